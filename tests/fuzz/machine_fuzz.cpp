// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the files of a machine: "@/proc/self/cgroup" begins a file, what follows up to the
// next such line stands in it. All of it below a private folder.
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/machine/allowed_cpus.h"
#include "core/machine/host_probe.h"
#include "core/record/record_file.h"
#include "tests/fuzz/fuzz.h"

namespace dartscope::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr int kMostFiles = 32;

/// One folder for the whole process, emptied for each input.
class Root {
public:
    Root() {
        std::string name = fs::temp_directory_path() / "dartscope-fuzz-XXXXXX";
        require(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    ~Root() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Root(const Root&) = delete;
    Root& operator=(const Root&) = delete;

    const fs::path& path() const { return m_path; }

    void fill(std::string_view input) {
        for (const auto& entry : fs::directory_iterator(m_path)) {
            fs::remove_all(entry.path());
        }
        std::ofstream file;
        int files = 0;
        for (const std::string_view line : linesOf(input)) {
            if (line.starts_with("@/") && files < kMostFiles) {
                ++files;
                file = open(line.substr(2));
            } else {
                file << line << '\n';
            }
        }
    }

private:
    /// Nothing is opened that would stand outside the folder.
    std::ofstream open(std::string_view name) const {
        const bool odd = name.size() > 200 || name.find('\0') != std::string_view::npos;
        const fs::path relative = odd ? fs::path() : fs::path(name).lexically_normal();
        std::error_code error;
        if (relative.empty() || relative.is_absolute() || *relative.begin() == "..") {
            return {};
        }
        fs::create_directories((m_path / relative).parent_path(), error);
        return error ? std::ofstream() : std::ofstream(m_path / relative, std::ios::binary);
    }

    fs::path m_path;
};

void check(const machine::Machine& machine) {
    require(machine.allowed >= 1 && machine.online >= 1 && !machine.cpuIds.empty());
    require(machine.capacityCpus() > 0);
    int binding = 0;
    for (const machine::Constraint& constraint : machine.constraints) {
        binding += constraint.binds ? 1 : 0;
    }
    require(binding == 1);
    for (const std::string& problem : machine.problems) {
        for (const char c : problem) {
            require(c >= ' ' && c <= '~');
        }
    }
    require(!record::toJson(machine).empty());
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    static fuzz::Root s_root;
    s_root.fill(fuzz::textOf(data, size));
    machine::MachineSource source;
    source.root = s_root.path();
    const machine::Machine machine = machine::readMachine(source);
    fuzz::check(machine);
    for (const int count : {1, machine.allowed, machine.allowed + 1}) {
        const auto confined = machine::confined(machine, count);
        fuzz::require(!confined || confined->cpuIds.size() == static_cast<std::size_t>(count));
    }
    const machine::HostProbe probe(
        {.root = s_root.path(), .cpus = machine.cpuIds, .displayServer = {}});
    const auto sample = probe.sample();
    static_cast<void>(machine::between(sample, probe.sample()));
    return 0;
}
