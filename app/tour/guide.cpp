// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/guide.h"

#include "ui/session/actions.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSpinBox>
#include <QTest>

#include <cstdio>

namespace platen::tour {

Guide::Guide(EngineHost &engineHost, MainWindow &window, const QDir &pictures)
    : host(engineHost)
    , main(window)
    , m_pictures(pictures)
{
}

void Guide::say(const QString &step)
{
    std::fprintf(stdout, "  %s\n", qUtf8Printable(step));
    std::fflush(stdout);
}

void Guide::wait(const QString &forWhat, const std::function<bool()> &condition, int milliseconds)
{
    if (!QTest::qWaitFor(condition, milliseconds))
        throw Lost(QStringLiteral("did not come: %1").arg(forWhat));
}

void Guide::rest(int milliseconds)
{
    QTest::qWait(milliseconds);
}

void Guide::type(const QString &name, const QString &text)
{
    auto *widget = find<QWidget>(name);
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->clear();
        QTest::keyClicks(line, text);
    } else if (auto *spin = qobject_cast<QAbstractSpinBox *>(widget)) {
        spin->selectAll();
        QTest::keyClicks(spin, text);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(widget)) {
        area->setPlainText(text);
    } else if (auto *inner = widget->findChild<QLineEdit *>()) {
        inner->clear();
        QTest::keyClicks(inner, text);
    } else {
        throw Lost(QStringLiteral("nothing can be typed into %1").arg(name));
    }
}

void Guide::choose(const QString &name, const QString &value)
{
    auto *combo = find<QComboBox>(name);
    int index = -1;
    wait(QStringLiteral("%1 = %2").arg(name, value), [&] {
        index = combo->findData(value);
        if (index < 0)
            index = combo->findText(value, Qt::MatchFixedString);
        return index >= 0;
    });
    combo->setFocus();
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

void Guide::drop(const QString &name, const QString &file)
{
    auto *widget = find<QWidget>(name);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint middle = widget->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &enter);
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
    if (!event.isAccepted())
        throw Lost(QStringLiteral("%1 does not take %2").arg(name, file));
}

void Guide::click(const QString &name)
{
    auto *button = find<QAbstractButton>(name);
    wait(QStringLiteral("%1 can be clicked").arg(name), [&] { return button->isEnabled(); });
    QTest::mouseClick(button, Qt::LeftButton);
}

void Guide::trigger(const QString &action)
{
    QAction *found = main.actions().action(action);
    wait(QStringLiteral("%1 is enabled").arg(action), [&] {
        main.actions().refresh();
        return found->isEnabled();
    });
    found->trigger();
}

void Guide::picture(const QString &name, QWidget *of)
{
    rest(350);
    QWidget *widget = of ? of->window() : &main;
    const QString file = m_pictures.filePath(name + QStringLiteral(".png"));
    if (!widget->grab().save(file))
        throw Lost(QStringLiteral("the picture %1 could not be saved").arg(file));
}

} // namespace platen::tour
