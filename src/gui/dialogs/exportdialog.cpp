// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/exportdialog.h"

#include "ui_exportdialog.h"

#include "base/deliver.h"
#include "models/format.h"
#include "print/reportpdf.h"
#include "report/documentwriters.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrent>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using models::Tone;

namespace {

Result<QByteArray> bytesOf(const ExportScope &scope, report::Format format)
{
    if (!scope.document) {
        const auto table = scope.make();
        return table ? report::toBytes(*table, format) : Result<QByteArray>(table.error());
    }
    const report::ReportDocument document = scope.document();
    return format == report::Format::Pdf ? print::toPdf(document) : report::toBytes(document, format);
}

/// A folder that is not there was agreed to be made; if it cannot be, writing tells why.
Status writeScope(const ExportScope &scope, report::Format format, const QString &path,
                  const std::function<bool()> &mayReplace)
{
    const Result<QByteArray> bytes = bytesOf(scope, format);
    if (!bytes.isOk())
        return bytes.error();
    QDir().mkpath(QFileInfo(path).absolutePath());
    return report::writeFile(path, *bytes, mayReplace);
}

} // namespace

ExportDialog::ExportDialog(ExportOffer offer, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_offer(std::move(offer))
{
    Q_ASSERT(!m_offer.scopes.isEmpty());
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_offer.title);
    fill();
    m_ui->statusLabel->hide();
    connect(m_ui->formatBox, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    for (const QComboBox *const box : {m_ui->formatBox, m_ui->scopeBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::hideStatus);
    connect(m_ui->pathEdit, &QLineEdit::textChanged, this, &ExportDialog::hideStatus); // it was of another
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportDialog::~ExportDialog() = default;

bool ExportDialog::showsNames() const
{
    return bool(m_offer.scopes.first().document);
}

void ExportDialog::fill()
{
    for (const ExportScope &scope : std::as_const(m_offer.scopes))
        m_ui->scopeBox->addItem(scope.label);
    m_ui->scopeBox->setEnabled(m_offer.scopes.size() > 1);
    const auto addFormat = [this](const QString &name, report::Format format) {
        m_ui->formatBox->addItem(name, report::toKey(format));
    };
    if (m_offer.scopes.first().document) {
        addFormat(tr("PDF: to read and to print"), report::Format::Pdf);
        addFormat(tr("HTML: one page for any browser, works offline"), report::Format::Html);
    }
    m_ui->noteLabel->setText(m_offer.note);
    m_ui->noteLabel->setVisible(!m_offer.note.isEmpty());
    addFormat(tr("CSV: any spreadsheet, any program"), report::Format::Csv);
    addFormat(tr("XLSX: Excel, LibreOffice"), report::Format::Xlsx);
    addFormat(tr("JSON: programs"), report::Format::Json);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_ui->pathEdit->setText(folder.filePath(fileStemOf(m_offer.fileStem) + u'.' + report::toKey(format())));
}

report::Format ExportDialog::format() const
{
    return report::formatFromKey(m_ui->formatBox->currentData().toString()).value_or(report::Format::Csv);
}

/// The name's ending follows the format, if it is one of ours.
void ExportDialog::followFormat()
{
    const QFileInfo file(m_ui->pathEdit->text());
    if (report::formatFromKey(file.suffix().toLower()))
        m_ui->pathEdit->setText(
            file.dir().filePath(file.completeBaseName() + u'.' + report::toKey(format())));
}

void ExportDialog::browse()
{
    auto *chooser = new QFileDialog(this, tr("Choose the file"), m_ui->pathEdit->text());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->selectFile(QFileInfo(m_ui->pathEdit->text()).fileName());
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->pathEdit->setText(path);
        m_agreed = Question::ReplaceFile; // the chooser has asked
    });
    chooser->open();
}

void ExportDialog::showStatus(const QString &text, Tone tone)
{
    m_ui->statusLabel->setText(text);
    m_ui->statusLabel->setTone(tone);
    m_ui->statusLabel->show();
}

void ExportDialog::hideStatus()
{
    m_ui->statusLabel->hide();
    m_agreed.reset();
}

bool ExportDialog::asks(Question question, const QString &sentence)
{
    if (m_agreed == question)
        return false;
    m_agreed = question;
    showStatus(sentence, Tone::Warning);
    return true;
}

void ExportDialog::accept()
{
    const QString path = m_ui->pathEdit->text().trimmed();
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    if (path.isEmpty()) {
        showStatus(tr("Say where to write: choose a file, or type its name."), Tone::Bad);
        return;
    }
    if (report::formatFromKey(suffix) && suffix != report::toKey(format())) {
        showStatus(tr("The name ends in .%1, but the format is %2. Change one of them.")
                       .arg(suffix, report::toKey(format()).toUpper()),
                   Tone::Bad);
        return;
    }
    if (file.isDir()) {
        showStatus(tr("That is a folder. Add a file name."), Tone::Bad);
        return;
    }
    if (file.exists()
        && asks(Question::ReplaceFile, tr("The file is there already. Press Save again to replace it.")))
        return;
    if (!file.absoluteDir().exists()
        && asks(Question::MakeFolder,
                tr("There is no folder %1 yet. Press Save again to make it.")
                    .arg(models::format::personal(file.absolutePath()))))
        return;
    write(path);
}

void ExportDialog::write(const QString &path)
{
    showStatus(tr("Writing…"), Tone::Muted);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(false);
    ExportScope scope = m_offer.scopes.at(m_ui->scopeBox->currentIndex());
    if (scope.read)
        scope.make = scope.read();
    m_writing = std::make_shared<std::atomic<Writing>>(Writing::Making);
    const auto mayReplace = [writing = m_writing] {
        auto before = Writing::Making;
        return writing->compare_exchange_strong(before, Writing::Replacing);
    };
    deliver(QtConcurrent::run(&writeScope, scope, format(), path, mayReplace), this,
            [this, path](const Status &status) { finish(path, status); });
}

/// What is said is true at once: from here on the thread that writes does not replace the file.
void ExportDialog::reject()
{
    auto before = Writing::Making;
    if (m_writing && !m_writing->compare_exchange_strong(before, Writing::Cancelled))
        return; // too late: finish() tells where it is
    if (m_writing)
        emit messagePosted(tr("Cancelled, nothing was written."));
    QDialog::reject();
}

void ExportDialog::finish(const QString &path, const Status &status)
{
    m_writing.reset();
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(true);
    if (!status.isOk()) {
        showStatus(describe(status.error()), Tone::Bad);
        return;
    }
    emit messagePosted(tr("Written to %1.").arg(models::format::personal(path)));
    QDialog::accept();
}

QString fileStemOf(const QString &name)
{
    QString stem;
    for (const QChar c : name) {
        const bool isPlain = c.isLetterOrNumber() || c == u'_' || c == u'.';
        if (isPlain)
            stem.append(c);
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem.append(u'-');
    }
    while (stem.startsWith(u'.') || stem.startsWith(u'-'))
        stem.remove(0, 1);
    stem.truncate(80);
    while (stem.endsWith(u'.') || stem.endsWith(u'-'))
        stem.chop(1);
    return stem.isEmpty() ? u"export"_s : stem;
}

} // namespace viewtide::gui
