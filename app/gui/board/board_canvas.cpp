// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/board_canvas.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

namespace dartscope::gui {

BoardCanvas::BoardCanvas(QWidget* parent) : QWidget(parent), m_button(new QPushButton(this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_button->hide();
    fit();
}

void BoardCanvas::setLanes(std::vector<std::uint32_t> lanes) {
    m_lanes = std::move(lanes);
    fit();
}

void BoardCanvas::setWords(const BoardWords& words) {
    m_words = words;
    placeButton();
    update();
}

void BoardCanvas::fit() {
    const double ratio = devicePixelRatioF();
    m_square = boardSquare(rect(), ratio);
    m_buffer.resize(m_square.pixels, dartSize(m_square.pixels, ratio), m_lanes);
    placeButton();
}

void BoardCanvas::placeButton() {
    m_button->setVisible(!m_words.invitation.isEmpty());
    const QSize size = m_button->sizeHint().expandedTo({96, 32});
    const QPoint centre = m_square.place.center().toPoint();
    m_button->setGeometry(centre.x() - size.width() / 2, centre.y() + 12, size.width(),
                          size.height());
}

void BoardCanvas::paintEvent(QPaintEvent*) {
    // Moving to a screen with another pixel ratio sends no resize event.
    if (boardSquare(rect(), devicePixelRatioF()).pixels != m_buffer.side()) {
        fit();
        emit emptied();
    }
    QPainter painter(this);
    paintBoard(painter, rect(), m_square, m_buffer, m_words, font());
}

void BoardCanvas::resizeEvent(QResizeEvent*) {
    fit();
    emit emptied();
}

void BoardCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        placeButton();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace dartscope::gui
