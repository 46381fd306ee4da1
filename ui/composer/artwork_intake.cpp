// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_intake.h"

#include "core/domain/text_display.h"
#include "ui/composer/undo_note.h"
#include "ui/widgets/product_words.h"

#include <algorithm>
#include <utility>

namespace platen {

namespace {

constexpr std::size_t mostLines = 6;

} // namespace

ArtworkIntake::ArtworkIntake(DraftModel &model, UndoNote &note, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_drop(model)
    , m_note(note)
{
    connect(&m_note, &UndoNote::undoWanted, this, [this] {
        if (!m_isClosed)
            m_drop.undo();
    });
    connect(&m_model, &DraftModel::providerChanged, this, &ArtworkIntake::place);
    connect(&m_model, &DraftModel::loaded, this, [this] { m_waiting.clear(); });
}

void ArtworkIntake::take(const std::vector<QJsonObject> &artwork)
{
    if (m_isClosed)
        return;
    m_waiting.insert(m_waiting.end(), artwork.begin(), artwork.end());
    place();
}

void ArtworkIntake::takeAt(const QString &pointer, const QJsonObject &artwork)
{
    if (m_isClosed)
        return;
    m_drop.placeAt(pointer, artwork);
    m_note.say(tr("%n artwork file(s) added. Nothing was sent.", nullptr, 1), true);
}

void ArtworkIntake::place()
{
    if (m_waiting.empty())
        return;
    if (!m_model.provider()) {
        m_note.say(tr("%n artwork file(s) are added once the draft has an account.", nullptr,
                      static_cast<int>(m_waiting.size())),
                   false);
        return;
    }
    const std::vector<ArtworkDrop::Place> places = m_drop.plan(std::exchange(m_waiting, {}));
    m_drop.place(places);
    report(places);
}

void ArtworkIntake::report(const std::vector<ArtworkDrop::Place> &places)
{
    const bool isTaken = m_model.isAsked(QStringLiteral("/items/*/artwork"));
    const auto placed = std::count_if(places.begin(), places.end(), [](const auto &place) { return place.item; });
    QStringList lines;
    if (!isTaken)
        lines << tr("%1 takes no artwork with an order.").arg(m_model.provider()->name);
    else if (placed > 0)
        lines << tr("%n artwork file(s) added. Nothing was sent.", nullptr, static_cast<int>(placed));
    for (const ArtworkDrop::Place &place : places) {
        if (isTaken && !place.item)
            lines << line(place);
    }
    m_note.say(lines.join(QLatin1Char('\n')), placed > 0);
}

QString ArtworkIntake::line(const ArtworkDrop::Place &place) const
{
    const QString name = isolated(place.name);
    if (!place.item)
        return tr("%1 is not added: %2.").arg(name, place.reason.text());
    const QString area = displayed(areaWord(place.area));
    if (place.isReplacing)
        return tr("%1: replaces the artwork of item %2, %3").arg(name).arg(*place.item + 1).arg(area);
    return *place.item < m_model.itemCount() ? tr("%1: item %2, %3").arg(name).arg(*place.item + 1).arg(area)
                                             : tr("%1: new item %2, %3").arg(name).arg(*place.item + 1).arg(area);
}

ArtworkIntake::Preview ArtworkIntake::preview(const std::vector<QJsonObject> &artwork) const
{
    const auto count = static_cast<int>(artwork.size());
    if (m_isClosed)
        return {{tr("This draft is being placed.")}, false};
    if (!m_model.provider())
        return {{tr("Adds %n artwork file(s) once the draft has an account", nullptr, count)}};
    if (!m_model.isAsked(QStringLiteral("/items/*/artwork")))
        return {{tr("%1 takes no artwork with an order.").arg(m_model.provider()->name)}, false};
    const std::vector<ArtworkDrop::Place> places = m_drop.plan(artwork);
    Preview preview{{tr("Adds %n artwork file(s) to this draft", nullptr, count)}, false};
    for (std::size_t i = 0; i < places.size(); ++i) {
        preview.isUseful = preview.isUseful || places[i].item;
        if (i < mostLines)
            preview.lines << line(places[i]);
    }
    if (places.size() > mostLines)
        preview.lines << tr("… and %n more", nullptr, static_cast<int>(places.size() - mostLines));
    return preview;
}

} // namespace platen
