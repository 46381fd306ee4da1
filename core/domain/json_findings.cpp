// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_findings.h"

#include "core/domain/json_members.h"
#include "core/domain/strict_json.h"
#include "core/domain/text_encoding.h"

#include <algorithm>

namespace platen {

namespace {

constexpr qsizetype longestQuote = 60;

bool holdsHalf(std::string_view text)
{
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    for (qsizetype at = bytes.indexOf('\xED'); at >= 0; at = bytes.indexOf('\xED', at + 1)) {
        if (isHalfPair(bytes, at))
            return true;
    }
    return false;
}

} // namespace

void JsonFindings::leave()
{
    if (m_levels.back().isObject)
        compareNames();
    m_names.resize(m_levels.back().firstName);
    m_levels.pop_back();
}

// Finds duplicate names in a closed object: sorted, equal ones are adjacent.
void JsonFindings::compareNames()
{
    const auto first = m_names.begin() + static_cast<std::ptrdiff_t>(m_levels.back().firstName);
    std::sort(first, m_names.end(), [](const Name &one, const Name &other) {
        return one.text != other.text ? one.text < other.text : one.at < other.at;
    });
    for (auto name = first; name != m_names.end(); ++name) {
        if (name == first || name->text != (name - 1)->text)
            continue;
        report(name->at, Message::of("“%1” is given more than once", shortQuote(name->text)), name->text);
    }
}

void JsonFindings::reportHalfInName(qsizetype at)
{
    // The name itself cannot stand in a pointer: it is the object that has it.
    report(at,
           Message::of("The name of a member holds half of a character (%1). It was cut in the middle, as of an emoji",
                       place(m_json, at)),
           m_names.back().text);
}

void JsonFindings::reportHalf(qsizetype at)
{
    const std::string_view name = m_levels.empty() || m_names.empty() ? std::string_view() : m_names.back().text;
    report(at,
           Message::of("The text contains half of a character (one of a pair of surrogates). It was cut in the "
                       "middle, as of an emoji"),
           name);
}

// The pointer is built only here. `name` is the member of the innermost object that the error is about.
void JsonFindings::report(qsizetype at, const Message &message, std::string_view name)
{
    if (m_findings.size() >= mostErrors)
        return;
    const QString pointer = pointerTo(name);
    const bool isLong = pointer.size() > longestPointer;
    m_findings.push_back(
        {at, fail(ErrorCode::Validation, isLong ? Message::of("%1 (%2)", message, place(m_json, at)) : message,
                  isLong ? QString() : pointer)
                 .value()});
}

QString JsonFindings::pointerTo(std::string_view innermost) const
{
    QString pointer;
    for (std::size_t i = 0; i < m_levels.size() && pointer.size() <= longestPointer; ++i) {
        const bool isLast = i + 1 == m_levels.size();
        if (!m_levels[i].isObject) {
            pointer += u'/' + QString::number(m_levels[i].index);
            continue;
        }
        const std::string_view name = isLast ? innermost : m_names[m_levels[i + 1].firstName - 1].text;
        if (static_cast<qsizetype>(name.size()) > longestPointer)
            return QString(longestPointer + 1, u'…');
        if (holdsHalf(name))
            break;
        pointer += u'/' + pointerToken(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    return pointer;
}

std::vector<Error> JsonFindings::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding &one, const Finding &other) { return one.at < other.at; });
    std::vector<Error> errors;
    for (Finding &finding : m_findings)
        errors.push_back(std::move(finding.error));
    return errors;
}

Message JsonFindings::place(QByteArrayView json, qsizetype at)
{
    const QByteArrayView before = json.first(at);
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineBegin)).size() + 1;
    return Message::of("line %1, column %2", before.count('\n') + 1, column);
}

QString shortQuote(std::string_view text)
{
    const QString whole =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 400)));
    return whole.size() <= longestQuote ? whole : whole.left(longestQuote) + u'…';
}

} // namespace platen
