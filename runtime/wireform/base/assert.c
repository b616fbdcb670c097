#include "wireform/base/assert.h"

#include <stdio.h>
#include <stdlib.h>

void wf_assert_failed(const char *claim, const char *file, int line)
{
    fprintf(stderr, "%s:%d: this must be true and is not: %s\n", file, line, claim);
    abort();
}
