// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/machine.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

namespace platen::bench {

namespace {

QByteArray contentOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What follows the colon in the first line that begins with `name`.
QString valueIn(const QByteArray &text, const char *name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    }
    return {};
}

QList<QByteArray> processorTimes()
{
    const QByteArray text = contentOf("/proc/stat");
    return text.left(text.indexOf('\n')).simplified().split(' ').mid(1);
}

double totalOf(const QList<QByteArray> &times)
{
    double total = 0;
    for (const QByteArray &time : times.mid(0, 8)) // the rest is contained in these
        total += time.toDouble();
    return total;
}

constexpr int stolenPlace = 7;

} // namespace

QJsonObject machine()
{
    return {{"processor", valueIn(contentOf("/proc/cpuinfo"), "model name")},
            {"processors", QThread::idealThreadCount()},
            {"memory", valueIn(contentOf("/proc/meminfo"), "MemTotal")},
            {"system", QSysInfo::prettyProductName()},
            {"kernel", QSysInfo::kernelVersion()}};
}

Load::Load()
{
    const QList<QByteArray> times = processorTimes();
    m_total = totalOf(times);
    m_stolen = times.value(stolenPlace).toDouble();
    m_average = contentOf("/proc/loadavg").split(' ').value(0).toDouble();
}

QJsonObject Load::document() const
{
    const QList<QByteArray> times = processorTimes();
    const double total = totalOf(times) - m_total;
    const double stolen = times.value(stolenPlace).toDouble() - m_stolen;
    return {{"loadAverageBefore", m_average}, {"stolenPercent", total > 0 ? 100 * stolen / total : 0}};
}

} // namespace platen::bench
