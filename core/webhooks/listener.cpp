#include "core/webhooks/listener.h"
