# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a Python script a model of Dartscope: decorate the work with @task, call start(), hand the
tasks out as you like (threads, processes), and call result(). Standard library, Linux, Python 3.9.

Under Dartscope the run comes as a line on standard input. In a terminal the same script takes
--workers, --darts, --task-size and --seed, and prints what it found."""
import argparse
import ctypes
import functools
import hashlib
import json
import multiprocessing
import os
import resource
import signal
import socket
import sys
import threading
import time
import traceback

_JOURNAL = "DARTSCOPE_JOURNAL"  # where the tasks of all processes and threads leave their lines
_SPANS_ALL_LANES = 1_000_000
_SPANS_A_LANE = 32_768
_here = threading.local()


class Chunk(int):
    """So many darts: a plain number that also knows its first dart and a seed of its own."""

    def __new__(cls, count, first, seed):
        self = super().__new__(cls, count)
        self.first, self.seed = first, seed
        return self

    def __reduce__(self):
        return Chunk, (int(self), self.first, self.seed)


def chunks(darts, size, seed):
    """Cuts the darts into tasks of that size; the last one may be smaller."""
    for first in range(0, darts, size):
        digest = hashlib.blake2b(b"%d %d" % (seed, first), digest_size=8).digest()
        yield Chunk(min(size, darts - first), first, int.from_bytes(digest, "big"))


def _die_with_parent():
    parent = multiprocessing.parent_process()
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG
    if parent is not None and parent.pid != os.getppid():
        os._exit(1)


if _JOURNAL in os.environ:
    _die_with_parent()
os.register_at_fork(after_in_child=lambda: _JOURNAL in os.environ and _die_with_parent())


def _signals():
    """CPU time, run-queue delay, voluntary and involuntary switches of this thread; -1: unknown."""
    thread = os.getpid(), threading.get_native_id()
    if getattr(_here, "thread", None) != thread:
        _here.thread = thread
        try:
            _here.schedstat = os.open(f"/proc/self/task/{thread[1]}/schedstat", os.O_RDONLY)
        except OSError:
            _here.schedstat = -1
        _here.journal = os.open(os.environ[_JOURNAL], os.O_WRONLY | os.O_APPEND)
    delay = -1
    if _here.schedstat >= 0:
        delay = int(os.pread(_here.schedstat, 100, 0).split()[1])
    usage = resource.getrusage(resource.RUSAGE_THREAD)
    return time.thread_time_ns(), delay, usage.ru_nvcsw, usage.ru_nivcsw


class task:
    """Decorates a function that throws darts and returns its hits: each call is a task."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self._function = function

    def __reduce__(self):
        return self.__qualname__  # found again by its name, as a plain function is

    def __call__(self, *arguments):
        if _JOURNAL not in os.environ:
            return self._function(*arguments)
        darts = next((a for a in arguments if isinstance(a, Chunk)), arguments[-1])
        before = _signals()
        start = time.monotonic_ns()
        hits = self._function(*arguments)
        end = time.monotonic_ns()
        line = (os.getpid(), threading.get_native_id(), getattr(darts, "first", -1), int(darts),
                int(hits), start, end, *before, *_signals())
        os.write(_here.journal, (" ".join(map(str, line)) + "\n").encode())
        return hits


def lanes_of(lines, workers):
    """The journal's lines by the thread that wrote them, one lane a worker, by first start."""
    threads = {}
    for line in sorted(lines, key=lambda line: line[5]):
        threads.setdefault(tuple(line[:2]), []).append(line)
    lanes = []
    for tasks in threads.values():
        if len(lanes) < workers:
            lanes.append(tasks)
        else:  # a thread that took the place of another
            min(lanes, key=lambda lane: lane[-1][6]).extend(tasks)
    return lanes + [[] for _ in range(workers - len(lanes))]


def spans_of(tasks, most):
    """(start, end, busy, first, darts, tasks), neighbours merged until there are at most so many."""
    spans = [(t[5], t[6], t[6] - t[5], max(t[2], 0), t[3], 1) for t in tasks]
    while len(spans) > most:
        pairs = [spans[i:i + 2] for i in range(0, len(spans), 2)]
        spans = [(p[0][0], p[-1][1], sum(s[2] for s in p), p[0][3], sum(s[4] for s in p),
                  sum(s[5] for s in p)) for p in pairs]
    return spans


def columns_of(spans):
    """Spans in the form of the protocol: differences, which are short."""
    columns = {key: [] for key in ("gap_ns", "length_ns", "idle_ns", "skip", "darts", "tasks")}
    last_end = next_first = last_darts = 0
    for start, end, busy, first, darts, tasks in spans:
        columns["gap_ns"].append(start - last_end)
        columns["length_ns"].append(end - start)
        columns["idle_ns"].append(end - start - busy)
        columns["skip"].append(first - next_first)
        columns["darts"].append(darts - last_darts)
        columns["tasks"].append(tasks - 1)
        last_end, next_first, last_darts = end, first + darts, darts
    return columns


