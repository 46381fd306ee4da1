// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that answers as a test decides, over a real socket, and records the requests.
#pragma once

#include "core/http/server.h"
#include "tests/e2e/console.h"

#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <mutex>

namespace platen::test {

class StandIn
{
public:
    struct Question
    {
        QByteArray method;
        QString path;
        QUrlQuery query;
        QJsonObject body;

        [[nodiscard]] QString value(const char *name) const
        {
            return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
        }
        [[nodiscard]] int number(const char *name, int otherwise = 0) const
        {
            bool isNumber = false;
            const int number = value(name).toInt(&isNumber);
            return isNumber ? number : otherwise;
        }
    };
    using Answerer = std::function<QJsonObject(const Question &)>; // called in the server's thread

    explicit StandIn(Answerer answerer)
        : m_answerer(std::move(answerer))
        , m_server(
              [this](const http::Request &request, const http::Responder &responder) { responder(answer(request)); })
    {
        REQUIRE(m_server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    }
    ~StandIn() { m_server.stop(std::chrono::milliseconds(200)); }
    StandIn(const StandIn &) = delete;
    StandIn &operator=(const StandIn &) = delete;

    [[nodiscard]] QString url() const { return m_server.baseUrl(); }
    [[nodiscard]] std::vector<Question> questions() const
    {
        const std::lock_guard lock(m_mutex);
        return m_questions;
    }
    void forgetQuestions()
    {
        const std::lock_guard lock(m_mutex);
        m_questions.clear();
    }

    // Adds the account "Shop" there.
    void addShop(Console &console, const QString &provider, const QString &secret, const QStringList &settings = {})
    {
        console.environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_") + secret, QStringLiteral("sample-51"));
        QStringList arguments{QStringLiteral("account"), QStringLiteral("add"), provider, QStringLiteral("Shop")};
        for (const QString &setting : settings + QStringList{QStringLiteral("base_url=") + url()})
            arguments << QStringLiteral("--set") << setting;
        console.json(arguments);
    }

private:
    http::Answer answer(const http::Request &request)
    {
        const QUrl target = QUrl::fromEncoded(request.target);
        const Question question{request.method, target.path(), QUrlQuery(target),
                                QJsonDocument::fromJson(request.body).object()};
        const std::lock_guard lock(m_mutex);
        m_questions.push_back(question);
        http::Answer answer;
        answer.headers = {{"Content-Type", "application/json"}};
        answer.body = QJsonDocument(m_answerer(question)).toJson(QJsonDocument::Compact);
        return answer;
    }

    mutable std::mutex m_mutex;
    Answerer m_answerer;
    std::vector<Question> m_questions;
    http::Server m_server;
};

} // namespace platen::test
