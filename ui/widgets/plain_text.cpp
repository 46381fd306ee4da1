// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_text.h"

#include "core/domain/text_display.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPointer>

namespace platen {

namespace {

constexpr qsizetype toolTipAtMost = 2000; // characters

// Every widget is polished once before it is first measured or shown. Tooltips and message boxes show their texts in
// labels, too, which are polished before they have one.
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

} // namespace

void showTextAsItIs()
{
    static QPointer<PlainLabels> filter;
    if (!filter) {
        filter = new PlainLabels(qApp);
        qApp->installEventFilter(filter);
    }
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
