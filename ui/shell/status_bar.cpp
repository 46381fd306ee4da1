// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"

#include "core/domain/text_display.h"
#include "core/engine/engine_host.h"
#include "ui/session/account_directory.h"
#include "ui/session/outbox_watch.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/when_done.h"

#include <QAccessible>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace platen {

namespace {
constexpr int sayFor = 8000; // ms
}

StatusBar::StatusBar(EngineHost &host, const AccountDirectory &accounts, const OutboxWatch &outbox, QWidget *parent)
    : QStatusBar(parent)
    , m_host(host)
    , m_accounts(accounts)
    , m_outbox(outbox)
    , m_out(addButton("statusOutbox", &StatusBar::outboxWanted))
    , m_listener(addButton("statusListener", &StatusBar::listenerWanted))
    , m_verified(addButton("statusVerified", &StatusBar::accountsWanted))
    , m_message(new ElidedLabel({}, this))
    , m_syncText(new TintedLabel({}, Token::Muted, this))
    , m_syncBar(new QProgressBar(this))
{
    setSizeGripEnabled(false);
    m_out->setIcon(themedIcon(QStringLiteral("stage-queued")));
    m_listener->setIcon(themedIcon(QStringLiteral("listener")));
    m_syncText->setWordWrap(false);
    m_syncText->setObjectName(QStringLiteral("statusSync"));
    m_syncBar->setRange(0, 0);
    m_syncBar->setTextVisible(false);
    m_syncBar->setFixedSize(grid(24), grid(1));
    m_syncBar->setAccessibleName(tr("Syncing"));
    addWidget(m_out);
    addWidget(m_listener);
    addWidget(m_message, 1);
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(sayFor);
    connect(&m_messageTimer, &QTimer::timeout, this, [this] { m_message->setText({}); });
    addPermanentWidget(m_syncText);
    addPermanentWidget(m_syncBar);
    addPermanentWidget(m_verified);
    m_syncText->hide();
    m_syncBar->hide();

    m_syncTimer.setSingleShot(true);
    m_syncTimer.setInterval(1000);
    connect(&m_syncTimer, &QTimer::timeout, this, &StatusBar::showSync);
    m_clock.setInterval(30'000);
    connect(&m_clock, &QTimer::timeout, this, &StatusBar::updateVerified);
    m_clock.start();
    connect(&outbox, &OutboxWatch::changed, this, &StatusBar::updateOutbox);
    connect(&accounts, &AccountDirectory::changed, this, &StatusBar::updateVerified);
    connect(&host, &EngineHost::listenerChanged, this, &StatusBar::refreshListener);
    connect(&host, &EngineHost::syncProgress, this, &StatusBar::noteSync);
    // Writing is retried and fails again, so the message stays until it succeeds.
    connect(&host, &EngineHost::storageFailed, this, [this](const Error &error) {
        say(tr("An order's outcome could not be stored: %1 Platen tries again.").arg(error.message.text()));
    });
    updateOutbox();
    updateVerified();
    m_listener->setText(tr("Webhooks off"));
}

QToolButton *StatusBar::addButton(const char *name, void (StatusBar::*signal)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setIconSize(QSize(14, 14));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, signal);
    return button;
}

