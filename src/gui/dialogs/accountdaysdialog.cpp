// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/accountdaysdialog.h"

#include "base/deliver.h"
#include "gui/charts/serieschart.h"
#include "gui/pages/overviewtexts.h"
#include "gui/widgets/card.h"
#include "gui/widgets/charttools.h"
#include "gui/widgets/emptystate.h"
#include "models/format.h"
#include "models/rangetexts.h"
#include "store/askinglog.h"
#include "store/store.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>

namespace viewtide::gui {

using namespace catalogue::literals;
using models::Measure;
namespace format = models::format;

namespace {

constexpr QSize kSize(840, 560);
constexpr int kBoxWidth = 260;

QString nameOf(const models::AccountHealth &account)
{
    const QString network = format::platformName(account.key.platform);
    return account.handle.isEmpty()
        ? network
        : AccountDaysDialog::tr("%1 · %2").arg(network, format::personal(account.handle, 80));
}

} // namespace

AccountDaysDialog::AccountDaysDialog(store::Store &store, const models::AccountHealth &account, Timestamp now,
                                     QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_now(now)
    , m_card(new Card(this))
    , m_measure(new QComboBox(this))
    , m_chart(new SeriesChart(this))
    , m_state(new EmptyState(this))
{
    setObjectName(QStringLiteral("accountDaysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Days of the account"));
    resize(kSize);
    build();
    m_state->showLoading();
    m_chart->hide();
    fetch(store);
}

AccountDaysDialog::~AccountDaysDialog() = default;

void AccountDaysDialog::build()
{
    m_card->setTitle(nameOf(m_account));
    m_card->setSubtitle(models::rangeText(m_account.shown.range));
    m_measure->setObjectName(QStringLiteral("daysMeasureBox"));
    m_measure->setAccessibleName(tr("Figure of the days"));
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_measure->setMaximumWidth(kBoxWidth);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &AccountDaysDialog::showMeasure);
    m_chart->setModel(&m_series);
    m_chart->setView(SeriesChart::View::Table);
    m_chart->findChild<QAction *>(QStringLiteral("chartNoteAction"))->setVisible(false); // notes are of pages
    m_card->addControl(m_measure);
    m_card->addControl(new ChartTools(*m_chart, m_card));
    m_card->body()->addWidget(m_state, 1);
    m_card->body()->addWidget(m_chart, 1);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(m_card, 1);
    column->addWidget(buttons);
}

void AccountDaysDialog::fetch(store::Store &store)
{
    const DateRange range {m_account.shown.range.first - std::chrono::days(1), m_account.shown.range.last};
    deliver(store.read(store::AskingLogQuery {.range = range}), this,
            [this](const Result<domain::AskingLog> &log) {
                if (log)
                    m_log = *log; // without it a gap has no cause
            });
    deliver(
        store.read(store::AccountDaysQuery {.range = range, .profile = m_account.key.profile}), this,
        [this](const Result<QList<store::AccountDayRow>> &rows) { rows ? take(*rows) : fail(rows.error()); });
}

void AccountDaysDialog::take(const QList<store::AccountDayRow> &rows)
{
    for (const store::AccountDayRow &row : rows) {
        if (row.platform == m_account.key.platform)
            m_rows.append(row);
    }
    m_chart->setVisible(!m_rows.isEmpty());
    m_state->setVisible(m_rows.isEmpty());
    m_measure->setEnabled(!m_rows.isEmpty());
    m_state->showMessage(Glyph::BarChart, tr("No day of this range"),
                         tr("Nothing was recorded of this account on the days that are chosen in the "
                            "header of the window."));
    if (!m_rows.isEmpty())
        fillMeasures();
}

void AccountDaysDialog::fail(const Error &error)
{
    m_state->showError(error);
}

void AccountDaysDialog::fillMeasures()
{
    const QList<Measure> measures = models::measuresIn(m_rows);
    for (const Measure &measure : measures)
        m_measure->addItem(models::nameOf(measure), toKey(measure));
    const Measure followers {
        .source = Measure::Source::Metric, .metric = "followers"_metric, .reading = Measure::Reading::Level};
    m_measure->setCurrentIndex(std::max(0, m_measure->findData(toKey(followers))));
    showMeasure();
}

void AccountDaysDialog::showMeasure()
{
    const auto measure = models::measureFromKey(m_measure->currentData().toString());
    if (!measure)
        return;
    const bool isChange = measure->reading == Measure::Reading::DailyChange;
    m_chart->setShape(isChange ? SeriesChart::Shape::Bars : SeriesChart::Shape::Lines);
    m_chart->setTitle(tr("%1 by day").arg(models::nameOf(*measure)));
    m_chart->setValueTitle(axisTitle(*measure));
    m_series.setSeries(models::accountSeries(
        m_rows, m_log,
        {.measure = *measure, .range = m_account.shown.range, .compared = std::nullopt, .now = m_now}));
}

} // namespace viewtide::gui
