// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace dartscope::gui {

/// The small button beside a control's label that brings its usual value back. While it is hidden
/// it still takes its place, so that nothing jumps when it appears; its sign follows the palette.
class ResetButton : public QToolButton {
public:
    explicit ResetButton(QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;
};

}  // namespace dartscope::gui
