#include "core/net/http_client.h"
