// SPDX-License-Identifier: GPL-3.0-or-later
// A pool of processes: started once, they get tasks from one pipe and answer in another.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <random>

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

void work(int taskPipe, int resultPipe) {
    unsigned task;
    while (read(taskPipe, &task, sizeof task) == sizeof task) {
        const long hits = throwDarts(darts / tasks, task + 1);
        if (write(resultPipe, &hits, sizeof hits) != sizeof hits) {
            break;
        }
    }
}

int main() {
    int taskPipe[2];
    int resultPipe[2];
    if (pipe(taskPipe) != 0 || pipe(resultPipe) != 0) {
        return 1;
    }
    for (unsigned worker = 0; worker < workers; ++worker) {
        if (fork() == 0) {
            close(taskPipe[1]);  // or the tasks would never end
            work(taskPipe[0], resultPipe[1]);
            _exit(0);
        }
    }
    for (unsigned task = 0; task < tasks; ++task) {
        if (write(taskPipe[1], &task, sizeof task) != sizeof task) {
            return 1;
        }
    }
    close(taskPipe[1]);
    close(resultPipe[1]);
    long sum = 0;
    for (long hits; read(resultPipe[0], &hits, sizeof hits) == sizeof hits;) {
        sum += hits;
    }
    while (wait(nullptr) > 0) {
    }
    std::printf("%f\n", 4.0 * sum / darts);
}
