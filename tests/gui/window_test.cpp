// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_fixture.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/run_bar.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

using test::WindowTest;

QString sentence(MainWindow& window) {
    return window.findChild<FlagBar*>()->sentence();
}

TEST_F(WindowTest, OpensOnAReadyExperimentWithTheBoardInSight) {
    MainWindow& window = open();
    EXPECT_TRUE(window.findChild<RunBar*>()->throwButton()->isEnabled());
    EXPECT_TRUE(m_parameters->validated().has_value());
    EXPECT_EQ(m_parameters->config().workers,
              static_cast<std::uint32_t>(m_session->surroundings().machine.allowed));
}

TEST_F(WindowTest, F5ThrowsRealDartsAndTheShortRunReplaysItself) {
    MainWindow& window = open();
    setDarts(10'000'019);
    QTest::keyClick(&window, Qt::Key_F5);
    EXPECT_TRUE(m_session->busy());
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_TRUE(m_session->run().record);
    EXPECT_EQ(m_session->run().record->darts, 10'000'019U);
    EXPECT_FALSE(m_session->run().record->partial);
    EXPECT_TRUE(window.cursor().playing());
}

TEST_F(WindowTest, SpaceThrowsWhereNoControlTakesIt) {
    MainWindow& window = open();
    setDarts(1'000'000);
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_Space);
    EXPECT_TRUE(m_session->busy());
    ASSERT_TRUE(waitUntilIdle());
}

TEST_F(WindowTest, EscStopsALongRunAndKeepsWhatWasMeasured) {
    MainWindow& window = open();
    setDarts(1'000'000'000'000'000);
    QTest::keyClick(&window, Qt::Key_F5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->progress().dartsOfHits > 0; }, 30'000));
    EXPECT_TRUE(window.findChild<RunBar*>()->stopButton()->isEnabled());
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_EQ(m_session->state(), Session::State::Stopping);
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_TRUE(m_session->run().record);
    EXPECT_TRUE(m_session->run().record->partial);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(WindowTest, FocusNeverFallsOnAButtonThatDoesSomethingElse) {
    MainWindow& window = open();
    setDarts(1'000'000);
    auto* bar = window.findChild<RunBar*>();
    bar->throwButton()->setFocus();
    QTest::keyClick(bar->throwButton(), Qt::Key_Space);
    EXPECT_EQ(QApplication::focusWidget(), bar->stopButton());
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(QApplication::focusWidget(), bar->throwButton());
}

TEST_F(WindowTest, WorkerThatDiesIsOneSentenceAndTheWindowGoesOn) {
    MainWindow& window = open("/bin/false");
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(sentence(window).startsWith("The worker process"))
        << sentence(window).toStdString();
    EXPECT_TRUE(window.findChild<RunBar*>()->throwButton()->isEnabled());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(WindowTest, WorkerThatIsNotThereIsNamed) {
    MainWindow& window = open("/nowhere/dartscope-worker");
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(sentence(window).contains("/nowhere/dartscope-worker"));
}

TEST_F(WindowTest, BadRecordIsOneSentenceAndTheOldRunStays) {
    MainWindow& window = open();
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    const auto before = m_session->run().record;
    window.openFile(m_home.filePath("nothing.json"));
    EXPECT_TRUE(sentence(window).contains("nothing.json"));
    EXPECT_EQ(m_session->run().record, before);
}

TEST_F(WindowTest, SavedRunComesBackWithItsSettingsInOneStepOfUndo) {
    MainWindow& window = open();
    m_session->show(experiment::assess(test::sampleRun(3, 4)));
    const QString path = m_home.filePath("run.json");
    ASSERT_EQ(m_session->saveRun(path), std::nullopt);
    m_session->clear();
    const auto before = m_parameters->config();
    window.openFile(path);
    ASSERT_TRUE(m_session->run().record);
    EXPECT_EQ(*m_session->run().record, *test::sampleRun(3, 4));
    EXPECT_EQ(m_parameters->config().workers, 3U);
    m_parameters->undoStack().undo();
    EXPECT_EQ(m_parameters->config(), before);
}

TEST_F(WindowTest, RunThatCannotBeSavedSaysSo) {
    open();
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    const auto problem = m_session->saveRun(m_home.filePath("no/such/folder/run.json"));
    ASSERT_TRUE(problem.has_value());
    EXPECT_TRUE(problem->contains("run.json"));
}

TEST_F(WindowTest, MeasuringOneWorkerShowsTheRunAgainWithItsSpeedup) {
    MainWindow& window = open();
    setDarts(200'000'000);
    m_parameters->change(Parameters::Field::Workers,
                         [](record::RunConfig& config) { config.workers = 2; });
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    const auto run = m_session->run().record;
    EXPECT_EQ(m_session->speedup(), std::nullopt);
    m_session->measureBase();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_session->run().record, run);
    EXPECT_TRUE(m_session->speedup().has_value());
}

TEST_F(WindowTest, LanguageAndThemeChangeWhileARunGoesOn) {
    MainWindow& window = open();
    setDarts(1'000'000'000'000'000);
    window.throwDarts();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->progress().dartsOfHits > 0; }, 30'000));
    window.setLanguage("fi");
    window.setTheme(Theme::Dark);
    window.changeFontSize(1);
    QApplication::processEvents();
    EXPECT_EQ(window.findChild<RunBar*>()->throwButton()->text(), "Heitä");
    EXPECT_EQ(m_session->state(), Session::State::Running);
    window.changeFontSize(0);
    window.setTheme(Theme::Light);
    window.setLanguage("en");
    QApplication::processEvents();
    EXPECT_EQ(window.findChild<RunBar*>()->throwButton()->text(), "Throw");
    m_session->stop();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(m_session->run().record);
}

TEST_F(WindowTest, KeysAreListedInAWindowThatBlocksNothing) {
    MainWindow& window = open();
    QTest::keyClick(&window, Qt::Key_F1);
    const auto dialogs = window.findChildren<QDialog*>();
    ASSERT_EQ(dialogs.size(), 1);
    EXPECT_TRUE(dialogs[0]->isVisible());
    EXPECT_FALSE(dialogs[0]->isModal());
}

TEST_F(WindowTest, ResetBringsControlsAndResultsBackAndUndoBringsTheControlsAgain) {
    MainWindow& window = open();
    setDarts(77);
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    window.resetAll();
    EXPECT_EQ(m_parameters->config(), m_parameters->defaults());
    EXPECT_FALSE(m_session->run().record);
    m_parameters->undoStack().undo();
    EXPECT_EQ(m_parameters->config().darts, 77U);
}

TEST_F(WindowTest, WrongNumberInAFieldStopsTheStart) {
    MainWindow& window = open();
    for (auto* field : window.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == "Darts, exact value") {
            field->setText("1.5");
        }
    }
    QTest::keyClick(&window, Qt::Key_F5);
    EXPECT_FALSE(m_session->busy());
    EXPECT_TRUE(sentence(window).contains("1.5"));
}

}  // namespace
}  // namespace dartscope::gui
