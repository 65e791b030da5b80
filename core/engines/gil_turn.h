// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "core/engines/gil.h"
#include "core/engines/interpreter.h"
#include "core/record/wait_recorder.h"

namespace dartscope::engines {

/// What all threads under one lock have in common.
struct GilCommon {
    Gil gil;
    const double releasedShare;
    /// Time that holders had the lock but no CPU, all together; written with the lock in hand.
    std::atomic<std::int64_t> offCpuNs{0};
};

/// One thread's dealings with the lock, and their recording.
class GilTurn final : public Interpreter {
public:
    /// `blocking`: what the thread does between two steps of its work for as long as others may
    /// have the lock, such as to wait for a message; none: it computes, and gives the lock away
    /// only on request.
    GilTurn(GilCommon& common, std::uint32_t lane, std::function<void()> blocking = {})
        : m_common(common), m_lane(lane), m_blocking(std::move(blocking)) {}

    /// Known once the lane has entered.
    void recordTo(record::WaitRecorder& waits);

    double releasedShare() const override { return m_common.releasedShare; }
    void need() override;
    void check() override;
    void release() override;

private:
    /// What is known when a wait begins.
    struct Begun {
        record::Wait wait;
        std::optional<std::int64_t> cpuNs;
        std::int64_t offCpuNs = 0;
    };

    void handOverIfAsked();
    void block();
    Begun begin() const;
    /// The wait is over.
    void record(Begun begun);
    void nowHeld();

    GilCommon& m_common;
    const std::uint32_t m_lane;
    const std::function<void()> m_blocking;
    record::WaitRecorder* m_waits = nullptr;
    bool m_has = false;
    std::int64_t m_fromNs = 0;
    std::optional<std::int64_t> m_fromCpuNs;
};

}  // namespace dartscope::engines
