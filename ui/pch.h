// Precompiled for the window's code.
#pragma once

#include "core/pch.h"

#include <QtWidgets>
