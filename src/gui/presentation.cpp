// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/presentation.h"

#include "gui/widgets/chip.h"
#include "settings/settings.h"
#include "store/store.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QStatusBar>

namespace viewtide::gui {

using models::Discretion;
using settings::Key;

namespace {

Discretion chosen(const settings::Settings &settings)
{
    return settings.isOn(Key::Presentation) ? Discretion::Veiled : Discretion::Open;
}

void retell(QAbstractItemModel &model)
{
    const int rows = model.rowCount();
    const int columns = model.columnCount();
    if (rows > 0 && columns > 0)
        emit model.dataChanged(model.index(0, 0), model.index(rows - 1, columns - 1));
}

} // namespace

Presentation::Presentation(settings::Settings &settings, store::Store &store, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_store(store)
{
    models::setDiscretion(chosen(settings));
    connect(&settings, &settings::Settings::changed, this, [this](Key key) {
        if (key == Key::Presentation)
            apply();
    });
}

void Presentation::setEntry(QAction &entry, QStatusBar &bar)
{
    m_entry = &entry;
    m_entry->setCheckable(true);
    connect(m_entry, &QAction::toggled, this, [this](bool isOn) {
        m_settings.set(Key::Presentation, isOn ? QStringLiteral("on") : QStringLiteral("off"));
    });
    m_sign = new Chip(tr("Presenting: names and money are hidden"), models::Tone::Accent, &bar);
    m_sign->setObjectName(QStringLiteral("presentingChip"));
    bar.insertPermanentWidget(0, m_sign);
    show();
}

void Presentation::apply()
{
    if (chosen(m_settings) == models::discretion())
        return;
    models::setDiscretion(chosen(m_settings));
    const QList<QAbstractItemModel *> shown = parent()->findChildren<QAbstractItemModel *>();
    for (QAbstractItemModel *const model : shown) // tables do not wait until everything is read again
        retell(*model);
    emit changed(models::discretion());
    m_store.announceAll();
    show();
}

void Presentation::show()
{
    if (!m_entry)
        return;
    m_entry->setChecked(models::discretion() == Discretion::Veiled);
    m_sign->setVisible(m_entry->isChecked());
}

} // namespace viewtide::gui
