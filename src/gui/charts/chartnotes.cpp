// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartnotes.h"

#include "gui/charts/serieschart.h"
#include "gui/commands/keepcommand.h"
#include "gui/dialogs/notedialog.h"
#include "models/format.h"
#include "models/seriesmodel.h"
#include "models/storewatch.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace viewtide::gui {

namespace {

KeepCommand::Send setRemoved(domain::NoteId id, std::optional<Timestamp> at)
{
    return
        [id, at](StoreEdits &edits) { edits.send(store::SetChartNoteRemoved {.note = id, .removedAt = at}); };
}

KeepCommand::Send saving(const domain::ChartNote &note)
{
    return [note](StoreEdits &edits) { edits.send(store::SaveChartNote {.note = note, .now = edits.now()}); };
}

QString shortText(const domain::ChartNote &note)
{
    constexpr int kLongest = 40;
    return models::format::personal(note.text, kLongest);
}

} // namespace

ChartNotes::ChartNotes(const PageServices &services, QWidget &window)
    : QObject(&window)
    , m_services(services)
    , m_window(window)
    , m_edits(new StoreEdits(services.store, services.clock, this))
    , m_watch(new models::StoreWatch(this))
    , m_charts(window.findChildren<SeriesChart *>())
{
    for (SeriesChart *const chart : std::as_const(m_charts))
        connect(chart, &SeriesChart::noteRequested, this,
                [this, chart](int row) { openDialog(*chart, row); });
    connect(m_edits, &StoreEdits::failed, this,
            [this](const Error &error) { emit messagePosted(describe(error)); });
    connect(m_watch, &models::StoreWatch::due, this, &ChartNotes::fetch);
    m_watch->watch(services.store, domain::Area::Notes);
    fetch();
}

ChartNotes::~ChartNotes() = default;

void ChartNotes::fetch()
{
    deliver(m_services.store.read(store::ChartNotesQuery {}), this,
            [this](const Result<QList<domain::ChartNote>> &notes) {
                if (notes.isOk())
                    show(*notes);
                else
                    emit messagePosted(describe(notes.error()));
            });
}

void ChartNotes::show(const QList<domain::ChartNote> &notes)
{
    m_notes = notes;
    for (const SeriesChart *const chart : std::as_const(m_charts)) {
        if (models::SeriesModel *const model = chart->model())
            model->setNotes(notes);
    }
}

/// Without a point: today.
void ChartNotes::openDialog(const SeriesChart &chart, int row)
{
    const models::SeriesModel *const model = chart.model();
    const bool isPoint = model && row >= 0 && row < int(model->set().at.size());
    const Date day = dateOf(isPoint ? model->set().at.at(row) : m_services.clock.now());
    QList<domain::ChartNote> ofDay;
    std::copy_if(m_notes.cbegin(), m_notes.cend(), std::back_inserter(ofDay),
                 [day](const domain::ChartNote &note) { return note.day == day; });
    auto *const dialog = new NoteDialog(day, ofDay, &m_window);
    connect(dialog, &NoteDialog::saved, this, &ChartNotes::save);
    connect(dialog, &NoteDialog::removed, this, &ChartNotes::remove);
    dialog->open();
}

void ChartNotes::save(const domain::ChartNote &note)
{
    const auto before = std::find_if(m_notes.cbegin(), m_notes.cend(),
                                     [&note](const domain::ChartNote &known) { return known.id == note.id; });
    if (before == m_notes.cend())
        add(note);
    else
        change(*before, note);
}

void ChartNotes::add(const domain::ChartNote &note)
{
    m_edits->send(store::SaveChartNote {.note = note, .now = m_edits->now()},
                  [this, note](const Result<domain::NoteId> &id) {
                      if (!id)
                          return; // told by failed()
                      m_services.undo.push(KeepCommand::made(*m_edits, tr("note %1").arg(shortText(note)),
                                                             setRemoved(*id, m_edits->now()),
                                                             setRemoved(*id, std::nullopt))
                                               .release());
                  });
}

void ChartNotes::change(const domain::ChartNote &before, const domain::ChartNote &after)
{
    m_services.undo.push(KeepCommand::removal(*m_edits, tr("change note %1").arg(shortText(before)),
                                              saving(after), saving(before))
                             .release());
}

void ChartNotes::remove(const domain::ChartNote &note)
{
    m_services.undo.push(KeepCommand::removal(*m_edits, tr("remove note %1").arg(shortText(note)),
                                              setRemoved(note.id, m_edits->now()),
                                              setRemoved(note.id, std::nullopt))
                             .release());
}

} // namespace viewtide::gui
