#include "core/providers/provider.h"
