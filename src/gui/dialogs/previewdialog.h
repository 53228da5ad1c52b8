// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a report as the client gets them, to look at and not to change: names are as they are, so it
// asks first in presentation mode. Shown with open(), deletes itself. GUI thread. exportRequested(): the user
// wants it as a file.
#pragma once

#include "gui/dialogs/formdialog.h"
#include "report/reportdocument.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace viewtide::print {
class ReportPages;
}

namespace viewtide::gui {

class TextLabel;

class PreviewDialog final : public FormDialog
{
    Q_OBJECT

public:
    PreviewDialog(const QString &title, const report::ReportDocument &document, QWidget *parent = nullptr);
    ~PreviewDialog() override;

signals:
    void exportRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(PreviewDialog)

    enum class Zoom { PageWidth, WholePage, RealSize };

    void build();
    QWidget *makeButtons();
    void showPage(int page);
    void paintPage();
    int dotsPerInch() const;

    std::unique_ptr<print::ReportPages> m_pages;
    QString m_summary; ///< the totals in words, for who cannot see the picture
    QScrollArea *m_area;
    QLabel *m_paper;
    QComboBox *m_zoom;
    TextLabel *m_position;
    QPushButton *m_previous;
    QPushButton *m_next;
    int m_page = 0;
};

} // namespace viewtide::gui
