// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/patience.h"

#include "core/domain/instant.h"

#include <QCoreApplication>

namespace platen {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds unmentioned = 1s;

} // namespace

Patience::Patience(std::chrono::milliseconds limit)
    : m_limit(std::chrono::ceil<std::chrono::seconds>(limit))
    , m_end(limit)
    , m_latest(after(QDateTime::currentDateTime(), limit).time())
{
    m_begun.start();
    m_sinceBeat.start();
}

void Patience::look(const std::optional<LeaseHolder> &holder)
{
    const bool beats = holder && (!m_holder || holder->pid != m_holder->pid || holder->beat != m_holder->beat);
    if (beats)
        m_sinceBeat.restart();
    m_holder = holder;
}

bool Patience::standsStill() const
{
    return std::chrono::milliseconds(m_sinceBeat.elapsed()) > longestBetweenBeats;
}

Message Patience::holderName() const
{
    return m_holder ? m_holder->name() : Message::of("another program");
}

Message Patience::likelyReason() const
{
    return standsStill() ? Message::of("It shows no sign of life: it may have been stopped, or its disk may be full.")
                         : Message::of("It is running, but busy.");
}

// Without a countdown, because a line that is longer than the terminal is wide cannot be replaced.
Message Patience::notice() const
{
    if (std::chrono::milliseconds(m_begun.elapsed()) < unmentioned)
        return {};
    const Message text = Message::of("Waiting for %1, which works on this data folder, until %2 at the latest.",
                                     holderName(), m_latest.toString(QStringLiteral("HH:mm:ss")));
    return standsStill() ? Message::joined({text, likelyReason()}) : text;
}

} // namespace platen
