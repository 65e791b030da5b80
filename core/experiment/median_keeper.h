// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::experiment {

/// Keeps of the records of one point those that may turn out to be nearest to its median: all of
/// them while they are small, and else those nearest to the median so far.
class MedianKeeper {
public:
    /// `mostSpans`: of all records kept together; two records are kept whatever they hold.
    explicit MedianKeeper(std::size_t mostSpans) : m_mostSpans(mostSpans) {}

    /// Takes the record of one more repeat, and returns the one that is nearest to the median of
    /// all repeats so far (of two as near, the earlier).
    record::RunRecordPtr add(record::RunRecordPtr record, double seconds);

    /// Begins where another one left off: with all repeats so far and the record that was nearest
    /// to their median (null: none).
    void takeOver(const std::vector<record::Repeat>& repeats, const record::RunRecordPtr& nearest);

private:
    struct Kept {
        record::RunRecordPtr record;
        double seconds;
        std::size_t spans;
    };

    std::size_t m_mostSpans;
    std::vector<double> m_times;
    std::vector<Kept> m_kept;
};

}  // namespace dartscope::experiment
