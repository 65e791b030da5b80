// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_fields.h"

namespace dartscope::record {
namespace {

/// Whether brackets outside strings nest deeper than `most`. The parser itself would manage, but
/// whoever walks such a document would not.
bool deeperThan(std::string_view bytes, int most) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > most) {
                return true;
            }
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

}  // namespace

std::optional<Json> parseJson(std::string_view bytes) {
    if (deeperThan(bytes, kMostJsonDepth)) {
        return std::nullopt;
    }
    Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (json.is_discarded()) {
        return std::nullopt;
    }
    return json;
}

std::string dumpJson(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool take(const Json& json, bool& out) {
    const auto* value = json.get_ptr<const Json::boolean_t*>();
    if (value != nullptr) {
        out = *value;
    }
    return value != nullptr;
}

bool take(const Json& json, double& out) {
    if (!json.is_number()) {
        return false;
    }
    out = json.get<double>();
    return std::isfinite(out);
}

bool take(const Json& json, std::string& out) {
    const auto* value = json.get_ptr<const Json::string_t*>();
    if (value != nullptr) {
        out = *value;
    }
    return value != nullptr;
}

Fields::Fields(const Json& object, std::string path, std::string& broken)
    : m_object(object), m_path(std::move(path)), m_broken(broken) {
    if (!object.is_object() && ok()) {
        m_broken = m_path.empty() ? "{}" : m_path;
    }
}

void Fields::refuse(std::string_view key) {
    if (ok()) {
        m_broken = pathOf(key);
    }
}

const Json* Fields::find(std::string_view key) const {
    if (!m_object.is_object()) {
        return nullptr;
    }
    const auto found = m_object.find(std::string(key));
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

std::string Fields::pathOf(std::string_view key) const {
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

}  // namespace dartscope::record
