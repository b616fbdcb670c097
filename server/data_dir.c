#include "server/data_dir.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OWNER_ONLY = 0700 };

/* @return false with errno */
static bool sync_folder(const char *path)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool is_synced = fd >= 0 && fsync(fd) == 0;

    if (fd >= 0)
        close(fd);
    return is_synced;
}

/* A file that was synced is lost all the same when the name of its folder is not there after a
 * loss of power. */
static bool make_one(const char *path)
{
    char above[PATH_MAX + sizeof("/..")];

    if (mkdir(path, OWNER_ONLY) != 0)
        return errno == EEXIST;
    strcpy(above, path);
    return sync_folder(strcat(above, "/.."));
}

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
        if (!make_one(above))
            return false;
        *slash = '/';
    }
    return true;
}

bool data_dir_make(const char *path)
{
    return data_dir_make_above(path) && make_one(path);
}
