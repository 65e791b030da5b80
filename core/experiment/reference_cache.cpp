// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/reference_cache.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/catalogue/manifest.h"

namespace dartscope::experiment {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "dartscope-reference/1";
constexpr std::uint64_t kMostBytes = std::uint64_t{4} << 20;
/// More than anybody's experiments on one machine; then it begins anew.
constexpr std::size_t kMostEntries = 4'096;

std::string buildOf(const std::filesystem::path& worker) {
    std::error_code noSize;
    std::error_code noDate;
    const auto size = std::filesystem::file_size(worker, noSize);
    const auto date = std::filesystem::last_write_time(worker, noDate).time_since_epoch().count();
    return noSize || noDate ? std::string() : fmt::format("{} {}", size, date);
}

/// The entries of the file, an object; empty where it is not what was written for this build.
Json readEntries(const std::filesystem::path& file, const std::string& build) {
    const auto bytes = readFile(file, kMostBytes);
    const Json json = bytes ? Json::parse(*bytes, nullptr, false) : Json();
    if (!json.is_object() || json.value("format", Json()) != kFormat ||
        json.value("build", Json("")) != build || !json.value("costs", Json()).is_object()) {
        return Json::object();
    }
    return json["costs"];
}

}  // namespace

ReferenceCache::ReferenceCache(std::filesystem::path folder, const std::filesystem::path& worker)
    : m_folder(std::move(folder)), m_build(worker.empty() ? std::string() : buildOf(worker)) {}

std::optional<DartCost> ReferenceCache::find(const std::string& key) const {
    if (m_folder.empty()) {
        return {};
    }
    const Json entries = readEntries(file(), m_build);
    const auto entry = entries.find(key);
    if (entry == entries.end() || !entry->is_object()) {
        return {};
    }
    const Json ns = entry->value("ns_per_dart", Json());
    const Json date = entry->value("measured_at", Json());
    if (!ns.is_number() || !date.is_string()) {
        return {};
    }
    const auto nsPerDart = ns.get<double>();
    if (!std::isfinite(nsPerDart) || nsPerDart <= 0) {
        return {};
    }
    DartCost cost{nsPerDart, date.get<std::string>()};
    if (const Json chain = entry->value("chain_ns", Json()); chain.is_number() && chain > 0) {
        cost.chainNs = chain.get<double>();
    }
    return cost;
}

void ReferenceCache::store(const std::string& key, const DartCost& cost) const {
    if (m_folder.empty()) {
        return;
    }
    Json entries = readEntries(file(), m_build);
    if (entries.size() >= kMostEntries) {
        entries = Json::object();
    }
    entries[key] = Json{{"ns_per_dart", cost.nsPerDart}, {"measured_at", cost.measuredAt}};
    if (cost.chainNs) {
        entries[key]["chain_ns"] = *cost.chainNs;
    }
    std::error_code ignored;
    std::filesystem::create_directories(m_folder, ignored);
    const Json json{{"format", kFormat}, {"build", m_build}, {"costs", std::move(entries)}};
    const std::string text = json.dump(1, ' ', true, Json::error_handler_t::replace);
    [[maybe_unused]] const auto written = writeFileAtomically(file(), text + "\n");
}

std::string costKey(const record::RunConfig& config, const machine::Machine& machine) {
    std::string key =
        fmt::format("{}|{}|{}|{}|{}|{}|{}", machine.host, machine.cpuModel, config.model,
                    record::name(config.kernel), record::name(config.sharing),
                    record::name(config.schedule), config.taskSize);
    // What makes each dart dearer or the way of a task longer; the keys of plain runs stay short.
    const record::RunConfig plain;
    if (config.lockShare != plain.lockShare || config.imbalance != plain.imbalance) {
        key += fmt::format("|{}|{}", config.lockShare, config.imbalance);
    }
    if (config.queue != plain.queue || config.gilRelease != plain.gilRelease ||
        config.switchIntervalMs != plain.switchIntervalMs ||
        config.startMethod != plain.startMethod) {
        key += fmt::format("|{}|{}|{}|{}", record::name(config.queue), config.gilRelease,
                           config.switchIntervalMs, record::name(config.startMethod));
    }
    if (config.gilBlocking != plain.gilBlocking) {
        key += fmt::format("|blocking {}", config.gilBlocking);
    }
    if (const auto* model = catalogue::find(config.model); model != nullptr && model->external) {
        // Another manifest or another script is another model.
        const std::filesystem::path& file = model->external->file;
        key += fmt::format("|{}|{}", buildOf(file),
                           buildOf(file.parent_path() / model->external->code));
    }
    return key;
}

}  // namespace dartscope::experiment
