// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/play_cursor.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dartscope::gui {
namespace {

constexpr std::int64_t kReplayBelowNs = 3'000'000'000;
constexpr double kReplayNs = 8e9;
constexpr int kFrameMs = 16;
constexpr int kReducedFrameMs = 500;

/// The 1-2-5 step next to `value`: above it (direction > 0), below it (< 0) or nearest (0).
double oneTwoFive(double value, int direction) {
    constexpr std::array kSteps{1.0, 2.0, 5.0, 10.0};
    const double decade = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
    const double mantissa = value / decade;
    if (direction > 0) {
        return decade *
               *std::ranges::find_if(kSteps, [&](double s) { return s > mantissa * 1.01; });
    }
    if (direction < 0) {
        return mantissa <= 1.01 ? decade / 2
                                : decade * (mantissa <= 2.01   ? 1.0
                                            : mantissa <= 5.01 ? 2.0
                                                               : 5.0);
    }
    return decade * *std::ranges::min_element(
                        kSteps, {}, [&](double s) { return std::abs(std::log(s / mantissa)); });
}

}  // namespace

PlayCursor::PlayCursor(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &PlayCursor::tick);
}

void PlayCursor::setRecord(record::RunRecordPtr record) {
    pause();
    m_record = std::move(record);
    m_startNs = m_endNs = m_positionNs = 0;
    if (m_record) {
        const record::Marks& marks = m_record->marks;
        m_startNs = marks.readyNs.value_or(marks.firstDartNs.value_or(0));
        m_endNs = marks.combinedNs.value_or(marks.lastDartNs.value_or(m_startNs));
        for (const record::Lane& lane : m_record->lanes) {
            if (lane.spans.size() > 0) {
                m_endNs = std::max(m_endNs, lane.spans.endNs.back());
            }
        }
        m_endNs = std::max(m_endNs, m_startNs);
        m_positionNs = m_endNs;
        chooseSlowDown();
    }
    emit recordChanged();
    emit moved();
}

bool PlayCursor::wantsReplay() const {
    return m_record && m_endNs > m_startNs && m_endNs - m_startNs < kReplayBelowNs;
}

void PlayCursor::chooseSlowDown() {
    const auto lived = static_cast<double>(std::max<std::int64_t>(m_endNs - m_startNs, 1));
    setSlowDown(oneTwoFive(kReplayNs / lived, 0));
}

void PlayCursor::setSlowDown(double factor) {
    factor = std::clamp(factor, 1e-6, 1e9);
    if (factor != m_slowDown) {
        m_slowDown = factor;
        emit slowDownChanged(factor);
    }
}

void PlayCursor::slower() {
    setSlowDown(oneTwoFive(m_slowDown, 1));
}

void PlayCursor::faster() {
    setSlowDown(oneTwoFive(m_slowDown, -1));
}

void PlayCursor::play() {
    if (!m_record || playing() || m_endNs == m_startNs) {
        return;
    }
    if (m_positionNs >= m_endNs) {
        m_positionNs = m_startNs;
        emit moved();
    }
    m_sinceTick.start();
    m_timer.start();
    emit playingChanged(true);
}

void PlayCursor::pause() {
    if (playing()) {
        m_timer.stop();
        emit playingChanged(false);
    }
}

void PlayCursor::seek(std::int64_t positionNs) {
    positionNs = std::clamp(positionNs, m_startNs, m_endNs);
    m_sinceTick.restart();
    if (positionNs != m_positionNs) {
        m_positionNs = positionNs;
        emit moved();
    }
}

void PlayCursor::step(int direction) {
    if (!m_record) {
        return;
    }
    pause();
    std::int64_t target = direction > 0 ? m_endNs : m_startNs;
    for (const record::Lane& lane : m_record->lanes) {
        const auto& ends = lane.spans.endNs;
        if (direction > 0) {
            const auto next = std::ranges::upper_bound(ends, m_positionNs);
            target = next == ends.end() ? target : std::min(target, *next);
        } else {
            const auto next = std::ranges::lower_bound(ends, m_positionNs);
            target = next == ends.begin() ? target : std::max(target, *std::prev(next));
        }
    }
    seek(target);
}

void PlayCursor::setReducedMotion(bool reduced) {
    m_timer.setInterval(reduced ? kReducedFrameMs : kFrameMs);
}

void PlayCursor::tick() {
    const auto shownNs = static_cast<double>(m_sinceTick.nsecsElapsed());
    const auto lived = static_cast<std::int64_t>(shownNs / m_slowDown);
    if (lived == 0) {
        return;  // so slow that not a nanosecond went by: let the time add up
    }
    seek(m_positionNs + lived);
    if (m_positionNs >= m_endNs) {
        pause();
    }
}

}  // namespace dartscope::gui
