// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>

#include "core/base/result.h"
#include "core/darts/dart.h"
#include "core/record/run_config.h"

namespace dartscope::engines {

class Worker;

/// Counts hits dart by dart where all lanes can see it: what the sharings other than private and
/// atomic-per-task do. Written as a student would write it, with the textbook kernel's test, so
/// that what such counting costs is the real thing.
class DartCounter {
public:
    virtual ~DartCounter() = default;
    /// Throws the next `count` darts, counts each hit, and gives their number as this lane knows it
    /// for itself: the truth, also where lanes race. On the lane's thread, any lanes at once.
    virtual std::uint64_t count(Worker& worker, darts::DartRange::Iterator& next,
                                std::uint64_t count) = 0;
    /// What was counted by all lanes together, after they have left.
    virtual std::uint64_t total() const = 0;
};

/// The loop of every counter: `hit` is called for each dart that hit the board.
template <typename Hit>
std::uint64_t countEach(darts::DartRange::Iterator& next, std::uint64_t count, Hit hit) {
    std::uint64_t hits = 0;
    for (; count > 0; --count, ++next) {
        if ((*next).inside()) {
            hit();
            ++hits;
        }
    }
    return hits;
}

/// The counter of a sharing that threads of one process have: atomic, mutex, false-sharing, racy.
/// Null for the others, which count by themselves.
std::unique_ptr<DartCounter> makeCounter(record::Sharing sharing, std::uint32_t lanes);

/// Refuses a sharing that is not among `allowed`. Error (InvalidArgument): "value-not-in-model" as
/// in catalogue.h.
Result<void> expectSharing(const record::RunConfig& config,
                           std::initializer_list<record::Sharing> allowed);

}  // namespace dartscope::engines
