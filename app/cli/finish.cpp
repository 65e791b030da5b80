// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finish.h"

#include "app/cli/console.h"
#include "app/cli/interrupts.h"

namespace dartscope::cli {

int finish(const Context& context, const std::string& result, const std::vector<Target>& targets,
           const Ending& ending) {
    context.console.progressLine("");
    const auto written = context.console.result(result);
    int code = written ? 0 : report(context.console, written.error());
    if (const int failed = writeTargets(context.console, targets); failed != 0) {
        code = failed;
    }
    if (ending.failure && ending.failure->code != ErrorCode::Interrupted) {
        code = report(context.console, *ending.failure);
    }
    return ending.partial && context.interrupts.received() ? kInterruptedCode : code;
}

}  // namespace dartscope::cli
