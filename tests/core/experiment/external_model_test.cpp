// SPDX-License-Identifier: GPL-3.0-or-later
// Programs of somebody else's, right and wrong ones, written as shell scripts.
#include <gmock/gmock.h>
#include <signal.h>

#include <charconv>
#include <chrono>
#include <thread>

#include "core/experiment/external_needs.h"
#include "core/experiment/messages.h"
#include "core/experiment/run_controller.h"
#include "core/launch/find_program.h"
#include "tests/support/processes.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using std::chrono_literals::operator""ms;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* kHello = R"(echo '{"type":"hello","protocol":1}'
)";
constexpr const char* kResult = R"(echo '{"type":"result","darts":1000,"hits":785}'
)";

class AnExternalModel : public ::testing::Test {
protected:
    ~AnExternalModel() override { catalogue::useExternalModels({}); }

    /// A model "mine" whose program is this shell script.
    catalogue::ExternalModel script(const std::string& text) const {
        testing::writeText(m_folder / "mine.sh", text);
        catalogue::ExternalModel model;
        model.file = m_folder / "mine.json";
        model.id = "mine";
        model.name = model.summary = "Mine";
        model.command = {"sh", "{folder}/mine.sh", "{workers}", "{darts}"};
        return model;
    }

    /// A run of it with 2 workers and 1,000 darts.
    Result<RunOutcome> run(const catalogue::ExternalModel& model, std::stop_token stop = {}) const {
        Surroundings surroundings;
        surroundings.machine.host = "here";
        surroundings.machine.allowed = surroundings.machine.online = 1;
        surroundings = withModels(std::move(surroundings), {model});
        record::RunConfig config;
        config.model = "mine";
        config.workers = 2;
        config.darts = 1'000;
        const auto valid = catalogue::validate(config, {});
        EXPECT_TRUE(valid);
        return experiment::run(*valid, surroundings, {.measureReference = false}, {},
                               std::move(stop));
    }

    Error failureOf(const std::string& text) const {
        const auto outcome = run(script(text));
        if (!outcome) {
            return outcome.error();
        }
        return outcome->record->failure.value_or(Error{});
    }

    testing::TemporaryFolder m_folder;
};

TEST_F(AnExternalModel, NeedsTwoLinesToBeOne) {
    const auto outcome = run(script(std::string(kHello) + kResult));
    ASSERT_TRUE(outcome) << english(describe(outcome.error()));
    const record::RunRecord& record = *outcome->record;
    EXPECT_FALSE(record.failure);
    EXPECT_FALSE(record.partial);
    EXPECT_EQ(record.darts, 1'000U);
    EXPECT_EQ(record.hits, 785U);
    EXPECT_TRUE(record.config.ownDarts);
    ASSERT_EQ(record.lanes.size(), 1U);
    EXPECT_EQ(record.lanes.front().darts, 1'000U);
    EXPECT_EQ(record.lanes.front().spans.size(), 0U);
    EXPECT_TRUE(record::computeNs(record));
    EXPECT_THAT(record.launch.command,
                ElementsAre(HasSubstr("sh"), HasSubstr("/mine.sh"), "2", "1000"));
}

TEST_F(AnExternalModel, IsToldWhatToDoBeforeItSaysAnything) {
    const auto outcome = run(script(std::string("read -r line\n") + kHello + R"(case $line in
        *'"darts":1000'*) ;; *) exit 9 ;; esac
        echo "$line" >&2
)" + kResult));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->record->failure);
}

TEST_F(AnExternalModel, MayTellOfItsLanes) {
    const auto outcome = run(script(std::string(kHello) + R"(
echo '{"type":"result","darts":1000,"hits":785,"lanes":[
{"lane":0,"darts":400,"hits":300,"wall_ns":5},{"lane":1,"darts":600,"hits":485,"wall_ns":5}]}' | tr -d '\n'
echo
)"));
    ASSERT_TRUE(outcome) << english(describe(outcome.error()));
    EXPECT_FALSE(outcome->record->failure);
    ASSERT_EQ(outcome->record->lanes.size(), 2U);
    EXPECT_EQ(outcome->record->lanes[1].darts, 600U);
}

TEST_F(AnExternalModel, ThatPrintsOtherThingsIsGarbage) {
    const Error error = failureOf("echo Hello, world\n" + std::string(kHello) + kResult);
    EXPECT_EQ(error.id, "external-garbage");
    EXPECT_THAT(error.arguments, ElementsAre("mine", "Hello, world"));
    EXPECT_THAT(english(describe(error)), HasSubstr("standard error"));
}

TEST_F(AnExternalModel, ThatNeverStopsPrintingIsEnded) {
    EXPECT_EQ(failureOf("exec yes").id, "external-garbage");
    EXPECT_EQ(failureOf("tr '\\0' 'x' </dev/zero").id, "external-garbage");
}

