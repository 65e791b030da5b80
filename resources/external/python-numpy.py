# SPDX-License-Identifier: GPL-3.0-or-later
import numpy

import dartscope


@dartscope.task
def sample(n):
    throw = numpy.random.Generator(numpy.random.SFC64(n.seed)).random
    hits = 0
    for thrown in range(0, n, 65536):  # pieces that fit into the cache
        x, y = throw((2, min(65536, n - thrown)))
        hits += numpy.count_nonzero(x * x + y * y < 1)
    return hits


run = dartscope.start()
run.result([sample(n) for n in run.tasks()])
