// SPDX-License-Identifier: GPL-3.0-or-later
// What an S3 host declares about itself.
#pragma once

#include "core/hosts/kinds.h"

namespace platen::hosts {

Kind s3Kind();

} // namespace platen::hosts
