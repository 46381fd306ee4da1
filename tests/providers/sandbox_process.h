// SPDX-License-Identifier: GPL-3.0-or-later
// platen-sandbox as a separate process, for as long as this object lives.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace platen::test {

class SandboxProcess
{
public:
    explicit SandboxProcess(const QStringList &arguments = {});
    ~SandboxProcess();

    [[nodiscard]] QString url() const { return m_url; }
    // A request to its control API, such as ("POST", "orders/ord_1/advance").
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {});

private:
    QProcess m_process;
    QString m_url;
};

} // namespace platen::test
