// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include "app/gui/bridge/parameters.h"

class QPainter;

namespace dartscope::gui {

/// Paints who shares which memory in a family of models: boxes are memories, dots are workers,
/// arrows are messages.
void paintMemory(QPainter& painter, const QRectF& area, catalogue::Group group, const QColor& lines,
                 bool dark);
/// The same in words.
QString memoryWords(catalogue::Group group);

/// A small picture of who shares which memory. GUI thread.
class MemoryPicture : public QWidget {
    Q_OBJECT
public:
    explicit MemoryPicture(QWidget* parent = nullptr);

    void setGroup(catalogue::Group group);
    QSize sizeHint() const override { return {76, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    catalogue::Group m_group = catalogue::Group::Serial;
};

}  // namespace dartscope::gui
