// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace dartscope {

/// What kind of failure it is; the command line turns it into an exit code.
enum class ErrorCode {
    InvalidArgument,  ///< a value that the person gave (exit code 2)
    InvalidFile,      ///< a file that cannot be read as what it should be (exit code 2)
    Unavailable,      ///< not to be had on this machine (exit code 3)
    RunFailed,        ///< a worker or launcher failed, or a file could not be written (exit code 4)
    Interrupted,      ///< the person stopped it before there was a result (exit code 130)
};

/// A failure as a value. It carries no sentence: `id` is stable ("darts-out-of-range") and
/// `arguments` are what the sentence needs (value, range, path), in the order of its %1, %2, ….
/// The sentences stand in core/experiment/messages.cpp alone.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::RunFailed;
    std::string id;
    std::vector<std::string> arguments = {};

    bool operator==(const Error&) const = default;
};

/// Either a value or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::InvalidFile, "file-not-found", {path});`
inline tl::unexpected<Error> fail(ErrorCode code, std::string id,
                                  std::vector<std::string> arguments = {}) {
    return tl::unexpected<Error>(Error{code, std::move(id), std::move(arguments)});
}

}  // namespace dartscope
