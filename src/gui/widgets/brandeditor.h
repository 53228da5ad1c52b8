// SPDX-License-Identifier: GPL-3.0-or-later
// The brand that a client sees: name, colour, logo with a preview. What cannot be taken is said in a sentence
// below, and the last good value stays. GUI thread.
#pragma once

#include "domain/reportlook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace viewtide::gui {

class TextLabel;

class BrandEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit BrandEditor(QWidget *parent = nullptr);
    ~BrandEditor() override;

    void setBrand(const domain::ReportBrand &brand);
    /// ConfigInvalid with a sentence if the colour cannot be read.
    Result<domain::ReportBrand> brand() const;
    /// Reads and checks a file; says what is wrong with it.
    void loadLogo(const QString &path);

private:
    Q_DISABLE_COPY_MOVE(BrandEditor)

    void build();
    void chooseColour();
    void chooseLogo();
    void showColour();
    void showLogo();
    void showProblem(const QString &text);

    QLineEdit *m_name;
    QLineEdit *m_colour;
    QPushButton *m_colourButton;
    QPushButton *m_logoButton;
    QPushButton *m_removeButton;
    QLabel *m_preview;
    TextLabel *m_problem;
    domain::Logo m_logo;
};

} // namespace viewtide::gui
