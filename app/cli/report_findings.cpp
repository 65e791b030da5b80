// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/figures.h"
#include "app/cli/report.h"
#include "app/cli/table.h"

namespace dartscope::cli {
namespace {

/// A sign and a style, so that colour is never alone.
struct Mark {
    const char* sign;
    Style style;
};

Mark markOf(const diagnosis::Finding& finding) {
    if (finding.certainty == diagnosis::Certainty::CannotTell) {
        return {"?", Style::Dim};
    }
    switch (finding.severity) {
        case diagnosis::Severity::Error:
            return {"✗", Style::Bad};
        case diagnosis::Severity::Warning:
            return {"!", Style::Warning};
        case diagnosis::Severity::Note:
            return {"i", Style::Plain};
    }
    return {"i", Style::Plain};
}

const char* words(diagnosis::Certainty certainty) {
    switch (certainty) {
        case diagnosis::Certainty::Confirmed:
            return "confirmed";
        case diagnosis::Certainty::Likely:
            return "likely";
        case diagnosis::Certainty::CannotTell:
            return "cannot tell here";
    }
    return "";
}

std::string describe(const Console& console, const diagnosis::Finding& finding) {
    const Mark mark = markOf(finding);
    std::string title = fmt::format("{} {} ({}, {})", mark.sign, finding.id,
                                    diagnosis::name(finding.severity), words(finding.certainty));
    if (!finding.model.empty()) {
        title += " in " + finding.model;
    }
    if (finding.workers) {
        title +=
            fmt::format(" with {} worker{}", *finding.workers, *finding.workers == 1 ? "" : "s");
    }
    std::string text =
        fmt::format("{}\n  {}\n", console.onOut(mark.style, title), english(finding.text));
    Table details({Table::Align::Left, Table::Align::Left});
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) {
            details.add({console.onOut(Style::Dim, name), value});
        }
    };
    add("numbers", finding.formula);
    if (finding.recoverableNs && *finding.recoverableNs > 0) {
        add("to win", duration(static_cast<double>(*finding.recoverableNs) / 1e9));
    }
    add("do", english(finding.advice));
    add("but", english(finding.caveat));
    return text + details.text();
}

}  // namespace

std::string findingsReport(const Console& console,
                           const std::vector<diagnosis::Finding>& findings) {
    if (findings.empty()) {
        return "Nothing stands out: no rule found anything to say.\n";
    }
    std::string text;
    for (const diagnosis::Finding& finding : findings) {
        text += text.empty() ? "" : "\n";
        text += describe(console, finding);
    }
    return text;
}

}  // namespace dartscope::cli
