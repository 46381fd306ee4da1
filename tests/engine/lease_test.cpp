// SPDX-License-Identifier: GPL-3.0-or-later
// The lease: who holds it, what a dead process leaves behind, and what cannot be locked.
#include "core/engine/lease.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace platen;

namespace {

struct Folder
{
    QTemporaryDir folder;
    DataDir dir = *DataDir::open(folder.path());

    void write(const QByteArray &text) const
    {
        QFile file(dir.lock());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

bool takes(Lease &lease)
{
    const Result<bool> taken = lease.take();
    REQUIRE(taken);
    return *taken;
}

} // namespace

TEST_CASE("The lease is held by one process, and free once it is given back or its holder is gone")
{
    const Folder at;
    Lease one(at.dir);
    CHECK(takes(one));
    CHECK(takes(one));
    {
        Lease two(at.dir);
        CHECK_FALSE(takes(two));
        CHECK_FALSE(two.isHeld());
        one.giveBack();
        CHECK(takes(two));
        CHECK_FALSE(takes(one));
    }
    CHECK(takes(one));
}

TEST_CASE("What a dead process wrote decides nothing, not even with our own number and name")
{
    const Folder at;
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid()) + '\n' +
                           QCoreApplication::applicationName().toUtf8() + '\n' + QSysInfo::machineHostName().toUtf8() +
                           '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
    for (const QByteArray &left : {own, QByteArray("1\nplatenctl\nelsewhere\n\n\n"), QByteArray(),
                                   QByteArray("?\xff\n\n"), QByteArray(100'000, 'x')}) {
        at.write(left);
        Lease lease(at.dir);
        CHECK(takes(lease));
        REQUIRE(lease.holder());
        CHECK(lease.holder()->pid == QCoreApplication::applicationPid());
    }
}

TEST_CASE("Others see who holds the lease, and that it is alive")
{
    const Folder at;
    Lease one(at.dir);
    const Lease other(at.dir);
    REQUIRE(takes(one));
    const std::optional<LeaseHolder> before = other.holder();
    REQUIRE(before);
    CHECK(before->pid == QCoreApplication::applicationPid());
    CHECK(before->machine == QSysInfo::machineHostName());
    CHECK(before->name().english().contains(QString::number(before->pid)));
    CHECK(before->since.isValid());
    one.beat();
    CHECK(other.holder()->beat != before->beat);
    CHECK(other.holder()->since == before->since);
}

TEST_CASE("A holder on this machine is silent if its heartbeat is overdue")
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    LeaseHolder holder;
    holder.machine = QSysInfo::machineHostName();
    const auto beatBefore = [&](int seconds) {
        holder.beat = now.addSecs(-seconds).toString(Qt::ISODate) + QStringLiteral(" 7");
    };
    beatBefore(5);
    CHECK_FALSE(holder.silence(now));
    beatBefore(40);
    CHECK(holder.silence(now) == std::chrono::seconds(40));
    beatBefore(-40); // our clock was set back
    CHECK_FALSE(holder.silence(now));
    beatBefore(40);
    holder.machine = QStringLiteral("elsewhere"); // its clock may be wrong
    CHECK_FALSE(holder.silence(now));
    holder.machine = QSysInfo::machineHostName();
    holder.beat.clear();
    CHECK_FALSE(holder.silence(now));
}

TEST_CASE("A version that locks with QLockFile and this one keep each other out")
{
    const Folder at;
    QLockFile old(at.dir.lock());
    old.setStaleLockTime(0);
    REQUIRE(old.tryLock(0));
    Lease lease(at.dir);
    CHECK_FALSE(takes(lease));
    old.unlock();
    CHECK(takes(lease));
    CHECK_FALSE(old.tryLock(0));
}

TEST_CASE("A removed lock file protects nothing: the lease is taken again, or is lost")
{
#ifdef Q_OS_UNIX
    const Folder at;
    Lease one(at.dir);
    REQUIRE(takes(one));
    REQUIRE(QFile::remove(at.dir.lock()));
    one.beat();
    CHECK(one.isHeld());
    Lease two(at.dir);
    CHECK_FALSE(takes(two));

    REQUIRE(QFile::remove(at.dir.lock()));
    CHECK(takes(two));
    one.beat();
    CHECK_FALSE(one.isHeld());
#endif
}

TEST_CASE("If the lease cannot be taken at all, that is an error and not another holder")
{
    const Folder at;
    // Works for root too, whom no permission stops.
    REQUIRE(QDir().mkpath(at.dir.lock()));
    Lease lease(at.dir);
    const Result<bool> taken = lease.take();
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::Storage);
    CHECK(taken.error().message.english().contains(QDir::toNativeSeparators(at.dir.lock())));
    CHECK_FALSE(lease.isHeld());
}
