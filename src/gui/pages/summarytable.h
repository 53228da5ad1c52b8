// SPDX-License-Identifier: GPL-3.0-or-later
// The range summed up per network and in total, beside the range before; with a range of a week it is the
// weekly summary. As high as its lines: the page scrolls, not the table. Scrolled sideways, it keeps the
// networks in sight. Owned by the overview page; GUI thread.
#pragma once

#include "gui/numbersource.h"
#include "report/summarylines.h"

#include <QTableView>

namespace viewtide::models {
class SummaryModel;
}

namespace viewtide::gui {

class SummaryTable final : public QTableView, public NumberSource
{
    Q_OBJECT

public:
    explicit SummaryTable(QWidget *parent = nullptr);

    void setLines(const QList<report::SummaryLine> &lines);
    /// Not of what the networks lie over.
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// The line of a network leads to its accounts.
    void networkChosen(viewtide::catalogue::PlatformKey network);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(SummaryTable)

    void setUpNetworks();
    void fit();
    void placeNetworks();
    void choose(const QModelIndex &index);

    models::SummaryModel *m_model;
    QTableView *m_networks; ///< the first column once more, over the others; hidden while it is in sight
};

} // namespace viewtide::gui
