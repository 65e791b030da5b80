// SPDX-License-Identifier: GPL-3.0-or-later
// Work stealing with oneTBB. Link with -ltbb.
#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_reduce.h>
#include <cstdio>
#include <functional>
#include <random>

const long darts = 1'000'000;
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

int main() {
    using Tasks = tbb::blocked_range<unsigned>;
    const long hits = tbb::parallel_reduce(
        Tasks(0, tasks), 0L,
        [](const Tasks& some, long sum) {
            for (unsigned task = some.begin(); task != some.end(); ++task) {
                sum += throwDarts(darts / tasks, task + 1);
            }
            return sum;
        },
        std::plus<long>());
    std::printf("%f\n", 4.0 * hits / darts);
}
