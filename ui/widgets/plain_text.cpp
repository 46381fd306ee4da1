// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_text.h"

#include "core/domain/text_display.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPointer>
#include <QStringList>

namespace platen {

namespace {

constexpr qsizetype toolTipAtMost = 2000; // characters

// Every widget is polished once before it is first measured or shown. Tooltips and message boxes also use labels, which
// are polished before they have a text.
class PlainLabels : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish) {
            auto *label = qobject_cast<QLabel *>(watched);
            if (label && label->textFormat() == Qt::AutoText)
                label->setTextFormat(Qt::PlainText);
        }
        return QObject::eventFilter(watched, event);
    }
};

bool beginsIsolated(const QString &line)
{
    int depth = 0;
    for (const QChar c : line) {
        switch (c.direction()) {
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
            ++depth;
            break;
        case QChar::DirPDI:
            --depth;
            break;
        case QChar::DirL:
        case QChar::DirR:
        case QChar::DirAL:
            return depth > 0;
        default:
            break;
        }
    }
    return false;
}

} // namespace

void showTextAsItIs()
{
    static QPointer<PlainLabels> filter;
    if (!filter) {
        filter = new PlainLabels(qApp);
        qApp->installEventFilter(filter);
    }
}

QString directed(const QString &text)
{
    const QChar mark(QGuiApplication::isRightToLeft() ? 0x200f : 0x200e);
    QStringList lines = displayed(text).split(u'\n');
    for (QString &line : lines) {
        if (beginsIsolated(line))
            line.prepend(mark);
    }
    return lines.join(u'\n');
}

QString plainToolTip(const QString &text)
{
    const QString shown = displayed(text);
    return shown.size() <= toolTipAtMost ? shown : shown.left(toolTipAtMost) + u'…';
}

QString escapedMnemonic(const QString &text)
{
    return QString(text).replace(u'&', QLatin1String("&&"));
}

} // namespace platen
