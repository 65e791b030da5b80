// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/text_control.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "app/gui/panels/reset_button.h"

namespace dartscope::gui {

TextControl::TextControl(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_reset(new ResetButton(this)),
      m_field(new QLineEdit(this)) {
    m_field->setMinimumHeight(28);
    m_field->setMaxLength(4'000);
    m_label->setBuddy(m_field);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_reset, 0, 1, Qt::AlignRight);
    grid->addWidget(m_field, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    setTabOrder(m_field, m_reset);

    connect(m_field, &QLineEdit::editingFinished, this, &TextControl::settle);
    connect(m_reset, &QToolButton::clicked, this, &TextControl::resetRequested);
}

void TextControl::settle() {
    if (m_field->isModified()) {
        m_field->setModified(false);
        emit edited(m_field->text().trimmed());
    }
}

void TextControl::setWords(const QString& label, const QString& tip, const QString& placeholder) {
    m_label->setText(label);
    m_label->setToolTip(tip);
    m_field->setAccessibleName(label);
    m_field->setToolTip(tip);
    m_field->setAccessibleDescription(tip);
    m_field->setPlaceholderText(placeholder);
    m_reset->setToolTip(tr("Reset: %1").arg(label));
    m_reset->setAccessibleName(m_reset->toolTip());
}

void TextControl::setValue(const QString& text) {
    if (text != m_field->text()) {
        m_field->setText(text);
    }
}

void TextControl::setResettable(bool resettable) {
    m_reset->setVisible(resettable);
}

}  // namespace dartscope::gui
