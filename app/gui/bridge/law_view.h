// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/bridge/sweep_view.h"

namespace dartscope::gui {

/// The curve that is drawn over a series and its numbers in a sentence: the fitted law, else
/// Amdahl's bound from a known serial share, else why there is neither. `series` gives what the
/// bound is drawn through; its points are those of the same sweep.
LawView lawView(const scaling::SeriesLaws& laws, const SeriesView& series);

/// One worker count's parts in the reader's language.
GapView gapView(const scaling::Decomposition& decomposition);

}  // namespace dartscope::gui
