// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "app/gui/bridge/texts.h"
#include "app/gui/panels/choice_control.h"
#include "app/gui/panels/controls_panel.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/quantity_control.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/sweep_panel.h"
#include "tests/gui/named_widget.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

experiment::Surroundings surroundings(int allowed = 4) {
    experiment::Surroundings here;
    here.machine = test::sampleMachine(8, allowed);
    return here;
}

void turnWheel(QWidget* widget) {
    const QPointF centre = widget->rect().center();
    QWheelEvent event(centre, widget->mapToGlobal(centre), QPoint(), QPoint(0, 120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

void type(QLineEdit* field, const QString& text) {
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

class Controls : public testing::Test {
protected:
    Controls() {
        m_panel.resize(280, 640);
        m_panel.show();
        QApplication::setActiveWindow(&m_panel);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_panel));
    }

    QLineEdit* field(const QString& name) { return named<QLineEdit>(name + ", exact value"); }
    template <typename Widget>
    Widget* named(const QString& name) {
        return dartscope::test::named<Widget>(m_panel, name);
    }
    QStringList problems() {
        QStringList sentences;
        for (const QuantityControl* control : m_panel.findChildren<QuantityControl*>()) {
            if (!control->problem().isEmpty()) {
                sentences << control->problem();
            }
        }
        return sentences;
    }

    Session m_session{surroundings()};
    Parameters m_parameters{defaultConfig(m_session.surroundings())};
    ControlsPanel m_panel{&m_parameters, &m_session};
};

TEST_F(Controls, FieldTakesCountsAsPeopleWriteThem) {
    type(field("Darts"), "30M");
    EXPECT_EQ(m_parameters.config().darts, 30'000'000U);
    type(field("Darts"), "1e9");
    EXPECT_EQ(m_parameters.config().darts, 1'000'000'000U);
    EXPECT_TRUE(problems().isEmpty());
}

TEST_F(Controls, WrongTextIsExplainedBesideTheFieldAndChangesNothing) {
    const auto before = m_parameters.config();
    for (const char* text : {"0", "-3", "1.5", "nine", "1e19", "999999999999999999999999"}) {
        type(field("Darts"), text);
        ASSERT_EQ(problems().size(), 1) << text;
        EXPECT_TRUE(problems()[0].contains(text)) << problems()[0].toStdString();
    }
    EXPECT_EQ(m_parameters.config(), before);
    EXPECT_FALSE(m_panel.settle().isEmpty());
    type(field("Darts"), "5");
    EXPECT_TRUE(problems().isEmpty());
    EXPECT_TRUE(m_panel.settle().isEmpty());
}

TEST_F(Controls, FieldGoesFurtherThanTheSliderOfTheWorkers) {
    EXPECT_EQ(named<QSlider>("Workers")->maximum(), 4 * 4 - 1);
    type(field("Workers"), "4096");
    EXPECT_EQ(m_parameters.config().workers, 4096U);
    type(field("Workers"), "4097");
    EXPECT_EQ(m_parameters.config().workers, 4096U);
    EXPECT_EQ(problems().size(), 1);
}

TEST_F(Controls, SliderOfTheDartsStepsOneTwoFive) {
    EXPECT_EQ(QuantityControl::oneTwoFive(1, 100),
              (std::vector<std::uint64_t>{1, 2, 5, 10, 20, 50, 100}));
    named<QSlider>("Darts")->setValue(0);
    EXPECT_EQ(m_parameters.config().darts, 1'000'000U);
    named<QSlider>("Darts")->setValue(named<QSlider>("Darts")->maximum());
    EXPECT_EQ(m_parameters.config().darts, 10'000'000'000'000U);
}

TEST_F(Controls, DragIsOneStepOfUndo) {
    const std::uint32_t before = m_parameters.config().workers;
    QSlider* slider = named<QSlider>("Workers");
    slider->setSliderDown(true);
    for (const int position : {4, 5, 9, 11}) {
        slider->setSliderPosition(position);
    }
    slider->setSliderDown(false);
    EXPECT_EQ(m_parameters.config().workers, 12U);
    EXPECT_EQ(m_parameters.undoStack().count(), 1);
    m_parameters.undoStack().undo();
    EXPECT_EQ(m_parameters.config().workers, before);
    EXPECT_EQ(field("Workers")->text(), QString::number(before));
    m_parameters.undoStack().redo();
    EXPECT_EQ(m_parameters.config().workers, 12U);
}

TEST_F(Controls, WheelChangesOnlyTheControlThatHasTheFocus) {
    for (QSlider* slider : m_panel.findChildren<QSlider*>()) {
        if (!slider->isVisible()) {
            continue;
        }
        field("Workers")->setFocus();
        slider->setValue(1);
        turnWheel(slider);
        EXPECT_EQ(slider->value(), 1) << slider->accessibleName().toStdString();
        slider->setFocus();
        turnWheel(slider);
        EXPECT_NE(slider->value(), 1) << slider->accessibleName().toStdString();
    }
    field("Workers")->setFocus();
    for (QComboBox* box : m_panel.findChildren<QComboBox*>()) {
        const int before = box->currentIndex();
        turnWheel(box);
        EXPECT_EQ(box->currentIndex(), before) << box->accessibleName().toStdString();
    }
}

TEST_F(Controls, EveryControlHasAResetThatShowsOnlyWhenThereIsSomethingToReset) {
    QToolButton* reset = named<QToolButton>("Reset: Workers");
    EXPECT_FALSE(reset->isVisible());
    type(field("Workers"), "7");
    EXPECT_TRUE(reset->isVisible());
    reset->click();
    EXPECT_EQ(m_parameters.config().workers, 4U);
    EXPECT_FALSE(reset->isVisible());
    for (const char* name :
         {"Model", "CPUs you may use", "Darts", "Task size", "Kernel", "Schedule", "Seed"}) {
        EXPECT_NE(named<QToolButton>(QStringLiteral("Reset: %1").arg(QLatin1String(name))),
                  nullptr);
    }
}

TEST_F(Controls, EmptyTaskSizeMeansThatTheProgramChooses) {
    type(field("Task size"), "65536");
    EXPECT_EQ(m_parameters.config().taskSize, 65'536U);
    field("Task size")->clear();
    QTest::keyClick(field("Task size"), Qt::Key_Return);
    EXPECT_EQ(m_parameters.config().taskSize, 0U);
    EXPECT_EQ(field("Task size")->text(), "automatic");
}

TEST_F(Controls, SerialModelHasOneWorkerAndNoSchedule) {
    m_parameters.change(Parameters::Field::Model,
                        [](record::RunConfig& config) { config.model = "serial"; });
    EXPECT_FALSE(field("Workers")->isEnabled());
    EXPECT_FALSE(named<QComboBox>("Schedule")->isEnabled());
    EXPECT_TRUE(m_parameters.validated().has_value());
    m_parameters.undoStack().undo();
    EXPECT_TRUE(field("Workers")->isEnabled());
}

TEST_F(Controls, ScheduleThatTheNextModelLacksIsShownAsTheOneThatRuns) {
    m_parameters.take([&] {
        auto config = m_parameters.config();
        config.model = "openmp";
        config.schedule = record::Schedule::Guided;
        return config;
    }());
    m_parameters.change(Parameters::Field::Model,
                        [](record::RunConfig& config) { config.model = "threads"; });
    ASSERT_TRUE(m_parameters.validated().has_value());
    EXPECT_EQ(named<QComboBox>("Schedule")->currentData().toInt(),
              static_cast<int>(m_parameters.validated()->schedule));
}

TEST_F(Controls, AllCpusAreNoConfinement) {
    type(field("CPUs you may use"), "2");
    EXPECT_EQ(m_parameters.config().cpus, 2U);
    type(field("CPUs you may use"), "4");
    EXPECT_EQ(m_parameters.config().cpus, std::nullopt);
}

TEST(FlagBarTest, FindingsAreShownAndAClickHighlightsTheirLanes) {
    Session session(surroundings());
    Highlight highlight;
    FlagBar bar(&session, &highlight);
    bar.show();
    QSignalSpy why(&bar, &FlagBar::whyRequested);
    experiment::RunOutcome outcome{test::sampleRun(2, 4), {}};
    diagnosis::Finding first;
    first.text.source = "First thing.";
    first.lanes = {1};
    diagnosis::Finding second = first;
    second.text.source = "Second thing.";
    second.lanes = {0};
    outcome.findings = {first, second};
    session.show(outcome);
    EXPECT_EQ(bar.sentence(), "First thing.");
    QTest::mouseClick(&bar, Qt::LeftButton);
    EXPECT_EQ(why.count(), 1);
    EXPECT_EQ(highlight.lanes(), std::vector<std::uint32_t>{1});
    for (QToolButton* button : bar.findChildren<QToolButton*>()) {
        if (button->isVisible() && button->text().startsWith("1 more")) {
            button->click();
        }
    }
    EXPECT_EQ(bar.sentence(), "Second thing.");
    EXPECT_EQ(highlight.lanes(), std::vector<std::uint32_t>{0});
}

TEST(FlagBarTest, MessageStandsUntilItIsDismissed) {
    Session session(surroundings());
    Highlight highlight;
    FlagBar bar(&session, &highlight);
    bar.show();
    emit session.failed("Something failed.", {});
    EXPECT_EQ(bar.sentence(), "Something failed.");
    bar.showMessage({});
    EXPECT_NE(bar.sentence(), "Something failed.");
}

TEST(FlagBarTest, WhatAProgramSaidIsAButtonAway) {
    Session session(surroundings());
    Highlight highlight;
    FlagBar bar(&session, &highlight);
    bar.show();
    const auto details = [&]() -> QToolButton* {
        for (QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == "Details") {
                return button;
            }
        }
        return nullptr;
    };
    QSignalSpy asked(&bar, &FlagBar::wordsRequested);
    emit session.failed("Something failed.", {});
    EXPECT_EQ(details(), nullptr);
    emit session.failed("It failed.", "Traceback\nKeyError: 1");
    ASSERT_NE(details(), nullptr);
    details()->click();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toString(), "Traceback\nKeyError: 1");
    bar.showNote("Written.");
    EXPECT_EQ(details(), nullptr);
}

TEST(RunBarTest, SpeedupStandsOnlyAgainstAMeasuredBase) {
    Session session(surroundings());
    RunBar bar(&session);
    bar.show();
    const auto speedup = [&] {
        for (const QLabel* label : bar.findChildren<QLabel*>()) {
            if (label->accessibleName() == "Speedup") {
                return label->text();
            }
        }
        return QString();
    };
    session.show(experiment::RunOutcome{test::sampleRun(4, 4), {}});
    EXPECT_EQ(speedup(), "–");
    const auto four = session.run();
    // The same darts with one worker, then the run with four again.
    session.show(experiment::RunOutcome{test::sampleRun(1, 4, 400), {}});
    session.show(four);
    ASSERT_TRUE(session.speedup().has_value());
    const auto one = record::computeNs(*test::sampleRun(1, 4, 400));
    EXPECT_DOUBLE_EQ(*session.speedup(), static_cast<double>(*one) /
                                             static_cast<double>(*record::computeNs(*four.record)));
    EXPECT_EQ(speedup(), times(*session.speedup()));
}

TEST(SweepPanelTest, BadListIsExplainedAndNothingStarts) {
    Session session(surroundings());
    Parameters parameters(defaultConfig(session.surroundings()));
    SweepPanel panel(&parameters, &session);
    panel.show();
    auto* field = panel.findChild<QLineEdit*>();
    for (const char* text : {"", "0", "1-", "a", "5000"}) {
        field->setText(text);
        panel.start();
        EXPECT_FALSE(session.busy()) << text;
    }
}

}  // namespace
}  // namespace dartscope::gui
