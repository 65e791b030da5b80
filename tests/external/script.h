// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/manifest.h"
#include "core/launch/line_reader.h"
#include "core/launch/process.h"
#include "core/launch/protocol.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::launch::test {

/// resources/external of the sources.
std::filesystem::path externalFolder();

/// The manifest of that model there; the test fails where it cannot be read.
catalogue::ExternalModel manifestOf(const std::string& id);

/// A python3 that has these modules, the distribution's first; nothing where there is none.
std::optional<std::string> pythonWith(const std::vector<std::string>& modules);

/// Why the model cannot run on this machine; nothing where it can.
std::optional<std::string> whyNotHere(const catalogue::ExternalModel& model);

/// What a script said and how it ended.
struct Heard {
    std::vector<FromWorker> lines;
    std::vector<std::string> garbage;  ///< lines that are none of the protocol
    ProcessEnd end;
    std::string err;

    /// The only line of that type; nothing where there is none or several.
    template <typename Line>
    std::optional<Line> only() const {
        std::optional<Line> found;
        for (const FromWorker& line : lines) {
            if (const auto* one = std::get_if<Line>(&line)) {
                if (found) {
                    return {};
                }
                found = *one;
            }
        }
        return found;
    }
};

/// A model at work, started as its manifest says and given its start line at once.
class Script {
public:
    Script(const catalogue::ExternalModel& model, const record::RunConfig& config,
           int progressHz = 0);
    /// These words, with resources/external where Python looks for modules.
    Script(std::vector<std::string> words, std::map<std::string, std::string> environment,
           const record::RunConfig& config, int progressHz = 0);

    int pid() const { return m_process->pid(); }
    /// Its TMPDIR, empty before.
    const std::filesystem::path& folder() const { return m_folder.path(); }
    /// Reads until a line is as described; false where it ended first or a minute is over.
    bool waitFor(const std::function<bool(const FromWorker&)>& isMeant);
    /// Waits until some darts are thrown.
    bool waitForDarts();
    void stop() { m_process->send(encode(ToWorker(Stop{})) + "\n"); }
    void closeInput() { m_process->closeInput(); }
    /// Reads to its end; the test fails where that does not come within a minute.
    Heard end();

private:
    bool read(const std::function<bool(const FromWorker&)>& isMeant);

    testing::TemporaryFolder m_folder;
    std::optional<Process> m_process;
    Wakeup m_wakeup;
    LineReader m_reader{kLongestLineBytes};
    Heard m_heard;
    bool m_met = false;  ///< the last wait met what it waited for
};

}  // namespace dartscope::launch::test
