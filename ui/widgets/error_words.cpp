// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_words.h"

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
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This is not valid"));
    case ErrorCode::Refused:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This was refused"));
    case ErrorCode::Unsupported:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This provider cannot do that"));
    case ErrorCode::Usage:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "This action is not available now"));
    case ErrorCode::NotFound:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Not found"));
    case ErrorCode::Unreachable:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider could not be reached"));
    case ErrorCode::Timeout:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "No response in time"));
    case ErrorCode::RateLimited:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider asks us to slow down"));
    case ErrorCode::BadResponse:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider's response could not be read"));
    case ErrorCode::UnknownOutcome:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "We don't know whether this arrived"));
    case ErrorCode::Unauthorized:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider did not accept the key"));
    case ErrorCode::Forbidden:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The key is not allowed to do this"));
    case ErrorCode::Credentials:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The key is missing or not available"));
    case ErrorCode::Storage:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The local database could not be used"));
    }
    return {};
}

QString issueText(const Issue &issue)
{
    return issue.message.isEmpty() ? words(QT_TRANSLATE_NOOP("ErrorBox", "The provider reports “%1”")).arg(issue.code)
                                   : issue.message.text();
}

bool maybeDone(const Error &error)
{
    return error.maybeProcessed || error.code == ErrorCode::UnknownOutcome;
}

QString errorConsequence(const Error &error)
{
    if (error.waiting)
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Nothing has changed at the provider so far. The request stays in "
                                                   "the outbox, is tried again, and may then be charged."));
    if (maybeDone(error))
        return words(QT_TRANSLATE_NOOP("ErrorBox", "The provider may have carried this out and may charge for it. No "
                                                   "order is placed a second time until that is clear."));
    if (error.code == ErrorCode::Storage)
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Nothing was changed at the provider. What was stored before is "
                                                   "unchanged."));
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
                .arg(QLocale().toString(
                    static_cast<qint64>(std::chrono::ceil<std::chrono::seconds>(error.retryAfter).count())));
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Try again in a minute."));
    case ErrorCode::UnknownOutcome:
        return words(QT_TRANSLATE_NOOP("ErrorBox", "Platen looks it up if the provider allows that. If an order stays "
                                                   "unknown, check with the provider yourself, then choose Resolve…"));
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
            QT_TRANSLATE_NOOP("ErrorBox", "Try again later. If it happens again, give the provider the request ID."));
    case ErrorCode::Refused:
    case ErrorCode::Unsupported:
    case ErrorCode::Usage:
    case ErrorCode::NotFound:
        break;
    }
    return {};
}

} // namespace platen
