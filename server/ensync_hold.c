#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#include "server/ensync_store_private.h"

static bool name_folder(struct ensync_hold *hold)
{
    uint64_t number;

    if (getrandom(&number, sizeof(number), 0) != (ssize_t)sizeof(number))
        return false;
    snprintf(hold->folder, sizeof(hold->folder), "tmp/%016" PRIx64, number);
    return true;
}

static ensync_name lock_name(const struct ensync_hold *hold)
{
    ensync_name name;

    snprintf(name.text, sizeof(name.text), "%s/lock", hold->folder);
    return name;
}

/* A CleanUp that came between the file and its lock has taken it for a dead process's. */
static bool is_still_there(int root_fd, const char *name, int fd)
{
    struct stat held, named;

    return fstat(fd, &held) == 0 && fstatat(root_fd, name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           held.st_ino == named.st_ino;
}

/* @return false with errno; EAGAIN: a CleanUp was faster, try another name */
static bool take_folder(struct ensync_hold *hold, int root_fd)
{
    ensync_name lock;
    int number;

    if (!name_folder(hold) || mkdirat(root_fd, hold->folder, 0700) != 0)
        return false;
    lock = lock_name(hold);
    hold->lock_fd = openat(root_fd, lock.text, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (hold->lock_fd < 0) {
        number = errno == ENOENT || errno == EEXIST ? EAGAIN : errno;
        unlinkat(root_fd, hold->folder, AT_REMOVEDIR);
        errno = number;
        return false;
    }
    if (flock(hold->lock_fd, LOCK_EX | LOCK_NB) == 0 &&
        is_still_there(root_fd, lock.text, hold->lock_fd))
        return true;
    close(hold->lock_fd);
    hold->lock_fd = -1;
    errno = EAGAIN;
    return false;
}

bool ensync_hold_open(struct ensync_hold *hold, int root_fd)
{
    enum { ATTEMPTS = 100 };

    hold->lock_fd = -1;
    atomic_init(&hold->next_number, 1);
    for (unsigned i = 0; i < ATTEMPTS; i++) {
        if (take_folder(hold, root_fd))
            return true;
        if (errno != EAGAIN && errno != EEXIST)
            return false;
    }
    return false;
}

bool ensync_hold_keep(struct ensync_hold *hold, int root_fd)
{
    bool is_kept;
    int fd;

    if (atomic_load(&hold->is_durable))
        return true;
    fd = openat(root_fd, "tmp", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    is_kept = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    if (is_kept)
        atomic_store(&hold->is_durable, true);
    return is_kept;
}

void ensync_hold_close(struct ensync_hold *hold, int root_fd)
{
    ensync_name lock = lock_name(hold);

    if (hold->lock_fd < 0)
        return;
    if (!hold->has_strays) {
        unlinkat(root_fd, lock.text, 0);
        unlinkat(root_fd, hold->folder, AT_REMOVEDIR);
    }
    close(hold->lock_fd);
    hold->lock_fd = -1;
}

uint64_t ensync_hold_number(struct ensync_hold *hold)
{
    return atomic_fetch_add(&hold->next_number, 1);
}

ensync_name ensync_pin_name(const struct ensync_hold *hold, uint64_t number, const ensync_id *id)
{
    char hex[ENSYNC_HEX_LEN + 1];
    ensync_name name;

    ensync_id_print(id, hex);
    snprintf(name.text, sizeof(name.text), "%s/%" PRIu64 "-%s", hold->folder, number, hex);
    return name;
}

ensync_name ensync_temp_name(struct ensync_hold *hold)
{
    ensync_name name;

    snprintf(name.text, sizeof(name.text), "%s/%" PRIu64, hold->folder, ensync_hold_number(hold));
    return name;
}

bool ensync_pin_parse(const char *name, ensync_id *id)
{
    const char *hyphen = strchr(name, '-');

    return hyphen && ensync_id_parse(hyphen + 1, id);
}
