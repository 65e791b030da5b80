// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/sweep_view.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <iterator>
#include <string>

#include "app/gui/bridge/law_view.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {

class SweepWords {
    Q_DECLARE_TR_FUNCTIONS(SweepWords)
public:
    static QString flag(std::string_view id) {
        if (id == "too-short") {
            return tr("too short to trust");
        }
        if (id == "too-few-repeats") {
            return tr("too few repeats for an interval");
        }
        if (id == "noisy") {
            return tr("noisy machine");
        }
        if (id == "disturbed") {
            return tr("disturbed by this program");
        }
        if (id == "different-work") {
            return tr("threw other darts than the base");
        }
        return QString::fromUtf8(id.data(), static_cast<int>(id.size()));
    }

    static QString binder(std::string_view source) {
        if (source == "online") {
            return {};
        }
        if (source == "affinity") {
            return tr("affinity");
        }
        if (source == "cpuset") {
            return tr("cpuset");
        }
        if (source == "cgroup-v1" || source == "cgroup-v2") {
            return tr("CPU quota");
        }
        if (source == "cpus-flag") {
            //: The person's own choice of how many CPUs to use
            return tr("your choice");
        }
        if (source == "slurm") {
            return QStringLiteral("Slurm");
        }
        return QString::fromUtf8(source.data(), static_cast<int>(source.size())).toUpper();
    }

    static QString ofSweep(const QString& series, const QString& sweep) {
        //: %1 a model, %2 the name of the measurement that it is part of
        return sweep.isEmpty() ? series : tr("%1, %2").arg(series, sweep);
    }

    static QString base(const QString& model) {
        //: %1 is a model: "threads with 1 worker"
        return tr("%1 with 1 worker").arg(model);
    }
};

namespace {

constexpr qsizetype kLongestCommand = 32;

std::optional<Bounds> bounds(const std::optional<scaling::Interval>& interval, double divider = 1) {
    if (!interval) {
        return std::nullopt;
    }
    return Bounds{interval->low / divider, interval->high / divider};
}

PointView pointView(const scaling::PointSummary& point) {
    PointView view;
    view.workers = point.workers;
    view.darts = point.darts;
    view.repeats = static_cast<int>(point.times.size());
    view.seconds = point.median;
    view.times = point.times;
    view.secondsBounds = bounds(point.interval);
    view.speedup = point.speedup;
    view.speedupBounds = bounds(point.speedupInterval);
    view.efficiency = point.efficiency;
    view.efficiencyBounds = bounds(point.speedupInterval, point.workers);
    view.rate = point.rate;
    if (point.interval && point.interval->low > 0) {
        const auto darts = static_cast<double>(point.darts);
        view.rateBounds = Bounds{darts / point.interval->high, darts / point.interval->low};
    }
    view.isBase = point.isBase;
    view.beyondAllowed = point.beyondAllowed;
    for (const std::string& flag : point.flags) {
        view.flags << SweepWords::flag(flag);
        view.suspect = view.suspect || flag != "too-few-repeats";
    }
    return view;
}

SeriesView seriesView(const scaling::SeriesSummary& summary) {
    SeriesView view;
    view.model = QString::fromStdString(summary.model);
    view.name = modelName(summary.model);
    if (!summary.baseModel.empty()) {
        view.baseName = SweepWords::base(modelName(summary.baseModel));
    }
    for (const scaling::PointSummary& point : summary.points) {
        if (!point.times.empty() && point.median > 0) {
            view.points.push_back(pointView(point));
        }
    }
    return view;
}

/// The command as a legend has room for it; empty where none was kept.
QString commandOf(const record::SweepSeries& series) {
    for (const record::SweepPoint& point : series.points) {
        if (!point.nearestMedian || point.nearestMedian->launch.command.empty()) {
            continue;
        }
        QStringList words;
        for (const std::string& word : point.nearestMedian->launch.command) {
            words << QString::fromStdString(word);
        }
        words.front() = QFileInfo(words.front()).fileName();
        const QString whole = words.join(u' ').simplified();
        return whole.size() <= kLongestCommand ? whole
                                               : whole.left(kLongestCommand - 1) + QChar(0x2026);
    }
    return {};
}

/// Watched programs are told apart by what was started.
void nameAfterCommands(const record::SweepRecord& record, SweepView& view) {
    for (std::size_t i = 0; i < view.series.size() && i < record.series.size(); ++i) {
        const QString command = commandOf(record.series[i]);
        if (!command.isEmpty()) {
            SeriesView& series = view.series[i];
            series.name = command;
            series.baseName = series.baseName.isEmpty() ? QString() : SweepWords::base(command);
        }
    }
}

void nameAfter(const QString& sweep, int number, SweepView& view) {
    for (SeriesView& series : view.series) {
        series.name = SweepWords::ofSweep(series.name, sweep);
        series.sweep = number;
    }
}

}  // namespace

