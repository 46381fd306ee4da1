// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the window's code.
#pragma once

#include "core/pch.h"

#include <QtWidgets>
