// SPDX-License-Identifier: GPL-3.0-or-later
// Records of programs that were watched from outside: they have no darts to draw.
#include <QLabel>
#include <QTest>
#include <memory>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/charts/chart_words.h"
#include "app/gui/export/caption.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/under_the_hood.h"
#include "core/record/record_file.h"
#include "tests/gui/sample_records.h"
#include "tests/gui/window_fixture.h"

namespace dartscope::gui {
namespace {

class ObservedWindow : public dartscope::test::WindowTest {};

/// A program with two threads that ran for a second.
record::RunRecordPtr observedRun() {
    auto record = std::make_shared<record::RunRecord>();
    record->config.model = record::kObservedModel;
    record->config.workers = 2;
    record->config.darts = 1;
    record->startedAt = "2026-03-01T12:00:00Z";
    record->machines = test::sampleRun(2, 4)->machines;
    record->marks.launchedNs = 1'000'000;
    record->marks.endedNs = 1'001'000'000;
    record->launch.command = {"./program", "--fast"};
    for (const std::uint32_t lane : {0U, 1U}) {
        record->lanes.emplace_back();
        record->lanes.back().lane = lane;
        record->lanes.back().wallNs = 1'000'000'000;
        record->lanes.back().cpuNs = 900'000'000;
        record->lanes.back().runqueueNs = 1'000;
    }
    record::Observed observed;
    observed.processes = 1;
    observed.threads = 2;
    observed.runnablePeak = 2;
    observed.runnableMedian = 2;
    observed.cpuNs = 1'800'000'000;
    observed.variables = {{"OMP_NUM_THREADS", "2"}};
    record->details.observed = observed;
    return record;
}

/// Everything that labels of the window say.
QString labels(const MainWindow& window) {
    QStringList words;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        words << label->text();
    }
    return words.join(u'\n');
}

TEST_F(ObservedWindow, OpensTheRecordWithASentenceAndDrawsNothing) {
    MainWindow& window = open();
    const auto config = m_parameters->config();
    const QString path = m_home.filePath("observed.json");
    ASSERT_TRUE(record::save(*observedRun(), path.toStdString()).has_value());
    window.openFile(path);
    ASSERT_NE(m_session->run().record, nullptr);
    EXPECT_TRUE(window.findChild<FlagBar*>()->sentence().contains("watched from outside"));
    EXPECT_EQ(window.cursor().record(), nullptr);
    EXPECT_EQ(m_parameters->config(), config) << "it is no setting of this program's";
    EXPECT_FALSE(m_session->speedup().has_value());
    EXPECT_FALSE(labels(window).contains("nan", Qt::CaseInsensitive));
    m_session->measureBase();
    EXPECT_FALSE(m_session->busy());
    ASSERT_EQ(m_session->history().size(), 1U);
    EXPECT_FALSE(m_session->history().front().darts.has_value());
    QTest::qWait(0);
    EXPECT_FALSE(window.grab().isNull());
}

TEST(ObservedUnderTheHood, ShowsTheCommandAndWhatWasSeen) {
    const QString html = underTheHood(*observedRun());
    EXPECT_TRUE(html.contains("./program --fast"));
    EXPECT_TRUE(html.contains("OMP_NUM_THREADS=2"));
    EXPECT_FALSE(html.contains("dart", Qt::CaseInsensitive)) << html.toStdString();
}

TEST(ObservedSweep, IsNamedAfterItsCommandAndPromisesNoDarts) {
    auto record = std::make_shared<record::SweepRecord>(*test::sampleSweep());
    record->config.run.model = record::kObservedModel;
    record->config.models = {std::string(record::kObservedModel)};
    record->series.resize(1);
    record->series.front().model = record::kObservedModel;
    for (record::SweepPoint& point : record->series.front().points) {
        point.nearestMedian = observedRun();
    }
    experiment::SweepOutcome outcome;
    outcome.record = record;
    const SweepView view = sweepView(outcome, Figure::Compute);
    EXPECT_TRUE(view.observed);
    ASSERT_EQ(view.series.size(), 1U);
    EXPECT_EQ(view.series.front().name, "program --fast");
    for (const ChartKind kind : {ChartKind::Speedup, ChartKind::Time}) {
        EXPECT_FALSE(ChartWords::subtitle(view, kind).contains("dart"));
    }
}

TEST(ObservedCaption, SaysNothingOfDarts) {
    EXPECT_FALSE(captionOf(*observedRun()).front().contains("dart")) << "the first line";
}

}  // namespace
}  // namespace dartscope::gui
