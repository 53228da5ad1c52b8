// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/provenancedialog.h"

#include "base/deliver.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"
#include "models/discretion.h"
#include "models/format.h"
#include "store/store.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace viewtide::gui {

namespace format = models::format;

namespace {

constexpr QSize kSize(620, 600);
constexpr int kStoredHeight = 160;

/// A number that was made a text names nobody; money comes veiled.
bool hasLetters(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isLetter(); });
}

QString textOf(const report::Cell &cell)
{
    if (const auto *whole = std::get_if<qint64>(&cell))
        return format::count(*whole);
    if (const auto *real = std::get_if<double>(&cell))
        return QLocale().toString(*real, 'f', 2);
    if (const auto *text = std::get_if<QString>(&cell))
        return hasLetters(*text) ? format::personal(*text) : format::outside(*text);
    return format::unknown();
}

void veilName(report::Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell); text && hasLetters(*text))
        cell = models::veil(*text);
}

/// As the dialog shows it in presentation mode.
report::Provenance veiled(report::Provenance number)
{
    number.about = models::veil(number.about);
    number.stored = models::veil(number.stored);
    veilName(number.value);
    for (report::NumberInput &input : number.inputs)
        veilName(input.value);
    for (report::SourceField &field : number.fields)
        veilName(field.value);
    return number;
}

/// Local time, and the one that the database has.
QString bothTimes(std::optional<Timestamp> at)
{
    return at ? ProvenanceDialog::tr("%1 (%2 in UTC)").arg(format::dateTime(at), toIso(*at)) : QString();
}

} // namespace

ProvenanceDialog::ProvenanceDialog(store::Store &store, const report::NumberRef &number,
                                   Timestamp nextSnapshot, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_asked(number)
    , m_nextSnapshot(nextSnapshot)
    , m_title(new TextLabel(this))
    , m_about(new TextLabel(this))
    , m_form(new QFormLayout)
    , m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("provenanceDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What is this number?"));
    build();
    m_title->setText(tr("Looking it up…"));
    if (const auto *video = std::get_if<store::VideoRow>(&m_asked.subject))
        fetchVideo(*video);
    else if (const auto *day = std::get_if<report::AccountDayRef>(&m_asked.subject))
        fetchDay(*day);
    else
        showNumber(report::explainSum(m_asked));
}

ProvenanceDialog::~ProvenanceDialog() = default;

