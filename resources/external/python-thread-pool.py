# SPDX-License-Identifier: GPL-3.0-or-later
from multiprocessing.pool import ThreadPool
import random

import dartscope


@dartscope.task
def sample(n):
    throw = random.Random(n.seed).random
    return sum(throw() ** 2 + throw() ** 2 < 1 for _ in range(n))


if __name__ == "__main__":
    run = dartscope.start()
    with ThreadPool(run.workers) as pool:
        run.result(pool.map(sample, run.tasks(), chunksize=1))
