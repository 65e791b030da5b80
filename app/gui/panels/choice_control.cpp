// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/choice_control.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>

#include "app/gui/panels/reset_button.h"
#include "app/gui/panels/wheel_guard.h"

namespace dartscope::gui {
namespace {

constexpr int kHeadingRole = Qt::UserRole + 1;
constexpr int kIndentedRole = Qt::UserRole + 2;

/// Indents what stands under a heading, in the open list only.
class IndentingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), 24));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(kIndentedRole).toBool()) {
            option->text.prepend(QStringLiteral("    "));
        }
        if (index.data(kHeadingRole).toBool()) {
            option->font.setBold(true);
        }
    }
};

}  // namespace

ChoiceControl::ChoiceControl(QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_reset(new ResetButton(this)),
      m_box(new QComboBox(this)) {
    guardWheel(m_box);
    m_box->setMinimumHeight(28);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(16);
    m_box->setItemDelegate(new IndentingDelegate(m_box));
    m_label->setBuddy(m_box);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_reset, 0, 1, Qt::AlignRight);
    grid->addWidget(m_box, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    setTabOrder(m_box, m_reset);

    connect(m_box, &QComboBox::activated, this, [this] { emit edited(m_box->currentData()); });
    connect(m_reset, &QToolButton::clicked, this, &ChoiceControl::resetRequested);
}

void ChoiceControl::setWords(const QString& label, const QString& tip) {
    QString plain = label;
    plain.remove(u'&');
    m_label->setText(label);
    m_label->setToolTip(tip);
    m_box->setAccessibleName(plain);
    m_box->setToolTip(tip);
    m_box->setAccessibleDescription(tip);
    m_reset->setToolTip(tr("Reset: %1").arg(plain));
    m_reset->setAccessibleName(m_reset->toolTip());
}

void ChoiceControl::clear() {
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_hasHeadings = false;
}

void ChoiceControl::addHeading(const QString& text) {
    const QSignalBlocker quiet(m_box);
    auto* item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    item->setData(true, kHeadingRole);
    qobject_cast<QStandardItemModel*>(m_box->model())->appendRow(item);
    m_hasHeadings = true;
}

void ChoiceControl::addChoice(const QString& text, const QVariant& value, const QString& tip,
                              const QString& reason) {
    const QSignalBlocker quiet(m_box);
    //: a choice that cannot be had here; %2 says why
    auto* item = new QStandardItem(reason.isEmpty() ? text : tr("%1 – %2").arg(text, reason));
    item->setData(value, Qt::UserRole);
    item->setData(m_hasHeadings, kIndentedRole);
    item->setToolTip(tip);
    if (!reason.isEmpty()) {
        item->setFlags(Qt::NoItemFlags);
    }
    qobject_cast<QStandardItemModel*>(m_box->model())->appendRow(item);
}

void ChoiceControl::setValue(const QVariant& value) {
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(m_box->findData(value));
}

QVariant ChoiceControl::value() const {
    return m_box->currentData();
}

void ChoiceControl::setResettable(bool resettable) {
    m_reset->setVisible(resettable);
}

}  // namespace dartscope::gui
