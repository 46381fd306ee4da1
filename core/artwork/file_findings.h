// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with an artwork file by itself, whatever it is printed on.
#pragma once

#include "core/artwork/inspection.h"

namespace platen::artwork {

constexpr qint64 largestFile = qint64(2) << 30;              // bytes
constexpr qint64 largestPicture = qint64(1'000) * 1'000'000; // pixels

namespace finding {

Finding empty();
Finding incomplete();               // ends too early
Finding damagedBeyondRepair();      // its content makes no sense
Finding readError();                // of the disk or the network
Finding stopped();                  // reading it crashed, or took too much memory or time
Finding changed();                  // while it was being read
Finding cancelled();                // nobody waits for it any more
Finding cannotOpen(Message reason); // not there, or not readable for this user
Finding noInspector(const QString &reason);
Finding unsupportedFormat();
Finding notAFile(Message reason); // a folder, device or pipe
Finding tooManyBytes(qint64 bytes);
Finding tooManyPixels(qint64 width, qint64 height);
Finding needsPassword();
Finding forbidsPrinting();
Finding repaired();
Finding externalReference(int page);
Finding noSuchPage(int page, int pages);

} // namespace finding

} // namespace platen::artwork
