// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace dartscope::gui {

/// Why no window could be opened here, with the cure, or nothing. To be asked before there is a
/// QApplication, which would abort the program instead.
std::optional<QString> displayProblem();

}  // namespace dartscope::gui
