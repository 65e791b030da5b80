// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/machine/allowed_cpus.h"
#include "core/record/run_config.h"

namespace dartscope::experiment {

/// What one dart costs one worker, as it was measured once.
struct DartCost {
    double nsPerDart = 0;             ///< above 0
    std::string measuredAt;           ///< UTC, ISO 8601
    std::optional<double> chainNs{};  ///< a dependent addition took, then
};

/// Costs that were measured on this machine, in reference.json of a folder. The file is read and
/// written whole for each call: several programs may use it, the last one wins. Whatever is wrong
/// with it, it is as if it were empty.
class ReferenceCache {
public:
    /// An empty folder: nothing is kept. Costs hold for one build of the worker: another size or
    /// date of `worker` makes the cache begin anew.
    explicit ReferenceCache(std::filesystem::path folder, const std::filesystem::path& worker = {});

    std::optional<DartCost> find(const std::string& key) const;
    /// A folder that cannot be written is no error: the cost is measured again next time.
    void store(const std::string& key, const DartCost& cost) const;

private:
    std::filesystem::path file() const { return m_folder / "reference.json"; }

    std::filesystem::path m_folder;
    std::string m_build;  ///< the worker's size and date; empty where it has none
};

/// What the cost of a dart with one worker depends on: the machine, the model, the kernel, the
/// sharing, the schedule, the task size, and what is planted into the work. Neither darts, seed nor
/// workers.
std::string costKey(const record::RunConfig& config, const machine::Machine& machine);

}  // namespace dartscope::experiment
