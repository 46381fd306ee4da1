// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests: headers that nearly all of them include.
#pragma once

#include "core/pch.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
