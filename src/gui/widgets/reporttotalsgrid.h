// SPDX-License-Identifier: GPL-3.0-or-later
// The totals of a report both ways: a line each for shown, hidden and all videos. GUI thread.
#pragma once

#include "store/rows.h"

#include <QFrame>

class QGridLayout;

namespace viewtide::gui {

class TextLabel;

class ReportTotalsGrid final : public QFrame
{
    Q_OBJECT

public:
    explicit ReportTotalsGrid(QWidget *parent = nullptr);
    ~ReportTotalsGrid() override;

    /// Null: dashes.
    void setContent(const std::optional<store::ReportContent> &content);

private:
    Q_DISABLE_COPY_MOVE(ReportTotalsGrid)

    void build();
    TextLabel *addCell(int row, int column, const QString &name);
    void showLine(int row, const QStringList &cells);

    QGridLayout *m_grid;
};

} // namespace viewtide::gui
