// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// A timer that differs by less from the whole does no harm this time.
constexpr double kHarmless = 0.05;

/// Darts that the work of a point is counted in: all of them, or with weak scaling those of each
/// worker.
double workOf(const record::SweepPoint& point, std::uint64_t darts, bool weak) {
    return static_cast<double>(darts) / (weak ? point.workers : 1);
}

/// The point's repeats, or its own count where there are none.
std::pair<double, double> leastAndMost(const record::SweepPoint& point, bool weak) {
    if (point.repeats.empty()) {
        const double work = workOf(point, point.darts, weak);
        return {work, work};
    }
    const auto [least, most] =
        std::ranges::minmax(point.repeats, {}, [](const record::Repeat& r) { return r.darts; });
    return {workOf(point, least.darts, weak), workOf(point, most.darts, weak)};
}

Finding differentWork(const record::SweepSeries& series, std::uint32_t workers, double work,
                      double base, bool weak) {
    Finding finding = makeFinding("unfair-comparison", Severity::Warning, Certainty::Confirmed,
                                  "amdahl-and-gustafson");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "The points did different work, so their times cannot be "
                                   "divided by each other.")};
    finding.formula = fmt::format("{} = {:.0f} at W = {}, {:.0f} at W = {}", weak ? "N/W" : "N",
                                  base, series.points.front().workers, work, workers);
    finding.evidence = {{"darts_of_the_base", base}, {"darts_of_the_point", work}};
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Let every point throw the same darts, or with weak scaling "
                                     "every worker.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding", "Rates (darts a second) may still be compared.")};
    finding.workers = workers;
    finding.model = series.model;
    return finding;
}

}  // namespace

std::vector<Finding> unfairComparison(const record::RunRecord& record) {
    const auto& timer = record.details.partialTimerNs;
    const auto compute = record::computeNs(record);
    if (!timer || !compute || *compute <= 0) {
        return {};
    }
    const double left = 1 - static_cast<double>(*timer) / static_cast<double>(*compute);
    const bool harmful = left >= kHarmless;
    Finding finding = makeFinding("unfair-comparison", harmful ? Severity::Warning : Severity::Note,
                                  Certainty::Confirmed, "mpi-darts");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "The clock that the program prints runs on rank 0 alone: it "
                                   "says %1 ms where the darts took %2 ms."),
                    {static_cast<double>(*timer) / 1e6, static_cast<double>(*compute) / 1e6}};
    finding.formula =
        fmt::format("1 − T_0/T = 1 − {}/{} = {}", plain(static_cast<double>(*timer) / 1e6),
                    plain(static_cast<double>(*compute) / 1e6), plain(left));
    finding.evidence = {{"timer_ms", static_cast<double>(*timer) / 1e6},
                        {"compute_ms", static_cast<double>(*compute) / 1e6},
                        {"left_out_share", left}};
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Start the clock after a barrier and stop it when the slowest "
                                     "rank is done.")};
    finding.caveat =
        harmful ? Text{DARTSCOPE_TEXT("Finding",
                                      "A part of the difference is the start of the ranks, which "
                                      "may be left out on purpose.")}
                : Text{DARTSCOPE_TEXT("Finding",
                                      "This time rank 0 was among the slowest, so that it made "
                                      "little difference.")};
    return {finding};
}

std::vector<Finding> unfairComparison(const record::SweepRecord& sweep) {
    const bool weak = sweep.config.scaling == record::Scaling::Weak;
    std::vector<Finding> findings;
    for (const record::SweepSeries& series : sweep.series) {
        if (series.points.empty()) {
            continue;
        }
        const double base = leastAndMost(series.points.front(), weak).first;
        // Weak scaling in whole darts: a rounded share is the same work.
        const auto differs = [&](double work) { return std::abs(work - base) >= 1; };
        for (const record::SweepPoint& point : series.points) {
            const auto [least, most] = leastAndMost(point, weak);
            if (differs(least) || differs(most)) {
                findings.push_back(differentWork(series, point.workers,
                                                 differs(least) ? least : most, base, weak));
                break;
            }
        }
    }
    return findings;
}

}  // namespace dartscope::diagnosis
