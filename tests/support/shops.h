// SPDX-License-Identifier: GPL-3.0-or-later
// An account at each provider of the sandbox, and a draft that it accepts.
#pragma once

#include "tests/support/sandbox_process.h"

#include <QJsonObject>
#include <QStringList>

namespace platen::test {

// The providers, by id.
const QStringList &everyProvider();

struct ShopAccount
{
    QString secret; // the setting's name; its value is the sandbox's key
    QJsonObject settings;
};
ShopAccount shopAccountAt(const QString &provider, const SandboxProcess &sandbox);

// Draft documents: Prodigi's, and any provider's.
QJsonObject draft(const QString &reference, const QString &account = QStringLiteral("Shop"));
QJsonObject draftFor(const QString &provider, const QString &reference);

QByteArray bytes(const QJsonObject &object);

} // namespace platen::test
