// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include "app/gui/panels/controls_panel.h"
#include "app/gui/panels/history_panel.h"
#include "app/gui/panels/memory_picture.h"
#include "app/gui/panels/under_the_hood.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

using Field = Parameters::Field;

class PlantedControls : public testing::Test {
protected:
    PlantedControls() {
        experiment::Surroundings here;
        here.machine = test::sampleMachine(8, 4);
        m_session = std::make_unique<Session>(here);
        m_parameters = std::make_unique<Parameters>(defaultConfig(here));
        m_panel = std::make_unique<ControlsPanel>(m_parameters.get(), m_session.get());
        m_panel->resize(300, 900);
        m_panel->show();
    }

    template <typename Widget>
    Widget* named(const QString& name) {
        for (Widget* widget : m_panel->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        ADD_FAILURE() << "no control is called " << name.toStdString();
        return nullptr;
    }
    QLineEdit* field(const QString& name) { return named<QLineEdit>(name + ", exact value"); }
    void type(const QString& name, const QString& text) {
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
        QTest::keyClick(field(name), Qt::Key_Return);
    }
    void openAdvanced() {
        for (auto* button : m_panel->findChildren<QToolButton*>()) {
            if (button->isCheckable()) {
                button->setChecked(true);
            }
        }
    }
    void choose(const std::string& model) {
        m_parameters->change(Field::Model,
                             [&](record::RunConfig& config) { config.model = model; });
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Parameters> m_parameters;
    std::unique_ptr<ControlsPanel> m_panel;
};

TEST_F(PlantedControls, AreThereExactlyWhereTheModelHasThem) {
    for (const catalogue::Model& model : catalogue::models()) {
        choose(std::string(model.id));
        const auto check = [&](QWidget* control, catalogue::Option option) {
            EXPECT_EQ(control->isVisible(), catalogue::has(model, option))
                << model.id << ": " << control->accessibleName().toStdString();
        };
        check(field("Serial share"), catalogue::Option::SerialShare);
        check(field("Lock share"), catalogue::Option::LockShare);
        check(field("Imbalance"), catalogue::Option::Imbalance);
        check(field("Ranks"), catalogue::Option::Ranks);
        check(field("Without the lock"), catalogue::Option::GilRelease);
        check(field("Blocking workers"), catalogue::Option::GilBlocking);
        check(named<QComboBox>("Sharing"), catalogue::Option::Sharing);
        check(named<QComboBox>("Queue"), catalogue::Option::Queue);
        check(named<QComboBox>("Combining"), catalogue::Option::Mpi);
        EXPECT_FALSE(field("Seed")->isVisible()) << "rarer settings wait under Advanced";
        EXPECT_TRUE(m_parameters->validated().has_value()) << model.id;
    }
}

TEST_F(PlantedControls, AHostFileIsThereWhereRanksAreAndUnderAdvanced) {
    auto* hosts = named<QLineEdit>("Host file");
    choose("mpi");
    EXPECT_FALSE(hosts->isVisible());
    openAdvanced();
    EXPECT_TRUE(hosts->isVisible());
    choose("threads");
    EXPECT_FALSE(hosts->isVisible());
    choose("hybrid");
    EXPECT_TRUE(hosts->isVisible());
}

TEST_F(PlantedControls, AHostFileIsOneStepOfUndoAndEndsUpInTheCommand) {
    choose("mpi");
    openAdvanced();
    auto* hosts = named<QLineEdit>("Host file");
    QTest::keyClicks(hosts, "/etc/hosts of mine");
    QTest::keyClick(hosts, Qt::Key_Return);
    EXPECT_EQ(m_parameters->config().hostfile, "/etc/hosts of mine");
    EXPECT_EQ(m_parameters->validated()->hostfile, "/etc/hosts of mine");
    EXPECT_TRUE(commandLine(m_parameters->config()).contains("--hostfile '/etc/hosts of mine'"));
    m_parameters->undoStack().undo();
    EXPECT_EQ(m_parameters->config().hostfile, "");
    EXPECT_EQ(hosts->text(), "");
    m_parameters->undoStack().redo();
    named<QToolButton>("Reset: Host file")->click();
    EXPECT_EQ(m_parameters->config().hostfile, "");
}

TEST_F(PlantedControls, AHostFileIsChosenInADialogThatBlocksNothing) {
    choose("mpi");
    openAdvanced();
    named<QToolButton>("Choose a file: Host file")->click();
    auto* dialog = m_panel->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->isModal());
    emit dialog->fileSelected("/tmp/hosts");
    EXPECT_EQ(m_parameters->config().hostfile, "/tmp/hosts");
}

TEST_F(PlantedControls, SharesAreReadAndWrittenInPercent) {
    type("Serial share", "20 %");
    EXPECT_DOUBLE_EQ(m_parameters->config().serialShare, 0.2);
    type("Serial share", "12.5");
    EXPECT_DOUBLE_EQ(m_parameters->config().serialShare, 0.125);
    EXPECT_EQ(field("Serial share")->text(), "12.5 %");
    m_parameters->undoStack().undo();
    EXPECT_DOUBLE_EQ(m_parameters->config().serialShare, 0.2);
    named<QToolButton>("Reset: Serial share")->click();
    EXPECT_EQ(m_parameters->config().serialShare, 0);
}

TEST_F(PlantedControls, MoreBlockingWorkersThanThereAreAreExplained) {
    choose("gil");
    m_parameters->change(Field::Workers, [](record::RunConfig& config) { config.workers = 2; });
    type("Blocking workers", "1");
    ASSERT_TRUE(m_parameters->validated());
    EXPECT_EQ(m_parameters->validated()->gilBlocking, 1U);
    EXPECT_TRUE(commandLine(m_parameters->config()).contains("--gil-blocking 1"));
    type("Blocking workers", "3");
    ASSERT_FALSE(m_parameters->validated());
    EXPECT_EQ(m_parameters->validated().error().id, "more-blocking-than-workers");
    choose("threads");
    EXPECT_TRUE(m_parameters->validated()) << "nobody blocks there";
    choose("gil");
    named<QToolButton>("Reset: Blocking workers")->click();
    EXPECT_EQ(m_parameters->config().gilBlocking, 0U);
}

TEST_F(PlantedControls, SharesOutsideTheirRangeAreExplainedAndChangeNothing) {
    for (const char* text : {"-1", "101 %", "many", "1e9", ""}) {
        field("Lock share")->clear();
        type("Lock share", text);
        EXPECT_EQ(m_parameters->config().lockShare, 0) << text;
        EXPECT_FALSE(m_panel->settle().isEmpty()) << text;
    }
    type("Imbalance", "95");
    EXPECT_EQ(m_parameters->config().imbalance, 0) << "90 % is the most";
}

TEST_F(PlantedControls, ASharingThatCountsEveryDartTakesTheTextbookKernelAndFewerDarts) {
    const std::uint64_t before = m_parameters->config().darts;
    m_parameters->change(Field::Sharing, [](record::RunConfig& config) {
        config.sharing = record::Sharing::Atomic;
    });
    EXPECT_LT(m_parameters->config().darts, before);
    EXPECT_EQ(named<QComboBox>("Kernel")->currentData().toInt(),
              static_cast<int>(record::Kernel::Textbook));
    EXPECT_FALSE(named<QComboBox>("Kernel")->isEnabled());
    ASSERT_TRUE(m_parameters->validated().has_value());
    EXPECT_EQ(m_parameters->validated()->sharing, record::Sharing::Atomic);
    m_parameters->undoStack().undo();
    EXPECT_EQ(m_parameters->config().darts, before) << "one step of undo";
}

TEST_F(PlantedControls, ANumberOfDartsThatWasChosenStaysWithEverySharing) {
    type("Darts", "12345");
    m_parameters->change(
        Field::Sharing, [](record::RunConfig& config) { config.sharing = record::Sharing::Mutex; });
    EXPECT_EQ(m_parameters->config().darts, 12'345U);
}

TEST(CommandLine, NamesOnlyWhatTheModelHasAndPlantedBehaviourOnlyWhereItIs) {
    record::RunConfig config;
    config.model = "threads";
    EXPECT_FALSE(commandLine(config).contains("serial-share"));
    config.serialShare = 0.125;
    config.gilRelease = 0.5;
    config.imbalance = 0.3;
    const QString line = commandLine(config);
    EXPECT_TRUE(line.contains("--serial-share 0.125")) << line.toStdString();
    EXPECT_TRUE(line.contains("--imbalance 0.3")) << line.toStdString();
    EXPECT_FALSE(line.contains("gil-release")) << line.toStdString();
    EXPECT_FALSE(line.contains("mpi")) << line.toStdString();
}

TEST(MemoryPicture, SaysWhoSharesWhichMemory) {
    EXPECT_NE(memoryWords(catalogue::Group::SharedMemory),
              memoryWords(catalogue::Group::MessagePassing));
    MemoryPicture picture;
    picture.setGroup(catalogue::Group::MessagePassing);
    EXPECT_EQ(picture.accessibleName(), memoryWords(catalogue::Group::MessagePassing));
}

}  // namespace
}  // namespace dartscope::gui
