// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks where the reader of a JSON text is, and collects errors in text that is well-formed. It needs memory for the
// names of the open objects; a pointer is built only for an error.
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
    // A member's decoded name and its position. The characters of `name` must outlive this object.
    void nameAt(qsizetype at, std::string_view name) { m_names.push_back({name, at}); }
    // Closes an object or list and reports duplicate names in it.
    void leave();

    // The text at `at`, which is the value of the current entry or the latest name, contains half of a surrogate pair.
    void reportHalf(qsizetype at);
    void reportHalfInName(qsizetype at);

    // All findings, in the order of the text.
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
        std::size_t firstName = 0; // the index in m_names of this object's first name
        qsizetype index = 0;       // of the current entry, in a list
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
    std::vector<Name> m_names; // of the members so far of all open objects
    std::vector<Finding> m_findings;
};

// A text for a message, shortened if it is long.
QString shortQuote(std::string_view text);

} // namespace platen
