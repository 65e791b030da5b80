// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/convergence.h"

#include "app/gui/bridge/sweep_view.h"

namespace dartscope::gui {

Convergence convergenceOf(const record::RunRecordPtr& record) {
    Convergence convergence;
    if (!record) {
        return convergence;
    }
    convergence.whole = {record->darts, record->hits};
    convergence.model = modelName(record->config.model);
    std::uint64_t counted = 0;
    for (const record::Lane& lane : record->lanes) {
        counted += lane.hits;
        if (lane.darts > 0) {
            convergence.lanes.push_back({lane.darts, lane.hits});
        }
    }
    convergence.hitsLost = counted > record->hits;
    return convergence;
}

}  // namespace dartscope::gui
