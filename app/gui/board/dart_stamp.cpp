// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/dart_stamp.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/bridge/appearance.h"

namespace dartscope::gui {
namespace {

using Rows = std::vector<std::vector<bool>>;

/// Three by three pixels a group of eight workers, row by row from the top.
constexpr std::array<std::array<int, 3>, 8> kSmall{{{0b111, 0b111, 0b111},
                                                    {0b010, 0b111, 0b010},
                                                    {0b101, 0b010, 0b101},
                                                    {0b111, 0b111, 0b000},
                                                    {0b110, 0b110, 0b110},
                                                    {0b111, 0b010, 0b010},
                                                    {0b100, 0b110, 0b111},
                                                    {0b011, 0b110, 0b100}}};

Rows smallPattern(std::uint32_t lane, bool inside) {
    const auto& pattern = kSmall[lane / 8 % kSmall.size()];
    Rows rows(3, std::vector<bool>(3));
    for (std::size_t y = 0; y < 3; ++y) {
        for (std::size_t x = 0; x < 3; ++x) {
            const bool hole = !inside && x == 1 && y == 1;
            rows[y][x] = !hole && (pattern[y] >> (2 - x) & 1) != 0;
        }
    }
    return rows;
}

/// The marker as pixels; hollow is what a one-pixel step inwards leaves of it.
Rows markerPattern(std::uint32_t lane, bool inside, int size) {
    QImage image(size, size, QImage::Format_Grayscale8);
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(markerPath(workerMarker(lane), QPointF(size / 2.0, size / 2.0), size / 2.0),
                     Qt::white);
    painter.end();
    const auto lit = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && image.constScanLine(y)[x] > 110;
    };
    Rows rows(static_cast<std::size_t>(size), std::vector<bool>(static_cast<std::size_t>(size)));
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const bool core = lit(x - 1, y) && lit(x + 1, y) && lit(x, y - 1) && lit(x, y + 1);
            rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] =
                lit(x, y) && (inside || !core);
        }
    }
    return rows;
}

}  // namespace

DartStamp dartStamp(std::uint32_t lane, bool inside, int size) {
    const Rows rows = size < 5 ? smallPattern(lane, inside) : markerPattern(lane, inside, size);
    const int side = static_cast<int>(rows.size());
    DartStamp stamp;
    stamp.radius = side / 2;
    for (int y = 0; y < side; ++y) {
        const auto& row = rows[static_cast<std::size_t>(y)];
        for (int x = 0; x < side;) {
            int end = x;
            while (end < side && row[static_cast<std::size_t>(end)]) {
                ++end;
            }
            if (end > x) {
                stamp.runs.push_back({y - stamp.radius, x - stamp.radius, end - x});
            }
            x = std::max(end, x + 1);
        }
    }
    return stamp;
}

int dartSize(int side, double ratio) {
    const int wanted = static_cast<int>(std::lround(side / (ratio * 150) * ratio));
    const int least = static_cast<int>(std::lround(3 * ratio));
    return std::clamp(std::max(wanted, least), 3, 15) | 1;
}

}  // namespace dartscope::gui
