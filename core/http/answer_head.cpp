// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_head.h"

#include <QDateTime>
#include <QLocale>

#include <boost/beast/http/status.hpp>

#include <array>
#include <string_view>

namespace platen::http {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isOurs(const QByteArray &name)
{
    static constexpr std::array ours{"content-length", "transfer-encoding", "connection", "keep-alive",
                                     "date",           "upgrade",           "trailer"};
    return std::any_of(ours.begin(), ours.end(),
                       [&](const char *own) { return name.compare(own, Qt::CaseInsensitive) == 0; });
}

// Formatted once a second and used for every response within it.
const QByteArray &dateNow()
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const auto now = QDateTime::currentDateTimeUtc();
    if (const auto current = now.toSecsSinceEpoch(); current != second) {
        second = current;
        text = QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
    }
    return text;
}

} // namespace

bool isBodiless(int status)
{
    return status == 204 || status == 304;
}

QByteArray answerHead(const Answer &answer, const Framing &framing)
{
    const auto reason =
        boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(static_cast<unsigned>(answer.status)));
    QByteArray head;
    head.reserve(256);
    head += "HTTP/1.1 " + QByteArray::number(answer.status) + ' ';
    head.append(reason.data(), static_cast<qsizetype>(reason.size()));
    head += "\r\nDate: " + dateNow() + "\r\n";
    for (const auto &[name, value] : answer.headers) {
        if (name.isEmpty() || isOurs(name) || !std::all_of(name.begin(), name.end(), isTokenCharacter))
            continue;
        head += name + ": ";
        for (const char c : value) {
            const auto code = static_cast<unsigned char>(c);
            head += (code < 0x20 && c != '\t') || code == 0x7f ? ' ' : c;
        }
        head += "\r\n";
    }
    if (!isBodiless(answer.status))
        head += "Content-Length: " + QByteArray::number(answer.source ? answer.source->size() : answer.body.size()) +
                "\r\n";
    head += framing.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace platen::http
