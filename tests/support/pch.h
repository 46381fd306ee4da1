// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests: what nearly every one of them includes.
#pragma once

#include "core/pch.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
