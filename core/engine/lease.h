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
    bool take(); // true if it is held afterwards; does not wait
    void giveBack();

private:
    QLockFile m_lock;
    bool m_held = false;
};

} // namespace platen
