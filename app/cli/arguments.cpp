// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/base/text.h"
#include "core/experiment/messages.h"

namespace dartscope::cli {
namespace {

/// Levenshtein's distance: letters to put in, leave out or change.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

std::vector<std::string> commandNames(CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> flagNames(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

std::string didYouMean(std::string_view name, const std::vector<std::string>& names) {
    const auto meant = nearest(name, names);
    return meant ? fmt::format(" Did you mean {}?", *meant) : "";
}

/// Reads the arguments of one command, one after another.
class Checker {
public:
    Checker(const CLI::App& command, std::span<const std::string> arguments)
        : m_command(command), m_arguments(arguments) {}

    /// A sentence where something is wrong.
    std::optional<std::string> check() {
        while (m_next < m_arguments.size()) {
            const std::string& argument = m_arguments[m_next++];
            const bool isFlag = argument.size() > 1 && argument[0] == '-';
            if (auto wrong = isFlag ? takeFlag(argument) : takeWord(argument)) {
                return wrong;
            }
        }
        return std::nullopt;
    }

    std::vector<std::string> checked() && { return std::move(m_checked); }

private:
    std::optional<std::string> takeFlag(const std::string& argument) {
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const CLI::Option* option = m_command.get_option_no_throw(name);
        if (option == nullptr || option->get_positional()) {
            return fmt::format("{} is not a flag of {}.{} See dartscope-cli {} --help.",
                               shortened(name), m_command.get_name(),
                               didYouMean(name, flagNames(m_command)), m_command.get_name());
        }
        if (!m_seen.insert(option).second) {
            return fmt::format("{} is given twice: leave one of them out.", name);
        }
        if (option->get_items_expected_max() == 0) {
            if (equals != std::string::npos) {
                return fmt::format("{} takes no value: leave '{}' out.", name,
                                   shortened(argument.substr(equals)));
            }
            m_checked.push_back(name);
            return std::nullopt;
        }
        std::string value;
        if (equals != std::string::npos) {
            value = argument.substr(equals + 1);
        } else if (m_next < m_arguments.size() && !m_arguments[m_next].starts_with("--")) {
            value = m_arguments[m_next++];
        }
        if (value.empty()) {
            return fmt::format("{} needs a value after it: {}.", name, option->get_description());
        }
        m_checked.push_back(name + "=" + value);
        return std::nullopt;
    }

    std::optional<std::string> takeWord(const std::string& word) {
        std::size_t allowed = 0;
        for (const CLI::Option* option : m_command.get_options()) {
            allowed += option->get_positional() ? 1 : 0;
        }
        if (m_words++ >= allowed) {
            return fmt::format("'{}' is one word too many for {}: see dartscope-cli {} --help.",
                               shortened(word), m_command.get_name(), m_command.get_name());
        }
        m_checked.push_back(word);
        return std::nullopt;
    }

    const CLI::App& m_command;
    std::span<const std::string> m_arguments;
    std::size_t m_next = 0;
    std::size_t m_words = 0;
    std::set<const CLI::Option*> m_seen;
    std::vector<std::string> m_checked;
};

}  // namespace

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> names) {
    std::optional<std::string> best;
    // Two letters swapped are two changes; in long names a third may be wrong.
    std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const std::string& candidate : names) {
        const std::size_t apart = distance(name, candidate);
        if (apart < least) {
            least = apart;
            best = candidate;
        }
    }
    return best;
}

tl::expected<Arguments, std::string> checkArguments(CLI::App& program,
                                                    std::span<const std::string> arguments) {
    Arguments result;
    if (arguments.empty()) {
        return result;
    }
    const std::string& first = arguments.front();
    if (first.starts_with('-')) {
        if (program.get_option_no_throw(first) != nullptr) {
            result.forParser = {first};
            return result;
        }
        return tl::unexpected(fmt::format("A command comes first, before {}: one of {}.",
                                          shortened(first),
                                          fmt::join(commandNames(program), ", ")));
    }
    const auto names = commandNames(program);
    if (std::ranges::find(names, first) != names.end()) {
        result.command = program.get_subcommand(first);
    } else {
        return tl::unexpected(fmt::format("'{}' is not a command: there are {}.{}",
                                          shortened(first), fmt::join(names, ", "),
                                          didYouMean(first, names)));
    }
    Checker checker(*result.command, arguments.subspan(1));
    if (auto wrong = checker.check()) {
        return tl::unexpected(std::move(*wrong));
    }
    result.forParser = std::move(checker).checked();
    result.forParser.insert(result.forParser.begin(), first);
    return result;
}

int reportUsage(const Console& console, std::string_view sentence) {
    console.message(sentence);
    return experiment::exitCode(ErrorCode::InvalidArgument);
}

}  // namespace dartscope::cli
