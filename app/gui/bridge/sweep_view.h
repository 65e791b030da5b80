// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/experiment/run_controller.h"

namespace dartscope::gui {

/// Which of the two times a chart plots; one chart never mixes them.
enum class Figure {
    Compute,  ///< first dart → hits combined
    EndToEnd  ///< requested → everything ended, start-up included
};

/// An interval with its ends, low <= high.
struct Bounds {
    double low = 0;
    double high = 0;
};

/// One measured point of a sweep, ready to be drawn. Times in seconds.
struct PointView {
    std::uint32_t workers = 1;
    std::uint64_t darts = 0;                 ///< thrown by each repeat
    int repeats = 0;                         ///< at least 1
    double seconds = 0;                      ///< median, above 0
    std::optional<Bounds> secondsBounds;     ///< at least 96 %; absent with 5 repeats or fewer
    std::optional<double> speedup;           ///< absent without a measured base
    std::optional<Bounds> speedupBounds;     ///< at least 92 %; absent for the base itself
    std::optional<double> efficiency;        ///< speedup / workers, 1 is ideal
    std::optional<Bounds> efficiencyBounds;  ///< at least 92 %
    double rate = 0;                         ///< darts a second at the median
    std::optional<Bounds> rateBounds;        ///< at least 96 %
    bool isBase = false;
    bool beyondAllowed = false;  ///< more workers than allowed CPUs
    bool suspect = false;        ///< flagged for more than too few repeats
    QStringList flags;           ///< in words, translated: "too short to trust"
    std::vector<double> times;   ///< of every repeat, in the order they ran, seconds
};

/// One point of a law's curve with its 95 % band.
struct LawPoint {
    double workers = 1;
    double speedup = 0;
    double seconds = 0;
    std::optional<Bounds> speedupBounds;
    std::optional<Bounds> secondsBounds;
    bool beyondMeasured = false;  ///< drawn dashed
};

/// A law over one series: fitted to it, or Amdahl's bound from a known serial share.
struct LawView {
    QString name;                  ///< "USL"; empty: no curve
    QString sentence;              ///< its numbers, or why there is none
    bool isBound = false;          ///< from the serial share, not fitted
    std::vector<LawPoint> points;  ///< ascending workers
};

/// Where the speedup of one worker count went: time that the workers had, all together.
struct GapView {
    struct Part {
        QString id;    ///< "serial-part"; stable
        QString name;  ///< translated
        std::int64_t ns = 0;
    };

    std::uint32_t workers = 1;
    QString reason;                 ///< why there are no parts; empty where there are
    std::uint32_t lanes = 1;        ///< that shared the work
    std::int64_t elapsedNs = 0;     ///< T
    std::int64_t baseUsefulNs = 0;  ///< U1; with the parts it makes lanes × T
    std::vector<Part> parts;
    std::optional<double> loadBalance;
    std::optional<double> communicationEfficiency;
    std::optional<double> computationScaling;
};

struct SeriesView {
    QString model;                  ///< stable id
    QString name;                   ///< translated
    QString baseName;               ///< "threads with 1 worker"; empty: no base
    std::vector<PointView> points;  ///< measured ones only, ascending worker counts
    LawView law;                    ///< compute times only
    std::vector<GapView> gaps;      ///< compute times only, ascending worker counts
    int sweep = 0;                  ///< 0: the one that was measured or opened last
};

/// A sweep with the name under which it is compared with others.
struct NamedSweep {
    QString name;
    experiment::SweepOutcome outcome;
};

/// What charts draw of a sweep: plain numbers and sentences, nothing of the core. Made anew when
/// the sweep grows or the language changes.
struct SweepView {
    Figure figure = Figure::Compute;
    bool weak = false;                   ///< same darts per worker instead of in all
    bool observed = false;               ///< a program watched from outside: there are no darts
    bool serialBase = false;             ///< against the serial model instead of one worker
    std::vector<SeriesView> series;      ///< one for each model asked for, measured or not yet
    std::vector<std::uint32_t> workers;  ///< planned counts, ascending
    std::uint32_t repeats = 0;           ///< planned
    int allowedCpus = 1;
    int logicalCpus = 1;
    std::optional<int> physicalCores;
    QString boundBy;  ///< who limits the allowed CPUs; empty: nobody
    bool partial = false;

    /// Whether no point has been measured.
    bool empty() const;
    /// The largest worker count, planned or measured; at least 1.
    std::uint32_t mostWorkers() const;
};

/// The sweep as far as it was measured; an empty view where there is none.
SweepView sweepView(const experiment::SweepOutcome& outcome, Figure figure);
/// The same with others over it: their series follow, named after their sweep. Those that scale the
/// work in another way are left out: strong and weak scaling are never mixed.
SweepView sweepView(const experiment::SweepOutcome& outcome, std::span<const NamedSweep> others,
                    Figure figure);
/// The frame of a sweep that is about to start: planned counts and CPUs, no point yet.
SweepView plannedView(const record::SweepConfig& config, const machine::Machine& machine,
                      Figure figure);

/// The model's name in the reader's language; the id itself where it is unknown.
QString modelName(std::string_view id);
/// The short name of what binds the allowed CPUs ("affinity", "CPU quota"), as chart labels say
/// it; empty for "online", which binds nobody.
QString binderName(std::string_view source);

}  // namespace dartscope::gui
