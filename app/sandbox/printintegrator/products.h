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
    Products(); // with a dozen

    [[nodiscard]] const std::vector<QJsonObject> &all() const { return m_all; }
    [[nodiscard]] const QJsonObject *find(const QByteArray &slug) const;
    // Its `name` is required; `slug` is made from it if it is not given.
    tl::expected<QJsonObject, Invalid> add(QJsonObject body);
    tl::expected<QJsonObject, Invalid> change(const QByteArray &slug, const QJsonObject &body);

private:
    std::vector<QJsonObject> m_all;
};

// As a list shows it: without the personalization rules.
QJsonObject summary(QJsonObject product);

} // namespace platen::sandbox::printintegrator
