// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <mutex>
#include <new>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/experiment/session_index.h"
#include "core/record/json_fields.h"
#include "core/record/record_file.h"

namespace dartscope::experiment {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostHeaderBytes = 4'096;
constexpr std::uint64_t kMostTrailerBytes = 256;
constexpr std::uint64_t kMostIndexBytes = std::uint64_t{256} << 20;

/// The only kind of Session there is.
class SessionFile : public Session {
public:
    SessionFile(std::string name, std::ifstream file)
        : m_name(std::move(name)), m_file(std::move(file)) {}

    /// Header and index, once.
    Result<void> readIndex();

    const std::vector<SessionEntry>& entries() const override { return m_entries; }
    Result<record::RunRecordPtr> run(std::size_t entry) const override;
    Result<record::SweepRecordPtr> sweep(std::size_t entry) const override;
    Result<record::RunRecordPtr> pointRun(std::size_t entry, std::size_t series,
                                          std::size_t point) const override;
    Result<record::SweepRecordPtr> wholeSweep(std::size_t entry) const override;

    const IndexedEntry& indexed(std::size_t entry) const { return m_index[entry]; }
    Result<std::string> read(const Stretch& where) const;

private:
    tl::unexpected<Error> broken(std::string where) const {
        return fail(ErrorCode::InvalidFile, "session-broken", {m_name, std::move(where)});
    }
    Result<void> checkHeader(const std::string& line) const;
    template <typename Record>
    Result<std::shared_ptr<const Record>> load(const Stretch& where, std::size_t entry) const;

    std::string m_name;
    mutable std::mutex m_mutex;  ///< guards m_file, whose position every reader moves
    mutable std::ifstream m_file;
    std::vector<IndexedEntry> m_index;
    std::vector<SessionEntry> m_entries;
};

Result<std::string> SessionFile::read(const Stretch& where) const {
    if (where.bytes > record::kMostFileBytes) {
        return broken(fmt::format("{} bytes", where.bytes));
    }
    std::string bytes(where.bytes, '\0');
    const std::lock_guard lock(m_mutex);
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(where.at));
    m_file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!m_file) {
        return broken(fmt::format("byte {}", where.at));
    }
    return bytes;
}

/// The text before the first line break; all of it where there is none.
std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

Result<void> SessionFile::checkHeader(const std::string& line) const {
    constexpr std::string_view kKind = kSessionFormat.substr(0, kSessionFormat.find('/') + 1);
    const auto json = record::parseJson(line);
    std::string text;
    if (json && json->is_object()) {
        std::string ignored;
        record::Fields(*json, "", ignored).maybe("format", text);
    }
    unsigned version = 0;
    if (text.starts_with(kKind)) {
        std::from_chars(text.data() + kKind.size(), text.data() + text.size(), version);
    }
    if (version == 0) {
        return fail(ErrorCode::InvalidFile, "not-a-session", {m_name});
    }
    return version == 1 ? Result<void>{}
                        : fail(ErrorCode::InvalidFile, "session-newer", {m_name, text});
}

Result<void> SessionFile::readIndex() {
    m_file.seekg(0, std::ios::end);
    const auto size = static_cast<std::uint64_t>(std::max<std::streamoff>(0, m_file.tellg()));
    const auto head = read({0, std::min(size, kMostHeaderBytes)});
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (auto header = checkHeader(firstLine(*head)); !header) {
        return header;
    }
    const std::uint64_t tailBytes = std::min(size, kMostTrailerBytes);
    const auto tail = read({size - tailBytes, tailBytes});
    if (!tail || tail->back() != '\n') {
        return broken("end");
    }
    const std::size_t lineAt = tail->rfind('\n', tail->size() - 2) + 1;
    const auto where = parseTrailer(std::string_view(*tail).substr(lineAt));
    if (!where || where->bytes > kMostIndexBytes || where->at > size ||
        where->bytes > size - where->at) {
        return broken("end");
    }
    const auto text = read(*where);
    auto index = text ? parseIndex(*text, where->at) : std::nullopt;
    if (!index) {
        return broken("index");
    }
    m_index = std::move(*index);
    for (const IndexedEntry& each : m_index) {
        m_entries.push_back(each.entry);
    }
    return {};
}

template <typename Record>
Result<std::shared_ptr<const Record>> SessionFile::load(const Stretch& where,
                                                        std::size_t entry) const {
    const auto bytes = read(where);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const std::string name = fmt::format("{}: {}", m_name, m_entries[entry].name);
    auto stored = record::fromJson(*bytes, name);
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    auto* record = std::get_if<std::shared_ptr<const Record>>(&*stored);
    if (record == nullptr) {
        return broken(m_entries[entry].name);
    }
    return std::move(*record);
}

Result<record::RunRecordPtr> SessionFile::run(std::size_t entry) const {
    return load<record::RunRecord>(m_index[entry].where, entry);
}

Result<record::SweepRecordPtr> SessionFile::sweep(std::size_t entry) const {
    return load<record::SweepRecord>(m_index[entry].where, entry);
}

Result<record::RunRecordPtr> SessionFile::pointRun(std::size_t entry, std::size_t series,
                                                   std::size_t point) const {
    const auto& points = m_index[entry].points;
    const auto found = std::ranges::find_if(points, [&](const PointStretch& each) {
        return each.series == series && each.point == point;
    });
    if (found == points.end()) {
        return record::RunRecordPtr();
    }
    return load<record::RunRecord>(found->where, entry);
}

