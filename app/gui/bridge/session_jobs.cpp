// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of a scheduler that are left alone and collected later.
#include <utility>

#include "app/gui/bridge/session.h"
#include "app/gui/bridge/session_mailbox.h"
#include "core/experiment/jobs.h"

namespace dartscope::gui {

std::vector<KnownJob> Session::knownJobs() const {
    std::vector<KnownJob> jobs;
    for (const launch::SubmittedJob& known : experiment::knownJobs(m_surroundings)) {
        jobs.push_back({QString::fromStdString(known.folder.string()),
                        QString::fromStdString(known.job.jobId),
                        QString::fromStdString(known.job.submittedAt),
                        QString::fromStdString(known.job.config.model),
                        static_cast<int>(known.job.config.workers)});
    }
    return jobs;
}

void Session::submitJob(const record::RunConfig& config) {
    begin(State::Submitting);
    // A job that is left alone anyway is not called off because the window closes meanwhile.
    m_thread = std::jthread(
        [mailbox = m_mailbox, config, surroundings = m_surroundings, hurry = m_hurry.get_token()] {
            auto job = experiment::submit(config, surroundings, {.stop = {}, .hurry = hurry});
            const std::lock_guard lock(mailbox->mutex);
            mailbox->submitted = std::move(job);
        });
}

void Session::collectJob(const QString& folder) {
    if (busy()) {
        return;
    }
    begin(State::Submitting);
    m_thread = std::jthread([mailbox = m_mailbox, path = folder.toStdString(),
                             surroundings = m_surroundings](std::stop_token stop) {
        auto collected = experiment::collect(path, surroundings, std::move(stop));
        const std::lock_guard lock(mailbox->mutex);
        mailbox->run = collected ? Result<experiment::RunOutcome>(std::move(collected->outcome))
                                 : tl::unexpected(collected.error());
    });
}

}  // namespace dartscope::gui
