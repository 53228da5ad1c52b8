// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a table to a file: which rows, which format, where. The table is made and written off the GUI
// thread, when Save is pressed; until the file is replaced it can be cancelled. Shown with open(), deletes
// itself. messagePosted(): the file is whole and in place, and where; or that nothing was written.
#pragma once

#include "gui/dialogs/formdialog.h"
#include "models/roles.h"
#include "report/reportdocument.h"
#include "report/table.h"
#include "report/writers.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class ExportDialog;
}

namespace viewtide::gui {

/// One choice of rows. `make` runs on another thread: it holds values only.
struct ExportScope
{
    using Make = std::function<Result<report::Table>()>;
    QString label; ///< "12 selected videos"
    Make make;
    /// Set for rows that are not there yet: begins to read them, on the GUI thread, and waits in what it
    /// returns. Instead of `make`.
    std::function<Make()> read = {};
    /// Set for a client report: instead of `make`, and HTML and PDF are offered too.
    std::function<report::ReportDocument()> document = {};
};

struct ExportOffer
{
    QString title;
    QString fileStem; ///< proposed name; made fit for a file system here
    QList<ExportScope> scopes; ///< at least one
    QString note = {}; ///< a sentence below the choices; may be empty
};

class ExportDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ExportOffer offer, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void accept() override;
    void reject() override;

signals:
    void messagePosted(const QString &text);

protected:
    /// A file of a report is called as the report; tables have names of ours.
    bool showsNames() const override;

private:
    Q_DISABLE_COPY_MOVE(ExportDialog)

    /// Who was first: the person that cancels, or the thread that replaces the file.
    enum class Writing { Making, Cancelled, Replacing };

    enum class Question { ReplaceFile, MakeFolder };

    void fill();
    void followFormat();
    void browse();
    void write(const QString &path);
    void finish(const QString &path, const Status &status);
    void showStatus(const QString &text, models::Tone tone);
    void hideStatus();
    /// Save again is the answer, as long as the sentence that asks is on the screen.
    bool asks(Question question, const QString &sentence);
    report::Format format() const;

    std::unique_ptr<Ui::ExportDialog> m_ui;
    ExportOffer m_offer;
    std::optional<Question> m_agreed; ///< about the path as it is; null: nothing was asked
    std::shared_ptr<std::atomic<Writing>> m_writing; ///< null: nothing is being written
};

/// Letters, digits, '-', '_' and '.' of `name`; never empty, never hidden, at most 80 characters.
QString fileStemOf(const QString &name);

} // namespace viewtide::gui
