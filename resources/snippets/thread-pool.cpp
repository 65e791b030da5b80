// SPDX-License-Identifier: GPL-3.0-or-later
// A pool of threads that take tasks out of a queue.
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <queue>
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

std::mutex mutex;  // guards what follows
std::condition_variable changed;
std::queue<unsigned> waiting;
bool complete = false;  // no more tasks will come
long hits = 0;

void work() {
    long mine = 0;
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [] { return !waiting.empty() || complete; });
        if (waiting.empty()) {
            break;
        }
        const unsigned task = waiting.front();
        waiting.pop();
        lock.unlock();
        mine += throwDarts(darts / tasks, task + 1);
        lock.lock();
    }
    hits += mine;
}

int main() {
    {
        std::vector<std::jthread> pool;
        for (unsigned worker = 0; worker < workers; ++worker) {
            pool.emplace_back(work);
        }
        for (unsigned task = 0; task < tasks; ++task) {
            const std::scoped_lock lock(mutex);
            waiting.push(task);
            changed.notify_one();
        }
        const std::scoped_lock lock(mutex);
        complete = true;
        changed.notify_all();
    }  // waits for all of them
    std::printf("%f\n", 4.0 * hits / darts);
}
