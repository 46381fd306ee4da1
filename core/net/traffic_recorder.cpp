#include "core/net/traffic_recorder.h"
