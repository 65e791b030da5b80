// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/dart_buffer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace dartscope::gui {
namespace {

/// How much of its worker's colour a dart that missed the circle keeps.
constexpr double kMissStrength = 0.62;
/// … and one whose worker is not among the highlighted.
constexpr double kDimStrength = 0.22;

constexpr QRgb kOpaque = 0xff000000;

/// The dart's colour, unless there is none or the circle's line runs here.
QRgb shown(QRgb dart, QRgb ground) {
    return dart != 0 && ground >= kOpaque ? dart : ground | kOpaque;
}

/// `weight` of 256 parts of the colour over the ground, channel by channel.
QRgb blend(QRgb over, QRgb ground, std::uint32_t weight) {
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t redBlue =
        ((over & 0xff00ff) * weight + (ground & 0xff00ff) * rest) >> 8 & 0xff00ff;
    const std::uint32_t green =
        ((over & 0x00ff00) * weight + (ground & 0x00ff00) * rest) >> 8 & 0x00ff00;
    return 0xff000000U | redBlue | green;
}

}  // namespace

void DartBuffer::resize(int side, int dartPixels, const std::vector<std::uint32_t>& lanes) {
    side = std::max(side, 1);
    if (side == m_side && dartPixels == m_dartPixels && lanes == m_lanes) {
        return;
    }
    m_groundChanged = m_groundChanged || side != m_side;
    m_side = side;
    m_dartPixels = dartPixels;
    m_lanes = lanes;
    m_stamps.clear();
    for (const std::uint32_t lane : lanes) {
        m_stamps.push_back(dartStamp(lane, false, dartPixels));
        m_stamps.push_back(dartStamp(lane, true, dartPixels));
    }
    m_margin = dartPixels / 2;
    m_stride = side + 2 * m_margin;
    m_pixels.assign(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(m_stride), 0);
    m_changed = true;
}

void DartBuffer::setLook(const BoardLook& look) {
    if (look == m_look) {
        return;
    }
    m_groundChanged = m_groundChanged || look.square != m_look.square || look.disc != m_look.disc ||
                      look.line != m_look.line;
    m_look = look;
    m_tableChanged = m_changed = true;
}

void DartBuffer::clear() {
    std::ranges::fill(m_pixels, std::uint16_t{0});
    m_tick = m_sweptTick = 0;
    m_tableChanged = m_changed = true;
}

void DartBuffer::setTick(std::int64_t tick) {
    if (tick == m_tick) {
        return;
    }
    if (tick < m_tick || tick - m_tick > kLifeTicks) {
        std::ranges::fill(m_pixels, std::uint16_t{0});
        m_sweptTick = tick;
    } else {
        // A code means another tick 511 later: darts must be gone before their code comes again.
        constexpr std::int64_t kLongest = kBirthCodes - kLifeTicks - 1;
        while (tick - m_sweptTick >= kLongest) {
            sweep(m_sweptTick + kLongest);
        }
    }
    m_tick = tick;
    m_tableChanged = m_changed = true;
}

void DartBuffer::sweep(std::int64_t now) {
    std::array<bool, kBirthCodes + 1> gone{};
    for (int age = kLifeTicks; age < kBirthCodes; ++age) {
        const std::int64_t born = now - age;
        gone[static_cast<std::size_t>(1 + ((born % kBirthCodes) + kBirthCodes) % kBirthCodes)] =
            true;
    }
    for (std::uint16_t& pixel : m_pixels) {
        if (gone[pixel & kBirthMask]) {
            pixel = 0;
        }
    }
    m_sweptTick = now;
}

void DartBuffer::land(const darts::Dart& dart, std::uint32_t slot) {
    const auto place = [this](std::int32_t coordinate) {
        const auto fromZero = static_cast<std::uint64_t>(std::int64_t{coordinate} + 0x80000000LL);
        return static_cast<int>(fromZero * static_cast<std::uint64_t>(m_side) >> 32);
    };
    const bool inside = dart.inside();
    const DartStamp& stamp = m_stamps[2 * slot + (inside ? 1 : 0)];
    const auto value = static_cast<std::uint16_t>(birthCode() | (inside ? 1 : 0) << kInsideShift |
                                                  slot << kSlotShift);
    std::uint16_t* centre = m_pixels.data() +
                            std::ptrdiff_t{m_margin + m_side - 1 - place(dart.y)} * m_stride +
                            m_margin + place(dart.x);
    for (const DartStamp::Run& run : stamp.runs) {
        std::uint16_t* pixel = centre + std::ptrdiff_t{run.row} * m_stride + run.column;
        for (int i = 0; i < run.length; ++i) {
            pixel[i] = value;
        }
    }
    m_changed = true;
}

