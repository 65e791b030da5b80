// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/text.h"

namespace dartscope::scaling {

/// Why there is nothing to show: a stable id for files and rules, and the sentence a person reads.
struct Reason {
    std::string id;  ///< "too-few-counts"
    Text text;

    bool operator==(const Reason&) const = default;
};

}  // namespace dartscope::scaling
