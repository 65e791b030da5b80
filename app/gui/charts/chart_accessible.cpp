// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "app/gui/charts/chart_view.h"
#include "app/gui/charts/gap_chart.h"

namespace dartscope::gui {
namespace {

/// The scroll area's viewport is no part of it for a reader: a chart has no children.
class ChartInterface : public QAccessibleWidget {
public:
    explicit ChartInterface(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart) {}

    QString text(QAccessible::Text kind) const override {
        const auto* view = static_cast<const ChartView*>(widget());
        switch (kind) {
            case QAccessible::Name:
                return view->model().title;
            case QAccessible::Description:
                return view->model().summary;
            case QAccessible::Value:
                return view->readout();
            default:
                return QAccessibleWidget::text(kind);
        }
    }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
};

/// Its name and description are the widget's own.
class GapInterface : public QAccessibleWidget {
public:
    explicit GapInterface(GapChart* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? static_cast<const GapChart*>(widget())->readout()
                                          : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* chartInterface(const QString&, QObject* object) {
    if (auto* view = qobject_cast<ChartView*>(object)) {
        return new ChartInterface(view);
    }
    auto* gap = qobject_cast<GapChart*>(object);
    return gap ? new GapInterface(gap) : nullptr;
}

}  // namespace

void installChartAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(chartInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

}  // namespace dartscope::gui
