// SPDX-License-Identifier: GPL-3.0-or-later
// How long webhook messages are kept.
#pragma once

#include "ui/settings/settings_page.h"
#include "ui/settings/settings_pages.h"

class QSpinBox;

namespace platen {

class EngineHost;
class ErrorBox;

class MessagesPage : public SettingsPage
{
    Q_OBJECT
public:
    MessagesPage(const SettingsContext &context, QWidget *parent);

    void refresh() override;
    void takeFocus() override;

private:
    void save();

    EngineHost &m_host;
    QSpinBox *m_days;
    ErrorBox *m_error;
};

} // namespace platen
