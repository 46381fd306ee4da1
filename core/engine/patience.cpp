// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/patience.h"

#include "core/domain/instant.h"

#include <QCoreApplication>

namespace platen {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds unmentioned = 1s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(platen::Patience)
};

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

QString Patience::holderName() const
{
    return m_holder ? m_holder->name() : Words::tr("another program");
}

QString Patience::likelyReason() const
{
    return standsStill() ? Words::tr("It shows no sign of life: it may have been stopped, or its disk may be full.")
                         : Words::tr("It is running, but busy.");
}

// Without a countdown, because a line that is longer than the terminal is wide cannot be replaced.
QString Patience::notice() const
{
    if (std::chrono::milliseconds(m_begun.elapsed()) < unmentioned)
        return {};
    const QString text = Words::tr("Waiting for %1, which works on this data folder, until %2 at the latest.")
                             .arg(holderName(), m_latest.toString(QStringLiteral("HH:mm:ss")));
    return standsStill() ? text + u' ' + likelyReason() : text;
}

} // namespace platen
