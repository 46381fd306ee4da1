// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: a list of pages, and the selected one. Changes apply when they are saved on their page.
#pragma once

#include "ui/settings/settings_pages.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace platen {

class SettingsWindow : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsWindow(const SettingsContext &context, QWidget *parent = nullptr);

    void showPage(const QString &id); // empty: the one shown last
    [[nodiscard]] SettingsPage *page() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QListWidget *m_list;
    QStackedWidget *m_pages;
};

} // namespace platen
