#include "core/store/order_store.h"
