// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace dartscope::launch {

/// An interpreter, and which of the modules that were asked for it has.
struct Python {
    std::filesystem::path program;
    std::string version;            ///< "3.11.2"; empty where it did not answer
    std::set<std::string> modules;  ///< found, not imported
};

/// Finds the Python for a model: the interpreter that DARTSCOPE_PYTHON names, and no other; without
/// it the first python3 of PATH, then the system's, that has what is needed. Each is asked once.
/// Any thread.
class PythonFinder {
public:
    /// `environment`: PATH and DARTSCOPE_PYTHON; `modules`: all that any model may need.
    PythonFinder(std::map<std::string, std::string> environment, std::set<std::string> modules);

    /// What DARTSCOPE_PYTHON says; empty where it is not set.
    std::string chosen() const;

    /// Every interpreter that there is, in the order in which they are tried. The first call starts
    /// each of them for a moment.
    std::span<const Python> all();

    /// The first that has these modules, and is new enough for dartscope.py (3.9); nothing where
    /// none has all.
    std::optional<Python> with(std::span<const std::string> modules);

private:
    std::map<std::string, std::string> m_environment;
    std::set<std::string> m_modules;
    std::mutex m_mutex;
    std::optional<std::vector<Python>> m_found;
};

}  // namespace dartscope::launch
