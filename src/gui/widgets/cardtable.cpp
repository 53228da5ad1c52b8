// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/cardtable.h"

#include "gui/drill.h"
#include "gui/widgets/columnfit.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tablecopy.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace viewtide::gui {

namespace {

constexpr int kRowsWanted = 4;
constexpr int kRowsMeasured = 50;
/// Of the column that takes what is left, in characters of "0": the others do not grow at its cost.
constexpr int kLeastLeft = 10;
constexpr int kMostGrowth = 4; ///< a quarter of its width: a sentence stays cut

} // namespace

CardTable::CardTable(QWidget *parent)
    : QStackedWidget(parent)
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(this))
{
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + space::kMedium);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_view->viewport()->installEventFilter(this);
    makeCopyable(*m_view);
    addWidget(m_view);
    addWidget(m_empty);
}

void CardTable::setModel(QAbstractItemModel *model, const QList<int> &widths)
{
    m_view->setModel(model);
    QHeaderView *const header = m_view->horizontalHeader();
    const int digit = m_view->fontMetrics().horizontalAdvance(u'0');
    m_least.clear();
    for (int section = 0; section < widths.size(); ++section) {
        const bool isFlexible = widths.at(section) == 0;
        header->setSectionResizeMode(section, isFlexible ? QHeaderView::Stretch : QHeaderView::Fixed);
        const int characters = isFlexible ? kLeastLeft : widths.at(section);
        const int title = titleWidth(*header, section) - (isFlexible ? space::kSmall : 0);
        m_least.append(std::max(characters * digit + 2 * space::kSmall, title));
    }
    connect(model, &QAbstractItemModel::dataChanged, this, &CardTable::fitTexts);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CardTable::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CardTable::showState);
    connect(model, &QAbstractItemModel::modelReset, this, &CardTable::showState);
    showState();
}

/// Of the cells in it, with the room that a delegate leaves beside them.
int CardTable::textWidth(int section) const
{
    const QAbstractItemModel &model = *m_view->model();
    int width = 0;
    for (int row = 0; row < std::min(model.rowCount(), kRowsMeasured); ++row) {
        const QString text = model.index(row, section).data().toString();
        width = std::max(width, m_view->fontMetrics().horizontalAdvance(text) + 1); // it is rounded
    }
    const int focus = m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_view);
    return width + 2 * (space::kSmall + focus);
}

/// The same text is longer in another language.
void CardTable::fitTexts()
{
    QHeaderView &header = *m_view->horizontalHeader();
    int spare =
        std::max(0, m_view->viewport()->width() - std::accumulate(m_least.cbegin(), m_least.cend(), 0));
    for (int section = 0; section < m_least.size(); ++section) {
        if (header.sectionResizeMode(section) != QHeaderView::Fixed)
            continue;
        const int least = m_least.at(section);
        const int more = std::clamp(textWidth(section) - least, 0, std::min(spare, least / kMostGrowth));
        header.resizeSection(section, least + more);
        spare -= more;
    }
}

QSize CardTable::sizeHint() const
{
    return {320,
            m_view->horizontalHeader()->sizeHint().height()
                + kRowsWanted * m_view->verticalHeader()->defaultSectionSize()};
}

QSize CardTable::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

/// The last row is whole or not there: half a row reads like a mistake.
void CardTable::resizeEvent(QResizeEvent *event)
{
    const int room = height() - m_view->horizontalHeader()->sizeHint().height();
    const int row = m_view->verticalHeader()->defaultSectionSize();
    setContentsMargins(0, 0, 0, room > row ? room % row : 0);
    QStackedWidget::resizeEvent(event);
}

bool CardTable::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QStackedWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Resize && m_view->model())
        fitTexts();
    return isHandled;
}

void CardTable::addDrill(const QString &text)
{
    const QAction *const drill = gui::addDrill(*m_view, text);
    connect(drill, &QAction::triggered, this, [this] { emit m_view->activated(m_view->currentIndex()); });
}

void CardTable::setEmptyText(Glyph glyph, const QString &title, const QString &text)
{
    m_empty->showMessage(glyph, title, text);
}

void CardTable::showState()
{
    setCurrentIndex(m_view->model() && m_view->model()->rowCount() > 0 ? 0 : 1);
    if (m_view->model())
        fitTexts();
}

} // namespace viewtide::gui
