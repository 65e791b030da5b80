// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/availability.h"

#include <fmt/format.h>

#include "core/experiment/messages.h"

namespace dartscope::cli {

int checkAvailable(const Console& console, std::string_view model,
                   const experiment::Surroundings& surroundings) {
    const catalogue::Model* found = catalogue::find(model);
    if (found == nullptr) {
        return 0;
    }
    const auto missing = experiment::unavailable(*found, surroundings);
    if (!missing) {
        return 0;
    }
    console.message(fmt::format("The model {} is not available here: {} {}", model,
                                english(missing->reason), english(missing->cure)));
    return experiment::exitCode(ErrorCode::Unavailable);
}

void tellFewerWorkers(const Console& console, std::string_view model, std::uint32_t asked) {
    const catalogue::Model* found = catalogue::find(model);
    if (found != nullptr && found->mostWorkers > 1 && asked > found->mostWorkers) {
        console.message(fmt::format(
            "The model {} takes at most {} workers: it runs with {} where {} are asked for.", model,
            found->mostWorkers, found->mostWorkers, asked));
    }
}

}  // namespace dartscope::cli
