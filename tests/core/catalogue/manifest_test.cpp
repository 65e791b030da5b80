// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/manifest.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace dartscope::catalogue {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

json smallest() {
    return {{"format", "dartscope-model/1"},
            {"id", "my-own"},
            {"name", "Mine"},
            {"summary", "What I wrote."},
            {"group", "shared-memory"},
            {"command", {"{python}", "{folder}/mine.py"}}};
}

auto read(const json& manifest) {
    return readManifest("/m/mine.json", manifest.dump());
}

/// The one error of a manifest in which `field` is `value`.
Error refused(const char* field, const json& value) {
    json manifest = smallest();
    manifest[field] = value;
    const auto model = read(manifest);
    EXPECT_FALSE(model) << manifest;
    EXPECT_THAT(model ? std::vector<Error>{} : model.error(), SizeIs(1)) << manifest;
    return model || model.error().empty() ? Error{} : model.error().front();
}

TEST(AManifest, ShowsNoFileButOneBesideIt) {
    EXPECT_EQ(refused("code", "../other/secret.py").id, "manifest-field");
    EXPECT_EQ(refused("code", "").id, "manifest-field");
}

TEST(AManifest, NeedsNoMoreThanSixFields) {
    const auto model = read(smallest());
    ASSERT_TRUE(model);
    EXPECT_EQ(model->id, "my-own");
    EXPECT_EQ(model->group, Group::SharedMemory);
    EXPECT_THAT(model->command, ElementsAre("{python}", "{folder}/mine.py"));
    EXPECT_TRUE(model->ownDarts);
    EXPECT_EQ(model->mostWorkers, record::kMostWorkers);
    EXPECT_FALSE(model->defaultDarts);
}

TEST(AManifest, SaysAllThatItsModelIs) {
    json manifest = smallest();
    manifest["darts"] = "dartscope";
    manifest["most_workers"] = 8;
    manifest["default_darts"] = 1'000'000;
    manifest["options"] = {"task-size", "ranks"};
    manifest["command"] = {"{mpirun}", "-n", "{ranks}", "{option:task-size}"};
    manifest["environment"] = {{"OMP_NUM_THREADS", "{workers}"}};
    manifest["needs"] = {{{"python", "dask.distributed"}, {"cure", "Ask."}},
                         {{"program", "mpirun"}}};
    const auto model = read(manifest);
    ASSERT_TRUE(model);
    EXPECT_FALSE(model->ownDarts);
    EXPECT_EQ(model->mostWorkers, 8U);
    EXPECT_EQ(model->defaultDarts, 1'000'000U);
    EXPECT_THAT(model->options, ElementsAre(Option::TaskSize, Option::Ranks));
    EXPECT_THAT(model->needs, ElementsAre(Need{Need::Kind::Python, "dask.distributed", "Ask."},
                                          Need{Need::Kind::Program, "mpirun", ""}));
    EXPECT_EQ(model->environment.at("OMP_NUM_THREADS"), "{workers}");
}

TEST(AManifest, WithAFieldOfTheWrongKindIsRefusedByItsName) {
    const std::vector<std::pair<const char*, json>> wrong{
        {"format", "dartscope-model/2"},
        {"id", "Mine"},
        {"id", "openmp"},
        {"id", ""},
        {"id", 7},
        {"name", ""},
        {"group", "cloud"},
        {"command", "mine"},
        {"command", json::array()},
        {"command", {1}},
        {"darts", "borrowed"},
        {"most_workers", 0},
        {"most_workers", 4097},
        {"most_workers", -1},
        {"most_workers", 1.5},
        {"default_darts", "many"},
        {"options", {"workers"}},
        {"options", "ranks"},
        {"needs", json::object()},
        {"needs", {{{"python", "os;import os"}}}},
        {"needs", {{{"cure", "Ask."}}}},
        {"needs", {{{"python", "a"}, {"file", "b"}}}},
        {"environment", {{"A=B", "x"}}},
        {"environment", {{"A", 1}}},
        {"code", json::array()}};
    for (const auto& [field, value] : wrong) {
        const Error error = refused(field, value);
        EXPECT_EQ(error.id, "manifest-field") << field;
        ASSERT_THAT(error.arguments, SizeIs(4));
        EXPECT_EQ(error.arguments[0], "/m/mine.json");
        EXPECT_EQ(error.arguments[1], field);
    }
}

TEST(AManifest, WithPlaceholdersThatThereAreNotIsRefused) {
    for (const char* word : {"{pyhton}", "{option:speed}", "{ranks}", "{option:ranks}", "{Seed}",
                             "{task_size}", "--darts={DARTS}", "${seeds}"}) {
        EXPECT_EQ(refused("command", {"mine", word}).id, "manifest-field") << word;
    }
    EXPECT_TRUE(placeholdersOf("{} { {\"a\": 1} } ${HOME} ${MY_DARTS}").empty());
}

TEST(AManifest, WithAnUnknownFieldIsRefused) {
    const Error error = refused("comand", "mine");
    EXPECT_EQ(error.id, "manifest-unknown");
    EXPECT_EQ(error.arguments.at(1), "comand");
}

TEST(AManifest, SaysEverythingThatIsWrongAtOnce) {
    const auto model = read(json::object());
    ASSERT_FALSE(model);
    EXPECT_THAT(model.error(), SizeIs(6));
    for (const Error& error : model.error()) {
        EXPECT_EQ(error.id, "manifest-missing");
    }
}

TEST(AManifest, ThatIsNoJsonOrTooLargeOrDeepIsRefused) {
    for (const std::string& bytes :
         {std::string(), std::string("{"), std::string("[]"),
          std::string(kMostManifestBytes + 1, ' '),
          R"({"needs": )" + std::string(1000, '[') + std::string(1000, ']') + "}"}) {
        const auto model = readManifest("x.json", bytes);
        ASSERT_FALSE(model);
        EXPECT_EQ(model.error().front().id, "manifest-not-json");
    }
}

}  // namespace
}  // namespace dartscope::catalogue
