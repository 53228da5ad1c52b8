// SPDX-License-Identifier: GPL-3.0-or-later
// The totals of a report both ways: a line each for shown, hidden and all videos. The focus is on one number
// and goes on with the arrows. GUI thread.
#pragma once

#include "gui/numbersource.h"
#include "store/rows.h"

#include <QFrame>

class QGridLayout;
class QKeyEvent;

namespace viewtide::gui {

class TextLabel;

class ReportTotalsGrid final : public QFrame, public NumberSource
{
    Q_OBJECT

public:
    explicit ReportTotalsGrid(QWidget *parent = nullptr);
    ~ReportTotalsGrid() override;

    /// Null: dashes.
    void setContent(const std::optional<store::ReportContent> &content);
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(ReportTotalsGrid)

    void build();
    TextLabel *addCell(int row, int column, const QString &name);
    void showLine(int row, const QStringList &cells);
    QPoint cellOf(const QWidget *label) const;

    QGridLayout *m_grid;
    std::optional<store::ReportContent> m_content;
};

} // namespace viewtide::gui
