// SPDX-License-Identifier: GPL-3.0-or-later
// What a WebDAV host declares about itself.
#pragma once

#include "core/hosts/kinds.h"

namespace platen::hosts {

Kind webdavKind();

} // namespace platen::hosts
