# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tasks of all processes and threads leave behind: in a file in memory that the script's
own process holds, and that the others open below its /proc. A task leaves two records, at its
begin and at its end; a room is what compiled code with threads of its own fills in."""
import array
import ctypes
import mmap
import os
import resource
import socket
import struct
import threading
import time

VARIABLE = "DARTSCOPE_JOURNAL"
BEGUN, DONE = 0, 1
MOST_PROGRESS_LANES = 64
SPANS_ALL_LANES = 1_000_000
SPANS_A_LANE = 32_768
_PIECE_BYTES = 1 << 20
# kind, process, thread, first, darts, hits, start, end, signals before, signals after
_RECORD = struct.Struct("16q")
_ROOM = struct.Struct("4q")  # process, rank, threads, stop
# thread, first, share, darts, hits, start, end, CPU time, run-queue delay, switches: two kinds
_LANE = struct.Struct("11q")
_SIGNALS = ("cpu_ns", "runqueue_ns", "voluntary_switches", "involuntary_switches")
_here = threading.local()


def owner():
    """The script's own process, where the journal is."""
    return int(os.environ[VARIABLE].split()[0])


def path_of(which):
    """Where the journal (0), the errors (1), their bell (2) or the rooms (3) are to be opened."""
    words = os.environ[VARIABLE].split()
    return f"/proc/{words[0]}/fd/{words[1 + which]}"


def _signals():
    """CPU time, run-queue delay, voluntary and involuntary switches of this thread; -1: unknown."""
    delay = -1
    if _here.schedstat >= 0:
        delay = int(os.pread(_here.schedstat, 100, 0).split()[1])
    usage = resource.getrusage(resource.RUSAGE_THREAD)
    return time.thread_time_ns(), delay, usage.ru_nvcsw, usage.ru_nivcsw


def begin(first, darts):
    """A task of this thread begins; returns what end() wants to know."""
    thread = os.getpid(), threading.get_native_id()
    if getattr(_here, "thread", None) != thread:  # new, or a copy that a fork made
        _here.thread = thread
        try:
            _here.schedstat = os.open(f"/proc/self/task/{thread[1]}/schedstat", os.O_RDONLY)
        except OSError:
            _here.schedstat = -1
        _here.journal = os.open(path_of(0), os.O_WRONLY | os.O_APPEND)
    os.write(_here.journal, _RECORD.pack(BEGUN, *thread, first, darts, *[0] * 11))
    start = time.monotonic_ns()
    return (*thread, first, darts), start, _signals()


def end(begun, hits):
    """The task is over. Its CPU time is read within its wall time, so it is never longer."""
    what, start, before = begun
    after = _signals()
    record = _RECORD.pack(DONE, *what, hits, start, time.monotonic_ns(), *before, *after)
    os.write(_here.journal, record)


def send_error(text):
    """Tells the script's own process, where it is still there, what went wrong in this one."""
    try:
        for which, data in ((1, text.encode()), (2, b"!")):
            file = os.open(path_of(which), os.O_WRONLY | os.O_APPEND)
            os.write(file, data)
            os.close(file)
    except OSError:
        pass


