// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <cstdint>
#include <vector>

class QLabel;
class QSpinBox;

namespace dartscope::gui {

class Highlight;

/// One worker in the legend: marker, number; checked while it stands out.
class WorkerChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit WorkerChip(std::uint32_t lane, QWidget* parent = nullptr);

    std::uint32_t lane() const { return m_lane; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    std::uint32_t m_lane;
};

/// The board's legend: a chip for each worker up to 16, above that one line with a field that picks
/// the worker to stand out. Follows and sets the Highlight, which must outlive it.
class WorkerChips : public QWidget {
    Q_OBJECT
public:
    static constexpr std::uint32_t kMostChips = 16;

    explicit WorkerChips(Highlight* highlight, QWidget* parent = nullptr);

    /// Numbers 1 to `workers`; 0 hides all.
    void setWorkers(std::uint32_t workers);
    std::uint32_t workers() const { return m_workers; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void press(std::uint32_t lane);
    void retranslate();
    int arrange(int width, bool move) const;

    Highlight* m_highlight;
    std::uint32_t m_workers = 0;
    std::vector<WorkerChip*> m_chips;
    QLabel* m_range;
    QSpinBox* m_pick;
};

}  // namespace dartscope::gui
