#include "ui/widgets/error_box.h"

#include <QCoreApplication>
#include <QLocale>

namespace platen {

namespace {
QString words(const char *text)
{
    return QCoreApplication::translate("ErrorBox", text);
}
} // namespace

QString errorTitle(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Validation:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Something in it is not right"));
    case ErrorCode::Refused:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This was refused"));
    case ErrorCode::Unsupported:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This provider cannot do that"));
    case ErrorCode::Usage:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This cannot be done as it is"));
    case ErrorCode::NotFound:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "It is not there"));
    case ErrorCode::Unreachable:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider could not be reached"));
    case ErrorCode::Timeout:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider did not answer in time"));
    case ErrorCode::RateLimited:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider asks to slow down"));
    case ErrorCode::BadResponse:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider's answer could not be read"));
    case ErrorCode::UnknownOutcome:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "It is not known whether this arrived"));
    case ErrorCode::Unauthorized:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider did not accept the key"));
    case ErrorCode::Forbidden:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The key is not allowed to do this"));
    case ErrorCode::Credentials:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The key could not be read from the keychain"));
    case ErrorCode::Storage:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The local database could not be used"));
    }
    return {};
}

QString errorConsequence(const Error &error)
{
    if (error.maybeProcessed || error.code == ErrorCode::UnknownOutcome)
        return words(QT_TRANSLATE_NOOP("ErrorBox",
                                       "The provider may have carried it out, and may charge for it. It is not sent "
                                       "again before that is clear, so nothing is paid for twice."));
    if (error.code == ErrorCode::Storage)
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Nothing was sent. What was on the disk before is unchanged."));
    return words(
        QT_TRANSLATE_NOOP("ErrorBox", "Nothing was changed at the provider, and nothing is charged for this."));
}

QString errorNextStep(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Validation:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Correct it and try again."));
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Check the connection, then try again."));
    case ErrorCode::RateLimited:
        if (error.retryAfter.count() > 0)
            return words(QT_TRANSLATE_NOOP("ErrorBox", "Try again in %1 seconds."))
                .arg(QLocale().toString((error.retryAfter.count() + 999) / 1000));
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Try again in a minute."));
    case ErrorCode::UnknownOutcome:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Look it up at the provider, then resolve it here."));
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Check the account's key under Accounts."));
    case ErrorCode::Credentials:
        return words(QT_TRANSLATE_NOOP(
            "ErrorBox", "Unlock the keychain and try again. If a key is missing there, enter it under Accounts."));
    case ErrorCode::Storage:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Check the free space and the permissions of the data folder."));
    case ErrorCode::BadResponse:
        return words(
            QT_TRANSLATE_NOOP("ErrorBox", "Try again later; if it stays, quote the request id to the provider."));
    case ErrorCode::Refused:
    case ErrorCode::Unsupported:
    case ErrorCode::Usage:
    case ErrorCode::NotFound:
        break;
    }
    return {};
}

} // namespace platen
