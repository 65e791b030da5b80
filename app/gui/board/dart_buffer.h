// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <array>
#include <cstdint>
#include <vector>

#include "app/gui/board/dart_stamp.h"
#include "core/darts/dart.h"

namespace dartscope::gui {

/// How the board looks; compared to find out whether anything must be painted anew.
struct BoardLook {
    QColor square;  ///< ground outside the circle
    QColor disc;    ///< ground inside it
    QColor line;    ///< the circle
    /// Colour of each slot's darts.
    std::vector<QColor> workers;
    /// Slots whose darts step back because others are highlighted; as long as `workers`, or empty.
    std::vector<bool> dimmed;
    /// False: darts stay as bright as they landed until they go (reduced motion).
    bool fades = true;

    bool operator==(const BoardLook&) const = default;
};

/// The darts on the board, one 16-bit number a pixel: the tick at which the dart landed, whether it
/// hit, and the slot of its worker. A look-up table turns all of them into colours at once, so that
/// fading, dimming and themes cost nothing a dart, and a dart costs a few stores. Time is counted
/// in ticks of a sixtieth of a second as shown. For one thread.
class DartBuffer {
public:
    static constexpr int kTicksPerSecond = 60;
    static constexpr std::uint32_t kSlots = 64;  ///< workers that can be told apart
    static constexpr int kHalfLifeTicks = 90;    ///< 1.5 s until a dart is half as bright
    static constexpr int kLifeTicks = 360;       ///< 6 s, 4 half-lives, then it is gone

    /// A board of `side` × `side` device pixels with darts of `dartPixels` (odd, at least 3);
    /// empties it where that is new. `lanes[slot]` is the lane whose marker slot `slot` uses.
    void resize(int side, int dartPixels, const std::vector<std::uint32_t>& lanes);
    void setLook(const BoardLook& look);
    void clear();

    int side() const { return m_side; }
    std::int64_t tick() const { return m_tick; }

    /// Goes on to a later tick: what landed kLifeTicks ago goes. An earlier one empties the board.
    void setTick(std::int64_t tick);

    /// A dart lands now, thrown by the worker of that slot (below kSlots). Needs a size.
    void land(const darts::Dart& dart, std::uint32_t slot);

    /// The board as it looks now, opaque; the same image until something changes. Valid until the
    /// next call.
    const QImage& compose();

    /// The slot of the dart that shows at a pixel (device pixels from the upper left), or −1.
    int slotAt(int x, int y) const;

private:
    // What a pixel holds: bits 0–8 when the dart landed (0: no dart), bit 9 whether it hit, bits
    // 10–15 its slot.
    static constexpr int kBirthCodes = 511;
    static constexpr std::uint16_t kBirthMask = 0x1ff;
    static constexpr int kInsideShift = 9;
    static constexpr int kSlotShift = 10;

    std::uint16_t birthCode() const { return static_cast<std::uint16_t>(1 + m_tick % kBirthCodes); }
    void sweep(std::int64_t now);
    void paintGround();
    void fillTable();

    int m_side = 0;
    int m_dartPixels = 0;
    int m_margin = 0;  ///< pixels around the board, so that no dart needs clipping
    int m_stride = 0;
    std::vector<std::uint16_t> m_pixels;
    std::vector<std::uint32_t> m_lanes;
    /// Stamps by 2·slot + inside.
    std::vector<DartStamp> m_stamps;
    BoardLook m_look;
    std::int64_t m_tick = 0;
    std::int64_t m_sweptTick = 0;
    std::vector<QRgb> m_table;  ///< colour by pixel value; 0: the ground shows
    QImage m_ground;
    QImage m_image;
    bool m_groundChanged = true;
    bool m_tableChanged = true;
    bool m_changed = true;
};

}  // namespace dartscope::gui
