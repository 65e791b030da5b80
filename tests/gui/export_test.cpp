// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <csignal>

#include "app/gui/bridge/texts.h"
#include "app/gui/charts/chart_painting.h"
#include "app/gui/export/caption.h"
#include "app/gui/export/render.h"
#include "app/gui/export/save.h"
#include "app/gui/export/save_dialog.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

Picture chartPicture() {
    const auto record = test::sampleSweep();
    const ChartModel model =
        chartModel(sweepView(experiment::assess(record), Figure::Compute), ChartKind::Speedup);
    Picture picture;
    picture.title = model.title;
    picture.caption = captionOf(*record);
    picture.font = QApplication::font();
    picture.paint = [model, font = picture.font](QPainter& painter, QSize size) {
        paintChart(painter, size, model, printStyle(font));
    };
    return picture;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// All words of an SVG's <text> elements; empty where it is not well-formed.
QString textOf(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QString words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text") {
            words += reader.readElementText() + QLatin1Char('\n');
        }
    }
    return reader.hasError() ? QString() : words;
}

TEST(Picture, TheEndingSaysTheFormat) {
    EXPECT_EQ(pictureFormat(QStringLiteral("a.b/chart.PNG")), PictureFormat::Png);
    EXPECT_EQ(pictureFormat(QStringLiteral("chart.svg")), PictureFormat::Svg);
    EXPECT_EQ(pictureFormat(QStringLiteral("chart.pdf")), PictureFormat::Pdf);
    EXPECT_EQ(pictureFormat(QStringLiteral("chart.gif")), std::nullopt);
    EXPECT_EQ(pictureFormat(QStringLiteral("png")), std::nullopt);
    EXPECT_EQ(pictureFormat(QString()), std::nullopt);
}

TEST(Picture, APngHasTheAskedSizeTimesItsScaleAndAGround) {
    const QByteArray bytes = encodePicture(chartPicture(), PictureFormat::Png, 2);
    const QImage image = QImage::fromData(bytes, "PNG");
    EXPECT_EQ(image.size(), QSize(1920, 1360));
    EXPECT_EQ(image.pixelColor(1, 1), QColor(Qt::white));
    EXPECT_EQ(image.text(QStringLiteral("Title")), chartPicture().title);
}

TEST(Picture, AnSvgKeepsItsTextAsTextInARealFont) {
    const Picture picture = chartPicture();
    const QByteArray bytes = encodePicture(picture, PictureFormat::Svg);
    const QString words = textOf(bytes);
    EXPECT_TRUE(words.contains(picture.title)) << words.toStdString();
    for (const QString& line : picture.caption) {
        EXPECT_TRUE(words.contains(line)) << line.toStdString();
    }
    EXPECT_TRUE(bytes.contains(QFontInfo(picture.font).family().toUtf8()));
    EXPECT_TRUE(bytes.contains("viewBox=\"0 0 960 680\""));
    EXPECT_TRUE(bytes.contains("width=\"254mm\"")) << "960 pixels of 1/96 inch";
}

TEST(Picture, AnSvgDrawsNothingOutsideThePlotThatClippingWouldHaveHidden) {
    // SVG ignores clipping: no line may leave the picture.
    const QByteArray bytes = encodePicture(chartPicture(), PictureFormat::Svg);
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"polyline") {
            continue;
        }
        const QString points = reader.attributes().value(QLatin1String("points")).toString();
        for (const QString& pair : points.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QStringList xy = pair.split(QLatin1Char(','));
            EXPECT_GE(xy.value(0).toDouble(), -1);
            EXPECT_LE(xy.value(0).toDouble(), 961);
            EXPECT_GE(xy.value(1).toDouble(), -1);
            EXPECT_LE(xy.value(1).toDouble(), 681);
        }
    }
    EXPECT_FALSE(reader.hasError());
}

TEST(Picture, APdfEmbedsItsFontsAndHasTheSizeOfThePicture) {
    const QByteArray bytes = encodePicture(chartPicture(), PictureFormat::Pdf);
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.trimmed().endsWith("%%EOF"));
    EXPECT_TRUE(bytes.contains("/FontFile2"));
    EXPECT_TRUE(bytes.contains("/MediaBox [0 0 720 510]") ||
                bytes.contains("/MediaBox [0 0 720.000000 510.000000]"))
        << "960 × 680 pixels are 720 × 510 points";
}

TEST(Caption, NamesParametersMachineDateAndVersion) {
    const QString words = captionOf(*test::sampleSweep()).join(QLatin1Char('\n'));
    for (const QString& part :
         {modelName("threads"), inDigits(6'000'000'000), QStringLiteral("42"), inDigits(1 << 24),
          QStringLiteral("Sample CPU"), binderName("affinity"), QStringLiteral("Dartscope 0.1.0"),
          QStringLiteral("UTC")}) {
        EXPECT_TRUE(words.contains(part)) << part.toStdString();
    }
    const QString run = captionOf(*test::sampleRun(4, 2)).join(QLatin1Char('\n'));
    EXPECT_TRUE(run.contains(inDigits(test::sampleRun(4, 2)->darts)));
}

TEST(Caption, OfAnEmptyRecordIsNoCrash) {
    EXPECT_FALSE(captionOf(record::SweepRecord{}).isEmpty());
    EXPECT_FALSE(captionOf(record::RunRecord{}).isEmpty());
}

TEST(Save, WritesEachFormatByItsEnding) {
    const QTemporaryDir folder;
    for (const char* name : {"a.png", "a.svg", "a.pdf", "a.csv"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        EXPECT_FALSE(saveChart(path, chartPicture(), "w,s\r\n1,2\r\n")) << name;
        EXPECT_GT(contents(path).size(), 8) << name;
    }
    EXPECT_EQ(contents(folder.filePath(QStringLiteral("a.csv"))), "w,s\r\n1,2\r\n");
}

TEST(Save, AnUnknownEndingIsRefusedWithTheKnownOnes) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.gif"));
    const auto problem = saveChart(path, chartPicture(), {});
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(problem->sentence.contains(QStringLiteral("chart.gif")));
    EXPECT_TRUE(problem->sentence.contains(QStringLiteral(".csv")));
    EXPECT_FALSE(QFile::exists(path));
}

/// No file may grow beyond so many bytes: what a full disk does to a writer, root included.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

TEST(Save, AnOldFileStaysWholeWhenTheDiskIsFull) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.png"));
    write(path, "old");
    std::optional<SaveProblem> problem;
    {
        const FullDisk full(1000);
        problem = savePicture(path, chartPicture());
    }
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, ErrorCode::RunFailed);
    EXPECT_TRUE(problem->sentence.contains(QStringLiteral("old.png")));
    EXPECT_EQ(contents(path), "old");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1)
        << "nothing half-written is left";
}

