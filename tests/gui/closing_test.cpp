// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the window, with and without measurements that are in no file.
#include <QFile>
#include <QFileDialog>
#include <QPushButton>

#include "app/gui/close_question.h"
#include "core/record/record_file.h"
#include "tests/gui/sample_records.h"
#include "tests/gui/window_fixture.h"

namespace dartscope::gui {
namespace {

class ClosingTest : public test::WindowTest {
protected:
    MainWindow& openWithARun() {
        MainWindow& window = open();
        setDarts(1'000'000);
        window.throwDarts();
        EXPECT_TRUE(waitUntilIdle());
        EXPECT_EQ(m_session->unsaved(), 1);
        return window;
    }
    static CloseQuestion& question(MainWindow& window) {
        return *window.findChild<CloseQuestion*>();
    }
    static bool asks(MainWindow& window) { return question(window).isVisible(); }
};

TEST_F(ClosingTest, ClosesAtOnceWhereNothingWasMeasured) {
    MainWindow& window = open();
    EXPECT_TRUE(window.close());
}

TEST_F(ClosingTest, ClosesAtOnceWhereEverythingCameFromAFile) {
    MainWindow& window = open();
    const QString path = m_home.filePath("run.json");
    ASSERT_TRUE(record::save(*test::sampleRun(2, 4), path.toStdString()));
    window.openFile(path);
    ASSERT_TRUE(m_session->run().record);
    EXPECT_TRUE(window.close());
}

TEST_F(ClosingTest, AsksInTheWindowWhereARunIsInNoFile) {
    MainWindow& window = openWithARun();
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.isVisible());
    ASSERT_TRUE(asks(window));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_EQ(QApplication::focusWidget(), question(window).saveButton());
}

TEST_F(ClosingTest, StaysWhereThePersonThinksBetterOfIt) {
    MainWindow& window = openWithARun();
    window.close();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(asks(window));
    EXPECT_TRUE(window.isVisible());
    window.close();
    EXPECT_TRUE(asks(window)) << "it is asked again";
    QTest::mouseClick(question(window).stayButton(), Qt::LeftButton);
    EXPECT_FALSE(asks(window));
    EXPECT_TRUE(window.isVisible());
}

TEST_F(ClosingTest, ClosesWithoutSavingWhereThatIsWanted) {
    MainWindow& window = openWithARun();
    window.close();
    QTest::mouseClick(question(window).discardButton(), Qt::LeftButton);
    EXPECT_FALSE(window.isVisible());
}

TEST_F(ClosingTest, SavesAndCloses) {
    MainWindow& window = openWithARun();
    window.close();
    QTest::mouseClick(question(window).saveButton(), Qt::LeftButton);
    EXPECT_TRUE(window.isVisible());
    auto* dialog = window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    const QString path = m_home.filePath("session.dartscope");
    emit dialog->fileSelected(path);
    EXPECT_TRUE(QFile::exists(path));
    EXPECT_FALSE(window.isVisible());
}

TEST_F(ClosingTest, ClosesAtOnceWhereTheRunWasSavedByItself) {
    MainWindow& window = openWithARun();
    ASSERT_EQ(m_session->saveRun(m_home.filePath("run.json")), std::nullopt);
    EXPECT_EQ(m_session->unsaved(), 0);
    EXPECT_TRUE(window.close());
}

TEST_F(ClosingTest, StaysWhereSavingFails) {
    MainWindow& window = openWithARun();
    window.close();
    QTest::mouseClick(question(window).saveButton(), Qt::LeftButton);
    auto* dialog = window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    emit dialog->fileSelected(m_home.filePath("no/such/folder/session.dartscope"));
    EXPECT_TRUE(window.isVisible());
    EXPECT_EQ(m_session->unsaved(), 1);
}

TEST_F(ClosingTest, AskingLetsARunGoOn) {
    MainWindow& window = openWithARun();
    setDarts(1'000'000'000'000'000);
    window.throwDarts();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->progress().darts > 0; }, 30'000));
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(asks(window));
    EXPECT_EQ(m_session->state(), Session::State::Running);
    m_session->stop();
    ASSERT_TRUE(waitUntilIdle());
}

TEST_F(ClosingTest, AsksInTheLanguageOfTheWindow) {
    MainWindow& window = openWithARun();
    window.close();
    window.setLanguage("fi");
    QApplication::processEvents();
    EXPECT_EQ(window.size(), QSize(1366, 768));
    EXPECT_GE(question(window).stayButton()->height(), 24);
}

}  // namespace
}  // namespace dartscope::gui
