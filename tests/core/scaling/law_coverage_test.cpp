// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

#include "core/scaling/laws.h"
#include "tests/core/scaling/sweeps.h"

/// 500 synthetic sweeps of each law: how often the range holds the number that was put in
/// (MEASUREMENT.md: 93 % inside the range, 95 % by a one-sided bound at a border).
namespace dartscope::scaling {
namespace {

constexpr int kSweeps = 500;
/// Ends at 2.5 % and 97.5 % wander little more with so few; the default is for curves to be smooth.
constexpr unsigned kSamples = 400;

struct Planted {
    std::string name;
    double sigma = 0;
    double kappa = 0;
    std::vector<std::uint32_t> counts;
    double spread = 0.02;  ///< of the repeats, relative
    std::size_t repeats = 9;

    friend void PrintTo(const Planted& planted, std::ostream* out) { *out << planted.name; }
};

/// Times as they are measured: never shorter than the law says, now and then much longer.
class Noise {
public:
    explicit Noise(double spread) : m_spread(spread) {}
    double operator()() {
        const double usual = m_spread * m_normal(m_random);
        return std::exp(usual) * (m_unit(m_random) < 0.03 ? 1.2 : 1);
    }

private:
    double m_spread;
    std::mt19937_64 m_random{20'261};
    std::normal_distribution<double> m_normal;
    std::uniform_real_distribution<double> m_unit;
};

record::SweepRecord sweepOf(const Planted& planted, Noise& noise) {
    record::SweepRecord sweep = test::sweepOf({}, 4096);
    for (const std::uint32_t workers : planted.counts) {
        const double w = workers;
        const double time = 1 / w + planted.sigma * (w - 1) / w + planted.kappa * (w - 1);
        std::vector<double> times(planted.repeats);
        for (double& each : times) {
            each = time * noise();
        }
        sweep.series[0].points.push_back(test::point(workers, times));
    }
    return sweep;
}

bool within(const Coefficient& coefficient, double truth) {
    return coefficient.range && coefficient.range->low <= truth && truth <= coefficient.range->high;
}

class LawCoverage : public testing::TestWithParam<Planted> {};

TEST_P(LawCoverage, RangesHoldWhatWasPlantedAsOftenAsTheySay) {
    Noise noise(GetParam().spread);
    int sigmas = 0;
    int kappas = 0;
    for (int i = 0; i < kSweeps; ++i) {
        const auto sweep = sweepOf(GetParam(), noise);
        const Fit fit =
            fitLaw(summarise(sweep.series[0], sweep), record::Scaling::Strong, kSamples);
        sigmas += within(fit.sigma, GetParam().sigma) ? 1 : 0;
        kappas += fit.law != Law::Usl || within(fit.kappa, GetParam().kappa) ? 1 : 0;
    }
    const double least = 0.93 * kSweeps;
    const double leastAtBorder = 0.95 * kSweeps;
    EXPECT_GE(sigmas, GetParam().sigma == 0 ? leastAtBorder : least);
    EXPECT_GE(kappas, GetParam().kappa == 0 ? leastAtBorder : least);
    RecordProperty("sigma_inside", sigmas);
    RecordProperty("kappa_inside", kappas);
}

INSTANTIATE_TEST_SUITE_P(
    Synthetic, LawCoverage,
    testing::Values(Planted{"usl", 0.05, 0.002, {1, 2, 3, 4, 6, 8, 12, 16}},
                    Planted{"usl_without_contention", 0, 0.002, {1, 2, 3, 4, 6, 8, 12, 16}},
                    Planted{"usl_without_coherency", 0.1, 0, {1, 2, 3, 4, 6, 8, 12, 16}},
                    Planted{"ideal", 0, 0, {1, 2, 3, 4, 5, 6}},
                    Planted{"usl_from_six_repeats", 0.05, 0.002, {1, 2, 4, 8, 16, 32}, 0.02, 6},
                    Planted{"noisy_usl", 0.2, 0.01, {1, 2, 3, 4, 5, 6, 7, 8}, 0.05, 15},
                    Planted{"amdahl", 0.1, 0, {1, 2, 3, 4}},
                    Planted{"ideal_with_few_counts", 0, 0, {1, 2, 3, 4}}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace dartscope::scaling
