// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/worker_chips.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSpinBox>
#include <algorithm>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/highlight.h"

namespace dartscope::gui {
namespace {

constexpr int kLeastTarget = 24;
constexpr int kGap = 4;

}  // namespace

WorkerChip::WorkerChip(std::uint32_t lane, QWidget* parent)
    : QAbstractButton(parent), m_lane(lane) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    name();
}

void WorkerChip::name() {
    const QString number = QLocale().toString(m_lane + 1);
    setText(number);
    setAccessibleName(tr("Worker %1").arg(number));
    setAccessibleDescription(tr("Makes this worker's darts and lane stand out"));
    setToolTip(tr("Worker %1: click to make its darts and lane stand out, again to show all alike. "
                  "Ctrl+click adds a worker.")
                   .arg(number));
    updateGeometry();
}

QSize WorkerChip::sizeHint() const {
    const QFontMetrics metrics(font());
    const int height = std::max(kLeastTarget, metrics.height() + 6);
    return {std::max(height + 10, metrics.height() + metrics.horizontalAdvance(text()) + 20),
            height};
}

void WorkerChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(palette());
    const QColor worker = workerColor(m_lane, dark);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = palette().color(QPalette::Button);
    if (isChecked() || isDown()) {
        fill = worker;
        fill.setAlpha(dark ? 80 : 60);
    } else if (underMouse()) {
        fill = palette().color(QPalette::Midlight);
    }
    painter.setBrush(fill);
    painter.setPen(QPen(isChecked() ? worker : palette().color(QPalette::Mid), 1));
    painter.drawRoundedRect(box, 5, 5);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QFontMetrics metrics(font());
    const double radius = metrics.height() * 0.34;
    const double content = 2 * radius + 5 + metrics.horizontalAdvance(text());
    const double left = (width() - content) / 2;
    painter.fillPath(
        markerPath(workerMarker(m_lane), QPointF(left + radius, height() / 2.0), radius), worker);
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.drawText(QRectF(left + 2 * radius + 5, 0, width(), height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
}

void WorkerChip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        name();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

WorkerChips::WorkerChips(Highlight* highlight, QWidget* parent)
    : QWidget(parent),
      m_highlight(highlight),
      m_range(new QLabel(this)),
      m_pick(new QSpinBox(this)) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_range->hide();
    m_pick->hide();
    m_pick->setFocusPolicy(Qt::StrongFocus);
    m_range->setBuddy(m_pick);
    connect(m_pick, &QSpinBox::valueChanged, this, [this](int worker) {
        worker > 0 ? m_highlight->set({static_cast<std::uint32_t>(worker - 1)})
                   : m_highlight->clear();
    });
    // The wheel over an unfocused field changes nothing.
    m_pick->installEventFilter(this);
    connect(m_highlight, &Highlight::changed, this, &WorkerChips::follow);
    retranslate();
}

bool WorkerChips::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_pick && event->type() == QEvent::Wheel && !m_pick->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void WorkerChips::setWorkers(std::uint32_t workers) {
    if (workers == m_workers) {
        return;
    }
    m_workers = workers;
    const std::uint32_t chips = workers <= kMostChips ? workers : 0;
    while (m_chips.size() > chips) {
        delete m_chips.back();
        m_chips.pop_back();
    }
    while (m_chips.size() < chips) {
        const auto lane = static_cast<std::uint32_t>(m_chips.size());
        auto* chip = new WorkerChip(lane, this);
        connect(chip, &QAbstractButton::clicked, this, [this, lane] { press(lane); });
        chip->show();
        m_chips.push_back(chip);
    }
    m_range->setVisible(workers > kMostChips);
    m_pick->setVisible(workers > kMostChips);
    m_pick->setRange(0, static_cast<int>(workers));
    setVisible(workers > 0);
    retranslate();
    follow();
    updateGeometry();
    arrange(width(), true);
}

void WorkerChips::press(std::uint32_t lane) {
    std::vector<std::uint32_t> lanes;
    if ((QApplication::keyboardModifiers() & Qt::ControlModifier) != 0) {
        lanes = m_highlight->lanes();
        const auto place = std::ranges::lower_bound(lanes, lane);
        if (place != lanes.end() && *place == lane) {
            lanes.erase(place);
        } else {
            lanes.insert(place, lane);
        }
    } else if (m_highlight->lanes() != std::vector{lane}) {
        lanes = {lane};
    }
    m_highlight->set(std::move(lanes));
    follow();  // a chip checked itself: bring it in line even where nothing changed
}

void WorkerChips::follow() {
    const auto& lanes = m_highlight->lanes();
    for (WorkerChip* chip : m_chips) {
        chip->setChecked(std::ranges::find(lanes, chip->lane()) != lanes.end());
    }
    const QSignalBlocker quiet(m_pick);
    m_pick->setValue(lanes.size() == 1 ? static_cast<int>(lanes.front()) + 1 : 0);
}

void WorkerChips::retranslate() {
    //: legend of the board with many workers; %1 is their number; a field to pick one follows
    m_range->setText(tr("Workers 1–%1, highlighted:").arg(QLocale().toString(m_workers)));
    //: no worker is highlighted
    m_pick->setSpecialValueText(tr("none"));
    m_pick->setAccessibleName(tr("Highlighted worker"));
    m_pick->setToolTip(
        tr("Number of the worker whose darts and lane stand out; 0 shows all alike"));
    setAccessibleName(tr("Workers"));
    updateGeometry();
}

int WorkerChips::arrange(int width, bool move) const {
    int x = 0;
    int y = 0;
    int row = 0;
    const auto place = [&](QWidget* child) {
        QSize size = child->sizeHint();
        size.setHeight(std::max(size.height(), kLeastTarget));
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += row + kGap;
            row = 0;
        }
        row = std::max(row, size.height());
        if (move) {
            child->setGeometry(x, y, std::min(size.width(), std::max(width, 1)), size.height());
        }
        x += size.width() + kGap;
    };
    if (m_workers > kMostChips) {
        place(m_range);
        place(m_pick);
    } else {
        std::ranges::for_each(m_chips, place);
    }
    return std::max(y + row, kLeastTarget);
}

int WorkerChips::heightForWidth(int width) const {
    return arrange(width, false);
}

QSize WorkerChips::sizeHint() const {
    return {240, arrange(std::max(width(), 240), false)};
}

QSize WorkerChips::minimumSizeHint() const {
    return {120, kLeastTarget};
}

void WorkerChips::resizeEvent(QResizeEvent*) {
    arrange(width(), true);
    updateGeometry();
}

void WorkerChips::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        arrange(width(), true);
    } else if (event->type() == QEvent::FontChange) {
        arrange(width(), true);
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

}  // namespace dartscope::gui
