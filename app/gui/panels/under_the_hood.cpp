// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/under_the_hood.h"

#include <QCoreApplication>
#include <QFile>

#include "app/gui/bridge/session.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

using catalogue::Option;

struct HoodWords {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::HoodWords)
};

QString word(std::string_view name) {
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString heading(const QString& text) {
    return QStringLiteral("<p><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString code(const QString& caption, const QString& text, const QString& copy = {}) {
    const QString link = copy.isEmpty() ? QString()
                                        : QStringLiteral(" &nbsp;<a href='copy:%1'>%2</a>")
                                              //: link that copies what stands below it
                                              .arg(copy, HoodWords::tr("Copy").toHtmlEscaped());
    return QStringLiteral("<p><b>%1</b>%2</p><pre style='white-space: pre-wrap'>%3</pre>")
        .arg(caption.toHtmlEscaped(), link, text.toHtmlEscaped());
}

QString table(const std::vector<std::pair<QString, QString>>& rows) {
    QString html = QStringLiteral("<table>");
    for (const auto& [what, value] : rows) {
        html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
                    .arg(what.toHtmlEscaped(), value.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

/// Every constraint by name with its value, the one that binds in bold.
QString budget(const machine::Machine& machine) {
    QString html = QStringLiteral("<table>");
    for (const machine::Constraint& constraint : machine.constraints) {
        const QString row =
            QStringLiteral("<tr><td>%1%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                .arg(constraint.binds ? QStringLiteral("▸ ") : QString(),
                     resolve(machine::constraintName(constraint.source)).toHtmlEscaped(),
                     //: a limit of CPUs: %1 their number, %2 where it stands
                     HoodWords::tr("%1 CPUs (%2)")
                         .arg(QLocale().toString(constraint.cpus, 'g', 4),
                              QString::fromStdString(constraint.detail))
                         .toHtmlEscaped());
        html += constraint.binds ? QStringLiteral("<b>%1</b>").arg(row) : row;
    }
    return html + QStringLiteral("</table>");
}

QString budgets(const record::RunRecord& record) {
    QString html = heading(HoodWords::tr("CPU budget, and who set it"));
    for (const machine::Machine& machine : record.machines) {
        html += QStringLiteral("<p>%1</p>")
                    .arg(HoodWords::tr("%1: %n of %2 CPU(s) allowed, bound by %3.", nullptr,
                                       machine.allowed)
                             .arg(QString::fromStdString(machine.host))
                             .arg(machine.online)
                             .arg(resolve(machine::constraintName(machine.boundBy)))
                             .toHtmlEscaped()) +
                budget(machine);
    }
    if (record.config.cpus) {
        html += QStringLiteral("<p>%1</p>")
                    .arg(HoodWords::tr("Confined to %n CPU(s) by “CPUs you may use”.", nullptr,
                                       static_cast<int>(*record.config.cpus))
                             .toHtmlEscaped());
    }
    return html;
}

QString times(const record::Marks& marks) {
    const auto span = [](std::optional<std::int64_t> from, std::optional<std::int64_t> to) {
        return from && to ? duration(*to - *from) : QStringLiteral("–");
    };
    return heading(HoodWords::tr("Where the time went")) +
           table({{HoodWords::tr("Starting the process"), span(0, marks.launchedNs)},
                  {HoodWords::tr("Until all workers stood at the start line"),
                   span(marks.launchedNs, marks.readyNs)},
                  {HoodWords::tr("First dart to last dart"),
                   span(marks.firstDartNs, marks.lastDartNs)},
                  {HoodWords::tr("Bringing the hits together"),
                   span(marks.lastDartNs, marks.combinedNs)},
                  {HoodWords::tr("Compute: first dart to combined hits"),
                   span(marks.firstDartNs, marks.combinedNs)},
                  {HoodWords::tr("End to end"), span(0, marks.endedNs)}});
}

/// What was seen of a program from outside.
QString observed(const record::RunRecord& record) {
    const record::Observed& seen = *record.details.observed;
    const auto wall = record::computeNs(record);
    QString html = heading(HoodWords::tr("What was seen from outside")) +
                   table({{HoodWords::tr("From the start of the command to its end"),
                           wall ? duration(*wall) : QStringLiteral("–")},
                          {HoodWords::tr("CPU time of all its processes"),
                           seen.cpuNs ? duration(*seen.cpuNs) : QStringLiteral("–")},
                          {HoodWords::tr("Processes"), inDigits(seen.processes)},
                          {HoodWords::tr("Threads"), inDigits(seen.threads)},
                          {HoodWords::tr("Threads that wanted a CPU at a time, the median"),
                           inDigits(seen.runnableMedian)},
                          {HoodWords::tr("Threads that wanted a CPU at a time, at most"),
                           inDigits(seen.runnablePeak)}});
    QString variables;
    for (const auto& [name, value] : seen.variables) {
        variables += QStringLiteral("%1=%2\n").arg(QString::fromStdString(name),
                                                   QString::fromStdString(value));
    }
    if (!variables.isEmpty()) {
        html += code(HoodWords::tr("Variables that decide about its threads"), variables.trimmed());
    }
    return html;
}

QString listed(const std::vector<std::uint64_t>& hits) {
    QStringList words;
    for (const std::uint64_t one : hits) {
        words << inDigits(one);
    }
    return words.isEmpty() ? HoodWords::tr("nothing") : words.join(u", ");
}

/// What each rank held before and after the hits were brought together.
QString ranks(const record::WorkDetails& details) {
    QString html;
    if (!details.rankViews.empty()) {
        std::vector<std::pair<QString, QString>> rows;
        for (const record::RankView& view : details.rankViews) {
            //: %1 is the number of an MPI rank
            rows.emplace_back(HoodWords::tr("Rank %1").arg(view.rank),
                              //: hits of a rank, %1 before and %2 after they were gathered
                              HoodWords::tr("before: %1; after: %2")
                                  .arg(listed(view.before), listed(view.after)));
        }
        html +=
            heading(HoodWords::tr("Hits of each rank, before and after the gather")) + table(rows);
    }
    if (details.partialTimerNs) {
        html += QStringLiteral("<p>%1</p>")
                    .arg(HoodWords::tr("A timer on rank 0 alone said %1.")
                             .arg(duration(*details.partialTimerNs))
                             .toHtmlEscaped());
    }
    if (!details.binding.empty()) {
        html += code(HoodWords::tr("What the launcher tied ranks to"),
                     QString::fromStdString(details.binding));
    }
    return html;
}

QString snippets(const std::string& model) {
    QString html;
    if (const QString text = snippetOf(model, QStringLiteral("own")); !text.isEmpty()) {
        html += code(HoodWords::tr("The model's own code"), text, QStringLiteral("own"));
    }
    for (const auto& [language, name] : {std::pair{QStringLiteral("cpp"), QStringLiteral("C++")},
                                         std::pair{QStringLiteral("py"), QStringLiteral("Python")},
                                         std::pair{QStringLiteral("sh"), QStringLiteral("Bash")}}) {
        if (const QString text = snippetOf(model, language); !text.isEmpty()) {
            //: %1 is a programming language
            html += code(HoodWords::tr("The model as you would write it in %1").arg(name), text,
                         language);
        }
    }
    return html;
}

}  // namespace

QString commandLine(const record::RunConfig& config) {
    QString line = QStringLiteral("dartscope-cli run --model %1 --darts %2 --seed %3")
                       .arg(QString::fromStdString(config.model))
                       .arg(config.darts)
                       .arg(config.seed);
    const catalogue::Model* model = catalogue::find(config.model);
    const record::RunConfig plain;
    const auto add = [&](Option option, const QString& value, bool wanted = true) {
        if (wanted && model != nullptr && catalogue::has(*model, option)) {
            line += QStringLiteral(" --%1 %2").arg(word(catalogue::name(option)), value);
        }
    };
    const auto share = [](double value) { return QLocale::c().toString(value, 'g', 9); };
    add(Option::Kernel, word(record::name(config.kernel)));
    add(Option::Workers, QString::number(config.workers));
    add(Option::TaskSize, QString::number(config.taskSize));
    add(Option::Schedule, word(record::name(config.schedule)));
    add(Option::Sharing, word(record::name(config.sharing)));
    add(Option::Cpus, QString::number(config.cpus.value_or(0)), config.cpus.has_value());
    add(Option::SerialShare, share(config.serialShare), config.serialShare != plain.serialShare);
    add(Option::LockShare, share(config.lockShare), config.lockShare != plain.lockShare);
    add(Option::Imbalance, share(config.imbalance), config.imbalance != plain.imbalance);
    add(Option::Streams, word(record::name(config.streams)), config.streams != plain.streams);
    add(Option::Queue, word(record::name(config.queue)));
    add(Option::Mpi, word(record::name(config.mpi)));
    add(Option::Ranks, QString::number(config.ranks.value_or(1)), config.ranks.has_value());
    add(Option::Bind, word(record::name(config.bind)));
    add(Option::Hostfile, QStringLiteral("'%1'").arg(QString::fromStdString(config.hostfile)),
        !config.hostfile.empty());
    add(Option::GilRelease, share(config.gilRelease), config.gilRelease != plain.gilRelease);
    add(Option::SwitchInterval, share(config.switchIntervalMs),
        config.switchIntervalMs != plain.switchIntervalMs);
    add(Option::GilBlocking, QString::number(config.gilBlocking),
        config.gilBlocking != plain.gilBlocking);
    add(Option::StartMethod, word(record::name(config.startMethod)));
    const auto quoted = [](const std::string& text) {
        return QStringLiteral("'%1'").arg(
            QString::fromStdString(text).replace(u'\'', QStringLiteral("'\\''")));
    };
    if (!config.schedulerArgs.empty() && model != nullptr &&
        catalogue::has(*model, Option::SchedulerArgs)) {
        line += QStringLiteral(" --scheduler-args=%1").arg(quoted(config.schedulerArgs));
    }
    add(Option::WorkFolder, quoted(config.workFolder), !config.workFolder.empty());
    add(Option::ArrayTasks, QString::number(config.arrayTasks.value_or(1)),
        config.arrayTasks.has_value());
    if (config.detach && model != nullptr && catalogue::has(*model, Option::Detach)) {
        line += QStringLiteral(" --detach");
    }
    return line;
}

QString snippetOf(const std::string& model, const QString& language) {
    if (language == QLatin1String("own")) {
        return modelSource(model);
    }
    QFile file(QStringLiteral(":/snippets/%1.%2").arg(QString::fromStdString(model), language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString underTheHood(const record::RunRecord& record) {
    QString command;
    for (const std::string& part : record.launch.command) {
        command +=
            (command.isEmpty() ? QString() : QStringLiteral(" ")) + QString::fromStdString(part);
    }
    QString environment;
    for (const auto& [name, value] : record.launch.environment) {
        environment += QStringLiteral("%1=%2\n").arg(QString::fromStdString(name),
                                                     QString::fromStdString(value));
    }
    QString html = QStringLiteral("<h3>%1</h3>").arg(HoodWords::tr("Under the hood"));
    if (record.details.observed) {
        html += code(HoodWords::tr("Command that was watched"), command);
    } else {
        html += code(HoodWords::tr("The same run on the command line"), commandLine(record.config),
                     QStringLiteral("command"));
        if (!command.isEmpty()) {
            html += code(HoodWords::tr("Process that threw the darts"), command);
        }
    }
    if (!record.launch.script.empty()) {
        html += code(HoodWords::tr("What the scheduler was given to run"),
                     QString::fromStdString(record.launch.script));
    }
    if (record.details.queuedNs) {
        html += code(HoodWords::tr("Waited in the scheduler's queue"),
                     duration(*record.details.queuedNs));
    }
    if (!environment.isEmpty()) {
        html += code(HoodWords::tr("Environment set for it"), environment.trimmed());
    }
    if (!record.launch.instructionSet.empty()) {
        html += code(HoodWords::tr("Vector instructions"),
                     QString::fromStdString(record.launch.instructionSet));
    }
    html += budgets(record);
    if (record.details.observed) {
        return html + observed(record);
    }
    return html + times(record.marks) + ranks(record.details) + snippets(record.config.model);
}

}  // namespace dartscope::gui
