// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hover.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTextDocument>
#include <QToolTip>

#include "tests/support/catch.h"

#include <algorithm>

namespace platen::test {

const QStringList &hostileTexts()
{
    static const QStringList texts{
        QStringLiteral("Ada <img src=\"//server.example/share/x.png\">"),
        QStringLiteral("<b>Ada</b> & <i>Söhne</i>"),
        QStringLiteral("&lt;Ada&gt; &amp; more"),
        QStringLiteral("<qt><img src='file:///dev/zero'/></qt>"),
        QStringLiteral("<!DOCTYPE html><p>Ada"),
        QStringLiteral("<?xml version=\"1.0\"?><p>Ada</p>"),
        QStringLiteral("Ada\n<h1>Sample</h1>"),
        QStringLiteral("<a href=\"file:///etc/passwd\">Ada</a> ") + QString(300, u'x'),
    };
    return texts;
}

QLabel *shownToolTip()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

void Hover::over(QWidget *widget, const QPoint &at)
{
    QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    look();
}

void Hover::everything(QWidget *window)
{
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        over(widget, widget->rect().center());
        for (int y = 8; y < widget->height() && !qobject_cast<QAbstractItemView *>(widget); y += 24)
            over(widget, QPoint(12, y));
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            cells(view);
    }
}

void Hover::cells(QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    if (!model)
        return;
    if (auto *header = qobject_cast<QHeaderView *>(view)) {
        for (int section = 0; section < header->count(); ++section)
            over(header->viewport(), QPoint(header->sectionViewportPosition(section) + 3, header->height() / 2));
        return;
    }
    cellsUnder(view, {});
}

void Hover::cellsUnder(QAbstractItemView *view, const QModelIndex &parent)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < qMin(30, model->rowCount(parent)); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            view->scrollTo(index);
            over(view->viewport(), view->visualRect(index).center());
        }
        cellsUnder(view, model->index(row, 0, parent));
    }
}

void Hover::look()
{
    const QLabel *tip = shownToolTip();
    if (!tip)
        return;
    INFO(tip->text());
    CHECK(tip->textFormat() == Qt::PlainText);
    CHECK(tip->text() == QToolTip::text());
    m_texts << tip->text();
}

void checkLabels(const QWidget *window)
{
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        INFO(label->objectName() << ": " << label->text());
        CHECK(label->textFormat() != Qt::AutoText);
        if (label->textFormat() != Qt::RichText)
            continue;
        QTextDocument document;
        document.setHtml(label->text());
        CHECK(label->accessibleName().simplified().contains(document.toPlainText().simplified()));
    }
}

bool hasSeen(const QStringList &texts, const QString &text)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString &each) { return each.contains(text); });
}

} // namespace platen::test
