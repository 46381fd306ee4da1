// SPDX-License-Identifier: GPL-3.0-or-later
// Drives Platen's real window as a person would: finds widgets by name, types, clicks, waits for results, and takes
// pictures. Every wait has a limit; a step that fails ends the tour with its name.
#pragma once

#include "core/engine/engine_host.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QPointer>
#include <QString>

#include <functional>
#include <stdexcept>

namespace platen::tour {

class Lost : public std::runtime_error
{
public:
    explicit Lost(const QString &where)
        : std::runtime_error(where.toStdString())
    {
    }
};

class Guide
{
public:
    Guide(EngineHost &host, MainWindow &window, const QDir &pictures);

    void say(const QString &step);
    void wait(const QString &forWhat, const std::function<bool()> &condition, int milliseconds = 20'000);
    void rest(int milliseconds); // so that the picture shows the finished screen

    // A visible widget of any window, by object name; throws if none appears.
    template <typename T = QWidget>
    T *find(const QString &name)
    {
        T *found = nullptr;
        wait(name, [&] { return (found = visible<T>(name)) != nullptr; });
        return found;
    }
    template <typename T>
    T *visible(const QString &name) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (!top->isVisible())
                continue;
            if (top->objectName() == name) {
                if (auto *self = qobject_cast<T *>(top))
                    return self;
            }
            const QList<T *> all = top->findChildren<T *>(name);
            for (T *one : all) {
                if (one->isVisible())
                    return one;
            }
        }
        return nullptr;
    }
    // The first visible top-level window of that class, apart from the main one.
    template <typename T>
    T *window()
    {
        T *found = nullptr;
        wait(QString::fromLatin1(T::staticMetaObject.className()), [&] {
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (auto *one = qobject_cast<T *>(top); one && one->isVisible())
                    found = one;
            }
            return found != nullptr;
        });
        return found;
    }

    void type(const QString &name, const QString &text);
    void choose(const QString &name, const QString &value); // in a combo box, by text or data
    void drop(const QString &name, const QString &file);    // as if it were dragged from a file manager
    void click(const QString &name);
    void trigger(const QString &action);
    void picture(const QString &name, QWidget *of = nullptr); // of the main window unless given
    [[nodiscard]] QString pathOf(const QString &file) const { return m_pictures.absoluteFilePath(file); }

    // Asks the engine and waits for the result.
    template <typename T>
    T ask(const QString &what, std::function<QCoro::Task<Result<T>>(Engine &)> call)
    {
        QFuture<Result<T>> future = host.ask<T>(std::move(call));
        wait(what, [&] { return future.isFinished(); }, 60'000);
        Result<T> result = future.result();
        if (!result)
            throw Lost(what + QStringLiteral(": ") + result.error().message.text());
        return std::move(*result);
    }

    EngineHost &host;
    MainWindow &main;

private:
    QDir m_pictures;
};

} // namespace platen::tour
