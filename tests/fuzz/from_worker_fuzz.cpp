// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a worker's standard output, up to the record that is made of them.
#include <algorithm>
#include <memory>

#include "core/experiment/outcome.h"
#include "core/experiment/run_collector.h"
#include "core/launch/line_reader.h"
#include "core/launch/protocol.h"
#include "core/record/record_file.h"
#include "tests/fuzz/fuzz.h"

namespace dartscope::fuzz {
namespace {

/// Short, so that lines of the fuzzer's reach it.
constexpr std::size_t kLongestLine = 64 * 1024;
/// Pieces of a stream end anywhere.
constexpr std::size_t kPieceBytes = 101;

record::RunConfig askedFor() {
    record::RunConfig config;
    config.model = "threads";
    config.workers = 2;
    config.darts = 4'000;
    config.taskSize = 1'000;
    return config;
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    experiment::RunCollector collector(fuzz::askedFor(), 1'000);
    launch::LaunchReport report;
    report.launchedNs = 2'000;
    report.endedNs = 1'000'000'000;
    const auto takeLine = [&](std::string_view line) {
        fuzz::require(line.size() <= fuzz::kLongestLine);
        auto message = launch::decodeFromWorker(line);
        if (!message) {
            report.failure = message.error();
            return false;
        }
        fuzz::require(launch::decodeFromWorker(launch::encode(*message)) == message);
        report.finished = std::holds_alternative<launch::ResultLine>(*message);
        const auto taken = collector.take(std::move(*message));
        if (!taken) {
            report.failure = taken.error();
        }
        return taken.has_value() && !report.finished;
    };
    launch::LineReader reader(fuzz::kLongestLine);
    std::string_view bytes = fuzz::textOf(data, size);
    while (!bytes.empty() &&
           reader.add(bytes.substr(0, std::min(fuzz::kPieceBytes, bytes.size())), takeLine)) {
        bytes.remove_prefix(std::min(fuzz::kPieceBytes, bytes.size()));
        static_cast<void>(collector.progress());
    }
    if (collector.measured()) {
        auto record = std::make_shared<record::RunRecord>(collector.finish(report));
        const auto stored = record::fromJson(record::toJson(*record), "made");
        fuzz::require(stored.has_value());
        static_cast<void>(experiment::assess(record::RunRecordPtr(std::move(record))));
    }
    return 0;
}
