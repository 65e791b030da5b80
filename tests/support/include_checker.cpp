// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/include_checker.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <ostream>
#include <regex>
#include <set>
#include <tuple>

namespace dartscope::testing {
namespace {

namespace fs = std::filesystem;

/// Every room and the rooms that its files may include; its own and core/base go without saying.
/// This is the paragraph "Arrows" of the architecture, and the only copy of it in code.
const std::map<std::string, std::set<std::string>>& arrows() {
    static const std::map<std::string, std::set<std::string>> kArrows = {
        {"core/base", {}},
        {"core/darts", {}},
        {"core/machine", {}},
        {"core/record", {"core/machine"}},
        {"core/catalogue", {"core/record"}},
        {"core/engines", {"core/darts", "core/record"}},
        {"core/launch", {"core/record", "core/catalogue"}},
        {"core/scaling", {"core/record"}},
        {"core/diagnosis", {"core/record", "core/scaling"}},
        {"core/experiment",
         {"core/catalogue", "core/launch", "core/machine", "core/record", "core/scaling",
          "core/diagnosis"}},
        {"core/exchange", {"core/experiment"}},
        {"app/worker", {"core/engines", "core/launch"}},
        {"app/cli", {"core/experiment", "core/exchange"}},
        {"app/gui/bridge", {"core/experiment", "core/exchange"}},
        {"app/gui/board", {"app/gui/bridge", "core/record", "core/darts"}},
        {"app/gui/charts", {"app/gui/bridge", "core/record"}},
        {"app/gui/timeline", {"app/gui/bridge", "core/record"}},
        {"app/gui/panels", {"app/gui/bridge", "core/record"}},
        {"app/gui/lessons", {"app/gui/bridge", "core/record"}},
        {"app/gui/export", {"app/gui/bridge", "core/record"}},
        // The program itself, which puts the folders of the window together.
        {"app/gui",
         {"app/gui/bridge", "app/gui/board", "app/gui/charts", "app/gui/timeline", "app/gui/panels",
          "app/gui/lessons", "app/gui/export", "core/record"}},
    };
    return kArrows;
}

/// "core/base" of "core/base/text.h", "app/gui/board" of "app/gui/board/board.h", "app/gui" of
/// "app/gui/main.cpp".
std::string roomOf(const fs::path& file) {
    std::vector<std::string> parts;
    for (const auto& part : file.parent_path()) {
        parts.push_back(part);
    }
    const bool inGui = parts.size() > 2 && parts[0] == "app" && parts[1] == "gui";
    parts.resize(std::min<std::size_t>(parts.size(), inGui ? 3 : 2));
    std::string room;
    for (const auto& part : parts) {
        room += (room.empty() ? "" : "/") + part;
    }
    return room;
}

bool startsWith(const std::string& text, const std::string& start) {
    return text.rfind(start, 0) == 0;
}

bool isQt(const std::string& header) {
    static const std::regex kQt("(Q[A-Z]|Qt).*");
    return std::regex_match(header, kQt);
}

bool isQtCharts(const std::string& header) {
    static const std::regex kCharts(
        "(QtCharts/)?(QtCharts|QPolarChart|Q\\w*(Chart|ChartView|Series|Axis|LegendMarker|"
        "ModelMapper|BarSet|BoxSet|PieSlice|CandlestickSet)|QLegend)|QtCharts/.*");
    return std::regex_match(header, kCharts);
}

/// The rooms that alone may use a parallel library, by the start of the library's headers.
const std::vector<std::tuple<std::string, std::set<std::string>>>& parallelLibraries() {
    static const std::vector<std::tuple<std::string, std::set<std::string>>> kLibraries = {
        {"omp.h", {"core/engines", "app/worker"}},
        {"tbb/", {"core/engines", "app/worker"}},
        {"oneapi/", {"core/engines", "app/worker"}},
        {"mpi.h", {"app/worker"}},
    };
    return kLibraries;
}

std::optional<std::string> reasonAgainstLibrary(const std::string& room,
                                                const std::string& header) {
    if (isQt(header) && startsWith(room, "core/")) {
        return "core knows no Qt: <" + header + ">";
    }
    if (isQtCharts(header) && room != "app/gui/charts") {
        return "Qt Charts belongs to app/gui/charts alone: <" + header + ">";
    }
    for (const auto& [start, rooms] : parallelLibraries()) {
        if (startsWith(header, start) && rooms.count(room) == 0) {
            return "only the workers use this library: <" + header + ">";
        }
    }
    return std::nullopt;
}

/// Why `file` in `room` must not include `header`, or nothing.
std::optional<std::string> reasonAgainst(const fs::path& root, const fs::path& file,
                                         const std::string& room, const std::string& header) {
    if (("/" + header).find("/../") != std::string::npos) {
        return "include paths start at the repository's root: " + header;
    }
    if (!startsWith(header, "core/") && !startsWith(header, "app/")) {
        if (startsWith(header, "tests/") || fs::exists(root / file.parent_path() / header)) {
            return "include paths start at the repository's root, in core or app: " + header;
        }
        return reasonAgainstLibrary(room, header);
    }
    const std::string target = roomOf(header);
    if (arrows().count(target) == 0) {
        return "the house has no room " + target;
    }
    if (target == room || target == "core/base" || arrows().at(room).count(target) != 0) {
        return std::nullopt;
    }
    return "no arrow from " + room + " to " + target;
}

void checkFile(const fs::path& root, const fs::path& file, std::vector<BadInclude>& bad) {
    static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^">]+)[">].*)");
    const std::string room = roomOf(file);
    if (arrows().count(room) == 0) {
        bad.push_back({file.generic_string(), 1, "the house has no room " + room});
        return;
    }
    std::ifstream in(root / file);
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
        std::smatch match;
        if (!std::regex_match(text, match, kInclude)) {
            continue;
        }
        if (auto why = reasonAgainst(root, file, room, match[1])) {
            bad.push_back({file.generic_string(), line, std::move(*why)});
        }
    }
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const BadInclude& bad) {
    return out << bad.file << ':' << bad.line << ": " << bad.why;
}

IncludeReport checkIncludes(const fs::path& root) {
    static const std::set<std::string> kEndings = {".h", ".hpp", ".inl", ".c", ".cc", ".cpp"};
    IncludeReport report;
    for (const char* top : {"core", "app"}) {
        if (!fs::is_directory(root / top)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            if (entry.is_regular_file() && kEndings.count(entry.path().extension()) != 0) {
                ++report.filesRead;
                checkFile(root, entry.path().lexically_relative(root), report.bad);
            }
        }
    }
    std::sort(report.bad.begin(), report.bad.end(), [](const auto& a, const auto& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return report;
}

}  // namespace dartscope::testing
