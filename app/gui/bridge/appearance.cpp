// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/appearance.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QTransform>
#include <array>
#include <cmath>
#include <numbers>

namespace dartscope::gui {
namespace {

/// Okabe and Ito's colours, in an order that keeps neighbours apart; black gives way to a grey that
/// shows on a dark ground.
constexpr std::array<QRgb, 8> kOnDark{0xff56b4e9, 0xffe69f00, 0xff009e73, 0xfff0e442,
                                      0xffcc79a7, 0xffd55e00, 0xff5c8fe0, 0xffbbbbbb};
/// The same hues with at least 3:1 on white.
constexpr std::array<QRgb, 8> kOnLight{0xff2f86bd, 0xffb07800, 0xff00855f, 0xff8f8500,
                                       0xffb55a8c, 0xffc25500, 0xff005f9e, 0xff555555};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

QPalette lightPalette() {
    QPalette p;
    p.setColor(QPalette::Window, QColor(0xf4, 0xf5, 0xf7));
    p.setColor(QPalette::WindowText, QColor(0x1c, 0x20, 0x26));
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0xee, 0xf1, 0xf5));
    p.setColor(QPalette::Text, QColor(0x1c, 0x20, 0x26));
    p.setColor(QPalette::Button, QColor(0xe9, 0xec, 0xf0));
    p.setColor(QPalette::ButtonText, QColor(0x1c, 0x20, 0x26));
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::Highlight, QColor(0x0b, 0x5f, 0xa5));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::ToolTipBase, QColor(0x26, 0x2b, 0x33));
    p.setColor(QPalette::ToolTipText, QColor(0xf2, 0xf4, 0xf7));
    p.setColor(QPalette::PlaceholderText, QColor(0x5f, 0x67, 0x72));
    p.setColor(QPalette::Link, QColor(0x0b, 0x5f, 0xa5));
    p.setColor(QPalette::LinkVisited, QColor(0x6b, 0x3f, 0xa0));
    p.setColor(QPalette::Mid, QColor(0xb4, 0xba, 0xc3));
    p.setColor(QPalette::Midlight, QColor(0xda, 0xde, 0xe4));
    p.setColor(QPalette::Dark, QColor(0x8a, 0x92, 0x9d));
    p.setColor(QPalette::Light, Qt::white);
    p.setColor(QPalette::Shadow, QColor(0x60, 0x66, 0x70));
    return p;
}

QPalette darkPalette() {
    QPalette p;
    p.setColor(QPalette::Window, QColor(0x20, 0x24, 0x2b));
    p.setColor(QPalette::WindowText, QColor(0xe8, 0xeb, 0xf0));
    p.setColor(QPalette::Base, QColor(0x16, 0x19, 0x1f));
    p.setColor(QPalette::AlternateBase, QColor(0x1f, 0x24, 0x2c));
    p.setColor(QPalette::Text, QColor(0xe8, 0xeb, 0xf0));
    p.setColor(QPalette::Button, QColor(0x2c, 0x32, 0x3b));
    p.setColor(QPalette::ButtonText, QColor(0xe8, 0xeb, 0xf0));
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::Highlight, QColor(0x3d, 0x8f, 0xd6));
    p.setColor(QPalette::HighlightedText, QColor(0x0c, 0x10, 0x16));
    p.setColor(QPalette::ToolTipBase, QColor(0xe8, 0xeb, 0xf0));
    p.setColor(QPalette::ToolTipText, QColor(0x1c, 0x20, 0x26));
    p.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa3, 0xaf));
    p.setColor(QPalette::Link, QColor(0x6a, 0xb4, 0xf0));
    p.setColor(QPalette::LinkVisited, QColor(0xc0, 0x9a, 0xe8));
    p.setColor(QPalette::Mid, QColor(0x4a, 0x52, 0x5e));
    p.setColor(QPalette::Midlight, QColor(0x38, 0x3f, 0x4a));
    p.setColor(QPalette::Dark, QColor(0x70, 0x79, 0x86));
    p.setColor(QPalette::Light, QColor(0x3a, 0x42, 0x4e));
    p.setColor(QPalette::Shadow, QColor(0x0a, 0x0c, 0x10));
    return p;
}

