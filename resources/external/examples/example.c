/* SPDX-License-Identifier: GPL-3.0-or-later
 * A program without any library that prints the lines of a model: cc -O2 -o example example.c
 * example DARTS SEED throws until it is done, or until something comes on standard input. */
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PIECE 1000000

static int told_to_stop(void) {
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, 0) != 0;
}

/* Neighbouring seeds become words that have nothing in common, none of them 0 (splitmix64). */
static uint64_t first_word(uint64_t seed) {
    uint64_t z = seed + 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    z ^= z >> 31;
    return z ? z : 1;
}

int main(int argc, char** argv) {
    char line[65536];
    setvbuf(stdin, NULL, _IONBF, 0); /* for poll() */
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (argc != 3 || !fgets(line, sizeof line, stdin)) { /* {"type":"start","config":{...},...} */
        fprintf(stderr, "example: takes DARTS and SEED, and a line on standard input\n");
        return 2;
    }
    uint64_t all = strtoull(argv[1], NULL, 10), word = first_word(strtoull(argv[2], NULL, 10));
    uint64_t darts = 0, hits = 0;
    printf("{\"type\":\"hello\",\"protocol\":1,\"program\":\"example\",\"pid\":%d,"
           "\"models\":[\"example\"]}\n", (int)getpid());
    while (darts < all && !told_to_stop()) {
        uint64_t count = all - darts < PIECE ? all - darts : PIECE;
        for (uint64_t i = 0; i < count; i++) { /* a dart is the two halves of a word */
            word ^= word << 13;
            word ^= word >> 7;
            word ^= word << 17;
            int64_t x = (int32_t)word, y = (int32_t)(word >> 32);
            hits += x * x + y * y < INT64_C(1) << 62;
        }
        darts += count;
    }
    printf("{\"type\":\"result\",\"darts\":%llu,\"hits\":%llu,\"stopped\":%s}\n",
           (unsigned long long)darts, (unsigned long long)hits, darts < all ? "true" : "false");
    return 0;
}
