# SPDX-License-Identifier: GPL-3.0-or-later
import ctypes
import multiprocessing
import sys

import dartscope


def share(rank, ranks, threads, seed, darts):
    throw_darts = ctypes.CDLL(sys.argv[1] + "/libdartscope_openmp.so").throw_darts
    throw_darts.argtypes = [ctypes.c_uint64, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_void_p]
    throw_darts.restype = ctypes.c_uint64
    first, end = darts * rank // ranks, darts * (rank + 1) // ranks
    room = dartscope.room(threads, rank)
    return throw_darts(seed, first, end - first, ctypes.addressof(room))


if __name__ == "__main__":
    run = dartscope.start()
    context = multiprocessing.get_context(run.config.get("start_method", "spawn"))
    all_here = context.Barrier(run.ranks)  # nobody begins before the last one has started
    shares = [(rank, run.ranks, run.workers, run.seed, run.darts) for rank in range(run.ranks)]
    with context.Pool(run.ranks, initializer=all_here.wait) as pool:
        run.result(pool.starmap(share, shares, chunksize=1))
