// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks videos that were posted by hand: links or a table, pasted, dropped or read from a file. Each line
// says what will become of it before anything is added, and what became of it afterwards; lines that need
// another look stay in the field. Adding is a step of the undo stack. Shown with open(), deletes itself. GUI
// thread. videosAdded(): new rows are in the store.
#pragma once

#include "gui/page.h"
#include "report/importplan.h"

#include <QDialog>
#include <QHash>
#include <QSet>

#include <memory>

class QTimer;

namespace Ui {
class AddVideosDialog;
}

namespace viewtide::gui {

class StoreEdits;

class AddVideosDialog final : public QDialog
{
    Q_OBJECT

public:
    AddVideosDialog(const PageServices &services, StoreEdits &edits, QWidget *parent = nullptr);
    ~AddVideosDialog() override;

    void setCampaigns(const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen);
    /// Adds to what is in the field.
    void appendText(const QString &text);
    void appendFiles(const QStringList &paths);

signals:
    void videosAdded(int count);

private:
    Q_DISABLE_COPY_MOVE(AddVideosDialog)

    void setUpTable();
    void chooseFile();
    void readText();
    void askWhereShortLinksLead();
    void fillTargets();
    bool isAsking() const;
    void showPreview();
    void askWhatIsTracked();
    void showLine(int row, const QString &outcome);
    QString preview(int row) const;
    void add();
    void makeNextCampaign(int index);
    void push();
    void showAdded(const Result<QList<store::ManualAdded>> &added);
    void keepRest(const QSet<int> &done);

    std::unique_ptr<Ui::AddVideosDialog> m_ui;
    PageServices m_services;
    StoreEdits &m_edits;
    QTimer *m_typing; ///< reads once typing pauses
    QList<store::CampaignRow> m_campaigns;
    QHash<QString, QString> m_tracked; ///< network and id of what is tracked -> where, in words
    QSet<QString> m_asked; ///< network and id of what the store was asked about
    QHash<QString, std::optional<Result<catalogue::VideoLink>>> m_targets; ///< of short links; null: asked
    QList<report::VideoLine> m_lines;
    report::ImportPlan m_plan;
    QHash<int, qsizetype> m_places; ///< by line: its video in the plan
    bool m_isSheet = false;
};

} // namespace viewtide::gui
