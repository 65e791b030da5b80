# SPDX-License-Identifier: GPL-3.0-or-later
# Independent copies of one program, whose results are combined afterwards.
import random
import subprocess
import sys


def throw_darts(darts):
    """Hits among so many darts."""
    hits = 0
    for _ in range(darts):
        x = random.uniform(-1, 1)
        y = random.uniform(-1, 1)
        if x * x + y * y < 1:
            hits += 1
    return hits


SHARE = 50_000
if len(sys.argv) > 1:  # a copy
    random.seed(int(sys.argv[1]))
    print(throw_darts(SHARE))
else:
    copies = [
        subprocess.Popen([sys.executable, __file__, str(seed)], stdout=subprocess.PIPE)
        for seed in range(4)
    ]
    hits = sum(int(copy.communicate()[0]) for copy in copies)
    print(4 * hits / (SHARE * len(copies)))
