// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/movedialog.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "gui/setup/collectorhold.h"
#include "gui/setup/databasemove.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"
#include "store/store.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextWidth = 400;
constexpr int kSteps = 1000;

} // namespace

MoveDialog::MoveDialog(const Parts &parts, const store::Location &to, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_to(to)
    , m_state(new TextLabel(tr("Waiting for the collecting to come to its end…"), this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"moveDialog"_s);
    setWindowTitle(tr("Copy the database"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true); // for the whole program: nothing is edited meanwhile
    setUp();
    connect(&parts.hold, &CollectorHold::held, this, &MoveDialog::onHeld);
}

MoveDialog::~MoveDialog() = default;

void MoveDialog::setUp()
{
    m_state->setObjectName(u"moveLabel"_s);
    m_state->setWordWrap(true);
    m_state->setFixedWidth(kTextWidth);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::kSmall);
    m_progress->setAccessibleName(tr("Rows that are copied"));
    auto *const note = new TextLabel(
        tr("Nothing is collected or changed meanwhile, so that nothing is missing there."), this);
    note->setTone(models::Tone::Muted);
    note->setWordWrap(true);
    note->setFixedWidth(kTextWidth);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelMoveButton"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &MoveDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addWidget(note);
    column->addWidget(buttons);
}

void MoveDialog::begin()
{
    show();
    m_parts.hold.take();
}

/// What was sent to the store before is in it when this has been written, too.
void MoveDialog::onHeld()
{
    deliver(m_parts.store.write(store::EnsureWorkspace {.now = m_parts.clock.now()}), this,
            [this](const Result<domain::Workspace> &written) {
                if (m_isOver)
                    return;
                if (written)
                    copy();
                else
                    end(written.error());
            });
}

void MoveDialog::copy()
{
    m_state->setText(tr("Copying everything…"));
    m_move = new DatabaseMove(m_parts.store.location(), m_to, m_parts.clock.now(), this);
    connect(m_move, &DatabaseMove::progressed, this, &MoveDialog::showProgress);
    connect(m_move, &DatabaseMove::finished, this, &MoveDialog::end);
}

void MoveDialog::showProgress(qint64 copied, qint64 total)
{
    m_progress->setRange(0, total > 0 ? kSteps : 0);
    m_progress->setValue(total > 0 ? int(copied * kSteps / total) : 0);
    if (total > 0)
        m_state->setText(
            tr("%1 of %2 rows are copied.").arg(models::format::count(copied), models::format::count(total)));
}

void MoveDialog::end(const Result<qint64> &rows)
{
    if (std::exchange(m_isOver, true))
        return;
    if (rows) {
        m_cancel->setEnabled(false);
        m_state->setText(tr("Everything is copied. Viewtide starts anew…"));
    } else {
        giveUp();
    }
    emit ended(rows);
}

void MoveDialog::giveUp()
{
    m_parts.hold.giveBack();
    QDialog::reject();
}

void MoveDialog::reject()
{
    if (m_isOver)
        return;
    m_cancel->setEnabled(false);
    if (m_move)
        m_move->cancel();
    else
        end(Error {.kind = ErrorKind::Cancelled});
}

} // namespace viewtide::gui
