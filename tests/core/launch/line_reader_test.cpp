// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/line_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace dartscope::launch {
namespace {

using ::testing::ElementsAre;

TEST(LineReader, PutsLinesTogetherHoweverTheyAreCut) {
    const std::string text = "one\ntwo\n\nthree and more\n";
    for (std::size_t size = 1; size <= text.size(); ++size) {
        LineReader reader(100);
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size(); at += size) {
            EXPECT_TRUE(reader.add(text.substr(at, size), [&](std::string_view line) {
                lines.emplace_back(line);
                return true;
            }));
        }
        EXPECT_THAT(lines, ElementsAre("one", "two", "", "three and more"));
        EXPECT_TRUE(reader.rest().empty());
    }
}

TEST(LineReader, KeepsWhatHasNotEnded) {
    LineReader reader(100);
    reader.add("one\nhalf", [](std::string_view) { return true; });
    EXPECT_EQ(reader.rest(), "half");
}

TEST(LineReader, RefusesALineThatIsTooLongAndShowsItsStart) {
    const auto any = [](std::string_view) { return true; };
    EXPECT_TRUE(LineReader(5).add("12345\n", any));
    EXPECT_FALSE(LineReader(5).add("123456\n", any));
    LineReader reader(5);
    EXPECT_TRUE(reader.add("123", any));
    EXPECT_FALSE(reader.add("456", any));
    EXPECT_EQ(reader.rest(), "12345");
}

TEST(LineReader, StopsWhereItIsToldTo) {
    LineReader reader(100);
    int lines = 0;
    EXPECT_FALSE(reader.add("one\ntwo\nthree\n", [&](std::string_view) { return ++lines < 2; }));
    EXPECT_EQ(lines, 2);
}

}  // namespace
}  // namespace dartscope::launch
