// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/machine/allowed_cpus.h"
#include "core/machine/host_probe.h"
#include "core/record/run_record.h"

namespace dartscope::experiment {

/// Samples the host from its making on, over the CPUs of `machine`.
class HostWatch {
public:
    /// Where `wanted` is false nothing is sampled and all noise is absent.
    HostWatch(const machine::Machine& machine, bool wanted);

    record::HostNoise noiseUntilNow() const;

private:
    std::optional<machine::HostProbe> m_probe;
    machine::HostSample m_before;
    bool m_hasQuota;
};

/// What a record says of it. Others' share is read from 10 ms ticks: it is left out below 1 s of
/// CPU capacity, and under a quota, where the CPUs are not ours to lose (MEASUREMENT.md, "Noise").
/// Steal comes in ticks as well: where one alone would reach the limit, one says nothing.
record::HostNoise noiseOf(const machine::HostDelta& delta, bool hasQuota);

}  // namespace dartscope::experiment
