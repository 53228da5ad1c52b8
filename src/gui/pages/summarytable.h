// SPDX-License-Identifier: GPL-3.0-or-later
// The range summed up per network and in total, beside the range before; with a range of a week it is the
// weekly summary. As high as its lines: the page scrolls, not the table. Owned by the overview page; GUI
// thread.
#pragma once

#include "report/summarylines.h"

#include <QTableView>

namespace viewtide::models {
class SummaryModel;
}

namespace viewtide::gui {

class SummaryTable final : public QTableView
{
    Q_OBJECT

public:
    explicit SummaryTable(QWidget *parent = nullptr);

    void setLines(const QList<report::SummaryLine> &lines);

signals:
    /// The line of a network leads to its accounts.
    void networkChosen(viewtide::catalogue::PlatformKey network);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(SummaryTable)

    void fit();
    void choose(const QModelIndex &index);

    models::SummaryModel *m_model;
};

} // namespace viewtide::gui
