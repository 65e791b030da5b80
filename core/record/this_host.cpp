// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/this_host.h"

namespace dartscope::record {

machine::Machine thisHost() {
    return machine::readMachine(machine::thisMachine());
}

}  // namespace dartscope::record
