// SPDX-License-Identifier: GPL-3.0-or-later
// A band across everything that is done at an account of the sandbox.
#pragma once

#include <QWidget>

namespace platen {

class SandboxBand : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxBand(QWidget *parent = nullptr);
    void setEnvironment(const QString &environment); // shown for "sandbox"
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace platen
