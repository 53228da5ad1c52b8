// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette lists: commands, and what the store found, in the order in which they fit what was
// typed. Before anything is typed, the recent ones come first. Owned by the palette; GUI thread.
#pragma once

#include "store/search.h"

#include <QAbstractListModel>
#include <QStringList>

#include <variant>

namespace viewtide::models {

struct PaletteEntry
{
    QString key; ///< stable, for the recent ones
    QString text;
    QString detail; ///< menu path and shortcut, or network and campaign
    QString path {}; ///< of a command: it is found by the words of its menus, too
    std::optional<store::FoundTarget> target {}; ///< null: a command
    QString name {}; ///< what is looked for, if `text` may be veiled

    bool operator==(const PaletteEntry &) const = default;
};

PaletteEntry entryOf(const store::Found &found);

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PaletteModel(QObject *parent = nullptr);
    ~PaletteModel() override;

    void setCommands(const QList<PaletteEntry> &commands, const QStringList &recent);
    void setFound(const QList<store::Found> &found);
    void setTyped(const QString &typed);
    const PaletteEntry &entryAt(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Q_DISABLE_COPY_MOVE(PaletteModel)

    void rank();
    QList<PaletteEntry> byRecency() const;
    QList<PaletteEntry> byFit() const;

    QList<PaletteEntry> m_commands;
    QStringList m_recent;
    QList<PaletteEntry> m_found;
    QString m_typed;
    QList<PaletteEntry> m_shown;
};

} // namespace viewtide::models
