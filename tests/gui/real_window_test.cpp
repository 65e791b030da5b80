// SPDX-License-Identifier: GPL-3.0-or-later

// The program itself in a real X server with a window manager, driven by keyboard and mouse.
#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace dartscope::gui {
namespace {

class RealWindow : public testing::Test {
protected:
    void SetUp() override {
        for (const char* tool : {"Xvfb", "openbox", "xdotool"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty()) {
                GTEST_SKIP() << tool << " is not installed";
            }
        }
        // The server writes the number of the display that it found free. It must not begin anew
        // when its last client leaves: who comes meanwhile, the program perhaps, is turned away.
        m_server.start("Xvfb", {"-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten",
                                "tcp", "-noreset"});
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.canReadLine(); }, 20'000));
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert("DISPLAY", ":" + QString::fromLatin1(m_server.readLine()).trimmed());
        m_environment.insert("XDG_CONFIG_HOME", m_home.path());
        m_environment.insert("XDG_CACHE_HOME", m_home.path());
        m_environment.insert("HOME", m_home.path());
        m_environment.remove("QT_QPA_PLATFORM");
        // libxkbcommon copies strings that end without a zero, by their length.
        m_environment.insert("ASAN_OPTIONS",
                             m_environment.value("ASAN_OPTIONS") + ":strict_string_checks=0");
        for (QProcess* process : {&m_manager, &m_program}) {
            process->setProcessEnvironment(m_environment);
        }
        m_manager.start("openbox", QStringList());
        ASSERT_TRUE(m_manager.waitForStarted());
    }

    void TearDown() override {
        for (QProcess* process : {&m_program, &m_manager, &m_server}) {
            if (process->state() != QProcess::NotRunning) {
                process->terminate();
                if (!process->waitForFinished(10'000)) {
                    process->kill();
                    process->waitForFinished(5'000);
                }
            }
        }
    }

    QString xdotool(const QStringList& arguments) {
        QProcess tool;
        tool.setProcessEnvironment(m_environment);
        tool.start("xdotool", arguments);
        tool.waitForFinished(20'000);
        return QString::fromLocal8Bit(tool.readAllStandardOutput()).trimmed();
    }

    /// Whether a window with such a name is on the screen within half a minute.
    bool windowAppears(const QString& name) {
        return QTest::qWaitFor(
            [&] {
                return !xdotool({"search", "--onlyvisible", "--name", name}).isEmpty();
            },
            30'000);
    }

    /// Gives the keyboard to the window of that name: a manager on a busy machine may not have done
    /// so when the window is on the screen.
    void activate(const QString& name) {
        const QString id =
            xdotool({"search", "--onlyvisible", "--name", name}).section(u'\n', 0, 0);
        xdotool({"windowactivate", "--sync", id});
    }

    void key(const QString& name) { xdotool({"key", "--clearmodifiers", name}); }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_server;
    QProcess m_manager;
    QProcess m_program;
};

TEST_F(RealWindow, RunsReplaysSavesAndEndsByKeyboard) {
    m_program.start(DARTSCOPE_BIN_DIR "/dartscope",
                    {"--theme", "dark", "--size", "1200x700", "--language", "en"});
    ASSERT_TRUE(windowAppears("^Dartscope$")) << "program state " << m_program.state() << ": "
                                              << m_program.readAllStandardError().toStdString();
    const QString id =
        xdotool({"search", "--onlyvisible", "--name", "^Dartscope$"}).section(u'\n', 0, 0);
    xdotool({"windowactivate", "--sync", id});
    // A few darts, so that the run is over at once: Alt+D goes to their field.
    key("alt+d");
    xdotool({"type", "30M"});
    key("Return");
    key("F5");
    const QString record = m_home.filePath("run.json");
    // Saving is possible once there is a run; until then the key does nothing.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            key("ctrl+s");
            return !xdotool({"search", "--onlyvisible", "--name", "^Save run$"}).isEmpty();
        },
        60'000));
    activate("^Save run$");
    key("ctrl+a");
    xdotool({"type", record});
    key("Return");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(record); }, 20'000));
    QFile file(record);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("\"darts\":30000000"));
    // The file is there before the dialog is gone, which would take the key for itself.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return xdotool({"search", "--onlyvisible", "--name", "^Save run$"}).isEmpty();
        },
        20'000));
    xdotool({"windowactivate", "--sync", id});
    key("F1");
    EXPECT_TRUE(windowAppears("^Keys$"));
    activate("^Keys$");
    key("Escape");
    xdotool({"windowactivate", "--sync", id});
    key("ctrl+q");
    ASSERT_TRUE(m_program.waitForFinished(20'000));
    EXPECT_EQ(m_program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_program.exitCode(), 0) << m_program.readAllStandardError().toStdString();
}

}  // namespace
}  // namespace dartscope::gui
