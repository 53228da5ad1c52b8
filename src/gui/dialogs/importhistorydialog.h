// SPDX-License-Identifier: GPL-3.0-or-later
// Past days of accounts out of a CSV. Each line says what will become of it before anything is stored, and
// what became of it afterwards. Importing is a step of the undo stack. Shown with open(), deletes itself. GUI
// thread.
#pragma once

#include "gui/page.h"
#include "report/accountsheet.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportHistoryDialog;
}

namespace viewtide::gui {

class StoreEdits;

class ImportHistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportHistoryDialog(const PageServices &services, StoreEdits &edits, QWidget *parent = nullptr);
    ~ImportHistoryDialog() override;

    void readFile(const QString &path);

private:
    Q_DISABLE_COPY_MOVE(ImportHistoryDialog)

    void setUpTable();
    void fetchProfiles();
    void chooseFile();
    void showPreview();
    void showLine(int row, const QString &outcome);
    void importDays();
    void showOutcomes(const Result<QList<store::PastDayOutcome>> &outcomes);

    std::unique_ptr<Ui::ImportHistoryDialog> m_ui;
    PageServices m_services;
    StoreEdits &m_edits;
    QList<domain::Profile> m_profiles;
    QString m_file; ///< name without its folder
    QList<report::AccountLine> m_lines;
    report::AccountImport m_plan;
};

} // namespace viewtide::gui
