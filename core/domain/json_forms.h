// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that is built by the same calls in either of two forms: as Qt's objects, or at once as text, which takes a
// fraction of the time. A text that is put into it may be a marked number, as everywhere (exact_json.h).
#pragma once

#include "core/domain/exact_json.h"

namespace platen {

struct JsonTree
{
    class Object
    {
    public:
        void put(const char *name, const QJsonValue &value) { m_object.insert(QLatin1String(name), value); }
        void put(const char *name, const Object &object) { put(name, QJsonValue(object.m_object)); }
        [[nodiscard]] const QJsonObject &done() const { return m_object; }

    private:
        QJsonObject m_object;
    };
    class List
    {
    public:
        void add(const Object &object) { m_list.append(object.done()); }
        void putInto(Object &object, const char *name) const { object.put(name, QJsonValue(m_list)); }

    private:
        QJsonArray m_list;
    };
};

struct JsonText
{
    // The members are in the order in which they were put.
    class Object
    {
    public:
        Object();
        void put(const char *name, const QString &text);
        void put(const char *name, bool value);
        void put(const char *name, int value);
        void put(const char *name, const QJsonValue &value);
        void put(const char *name, const QJsonObject &object);
        void put(const char *name, const Object &object);
        [[nodiscard]] QByteArray done() const { return m_text + '}'; }

    private:
        friend struct JsonText;
        void begin(const char *name);
        QByteArray m_text;
    };
    class List
    {
    public:
        void add(const Object &object);
        void putInto(Object &object, const char *name) const;

    private:
        QByteArray m_text;
    };
};

} // namespace platen
