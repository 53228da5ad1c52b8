// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/aboutdialog.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace viewtide::gui {

namespace {

constexpr int kLogoSize = 56;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Viewtide"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *const logo = new QLabel(this);
    logo->setPixmap(pixmap(Glyph::Logo, Qt::black, kLogoSize, devicePixelRatioF()));
    auto *const name = new TextLabel(QStringLiteral("Viewtide"), this);
    name->setFont(fontOf(kPagePoints, QFont::DemiBold));
    auto *const version = new TextLabel(tr("Version %1").arg(QStringLiteral(VIEWTIDE_VERSION)), this);
    version->setTone(models::Tone::Muted);
    auto *const licence = new TextLabel(tr("Free software under the GNU General Public License, version 3 or "
                                           "later. It comes without any warranty."),
                                        this);
    licence->setWordWrap(true);
    auto *const close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(logo, 0, Qt::AlignCenter);
    column->addWidget(name, 0, Qt::AlignCenter);
    column->addWidget(version, 0, Qt::AlignCenter);
    column->addWidget(licence);
    column->addSpacing(space::kSmall);
    column->addWidget(close, 0, Qt::AlignTrailing);
}

} // namespace viewtide::gui
