// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/transport_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <algorithm>

#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {

TransportBar::TransportBar(PlayCursor* cursor, QWidget* parent)
    : QWidget(parent), m_cursor(cursor) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(2);
    m_toStart = add();
    m_stepBack = add();
    m_play = add();
    m_stepForward = add();
    row->addSpacing(12);
    m_slower = add();
    m_speed = new QLabel(this);
    m_speed->setAlignment(Qt::AlignCenter);
    row->addWidget(m_speed);
    m_faster = add();
    row->addStretch(1);
    m_position = new QLabel(this);
    m_position->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_position);

    connect(m_toStart, &QToolButton::clicked, this,
            [this] { m_cursor->seek(m_cursor->startNs()); });
    connect(m_stepBack, &QToolButton::clicked, this, [this] { m_cursor->step(-1); });
    connect(m_play, &QToolButton::clicked, this, [this] { m_cursor->toggle(); });
    connect(m_stepForward, &QToolButton::clicked, this, [this] { m_cursor->step(1); });
    connect(m_slower, &QToolButton::clicked, this, [this] { m_cursor->slower(); });
    connect(m_faster, &QToolButton::clicked, this, [this] { m_cursor->faster(); });
    connect(cursor, &PlayCursor::recordChanged, this, &TransportBar::follow);
    connect(cursor, &PlayCursor::playingChanged, this, &TransportBar::follow);
    connect(cursor, &PlayCursor::slowDownChanged, this, &TransportBar::follow);
    connect(cursor, &PlayCursor::moved, this, &TransportBar::showPosition);
    retranslate();
    paintIcons();
}

QToolButton* TransportBar::add() {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIconSize({18, 18});
    button->setMinimumSize(30, 28);
    button->setFocusPolicy(Qt::StrongFocus);
    static_cast<QHBoxLayout*>(layout())->addWidget(button);
    return button;
}

void TransportBar::paintIcons() {
    const QColor ink = palette().color(QPalette::Active, QPalette::ButtonText);
    const QColor pale = palette().color(QPalette::Disabled, QPalette::ButtonText);
    const auto paint = [&](QToolButton* button, TransportIcon icon) {
        button->setIcon(transportIcon(icon, ink, pale));
    };
    paint(m_toStart, TransportIcon::ToStart);
    paint(m_stepBack, TransportIcon::StepBack);
    paint(m_play, m_cursor->playing() ? TransportIcon::Pause : TransportIcon::Play);
    paint(m_stepForward, TransportIcon::StepForward);
    paint(m_slower, TransportIcon::Slower);
    paint(m_faster, TransportIcon::Faster);
}

void TransportBar::retranslate() {
    const auto name = [](QToolButton* button, const QString& called, const QString& tip) {
        button->setAccessibleName(called);
        button->setToolTip(tip);
    };
    setAccessibleName(tr("Replay"));
    name(m_toStart, tr("To the start"), tr("Back to the start of the replay"));
    name(m_stepBack, tr("Step back"), tr("Back to where the previous task of any worker ended"));
    name(m_stepForward, tr("Step forward"), tr("On to where the next task of any worker ends"));
    name(m_slower, tr("Slower"), tr("Replay slower: the next step of 1, 2, 5, 10 …"));
    name(m_faster, tr("Faster"), tr("Replay faster: the next step of 1, 2, 5, 10 …"));
    m_speed->setToolTip(tr("How much slower or faster than it was the replay runs"));
    m_position->setToolTip(
        tr("Time since the run was requested, of the instant shown and of the "
           "end"));
    follow();
}

void TransportBar::follow() {
    const bool usable = m_cursor->record() != nullptr && m_cursor->endNs() > m_cursor->startNs();
    for (QToolButton* button : {m_toStart, m_stepBack, m_play, m_stepForward, m_slower, m_faster}) {
        button->setEnabled(usable);
    }
    const bool playing = m_cursor->playing();
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(playing ? tr("Pause the replay") : tr("Replay the run from here"));
    const double slowDown = m_cursor->slowDown();
    const auto factor = [](double value) { return QLocale().toString(value, 'g', 6); };
    m_speed->setEnabled(usable);
    m_speed->setText(!usable            ? QStringLiteral("–")
                     : slowDown > 1.001 ? tr("%1× slower").arg(factor(slowDown))
                     : slowDown < 0.999 ? tr("%1× faster").arg(factor(1 / slowDown))
                                        : tr("as it was"));
    m_speed->setAccessibleName(tr("Speed of the replay: %1").arg(m_speed->text()));
    reserve();
    paintIcons();
    showPosition();
}

void TransportBar::reserve() {
    // The longest that stands here in daily use, so that the buttons do not jump about.
    const QFontMetrics metrics(m_speed->font());
    m_speed->setMinimumWidth(
        std::max(metrics.horizontalAdvance(tr("%1× slower").arg(QLocale().toString(5000))),
                 metrics.horizontalAdvance(m_speed->text())) +
        12);
}

void TransportBar::showPosition() {
    if (!m_cursor->record()) {
        m_position->setText({});
        return;
    }
    //: instant shown of the end: "12.3 ms of 45.6 ms"
    m_position->setText(
        tr("%1 of %2").arg(duration(m_cursor->positionNs()), duration(m_cursor->endNs())));
    m_position->setAccessibleName(m_position->text());
}

void TransportBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        paintIcons();
    } else if (event->type() == QEvent::FontChange) {
        reserve();
    }
    QWidget::changeEvent(event);
}

}  // namespace dartscope::gui
