// SPDX-License-Identifier: GPL-3.0-or-later
// An error as S3's API Reference lists them ("Error responses").
#pragma once

#include <QByteArray>

namespace platen::sandbox::bucket {

struct Refused
{
    int status = 400;
    QByteArray code;
    QByteArray message;
};

} // namespace platen::sandbox::bucket
