// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/board/board_painting.h"
#include "app/gui/board/dart_buffer.h"

class QPushButton;

namespace dartscope::gui {

/// The dark field with the board in it. Paints what it is given; knows no run.
class BoardCanvas : public QWidget {
    Q_OBJECT
public:
    explicit BoardCanvas(QWidget* parent = nullptr);

    DartBuffer& buffer() { return m_buffer; }
    /// Lanes behind the buffer's slots: sizes the buffer, which empties where that is new.
    void setLanes(std::vector<std::uint32_t> lanes);
    const std::vector<std::uint32_t>& lanes() const { return m_lanes; }
    void setWords(const BoardWords& words);
    const BoardWords& words() const { return m_words; }
    /// The button in the middle of an empty board.
    QPushButton* button() { return m_button; }

    QSize sizeHint() const override { return {420, 360}; }
    QSize minimumSizeHint() const override { return {200, 160}; }

signals:
    /// The buffer is empty because it has a new size: what it showed must land again.
    void emptied();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void placeButton();

    DartBuffer m_buffer;
    std::vector<std::uint32_t> m_lanes;
    BoardWords m_words;
    BoardSquare m_square;
    QPushButton* m_button;
};

}  // namespace dartscope::gui
