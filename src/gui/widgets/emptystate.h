// SPDX-License-Identifier: GPL-3.0-or-later
// What a page or a card shows instead of nothing: an icon, a sentence, what to do, and at most one button.
// actionRequested(): the button was pressed. GUI thread.
#pragma once

#include "base/error.h"
#include "gui/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace viewtide::gui {

class TextLabel;

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void showMessage(Glyph glyph, const QString &title, const QString &text);
    void showLoading();
    void showError(const Error &error);
    /// Empty hides the button.
    void setAction(const QString &text);

    /// Wraps its text inside; a card is not to grow for it.
    bool hasHeightForWidth() const override { return false; }

signals:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(EmptyState)

    void paintGlyph();

    Glyph m_glyph = Glyph::Info;
    QLabel *m_picture;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_action;
};

} // namespace viewtide::gui
