// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/flag_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <algorithm>
#include <chrono>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

constexpr int kIconSide = 20;

}  // namespace

Role severityRole(diagnosis::Severity severity) {
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

Sign severitySign(diagnosis::Severity severity) {
    switch (severity) {
        case diagnosis::Severity::Note:
            return Sign::Note;
        case diagnosis::Severity::Warning:
            return Sign::Warning;
        case diagnosis::Severity::Error:
            return Sign::Error;
    }
    return Sign::Note;
}

FlagBar::FlagBar(Session* session, Highlight* highlight, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_highlight(highlight),
      m_icon(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_confirm(new QToolButton(this)),
      m_words(new QToolButton(this)),
      m_why(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_dismiss(new QToolButton(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_sentence->setWordWrap(true);
    m_icon->setFixedSize(kIconSide, kIconSide);
    setMinimumHeight(38);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    for (QToolButton* button : {m_confirm, m_words, m_why, m_next, m_dismiss}) {
        button->setMinimumHeight(28);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    connect(m_confirm, &QToolButton::clicked, this, [this] { m_session->confirm(m_ofSweep); });
    connect(m_session, &Session::stateChanged, this, &FlagBar::refresh);
    connect(m_words, &QToolButton::clicked, this, [this] { emit wordsRequested(m_programWords); });
    connect(m_why, &QToolButton::clicked, this, &FlagBar::open);
    connect(m_next, &QToolButton::clicked, this,
            [this] { showFinding((m_index + 1) % m_findings.size()); });
    connect(m_dismiss, &QToolButton::clicked, this, [this] { showMessage({}); });
    connect(m_session, &Session::runStarted, this, &FlagBar::clear);
    connect(m_session, &Session::sweepStarted, this, &FlagBar::clear);
    connect(m_session, &Session::cleared, this, &FlagBar::clear);
    connect(m_session, &Session::runFinished, this, [this] {
        m_anythingRan = true;
        m_ofSweep = false;
        take(m_session->run().findings);
    });
    connect(m_session, &Session::sweepFinished, this, [this] {
        m_anythingRan = m_session->sweep().record != nullptr;
        m_ofSweep = true;
        take(m_session->sweep().findings);
    });
    connect(m_session, &Session::failed, this, &FlagBar::showMessage);
    refresh();
}

void FlagBar::showMessage(const QString& sentence, const QString& words) {
    m_message = sentence;
    m_programWords = words;
    m_messageIsNote = false;
    refresh();
}

void FlagBar::showNote(const QString& sentence) {
    m_message = sentence;
    m_programWords.clear();
    m_messageIsNote = true;
    refresh();
}

QString FlagBar::sentence() const {
    return m_sentence->text();
}

void FlagBar::clear() {
    m_anythingRan = false;
    take({});
}

void FlagBar::take(std::vector<diagnosis::Finding> findings) {
    m_findings = std::move(findings);
    m_twins = m_findings.empty() ? std::vector<experiment::TwinPlan>()
                                 : m_session->twinsNeeded(m_ofSweep);
    m_index = 0;
    m_message.clear();
    m_programWords.clear();
    m_highlight->clear();
    refresh();
    emit findingsChanged();
}

void FlagBar::showFinding(std::size_t index) {
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

void FlagBar::put(Sign sign, Role role, const QString& sentence) {
    const QColor ink = color(role, isDark(palette()));
    m_icon->setPixmap(signPixmap(sign, ink, kIconSide, devicePixelRatioF()));
    QPalette words = m_sentence->palette();
    words.setColor(QPalette::WindowText, ink);
    m_sentence->setPalette(words);
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
}

void FlagBar::refresh() {
    const bool flagged = m_message.isEmpty() && m_index < m_findings.size();
    m_why->setVisible(flagged);
    showConfirm(flagged);
    m_next->setVisible(flagged && m_findings.size() > 1);
    m_words->setVisible(!m_programWords.isEmpty());
    m_dismiss->setVisible(!m_message.isEmpty());
    //: opens the explanation of what was found
    m_why->setText(tr("Why?"));
    m_why->setToolTip(tr("Highlight the workers concerned and explain with numbers"));
    //: opens all that the failed program said
    m_words->setText(tr("Details"));
    m_words->setToolTip(tr("Read all that the program said"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Put this message away"));
    m_next->setText(tr("%n more", nullptr, std::max(static_cast<int>(m_findings.size()) - 1, 0)));
    m_next->setToolTip(tr("Show the next finding"));
    if (flagged) {
        const diagnosis::Finding& finding = m_findings[m_index];
        put(severitySign(finding.severity), severityRole(finding.severity), resolve(finding.text));
    } else if (!m_message.isEmpty()) {
        put(m_messageIsNote ? Sign::Note : Sign::Error,
            m_messageIsNote ? Role::NoteText : Role::ErrorText, m_message);
    } else if (m_anythingRan) {
        put(Sign::Fine, Role::MutedText, tr("Nothing to flag."));
    } else {
        put(Sign::Note, Role::MutedText,
            tr("What goes wrong in a run is flagged here, with evidence."));
    }
    setCursor(flagged ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FlagBar::showConfirm(bool flagged) {
    const bool helps =
        flagged && std::ranges::any_of(m_twins, [&](const experiment::TwinPlan& twin) {
            return twin.finding == m_findings[m_index].id;
        });
    m_confirm->setVisible(helps);
    m_confirm->setEnabled(!m_session->busy());
    if (!helps) {
        return;
    }
    std::chrono::milliseconds cost{0};
    for (const experiment::TwinPlan& twin : m_twins) {
        cost += twin.estimate;
    }
    const QString about = duration(std::chrono::nanoseconds(cost).count());
    //: runs the same again with one thing changed; %1 is a duration
    m_confirm->setText(tr("Confirm (about %1)").arg(about));
    m_confirm->setToolTip(
        tr("Run %n twin run(s), the same but for one thing, to be sure: about %1 in all", nullptr,
           static_cast<int>(m_twins.size()))
            .arg(about));
}

void FlagBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_message.isEmpty() && m_index < m_findings.size()) {
        open();
    }
}

void FlagBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

}  // namespace dartscope::gui
