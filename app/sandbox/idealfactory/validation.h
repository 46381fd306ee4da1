// SPDX-License-Identifier: GPL-3.0-or-later
// Checks requests against the document's tables, and reports the error of each member.
#pragma once

#include "core/http/server.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace platen::sandbox::idealfactory {

// One row of a table in the document. Number: a JSON number from 0; Integer: an integer; Count: an integer from 1;
// Unsigned: an integer from 0. A value is never null: absent members are left out.
struct Rule
{
    enum class Type { Text, Number, Integer, Count, Unsigned, Boolean, Object, Array };

    const char *name;
    Type type;
    bool required = false;
};

class Problems
{
public:
    void add(const QByteArray &path, const QByteArray &text); // text: "must be a string."
    [[nodiscard]] bool isEmpty() const { return m_problems.empty(); }
    // 400 {"message": "…", "errors": {"items.0.quantity": ["The items.0.quantity must be …"]}}
    [[nodiscard]] http::Answer answer() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_problems;
};

// Creating requires the required members and no empty texts; updating clears a text with an empty one.
enum class Purpose { Create, Update };

// The documented members of `object`; other members are ignored. `prefix`: "items.0.".
QJsonObject readMembers(const QJsonObject &object, std::span<const Rule> rules, Purpose purpose,
                        const QByteArray &prefix, Problems &problems);

http::Answer jsonAnswer(int status, const QByteArray &body);
http::Answer message(int status, const QByteArray &text); // {"message": text}

} // namespace platen::sandbox::idealfactory
