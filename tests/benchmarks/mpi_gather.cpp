// SPDX-License-Identifier: GPL-3.0-or-later

// A bare MPI_Gather of one count a rank, which the model mpi is held against. Started by mpirun;
// rank 0 prints the nanoseconds that the shortest of many took it.
#define OMPI_SKIP_MPICXX 1
#define MPICH_SKIP_MPICXX 1
#include <mpi.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <vector>

#include "core/base/clock.h"

int main(int argc, char** argv) {
    constexpr int kRounds = 2'000;
    MPI_Init(&argc, &argv);
    int rank = 0;
    int size = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    const auto hits = static_cast<std::uint64_t>(rank);
    std::vector<std::uint64_t> all(static_cast<std::size_t>(size));
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (int round = 0; round < kRounds; ++round) {
        MPI_Barrier(MPI_COMM_WORLD);
        const std::int64_t begin = dartscope::monotonicNs();
        MPI_Gather(&hits, 1, MPI_UINT64_T, all.data(), 1, MPI_UINT64_T, 0, MPI_COMM_WORLD);
        best = std::min(best, dartscope::monotonicNs() - begin);
    }
    if (rank == 0) {
        std::printf("%lld\n", static_cast<long long>(best));
    }
    MPI_Finalize();
    return 0;
}
