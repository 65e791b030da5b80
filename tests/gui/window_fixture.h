// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QFont>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/gui/language.h"
#include "app/gui/main_window.h"

namespace dartscope::test {

/// A window with everything in it, nobody's settings, and workers beside the build's programs.
class WindowTest : public testing::Test {
protected:
    WindowTest() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    }
    ~WindowTest() override {
        m_window.reset();
        m_language.use(QStringLiteral("en"));
        QApplication::setFont(m_font);
        gui::applyTheme(*qApp, gui::Theme::Light);
    }

    gui::MainWindow& open(std::filesystem::path worker = {}) {
        m_language.use(QStringLiteral("en"));
        auto surroundings = experiment::thisSurroundings(DARTSCOPE_BIN_DIR);
        surroundings.cacheFolder = m_home.path().toStdString();
        if (!worker.empty()) {
            surroundings.workerProgram = std::move(worker);
        }
        m_session = std::make_unique<gui::Session>(surroundings);
        m_parameters = std::make_unique<gui::Parameters>(gui::defaultConfig(surroundings));
        m_window =
            std::make_unique<gui::MainWindow>(m_session.get(), m_parameters.get(), &m_language);
        m_window->resize(1366, 768);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        return *m_window;
    }

    void setDarts(std::uint64_t darts) {
        m_parameters->change(gui::Parameters::Field::Darts,
                             [&](record::RunConfig& config) { config.darts = darts; });
    }
    bool waitUntilIdle() {
        return QTest::qWaitFor([&] { return !m_session->busy(); }, 60'000);
    }

    const QFont m_font = QApplication::font();
    QTemporaryDir m_home;
    gui::Language m_language;
    std::unique_ptr<gui::Session> m_session;
    std::unique_ptr<gui::Parameters> m_parameters;
    std::unique_ptr<gui::MainWindow> m_window;
};

}  // namespace dartscope::test
