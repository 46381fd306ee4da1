// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the members of a JSON object strictly: each wrong type and each unknown member becomes an error with its JSON
// pointer. Reading continues, so that all errors are reported at once.
#pragma once

#include "core/domain/error.h"
#include "core/domain/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace platen {

class JsonMembers
{
public:
    // `pointer` is the position of `object` in its document. `errors` must outlive this.
    JsonMembers(QJsonObject object, QString pointer, std::vector<Error> &errors);

    // Absent and null members are "", nullopt, invalid or empty. Each call marks its member as known.
    QString text(const char *name);
    std::optional<int> integer(const char *name);
    QDateTime instant(const char *name);
    QJsonObject object(const char *name);
    std::optional<Money> money(const char *name);
    void inObject(const char *name, const std::function<void(JsonMembers)> &read);
    void eachObject(const char *name, const std::function<void(JsonMembers)> &read);

    // Reports every member that none of the calls above has read.
    void refuseOthers();

private:
    QJsonValue take(const char *name);
    void report(const QString &pointer, const Message &message);
    [[nodiscard]] QString at(const char *name) const;

    QJsonObject m_object;
    QString m_pointer;
    std::vector<Error> &m_errors;
    QSet<QString> m_known;
};

// A name as a reference token of a JSON pointer (RFC 6901), with "~" and "/" escaped.
QString pointerToken(QString name);

} // namespace platen
