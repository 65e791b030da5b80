# SPDX-License-Identifier: GPL-3.0-or-later
"""The faults that the calibration plants: what is started, and which finding must name it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Strength:
    """One strength of a fault. At the plain one the fault must be named."""

    label: str
    flags: tuple[str, ...]
    plain: bool = False


@dataclass(frozen=True)
class Fault:
    """A fault, its strengths, and the same run without it."""

    finding: str
    model: str
    off: tuple[str, ...]
    strengths: tuple[Strength, ...]
    workers: str = "2"
    cpus: int = 2  # fewer allowed CPUs: not testable
    allowed: frozenset[str] = field(default_factory=frozenset)  # findings that may stand beside it
    off_allowed: frozenset[str] = field(default_factory=frozenset)


def on(label, *flags, plain=False):
    return Strength(label, flags, plain)


TEXTBOOK = ("--kernel", "textbook", "--darts", "60M")
VECTOR = ("--darts", "10G")
MPI = frozenset({"startup-dominated"})


def sharing(finding, model, name, darts):
    """A sharing that counts every dart, against private counters."""
    return Fault(
        finding,
        model,
        ("--sharing", "private", *TEXTBOOK),
        (
            on("fewer darts", "--sharing", name, "--darts", darts[0]),
            on(name, "--sharing", name, "--darts", darts[1], plain=True),
        ),
    )


FAULTS = (
    sharing("atomic-contention", "openmp", "atomic", ("20M", "60M")),
    sharing("atomic-contention", "threads", "atomic", ("20M", "60M")),
    sharing("false-sharing", "openmp", "false-sharing", ("20M", "60M")),
    sharing("false-sharing", "threads", "false-sharing", ("20M", "60M")),
    sharing("lock-contention", "openmp", "critical", ("3M", "6M")),
    sharing("lock-contention", "threads", "mutex", ("3M", "6M")),
    sharing("lost-updates", "openmp", "racy", ("20M", "60M")),
    sharing("lost-updates", "threads", "racy", ("20M", "60M")),
    Fault(
        "lock-contention",
        "threads",
        VECTOR,
        (
            on("0.6", "--lock-share", "0.6", *VECTOR),
            on("0.7", "--lock-share", "0.7", *VECTOR, plain=True),
        ),
    ),
    Fault(
        "serial-part",
        "threads",
        VECTOR,
        (
            on("0.05", "--serial-share", "0.05", *VECTOR),
            on("0.2", "--serial-share", "0.2", *VECTOR, plain=True),
            on("0.5", "--serial-share", "0.5", *VECTOR),
        ),
    ),
    Fault(
        "imbalance",
        "openmp",
        ("--schedule", "static", "--darts", "10G"),
        (
            on("0.6", "--schedule", "static", "--imbalance", "0.6", "--darts", "4G"),
            on("0.8", "--schedule", "static", "--imbalance", "0.8", "--darts", "3G", plain=True),
            on("0.9", "--schedule", "static", "--imbalance", "0.9", "--darts", "2G"),
        ),
    ),
    Fault(
        "idle-tail",
        "threads",
        VECTOR,
        (
            on("5 tasks", "--task-size", "2G", *VECTOR),
            on("3 tasks", "--task-size", "3G", "--darts", "9G", plain=True),
            on("1 task", "--task-size", "9G", "--darts", "9G"),
        ),
    ),
    Fault(
        "tasks-too-small",
        "threads",
        ("--kernel", "textbook", "--darts", "60M"),
        (
            on("1024", "--kernel", "textbook", "--task-size", "1024", "--darts", "20M"),
            on("128", "--kernel", "textbook", "--task-size", "128", "--darts", "4M", plain=True),
        ),
    ),
    Fault("one-at-a-time", "gil", ("--gil-release", "1", *VECTOR), (
        on("no release", *VECTOR, plain=True),
        on("0.1 released", "--gil-release", "0.1", *VECTOR),
    ), allowed=frozenset({"lock-contention"}), off_allowed=frozenset({"lock-contention"})),
    Fault("same-darts", "threads", VECTOR, (
        on("same", "--streams", "same", *VECTOR, plain=True),
    )),
    Fault("oversubscribed", "threads", VECTOR, (
        on("2 x allowed", "--workers", "{2}", *VECTOR, plain=True),
        on("6 x allowed", "--workers", "{6}", *VECTOR),
    )),
    Fault("startup-dominated", "threads", VECTOR, (
        on("1M darts", "--darts", "1M", plain=True),
    ), allowed=frozenset({"too-short"})),
    Fault("lost-darts", "mpi", VECTOR, (
        on("lesson", "--mpi", "lesson", "--workers", "3", "--darts", "10000000", plain=True),
    ), allowed=MPI | {"too-short", "oversubscribed", "ranks-exceed-slots", "unfair-comparison"},
        off_allowed=MPI),
    Fault("unfair-comparison", "mpi", VECTOR, (
        on("lesson", "--mpi", "lesson", "--darts", "10000000001", plain=True),
    ), allowed=MPI | {"lost-darts"}, off_allowed=MPI),
    Fault("ranks-exceed-slots", "mpi", VECTOR, (
        on("2 x slots", "--workers", "{2}", *VECTOR, plain=True),
    ), allowed=MPI | {"oversubscribed"}, off_allowed=MPI),
    Fault("nested-oversubscription", "hybrid", ("--ranks", "1", *VECTOR), (
        on("2 x allowed", "--ranks", "2", *VECTOR, plain=True),
    ), allowed=MPI | {"oversubscribed"}, off_allowed=MPI),
    Fault("binding-trap", "hybrid", ("--ranks", "1", "--bind", "none", *VECTOR), (
        on("one core", "--ranks", "1", "--bind", "core", *VECTOR, plain=True),
    ), allowed=MPI, off_allowed=MPI),
)

# Rules that nothing here can plant, and why.
NOT_TESTABLE = {
    "throttled": "wants a CPU quota",
    "clock-drop": "wants a processor whose clock can be seen to drop",
    "smt-plateau": "wants two hyperthreads on a core that can be told",
}
