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

int main(int argc, char** argv) {
    char line[65536];
    setvbuf(stdin, NULL, _IONBF, 0); /* for poll() */
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (argc != 3 || !fgets(line, sizeof line, stdin)) { /* {"type":"start","config":{...},...} */
        fprintf(stderr, "example: takes DARTS and SEED, and a line on standard input\n");
        return 2;
    }
    uint64_t all = strtoull(argv[1], NULL, 10), word = strtoull(argv[2], NULL, 10) | 1;
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
