// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/history.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "app/gui/bridge/session.h"
#include "core/record/record_file.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

class HistoryTest : public testing::Test {
protected:
    QString path(const char* name) { return m_folder.filePath(QString::fromLatin1(name)); }
    QString stored(const record::SweepRecordPtr& sweep, const char* name) {
        EXPECT_TRUE(record::save(*sweep, path(name).toStdString()).has_value());
        return path(name);
    }

    QTemporaryDir m_folder;
    Session m_session{experiment::Surroundings{}};
};

TEST_F(HistoryTest, KeepsWhatWasOpenedAndShowsItAgain) {
    const auto run = test::sampleRun(2, 4);
    ASSERT_TRUE(record::save(*run, path("run.json").toStdString()).has_value());
    m_session.open(path("run.json"));
    m_session.open(stored(test::sampleSweep(), "sweep.json"));
    ASSERT_EQ(m_session.history().size(), 2U);
    EXPECT_FALSE(m_session.history()[0].isSweep());
    EXPECT_TRUE(m_session.history()[1].isSweep());
    EXPECT_EQ(m_session.unsaved(), 0) << "it is in its files";
    m_session.clear();
    m_session.recall(0);
    ASSERT_NE(m_session.run().record, nullptr);
    EXPECT_EQ(*m_session.run().record, *run);
    EXPECT_EQ(m_session.history().size(), 2U) << "what is shown again is not new";
}

TEST_F(HistoryTest, ASavedSessionComesBackWithItsNames) {
    m_session.open(stored(test::sampleSweep(), "sweep.json"));
    m_session.rename(0, QStringLiteral("before the change"));
    EXPECT_EQ(m_session.unsaved(), 1);
    ASSERT_EQ(m_session.saveSession(path("all.dartscope")), std::nullopt);
    EXPECT_EQ(m_session.unsaved(), 0);
    Session other{experiment::Surroundings{}};
    other.open(path("all.dartscope"));
    ASSERT_EQ(other.history().size(), 1U);
    EXPECT_EQ(other.history()[0].name, QStringLiteral("before the change"));
    ASSERT_NE(other.sweep().record, nullptr);
    EXPECT_EQ(other.sweep().record->series.size(), 1U);
}

TEST_F(HistoryTest, FilesThatAreNeitherRecordNorSessionAreExplained) {
    QFile file(path("bad.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"something-else/1\"}");
    file.close();
    QSignalSpy failed(&m_session, &Session::failed);
    m_session.open(path("bad.json"));
    m_session.open(path("not-there.json"));
    m_session.addComparison(path("bad.json"));
    EXPECT_EQ(failed.count(), 3);
    for (const auto& signal : failed) {
        EXPECT_FALSE(signal.first().toString().isEmpty());
    }
    EXPECT_TRUE(m_session.history().empty());
}

TEST_F(HistoryTest, SweepsAreDrawnOverOneAnotherUntilTheyAreTakenAway) {
    m_session.open(stored(test::sampleSweep(), "one.json"));
    m_session.addComparison(stored(test::sampleSweep({.models = {"openmp"}}), "two.json"));
    ASSERT_EQ(m_session.comparisons().size(), 1U);
    EXPECT_FALSE(m_session.isCompared(0));
    EXPECT_TRUE(m_session.isCompared(1));
    const SweepView view = sweepView(m_session.sweep(), m_session.comparisons(), Figure::Compute);
    ASSERT_EQ(view.series.size(), 2U);
    EXPECT_EQ(view.series[0].model, QStringLiteral("threads"));
    EXPECT_EQ(view.series[1].model, QStringLiteral("openmp"));
    EXPECT_NE(view.series[1].name, modelName("openmp")) << "it carries its measurement's name";
    m_session.compare(1, false);
    EXPECT_TRUE(m_session.comparisons().empty());
    m_session.compare(1, true);
    m_session.forget(1);
    EXPECT_TRUE(m_session.comparisons().empty());
    EXPECT_EQ(m_session.history().size(), 1U);
}

TEST_F(HistoryTest, StrongAndWeakScalingAreNeverMixed) {
    m_session.open(stored(test::sampleSweep(), "strong.json"));
    m_session.addComparison(
        stored(test::sampleSweep({.scaling = record::Scaling::Weak}), "weak.json"));
    const SweepView view = sweepView(m_session.sweep(), m_session.comparisons(), Figure::Compute);
    EXPECT_EQ(view.series.size(), 1U);
    EXPECT_FALSE(view.weak);
}

TEST_F(HistoryTest, APointOfASweepIsABaseForASpeedup) {
    const auto sweep = test::sampleSweep();
    m_session.open(stored(sweep, "sweep.json"));
    record::RunConfig config = sweep->config.run;
    config.model = "threads";
    config.darts = sweep->series[0].points[0].darts;
    config.workers = 4;
    const auto base = m_session.baseSecondsFor(config);
    ASSERT_TRUE(base.has_value());
    EXPECT_NEAR(*base, 0.3, 1e-9) << "the median of one worker";
    config.darts += 1;
    EXPECT_FALSE(m_session.baseSecondsFor(config).has_value()) << "other work is no base";
    config.darts -= 1;
    config.serialShare = 0.2;
    EXPECT_FALSE(m_session.baseSecondsFor(config).has_value());
}

}  // namespace
}  // namespace dartscope::gui
