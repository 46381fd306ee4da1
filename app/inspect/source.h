// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to read from anywhere: the file, or a block of it that has a structure of its own (EXIF).
#pragma once

#include <QByteArray>
#include <QFile>
#include <QtEndian>

namespace platen::inspect {

class Source
{
public:
    Source() = default;
    virtual ~Source() = default;
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    [[nodiscard]] virtual qint64 size() const = 0;
    // Fewer bytes than asked for at the end, none beyond it or before the beginning.
    [[nodiscard]] virtual QByteArray read(qint64 offset, qint64 count) = 0;
};

class FileSource : public Source
{
public:
    explicit FileSource(QFile &file)
        : m_file(file)
        , m_size(file.size())
    {
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] QByteArray read(qint64 offset, qint64 count) override
    {
        if (offset < 0 || offset >= m_size || !m_file.seek(offset))
            return {};
        return m_file.read(count);
    }

private:
    QFile &m_file;
    qint64 m_size;
};

class MemorySource : public Source
{
public:
    explicit MemorySource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] QByteArray read(qint64 offset, qint64 count) override
    {
        return offset < 0 || offset >= m_bytes.size() ? QByteArray() : m_bytes.mid(offset, count);
    }

private:
    QByteArray m_bytes;
};

// The number at `offset`; 0 if the bytes end before.
template <typename Number>
Number bigEndian(QByteArrayView bytes, qsizetype offset = 0)
{
    return offset + qsizetype(sizeof(Number)) > bytes.size() ? 0 : qFromBigEndian<Number>(bytes.data() + offset);
}
template <typename Number>
Number littleEndian(QByteArrayView bytes, qsizetype offset = 0)
{
    return offset + qsizetype(sizeof(Number)) > bytes.size() ? 0 : qFromLittleEndian<Number>(bytes.data() + offset);
}

} // namespace platen::inspect
