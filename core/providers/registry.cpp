#include "core/providers/registry.h"
