// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace dartscope::cli {

/// How something is set off on a terminal; plain text elsewhere.
enum class Style { Plain, Strong, Dim, Good, Warning, Bad };

/// Standard output for results, standard error for progress and messages. One thread at a time.
class Console {
public:
    /// Looks at the two streams and at NO_COLOR and TERM.
    Console();

    /// The same with results on standard error, where standard output is another program's.
    Console withResultsOnErr() const;

    /// `text` in the style where standard output (or standard error) is a terminal with colours.
    std::string onOut(Style style, std::string_view text) const;
    std::string onErr(Style style, std::string_view text) const;

    /// Whether standard error is a terminal, so that progress can be drawn.
    bool errIsTerminal() const { return m_errTerminal; }
    /// Columns of that terminal; 80 where unknown.
    int errColumns() const;

    /// Writes a result. A reader that has gone away (as `| head` does) is no error. Errors
    /// (RunFailed): "cannot-print" (reason).
    Result<void> result(std::string_view text) const;
    /// Writes one line of message, "dartscope-cli: …".
    void message(std::string_view sentence) const;
    /// Writes what another program said, line by line, set off.
    void words(std::string_view lines) const;
    /// Puts `line` in place of the last one, without an end; an empty one clears it. Nothing where
    /// standard error is no terminal.
    void progressLine(std::string_view line) const;

private:
    int m_out = 1;  ///< where results go
    bool m_outColours = false;
    bool m_errColours = false;
    bool m_errTerminal = false;
    bool m_cursorMoves = false;  ///< the terminal knows "clear to the end of the line"
};

/// The sentence of an error to standard error, and the exit code for it.
int report(const Console& console, const Error& error);

}  // namespace dartscope::cli
