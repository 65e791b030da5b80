// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pictures.h"

#include <QPainter>

#include "app/gui/board/board_widget.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/export/caption.h"
#include "app/gui/main_window.h"
#include "app/gui/timeline/timeline_widget.h"

namespace dartscope::gui {
namespace {

/// Board and timeline are painted in the window's colours, so their paper has them too.
Picture inWindowColours(const MainWindow& window) {
    Picture picture;
    picture.font = window.font();
    picture.ground = window.palette().color(QPalette::Window);
    picture.ink = color(Role::MutedText, isDark(window.palette()));
    return picture;
}

}  // namespace

Picture windowPicture(MainWindow& window) {
    Picture picture = inWindowColours(window);
    picture.size = window.size();
    picture.title = window.windowTitle();
    picture.paint = [&window](QPainter& painter, QSize) {
        window.render(&painter, QPoint(), QRegion(),
                      QWidget::DrawWindowBackground | QWidget::DrawChildren);
    };
    return picture;
}

Picture boardPicture(MainWindow& window) {
    Picture picture = inWindowColours(window);
    picture.size = QSize(720, 820);
    picture.title = MainWindow::tr("The darts of a run");
    picture.caption = captionOf(*window.session().run().record);
    picture.paint = [&window](QPainter& painter, QSize size) {
        window.board().renderTo(painter, QRectF(QPointF(), size));
    };
    return picture;
}

Picture timelinePicture(MainWindow& window) {
    Picture picture = inWindowColours(window);
    picture.title = MainWindow::tr("What the workers did");
    picture.caption = captionOf(*window.session().run().record);
    picture.paint = [&window](QPainter& painter, QSize size) {
        window.timeline().renderTo(painter, QRectF(QPointF(), size));
    };
    return picture;
}

Picture chartPicture(MainWindow& window) {
    Picture picture;
    picture.font = window.font();
    picture.title = window.charts().title();
    const Session& session = window.session();
    const bool ofRun = window.charts().kind() == ChartKind::Pi;
    if (ofRun && session.run().record) {
        picture.caption = captionOf(*session.run().record);
    } else if (session.sweep().record) {
        picture.caption = captionOf(*session.sweep().record);
    }
    picture.paint = window.charts().painter(printStyle(window.font()));
    return picture;
}

QString chartViewName(ChartKind kind) {
    switch (kind) {
        case ChartKind::Speedup:
            return QStringLiteral("speedup");
        case ChartKind::Efficiency:
            return QStringLiteral("efficiency");
        case ChartKind::Time:
            return QStringLiteral("time");
        case ChartKind::Rate:
            return QStringLiteral("rate");
        case ChartKind::Pi:
            return QStringLiteral("pi");
        case ChartKind::Weak:
            return QStringLiteral("weak");
        case ChartKind::Losses:
            return QStringLiteral("losses");
    }
    return {};
}

}  // namespace dartscope::gui
