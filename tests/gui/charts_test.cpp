// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "app/gui/charts/axis_scale.h"

namespace dartscope::gui::charts {
namespace {

TEST(AxisScale, EndsOnATickAboveTheLargestValue) {
    for (const double largest : {0.0013, 0.97, 1.0, 2.0, 7.9, 64.0, 4096.0, 3.1e9}) {
        const AxisScale scale = scaleFor(largest, 6);
        EXPECT_GE(scale.top, largest * 1.04) << largest;
        const double ticks = scale.top / scale.step;
        EXPECT_NEAR(ticks, std::round(ticks), 1e-6) << largest;
        EXPECT_LE(ticks, 7 + 1e-6) << largest;
    }
}

}  // namespace
}  // namespace dartscope::gui::charts