void DartBuffer::paintGround() {
    m_ground = QImage(m_side, m_side, QImage::Format_RGB32);
    m_ground.fill(m_look.square);
    QPainter painter(&m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(1.0, m_side / 300.0);
    painter.setPen(QPen(m_look.line, width));
    painter.setBrush(m_look.disc);
    const double inset = width / 2;
    const QRectF circle = QRectF(0, 0, m_side, m_side).adjusted(inset, inset, -inset, -inset);
    painter.drawEllipse(circle);
    painter.end();
    // The line stays whole whatever lands on it: its pixels are marked by an alpha of 0.
    QImage line(m_side, m_side, QImage::Format_Grayscale8);
    line.fill(0);
    painter.begin(&line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, width));
    painter.drawEllipse(circle);
    painter.end();
    for (int y = 0; y < m_side; ++y) {
        auto* ground = reinterpret_cast<QRgb*>(m_ground.scanLine(y));
        const uchar* marks = line.constScanLine(y);
        for (int x = 0; x < m_side; ++x) {
            ground[x] = marks[x] > 100 ? ground[x] & 0x00ffffff : ground[x] | 0xff000000;
        }
    }
    if (m_image.size() != m_ground.size()) {
        m_image = QImage(m_side, m_side, QImage::Format_RGB32);
    }
}

void DartBuffer::fillTable() {
    m_table.resize(std::size_t{1} << 16, 0);
    std::array<std::uint32_t, kBirthCodes> weights{};
    for (int age = 0; age < kLifeTicks; ++age) {
        weights[static_cast<std::size_t>(age)] =
            m_look.fades ? static_cast<std::uint32_t>(std::lround(
                               256 * std::exp2(-static_cast<double>(age) / kHalfLifeTicks)))
                         : 256;
    }
    for (std::size_t slot = 0; slot < std::min<std::size_t>(m_look.workers.size(), kSlots);
         ++slot) {
        const bool dimmed = slot < m_look.dimmed.size() && m_look.dimmed[slot];
        for (const int inside : {0, 1}) {
            const QRgb ground = (inside != 0 ? m_look.disc : m_look.square).rgb();
            const double strength = (inside != 0 ? 1 : kMissStrength) * (dimmed ? kDimStrength : 1);
            const QRgb full = blend(m_look.workers[slot].rgb(), ground,
                                    static_cast<std::uint32_t>(std::lround(256 * strength)));
            QRgb* colours = m_table.data() + (slot << kSlotShift) +
                            (static_cast<std::size_t>(inside) << kInsideShift);
            // Ages count backwards from the code of now, round the end.
            auto code = static_cast<std::size_t>(birthCode());
            for (const std::uint32_t weight : weights) {
                colours[code] = weight == 0 ? 0 : blend(full, ground, weight);
                code = code == 1 ? kBirthCodes : code - 1;
            }
        }
    }
}

const QImage& DartBuffer::compose() {
    if (m_groundChanged || m_ground.isNull()) {
        paintGround();
        m_groundChanged = false;
        m_changed = true;
    }
    if (m_tableChanged) {
        fillTable();
        m_tableChanged = false;
    }
    if (!m_changed) {
        return m_image;
    }
    const QRgb* table = m_table.data();
    for (int y = 0; y < m_side; ++y) {
        const std::uint16_t* pixel =
            m_pixels.data() + std::ptrdiff_t{y + m_margin} * m_stride + m_margin;
        const auto* ground = reinterpret_cast<const QRgb*>(m_ground.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(m_image.scanLine(y));
        int x = 0;
        for (; x + 4 <= m_side; x += 4) {
            std::uint64_t four = 0;
            std::memcpy(&four, pixel + x, sizeof four);
            if (four == 0) {
                for (int i = x; i < x + 4; ++i) {
                    out[i] = ground[i] | kOpaque;
                }
                continue;
            }
            for (int i = x; i < x + 4; ++i) {
                out[i] = shown(table[pixel[i]], ground[i]);
            }
        }
        for (; x < m_side; ++x) {
            out[x] = shown(table[pixel[x]], ground[x]);
        }
    }
    m_changed = false;
    return m_image;
}

int DartBuffer::slotAt(int x, int y) const {
    if (x < 0 || y < 0 || x >= m_side || y >= m_side) {
        return -1;
    }
    const std::uint16_t value =
        m_pixels[static_cast<std::size_t>(std::ptrdiff_t{y + m_margin} * m_stride + m_margin + x)];
    const std::int64_t age = (birthCode() - (value & kBirthMask) + kBirthCodes) % kBirthCodes;
    return (value & kBirthMask) == 0 || age >= kLifeTicks ? -1 : value >> kSlotShift;
}

}  // namespace dartscope::gui
