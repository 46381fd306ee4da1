// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/reader_thread.h"

#include "core/store/order_reader.h"
#include "core/store/statement.h"

namespace platen {

class ReaderThread::Runner : public QObject
{
public:
    Result<void> open(const DataDir &dir)
    {
        if (reader)
            return {};
        // A page of rows needs few pages of the file, and a snapshot reads each of an index once: what is worth keeping
        // in memory is in the system's cache.
        static const QString little = QStringLiteral("PRAGMA cache_size = -4096");
        PLATEN_TRY(auto opened, store::Database::open(dir, store::Database::Access::ReadOnly));
        PLATEN_CHECK(store::execute(*opened, little));
        PLATEN_TRY(version, opened->dataVersion());
        database = std::move(opened);
        reader = std::make_unique<store::OrderReader>(*database);
        return {};
    }

    void close()
    {
        reader.reset();
        database.reset();
    }

    [[nodiscard]] bool isBehind() const { return database && database->dataVersion() != version; }

    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::OrderReader> reader;
    qint64 version = 0; // of the database when it was opened
};

ReaderThread::ReaderThread(const QString &name)
    : m_runner(new Runner)
{
    m_thread.setObjectName(name);
    m_runner->moveToThread(&m_thread);
    m_thread.start();
}

ReaderThread::~ReaderThread()
{
    QMetaObject::invokeMethod(m_runner, [runner = m_runner] {
        runner->close();
        runner->deleteLater();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void ReaderThread::open(const DataDir &dir, Opened opened)
{
    QMetaObject::invokeMethod(m_runner, [runner = m_runner, dir, opened = std::move(opened)] {
        const Result<void> outcome = runner->open(dir);
        opened(outcome, runner->isBehind());
    });
}

void ReaderThread::close()
{
    QMetaObject::invokeMethod(m_runner, [runner = m_runner] { runner->close(); }, Qt::BlockingQueuedConnection);
}

void ReaderThread::post(std::function<void(store::OrderReader &)> call)
{
    QMetaObject::invokeMethod(m_runner, [runner = m_runner, call = std::move(call)] {
        if (runner->reader)
            call(*runner->reader);
    });
}

void ReaderThread::postDatabase(std::function<void(store::Database &)> call)
{
    QMetaObject::invokeMethod(m_runner, [runner = m_runner, call = std::move(call)] {
        if (runner->database)
            call(*runner->database);
    });
}

} // namespace platen
