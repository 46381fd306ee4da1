// The engine: the only writer, and everything that takes a provider's answer. It lives in one thread with an event
// loop; in the console that is the main thread, in the window a thread of its own (engine_host.h).
//
// Only one process holds the lease on a data folder. The engine of another process reads, writes what a person asks for
// (accounts, drafts, outbox entries) in short transactions, and leaves sending, syncing and applying to the holder: its
// calls below work all the same, they wait for the holder's result. If the holder goes away in the meantime, the lease
// is taken over and the work is done here.
//
// ORDER is what a person writes: a local id, a remote id, or a reference where it is unambiguous.
#pragma once

#include "core/credentials/credential_store.h"
#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/domain/quote.h"
#include "core/engine/engine_types.h"
#include "core/providers/provider.h"
#include "core/store/data_dir.h"
#include "core/store/order_reader.h"
#include "core/store/setting_store.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <vector>

namespace platen {

class Engine : public QObject
{
    Q_OBJECT
public:
    explicit Engine(EngineOptions options, std::unique_ptr<CredentialStore> credentials, QObject *parent = nullptr);
    ~Engine() override;

    // Opens the database, takes the lease if it is free, and recovers: what was being sent is `unknown` from here on.
    Result<void> start();
    [[nodiscard]] bool holdsLease() const;
    // Works on its own from now on: sends what is due, applies events, refreshes orders that are due, serves other
    // processes and, with `poll`, syncs every account on its schedule. The console's one-off commands do without.
    void runInBackground(bool poll);
    // Lets what is being sent finish (at most 5 s), stops the listener and the background work, gives the lease back.
    QCoro::Task<void> stop();

    // Reads of this thread's own. The window reads through EngineHost::read.
    store::OrderReader &reader();

    // Accounts
    QCoro::Task<Result<std::vector<AccountInfo>>> accounts();
    QCoro::Task<Result<AccountInfo>> account(QString name);
    // Secrets go to the keychain before the account is stored; if that fails nothing is stored. A secret may be missing
    // where the environment has it.
    QCoro::Task<Result<AccountInfo>> addAccount(QString provider, QString name, QJsonObject settings,
                                                QHash<QString, QString> secrets);
    // With its secrets, orders and events. `refused` while it has drafts or unsent orders.
    QCoro::Task<Result<void>> removeAccount(QString name);
    // Before an account is stored (the form's *Test connection*), and of one that is.
    QCoro::Task<Result<void>> testSettings(QString provider, QJsonObject settings, QHash<QString, QString> secrets);
    QCoro::Task<Result<void>> testAccount(QString name);
    QCoro::Task<Result<void>> setSecret(QString account, QString field, QString value);

    // Orders. `create` and `submit` wait for the outcome; after an error that is not of code `validation` or `storage`
    // the order is stored all the same, and its id is in orderIdOf(error).
    QCoro::Task<Result<Order>> create(Draft draft, CreateMode mode);
    QCoro::Task<Result<Order>> submit(QString order, CreateMode mode = {});
    // What submit does, with `draft` in the place of the one that was kept as `keptAs`, in one step: if it fails, that
    // one is as it was. Empty, or discarded in the meantime: what create does.
    QCoro::Task<Result<Order>> placeOrder(Draft draft, QString keptAs, CreateMode mode);
    // What is wrong with a draft, here and by its account's provider; sends nothing.
    QCoro::Task<Result<void>> validate(Draft draft);
    // Keeps an unfinished draft: a new one, or under the id that it was kept under. Nothing is checked.
    QCoro::Task<Result<Order>> saveDraft(Draft draft, QString orderId);
    // Takes an order back while its undo window is open: it is a draft again. `refused` once it is being sent.
    QCoro::Task<Result<Order>> recall(QString order);
    // The draft of an order: as it was placed here, else made from the order itself (duplicate, reprint).
    QCoro::Task<Result<Draft>> draftOf(QString order);

