// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/providers/scripted_server.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace platen::test {

ScriptedServer::ScriptedServer()
    : m_server([this](http::Request request, http::Responder responder) { handle(std::move(request), responder); })
{
    const Result<void> listening = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    REQUIRE(listening);
}

ScriptedServer::~ScriptedServer()
{
    m_server.stop(std::chrono::milliseconds(200));
}

void ScriptedServer::setAnswers(std::deque<http::Answer> answers)
{
    const std::lock_guard lock(m_mutex);
    m_answers = std::move(answers);
    m_requests.clear();
}

void ScriptedServer::setLogin(const QString &provider)
{
    QFile file(QStringLiteral(PLATEN_PROVIDER_DATA "/%1/login.json").arg(provider));
    QJsonObject login;
    if (file.open(QIODevice::ReadOnly))
        login = QJsonDocument::fromJson(file.readAll()).object();
    const QByteArray body = QJsonDocument(login["answer"].toObject()).toJson(QJsonDocument::Compact);
    const std::lock_guard lock(m_mutex);
    m_loginTarget = login["target"].toString().toLatin1();
    m_login = json(200, body);
}

std::vector<http::Request> ScriptedServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QString ScriptedServer::url() const
{
    return m_server.baseUrl();
}

http::Answer ScriptedServer::json(int status, const QByteArray &body)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = body;
    return answer;
}

void ScriptedServer::handle(http::Request request, const http::Responder &responder)
{
    http::Answer answer;
    {
        const std::lock_guard lock(m_mutex);
        const bool isLogin = !m_loginTarget.isEmpty() && request.target == m_loginTarget;
        if (!isLogin)
            m_requests.push_back(std::move(request));
        if (isLogin) {
            answer = m_login;
        } else if (m_answers.empty()) {
            answer.status = 500;
        } else {
            answer = m_answers.front();
            if (m_answers.size() > 1)
                m_answers.pop_front();
        }
    }
    responder(std::move(answer));
}

} // namespace platen::test
