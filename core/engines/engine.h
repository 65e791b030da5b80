// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/engines/team.h"
#include "core/record/run_record.h"

namespace dartscope::engines {

/// A model that this program can run. Ids are those of the catalogue.
struct Engine {
    std::string_view id;
    Result<std::uint64_t> (*run)(Team& team);
};

/// THE list of what the worker can run. A model is added by one line.
std::span<const Engine> engines();

/// The engine of that id, or nothing.
const Engine* find(std::string_view id);

/// The instruction set that the vector kernel uses here ("avx512").
std::string_view instructionSet();

/// What a model did. Instants are those of monotonicNs().
struct Work {
    std::uint64_t darts = 0;  ///< really thrown: the sum over the lanes
    std::uint64_t hits = 0;   ///< as the model combined them
    bool stopped = false;     ///< before all darts were thrown
    std::optional<std::int64_t> readyNs, firstDartNs, lastDartNs, combinedNs;
    std::vector<record::Lane> lanes;  ///< with spans, probes and waits; no host, no process
    record::WorkDetails details{};
    std::optional<Error> failure{};  ///< why it is not whole, where it went wrong on the way
};

/// Runs a model on a fresh team, on the calling thread and those that the model starts; all have
/// ended when it returns. Errors: those of models.h; (RunFailed) "exception" (its words).
Result<Work> run(const Engine& engine, Team& team);

}  // namespace dartscope::engines
