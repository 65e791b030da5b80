// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/slurm_reasons.h"

#include <gtest/gtest.h>

namespace dartscope::experiment {
namespace {

TEST(SlurmReasons, HavePlainWordsWhereTheyAreUsual) {
    EXPECT_EQ(english(slurmReason("Resources")), "other jobs have the CPUs");
    for (const char* word :
         {"Priority", "JobArrayTaskLimit", "QOSMaxJobsPerUserLimit", "AssocGrpCpuLimit",
          "AssocMaxJobsLimit", "ReqNodeNotAvail", "PartitionDown", "NodeDown", "BeginTime",
          "Dependency", "Nodes required for job are DOWN"}) {
        EXPECT_FALSE(slurmReason(word).empty()) << word;
    }
    EXPECT_EQ(slurmReason("AssocMaxJobsLimit"), slurmReason("QOSJobLimit"));
    for (const char* word : {"", "None", "Licenses", "ResourcesOfMine", "DependencyNeverSatisfied",
                             "QOSNotAllowed", "Limit"}) {
        EXPECT_TRUE(slurmReason(word).empty()) << word;
    }
}

}  // namespace
}  // namespace dartscope::experiment
