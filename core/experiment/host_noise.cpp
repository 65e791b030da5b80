// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/host_noise.h"

#include "core/machine/display_server.h"

namespace dartscope::experiment {
namespace {

constexpr std::int64_t kLeastCapacityNs = 1'000'000'000;

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
    if (!hasQuota && delta.cpus * delta.wallNs >= kLeastCapacityNs) {
        noise.foreignShare = delta.foreignShare;
    }
    noise.stealShare = delta.stealShare;
    noise.throttledShare = delta.throttledShare;
    noise.ownShare = delta.ownShare;
    return noise;
}

}  // namespace dartscope::experiment
