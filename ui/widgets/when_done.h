// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a function when the engine or reader has a result: in this thread, and only if `context` still exists. A future
// cancelled because the application is ending calls nothing.
//
// QFuture::then(context, …) would do the same, but fails up to Qt 6.6 if the context has gone meanwhile.
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace platen {

template <typename T, typename F>
void whenDone(const QFuture<T> &future, QObject *context, F call)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, call = std::move(call)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            call(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

} // namespace platen
