// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/besttimecard.h"

#include "gui/charts/weekheatmap.h"
#include "gui/delegates/rowdelegate.h"
#include "gui/theme/icons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/cardtable.h"
#include "gui/widgets/charttools.h"
#include "gui/widgets/textlabel.h"
#include "models/besttimemodel.h"
#include "models/format.h"
#include "settings/settings.h"
#include "settings/workspacezone.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace viewtide::gui {

BestTimeCard::BestTimeCard(const PageServices &services, QWidget *parent)
    : QWidget(parent)
    , m_settings(services.settings)
    , m_model(new models::BestTimeModel(services.store, services.clock, this))
    , m_card(new Card(this))
    , m_stack(new QStackedWidget(this))
    , m_map(new WeekHeatmap(this))
    , m_table(new CardTable(this))
    , m_sentence(new TextLabel(this))
    , m_mapTool(addTool(Glyph::Calendar, "bestTimeMapButton", tr("Show as a map of the week"), View::Map))
    , m_tableTool(addTool(Glyph::Table, "bestTimeTableButton", tr("Show as a table"), View::Table))
{
    setUpViews();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_model->setZone(settings::workspaceZone(m_settings));
    connect(&m_settings, &settings::Settings::changed, this, [this](settings::Key key) {
        if (key == settings::Key::TimeZone)
            m_model->setZone(settings::workspaceZone(m_settings));
    });
    connect(m_model, &models::BestTimeModel::cellsChanged, this, &BestTimeCard::showTimes);
    connect(m_map, &WeekHeatmap::currentChanged, this, &BestTimeCard::showSentence);
    showView(View::Map);
    showTimes();
}

BestTimeCard::~BestTimeCard() = default;

QToolButton *BestTimeCard::addTool(Glyph glyph, const char *name, const QString &text, View view)
{
    QToolButton *const button = makeTool(glyph, QLatin1String(name), text, this);
    connect(button, &QToolButton::clicked, this, [this, view] { showView(view); });
    m_card->addControl(button);
    return button;
}

void BestTimeCard::setUpViews()
{
    m_map->setObjectName(QStringLiteral("weekHeatmap"));
    QTableView *const view = m_table->view();
    view->setObjectName(QStringLiteral("bestTimeTableView"));
    view->setAccessibleName(tr("Best time to post"));
    view->setItemDelegate(new RowDelegate(this));
    m_table->setModel(m_model, {14, 10, 22, 0});
    m_table->setEmptyText(Glyph::Calendar, tr("No comparison yet"),
                          tr("It takes nine videos of an account with their views of the first 24 hours."));
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_table);
    m_sentence->setObjectName(QStringLiteral("bestTimeLabel"));
    m_sentence->setTone(models::Tone::Muted);
    m_sentence->setWordWrap(true);
    m_card->setTitle(tr("Best time to post"));
    m_card->body()->addWidget(m_stack, 1);
    m_card->body()->addWidget(m_sentence);
}

void BestTimeCard::showView(View view)
{
    m_mapTool->setChecked(view == View::Map);
    m_tableTool->setChecked(view == View::Table);
    const bool isTable = view == View::Table || m_model->times().posts == 0;
    m_stack->setCurrentWidget(isTable ? static_cast<QWidget *>(m_table) : m_map);
}

void BestTimeCard::showTimes()
{
    const domain::BestTimes &times = m_model->times();
    m_map->setTimes(times);
    m_card->setSubtitle(
        times.posts == 0 ? QString()
                         : tr("%n own post(s), views in 24 h against the usual of the account, hours of %1",
                              nullptr, times.posts)
                               .arg(QString::fromLatin1(m_model->zone().id())));
    showView(m_tableTool->isChecked() ? View::Table : View::Map);
    showSentence();
}

void BestTimeCard::showSentence()
{
    const domain::BestTimes &times = m_model->times();
    const auto current = m_map->current();
    QString text = times.posts == 0 ? QString() : models::bestTimesText(times);
    if (current && times.posts > 0)
        text = models::cellText(*current, times.at(*current)) + u'\n' + text;
    m_sentence->setText(text);
    m_sentence->setVisible(!text.isEmpty());
}

} // namespace viewtide::gui
