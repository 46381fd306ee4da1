// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/file_names.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace platen::artwork {

namespace {

const QString mainArea = QStringLiteral("default");

// The words of a name in lower case: runs of letters and digits. "PO-1001_Line-2" has po, 1001, line, 2.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool isInside = false;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        const bool belongs = letter.isLetterOrNumber() || letter.isSurrogate() || letter.isMark();
        if (belongs && !isInside)
            words.append(QString());
        if (belongs)
            words.last().append(letter);
        isInside = belongs;
    }
    return words;
}

// Where `key` stands in `words` as a whole; -1 if it does not.
qsizetype placeOf(const QStringList &key, const QStringList &words)
{
    if (key.isEmpty())
        return -1;
    const auto at = std::search(words.begin(), words.end(), key.begin(), key.end());
    return at == words.end() ? -1 : at - words.begin();
}

QStringList without(const QStringList &key, QStringList words)
{
    const qsizetype at = placeOf(key, words);
    if (at >= 0)
        words.erase(words.begin() + at, words.begin() + at + key.size());
    return words;
}

// The item that a word such as "line-2" counts to.
std::optional<std::size_t> countedItem(const QStringList &words, std::size_t items)
{
    static const QSet<QString> counters{QStringLiteral("line"), QStringLiteral("item"), QStringLiteral("position"),
                                        QStringLiteral("pos")};
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        bool isNumber = false;
        const uint number = words[i + 1].toUInt(&isNumber);
        if (isNumber && number >= 1 && number <= items && counters.contains(words[i]))
            return number - 1;
    }
    return std::nullopt;
}

struct Named
{
    std::vector<std::size_t> items; // that the name may mean; empty: it names none
    bool byReference = false;
};

// The items whose reference or, failing that, SKU is in the name. The longer key wins: "MUG-W" over "MUG".
Named itemsNamed(const QStringList &words, const NamedOrder &order)
{
    const auto best = [&](QString NamedItem::*key) {
        std::vector<std::size_t> found;
        qsizetype longest = 1;
        for (std::size_t i = 0; i < order.items.size(); ++i) {
            const QStringList wanted = wordsOf(order.items[i].*key);
            if (placeOf(wanted, words) < 0 || wanted.size() < longest)
                continue;
            if (wanted.size() > longest)
                found.clear();
            longest = wanted.size();
            found.push_back(i);
        }
        return found;
    };
    std::vector<std::size_t> found = best(&NamedItem::reference);
    if (!found.empty())
        return {std::move(found), true};
    const std::optional<std::size_t> counted =
        countedItem(without(wordsOf(order.reference), words), order.items.size());
    if (counted)
        return {{*counted}, true};
    return {best(&NamedItem::sku), false};
}

QStringList areasOf(const NamedItem &item)
{
    return item.areas.isEmpty() ? QStringList{mainArea} : item.areas;
}

// The area of the item that is named; empty if none is. "front" is the main area of a product that has no “front”.
QString areaNamed(const QStringList &words, const NamedItem &item)
{
    QString found;
    qsizetype longest = 0;
    for (const QString &area : areasOf(item)) {
        const QStringList wanted = wordsOf(area);
        if (wanted.size() > longest && placeOf(wanted, words) >= 0) {
            found = area;
            longest = wanted.size();
        }
    }
    const bool saysFront = words.contains(QStringLiteral("front"));
    return found.isEmpty() && saysFront && areasOf(item).contains(mainArea) ? mainArea : found;
}

// Whether the name means another side than this item has: a word that is an area of another item.
bool namesForeignArea(const QStringList &words, const NamedItem &item, const NamedOrder &order)
{
    return areaNamed(words, item).isEmpty() &&
           std::any_of(order.items.begin(), order.items.end(),
                       [&](const NamedItem &other) { return !areaNamed(words, other).isEmpty(); });
}

struct Place
{
    std::size_t item = 0;
    QString area;
    bool operator==(const Place &) const = default;
};

struct Reading
{
    std::vector<Place> places; // that the file may be for
    bool namesItem = false;
    bool namesArea = false;
    bool byReference = false;
};

std::vector<std::size_t> everyItem(const NamedOrder &order)
{
    std::vector<std::size_t> all(order.items.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    return all;
}

Reading readingOf(const QString &file, const NamedOrder &order)
{
    const QFileInfo info(file);
    const QStringList name = wordsOf(info.completeBaseName());
    const QStringList folder = wordsOf(info.dir().dirName());
    Named named = itemsNamed(name, order);
    if (named.items.empty())
        named = itemsNamed(folder, order);
    Reading reading;
    reading.namesItem = !named.items.empty();
    reading.byReference = named.byReference;
    for (const std::size_t index : reading.namesItem ? named.items : everyItem(order)) {
        const NamedItem &item = order.items[index];
        QString area = areaNamed(name, item);
        if (area.isEmpty())
            area = areaNamed(folder, item);
        if (!area.isEmpty()) {
            reading.places.push_back({index, area});
            reading.namesArea = true;
        } else if (!item.filled.contains(areasOf(item).first()) && !namesForeignArea(name, item, order)) {
            reading.places.push_back({index, areasOf(item).first()});
        }
    }
    // A place whose area is named is meant before one that is only free.
    if (reading.namesArea)
        std::erase_if(reading.places,
                      [&](const Place &place) { return areaNamed(name + folder, order.items[place.item]).isEmpty(); });
    return reading;
}

Message reasonOf(const Reading &reading)
{
    if (reading.namesItem && reading.namesArea)
        return Message::of("Its name says item and print area");
    if (reading.namesItem)
        return reading.byReference ? Message::of("Its name says the item") : Message::of("Its name says the product");
    if (reading.namesArea)
        return Message::of("Its name says the print area");
    return Message::of("It is the only place that is free");
}

Message whyNotClear(const Reading &reading)
{
    if (reading.places.empty())
        return Message::of("There is no free place for it");
    return Message::counted("It fits %n place", "It fits %n places; choose one",
                            static_cast<qint64>(reading.places.size()));
}

} // namespace

std::vector<Assignment> assigned(const QStringList &files, const NamedOrder &order)
{
    std::vector<Reading> readings;
    for (const QString &file : files)
        readings.push_back(readingOf(file, order));
    const auto claims = [&](const Place &place) {
        return std::count_if(readings.begin(), readings.end(), [&](const Reading &reading) {
            return reading.places.size() == 1 && reading.places.front() == place;
        });
    };
    std::vector<Assignment> all;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading &reading = readings[i];
        Assignment assignment{files[static_cast<qsizetype>(i)], {}, {}, reading.namesItem || reading.namesArea, {}};
        if (reading.places.size() != 1) {
            assignment.reason = whyNotClear(reading);
        } else if (claims(reading.places.front()) > 1) {
            assignment.reason = Message::of("Several files are for the same place; choose one");
        } else {
            assignment.item = static_cast<int>(reading.places.front().item);
            assignment.area = reading.places.front().area;
            assignment.reason = reasonOf(reading);
        }
        all.push_back(std::move(assignment));
    }
    return all;
}

} // namespace platen::artwork
