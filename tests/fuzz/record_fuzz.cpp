// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the file of a run or sweep: what opens it, and then rules, tables and traces over
// what it holds.
#include <memory>

#include "core/exchange/csv.h"
#include "core/exchange/document.h"
#include "core/exchange/run_trace.h"
#include "core/experiment/messages.h"
#include "core/experiment/outcome.h"
#include "core/record/record_file.h"
#include "tests/fuzz/fuzz.h"

namespace dartscope::fuzz {
namespace {

template <typename Record>
void useRecord(const std::shared_ptr<const Record>& record) {
    const std::string written = record::toJson(*record);
    const auto again = record::fromJson(written, "again");
    require(again.has_value());
    const auto* same = std::get_if<std::shared_ptr<const Record>>(&*again);
    require(same != nullptr && **same == *record && record::toJson(**same) == written);
}

void useEverywhere(const record::RunRecordPtr& record) {
    const auto outcome = experiment::assess(record);
    require(!exchange::toDocument(outcome).empty());
    require(!exchange::chromeTrace(outcome).empty());
    require(!exchange::laneTable(outcome).empty());
}

void useEverywhere(const record::SweepRecordPtr& record) {
    const auto outcome = experiment::assess(record);
    require(!exchange::toDocument(outcome).empty());
    require(!exchange::pointTable(outcome).empty());
    require(!exchange::repeatTable(outcome).empty());
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    const auto stored = record::fromJson(fuzz::textOf(data, size), "input");
    if (!stored) {
        fuzz::require(stored.error().code == ErrorCode::InvalidFile);
        fuzz::require(!experiment::describe(stored.error()).source.empty());
        return 0;
    }
    std::visit(
        [](const auto& record) {
            fuzz::useRecord(record);
            fuzz::useEverywhere(record);
        },
        *stored);
    return 0;
}
