// SPDX-License-Identifier: GPL-3.0-or-later
// Panes with a hairline between them that is still easy to drag.
#pragma once

#include <QSplitter>

namespace platen {

class Splitter : public QSplitter
{
    Q_OBJECT
public:
    explicit Splitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace platen
