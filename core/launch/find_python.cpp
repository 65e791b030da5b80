// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/find_python.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/launch/command.h"
#include "core/launch/find_program.h"

namespace dartscope::launch {
namespace {

constexpr std::chrono::milliseconds kLimit(30'000);
constexpr int kLeastMinor = 9;

/// A module is looked for, not imported, and not in the folder where this program stands: what lies
/// there is not to be run, and no model finds it there.
constexpr const char* kQuestion = R"(import sys
sys.path[:] = [folder for folder in sys.path if folder]
from importlib.machinery import PathFinder

def is_there(name):
    if name in sys.builtin_module_names:
        return True
    folders, whole, spec = None, "", None
    for part in name.split("."):
        whole = whole + "." + part if whole else part
        spec = PathFinder.find_spec(whole, folders)
        if spec is None:
            return False
        folders = spec.submodule_search_locations
        if folders is None:
            folders = []
    return spec.origin is not None

print(".".join(map(str, sys.version_info[:3])))
for name in sys.argv[1:]:
    try:
        if is_there(name):
            print(name)
    except Exception:
        pass
)";

std::string valueOf(const std::map<std::string, std::string>& environment, const char* name) {
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
}

std::string_view cutLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

Python ask(const std::filesystem::path& program, const std::set<std::string>& modules) {
    Python python;
    python.program = program;
    ProcessSpec spec{.program = program, .arguments = {"-B", "-c", kQuestion}};
    spec.arguments.insert(spec.arguments.end(), modules.begin(), modules.end());
    const auto end = runCommand(spec, kLimit);
    if (!end || end->status != 0) {
        return python;
    }
    std::string_view rest = end->out;
    python.version = cutLine(rest);
    while (!rest.empty()) {
        if (const std::string_view line = cutLine(rest); !line.empty()) {
            python.modules.emplace(line);
        }
    }
    return python;
}

bool isNewEnough(const Python& python) {
    constexpr std::string_view kMajor = "3.";
    if (!python.version.starts_with(kMajor)) {
        return false;
    }
    int minor = 0;
    const char* begin = python.version.data() + kMajor.size();
    std::from_chars(begin, python.version.data() + python.version.size(), minor);
    return minor >= kLeastMinor;
}

/// The same program by two ways (/bin beside /usr/bin) is asked once. A link of another folder may
/// be a virtual environment, which has modules of its own.
void add(std::vector<std::filesystem::path>& programs, const std::filesystem::path& named) {
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::absolute(named, failed);
    const auto folder = std::filesystem::canonical(program.parent_path(), failed);
    if (failed || !isExecutable(program)) {
        return;
    }
    const bool known = std::ranges::any_of(programs, [&](const auto& other) {
        std::error_code ignored;
        return std::filesystem::canonical(other.parent_path(), ignored) == folder &&
               other.filename() == program.filename();
    });
    if (!known) {
        programs.push_back(program);
    }
}

std::vector<std::filesystem::path> candidates(
    const std::map<std::string, std::string>& environment) {
    std::vector<std::filesystem::path> programs;
    if (const std::string chosen = valueOf(environment, "DARTSCOPE_PYTHON"); !chosen.empty()) {
        if (chosen.find('/') != std::string::npos) {
            add(programs, chosen);
        } else if (const auto found = findInPath(valueOf(environment, "PATH"), chosen)) {
            add(programs, *found);
        }
        return programs;
    }
    if (const auto first = findInPath(valueOf(environment, "PATH"), "python3")) {
        add(programs, *first);
    }
    add(programs, "/usr/bin/python3");
    return programs;
}

}  // namespace

std::string PythonFinder::chosen() const {
    return valueOf(m_environment, "DARTSCOPE_PYTHON");
}

PythonFinder::PythonFinder(std::map<std::string, std::string> environment,
                           std::set<std::string> modules)
    : m_environment(std::move(environment)), m_modules(std::move(modules)) {}

std::span<const Python> PythonFinder::all() {
    const std::scoped_lock lock(m_mutex);
    if (!m_found) {
        m_found.emplace();
        for (const auto& program : candidates(m_environment)) {
            m_found->push_back(ask(program, m_modules));
        }
    }
    return *m_found;
}

std::optional<Python> PythonFinder::with(std::span<const std::string> modules) {
    for (const Python& python : all()) {
        if (isNewEnough(python) && std::ranges::all_of(modules, [&](const std::string& module) {
                return python.modules.contains(module);
            })) {
            return python;
        }
    }
    return std::nullopt;
}

}  // namespace dartscope::launch
