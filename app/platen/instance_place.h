// SPDX-License-Identifier: GPL-3.0-or-later
// Where the first start of Platen listens for later ones, and whether the process at the other end is the same user's.
#pragma once

#include <QString>
#include <QStringList>

class QLocalSocket;

namespace platen {

// The places for the data folder's socket, the best one first: the user's runtime folder, the data folder itself, a
// folder of the user's own among the temporary ones. Only places that the user alone, or the data folder's owner,
// decides about, and whose path is short enough for a socket. On Windows: one pipe, named after data folder and user.
QStringList instancePlaces(const QString &dataDir);

// Whether a socket may be put there: nothing is in the way but a socket, which is then replaced.
bool mayListenAt(const QString &place);

// Whether the process at the other end of a connected socket runs as our user. False if the system does not say.
bool isSameUser(const QLocalSocket &socket);

} // namespace platen
