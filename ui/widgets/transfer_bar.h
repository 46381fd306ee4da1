// SPDX-License-Identifier: GPL-3.0-or-later
// A transfer in progress: what it is, how far it has got, and a cancel button. The engine's thread reports the
// progress; the window polls it.
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
    explicit TransferBar(QWidget *parent = nullptr); // hidden until a transfer starts

    // Pass the result to the engine with the call. An earlier transfer is no longer shown.
    TransferProgress begin(const QString &what);
    // The result has arrived, or is no longer wanted.
    void end();
    [[nodiscard]] bool isRunning() const { return m_state != nullptr; }

Q_SIGNALS:
    void cancelled(); // by a person; later results are not wanted

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

// Writes the whole file or nothing; ErrorCode::Storage on failure.
Result<void> saveBytes(const QString &path, const QByteArray &bytes);

} // namespace platen
