# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs dartscope_benchmarks and its Python peers; prints darts a second, ratios, goals, verdicts.

    python3 table.py BUILD-FOLDER [--seconds S] [--repetitions N]

Ends with 1 where a goal was missed or the benchmarks could not be run. Each figure is the median of
the repetitions, which Google Benchmark interleaves, so that a disturbance meets all rows alike.
Beside each figure stand the clock, which falls, and the CPU's share of the time, which does too,
where a neighbour is busy."""
import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

NAIVE, XOSHIRO = "naive/mt19937_64", "scalar/xoshiro256++"
LESSON, NUMPY = "python/lesson", "python/numpy"

# Least ratio to each peer; most time over the words alone; least share of the limit by ports.
GOALS = {
    "avx512": {NAIVE: 380, XOSHIRO: 33, NUMPY: 90, LESSON: 1400, "words": 1.25, "limit": 0.90},
    "avx2": {NAIVE: 160, XOSHIRO: 14, NUMPY: 35, LESSON: 600, "words": 1.30, "limit": 0.87},
}

# The smallest task that is dealt out by itself, and the default one.
RECORDED = ("recording/task:65536", "recording/task:16777216")
MOST_RECORDING = 0.01  # of the time of the bare kernel

# Times: row, what it is held against (another row, or words), most nanoseconds where there is a goal.
# A model's hand-out cost is added by one line in handout_benchmark.cpp; here only a reference other
# than the bare queue is named.
REFERENCES = {"handout/openmp-static": "loop/openmp-static",
              "handout/openmp-dynamic": "loop/openmp-dynamic",
              "handout/openmp-guided": "loop/openmp-guided",
              "handout/tasks-static": "loop/tbb-parallel_for",
              "handout/pool-static": "python/pool-map"}
QUEUE = "queue/atomic"
TIMES = {
    "worker/to-hello": ("fork, exec and hello of a worker", None),
    "worker/to-end": ("the same with 65,536 darts and its end", None),
    "scale/rules-million-spans": ("all rules over 1,000,000 spans", 200e6),
    "scale/open-million-spans": ("opening a run of 1,000,000 spans", 1e9),
    "scale/open-sweep-10000x64": ("opening 10,000 repeats, 64 lanes", 2e9),
    "scale/usl-2000-samples": ("USL with 2,000 bootstrap samples", 100e6),
}
MOST_OWN_SHARE = 0.02  # of the allowed CPUs' time, in a timed run
# Needs the window, which the benchmarks are built without: tests/gui measures and asserts no time.
NOT_HERE = [("timeline", "a frame of panning, 1,000,000 spans", "<= 16 ms"),
            ("own share", "a watched run", "<= 4%")]

# Vector instructions that 64 darts take, and those of a step of the generators alone, as counted in
# core/darts/kernel_vector.cpp. A block is 1024 such rounds after 18 steps that are thrown away.
INSTRUCTIONS = {"avx512": (37, 28), "avx2": (88, 64)}
BLOCK_DARTS, BLOCK_STEPS, DISCARDED = 65536, 1024, 18
# Vector ports by (vendor, family): how many of those instructions may start in a cycle.
PORTS = {("AuthenticAMD", "26"): 4}  # Zen 5


def plain(name):
    """A benchmark's name without what was chosen for measuring it."""
    return name.removesuffix("/real_time")


def run(program, seconds, repetitions):
    command = [program, "--benchmark_format=json", f"--benchmark_min_time={seconds}",
               f"--benchmark_repetitions={repetitions}",
               "--benchmark_enable_random_interleaving=true"]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    listing = subprocess.run([program, "--benchmark_list_tests"], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, check=True, text=True)
    # In their own order, not as interleaved.
    rows = {plain(name): [] for name in listing.stdout.split()}
    for row in json.loads(result.stdout)["benchmarks"]:
        if row["run_type"] == "iteration" and "items_per_second" in row:
            figures = {key: row[key] for key in ("clock", "cost", "darts_a_cycle", "ns")
                       if key in row}
            rows[plain(row["run_name"])].append({"rate": row["items_per_second"], **figures,
                                          "had": row["cpu_time"] / row["real_time"]})
    return {name: values for name, values in rows.items() if values}


