// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that are left to a scheduler by the window and collected in it, with real workers.
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include "app/gui/collect_dialog.h"
#include "app/gui/panels/flag_bar.h"
#include "tests/gui/window_fixture.h"
#include "tests/support/fake_slurm.h"

namespace dartscope::gui {
namespace {

class SlurmWindow : public test::WindowTest {
protected:
    SlurmWindow() {
        qputenv("DARTSCOPE_SBATCH", m_slurm.tools().sbatch.c_str());
        qputenv("XDG_STATE_HOME", m_home.path().toUtf8());
        open();
        setDarts(1'000'000);
        m_parameters->change(Parameters::Field::Model, [](record::RunConfig& config) {
            config.model = "slurm-array";
            config.workers = 2;
        });
    }
    ~SlurmWindow() override {
        qunsetenv("DARTSCOPE_SBATCH");
        qunsetenv("XDG_STATE_HOME");
    }

    /// Throws and leaves the job alone.
    void submit() {
        m_parameters->change(Parameters::Field::Detach,
                             [](record::RunConfig& config) { config.detach = true; });
        m_window->throwDarts();
        ASSERT_TRUE(waitUntilIdle());
        ASSERT_TRUE(sentence().startsWith("Job 17 is submitted.")) << sentence().toStdString();
    }
    QString sentence() const { return m_window->findChild<FlagBar*>()->sentence(); }
    CollectDialog& openDialog() {
        m_window->collectJob();
        return *m_window->findChildren<CollectDialog*>().back();
    }
    static QPushButton& button(const QDialog& dialog, const QString& text) {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == text) {
                return *button;
            }
        }
        throw std::runtime_error("no button is called " + text.toStdString());
    }

    testing::FakeSlurm m_slurm;
};

TEST_F(SlurmWindow, CollectsAFinishedJobThatWasLeftAlone) {
    m_slurm.carryOut();
    submit();
    CollectDialog& dialog = openDialog();
    EXPECT_FALSE(dialog.isModal()) << "nothing is held up by it";
    const auto* list = dialog.findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().endsWith("job 17   slurm-array, 2 workers"))
        << list->item(0)->text().toStdString();
    button(dialog, "Collect").click();
    ASSERT_TRUE(waitUntilIdle());
    const record::RunRecordPtr record = m_session->run().record;
    ASSERT_TRUE(record) << sentence().toStdString();
    EXPECT_EQ(record->darts, 1'000'000u);
    EXPECT_EQ(record->lanes.size(), 2u);
    EXPECT_FALSE(record->partial);
    // It is in the history, and no longer to be collected.
    EXPECT_EQ(m_session->history().size(), 1u);
    EXPECT_TRUE(m_session->knownJobs().empty());
    CollectDialog& again = openDialog();
    EXPECT_EQ(again.findChild<QListWidget*>()->count(), 0);
    EXPECT_FALSE(button(again, "Collect").isEnabled());
}

TEST_F(SlurmWindow, SaysThatAJobIsNotFinished) {
    submit();
    m_slurm.queue("0|RUNNING|n1|None\n1|PENDING||Priority\n");
    button(openDialog(), "Collect").click();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_FALSE(m_session->run().record);
    EXPECT_EQ(sentence(),
              "The job 17 is not finished: of 2 tasks 0 are done, 1 run and 1 wait in the queue. "
              "Collect it again later.");
    EXPECT_EQ(m_session->knownJobs().size(), 1u);
}

TEST_F(SlurmWindow, SaysThatAFolderHoldsNoJob) {
    const QPointer<CollectDialog> dialog(&openDialog());
    button(*dialog, "Another folder …").click();
    auto* folders = dialog->findChild<QFileDialog*>();
    ASSERT_NE(folders, nullptr);
    emit folders->fileSelected(m_home.path());
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(sentence().contains("holds no job of Dartscope")) << sentence().toStdString();
    EXPECT_FALSE(dialog && dialog->isVisible());
}

TEST_F(SlurmWindow, ADialogThatIsGivenUpCollectsNothing) {
    m_slurm.carryOut();
    submit();
    CollectDialog& dialog = openDialog();
    dialog.reject();
    EXPECT_FALSE(m_session->busy());
    EXPECT_EQ(m_session->knownJobs().size(), 1u);
}

}  // namespace
}  // namespace dartscope::gui
