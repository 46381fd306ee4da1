#include "core/store/order_reader.h"
