# SPDX-License-Identifier: GPL-3.0-or-later
import ctypes
import sys
from multiprocessing.pool import ThreadPool

import dartscope

hits = ctypes.CDLL(sys.argv[1] + "/libdartscope.so").dartscope_hits
hits.argtypes = [ctypes.c_uint64] * 3  # seed, first dart, number of darts
hits.restype = ctypes.c_uint64


@dartscope.task
def sample(n):
    return hits(run.seed, n.first, n)  # ctypes lets go of the interpreter's lock meanwhile


if __name__ == "__main__":
    run = dartscope.start()
    with ThreadPool(run.workers) as pool:
        run.result(pool.map(sample, run.tasks(), chunksize=1))
