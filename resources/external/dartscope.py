# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a Python script a model of Dartscope: decorate the work with @task, call start(), hand the
tasks out as you like (threads, processes, ranks), and call result(). Standard library, Linux,
Python 3.9.

Under Dartscope the run comes as a line on standard input, and what the script prints goes to
standard error; an exception, also one of a task in another process, ends the run. In a terminal
the same script takes --workers, --darts, --task-size and --seed, and prints what it found."""
import argparse
import atexit
import functools
import json
import os
import select
import shutil
import socket
import stat
import sys
import tempfile
import threading
import time
import traceback
import types

import _dartscope_end as ending
import _dartscope_record as record
from _dartscope_tasks import Chunk, Tasks, hits_of

_MOST_PROGRESS_HZ = 10  # each line takes the interpreter from the work
_LOOK_SECONDS = 2
_STOP_SECONDS = 0.6
_LEAVE_SECONDS = 2
_ERROR_CHARACTERS = 7_000


def _words(kind, error, trace):
    return "".join(traceback.format_exception(kind, error, trace))[-_ERROR_CHARACTERS:]


class task:
    """Decorates a function that throws darts and returns its hits: each call is a task."""

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self._function, self._name = function, getattr(function, "__name__", "task")

    def __reduce__(self):
        return self.__qualname__  # found again by its name, as a plain function is

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)

    def __call__(self, *arguments, **named):
        if record.VARIABLE not in os.environ:
            return self._function(*arguments, **named)
        given = (*arguments, *named.values())
        darts = next((a for a in given if isinstance(a, Chunk)), given[-1] if given else None)
        try:
            count = int(darts)
        except (TypeError, ValueError):
            raise TypeError(f"{self._name}() takes the number of darts first") from None
        begun = record.begin(getattr(darts, "first", -1), count)
        try:
            result = self._function(*arguments, **named)
            hits = hits_of(self._name, result, count)
        except Exception as error:
            if _run is None or threading.current_thread() is not threading.main_thread():
                record.send_error(_words(type(error), error, error.__traceback__.tb_next))
            raise
        record.end(begun, hits)
        return result


def room(threads, rank=None):
    """Memory that compiled code with so many threads of its own fills in (see pi_openmp.c): what
    they threw and when, for a call that is one task each of them. `rank`: of this process."""
    return record.room(threads, rank)


class Run:
    """One run: workers, darts, seed, task_size, ranks, and config with all that was asked for."""

    def __init__(self, config, progress_hz, journal=None):
        self.config = config
        self.workers, self.darts = config["workers"], config["darts"]
        self.seed, self.ranks = config["seed"], config.get("ranks") or 1
        self.task_size = config["task_size"] or max(1, self.darts // (16 * self.workers))
        self._progress_hz = min(progress_hz, _MOST_PROGRESS_HZ)
        self._journal = journal  # none: another rank has it
        self._began, self._ready, self._folder = time.monotonic(), None, None
        self._lock, self._over = threading.Lock(), threading.Event()
        self._stopping = False
        self._pulse = ending.Pulse(_LOOK_SECONDS)

    def tasks(self):
        """The tasks, each a number of darts."""
        return Tasks(self.darts, self.task_size, self.seed)

    def ready(self):
        """The workers are up; without this call they are at the first dart."""
        self._ready = time.monotonic_ns()

    def folder(self):
        """An empty folder for files, removed at the end."""
        self._folder = self._folder or tempfile.mkdtemp(prefix="dartscope-")
        return self._folder

    def result(self, hits):
        """The run is over: hits is their number, or one number a task. Of ranks only the first
        has something to say."""
        if self._journal is not None:
            total = sum(int(h) for h in hits) if hasattr(hits, "__iter__") else int(hits)
            self._finish(total, time.monotonic_ns())

    def _finish(self, hits, combined):
        with self._lock:
            if self._over.is_set():
                return
            self._journal.close()
            if hits and not self._journal.darts:
                raise RuntimeError("no dart was recorded: decorate the function that throws them "
                                   "with @dartscope.task, and make pools after start()")
            if _out is None:
                self._print(hits)
            else:
                self._report(hits, combined)
            self._over.set()

    def _report(self, hits, combined):
        lanes, summaries = self._journal.lanes, []
        most = min(record.SPANS_A_LANE, record.SPANS_ALL_LANES // len(lanes))
        for number, lane in enumerate(lanes):
            spans = list(lane.spans(most))
            summaries.append(lane.summary(number, len(spans)))
            if spans:
                _say(type="spans", lane=number, spans=record.columns_of(spans))
        marks = {}
        if any(lane.start for lane in lanes):
            first = min(min(lane.start) for lane in lanes if lane.start)
            last = max(lane.last_end for lane in lanes)
            marks = dict(ready_ns=min(self._ready or first, first), first_dart_ns=first,
                         last_dart_ns=last, combined_ns=max(combined, last))
        _say(type="result", darts=self._journal.darts, lanes=summaries, stopped=self._stopping,
             hits=self._journal.hits if hits is None else hits, **marks)

    def _print(self, hits):
        seconds = time.monotonic() - self._began
        darts = self._journal.darts
        print(f"{_written('π ≈', 'pi ~')} {4 * hits / max(darts, 1):.6f} from {darts} darts in "
              f"{seconds:.3f} s")
        for number, lane in enumerate(self._journal.lanes):
            busy = (sum(lane.end) - sum(lane.start)) / 1e9
            print(f"worker {number}: {len(lane.start)} tasks, {sum(lane.darts)} darts, "
                  f"{busy:.3f} s")

    def _watch(self):
        """Tells how far it is, and ends the script at a stop, where nobody is there any more, or
        where a worker fails."""
        poll, heard = select.poll(), b""
        for file in (0, self._journal.bell()):
            poll.register(file, select.POLLIN)
        interval = 1 / self._progress_hz if self._progress_hz else _LOOK_SECONDS
        next_line = next_look = time.monotonic()
        while True:
            ready = dict(poll.poll(max(0, next_line - time.monotonic()) * 1000))
            if self._journal.bell() in ready:
                self._fail(self._journal.error())
            if 0 in ready:
                data = os.read(0, 65536)
                heard = (heard + data)[-100:]
                if not data or b'"stop"' in heard:
                    self._stop()
            if time.monotonic() < next_line:
                continue
            next_line = time.monotonic() + interval
            with self._lock:
                if self._over.is_set():
                    continue
                self._journal.read()
                progress = self._journal.progress()
                if self._progress_hz and self._pulse.beats(progress["darts"]):
                    _say(type="progress", **progress)
                lost = None
                if time.monotonic() >= next_look:
                    next_look = time.monotonic() + _LOOK_SECONDS
                    lost = self._journal.missing()
            if lost is not None:
                self._fail(f"process {lost} ended in the midst of a task: it was killed, or it "
                           "crashed")

    def _stop(self):
        if not self._over.is_set():
            self._stopping = True
            if self._journal.stop_rooms():
                self._over.wait(_STOP_SECONDS)
            ending.start_no_more()
            ending.kill_all_below(os.getpid())
            self._finish(None, time.monotonic_ns())
        else:
            time.sleep(_LEAVE_SECONDS)  # it is about to end by itself
        self._end(0)

    def _fail(self, text):
        with self._lock:
            if not self._over.is_set():
                self._over.set()
                _say(type="error", id="python-exception", detail=text)
        self._end(1)

    def _failed(self, kind, error, trace):
        if not issubclass(kind, SystemExit):
            sys.stderr.write(_words(kind, error, trace))
            self._fail(_words(kind, error, trace))

    def _unfinished(self):
        if self._journal is not None and os.getpid() == _owner:
            if _out is not None and not self._over.is_set():
                self._fail("the script ended without run.result(hits)")
            self._remove_folder()

    def _gather_ranks(self, comm):
        if self.workers != comm.Get_size():
            raise RuntimeError(f"mpi4py sees {comm.Get_size()} of {self.workers} ranks: is it "
                               "built for another MPI than the launcher's?")
        comm.bcast((self.config, os.environ[record.VARIABLE]), root=0)
        ranks = comm.gather((os.getpid(), socket.gethostname()), root=0)
        if any(host != ranks[0][1] for _, host in ranks):
            raise RuntimeError("the ranks are on several hosts: start them on one")
        self._journal.set_ranks([process for process, _ in ranks])
        # mpi4py's first reduction makes what later ones use, and holds the interpreter meanwhile.
        comm.allreduce(0)
        self.ready()

    def _remove_folder(self):
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _end(self, status):
        """At once, whatever the other threads do; other ranks follow."""
        ending.start_no_more()
        ending.hush()
        ending.kill_all_below(os.getpid())
        self._remove_folder()
        ending.exit_at_once(status)


_owner, _run, _out = os.getpid(), None, None


def _say(**line):
    data = (json.dumps(line) + "\n").encode()
    while data:
        data = data[os.write(_out, data):]


def _apart():
    """Keeps standard output for the protocol: what a script prints, from its first line on, goes
    to standard error, unless start() finds that nobody asked."""
    global _out
    try:
        mode = os.fstat(0).st_mode
    except OSError:  # closed
        return
    if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or "DARTSCOPE_RUN" in os.environ:
        _out = os.dup(1)
        os.dup2(2, 1)
        sys.stdout.flush()
        sys.stdout.reconfigure(line_buffering=True)


def _together():
    global _out
    if _out is not None:
        sys.stdout.flush()
        os.dup2(_out, 1)
        os.close(_out)
        _out = None


def _in_child():
    """In each process that was forked: it goes with its parent and says nothing by itself."""
    global _run, _out
    if record.VARIABLE in os.environ:
        ending.die_with_parent(record.path_of(0))
        _run = None
        if _out is not None:
            os.close(_out)
            _out = None
        sys.stdout.reconfigure(line_buffering=True)  # a pool ends its workers without a word
        sys.excepthook = _failed_elsewhere


def _failed_elsewhere(kind, error, trace):
    sys.stderr.write(_words(kind, error, trace))
    if not issubclass(kind, SystemExit):
        record.send_error(_words(kind, error, trace))


def _written(text, otherwise):
    """The text, or the other one where standard output has no such letters."""
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeError:
        return otherwise
    return text


def _asked_in_terminal():
    parser = argparse.ArgumentParser(description="throws darts at a board to find "
                                                 + _written("π", "pi"))
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--ranks", type=int, default=1)
    parser.add_argument("--darts", type=int, default=1_000_000)
    parser.add_argument("--task-size", type=int, default=0)
    parser.add_argument("--seed", type=int, default=42)
    asked = vars(parser.parse_known_args()[0])
    for name in ("workers", "ranks", "darts"):
        if asked[name] < 1:
            parser.error(f"--{name} is {asked[name]}; it takes 1 or more")
    if asked["task_size"] < 0:
        parser.error(f"--task-size is {asked['task_size']}; it takes 0 (chosen) or more")
    return asked


def _asked(ranks):
    """What is asked for and how often to tell of it: by Dartscope, or in a terminal."""
    line = b""
    if _out is not None and (ranks is None or "DARTSCOPE_RUN" in os.environ):
        line = open(0, "rb", buffering=0, closefd=False).readline()
    if not line.strip():
        _together()
        return {**_asked_in_terminal(), **({"workers": ranks} if ranks else {})}, 0
    start = json.loads(line)
    return start["config"], start.get("progress_hz", 0)


def start(comm=None):
    """Reads what is asked for: from Dartscope, or from the command line in a terminal. `comm`: of
    mpi4py, where workers are ranks; then all of them call this."""
    global _run
    if record.VARIABLE in os.environ:
        raise RuntimeError("start() was called in a worker: put it below "
                           "if __name__ == \"__main__\":")
    if comm is not None and comm.Get_rank() > 0:
        config, os.environ[record.VARIABLE] = comm.bcast(None, root=0)
        ending.die_with_parent(record.path_of(0))
        sys.excepthook = _failed_elsewhere
        comm.gather((os.getpid(), socket.gethostname()), root=0)
        comm.allreduce(0)  # all on one host
        ending.end_with(record.owner())
        return Run(config, 0)
    config, progress_hz = _asked(comm.Get_size() if comm is not None else None)
    lanes = config["workers"] * (config.get("ranks") or 1)
    run = _run = Run(config, progress_hz, record.Journal(lanes))
    atexit.register(run._unfinished)
    if _out is not None:
        version = ".".join(map(str, sys.version_info[:3]))
        _say(type="hello", protocol=1, program=f"python {version}", pid=os.getpid(),
             models=[config.get("model", "")])
        sys.excepthook = run._failed
        threading.excepthook = lambda a: run._failed(a.exc_type, a.exc_value, a.exc_traceback)
        ending.expect_leftovers()
        threading.Thread(target=run._watch, daemon=True).start()
    if comm is not None:
        run._gather_ranks(comm)
    return run


if record.VARIABLE in os.environ:
    ending.die_with_parent(record.path_of(0))
    sys.stdout.reconfigure(line_buffering=True)
    sys.excepthook = _failed_elsewhere
else:
    _apart()
os.register_at_fork(after_in_child=_in_child)
