// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/experiment/outcome.h"

namespace dartscope::gui {

/// How many of some darts hit.
struct DartCount {
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
};

/// How a run's estimate of π came near it. Plain numbers.
struct Convergence {
    std::vector<DartCount> inOrder;  ///< the first so many darts of the run, ascending
    std::vector<DartCount> lanes;    ///< each worker by itself, those that threw any
    DartCount whole;                 ///< darts 0: there is no run
    QString model;                   ///< translated name
    bool hitsLost = false;           ///< the count of the whole is short of the workers' own
};

/// What the record itself says: everything but `inOrder`. An empty one for no record.
Convergence convergenceOf(const record::RunRecordPtr& record);

}  // namespace dartscope::gui
