// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tablelayout.h"

#include "gui/statebytes.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/columnfit.h"
#include "gui/widgets/tablecopy.h"
#include "models/roles.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr int kLeastFlexible = 220;

QString idOf(const QTableView &view, int section)
{
    return view.model()->headerData(section, Qt::Horizontal, models::HeaderIdRole).toString();
}

int widthOfCell(const QTableView &view, const QString &text)
{
    constexpr int kMargins = 2 * space::kLarge;
    return text.isEmpty() ? 0 : view.fontMetrics().horizontalAdvance(text) + kMargins;
}

} // namespace

TableLayout::TableLayout(QTableView &view, const QList<ColumnLook> &looks, const QString &flexible)
    : QObject(&view)
    , m_view(view)
    , m_menu(new QMenu(&view))
    , m_anchor(view)
{
    dressView();
    QHeaderView *header = view.horizontalHeader();
    for (int section = 0; section < header->count(); ++section)
        m_sections.insert(idOf(view, section), section);
    m_flexible = sectionOf(flexible);
    for (const ColumnLook &look : looks) {
        const int section = sectionOf(look.id);
        if (section < 0)
            continue;
        header->resizeSection(
            section, std::max({look.width, titleWidth(*header, section), widthOfCell(view, look.widest)}));
        header->setSectionHidden(section, !look.shown);
        if (!look.sortable)
            m_unsortable.insert(section);
    }
    buildMenu();
    view.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionMoved, this, &TableLayout::changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableLayout::keepSortable);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableLayout::changed);
    connect(header, &QHeaderView::sortIndicatorChanged, &m_anchor, &ViewAnchor::letGo);
    makeCopyable(view);
}

TableLayout::~TableLayout() = default;

void TableLayout::dressView()
{
    m_view.setShowGrid(false);
    m_view.setWordWrap(false);
    m_view.setTabKeyNavigation(false);
    m_view.setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view.setMouseTracking(true);
    m_view.setSortingEnabled(true);
    m_view.verticalHeader()->hide();
    m_view.verticalHeader()->setDefaultSectionSize(m_view.fontMetrics().height() + 2 * space::kSmall + 2);
    QHeaderView *header = m_view.horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, m_menu,
            [this, header](const QPoint &at) { m_menu->popup(header->mapToGlobal(at)); });
}

void TableLayout::buildMenu()
{
    QHeaderView *header = m_view.horizontalHeader();
    for (int section = 0; section < header->count(); ++section) {
        QString name = m_view.model()->headerData(section, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QAction *entry = m_menu->addAction(name.replace(u'&', QStringLiteral("&&")));
        entry->setCheckable(true);
        entry->setData(section);
        connect(entry, &QAction::triggered, this, [this, header, section](bool isShown) {
            header->setSectionHidden(section, !isShown);
            fitFlexible();
            emit changed();
        });
    }
    connect(m_menu, &QMenu::aboutToShow, this, [this, header] {
        const QList<QAction *> entries = m_menu->actions();
        const int shown = header->count() - header->hiddenSectionCount();
        for (QAction *entry : entries) {
            const bool isShown = !header->isSectionHidden(entry->data().toInt());
            entry->setChecked(isShown);
            entry->setEnabled(!isShown || shown > 1); // a table without columns cannot be brought back
        }
    });
}

void TableLayout::popUp()
{
    const QHeaderView &header = *m_view.horizontalHeader();
    m_menu->popup(header.mapToGlobal(header.rect().bottomLeft()));
    m_menu->setActiveAction(m_menu->actions().value(0));
}

/// The arrow stays where the table is sorted.
void TableLayout::keepSortable(int section, Qt::SortOrder order)
{
    if (m_unsortable.contains(section)) {
        m_view.horizontalHeader()->setSortIndicator(m_sortedBy, m_direction);
        return;
    }
    m_sortedBy = section;
    m_direction = order;
}

void TableLayout::fitFlexible()
{
    QHeaderView *header = m_view.horizontalHeader();
    if (m_flexible < 0 || header->isSectionHidden(m_flexible))
        return;
    const int others = header->length() - header->sectionSize(m_flexible);
    const int room = m_view.viewport()->width() - others;
    header->resizeSection(m_flexible, qMax(kLeastFlexible, room));
}

bool TableLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitFlexible();
    return QObject::eventFilter(watched, event);
}

/// A saved state fits only the columns that it was saved for.
QString TableLayout::fingerprint() const
{
    QStringList ids;
    for (int section = 0; section < m_view.horizontalHeader()->count(); ++section)
        ids.append(idOf(m_view, section));
    return ids.join(u',');
}

QByteArray TableLayout::saveState() const
{
    return packed(fingerprint(), m_view.horizontalHeader()->saveState());
}

void TableLayout::restoreState(const QByteArray &state)
{
    const auto parts = unpacked<QString, QByteArray>(state);
    if (!parts)
        return;
    const auto &[columns, header] = *parts;
    if (columns != fingerprint())
        return;
    m_view.horizontalHeader()->restoreState(header);
    fitFlexible();
}

TableLook TableLayout::look() const
{
    const QHeaderView &header = *m_view.horizontalHeader();
    TableLook look {.columns = {},
                    .sortedBy = idOf(m_view, header.sortIndicatorSection()),
                    .direction = header.sortIndicatorOrder()};
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int section = header.logicalIndex(visual); !header.isSectionHidden(section))
            look.columns.append(idOf(m_view, section));
    }
    return look;
}

/// Columns that the table does not have (any more) are left out, unless nothing would be left.
void TableLayout::apply(const TableLook &look)
{
    QHeaderView &header = *m_view.horizontalHeader();
    QList<int> shown;
    for (const QString &id : look.columns) {
        if (const int section = sectionOf(id); section >= 0 && !shown.contains(section))
            shown.append(section);
    }
    if (shown.isEmpty())
        return;
    for (int section = 0; section < header.count(); ++section)
        header.setSectionHidden(section, !shown.contains(section));
    for (int visual = 0; visual < shown.size(); ++visual)
        header.moveSection(header.visualIndex(shown.at(visual)), visual);
    if (const int section = sectionOf(look.sortedBy); section >= 0)
        m_view.sortByColumn(section, look.direction);
    fitFlexible();
    emit changed();
}

} // namespace viewtide::gui
