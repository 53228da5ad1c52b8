// SPDX-License-Identifier: GPL-3.0-or-later
// Through what the network is reached. Applies at once. Owned by the settings page; GUI thread.
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace viewtide::gui {

class SettingFields;
class NumberEdit;
class TextLabel;

class ProxyCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyCard(SettingFields &fields, QWidget *parent = nullptr);

private:
    Q_DISABLE_COPY_MOVE(ProxyCard)

    void setUpAddress();
    void showSetting();
    void showAddress();
    void apply();

    SettingFields &m_fields;
    QComboBox *m_kind;
    QWidget *m_address = nullptr;
    QLineEdit *m_host;
    NumberEdit *m_port;
    TextLabel *m_problem;
};

} // namespace viewtide::gui
