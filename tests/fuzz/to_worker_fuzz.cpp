// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what a program tells a worker.
#include "core/launch/protocol.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    for (const std::string_view line : fuzz::linesOf(fuzz::textOf(data, size))) {
        const auto message = launch::decodeToWorker(line);
        if (message) {
            fuzz::require(launch::decodeToWorker(launch::encode(*message)) == message);
        }
    }
    return 0;
}
