// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;

namespace dartscope::gui {

/// A quantity with a slider over chosen stops, an exact field that goes further, a reset button and
/// a line for what is wrong with the text. Counts take "1e9" and "30M" in any language; shares and
/// times are whole numbers of a small part of their unit, written with decimals.
class QuantityControl : public QWidget {
    Q_OBJECT
public:
    /// `what` is the quantity's stable name in errors ("darts"); the field takes least to most.
    /// With `zeroText`, 0 is allowed too, is the slider's first stop and is written as that text.
    struct Range {
        /// What is written in the field: a count, "12.5 %" (values are millionths) or "5 ms"
        /// (values are microseconds).
        enum class Form { Count, Percent, Milliseconds };

        std::string what;
        std::vector<std::uint64_t> stops;
        std::uint64_t least = 1;
        std::uint64_t most = 1;
        bool zeroMeansAutomatic = false;
        Form form = Form::Count;
    };

    explicit QuantityControl(Range range, QWidget* parent = nullptr);
    ~QuantityControl() override;

    /// Visible words; call again on a language change. `automatic` is shown for 0.
    void setWords(const QString& label, const QString& tip, const QString& automatic = {});
    /// A few words beside the label: the value in words, or why there is nothing to choose.
    void setNote(const QString& text);
    void setValue(std::uint64_t value);
    std::uint64_t value() const { return m_value; }
    void setResettable(bool resettable);
    /// Takes what stands in the field, as Enter does. False where it is wrong and now says so.
    bool settle();

    QSlider* slider() const { return m_slider; }
    QLineEdit* field() const { return m_field; }
    QToolButton* resetButton() const { return m_reset; }
    /// The sentence under the field; empty where there is nothing wrong.
    QString problem() const;

    /// 1, 2, 5, 10, 20, … from `least` to `most`, both multiplied by `unit`.
    static std::vector<std::uint64_t> oneTwoFive(std::uint64_t least, std::uint64_t most,
                                                 std::uint64_t unit = 1);

protected:
    void changeEvent(QEvent* event) override;

signals:
    /// `gesture` is the same non-zero number for all values of one drag, else 0.
    void edited(std::uint64_t value, int gesture);
    void resetRequested();

private:
    void style();
    void showValue();
    void showProblem(const QString& sentence);
    void takeText();
    int stopFor(std::uint64_t value) const;
    QString written(std::uint64_t value) const;
    Result<std::uint64_t> read(const QString& text) const;

    Range m_range;
    std::uint64_t m_value = 0;
    int m_gesture = 0;
    QString m_automatic;
    QLabel* m_label;
    QLabel* m_note;
    QToolButton* m_reset;
    QSlider* m_slider;
    QLineEdit* m_field;
    QLabel* m_problem;
};

}  // namespace dartscope::gui
