#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#SBATCH --job-name=pi
#SBATCH --ntasks=4
#SBATCH --time=5
#SBATCH --output=pi.txt

# sbatch slurm-mpi.sh; mpirun asks Slurm where the ranks go and how many there are.
cat >"${TMPDIR:-/tmp}/pi-$$.py" <<'PYTHON'
import random

from mpi4py import MPI

comm = MPI.COMM_WORLD
DARTS = 100_000  # each rank
random.seed(comm.rank)
hits = 0
for _ in range(DARTS):
    x = random.uniform(-1, 1)
    y = random.uniform(-1, 1)
    if x * x + y * y < 1:
        hits += 1
total = comm.reduce(hits, op=MPI.SUM, root=0)
if comm.rank == 0:
    print(4 * total / (DARTS * comm.size))
PYTHON
mpirun python3 "${TMPDIR:-/tmp}/pi-$$.py"
status=$?
rm "${TMPDIR:-/tmp}/pi-$$.py"
exit $status
