// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of jobs that a scheduler carries out.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <map>

#include "app/gui/panels/controls_panel.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/under_the_hood.h"
#include "core/catalogue/catalogue.h"
#include "tests/gui/named_widget.h"
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

class SlurmControls : public SlurmPanels {
protected:
    SlurmControls() {
        m_panel.resize(300, 900);
        m_panel.show();
    }
    template <typename Widget>
    Widget* named(const QString& name) {
        return dartscope::test::named<Widget>(m_panel, name);
    }
    void choose(const std::string& model) {
        m_parameters.change(Parameters::Field::Model,
                            [&](record::RunConfig& config) { config.model = model; });
    }

    Parameters m_parameters{defaultConfig(surroundings())};
    ControlsPanel m_panel{&m_parameters, &m_session};
};

TEST_F(SlurmControls, AreThereWhereASchedulerCarriesOutTheRun) {
    const auto* arguments = named<QLineEdit>("Scheduler's arguments");
    const auto* folder = named<QLineEdit>("Work folder");
    const auto* detach = named<QComboBox>("When submitted");
    for (const auto& [model, there] : std::map<std::string, bool>{
             {"threads", false}, {"mpi", false}, {"slurm-array", true}, {"slurm-mpi", true}}) {
        choose(model);
        EXPECT_EQ(arguments->isVisible(), there) << model;
        EXPECT_EQ(folder->isVisible(), there) << model;
        EXPECT_EQ(detach->isVisible(), there) << model;
        EXPECT_TRUE(m_parameters.validated()) << model;
    }
}

TEST_F(SlurmControls, EndUpInTheConfigurationAndTheCommand) {
    choose("slurm-array");
    const auto type = [&](const char* name, const char* text) {
        QTest::keyClicks(named<QLineEdit>(name), text);
        QTest::keyClick(named<QLineEdit>(name), Qt::Key_Return);
    };
    type("Scheduler's arguments", "--partition=short --time=10");
    type("Work folder", "/scratch/my darts");
    auto* detach = named<QComboBox>("When submitted");
    EXPECT_EQ(detach->currentText(), "Wait for the result");
    QTest::keyClick(detach, Qt::Key_Down);
    EXPECT_EQ(detach->currentText(), "Submit and leave alone");
    const auto config = m_parameters.validated();
    ASSERT_TRUE(config);
    EXPECT_EQ(config->schedulerArgs, "--partition=short --time=10");
    EXPECT_EQ(config->workFolder, "/scratch/my darts");
    EXPECT_TRUE(config->detach);
    const QString command = commandLine(*config);
    EXPECT_TRUE(command.contains("--scheduler-args='--partition=short --time=10'"))
        << command.toStdString();
    EXPECT_TRUE(command.contains("--work-folder '/scratch/my darts'")) << command.toStdString();
    EXPECT_TRUE(command.contains("--detach"));
    m_parameters.undoStack().undo();
    EXPECT_EQ(detach->currentText(), "Wait for the result");
}

TEST_F(SlurmControls, WhatIsNotForTheSchedulerIsRefusedWithASentence) {
    choose("slurm-array");
    auto* arguments = named<QLineEdit>("Scheduler's arguments");
    QTest::keyClicks(arguments, "--array=0-9");
    QTest::keyClick(arguments, Qt::Key_Return);
    QSignalSpy failed(&m_session, &Session::failed);
    m_session.throwDarts(m_parameters.validated().value());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_session.busy(); }, kPatienceMs));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.first().first().toString().contains("“--array=0-9” is Dartscope's"))
        << failed.first().first().toString().toStdString();
    EXPECT_FALSE(m_slurm.submitted());
}

TEST_F(SlurmPanels, ClosingCallsTheJobOffAndWaitsForNoConfirmation) {
    m_slurm.queue("0-1|RUNNING|n1|None\n");
    m_slurm.program("scancel", "touch cancelled");
    experiment::Surroundings here = surroundings();
    // What must not be waited for would be waited for until the test is given up.
    here.slurmTimings.cancel = here.slurmTimings.command = std::chrono::hours(1);
    here.slurmTimings.hurry = std::chrono::seconds(5);  // scancel gets no more
    {
        Session session(here);
        session.throwDarts(config());
        const auto runs = [&] {
            return session.progress().queue && session.progress().queue->running == 2;
        };
        ASSERT_TRUE(QTest::qWaitFor(runs, kPatienceMs));
    }
    EXPECT_TRUE(m_slurm.cancelled());
    // Another window can see what has become of it.
    const std::vector<KnownJob> jobs = m_session.knownJobs();
    ASSERT_EQ(jobs.size(), 1u);
    m_slurm.queue("0-1|CANCELLED|n1|None\n");
    QSignalSpy failed(&m_session, &Session::failed);
    m_session.collectJob(jobs.front().folder);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_session.busy(); }, kPatienceMs));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.first().first().toString().startsWith("The job 17 was cancelled"))
        << failed.first().first().toString().toStdString();
}

TEST_F(SlurmPanels, ClosingDoesNotWaitForAControllerThatDoesNotAnswer) {
    for (const char* name : {"scontrol", "sbatch", "squeue"}) {
        testing::FakeSlurm silent;
        silent.program(name, "touch asked; exec sleep 3600");
        experiment::Surroundings here = surroundings();
        here.slurm = silent.tools();
        here.slurmTimings.command = here.slurmTimings.ask = std::chrono::hours(1);
        here.slurmTimings.hurry = std::chrono::milliseconds(300);
        Session session(here);
        session.throwDarts(config());
        const auto asked = [&] { return exists(silent.tools().squeue.parent_path() / "asked"); };
        ASSERT_TRUE(QTest::qWaitFor(asked, kPatienceMs)) << name;
    }
}

}  // namespace
}  // namespace dartscope::gui
