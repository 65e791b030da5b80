// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace dartscope::testing {

/// The victim program (tests/support/fake_worker.cpp) under a name that tells it how to misbehave,
/// as a link in `folder`.
inline std::filesystem::path fakeWorker(const std::filesystem::path& folder,
                                        std::string_view behaviour) {
    std::filesystem::path link = folder / behaviour;
    std::filesystem::create_symlink(DARTSCOPE_FAKE_WORKER, link);
    return link;
}

}  // namespace dartscope::testing