TEST_F(AnExternalModel, ThatGivesNoResultIsSaid) {
    const Error error = failureOf(kHello);
    EXPECT_EQ(error.id, "external-died");
    EXPECT_THAT(english(describe(error)), HasSubstr("without a result"));
}

TEST_F(AnExternalModel, ThatFailsIsQuotedWithItsLastLineAndAllOfIt) {
    const Error error = failureOf(
        "echo 'Traceback (most recent call last):' >&2\necho 'ValueError: no' >&2\nexit 3\n");
    EXPECT_EQ(error.id, "external-died");
    EXPECT_EQ(english(describe(error)),
              "The program of the model mine failed with the status 3. Its last words: "
              "ValueError: no");
    EXPECT_EQ(programWords(error), "Traceback (most recent call last):\nValueError: no");
}

TEST_F(AnExternalModel, MaySayItselfWhatWentWrong) {
    const Error error = failureOf(
        R"(printf '%s\n' '{"type":"error","id":"python-exception","detail":"Traceback:\n  x\nKeyError: 1"}'
)");
    EXPECT_EQ(error.id, "external-error");
    EXPECT_EQ(english(describe(error)), "The Python program of the model mine failed: KeyError: 1");
    EXPECT_EQ(programWords(error), "Traceback:\n  x\nKeyError: 1");
}

TEST_F(AnExternalModel, WhoseSumsAreWrongIsSaid) {
    const Error fewer =
        failureOf(std::string(kHello) + R"(echo '{"type":"result","darts":900,"hits":700}'
)");
    EXPECT_EQ(fewer.id, "external-wrong-sums");
    EXPECT_THAT(fewer.arguments, ElementsAre("mine", "darts", "900", "1000"));
    const Error lanes = failureOf(
        std::string(kHello) +
        R"(echo '{"type":"result","darts":1000,"hits":785,"lanes":[{"lane":0,"darts":1000,"hits":784,"wall_ns":1}]}'
)");
    EXPECT_THAT(lanes.arguments, ElementsAre("mine", "hits", "785", "784"));
    const Error many = failureOf(
        std::string(kHello) +
        R"(echo '{"type":"result","darts":1000,"hits":785,"lanes":[{"lane":2,"darts":1000,"hits":785,"wall_ns":1}]}'
)");
    EXPECT_THAT(many.arguments, ElementsAre("mine", "lanes", "2", "2"));
}

TEST_F(AnExternalModel, OfAnotherProtocolIsSaid) {
    EXPECT_EQ(failureOf("echo '{\"type\":\"hello\",\"protocol\":9}'\nsleep 20\n").id,
              "external-wrong-version");
}

TEST_F(AnExternalModel, WhoseProgramIsNotThereIsSaid) {
    auto model = script("");
    model.command = {"dartscope-no-such-program"};
    const auto outcome = run(model);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "external-missing");
    EXPECT_EQ(exitCode(outcome.error().code), 3);
}

TEST_F(AnExternalModel, ThatHangsIsEndedAfterItsSilence) {
    auto model = script(std::string(kHello) + "sleep 60\n");
    model.silenceS = 1;
    const auto outcome = run(model);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "external-silent");
    EXPECT_THAT(outcome.error().arguments, ElementsAre("mine", "1", "", ""));
}

/// Whether the process whose id the file holds ends.
bool isGone(const std::filesystem::path& file) {
    const std::string text = testing::readText(file);
    int pid = 0;
    std::from_chars(text.data(), text.data() + text.size(), pid);
    return pid > 0 && testing::ends(pid);
}

TEST_F(AnExternalModel, LeavesNothingBehindThatWentAway) {
    const std::string daemon = "setsid sh -c 'echo $$ >\"" + (m_folder / "pid").string() +
                               "\"; exec sleep 300' >/dev/null 2>&1 </dev/null &\n"
                               "while [ ! -s \"" +
                               (m_folder / "pid").string() + "\" ]; do sleep 0.01; done\n";
    const auto outcome = run(script(kHello + daemon + kResult));
    ASSERT_TRUE(outcome) << english(describe(outcome.error()));
    EXPECT_TRUE(isGone(m_folder / "pid"));
}

TEST_F(AnExternalModel, IsGoneWhenItIsStoppedWhateverItMakesOfThat) {
    std::stop_source source;
    const std::jthread stopping([&] {
        while (testing::readText(m_folder / "pid").empty()) {
            std::this_thread::sleep_for(5ms);
        }
        source.request_stop();
    });
    const auto outcome =
        run(script(std::string("trap '' TERM INT HUP\n") + kHello + "echo $$ >\"" +
                   (m_folder / "pid").string() + "\"\nwhile :; do sleep 1; done\n"),
            source.get_token());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "interrupted");
    EXPECT_TRUE(isGone(m_folder / "pid"));
}

