// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks, each with OpenMP threads: mpicxx -fopenmp hybrid.cpp && mpirun -n 2 ./a.out
#include <mpi.h>

#include <cstdio>
#include <random>

const long darts = 1'000'000;
const int tasks = 100;

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
    int provided = 0;
    MPI_Init_thread(&argc, &argv, MPI_THREAD_FUNNELED, &provided);
    int rank = 0;
    int size = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);

    long hits = 0;
#pragma omp parallel for schedule(dynamic) reduction(+ : hits)
    for (int task = rank; task < tasks; task += size) {
        hits += throwDarts(darts / tasks, static_cast<unsigned>(task + 1));
    }
    long sum = 0;
    MPI_Reduce(&hits, &sum, 1, MPI_LONG, MPI_SUM, 0, MPI_COMM_WORLD);

    if (rank == 0) {
        std::printf("%f\n", 4.0 * sum / darts);
    }
    MPI_Finalize();
}
