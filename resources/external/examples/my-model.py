# SPDX-License-Identifier: GPL-3.0-or-later
import random
from concurrent.futures import ProcessPoolExecutor

import dartscope


@dartscope.task
def sample(n):  # n darts; n.seed is a seed of their own
    random.seed(n.seed)
    return sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(n))


if __name__ == "__main__":
    run = dartscope.start()
    with ProcessPoolExecutor(run.workers) as pool:
        run.result(pool.map(sample, run.tasks()))
