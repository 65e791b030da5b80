// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine.h"

#include <algorithm>
#include <array>

#include "core/darts/kernels.h"
#include "core/engines/models.h"

namespace dartscope::engines {
namespace {

// clang-format off: one line each
constexpr std::array kEngines{
    Engine{"serial", serial},          Engine{"threads", threads}, Engine{"openmp", openmp},
    Engine{"thread-pool", threadPool}, Engine{"gil", gil},         Engine{"tasks", tasks},
    Engine{"processes", processes},
    Engine{"pool", pool},
};
// clang-format on

}  // namespace

std::span<const Engine> engines() {
    return kEngines;
}

const Engine* find(std::string_view id) {
    const auto found = std::ranges::find(kEngines, id, &Engine::id);
    return found == kEngines.end() ? nullptr : &*found;
}

std::string_view instructionSet() {
    return darts::bestInstructionSet();
}

}  // namespace dartscope::engines
