// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/log_redaction.h"

#include "core/wire/secret_places.h"

#include <QString>
#include <QtGlobal>

namespace platen::net {

namespace {

QtMessageHandler next = nullptr;

void redact(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    next(type, context, QString::fromUtf8(withoutSecretPlaces(message.toUtf8())));
}

} // namespace

void redactLog()
{
    const QtMessageHandler before = qInstallMessageHandler(redact);
    if (before != redact)
        next = before;
}

} // namespace platen::net
