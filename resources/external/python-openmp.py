# SPDX-License-Identifier: GPL-3.0-or-later
import ctypes
import sys

import dartscope

throw_darts = ctypes.CDLL(sys.argv[1] + "/libdartscope_openmp.so").throw_darts
throw_darts.argtypes = [ctypes.c_uint64, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_void_p]
throw_darts.restype = ctypes.c_uint64

run = dartscope.start()
room = dartscope.room(run.workers)
run.result(throw_darts(run.seed, 0, run.darts, ctypes.addressof(room)))