    QCoro::Task<Result<Order>> cancel(QString order);
    QCoro::Task<Result<Order>> change(QString order, OrderChange change);
    QCoro::Task<Result<Order>> remove(QString order); // `order delete`; a draft is simply discarded
    QCoro::Task<Result<Order>> refresh(QString order);
    QCoro::Task<Result<std::vector<ActionAvailability>>> actions(QString order);
    Result<store::StoredOrder> find(const QString &order);

    Result<std::vector<store::OutboxEntry>> outbox();
    QCoro::Task<Result<Order>> retry(QString order);
    QCoro::Task<Result<Order>> resolve(QString order, Resolution resolution);

    // Names of accounts; empty: all. Works off the outbox too.
    QCoro::Task<Result<std::vector<SyncReport>>> sync(QStringList accounts, bool full);

    // Asks every account that can quote, or those named. One account's failure is in `unavailable`.
    QCoro::Task<Result<QuoteReport>> quote(Draft draft, QStringList accounts);
    QCoro::Task<Result<Product>> product(QString account, QString sku);
    QCoro::Task<Result<SpineInfo>> productSpine(QString account, SpineRequest request);

    // What an account's provider keeps beside orders: catalogue, designs, batches, webhooks. `json` is the provider's
    // own document, sent byte for byte after a check for what the provider requires (`validation`, with pointers).
    // `unsupported`, with nothing sent, where the provider does not have it.
    QCoro::Task<Result<ResourcePage>> listResources(QString account, ResourceKind kind, QString cursor);
    QCoro::Task<Result<Resource>> resource(QString account, ResourceKind kind, QString id);
    QCoro::Task<Result<Resource>> createResource(QString account, ResourceKind kind, QByteArray json);
    QCoro::Task<Result<Resource>> updateResource(QString account, ResourceKind kind, QString id, QByteArray json);
    QCoro::Task<Result<Resource>> deleteResource(QString account, ResourceKind kind, QString id);
    // Has the provider tell this account's own endpoint (`url` empty), or another. A signing secret that the provider
    // gives goes to the keychain where it is for our own endpoint; it is never part of the result.
    QCoro::Task<Result<Resource>> registerWebhook(QString account, QStringList events, QString url);

    // Files. `item` is our reference of an order's item. Progress is told in this engine's thread.
    QCoro::Task<Result<PrintFileAnswer>> printFile(QString account, QString item);
    QCoro::Task<Result<Download>> downloadPrintFile(QString account, QString url, TransferProgress progress);
    QCoro::Task<Result<Download>> renderDesign(QString account, QString id, TransferProgress progress);
    QCoro::Task<Result<QJsonValue>> uploadFile(QString account, QString path, TransferProgress progress);

    // Webhooks
    QCoro::Task<Result<ListenerInfo>> startListener(ListenerOptions options);
    void stopListener();
    [[nodiscard]] ListenerInfo listener() const;
    QCoro::Task<Result<QString>> webhookUrl(QString account, bool rotate);
    Result<std::vector<store::InboxEvent>> events(QString account, QString order, bool rejected, int limit);
    QCoro::Task<Result<EventLine>> replay(QString event);

    // Data
    Result<void> backup(const QString &file);
    // Needs the lease; what was there is kept as a backup. It can be done after start() has failed with `storage`, too.
    QCoro::Task<Result<void>> restore(QString file);
    Result<std::vector<Finding>> doctor();
    store::SettingStore settings(); // as a person may change them; used in the engine's thread, and not kept

Q_SIGNALS:
    void ordersChanged(const QList<qint64> &oids); // these rows changed or came
    void outboxChanged();
    void accountsChanged();
    void listenerChanged();
    void eventDone(const platen::EventLine &event); // applied, or found to be something else
    void syncProgress(const platen::SyncProgress &progress);
    // What a call of this engine waits for: another process, a provider's rate limit. Empty: it goes on.
    void waiting(const QString &what);
    void storageFailed(const platen::Error &error); // what became of an order could not be written; it is tried again

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace platen