void ProvenanceDialog::build()
{
    resize(kSize);
    m_title->setObjectName(QStringLiteral("titleLabel"));
    m_title->setFont(fontOf(kPagePoints, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_about->setTone(models::Tone::Muted);
    m_about->setWordWrap(true);
    m_form->setHorizontalSpacing(space::kLarge);
    m_form->setVerticalSpacing(space::kSmall);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *const content = new QWidget;
    content->setLayout(m_body);
    m_body->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    m_body->setSpacing(space::kMedium);
    m_body->addWidget(m_title);
    m_body->addWidget(m_about);
    m_body->addLayout(m_form);
    m_body->addStretch(1);
    auto *const scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *const copyButton = buttons->addButton(tr("&Copy as JSON"), QDialogButtonBox::ActionRole);
    copyButton->setAutoDefault(false);
    copyButton->setObjectName(QStringLiteral("copyButton"));
    connect(copyButton, &QPushButton::clicked, this, &ProvenanceDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    buttons->setContentsMargins(space::kHuge, 0, space::kHuge, space::kLarge);
    column->addWidget(buttons);
}

void ProvenanceDialog::fetchVideo(const store::VideoRow &video)
{
    deliver(m_store.read(store::VideoHistoryQuery {.video = video.ref}), this,
            [this, video](const Result<store::VideoHistory> &history) {
                if (!history) {
                    showNumber(history.error());
                    return;
                }
                deliver(m_store.read(store::StoredVideoAnswerQuery {.video = video.ref}), this,
                        [this, video, known = *history](const auto &stored) {
                            showNumber(stored ? report::explainVideo(video, known, *stored, m_asked.figure)
                                              : Result<report::Provenance>(stored.error()));
                        });
            });
}

void ProvenanceDialog::fetchDay(const report::AccountDayRef &day)
{
    deliver(m_store.read(store::AccountDaysQuery {.range = {day.date - std::chrono::days(1), day.date},
                                                  .profile = day.profile}),
            this, [this, day](const Result<QList<store::AccountDayRow>> &days) {
                if (days)
                    showDay(*days, day);
                else
                    showNumber(days.error());
            });
}

void ProvenanceDialog::showDay(const QList<store::AccountDayRow> &days, const report::AccountDayRef &day)
{
    const auto rowOn = [&](Date date) {
        return std::find_if(days.cbegin(), days.cend(), [&](const store::AccountDayRow &row) {
            return row.platform == day.platform && row.date == date;
        });
    };
    const auto found = rowOn(day.date);
    if (found == days.cend()) {
        showNumber(Error {.kind = ErrorKind::NotFound, .detail = toIsoDate(day.date)});
        return;
    }
    const auto earlier = rowOn(day.date - std::chrono::days(1));
    const auto before = earlier == days.cend() ? std::nullopt : std::optional(*earlier);
    deliver(m_store.read(store::StoredAccountAnswerQuery {
                .profile = found->profile, .platform = day.platform, .date = day.date}),
            this, [this, row = *found, before](const auto &stored) {
                showNumber(
                    stored ? report::explainAccountDay(
                        {.day = row, .before = before, .stored = *stored, .nextPollAt = m_nextSnapshot},
                        m_asked.figure)
                           : Result<report::Provenance>(stored.error()));
            });
}

void ProvenanceDialog::addLine(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *const label = new TextLabel(name, this);
    label->setTone(models::Tone::Muted);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop); // beside the first line of the value
    auto *const value = new TextLabel(text, this);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleDescription(name); // its name is its text
    m_form->addRow(label, value);
}

void ProvenanceDialog::showNumber(const Result<report::Provenance> &number)
{
    if (!number) {
        m_title->setText(tr("This number cannot be looked up"));
        m_about->setText(describe(number.error()));
        return;
    }
    m_number = *number;
    m_title->setText(
        tr("%1: %2").arg(m_number.name, m_asked.shown.isEmpty() ? textOf(m_number.value) : m_asked.shown));
    m_about->setText(format::personal(m_number.about));
    addLine(tr("What it is"), m_number.definition);
    addLine(tr("Formula"),
            m_number.formula.isEmpty() ? tr("none: shown as it was reported") : m_number.formula);
    showParts();
    addLine(tr("Observed"), bothTimes(m_number.observedAt));
    addLine(tr("Holds for"), m_number.validFor);
    addLine(tr("Next poll"), bothTimes(m_number.nextPollAt));
    addLine(tr("Why apps differ"), m_number.remarks.join(u'\n'));
    showStored();
}

void ProvenanceDialog::showParts()
{
    QStringList inputs;
    for (const report::NumberInput &input : std::as_const(m_number.inputs))
        inputs.append(tr("%1: %2").arg(input.name, textOf(input.value)));
    addLine(tr("Made of"), inputs.join(u'\n'));
    addLine(tr("Call"), m_number.endpoint);
    QStringList sources;
    for (const report::SourceField &field : std::as_const(m_number.fields)) {
        const bool isKept = !std::holds_alternative<std::monostate>(field.value);
        sources.append(isKept ? tr("%1: %2").arg(field.path, textOf(field.value)) : field.path);
    }
    addLine(tr("Field of the answer"), sources.join(u'\n'));
}

void ProvenanceDialog::showStored()
{
    if (m_number.stored.isEmpty())
        return;
    addLine(tr("Kept of the answer"), tr("Without secrets and without fields about people."));
    auto *const text = new QPlainTextEdit(models::veil(m_number.stored), this);
    text->setObjectName(QStringLiteral("storedEdit"));
    text->setAccessibleName(tr("Kept of the answer"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setMinimumHeight(kStoredHeight);
    m_body->insertWidget(m_body->count() - 1, text);
}

void ProvenanceDialog::copy()
{
    const QByteArray json = QJsonDocument(report::toJson(veiled(m_number))).toJson(QJsonDocument::Indented);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(json));
    emit messagePosted(tr("Where the number comes from was copied as JSON."));
}

} // namespace viewtide::gui