def run_python(repetitions):
    """The Python peers with NumPy if any interpreter at hand has it, else without; {} if none."""
    script = pathlib.Path(__file__).with_name("python_peers.py")
    best = {}
    for python in (sys.executable, "/usr/bin/python3"):
        try:
            result = subprocess.run([python, str(script), str(repetitions)], check=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            found = json.loads(result.stdout)
        except (OSError, subprocess.CalledProcessError, ValueError):
            continue
        if len(found) > len(best):
            best = found
        if "numpy" in best:
            break
    return {f"python/{name}": [{"rate": rate} for rate in rates] for name, rates in best.items()}


def median(rows, key="rate"):
    return statistics.median(row[key] for row in rows)


def processor():
    """Model, and vendor with family, as Linux names them; empty where it does not."""
    fields = {}
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(":")
            fields.setdefault(key.strip(), value.strip())
    except OSError:
        pass
    return fields.get("model name", ""), (fields.get("vendor_id"), fields.get("cpu family"))


def share_of_limit(kernel, rows, ports):
    """The darts a cycle that were counted, over those that the ports allow."""
    round_instructions, step_instructions = INSTRUCTIONS[kernel]
    cycles = (BLOCK_STEPS * round_instructions + DISCARDED * step_instructions) / ports
    return median(rows, "darts_a_cycle") * cycles / BLOCK_DARTS


def rates(rows):
    yield f"{'benchmark':<24} {'darts/s':>10} {'x naive':>9} {'clock':>9} {'CPU had':>8}"
    for name, values in rows.items():
        if "ns" in values[0]:
            continue
        ratio = median(values) / median(rows[NAIVE])
        line = f"{name:<24} {median(values) / 1e6:>8.1f} M {ratio:>9.1f}"
        if "had" in values[0]:
            clock = f"{median(values, 'clock') / 1e9:.2f} GHz" if "clock" in values[0] else ""
            line += f" {clock:>9} {median(values, 'had'):>8.0%}"
        yield line


def comparisons(rows, known_processor):
    """(ours, against what, ratio as text, goal as text, whether met or None where unknown)"""
    for kernel, goals in GOALS.items():
        ours = rows.get(f"vector/{kernel}")
        if not ours:
            yield kernel, "this processor has no such instructions", "", "", None
            continue
        for peer in (NAIVE, XOSHIRO, NUMPY, LESSON):
            if peer in rows:
                ratio = median(ours) / median(rows[peer])
                yield kernel, peer, f"{ratio:.1f} x", f">= {goals[peer]}", ratio >= goals[peer]
            else:
                yield kernel, f"{peer}: not to be had here", "", f">= {goals[peer]}", None
        words = median(rows[f"words/{kernel}"]) / median(ours)
        yield (kernel, "time of the words alone", f"{words:.2f} x", f"<= {goals['words']:.2f}",
               words <= goals["words"])
        if known_processor in PORTS:
            share = share_of_limit(kernel, ours, PORTS[known_processor])
            yield (kernel, "limit by vector ports", f"{share:.1%}", f">= {goals['limit']:.0%}",
                   share >= goals["limit"])
        else:
            yield kernel, "limit unknown", "", f">= {goals['limit']:.0%}", None
    for name, values in rows.items():
        if "cost" in values[0]:
            cost = median(values, "cost")
            what, _, task = name.partition("/")
            goal = f"<= {MOST_RECORDING:.0%}" if name in RECORDED else ""
            met = cost <= MOST_RECORDING if goal else None
            yield what, f"bare kernel, {task}", f"+ {cost:.2%}", goal, met


def duration(ns):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if ns >= size:
            return f"{ns / size:.3g} {unit}"
    return f"{ns:.1f} ns"


def least_ns(rows, name):
    return min(row["ns"] for row in rows[name])


def disturbed(rows, name):
    """Says so where others had the CPU for much of the time."""
    had = median(rows[name], "had")
    return f" (CPU had {had:.0%})" if had < 0.9 else ""


def times(rows):
    """Rows of the table as those of comparisons(): what tasks and processes cost, large records."""
    for name in rows:
        if name.startswith("handout/"):
            ours = least_ns(rows, name)
            reference = REFERENCES.get(name, QUEUE)
            reference = reference if reference in rows else QUEUE
            against = f"{reference} {duration(least_ns(rows, reference))}"
            yield ("a task", f"{name.partition('/')[2]}; {against}{disturbed(rows, name)}",
                   duration(ours), "", None)
    for name, (what, goal) in TIMES.items():
        if name not in rows:
            yield name.partition("/")[0], f"{what}: not measured", "", "", None
            continue
        ours = least_ns(rows, name)
        wanted = f"<= {duration(goal)}" if goal else ""
        if goal:  # the others wait for another process
            what += disturbed(rows, name)
        yield name.partition("/")[0], what, duration(ours), wanted, ours <= goal if goal else None


def own_share(build, rows):
    """CPU time of the command line and its workers beyond that of the lanes, over the time of the
    allowed CPUs, in a timed run of about two seconds; None where it could not be run."""
    workers = len(os.sched_getaffinity(0))
    darts = int(2 * workers * median(rows["vector/avx512" if "vector/avx512" in rows else NAIVE]))
    command = [str(build / "bin" / "dartscope-cli"), "run", "--model", "threads", "--workers",
               str(workers), "--darts", str(darts), "--json"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                check=True)
        lanes = json.loads(result.stdout)["lanes"]
        used = sum(lane["cpu_ns"] for lane in lanes) / 1e9
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError, TypeError):
        return None
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return max(0.0, spent - used) / (seconds * workers)


