// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/slurm_reasons.h"

#include <algorithm>
#include <array>

namespace dartscope::experiment {
namespace {

/// Words that begin and end so; there are dozens that name the limit of an account they mean.
struct Reason {
    std::string_view start, end;
    Marked meaning;
};

constexpr std::array kReasons{
    Reason{"Resources", "Resources", DARTSCOPE_TEXT("slurm-reason", "other jobs have the CPUs")},
    Reason{"Priority", "Priority", DARTSCOPE_TEXT("slurm-reason", "others are before it")},
    Reason{"JobArrayTaskLimit", "JobArrayTaskLimit",
           DARTSCOPE_TEXT("slurm-reason", "the array's own limit of tasks at once")},
    Reason{"QOS", "Limit", DARTSCOPE_TEXT("slurm-reason", "a limit of your account")},
    Reason{"Assoc", "Limit", DARTSCOPE_TEXT("slurm-reason", "a limit of your account")},
    Reason{"ReqNodeNotAvail", "",
           DARTSCOPE_TEXT("slurm-reason", "a node that it asks for is not available")},
    Reason{"NodeDown", "NodeDown", DARTSCOPE_TEXT("slurm-reason", "nodes that it needs are down")},
    // It goes on: "DRAINED or reserved for jobs in higher priority partitions".
    Reason{"Nodes", "DOWN",
           DARTSCOPE_TEXT("slurm-reason", "nodes that it needs are down or kept for others")},
    Reason{"PartitionDown", "PartitionDown",
           DARTSCOPE_TEXT("slurm-reason", "its partition is down")},
    Reason{"BeginTime", "BeginTime", DARTSCOPE_TEXT("slurm-reason", "it is to begin later")},
    Reason{"Dependency", "Dependency",
           DARTSCOPE_TEXT("slurm-reason", "it is to follow another job")},
};

}  // namespace

Text slurmReason(std::string_view word) {
    const auto found = std::ranges::find_if(kReasons, [&](const Reason& reason) {
        return word.starts_with(reason.start) && word.ends_with(reason.end);
    });
    return found == kReasons.end() ? Text() : Text(found->meaning);
}

}  // namespace dartscope::experiment
