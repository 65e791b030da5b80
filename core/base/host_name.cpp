// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/host_name.h"

#include <unistd.h>

#include <array>

namespace dartscope {

std::string hostName() {
    std::array<char, kLongestHostName + 1> name{};
    return ::gethostname(name.data(), kLongestHostName) == 0 ? name.data() : "";
}

}  // namespace dartscope
