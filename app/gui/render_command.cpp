// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/render_command.h"

#include <QApplication>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>

#include "app/gui/board/board_widget.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/export/render.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/pictures.h"

namespace dartscope::gui {
namespace {

constexpr int kBadFile = 2;

void complain(const QString& sentence) {
    std::fputs(QStringLiteral("dartscope: %1\n").arg(sentence).toLocal8Bit().constData(), stderr);
}

/// The default run on the record's machine, so that the picture does not depend on where it is
/// made.
experiment::Surroundings surroundingsOf(const experiment::Surroundings& here,
                                        const std::vector<record::Stored>& records) {
    experiment::Surroundings there = here;
    for (const record::Stored& stored : records) {
        if (const auto* sweep = std::get_if<record::SweepRecordPtr>(&stored)) {
            there.machine = (*sweep)->machine;
        }
    }
    for (const record::Stored& stored : records) {
        const auto* run = std::get_if<record::RunRecordPtr>(&stored);
        if (run != nullptr && !(*run)->machines.empty()) {
            there.machine = (*run)->machines.front();
        }
    }
    return there;
}

std::vector<RenderView> viewsOf(MainWindow& window) {
    std::vector<RenderView> views{
        {QStringLiteral("window"), [&window] { return windowPicture(window); }}};
    const auto addChart = [&](ChartKind kind) {
        views.push_back({chartViewName(kind), [&window, kind] {
                             window.charts().setKind(kind);
                             return chartPicture(window);
                         }});
    };
    const auto& run = window.session().run().record;
    const bool threwDarts = run && !run->details.observed;
    if (threwDarts) {
        views.push_back({QStringLiteral("board"), [&window] { return boardPicture(window); }});
        views.push_back(
            {QStringLiteral("timeline"), [&window] { return timelinePicture(window); }});
    }
    if (const auto& sweep = window.session().sweep().record) {
        for (const ChartKind kind : {ChartKind::Speedup, ChartKind::Efficiency, ChartKind::Time}) {
            addChart(kind);
        }
        if (sweep->config.run.model != record::kObservedModel) {
            addChart(ChartKind::Rate);
            addChart(ChartKind::Losses);
        }
        if (sweep->config.scaling == record::Scaling::Weak) {
            addChart(ChartKind::Weak);
        }
    }
    if (threwDarts) {
        addChart(ChartKind::Pi);
    }
    return views;
}

}  // namespace

int renderCommand(QApplication& application, const Options& options) {
    RenderRequest request{options.view, options.out, options.size.value_or(QSize(1366, 768)),
                          options.scale};
    if (const auto problem = checkRender(request)) {
        complain(problem->sentence);
        return exitCodeOf(*problem);
    }
    // Nobody's settings: the same picture for everybody.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    Language language;
    language.use(options.language.value_or(QStringLiteral("en")));
    applyTheme(application, options.theme.value_or(Theme::Light));

    std::vector<record::Stored> records;
    for (const QString& file : options.files) {
        auto stored = record::load(file.toStdString());
        if (!stored) {
            complain(describe(stored.error()));
            return kBadFile;
        }
        records.push_back(std::move(*stored));
    }
    Session session(surroundingsOf(
        experiment::thisSurroundings(QCoreApplication::applicationDirPath().toStdString()),
        records));
    Parameters parameters(defaultConfig(session.surroundings()));
    MainWindow window(&session, &parameters, &language);
    window.useTheme(options.theme.value_or(Theme::Light));
    window.resize(request.size);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    for (record::Stored& stored : records) {
        std::visit([&session](auto& record) { session.show(experiment::assess(record)); }, stored);
    }
    if (session.run().record) {
        window.takeParameters();
    }
    PlayCursor& cursor = window.cursor();
    cursor.pause();
    const double at = options.at.value_or(1);
    cursor.seek(
        cursor.startNs() +
        static_cast<std::int64_t>(at * static_cast<double>(cursor.endNs() - cursor.startNs())));
    QApplication::processEvents();
    if (const auto problem = render(request, viewsOf(window))) {
        complain(problem->sentence);
        return exitCodeOf(*problem);
    }
    return 0;
}

}  // namespace dartscope::gui
