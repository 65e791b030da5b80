// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/reset_button.h"

#include <QEvent>

#include "app/gui/panels/icons.h"

namespace dartscope::gui {

ResetButton::ResetButton(QWidget* parent) : QToolButton(parent) {
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(24, 24);
    QSizePolicy keeps = sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    setSizePolicy(keeps);
    setIcon(signIcon(Sign::Reset, palette()));
}

void ResetButton::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcon(signIcon(Sign::Reset, palette()));
    }
}

}  // namespace dartscope::gui