void StatusBar::say(const QString &text)
{
    m_message->setText(text);
    m_messageTimer.start();
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusBar::refreshListener()
{
    const auto future = m_host.ask<ListenerInfo>(
        [](Engine &engine) -> QCoro::Task<Result<ListenerInfo>> { co_return engine.webhooks().state(); });
    whenDone(future, this, [this](Result<ListenerInfo> info) {
        if (!info)
            return;
        m_listening = info->listening;
        m_listener->setText(m_listening ? tr("Webhooks on") : tr("Webhooks off"));
        m_listener->setToolTip(m_listening ? tr("Listening at %1; public address %2").arg(info->url, info->publicUrl)
                                           : tr("This window is not listening. Orders are updated by syncing."));
    });
}

void StatusBar::updateOutbox()
{
    using State = store::OutboxState;
    const int waiting = m_outbox.count(State::Waiting) + m_outbox.count(State::Sending);
    const int unknown = m_outbox.count(State::Unknown);
    const int failed = m_outbox.count(State::Failed);
    QStringList parts;
    if (waiting > 0)
        parts << tr("%Ln waiting", nullptr, waiting);
    if (unknown > 0)
        parts << tr("%Ln unknown", nullptr, unknown);
    if (failed > 0)
        parts << tr("%Ln failed", nullptr, failed);
    m_out->setText(!m_outbox.isKnown() ? tr("Outbox not read")
                   : parts.isEmpty()   ? tr("Outbox empty")
                                       : tr("Outbox: %1").arg(parts.join(QStringLiteral(", "))));
    m_out->setIcon(themedIcon(unknown + failed > 0 ? QStringLiteral("attention") : QStringLiteral("stage-queued")));
    m_out->setToolTip(tr("Show what is waiting to be sent"));
}

QString StatusBar::outboxText() const
{
    return m_out->text();
}

QString StatusBar::verifiedText() const
{
    return m_verified->text();
}

void StatusBar::updateVerified()
{
    QStringList lines;
    QStringList troubled;
    QDateTime oldest;
    bool never = false;
    bool asked = false;
    bool refused = false; // the key of the last account in trouble
    for (const AccountInfo &info : m_accounts.accounts()) {
        const Declaration *declaration = m_accounts.declaration(info.account.name);
        // Accounts whose orders cannot be fetched are only heard from, never checked.
        const bool askable =
            !declaration || declaration->can(Capability::FetchOrder) || declaration->can(Capability::ListOrders);
        const QDateTime at = askable ? info.account.lastVerified : info.account.lastHeard;
        QString line = QStringLiteral("%1 (%2): ").arg(isolated(info.account.name), environmentWord(info.environment));
        if (!info.account.lastError.isEmpty())
            line += at.isValid() ? tr("failed; last response %1").arg(relativeTimeWithin(at))
                                 : tr("failed; no response yet");
        else if (askable)
            line += at.isValid() ? tr("checked %1").arg(relativeTimeWithin(at)) : tr("not checked yet");
        else
            line += at.isValid() ? tr("last message %1").arg(relativeTimeWithin(at)) : tr("no messages yet");
        if (!info.account.lastError.isEmpty()) {
            const ErrorCode code = errorFromObject(info.account.lastError).code;
            troubled << info.account.name;
            refused = code == ErrorCode::Unauthorized || code == ErrorCode::Forbidden;
            line += QLatin1Char('\n') + isolated(errorFromObject(info.account.lastError).message.text());
        }
        lines << line;
        if (!askable)
            continue;
        asked = true;
        never = never || !at.isValid();
        if (at.isValid() && (!oldest.isValid() || at < oldest))
            oldest = at;
    }
    m_verified->setVisible(!lines.isEmpty());
    m_verified->setToolTip(plainToolTip(lines.join(QStringLiteral("\n"))));
    if (!troubled.isEmpty()) {
        m_verified->setIcon(themedIcon(QStringLiteral("attention")));
        const QString name = escapedMnemonic(isolated(troubled.first()));
        m_verified->setText(troubled.size() == 1 && refused ? tr("%1: key refused").arg(name)
                            : troubled.size() == 1
                                ? tr("%1 could not be synced").arg(name)
                                : tr("%Ln account(s) could not be synced", nullptr, static_cast<int>(troubled.size())));
    } else {
        m_verified->setIcon(themedIcon(QStringLiteral("sync")));
        m_verified->setText(!asked ? tr("Updated by webhooks")
                            : never && oldest.isValid()
                                ? tr("Checked %1, not every account").arg(relativeTimeWithin(oldest))
                            : never ? tr("Not checked yet")
                                    : tr("Checked %1").arg(relativeTimeWithin(oldest)));
    }
}

void StatusBar::noteSync(const SyncProgress &progress)
{
    if (progress.finished)
        m_syncing.remove(progress.account);
    else
        m_syncing.insert(progress.account, progress.seen);
    if (m_syncing.isEmpty())
        m_syncTimer.stop();
    else if (m_syncBar->isHidden() && !m_syncTimer.isActive())
        m_syncTimer.start();
    if (m_syncing.isEmpty() || !m_syncBar->isHidden())
        showSync();
}

void StatusBar::showSync()
{
    const bool busy = !m_syncing.isEmpty();
    m_syncBar->setVisible(busy);
    m_syncText->setVisible(busy);
    if (!busy)
        return;
    qint64 seen = 0;
    for (const qint64 each : std::as_const(m_syncing))
        seen += each;
    const QString which = m_syncing.size() == 1 ? m_syncing.constBegin().key()
                                                : tr("%Ln account(s)", nullptr, static_cast<int>(m_syncing.size()));
    m_syncText->setText(seen > 0 ? tr("Syncing %1: %2 orders so far").arg(which, QLocale().toString(seen))
                                 : tr("Syncing %1…").arg(which));
}

} // namespace platen
