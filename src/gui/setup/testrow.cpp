// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/testrow.h"

#include "gui/setup/settingsform.h"
#include "gui/setupservices.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/textlabel.h"
#include "models/format.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace viewtide::gui {

namespace {

constexpr int kProgressWidth = 160;

} // namespace

TestRow::TestRow(const SetupServices &setup, QWidget *parent)
    : QWidget(parent)
    , m_test(setup.makeTest(this))
    , m_button(new QPushButton(tr("&Test connection"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_answer(wrapped({}, models::Tone::Neutral))
{
    m_button->setObjectName(QStringLiteral("testButton"));
    m_cancel->setObjectName(QStringLiteral("cancelTestButton"));
    m_cancel->setAccessibleName(tr("Cancel the test"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::kSmall);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setAccessibleName(tr("Ayrshare is asked"));
    m_answer->setObjectName(QStringLiteral("testAnswer"));
    m_answer->setAccessibleDescription(tr("Answer"));
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_button, &QPushButton::clicked, this, &TestRow::requested);
    connect(m_cancel, &QPushButton::clicked, m_test, &poll::ConnectionTest::cancel);
    connect(m_test, &poll::ConnectionTest::finished, this, &TestRow::onAnswer);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(inLine({m_button, m_cancel, m_progress}));
    column->addWidget(m_answer);
    tell({}, models::Tone::Neutral);
    showProgress();
}

void TestRow::setButton(const QString &text)
{
    m_button->setText(text);
}

void TestRow::setReady(bool isReady)
{
    m_isReady = isReady;
    showProgress();
}

void TestRow::run(const poll::TestedKeys &keys)
{
    m_test->start(keys);
    tell(tr("Asking Ayrshare…"), models::Tone::Muted);
    showProgress();
}

void TestRow::tell(const QString &sentence, models::Tone tone)
{
    m_answer->setText(models::format::outside(sentence));
    m_answer->setTone(tone);
    m_answer->setVisible(!sentence.isEmpty());
}

void TestRow::onAnswer(const Result<domain::UserInfo> &answer)
{
    const bool isCancelled = !answer && answer.error().kind == ErrorKind::Cancelled;
    tell(poll::connectionSentence(answer),
         answer ? models::Tone::Good : (isCancelled ? models::Tone::Muted : models::Tone::Bad));
    showProgress();
    emit tested(answer);
}

void TestRow::showProgress()
{
    const bool isRunning = m_test->isRunning();
    m_button->setEnabled(m_isReady && !isRunning);
    m_cancel->setVisible(isRunning);
    m_progress->setVisible(isRunning);
}

} // namespace viewtide::gui
