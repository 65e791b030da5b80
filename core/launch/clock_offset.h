// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace dartscope::launch {

/// How one host's CLOCK_MONOTONIC stands to another's: the instants of whoever asked + offsetNs are
/// those of whoever answered, within ± boundNs.
struct ClockOffset {
    std::int64_t offsetNs = 0;
    std::int64_t boundNs = 0;

    bool operator==(const ClockOffset&) const = default;
};

/// The offset to use for what lies between two measurements: their mean, with a bound that holds
/// both.
ClockOffset between(const ClockOffset& before, const ClockOffset& after);

/// Questions for another host's time, one after the other: of many, the one whose answer came
/// soonest says best where the other clock stood (Cristian 1989, "Probabilistic clock
/// synchronization"): at the middle of the time it took, within half of it. One thread.
class ClockQuestions {
public:
    static constexpr int kRounds = 40;

    void asked(std::int64_t nowNs) { m_askedNs = nowNs; }
    void answered(std::int64_t nowNs, std::int64_t theirsNs);
    bool enough() const { return m_rounds >= kRounds; }
    /// Of the best round; nothing before the first answer.
    const std::optional<ClockOffset>& best() const { return m_best; }

private:
    std::int64_t m_askedNs = 0;
    int m_rounds = 0;
    std::optional<ClockOffset> m_best;
};

}  // namespace dartscope::launch
