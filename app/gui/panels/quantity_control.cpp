// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/quantity_control.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/reset_button.h"
#include "app/gui/panels/wheel_guard.h"
#include "core/base/quantity.h"

namespace dartscope::gui {
namespace {

/// Room for "10,000,000,000" and for "automatic" in every language.
constexpr int kFieldDigits = 14;

using Form = QuantityControl::Range::Form;

/// Parts of the value to one unit of what is written.
double partsOf(Form form) {
    return form == Form::Percent ? 10'000 : 1'000;
}

QString unitOf(Form form) {
    return form == Form::Percent ? QStringLiteral("%") : QStringLiteral("ms");
}

}  // namespace

QuantityControl::QuantityControl(Range range, QWidget* parent)
    : QWidget(parent),
      m_range(std::move(range)),
      m_label(new QLabel(this)),
      m_note(new QLabel(this)),
      m_reset(new ResetButton(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_field(new QLineEdit(this)),
      m_problem(new QLabel(this)) {
    m_slider->setRange(0, static_cast<int>(m_range.stops.size()) - 1);
    m_slider->setPageStep(1);
    m_slider->setMinimumHeight(24);
    guardWheel(m_slider);
    m_field->setMinimumHeight(26);
    m_field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setBuddy(m_field);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_label, 0, 0);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    // All the room there is: with an underlined letter the text is wider than Qt's hint, which
    // reckons with kerning.
    head->addWidget(m_label, 1);
    head->addWidget(m_note);
    head->addWidget(m_reset);
    grid->addLayout(head, 0, 0, 1, 2);
    grid->addWidget(m_slider, 1, 0);
    grid->addWidget(m_field, 1, 1);
    grid->addWidget(m_problem, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    setTabOrder(m_slider, m_field);
    setTabOrder(m_field, m_reset);
    style();

    connect(m_slider, &QSlider::sliderPressed, this, [this] { ++m_gesture; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int stop) {
        showProblem({});
        emit edited(m_range.stops[static_cast<std::size_t>(stop)],
                    m_slider->isSliderDown() ? m_gesture : 0);
    });
    connect(m_field, &QLineEdit::editingFinished, this, &QuantityControl::takeText);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        showProblem({});
        emit resetRequested();
        showValue();
    });
}

void QuantityControl::style() {
    m_field->setFixedWidth(m_field->fontMetrics().horizontalAdvance(QStringLiteral("0")) *
                           kFieldDigits);
    QPalette wrong = m_problem->palette();
    wrong.setColor(QPalette::WindowText, color(Role::ErrorText, isDark(palette())));
    m_problem->setPalette(wrong);
    QPalette muted = m_note->palette();
    muted.setColor(QPalette::WindowText, color(Role::MutedText, isDark(palette())));
    m_note->setPalette(muted);
}

void QuantityControl::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        style();
    }
}

QString QuantityControl::problem() const {
    return m_problem->text();
}

QuantityControl::~QuantityControl() {
    // A field that loses the focus as it is deleted says that editing has finished.
    m_field->disconnect(this);
    m_slider->disconnect(this);
}

void QuantityControl::setWords(const QString& label, const QString& tip, const QString& automatic) {
    m_automatic = automatic;
    m_label->setText(label);
    QString plain = label;
    plain.remove(u'&');
    for (QWidget* widget : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_field),
                            static_cast<QWidget*>(m_label)}) {
        widget->setToolTip(tip);
        widget->setAccessibleDescription(tip);
    }
    m_slider->setAccessibleName(plain);
    //: accessible name of a text field beside the slider; %1 is the quantity
    m_field->setAccessibleName(tr("%1, exact value").arg(plain));
    m_reset->setToolTip(tr("Reset: %1").arg(plain));
    m_reset->setAccessibleName(m_reset->toolTip());
    showValue();
}

void QuantityControl::setNote(const QString& text) {
    m_note->setText(text);
}

bool QuantityControl::settle() {
    if (isEnabled()) {
        takeText();
    }
    return !isEnabled() || problem().isEmpty();
}

void QuantityControl::setValue(std::uint64_t value) {
    if (value == m_value && !m_field->text().isEmpty()) {
        return;
    }
    m_value = value;
    showProblem({});
    showValue();
}

void QuantityControl::setResettable(bool resettable) {
    m_reset->setVisible(resettable);
}

void QuantityControl::showValue() {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(stopFor(m_value));
    const bool automatic = m_value == 0 && m_range.zeroMeansAutomatic;
    m_field->setText(automatic ? m_automatic : written(m_value));
    m_field->setCursorPosition(0);
}

QString QuantityControl::written(std::uint64_t value) const {
    if (m_range.form != Form::Count) {
        const double shown = static_cast<double>(value) / partsOf(m_range.form);
        return QStringLiteral("%1 %2").arg(QLocale().toString(shown, 'g', 7), unitOf(m_range.form));
    }
    return value >= 1'000'000 ? QString::fromStdString(shortCount(value))
                              : QString::number(static_cast<qulonglong>(value));
}

Result<std::uint64_t> QuantityControl::read(const QString& text) const {
    if (m_range.form == Form::Count) {
        return parseCount(text.toStdString(), {m_range.what, m_range.least, m_range.most});
    }
    QString number = text;
    if (number.endsWith(unitOf(m_range.form))) {
        number.chop(unitOf(m_range.form).size());
    }
    bool isNumber = false;
    double value = QLocale().toDouble(number.trimmed(), &isNumber);
    if (!isNumber) {
        value = QLocale::c().toDouble(number.trimmed(), &isNumber);
    }
    const double parts = std::round(value * partsOf(m_range.form));
    if (!isNumber || !(parts >= static_cast<double>(m_range.least) &&
                       parts <= static_cast<double>(m_range.most))) {
        return fail(ErrorCode::InvalidArgument, isNumber ? "out-of-range" : "not-a-number",
                    {m_slider->accessibleName().toStdString(), text.toStdString(),
                     written(m_range.least).toStdString(), written(m_range.most).toStdString()});
    }
    return static_cast<std::uint64_t>(parts);
}

int QuantityControl::stopFor(std::uint64_t value) const {
    const auto next = std::ranges::lower_bound(m_range.stops, value);
    const auto index =
        std::min<std::ptrdiff_t>(next - m_range.stops.begin(), std::ssize(m_range.stops) - 1);
    return static_cast<int>(index);
}

void QuantityControl::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence.isEmpty() ? m_field->toolTip() : sentence);
}

void QuantityControl::takeText() {
    const QString text = m_field->text().trimmed();
    if (m_range.zeroMeansAutomatic && (text.isEmpty() || text == m_automatic)) {
        showProblem({});
        emit edited(0, 0);
        m_value = 0;
        showValue();
        return;
    }
    const auto value = read(text);
    if (!value) {
        showProblem(describe(value.error()));
        return;
    }
    showProblem({});
    if (*value != m_value) {
        emit edited(*value, 0);
    }
    showValue();
}

std::vector<std::uint64_t> QuantityControl::oneTwoFive(std::uint64_t least, std::uint64_t most,
                                                       std::uint64_t unit) {
    std::vector<std::uint64_t> stops;
    for (std::uint64_t decade = 1;; decade *= 10) {
        for (const std::uint64_t step : {1, 2, 5}) {
            const std::uint64_t stop = decade * step;
            if (stop > most) {
                return stops;
            }
            if (stop >= least) {
                stops.push_back(stop * unit);
            }
        }
    }
}

}  // namespace dartscope::gui
