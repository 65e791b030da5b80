// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/catalogue/external_models.h"
#include "core/experiment/outcome.h"
#include "core/launch/find_python.h"
#include "core/launch/local_launcher.h"
#include "core/launch/mpi_launcher.h"
#include "core/launch/slurm.h"
#include "core/machine/allowed_cpus.h"
#include "core/machine/constraint_names.h"
#include "core/record/run_record.h"

namespace dartscope::experiment {

/// What a lane is doing right now, as its worker last said.
struct LaneProgress {
    std::uint32_t lane = 0;
    std::uint64_t first = 0;  ///< first dart of the task in hand
    std::uint64_t count = 0;  ///< darts of that task
    std::uint64_t done = 0;   ///< of those, thrown already
    bool working = false;
};

/// Where the run is. `lanes` holds at most 64, round-robin.
struct Progress {
    enum class Phase { Launching, Queued, Working, Collecting, MeasuringReference, Cancelling };
    Phase phase = Phase::Launching;
    std::int64_t sinceRequestedNs = 0;
    std::uint64_t darts = 0;        ///< thrown so far
    std::uint64_t hits = 0;         ///< of finished tasks
    std::uint64_t dartsOfHits = 0;  ///< darts that `hits` counts: π now = 4·hits/dartsOfHits
    std::uint64_t totalDarts = 0;
    std::vector<LaneProgress> lanes;
    /// Of a run that a scheduler carries out: Queued while nothing of it runs, Cancelling until
    /// the scheduler has confirmed that.
    std::optional<launch::QueueState> queue{};
};

/// Called on the thread that runs the experiment, never concurrently; must return at once.
struct RunObserver {
    std::function<void(const Progress&)> progress;
};

/// Where things are and what is known of the surroundings; passed in, so tests can replace it.
struct Surroundings {
    std::filesystem::path workerProgram;       ///< dartscope-worker
    std::filesystem::path mpiWorkerProgram{};  ///< dartscope-mpi-worker
    std::optional<launch::MpiLauncher> mpiLauncher{};
    std::filesystem::path cacheFolder;  ///< reference costs; empty: measured each time
    machine::Machine machine;
    std::vector<int> cpuMask;     ///< CPU ids that this process may use
    launch::Timeouts timeouts{};  ///< how long a worker is waited for
    std::optional<launch::SlurmTools> slurm{};
    launch::SlurmTimings slurmTimings{};
    /// The user's own folder for what is to last: work folders of jobs, and where others are.
    std::filesystem::path stateFolder{};
    std::shared_ptr<launch::PythonFinder> pythons{};  ///< for external models that need one
    std::filesystem::path scriptFolder{};             ///< dartscope.py
    std::filesystem::path libFolder{};                ///< libdartscope.so
    std::vector<catalogue::BadManifest> badManifests{};
};

/// The surroundings of this program: the worker beside `programFolder` (or DARTSCOPE_WORKER), the
/// user's cache folder, this machine. Adds the external models to the catalogue: those that come
/// with Dartscope, those of the folders in DARTSCOPE_EXTERNAL (apart by colons), and the user's own
/// ($XDG_DATA_HOME/dartscope/models).
Surroundings thisSurroundings(const std::filesystem::path& programFolder);

/// The same with these external models in the catalogue, and no others.
Surroundings withModels(Surroundings surroundings, std::vector<catalogue::ExternalModel> models);

/// Where a person's own manifests lie; empty where there is no home folder.
std::filesystem::path userModelFolder();

struct RunOptions {
    bool watched = false;  ///< drawn live: 30 progress lines a second instead of 4
    /// Put a reference to the record: from the cache, or measured after the run where it is
    /// missing.
    bool measureReference = true;
    /// For those who cannot wait, where a stop was asked for already: a scheduler's confirmation
    /// that a job is cancelled is not waited for long ("cancel-sent").
    std::stop_token hurry{};
};

/// Runs one experiment to its end in worker processes, on the calling thread (which blocks; any
/// thread, several controllers at once are allowed). `config` must come from catalogue::validate.
///
/// A stop, a worker that fails and a worker that lies still yield a record, marked partial, as long
/// as anything was measured; else the error. Nothing that was started is left when it returns.
/// Errors: "worker-missing", "worker-start-failed" (reason), "worker-died" (signal or status),
/// "worker-silent", "worker-garbage" (line), "worker-wrong-version", "worker-error" (its words),
/// "worker-wrong-sums" (what, said, counted), "worker-lacks-model" (model, program),
/// "too-many-workers" (workers, most that fit), "interrupted"; of an external model those of
/// launch::runExternally and "external-wrong-sums" (model, what, said, counted); and those of
/// machine::confined.
Result<RunOutcome> run(const record::RunConfig& config, const Surroundings& surroundings,
                       const RunOptions& options, const RunObserver& observer,
                       std::stop_token stop);

/// Whether the model can run here: nothing if it can.
std::optional<catalogue::Unavailable> unavailable(const catalogue::Model& model,
                                                  const Surroundings& surroundings);

}  // namespace dartscope::experiment
