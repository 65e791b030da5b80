// SPDX-License-Identifier: GPL-3.0-or-later
// Threads of one process: each counts for itself, the counts are added at the end.
#include <cstdio>
#include <random>
#include <thread>
#include <vector>

const long darts = 1'000'000;
const unsigned workers = 4;

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

int main() {
    std::vector<long> hits(workers);
    {
        std::vector<std::jthread> threads;
        for (unsigned worker = 0; worker < workers; ++worker) {
            threads.emplace_back(
                [&hits, worker] { hits[worker] = throwDarts(darts / workers, worker + 1); });
        }
    }  // waits for all of them
    long sum = 0;
    for (const long each : hits) {
        sum += each;
    }
    std::printf("%f\n", 4.0 * sum / darts);
}
