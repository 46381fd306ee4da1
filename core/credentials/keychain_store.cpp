// SPDX-License-Identifier: GPL-3.0-or-later
// The system's keychain: Secret Service or KWallet, the macOS keychain, the Windows credential store.
#include "core/credentials/keychain_store.h"

#include "core/credentials/credential_error.h"
#include "core/credentials/secret_service.h"

#include <QCoroFuture>

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace platen {

namespace {

struct Outcome
{
    bool answered = false;
    QKeychain::Error error = QKeychain::NoError;
    QString detail;
    QString value; // the value that was read
};

// Starts the job and returns its outcome. The job deletes itself when it finishes; one that does not respond in time is
// left alone, because the underlying libraries still use it.
QFuture<Outcome> start(QKeychain::Job *job, const SecretKey &key, std::chrono::milliseconds patience)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key.accountUid + u'/' + key.field);

    auto promise = std::make_shared<QPromise<Outcome>>();
    QFuture<Outcome> future = promise->future();
    promise->start();
    auto *timer = new QTimer;
    timer->setSingleShot(true);
    const auto finish = [promise, timer](Outcome outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(outcome));
        promise->finish();
        timer->deleteLater();
    };
    QObject::connect(timer, &QTimer::timeout, timer, [finish] { finish({}); });
    QObject::connect(job, &QKeychain::Job::finished, job, [finish](QKeychain::Job *done) {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        finish({true, done->error(), done->errorString(), read ? read->textData() : QString()});
    });
    timer->start(patience);
    job->start();
    return future;
}

CredentialProblem problemOf(const Outcome &outcome, KeychainState state)
{
    switch (outcome.error) {
    case QKeychain::AccessDeniedByUser:
        return state == KeychainState::Locked ? CredentialProblem::Locked : CredentialProblem::Refused;
    case QKeychain::AccessDenied: // libsecret's code for locked, and KWallet's for a wallet that was not opened
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        return CredentialProblem::Locked;
#else
        return CredentialProblem::Refused;
#endif
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return CredentialProblem::NoKeychain;
    case QKeychain::EntryNotFound:
        return state == KeychainState::Locked ? CredentialProblem::Locked : CredentialProblem::Missing;
    default:
        if (state == KeychainState::Locked)
            return CredentialProblem::Locked;
        return state == KeychainState::Absent ? CredentialProblem::NoKeychain : CredentialProblem::Other;
    }
}

QCoro::Task<Failure> failureOf(Outcome outcome, SecretKey key)
{
    if (!outcome.answered)
        co_return credentialFailure(CredentialProblem::NoAnswer, key);
    const KeychainState state = co_await keychainState();
    co_return credentialFailure(problemOf(outcome, state), key, outcome.detail);
}

class KeychainStore : public CredentialStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }

    QCoro::Task<Result<QString>> read(SecretKey key) override
    {
        QFuture<Outcome> future = start(new QKeychain::ReadPasswordJob(QStringLiteral("Platen")), key, m_patience);
        const Outcome outcome = co_await future;
        if (outcome.answered && outcome.error == QKeychain::NoError)
            co_return outcome.value;
        const Failure failure = co_await failureOf(outcome, key);
        co_return failure;
    }

    QCoro::Task<Result<void>> write(SecretKey key, QString value) override
    {
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Platen"));
        job->setTextData(value);
        QFuture<Outcome> future = start(job, key, m_patience);
        const Outcome outcome = co_await future;
        if (outcome.answered && outcome.error == QKeychain::NoError)
            co_return {};
        const Failure failure = co_await failureOf(outcome, key);
        co_return failure;
    }

    QCoro::Task<Result<void>> remove(SecretKey key) override
    {
        QFuture<Outcome> future = start(new QKeychain::DeletePasswordJob(QStringLiteral("Platen")), key, m_patience);
        const Outcome outcome = co_await future;
        const bool gone =
            outcome.answered && (outcome.error == QKeychain::NoError || outcome.error == QKeychain::EntryNotFound);
        if (!gone) {
            const Failure failure = co_await failureOf(outcome, key);
            co_return failure;
        }
        // A locked keychain hides the entry, so that removing it only appears to succeed.
        const KeychainState state = co_await keychainState();
        if (state == KeychainState::Locked)
            co_return credentialFailure(CredentialProblem::Locked, key);
        co_return {};
    }

private:
    std::chrono::milliseconds m_patience;
};

} // namespace

std::unique_ptr<CredentialStore> makeKeychainStore(std::chrono::milliseconds patience)
{
    return std::make_unique<KeychainStore>(patience);
}

} // namespace platen
