# SPDX-License-Identifier: GPL-3.0-or-later
"""The dart of Dartscope, defined once more: python3 dart.py SEED FIRST COUNT prints the hits."""
import itertools
import sys

ONES = 2**64 - 1  # arithmetic is modulo 2**64

def sfc64(a, b, c, counter):
    while True:
        word = (a + b + counter) & ONES
        a, b, c = b ^ b >> 11, c + (c << 3) & ONES, (c << 24 | c >> 40) + word & ONES
        counter += 1
        yield word

def split_mix(state):
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & ONES
    state = (state ^ state >> 27) * 0x94D049BB133111EB & ONES
    return state ^ state >> 31

def darts(seed, first, count):
    """The (x, y) of darts first … first + count - 1, as signed 32-bit integers."""
    step, key = 0x9E3779B97F4A7C15, split_mix(seed + 0x9E3779B97F4A7C15 & ONES)
    for block in range(first >> 16, first + count + 65535 >> 16):
        streams = [itertools.islice(sfc64(seed, block, lane, 1), 18, None) for lane in range(32)]
        words = (next(streams[i // 2 % 32]) for i in range(0, 65536, 2))
        halves = (half for word in words for half in (word & 0xFFFFFFFF, word >> 32))
        begin = max(first - 65536 * block, 0)
        end = min(first + count - 65536 * block, 65536)
        for number, half in enumerate(itertools.islice(halves, begin, end), begin + 65536 * block):
            low = split_mix(key + (number + 1) * step & ONES)
            x, y = (half & 0xFFFF) << 16 | low & 0xFFFF, half >> 16 << 16 | low >> 16 & 0xFFFF
            yield x - (x >> 31 << 32), y - (y >> 31 << 32)

def hits(seed, first, count):
    return sum(x * x + y * y < 2**62 for x, y in darts(seed, first, count))

if __name__ == "__main__":
    print(hits(*map(int, sys.argv[1:4])))
