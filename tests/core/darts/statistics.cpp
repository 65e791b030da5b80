// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <thread>
#include <utility>

#include "core/darts/dart.h"
#include "core/darts/kernels.h"

namespace dartscope::darts {
namespace {

// The share of the square that the board covers, to 4e-14.
constexpr double kInside = std::numbers::pi / 4;

/// Hits in units of their standard deviation, counted from their mean.
double standardised(std::uint64_t hits, std::uint64_t darts) {
    const auto n = static_cast<double>(darts);
    return (static_cast<double>(hits) - n * kInside) / std::sqrt(n * kInside * (1 - kInside));
}

void lookAtBlocks(std::uint64_t seed, std::uint64_t blocks, Sums& sums) {
    std::uint64_t hits = 0;
    double before = 0;
    for (std::uint64_t block = 0; block < blocks; ++block) {
        const std::uint64_t blockHits = hitsVector(seed, block * kBlockDarts, kBlockDarts);
        const double now = standardised(blockHits, kBlockDarts);
        sums.blockProducts += before * now;  // the first time nothing
        before = now;
        hits += blockHits;
    }
    const double z = standardised(hits, blocks * kBlockDarts);
    sums.z += z;
    sums.zSquared += z * z;
    sums.blockPairs += blocks - 1;
    sums.darts += blocks * kBlockDarts;
    ++sums.seeds;
}

void lookAtStreams(std::uint64_t seed, std::uint64_t block, Sums& sums) {
    constexpr std::uint64_t kStreamDarts = kBlockDarts / kStreams;
    std::vector<Dart> darts(kBlockDarts);
    drawDarts(seed, block * kBlockDarts, darts);
    std::array<std::uint64_t, kStreams> hits{};
    for (std::size_t i = 0; i < darts.size(); ++i) {
        hits[i % kStepDarts / 2] += darts[i].inside();
    }
    for (std::uint32_t l = 0; l + 1 < kStreams; ++l) {
        sums.streamProducts +=
            standardised(hits[l], kStreamDarts) * standardised(hits[l + 1], kStreamDarts);
    }
    sums.streamPairs += kStreams - 1;
}

void add(Sums& to, const Sums& from) {
    to.seeds += from.seeds;
    to.darts += from.darts;
    to.z += from.z;
    to.zSquared += from.zSquared;
    to.blockProducts += from.blockProducts;
    to.blockPairs += from.blockPairs;
    to.streamProducts += from.streamProducts;
    to.streamPairs += from.streamPairs;
}

/// How likely chance is as far from 0 as z, which is normal.
double twoSided(double z) {
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

/// A sum of so many squares of normal numbers as a normal one: its cube root nearly is (Wilson and
/// Hilferty 1931), within 1e-3 in p from 30 on.
double normalOfSquares(double sum, double count) {
    const double spread = 2 / (9 * count);
    return (std::cbrt(sum / count) - (1 - spread)) / std::sqrt(spread);
}

/// Sum of products of independent standardised numbers: its variance is their number.
Figure correlation(std::string name, double products, std::uint64_t pairs) {
    const auto n = static_cast<double>(pairs);
    return {std::move(name), products / n, twoSided(products / std::sqrt(n))};
}

}  // namespace

Sums look(const Sample& sample) {
    const std::uint64_t blocks =
        std::max<std::uint64_t>(2, (sample.darts + kBlockDarts - 1) / kBlockDarts);
    // Each thread takes every Nth seed.
    std::vector<Sums> sums(std::max(1U, sample.threads));
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < sums.size(); ++t) {
            threads.emplace_back([&, t] {
                for (std::uint64_t i = t; i < sample.seeds; i += sums.size()) {
                    const std::uint64_t seed = sample.firstSeed + i;
                    lookAtBlocks(seed, blocks, sums[t]);
                    for (std::uint64_t block = 0; block < sample.streamBlocks; ++block) {
                        lookAtStreams(seed, block, sums[t]);
                    }
                }
            });
        }
    }
    Sums all;
    for (const Sums& some : sums) {
        add(all, some);
    }
    return all;
}

std::vector<Figure> figures(const Sums& sums) {
    const auto seeds = static_cast<double>(sums.seeds);
    std::vector<Figure> found{
        {"mean z of the seeds", sums.z / seeds, twoSided(sums.z / std::sqrt(seeds))},
        {"sum of z squared", sums.zSquared, twoSided(normalOfSquares(sums.zSquared, seeds))},
        correlation("correlation of neighbouring blocks", sums.blockProducts, sums.blockPairs)};
    if (sums.streamPairs > 0) {
        found.push_back(correlation("correlation of neighbouring streams", sums.streamProducts,
                                    sums.streamPairs));
    }
    return found;
}

bool looksRandom(const std::vector<Figure>& figures) {
    return std::ranges::all_of(figures, [](const Figure& figure) { return figure.p >= kLeastP; });
}

}  // namespace dartscope::darts
