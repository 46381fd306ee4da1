// SPDX-License-Identifier: GPL-3.0-or-later
// Inspects artwork files and draws previews of them, each in a process of its own (platen-inspect) that has limits and
// no network: a file that kills it is a finding, not an accident. At most two run at once. Results are remembered by
// content, and while a file's size and times stay the same it is not even read again. Belongs to one thread.
//
// Destroying the inspector resumes all coroutines that still wait, within the destructor, with the result of a
// cancelled request.
#pragma once

#include "core/artwork/inspection.h"
#include "core/domain/error.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <memory>

namespace platen::artwork {

class Inspector
{
public:
    // The program, if it is not where an installed or a built Platen has it.
    explicit Inspector(QString program = {});
    ~Inspector();
    Inspector(const Inspector &) = delete;
    Inspector &operator=(const Inspector &) = delete;

    // What the file is. `page`: the page of a PDF or TIFF that the sizes, boxes and fonts are wanted of, from 1.
    QCoro::Task<Inspection> inspect(QString path, int page = 1);
    // A PNG of the page with at most `sizePx` pixels on its longer side, 16 to 4096.
    QCoro::Task<Result<QByteArray>> preview(QString path, int page, int sizePx);

    // Ends the requests that wait for this file; they return from the event loop or at once.
    void cancel(const QString &path);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace platen::artwork