TEST_F(AnExternalModel, SaysWhatIsMissingHere) {
    Surroundings surroundings;
    auto model = script(kHello);
    EXPECT_FALSE(externalMissing(model, surroundings));
    model.needs = {{catalogue::Need::Kind::Program, "dartscope-no-such-program", "Build it."}};
    auto missing = externalMissing(model, surroundings);
    ASSERT_TRUE(missing);
    EXPECT_THAT(english(missing->reason), HasSubstr("dartscope-no-such-program"));
    EXPECT_EQ(english(missing->cure), "Build it.");
    model.needs = {{catalogue::Need::Kind::File, "{folder}/data.txt", ""}};
    EXPECT_TRUE(externalMissing(model, surroundings));
    testing::writeText(m_folder / "data.txt", "1");
    EXPECT_FALSE(externalMissing(model, surroundings));
    model.command.emplace_back("{mpirun}");
    EXPECT_TRUE(externalMissing(model, surroundings));
}

/// A python3 that says to have these modules.
void writePython(const std::filesystem::path& file, const std::string& answers) {
    testing::writeText(file, "#!/bin/sh\nprintf '" + answers + "'\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

TEST_F(AnExternalModel, GetsTheFirstPythonThatHasItsModules) {
    writePython(m_folder / "a/python3", "3.12.1\\nmath\\n");
    writePython(m_folder / "b/python3", "3.11.2\\nmath\\nnumpy\\n");
    const auto pythons = [&](const std::string& chosen) {
        return launch::PythonFinder(
            {{"PATH", (m_folder / "a").string()}, {"DARTSCOPE_PYTHON", chosen}}, {"math", "numpy"});
    };
    const std::vector<std::string> math{"math"};
    const std::vector<std::string> numpy{"numpy"};
    auto first = pythons("");
    ASSERT_TRUE(first.with(math));
    EXPECT_EQ(first.with(math)->program, m_folder / "a/python3");
    auto chosen = pythons((m_folder / "b/python3").string());
    ASSERT_TRUE(chosen.with(numpy));
    EXPECT_EQ(chosen.with(numpy)->program, m_folder / "b/python3");
    EXPECT_EQ(chosen.all().size(), 1U);
    auto none = pythons((m_folder / "c/python3").string());
    EXPECT_FALSE(none.with(math));
    writePython(m_folder / "d/python3", "3.8.9\\nmath\\n");
    auto old = pythons((m_folder / "d/python3").string());
    EXPECT_FALSE(old.with(math));
}

TEST_F(AnExternalModel, FindsNoModulesWhereThisProgramStands) {
    if (!launch::isExecutable("/usr/bin/python3")) {
        GTEST_SKIP() << "there is no /usr/bin/python3";
    }
    for (const char* module : {"contextlib.py", "types.py", "importlib.py", "mine.py"}) {
        testing::writeText(m_folder / module, "open('ran', 'w').close()\n");
    }
    std::filesystem::create_directories(m_folder / "empty");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(m_folder.path());
    launch::PythonFinder finder({{"DARTSCOPE_PYTHON", "/usr/bin/python3"}},
                                {"sys", "json", "xml.dom", "xml.none", "empty", "mine"});
    const auto all = finder.all();
    std::filesystem::current_path(before);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].modules, (std::set<std::string>{"sys", "json", "xml.dom"}));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "ran"));
}

TEST_F(AnExternalModel, TakesAVirtualEnvironmentForAnotherPython) {
    if (!launch::isExecutable("/usr/bin/python3")) {
        GTEST_SKIP() << "there is no /usr/bin/python3";
    }
    std::filesystem::create_directories(m_folder / "v/bin");
    std::filesystem::create_symlink("/usr/bin/python3", m_folder / "v/bin/python3");
    launch::PythonFinder finder({{"PATH", (m_folder / "v/bin").string()}}, {"json"});
    const auto all = finder.all();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].program, m_folder / "v/bin/python3");
    EXPECT_EQ(all[1].program, "/usr/bin/python3");
}

TEST_F(AnExternalModel, NeedsItsModulesHoweverItNamesItsPython) {
    Surroundings surroundings;
    surroundings.pythons = std::make_shared<launch::PythonFinder>(
        std::map<std::string, std::string>{{"DARTSCOPE_PYTHON", "/no/such/python3"}},
        std::set<std::string>{"numpy"});
    auto model = script(kHello);
    model.needs = {{catalogue::Need::Kind::Python, "numpy", ""}};
    const auto missing = externalMissing(model, surroundings);
    ASSERT_TRUE(missing);
    EXPECT_THAT(english(missing->reason), HasSubstr("/no/such/python3"));
    EXPECT_THAT(english(missing->reason), HasSubstr("DARTSCOPE_PYTHON"));
}

TEST_F(AnExternalModel, IsNotStoppedBecauseItSaysSo) {
    const auto outcome =
        run(script(std::string(kHello) +
                   "echo '{\"type\":\"result\",\"darts\":10,\"hits\":8,\"stopped\":true}'\n"));
    ASSERT_TRUE(outcome);
    ASSERT_TRUE(outcome->record->failure);
    EXPECT_EQ(outcome->record->failure->id, "external-wrong-sums");
}

}  // namespace
}  // namespace dartscope::experiment
