// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/c_api.h"

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/core/darts/fixture.h"
#include "tests/core/darts/shell.h"

extern "C" {
std::uint64_t hitsSeenFromC(std::uint64_t seed, std::uint64_t first, std::uint64_t count);
const char* versionSeenFromC(void);
}

namespace {

TEST(CInterface, CountsFromCWhatThePythonReferenceStored) {
    for (const auto& row : storedVectors().at("hits"))
        EXPECT_EQ(hitsSeenFromC(row.at("seed"), row.at("first"), row.at("count")),
                  row.at("hits").get<std::uint64_t>())
            << row;
}

TEST(CInterface, TellsTheVersionOfTheProject) {
    EXPECT_STREQ(versionSeenFromC(), DARTSCOPE_VERSION);
}

TEST(CInterface, CanBeLoadedByNameAsOtherLanguagesDo) {
    void* library = dlopen(DARTSCOPE_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    ASSERT_NE(library, nullptr) << dlerror();
    EXPECT_NE(dlsym(library, "dartscope_hits"), nullptr);
    dlclose(library);
}

TEST(CInterface, ExportsItsOwnFunctionsAndNothingElse) {
    const Shell listing =
        runShell(DARTSCOPE_NM " --dynamic --defined-only --format=posix '" DARTSCOPE_LIBRARY "'");
    if (listing.status == 127)
        GTEST_SKIP() << "nm is not installed: the exported names cannot be listed";
    ASSERT_EQ(listing.status, 0) << listing.output;
    std::vector<std::string> names;
    std::istringstream lines(listing.output);
    for (std::string line; std::getline(lines, line);)
        names.push_back(line.substr(0, line.find(' ')));
    EXPECT_THAT(names, testing::UnorderedElementsAre("dartscope_hits", "dartscope_version"));
}

}  // namespace
