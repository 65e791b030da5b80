// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks that share no memory: mpicxx mpi.cpp && mpirun -n 4 ./a.out
#include <mpi.h>

#include <cstdio>
#include <random>
#include <vector>

const long darts = 1'000'000;

/// Hits among so many darts; every seed gives other darts.
long throwDarts(long count, unsigned seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> side(-1.0, 1.0);
    long hits = 0;
    for (long i = 0; i < count; ++i) {
        const double x = side(random);
        const double y = side(random);
        if (x * x + y * y < 1.0) {
            ++hits;
        }
    }
    return hits;
}

int main(int argc, char** argv) {
    MPI_Init(&argc, &argv);
    int rank = 0;
    int size = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);

    const long mine = darts / size + (rank < darts % size ? 1 : 0);
    const long hits = throwDarts(mine, static_cast<unsigned>(rank + 1));
    std::vector<long> all(static_cast<std::size_t>(size));
    MPI_Gather(&hits, 1, MPI_LONG, all.data(), 1, MPI_LONG, 0, MPI_COMM_WORLD);

    if (rank == 0) {  // the others got nothing back
        long sum = 0;
        for (const long each : all) {
            sum += each;
        }
        std::printf("%f\n", 4.0 * sum / darts);
    }
    MPI_Finalize();
}
