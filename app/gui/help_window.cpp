// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help_window.h"

#include <QEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace dartscope::gui {

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), m_text(new QTextBrowser(this)), m_close(new QPushButton(this)) {
    setModal(false);
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    m_close->setMinimumHeight(30);
    m_close->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 10);
    column->addWidget(m_text, 1);
    column->addWidget(m_close, 0, Qt::AlignHCenter);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    resize(560, 620);
    retranslate();
}

void HelpWindow::setPage(const QString& title, const QString& html) {
    setWindowTitle(title);
    m_text->setAccessibleName(title);
    m_text->setHtml(html);
}

void HelpWindow::retranslate() {
    m_close->setText(tr("Close"));
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace dartscope::gui
