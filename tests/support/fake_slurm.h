// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/launch/slurm.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::testing {

/// Slurm's programs as scripts that answer what a test says, where no cluster is needed: it takes
/// every job as number 17 and runs none.
class FakeSlurm {
public:
    FakeSlurm() {
        program("scontrol", "echo 'MaxArraySize            = 1001'");
        program("sbatch", "touch submitted; echo 17");
        program("squeue", "cat queue");
        program("scancel", "touch cancelled; echo '0|CANCELLED||None' > queue");
        queue("");
    }

    /// What squeue prints from now on, as askSlurm reads it.
    void queue(const std::string& lines) const { writeText(m_folder / "queue", lines); }
    /// Replaces a program by a script, which starts in this folder.
    void program(const std::string& name, const std::string& script) const {
        const std::filesystem::path path = m_folder / name;
        writeText(path, "#!/bin/sh\ncd '" + m_folder.path().string() + "'\n" + script + "\n");
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    }
    /// From now on sbatch is back when two tasks of the job have done their work.
    void carryOut() const {
        program("sbatch",
                "for last; do :; done\n"
                "for task in 0 1; do SLURM_ARRAY_TASK_ID=$task sh \"$last\"; done > said 2>&1\n"
                "touch submitted; echo 17");
    }
    bool submitted() const { return std::filesystem::exists(m_folder / "submitted"); }
    bool cancelled() const { return std::filesystem::exists(m_folder / "cancelled"); }
    launch::SlurmTools tools() const {
        return {m_folder / "sbatch", m_folder / "squeue", m_folder / "scancel",
                m_folder / "scontrol"};
    }

private:
    TemporaryFolder m_folder;
};

}  // namespace dartscope::testing
