// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/importhistorydialog.h"

#include "ui_importhistorydialog.h"

#include "base/clock.h"
#include "base/listed.h"
#include "gui/commands/importdayscommand.h"
#include "gui/widgets/tablecopy.h"
#include "models/discretion.h"
#include "models/format.h"
#include "report/textfile.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QUndoStack>

namespace viewtide::gui {

using models::format::personal;

namespace {

enum OutcomeColumn { LineNumber, Day, Network, Outcome };

constexpr qint64 kMostBytes = 16 * 1024 * 1024;

} // namespace

ImportHistoryDialog::ImportHistoryDialog(const PageServices &services, StoreEdits &edits, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportHistoryDialog>())
    , m_services(services)
    , m_edits(edits)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setUpTable();
    m_ui->importButton->setEnabled(false);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &ImportHistoryDialog::chooseFile);
    connect(m_ui->profileBox, &QComboBox::currentIndexChanged, this, &ImportHistoryDialog::showPreview);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportHistoryDialog::importDays);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fetchProfiles();
    m_ui->fileButton->setFocus();
}

ImportHistoryDialog::~ImportHistoryDialog() = default;

void ImportHistoryDialog::setUpTable()
{
    QTableWidget *table = m_ui->outcomeTable;
    table->setHorizontalHeaderLabels({tr("Line"), tr("Day"), tr("Network"), tr("Outcome")});
    table->horizontalHeader()->setSectionResizeMode(Outcome, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(LineNumber, 60);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    makeCopyable(*table);
    table->hide();
}

void ImportHistoryDialog::fetchProfiles()
{
    deliver(m_services.store.read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (!profiles.isOk()) {
                    m_ui->summaryLabel->setText(describe(profiles.error()));
                    return;
                }
                m_profiles = *profiles;
                const QSignalBlocker blocker(m_ui->profileBox);
                for (const domain::Profile &profile : *profiles)
                    m_ui->profileBox->addItem(personal(profile.name, 120), profile.id.value());
                showPreview();
            });
}

void ImportHistoryDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("A table of past days"), {},
                                    tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &ImportHistoryDialog::readFile);
    chooser->open();
}

void ImportHistoryDialog::readFile(const QString &path)
{
    m_file = QFileInfo(path).fileName();
    m_lines.clear();
    QFile file(path);
    const auto text =
        report::textOfFile(file, {.bytes = kMostBytes, .sentence = tr("The file is larger than 16 MiB.")});
    const auto sheet = text.isOk() ? report::readAccountSheet(*text, m_services.clock.now()) : text.error();
    if (sheet.isOk())
        m_lines = sheet->lines;
    showPreview();
    if (!sheet.isOk())
        m_ui->summaryLabel->setText(describe(sheet.error()));
}

void ImportHistoryDialog::showPreview()
{
    const domain::ProfileId chosen(m_ui->profileBox->currentData().toLongLong());
    m_plan = report::planAccountImport(m_lines, m_profiles, chosen, m_services.clock.now());
    m_ui->outcomeTable->setRowCount(int(m_lines.size()));
    m_ui->outcomeTable->setVisible(!m_lines.isEmpty());
    for (int row = 0; row < m_lines.size(); ++row)
        showLine(row, report::accountLineSentence(m_plan, row, std::nullopt));
    m_ui->importButton->setEnabled(!m_plan.days.isEmpty());
    m_ui->summaryLabel->setText(m_lines.isEmpty()
                                    ? QString()
                                    : tr("%1: %2 lines, %3 days.")
                                          .arg(personal(m_file, 120), models::format::count(m_lines.size()),
                                               models::format::count(m_plan.days.size())));
}

void ImportHistoryDialog::showLine(int row, const QString &outcome)
{
    const report::AccountLine &line = m_lines.at(row);
    const bool isRead = line.problem.isEmpty();
    const QStringList texts {models::format::count(line.number),
                             isRead ? models::format::date(line.date) : models::format::unknown(),
                             isRead ? models::format::platformName(line.platform) : models::format::unknown(),
                             models::veilIn(models::format::outside(outcome), line.profile.left(60))};
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(texts.at(column).toHtmlEscaped());
        m_ui->outcomeTable->setItem(row, column, item);
    }
}

void ImportHistoryDialog::importDays()
{
    m_ui->importButton->setEnabled(false);
    const auto told =
        [self = QPointer<ImportHistoryDialog>(this)](const Result<QList<store::PastDayOutcome>> &outcomes) {
            if (self)
                self->showOutcomes(outcomes);
        };
    const store::AddPastDays days {.days = m_plan.days,
                                   .importedFrom = m_file,
                                   .asked = {},
                                   .attempts = {},
                                   .now = m_services.clock.now()};
    m_services.undo.push(new ImportDaysCommand(m_edits, days, told));
}

void ImportHistoryDialog::showOutcomes(const Result<QList<store::PastDayOutcome>> &outcomes)
{
    if (!outcomes.isOk()) {
        m_ui->summaryLabel->setText(describe(outcomes.error()));
        m_ui->importButton->setEnabled(true);
        return;
    }
    for (int row = 0; row < m_lines.size(); ++row) {
        const auto place = m_plan.dayOfLine.constFind(row);
        if (place != m_plan.dayOfLine.constEnd() && *place < outcomes->size())
            showLine(row, report::accountLineSentence(m_plan, row, outcomes->at(*place)));
    }
    const auto added = outcomes->count(store::PastDayOutcome::Added);
    QStringList parts {tr("Days added: %1").arg(models::format::count(added))};
    const auto completed = outcomes->count(store::PastDayOutcome::Completed);
    if (completed > 0)
        parts.append(tr("completed: %1").arg(models::format::count(completed)));
    if (added + completed < outcomes->size())
        parts.append(
            tr("there already: %1").arg(models::format::count(outcomes->size() - added - completed)));
    if (!m_plan.refusals.isEmpty())
        parts.append(tr("lines left to look at: %1").arg(models::format::count(m_plan.refusals.size())));
    m_ui->summaryLabel->setText(listed(parts));
}

} // namespace viewtide::gui
