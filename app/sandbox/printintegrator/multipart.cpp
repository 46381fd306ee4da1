// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/multipart.h"

namespace platen::sandbox::printintegrator {
namespace {

// The value of `name` in `form-data; name="file"; filename="a.png"`: quoted or not.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    qsizetype at = 0;
    while ((at = header.indexOf(';', at)) >= 0) {
        ++at;
        while (at < header.size() && header[at] == ' ')
            ++at;
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return {};
        const bool isIt = header.mid(at, equals - at).compare(name, Qt::CaseInsensitive) == 0;
        QByteArray value;
        at = equals + 1;
        if (at < header.size() && header[at] == '"') {
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size())
                    ++at;
                value.append(header[at]);
            }
        } else {
            const qsizetype end = header.indexOf(';', at);
            value = header.mid(at, end < 0 ? -1 : end - at).trimmed();
        }
        if (isIt)
            return value;
    }
    return {};
}

} // namespace

std::optional<std::vector<FormPart>> formParts(const http::Request &request)
{
    const QByteArray type = request.header("Content-Type");
    const QByteArray boundary = parameter(type, "boundary");
    if (!type.toLower().startsWith("multipart/form-data") || boundary.isEmpty())
        return std::nullopt;
    const QByteArray body = "\r\n" + request.body; // so that the first boundary looks like the others
    const QByteArray delimiter = "\r\n--" + boundary;
    std::vector<FormPart> parts;
    qsizetype at = body.indexOf(delimiter);
    while (at >= 0) {
        at += delimiter.size();
        if (body.mid(at, 2) == "--")
            return parts;
        const qsizetype head = body.indexOf("\r\n", at);
        const qsizetype content = body.indexOf("\r\n\r\n", at);
        const qsizetype end = content < 0 ? -1 : body.indexOf(delimiter, content + 4);
        if (head < 0 || end < 0)
            return std::nullopt;
        FormPart part;
        for (const QByteArray &line : body.mid(head, content - head).split('\n')) {
            const QByteArray header = line.trimmed();
            if (header.toLower().startsWith("content-disposition:")) {
                part.name = parameter(header, "name");
                part.fileName = parameter(header, "filename");
            } else if (header.toLower().startsWith("content-type:")) {
                part.type = header.mid(13).trimmed();
            }
        }
        part.body = body.mid(content + 4, end - content - 4);
        parts.push_back(std::move(part));
        at = end;
    }
    return std::nullopt; // no closing delimiter
}

} // namespace platen::sandbox::printintegrator
