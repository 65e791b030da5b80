// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace dartscope::worker {

/// One task of a job that a batch system carries out: throws the darts of its lanes and leaves the
/// lines of the protocol in the job's folder, all at once at the end. SIGTERM, by which batch
/// systems cancel, ends the work early; what was thrown until then is left, too. What goes wrong is
/// also said on standard error, which the batch system keeps. The exit status: 0 where there is a
/// result, 2 where `task` is no task of the job or the folder holds none, 1 where it went wrong.
int runTask(const std::filesystem::path& folder, std::string_view task);

}  // namespace dartscope::worker
