// SPDX-License-Identifier: GPL-3.0-or-later
// What each operation (core/domain/operation.h) needs of a provider, how it is sent, and the sentences about it: one
// row each. An operation without a row does not compile.
#pragma once

#include "core/domain/operation.h"
#include "core/sessions/session.h"

#include <QCoreApplication>

namespace platen {

// What sending needs beside the operation.
struct Outgoing
{
    std::shared_ptr<Session> session;
    Order order;         // as it is known here
    QJsonObject options; // of the draft that it was placed with
    // Of a submission:
    Draft ready;
    QString key;
    QString callbackUrl;
};

// `act`: for the window, completes "In the outbox: …". `noun`: for the timeline, begins "… was refused". `done`: the
// line of the timeline once it was carried out, `filled` in with what was changed. `settledByAbsence`: an order that
// the provider no longer has shows it.
template <typename T>
struct OperationRow;

struct OperationDefaults
{
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "The change");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "Changed");
    static constexpr bool settledByAbsence = false;
    static QString filled(const QString &done, const auto &) { return done; }
};

template <>
struct OperationRow<Create> : OperationDefaults
{
    static constexpr Capability capability = Capability::CreateOrder;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Placing the order");
    static QCoro::Task<Result<RemoteOrder>> send(Create operation, Outgoing with);
};

template <>
struct OperationRow<Cancel> : OperationDefaults
{
    static constexpr Capability capability = Capability::CancelOrder;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Cancelling the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "Cancelling");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "The provider has taken the cancellation");
    static QCoro::Task<Result<RemoteOrder>> send(Cancel operation, Outgoing with);
};

template <>
struct OperationRow<Delete> : OperationDefaults
{
    static constexpr Capability capability = Capability::DeleteOrder;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Deleting the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "Deleting");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "Deleted at the provider");
    static constexpr bool settledByAbsence = true;
    static QCoro::Task<Result<RemoteOrder>> send(Delete operation, Outgoing with);
};

template <>
struct OperationRow<ChangeShippingMethod> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeShippingMethod;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Changing the shipping method");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "Changing the shipping method");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "Shipping method changed to %1");
    static QString filled(const QString &done, const ChangeShippingMethod &one) { return done.arg(one.value); }
    static QCoro::Task<Result<RemoteOrder>> send(ChangeShippingMethod operation, Outgoing with);
};

template <>
struct OperationRow<ChangeRecipient> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeRecipient;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Changing the recipient");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "Changing the recipient");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "Recipient changed");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeRecipient operation, Outgoing with);
};

template <>
struct OperationRow<ChangeMetadata> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeMetadata;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Changing the metadata");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "Changing the metadata");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "Metadata changed");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeMetadata operation, Outgoing with);
};

template <>
struct OperationRow<ChangeNote> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeNote;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Changing the note");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("platen::outbox", "Changing the note");
    static constexpr const char *done = QT_TRANSLATE_NOOP("platen::outbox", "Note changed");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeNote operation, Outgoing with);
};

template <>
struct OperationRow<ChangeOptions> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeOptions;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Changing the order");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeOptions operation, Outgoing with);
};

template <>
struct OperationRow<UnknownOperation> : OperationDefaults
{
    static constexpr const char *act = QT_TRANSLATE_NOOP("Operation", "Changing the order");
    static QCoro::Task<Result<RemoteOrder>> send(UnknownOperation operation, Outgoing with);
};

// The same for an operation of any type.
[[nodiscard]] Capability capabilityOf(const OrderChange &change);
[[nodiscard]] QString operationAct(const Operation &operation);
[[nodiscard]] QString operationNoun(const Operation &operation);
[[nodiscard]] QString operationDone(const Operation &operation);
[[nodiscard]] bool isSettledByAbsence(const Operation &operation);
// What the provider has then. An error with `maybeProcessed` means that it may have been carried out.
QCoro::Task<Result<RemoteOrder>> sendOperation(Operation operation, Outgoing with);

} // namespace platen
