// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "app/gui/charts/chart_model.h"

namespace dartscope::gui {

/// Every sentence that a chart shows, says or exports, in the reader's language of this moment.
class ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
public:
    static QString kind(ChartKind kind);
    static QString figure(Figure figure);
    static QString workers();
    static QString ideal();

    /// `series` is empty where several are compared.
    static QString title(const QString& kind, const QString& series);
    static QString subtitle(const SweepView& sweep, ChartKind kind);
    /// How the work grows with the workers.
    static QString workOf(const SweepView& sweep);
    /// `unit` may be empty.
    static QString axisTitle(const QString& kind, const QString& unit);

    static QString allowedRule(int cpus, const QString& boundBy);
    static QString coresRule(int cores);
    static QString logicalRule(int cpus);

    /// `ratio`: of a ratio of medians rather than of a median.
    static QString barNote(bool ratio, int repeats);
    static QString noBarNote(int repeats);
    static QString plannedNote(int repeats);
    static QString beyondNote(int allowedCpus);
    static QString suspectNote(const QStringList& flags);

    static QString lawOf(const QString& series, const QString& sentence);

    static QString nothingYet(const QString& kind);
    /// "1.97× at 2 workers"
    static QString summaryPoint(const QString& value, int workers);
    static QString summarySeries(const QString& kind, const QString& series, const QString& points);

    /// The plotted value with its unit: "1.97×", "98.5 %", "153 ms", "19.3 billion darts/s".
    static QString value(ChartKind kind, const ChartPoint& point);
    /// Every number of a point.
    static QString point(const QString& series, const PointView& point);
};

}  // namespace dartscope::gui
