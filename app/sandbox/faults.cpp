// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include "app/sandbox/json_writer.h"

#include <QRegularExpression>

#include <array>

namespace platen::sandbox {
namespace {

struct Named
{
    const char *name;
    FaultKind kind;
};
constexpr std::array kinds{
    Named{"dropBefore", FaultKind::DropBefore}, Named{"dropAfter", FaultKind::DropAfter},
    Named{"cutShort", FaultKind::CutShort},     Named{"429", FaultKind::TooMany},
    Named{"429text", FaultKind::TooManyText},   Named{"500", FaultKind::InternalError},
    Named{"500after", FaultKind::ErrorAfter},   Named{"502", FaultKind::BadGateway},
    Named{"503", FaultKind::Unavailable},       Named{"html", FaultKind::Html},
    Named{"brokenJson", FaultKind::BrokenJson}, Named{"slow", FaultKind::Slow},
    Named{"redirect", FaultKind::Redirect},
};

std::optional<FaultKind> kindOf(const QByteArray &name)
{
    for (const Named &one : kinds) {
        if (name.compare(one.name, Qt::CaseInsensitive) == 0)
            return one.kind;
    }
    return std::nullopt;
}

bool matches(const QByteArray &pattern, const QByteArray &text)
{
    const QString expression =
        QRegularExpression::escape(QString::fromUtf8(pattern)).replace(QLatin1String("\\*"), QLatin1String(".*"));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption)
        .match(QString::fromUtf8(text))
        .hasMatch();
}

} // namespace

QByteArray faultName(FaultKind kind)
{
    for (const Named &one : kinds) {
        if (one.kind == kind)
            return one.name;
    }
    return {};
}

QByteArray faultNames()
{
    QByteArray all;
    for (const Named &one : kinds)
        all.append(all.isEmpty() ? "" : "|").append(one.name);
    return all;
}

tl::expected<Fault, QByteArray> faultFromJson(const QJsonObject &object)
{
    Fault fault;
    const QJsonValue name = object.value(QLatin1String("fault"));
    const std::optional<FaultKind> kind =
        kindOf(name.isDouble() ? QByteArray::number(name.toInt()) : name.toString().toUtf8());
    if (!kind)
        return tl::make_unexpected(QByteArray("\"fault\" must be one of " + faultNames() + "."));
    fault.kind = *kind;
    fault.match = object.value(QLatin1String("match")).toString(QLatin1String("*")).toUtf8();
    fault.times = object.value(QLatin1String("times")).toInt(fault.times);
    fault.delayMs = object.value(QLatin1String("delayMs")).toInt(fault.delayMs);
    fault.retryAfter = object.value(QLatin1String("retryAfter")).toInt(fault.retryAfter);
    fault.location = object.value(QLatin1String("location")).toString().toUtf8();
    return fault;
}

tl::expected<Fault, QByteArray> faultFromText(const QByteArray &text)
{
    Fault fault;
    const QByteArray name = text.left(text.indexOf(':') < 0 ? text.size() : text.indexOf(':'));
    const std::optional<FaultKind> kind = kindOf(name);
    if (!kind)
        return tl::make_unexpected(QByteArray("unknown fault " + name + "; there are " + faultNames()));
    fault.kind = *kind;
    const QByteArray rest = text.mid(name.size() + 1);
    if (!rest.isEmpty()) {
        const qsizetype colon = rest.indexOf(':');
        bool isNumber = false;
        fault.times = rest.left(colon < 0 ? rest.size() : colon).toInt(&isNumber);
        if (!isNumber || fault.times < 0)
            return tl::make_unexpected(QByteArray("how many times? In " + text + " there is no number after " + name));
        if (colon >= 0)
            fault.match = rest.mid(colon + 1);
    }
    return fault;
}

QByteArray Faults::toJson() const
{
    JsonWriter json;
    json.object().key("faults").array();
    for (const Fault &fault : m_faults) {
        json.object().key("match").text(fault.match).key("fault").text(faultName(fault.kind));
        json.key("times").number(fault.times).endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

std::optional<Fault> Faults::take(const http::Request &request)
{
    const QByteArray text = request.method + ' ' + request.path();
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it) {
        if (!matches(it->match, text))
            continue;
        Fault fault = *it;
        if (it->times == 1)
            m_faults.erase(it);
        else if (it->times > 1)
            --it->times;
        return fault;
    }
    return std::nullopt;
}

bool happensAfter(FaultKind kind)
{
    return kind == FaultKind::DropAfter || kind == FaultKind::CutShort || kind == FaultKind::BrokenJson ||
           kind == FaultKind::Slow || kind == FaultKind::ErrorAfter;
}

http::Answer spoil(const Fault &fault, http::Answer answer)
{
    if (fault.kind == FaultKind::DropAfter)
        answer.delivery = http::Answer::Delivery::CloseWithoutAnswer;
    else if (fault.kind == FaultKind::CutShort)
        answer.delivery = http::Answer::Delivery::CutShort;
    else if (fault.kind == FaultKind::BrokenJson)
        answer.body.truncate(answer.body.size() / 2);
    return answer;
}

} // namespace platen::sandbox
