# SPDX-License-Identifier: GPL-3.0-or-later
import random

import numba

import dartscope


@numba.njit
def throw(n, seed):
    random.seed(seed)
    hits = 0
    for _ in range(n):
        hits += random.random() ** 2 + random.random() ** 2 < 1
    return hits


@dartscope.task
def sample(n):
    return throw(int(n), n.seed % 2**32)


run = dartscope.start()
throw(1, 0)  # compiles it
run.ready()
run.result([sample(n) for n in run.tasks()])
