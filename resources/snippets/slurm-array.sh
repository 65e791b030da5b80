#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#SBATCH --job-name=pi
#SBATCH --array=0-3
#SBATCH --cpus-per-task=1
#SBATCH --time=5
#SBATCH --output=pi-%a.txt

# sbatch slurm-array.sh; each task leaves its estimate in a file. The shares are equally large, so
# their mean is the result:  awk '{ sum += $1 } END { print sum / NR }' pi-*.txt
exec python3 - "${SLURM_ARRAY_TASK_ID:-0}" <<'PYTHON'
import random
import sys

DARTS = 200_000
random.seed(int(sys.argv[1]))  # other darts in every task
hits = 0
for _ in range(DARTS):
    x = random.uniform(-1, 1)
    y = random.uniform(-1, 1)
    if x * x + y * y < 1:
        hits += 1
print(4 * hits / DARTS)
PYTHON
