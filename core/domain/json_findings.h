// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a JSON text its reader is, and what it found there that is well-formed and yet wrong. Costs memory for the
// names of the objects that are open; a pointer is built for an error only.
#pragma once

#include "core/domain/error.h"

#include <QByteArrayView>

#include <string_view>
#include <vector>

namespace platen {

class JsonFindings
{
public:
    explicit JsonFindings(QByteArrayView json)
        : m_json(json)
    {
    }

    [[nodiscard]] std::size_t depth() const { return m_levels.size(); }
    [[nodiscard]] bool isInObject() const { return m_levels.back().isObject; }

    void enter(bool isObject) { m_levels.push_back({isObject, m_names.size(), 0}); }
    void nextEntry() { ++m_levels.back().index; }
    // A member's name, decoded, and where it stands. What it views must outlive this.
    void nameAt(qsizetype at, std::string_view name) { m_names.push_back({name, at}); }
    // Reports the names that the object had twice.
    void leave();

    // The text at `at`, the value of the entry at hand, holds half of a surrogate pair; or the latest name does.
    void reportHalf(qsizetype at);
    void reportHalfInName(qsizetype at);

    // All that was found, in the order of the text.
    std::vector<Error> take();

    // "line 3, column 7", counted from 1.
    static Message place(QByteArrayView json, qsizetype at);

private:
    struct Name
    {
        std::string_view text;
        qsizetype at = 0;
    };
    struct Level
    {
        bool isObject = false;
        std::size_t firstName = 0; // of this object's, in m_names
        qsizetype index = 0;       // of the entry at hand, in a list
    };
    struct Finding
    {
        qsizetype at = 0;
        Error error;
    };

    void compareNames();
    void report(qsizetype at, const Message &message, std::string_view name);
    [[nodiscard]] QString pointerTo(std::string_view innermost) const;

    QByteArrayView m_json;
    std::vector<Level> m_levels;
    std::vector<Name> m_names; // of the members so far of all objects that are open
    std::vector<Finding> m_findings;
};

// A text for a message, cut short if it is long.
QString shortQuote(std::string_view text);

} // namespace platen
