// SPDX-License-Identifier: GPL-3.0-or-later
// One run of platen-inspect over an open file.
#pragma once

#include "core/async/latch.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace platen::artwork {

// Beside the running program, or where `make install` puts it.
QString inspectProgram();

class InspectProcess
{
public:
    // `input`: the path of the file that becomes the standard input.
    InspectProcess(const QString &program, const QStringList &arguments, const QString &input);
    ~InspectProcess();
    InspectProcess(const InspectProcess &) = delete;
    InspectProcess &operator=(const InspectProcess &) = delete;

    // `ended` is released when the process has ended or could not start.
    void start(const std::shared_ptr<Latch> &ended);

    [[nodiscard]] bool hasStarted() const { return m_process.error() != QProcess::FailedToStart; }
    [[nodiscard]] QString startProblem() const { return m_process.errorString(); }
    // Whether it ended by itself and in order; otherwise its output counts for nothing.
    [[nodiscard]] bool hasSucceeded() const;
    [[nodiscard]] const QByteArray &output() const { return m_output; }

private:
    void read();

    QProcess m_process;
    QTimer m_deadline;
    QByteArray m_output;
    bool m_isOver = false; // its time or its output
};

} // namespace platen::artwork
