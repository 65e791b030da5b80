# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes sure that nothing outlives a run."""
import ctypes
import multiprocessing
import os
import select
import signal
import sys
import threading
import time
from multiprocessing import resource_tracker


def die_with_parent(lifeline):
    """The kernel kills this process when its parent ends. `lifeline`: a file that is there as long
    as the script's own process is."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG
    if not os.path.exists(lifeline):
        os._exit(1)


def end_with(process):
    """Ends this process a moment after that one, with success: whether the other failed is its
    own to say."""
    def wait():
        select.select([file], [], [])
        time.sleep(0.1)  # it may be about to end by itself
        os._exit(0)
    file = os.pidfd_open(process)
    threading.Thread(target=wait, daemon=True).start()


def _stat(process):
    """What the kernel tells of it behind its name; nothing where it is gone."""
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()
    except OSError:
        return None


def _all_below(process):
    """The processes that this one started, and those that they started."""
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        stat = _stat(name)
        if stat:
            children.setdefault(int(stat[1]), []).append(int(name))
    waiting = children.get(process, [])
    while waiting:
        each = waiting.pop()
        waiting += children.get(each, [])
        yield each


def cpu_seconds(process):
    """CPU time of this process and of all below it, those included that they have waited for."""
    stats = filter(None, map(_stat, (process, *_all_below(process))))
    return sum(int(ticks) for stat in stats for ticks in stat[11:15]) / os.sysconf("SC_CLK_TCK")


class Pulse:
    """Whether there is life in a script, looked at now and then: of a pool that hangs Dartscope is
    to hear nothing, so that it can tell."""

    _IDLE_SHARE = 0.05  # of a CPU: looking and telling take less

    def __init__(self, seconds):
        self._every, self._looked = seconds, time.monotonic()
        self._beats, self._cpu, self._darts = True, 0.0, 0

    def beats(self, darts):
        """Whether darts were thrown or CPU time was used before the last look."""
        now = time.monotonic()
        if now - self._looked >= self._every:
            cpu = cpu_seconds(os.getpid())
            self._beats = (darts != self._darts
                           or cpu - self._cpu > self._IDLE_SHARE * (now - self._looked))
            self._looked, self._cpu, self._darts = now, cpu, darts
        return self._beats


def kill_all_below(process):
    """Kills the processes that this one started, and those that they started."""
    tracker = getattr(_tracker(), "_pid", None)  # frees what the others leave, and ends by itself
    for each in _all_below(process):
        if each != tracker:
            try:
                os.kill(each, signal.SIGKILL)
            except ProcessLookupError:
                pass


def start_no_more():
    """Pools replace the workers that they lose; now they are not to."""
    def refuse(_):
        raise SystemExit
    multiprocessing.process.BaseProcess.start = refuse


def hush():
    """What other threads say of their end is of no use to anybody."""
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def exit_at_once(status):
    """Frees the semaphores of pools before. Dartscope waits 5 s for a script that failed, and less
    for one that was stopped."""
    seconds = 4 if status else 1  # something else may hold the tracker's pipe
    timer = threading.Timer(seconds, os._exit, (status,))
    timer.daemon = True
    timer.start()
    getattr(_tracker(), "_stop", lambda: None)()
    os._exit(status)


def _tracker():
    return getattr(resource_tracker, "_resource_tracker", None)


def expect_leftovers():
    """Before anything is started that inherits it."""
    ours = "ignore::UserWarning:multiprocessing.resource_tracker"
    os.environ["PYTHONWARNINGS"] = ",".join(filter(None, (os.environ.get("PYTHONWARNINGS"), ours)))