def room(threads, rank):
    """A room for so many threads of compiled code, as pi_openmp.c describes it."""
    size = _ROOM.size + threads * _LANE.size
    whole = -(-size // mmap.PAGESIZE) * mmap.PAGESIZE
    header = _ROOM.pack(os.getpid(), -1 if rank is None else rank, threads, 0)
    if VARIABLE not in os.environ:
        return ctypes.create_string_buffer(header.ljust(size, b"\0"), size)
    file = os.open(path_of(3), os.O_RDWR | os.O_APPEND)
    os.write(file, header.ljust(whole, b"\0"))
    offset = os.lseek(file, 0, os.SEEK_CUR) - whole
    memory = mmap.mmap(file, whole, offset=offset)
    os.close(file)
    return (ctypes.c_char * size).from_buffer(memory)


class Lane:
    """The tasks of one worker, in the order of their ends."""

    def __init__(self, rank=None):
        self.rank, self.pid, self.hits, self.last_end = rank, os.getpid(), 0, 0
        self.start, self.end, self.first, self.darts = (array.array("q") for _ in range(4))
        self.in_hand = {}  # thread -> first, darts
        self._threads = {}  # thread -> first start, signals then; last end, signals then

    def add(self, thread, first, darts, hits, start, end, before, after):
        self.pid = thread[0] if not self.start else self.pid
        self.hits += hits
        self.last_end = max(self.last_end, end)
        for column, value in ((self.start, start), (self.end, end), (self.first, max(first, 0)),
                              (self.darts, darts)):
            column.append(value)
        known = self._threads.setdefault(thread, [start, before, end, after])
        known[2:] = end, after

    def spans(self, most):
        """(start, end, busy, first, darts, tasks), neighbours merged where there are too many."""
        order = range(len(self.start))
        if len(self._threads) > 1:
            order = sorted(order, key=self.start.__getitem__)
        step = max(1, -(-len(order) // most))
        for i in range(0, len(order), step):
            tasks = order[i:i + step]
            yield (self.start[tasks[0]], max(self.end[t] for t in tasks),
                   sum(self.end[t] - self.start[t] for t in tasks), self.first[tasks[0]],
                   sum(self.darts[t] for t in tasks), len(tasks))

    def summary(self, number, spans):
        """What the result says of it. A thread's signals count on from its first task."""
        threads = self._threads.values()
        wall = sum(last - start for start, _, last, _ in threads)
        lane = {"lane": number, "rank": self.rank, "host": socket.gethostname(), "pid": self.pid,
                "darts": sum(self.darts), "hits": self.hits, "wall_ns": wall,
                "tasks": len(self.start), "merged_spans": len(self.start) - spans}
        for i, key in enumerate(_SIGNALS):
            if all(before[i] >= 0 and after[i] >= 0 for _, before, _, after in threads):
                lane[key] = sum(max(0, after[i] - before[i]) for _, before, _, after in threads)
        if "cpu_ns" in lane:  # two clocks, of which one may be coarse
            lane["cpu_ns"] = min(lane["cpu_ns"], wall)
        return lane


def columns_of(spans):
    """Spans in the form of the protocol: differences, which are short."""
    columns = {key: [] for key in ("gap_ns", "length_ns", "idle_ns", "skip", "darts", "tasks")}
    last_end = next_first = last_darts = 0
    for start, end, busy, first, darts, tasks in spans:
        columns["gap_ns"].append(start - last_end)
        columns["length_ns"].append(end - start)
        columns["idle_ns"].append(max(0, end - start - busy))
        columns["skip"].append(first - next_first)
        columns["darts"].append(darts - last_darts)
        columns["tasks"].append(tasks - 1)
        last_end, next_first, last_darts = end, first + darts, darts
    return columns


class Journal:
    """The reader's side, in the script's own process."""

    def __init__(self, lanes):
        self._files = [os.memfd_create("dartscope") for _ in range(3)]
        self._bell, bell_end = os.pipe()
        self._files.insert(2, bell_end)
        os.environ[VARIABLE] = " ".join(map(str, (os.getpid(), *self._files)))
        self._read, self._turn = 0, 0
        self._lane_of = {}  # thread -> lane
        self._ranks = None
        self.darts = self.hits = 0
        self.lanes = [Lane() for _ in range(lanes)]

    def set_ranks(self, processes):
        """The process of each rank, whose lane has its number."""
        self._ranks = {process: rank for rank, process in enumerate(processes)}
        for rank, lane in enumerate(self.lanes):
            lane.rank, lane.pid = rank, processes[rank]

    def bell(self):
        """Readable once a process has sent an error."""
        return self._bell

    def error(self):
        file = self._files[1]
        return os.pread(file, os.fstat(file).st_size, 0).decode(errors="replace")

    def read(self):
        """Takes in what was written since; incomplete records wait."""
        size = os.fstat(self._files[0]).st_size // _RECORD.size * _RECORD.size
        while self._read < size:
            piece = os.pread(self._files[0], min(size - self._read,
                                                 _PIECE_BYTES // _RECORD.size * _RECORD.size),
                             self._read)
            for record in _RECORD.iter_unpack(piece):
                self._take(record)
            self._read += len(piece)

    def _take(self, record):
        thread, first, darts = record[1:3], record[3], record[4]
        lane = self._lane_of.get(thread)
        if lane is None:
            lane = self._lane_of[thread] = self._new_lane(thread)
        if record[0] == BEGUN:
            lane.in_hand[thread] = first, darts
            return
        lane.in_hand.pop(thread, None)
        lane.add(thread, first, darts, record[5], record[6], record[7], record[8:12],
                 record[12:16])
        self.darts += darts
        self.hits += record[5]

    def _new_lane(self, thread):
        if self._ranks is not None and thread[0] in self._ranks:
            return self.lanes[self._ranks[thread[0]]]
        if len(self._lane_of) < len(self.lanes):
            return self.lanes[len(self._lane_of)]
        # A thread that took the place of another.
        return min(self.lanes, key=lambda lane: (len(lane.in_hand), lane.last_end))

    def missing(self):
        """A process that is gone with a task in hand, or nothing."""
        gone = {process for process in self._at_work() if not _is_alive(process)}
        if gone:
            self.read()  # what it wrote at last
        return next(iter(gone & self._at_work()), None)

    def _at_work(self):
        return {process for lane in self.lanes for process, _ in lane.in_hand}

    def progress(self):
        """The totals, and what some of the lanes have in hand, others each time."""
        darts, hits = self.darts, self.hits
        states = {}
        for number, _, values in self._room_lanes():
            states[number] = values[1], values[2], min(values[3], values[2]), values[5] > 0
            darts += values[3]
            hits += min(values[4], values[3])
        lanes = []
        for _ in range(min(MOST_PROGRESS_LANES, len(self.lanes))):
            number = self._turn % len(self.lanes)
            self._turn += 1
            first, count = next(iter(self.lanes[number].in_hand.values()), (0, 0))
            done = 0
            if number in states and states[number][3] and states[number][2] < states[number][1]:
                first, count, done, _ = states[number]
            lanes.append({"lane": number, "state": "working" if count else "idle",
                          "first": max(first, 0), "count": count, "done": done})
        return {"darts": darts, "hits": hits, "darts_of_hits": darts, "lanes": lanes}

    def _rooms(self):
        """(offset, process, rank, threads) of each."""
        offset, size = 0, os.fstat(self._files[3]).st_size
        while offset + _ROOM.size <= size:
            process, rank, threads, _ = _ROOM.unpack(os.pread(self._files[3], _ROOM.size, offset))
            yield offset, process, rank, threads
            room_size = _ROOM.size + threads * _LANE.size
            offset += -(-room_size // mmap.PAGESIZE) * mmap.PAGESIZE

    def _room_lanes(self):
        """(number, (process, rank, offset), values) of each lane of each room."""
        for offset, process, rank, threads in self._rooms():
            data = os.pread(self._files[3], threads * _LANE.size, offset + _ROOM.size)
            for i, values in enumerate(_LANE.iter_unpack(data)):
                number = max(rank, 0) * threads + i
                if number < len(self.lanes):
                    yield number, (process, rank, offset), values

    def stop_rooms(self):
        """Asks compiled code to leave; says whether there is any."""
        any_room = False
        for offset, *_ in self._rooms():
            os.pwrite(self._files[3], struct.pack("q", 1), offset + 3 * 8)
            any_room = True
        return any_room

    def close(self):
        """Takes in all that there is; only threads of compiled code may still be at work."""
        self.read()
        for number, (process, rank, offset), values in list(self._room_lanes()):
            thread, first, _, darts, hits, start, last, *signals = values
            lane = self.lanes[number]
            if rank >= 0:
                lane.rank = rank
            if darts > 0:
                hits = min(hits, darts)
                if last < start:  # still at work: so far
                    last, signals = max(start, time.monotonic_ns()), [-1] * len(signals)
                before = [min(signal, 0) for signal in signals]
                lane.add((process, thread, offset), first, darts, hits, start, last, before,
                         signals)
                self.darts += darts
                self.hits += hits


def _is_alive(process):
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[0] not in b"ZX"
    except OSError:
        return False
