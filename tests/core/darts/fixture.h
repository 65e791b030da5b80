// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

/// The vectors that the Python reference made: "darts", "border" and "hits".
inline const nlohmann::json& storedVectors() {
    static const nlohmann::json vectors = [] {
        std::ifstream file(std::string(DARTSCOPE_SOURCE_DIR) +
                           "/tests/fixtures/darts/vectors.json");
        return nlohmann::json::parse(file);
    }();
    return vectors;
}
