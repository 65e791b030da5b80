// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/host_noise.h"

#include "core/machine/display_server.h"

namespace dartscope::experiment {
namespace {

constexpr std::int64_t kLeastCapacityNs = 1'000'000'000;
constexpr double kTickNs = 1e7;

/// In a short run a single tick may stand for less than a tenth of one and be a share above any
/// limit.
bool isOneTickOfAShortRun(double share, std::int64_t capacityNs) {
    const double ticks = share * static_cast<double>(capacityNs) / kTickNs;
    return capacityNs < kLeastCapacityNs && ticks > 0 && ticks < 1.5;
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
    if (delta.stealShare && !isOneTickOfAShortRun(*delta.stealShare, capacityNs)) {
        noise.stealShare = delta.stealShare;
    }
    noise.throttledShare = delta.throttledShare;
    noise.ownShare = delta.ownShare;
    return noise;
}

}  // namespace dartscope::experiment
