#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the sources of a build folder, two at a time; what was clean is not looked at
again until it, a header of ours or the configuration changes.

    static_checks.py CLANG-TIDY BUILD-FOLDER [FOLDER…]

FOLDER: only sources below these ("core app/cli"); without one, all. Exit code 1 where there is a
finding; each is printed once.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def headers_digest():
    """One for all our headers: precise enough, and it needs no list of who includes whom."""
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for folder in ("core", "app", "tests"):
        for header in sorted((ROOT / folder).rglob("*.h")):
            digest.update(header.read_bytes())
    return digest.hexdigest()


def sources(build, folders):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = (pathlib.Path(entry["directory"]) / entry["file"]).resolve()
        if ROOT not in file.parents or build in file.parents:
            continue  # generated
        relative = file.relative_to(ROOT)
        if not folders or any(relative.is_relative_to(folder) for folder in folders):
            yield relative, entry.get("command", "")


def check(tidy, build, cache, headers, source, command):
    key = hashlib.sha256((headers + command).encode() + (ROOT / source).read_bytes()).hexdigest()
    clean = cache / key
    if clean.exists():
        return ""
    # GCC is what builds: clang does not know all of its flags.
    result = subprocess.run(
        [tidy, "-p", build, "--quiet", "--extra-arg=-Wno-ignored-optimization-argument",
         "--extra-arg=-Wno-unknown-warning-option", ROOT / source],
        cwd=ROOT, text=True, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode == 0:
        clean.touch()
        return ""
    return result.stdout or result.stderr


def main():
    if len(sys.argv) < 3:
        raise SystemExit("usage: static_checks.py CLANG-TIDY BUILD-FOLDER [FOLDER…]")
    tidy, build, folders = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3:]
    cache = build / "static-checks"
    cache.mkdir(exist_ok=True)
    headers = headers_digest()
    todo = sorted(dict(sources(build, folders)).items())
    findings = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for text in pool.map(lambda one: check(tidy, build, cache, headers, *one), todo):
            if text and text not in findings:
                findings.add(text)
                print(text, flush=True)
    print(f"clang-tidy: {len(todo)} sources, {len(findings)} with findings")
    return 1 if findings or not todo else 0


if __name__ == "__main__":
    sys.exit(main())
