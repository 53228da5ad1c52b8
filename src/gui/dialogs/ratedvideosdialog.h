// SPDX-License-Identifier: GPL-3.0-or-later
// The videos that an engagement rate is made of: those that were posted on some days, with the sums above
// them. Follows the database while it is open. Shown with open(), deletes itself. GUI thread.
// videoRequested(): one of them was chosen.
#pragma once

#include "gui/page.h"

#include <QDialog>

class QTableView;

namespace viewtide::models {
class VideoFilterProxy;
class VideoTableModel;
} // namespace viewtide::models

namespace viewtide::gui {

class Card;
class TextLabel;

class RatedVideosDialog final : public QDialog
{
    Q_OBJECT

public:
    RatedVideosDialog(const PageServices &services, const DateRange &posted, QWidget *parent = nullptr);
    ~RatedVideosDialog() override;

signals:
    void videoRequested(const viewtide::domain::VideoRef &video);

private:
    Q_DISABLE_COPY_MOVE(RatedVideosDialog)

    void build(const DateRange &posted);
    void setUpTable();
    void showSums();
    void choose(const QModelIndex &index);

    models::VideoTableModel *m_videos;
    models::VideoFilterProxy *m_sorted;
    Card *m_card;
    TextLabel *m_sums;
    QTableView *m_view;
};

} // namespace viewtide::gui
