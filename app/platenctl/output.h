// SPDX-License-Identifier: GPL-3.0-or-later
// Where results and errors go. With --json, standard output gets exactly one JSON document (or one per line, of what
// goes on for long), and errors are JSON on standard error.
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace platen::ctl {

class Table;

class Output
{
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool isJson() const { return m_json; }
    // Whether progress may be shown: somebody is looking at standard error.
    [[nodiscard]] bool showsProgress() const;

    void document(const QJsonObject &document) const; // only with --json
    void line(const QJsonObject &document) const;     // only with --json; one line, at once
    void text(const QString &text) const;             // only without; flushed at the end of a line
    void table(const Table &table) const;             // only without
    void error(const Error &error) const;
    // Errors that hold this one's message say from now on that the secret can also be given in `variable`.
    void offerVariable(const Error &error, const QString &variable);
    [[nodiscard]] Error advised(Error error) const; // with that said
    void progress(const QString &text) const;       // in place of the progress before; empty: gone

    // False if standard output could not take everything.
    [[nodiscard]] bool finish() const;

private:
    mutable QString m_progress; // what stands on the terminal
    bool m_json;
    QMap<QString, QString> m_variables; // by the message that they are offered after
};

// For a person: what happened, each member that is at fault, and the request to quote to the provider's support.
QString errorText(const Error &error);

// JSON null where there is no text.
QJsonValue orNull(const QString &text);

} // namespace platen::ctl