def summary_of(number, tasks, spans):
    """What the result says of a lane. A thread's signals count on from its first task."""
    lane = {"lane": number, "host": socket.gethostname(), "darts": sum(t[3] for t in tasks),
            "pid": tasks[0][0] if tasks else os.getpid(), "hits": sum(t[4] for t in tasks),
            "wall_ns": 0, "tasks": len(tasks), "merged_spans": len(tasks) - len(spans)}
    threads = {}
    for t in tasks:
        threads.setdefault((t[0], t[1]), []).append(t)
    lane["wall_ns"] = sum(own[-1][6] - own[0][5] for own in threads.values())
    for i, key in enumerate(("cpu_ns", "runqueue_ns", "voluntary_switches",
                             "involuntary_switches")):
        if all(t[7 + i] >= 0 for t in tasks):
            lane[key] = sum(own[-1][11 + i] - own[0][7 + i] for own in threads.values())
    return lane


class Run:
    """One run: workers, darts, seed, task_size, and config with all that was asked for."""

    def __init__(self, config, lines_to):
        self.config, self._out = config, lines_to
        self.workers, self.darts = config["workers"], config["darts"]
        self.seed = config["seed"]
        self.task_size = config["task_size"] or max(1, self.darts // (16 * self.workers))
        self._began, self._lock, self._over = time.monotonic(), threading.Lock(), False
        self._journal = os.memfd_create("dartscope")
        os.environ[_JOURNAL] = f"/proc/{os.getpid()}/fd/{self._journal}"

    def tasks(self):
        """The tasks, each a number of darts."""
        return list(chunks(self.darts, self.task_size, self.seed))

    def result(self, hits):
        """The run is over: hits is their number, or one number a task."""
        total = int(sum(hits)) if hasattr(hits, "__iter__") else int(hits)
        self._finish(total, time.monotonic_ns(), False)

    def _say(self, **line):
        data = (json.dumps(line) + "\n").encode()
        while data:
            data = data[os.write(self._out, data):]

    def _finish(self, hits, combined, stopped):
        with self._lock:
            if self._over:
                return
            self._over = True
            data = os.pread(self._journal, os.fstat(self._journal).st_size, 0)
            lines = [[int(word) for word in line.split()] for line in data.splitlines()]
            lanes = lanes_of(lines, self.workers)
            if self._out < 0:
                self._print(hits, lanes)
            else:
                self._report(hits, combined, stopped, lanes)

    def _report(self, hits, combined, stopped, lanes):
        most = max(1, min(_SPANS_A_LANE, _SPANS_ALL_LANES // self.workers))
        summaries = []
        for number, tasks in enumerate(lanes):
            spans = spans_of(tasks, most)
            summaries.append(summary_of(number, tasks, spans))
            if spans:
                self._say(type="spans", lane=number, spans=columns_of(spans))
        marks = {}
        if any(lanes):
            first = min(tasks[0][5] for tasks in lanes if tasks)
            last = max(t[6] for tasks in lanes for t in tasks)
            marks = dict(ready_ns=first, first_dart_ns=first, last_dart_ns=last,
                         combined_ns=max(combined, last))
        found = sum(lane["hits"] for lane in summaries)
        self._say(type="result", darts=sum(lane["darts"] for lane in summaries), lanes=summaries,
                  hits=found if hits is None else hits, stopped=stopped, **marks)

    def _print(self, hits, lanes):
        seconds = time.monotonic() - self._began
        darts = sum(t[3] for tasks in lanes for t in tasks)
        print(f"π ≈ {4 * hits / max(darts, 1):.6f} from {darts} darts in {seconds:.3f} s")
        for number, tasks in enumerate(lanes):
            busy = sum(t[6] - t[5] for t in tasks) / 1e9
            print(f"worker {number}: {len(tasks)} tasks, {sum(t[3] for t in tasks)} darts, "
                  f"{busy:.3f} s")

    def _listen(self, lines):
        """Ends the script at a stop, with what is done, or when nobody is there any more."""
        for line in lines:
            if b'"stop"' in line:
                self._finish(None, time.monotonic_ns(), True)
                break
        for child in multiprocessing.active_children():
            child.kill()
        os._exit(0)

    def _failed(self, kind, error, trace):
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        with self._lock:
            if not self._over:
                self._over = True
                self._say(type="error", id="python-exception", detail=text)


def _asked_in_terminal():
    parser = argparse.ArgumentParser(description="throws darts at a board to find π")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--darts", type=int, default=1_000_000)
    parser.add_argument("--task-size", type=int, default=0)
    parser.add_argument("--seed", type=int, default=42)
    asked = vars(parser.parse_known_args()[0])
    for name in ("workers", "darts"):
        if asked[name] < 1:
            parser.error(f"--{name} is {asked[name]}; it takes 1 or more")
    if asked["task_size"] < 0:
        parser.error(f"--task-size is {asked['task_size']}; it takes 0 (chosen) or more")
    return Run(asked, -1)


def start():
    """Reads what is asked for: from Dartscope, or from the command line in a terminal."""
    lines = open(0, "rb", buffering=0, closefd=False)
    line = b"" if os.isatty(0) else lines.readline()
    if not line.strip():
        return _asked_in_terminal()
    config = json.loads(line)["config"]
    out = os.dup(1)  # not inherited; what a script prints goes to standard error from here on
    os.dup2(2, 1)
    run = Run(config, out)
    version = ".".join(map(str, sys.version_info[:3]))
    run._say(type="hello", protocol=1, program=f"python {version}", pid=os.getpid(),
             models=[config["model"]])
    sys.excepthook = run._failed
    threading.excepthook = lambda a: run._failed(a.exc_type, a.exc_value, a.exc_traceback)
    threading.Thread(target=run._listen, args=(lines,), daemon=True).start()
    return run
