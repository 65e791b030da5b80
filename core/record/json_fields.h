// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Reading JSON of unknown origin field by field. Used by the file form and by the protocol.
namespace dartscope::record {

using Json = nlohmann::ordered_json;

/// Deeper documents are not ours.
inline constexpr int kMostJsonDepth = 64;

/// One JSON document; nothing where the bytes are none or nest deeper than kMostJsonDepth. Throws
/// nothing but std::bad_alloc.
std::optional<Json> parseJson(std::string_view bytes);

/// The document in one line. Bytes that are not UTF-8 become U+FFFD.
std::string dumpJson(const Json& json);

/// take(json, out): whether the value is of the type of `out` and in its range; sets it if so.
bool take(const Json& json, bool& out);
bool take(const Json& json, double& out);
bool take(const Json& json, std::string& out);

template <std::integral T>
requires(!std::same_as<T, bool>) bool take(const Json& json, T& out) {
    const auto fits = [&](auto number) {
        if (!std::in_range<T>(number)) {
            return false;
        }
        out = static_cast<T>(number);
        return true;
    };
    if (const auto* natural = json.get_ptr<const Json::number_unsigned_t*>()) {
        return fits(*natural);
    }
    const auto* integer = json.get_ptr<const Json::number_integer_t*>();
    return integer != nullptr && fits(*integer);
}

template <typename T>
bool take(const Json& json, std::vector<T>& out) {
    if (!json.is_array()) {
        return false;
    }
    out.clear();
    out.reserve(json.size());
    for (const Json& element : json) {
        T value{};
        if (!take(element, value)) {
            return false;
        }
        out.push_back(std::move(value));
    }
    return true;
}

template <typename T>
bool take(const Json& json, std::optional<T>& out) {
    out.reset();
    return json.is_null() || take(json, out.emplace());
}

/// Reads the fields of one JSON object and remembers, for all readers that share `broken`, the path
/// of the first field that was missing or wrong ("lanes[2].darts"). Keeps references: for use on
/// the stack.
class Fields {
public:
    Fields(const Json& object, std::string path, std::string& broken);

    bool ok() const { return m_broken.empty(); }
    /// Declares a field broken.
    void refuse(std::string_view key);
    /// The value of a field; null where it is missing or JSON's null.
    const Json* find(std::string_view key) const;
    std::string pathOf(std::string_view key) const;

    /// Reads a field that must be there.
    template <typename T>
    void need(std::string_view key, T& out) {
        const Json* value = find(key);
        if (value == nullptr || !take(*value, out)) {
            refuse(key);
        }
    }

    /// Reads a field that may be missing or null: `out` keeps its value then.
    template <typename T>
    void maybe(std::string_view key, T& out) {
        const Json* value = find(key);
        if (value != nullptr && !take(*value, out)) {
            refuse(key);
        }
    }

    /// Reads the stable name of an enumeration's value; `named` gives an optional value.
    template <typename T, typename Named>
    void needNamed(std::string_view key, T& out, Named named) {
        std::string text;
        need(key, text);
        if (const auto value = named(text)) {
            out = *value;
        } else {
            refuse(key);
        }
    }

    /// The same for a name that may be missing or null.
    template <typename T, typename Named>
    void maybeNamed(std::string_view key, T& out, Named named) {
        if (find(key) != nullptr) {
            needNamed(key, out, named);
        }
    }

    /// Declares a number broken that is not within [least, most].
    template <typename T>
    void range(std::string_view key, T value, T least, T most) {
        if (!(value >= least && value <= most)) {
            refuse(key);
        }
    }

    /// visit(Fields) for each object of an array that must be there; ends at the first broken one.
    template <typename Visit>
    void eachOf(std::string_view key, Visit visit) {
        const Json* array = find(key);
        if (array == nullptr || !array->is_array()) {
            refuse(key);
            return;
        }
        for (std::size_t i = 0; i < array->size() && ok(); ++i) {
            Fields element((*array)[i], pathOf(key) + "[" + std::to_string(i) + "]", m_broken);
            visit(element);
        }
    }

    /// The same for an array that may be absent or null.
    template <typename Visit>
    void eachOfMaybe(std::string_view key, Visit visit) {
        const Json* array = find(key);
        if (array != nullptr && !array->is_null()) {
            eachOf(key, visit);
        }
    }

    /// visit(Fields) for an object that must be there.
    template <typename Visit>
    void in(std::string_view key, Visit visit) {
        static const Json kMissing;
        const Json* object = find(key);
        Fields fields(object != nullptr ? *object : kMissing, pathOf(key), m_broken);
        visit(fields);
    }

    /// visit(Fields) for an object that may be missing or null.
    template <typename Visit>
    void inMaybe(std::string_view key, Visit visit) {
        if (find(key) != nullptr) {
            in(key, visit);
        }
    }

private:
    const Json& m_object;
    std::string m_path;
    std::string& m_broken;
};

}  // namespace dartscope::record
