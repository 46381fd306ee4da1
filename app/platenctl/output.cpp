// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/output.h"

#include "app/platenctl/table.h"
#include "app/platenctl/terminal.h"
#include "core/domain/exact_json.h"
#include "core/domain/text_display.h"

#include <cstdio>

namespace platen::ctl {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

QString blockText(const Error &error, const QString &prefix)
{
    QString text = prefix + printable(error.message.text()) + QLatin1Char('\n');
    if (!error.pointer.isEmpty())
        text += QStringLiteral("  at %1\n").arg(printable(error.pointer));
    if (error.provider) {
        QStringList parts;
        if (error.provider->status != 0)
            parts << QStringLiteral("HTTP %1").arg(error.provider->status);
        if (!error.provider->code.isEmpty())
            parts << isolated(error.provider->code);
        if (!error.provider->field.isEmpty())
            parts << QStringLiteral("field %1").arg(isolated(error.provider->field));
        if (!error.provider->requestId.isEmpty())
            parts << QStringLiteral("request %1").arg(isolated(error.provider->requestId));
        if (!parts.isEmpty())
            text += QStringLiteral("  %1 said: %2\n")
                        .arg(error.provider->name, printable(parts.join(QStringLiteral(", "))));
    }
    return text;
}

} // namespace

bool Output::showsProgress() const
{
    return !m_json && isTerminal(stderr);
}

void Output::document(const QJsonObject &document) const
{
    if (m_json)
        write(stdout, writeJson(document, QJsonDocument::Indented));
}

void Output::line(const QJsonObject &document) const
{
    if (!m_json)
        return;
    write(stdout, writeJson(document) + '\n');
    std::fflush(stdout);
}

void Output::text(const QString &text) const
{
    if (m_json)
        return;
    write(stdout, printableLines(text).toUtf8());
    std::fflush(stdout);
}

void Output::table(const Table &table) const
{
    if (m_json)
        return;
    write(stdout, table.text(mayEmphasise(stdout)).toUtf8()); // its cells are printable, its titles may be bold
    std::fflush(stdout);
}

void Output::offerVariable(const Error &error, const QString &variable)
{
    m_variables.insert(error.message.english(), variable);
}

Error Output::advised(Error error) const
{
    for (auto offer = m_variables.begin(); offer != m_variables.end(); ++offer) {
        if (error.message.english().contains(offer.key()))
            error.message = Message::joined(
                {error.message,
                 QStringLiteral("Or put the secret into the environment variable %1.").arg(offer.value())});
    }
    for (Error &other : error.others)
        other = advised(other);
    return error;
}

void Output::error(const Error &error) const
{
    std::fflush(stdout);
    const Error whole = advised(error);
    write(stderr, m_json ? writeJson(toJson(whole)) + '\n' : errorText(whole).toUtf8());
    std::fflush(stderr);
}

void Output::progress(const QString &text) const
{
    // Written only when it changes, so that nothing is cleared unnecessarily.
    if (!showsProgress() || text == m_progress)
        return;
    m_progress = text;
    write(stderr, "\r\x1b[K" + printable(text).toUtf8());
    std::fflush(stderr);
}

bool Output::finish() const
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

QString errorText(const Error &error)
{
    const QString prefix = QStringLiteral("platenctl: ");
    QString text = blockText(error, prefix);
    for (const Error &other : error.others)
        text += blockText(other, prefix);
    return text;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace platen::ctl
