// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/gap_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

struct GapWords {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::GapWords)
};

QString popWords(const GapView& gap) {
    QStringList parts;
    const auto add = [&](const std::optional<double>& value, const QString& name) {
        if (value) {
            //: %1 is the name of an efficiency, %2 a percentage
            parts << GapWords::tr("%1 %2").arg(name, percent(*value));
        }
    };
    //: an efficiency, as the POP project calls it
    add(gap.loadBalance, GapWords::tr("load balance"));
    //: an efficiency, as the POP project calls it
    add(gap.communicationEfficiency, GapWords::tr("communication efficiency"));
    //: an efficiency, as the POP project calls it
    add(gap.computationScaling, GapWords::tr("computation scaling"));
    return parts.join(u", ");
}

GapBar barOf(const GapView& gap, const QString& series) {
    GapBar bar;
    bar.workers = gap.workers;
    const QString count = QLocale().toString(gap.workers);
    //: label of a bar: %1 a model, %2 a number of workers
    bar.label = series.isEmpty() ? count : GapWords::tr("%1 %2").arg(series, count);
    bar.reason = gap.reason;
    bar.elapsedMillis = static_cast<double>(gap.elapsedNs) * 1e-6;
    bar.pop = popWords(gap);
    const double whole = static_cast<double>(gap.elapsedNs) * gap.lanes;
    if (!gap.reason.isEmpty() || !(whole > 0)) {
        return bar;
    }
    const auto add = [&](const QString& id, const QString& name, std::int64_t ns) {
        bar.pieces.push_back({id, name, static_cast<double>(ns) / whole,
                              static_cast<double>(ns) * 1e-6 / gap.lanes});
    };
    add(QStringLiteral("useful"), GapWords::tr("useful work"), gap.baseUsefulNs);
    for (const GapView::Part& part : gap.parts) {
        add(part.id, part.name, part.ns);
    }
    return bar;
}

QString summaryOf(const GapModel& model) {
    QStringList sentences{model.title + u'.'};
    for (const GapBar& bar : model.bars) {
        sentences << describeBar(bar);
    }
    return sentences.join(u' ');
}

}  // namespace

bool GapModel::empty() const {
    return std::ranges::all_of(bars, [](const GapBar& bar) { return bar.pieces.empty(); });
}

GapModel gapModel(const SweepView& sweep, std::optional<std::size_t> chosen) {
    GapModel model;
    const bool several = sweep.series.size() > 1;
    model.title = several || sweep.series.empty()
                      ? GapWords::tr("Where the speedup went")
                      //: %1 is a model
                      : GapWords::tr("Where the speedup of %1 went").arg(sweep.series[0].name);
    model.subtitle = GapWords::tr(
        "What the workers did with the time they had, for each number of "
        "workers; the run nearest the median.");
    for (const SeriesView& series : sweep.series) {
        for (const GapView& gap : series.gaps) {
            model.bars.push_back(barOf(gap, several ? series.name : QString()));
        }
    }
    const auto hasPieces = [&](std::size_t i) { return !model.bars[i].pieces.empty(); };
    if (chosen && *chosen < model.bars.size() && hasPieces(*chosen)) {
        model.chosen = chosen;
    } else {
        for (std::size_t i = 0; i < model.bars.size(); ++i) {
            if (hasPieces(i)) {
                model.chosen = i;
            }
        }
    }
    model.summary = summaryOf(model);
    return model;
}

QString describeBar(const GapBar& bar) {
    if (bar.pieces.empty()) {
        //: %1 says how many workers, %2 why nothing is known of them
        return GapWords::tr("%1 workers: %2").arg(bar.label, bar.reason);
    }
    QStringList parts;
    for (const GapPiece& piece : bar.pieces) {
        //: a part of the time: %1 its name, %2 a percentage, %3 a time
        parts << GapWords::tr("%1 %2 (%3)")
                     .arg(piece.name, percent(piece.share),
                          duration(static_cast<std::int64_t>(piece.millis * 1e6)));
    }
    //: %1 says how many workers, %2 is a time, %3 lists what became of it, %4 names efficiencies
    QString words =
        GapWords::tr("%1 workers, %2: %3.")
            .arg(bar.label, duration(static_cast<std::int64_t>(bar.elapsedMillis * 1e6)),
                 parts.join(u", "));
    return bar.pop.isEmpty() ? words : words + u' ' + bar.pop + u'.';
}

std::vector<QStringList> gapTable(const GapModel& model) {
    QStringList ids;
    QStringList header{GapWords::tr("Workers"), GapWords::tr("Time (ms)")};
    for (const GapBar& bar : model.bars) {
        for (const GapPiece& piece : bar.pieces) {
            if (!ids.contains(piece.id)) {
                ids << piece.id;
                //: column header: a part of the time, in percent
                header << GapWords::tr("%1 (%)").arg(piece.name);
            }
        }
    }
    std::vector<QStringList> rows{header};
    for (const GapBar& bar : model.bars) {
        QStringList row{bar.label, QLocale().toString(bar.elapsedMillis, 'f', 2)};
        for (const QString& id : ids) {
            const auto piece = std::ranges::find(bar.pieces, id, &GapPiece::id);
            row << (piece == bar.pieces.end() ? QStringLiteral("–")
                                              : QLocale().toString(piece->share * 100, 'f', 1));
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace dartscope::gui
