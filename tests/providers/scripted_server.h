// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that responds as scripted, over a real socket, and records the requests.
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

    // Responses are used in order; the last one is repeated for every further request.
    void setAnswers(std::deque<http::Answer> answers);
    // Answers that provider's login as in data/<provider>/login.json, if it exists; requests() does not contain it.
    void setLogin(const QString &provider);
    [[nodiscard]] std::vector<http::Request> requests() const;
    [[nodiscard]] QString url() const;

    static http::Answer json(int status, const QByteArray &body);

private:
    void handle(http::Request request, const http::Responder &responder);

    mutable std::mutex m_mutex; // guards the members below: the handler runs in the server's thread
    QByteArray m_loginTarget;
    http::Answer m_login;
    std::deque<http::Answer> m_answers;
    std::vector<http::Request> m_requests;
    http::Server m_server;
};

} // namespace platen::test
