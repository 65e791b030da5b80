# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the words that numpy.random.SFC64 makes of the state of one stream of one block, after the
18 discarded ones: numpy_words.py SEED BLOCK STREAM COUNT. Ends with 77 where NumPy is missing."""
import sys

try:
    import numpy
except ImportError:
    print("NumPy is not installed")
    sys.exit(77)

seed, block, stream, count = map(int, sys.argv[1:5])
generator = numpy.random.SFC64()
state = generator.state
state["state"]["state"] = numpy.array([seed, block, stream, 1], dtype=numpy.uint64)
state["has_uint32"] = 0
generator.state = state
generator.random_raw(18)
for word in generator.random_raw(count):
    print(word)
