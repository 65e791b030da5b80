// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of jobs that a scheduler carries out.
#include <gtest/gtest.h>

#include <QLabel>
#include <QTest>

#include "app/gui/bridge/parameters.h"
#include "app/gui/panels/run_bar.h"
#include "core/catalogue/catalogue.h"
#include "tests/gui/sample_records.h"
#include "tests/support/fake_slurm.h"

namespace dartscope::gui {
namespace {

constexpr int kPatienceMs = 30'000;

class SlurmPanels : public ::testing::Test {
protected:
    experiment::Surroundings surroundings() const {
        experiment::Surroundings here;
        here.machine = test::sampleMachine(8, 4);
        here.workerProgram = "/usr/bin/false";
        here.slurm = m_slurm.tools();
        here.stateFolder = m_folder / "state";
        here.slurmTimings.queue = std::chrono::milliseconds(50);
        return here;
    }
    static record::RunConfig config() {
        record::RunConfig config;
        config.model = "slurm-array";
        config.workers = 2;
        return catalogue::validate(config, {}).value();
    }
    void stopAndWait() {
        m_session.stop();
        EXPECT_TRUE(QTest::qWaitFor([this] { return !m_session.busy(); }, kPatienceMs));
    }

    testing::FakeSlurm m_slurm;
    testing::TemporaryFolder m_folder;
    Session m_session{surroundings()};
};

class SlurmRunBar : public SlurmPanels {
protected:
    SlurmRunBar() {
        m_bar.resize(1'366, 60);
        m_bar.show();
    }
    /// The label whose text begins so, once there is one.
    QLabel* labelWith(const QString& start) {
        QLabel* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                for (QLabel* label : m_bar.findChildren<QLabel*>()) {
                    found = label->text().startsWith(start) ? label : found;
                }
                return found != nullptr;
            },
            kPatienceMs));
        return found;
    }

    RunBar m_bar{&m_session};
};

TEST_F(SlurmRunBar, SaysWhyAJobWaits) {
    m_slurm.queue("0-1|PENDING||Resources\n");
    m_session.throwDarts(config());
    const QLabel* label = labelWith("Waiting");
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(label->text(), "Waiting: Resources (other jobs have the CPUs)");
    EXPECT_EQ(m_bar.width(), 1'366);
    m_slurm.queue("0|RUNNING|n1|None\n1|PENDING||Resources\n");
    const QLabel* running = labelWith("0 of 2 tasks done, 1 running");
    ASSERT_NE(running, nullptr);
    EXPECT_EQ(running->toolTip(), "");
    stopAndWait();
    EXPECT_TRUE(m_slurm.cancelled());
}

TEST_F(SlurmRunBar, SaysAWordThatIsNotUsualAsItIs) {
    m_slurm.queue("0-1|PENDING||Licenses\n");
    m_session.throwDarts(config());
    const QLabel* label = labelWith("Waiting");
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(label->text(), "Waiting: Licenses");
    stopAndWait();
}

TEST_F(SlurmRunBar, KeepsTheMeaningForItsTipWhereThereIsNoRoom) {
    m_bar.resize(m_bar.minimumSizeHint());
    m_slurm.queue("0-1|PENDING||AssocMaxJobsLimit\n");
    m_session.throwDarts(config());
    const QLabel* label = labelWith("Waiting");
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(label->text(), "Waiting: AssocMaxJobsLimit");
    EXPECT_EQ(label->toolTip(), "Waiting: AssocMaxJobsLimit (a limit of your account)");
    stopAndWait();
}

}  // namespace
}  // namespace dartscope::gui
