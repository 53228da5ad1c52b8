// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tablecopy.h"

#include "gui/clipboard.h"
#include "models/discretion.h"
#include "models/roles.h"
#include "report/writers.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <algorithm>

namespace viewtide::gui {

namespace {

/// Sections from left to right as they are shown.
QList<int> shownSections(const QTableView &view)
{
    const QHeaderView &header = *view.horizontalHeader();
    QList<int> sections;
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int section = header.logicalIndex(visual); !header.isSectionHidden(section))
            sections.append(section);
    }
    return sections;
}

/// A cell of a spreadsheet that no tab or line break ends early.
QString plain(QString text)
{
    for (QChar &letter : text) {
        if (letter == u'\t' || letter == u'\n' || letter == u'\r' || letter == QChar::LineSeparator)
            letter = u' ';
    }
    return report::guarded(text);
}

/// The exact number where the cell is one; a date or a word as it is read, and what is hidden as it is shown.
QString cellText(const QVariant &raw, const QString &shown, Qt::Alignment alignment)
{
    if (models::isVeiled(shown))
        return plain(shown);
    const bool isNumber = alignment.testFlag(Qt::AlignTrailing);
    switch (raw.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return isNumber ? QString::number(raw.toLongLong()) : plain(shown);
    case QMetaType::Double:
        return isNumber ? QLocale::c().toString(raw.toDouble(), 'g', QLocale::FloatingPointShortest)
                        : plain(shown);
    default:
        return isNumber && shown == QStringLiteral("–") ? QString() : plain(shown);
    }
}

QList<int> selectedRows(const QTableView &view)
{
    QList<int> rows;
    const QModelIndexList selected = view.selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty()) {
        for (int row = 0; row < view.model()->rowCount(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

QString headerText(const QTableView &view)
{
    QStringList names;
    for (const int section : shownSections(view)) {
        const QAbstractItemModel &model = *view.model();
        const QVariant full = model.headerData(section, Qt::Horizontal, Qt::AccessibleTextRole);
        names.append(plain((full.isValid() ? full : model.headerData(section, Qt::Horizontal)).toString()));
    }
    return names.join(u'\t') + u'\n';
}

QString rowText(const QTableView &view, const std::function<QVariant(int section, int role)> &cell)
{
    QStringList cells;
    for (const int section : shownSections(view)) {
        const auto alignment = cell(section, Qt::TextAlignmentRole).value<Qt::Alignment>();
        cells.append(
            cellText(cell(section, models::SortRole), cell(section, Qt::DisplayRole).toString(), alignment));
    }
    return cells.join(u'\t') + u'\n';
}

QString selectionText(const QTableView &view)
{
    QString text = headerText(view);
    for (const int row : selectedRows(view)) {
        text += rowText(view, [&view, row](int section, int role) {
            return view.model()->index(row, section).data(role);
        });
    }
    return text;
}

QAction *makeCopyable(QTableView &view, const std::function<void()> &copy)
{
    delete view.findChild<QAction *>(QStringLiteral("copyAction"), Qt::FindDirectChildrenOnly);
    auto *const action = new QAction(QCoreApplication::translate("TableCopy", "Copy"), &view);
    action->setObjectName(QStringLiteral("copyAction"));
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(action);
    const auto copySelection = [&view] {
        const int rows = int(selectedRows(view).size());
        copyText(view, selectionText(view),
                 QCoreApplication::translate("TableCopy", "%n row(s) copied.", nullptr, rows));
    };
    QObject::connect(action, &QAction::triggered, &view, copy ? copy : std::function<void()>(copySelection));
    return action;
}

} // namespace viewtide::gui
