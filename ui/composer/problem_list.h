// SPDX-License-Identifier: GPL-3.0-or-later
// What must be fixed before the order can be placed, each with a link to its field.
#pragma once

#include "core/domain/error.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace platen {

class ProblemList : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setProblems(const std::vector<Error> &errors); // empty hides the list

Q_SIGNALS:
    void fieldWanted(const QString &pointer);

private:
    void clear();
    void add(const Error &error, int number);

    QVBoxLayout *m_list;
};

} // namespace platen
