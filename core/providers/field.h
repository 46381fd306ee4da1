// SPDX-License-Identifier: GPL-3.0-or-later
// One value that a person is asked for: a member of the provider's own documents. Forms, checks and documentation come
// from it.
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
    QStringList choices; // of a Choice
    bool required = false;
};

// What a member has to be so that its provider takes it: an Integer is a whole number, a Decimal a number or a decimal
// string, a TextList an array of texts, Json anything but null. `whole`: a required one must be there (else only what
// is there is checked). Each error's pointer is `at` and the member's path. Members without a field are not looked at.
std::vector<Error> checkFields(const std::vector<Field> &fields, const QJsonObject &object, bool whole,
                               const QString &at = {});

// The value at a field's path; undefined where there is none.
QJsonValue fieldValue(const QJsonObject &object, const QString &name);
// With the value at a field's path set; an undefined one takes it away, and objects that become empty with it.
QJsonObject withField(QJsonObject object, const QString &name, const QJsonValue &value);

QJsonObject fieldObject(const Field &field); // as `provider list --json` prints it

} // namespace platen
