# SPDX-License-Identifier: GPL-3.0-or-later
# Threads whose work is done by compiled code, which needs no lock: they do scale.
import numpy
from concurrent.futures import ThreadPoolExecutor

TASK = 100_000


def throw_darts(seed):
    """Hits among TASK darts; every seed gives other darts."""
    x, y = numpy.random.default_rng(seed).uniform(-1, 1, (2, TASK))
    return numpy.count_nonzero(x * x + y * y < 1)


with ThreadPoolExecutor(4) as pool:
    hits = sum(pool.map(throw_darts, range(10)))
print(4 * hits / (10 * TASK))
