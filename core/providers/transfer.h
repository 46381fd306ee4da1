// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a provider made, and how far a transfer has got.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace platen {

// A rendered design, a print file.
struct Download
{
    QString fileName; // as the provider or its URL calls it; never a path
    QByteArray contentType;
    QByteArray bytes;
};

// Bytes done and in all; -1: not known.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

} // namespace platen
