// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/close_question.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace dartscope::gui {

CloseQuestion::CloseQuestion(QWidget* parent)
    : QWidget(parent),
      m_sentence(new QLabel(this)),
      m_save(new QPushButton(this)),
      m_discard(new QPushButton(this)),
      m_stay(new QPushButton(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_sentence->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(m_sentence, 1);
    for (QPushButton* button : {m_save, m_discard, m_stay}) {
        button->setMinimumHeight(30);
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    connect(m_save, &QPushButton::clicked, this, [this] {
        hide();
        emit saveRequested();
    });
    connect(m_discard, &QPushButton::clicked, this, &CloseQuestion::discardRequested);
    connect(m_stay, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void CloseQuestion::ask(int entries) {
    m_entries = entries;
    retranslate();
    show();
    m_save->setFocus();
}

void CloseQuestion::retranslate() {
    m_sentence->setText(
        tr("%n run(s) and measurement(s) of this session are in no file yet. Save them before "
           "the window closes?",
           nullptr, m_entries));
    setAccessibleName(m_sentence->text());
    m_save->setText(tr("Save session …"));
    //: button: close the window; what was measured is lost
    m_discard->setText(tr("Close without saving"));
    //: button: do not close the window after all
    m_stay->setText(tr("Stay"));
}

void CloseQuestion::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CloseQuestion::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace dartscope::gui
