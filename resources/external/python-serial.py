# SPDX-License-Identifier: GPL-3.0-or-later
import random

import dartscope


@dartscope.task
def sample(n):
    throw = random.Random(n.seed).random
    return sum(throw() ** 2 + throw() ** 2 < 1 for _ in range(n))


run = dartscope.start()
run.result([sample(n) for n in run.tasks()])
