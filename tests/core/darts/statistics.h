// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a generator of darts must pass, as a test anyone can run: the hits of many seeds against
/// π/4, and whether blocks or streams that lie side by side know of each other.
namespace dartscope::darts {

/// Which darts to look at: of seeds firstSeed … firstSeed + seeds − 1 those of the first blocks.
struct Sample {
    std::uint64_t firstSeed = 1;
    std::uint64_t seeds = 1'000;
    std::uint64_t darts = 1'000'000'000;  ///< a seed; rounded up to whole blocks, at least 2
    std::uint64_t streamBlocks = 16;      ///< a seed; of these, the hits of each stream are counted
    unsigned threads = 1;
};

/// Sums over some seeds, in units of the standard deviation of what is summed; they can be added.
struct Sums {
    std::uint64_t seeds = 0;
    std::uint64_t darts = 0;
    double z = 0;  ///< of a seed's hits
    double zSquared = 0;
    double blockProducts = 0;  ///< of neighbouring blocks of one seed
    std::uint64_t blockPairs = 0;
    double streamProducts = 0;  ///< of neighbouring streams of one block
    std::uint64_t streamPairs = 0;
};

/// One figure of the verdict.
struct Figure {
    std::string name;
    double value = 0;
    double p = 0;  ///< how likely a value as far off as this one is for true chance, on either side
};

/// Below this a figure is no chance any more: one in 10,000.
inline constexpr double kLeastP = 1e-4;

/// Goes through the darts of a sample.
Sums look(const Sample& sample);

/// Mean z, Σz², correlation of neighbouring blocks and of neighbouring streams. At least one seed.
std::vector<Figure> figures(const Sums& sums);

/// Whether every p is kLeastP or more.
bool looksRandom(const std::vector<Figure>& figures);

}  // namespace dartscope::darts
