// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/options.h"

class QApplication;

namespace dartscope::gui {

/// `dartscope --render`: opens the records, draws what was asked for and writes it. Returns the
/// exit code: 0, 2 for a bad record, view or ending, 4 where the picture cannot be written; what
/// went wrong is on standard error.
int renderCommand(QApplication& application, const Options& options);

}  // namespace dartscope::gui
