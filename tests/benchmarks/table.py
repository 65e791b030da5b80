# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs dartscope_benchmarks and prints one table: darts a second, ratios in this one run, goals.

    python3 table.py BUILD-FOLDER [--seconds S] [--repetitions N]

Ends with 1 where a goal was missed or the benchmarks could not be run. Each figure is the median of
the repetitions, which Google Benchmark interleaves, so that a disturbance meets all rows alike."""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys

NAIVE = "naive/mt19937_64"
GOALS = {"vector/avx512": 200, "vector/avx2": 100}  # times the naive loop
RECORDED = "recording/task:16777216"  # the default task size
MOST_RECORDING = 0.01  # of the time of the bare kernel


def run(program, seconds, repetitions):
    command = [program, "--benchmark_format=json", f"--benchmark_min_time={seconds}",
               f"--benchmark_repetitions={repetitions}",
               "--benchmark_enable_random_interleaving=true"]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    listing = subprocess.run([program, "--benchmark_list_tests"], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, check=True, text=True)
    rates = {name: [] for name in listing.stdout.split()}  # in their own order, not as interleaved
    costs = {name: [] for name in rates}
    for row in json.loads(result.stdout)["benchmarks"]:
        if row["run_type"] == "iteration" and "items_per_second" in row:
            rates[row["run_name"]].append(row["items_per_second"])
            costs[row["run_name"]] += [row["cost"]] if "cost" in row else []
    return [{name: statistics.median(values) for name, values in figures.items() if values}
            for figures in (rates, costs)]


def verdict(name, ratio):
    if name not in GOALS:
        return "", ""
    return f">= {GOALS[name]}", "met" if ratio >= GOALS[name] else "MISSED"


def table(rates, costs):
    yield f"{'benchmark':<22} {'darts/s':>10} {'x naive':>9}  {'goal':<7} verdict"
    for name, rate in rates.items():
        ratio = rate / rates[NAIVE]
        goal, judged = verdict(name, ratio)
        yield f"{name:<22} {rate / 1e6:>8.1f} M {ratio:>9.1f}  {goal:<7} {judged}".rstrip()
    yield ""
    for name in rates:
        words = name.replace("vector/", "words/")
        if name.startswith("vector/") and words in rates:
            share = rates[words] / rates[name]
            yield f"{name}: {share:.2f} times as long as generating the same words only"
    for name, cost in costs.items():
        judged = "met" if cost <= MOST_RECORDING else "MISSED"
        goal = f" (goal <= {MOST_RECORDING:.0%}: {judged})" if name == RECORDED else ""
        yield f"{name}: costs {cost:.2%} of the bare kernel's time{goal}"
    for name in GOALS:
        if name not in rates:
            yield f"{name}: this processor has no such instructions, goal not judged"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=pathlib.Path, help="where the project was built")
    parser.add_argument("--seconds", type=float, default=0.2, help="for each measurement")
    parser.add_argument("--repetitions", type=int, default=5)
    options = parser.parse_args()
    program = str(options.build / "bin" / "dartscope_benchmarks")
    try:
        rates, costs = run(program, options.seconds, options.repetitions)
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        sys.exit(f"{program} could not be run: {error}")
    if NAIVE not in rates:
        sys.exit(f"{program} measured no {NAIVE}, without which there are no ratios")
    print("\n".join(table(rates, costs)))
    return (any(name in rates and rates[name] < goal * rates[NAIVE] for name, goal in GOALS.items())
            or costs.get(RECORDED, 0) > MOST_RECORDING)


if __name__ == "__main__":
    sys.exit(main())
