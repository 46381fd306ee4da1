// SPDX-License-Identifier: GPL-3.0-or-later
// What to do once the engine or the reader has answered: in this thread, and only if `context` is still there. A future
// that was cancelled, because the application is going away, calls nothing.
//
// QFuture::then(context, …) would be the same, but up to Qt 6.6 it fails if the context has gone in the meantime.
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
