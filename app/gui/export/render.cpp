// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/render.h"

#include <QStringList>
#include <algorithm>

namespace dartscope::gui {
namespace {

constexpr double kLeastScale = 0.5;
constexpr double kMostScale = 4;

const QStringList& knownViews() {
    static const QStringList views{QStringLiteral("window"),     QStringLiteral("board"),
                                   QStringLiteral("timeline"),   QStringLiteral("speedup"),
                                   QStringLiteral("efficiency"), QStringLiteral("time"),
                                   QStringLiteral("rate"),       QStringLiteral("weak"),
                                   QStringLiteral("losses"),     QStringLiteral("pi")};
    return views;
}

SaveProblem refuse(const QString& sentence) {
    return {ErrorCode::InvalidArgument, sentence};
}

bool outOfRange(int side) {
    return side < kLeastPictureSide || side > kMostPictureSide;
}

}  // namespace

std::optional<SaveProblem> checkRender(const RenderRequest& request) {
    if (!knownViews().contains(request.view)) {
        return refuse(QStringLiteral("There is no view '%1'; --view takes %2.")
                          .arg(request.view, knownViews().join(QStringLiteral(", "))));
    }
    if (request.out.isEmpty()) {
        return refuse(
            QStringLiteral("No picture to write was named; give --out NAME.png, .svg or "
                           ".pdf."));
    }
    if (!pictureFormat(request.out)) {
        return refuse(QStringLiteral("The ending of '%1' is no format that can be written; --out "
                                     "takes a name ending in .png, .svg or .pdf.")
                          .arg(request.out));
    }
    if (outOfRange(request.size.width()) || outOfRange(request.size.height())) {
        return refuse(QStringLiteral("A picture of %1x%2 cannot be drawn; --size takes sides from "
                                     "%3 to %4 pixels, such as 1366x768.")
                          .arg(request.size.width())
                          .arg(request.size.height())
                          .arg(kLeastPictureSide)
                          .arg(kMostPictureSide));
    }
    // Written so that NaN is refused too.
    if (!(request.scale >= kLeastScale && request.scale <= kMostScale)) {
        return refuse(QStringLiteral("A scale of %1 cannot be drawn; --dpr takes %2 to %3.")
                          .arg(request.scale)
                          .arg(kLeastScale)
                          .arg(kMostScale));
    }
    return std::nullopt;
}

std::optional<SaveProblem> render(const RenderRequest& request,
                                  const std::vector<RenderView>& views) {
    if (auto problem = checkRender(request)) {
        return problem;
    }
    const auto view = std::find_if(views.begin(), views.end(), [&request](const RenderView& one) {
        return one.name == request.view;
    });
    if (view == views.end()) {
        QStringList names;
        for (const RenderView& one : views) {
            names << one.name;
        }
        return refuse(QStringLiteral("This record has no view '%1'; it has %2. A run has window, "
                                     "board, timeline and pi; a sweep has window, "
                                     "speedup, efficiency, time, rate and losses, and weak "
                                     "where it is one of weak scaling.")
                          .arg(request.view, names.join(QStringLiteral(", "))));
    }
    Picture picture = view->make();
    picture.size = request.size;
    return savePicture(request.out, picture, request.scale);
}

int exitCodeOf(const SaveProblem& problem) {
    constexpr int kBadArguments = 2;
    constexpr int kNotAvailable = 3;
    constexpr int kFailed = 4;
    switch (problem.code) {
        case ErrorCode::InvalidArgument:
        case ErrorCode::InvalidFile:
            return kBadArguments;
        case ErrorCode::Unavailable:
            return kNotAvailable;
        default:
            return kFailed;
    }
}

}  // namespace dartscope::gui
