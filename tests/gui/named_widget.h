// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QString>
#include <QWidget>

namespace dartscope::test {

/// The widget of that kind that a screen reader would call so; null, and a failure, where there is
/// none.
template <typename Widget>
Widget* named(const QWidget& within, const QString& name) {
    for (Widget* widget : within.findChildren<Widget*>()) {
        if (widget->accessibleName() == name) {
            return widget;
        }
    }
    ADD_FAILURE() << "no control is called " << name.toStdString();
    return nullptr;
}

}  // namespace dartscope::test
