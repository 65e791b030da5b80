// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <set>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

std::size_t ranksOf(const record::RunRecord& record) {
    std::set<std::int64_t> ranks;
    for (const record::Lane& lane : record.lanes) {
        if (lane.rank) {
            ranks.insert(*lane.rank);
        }
    }
    return ranks.size();
}

}  // namespace

std::vector<Finding> ranksExceedSlots(const record::RunRecord& record) {
    const std::size_t ranks = ranksOf(record);
    if (ranks < 2) {
        return {};
    }
    const auto& slots = record.details.launcherSlots;
    if (!slots) {
        return {cannotTell("ranks-exceed-slots",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether there was a slot for every rank cannot be "
                                           "told: the launcher's slots are not recorded.")})};
    }
    if (ranks <= *slots) {
        return {};
    }
    const double cpus = record::capacityCpus(record);
    // Slots are not cores: where there is a CPU for every rank, only the launcher's count is small.
    const bool fewCpus = static_cast<double>(ranks) > cpus;
    Finding finding =
        makeFinding("ranks-exceed-slots", fewCpus ? Severity::Warning : Severity::Note,
                    Certainty::Confirmed, "mpi-darts");
    const std::vector<TextArgument> numbers{static_cast<std::int64_t>(ranks),
                                            static_cast<std::int64_t>(*slots), cpus};
    finding.text =
        fewCpus ? Text{DARTSCOPE_TEXT("Finding",
                                      "%1 MPI ranks were started on %2 slots, and there are no "
                                      "more than %3 CPUs for them."),
                       numbers}
                : Text{DARTSCOPE_TEXT("Finding",
                                      "%1 MPI ranks were started on %2 slots, though there are %3 "
                                      "CPUs: slots are what the launcher was told, not cores."),
                       numbers};
    finding.formula = fmt::format("R = {} > slots = {}; A = {}", ranks, *slots, plain(cpus));
    finding.evidence = {{"ranks", static_cast<double>(ranks)},
                        {"slots", static_cast<double>(*slots)},
                        {"cpus", cpus}};
    finding.advice =
        fewCpus ? Text{DARTSCOPE_TEXT("Finding",
                                      "Start as many ranks as there are slots, or add hosts with "
                                      "--hostfile.")}
                : Text{DARTSCOPE_TEXT("Finding",
                                      "Say how many slots each host has, with slots=N in the "
                                      "hostfile.")};
    finding.caveat = {
        DARTSCOPE_TEXT("Finding", "Ranks that mostly wait may share a core on purpose.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
