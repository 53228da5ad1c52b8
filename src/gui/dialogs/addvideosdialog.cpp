// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/addvideosdialog.h"

#include "ui_addvideosdialog.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "gui/dialogs/pickers.h"
#include "models/format.h"
#include "store/store.h"

#include <QHeaderView>
#include <QPushButton>

namespace viewtide::gui {

using models::format::outside;

namespace {

enum OutcomeColumn { Link, Network, Outcome };

} // namespace

AddVideosDialog::AddVideosDialog(store::Store &store, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddVideosDialog>())
    , m_store(store)
    , m_clock(clock)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    QTableWidget *table = m_ui->outcomeTable;
    table->setHorizontalHeaderLabels({tr("Link"), tr("Network"), tr("Outcome")});
    table->horizontalHeader()->setSectionResizeMode(Link, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(Network, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(Outcome, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->hide();
    m_ui->addButton->setEnabled(false);
    connect(m_ui->linksEdit, &QPlainTextEdit::textChanged, this, [this] {
        const bool isBlank = m_ui->linksEdit->toPlainText().trimmed().isEmpty();
        m_ui->addButton->setEnabled(m_pending == 0 && !isBlank);
    });
    connect(m_ui->addButton, &QPushButton::clicked, this, &AddVideosDialog::addAll);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->linksEdit->setFocus();
}

AddVideosDialog::~AddVideosDialog() = default;

void AddVideosDialog::setCampaigns(const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen)
{
    fillCampaigns(*m_ui->campaignBox, campaigns, chosen);
}

void AddVideosDialog::addAll()
{
    m_lines = parseLinkLines(m_ui->linksEdit->toPlainText());
    if (m_lines.isEmpty() || !pickedCampaign(*m_ui->campaignBox).isValid())
        return;
    m_left.clear();
    m_added = 0;
    m_pending = int(m_lines.size());
    m_ui->addButton->setEnabled(false);
    m_ui->outcomeTable->setRowCount(m_pending);
    m_ui->outcomeTable->show();
    for (int row = 0; row < m_lines.size(); ++row)
        addOne(row);
}

void AddVideosDialog::addOne(int row)
{
    const LinkLine &line = m_lines.at(row);
    if (line.kind == LinkKind::NotRecognised) {
        m_left.append(line.text);
        return finishOne(row, tr("Not recognised: paste the link of one video"));
    }
    if (line.kind == LinkKind::ShortLink) {
        m_left.append(line.text);
        return finishOne(row, tr("Short link: open it and paste the long one"));
    }
    showOutcome(row, tr("Adding…"));
    const store::AddManualVideo command {.campaign = pickedCampaign(*m_ui->campaignBox),
                                         .platform = line.link.platform,
                                         .nativeId = domain::NativeId(line.link.nativeId),
                                         .url = line.url,
                                         .title = {},
                                         .postedAt = std::nullopt,
                                         .now = m_clock.now()};
    deliver(m_store.write(command), this, [this, row](const Result<store::AddManualVideo::Answer> &answer) {
        if (!answer.isOk()) {
            m_left.append(m_lines.at(row).text);
            return finishOne(row, describe(answer.error()));
        }
        const bool isNew = answer->first == store::ManualOutcome::Added;
        m_added += isNew ? 1 : 0;
        finishOne(row, isNew ? tr("Added") : tr("Already tracked"));
    });
}

void AddVideosDialog::showOutcome(int row, const QString &outcome)
{
    const LinkLine &line = m_lines.at(row);
    const bool isKnown = line.kind != LinkKind::NotRecognised;
    const QString network =
        isKnown ? models::format::platformName(line.link.platform) : models::format::unknown();
    QTableWidget *table = m_ui->outcomeTable;
    table->setItem(row, Link, new QTableWidgetItem(outside(line.text)));
    table->setItem(row, Network, new QTableWidgetItem(network));
    table->setItem(row, Outcome, new QTableWidgetItem(outcome));
}

void AddVideosDialog::finishOne(int row, const QString &outcome)
{
    showOutcome(row, outcome);
    if (--m_pending == 0)
        finishAll();
}

void AddVideosDialog::finishAll()
{
    const int known = int(m_lines.size()) - m_added - int(m_left.size());
    QStringList parts {tr("Added: %1").arg(models::format::count(m_added))};
    if (known > 0)
        parts.append(tr("already tracked: %1").arg(models::format::count(known)));
    if (!m_left.isEmpty())
        parts.append(tr("left above to look at: %1").arg(models::format::count(m_left.size())));
    m_ui->summaryLabel->setText(parts.join(QStringLiteral(", ")));
    m_ui->linksEdit->setPlainText(m_left.join(u'\n'));
    if (m_added > 0)
        emit videosAdded(m_added);
}

} // namespace viewtide::gui
