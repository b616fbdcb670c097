#ifndef TESTS_UNIT_SCRATCH_H
#define TESTS_UNIT_SCRATCH_H

/* A folder for one test; its program begins with #define _GNU_SOURCE, for nftw(). */

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char scratch_path[64];

/* In memory where that is possible: whether syncs are made is the business of other tests. */
static inline void make_scratch(void)
{
    strcpy(scratch_path,
           access("/dev/shm", W_OK) == 0 ? "/dev/shm/wireform.XXXXXX" : "/tmp/wireform.XXXXXX");
    assert_non_null(mkdtemp(scratch_path));
}

static inline int remove_scratch_entry(const char *path, const struct stat *status, int kind,
                                       struct FTW *ftw)
{
    (void)status;
    (void)kind;
    (void)ftw;
    return remove(path);
}

static inline void remove_scratch(void)
{
    nftw(scratch_path, remove_scratch_entry, 16, FTW_DEPTH | FTW_PHYS);
}

#endif
