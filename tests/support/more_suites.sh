# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The suites of tests/run that need more than the compiler: each is skipped, with the reason said,
# where its tools are not to be had. Sourced by tests/run, whose functions and variables it uses.

# have GROUP TOOL: installs the packages of GROUP where they are missing; whether TOOL is there then.
have() {
    installPackages "$1" || true
    command -v "$2" >/dev/null
}

skip() { note "$1" skipped 0 "$2"; }

# built NAME TARGET…: configures the preset NAME and builds these targets of it.
built() {
    local name=$1
    shift
    cmake --preset "$name" "${options[@]}" -DDARTSCOPE_GUI=OFF \
        && fixedAddresses cmake --build "build/$name" --parallel "$(nproc)" --target "$@"
}

# The tests of the engines under ThreadSanitizer, OpenMP included: Archer, which comes with clang's
# OpenMP, tells it of the synchronisation in there.
openmpRaces() {
    local started=$SECONDS archer
    have fuzz clang++-16 || { skip tsan-openmp "clang 16 is not to be had"; return; }
    archer=$(clang++-16 -print-resource-dir)/../../libarcher.so
    [[ -e $archer ]] || { skip tsan-openmp "clang's OpenMP has no Archer here"; return; }
    say "=== tsan-openmp ==="
    if ! built tsan-openmp engines_test; then
        note tsan-openmp failed $((SECONDS - started)) "build/tsan-openmp does not build"
    elif fixedAddresses env "${testVariables[@]}" "OMP_TOOL_LIBRARIES=$archer" \
        "TSAN_OPTIONS=halt_on_error=1:ignore_noninstrumented_modules=1" \
        build/tsan-openmp/tests/engines_test --gtest_filter='*openmp*' --gtest_brief=1; then
        note tsan-openmp passed $((SECONDS - started)) "the engines' tests of OpenMP"
    else
        note tsan-openmp failed $((SECONDS - started)) "see above"
    fi
}

# Tests that open, click and delete, one process a program; the other programs are AddressSanitizer's.
memcheck() {
    local started=$SECONDS program ended result=passed words="the window's click and delete paths"
    [[ -x build/release/tests/gui_panels_test ]] || { skip memcheck "no window is built here"; return; }
    have memcheck valgrind || { skip memcheck "valgrind is not to be had"; return; }
    say "=== memcheck ==="
    for program in panels window charts; do
        underValgrind "$program"
        ended=$?
        # Not a fault of memory (9) but a test, or all the time (124): valgrind makes a run's threads
        # take turns, and what waits for one may have waited in vain.
        if ((ended == 1 || ended == 124)); then
            say "gui_${program}_test ended with $ended without a fault of memory: once more."
            underValgrind "$program"
            ended=$?
        fi
        if ((ended != 0)); then
            result=failed words="gui_${program}_test ended with $ended, see above"
        fi
    done
    note memcheck "$result" $((SECONDS - started)) "$words"
}

# underValgrind PROGRAM: 9 for a fault of memory, else what the program ended with.
underValgrind() {
    env "${testVariables[@]}" timeout 900 valgrind --quiet --error-exitcode=9 --leak-check=no \
        --num-callers=30 --suppressions=tests/support/memcheck.supp \
        "build/release/tests/gui_$1_test" --gtest_brief=1 --gtest_filter="$(memcheckFilter "$1")"
}

# memcheckFilter PROGRAM: the tests of it that make and unmake widgets.
memcheckFilter() {
    case "$1" in
        panels) echo '*' ;;
        window) echo '*.OpensOnA*:*.LanguageAndTheme*:*.KeysAreListed*:*.ResetBrings*:*.BadRecord*' ;;
        charts) echo 'ChartPanel*' ;;
    esac
}

# fuzzTargets SECONDS: each target so long, two at a time.
fuzzTargets() {
    local seconds=$1 started=$SECONDS program words=()
    have fuzz clang++-16 || { skip fuzz "clang 16, which has libFuzzer, is not to be had"; return; }
    say "=== fuzz ==="
    if ! built fuzz fuzz; then
        note fuzz failed $((SECONDS - started)) "build/fuzz does not build"
        return
    fi
    mkdir -p build/fuzz/found build/fuzz/logs
    export seconds
    export -f fuzzOne fixedAddresses
    if printf '%s\n' build/fuzz/fuzz/fuzz_* \
        | env "${testVariables[@]}" xargs -P 2 -I '{}' bash -c 'fuzzOne "$1" "$seconds"' - '{}'; then
        words=("$(cat build/fuzz/logs/*.log | awk '/^Done/ { sum += $2 } END { print sum " inputs" }')")
        note fuzz passed $((SECONDS - started)) "${words[*]}"
    else
        for program in build/fuzz/found/*; do
            say "found: $program"
        done
        note fuzz failed $((SECONDS - started)) "inputs that end a target are in build/fuzz/found"
    fi
}

# fuzzOne PROGRAM SECONDS: says how often it ran; its words where it failed.
fuzzOne() {
    local name=${1##*/fuzz_} log dictionary=()
    log=build/fuzz/logs/$name.log
    mkdir -p "build/fuzz/corpus/$name"
    case "$name" in
        record | from_worker | manifest | to_worker | session) dictionary=(-dict=tests/fuzz/json.dict) ;;
    esac
    if fixedAddresses "$1" -max_total_time="$2" -timeout=20 -rss_limit_mb=2048 -max_len=32768 \
        "${dictionary[@]}" "-artifact_prefix=build/fuzz/found/$name-" \
        "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"$log" 2>&1; then
        printf '%-14s %s\n' "$name" "$(grep '^Done' "$log")"
    else
        tail -n 60 "$log"
        return 1
    fi
}

# staticChecks all | FOLDER…: cppcheck over everything, clang-tidy over these folders.
staticChecks() {
    local started=$SECONDS result=passed folders=("$@")
    [[ $1 != all ]] || folders=()
    have check clang-tidy-16 && have check cppcheck \
        || { skip check "clang-tidy 16 or cppcheck is not to be had"; return; }
    say "=== check ==="
    if ! cmake --preset release "${options[@]}"; then
        note check failed $((SECONDS - started)) "cmake could not configure build/release"
        return
    fi
    cppcheck --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr \
        --suppressions-list=tests/support/cppcheck.txt --error-exitcode=1 --quiet \
        --library=qt -I . -j "$(nproc)" core app || result=failed
    python3 tests/support/static_checks.py clang-tidy-16 build/release "${folders[@]}" || result=failed
    note check "$result" $((SECONDS - started)) "clang-tidy and cppcheck"
}
