#include "CReadiness.h"
