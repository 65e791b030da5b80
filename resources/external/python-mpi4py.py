# SPDX-License-Identifier: GPL-3.0-or-later
import random

from mpi4py import MPI

import dartscope


@dartscope.task
def sample(n):
    throw = random.Random(n.seed).random
    return sum(throw() ** 2 + throw() ** 2 < 1 for _ in range(n))


comm = MPI.COMM_WORLD
run = dartscope.start(comm)
hits = sum(sample(n) for n in run.tasks()[comm.rank::comm.size])
run.result(comm.reduce(hits, root=0))