SweepView sweepView(const experiment::SweepOutcome& outcome, std::span<const NamedSweep> others,
                    Figure figure) {
    SweepView view = sweepView(outcome, figure);
    bool framed = outcome.record != nullptr;
    int number = 0;
    for (const NamedSweep& other : others) {
        SweepView more = sweepView(other.outcome, figure);
        nameAfter(other.name, ++number, more);
        if (!framed) {
            view = std::move(more);  // without one of its own, the first gives the frame
            framed = true;
        } else if (more.weak == view.weak) {
            std::ranges::move(more.series, std::back_inserter(view.series));
            std::vector<std::uint32_t> workers;
            std::ranges::set_union(view.workers, more.workers, std::back_inserter(workers));
            view.workers = std::move(workers);
        }
    }
    return view;
}

bool SweepView::empty() const {
    return std::all_of(series.begin(), series.end(),
                       [](const SeriesView& one) { return one.points.empty(); });
}

std::uint32_t SweepView::mostWorkers() const {
    std::uint32_t most = workers.empty() ? 1 : workers.back();
    for (const SeriesView& one : series) {
        if (!one.points.empty()) {
            most = std::max(most, one.points.back().workers);
        }
    }
    return most;
}

SweepView sweepView(const experiment::SweepOutcome& outcome, Figure figure) {
    if (!outcome.record) {
        return {};
    }
    const record::SweepRecord& record = *outcome.record;
    SweepView view = plannedView(record.config, record.machine, figure);
    view.partial = record.partial;
    view.series.clear();
    if (figure == Figure::Compute && outcome.series.size() == record.series.size()) {
        for (std::size_t i = 0; i < outcome.series.size(); ++i) {
            view.series.push_back(seriesView(outcome.series[i]));
            SeriesView& series = view.series.back();
            if (i < outcome.laws.size()) {
                series.law = lawView(outcome.laws[i], series);
            }
            if (i < outcome.decompositions.size()) {
                for (const scaling::Decomposition& one : outcome.decompositions[i]) {
                    series.gaps.push_back(gapView(one));
                }
            }
        }
    } else {
        const auto which =
            figure == Figure::Compute ? scaling::Figure::Compute : scaling::Figure::EndToEnd;
        for (const record::SweepSeries& series : record.series) {
            view.series.push_back(seriesView(scaling::summarise(series, record, which)));
        }
    }
    if (view.observed) {
        nameAfterCommands(record, view);
    }
    return view;
}

SweepView plannedView(const record::SweepConfig& config, const machine::Machine& machine,
                      Figure figure) {
    SweepView view;
    view.figure = figure;
    view.weak = config.scaling == record::Scaling::Weak;
    view.observed = config.run.model == record::kObservedModel;
    view.serialBase = config.base == record::Base::Serial;
    view.workers = config.workers;
    view.repeats = config.repeats;
    view.allowedCpus = machine.allowed;
    if (config.run.cpus) {
        view.allowedCpus = std::min(view.allowedCpus, static_cast<int>(*config.run.cpus));
    }
    view.logicalCpus = machine.online;
    view.physicalCores = machine.physicalCores;
    view.boundBy = binderName(view.allowedCpus < machine.allowed ? "cpus-flag" : machine.boundBy);
    for (const std::string& model : config.models) {
        SeriesView series;
        series.model = QString::fromStdString(model);
        series.name = modelName(model);
        series.baseName =
            SweepWords::base(modelName(view.serialBase ? std::string("serial") : model));
        view.series.push_back(std::move(series));
    }
    return view;
}

QString modelName(std::string_view id) {
    const catalogue::Model* model = catalogue::find(id);
    return model ? resolve(model->name) : QString::fromUtf8(id.data(), static_cast<int>(id.size()));
}

QString binderName(std::string_view source) {
    return SweepWords::binder(source);
}

}  // namespace dartscope::gui
