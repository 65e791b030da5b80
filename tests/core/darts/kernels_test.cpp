// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "core/darts/estimate.h"
#include "tests/core/darts/fixture.h"

namespace dartscope::darts {
namespace {

TEST(TextbookKernel, CountsWhatThePythonReferenceStored) {
    for (const auto& row : storedVectors().at("hits"))
        EXPECT_EQ(hitsTextbook(row.at("seed"), row.at("first"), row.at("count")),
                  row.at("hits").get<std::uint64_t>())
            << row;
}

}  // namespace
}  // namespace dartscope::darts
