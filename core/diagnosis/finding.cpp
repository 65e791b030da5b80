// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/finding.h"

namespace dartscope::diagnosis {

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "";
}

std::string_view name(Certainty certainty) {
    switch (certainty) {
        case Certainty::Confirmed:
            return "confirmed";
        case Certainty::Likely:
            return "likely";
        case Certainty::CannotTell:
            return "cannot-tell";
    }
    return "";
}

}  // namespace dartscope::diagnosis
