// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/session.h"
#include "app/gui/bridge/session_mailbox.h"

namespace dartscope::gui {

std::vector<experiment::TwinPlan> Session::twinsNeeded(bool ofSweep) const {
    if (ofSweep) {
        return m_sweep.record ? experiment::twinsNeeded(m_sweep)
                              : std::vector<experiment::TwinPlan>();
    }
    return m_run.record ? experiment::twinsNeeded(m_run) : std::vector<experiment::TwinPlan>();
}

void Session::confirm(bool ofSweep) {
    if (busy() || !(ofSweep ? m_sweep.record != nullptr : m_run.record != nullptr)) {
        return;
    }
    begin(State::Confirming);
    m_confirming = true;
    m_thread = std::jthread([mailbox = m_mailbox, ofSweep, run = m_run, sweep = m_sweep,
                             surroundings = m_surroundings](std::stop_token stop) {
        experiment::RunObserver observer;
        observer.progress = [&](const experiment::Progress& progress) {
            const std::lock_guard lock(mailbox->mutex);
            mailbox->progress = progress;
        };
        if (ofSweep) {
            auto outcome = experiment::confirm(sweep, surroundings, observer, stop);
            const std::lock_guard lock(mailbox->mutex);
            mailbox->sweep = std::move(outcome);
        } else {
            auto outcome = experiment::confirm(run, surroundings, observer, stop);
            const std::lock_guard lock(mailbox->mutex);
            mailbox->run = std::move(outcome);
        }
    });
}

}  // namespace dartscope::gui
