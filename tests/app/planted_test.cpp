// SPDX-License-Identifier: GPL-3.0-or-later

// Planted behaviour and sharings, from the flag to the document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/app/cli_process.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;

/// Of darts 0 to 1000018 with seed 42, as resources/dart.py counts them.
constexpr std::uint64_t kDarts = 1'000'019;

json runWith(std::vector<std::string> flags) {
    flags.insert(flags.begin(), {"run", "--workers", "3", "--darts", "1000019", "--json"});
    const auto ended = cli(flags);
    EXPECT_EQ(ended.status, 0) << ended.err;
    return ended.status == 0 ? ended.json() : json::object();
}

std::uint64_t plainHits() {
    static const std::uint64_t kHits = runWith({"--model", "serial"})["hits"];
    return kHits;
}

std::uint64_t sumOf(const json& lanes, const char* field) {
    std::uint64_t sum = 0;
    for (const json& lane : lanes) {
        sum += lane[field].get<std::uint64_t>();
    }
    return sum;
}

TEST(PlantedRun, HitsTheSameUnderEverySharing) {
    for (const auto& [model, sharings] :
         {std::pair{"threads", std::vector{"atomic-per-task", "atomic", "mutex", "false-sharing"}},
          {"openmp", std::vector{"atomic-per-task", "atomic", "critical", "false-sharing"}}}) {
        for (const char* sharing : sharings) {
            const json document = runWith({"--model", model, "--sharing", sharing});
            EXPECT_EQ(document["hits"], plainHits()) << model << " " << sharing;
            EXPECT_EQ(document["darts"], kDarts);
            EXPECT_EQ(document["config"]["sharing"], sharing);
            EXPECT_EQ(document["config"]["kernel"],
                      std::string(sharing) == "atomic-per-task" ? "vector" : "textbook");
        }
    }
}

TEST(PlantedRun, ARaceLosesHitsThatTheLanesKnowOf) {
    for (const char* model : {"threads", "openmp"}) {
        const json document = runWith({"--model", model, "--sharing", "racy"});
        EXPECT_EQ(document["failure"], nullptr);
        EXPECT_EQ(sumOf(document["lanes"], "hits"), plainHits());
        const auto hits = document["hits"].get<std::uint64_t>();
        EXPECT_LE(hits, plainHits());
        EXPECT_DOUBLE_EQ(document["pi"].get<double>(), 4.0 * static_cast<double>(hits) / kDarts);
    }
}

TEST(PlantedRun, WorkersThatBlockUnderTheGlobalLockHitTheSame) {
    const json document = runWith({"--model", "gil", "--gil-blocking", "2"});
    EXPECT_EQ(document["config"]["gil_blocking"], 2);
    EXPECT_EQ(document["hits"], plainHits());
    EXPECT_EQ(runWith({"--model", "gil"})["config"]["gil_blocking"], 0);
}

TEST(PlantedRun, BlockingWorkersAreRefusedWhereTheyCannotBe) {
    const auto refusal = [](std::vector<std::string> flags) {
        flags.insert(flags.begin(), {"run", "--darts", "1000", "--workers", "2"});
        const auto ended = cli(flags);
        EXPECT_EQ(ended.status, 2) << ended.err;
        EXPECT_EQ(ended.out, "");
        return ended.err;
    };
    EXPECT_THAT(refusal({"--model", "gil", "--gil-blocking", "3"}),
                HasSubstr("3 workers are to block, and there are only 2: choose from 0 to 2, or "
                          "more workers."));
    for (const char* value : {"-1", "4097", "two", "0.5", "1e99"}) {
        EXPECT_THAT(refusal({"--model", "gil", "--gil-blocking", value}), HasSubstr(value));
    }
    EXPECT_THAT(refusal({"--model", "thread-pool", "--gil-blocking", "1"}),
                HasSubstr("has no option “gil-blocking”"));
}

TEST(PlantedRun, SerialShareIsOnePartThatLaneZeroThrew) {
    for (const char* model : {"serial", "threads", "openmp"}) {
        const json document = runWith({"--model", model, "--serial-share", "0.2"});
        EXPECT_EQ(document["hits"], plainHits());
        const json& parts = document["details"]["serial_parts"];
        ASSERT_EQ(parts.size(), 1U);
        EXPECT_EQ(parts[0]["lane"], 0);
        EXPECT_EQ(parts[0]["darts"], 200'004);
        EXPECT_GE(parts[0]["start_ns"], document["marks_ns"]["ready"]);
        EXPECT_LE(parts[0]["end_ns"], document["marks_ns"]["last_dart"]);
    }
}

TEST(PlantedRun, LockShareSaysWhatWaitingThereWas) {
    const json document = runWith({"--model", "threads", "--lock-share", "0.5"});
    EXPECT_EQ(document["hits"], plainHits());
    for (const json& lane : document["lanes"]) {
        EXPECT_TRUE(lane["lock_wait_ns"].is_number());
        EXPECT_LE(lane["lock_wait_ns"], lane["wall_ns"]);
    }
    const json plain = runWith({"--model", "threads"});
    EXPECT_EQ(plain["lanes"][0]["lock_wait_ns"], nullptr) << "no lock, no figure";
}

TEST(PlantedRun, ImbalanceChangesNoDart) {
    const json document =
        runWith({"--model", "openmp", "--imbalance", "0.8", "--schedule", "static"});
    EXPECT_EQ(document["hits"], plainHits());
    EXPECT_EQ(sumOf(document["lanes"], "darts"), kDarts);
}

TEST(PlantedRun, TheSameStreamsGiveTheSameFingerprints) {
    const auto prints = [](const char* streams) {
        std::set<std::uint64_t> all;
        const json document =
            runWith({"--model", "threads", "--streams", streams, "--schedule", "static"});
        EXPECT_EQ(document["darts"], kDarts);
        EXPECT_EQ(document["failure"], nullptr);
        for (const json& lane : document["lanes"]) {
            all.insert(lane["fingerprint"].get<std::uint64_t>());
        }
        return all.size();
    };
    EXPECT_EQ(prints("same"), 1U);
    EXPECT_EQ(prints("own"), 3U);
}

TEST(PlantedRun, WhatMakesNoSenseIsRefusedInWords) {
    for (const auto& [flags, words] :
         {std::pair{std::vector<std::string>{"--model", "threads", "--sharing", "critical"},
                    "private, atomic-per-task, atomic, mutex"},
          {{"--model", "openmp", "--sharing", "mutex"}, "critical"},
          {{"--model", "threads", "--sharing", "atomic", "--kernel", "vector"}, "textbook"},
          {{"--model", "serial", "--sharing", "atomic"}, "sharing"},
          {{"--model", "serial", "--streams", "same"}, "streams"},
          {{"--model", "threads", "--imbalance", "0.95"}, "0.9"},
          {{"--model", "threads", "--serial-share", "-0.1"}, "serial"},
          {{"--model", "threads", "--lock-share", "nan"}, "lock"}}) {
        std::vector<std::string> command{"run", "--darts", "1000"};
        command.insert(command.end(), flags.begin(), flags.end());
        const auto ended = cli(command);
        EXPECT_EQ(ended.status, 2) << flags.back();
        EXPECT_THAT(ended.err, HasSubstr(words));
    }
}

}  // namespace
}  // namespace dartscope::app
