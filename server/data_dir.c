#include "server/data_dir.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>

enum { OWNER_ONLY = 0700 };

bool data_dir_make_above(const char *path)
{
    char above[PATH_MAX];

    if (strlen(path) >= sizeof(above)) {
        errno = ENAMETOOLONG;
        return false;
    }
    strcpy(above, path);
    for (char *slash = strchr(above + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(above, OWNER_ONLY) != 0 && errno != EEXIST)
            return false;
        *slash = '/';
    }
    return true;
}

bool data_dir_make(const char *path)
{
    return data_dir_make_above(path) && (mkdir(path, OWNER_ONLY) == 0 || errno == EEXIST);
}
