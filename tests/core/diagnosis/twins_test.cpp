// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/twins.h"

#include <gtest/gtest.h>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

Finding likely(const char* id) {
    Finding finding;
    finding.id = id;
    return finding;
}

record::RunRecord sharing(record::Sharing how) {
    auto record = test::fairRun(2, 2, 1000);
    record.config.sharing = how;
    record.config.kernel = record::Kernel::Textbook;
    return record;
}

TEST(Twins, OfSharedCountersHavePrivateOnesAndAllElseTheSame) {
    for (const auto& [id, how] : {std::pair{"atomic-contention", record::Sharing::Atomic},
                                  std::pair{"false-sharing", record::Sharing::FalseSharing},
                                  std::pair{"lock-contention", record::Sharing::Mutex}}) {
        const auto record = sharing(how);
        const auto twin = twinFor(likely(id), record);
        ASSERT_TRUE(twin) << id;
        EXPECT_EQ(twin->changed, "sharing");
        EXPECT_EQ(twin->config.sharing, record::Sharing::Private);
        auto same = twin->config;
        same.sharing = how;
        EXPECT_EQ(same, record.config);
    }
}

TEST(Twins, OfAPlantedLockAreWithoutIt) {
    auto record = sharing(record::Sharing::Private);
    record.config.lockShare = 0.7;
    const auto twin = twinFor(likely("lock-contention"), record);
    ASSERT_TRUE(twin);
    EXPECT_EQ(twin->changed, "lock-share");
    EXPECT_EQ(twin->config.lockShare, 0);
}

TEST(Twins, AreNoneWhereTheyWouldTellNothingNew) {
    auto record = sharing(record::Sharing::Atomic);
    Finding confirmed = likely("atomic-contention");
    confirmed.certainty = Certainty::Confirmed;
    EXPECT_FALSE(twinFor(confirmed, record));
    confirmed.certainty = Certainty::CannotTell;
    EXPECT_FALSE(twinFor(confirmed, record));
    EXPECT_FALSE(twinFor(likely("imbalance"), record));
    record.twins = {
        {.changed = "sharing", .config = {}, .nsPerDart = 1, .computeNs = 1, .darts = 1}};
    EXPECT_FALSE(twinFor(likely("atomic-contention"), record));
}

}  // namespace
}  // namespace dartscope::diagnosis
