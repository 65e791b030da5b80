#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switches faults on and off in real runs, quiet and under a foreign load, and counts which
findings name them. tests/run --calibrate starts it. Exit codes: 0 all is well, 1 a false alarm in
a clean run or a fault at its plain strength that was not named, 2 bad arguments, 3 nothing could
be decided."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import contextmanager

from faults import FAULTS, NOT_TESTABLE

# A sample is repeated so often while the machine is noisy.
TRIES = 3
# Findings about the environment, which say that a sample tells little of anything else.
NOISE = {"noisy-machine"}
# What is true of a run that had to wait for the CPUs of others, beside its fault.
OF_NOISE = {"startup-dominated"}
SPIN = "while True: pass"


@contextmanager
def foreign_load(processes):
    """Busy processes that are no part of the run; gone afterwards whatever happens."""
    started = [subprocess.Popen([sys.executable, "-c", SPIN]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


class Program:
    """dartscope-cli with reference costs of its own."""

    def __init__(self, path, cache):
        self.path = path
        self.environment = {**os.environ, "XDG_CACHE_HOME": cache}

    def call(self, *arguments):
        done = subprocess.run(
            [self.path, *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=300,
            check=False,
        )
        if done.returncode != 0:
            return None, done.stderr.decode(errors="replace").strip()
        return json.loads(done.stdout), ""

    def findings(self, arguments):
        """What a run says: id to finding, without what it cannot tell; or why there is no run."""
        document, problem = self.call("run", "--json", "--confirm", *arguments)
        if document is None:
            return None, problem
        return {
            f["id"]: f for f in document["findings"] if f["certainty"] != "cannot-tell"
        }, ""


def alarms(found):
    """Ids of warnings and errors."""
    return {name for name, finding in found.items() if finding["severity"] != "note"}


class Tally:
    """Counts of one fault under one load."""

    def __init__(self):
        self.hits = self.misses = self.false_alarms = self.abstentions = 0
        self.wrong = []  # what makes the calibration fail

    def row(self):
        return [self.hits, self.misses, self.false_alarms, self.abstentions]


def sample(program, arguments, expected, quiet):
    """Findings of one run, repeated while others disturb it. A run that names what is expected of
    it counts however noisy it was."""
    for _ in range(TRIES if quiet else 1):
        found, problem = program.findings(arguments)
        if found is None:
            return None, problem
        if not NOISE & found.keys() or (expected and expected in found):
            return found, ""
    return {}, "noisy"


def judge(tally, fault, strength, found, problem, quiet):
    """Counts one sample; strength is None for a clean run."""
    what = f"{fault.model} {'off' if strength is None else strength.label}"
    if found is None:
        tally.wrong.append(f"{fault.finding}, {what}: {problem}")
        return
    if problem == "noisy":
        tally.abstentions += 1
        return
    expected = set() if strength is None else {fault.finding}
    beside = fault.off_allowed if strength is None else fault.allowed
    if NOISE & found.keys():
        beside = beside | OF_NOISE
    unexpected = alarms(found) - expected - beside - NOISE
    if unexpected:
        tally.false_alarms += 1
        if quiet and strength is None:
            tally.wrong.append(f"{what}: false alarm {', '.join(sorted(unexpected))}")
    if strength is None:
        return
    if fault.finding in found:
        tally.hits += 1
    else:
        tally.misses += 1
        if quiet and strength.plain:
            named = ", ".join(sorted(found)) or "nothing"
            tally.wrong.append(f"{fault.finding}, {what}: not named, but {named}")


def flags_of(flags, allowed):
    """{2} stands for twice the allowed CPUs."""
    return [
        str(int(flag[1:-1]) * allowed) if flag.startswith("{") else flag for flag in flags
    ]


def measure(program, fault, allowed, samples, quiet):
    tally = Tally()
    for strength in (None, *fault.strengths):
        flags = flags_of(fault.off if strength is None else strength.flags, allowed)
        workers = [] if "--workers" in flags else ["--workers", fault.workers]
        arguments = ["--model", fault.model, *workers, *flags]
        expected = None if strength is None else fault.finding
        for _ in range(samples):
            found, problem = sample(program, arguments, expected, quiet)
            judge(tally, fault, strength, found, problem, quiet)
    return tally


def print_table(rows, markdown):
    header = ["fault", "model", "load", "hits", "misses", "false alarms", "abstentions"]
    cells = [header, *[[str(cell) for cell in row] for row in rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(header))]
    for number, row in enumerate(cells):
        padded = [cell.ljust(width) for cell, width in zip(row, widths)]
        print("| " + " | ".join(padded) + " |" if markdown else "  ".join(padded).rstrip())
        if markdown and number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True, help="dartscope-cli")
    parser.add_argument("--samples", type=int, default=3, help="runs of each strength (3)")
    parser.add_argument("--filter", default="", help="only faults whose finding holds this word")
    parser.add_argument("--quiet-only", action="store_true", help="without the foreign load")
    parser.add_argument("--markdown", action="store_true", help="print the table in Markdown")
    chosen = parser.parse_args()
    if chosen.samples < 1:
        parser.error("--samples wants a number of 1 or more")
    return chosen


def main():
    chosen = arguments()
    with tempfile.TemporaryDirectory() as cache:
        program = Program(chosen.cli, cache)
        machine, problem = program.call("machine", "--json")
        models, _ = program.call("models", "--json")
        if machine is None or models is None:
            print(f"{chosen.cli} does not run: {problem}", file=sys.stderr)
            return 2
        allowed = machine["allowed_cpus"]
        available = {m["id"] for m in models["models"] if m["available"]}
        return calibrate(program, chosen, allowed, available)


def calibrate(program, chosen, allowed, available):
    rows, wrong, untested, decided = [], [], [], Counter()
    for fault in FAULTS:
        if chosen.filter not in fault.finding:
            continue
        if fault.cpus > allowed or fault.model not in available:
            why = "more CPUs" if fault.cpus > allowed else f"the model {fault.model}"
            untested.append(f"{fault.finding} ({fault.model}): wants {why}")
            continue
        for load in ["quiet"] if chosen.quiet_only else ["quiet", "loaded"]:
            quiet = load == "quiet"
            with foreign_load(0 if quiet else max(1, allowed // 2)):
                tally = measure(program, fault, allowed, chosen.samples, quiet)
            rows.append([fault.finding, fault.model, load, *tally.row()])
            wrong += tally.wrong
            decided[load] += tally.hits + tally.misses
            print(f"{fault.finding} ({fault.model}, {load})", file=sys.stderr)
    print_table(rows, chosen.markdown)
    for name, why in NOT_TESTABLE.items():
        if chosen.filter in name:
            untested.append(f"{name}: {why}")
    for line in untested:
        print(f"not testable here: {line}")
    for line in wrong:
        print(f"WRONG: {line}")
    if rows and not decided["quiet"]:
        print("The machine was never quiet enough to decide anything.")
        return 3
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
