// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <array>

#include "app/gui/charts/chart_painting.h"
#include "app/gui/charts/chart_view.h"
#include "app/gui/charts/convergence_model.h"
#include "app/gui/charts/gap_chart.h"
#include "app/gui/charts/gap_painting.h"
#include "app/gui/charts/point_table.h"
#include "app/gui/charts/point_table_model.h"

namespace dartscope::gui {
namespace {

constexpr std::array kKinds{ChartKind::Speedup, ChartKind::Efficiency, ChartKind::Time,
                            ChartKind::Rate,    ChartKind::Pi,         ChartKind::Weak,
                            ChartKind::Losses};
constexpr int kLeastTarget = 26;
constexpr int kAccent = 3;  // width of the line that marks what is chosen

enum Page { Empty, Chart, Table };

/// The wheel over a control that is not in use changes nothing.
class CalmComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override {
        hasFocus() ? QComboBox::wheelEvent(event) : event->ignore();
    }
};

class CalmTabBar : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void paintEvent(QPaintEvent* event) override {
        QTabBar::paintEvent(event);
        const QRect tab = tabRect(currentIndex());
        QPainter(this).fillRect(tab.x() + 2, tab.y(), tab.width() - 4, kAccent,
                                palette().color(QPalette::Highlight));
    }
};

/// One of a group; Fusion's own sign of being checked hardly shows on a dark ground.
class Toggle : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent* event) override {
        QToolButton::paintEvent(event);
        if (isChecked()) {
            QPainter(this).fillRect(3, height() - kAccent - 2, width() - 6, kAccent,
                                    palette().color(QPalette::Highlight));
        }
    }
};

QToolButton* makeToggle(QButtonGroup* group, QWidget* parent) {
    auto* button = new Toggle(parent);
    button->setCheckable(true);
    button->setMinimumHeight(kLeastTarget);
    button->setFocusPolicy(Qt::StrongFocus);
    group->addButton(button);
    return button;
}

}  // namespace

ChartPanel::ChartPanel(Session* session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_kinds = new CalmTabBar(this);
    m_kinds->setDrawBase(false);
    m_kinds->setUsesScrollButtons(true);
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        m_kinds->addTab({});
    }
    column->addWidget(m_kinds);
    column->addWidget(makeHead());
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeChartPage());
    m_points = new PointTableModel(this);
    m_table = new PointTable(m_points, this);
    m_pages->addWidget(m_table);
    column->addWidget(m_pages, 1);

    connect(m_kinds, &QTabBar::currentChanged, this, &ChartPanel::redraw);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &ChartPanel::refresh);
    connect(m_view, &ChartView::readoutChanged, this, &ChartPanel::showReadout);
    connect(m_losses, &GapChart::readoutChanged, this, &ChartPanel::showReadout);
    connect(session, &Session::comparisonsChanged, this, &ChartPanel::refresh);
    connect(session, &Session::sweepStarted, this, &ChartPanel::takePlan);
    connect(session, &Session::sweepMeasured, this, &ChartPanel::refresh);
    connect(session, &Session::sweepFinished, this, &ChartPanel::dropPlan);
    connect(session, &Session::cleared, this, &ChartPanel::dropPlan);
    connect(session, &Session::stateChanged, this,
            [this] { m_measure->setEnabled(!m_session->busy()); });
    retranslate();
    refresh();
}

QWidget* ChartPanel::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(6);
    m_figure = new CalmComboBox(head);
    m_figure->addItem({}, static_cast<int>(Figure::Compute));
    m_figure->addItem({}, static_cast<int>(Figure::EndToEnd));
    m_figure->setMinimumHeight(kLeastTarget);
    m_figure->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_figure->setFocusPolicy(Qt::StrongFocus);
    auto* group = new QButtonGroup(this);
    m_asChart = makeToggle(group, head);
    m_asTable = makeToggle(group, head);
    m_asChart->setChecked(true);
    m_export = new QToolButton(head);
    m_export->setMinimumHeight(kLeastTarget);
    m_export->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_figure);
    row->addStretch(1);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(m_asChart);
    pair->addWidget(m_asTable);
    row->addLayout(pair);
    row->addWidget(m_export);
    connect(m_asTable, &QToolButton::toggled, this, &ChartPanel::redraw);
    connect(m_export, &QToolButton::clicked, this, &ChartPanel::exportRequested);
    return head;
}

