// SPDX-License-Identifier: GPL-3.0-or-later
// "Best time to post" on the overview: heatmap or the same as a table, and what it says in a sentence. Owned
// by the overview page; GUI thread.
#pragma once

#include "gui/page.h"

class QStackedWidget;
class QToolButton;

namespace viewtide::models {
class BestTimeModel;
}

namespace viewtide::gui {

class Card;
class CardTable;
class TextLabel;
class WeekHeatmap;
enum class Glyph;

class BestTimeCard final : public QWidget
{
    Q_OBJECT

public:
    explicit BestTimeCard(const PageServices &services, QWidget *parent = nullptr);
    ~BestTimeCard() override;

private:
    Q_DISABLE_COPY_MOVE(BestTimeCard)

    enum class View { Map, Table };

    void setUpViews();
    QToolButton *addTool(Glyph glyph, const char *name, const QString &text, View view);
    void showView(View view);
    void showTimes();
    void showSentence();

    settings::Settings &m_settings;
    models::BestTimeModel *m_model;
    Card *m_card;
    QStackedWidget *m_stack;
    WeekHeatmap *m_map;
    CardTable *m_table;
    TextLabel *m_sentence;
    QToolButton *m_mapTool;
    QToolButton *m_tableTool;
};

} // namespace viewtide::gui
