// SPDX-License-Identifier: GPL-3.0-or-later
// One value that a person enters: a member of the provider's own documents. Forms, checks and documentation follow from
// it.
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace platen {

struct Field
{
    enum class Type { Text, LongText, Integer, Decimal, Boolean, Instant, Url, Choice, TextList, Json };

    // A member's name, or a path through objects: "price/taxAmount".
    QString name;
    Type type = Type::Text;
    QString label;
    QString help;
    QStringList choices; // for a Choice
    bool required = false;
};

// Checks that members have the form that the provider accepts: an Integer is an integer, a Decimal a number or a
// decimal string, a TextList an array of texts, Json anything but null. `whole`: required members must be present
// (otherwise only present ones are checked). Each error's pointer is `at` plus the member's path. Members without a
// field are ignored.
std::vector<Error> checkFields(const std::vector<Field> &fields, const QJsonObject &object, bool whole,
                               const QString &at = {});

// The value at a field's path; undefined if there is none.
QJsonValue fieldValue(const QJsonObject &object, const QString &name);
// Sets the value at a field's path; an undefined value removes it, together with objects that become empty.
QJsonObject withField(QJsonObject object, const QString &name, const QJsonValue &value);

QJsonObject fieldObject(const Field &field); // as printed by `provider list --json`

} // namespace platen
