// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/catalogue/catalogue.h"

/// What words in a manifest may be.
namespace dartscope::catalogue {

/// Lower-case letters, digits and dashes, a letter first, at most 40.
bool isId(std::string_view id);

/// The id of one of Dartscope's own models.
bool isOurs(std::string_view id);

/// "mpi4py", "dask.distributed": nothing that an interpreter could take for more than a name.
bool isModule(std::string_view module);

/// A word of a command or an environment ends at a zero byte; nothing behind it would arrive.
bool isWord(const std::string& word);

/// The name of an environment variable.
bool isVariable(const std::string& name);

/// The option of that name, where a model of somebody else's may have it; their names in a list.
std::optional<Option> optionNamed(std::string_view word);
std::string optionNames();

}  // namespace dartscope::catalogue
