// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <cstdint>
#include <vector>

#include "app/gui/board/dart_buffer.h"

class QPainter;

namespace dartscope::gui {

/// What stands on the board beside the darts. Empty strings are left out.
struct BoardWords {
    QString mode;        ///< upper left: "Live", "Slow motion: 200 times slower"
    QString ratio;       ///< lower left: "1 drawn ≈ 20,000 thrown"
    QString sample;      ///< lower right: "64 of 512 workers are drawn"
    QString invitation;  ///< in the middle of an empty board
};

/// The board's square inside an area: centred and on whole device pixels.
struct BoardSquare {
    QRectF place;    ///< logical
    int pixels = 1;  ///< its side in device pixels
};
BoardSquare boardSquare(const QRectF& area, double devicePixelRatio);

/// The look of the board: dark in both themes. `lanes` are those drawn, `dimmed` as long or empty.
BoardLook boardLook(const std::vector<std::uint32_t>& lanes, std::vector<bool> dimmed, bool fades);

/// Paints the whole area: ground, square, darts, words. The buffer must have the square's size.
void paintBoard(QPainter& painter, const QRectF& area, const BoardSquare& square,
                DartBuffer& buffer, const BoardWords& words, const QFont& font);

/// Paints who is who below an exported board, in rows from the top; returns the height used.
/// Measures only where `painter` paints nothing (null).
double paintWorkerLegend(QPainter* painter, const QRectF& area,
                         const std::vector<std::uint32_t>& lanes, const QFont& font, bool dark,
                         const QColor& text);

}  // namespace dartscope::gui
