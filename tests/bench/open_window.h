// SPDX-License-Identifier: GPL-3.0-or-later
// Platen's real window over a data folder, as app/platen opens it, with secrets from the environment only.
#pragma once

#include "core/engine/engine_host.h"
#include "ui/shell/main_window.h"

#include <functional>

namespace platen::bench {

class OpenWindow
{
public:
    enum class Size {
        Same,    // for every measurement
        AsItWas, // when Platen was last closed
    };
    // Calls `whenReady` once the engine has started. Throws std::runtime_error if the folder cannot be used.
    OpenWindow(const QString &dataDir, std::function<void()> whenReady, Size size = Size::Same);

    EngineHost host;
    std::unique_ptr<MainWindow> window;
};

} // namespace platen::bench
