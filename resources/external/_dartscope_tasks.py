# SPDX-License-Identifier: GPL-3.0-or-later
"""The darts of a run, cut into tasks."""
import collections.abc
import hashlib

_MOST_TASKS = 1_000_000


class Chunk(int):
    """So many darts: a plain number that also knows its first dart and a seed of its own."""

    def __new__(cls, count, first, seed):
        self = super().__new__(cls, count)
        self.first, self.seed = first, seed
        return self

    def __reduce__(self):
        return Chunk, (int(self), self.first, self.seed)


class Tasks(collections.abc.Sequence):
    """The darts cut into tasks, each made when it is asked for; the last one may be smaller."""

    def __init__(self, darts, size, seed):
        self._firsts, self._darts, self._seed = range(0, darts, size), darts, seed
        if len(self._firsts) > _MOST_TASKS:
            raise ValueError(
                f"{darts} darts in tasks of {size} are {len(self._firsts)} tasks, and more than "
                f"{_MOST_TASKS} are too many: choose larger ones (--task-size "
                f"{-(-darts // _MOST_TASKS)} or more)")

    def __len__(self):
        return len(self._firsts)

    def __getitem__(self, at):
        if isinstance(at, slice):
            return [self._task(first) for first in self._firsts[at]]
        return self._task(self._firsts[at])

    def _task(self, first):
        digest = hashlib.blake2b(b"%d %d" % (self._seed, first), digest_size=8).digest()
        count = min(self._firsts.step, self._darts - first)
        return Chunk(count, first, int.from_bytes(digest, "big"))


def hits_of(name, result, darts):
    """What a task of that name returned, where it can be the hits of so many darts."""
    if result is None or not 0 <= result <= darts or result != int(result):
        raise ValueError(f"{name} returned {result} hits of {darts} darts; it should return how "
                         "many of the darts hit")
    return int(result)
