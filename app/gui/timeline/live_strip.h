// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

#include "app/gui/bridge/session.h"
#include "app/gui/timeline/timeline_painting.h"

namespace dartscope::gui {

/// What is known of a run while it goes on, as a timeline without times: how much is thrown, and
/// for each worker that reported whether it has a task in hand. When each task began and ended is
/// not known before the run ends, and is not made up.
void paintLive(QPainter& painter, const QRectF& area, const experiment::Progress& progress,
               std::uint32_t workers, const LaneStyle& style);

/// The same in words.
QString liveWords(const experiment::Progress& progress, std::uint32_t workers);

}  // namespace dartscope::gui
