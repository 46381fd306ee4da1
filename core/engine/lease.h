// The lease on a data folder: one process at a time sends, syncs and applies. It is a lock file, which the system frees
// when the process ends, however it ends.
#pragma once

#include "core/store/data_dir.h"

#include <QDateTime>
#include <QLockFile>

namespace platen {

class Lease
{
public:
    explicit Lease(const DataDir &dir);

    [[nodiscard]] bool isHeld() const { return m_held; }
    // True if it is held afterwards, false if another process holds it; does not wait. `storage` if neither can be
    // said.
    Result<bool> take();
    void giveBack();

private:
    QString m_path;
    QLockFile m_lock;
    bool m_held = false;
};

} // namespace platen
