// SPDX-License-Identifier: GPL-3.0-or-later
// A button that tests a connection, what goes on meanwhile, and the answer in words. GUI thread. requested():
// the button was pressed; whoever has the keys calls run(). tested(): the answer came.
#pragma once

#include "models/roles.h"
#include "poll/connectiontest.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace viewtide::gui {

class TextLabel;
struct SetupServices;

class TestRow final : public QWidget
{
    Q_OBJECT

public:
    explicit TestRow(const SetupServices &setup, QWidget *parent = nullptr);

    void setButton(const QString &text);
    /// It can be pressed, as long as no test runs.
    void setReady(bool isReady);
    void run(const poll::TestedKeys &keys);
    /// Instead of an answer; empty: nothing is shown.
    void tell(const QString &sentence, models::Tone tone);
    void cancel() { m_test->cancel(); }

signals:
    void requested();
    void tested(const viewtide::Result<viewtide::domain::UserInfo> &answer);

private:
    Q_DISABLE_COPY_MOVE(TestRow)

    void onAnswer(const Result<domain::UserInfo> &answer);
    void showProgress();

    poll::ConnectionTest *m_test;
    QPushButton *m_button;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    TextLabel *m_answer;
    bool m_isReady = true;
};

} // namespace viewtide::gui
