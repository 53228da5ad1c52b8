// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/addvideosdialog.h"

#include "ui_addvideosdialog.h"

#include "gui/commands/addvideoscommand.h"
#include "gui/commands/removecampaigncommand.h"
#include "gui/dialogs/pickers.h"
#include "gui/widgets/linkdrop.h"
#include "gui/widgets/tablecopy.h"
#include "models/discretion.h"
#include "models/format.h"
#include "poll/shortlinks.h"
#include "report/textfile.h"
#include "report/videosheet.h"
#include "settings/settings.h"

#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QUndoStack>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using models::format::personal;
using report::LineKind;
using report::VideoLine;

namespace {

enum OutcomeColumn { Link, Network, Campaign, Outcome };

constexpr std::chrono::milliseconds kTypingPause {120};
constexpr qint64 kMostBytes = 16 * 1024 * 1024;

QString trackedKey(catalogue::PlatformKey platform, const QString &nativeId)
{
    return u"%1 %2"_s.arg(platform.text(), nativeId);
}

QString trackedKey(const store::ManualVideo &video)
{
    return trackedKey(video.platform, video.nativeId.text());
}

} // namespace

AddVideosDialog::AddVideosDialog(const PageServices &services, StoreEdits &edits, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddVideosDialog>())
    , m_services(services)
    , m_edits(edits)
    , m_typing(new QTimer(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setUpTable();
    m_ui->createBox->hide();
    m_ui->addButton->setEnabled(false);
    m_typing->setSingleShot(true);
    connect(m_typing, &QTimer::timeout, this, &AddVideosDialog::readText);
    connect(m_ui->linksEdit, &QPlainTextEdit::textChanged, m_typing,
            [this] { m_typing->start(kTypingPause); });
    connect(m_ui->campaignBox, &QComboBox::currentIndexChanged, this, &AddVideosDialog::showPreview);
    connect(m_ui->createBox, &QCheckBox::toggled, this, &AddVideosDialog::showPreview);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &AddVideosDialog::chooseFile);
    connect(m_ui->addButton, &QPushButton::clicked, this, &AddVideosDialog::add);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto *drop = new LinkDrop(*this);
    connect(drop, &LinkDrop::textDropped, this, &AddVideosDialog::appendText);
    connect(drop, &LinkDrop::filesDropped, this, &AddVideosDialog::appendFiles);
    m_ui->linksEdit->setFocus();
}

AddVideosDialog::~AddVideosDialog() = default;

void AddVideosDialog::setUpTable()
{
    QTableWidget *table = m_ui->outcomeTable;
    table->setHorizontalHeaderLabels({tr("Link"), tr("Network"), tr("Campaign"), tr("Outcome")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table->horizontalHeader()->setSectionResizeMode(Outcome, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(Link, 230);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    makeCopyable(*table);
    table->hide();
}

void AddVideosDialog::setCampaigns(const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen)
{
    m_campaigns = campaigns;
    fillCampaigns(*m_ui->campaignBox, campaigns, chosen);
    readText(); // what is in the field may go somewhere now
}

void AddVideosDialog::appendText(const QString &text)
{
    const QString present = m_ui->linksEdit->toPlainText();
    const bool needsBreak = !present.isEmpty() && !present.endsWith(u'\n');
    m_ui->linksEdit->setPlainText(present + (needsBreak ? u"\n"_s : QString()) + text);
    m_ui->linksEdit->moveCursor(QTextCursor::End);
    readText();
}

void AddVideosDialog::appendFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        const auto text = report::textOfFile(
            file, {.bytes = kMostBytes, .sentence = tr("The file is larger than 16 MiB.")});
        if (text.isOk())
            appendText(*text);
        else
            m_ui->summaryLabel->setText(describe(text.error()));
    }
}

void AddVideosDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Links or a table of videos"), {},
                                    tr("Tables and texts (*.csv *.tsv *.txt);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::filesSelected, this, &AddVideosDialog::appendFiles);
    chooser->open();
}

void AddVideosDialog::readText()
{
    m_typing->stop();
    const QString text = m_ui->linksEdit->toPlainText();
    m_isSheet = report::isVideoSheet(text);
    m_lines.clear();
    QString problem;
    if (!m_isSheet) {
        m_lines = report::videoLines(text);
    } else if (const auto sheet = report::readVideoSheet(text, m_services.clock.now()); sheet.isOk()) {
        m_lines = sheet->lines;
    } else {
        problem = describe(sheet.error());
    }
    askWhereShortLinksLead();
    fillTargets();
    showPreview();
    if (!problem.isEmpty())
        m_ui->summaryLabel->setText(problem);
}

void AddVideosDialog::askWhereShortLinksLead()
{
    if (!m_services.shortLinks || !m_services.settings.isOn(settings::Key::ShortLinks))
        return;
    for (const catalogue::VideoLink &link : report::shortLinksOf(m_lines)) {
        if (m_targets.contains(link.url))
            continue;
        m_targets.insert(link.url, std::nullopt);
        deliver(m_services.shortLinks->resolve(link), this,
                [this, url = link.url](const Result<catalogue::VideoLink> &target) {
                    m_targets.insert(url, target);
                    if (!m_typing->isActive())
                        m_typing->start(kTypingPause); // many come at a time
                });
    }
}

void AddVideosDialog::fillTargets()
{
    for (auto it = m_targets.cbegin(); it != m_targets.cend(); ++it) {
        const std::optional<Result<catalogue::VideoLink>> &target = it.value();
        if (!target)
            report::setTargetProblem(m_lines, it.key(),
                                     tr("Asking its network where this short link leads…"));
        else if (*target)
            report::setTarget(m_lines, it.key(), **target);
        else
            report::setTargetProblem(m_lines, it.key(), poll::shortLinkSentence(target->error()));
    }
    report::markRepeated(m_lines);
}

bool AddVideosDialog::isAsking() const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(), [this](const VideoLine &line) {
        return line.kind == LineKind::ShortLink && m_targets.contains(line.link.url)
            && !m_targets.value(line.link.url);
    });
}

