/* SPDX-License-Identifier: GPL-3.0-or-later
 * Compiled code with threads of its own, as a library for Python (libdartscope_openmp.so). */
#define _GNU_SOURCE
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define PIECE 65536 /* hundreds of threads that share a CPU come to its end in no time */

/* What dartscope.room() makes: each thread says here what it threw, and when. */
struct lane {
    int64_t thread, first, share, darts, hits;
    int64_t start_ns, end_ns, cpu_ns, runqueue_ns, voluntary, involuntary;
};
struct room {
    int64_t process, rank, threads;
    volatile int64_t stop;
    struct lane lanes[];
};

static int64_t now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

/* This thread's CPU time, run-queue delay and switches: `sign` times them, added to the lane's. */
static void add_signals(struct lane* lane, int sign) {
    long long on_cpu, waited = 0;
    FILE* file = fopen("/proc/thread-self/schedstat", "r");
    int known = file && fscanf(file, "%lld %lld", &on_cpu, &waited) == 2;
    if (file) {
        fclose(file);
    }
    struct rusage usage;
    getrusage(RUSAGE_THREAD, &usage);
    lane->cpu_ns += sign * now(CLOCK_THREAD_CPUTIME_ID);
    lane->runqueue_ns = known ? lane->runqueue_ns + sign * waited : -1;
    lane->voluntary += sign * usage.ru_nvcsw;
    lane->involuntary += sign * usage.ru_nivcsw;
}

/* A dart is a number, mixed well: its halves are the coordinates. */
static int64_t hits_of(uint64_t seed, uint64_t first, uint64_t darts) {
    int64_t hits = 0;
    for (uint64_t i = first; i < first + darts; i++) {
        uint64_t z = seed + (i + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        z ^= z >> 31;
        int64_t x = (int32_t)z, y = (int32_t)(z >> 32);
        hits += x * x + y * y < INT64_C(1) << 62;
    }
    return hits;
}

/* Throws the darts with as many threads as the room has, and returns their hits. */
uint64_t throw_darts(uint64_t seed, uint64_t first, uint64_t darts, struct room* room) {
    uint64_t hits = 0;
    omp_set_dynamic(0);
#pragma omp parallel num_threads((int)room->threads) reduction(+ : hits)
    {
        uint64_t me = omp_get_thread_num(), all = omp_get_num_threads();
        uint64_t share = darts / all + (me < darts % all);
        uint64_t begin = first + me * (darts / all) + (me < darts % all ? me : darts % all);
        struct lane* lane = &room->lanes[me];
        lane->thread = gettid();
        lane->first = begin;
        lane->share = share;
        lane->start_ns = now(CLOCK_MONOTONIC);
        add_signals(lane, -1);
        for (uint64_t at = 0; at < share && !room->stop; at += PIECE) {
            uint64_t count = share - at < PIECE ? share - at : PIECE;
            int64_t found = hits_of(seed, begin + at, count);
            hits += found;
            lane->hits += found;
            lane->darts += count;
        }
        add_signals(lane, 1);
        lane->end_ns = now(CLOCK_MONOTONIC);
    }
    return hits;
}
