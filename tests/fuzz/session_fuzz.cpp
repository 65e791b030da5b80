// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the file of a session: what lists it, and what reads each of its records.
#include "core/experiment/session.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/experiment/messages.h"
#include "core/record/record_file.h"
#include "tests/fuzz/fuzz.h"

namespace dartscope::fuzz {
namespace {

namespace fs = std::filesystem;

/// A folder of this process's own, with the one file in it.
class PrivateFile {
public:
    PrivateFile() {
        std::string name = fs::temp_directory_path() / "dartscope-fuzz-XXXXXX";
        require(::mkdtemp(name.data()) != nullptr);
        m_folder = name;
    }
    ~PrivateFile() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;

    fs::path write(std::string_view bytes) const {
        const fs::path file = m_folder / "session";
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

private:
    fs::path m_folder;
};

/// A value, or an error of a file that has its sentence.
template <typename T>
void check(const Result<T>& result) {
    if (!result) {
        require(result.error().code == ErrorCode::InvalidFile);
        require(!experiment::describe(result.error()).source.empty());
    }
}

void readEntry(const experiment::Session& session, std::size_t entry) {
    if (session.entries()[entry].kind == experiment::SessionEntry::Kind::Run) {
        return check(session.run(entry));
    }
    const auto sweep = session.sweep(entry);
    check(sweep);
    check(session.wholeSweep(entry));
    if (sweep && *sweep) {
        for (std::size_t series = 0; series < (*sweep)->series.size(); ++series) {
            check(session.pointRun(entry, series, 0));
        }
    }
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    static const fuzz::PrivateFile s_file;
    const auto session = experiment::Session::open(s_file.write(fuzz::textOf(data, size)));
    fuzz::check(session);
    if (session) {
        for (std::size_t entry = 0; entry < (*session)->entries().size(); ++entry) {
            fuzz::readEntry(**session, entry);
        }
    }
    return 0;
}
