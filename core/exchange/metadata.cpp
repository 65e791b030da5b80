// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/metadata.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>

namespace dartscope::exchange {
namespace {

/// Without line breaks and other control characters, which would end a line of the export.
std::string oneLine(std::string text) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            c = ' ';
        }
    }
    return text;
}

void addIfKnown(Metadata& data, const char* key, const std::string& value) {
    if (!value.empty()) {
        data.emplace_back(key, oneLine(value));
    }
}

void addMachine(Metadata& data, const machine::Machine& machine) {
    addIfKnown(data, "host", machine.host);
    addIfKnown(data, "cpu_model", machine.cpuModel);
    addIfKnown(data, "operating_system", machine.operatingSystem);
    data.emplace_back("allowed_cpus", fmt::format("{}", machine.allowed));
    data.emplace_back("bound_by", oneLine(machine.boundBy));
}

void addSampler(Metadata& data, const record::RunConfig& config) {
    data.emplace_back("seed", fmt::format("{}", config.seed));
    data.emplace_back("kernel", record::name(config.kernel));
    data.emplace_back("schedule", record::name(config.schedule));
    data.emplace_back("sharing", record::name(config.sharing));
    data.emplace_back("task_size", fmt::format("{}", config.taskSize));
}

void addConfig(Metadata& data, const record::RunConfig& config) {
    if (config.model != record::kObservedModel) {
        addSampler(data, config);
    }
    if (config.cpus) {
        data.emplace_back("cpus", fmt::format("{}", *config.cpus));
    }
}

/// What else the machine did meanwhile, where it could be told.
void addNoise(Metadata& data, const record::HostNoise& noise) {
    const auto share = [&](const char* key, std::optional<double> value) {
        if (value) {
            data.emplace_back(key, fmt::format("{}", *value));
        }
    };
    share("foreign_share", noise.foreignShare);
    share("steal_share", noise.stealShare);
    share("throttled_share", noise.throttledShare);
    share("own_share", noise.ownShare);
    data.emplace_back("watched", noise.watched ? "true" : "false");
}

}  // namespace

Metadata metadata(const record::RunRecord& record) {
    const record::RunConfig& config = record.config;
    Metadata data;
    data.emplace_back(
        "title", oneLine(fmt::format("Dartscope run: {}, {} worker{}", config.model, config.workers,
                                     config.workers == 1 ? "" : "s")));
    data.emplace_back("model", oneLine(config.model));
    data.emplace_back("workers", fmt::format("{}", config.workers));
    if (record.details.observed) {
        data.emplace_back("command",
                          oneLine(fmt::format("{}", fmt::join(record.launch.command, " "))));
    } else {
        data.emplace_back("darts", fmt::format("{}", record.darts));
    }
    addConfig(data, config);
    if (!record.machines.empty()) {
        addMachine(data, record.machines.front());
    }
    addIfKnown(data, "started_at", record.startedAt);
    addIfKnown(data, "program", "Dartscope " + record.launch.programVersion);
    addNoise(data, record.noise);
    return data;
}

Metadata metadata(const record::SweepRecord& record) {
    const record::SweepConfig& config = record.config;
    const std::string models = fmt::format("{}", fmt::join(config.models, ", "));
    Metadata data;
    data.emplace_back("title", oneLine(fmt::format("Dartscope sweep: {}", models)));
    data.emplace_back("models", oneLine(models));
    data.emplace_back("workers", fmt::format("{}", fmt::join(config.workers, ", ")));
    data.emplace_back("repeats", fmt::format("{}", config.repeats));
    data.emplace_back("scaling", record::name(config.scaling));
    data.emplace_back("base", record::name(config.base));
    addConfig(data, config.run);
    addMachine(data, record.machine);
    addIfKnown(data, "started_at", record.startedAt);
    addIfKnown(data, "program", "Dartscope " + record.programVersion);
    return data;
}

}  // namespace dartscope::exchange
