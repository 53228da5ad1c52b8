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
    struct Row
    {
        QString name;
        QWidget *field;
    };

    explicit SettingsForm(const QString &title, QWidget *parent = nullptr);

    /// Takes the field; returns the hint, which is hidden while it is empty.
    TextLabel *addRow(const QString &name, QWidget *field, const QString &hint = {});
    /// Over the whole width.
    void addWide(QWidget *widget);
    TextLabel *addNote(const QString &text, models::Tone tone = models::Tone::Muted);

    const QString &title() const { return m_title; }
    /// Those with a name.
    const QList<Row> &rows() const { return m_rows; }

private:
    Q_DISABLE_COPY_MOVE(SettingsForm)

    QString m_title;
    QList<Row> m_rows;
    QGridLayout *m_grid;
};

QPushButton *button(const QString &text, const char *objectName);
/// Widgets in a line, the rest of it empty.
QWidget *inLine(const QList<QWidget *> &widgets);
/// A label whose lines break.
TextLabel *wrapped(const QString &text, models::Tone tone);

} // namespace viewtide::gui
