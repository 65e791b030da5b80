// SPDX-License-Identifier: GPL-3.0-or-later

// The program behind tests/run --statistics.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "core/machine/affinity.h"
#include "statistics.h"

namespace {

unsigned threadsAllowed() {
    const auto mask = dartscope::machine::affinityMask();
    return mask ? std::max(1U, static_cast<unsigned>(mask->size())) : 1;
}

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

int main(int argc, char** argv) {
    using namespace dartscope::darts;
    Sample sample{.threads = threadsAllowed()};
    CLI::App app("Whether the darts look like chance. Ends with 1 where they do not.");
    app.add_option("--seeds", sample.seeds, "how many")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_option("--first-seed", sample.firstSeed)->capture_default_str();
    double darts = static_cast<double>(sample.darts);
    app.add_option("--darts", darts, "of each seed, rounded up to whole blocks")
        ->check(CLI::Range(1.0, 1e12))
        ->capture_default_str();
    app.add_option("--threads", sample.threads)->check(CLI::Range(1, 4096))->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    sample.darts = static_cast<std::uint64_t>(darts);

    const double start = secondsNow();
    const Sums sums = look(sample);
    fmt::print("{} seeds from {} on, {:.4g} darts each, {:.4g} in all, {:.1f} s\n\n", sums.seeds,
               sample.firstSeed, static_cast<double>(sums.darts) / static_cast<double>(sums.seeds),
               static_cast<double>(sums.darts), secondsNow() - start);
    fmt::print("{:<36} {:>12} {:>10}  verdict\n", "figure", "value", "p");
    const auto found = figures(sums);
    for (const Figure& figure : found) {
        fmt::print("{:<36} {:>12.5g} {:>10.3g}  {}\n", figure.name, figure.value, figure.p,
                   figure.p >= kLeastP ? "chance" : "NOT CHANCE");
    }
    return looksRandom(found) ? 0 : 1;
}
