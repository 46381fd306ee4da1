// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/artwork_desk.h"

#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "ui/artwork/length_words.h"
#include "ui/widgets/when_done.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

// Everything that the result depends on, except for the file's content.
QByteArray keyOf(const ItemArtworkRequest &request)
{
    const Artwork &artwork = request.item.artwork[request.artwork];
    QJsonArray parts{request.account,        request.item.sku, request.item.sizing, request.item.attributes,
                     artwork.area,           artwork.file,     request.page,        request.product != nullptr,
                     qint64(request.artwork)};
    if (isSpine(artwork)) {
        parts.append(request.address.countryCode);
        parts.append(request.address.region);
        for (const Artwork &other : request.item.artwork)
            parts.append(other.file);
    }
    return writeJson(parts);
}

QCoro::Task<Result<void>> cancelCheck(Engine &engine, QString file)
{
    engine.artworkCheck().cancel(file);
    co_return Result<void>();
}

bool sameTexts(const std::vector<Error> &one, const std::vector<Error> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Error &a, const Error &b) { return a.pointer == b.pointer && a.message == b.message; });
}

} // namespace

ArtworkDesk::ArtworkDesk(EngineHost &host, DraftModel &model, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_model(model)
    , m_inspector(std::make_unique<artwork::Inspector>())
{
    // All changes of one turn of the event loop together: a draft with twenty files is loaded at once.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ArtworkDesk::follow);
    connect(&m_model, &DraftModel::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_model, &DraftModel::loaded, this, [this] {
        m_accepted.clear();
        m_told.clear();
        m_soon.start();
    });
    // Somebody may have repaired a file in another program.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            checkAgain();
    });
}

ArtworkDesk::~ArtworkDesk()
{
    drop(std::exchange(m_entries, {}));
}

const ArtworkDesk::State *ArtworkDesk::at(std::size_t item, const QString &area, int page) const
{
    const auto place = m_places.find({item, area, page});
    return place == m_places.end() ? nullptr : &m_entries.value(place->second)->state;
}

QString ArtworkDesk::addressAt(std::size_t item, const QString &area) const
{
    const auto place = m_addresses.find({item, area, 1});
    return place == m_addresses.end() ? QString() : place->second;
}

bool ArtworkDesk::isChecking() const
{
    return m_soon.isActive() ||
           std::any_of(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry->state.isChecking; });
}

void ArtworkDesk::follow()
{
    const Draft draft = m_model.draft();
    const Entries before = m_entries;
    const std::map<Place, QByteArray> placesBefore = std::exchange(m_places, {});
    Entries now;
    m_addresses.clear();
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        for (std::size_t j = 0; j < draft.items[i].artwork.size(); ++j) {
            const Artwork &artwork = draft.items[i].artwork[j];
            if (!artwork.url.isEmpty())
                m_addresses[{i, artwork.area, 1}] = artwork.url;
            if (artwork.file.isEmpty())
                continue;
            add(now, draft, i, j, 1);
            if (m_wanted && std::get<0>(*m_wanted) == i && std::get<1>(*m_wanted) == artwork.area)
                add(now, draft, i, j, std::get<2>(*m_wanted));
        }
    }
    // The result of the same file in the same place stays until the new one is there.
    for (const auto &[place, key] : m_places) {
        const auto placeBefore = placesBefore.find(place);
        State &state = now[key]->state;
        if (state.checked || placeBefore == placesBefore.end())
            continue;
        if (const State &old = before.value(placeBefore->second)->state; old.file == state.file)
            state.checked = old.checked;
    }
    m_entries = now;
    drop(before);
    tellModel();
    Q_EMIT changed();
}

void ArtworkDesk::add(Entries &entries, const Draft &draft, std::size_t item, std::size_t artwork, int page)
{
    const Artwork &asked = draft.items[item].artwork[artwork];
    ItemArtworkRequest request{draft.account, draft.items[item], artwork, page, nullptr, draft.recipient.address};
    if (const Product *product = m_model.product(item))
        request.product = std::make_shared<const Product>(*product);
    const QByteArray key = keyOf(request);
    m_places[{item, asked.area, page}] = key;
    if (entries.contains(key))
        return;
    std::shared_ptr<Entry> entry = m_entries.value(key);
    if (!entry) {
        entry = std::make_shared<Entry>();
        entry->state.file = asked.file;
        entry->state.page = page;
        entry->request = std::move(request);
        ask(entry);
    }
    entries.insert(key, entry);
}

