#include "core/store/account_store.h"
