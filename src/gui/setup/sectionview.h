// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the settings: their names at the left, the cards of the chosen one beside them. Each card,
// and each of its fields, can be gone to by its name. Owned by the settings page; GUI thread.
#pragma once

#include "gui/page.h"

#include <QStringList>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace viewtide::gui {

class SettingsForm;

class SectionView final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of the list of sections, for screen readers.
    explicit SectionView(const QString &name, QWidget *parent = nullptr);
    ~SectionView() override;

    /// Takes the cards.
    void add(const QString &name, const QList<QWidget *> &cards);
    void select(int section);
    QList<PagePlace> places();

private:
    Q_DISABLE_COPY_MOVE(SectionView)

    QList<PagePlace> placesOf(int section, SettingsForm &form);
    void goTo(int section, SettingsForm &form, QWidget &target);

    QListWidget *m_names;
    QStackedWidget *m_sections;
};

} // namespace viewtide::gui
