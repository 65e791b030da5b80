// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace dartscope::gui {

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && widget != nullptr && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void guardWheel(QWidget* control) {
    // StrongFocus: the wheel alone must not give it the focus either.
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelGuard(control));
}

}  // namespace dartscope::gui
