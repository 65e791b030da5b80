# SPDX-License-Identifier: GPL-3.0-or-later
# The same with threads: one lock lets a single one of them run Python at a time.
import random
from multiprocessing.pool import ThreadPool


def throw_darts(darts):
    """Hits among so many darts."""
    hits = 0
    for _ in range(darts):
        x = random.uniform(-1, 1)
        y = random.uniform(-1, 1)
        if x * x + y * y < 1:
            hits += 1
    return hits


tasks = [20_000] * 10
with ThreadPool(4) as pool:
    hits = pool.map(throw_darts, tasks)
print(4 * sum(hits) / sum(tasks))
