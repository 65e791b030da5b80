#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the corpus that fuzzing begins with: small real records and protocols, recorded machines,
and edge cases of everything. Run it after a change of a form:

    tests/fuzz/make_corpus.py build/release/bin

Not made here, and kept as they are: corpus/session, which experiment::saveSession wrote, and files
named found-*, which a fuzzer found once.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE / "corpus"
MACHINES = HERE.parent / "fixtures" / "machines"
MOST_BYTES = 20_000


def put(target, name, data):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    data = data.encode() if isinstance(data, str) else data
    if len(data) > MOST_BYTES:
        raise SystemExit(f"{target}/{name}: {len(data)} bytes are too many for a seed")
    (folder / name).write_bytes(data)


def record_of(programs, *words):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "record.json"
        subprocess.run([programs / "dartscope-cli", *words, "--record", file], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return json.loads(file.read_text())


PLACE = {"host": "node1", "pid": 4711, "kernel": "6.1.0", "cpu_model": "A CPU",
         "memory_bytes": 1 << 34, "command": ["/usr/bin/dartscope-worker"]}


def without_place(value):
    """Nothing of the machine that made it, however deep."""
    if isinstance(value, dict):
        return {key: PLACE[key] if key in PLACE and part not in (None, "vector", "textbook")
                else without_place(part)
                for key, part in value.items()}
    return [without_place(part) for part in value] if isinstance(value, list) else value


def talked_without_place(text):
    return "".join(json.dumps(without_place(json.loads(line))) + "\n" for line in text.splitlines())


def records(programs):
    run = without_place(record_of(programs, "run", "--model", "threads", "--workers", "2",
                                  "--darts", "4000", "--task-size", "1000"))
    put("record", "run", json.dumps(run))
    put("record", "run-serial", json.dumps(without_place(
        record_of(programs, "run", "--model", "serial", "--darts", "10"))))
    put("record", "run-partial", json.dumps({**run, "partial": True, "failure": {
        "code": "run-failed", "id": "worker-died", "arguments": ["signal", "SIGKILL", ""]}}))
    put("record", "run-imbalance", json.dumps({**run, "config": {**run["config"], "workers": 7}}))
    sweep = record_of(programs, "sweep", "--model", "serial,threads", "--workers", "1,2",
                      "--repeats", "1", "--darts", "1000", "--target-ms", "10")
    put("record", "sweep", json.dumps(without_place(sweep)))
    put("record", "newer", '{"format":"dartscope-run/2"}')
    put("record", "empty-object", "{}")
    put("record", "deep", "[" * 3000)
    put("record", "utf-16", '{"format":"dartscope-run/1"}'.encode("utf-16"))
    put("record", "byte-order-mark", b"\xef\xbb\xbf" + json.dumps(run).encode())
    put("record", "latin-1", '{"format":"dartscope-run/1","started_at":"\xe9"}'.encode("latin-1"))
    return run


def talk(programs, config, more=""):
    start = json.dumps({"type": "start", "config": config, "progress_hz": 30})
    worker = subprocess.run([programs / "dartscope-worker"], input=start + "\n" + more,
                            stdout=subprocess.PIPE, text=True, check=False)
    return start, talked_without_place(worker.stdout)


def protocol(programs, run):
    start, stopped = talk(programs, run["config"])
    put("to_worker", "start", start + "\n")
    put("to_worker", "stop", '{"type":"stop"}\n')
    put("to_worker", "time", '{"type":"time"}\n' + start[:-1] + ',"elsewhere":true}\n{"type":"time"}\n')
    put("to_worker", "start-stop", start + '\n{"type":"stop"}\n')
    put("to_worker", "garbage", "{}\n[]\nnull\n\xff\n")
    put("from_worker", "stopped", stopped)
    with subprocess.Popen([programs / "dartscope-worker"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as worker:
        worker.stdin.write(start + "\n")
        worker.stdin.flush()
        lines = []
        for line in worker.stdout:
            lines.append(talked_without_place(line))
            if json.loads(line)["type"] in ("result", "error"):
                break
    talked = "".join(lines)
    put("from_worker", "run", talked)
    put("from_worker", "half", talked[: len(talked) * 2 // 3])
    put("from_worker", "no-hello", "".join(lines[1:]))
    put("from_worker", "twice", talked + talked)
    put("from_worker", "newer", '{"type":"hello","protocol":2,"program":"x","pid":1,'
        '"instruction_set":"","models":[]}\n')
    put("from_worker", "error", lines[0] + '{"type":"error","id":"out-of-threads","detail":"x"}\n')
    put("from_worker", "progress", lines[0] + json.dumps({
        "type": "progress", "darts": 2000, "hits": 785, "hit_darts": 1000, "lanes": [
            {"lane": 0, "state": "working", "first": 0, "count": 1000, "done": 500}]}) + "\n")


def machines():
    for machine in sorted(MACHINES.iterdir()):
        parts = []
        for file in sorted((machine / "root").rglob("*")):
            if file.is_file() and file.stat().st_size < 4_000:
                parts.append(b"@/" + str(file.relative_to(machine / "root")).encode() + b"\n"
                             + file.read_bytes().rstrip(b"\n") + b"\n")
        text = b"".join(parts)
        if len(text) < MOST_BYTES:
            put("machine", machine.name, text)
        environment = (machine / "env").read_bytes() if (machine / "env").exists() else b""
        if environment.strip():
            put("scheduler", machine.name, environment)
    put("machine", "fields-at-their-ends",
        "@/proc/stat\ncpu0 9007199254740992 9007199254740992 1 1 1 1 1 1\n"
        "@/sys/devices/system/cpu/online\n0-1048576\n@/proc/meminfo\nMemTotal: 9007199254740991 kB\n"
        "@/proc/self/cgroup\n0::/a/../..\n@/proc/self/mountinfo\n"
        "29 22 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n@/sys/fs/cgroup/cpu.max\n1 1000000\n")
    put("scheduler", "edges", "SLURM_CPUS_PER_TASK=0\nSLURM_JOB_CPUS_PER_NODE=72(x2),36\n"
        "SLURM_TASKS_PER_NODE=99999999999(x0)\nSLURM_STEP_ID=4294967295\nSLURM_PROCID=0\n"
        "PBS_NP=-1\nLSB_DJOB_NUMPROC=1e9\nNSLOTS= 7 \nOMP_NUM_THREADS=4,3,2\nOMP_THREAD_LIMIT=\n")


def numbers():
    for number, text in enumerate((
            "1000000", "1e9", "2.5e6", "30M", "1 000 000", "1_000_000", "1 2", "0", "-1", "1e18",
            "18446744073709551615", "18446744073709551616", "1e99999999999", "0.1e1", "1.5", "1e-3",
            "9P", "1,000", "0x10", "+5", " 7 ", "", ".", "e", "1e", "--", "0.5", "1.0", "nan", "inf",
            "-0", "1e-400", "1-8", "1,2,4", "1-4,8", "8-1", "1-", "-", "1,,2", "4096", "4097",
            "1-4096,1-4096", "0-3,8", "0-1048576", "0-1048577", "3-1", "0-0", "1,1,1", "\u0661")):
        put("numbers", f"{number:02}", text)


def command_lines():
    for name, words in {
            "plain": "run --model threads --workers 2 --darts 1e9 --seed 7",
            "equals": "run --model=openmp --workers=allowed --darts=30M --task-size=64k",
            "auto": "run --workers auto --cpus 2 --kernel textbook --schedule guided",
            "planted": "run --serial-share 0.1 --lock-share 0.2 --imbalance 0.3 --streams same",
            "sharing": "run --model threads --sharing mutex --kernel vector",
            "mpi": "run --model hybrid --ranks 2 --workers 2 --mpi reduce --bind core --hostfile x",
            "gil": "run --model gil --gil-release 0.5 --switch-interval 5 --gil-blocking 1 "
                   "--start-method fork",
            "queue": "run --model tasks --queue central", "missing": "run --darts --seed 1",
            "twice": "run --seed 1 --seed 2", "misspelt": "run --wokers 2", "command": "rnu",
            "help": "run --help", "version": "--version", "word": "run x", "dash": "run -", "two": "--",
            "huge": "run --darts 99999999999999999999", "not-a-model": "run --model nothing"}.items():
        put("command_line", name, "\n".join(words.split(" ")))
    put("command_line", "empty-value", "run\n--model=\n--seed\n")
    put("command_line", "bytes", b"run\n--model\n\xff\xfe\x01\n--seed\n\xe2\x82")


def keys_of(value, found):
    if isinstance(value, dict):
        found.update(value)
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(part, str) and len(part) < 24:
            found.add(part)
        keys_of(part, found)


def dictionary():
    """Words that libFuzzer puts into inputs that are JSON."""
    words = {"format", "type"}
    for target in ("record", "from_worker", "to_worker"):
        for file in (CORPUS / target).iterdir():
            for line in file.read_bytes().splitlines():
                try:
                    keys_of(json.loads(line), words)
                except (ValueError, RecursionError):
                    continue
    plain = sorted(word for word in words if word.isascii() and word.isprintable()
                   and not any(c in word for c in '"\\/ ') and word)
    text = "".join(f'"\\"{word}\\""\n' for word in plain)
    (HERE / "json.dict").write_text(text)


def main():
    if len(sys.argv) != 2:
        raise SystemExit("usage: make_corpus.py FOLDER-OF-THE-PROGRAMS")
    programs = pathlib.Path(sys.argv[1]).resolve()
    run = records(programs)
    protocol(programs, run)
    machines()
    numbers()
    command_lines()
    dictionary()


if __name__ == "__main__":
    main()
