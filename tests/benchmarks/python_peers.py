# SPDX-License-Identifier: GPL-3.0-or-later
"""The loops that one would write in Python; prints JSON: of each its darts a second, round by round.

    python3 python_peers.py ROUNDS

"lesson" is the plain loop; "numpy" takes NumPy's default generator in pieces that fit the cache and
is absent where there is no NumPy. CPU time is what counts, as for the other benchmarks."""
import json
import random
import sys
import time

try:
    import numpy
except ImportError:
    numpy = None

SEED = 42


def lesson(darts):
    throw = random.Random(SEED).random
    hits = 0
    for _ in range(darts):
        x = throw()
        y = throw()
        if x * x + y * y < 1.0:
            hits += 1
    return hits


def with_numpy(darts, piece=8192):
    generator = numpy.random.default_rng(SEED)
    hits = 0
    for _ in range(darts // piece):
        x = generator.random(piece)
        y = generator.random(piece)
        hits += numpy.count_nonzero(x * x + y * y < 1.0)
    return hits


def rate(throw, darts):
    start = time.process_time()
    hits = throw(darts)
    seconds = time.process_time() - start
    assert abs(hits / darts - 0.785) < 0.01, hits
    return darts / seconds


def main():
    peers = {"lesson": (lesson, 1_000_000)}
    if numpy:
        peers["numpy"] = (with_numpy, 8192 * 1000)
    rates = {name: [] for name in peers}
    for _ in range(int(sys.argv[1])):
        for name, (throw, darts) in peers.items():
            rates[name].append(rate(throw, darts))
    json.dump(rates, sys.stdout)


if __name__ == "__main__":
    main()
