// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/law_view.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {

class LawWords {
    Q_DECLARE_TR_FUNCTIONS(LawWords)
public:
    static QString law(scaling::Law law) {
        switch (law) {
            case scaling::Law::None:
                break;
            case scaling::Law::Amdahl:
                return tr("Amdahl");
            case scaling::Law::Gustafson:
                return tr("Gustafson");
            case scaling::Law::Usl:
                //: Universal Scalability Law, as its author abbreviates it
                return tr("USL");
        }
        return {};
    }

    static QString share(const scaling::Coefficient& coefficient) {
        if (!coefficient.range) {
            return percentExactly(coefficient.value);
        }
        switch (coefficient.side) {
            case scaling::Coefficient::Side::AtMost:
                //: a bound; %1 is a percentage
                return tr("at most %1").arg(percentExactly(coefficient.range->high));
            case scaling::Coefficient::Side::AtLeast:
                //: a bound; %1 is a percentage
                return tr("at least %1").arg(percentExactly(coefficient.range->low));
            case scaling::Coefficient::Side::Both:
                break;
        }
        //: a value and the ends of its range, all percentages
        return tr("%1 (%2 to %3)")
            .arg(percentExactly(coefficient.value), percentExactly(coefficient.range->low),
                 percentExactly(coefficient.range->high));
    }

    static QString usl(const scaling::Fit& fit) {
        QString sentence = tr("Universal Scalability Law: contention σ = %1, coherency κ = %2.")
                               .arg(share(fit.sigma), share(fit.kappa));
        if (fit.peak) {
            sentence +=
                u' ' +
                tr("Fastest with %1 workers.").arg(QLocale().toString(fit.peak->value, 'f', 0));
        } else if (fit.ceiling) {
            sentence += u' ' + tr("Never faster than %1.").arg(times(*fit.ceiling));
        }
        return sentence;
    }

    static QString fitted(const scaling::Fit& fit) {
        switch (fit.law) {
            case scaling::Law::None:
                return fit.reason ? resolve(fit.reason->text) : QString();
            case scaling::Law::Amdahl:
                return tr("Amdahl's law: serial share s = %1.").arg(share(fit.sigma));
            case scaling::Law::Gustafson:
                return tr("Gustafson's law: serial share s = %1.").arg(share(fit.sigma));
            case scaling::Law::Usl:
                return usl(fit);
        }
        return {};
    }

    static QString boundName() {
        //: label of a curve: the bound by Amdahl's law
        return tr("Amdahl's bound");
    }

    static QString bound(const scaling::SerialBound& bound) {
        return bound.source == scaling::SerialBound::Source::Planted
                   ? tr("Amdahl's bound from the serial share of %1 that was asked for.")
                         .arg(percentExactly(bound.share))
                   : tr("Amdahl's bound from the measured serial share of %1.")
                         .arg(percentExactly(bound.share));
    }

private:
    /// Two significant digits: κ is often far below a percent.
    static QString percentExactly(double value) {
        const double hundred = value * 100;
        const bool small = hundred != 0 && std::abs(hundred) < 10;
        //: a share of a hundred; %1 is a number
        return tr("%1 %").arg(small ? QLocale().toString(hundred, 'g', 2)
                                    : QLocale().toString(hundred, 'f', 0));
    }
};

namespace {

std::optional<Bounds> bounds(const std::optional<scaling::Interval>& interval) {
    return interval ? std::optional(Bounds{interval->low, interval->high}) : std::nullopt;
}

const PointView* baseOf(const SeriesView& series) {
    const auto base = std::ranges::find_if(series.points, &PointView::isBase);
    return base == series.points.end() ? nullptr : &*base;
}

std::vector<LawPoint> boundCurve(const scaling::SerialBound& bound, const SeriesView& series) {
    std::vector<LawPoint> points;
    if (series.points.empty()) {
        return points;
    }
    const PointView* base = baseOf(series);
    const std::uint32_t measured = series.points.back().workers;
    constexpr std::uint32_t kSteps = 64;
    const std::uint32_t last = 2 * measured;
    for (std::uint32_t i = 0; i <= kSteps; ++i) {
        LawPoint point;
        point.workers = 1 + (last - 1.0) * i / kSteps;
        point.speedup = bound.speedup(point.workers);
        point.seconds = base != nullptr ? base->seconds / point.speedup : 0;
        point.beyondMeasured = point.workers > measured;
        points.push_back(point);
    }
    return points;
}

}  // namespace

LawView lawView(const scaling::SeriesLaws& laws, const SeriesView& series) {
    LawView view;
    view.sentence = LawWords::fitted(laws.fit);
    if (laws.fit.law != scaling::Law::None) {
        view.name = LawWords::law(laws.fit.law);
        for (const scaling::CurvePoint& point : laws.fit.curve) {
            view.points.push_back({point.workers, point.speedup, point.seconds,
                                   bounds(point.speedupBand), bounds(point.secondsBand),
                                   point.beyondMeasured});
        }
    } else if (laws.bound) {
        view.isBound = true;
        view.name = LawWords::boundName();
        view.sentence = LawWords::bound(*laws.bound);
        view.points = boundCurve(*laws.bound, series);
    }
    return view;
}

GapView gapView(const scaling::Decomposition& decomposition) {
    GapView view;
    view.workers = decomposition.workers;
    view.reason = decomposition.reason ? resolve(decomposition.reason->text) : QString();
    view.lanes = decomposition.lanes;
    view.elapsedNs = decomposition.elapsedNs;
    view.baseUsefulNs = decomposition.baseUsefulNs;
    view.loadBalance = decomposition.loadBalance;
    view.communicationEfficiency = decomposition.communicationEfficiency;
    view.computationScaling = decomposition.computationScaling;
    for (const scaling::LossPart& part : decomposition.parts) {
        const std::string_view id = scaling::name(part.loss);
        view.parts.push_back({QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())),
                              resolve(scaling::title(part.loss)), part.ns});
    }
    return view;
}

}  // namespace dartscope::gui
