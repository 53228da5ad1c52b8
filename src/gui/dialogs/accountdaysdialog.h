// SPDX-License-Identifier: GPL-3.0-or-later
// The days behind the figures of an account: any of its measures by day of the range, as a table and as a
// chart. Shown with open(), deletes itself. GUI thread.
#pragma once

#include "domain/gapcause.h"
#include "models/accounthealth.h"
#include "models/seriesmodel.h"

#include <QDialog>

class QComboBox;

namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class Card;
class EmptyState;
class SeriesChart;

class AccountDaysDialog final : public QDialog
{
    Q_OBJECT

public:
    AccountDaysDialog(store::Store &store, const models::AccountHealth &account, Timestamp now,
                      QWidget *parent = nullptr);
    ~AccountDaysDialog() override;

private:
    Q_DISABLE_COPY_MOVE(AccountDaysDialog)

    void build();
    void fetch(store::Store &store);
    void take(const QList<store::AccountDayRow> &rows);
    void fail(const Error &error);
    void fillMeasures();
    void showMeasure();

    models::AccountHealth m_account;
    Timestamp m_now;
    QList<store::AccountDayRow> m_rows; ///< of the account, from the day before the range on
    domain::AskingLog m_log;
    models::SeriesModel m_series;
    Card *m_card;
    QComboBox *m_measure;
    SeriesChart *m_chart;
    EmptyState *m_state;
};

} // namespace viewtide::gui