void AddVideosDialog::showPreview()
{
    using report::UnknownCampaigns;
    const bool namesUnknown =
        !report::planImport(m_lines, m_campaigns, {}, UnknownCampaigns::Refuse).unknownCampaign.isEmpty();
    m_ui->createBox->setVisible(namesUnknown);
    const auto unknown = m_ui->createBox->isChecked() ? UnknownCampaigns::Create : UnknownCampaigns::Refuse;
    m_plan = report::planImport(m_lines, m_campaigns, pickedCampaign(*m_ui->campaignBox), unknown);
    m_places.clear();
    for (qsizetype place = 0; place < m_plan.lines.size(); ++place)
        m_places.insert(m_plan.lines.at(place), place);
    askWhatIsTracked();
    QTableWidget *table = m_ui->outcomeTable;
    table->setRowCount(int(m_lines.size()));
    table->setVisible(!m_lines.isEmpty());
    for (int row = 0; row < m_lines.size(); ++row)
        showLine(row, preview(row));
    int added = 0;
    for (const store::ManualVideo &video : std::as_const(m_plan.videos))
        added += m_tracked.contains(trackedKey(video)) ? 0 : 1;
    m_ui->addButton->setEnabled(added > 0 && !isAsking() && pickedCampaign(*m_ui->campaignBox).isValid());
    m_ui->summaryLabel->setText(
        m_lines.isEmpty() ? QString()
                          : tr("Lines: %1, to be added: %2.")
                                .arg(models::format::count(m_lines.size()), models::format::count(added)));
}

/// Of each link once: the store looks for the pasted ones, however many videos there are.
void AddVideosDialog::askWhatIsTracked()
{
    store::TrackedVideosQuery query;
    QStringList keys;
    for (const store::ManualVideo &video : std::as_const(m_plan.videos)) {
        const QString key = trackedKey(video);
        if (m_asked.contains(key))
            continue;
        m_asked.insert(key);
        keys.append(key);
        query.links.append({.platform = video.platform, .nativeId = video.nativeId});
    }
    if (keys.isEmpty())
        return;
    deliver(m_services.store.read(query), this,
            [this, keys](const Result<store::TrackedVideosQuery::Answer> &found) {
                const auto before = m_tracked.size();
                for (qsizetype i = 0; found.isOk() && i < keys.size(); ++i) {
                    if (const auto &tracked = found->at(i))
                        m_tracked.insert(
                            keys.at(i),
                            tr("Already tracked in %1.")
                                .arg(models::format::personalCampaign(tracked->campaignName, 120)));
                }
                if (m_tracked.size() != before) // else what is shown is right; adding will say what is wrong
                    showPreview();
            });
}

