# SPDX-License-Identifier: GPL-3.0-or-later
import multiprocessing
import random

import dartscope


@dartscope.task
def sample(n):
    throw = random.Random(n.seed).random
    return sum(throw() ** 2 + throw() ** 2 < 1 for _ in range(n))


if __name__ == "__main__":
    run = dartscope.start()
    context = multiprocessing.get_context(run.config.get("start_method", "spawn"))
    all_here = context.Barrier(run.workers)  # nobody begins before the last one has started
    with context.Pool(run.workers, initializer=all_here.wait) as pool:
        run.result(pool.map(sample, run.tasks(), chunksize=1))
