# SPDX-License-Identifier: GPL-3.0-or-later
# One worker, one dart after another.
import random


def throw_darts(darts):
    """Hits among so many darts."""
    hits = 0
    for _ in range(darts):
        x = random.uniform(-1, 1)
        y = random.uniform(-1, 1)
        if x * x + y * y < 1:
            hits += 1
    return hits


DARTS = 200_000
print(4 * throw_darts(DARTS) / DARTS)
