// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"

#include <QCommandLineParser>
#include <QLocale>

#include "app/gui/language.h"

namespace dartscope::gui {
namespace {

// The command line speaks English, like dartscope-cli: scripts and help pages can rely on it.
struct Names {
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};
    QCommandLineOption version{QStringLiteral("version")};
    QCommandLineOption render{QStringLiteral("render")};
    QCommandLineOption view{QStringLiteral("view"), {}, QStringLiteral("VIEW")};
    QCommandLineOption out{QStringLiteral("out"), {}, QStringLiteral("FILE")};
    QCommandLineOption size{QStringLiteral("size"), {}, QStringLiteral("WxH")};
    QCommandLineOption scale{QStringLiteral("dpr"), {}, QStringLiteral("FACTOR")};
    QCommandLineOption at{QStringLiteral("at"), {}, QStringLiteral("SHARE")};
    QCommandLineOption theme{QStringLiteral("theme"), {}, QStringLiteral("THEME")};
    QCommandLineOption language{QStringLiteral("language"), {}, QStringLiteral("CODE")};
};

std::optional<Theme> themeNamed(const QString& name) {
    if (name == QLatin1String("system")) {
        return Theme::System;
    }
    if (name == QLatin1String("light")) {
        return Theme::Light;
    }
    if (name == QLatin1String("dark")) {
        return Theme::Dark;
    }
    return std::nullopt;
}

QString wrong(const char* option, const QString& value, const QString& expected) {
    return QStringLiteral("%1 '%2' is not known; it takes %3.")
        .arg(QString::fromLatin1(option), value, expected);
}

void readValues(const QCommandLineParser& parser, const Names& names, Options& options) {
    if (parser.isSet(names.size)) {
        options.size = parseSize(parser.value(names.size));
        if (!options.size) {
            options.problem = wrong("--size", parser.value(names.size),
                                    QStringLiteral("a width and a height in pixels, such as "
                                                   "1366x768"));
        }
    }
    if (parser.isSet(names.scale)) {
        bool isNumber = false;
        options.scale = QLocale::c().toDouble(parser.value(names.scale), &isNumber);
        if (!isNumber) {
            options.problem =
                wrong("--dpr", parser.value(names.scale), QStringLiteral("a number such as 2"));
        }
    }
    if (parser.isSet(names.at)) {
        bool isNumber = false;
        const double at = QLocale::c().toDouble(parser.value(names.at), &isNumber);
        if (isNumber && at >= 0 && at <= 1) {
            options.at = at;
        } else {
            options.problem = wrong("--at", parser.value(names.at),
                                    QStringLiteral("a share from 0 (start) to 1 (end)"));
        }
    }
    if (parser.isSet(names.theme)) {
        options.theme = themeNamed(parser.value(names.theme));
        if (!options.theme) {
            options.problem = wrong("--theme", parser.value(names.theme),
                                    QStringLiteral("system, light or dark"));
        }
    }
    if (parser.isSet(names.language)) {
        options.language = parser.value(names.language);
        if (!Language::codes().contains(*options.language)) {
            options.problem = wrong("--language", *options.language,
                                    Language::codes().join(QStringLiteral(", ")));
        }
    }
}

void checkTogether(const QCommandLineParser& parser, const Names& names, Options& options) {
    if (!options.problem.isEmpty()) {
        return;
    }
    if (!options.render) {
        for (const auto* option : {&names.view, &names.out, &names.at, &names.scale}) {
            if (parser.isSet(*option)) {
                options.problem = QStringLiteral("--%1 goes with --render only.")
                                      .arg(option->names().constFirst());
            }
        }
        if (options.files.size() > 1) {
            options.problem = QStringLiteral("The window opens one record, not %1; give one FILE.")
                                  .arg(options.files.size());
        }
    } else if (options.files.isEmpty()) {
        options.problem = QStringLiteral("--render needs a record FILE to draw.");
    } else if (options.files.size() > 2) {
        options.problem = QStringLiteral(
                              "--render takes a run, a speedup measurement or one of each, not %1 "
                              "files.")
                              .arg(options.files.size());
    }
}

}  // namespace

std::optional<QSize> parseSize(const QString& text) {
    const QStringList sides = text.split(u'x');
    if (sides.size() != 2) {
        return std::nullopt;
    }
    bool isWidth = false;
    bool isHeight = false;
    const QSize size(sides[0].toInt(&isWidth), sides[1].toInt(&isHeight));
    return isWidth && isHeight && !size.isEmpty() ? std::optional(size) : std::nullopt;
}

Options parseOptions(const QStringList& arguments) {
    const Names names;
    QCommandLineParser parser;
    parser.addOptions({names.help, names.version, names.render, names.view, names.out, names.size,
                       names.scale, names.at, names.theme, names.language});
    Options options;
    // The parser takes the first argument for the program's name.
    if (!parser.parse(QStringList{QStringLiteral("dartscope")} + arguments)) {
        options.problem = parser.errorText();
        if (!options.problem.endsWith(u'.')) {
            options.problem += u'.';
        }
        return options;
    }
    options.help = parser.isSet(names.help);
    options.version = parser.isSet(names.version);
    options.render = parser.isSet(names.render);
    options.files = parser.positionalArguments();
    options.out = parser.value(names.out);
    if (parser.isSet(names.view)) {
        options.view = parser.value(names.view);
    }
    readValues(parser, names, options);
    checkTogether(parser, names, options);
    return options;
}

QString helpText() {
    return QStringLiteral(
        "Usage: dartscope [FILE] [options]\n"
        "       dartscope --render FILE [FILE] --out PICTURE [options]\n"
        "\n"
        "Shows what parallel programs really do. FILE is a record of a run or of a speedup\n"
        "measurement, as saved by the window or by dartscope-cli --record.\n"
        "\n"
        "  --theme system|light|dark   colours of the window\n"
        "  --language en|fi|de         language of the window\n"
        "  --size WxH                  size of window or picture in pixels, such as 1366x768\n"
        "  --render                    draw a picture of the records and end; needs no display\n"
        "  --view VIEW                 what to draw: window (default), board, timeline, speedup,\n"
        "                              efficiency, time, rate, weak, losses, pi\n"
        "  --out PICTURE               where to draw it; its ending says how: .png, .svg, .pdf\n"
        "  --dpr FACTOR                pixels of a PNG for each pixel of --size, 0.5 to 4\n"
        "  --at SHARE                  instant of the run, from 0 (start) to 1 (end, default)\n"
        "  --version                   version of the program\n"
        "  -h, --help                  this text\n"
        "\n"
        "Ends with 0 when done, 2 for bad arguments or a bad file, 3 without a display, 4 when "
        "the\n"
        "picture could not be written.\n");
}

}  // namespace dartscope::gui
