// SPDX-License-Identifier: GPL-3.0-or-later
// Where results and errors go. With --json, standard output gets exactly one JSON document (or one per line from
// long-running commands), and errors are JSON on standard error.
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
    // Whether progress may be shown: standard error is a terminal, and --json was not given.
    [[nodiscard]] bool showsProgress() const;

    void document(const QJsonObject &document) const; // only with --json
    void line(const QJsonObject &document) const;     // only with --json; one line, at once
    void text(const QString &text) const;             // only without --json; flushed
    void table(const Table &table) const;             // only without --json; flushed
    void error(const Error &error) const;
    // From now on, errors that contain this one's message add that the secret can also be given in `variable`.
    void offerVariable(const Error &error, const QString &variable);
    [[nodiscard]] Error advised(Error error) const; // with that advice
    void progress(const QString &text) const;       // replaces the previous progress; empty clears it

    // False if standard output could not be written completely.
    [[nodiscard]] bool finish() const;

private:
    mutable QString m_progress; // what the terminal shows now
    bool m_json;
    QMap<QString, QString> m_variables; // by the error message that the advice is added to
};

// For people: what happened, each invalid member, and the request id to quote to the provider's support.
QString errorText(const Error &error);

// JSON null if the text is empty.
QJsonValue orNull(const QString &text);

} // namespace platen::ctl
