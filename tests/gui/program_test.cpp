// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include "app/gui/options.h"
#include "core/record/record_file.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

struct Ended {
    int code = -1;
    QString out;
    QString err;
};

/// The program as a person without a display starts it.
Ended start(const QStringList& arguments, const QString& display = {}) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QString::fromLatin1(name));
    }
    if (!display.isEmpty()) {
        environment.insert(QStringLiteral("DISPLAY"), display);
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DARTSCOPE_BIN_DIR "/dartscope"), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromLocal8Bit(process.readAllStandardOutput()),
            QString::fromLocal8Bit(process.readAllStandardError())};
}

TEST(Program, TellsItsOptionsAndVersionWithoutADisplay) {
    EXPECT_EQ(start({"--help"}).code, 0);
    EXPECT_TRUE(start({"--help"}).out.contains("--render"));
    EXPECT_EQ(start({"--version"}).out.section(u' ', 0, 0), "dartscope");
}

TEST(Program, EndsWithASentenceWhereThereIsNoDisplay) {
    for (const char* display : {"", ":4711", "nonsense"}) {
        const Ended ended = start({}, QString::fromLatin1(display));
        EXPECT_EQ(ended.code, 3) << display;
        EXPECT_TRUE(ended.err.contains("--render")) << ended.err.toStdString();
        EXPECT_EQ(ended.err.count(u'\n'), 1) << ended.err.toStdString();
    }
}

TEST(Program, RefusesArgumentsThatMakeNoSense) {
    const QList<QStringList> wrong{{"--nonsense"},
                                   {"--theme", "pink"},
                                   {"--language", "xx"},
                                   {"--size", "10"},
                                   {"--size", "0x5"},
                                   {"--at", "2", "--render", "a.json", "--out", "a.png"},
                                   {"--out", "a.png"},
                                   {"--render", "--out", "a.png"},
                                   {"--render", "a.json"},
                                   {"--render", "a.json", "--out", "a.gif"},
                                   {"--render", "a.json", "--out", "a.png", "--view", "moon"},
                                   {"--render", "missing.json", "--out", "a.png"},
                                   {"a.json", "b.json"}};
    for (const QStringList& arguments : wrong) {
        const Ended ended = start(arguments);
        EXPECT_EQ(ended.code, 2) << arguments.join(u' ').toStdString();
        EXPECT_EQ(ended.err.count(u'\n'), 1) << ended.err.toStdString();
    }
}

TEST(Program, DrawsRecordsWithoutADisplay) {
    const QTemporaryDir folder;
    const QString run = folder.filePath("run.json");
    const QString sweep = folder.filePath("sweep.json");
    ASSERT_TRUE(record::save(*test::sampleRun(4, 4), run.toStdString()));
    ASSERT_TRUE(record::save(*test::sampleSweep(), sweep.toStdString()));
    const QString window = folder.filePath("window.png");
    const Ended drawn = start({"--render", run, sweep, "--out", window, "--size", "1000x700",
                               "--theme", "dark", "--language", "fi", "--at", "0.5"});
    EXPECT_EQ(drawn.code, 0) << drawn.err.toStdString();
    EXPECT_EQ(QImage(window).size(), QSize(1000, 700));
    for (const char* view : {"board", "timeline"}) {
        EXPECT_EQ(
            start({"--render", run, "--view", view, "--out", folder.filePath("run.pdf")}).code, 0)
            << view;
    }
    for (const char* view : {"speedup", "efficiency", "time", "rate"}) {
        EXPECT_EQ(
            start({"--render", sweep, "--view", view, "--out", folder.filePath("sweep.svg")}).code,
            0)
            << view;
    }
    EXPECT_EQ(start({"--render", sweep, "--view", "board", "--out", window}).code, 2);
    EXPECT_EQ(start({"--render", run, "--out", folder.filePath("no/where.png")}).code, 4);
}

TEST(OptionsTest, SizesAreTwoWholeNumbers) {
    EXPECT_EQ(parseSize("1366x768"), QSize(1366, 768));
    for (const char* text : {"", "x", "1x", "1366", "1366x768x2", "-1x5", "1.5x2", "0x1"}) {
        EXPECT_EQ(parseSize(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace dartscope::gui
