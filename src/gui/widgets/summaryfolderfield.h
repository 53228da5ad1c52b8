// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of the weekly summaries, typed or chosen. GUI thread. changed(): typed to its end, or chosen.
#pragma once

#include <QWidget>

class QLineEdit;

namespace viewtide::gui {

class SummaryFolderField final : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryFolderField(QWidget *parent = nullptr);
    ~SummaryFolderField() override;

    void setFolder(const QString &folder);
    QString folder() const;
    /// Nothing, or a folder that is there.
    bool isValid() const;

signals:
    void changed();

private:
    Q_DISABLE_COPY_MOVE(SummaryFolderField)

    void choose();

    QLineEdit *m_edit;
};

} // namespace viewtide::gui
