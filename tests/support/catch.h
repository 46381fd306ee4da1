// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2, in whichever major version the system has.
#pragma once

#ifdef PLATEN_CATCH2_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QString>

#include <ostream>

// Qt texts in failure messages.
inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << '"' << text.toStdString() << '"';
}
inline std::ostream &operator<<(std::ostream &out, const QByteArray &bytes)
{
    return out << '"' << bytes.toStdString() << '"';
}
