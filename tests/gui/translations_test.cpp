// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include "app/gui/language.h"

namespace dartscope::gui {
namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms;
    QString type;  ///< "unfinished", "vanished" or empty
    bool numerus = false;
};

QList<Message> messages(const QString& code) {
    QFile file(QStringLiteral(DARTSCOPE_SOURCE_DIR "/translations/dartscope_%1.ts").arg(code));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> list;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto name = xml.name();
            if (name == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (name == QLatin1String("message")) {
                message = {context, {}, {}, {}, xml.attributes().value("numerus") == u"yes"};
            } else if (name == QLatin1String("source")) {
                message.source = xml.readElementText();
            } else if (name == QLatin1String("translation")) {
                message.type = xml.attributes().value("type").toString();
                if (!message.numerus) {
                    message.forms << xml.readElementText();
                }
            } else if (name == QLatin1String("numerusform")) {
                message.forms << xml.readElementText();
            }
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            list << message;
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return list;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%(?:n|[1-9])"));
    QSet<QString> found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        found << matches.next().captured();
    }
    QStringList list(found.begin(), found.end());
    list.sort();
    return list;
}

class Translation : public testing::TestWithParam<const char*> {};

TEST_P(Translation, HasEveryEntryFinished) {
    const auto list = messages(GetParam());
    EXPECT_GT(list.size(), 400);
    for (const Message& message : list) {
        EXPECT_TRUE(message.type.isEmpty())
            << message.type.toStdString() << ": " << message.source.toStdString();
        EXPECT_EQ(message.forms.size(), message.numerus ? 2 : 1) << message.source.toStdString();
        EXPECT_FALSE(message.forms.contains(QString())) << message.source.toStdString();
    }
}

TEST_P(Translation, KeepsPlaceholdersAndUnderlinedLetters) {
    for (const Message& message : messages(GetParam())) {
        for (const QString& form : message.forms) {
            EXPECT_EQ(placeholders(form), placeholders(message.source))
                << message.source.toStdString() << " -> " << form.toStdString();
            EXPECT_EQ(form.count(u'&'), message.source.count(u'&')) << form.toStdString();
        }
        if (placeholders(message.source).contains(QStringLiteral("%n"))) {
            EXPECT_TRUE(message.numerus) << message.source.toStdString();
        }
    }
}

TEST_P(Translation, HasEverySentenceThatCoreMarks) {
    QSet<QString> known;
    for (const Message& message : messages(GetParam())) {
        known << message.context + u'|' + message.source;
    }
    static const QRegularExpression marked(QStringLiteral(
        "DARTSCOPE_(?:TEXT|PLURAL)\\(\\s*\"([^\"]*)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"));
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    int found = 0;
    QDirIterator files(QStringLiteral(DARTSCOPE_SOURCE_DIR "/core"),
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto matches = marked.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            QString source = match.captured(2).trimmed();
            source.remove(seam);
            source = source.mid(1, source.size() - 2).replace(QLatin1String("\\\""), "\"");
            EXPECT_TRUE(known.contains(match.captured(1) + u'|' + source))
                << file.fileName().toStdString() << ": " << source.toStdString();
            ++found;
        }
    }
    EXPECT_GT(found, 50);
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, testing::Values("en", "fi", "de"),
                         [](const auto& language) { return std::string(language.param); });

TEST(LanguageSwitch, ChoosesThePluralThatTheLanguageHas) {
    Language language;
    const auto repeats = [](int count) {
        return QCoreApplication::translate("ChartWords", "%n repeat(s)", nullptr, count);
    };
    language.use("en");
    EXPECT_EQ(repeats(1), "1 repeat");
    EXPECT_EQ(repeats(3), "3 repeats");
    language.use("fi");
    EXPECT_EQ(repeats(1), "1 toisto");
    EXPECT_EQ(repeats(3), "3 toistoa");
    language.use("de");
    EXPECT_EQ(repeats(1), "1 Wiederholung");
    EXPECT_EQ(repeats(3), "3 Wiederholungen");
    EXPECT_EQ(QLocale().decimalPoint(), ",");
    language.use("nonsense");
    EXPECT_EQ(language.code(), "en");
}

}  // namespace
}  // namespace dartscope::gui
