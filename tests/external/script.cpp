// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/external/script.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "core/launch/command.h"
#include "core/launch/find_program.h"

namespace dartscope::launch::test {
namespace {

using namespace std::chrono_literals;

std::string searchPath() {
    const char* path = std::getenv("PATH");
    return path == nullptr ? "/usr/bin:/bin" : path;
}

std::vector<std::string> modulesOf(const catalogue::ExternalModel& model) {
    std::vector<std::string> modules;
    for (const catalogue::Need& need : model.needs) {
        if (need.kind == catalogue::Need::Kind::Python) {
            modules.push_back(need.name);
        }
    }
    return modules;
}

bool names(const catalogue::ExternalModel& model, const std::string& placeholder) {
    for (const std::string& word : model.command) {
        for (const std::string& each : catalogue::placeholdersOf(word)) {
            if (each == placeholder) {
                return true;
            }
        }
    }
    return false;
}

std::string expanded(std::string word, const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
        const std::string placeholder = '{' + name + '}';
        for (std::size_t at = word.find(placeholder); at != std::string::npos;
             at = word.find(placeholder, at + value.size())) {
            word.replace(at, placeholder.size(), value);
        }
    }
    return word;
}

std::vector<std::string> commandOf(const catalogue::ExternalModel& model,
                                   const record::RunConfig& config) {
    const std::map<std::string, std::string> values{
        {"python", pythonWith(modulesOf(model)).value_or("/usr/bin/python3")},
        {"mpirun", findInPath(searchPath(), "mpirun").value_or("/usr/bin/mpirun")},
        {"folder", model.file.parent_path()},
        {"lib", DARTSCOPE_LIB_DIR},
        {"workers", std::to_string(config.workers)},
        {"darts", std::to_string(config.darts)},
        {"seed", std::to_string(config.seed)}};
    std::vector<std::string> words = model.command;
    for (std::string& word : words) {
        word = expanded(std::move(word), values);
    }
    return words;
}

}  // namespace

std::filesystem::path externalFolder() {
    return std::filesystem::path(DARTSCOPE_SOURCE_DIR) / "resources/external";
}

catalogue::ExternalModel manifestOf(const std::string& id) {
    const auto file = externalFolder() / (id + ".json");
    const auto model = catalogue::readManifest(file, testing::readText(file));
    EXPECT_TRUE(model) << file << ": "
                       << (model ? "" : ::testing::PrintToString(model.error()[0].arguments));
    return model ? *model : catalogue::ExternalModel{};
}

std::optional<std::string> pythonWith(const std::vector<std::string>& modules) {
    std::string imports = "import sys";
    for (const std::string& module : modules) {
        imports += ", ";
        imports += module;
    }
    for (const auto& python : {std::optional<std::filesystem::path>("/usr/bin/python3"),
                               findInPath(searchPath(), "python3")}) {
        if (python && std::filesystem::exists(*python)) {
            const auto ended = runCommand({.program = *python, .arguments = {"-c", imports}}, 60s);
            if (ended && ended->status == 0) {
                return *python;
            }
        }
    }
    return {};
}

std::optional<std::string> whyNotHere(const catalogue::ExternalModel& model) {
    if (!pythonWith(modulesOf(model))) {
        return "no python3 here has " + ::testing::PrintToString(modulesOf(model));
    }
    if (names(model, "mpirun") && !findInPath(searchPath(), "mpirun")) {
        return "there is no mpirun here";
    }
#ifdef DARTSCOPE_SANITIZED
    if (!model.ownDarts) {
        return "Python cannot load a library with a sanitizer in it";
    }
#endif
    if (names(model, "lib") && model.ownDarts &&
        !std::filesystem::exists(DARTSCOPE_LIB_DIR "/libdartscope_openmp.so")) {
        return "the C compiler has no OpenMP here";
    }
    return {};
}

Script::Script(const catalogue::ExternalModel& model, const record::RunConfig& config,
               int progressHz)
    : Script(commandOf(model, config), model.environment, config, progressHz) {}

Script::Script(std::vector<std::string> words, std::map<std::string, std::string> environment,
               const record::RunConfig& config, int progressHz) {
    environment.emplace("DARTSCOPE_RUN", "test");
    environment.emplace("PYTHONPATH", externalFolder());
    environment.emplace("PYTHONDONTWRITEBYTECODE", "1");
    environment.emplace("PYTHONUNBUFFERED", "");
    environment.emplace("TMPDIR", m_folder.path());
    // Ranks that are killed leave their shared memory where nobody removes it.
    environment.emplace("OMPI_MCA_btl_vader_backing_directory", m_folder.path());
    auto process = Process::start({.program = words.at(0),
                                   .arguments = {words.begin() + 1, words.end()},
                                   .environment = std::move(environment)});
    if (!process) {
        throw std::runtime_error(process.error().id);
    }
    m_process.emplace(*std::move(process));
    m_process->send(encode(ToWorker(Start{.config = config, .progressHz = progressHz})) + "\n");
}

bool Script::read(const std::function<bool(const FromWorker&)>& isMeant) {
    const auto until = std::chrono::steady_clock::now() + 60s;
    m_met = false;
    while (!m_met && std::chrono::steady_clock::now() < until) {
        const Activity activity = m_process->wait(1s, m_wakeup);
        m_reader.add(activity.output, [&](std::string_view line) {
            if (auto message = decodeFromWorker(line)) {
                m_met = m_met || isMeant(*message);
                m_heard.lines.push_back(*std::move(message));
            } else {
                m_heard.garbage.emplace_back(line);
            }
            return true;
        });
        if (activity.exited && activity.outputEnded) {
            return true;
        }
    }
    return false;
}

bool Script::waitFor(const std::function<bool(const FromWorker&)>& isMeant) {
    read(isMeant);
    return m_met;
}

bool Script::waitForDarts() {
    return waitFor([](const FromWorker& line) {
        const auto* progress = std::get_if<ProgressLine>(&line);
        return progress != nullptr && progress->darts > 0;
    });
}

Heard Script::end() {
    EXPECT_TRUE(read([](const FromWorker&) { return false; })) << "it goes on and on";
    m_process->kill();
    m_heard.end = m_process->end().value_or(ProcessEnd{});
    m_heard.err = m_process->errorTail();
    return std::move(m_heard);
}

}  // namespace dartscope::launch::test
