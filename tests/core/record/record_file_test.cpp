// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/core/record/sample.h"

namespace dartscope::record {
namespace {

using Json = nlohmann::ordered_json;

/// The error of reading `bytes`; its id is empty where they were read.
Error errorOf(std::string_view bytes) {
    const auto stored = fromJson(bytes, "a file");
    return stored ? Error{ErrorCode::RunFailed, "", {}} : stored.error();
}

/// Reads the sample run after `change` was made to its document.
template <typename Change>
Error errorAfter(Change change) {
    Json document = Json::parse(toJson(sampleRun()));
    change(document);
    return errorOf(document.dump());
}

Error broken(const char* field) {
    return {ErrorCode::InvalidFile, "record-broken", {"a file", field}};
}

Error notARecord(const char* lacks) {
    return {ErrorCode::InvalidFile, "not-a-record", {"a file", lacks}};
}

TEST(RecordFile, BringsARunBackAsItWas) {
    const auto stored = fromJson(toJson(sampleRun()), "a file");
    ASSERT_TRUE(stored) << stored.error().arguments.back();
    EXPECT_EQ(*std::get<RunRecordPtr>(*stored), sampleRun());
}

TEST(RecordFile, BringsASweepBackAsItWas) {
    const auto stored = fromJson(toJson(sampleSweep()), "a file");
    ASSERT_TRUE(stored) << stored.error().arguments.back();
    EXPECT_EQ(*std::get<SweepRecordPtr>(*stored), sampleSweep());
}

TEST(RecordFile, KeepsWhatIsAbsentAbsent) {
    RunRecord run;
    run.lanes.resize(1);
    const Json document = Json::parse(toJson(run));
    EXPECT_TRUE(document["lanes"][0]["cpu_ns"].is_null());
    EXPECT_TRUE(document["lanes"][0]["runqueue_ns"].is_null());
    EXPECT_TRUE(document["lanes"][0]["voluntary_switches"].is_null());
    EXPECT_TRUE(document["marks_ns"]["ready"].is_null());
    EXPECT_TRUE(document["reference"].is_null());
    EXPECT_TRUE(document["pi"].is_null());
    EXPECT_TRUE(document["standard_error"].is_null());
    const auto stored = fromJson(document.dump(), "a file");
    ASSERT_TRUE(stored);
    EXPECT_EQ(*std::get<RunRecordPtr>(*stored), run);
}

TEST(RecordFile, HasTheFieldsThatItsReadersWereTold) {
    const Json run = Json::parse(toJson(sampleRun()));
    EXPECT_EQ(run["format"], "dartscope-run/1");
    for (const char* key : {"config", "machines", "darts", "hits", "pi", "standard_error",
                            "marks_ns", "reference", "lanes"}) {
        EXPECT_TRUE(run.contains(key)) << key;
    }
    for (const char* key :
         {"requested", "launched", "ready", "first_dart", "last_dart", "combined", "ended"}) {
        EXPECT_TRUE(run["marks_ns"].contains(key)) << key;
    }
    for (const char* key :
         {"lane", "rank", "host", "pid", "darts", "hits", "wall_ns", "cpu_ns", "runqueue_ns",
          "voluntary_switches", "involuntary_switches", "lock_wait_ns", "spans"}) {
        EXPECT_TRUE(run["lanes"][0].contains(key)) << key;
    }
    for (const char* key : {"host", "allowed_cpus", "bound_by", "constraints"}) {
        EXPECT_TRUE(run["machines"][0].contains(key)) << key;
    }
    EXPECT_EQ(Json::parse(toJson(sampleMachine())), run["machines"][0]);
    // 4·308001/393216 and 4·sqrt(p(1−p)/393216), computed with 30 digits elsewhere.
    EXPECT_NEAR(run["pi"].get<double>(), 3.13314819335937500, 1e-15);
    EXPECT_NEAR(run["standard_error"].get<double>(), 0.0026281328050792, 1e-12);

    const Json sweep = Json::parse(toJson(sampleSweep()));
    EXPECT_EQ(sweep["format"], "dartscope-sweep/1");
    EXPECT_EQ(sweep["series"][0]["model"], "threads");
    EXPECT_EQ(sweep["series"][0]["base"], "serial");
    EXPECT_EQ(sweep["series"][0]["points"][0]["workers"], 1);
    EXPECT_EQ(sweep["series"][0]["points"][0]["compute_s"], Json::parse("[0.1, 0.1]"));
    EXPECT_EQ(sweep["series"][0]["points"][0]["end_to_end_s"].size(), 2u);
}

TEST(RecordFile, PassesOverFieldsThatItDoesNotKnow) {
    EXPECT_EQ(errorAfter([](Json& run) {
                  run["findings"] = Json::array({1, 2});
                  run["lanes"][0]["colour"] = "blue";
                  run["config"]["serial_share"] = 0.5;
              }).id,
              "");
}

TEST(RecordFile, OfBeforeThereWereBlockingWorkersHasNone) {
    Json document = Json::parse(toJson(sampleRun()));
    document["config"].erase("gil_blocking");
    const auto stored = fromJson(document.dump(), "a file");
    ASSERT_TRUE(stored);
    EXPECT_EQ(std::get<RunRecordPtr>(*stored)->config.gilBlocking, 0u);
}

TEST(RecordFile, RefusesANewerOne) {
    EXPECT_EQ(errorAfter([](Json& run) { run["format"] = "dartscope-run/2"; }),
              (Error{ErrorCode::InvalidFile, "record-newer", {"a file", "dartscope-run/2"}}));
    EXPECT_EQ(errorOf(R"({"format":"dartscope-sweep/99999999999999999999"})").id, "record-newer");
}

TEST(RecordFile, RefusesWhatIsNoRecord) {
    EXPECT_EQ(errorOf(""), notARecord("JSON"));
    EXPECT_EQ(errorOf("\x89PNG\r\n\x1a\n"), notARecord("UTF-8"));
    EXPECT_EQ(errorOf(std::string(1'000, '\0')), notARecord("JSON"));
    EXPECT_EQ(errorOf("[]"), notARecord("JSON"));
    EXPECT_EQ(errorOf("null"), notARecord("JSON"));
    EXPECT_EQ(errorOf("{}"), notARecord("format"));
    EXPECT_EQ(errorOf(R"({"format":7})"), notARecord("format"));
    for (const char* format :
         {"", "/", "dartscope-run", "dartscope-run/", "dartscope-run/0", "dartscope-run/x",
          "dartscope-run/1x", "dartscope-run/-1", "csv/1"}) {
        EXPECT_EQ(errorOf(Json{{"format", format}, {"darts", 1}}.dump()), notARecord("format"))
            << format;
    }
    EXPECT_EQ(errorOf(R"({"format":"dartscope-run/1"})"), broken("config"));
}

TEST(RecordFile, RefusesARecordThatWasCutOffAnywhere) {
    const std::string whole = toJson(sampleRun());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        ASSERT_EQ(errorOf(whole.substr(0, length)).id, "not-a-record") << length;
    }
    EXPECT_EQ(errorOf(whole).id, "");
}

TEST(RecordFile, SurvivesAnyByteBeingAnother) {
    const std::string whole = toJson(sampleSweep());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (const char other : {'0', '"', '}', '\xff'}) {
            std::string changed = whole;
            changed[i] = other;
            const Error error = errorOf(changed);
            ASSERT_TRUE(error.id.empty() || error.code == ErrorCode::InvalidFile) << i;
        }
    }
}

TEST(RecordFile, RefusesDeepNesting) {
    EXPECT_EQ(errorOf(std::string(100'000, '[')), notARecord("JSON"));
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    EXPECT_EQ(errorOf(R"({"format":"dartscope-run/1","config":)" + deep + "}"), notARecord("JSON"));
    // Brackets in a string are none.
    EXPECT_EQ(
        errorAfter([](Json& run) { run["config"]["model"] = std::string(1'000, '[') + "\"\\"; }).id,
        "");
}

TEST(RecordFile, NamesTheFieldThatIsMissingOrOfTheWrongType) {
    EXPECT_EQ(errorAfter([](Json& run) { run.erase("hits"); }), broken("hits"));
    EXPECT_EQ(errorAfter([](Json& run) { run["darts"] = "many"; }), broken("darts"));
    EXPECT_EQ(errorAfter([](Json& run) { run["darts"] = true; }), broken("darts"));
    EXPECT_EQ(errorAfter([](Json& run) { run["config"] = Json::array(); }), broken("config"));
    EXPECT_EQ(errorAfter([](Json& run) { run["config"]["kernel"] = "fast"; }),
              broken("config.kernel"));
    EXPECT_EQ(errorAfter([](Json& run) { run["lanes"] = Json::object(); }), broken("lanes"));
    EXPECT_EQ(errorAfter([](Json& run) { run["lanes"][1] = 3; }), broken("lanes[1]"));
    EXPECT_EQ(errorAfter([](Json& run) { run["lanes"][1]["pid"] = 1.5; }), broken("lanes[1].pid"));
    EXPECT_EQ(errorAfter([](Json& run) { run["machines"][0]["constraints"][2]["cpus"] = "4"; }),
              broken("machines[0].constraints[2].cpus"));
    EXPECT_EQ(errorAfter([](Json& run) { run["launch"]["environment"]["A"] = 1; }),
              broken("launch.environment"));
}

TEST(RecordFile, RefusesNumbersOutOfTheirRange) {
    const auto afterText = [](std::string_view from, std::string_view to) {
        std::string text = toJson(sampleRun());
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return errorOf(text.replace(at, from.size(), to));
    };
    EXPECT_EQ(afterText(R"("workers":2)", R"("workers":0)"), broken("config.workers"));
    EXPECT_EQ(afterText(R"("workers":2)", R"("workers":-1)"), broken("config.workers"));
    EXPECT_EQ(afterText(R"("workers":2)", R"("workers":4097)"), broken("config.workers"));
    EXPECT_EQ(afterText(R"("workers":2)", R"("workers":4294967298)"), broken("config.workers"));
    EXPECT_EQ(afterText(R"("workers":2)", R"("workers":2.0)"), broken("config.workers"));
    EXPECT_EQ(afterText(R"("darts":393216)", R"("darts":1000000000000000001)"),
              broken("config.darts"));
    EXPECT_EQ(afterText(R"("seed":18446744073709551615)", R"("seed":18446744073709551616)"),
              broken("config.seed"));
    EXPECT_EQ(afterText(R"("task_size":65536)", R"("task_size":1099511627777)"),
              broken("config.task_size"));
    EXPECT_EQ(afterText(R"("gil_blocking":1)", R"("gil_blocking":4097)"),
              broken("config.gil_blocking"));
    EXPECT_EQ(afterText(R"("gil_blocking":1)", R"("gil_blocking":-1)"),
              broken("config.gil_blocking"));
    EXPECT_EQ(afterText(R"("ns_per_dart":0.1)", R"("ns_per_dart":1e400)"), notARecord("JSON"));
    for (const double cpus : {-1.0, -1e308, 1e308}) {
        EXPECT_EQ(
            errorAfter([&](Json& run) { run["machines"][0]["constraints"][0]["cpus"] = cpus; }).id,
            "record-broken");
    }
    for (const char* mark : {"launched", "first_dart", "ended"}) {
        const Error error = errorAfter([&](Json& run) { run["marks_ns"][mark] = INT64_MIN; });
        EXPECT_EQ(error, broken((std::string("marks_ns.") + mark).c_str()));
    }
    for (const char* field : {"queued_ns", "partial_timer_ns"}) {
        const Error error = errorAfter([&](Json& run) { run["details"][field] = -1; });
        EXPECT_EQ(error, broken((std::string("details.") + field).c_str()));
    }
}

/// Reads the sample sweep after `change` was made to its document.
template <typename Change>
Error errorAfterOfSweep(Change change) {
    Json document = Json::parse(toJson(sampleSweep()));
    change(document);
    return errorOf(document.dump());
}

TEST(RecordFile, RefusesInstantsWithoutADifference) {
    const auto afterDetail = [](const char* array, const char* key, std::int64_t value) {
        return errorAfter([&](Json& run) { run["details"][array][0][key] = value; });
    };
    EXPECT_EQ(afterDetail("serial_parts", "start_ns", INT64_MIN),
              broken("details.serial_parts[0].start_ns"));
    for (const char* key : {"end_ns", "cpu_ns"}) {
        EXPECT_EQ(afterDetail("serial_parts", key, INT64_MAX),
                  broken((std::string("details.serial_parts[0].") + key).c_str()));
    }
    for (const char* key : {"sent_ns", "received_ns"}) {
        for (const std::int64_t instant : {INT64_MIN, INT64_MAX}) {
            EXPECT_EQ(afterDetail("messages", key, instant),
                      broken((std::string("details.messages[0].") + key).c_str()));
        }
    }
    EXPECT_EQ(errorAfter([](Json& run) { run["details"]["queued_ns"] = INT64_MAX; }),
              broken("details.queued_ns"));
}

TEST(RecordFile, RefusesMarksThatGoBackwards) {
    const auto afterMark = [](const char* mark, std::int64_t value) {
        return errorAfter([&](Json& run) { run["marks_ns"][mark] = value; });
    };
    EXPECT_EQ(afterMark("launched", -1), broken("marks_ns.launched"));
    EXPECT_EQ(afterMark("first_dart", 3'999), broken("marks_ns.first_dart"));
    EXPECT_EQ(afterMark("combined", 4'000), broken("marks_ns.combined"));
    EXPECT_EQ(afterMark("ended", -5), broken("marks_ns.ended"));
    EXPECT_EQ(afterMark("last_dart", 36'000).id, "") << "two marks may be one instant";
    const auto withoutSome = [](std::int64_t ended) {
        return errorAfter([&](Json& run) {
            run["marks_ns"]["last_dart"] = run["marks_ns"]["combined"] = nullptr;
            run["marks_ns"]["ended"] = ended;
        });
    };
    EXPECT_EQ(withoutSome(5'000).id, "");
    EXPECT_EQ(withoutSome(4'999), broken("marks_ns.ended")) << "before the first dart";
}

TEST(RecordFile, OpensARunThatFailedForItsMarks) {
    RunRecord run = sampleRun();
    run.marks.combinedNs = 1;
    run.partial = true;
    run.failure = Error{ErrorCode::RunFailed, "worker-wrong-sums", {"marks", "1", "35000"}};
    EXPECT_EQ(errorOf(toJson(run)).id, "");
}

TEST(RecordFile, RefusesNegativeTimesOfRepeats) {
    for (const char* key : {"compute_s", "end_to_end_s"}) {
        EXPECT_EQ(errorAfterOfSweep([&](Json& sweep) {
                      sweep["series"][0]["points"][0]["repeats"][1][key] = -0.001;
                  }),
                  broken((std::string("series[0].points[0].repeats[1].") + key).c_str()));
        EXPECT_EQ(errorAfterOfSweep([&](Json& sweep) { sweep["series"][0]["drift"][key] = -1; }),
                  broken((std::string("series[0].drift.") + key).c_str()));
        EXPECT_EQ(errorAfterOfSweep([&](Json& sweep) { sweep["series"][0]["drift"][key] = 0; }).id,
                  "");
    }
}

TEST(RecordFile, RefusesImpossibleCounts) {
    EXPECT_EQ(errorAfter([](Json& run) { run["hits"] = 393'217; }), broken("hits"));
    EXPECT_EQ(errorAfter([](Json& run) { run["lanes"][0]["hits"] = 196'609; }),
              broken("lanes[0].hits"));
    EXPECT_EQ(errorAfter([](Json& run) { run["lanes"][0]["cpu_ns"] = -1; }),
              broken("lanes[0].cpu_ns"));
    EXPECT_EQ(errorAfter([](Json& run) { run["lanes"][1]["lane"] = 0; }), broken("lanes"));
}

TEST(RecordFile, RefusesColumnsOfUnequalLengthAndImpossibleSpans) {
    const auto afterColumn = [](const char* columns, const char* key, Json value) {
        return errorAfter([&](Json& run) { run["lanes"][0][columns][key] = value; });
    };
    for (const char* key : {"gap_ns", "idle_ns", "skip", "darts", "tasks"}) {
        const Error expected = broken((std::string("lanes[0].spans.") + key).c_str());
        EXPECT_EQ(afterColumn("spans", key, Json::array({1})), expected);
        EXPECT_EQ(afterColumn("spans", key, Json::array({1, 2, 3})), expected);
        EXPECT_EQ(afterColumn("spans", key, Json::array({1, "2"})), expected);
    }
    EXPECT_EQ(afterColumn("spans", "length_ns", 5), broken("lanes[0].spans.length_ns"));
    EXPECT_EQ(afterColumn("spans", "length_ns", Json::array({10'000, -1})),
              broken("lanes[0].spans.length_ns"));
    EXPECT_EQ(afterColumn("spans", "idle_ns", Json::array({10'001, 0})),
              broken("lanes[0].spans.idle_ns"));
    EXPECT_EQ(afterColumn("spans", "darts", Json::array({5, -6})), broken("lanes[0].spans.darts"));
    EXPECT_EQ(afterColumn("spans", "tasks", Json::array({-1, 0})), broken("lanes[0].spans.tasks"));
    EXPECT_EQ(afterColumn("probes", "cpu_ns", Json::array({1})), broken("lanes[0].probes.cpu_ns"));
}

TEST(RecordFile, IsSavedAndLoaded) {
    const auto folder = std::filesystem::temp_directory_path();
    std::string pattern = (folder / "record_file_test.XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    const std::filesystem::path path = std::filesystem::path(pattern) / "run.json";
    EXPECT_TRUE(save(sampleRun(), path));
    const auto loaded = load(path);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(*std::get<RunRecordPtr>(*loaded), sampleRun());
    EXPECT_TRUE(save(sampleSweep(), path));
    EXPECT_TRUE(std::holds_alternative<SweepRecordPtr>(load(path).value()));

    const auto missing = load(path.parent_path() / "none.json");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().id, "cannot-read");
    EXPECT_FALSE(save(sampleRun(), path.parent_path() / "no" / "such" / "folder.json"));
    std::filesystem::remove_all(pattern);
}

TEST(RecordFile, ReplacesBytesThatAreNotUtf8) {
    RunRecord run = sampleRun();
    run.launch.command = {"caf\xe9"};
    const auto stored = fromJson(toJson(run), "a file");
    ASSERT_TRUE(stored);
    EXPECT_EQ(std::get<RunRecordPtr>(*stored)->launch.command.front(), "caf\xef\xbf\xbd");
}

}  // namespace
}  // namespace dartscope::record
