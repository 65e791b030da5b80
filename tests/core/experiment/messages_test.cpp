// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/messages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string sentence(const Error& error) {
    return english(describe(error));
}

bool hasSentence(const std::string& id) {
    return describe({ErrorCode::RunFailed, id, {"a", "b", "c", "d"}}).source !=
           describe({ErrorCode::RunFailed, "no such id", {}}).source;
}

/// Every id that the source text of core makes an error of.
std::set<std::string> idsInCore() {
    static const std::regex kComment("//[^\n]*");
    static const std::regex kError(
        R"re((?:fail\(|Error\{|bad\(|refuse\(|failWith\()\s*(?:ErrorCode::\w+,\s*)?"([a-z]+(?:-[a-z]+)*)")re");
    std::set<std::string> ids;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(DARTSCOPE_SOURCE_DIR "/core")) {
        const auto& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".h") {
            continue;
        }
        const std::string text = std::regex_replace(testing::readText(path), kComment, "");
        for (std::sregex_iterator match(text.begin(), text.end(), kError), last; match != last;
             ++match) {
            const std::string id = (*match)[1];
            // A field's or a system's name may stand in the same place of a local helper.
            if ((*match)[0].str().find("ErrorCode") != std::string::npos ||
                id.find('-') != std::string::npos) {
                ids.insert(id);
            }
        }
    }
    return ids;
}

TEST(Messages, EveryIdInCoreHasItsSentence) {
    const std::set<std::string> ids = idsInCore();
    EXPECT_THAT(ids, ::testing::IsSupersetOf({"out-of-range", "unknown-model", "worker-died",
                                              "cannot-write", "record-newer", "not-whole"}));
    for (const std::string& id : ids) {
        EXPECT_TRUE(hasSentence(id)) << id;
    }
}

TEST(Messages, IdsThatAreMadeElsewhereHaveTheirSentence) {
    for (const char* id :
         {"worker-wrong-sums", "worker-start-failed", "interrupted", "exception", "sweep-time-over",
          "cannot-print", "external-start-failed", "external-died", "external-silent",
          "external-garbage", "external-wrong-version", "external-error", "external-wrong-sums",
          "not-a-number", "out-of-range"}) {
        EXPECT_TRUE(hasSentence(id)) << id;
    }
}

TEST(Messages, AQuantityIsNamedWithItsValueAndRange) {
    for (const char* id : {"out-of-range", "not-a-number", "not-whole"}) {
        for (const char* what : {"darts", "workers", "task-size", "seed", "cpus", "repeats",
                                 "target-ms", "max-minutes", "ranks"}) {
            const std::string text =
                sentence({ErrorCode::InvalidArgument, id, {what, "-7", "11", "4096"}});
            EXPECT_THAT(text, AllOf(HasSubstr("-7"), HasSubstr("11"), HasSubstr("4096"))) << what;
            EXPECT_THAT(text, Not(HasSubstr("%")));
            EXPECT_THAT(text, Not(::testing::StartsWith(what)));
        }
    }
}

TEST(Messages, AnUnknownQuantityIsNamedByItself) {
    EXPECT_EQ(sentence({ErrorCode::InvalidArgument, "out-of-range", {"lock-share", "2", "0", "1"}}),
              "lock-share cannot be “2”: give a number from 0 to 1.");
}

TEST(Messages, AWorkersEndIsToldByItsKindAndLastWords) {
    EXPECT_THAT(sentence({ErrorCode::RunFailed, "worker-died", {"signal", "SIGSEGV", ""}}),
                AllOf(HasSubstr("signal SIGSEGV"), Not(HasSubstr("last words"))));
    EXPECT_THAT(sentence({ErrorCode::RunFailed, "worker-died", {"status", "3", "out of ink"}}),
                AllOf(HasSubstr("status 3"), HasSubstr("out of ink")));
}

TEST(Messages, AnOptionThatNoModelHasIsNotFollowedByAnEmptyList) {
    EXPECT_EQ(
        sentence({ErrorCode::InvalidArgument, "option-not-in-model", {"sharing", "serial", ""}}),
        "The model serial has no option “sharing”: leave it out.");
}

TEST(Messages, ALockThatNeedsSharedMemoryIsRefusedWithTheReason) {
    const auto refusal = [](const char* model) {
        return sentence({ErrorCode::InvalidArgument,
                         "option-not-in-model",
                         {"lock-share", model, "threads, openmp"}});
    };
    for (const char* apart : {"mpi", "hybrid", "processes", "pool"}) {
        EXPECT_THAT(refusal(apart), AllOf(HasSubstr(apart), HasSubstr("share no memory"),
                                          HasSubstr("threads, openmp")));
    }
    EXPECT_THAT(refusal("gil"), Not(HasSubstr("memory")));
}

TEST(Messages, NoRoomForAWorkerAdvisesNoNumber) {
    EXPECT_THAT(sentence({ErrorCode::InvalidArgument, "too-many-workers", {"9", "4"}}),
                HasSubstr("at most 4"));
    EXPECT_THAT(sentence({ErrorCode::InvalidArgument, "too-many-workers", {"9", "0"}}),
                Not(HasSubstr("0")));
}

TEST(Messages, AnUnknownIdIsNamedWithItsArguments) {
    EXPECT_THAT(sentence({ErrorCode::RunFailed, "gremlins", {"three", "green"}}),
                AllOf(HasSubstr("gremlins"), HasSubstr("three, green")));
}

TEST(Messages, MissingArgumentsDoNoHarm) {
    for (const std::string& id : idsInCore()) {
        EXPECT_FALSE(describe({ErrorCode::RunFailed, id, {}}).source.empty()) << id;
    }
}

TEST(Messages, ExitCodesAreThoseOfTheCommandLine) {
    EXPECT_EQ(exitCode(ErrorCode::InvalidArgument), 2);
    EXPECT_EQ(exitCode(ErrorCode::InvalidFile), 2);
    EXPECT_EQ(exitCode(ErrorCode::Unavailable), 3);
    EXPECT_EQ(exitCode(ErrorCode::RunFailed), 4);
    EXPECT_EQ(exitCode(ErrorCode::Interrupted), 130);
}

}  // namespace
}  // namespace dartscope::experiment
