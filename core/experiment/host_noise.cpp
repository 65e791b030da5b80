// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/host_noise.h"

#include "core/machine/display_server.h"
#include "core/scaling/noise.h"

namespace dartscope::experiment {
namespace {

constexpr std::int64_t kLeastCapacityNs = 1'000'000'000;
constexpr double kTickNs = 1e7;

/// In a short run a single tick, which may stand for a tenth of one, is a share above the limit.
bool isOneTickAboveTheLimit(double share, std::int64_t capacityNs) {
    return share >= scaling::kStealLimit && share * static_cast<double>(capacityNs) < 1.5 * kTickNs;
}

}  // namespace

HostWatch::HostWatch(const machine::Machine& machine, bool wanted)
    : m_hasQuota(machine.quotaCpus.has_value()) {
    if (wanted) {
        m_probe.emplace(machine::HostProbeOptions{
            .cpus = machine.cpuIds,
            .displayServer = machine::displayServerPid(machine::thisMachine().environment)});
        m_before = m_probe->sample();
    }
}

record::HostNoise HostWatch::noiseUntilNow() const {
    return m_probe ? noiseOf(machine::between(m_before, m_probe->sample()), m_hasQuota)
                   : record::HostNoise{};
}

record::HostNoise noiseOf(const machine::HostDelta& delta, bool hasQuota) {
    record::HostNoise noise;
    const std::int64_t capacityNs = delta.cpus * delta.wallNs;
    if (!hasQuota && capacityNs >= kLeastCapacityNs) {
        noise.foreignShare = delta.foreignShare;
    }
    if (delta.stealShare && !isOneTickAboveTheLimit(*delta.stealShare, capacityNs)) {
        noise.stealShare = delta.stealShare;
    }
    noise.throttledShare = delta.throttledShare;
    noise.ownShare = delta.ownShare;
    return noise;
}

}  // namespace dartscope::experiment
