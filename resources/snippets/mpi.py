# SPDX-License-Identifier: GPL-3.0-or-later
# Ranks that share no memory: mpirun -n 4 python3 mpi.py
import random

from mpi4py import MPI


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
comm = MPI.COMM_WORLD
share = DARTS // comm.size + (comm.rank < DARTS % comm.size)
hits = comm.gather(throw_darts(share), root=0)
if comm.rank == 0:  # the others got nothing back
    print(4 * sum(hits) / DARTS)