TEST(Save, FullAndMissingTargetsAreSentences) {
    for (const char* path : {"/dev/full", "/nowhere/at/all.csv"}) {
        const auto problem = saveBytes(QString::fromLatin1(path), "x");
        ASSERT_TRUE(problem) << path;
        EXPECT_FALSE(problem->sentence.isEmpty());
        EXPECT_EQ(exitCodeOf(*problem), 4);
    }
}

TEST(Render, RefusesWhatCannotBeDrawnWithValueAndRange) {
    const auto refused = [](const QString& view, const QString& out, QSize size, double scale) {
        const auto problem = checkRender({view, out, size, scale});
        return problem && exitCodeOf(*problem) == 2 ? problem->sentence : QString();
    };
    const QString png = QStringLiteral("x.png");
    const QString speedup = QStringLiteral("speedup");
    EXPECT_TRUE(refused(QStringLiteral("pie"), png, {800, 600}, 1).contains(u"timeline"));
    EXPECT_TRUE(refused(speedup, QStringLiteral("x.bmp"), {800, 600}, 1).contains(u".svg"));
    EXPECT_FALSE(refused(speedup, QString(), {800, 600}, 1).isEmpty());
    EXPECT_TRUE(refused(speedup, png, {99, 600}, 1).contains(u"99x600"));
    EXPECT_TRUE(refused(speedup, png, {800, 8193}, 1).contains(u"8192"));
    EXPECT_TRUE(refused(speedup, png, {800, 600}, 4.5).contains(u"4.5"));
    EXPECT_FALSE(refused(speedup, png, {800, 600}, std::nan("")).isEmpty());
    EXPECT_FALSE(checkRender({speedup, png, {100, 8192}, 4}));
}

TEST(Render, WritesTheAskedViewInTheAskedSize) {
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("s.png"));
    const std::vector<RenderView> views{{QStringLiteral("speedup"), chartPicture}};
    EXPECT_FALSE(render({QStringLiteral("speedup"), out, {500, 400}, 2}, views));
    EXPECT_EQ(QImage(out).size(), QSize(1000, 800));
}

TEST(Render, AViewThatTheRecordLacksIsNamedWithThoseItHas) {
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("b.png"));
    const std::vector<RenderView> views{{QStringLiteral("speedup"), chartPicture},
                                        {QStringLiteral("rate"), chartPicture}};
    const auto problem = render({QStringLiteral("board"), out, {500, 400}, 1}, views);
    ASSERT_TRUE(problem);
    EXPECT_TRUE(problem->sentence.contains(QStringLiteral("it has speedup, rate")));
    EXPECT_EQ(exitCodeOf(*problem), 2);
    EXPECT_FALSE(QFile::exists(out));
}

TEST(SaveDialog, CallsBackWithTheChosenPathAndItsEnding) {
    const QTemporaryDir folder;
    QWidget window;
    QString chosen;
    QFileDialog* dialog = askWhereToSave(&window, QStringLiteral("Save"), QStringLiteral("chart"),
                                         {QStringLiteral("svg"), QStringLiteral("png")},
                                         [&chosen](const QString& path) { chosen = path; });
    EXPECT_FALSE(dialog->isModal());
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith(QStringLiteral("chart.svg")));
    dialog->setDirectory(folder.path());
    dialog->selectFile(folder.filePath(QStringLiteral("mine")));
    static_cast<QDialog*>(dialog)->accept();
    EXPECT_EQ(chosen, folder.filePath(QStringLiteral("mine.svg")));
}

TEST(SaveDialog, AskedTwiceIsOneDialog) {
    QWidget window;
    const auto ask = [&](const char* title) {
        return askWhereToSave(&window, QString::fromLatin1(title), QStringLiteral("run"),
                              {QStringLiteral("json")}, [](const QString&) {});
    };
    QFileDialog* first = ask("Save run");
    EXPECT_EQ(ask("Save run"), first);
    EXPECT_NE(ask("Save session"), first);
    first->reject();
    EXPECT_NE(ask("Save run"), first);
}

TEST(SaveDialog, AChangedMindCallsNobody) {
    QWidget window;
    bool called = false;
    QFileDialog* dialog =
        askWhereToSave(&window, QStringLiteral("Save"), QStringLiteral("chart"),
                       {QStringLiteral("png")}, [&called](const QString&) { called = true; });
    dialog->reject();
    EXPECT_FALSE(called);
}

}  // namespace
}  // namespace dartscope::gui
