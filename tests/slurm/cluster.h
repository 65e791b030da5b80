// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace dartscope::testing {

/// A cluster of one node, from Debian's slurm-wlm and munge: its own key, ports and folder, on
/// loopback alone. It is started once for a test program and stopped with everything that it
/// started when it goes.
class SlurmCluster {
public:
    /// The cluster of this program, started by the first who asks; ready() says whether it came up.
    static SlurmCluster& ofThisProgram();

    SlurmCluster();
    ~SlurmCluster();
    SlurmCluster(const SlurmCluster&) = delete;
    SlurmCluster& operator=(const SlurmCluster&) = delete;

    bool ready() const { return m_whyNot.empty(); }
    /// Why there is no cluster; empty where there is one.
    const std::string& whyNot() const { return m_whyNot; }
    /// Where Slurm's programs are, as DARTSCOPE_SBATCH names it.
    const std::filesystem::path& sbatch() const { return m_sbatch; }

    /// Ends the controller; jobs go on. Starts it anew.
    void stopController();
    void startController();

    /// A folder that this process sees and the node does not; empty where the system does not let
    /// us have one.
    const std::filesystem::path& hiddenFromNode() const { return m_hidden; }

    /// Runs one of Slurm's commands; what it printed.
    std::string ask(const std::string& command) const;
    /// Runs it again and again until it prints those words; false where it does not in time.
    bool waitFor(const std::string& command, const std::string& words) const;
    /// Cancels all jobs and waits until none is left.
    void clear() const;
    /// Processes of jobs that are there now.
    std::vector<pid_t> jobProcesses() const;

    /// Tasks that an array may have here.
    static constexpr int kArrayLimit = 16;

private:
    std::string start();
    pid_t spawn(const std::vector<std::string>& words, const std::string& log) const;
    static void end(pid_t& process);
    void writeConfiguration() const;

    TemporaryFolder m_folder;
    std::filesystem::path m_sbatch, m_hidden;
    std::string m_whyNot;
    pid_t m_munged = -1, m_controller = -1, m_node = -1;
};

}  // namespace dartscope::testing
