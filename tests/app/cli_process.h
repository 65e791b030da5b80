// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace dartscope::app::test {

/// How a program ended and what it wrote.
struct Ended {
    int status = -1;  ///< exit status; -1 where a signal ended it
    std::optional<int> signal;
    std::string out, err;

    /// Standard output as one JSON document; a discarded value where it is none.
    nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// A program that a test started. It is killed with everything it started when it goes.
class Program {
public:
    struct Options {
        std::map<std::string, std::string> environment;  ///< beside and over this process's own
        bool terminal = false;                           ///< standard error is a terminal
        std::optional<std::string> outputTo;             ///< standard output goes to this file
        bool closedStreams = false;                      ///< standard input and output are closed
    };

    explicit Program(const std::vector<std::string>& command) : Program(command, Options{}) {}
    Program(const std::vector<std::string>& command, const Options& options);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    pid_t pid() const { return m_pid; }
    /// Reads until standard error holds `words`; false where the program ended first or a minute
    /// is over.
    bool waitForErr(const std::string& words);
    void send(int signal) const;
    /// Processes that it has started and that are there now.
    std::vector<pid_t> children() const;
    /// Waits for its end, at most two minutes.
    Ended end();

private:
    bool readSome();

    pid_t m_pid = -1;
    int m_out = -1;
    int m_err = -1;
    Ended m_ended;
};

/// Runs dartscope-cli with these arguments to its end.
Ended cli(std::vector<std::string> arguments);
Ended cli(std::vector<std::string> arguments, const Program::Options& options);

/// The command line for Program.
std::vector<std::string> cliCommand(std::vector<std::string> arguments);

/// An environment in which reference costs are kept for all tests of one program.
std::map<std::string, std::string> environmentOfTests();

}  // namespace dartscope::app::test