QWidget* ChartPanel::makeEmptyPage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    m_emptyText = new QLabel(page);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_measure = new QPushButton(page);
    m_measure->setMinimumHeight(32);
    column->addStretch(2);
    column->addWidget(m_emptyText);
    column->addWidget(m_measure, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_measure, &QPushButton::clicked, this, &ChartPanel::sweepRequested);
    return page;
}

QWidget* ChartPanel::makeChartPage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_charts = new QStackedWidget(page);
    m_view = new ChartView(page);
    m_losses = new GapChart(page);
    m_charts->addWidget(m_view);
    m_charts->addWidget(m_losses);
    m_readout = new QLabel(page);
    m_readout->setWordWrap(true);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readout->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readout->setContentsMargins(10, 4, 10, 6);
    column->addWidget(m_charts, 1);
    column->addWidget(m_readout);
    return page;
}

ChartKind ChartPanel::kind() const {
    return kKinds[static_cast<std::size_t>(std::max(0, m_kinds->currentIndex()))];
}

void ChartPanel::setKind(ChartKind kind) {
    m_kinds->setCurrentIndex(static_cast<int>(kind));
}

Figure ChartPanel::figure() const {
    return static_cast<Figure>(m_figure->currentData().toInt());
}

void ChartPanel::setFigure(Figure figure) {
    m_figure->setCurrentIndex(m_figure->findData(static_cast<int>(figure)));
}

bool ChartPanel::showsTable() const {
    return m_asTable->isChecked();
}

void ChartPanel::setShowsTable(bool table) {
    (table ? m_asTable : m_asChart)->setChecked(true);
}

void ChartPanel::takePlan() {
    m_view->pick(std::nullopt);
    m_plan = m_session->runningSweep();
    refresh();
}

void ChartPanel::refresh() {
    const SweepView measured = sweepView(m_session->sweep(), m_session->comparisons(), figure());
    if (!measured.empty()) {
        m_plan.reset();
    }
    if (m_plan) {
        m_sweep = plannedView(*m_plan, m_session->surroundings().machine, figure());
    } else {
        m_sweep = measured;
    }
    redraw();
}

void ChartPanel::dropPlan() {
    m_plan.reset();
    refresh();
}

bool ChartPanel::hasChart() const {
    return kind() == ChartKind::Pi ? m_convergence.whole.darts > 0 : !m_sweep.empty();
}

void ChartPanel::setConvergence(Convergence convergence) {
    m_convergence = std::move(convergence);
    if (kind() == ChartKind::Pi) {
        redraw();
    }
}

ChartModel ChartPanel::shownModel() const {
    return kind() == ChartKind::Pi ? convergenceModel(m_convergence) : chartModel(m_sweep, kind());
}

QString ChartPanel::title() const {
    return kind() == ChartKind::Losses ? m_losses->model().title : m_view->model().title;
}

std::function<void(QPainter&, QSize)> ChartPanel::painter(const ChartStyle& style) const {
    if (kind() == ChartKind::Losses) {
        return [model = m_losses->model(), style](QPainter& painter, QSize size) {
            paintGap(painter, size, model, style);
        };
    }
    return [model = m_view->model(), style](QPainter& painter, QSize size) {
        paintChart(painter, size, model, style);
    };
}

void ChartPanel::redraw() {
    const auto show = [this](ChartKind kind, bool shown) {
        m_kinds->setTabVisible(static_cast<int>(std::ranges::find(kKinds, kind) - kKinds.begin()),
                               shown);
    };
    show(ChartKind::Weak, m_sweep.weak);
    // Without darts there is no rate; without tasks nobody knows where time went.
    show(ChartKind::Rate, !m_sweep.observed);
    show(ChartKind::Losses, !m_sweep.observed);
    m_losses->setContent(m_sweep);
    m_view->setContent(kind() == ChartKind::Losses ? ChartModel() : shownModel());
    fillTable();
    showPage();
    showReadout(kind() == ChartKind::Losses ? m_losses->readout() : m_view->readout());
    m_export->setEnabled(hasChart());
    if (hasChart() != m_hadChart) {
        m_hadChart = hasChart();
        emit hasChartChanged(m_hadChart);
    }
}

