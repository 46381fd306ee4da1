// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_run.h"

#include "core/domain/text_display.h"
#include "ui/widgets/when_done.h"

#include <QLocale>

namespace platen {

SyncRun::SyncRun(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
}

void SyncRun::start(bool full)
{
    const auto future =
        m_host.ask<std::vector<SyncReport>>([full](Engine &engine) { return engine.sync().run({}, full); });
    m_isRunning = true;
    Q_EMIT runningChanged();
    whenDone(future, this, [this](const Result<std::vector<SyncReport>> &reports) {
        m_isRunning = false;
        Q_EMIT runningChanged();
        Q_EMIT ended(reports ? words(*reports) : reports.error().message.text());
    });
}

QString SyncRun::words(const std::vector<SyncReport> &reports)
{
    qint64 added = 0;
    qint64 changed = 0;
    QStringList parts;
    for (const SyncReport &report : reports) {
        added += report.added;
        changed += report.changed;
        if (report.error)
            parts << tr("%1: %2").arg(isolated(report.account), isolated(report.error->message.text()));
    }
    const QLocale locale;
    if (parts.isEmpty() || added + changed > 0)
        parts.prepend(tr("Synced: %1 new, %2 changed").arg(locale.toString(added), locale.toString(changed)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace platen
