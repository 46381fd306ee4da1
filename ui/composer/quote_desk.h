// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of the composer's draft: fetched shortly after anything that affects them changed, and kept until the next
// change.
#pragma once

#include "ui/composer/composer_context.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace platen {

class QuoteDesk : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unable,  // the provider does not quote
        Lacking, // the draft still needs an item and a country
        Waiting, // shortly after the last change
        Asking,
        Known,
        Failed,
        Stopped, // by a person
    };

    explicit QuoteDesk(ComposerContext &context, QObject *parent = nullptr);

    void askAgain(); // now, even if prices are known
    void stop();     // no longer waits for the response

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::vector<Quote> &quotes() const { return m_quotes; } // cheapest first; if Known
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // if Failed
    [[nodiscard]] int secondsAsking() const;
    // The quote for that method, if known for the current draft.
    [[nodiscard]] const Quote *quoteFor(const QString &shippingMethod) const;

Q_SIGNALS:
    void changed();

private:
    void draftChanged();
    void ask();
    void answered(int round, const Result<QuoteReport> &report);
    void enter(State state);

    ComposerContext &m_context;
    Draft m_draft;
    QByteArray m_key; // what the draft's prices depend on
    State m_state = State::Lacking;
    std::vector<Quote> m_quotes;
    std::optional<Error> m_error;
    QTimer m_pause;
    QElapsedTimer m_since;
    int m_round = 0;
};

} // namespace platen
