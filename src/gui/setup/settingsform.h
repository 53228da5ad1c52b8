// SPDX-License-Identifier: GPL-3.0-or-later
// A card of settings: names at the left, fields beside them, a sentence below a field. Owned by its section;
// GUI thread.
#pragma once

#include "models/roles.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace viewtide::gui {

class TextLabel;

class SettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(const QString &title, QWidget *parent = nullptr);

    /// Takes the field; returns the hint, which is hidden while it is empty.
    TextLabel *addRow(const QString &name, QWidget *field, const QString &hint = {});
    /// Over the whole width.
    void addWide(QWidget *widget);
    TextLabel *addNote(const QString &text, models::Tone tone = models::Tone::Muted);

private:
    Q_DISABLE_COPY_MOVE(SettingsForm)

    QGridLayout *m_grid;
};

QPushButton *button(const QString &text, const char *objectName);
/// Widgets in a line, the rest of it empty.
QWidget *inLine(const QList<QWidget *> &widgets);
/// A label whose lines break.
TextLabel *wrapped(const QString &text, models::Tone tone);

} // namespace viewtide::gui
