// Reads drafts back as they were stored, unfinished or not: nothing is checked, and the artwork's files need not be
// there.
#pragma once

#include "core/domain/order.h"

namespace platen::store {

Draft readStoredDraft(const QJsonObject &document);

} // namespace platen::store
