// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/quote_desk.h"

#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "ui/widgets/when_done.h"

#include <algorithm>

namespace platen {

namespace {

constexpr int pauseBeforeAsking = 500; // ms

// Everything in a draft that can affect the price. References, names and the artwork itself cannot.
QByteArray keyOf(const Draft &draft)
{
    QJsonArray items;
    for (const Item &item : draft.items) {
        QJsonArray areas;
        for (const Artwork &artwork : item.artwork)
            areas.append(artwork.area);
        items.append(QJsonObject{{"sku", item.sku},
                                 {"quantity", item.quantity},
                                 {"attributes", item.attributes},
                                 {"areas", areas},
                                 {"options", item.options}});
    }
    const Address &address = draft.recipient.address;
    const QJsonObject object{{"account", draft.account},
                             {"currency", draft.currency},
                             {"items", items},
                             {"country", address.countryCode},
                             {"options", draft.options}};
    return writeJson(object);
}

bool isEnough(const Draft &draft)
{
    return isCountryCode(draft.recipient.address.countryCode) && !draft.items.empty() &&
           std::all_of(draft.items.begin(), draft.items.end(),
                       [](const Item &item) { return !item.sku.isEmpty() && item.quantity > 0; });
}

} // namespace

QuoteDesk::QuoteDesk(ComposerContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeAsking);
    connect(&m_pause, &QTimer::timeout, this, &QuoteDesk::ask);
    const DraftModel *model = &m_context.model();
    connect(model, &DraftModel::loaded, this, &QuoteDesk::draftChanged);
    connect(model, &DraftModel::edited, this, &QuoteDesk::draftChanged);
}

void QuoteDesk::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void QuoteDesk::draftChanged()
{
    const Draft draft = m_context.model().draft();
    m_draft = draft;
    const QByteArray key = m_context.can(Capability::Quote) ? keyOf(draft) : QByteArray();
    if (key == m_key && !key.isEmpty())
        return;
    m_key = key;
    ++m_round;
    m_pause.stop();
    m_quotes.clear();
    m_error.reset();
    if (key.isEmpty()) {
        enter(State::Unable);
    } else if (!isEnough(draft)) {
        enter(State::Lacking);
    } else {
        m_pause.start();
        enter(State::Waiting);
    }
}

void QuoteDesk::askAgain()
{
    if (m_context.can(Capability::Quote) && isEnough(m_draft))
        ask();
}

void QuoteDesk::stop()
{
    ++m_round;
    m_pause.stop();
    enter(State::Stopped);
}

int QuoteDesk::secondsAsking() const
{
    return m_state == State::Asking ? static_cast<int>(m_since.elapsed() / 1000) : 0;
}

const Quote *QuoteDesk::quoteFor(const QString &shippingMethod) const
{
    if (m_state != State::Known || shippingMethod.isEmpty())
        return nullptr;
    const auto found = std::find_if(m_quotes.begin(), m_quotes.end(), [&](const Quote &quote) {
        return quote.shippingMethod.compare(shippingMethod, Qt::CaseInsensitive) == 0;
    });
    return found == m_quotes.end() ? nullptr : &*found;
}

void QuoteDesk::ask()
{
    m_pause.stop();
    const int round = ++m_round;
    m_since.start();
    m_quotes.clear();
    m_error.reset();
    Draft draft = m_draft;
    draft.shippingMethod.clear(); // quote every method
    const QStringList accounts{draft.account};
    auto call = [draft, accounts](Engine &engine) { return engine.catalogue().quote(draft, accounts); };
    whenDone(m_context.host().ask<QuoteReport>(call), this,
             [this, round](const Result<QuoteReport> &report) { answered(round, report); });
    enter(State::Asking);
}

void QuoteDesk::answered(int round, const Result<QuoteReport> &report)
{
    if (round != m_round)
        return; // the draft has changed, or the request was stopped
    if (!report) {
        m_error = report.error();
    } else if (report->quotes.empty() && !report->unavailable.empty()) {
        m_error = report->unavailable.front().second;
    } else {
        m_quotes = report->quotes;
    }
    enter(m_error ? State::Failed : State::Known);
}

} // namespace platen
