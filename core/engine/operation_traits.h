// SPDX-License-Identifier: GPL-3.0-or-later
// What each operation (core/domain/operation.h) needs from a provider, how it is sent, and its sentences: one row per
// operation. An operation without a row does not compile.
#pragma once

#include "core/domain/operation.h"
#include "core/sessions/session.h"

#include <QCoreApplication>

namespace platen {

// What sending needs besides the operation.
struct Outgoing
{
    std::shared_ptr<Session> session;
    Order order;         // as known here
    QJsonObject options; // of the draft that it was placed with
    // For a submission:
    Draft ready;
    QString key;
    QString callbackUrl;
};

// `act` completes "In the outbox: …" in the window. `noun` begins "… was refused" in the timeline. `done` is the
// timeline's line once it was carried out, `filled` in with what was changed. `settledByAbsence`: if the provider no
// longer has the order, the operation has been carried out.
template <typename T>
struct OperationRow;

struct OperationDefaults
{
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "The change");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Changed");
    static constexpr bool settledByAbsence = false;
    static Message filled(const char *done, const auto &) { return Message::fromKey(done); }
};

template <>
struct OperationRow<Create> : OperationDefaults
{
    static constexpr Capability capability = Capability::CreateOrder;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Placing the order");
    static QCoro::Task<Result<RemoteOrder>> send(Create operation, Outgoing with);
};

template <>
struct OperationRow<Cancel> : OperationDefaults
{
    static constexpr Capability capability = Capability::CancelOrder;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Cancelling the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Cancelling");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "The provider accepted the cancellation");
    static QCoro::Task<Result<RemoteOrder>> send(Cancel operation, Outgoing with);
};

template <>
struct OperationRow<Delete> : OperationDefaults
{
    static constexpr Capability capability = Capability::DeleteOrder;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Deleting the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Deleting");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Deleted at the provider");
    static constexpr bool settledByAbsence = true;
    static QCoro::Task<Result<RemoteOrder>> send(Delete operation, Outgoing with);
};

template <>
struct OperationRow<ChangeShippingMethod> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeShippingMethod;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the shipping method");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Changing the shipping method");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Shipping method changed to %1");
    static Message filled(const char *done, const ChangeShippingMethod &one)
    {
        return Message::fromKey(done, {one.value});
    }
    static QCoro::Task<Result<RemoteOrder>> send(ChangeShippingMethod operation, Outgoing with);
};

template <>
struct OperationRow<ChangeRecipient> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeRecipient;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the recipient");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Changing the recipient");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Recipient changed");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeRecipient operation, Outgoing with);
};

template <>
struct OperationRow<ChangeMetadata> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeMetadata;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the metadata");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Changing the metadata");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Metadata changed");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeMetadata operation, Outgoing with);
};

template <>
struct OperationRow<ChangeNote> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeNote;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the note");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Changing the note");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Note changed");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeNote operation, Outgoing with);
};

template <>
struct OperationRow<ChangeOptions> : OperationDefaults
{
    static constexpr Capability capability = Capability::ChangeOptions;
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the order");
    static QCoro::Task<Result<RemoteOrder>> send(ChangeOptions operation, Outgoing with);
};

template <>
struct OperationRow<UnknownOperation> : OperationDefaults
{
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the order");
    static QCoro::Task<Result<RemoteOrder>> send(UnknownOperation operation, Outgoing with);
};

// The same for an operation of any type.
[[nodiscard]] Capability capabilityOf(const OrderChange &change);
[[nodiscard]] Message operationAct(const Operation &operation);
[[nodiscard]] Message operationNoun(const Operation &operation);
[[nodiscard]] Message operationDone(const Operation &operation);
[[nodiscard]] bool isSettledByAbsence(const Operation &operation);
// Returns the order as the provider then has it. An error with `maybeProcessed` means that it may have been carried
// out.
QCoro::Task<Result<RemoteOrder>> sendOperation(Operation operation, Outgoing with);

} // namespace platen
