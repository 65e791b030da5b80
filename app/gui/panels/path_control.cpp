// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/path_control.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "app/gui/panels/reset_button.h"

namespace dartscope::gui {

PathControl::PathControl(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_reset(new ResetButton(this)),
      m_field(new QLineEdit(this)),
      m_browse(new QToolButton(this)) {
    m_field->setMinimumHeight(28);
    m_browse->setMinimumSize(28, 28);
    m_browse->setFocusPolicy(Qt::StrongFocus);
    m_browse->setText(QStringLiteral("…"));
    m_label->setBuddy(m_field);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_reset, 0, 1, Qt::AlignRight);
    grid->addWidget(m_field, 1, 0);
    grid->addWidget(m_browse, 1, 1);
    grid->setColumnStretch(0, 1);
    setTabOrder(m_field, m_browse);
    setTabOrder(m_browse, m_reset);

    connect(m_field, &QLineEdit::editingFinished, this, &PathControl::settle);
    connect(m_browse, &QToolButton::clicked, this, &PathControl::browse);
    connect(m_reset, &QToolButton::clicked, this, &PathControl::resetRequested);
}

void PathControl::setWords(const QString& label, const QString& tip, const QString& none) {
    QString plain = label;
    plain.remove(u'&');
    m_label->setText(label);
    m_label->setToolTip(tip);
    m_field->setAccessibleName(plain);
    m_field->setAccessibleDescription(tip);
    m_field->setToolTip(tip);
    m_field->setPlaceholderText(none);
    m_browse->setToolTip(tr("Choose a file: %1").arg(plain));
    m_browse->setAccessibleName(m_browse->toolTip());
    m_reset->setToolTip(tr("Reset: %1").arg(plain));
    m_reset->setAccessibleName(m_reset->toolTip());
}

void PathControl::setValue(const QString& path) {
    m_value = path;
    const QString shown = QDir::toNativeSeparators(path);
    if (m_field->text() != shown) {
        m_field->setText(shown);
    }
}

void PathControl::setResettable(bool resettable) {
    m_reset->setVisible(resettable);
}

void PathControl::settle() {
    take(QDir::fromNativeSeparators(m_field->text().trimmed()));
}

void PathControl::take(const QString& path) {
    if (path != m_value) {
        setValue(path);
        emit edited(path);
    }
}

/// Beside the window and never before it: a run goes on meanwhile.
void PathControl::browse() {
    auto* dialog =
        new QFileDialog(this, m_field->accessibleName(), QFileInfo(m_value).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this, &PathControl::take);
    dialog->show();
}

}  // namespace dartscope::gui
