// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace dartscope::gui {

/// One line in the window that asks, when it is to close, what shall become of measurements that
/// are in no file yet. Never modal: a run goes on meanwhile. Esc stays.
class CloseQuestion : public QWidget {
    Q_OBJECT
public:
    explicit CloseQuestion(QWidget* parent = nullptr);

    /// Shows itself and takes the focus. `entries`: runs and measurements of this session.
    void ask(int entries);

    QPushButton* saveButton() const { return m_save; }
    QPushButton* discardButton() const { return m_discard; }
    QPushButton* stayButton() const { return m_stay; }

signals:
    void saveRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    int m_entries = 0;
    QLabel* m_sentence;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_stay;
};

}  // namespace dartscope::gui
