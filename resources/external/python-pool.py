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
    how = run.config.get("start_method", "spawn")
    with multiprocessing.get_context(how).Pool(run.workers) as pool:
        run.result(pool.map(sample, run.tasks(), chunksize=1))
