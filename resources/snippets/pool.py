# SPDX-License-Identifier: GPL-3.0-or-later
# A pool of processes: ten equal tasks, dealt out by map.
import random
from multiprocessing import Pool


def throw_darts(darts):
    """Hits among so many darts."""
    hits = 0
    for _ in range(darts):
        x = random.uniform(-1, 1)
        y = random.uniform(-1, 1)
        if x * x + y * y < 1:
            hits += 1
    return hits


if __name__ == "__main__":
    tasks = [20_000] * 10
    with Pool(4) as pool:
        hits = pool.map(throw_darts, tasks)
    print(4 * sum(hits) / sum(tasks))
