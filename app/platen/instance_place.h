// SPDX-License-Identifier: GPL-3.0-or-later
// Where the first instance of Platen listens for later ones, and whether the other end belongs to the same user.
#pragma once

#include <QString>
#include <QStringList>

class QLocalSocket;

namespace platen {

// The places for the data folder's socket, best first: the user's runtime folder, the data folder itself, a private
// folder of the user below the temporary ones. Only places controlled by nobody but the user or the data folder's
// owner, with a path short enough for a socket. On Windows: one pipe, named after data folder and user.
QStringList instancePlaces(const QString &dataDir);

// Whether a socket may be created there: at most an old socket is in the way, which is then replaced.
bool mayListenAt(const QString &place);

// Whether the process at the other end of a connected socket runs as our user. False if the system cannot tell.
bool isSameUser(const QLocalSocket &socket);

} // namespace platen
