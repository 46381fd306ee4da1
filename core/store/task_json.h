// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks and their results as stored.
#pragma once

#include "core/store/tasks.h"

#include <QJsonObject>

namespace platen::store {

QString taskWord(const Task &task);
QJsonObject taskArguments(const Task &task);
Task readTask(const QString &word, const QJsonObject &arguments);

// {"value": …} or {"error": …}
QJsonObject resultObject(const Result<std::vector<SyncReport>> &reports);
QJsonObject resultObject(const Result<EventLine> &line);
QJsonObject resultObject(const Result<void> &done);

void readResult(const QJsonObject &stored, Result<std::vector<SyncReport>> &reports);
void readResult(const QJsonObject &stored, Result<EventLine> &line);
void readResult(const QJsonObject &stored, Result<void> &done);

} // namespace platen::store
