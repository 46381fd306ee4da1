// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/responder.h"

#include "core/http/connection.h"

namespace platen::http {

Responder::Responder(std::shared_ptr<Target> target)
    : m_target(std::move(target))
{
}

void Responder::operator()(Answer answer) const
{
    m_target->answer(std::move(answer));
}

Responder::Target::Target(std::shared_ptr<Mailbox> mailbox, std::weak_ptr<Connection> connection, quint64 exchange)
    : m_mailbox(std::move(mailbox))
    , m_connection(std::move(connection))
    , m_exchange(exchange)
{
}

Responder::Target::~Target()
{
    answer(plainAnswer(500, "The request was not answered.\n"));
}

void Responder::Target::answer(Answer answer)
{
    if (m_answered.exchange(true))
        return;
    m_mailbox->post([connection = m_connection, exchange = m_exchange, answer = std::move(answer)]() mutable {
        if (const auto alive = connection.lock())
            alive->answer(exchange, std::move(answer));
    });
}

} // namespace platen::http
