// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lane_threads.h"

#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace dartscope::engines {

Result<void> onLaneThreads(Team& team, const std::function<void(std::uint32_t lane)>& work,
                           const std::function<void()>& meanwhile) {
    std::vector<std::jthread> threads;
    threads.reserve(team.lanes());
    try {
        for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
            threads.emplace_back([&work, lane] { work(lane); });
        }
    } catch (const std::system_error&) {
        team.dismiss();
        return fail(ErrorCode::RunFailed, "out-of-threads",
                    {std::to_string(threads.size()), std::to_string(team.lanes())});
    }
    if (meanwhile) {
        meanwhile();
    }
    return {};
}

}  // namespace dartscope::engines
