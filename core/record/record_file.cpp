// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_file.h"

#include <charconv>
#include <memory>
#include <new>

#include "core/base/atomic_file.h"
#include "core/record/json_forms.h"

namespace dartscope::record {
namespace {

/// "dartscope-run/1" taken apart; version 0 where it is no number.
struct Format {
    std::string_view kind;
    unsigned version = 0;
};

Format takeApart(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return {};
    }
    Format format{text.substr(0, slash + 1)};
    const auto [end, error] =
        std::from_chars(text.data() + slash + 1, text.data() + text.size(), format.version);
    if (end != text.data() + text.size()) {
        return {};
    }
    if (error == std::errc::result_out_of_range) {
        format.version = ~0U;
    }
    return format;
}

/// Whether the bytes can be text in UTF-8, or the beginning of such.
bool isUtf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i++]);
        if (first < 0x80) {
            continue;
        }
        if (first < 0xC2 || first > 0xF4) {
            return false;
        }
        const int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        for (int k = 0; k < more && i < bytes.size(); ++k, ++i) {
            if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) {
                return false;
            }
        }
    }
    return true;
}

template <typename Record>
std::string documentOf(std::string_view format, const Record& record) {
    Json document{{"format", format}};
    write(document, record);
    return dumpJson(document);
}

template <typename Record>
Result<Stored> readAs(const Json& document, std::string_view name) {
    auto record = std::make_shared<Record>();
    std::string broken;
    Fields fields(document, "", broken);
    read(fields, *record);
    if (!broken.empty()) {
        return fail(ErrorCode::InvalidFile, "record-broken", {std::string(name), broken});
    }
    return Stored(std::shared_ptr<const Record>(std::move(record)));
}

Result<Stored> parse(std::string_view bytes, std::string_view name) {
    const auto notARecord = [&](const char* lacks) {
        return fail(ErrorCode::InvalidFile, "not-a-record", {std::string(name), lacks});
    };
    const auto document = parseJson(bytes);
    if (!document || !document->is_object()) {
        return notARecord(isUtf8(bytes) ? "JSON" : "UTF-8");
    }
    std::string broken;
    std::string text;
    Fields(*document, "", broken).need("format", text);
    const Format run = takeApart(kRunFormat);
    const Format sweep = takeApart(kSweepFormat);
    const Format format = takeApart(text);
    const bool isRun = format.kind == run.kind;
    if (!broken.empty() || format.version == 0 || (!isRun && format.kind != sweep.kind)) {
        return notARecord("format");
    }
    if (format.version > (isRun ? run : sweep).version) {
        return fail(ErrorCode::InvalidFile, "record-newer", {std::string(name), text});
    }
    return isRun ? readAs<RunRecord>(*document, name) : readAs<SweepRecord>(*document, name);
}

}  // namespace

std::string toJson(const RunRecord& record) {
    return documentOf(kRunFormat, record);
}

std::string toJson(const SweepRecord& record) {
    return documentOf(kSweepFormat, record);
}

std::string toJson(const machine::Machine& machine) {
    return dumpJson(jsonOf(machine));
}

Result<Stored> fromJson(std::string_view bytes, std::string_view name) {
    try {
        return parse(bytes, name);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::InvalidFile, "not-a-record", {std::string(name), "memory"});
    }
}

Result<void> save(const RunRecord& record, const std::filesystem::path& path) {
    return writeFileAtomically(path, toJson(record) + "\n");
}

Result<void> save(const SweepRecord& record, const std::filesystem::path& path) {
    return writeFileAtomically(path, toJson(record) + "\n");
}

Result<Stored> load(const std::filesystem::path& path) {
    return readFile(path, kMostFileBytes).and_then([&](const std::string& bytes) {
        return fromJson(bytes, path.string());
    });
}

}  // namespace dartscope::record
