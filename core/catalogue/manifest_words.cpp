// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/manifest_words.h"

#include <algorithm>
#include <array>

#include "core/catalogue/external_models.h"

namespace dartscope::catalogue {
namespace {

/// Flags of `run` that a model may take beside workers, darts and seed.
constexpr std::array kOptions{
    Option::TaskSize,   Option::Schedule,       Option::Kernel,      Option::SerialShare,
    Option::LockShare,  Option::Imbalance,      Option::Streams,     Option::Queue,
    Option::Mpi,        Option::Ranks,          Option::Bind,        Option::Hostfile,
    Option::GilRelease, Option::SwitchInterval, Option::GilBlocking, Option::StartMethod};

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

bool isId(std::string_view id) {
    return !id.empty() && id.size() <= 40 && isLower(id.front()) &&
           std::ranges::all_of(id, [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
}

bool isModule(std::string_view module) {
    bool start = true;
    for (const char c : module) {
        const bool letter = isLower(c) || isUpper(c) || c == '_';
        if (start ? !letter : !letter && !isDigit(c) && c != '.') {
            return false;
        }
        start = c == '.';
    }
    return !start && module.size() <= 100;
}

bool isWord(const std::string& word) {
    return word.find('\0') == std::string::npos;
}

bool isVariable(const std::string& name) {
    return !name.empty() && isWord(name) && name.find('=') == std::string::npos;
}

bool isOurs(std::string_view id) {
    return std::ranges::find(ownModels(), id, &Model::id) != ownModels().end();
}

std::optional<Option> optionNamed(std::string_view word) {
    const auto found =
        std::ranges::find_if(kOptions, [&](Option option) { return name(option) == word; });
    return found == kOptions.end() ? std::nullopt : std::optional(*found);
}

std::string optionNames() {
    std::string names;
    for (const Option option : kOptions) {
        names += (names.empty() ? "" : ", ") + std::string(name(option));
    }
    return names;
}

std::vector<std::string> placeholdersOf(std::string_view word) {
    std::vector<std::string> found;
    for (std::size_t at = word.find('{'); at != std::string_view::npos;
         at = word.find('{', at + 1)) {
        const std::size_t end = word.find('}', at);
        const std::string_view inside =
            end == std::string_view::npos ? "" : word.substr(at + 1, end - at - 1);
        const bool ofShell = at > 0 && word[at - 1] == '$';  // "${HOME}"
        if (!inside.empty() && std::ranges::all_of(inside, [&](char c) {
                return isLower(c) || isDigit(c) || c == '-' || c == ':' ||
                       (!ofShell && (isUpper(c) || c == '_'));
            })) {
            found.emplace_back(inside);
        }
    }
    return found;
}

}  // namespace dartscope::catalogue
