// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/facetboxes.h"

#include "models/format.h"
#include "models/videocolumns.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace viewtide::gui {

namespace format = models::format;

namespace {

template<typename T>
std::optional<T> chosen(const QComboBox &box)
{
    const QVariant value = box.currentData();
    return value.isValid() ? std::optional(value.value<T>()) : std::nullopt;
}

/// The entry that `fits`; the first, for all, if there is none.
template<typename T, typename Fits>
bool choose(QComboBox &box, Fits fits)
{
    int index = 0;
    for (int i = 0; i < box.count(); ++i) {
        if (box.itemData(i).isValid() && fits(box.itemData(i).value<T>()))
            index = i;
    }
    box.setCurrentIndex(index);
    return index > 0;
}

} // namespace

FacetBoxes::FacetBoxes(const Boxes &boxes, QObject *parent)
    : QObject(parent)
    , m_boxes(boxes)
{
    m_boxes.network.addItem(tr("All networks"));
    for (const catalogue::PlatformKey key : catalogue::platformsFor(catalogue::Subject::Video))
        m_boxes.network.addItem(format::platformName(key), QVariant::fromValue(key));
    m_boxes.source.addItem(tr("Both sources"));
    for (const auto source : {domain::VideoSource::Api, domain::VideoSource::Manual})
        m_boxes.source.addItem(models::sourceText(source), QVariant::fromValue(source));
    setCampaigns({});
    connect(&m_boxes.words, &QLineEdit::textChanged, this, &FacetBoxes::tell);
    for (const QComboBox *const box : {&m_boxes.network, &m_boxes.campaign, &m_boxes.source})
        connect(box, &QComboBox::currentIndexChanged, this, &FacetBoxes::tell);
}

FacetBoxes::~FacetBoxes() = default;

void FacetBoxes::setCampaigns(const QList<store::CampaignRow> &campaigns)
{
    const auto before = chosen<qint64>(m_boxes.campaign);
    const QSignalBlocker blocker(m_boxes.campaign);
    m_boxes.campaign.clear();
    m_boxes.campaign.addItem(tr("All campaigns"));
    for (const store::CampaignRow &row : campaigns)
        m_boxes.campaign.addItem(format::personalCampaign(row.campaign.name), row.campaign.id.value());
    choose<qint64>(m_boxes.campaign, [before](qint64 id) { return before == id; });
    emit changed();
}

store::VideoFilter FacetBoxes::filter() const
{
    const auto campaign = chosen<qint64>(m_boxes.campaign);
    return {.words = m_boxes.words.text().simplified().split(u' ', Qt::SkipEmptyParts),
            .platform = chosen<catalogue::PlatformKey>(m_boxes.network),
            .campaign = campaign ? std::optional(domain::CampaignId(*campaign)) : std::nullopt,
            .source = chosen<domain::VideoSource>(m_boxes.source)};
}

void FacetBoxes::reset()
{
    show({});
}

SavedView FacetBoxes::view() const
{
    const store::VideoFilter now = filter();
    return {.name = {},
            .words = m_boxes.words.text().simplified(),
            .network = now.platform ? now.platform->text() : QString(),
            .campaign = now.campaign.value_or(domain::CampaignId()).value(),
            .source = now.source ? domain::toKey(*now.source) : QString(),
            .look = {}};
}

bool FacetBoxes::show(const SavedView &view)
{
    m_isShowing = true;
    m_boxes.words.setText(view.words);
    choose<catalogue::PlatformKey>(
        m_boxes.network, [&view](catalogue::PlatformKey key) { return key.text() == view.network; });
    choose<domain::VideoSource>(
        m_boxes.source, [&view](domain::VideoSource source) { return domain::toKey(source) == view.source; });
    const bool hasCampaign =
        choose<qint64>(m_boxes.campaign, [&view](qint64 id) { return id == view.campaign; });
    m_isShowing = false;
    return hasCampaign || view.campaign == 0;
}

void FacetBoxes::tell()
{
    if (!m_isShowing)
        emit changed();
}

} // namespace viewtide::gui