// Ends the checks that nobody waits for any more.
void ArtworkDesk::drop(const Entries &before)
{
    const auto isWanted = [this](const QString &file) {
        return std::any_of(m_entries.begin(), m_entries.end(),
                           [&file](const auto &entry) { return entry->state.file == file; });
    };
    for (const std::shared_ptr<Entry> &entry : before) {
        const QString file = entry->state.file;
        if (entry->state.isChecking && !isWanted(file)) {
            m_host.ask<void>([file](Engine &engine) { return cancelCheck(engine, file); });
            m_inspector->cancel(file);
        }
    }
}

void ArtworkDesk::ask(const std::shared_ptr<Entry> &entry)
{
    const int number = ++entry->number;
    entry->state.isChecking = true;
    auto call = [request = entry->request](Engine &engine) { return engine.artworkCheck().checkItem(request); };
    whenDone(m_host.ask<CheckedArtwork>(call), this,
             [this, number, asked = std::weak_ptr<Entry>(entry)](const Result<CheckedArtwork> &checked) {
                 if (const std::shared_ptr<Entry> still = asked.lock(); still && still->number == number)
                     take(still, checked);
             });
}

void ArtworkDesk::take(const std::shared_ptr<Entry> &entry, const Result<CheckedArtwork> &checked)
{
    entry->state.isChecking = false;
    entry->state.checked = checked ? std::optional(*checked) : std::nullopt;
    tellModel();
    Q_EMIT changed();
}

void ArtworkDesk::checkAgain()
{
    for (const std::shared_ptr<Entry> &entry : std::as_const(m_entries))
        ask(entry);
    Q_EMIT changed();
}

void ArtworkDesk::wantPage(std::size_t item, const QString &area, int page)
{
    m_wanted = page == 1 ? std::nullopt : std::optional(Place(item, area, page));
    follow();
}

void ArtworkDesk::readSize(std::size_t item, std::function<void(const store::ProductSize &)> then)
{
    auto call = [account = m_model.account(), sku = m_model.item(item).sku](Engine &engine) {
        return engine.artworkCheck().sizeOf(account, sku);
    };
    whenDone(m_host.ask<store::ProductSize>(call), this,
             [then = std::move(then)](const Result<store::ProductSize> &size) {
                 then(size.value_or(store::ProductSize()));
             });
}

void ArtworkDesk::rememberSize(std::size_t item, const store::ProductSize &size,
                               std::function<void(const Result<void> &)> then)
{
    auto call = [account = m_model.account(), sku = m_model.item(item).sku, size](Engine &engine) {
        return engine.artworkCheck().rememberSize(account, sku, size);
    };
    whenDone(m_host.ask<void>(call), this, [this, then = std::move(then)](const Result<void> &remembered) {
        then(remembered);
        checkAgain();
    });
}

void ArtworkDesk::setAccepted(const QString &file, const artwork::Finding &finding, bool accepted)
{
    const Acceptance acceptance{finding.code, file, finding.message.english()};
    std::erase(m_accepted, acceptance);
    if (accepted)
        m_accepted.push_back(acceptance);
    tellModel();
    Q_EMIT changed();
    Q_EMIT acceptedChanged();
}

void ArtworkDesk::setAllAccepted(std::vector<Acceptance> accepted)
{
    m_accepted = std::move(accepted);
    tellModel();
    Q_EMIT changed();
}

bool ArtworkDesk::isAccepted(const QString &file, const artwork::Finding &finding) const
{
    return std::any_of(m_accepted.begin(), m_accepted.end(),
                       [&](const Acceptance &acceptance) { return acceptance.covers(file, finding); });
}

bool ArtworkDesk::hasTold(const Error &error) const
{
    return std::any_of(m_told.begin(), m_told.end(), [&error](const std::vector<Error> &ofItem) {
        return std::any_of(ofItem.begin(), ofItem.end(), [&error](const Error &told) {
            return told.pointer == error.pointer && told.message == error.message;
        });
    });
}

void ArtworkDesk::tellModel()
{
    const std::size_t count = m_model.itemCount();
    std::vector<std::vector<Error>> now(count);
    for (const auto &[place, key] : m_places) {
        const std::size_t item = std::get<0>(place);
        const std::shared_ptr<Entry> entry = m_entries.value(key);
        if (item >= count || !entry->state.checked || entry->state.page != 1)
            continue;
        std::vector<Error> refused = refusals({{item, entry->request.artwork, *entry->state.checked}}, m_accepted);
        for (Error &error : refused)
            error.message = inPersonsUnit(error.message);
        now[item].insert(now[item].end(), refused.begin(), refused.end());
    }
    const bool isSame = std::equal(now.begin(), now.end(), m_told.begin(), m_told.end(), sameTexts);
    for (std::size_t item = 0; item < count; ++item)
        m_model.setProblems(itemPointer(item, QStringLiteral("/artwork")), now[item]);
    m_told = std::move(now);
    if (!isSame)
        Q_EMIT problemsChanged();
}

} // namespace platen
