// SPDX-License-Identifier: GPL-3.0-or-later

// The frozen definition against other implementations of it: the Python reference of this project,
// run now, and NumPy's SFC64.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <tuple>

#include "core/darts/dart.h"
#include "core/darts/kernels.h"
#include "tests/core/darts/shell.h"

namespace dartscope::darts {
namespace {

const std::string kSource = DARTSCOPE_SOURCE_DIR;

std::string argument(std::uint64_t value) {
    return fmt::format(" {}", value);
}

TEST(PythonReference, CountsTheSameHitsAsTheKernels) {
    using Range = std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>;
    for (const auto& [seed, first, count] :
         {Range{42, 0, 200000}, Range{UINT64_MAX, 65530, 20}, Range{7, 999999999999999999, 70000},
          Range{123456789, 31, 0}, Range{0, 64, 1}}) {
        const Shell python = runShell("python3 '" + kSource + "/resources/dart.py'" +
                                      argument(seed) + argument(first) + argument(count));
        if (python.status == 127)
            GTEST_SKIP() << "python3 is not installed: the reference cannot be run";
        ASSERT_EQ(python.status, 0) << python.output;
        EXPECT_EQ(python.output, std::to_string(hitsVector(seed, first, count)) + "\n");
        EXPECT_EQ(python.output, std::to_string(hitsTextbook(seed, first, count)) + "\n");
    }
}

/// Runs numpy_words.py with the first Python that has NumPy: the one in the path may be somebody's
/// own, while the distribution's package belongs to the distribution's.
Shell numpyWords(const std::string& arguments) {
    Shell result;
    for (const std::string python : {"python3", "/usr/bin/python3"}) {
        result =
            runShell(python + " '" + kSource + "/tests/core/darts/numpy_words.py'" + arguments);
        if (result.status == 0)
            break;
    }
    return result;
}

TEST(NumPy, MakesTheSameWordsOfTheSameState) {
    constexpr std::uint64_t kSeed = 0xFEDCBA9876543210;
    constexpr std::uint64_t kBlock = 15258789062500;  // that of dart 1e18
    constexpr std::uint32_t kWords = 200;
    for (const std::uint32_t stream : {0u, 1u, 31u}) {
        const Shell numpy =
            numpyWords(argument(kSeed) + argument(kBlock) + argument(stream) + argument(kWords));
        if (numpy.status == 127)
            GTEST_SKIP() << "python3 is not installed: NumPy cannot be asked";
        if (numpy.status == 77)
            GTEST_SKIP() << "NumPy is not installed: its SFC64 cannot be compared";
        ASSERT_EQ(numpy.status, 0) << numpy.output;

        std::istringstream words(numpy.output);
        BlockStreams streams(kSeed, kBlock);
        BlockStreams::Words made;
        for (std::uint32_t step = 0; step < kWords; ++step) {
            streams.next(made);
            std::uint64_t expected = 0;
            ASSERT_TRUE(words >> expected) << "word " << step;
            ASSERT_EQ(made[stream], expected) << "stream " << stream << ", step " << step;
        }
    }
}

}  // namespace
}  // namespace dartscope::darts
