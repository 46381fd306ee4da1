// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a draft's content that need no provider.
#pragma once

#include "core/domain/order.h"

#include <QSet>

#include <vector>

namespace platen {

// Collects the errors of a draft's content, but not for members that were already reported as unreadable.
class DraftChecker
{
public:
    // Adds to `errors`, which must outlive this.
    explicit DraftChecker(std::vector<Error> &errors);

    void check(const Draft &draft);
    // `at`: the recipient's JSON pointer.
    void check(const Recipient &recipient, const QString &at);

private:
    void checkRecipient(const Recipient &recipient, const QString &at);
    void check(const Item &item, const QString &at);
    void check(const Artwork &artwork, const QString &at);
    // A text that is not text at all is not checked for its content.
    void reportTexts(const std::vector<Error> &errors);
    void require(const QString &text, const QString &pointer, const Message &what);
    void report(const QString &pointer, const Message &message);

    std::vector<Error> &m_errors;
    QSet<QString> m_reported;
};

} // namespace platen
