// SPDX-License-Identifier: GPL-3.0-or-later
// Has previews drawn by an inspector and decodes them in another thread. Only the last one that was asked for arrives.
#pragma once

#include "core/artwork/inspector.h"

#include <QImage>
#include <QObject>

namespace platen {

class PreviewLoader : public QObject
{
    Q_OBJECT
public:
    explicit PreviewLoader(artwork::Inspector &inspector, QObject *parent = nullptr);

    // `sizePx`: of the longer side, in device pixels. Rounded up in steps, so that zooming a little draws nothing new.
    void load(const QString &path, int page, int sizePx);
    void stop(); // nothing arrives any more

Q_SIGNALS:
    void loaded(const QImage &preview); // null if there is none

private:
    void decode(const QByteArray &png, int number);

    artwork::Inspector &m_inspector;
    int m_number = 0; // of the last request
    QString m_wanted; // what it was for
};

} // namespace platen
