// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that says what it is told to say, over a real socket, and remembers what it was asked.
#pragma once

#include "core/http/server.h"

#include <deque>
#include <mutex>
#include <vector>

namespace platen::test {

class ScriptedServer
{
public:
    ScriptedServer();
    ~ScriptedServer();

    // Answers are given in their order; the last one is given again to every further request.
    void setAnswers(std::deque<http::Answer> answers);
    // Answers that provider's login by itself, as data/<provider>/login.json says, if there is one; requests() does not
    // have it.
    void setLogin(const QString &provider);
    [[nodiscard]] std::vector<http::Request> requests() const;
    [[nodiscard]] QString url() const;

    static http::Answer json(int status, const QByteArray &body);

private:
    void handle(http::Request request, const http::Responder &responder);

    mutable std::mutex m_mutex; // guards what is below: the handler runs in the server's thread
    QByteArray m_loginTarget;
    http::Answer m_login;
    std::deque<http::Answer> m_answers;
    std::vector<http::Request> m_requests;
    http::Server m_server;
};

} // namespace platen::test
