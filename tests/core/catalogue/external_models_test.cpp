// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/external_models.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/support/temporary_folder.h"

namespace dartscope::catalogue {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::SizeIs;
using testing::writeText;

json manifest(const char* id) {
    return {{"format", "dartscope-model/1"},
            {"id", id},
            {"name", "Mine"},
            {"summary", "What I wrote."},
            {"group", "embarrassingly-parallel"},
            {"command", {"./mine"}}};
}

class ExternalModels : public ::testing::Test {
protected:
    ~ExternalModels() override { useExternalModels({}); }

    void write(const char* file, const json& text) const {
        writeText(m_folder / file, text.dump());
    }

    /// The only model that there is of such a manifest, in use.
    const Model& use(const json& text) const {
        write("a/only.json", text);
        auto found = readManifests(std::vector{m_folder / "a"});
        EXPECT_THAT(found.bad, SizeIs(0));
        useExternalModels(std::move(found.models));
        return *find(text["id"].get<std::string>());
    }

    testing::TemporaryFolder m_folder;
};

TEST_F(ExternalModels, AreFoundByFolderAndName) {
    write("second/b.json", manifest("two"));
    write("second/a.json", manifest("one"));
    write("first/z.json", manifest("zero"));
    write("first/notes.txt", "no manifest");
    const auto found =
        readManifests(std::vector{m_folder / "not-there", m_folder / "first", m_folder / "second"});
    std::vector<std::string> ids;
    for (const ExternalModel& model : found.models) {
        ids.push_back(model.id);
    }
    EXPECT_THAT(ids, ElementsAre("zero", "one", "two"));
    EXPECT_THAT(found.bad, SizeIs(0));
}

TEST_F(ExternalModels, OfAFolderThatIsNamedTwiceAreNoTwins) {
    write("m/a.json", manifest("one"));
    std::filesystem::create_directory_symlink(m_folder / "m", m_folder / "link");
    const auto found =
        readManifests(std::vector{m_folder / "m", m_folder / "m", m_folder / "link"});
    EXPECT_THAT(found.models, SizeIs(1));
    EXPECT_THAT(found.bad, SizeIs(0));
}

TEST_F(ExternalModels, ThatCannotBeAreSaidAndLeaveOthersAlone) {
    write("m/a.json", manifest("same"));
    write("m/b.json", manifest("same"));
    write("m/c.json", json::array());
    write("m/d.json", manifest("threads"));
    const auto found = readManifests(std::vector{m_folder / "m"});
    EXPECT_THAT(found.models, SizeIs(1));
    std::vector<std::string> ids;
    for (const BadManifest& bad : found.bad) {
        ASSERT_THAT(bad.errors, SizeIs(1));
        ids.push_back(bad.errors.front().id);
    }
    EXPECT_THAT(ids, ElementsAre("manifest-twice", "manifest-not-json", "manifest-field"));
}

TEST_F(ExternalModels, StandBehindTheirGroup) {
    use(manifest("mine"));
    const auto all = models();
    EXPECT_EQ(all.size(), ownModels().size() + 1);
    const auto mine = std::ranges::find(all, "mine", &Model::id);
    ASSERT_NE(mine, all.end());
    EXPECT_EQ(mine->launcher, Launcher::External);
    EXPECT_EQ((mine - 1)->group, Group::EmbarrassinglyParallel);
    EXPECT_EQ((mine + 1)->group, Group::SharedMemory);
    EXPECT_NE(find("threads"), nullptr);
    useExternalModels({});
    EXPECT_EQ(find("mine"), nullptr);
    EXPECT_EQ(models().size(), ownModels().size());
}

TEST_F(ExternalModels, HaveTheOptionsOfTheirManifest) {
    json text = manifest("mine");
    text["options"] = {"task-size", "start-method"};
    text["most_workers"] = 1;
    const Model& model = use(text);
    EXPECT_TRUE(has(model, Option::TaskSize));
    EXPECT_TRUE(has(model, Option::StartMethod));
    EXPECT_TRUE(has(model, Option::Cpus));
    EXPECT_FALSE(has(model, Option::Kernel));
    EXPECT_FALSE(has(model, Option::Workers));
    EXPECT_FALSE(has(model, Option::Imbalance));
}

TEST_F(ExternalModels, ThrowTheirOwnDartsWhereTheyDoNotSayOtherwise) {
    json text = manifest("mine");
    text["task_size"] = 5'000;
    use(text);
    record::RunConfig config;
    config.model = "mine";
    auto valid = validate(config, {});
    ASSERT_TRUE(valid);
    EXPECT_TRUE(valid->ownDarts);
    EXPECT_EQ(valid->taskSize, 5'000U);
    text["darts"] = "dartscope";
    use(text);
    valid = validate(config, {});
    ASSERT_TRUE(valid);
    EXPECT_FALSE(valid->ownDarts);
    EXPECT_EQ(valid->kernel, record::Kernel::Vector);
    config.model = "threads";
    config.ownDarts = true;  // as a file may say
    EXPECT_FALSE(validate(config, {})->ownDarts);
}

TEST_F(ExternalModels, RefuseOptionsThatTheyLack) {
    use(manifest("mine"));
    record::RunConfig config;
    config.model = "mine";
    const std::vector set{Option::Kernel};
    const auto valid = validate(config, set);
    ASSERT_FALSE(valid);
    EXPECT_EQ(valid.error().id, "option-not-in-model");
}

TEST_F(ExternalModels, ThrowAsManyDartsAsTheirManifestSays) {
    json text = manifest("mine");
    EXPECT_LE(usualDarts(use(text), 30'000'000'000), 100'000'000U);
    text["default_darts"] = 4'000;
    EXPECT_EQ(usualDarts(use(text), 30'000'000'000), 4'000U);
    EXPECT_EQ(usualDarts(*find("threads"), 30'000'000'000), 30'000'000'000U);
}

}  // namespace
}  // namespace dartscope::catalogue
