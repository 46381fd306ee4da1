// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for all core libraries: what nearly every file includes, and nothing of our own.
#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>
