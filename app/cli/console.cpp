// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "core/experiment/messages.h"

namespace dartscope::cli {
namespace {

bool isSet(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool isDumb() {
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view(terminal) == "dumb";
}

std::string styled(bool colours, Style style, std::string_view text) {
    if (!colours || style == Style::Plain) {
        return std::string(text);
    }
    const char* code = "";
    switch (style) {
        case Style::Plain:
            break;
        case Style::Strong:
            code = "1";
            break;
        case Style::Dim:
            code = "2";
            break;
        case Style::Good:
            code = "32";
            break;
        case Style::Warning:
            code = "33";
            break;
        case Style::Bad:
            code = "31";
            break;
    }
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

/// A sentence may hold what was typed or what a file is called: control characters in it must not
/// reach the terminal.
std::string withoutControls(std::string_view sentence) {
    std::string out(sentence);
    std::ranges::replace_if(
        out, [](char c) { return (c >= '\0' && c < ' ' && c != '\n') || c == '\x7f'; }, '?');
    return out;
}

/// 0 or the error's number.
int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    return 0;
}

}  // namespace

Console::Console() {
    const bool colours = !isSet("NO_COLOR") && !isDumb();
    m_errTerminal = ::isatty(STDERR_FILENO) == 1;
    m_outColours = colours && ::isatty(STDOUT_FILENO) == 1;
    m_errColours = colours && m_errTerminal;
    m_cursorMoves = m_errTerminal && !isDumb();
}

Console Console::withResultsOnErr() const {
    Console console = *this;
    console.m_out = STDERR_FILENO;
    console.m_outColours = m_errColours;
    return console;
}

std::string Console::onOut(Style style, std::string_view text) const {
    return styled(m_outColours, style, text);
}

std::string Console::onErr(Style style, std::string_view text) const {
    return styled(m_errColours, style, text);
}

int Console::errColumns() const {
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

Result<void> Console::result(std::string_view text) const {
    const int error = writeAll(m_out, text);
    if (error != 0 && error != EPIPE) {
        return fail(ErrorCode::RunFailed, "cannot-print", {std::generic_category().message(error)});
    }
    return {};
}

void Console::message(std::string_view sentence) const {
    progressLine("");
    writeAll(STDERR_FILENO, fmt::format("{} {}\n", onErr(Style::Strong, "dartscope-cli:"),
                                        withoutControls(sentence)));
}

void Console::words(std::string_view lines) const {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        writeAll(STDERR_FILENO, fmt::format("  {} {}\n", onErr(Style::Dim, "|"),
                                            withoutControls(lines.substr(0, end))));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
}

void Console::progressLine(std::string_view line) const {
    if (m_cursorMoves) {
        writeAll(STDERR_FILENO, fmt::format("\r{}\x1b[K", line));
    }
}

int report(const Console& console, const Error& error) {
    console.message(english(experiment::describe(error)));
    console.words(experiment::programWords(error));
    return experiment::exitCode(error.code);
}

}  // namespace dartscope::cli
