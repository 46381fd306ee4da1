#include "ui/webhooks/webhooks_window.h"

namespace platen {

class WebhooksWindow::Private
{
};

WebhooksWindow::WebhooksWindow(EngineHost &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

WebhooksWindow::~WebhooksWindow() = default;

} // namespace platen
