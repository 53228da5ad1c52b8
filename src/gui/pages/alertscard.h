// SPDX-License-Identifier: GPL-3.0-or-later
// The list of alerts with why the chosen one came. Owned by the activity page; GUI thread. videoRequested(),
// pageRequested(): an alert was opened.
#pragma once

#include "gui/page.h"

class QModelIndex;
class QPushButton;

namespace viewtide::models {
class AlertTableModel;
}

namespace viewtide::gui {

class Card;
class CardTable;
class TextLabel;

class AlertsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertsCard(const PageServices &services, QWidget *parent = nullptr);
    ~AlertsCard() override;

    void openRules();
    /// Alerts of these days.
    void setPeriod(const domain::Period &period);

signals:
    void videoRequested(const viewtide::domain::VideoRef &video);
    void pageRequested(viewtide::gui::Page page);

private:
    Q_DISABLE_COPY_MOVE(AlertsCard)

    void setUpTable();
    void open(const QModelIndex &index);
    void showWhy();

    PageServices m_services;
    models::AlertTableModel *m_model;
    CardTable *m_table;
    TextLabel *m_why;
    QPushButton *m_open;
};

} // namespace viewtide::gui
