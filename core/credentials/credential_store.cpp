#include "core/credentials/credential_store.h"
