// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/history.h"

#include <QCoreApplication>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::HistoryWords)
};

QString nameOf(const record::RunConfig& config) {
    //: name of a run: %1 is its model
    return HistoryWords::tr("%1, %n worker(s)", nullptr, static_cast<int>(record::lanesOf(config)))
        .arg(modelName(config.model));
}

QString nameOf(const record::SweepConfig& config) {
    QStringList models;
    for (const std::string& model : config.models) {
        models << modelName(model);
    }
    //: name of a measurement of speedup: %1 lists models, %2 and %3 are worker counts
    return HistoryWords::tr("%1, %2 to %3 workers")
        .arg(models.join(u", "))
        .arg(config.workers.empty() ? 1 : config.workers.front())
        .arg(config.workers.empty() ? 1 : config.workers.back());
}

}  // namespace

HistoryEntry historyEntry(const record::RunRecordPtr& run) {
    HistoryEntry entry{nameOf(run->config), {}, run};
    entry.about.kind = experiment::SessionEntry::Kind::Run;
    entry.about.startedAt = run->startedAt;
    entry.about.host = run->machines.empty() ? std::string() : run->machines.front().host;
    entry.about.partial = run->partial;
    entry.about.config = run->config;
    if (!run->details.observed) {
        entry.hits = run->hits;
        entry.darts = run->darts;
    }
    if (const auto compute = record::computeNs(*run)) {
        entry.computeS = static_cast<double>(*compute) * 1e-9;
    }
    return entry;
}

HistoryEntry historyEntry(const record::SweepRecordPtr& sweep) {
    HistoryEntry entry{nameOf(sweep->config), {}, sweep};
    entry.about.kind = experiment::SessionEntry::Kind::Sweep;
    entry.about.startedAt = sweep->startedAt;
    entry.about.host = sweep->machine.host;
    entry.about.partial = sweep->partial;
    entry.about.config = sweep->config;
    return entry;
}

std::vector<HistoryEntry> historyOf(const std::shared_ptr<const experiment::Session>& session) {
    std::vector<HistoryEntry> entries;
    for (std::size_t i = 0; i < session->entries().size(); ++i) {
        const experiment::SessionEntry& about = session->entries()[i];
        HistoryEntry entry{QString::fromStdString(about.name), about,
                           experiment::StoredEntry{session, i}};
        if (entry.name.isEmpty()) {
            entry.name =
                std::visit([](const auto& config) { return nameOf(config); }, about.config);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<record::RunRecordPtr> runOf(const HistoryEntry& entry) {
    if (const auto* run = std::get_if<record::RunRecordPtr>(&entry.content)) {
        return *run;
    }
    const auto& stored = std::get<experiment::StoredEntry>(entry.content);
    return stored.session->run(stored.entry);
}

Result<record::SweepRecordPtr> sweepOf(const HistoryEntry& entry) {
    if (const auto* sweep = std::get_if<record::SweepRecordPtr>(&entry.content)) {
        return *sweep;
    }
    const auto& stored = std::get<experiment::StoredEntry>(entry.content);
    return stored.session->sweep(stored.entry);
}

Result<void> saveHistory(const std::filesystem::path& path,
                         const std::vector<HistoryEntry>& entries) {
    std::vector<experiment::SessionItem> items;
    items.reserve(entries.size());
    for (const HistoryEntry& entry : entries) {
        experiment::SessionItem item{entry.name.toStdString(), {}};
        std::visit([&](const auto& content) { item.content = content; }, entry.content);
        items.push_back(std::move(item));
    }
    return experiment::saveSession(path, items);
}

}  // namespace dartscope::gui
