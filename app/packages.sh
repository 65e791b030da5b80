# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What Dartscope is built, shown and tested with, and how to get it. Sourced by app/start and
# tests/run; it defines functions only. Package names are those of Debian 12.

# packagesOf GROUP: one "package|why" a line.
packagesOf() {
    case "$1" in
        build) cat <<'LIST'
g++|the C++20 compiler, with OpenMP and the sanitizers
cmake|the build system
ninja-build|fast builds
ccache|a second build takes seconds
libfmt-dev|numbers as text
libexpected-dev|errors as values
nlohmann-json3-dev|records and the protocol between program and workers
libcli11-dev|the command line
libhwy-dev|portable vector code for the kernel
libtbb-dev|work stealing, for the model tasks
libopenmpi-dev|ranks that send messages, for the models mpi and hybrid
openmpi-bin|mpirun, which starts them
LIST
            ;;
        gui) cat <<'LIST'
qt6-base-dev|the window
qt6-charts-dev|the charts
libqt6opengl6-dev|what the charts are built against
qt6-svg-dev|export as SVG
qt6-tools-dev|the translation targets of the build
qt6-l10n-tools|lupdate and lrelease
qt6-translations-l10n|Qt's own words in other languages
fonts-dejavu-core|a font with every sign that the window shows
LIST
            ;;
        wayland) echo "qt6-wayland|a window on a display without X" ;;
        test) cat <<'LIST'
libgtest-dev|the tests
libgmock-dev|matchers for the tests
librapidcheck-dev|tests of properties
binutils|readelf, for the test of linked libraries
iproute2|a second host for ranks, as a network namespace
python3|the reference of the dart
python3-numpy|SFC64 by another hand, to check ours against; the model python-numpy
python3-numba|compiles a loop of Python, for the model python-numba
python3-dask|graphs of tasks, for the model python-dask
python3-distributed|the processes that carry them out
munge|who may talk to the cluster that a test starts
slurm-wlm|that cluster: one node, for the models slurm-array and slurm-mpi
python3-mpi4py|the model python-mpi4py, and the code that is shown for the model mpi
LIST
            ;;
        display) cat <<'LIST'
xvfb|a display for the tests of the real window
xauth|permission to use that display
openbox|a window manager, without which Tab order fails
xdotool|real keys and clicks
x11-utils|to see whether a window is there
imagemagick|pictures of that display
LIST
            ;;
        fuzz) cat <<'LIST'
clang-16|libFuzzer, and OpenMP that ThreadSanitizer understands
libclang-rt-16-dev|clang's sanitizers and libFuzzer
libomp-16-dev|clang's OpenMP, with Archer
LIST
            ;;
        check) cat <<'LIST'
clang-tidy-16|mistakes that compilers do not warn of
cppcheck|mistakes that clang-tidy does not find
LIST
            ;;
        memcheck) echo "valgrind|memory faults of the window, Qt's part included" ;;
        benchmark) echo "libbenchmark-dev|Google Benchmark" ;;
        *) echo "packagesOf: no group '$1'" >&2; return 2 ;;
    esac
}

# say TEXT: a line of progress, apart from results.
say() { printf '%s\n' "$*" >&2; }

# isDebianLike: apt and dpkg are there.
isDebianLike() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# missingPackages GROUP…: "package|why" of what dpkg does not have. No network, no root.
missingPackages() {
    local wanted installed group
    wanted=$(for group in "$@"; do packagesOf "$group"; done) || return
    installed=$(cut -d'|' -f1 <<<"$wanted" \
        | xargs dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null \
        | awk '$2 == "installed" { print $1 }')
    awk -F'|' 'NR == FNR { have[$1] = 1; next } !($1 in have)' <(printf '%s\n' "$installed") - \
        <<<"$wanted"
}

# listPackages: "package|why" lines on standard input as an indented table.
listPackages() { awk -F'|' '{ printf "  %-22s %s\n", $1, $2 }'; }

# installPackages GROUP…: installs what is missing and says what, why and how. Where everything is
# there it does nothing. Returns 0 when all is there afterwards, 1 when not (it has said why).
installPackages() {
    local missing names asRoot=()
    if ! isDebianLike; then
        say "This system has no apt, so nothing can be installed from here. What is used, by the"
        say "names of Debian 12:"
        { for group in "$@"; do packagesOf "$group"; done; } | listPackages >&2
        return 1
    fi
    missing=$(missingPackages "$@")
    [[ -n $missing ]] || return 0
    mapfile -t names < <(cut -d'|' -f1 <<<"$missing")
    say "Missing on this machine:"
    listPackages <<<"$missing" >&2
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            say "Installing needs root and there is no sudo. As root:"
            say "  apt-get install --no-install-recommends ${names[*]}"
            return 1
        fi
        asRoot=(sudo)
        say "Installing them with sudo apt-get; sudo may ask for your password."
    else
        say "Installing them with apt-get."
    fi
    asRoot+=(env DEBIAN_FRONTEND=noninteractive)
    if ! "${asRoot[@]}" apt-get update -q </dev/null >&2; then
        say "The package lists could not be refreshed; trying with those that are here."
    fi
    if ! "${asRoot[@]}" apt-get -o Dpkg::Use-Pty=0 install -q -y --no-install-recommends "${names[@]}" \
            </dev/null >&2; then
        say "apt-get could not install all of: ${names[*]}"
        return 1
    fi
}

# haveBuildTools: what no build goes without, wherever it came from.
haveBuildTools() {
    local tool
    for tool in cmake "${CXX:-c++}"; do
        command -v "$tool" >/dev/null || return 1
    done
    command -v ninja >/dev/null || command -v make >/dev/null
}

# haveCMakePackages NAME…: CMake finds these packages ("Qt6:Widgets,Charts" asks for components).
haveCMakePackages() {
    local folder package found=1
    folder=$(mktemp -d) || return
    {
        echo 'cmake_minimum_required(VERSION 3.22)'
        echo 'project(probe LANGUAGES CXX)'
        for package in "$@"; do
            case "$package" in
                *:*) echo "find_package(${package%%:*} REQUIRED COMPONENTS ${package#*:})" ;;
                *) echo "find_package($package REQUIRED)" ;;
            esac
        done
    } | tr ',' ' ' >"$folder/CMakeLists.txt"
    cmake -S "$folder" -B "$folder/build" >/dev/null 2>&1 && found=0
    rm -rf "$folder"
    return "$found"
}

# haveGui: Qt and what the window needs of it, from the distribution or elsewhere.
haveGui() {
    if isDebianLike && [[ -z $(missingPackages gui) ]]; then
        return 0
    fi
    haveCMakePackages Qt6:Widgets,Charts,Svg,LinguistTools
}

# chooseGenerator: Ninja where it is, unless the person chose; an existing build folder keeps its own.
# To be called before anything that runs CMake.
chooseGenerator() {
    local root
    root=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/..")
    if [[ -z ${CMAKE_GENERATOR:-} ]] && command -v ninja >/dev/null; then
        export CMAKE_GENERATOR=Ninja
    fi
    # Two clones of the same sources share what is compiled.
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}
    # ccache fails a build whose cache it cannot write.
    if [[ -z ${CCACHE_DIR:-} && ! -w ${HOME:-/nowhere} ]]; then
        export CCACHE_DIR=$root/build/ccache
    fi
}
