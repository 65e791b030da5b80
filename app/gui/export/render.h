// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "app/gui/export/picture.h"
#include "app/gui/export/save.h"

namespace dartscope::gui {

/// What `dartscope --render` was asked for, as it stands on the command line.
struct RenderRequest {
    QString view;           ///< "window", "speedup" …
    QString out;            ///< target; its ending is the format
    QSize size{1366, 768};  ///< of the picture, pixels of 1/96 inch
    double scale = 1;       ///< pixels of a PNG for each of those, 0.5 to 4
};

/// One view that the given record has, and how to make its picture. `make` is called for the view
/// that was asked for only.
struct RenderView {
    QString name;
    std::function<Picture()> make;
};

inline constexpr int kLeastPictureSide = 100;
inline constexpr int kMostPictureSide = 8192;

/// What can be said against the request before any record is opened: a view that does not exist, an
/// ending that is no format, a size or scale out of range. Sentences are English, as the command
/// line is, and give value, range and cure.
std::optional<SaveProblem> checkRender(const RenderRequest& request);

/// Draws the view and writes the file, whole or not at all. A view that exists but not for this
/// record is a problem that names those it has. Needs a QApplication, on any platform ("offscreen"
/// will do).
std::optional<SaveProblem> render(const RenderRequest& request,
                                  const std::vector<RenderView>& views);

/// Exit code of ARCHITECTURE.md: 2 for what was asked wrongly, 4 for what could not be written.
int exitCodeOf(const SaveProblem& problem);

}  // namespace dartscope::gui
