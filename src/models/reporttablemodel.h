// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of one report with their visibility, and the totals both ways. Owned by a page; GUI thread.
// Fetches again after a commit that touches reports or videos; contentChanged() follows each answer.
#pragma once

#include "base/result.h"
#include "models/videocolumns.h"

#include <optional>

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class ReportTableModel final : public VideoRowsModel
{
    Q_OBJECT

public:
    ReportTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~ReportTableModel() override;

    /// An invalid id: none, the table is empty.
    void setReport(domain::ReportId report);
    domain::ReportId report() const { return m_report; }
    /// Null while nothing has come yet. Its report is report() unless a new one is on its way.
    const std::optional<store::ReportContent> &content() const { return m_content; }
    void refresh() override;

signals:
    void contentChanged();

protected:
    QVariant rowRole(const store::VideoRow &video, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(ReportTableModel)

    void take(const Result<store::ReportContent> &answer);

    store::Store &m_store;
    const Clock &m_clock;
    domain::ReportId m_report;
    std::optional<store::ReportContent> m_content;
};

/// "2 hidden (18,400 views)", or nothing.
QString hiddenFootnote(const store::ReportTotals &totals);

} // namespace viewtide::models
