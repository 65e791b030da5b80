// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/caption.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {

class CaptionWords {
    Q_DECLARE_TR_FUNCTIONS(CaptionWords)
public:
    static QString darts(std::uint64_t darts) {
        //: %1 is a number of any size, so always more than one
        return tr("%1 darts").arg(inDigits(darts));
    }
    static QString dartsEachWorker(std::uint64_t darts) {
        return tr("%1 darts for each worker").arg(inDigits(darts));
    }
    static QString ofModel(const QString& model, const QString& darts) {
        //: %1 is a model, %2 its darts: "Threads: 6,000,000,000 darts"
        return tr("%1: %2").arg(model, darts);
    }
    static QString workers(std::uint32_t count) {
        return tr("%n worker(s)", nullptr, static_cast<int>(count));
    }
    static QString repeats(std::uint32_t count) {
        return tr("%n repeat(s)", nullptr, static_cast<int>(count));
    }
    static QString seed(std::uint64_t seed) { return tr("seed %1").arg(seed); }
    static QString kernel(record::Kernel kernel) {
        return kernel == record::Kernel::Vector ? tr("vector kernel") : tr("textbook kernel");
    }
    static QString schedule(record::Schedule schedule) {
        switch (schedule) {
            case record::Schedule::Static:
                return tr("static schedule");
            case record::Schedule::Dynamic:
                return tr("dynamic schedule");
            case record::Schedule::Guided:
                return tr("guided schedule");
        }
        return {};
    }
    static QString taskSize(std::uint64_t darts) {
        return tr("tasks of %1 darts").arg(inDigits(darts));
    }
    static QString allowed(const machine::Machine& machine, int allowed, const QString& binder) {
        const QString counts =
            //: %1 CPUs of the machine's %n
            tr("%1 of %n CPU(s) allowed", nullptr, machine.online)
                .arg(inDigits(static_cast<std::uint64_t>(std::max(0, allowed))));
        //: %1 is "2 of 8 CPUs allowed", %2 what limits them
        return binder.isEmpty() ? counts : tr("%1, bound by %2").arg(counts, binder);
    }
    static QString stopped() { return tr("stopped before its end"); }
};

namespace {

const QString kBetween = QStringLiteral(" · ");

QString join(QStringList words) {
    words.removeAll(QString());
    return words.join(kBetween);
}

QStringList parameterWords(const record::RunConfig& config) {
    QStringList words{CaptionWords::seed(config.seed), CaptionWords::kernel(config.kernel)};
    const catalogue::Model* model = catalogue::find(config.model);
    if (model && !model->schedules.empty()) {
        words << CaptionWords::schedule(config.schedule);
    }
    if (config.taskSize > 0 && (!model || model->hasTasks)) {
        words << CaptionWords::taskSize(config.taskSize);
    }
    return words;
}

/// Who threw how many darts; work is calibrated for each series, so they may differ.
QStringList workWords(const record::SweepRecord& sweep) {
    if (sweep.config.run.model == record::kObservedModel) {
        return {modelName(sweep.config.run.model)};
    }
    QStringList names;
    QStringList works;
    for (const record::SweepSeries& series : sweep.series) {
        names << modelName(series.model);
        if (series.points.empty()) {
            works << QString();
            continue;
        }
        const record::SweepPoint& first = series.points.front();
        works << (sweep.config.scaling == record::Scaling::Weak
                      ? CaptionWords::dartsEachWorker(first.darts / std::max(1u, first.workers))
                      : CaptionWords::darts(first.darts));
    }
    if (names.isEmpty() || works.count(works.front()) == works.size()) {
        return {QLocale().createSeparatedList(names), works.value(0)};
    }
    QStringList words;
    for (int i = 0; i < names.size(); ++i) {
        words << (works[i].isEmpty() ? names[i] : CaptionWords::ofModel(names[i], works[i]));
    }
    return words;
}

QString machineLine(const machine::Machine& machine, const record::RunConfig& config) {
    const bool chosen = config.cpus && static_cast<int>(*config.cpus) < machine.allowed;
    const int allowed = chosen ? static_cast<int>(*config.cpus) : machine.allowed;
    return join({QString::fromStdString(machine.cpuModel),
                 CaptionWords::allowed(machine, allowed,
                                       binderName(chosen ? "cpus-flag" : machine.boundBy)),
                 QString::fromStdString(machine.operatingSystem)});
}

QString originLine(const std::string& startedAt, const std::string& version, bool partial) {
    const QString stamp = QString::fromStdString(startedAt);
    const QDateTime date = QDateTime::fromString(stamp, Qt::ISODate);
    const QString day = date.isValid() ? QLocale().toString(date.toUTC(), QLocale::ShortFormat) +
                                             QStringLiteral(" UTC")
                                       : stamp;
    const QString program = QStringLiteral("Dartscope ") + QString::fromStdString(version);
    return join({day, program.trimmed(), partial ? CaptionWords::stopped() : QString()});
}

}  // namespace

QStringList captionOf(const record::RunRecord& run) {
    QStringList words{modelName(run.config.model), CaptionWords::workers(run.config.workers)};
    if (!run.details.observed) {
        words << CaptionWords::darts(run.darts) << parameterWords(run.config);
    }
    QStringList lines{join(words)};
    if (!run.machines.empty()) {
        lines << machineLine(run.machines.front(), run.config);
    }
    lines << originLine(run.startedAt, run.launch.programVersion, run.partial);
    return lines;
}

QStringList captionOf(const record::SweepRecord& sweep) {
    QStringList words = workWords(sweep);
    words << CaptionWords::repeats(sweep.config.repeats);
    record::RunConfig config = sweep.config.run;
    if (!sweep.config.models.empty()) {
        config.model = sweep.config.models.front();
    }
    if (config.model != record::kObservedModel) {
        words << parameterWords(config);
    }
    return {join(words), machineLine(sweep.machine, config),
            originLine(sweep.startedAt, sweep.programVersion, sweep.partial)};
}

}  // namespace dartscope::gui
