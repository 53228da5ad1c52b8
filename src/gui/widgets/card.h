// SPDX-License-Identifier: GPL-3.0-or-later
// A surface with a soft border, a title line and a body. The title line takes small controls at its end.
// GUI thread.
#pragma once

#include <QFrame>

class QBoxLayout;

namespace viewtide::gui {

class TextLabel;

class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Quieter, beside the title; below it, in lines of its own, where there is no room. Empty hides it.
    void setSubtitle(const QString &subtitle);
    /// At the end of the title line.
    void addControl(QWidget *control);
    /// Fills the card below the title.
    QBoxLayout *body() const { return m_body; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(Card)

    void placeSubtitle();
    bool hasRoomForSubtitle() const;

    TextLabel *m_title;
    TextLabel *m_subtitle;
    QBoxLayout *m_head;
    QBoxLayout *m_body;
    QBoxLayout *m_column; ///< the title line, and what is below
};

} // namespace viewtide::gui
