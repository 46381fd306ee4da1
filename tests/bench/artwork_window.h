// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with a draft for a product of the sandbox, onto which files are dropped.
#pragma once

#include "app/tour/guide.h"

#include <QProcess>

#include <memory>

namespace platen::bench {

class ArtworkWindow
{
public:
    // `folder` receives the data. The programs are those beside this one. Throws tour::Lost if something does not come.
    explicit ArtworkWindow(const QString &folder);
    ~ArtworkWindow();

    // Forgets the file before, so that the next one begins with an empty field.
    void clear();
    // Drops the file; returns when it has been checked and what was found is painted beside its picture.
    bool drop(const QString &path);

private:
    void startSandbox();
    void addAccount();
    void beginDraft();

    QProcess m_sandbox;
    QString m_url;
    EngineHost m_host;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<tour::Guide> m_guide;
};

} // namespace platen::bench
