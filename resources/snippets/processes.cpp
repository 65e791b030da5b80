// SPDX-License-Identifier: GPL-3.0-or-later
// Independent copies; each writes what it found into a pipe, and somebody adds it up.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <random>

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
    int results[2];
    if (pipe(results) != 0) {
        return 1;
    }
    for (unsigned worker = 0; worker < workers; ++worker) {
        if (fork() == 0) {  // the copy
            const long hits = throwDarts(darts / workers, worker + 1);
            const bool written = write(results[1], &hits, sizeof hits) == sizeof hits;
            _exit(written ? 0 : 1);
        }
    }
    close(results[1]);  // of the original: the end comes when the last copy is done
    long sum = 0;
    for (long hits; read(results[0], &hits, sizeof hits) == sizeof hits;) {
        sum += hits;
    }
    while (wait(nullptr) > 0) {
    }
    std::printf("%f\n", 4.0 * sum / darts);
}
