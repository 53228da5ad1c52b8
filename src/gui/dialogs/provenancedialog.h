// SPDX-License-Identifier: GPL-3.0-or-later
// "What is this number?": meaning, formula, inputs, source, age, and why the network's app may differ. Asks
// the store for what the number does not carry. Deletes itself; GUI thread.
#pragma once

#include "report/provenance.h"

#include <QDialog>

class QFormLayout;
class QVBoxLayout;

namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class TextLabel;

class ProvenanceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `nextSnapshot`: when accounts are asked the next time.
    ProvenanceDialog(store::Store &store, const report::NumberRef &number, Timestamp nextSnapshot,
                     QWidget *parent);
    ~ProvenanceDialog() override;

signals:
    /// A line for the status bar. Plain text.
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(ProvenanceDialog)

    void build();
    void fetchVideo(const store::VideoRow &video);
    void fetchDay(const report::AccountDayRef &day);
    void showDay(const QList<store::AccountDayRow> &days, const report::AccountDayRef &day);
    void showNumber(const Result<report::Provenance> &number);
    void showParts();
    void showStored();
    void addLine(const QString &name, const QString &text);
    void copy();

    store::Store &m_store;
    report::NumberRef m_asked;
    Timestamp m_nextSnapshot;
    report::Provenance m_number;
    TextLabel *m_title;
    TextLabel *m_about;
    QFormLayout *m_form;
    QVBoxLayout *m_body;
};

} // namespace viewtide::gui