Result<record::SweepRecordPtr> SessionFile::wholeSweep(std::size_t entry) const {
    auto light = sweep(entry);
    if (!light) {
        return light;
    }
    auto whole = std::make_shared<record::SweepRecord>(**light);
    for (const PointStretch& each : m_index[entry].points) {
        if (each.series >= whole->series.size() ||
            each.point >= whole->series[each.series].points.size()) {
            return broken(m_entries[entry].name);
        }
        auto run = load<record::RunRecord>(each.where, entry);
        if (!run) {
            return tl::unexpected(run.error());
        }
        whole->series[each.series].points[each.point].nearestMedian = std::move(*run);
    }
    return record::SweepRecordPtr(std::move(whole));
}

/// A run without what is long: what its lanes lived through task by task.
record::RunRecordPtr light(const record::RunRecord& run) {
    auto copy = std::make_shared<record::RunRecord>(run);
    copy->details.messages.clear();
    for (record::Lane& lane : copy->lanes) {
        lane.spans = {};
        lane.probes = {};
        lane.waits = {};
    }
    return copy;
}

/// Puts records behind each other and remembers where.
class Writer {
public:
    Writer() { m_text = fmt::format("{{\"format\":\"{}\"}}\n", kSessionFormat); }

    Stretch add(std::string_view bytes) {
        const Stretch where{m_text.size(), bytes.size()};
        m_text += bytes;
        m_text += '\n';
        return where;
    }

    void add(const std::string& name, const record::RunRecordPtr& run) {
        IndexedEntry indexed;
        indexed.entry = {.kind = SessionEntry::Kind::Run,
                         .name = name,
                         .startedAt = run->startedAt,
                         .host = run->machines.empty() ? "" : run->machines.front().host,
                         .partial = run->partial,
                         .config = run->config};
        indexed.where = add(record::toJson(*run));
        m_index.push_back(std::move(indexed));
    }

    void add(const std::string& name, const record::SweepRecordPtr& sweep) {
        IndexedEntry indexed;
        indexed.entry = {.kind = SessionEntry::Kind::Sweep,
                         .name = name,
                         .startedAt = sweep->startedAt,
                         .host = sweep->machine.host,
                         .partial = sweep->partial,
                         .config = sweep->config};
        record::SweepRecord without = *sweep;
        for (std::size_t i = 0; i < without.series.size(); ++i) {
            for (std::size_t j = 0; j < without.series[i].points.size(); ++j) {
                if (auto& run = without.series[i].points[j].nearestMedian) {
                    indexed.points.push_back({i, j, add(record::toJson(*run))});
                    run = light(*run);
                }
            }
        }
        indexed.where = add(record::toJson(without));
        m_index.push_back(std::move(indexed));
    }

    Result<void> add(const std::string& name, const StoredEntry& stored) {
        // Session::open makes no other kind.
        const auto& file = static_cast<const SessionFile&>(*stored.session);
        IndexedEntry indexed = file.indexed(stored.entry);
        indexed.entry.name = name;
        const auto copy = [&](Stretch& where) -> Result<void> {
            return file.read(where).map([&](const std::string& bytes) { where = add(bytes); });
        };
        for (PointStretch& point : indexed.points) {
            if (auto copied = copy(point.where); !copied) {
                return copied;
            }
        }
        auto copied = copy(indexed.where);
        m_index.push_back(std::move(indexed));
        return copied;
    }

    std::string text() && {
        const std::string index = indexLine(m_index);
        const Stretch where{m_text.size(), index.size()};
        return std::move(m_text) + index + trailerLine(where);
    }

private:
    std::string m_text;
    std::vector<IndexedEntry> m_index;
};

/// Replacing keeps the mode of the old file, so there is one of the right mode first.
Result<void> writePrivately(const fs::path& path, std::string_view bytes) {
    std::error_code error;
    const bool isNew = fs::symlink_status(path, error).type() == fs::file_type::not_found;
    if (isNew) {
        std::ofstream(path).close();
    }
    if (fs::is_regular_file(path, error)) {
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
    }
    auto written = writeFileAtomically(path, bytes);
    if (!written && isNew) {
        fs::remove(path, error);
    }
    return written;
}

}  // namespace

Result<std::shared_ptr<const Session>> Session::open(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::is_regular_file(status)) {
        return fail(
            ErrorCode::InvalidFile, "cannot-read",
            {path.string(), fs::exists(status) ? "it is not a regular file" : error.message()});
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return fail(ErrorCode::InvalidFile, "cannot-read",
                    {path.string(), std::generic_category().message(errno)});
    }
    try {
        auto session = std::make_shared<SessionFile>(path.string(), std::move(file));
        if (auto read = session->readIndex(); !read) {
            return tl::unexpected(read.error());
        }
        return std::shared_ptr<const Session>(std::move(session));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::InvalidFile, "session-broken", {path.string(), "memory"});
    }
}

Result<void> saveSession(const fs::path& path, std::span<const SessionItem> items) {
    if (items.size() > kMostSessionEntries) {
        return fail(ErrorCode::InvalidArgument, "out-of-range",
                    {"session-entries", fmt::format("{}", items.size()), "0",
                     fmt::format("{}", kMostSessionEntries)});
    }
    Writer writer;
    for (const SessionItem& item : items) {
        if (const auto* stored = std::get_if<StoredEntry>(&item.content)) {
            if (auto added = writer.add(item.name, *stored); !added) {
                return added;
            }
        } else if (const auto* run = std::get_if<record::RunRecordPtr>(&item.content)) {
            writer.add(item.name, *run);
        } else {
            writer.add(item.name, std::get<record::SweepRecordPtr>(item.content));
        }
    }
    return writePrivately(path, std::move(writer).text());
}

}  // namespace dartscope::experiment
