// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/csv.h"

#include "core/exchange/csv.h"

namespace dartscope::gui {

QByteArray pointCsv(const experiment::SweepOutcome& outcome) {
    return outcome.record ? QByteArray::fromStdString(exchange::pointTable(outcome)) : QByteArray();
}

QByteArray repeatCsv(const experiment::SweepOutcome& outcome) {
    return outcome.record ? QByteArray::fromStdString(exchange::repeatTable(outcome))
                          : QByteArray();
}

QByteArray laneCsv(const experiment::RunOutcome& outcome) {
    return outcome.record ? QByteArray::fromStdString(exchange::laneTable(outcome)) : QByteArray();
}

}  // namespace dartscope::gui
