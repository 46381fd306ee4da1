// SPDX-License-Identifier: GPL-3.0-or-later
// A transfer under way: what, how far, and a way out. Progress is told in the engine's thread and looked at from here.
#pragma once

#include "core/domain/error.h"
#include "core/providers/transfer.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace platen {

class TransferBar : public QWidget
{
    Q_OBJECT
public:
    explicit TransferBar(QWidget *parent = nullptr); // hidden until something is transferred

    // What is handed to the engine with the call. A transfer that was begun before is no longer shown.
    TransferProgress begin(const QString &what);
    // The answer came, or nobody waits for it any more.
    void end();
    [[nodiscard]] bool isRunning() const { return m_state != nullptr; }

Q_SIGNALS:
    void cancelled(); // by a person; what still comes is not wanted

private:
    struct State
    {
        std::atomic<qint64> done{0};
        std::atomic<qint64> total{-1};
    };
    void show();

    std::shared_ptr<State> m_state;
    QTimer m_look;
    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_size;
    QPushButton *m_cancel;
};

// Writes the whole file or nothing. `storage` where that fails.
Result<void> saveBytes(const QString &path, const QByteArray &bytes);

} // namespace platen
