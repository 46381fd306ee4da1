// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of the draft a person has been to: only those show what is wrong with them, until the order is to be
// placed.
#pragma once

#include "ui/composer/draft_model.h"

#include <set>

namespace platen {

class TouchedFields : public QObject
{
    Q_OBJECT
public:
    explicit TouchedFields(DraftModel &model, QObject *parent = nullptr); // follows its items to their new indexes

    void clear(); // another draft
    void touch(const QString &pointer);
    void touchAll();
    [[nodiscard]] bool isTouched(const QString &pointer) const; // of an error

Q_SIGNALS:
    void changed();

private:
    void renumber(const NewPlace &newPlace);

    std::set<QString> m_pointers;
    bool m_isAll = false;
};

} // namespace platen