QString AddVideosDialog::preview(int row) const
{
    const VideoLine &line = m_lines.at(row);
    if (m_plan.campaignProblem.contains(row)) {
        const QString problem = m_plan.campaignProblem.value(row);
        return problem.isEmpty() ? tr("There is no such campaign.") : models::veilIn(problem, line.campaign);
    }
    const qsizetype place = m_places.value(row, -1);
    if (place >= 0 && m_tracked.contains(trackedKey(m_plan.videos.at(place))))
        return m_tracked.value(trackedKey(m_plan.videos.at(place)));
    if (m_plan.campaignOf.contains(row))
        return tr("Will be added; the campaign will be made.");
    return report::lineSentence(line, std::nullopt);
}

void AddVideosDialog::showLine(int row, const QString &outcome)
{
    const VideoLine &line = m_lines.at(row);
    const QString network = line.link.url.isEmpty() ? models::format::unknown()
                                                    : models::format::platformName(line.link.platform);
    const QString campaign =
        line.campaign.isEmpty() ? m_ui->campaignBox->currentText() : personal(line.campaign, 120);
    QTableWidget *table = m_ui->outcomeTable;
    const QStringList texts {personal(line.text), network, campaign, models::format::outside(outcome)};
    for (int column = 0; column < texts.size(); ++column) {
        const QTableWidgetItem *const shown = table->item(row, column);
        if (shown && shown->text() == texts.at(column))
            continue;
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(texts.at(column).toHtmlEscaped());
        table->setItem(row, column, item);
    }
}

void AddVideosDialog::add()
{
    if (m_typing->isActive())
        readText();
    if (!m_ui->addButton->isEnabled())
        return;
    m_ui->addButton->setEnabled(false);
    makeNextCampaign(0);
}

void AddVideosDialog::makeNextCampaign(int index)
{
    if (index >= m_plan.newCampaigns.size())
        return push();
    domain::Campaign campaign;
    campaign.name = m_plan.newCampaigns.at(index);
    const store::SaveCampaign command {.campaign = campaign, .now = m_services.clock.now()};
    deliver(m_services.store.write(command), this,
            [this, index, campaign](const Result<domain::CampaignId> &id) {
                if (!id.isOk())
                    return m_ui->summaryLabel->setText(describe(id.error()));
                store::CampaignRow row;
                row.campaign = campaign;
                row.campaign.id = *id;
                m_services.undo.push(madeCampaign(m_edits, row.campaign).release());
                m_campaigns.append(row);
                makeNextCampaign(index + 1);
            });
}

void AddVideosDialog::push()
{
    m_plan = report::planImport(m_lines, m_campaigns, pickedCampaign(*m_ui->campaignBox),
                                report::UnknownCampaigns::Refuse);
    const auto told = [self =
                           QPointer<AddVideosDialog>(this)](const Result<QList<store::ManualAdded>> &added) {
        if (self)
            self->showAdded(added);
    };
    m_services.undo.push(new AddVideosCommand(m_edits, m_plan.videos, told));
}

void AddVideosDialog::showAdded(const Result<QList<store::ManualAdded>> &added)
{
    if (!added.isOk()) {
        m_ui->summaryLabel->setText(describe(added.error()));
        m_ui->addButton->setEnabled(true);
        return;
    }
    QSet<int> done;
    int count = 0;
    for (qsizetype i = 0; i < added->size(); ++i) {
        const int row = m_plan.lines.at(i);
        store::ManualAdded outcome = added->at(i);
        outcome.campaignName = models::format::personalCampaign(outcome.campaignName, 120);
        showLine(row, report::lineSentence(m_lines.at(row), outcome));
        m_tracked.insert(trackedKey(m_plan.videos.at(i)), tr("Already tracked."));
        count += added->at(i).outcome == store::ManualOutcome::Added ? 1 : 0;
        done.insert(row);
    }
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).kind == LineKind::Repeated)
            done.insert(row);
    }
    const int left = int(m_lines.size() - done.size());
    m_ui->summaryLabel->setText(
        report::outcomeSummary({.added = count, .known = int(done.size()) - count, .left = left}));
    keepRest(done);
    if (count > 0)
        emit videosAdded(count);
}

/// A table stays as it is: its lines mean nothing without the first.
void AddVideosDialog::keepRest(const QSet<int> &done)
{
    if (m_isSheet)
        return;
    QStringList rest;
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!done.contains(row))
            rest.append(m_lines.at(row).text);
    }
    const QSignalBlocker blocker(m_ui->linksEdit); // the outcomes stay until something is typed
    m_ui->linksEdit->setPlainText(rest.join(u'\n'));
}

} // namespace viewtide::gui
