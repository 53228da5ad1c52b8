// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds of the alerts, quiet hours, and what becomes of the week's summary. Saved with OK. Shown with
// open(), deletes itself; GUI thread.
#pragma once

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace viewtide::settings {
enum class Key;
class Settings;
} // namespace viewtide::settings

namespace viewtide::gui {

class AlertRulesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AlertRulesDialog(settings::Settings &settings, QWidget *parent = nullptr);
    ~AlertRulesDialog() override;

    void accept() override;

private:
    Q_DISABLE_COPY_MOVE(AlertRulesDialog)

    struct NumberField
    {
        settings::Key key;
        QSpinBox *box;
    };

    void addRules(QFormLayout &form);
    void addNumber(QFormLayout &form, settings::Key key, const QString &label, const QString &suffix);
    void addNotices(QFormLayout &form);
    void addSummary(QFormLayout &form);
    QCheckBox *addSwitch(QFormLayout &form, const char *name, const QString &text, settings::Key key);
    void saveSwitch(const QCheckBox &box, settings::Key key);
    void chooseFolder();

    settings::Settings &m_settings;
    QDoubleSpinBox *m_score;
    QList<NumberField> m_numbers;
    QCheckBox *m_signIn = nullptr;
    QCheckBox *m_failing = nullptr;
    QCheckBox *m_notices = nullptr;
    QCheckBox *m_quiet = nullptr;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    QCheckBox *m_monday = nullptr;
    QLineEdit *m_folder;
};

} // namespace viewtide::gui
