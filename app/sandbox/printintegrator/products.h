// SPDX-License-Identifier: GPL-3.0-or-later
// The products on sale, with their personalization rules, and those that are added.
#pragma once

#include "app/sandbox/printintegrator/answers.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace platen::sandbox::printintegrator {

class Products
{
public:
    Products(); // has a dozen

    [[nodiscard]] const std::vector<QJsonObject> &all() const { return m_all; }
    [[nodiscard]] const QJsonObject *find(const QByteArray &slug) const;
    // `name` is required; `slug` is derived from it unless given.
    tl::expected<QJsonObject, Invalid> add(QJsonObject body);
    tl::expected<QJsonObject, Invalid> change(const QByteArray &slug, const QJsonObject &body);

private:
    std::vector<QJsonObject> m_all;
};

// As in a list: without the personalization rules.
QJsonObject summary(QJsonObject product);

} // namespace platen::sandbox::printintegrator
