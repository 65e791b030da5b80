// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that need one lock to work at all: only one of them works at a time.
#include <cstdio>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

const long darts = 1'000'000;
const unsigned workers = 4;
const unsigned tasks = 100;

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

std::mutex interpreter;  // whoever runs holds it
long hits = 0;

void work(unsigned worker) {
    for (unsigned task = worker; task < tasks; task += workers) {
        const std::scoped_lock running(interpreter);
        hits += throwDarts(darts / tasks, task + 1);
    }
}

int main() {
    {
        std::vector<std::jthread> threads;
        for (unsigned worker = 0; worker < workers; ++worker) {
            threads.emplace_back(work, worker);
        }
    }  // waits for all of them
    std::printf("%f\n", 4.0 * hits / darts);
}
