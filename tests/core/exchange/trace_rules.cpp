// SPDX-License-Identifier: GPL-3.0-or-later
// The rules are those of the Trace Event Format (the document of that name at the Chromium project)
// and of Perfetto's importer, which drops what breaks them.
#include "tests/core/exchange/trace_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

namespace dartscope::exchange::test {
namespace {

using nlohmann::json;

struct Slice {
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// Instants are in microseconds with up to three decimals.
std::int64_t ns(const json& microseconds) {
    return std::llround(microseconds.get<double>() * 1000);
}

class Checker {
public:
    std::vector<std::string> faults;

    void take(const json& event) {
        const bool known = event.is_object() && event.contains("ph") && event["ph"].is_string() &&
                           event.contains("name") && event["name"].is_string() &&
                           event.contains("pid") && event["pid"].is_number_integer();
        if (!known) {
            fault("an event without phase, name or process", event);
            return;
        }
        const auto phase = event["ph"].get<std::string>();
        if (phase == "M") {
            takeName(event);
            return;
        }
        if (!event.contains("ts") || !event["ts"].is_number() || event["ts"].get<double>() < 0) {
            fault("an instant that is none", event);
        } else if (phase == "X") {
            takeSlice(event);
        } else if (phase == "C") {
            takeCount(event);
        } else if (phase == "s" || phase == "f") {
            takeArrow(event, phase == "s");
        } else {
            fault("a phase that the format does not have or this program does not use", event);
        }
    }

    void end() {
        for (auto& [track, slices] : m_slices) {
            if (m_named.count(track) != 1) {
                faults.push_back("track " + std::to_string(track) + " is not named once");
            }
            holdNesting(track, slices);
        }
        for (const auto& [id, start] : m_starts) {
            const auto end = m_ends.find(id);
            if (end == m_ends.end() || ns(end->second["ts"]) < ns(start["ts"])) {
                fault("an arrow that does not end, or before it starts", start);
                continue;
            }
            for (const json& one : {start, end->second}) {
                if (!liesInSlice(one)) {
                    fault("an arrow's end outside of all slices", one);
                }
            }
        }
        if (m_ends.size() != m_starts.size()) {
            faults.emplace_back("an arrow that ends without a start");
        }
    }

private:
    void fault(std::string_view what, const json& event) {
        faults.push_back(std::string(what) + ": " + event.dump());
    }

    void takeName(const json& event) {
        static const std::set<std::string> kTexts{"process_name", "thread_name"};
        static const std::set<std::string> kNumbers{"process_sort_index", "thread_sort_index"};
        const auto name = event["name"].get<std::string>();
        const json args = event.value("args", json::object());
        const bool text = kTexts.contains(name) && args.contains("name") &&
                          args["name"].is_string() && !args["name"].get<std::string>().empty();
        const bool number = kNumbers.contains(name) && args.contains("sort_index") &&
                            args["sort_index"].is_number_integer();
        const bool ofThread = name.starts_with("thread");
        if (!(text || number) || (ofThread && !event.contains("tid"))) {
            fault("metadata that viewers do not know", event);
        } else if (name == "thread_name") {
            m_named.insert(event["tid"].get<std::int64_t>());
        }
    }

    void takeSlice(const json& event) {
        const bool whole = event.contains("tid") && event["tid"].is_number_integer() &&
                           event.contains("dur") && event["dur"].is_number() &&
                           event["dur"].get<double>() >= 0;
        if (!whole || (event.contains("args") && !event["args"].is_object())) {
            fault("a slice without track or length", event);
            return;
        }
        const std::int64_t start = ns(event["ts"]);
        m_slices[event["tid"].get<std::int64_t>()].push_back({start, start + ns(event["dur"])});
    }

    void takeCount(const json& event) {
        const json args = event.value("args", json::object());
        const bool numbers = args.is_object() && !args.empty() &&
                             std::ranges::all_of(args, [](const json& v) { return v.is_number(); });
        std::int64_t& last = m_counted[event["name"].get<std::string>()];
        if (!numbers || ns(event["ts"]) < last) {
            fault("a counter without numbers, or back in time", event);
        }
        last = ns(event["ts"]);
    }

    void takeArrow(const json& event, bool starts) {
        if (!event.contains("id") || !event.contains("tid") || !event.contains("cat")) {
            fault("an arrow without number, track or category", event);
        } else if (!(starts ? m_starts : m_ends).emplace(event["id"].dump(), event).second) {
            fault("two arrows of one number", event);
        }
    }

    void holdNesting(std::int64_t track, std::vector<Slice> slices) {
        std::ranges::stable_sort(slices, [](const Slice& a, const Slice& b) {
            return a.start != b.start ? a.start < b.start : a.end > b.end;
        });
        std::vector<std::int64_t> open;
        for (const Slice& slice : slices) {
            while (!open.empty() && open.back() <= slice.start) {
                open.pop_back();
            }
            if (!open.empty() && slice.end > open.back()) {
                faults.push_back("track " + std::to_string(track) + " has slices that overlap at " +
                                 std::to_string(slice.start) + " ns");
            }
            open.push_back(slice.end);
        }
    }

    /// A slice is over at its end: an arrow of that instant binds to nothing.
    bool liesInSlice(const json& arrow) {
        const std::int64_t at = ns(arrow["ts"]);
        return std::ranges::any_of(
            m_slices[arrow["tid"].get<std::int64_t>()],
            [&](const Slice& slice) { return slice.start <= at && at < slice.end; });
    }

    std::map<std::int64_t, std::vector<Slice>> m_slices;
    std::multiset<std::int64_t> m_named;
    std::map<std::string, std::int64_t> m_counted;
    std::map<std::string, json> m_starts, m_ends;
};

}  // namespace

std::vector<std::string> faultsOfTrace(const nlohmann::json& trace) {
    if (!trace.is_object() || !trace.contains("traceEvents") || !trace["traceEvents"].is_array()) {
        return {"no list of events"};
    }
    Checker checker;
    for (const json& event : trace["traceEvents"]) {
        checker.take(event);
    }
    checker.end();
    return checker.faults;
}

}  // namespace dartscope::exchange::test
