#include "core/engine/engine_host.h"
