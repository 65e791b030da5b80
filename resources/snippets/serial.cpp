// SPDX-License-Identifier: GPL-3.0-or-later
// One worker, one dart after another.
#include <cstdio>
#include <random>

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

int main() {
    const long hits = throwDarts(darts, 1);
    std::printf("%f\n", 4.0 * hits / darts);
}
