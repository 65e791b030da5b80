// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace dartscope::gui {

/// Keeps the wheel from changing a control that does not have the focus: the page scrolls instead.
/// Install with guardWheel(); the guard lives as long as the widget.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

void guardWheel(QWidget* control);

}  // namespace dartscope::gui
