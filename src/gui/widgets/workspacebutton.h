// SPDX-License-Identifier: GPL-3.0-or-later
// Whose data the window shows, with the menu to choose another workspace. In the header; GUI thread.
#pragma once

#include <QPushButton>

namespace viewtide::gui {

/// Of the workspace that everybody has.
QString ownWorkspaceName();

class WorkspaceButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit WorkspaceButton(QWidget *parent = nullptr);

    /// Empty: the one that everybody has. A long name is cut; the tooltip has the whole.
    void setWorkspace(const QString &name);
    /// What is special about it.
    void setNote(const QString &note);
    /// As much of the name as fits into this width; where that is next to nothing the picture alone.
    void setRoom(int width);

private:
    Q_DISABLE_COPY_MOVE(WorkspaceButton)

    void showTexts();

    QString m_name;
    QString m_note;
    int m_widest; ///< of the name, in pixels
};

} // namespace viewtide::gui
