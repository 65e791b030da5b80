// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/session.h"

class QLabel;

namespace dartscope::gui {

/// The status line: seed, rate, allowed CPUs and who binds them, this program's own share.
class StatusPanel : public QWidget {
    Q_OBJECT
public:
    StatusPanel(Parameters* parameters, Session* session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Parameters* m_parameters;
    Session* m_session;
    QLabel* m_seed;
    QLabel* m_rate;
    QLabel* m_cpus;
    QLabel* m_ownShare;
};

}  // namespace dartscope::gui