void greyOutDisabled(QPalette& palette, const QColor& grey) {
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, grey);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, grey);
}

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(Role role) {
    switch (role) {
        case Role::Work:
            return {0xff2f86bd, 0xff56b4e9};
        case Role::WaitingCpu:
            // No hue: every hue is some worker's.
            return {0xff59616c, 0xffc5ccd6};
        case Role::WaitingLock:
            return {0xffb55a8c, 0xffcc79a7};
        case Role::Message:
            return {0xff6b3fa0, 0xffb592e0};
        case Role::Idle:
            return {0xff868d97, 0xff79828f};
        case Role::Grid:
            return {0xffd9dde3, 0xff3a414c};
        case Role::Ideal:
            return {0xff6a717c, 0xff98a1ad};
        case Role::Limit:
            return {0xffb3261e, 0xffff8a80};
        case Role::Beyond:
            return {0xff868d97, 0xff8a93a0};
        case Role::NoteText:
            return {0xff0b5f8f, 0xff7cc4f5};
        case Role::WarningText:
            return {0xff8a4b00, 0xffffc15a};
        case Role::ErrorText:
            return {0xffa8201a, 0xffff9a90};
        case Role::MutedText:
            return {0xff59616c, 0xffa3acb8};
        case Role::Cursor:
            return {0xffb3261e, 0xffff8a80};
    }
    return {0xff000000, 0xffffffff};
}

QPainterPath polygon(QPointF centre, double radius, int corners, double turn) {
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners;
        const QPointF corner = centre + radius * QPointF(std::sin(angle), -std::cos(angle));
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

QPainterPath star(QPointF centre, double radius) {
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double r = i % 2 == 0 ? radius * 1.15 : radius * 0.5;
        const double angle = std::numbers::pi * i / 5;
        const QPointF corner = centre + r * QPointF(std::sin(angle), -std::cos(angle));
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

QPainterPath plus(QPointF centre, double radius, bool turned) {
    const double arm = radius * 0.38;
    QPainterPath path;
    path.addRect(-radius, -arm, 2 * radius, 2 * arm);
    QPainterPath upright;
    upright.addRect(-arm, -radius, 2 * arm, 2 * radius);
    QTransform placed = QTransform::fromTranslate(centre.x(), centre.y());
    if (turned) {
        placed.rotate(45);
    }
    return placed.map(path.united(upright));
}

}  // namespace

QColor boardGround() {
    return QColor(0x10, 0x13, 0x19);
}

void applyTheme(QApplication& application, Theme theme) {
    static const bool systemIsDark = isDark(QApplication::palette());
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark);
    QPalette palette = dark ? darkPalette() : lightPalette();
    greyOutDisabled(palette, dark ? QColor(0x7d, 0x86, 0x93) : QColor(0x78, 0x80, 0x8b));
    if (application.style() == nullptr ||
        application.style()->name().compare("fusion", Qt::CaseInsensitive) != 0) {
        QApplication::setStyle(QStyleFactory::create("Fusion"));
    }
    QApplication::setPalette(palette);
}

bool isDark(const QPalette& palette) {
    return luminance(palette.color(QPalette::Window)) <
           luminance(palette.color(QPalette::WindowText));
}

QColor color(Role role, bool dark) {
    const Pair pair = pairOf(role);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor workerColor(std::uint32_t lane, bool darkGround) {
    return QColor::fromRgb((darkGround ? kOnDark : kOnLight)[lane % kOnDark.size()]);
}

Marker workerMarker(std::uint32_t lane) {
    return static_cast<Marker>((lane / kOnDark.size() + lane) % 8);
}

QPainterPath markerPath(Marker marker, QPointF centre, double radius) {
    QPainterPath path;
    switch (marker) {
        case Marker::Circle:
            path.addEllipse(centre, radius, radius);
            return path;
        case Marker::Square:
            path.addRect(centre.x() - radius * 0.9, centre.y() - radius * 0.9, radius * 1.8,
                         radius * 1.8);
            return path;
        case Marker::Triangle:
            return polygon(centre, radius * 1.2, 3, 0);
        case Marker::Diamond:
            return polygon(centre, radius * 1.2, 4, 0);
        case Marker::Plus:
            return plus(centre, radius, false);
        case Marker::Cross:
            return plus(centre, radius, true);
        case Marker::Star:
            return star(centre, radius);
        case Marker::Pentagon:
            return polygon(centre, radius * 1.1, 5, 0);
    }
    return path;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace dartscope::gui