def output_of(command):
    """What a program prints, or nothing where it could not be run; as root, MPI wants consent."""
    consent = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"}
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                check=True, env={**os.environ, **consent}, text=True)
        return result.stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def gathers(build):
    """From the last dart of two ranks to their hits in one place, beside a bare MPI_Gather: the
    least of some runs, with a task for each rank."""
    cli = [str(build / "bin" / "dartscope-cli"), "run", "--model", "mpi", "--workers", "2",
           "--darts", "131072", "--task-size", "65536", "--json"]
    ours = []
    for _ in range(5):
        try:
            marks = json.loads(output_of(cli))["marks_ns"]
            ours.append(marks["combined"] - marks["last_dart"])
        except (ValueError, KeyError, TypeError):
            break
    bare = output_of(["mpirun", "--oversubscribe", "--bind-to", "none", "-n", "2",
                      str(build / "bin" / "dartscope_mpi_gather")])
    if not ours or not bare.strip().isdigit():
        yield "a gather", "mpi, 2 ranks: not to be had here", "", "", None
    else:
        yield ("a gather", f"mpi, 2 ranks; bare MPI_Gather {duration(int(bare))}",
               duration(min(ours)), "", None)


def shares(build, rows):
    share = own_share(build, rows)
    goal = f"<= {MOST_OWN_SHARE:.0%}"
    yield ("own share", "a timed run", "" if share is None else f"{share:.2%}", goal,
           None if share is None else share <= MOST_OWN_SHARE)
    for what, against, wanted in NOT_HERE:
        yield what, f"{against}: see tests/gui", "", wanted, None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=pathlib.Path, help="where the project was built")
    parser.add_argument("--seconds", type=float, default=0.2, help="for each measurement")
    parser.add_argument("--repetitions", type=int, default=5)
    options = parser.parse_args()
    program = str(options.build / "bin" / "dartscope_benchmarks")
    try:
        rows = run(program, options.seconds, options.repetitions)
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError) as error:
        sys.exit(f"{program} could not be run: {error}")
    if NAIVE not in rows:
        sys.exit(f"{program} measured no {NAIVE}, without which there are no ratios")
    rows.update(run_python(options.repetitions))
    model, family = processor()
    print(f"Processor: {model or 'unknown'}\n")
    print("\n".join(rates(rows)))
    print(f"\n{'ours':<9} {'against':<56} {'ratio':>9}  {'goal':<9} verdict")
    missed = False
    table = [*comparisons(rows, family), *times(rows), *gathers(options.build),
             *shares(options.build, rows)]
    for kernel, peer, ratio, goal, met in table:
        verdict = "met" if met else "MISSED" if met is False else "not judged" if goal else ""
        missed |= met is False
        print(f"{kernel:<9} {peer:<56} {ratio:>9}  {goal:<9} {verdict}".rstrip())
    return missed


if __name__ == "__main__":
    sys.exit(main())
