// SPDX-License-Identifier: GPL-3.0-or-later
// For targets that read JSON: half of the time an input stays JSON, and one value in it becomes
// another. Bytes changed at random rarely get past a parser.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace dartscope::fuzz {
namespace {

using Json = nlohmann::json;
using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t count) {
    return count == 0 ? 0 : random() % count;
}

void collect(Json& value, std::vector<Json*>& all) {
    all.push_back(&value);
    if (value.is_structured()) {
        for (Json& part : value) {
            collect(part, all);
        }
    }
}

/// The values at the edges of every type that a field can be read as.
Json edge(Random& random) {
    static const std::vector<Json> s_edges = {nullptr,
                                              true,
                                              "",
                                              "own",
                                              Json::array(),
                                              Json::object(),
                                              Json::array({Json::array()}),
                                              0,
                                              1,
                                              -1,
                                              2,
                                              4'096,
                                              4'097,
                                              1'000'000'000,
                                              std::numeric_limits<std::int32_t>::max(),
                                              std::numeric_limits<std::int64_t>::max(),
                                              std::numeric_limits<std::int64_t>::min(),
                                              std::numeric_limits<std::uint64_t>::max(),
                                              1e18,
                                              0.5,
                                              -0.0,
                                              1e308,
                                              -1e308,
                                              5e-324,
                                              1.5};
    return s_edges[below(random, s_edges.size())];
}

void change(Json& document, Random& random) {
    std::vector<Json*> all;
    collect(document, all);
    Json& chosen = *all[below(random, all.size())];
    switch (random() % 6) {
        case 0:
            if (chosen.is_array() && !chosen.empty()) {  // a row more, or many
                const Json row = chosen[below(random, chosen.size())];
                for (std::size_t copies = random() % 4 == 0 ? 64 : 1; copies > 0; --copies) {
                    chosen.push_back(row);
                }
                return;
            }
            break;
        case 1:
            if (chosen.is_structured() && !chosen.empty()) {  // something is missing
                const auto at = static_cast<std::ptrdiff_t>(below(random, chosen.size()));
                chosen.erase(std::next(chosen.begin(), at));
                return;
            }
            break;
        case 2: {  // one part in the place of another
            const Json other = *all[below(random, all.size())];
            chosen = other;
            return;
        }
        case 3:
            if (chosen.is_number_integer()) {  // off by a little
                chosen = chosen.get<std::int64_t>() / 2 + static_cast<std::int64_t>(random() % 5);
                return;
            }
            break;
        default:
            break;
    }
    chosen = edge(random);
}

/// One line or document changed; empty where `text` is no JSON.
std::string changed(std::string_view text, Random& random) {
    Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded()) {
        return {};
    }
    for (std::size_t times = 1 + random() % 3; times > 0; --times) {
        change(document, random);
    }
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned int seed) {
    using namespace dartscope::fuzz;
    Random random(seed);
    auto lines = linesOf(textOf(data, size));
    if (random() % 2 == 0 || lines.empty()) {
        return LLVMFuzzerMutate(data, size, most);
    }
    const std::size_t chosen = below(random, lines.size());
    const std::string line = changed(lines[chosen], random);
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += i == chosen ? std::string_view(line) : lines[i];
        text += i + 1 < lines.size() ? "\n" : "";
    }
    if (line.empty() || text.size() > most) {
        return LLVMFuzzerMutate(data, size, most);
    }
    std::copy(text.begin(), text.end(), data);
    return text.size();
}
