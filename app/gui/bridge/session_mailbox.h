// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

#include "app/gui/bridge/session.h"

namespace dartscope::gui {

/// Filled by the running thread, emptied once a frame: what is superseded before it is seen costs
/// nothing.
struct Session::Mailbox {
    std::mutex mutex;  ///< guards everything below
    std::optional<experiment::Progress> progress;
    std::optional<experiment::SweepProgress> sweepProgress;
    std::optional<record::SweepRecordPtr> measured;
    std::optional<Result<experiment::RunOutcome>> run;
    std::optional<Result<experiment::SweepOutcome>> sweep;
    std::optional<Result<launch::SubmittedJob>> submitted;
};

}  // namespace dartscope::gui
