// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/flag_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

Role roleOf(diagnosis::Severity severity) {
    switch (severity) {
        case diagnosis::Severity::Note:
            return Role::NoteText;
        case diagnosis::Severity::Warning:
            return Role::WarningText;
        case diagnosis::Severity::Error:
            return Role::ErrorText;
    }
    return Role::NoteText;
}

void paintWith(QLabel* label, const QColor& text) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, text);
    label->setPalette(palette);
}

}  // namespace

QString severityIcon(diagnosis::Severity severity) {
    switch (severity) {
        case diagnosis::Severity::Note:
            return QStringLiteral("ℹ");
        case diagnosis::Severity::Warning:
            return QStringLiteral("⚠");
        case diagnosis::Severity::Error:
            return QStringLiteral("✖");
    }
    return {};
}

FlagBar::FlagBar(Session* session, Highlight* highlight, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_highlight(highlight),
      m_icon(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_why(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_dismiss(new QToolButton(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_sentence->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    for (QToolButton* button : {m_why, m_next, m_dismiss}) {
        button->setMinimumHeight(26);
        row->addWidget(button);
    }
    connect(m_why, &QToolButton::clicked, this, &FlagBar::open);
    connect(m_next, &QToolButton::clicked, this,
            [this] { show((m_index + 1) % m_findings.size()); });
    connect(m_dismiss, &QToolButton::clicked, this, [this] { showMessage({}); });
    connect(m_session, &Session::runStarted, this, [this] { take({}); });
    connect(m_session, &Session::sweepStarted, this, [this] { take({}); });
    connect(m_session, &Session::cleared, this, [this] {
        m_anythingRan = false;
        take({});
    });
    connect(m_session, &Session::runFinished, this, [this] {
        m_anythingRan = true;
        take(m_session->run().findings);
    });
    connect(m_session, &Session::sweepFinished, this, [this] {
        m_anythingRan = m_session->sweep().record != nullptr;
        take(m_session->sweep().findings);
    });
    connect(m_session, &Session::failed, this, &FlagBar::showMessage);
    refresh();
}

void FlagBar::showMessage(const QString& sentence) {
    m_message = sentence;
    refresh();
}

void FlagBar::take(std::vector<diagnosis::Finding> findings) {
    m_findings = std::move(findings);
    m_index = 0;
    m_message.clear();
    m_highlight->clear();
    refresh();
    emit findingsChanged();
}

void FlagBar::show(std::size_t index) {
    m_index = index;
    refresh();
    open();
}

void FlagBar::open() {
    if (m_index < m_findings.size()) {
        m_highlight->set(m_findings[m_index].lanes, m_findings[m_index].intervalsNs);
    }
    emit whyRequested();
}

void FlagBar::refresh() {
    const bool dark = isDark(palette());
    const bool flagged = m_message.isEmpty() && m_index < m_findings.size();
    m_why->setVisible(flagged);
    m_next->setVisible(flagged && m_findings.size() > 1);
    m_dismiss->setVisible(!m_message.isEmpty());
    //: opens the explanation of what was found
    m_why->setText(tr("Why?"));
    m_why->setToolTip(tr("Highlight the workers concerned and explain with numbers"));
    m_dismiss->setText(tr("Dismiss"));
    if (m_findings.size() > 1) {
        m_next->setText(tr("Next of %n finding(s)", nullptr, static_cast<int>(m_findings.size())));
    }
    if (flagged) {
        const diagnosis::Finding& finding = m_findings[m_index];
        m_icon->setText(severityIcon(finding.severity));
        m_sentence->setText(resolve(finding.text));
        paintWith(m_icon, color(roleOf(finding.severity), dark));
        paintWith(m_sentence, color(roleOf(finding.severity), dark));
    } else if (!m_message.isEmpty()) {
        m_icon->setText(severityIcon(diagnosis::Severity::Error));
        m_sentence->setText(m_message);
        paintWith(m_icon, color(Role::ErrorText, dark));
        paintWith(m_sentence, color(Role::ErrorText, dark));
    } else {
        m_icon->setText(m_anythingRan ? QStringLiteral("✓") : QString());
        m_sentence->setText(m_anythingRan
                                ? tr("Nothing to flag in this run.")
                                : tr("What goes wrong in a run is flagged here, with evidence."));
        paintWith(m_icon, color(Role::MutedText, dark));
        paintWith(m_sentence, color(Role::MutedText, dark));
    }
    m_icon->setVisible(!m_icon->text().isEmpty());
    m_sentence->setAccessibleName(m_sentence->text());
}

void FlagBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        // A label's palette change comes back here through its parent; refresh() sets the same
        // again.
        refresh();
    }
}

}  // namespace dartscope::gui
