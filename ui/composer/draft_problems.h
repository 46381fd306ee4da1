// SPDX-License-Identifier: GPL-3.0-or-later
// The errors that the composer itself finds in a draft, beyond the rules of the document and the provider.
#pragma once

#include "ui/composer/draft_model.h"

#include <QCoreApplication>

namespace platen {

class DraftProblems
{
    Q_DECLARE_TR_FUNCTIONS(platen::DraftProblems)
public:
    // `found`: errors in what was typed; they count while the member is shown.
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
