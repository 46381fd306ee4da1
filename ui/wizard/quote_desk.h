// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of the wizard's draft: asked for a moment after something changed that they depend on, and kept until
// then.
#pragma once

#include "ui/wizard/wizard_context.h"

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
        Unable,  // the provider has no quotes
        Lacking, // the draft is not far enough: an item and a country
        Waiting, // a moment after the last change
        Asking,
        Known,
        Failed,
        Stopped, // by a person
    };

    explicit QuoteDesk(WizardContext &context, QObject *parent = nullptr);

    void askAgain(); // now, whatever is known
    void stop();     // does not wait for the answer any longer

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::vector<Quote> &quotes() const { return m_quotes; } // cheapest first; of Known
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of Failed
    [[nodiscard]] int secondsAsking() const;
    // The quote for that method, if it is known for the draft as it is now.
    [[nodiscard]] const Quote *quoteFor(const QString &shippingMethod) const;

Q_SIGNALS:
    void changed();

private:
    void draftChanged();
    void ask();
    void answered(int round, const Result<QuoteReport> &report);
    void enter(State state);

    WizardContext &m_context;
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
