// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/appearance.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <set>

namespace dartscope::gui {
namespace {

/// Values given in the WCAG 2 definition: black on white is 21, a colour on itself 1.
TEST(ContrastRatio, IsThatOfTheDefinition) {
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::black), 21, 1e-9);
    EXPECT_NEAR(contrastRatio(Qt::red, Qt::red), 1, 1e-9);
    // #767676 is the well-known lightest grey that passes 4.5:1 on white.
    EXPECT_GE(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white), 4.5);
    EXPECT_LT(contrastRatio(QColor(0x78, 0x78, 0x78), Qt::white), 4.5);
}

class InTheme : public testing::TestWithParam<Theme> {
protected:
    void SetUp() override { applyTheme(*qApp, GetParam()); }
    void TearDown() override { applyTheme(*qApp, Theme::Light); }
};

INSTANTIATE_TEST_SUITE_P(Appearance, InTheme, testing::Values(Theme::Light, Theme::Dark),
                         [](const auto& theme) {
                             return theme.param == Theme::Light ? "Light" : "Dark";
                         });

TEST_P(InTheme, ThePaletteSaysWhichThemeItIs) {
    EXPECT_EQ(isDark(QApplication::palette()), GetParam() == Theme::Dark);
}

TEST_P(InTheme, TextStandsOutFromEveryGroundItIsWrittenOn) {
    const QPalette palette = QApplication::palette();
    const bool dark = isDark(palette);
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        const QColor behind = palette.color(ground);
        for (const auto role :
             {QPalette::WindowText, QPalette::Text, QPalette::PlaceholderText, QPalette::Link}) {
            EXPECT_GE(contrastRatio(palette.color(role), behind), 4.5) << role << ' ' << ground;
        }
        for (const Role role :
             {Role::NoteText, Role::WarningText, Role::ErrorText, Role::MutedText}) {
            EXPECT_GE(contrastRatio(color(role, dark), behind), 4.5)
                << static_cast<int>(role) << ' ' << ground;
        }
    }
    EXPECT_GE(contrastRatio(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)),
              4.5);
    EXPECT_GE(
        contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)),
        4.5);
    EXPECT_GE(
        contrastRatio(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)),
        4.5);
}

TEST_P(InTheme, GraphicsStandOutFromTheChartsGround) {
    const QPalette palette = QApplication::palette();
    const bool dark = isDark(palette);
    for (const auto ground : {QPalette::Window, QPalette::Base}) {
        for (const Role role : {Role::Work, Role::WaitingCpu, Role::WaitingLock, Role::Message,
                                Role::Idle, Role::Ideal, Role::Limit, Role::Beyond, Role::Cursor}) {
            EXPECT_GE(contrastRatio(color(role, dark), palette.color(ground)), 3.0)
                << static_cast<int>(role) << ' ' << ground;
        }
        for (std::uint32_t lane = 0; lane < 8; ++lane) {
            EXPECT_GE(contrastRatio(workerColor(lane, dark), palette.color(ground)), 3.0)
                << "worker " << lane + 1 << ' ' << ground;
        }
    }
}

TEST(WorkerColour, StandsOutFromTheBoard) {
    for (std::uint32_t lane = 0; lane < 8; ++lane) {
        EXPECT_GE(contrastRatio(workerColor(lane, true), boardGround()), 3.0) << lane;
    }
}

TEST(WorkerMarker, TellsWorkersOfTheSameColourApart) {
    std::set<std::pair<QRgb, Marker>> looks;
    for (std::uint32_t lane = 0; lane < 64; ++lane) {
        looks.emplace(workerColor(lane, true).rgb(), workerMarker(lane));
    }
    EXPECT_EQ(looks.size(), 64U);
}

TEST(MarkerPath, StaysNearItsRadiusAndIsNotEmpty) {
    for (int i = 0; i < 8; ++i) {
        const QRectF box = markerPath(static_cast<Marker>(i), {10, 20}, 5).boundingRect();
        EXPECT_GT(box.width(), 5) << i;
        EXPECT_LE(box.width(), 13) << i;
        EXPECT_TRUE(box.contains(QPointF(10, 20))) << i;
    }
}

}  // namespace
}  // namespace dartscope::gui
