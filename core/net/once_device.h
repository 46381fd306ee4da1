// SPDX-License-Identifier: GPL-3.0-or-later
// A request body that can be sent only once.
//
// QNetworkAccessManager by itself sends a request again, up to three times and whatever its method, if a connection
// ends before the first byte of the response (QHttpNetworkConnectionChannel: reconnectAttempts). To do so it rewinds
// the body; if that fails, it gives up. This applies to an empty body too, as long as it is a device.
#pragma once

#include <QIODevice>

#include <cstring>

namespace platen::net {

class OnceDevice : public QIODevice
{
    Q_OBJECT
public:
    explicit OnceDevice(const QByteArray &bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    // Whether any of it was read, which happens only once there is a connection.
    [[nodiscard]] bool wasRead() const { return m_read; }

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] bool atEnd() const override { return m_at >= m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override { return position == m_at && QIODevice::seek(position); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        m_read = true;
        const auto count = std::min<qint64>(size, m_bytes.size() - m_at);
        if (count == 0 && size > 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
    bool m_read = false;
};

} // namespace platen::net