void ChartPanel::fillTable() {
    if (kind() == ChartKind::Pi) {
        m_points->setTable(convergenceTable(m_convergence));
    } else if (kind() == ChartKind::Losses) {
        m_points->setTable(gapTable(m_losses->model()));
    } else {
        m_points->setSweep(m_sweep);
    }
}

void ChartPanel::showPage() {
    const bool ofRun = kind() == ChartKind::Pi;
    const bool nothing = !hasChart() && (ofRun || !m_plan);
    m_pages->setCurrentIndex(nothing ? Empty : showsTable() ? Table : Chart);
    m_charts->setCurrentWidget(kind() == ChartKind::Losses ? static_cast<QWidget*>(m_losses)
                                                           : static_cast<QWidget*>(m_view));
    m_figure->setEnabled(!ofRun && kind() != ChartKind::Losses);
    m_measure->setVisible(!ofRun);
    m_emptyText->setText(
        ofRun ? tr("How the estimate comes near π will be drawn here after a run: throw darts "
                   "with F5.")
              : tr("The speedup of more workers will be drawn here, point by point, against the "
                   "ideal line. That takes a sweep: timed runs with one worker, two workers and "
                   "so on."));
}

void ChartPanel::showReadout(const QString& sentence) {
    // Lines are kept free, so that the chart does not jump while the mouse wanders over it.
    const QFontMetrics metrics = m_readout->fontMetrics();
    const int lines = width() > 40 * metrics.averageCharWidth() * 2 ? 2 : 3;
    m_readout->setMinimumHeight(lines * metrics.lineSpacing() + 12);
    m_readout->setText(
        sentence.isEmpty()
            ? tr("Point at a marker, or walk with the arrow keys, to read its numbers.")
            : sentence);
    m_readout->setForegroundRole(sentence.isEmpty() ? QPalette::PlaceholderText
                                                    : QPalette::WindowText);
}

void ChartPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        refresh();
    }
}

void ChartPanel::retranslate() {
    const QSignalBlocker quiet(m_figure);
    m_kinds->setAccessibleName(tr("What the chart plots"));
    const std::array tips{
        tr("Speedup: how many times faster than one worker. No unit; ideal is one per worker."),
        tr("Efficiency: speedup divided by workers, in percent; 100 % is ideal."),
        tr("Time: median of the repeats, in seconds or parts of one."),
        tr("Rate: darts a second at the median time."),
        tr("π: how the last run's estimate comes near it; no unit."),
        tr("Weak scaling: time over that of one worker, at the same darts for each worker; 1 is "
           "ideal."),
        tr("Losses: where the speedup went, in percent of the time that all workers had.")};
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        m_kinds->setTabText(static_cast<int>(i), kindName(kKinds[i]));
        m_kinds->setTabToolTip(static_cast<int>(i), tips[i]);
    }
    m_figure->setItemText(0, tr("Compute time"));
    m_figure->setItemText(1, tr("End to end"));
    m_figure->setAccessibleName(tr("Which time counts"));
    m_figure->setToolTip(
        tr("Which time counts, in seconds. Compute: from the first dart until the "
           "hits are combined. End to end: from the request until everything "
           "has ended, start-up included."));
    m_asChart->setText(tr("Chart"));
    m_asChart->setToolTip(tr("Show the points as a chart."));
    m_asTable->setText(tr("Table"));
    m_asTable->setToolTip(tr("Show the numbers behind the charts as a table that can be copied."));
    //: Button that exports the chart to a file
    m_export->setText(tr("Save…"));
    m_export->setToolTip(tr("Save this chart as PNG, SVG, PDF or CSV."));
    m_table->setAccessibleName(tr("Numbers behind the charts"));
    m_view->setToolTip(tr("Arrow keys walk from point to point."));
    m_readout->setAccessibleName(tr("Numbers of the point"));
    m_measure->setText(tr("Measure the speedup"));
    m_measure->setToolTip(tr("Start a sweep: timed, repeated runs at growing worker counts."));
    for (QWidget* named : {static_cast<QWidget*>(m_asChart), static_cast<QWidget*>(m_asTable),
                           static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_measure)}) {
        named->setAccessibleDescription(named->toolTip());
    }
}

}  // namespace dartscope::gui
