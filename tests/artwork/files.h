// SPDX-License-Identifier: GPL-3.0-or-later
// The files of tests/artwork/data, and those that a test writes itself.
#pragma once

#include "core/artwork/inspection.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace platen::test {

inline QString dataFile(const QString &name)
{
    return qEnvironmentVariable("PLATEN_SOURCE_DIR") + QStringLiteral("/tests/artwork/data/") + name;
}

inline QByteArray dataOf(const QString &name)
{
    QFile file(dataFile(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

// The findings' codes in their order.
inline QString codes(const artwork::Inspection &inspection)
{
    QStringList all;
    for (const artwork::Finding &finding : inspection.findings)
        all.append(finding.code);
    return all.join(u' ');
}

} // namespace platen::test
