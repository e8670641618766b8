#include "cli/language.h"
