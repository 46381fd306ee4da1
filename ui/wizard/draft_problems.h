// SPDX-License-Identifier: GPL-3.0-or-later
// What the wizard itself knows to be wrong with a draft, beyond the rules of the document and of its provider.
#pragma once

#include "ui/wizard/draft_model.h"

#include <QCoreApplication>

namespace platen {

class DraftProblems
{
    Q_DECLARE_TR_FUNCTIONS(platen::DraftProblems)
public:
    // `found`: what was found where something was typed; it counts as long as the member is asked for.
    DraftProblems(const DraftModel &model, const DraftErrors &found)
        : m_model(model)
        , m_found(found)
    {
    }
    std::vector<Error> all();

private:
    void addTyped(const QString &root);
    void add(const QString &pointer, const QString &message);
    void addOfItem(std::size_t item);
    void addAttributes(std::size_t item);
    void addArtwork(std::size_t item);

    const DraftModel &m_model;
    const DraftErrors &m_found;
    std::vector<Error> m_all;
};

} // namespace platen
