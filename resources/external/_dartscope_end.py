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


def kill_all_below(process):
    """Kills the processes that this one started, and those that they started."""
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", "rb") as file:
                parent = int(file.read().rpartition(b")")[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(name))
    tracker = getattr(_tracker(), "_pid", None)  # frees what the others leave, and ends by itself
    waiting = children.get(process, [])
    while waiting:
        each = waiting.pop()
        waiting += children.get(each, [])
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
    """Frees the semaphores of pools before."""
    timer = threading.Timer(0.3, os._exit, (status,))  # something else may hold the tracker's pipe
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
