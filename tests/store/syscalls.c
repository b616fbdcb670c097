#define _GNU_SOURCE
#include "syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long calls_count;
static long crash_at = -1;
static long fail_from = -1, fail_until = -1;
static int fail_errno;
static int log_fd = -1;
static bool has_no_links;
static bool is_set_up;

static void set_up(void)
{
    const char *text;

    is_set_up = true;
    if ((text = getenv("SYSCALLS_CRASH")))
        crash_at = atol(text);
    if ((text = getenv("SYSCALLS_FAIL"))) {
        char *end;
        long count = 1;

        fail_from = strtol(text, &end, 10);
        fail_errno = (int)strtol(end + 1, &end, 10);
        if (*end == ':')
            count = atol(end + 1);
        fail_until = fail_from + count;
    }
    has_no_links = getenv("SYSCALLS_NO_LINKS") != NULL;
    if ((text = getenv("SYSCALLS_LOG")))
        log_fd = (int)syscall(SYS_openat, AT_FDCWD, text,
                              O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

/* Counts a call.  @return false with errno: it is to fail */
static bool pass(void)
{
    long number;

    pthread_mutex_lock(&mutex);
    if (!is_set_up)
        set_up();
    number = ++calls_count;
    pthread_mutex_unlock(&mutex);
    if (number == crash_at)
        syscall(SYS_exit_group, 99);
    if (number < fail_from || number >= fail_until)
        return true;
    errno = fail_errno;
    return false;
}

void syscalls_end(void)
{
    const char *path = getenv("SYSCALLS_COUNT");
    char text[32];
    int fd;

    if (!path)
        return;
    snprintf(text, sizeof(text), "%ld\n", calls_count);
    fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    syscall(SYS_write, fd, text, strlen(text));
    syscall(SYS_close, fd);
}

/* --- The log: records of a fixed head and what it announces -------------------------------- */

struct record {
    char what[8];
    uint32_t path_len, other_len, data_len, unused;
    uint64_t inode, offset;
};

/* Of the descriptor; "" when it has no name. */
static void name_of(int fd, char path[PATH_MAX])
{
    char link[64];
    long len;

    snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
    len = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    path[len > 0 ? len : 0] = '\0';
}

static void full_name(int folder_fd, const char *name, char path[PATH_MAX])
{
    size_t len;

    path[0] = '\0';
    if (name[0] != '/') {
        if (folder_fd == AT_FDCWD)
            len = (size_t)(getcwd(path, PATH_MAX) ? strlen(path) : 0);
        else
            name_of(folder_fd, path), len = strlen(path);
        snprintf(path + len, PATH_MAX - len, "/%s", name);
    } else {
        snprintf(path, PATH_MAX, "%s", name);
    }
}

static void write_record(const char *what, const char *path, const char *other, const void *data,
                         size_t data_len, uint64_t inode, int64_t offset)
{
    struct record record = {.path_len = (uint32_t)strlen(path),
                            .other_len = (uint32_t)strlen(other),
                            .data_len = (uint32_t)data_len,
                            .inode = inode,
                            .offset = (uint64_t)offset};
    struct iovec pieces[] = {{&record, sizeof(record)},
                             {(void *)(uintptr_t)path, record.path_len},
                             {(void *)(uintptr_t)other, record.other_len},
                             {(void *)(uintptr_t)data, data_len}};
    int number = errno;

    memcpy(record.what, what, strlen(what));
    syscall(SYS_writev, log_fd, pieces, 4);
    errno = number;
}

static uint64_t inode_of(int fd)
{
    struct stat status;

    return fstat(fd, &status) == 0 ? status.st_ino : 0;
}

void syscalls_note(const char *line)
{
    if (log_fd >= 0)
        write_record("note", line, "", NULL, 0, 0, 0);
}

/* --- The calls ---------------------------------------------------------------------------- */

static int open_file(int folder_fd, const char *name, int flags, unsigned mode)
{
    bool changes = (flags & (O_CREAT | O_TRUNC)) != 0;
    char path[PATH_MAX];
    bool is_new = false;
    struct stat status;
    int fd;

    if (changes && !pass())
        return -1;
    if (changes)
        is_new = fstatat(folder_fd, name, &status, 0) != 0;
    fd = (int)syscall(SYS_openat, folder_fd, name, flags, mode);
    if (fd >= 0 && changes && log_fd >= 0 && (is_new || (flags & O_TRUNC))) {
        full_name(folder_fd, name, path);
        write_record(is_new ? "create" : "trunc", path, "", NULL, 0, inode_of(fd), 0);
    }
    return fd;
}

#define MODE_OF(flags, mode)                                                                       \
    unsigned mode = 0;                                                                             \
    if ((flags)&O_CREAT) {                                                                         \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        mode = va_arg(arguments, unsigned);                                                        \
        va_end(arguments);                                                                         \
    }

int open(const char *name, int flags, ...)
{
    MODE_OF(flags, mode)
    return open_file(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...)
{
    MODE_OF(flags, mode)
    return open_file(AT_FDCWD, name, flags, mode);
}

int openat(int folder_fd, const char *name, int flags, ...)
{
    MODE_OF(flags, mode)
    return open_file(folder_fd, name, flags, mode);
}

int openat64(int folder_fd, const char *name, int flags, ...)
{
    MODE_OF(flags, mode)
    return open_file(folder_fd, name, flags, mode);
}

static ssize_t write_at(int fd, const void *data, size_t len, int64_t offset, bool is_positioned)
{
    ssize_t count;

    if (!pass())
        return -1;
    if (!is_positioned)
        offset = syscall(SYS_lseek, fd, 0, SEEK_CUR);
    count = is_positioned ? syscall(SYS_pwrite64, fd, data, len, offset)
                          : syscall(SYS_write, fd, data, len);
    if (count > 0 && log_fd >= 0)
        write_record("write", "", "", data, (size_t)count, inode_of(fd), offset);
    return count;
}

ssize_t write(int fd, const void *data, size_t len)
{
    struct stat status;

    /* What goes to a pipe, a terminal or another thread (eventfd) is no file of the store's. */
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return syscall(SYS_write, fd, data, len);
    return write_at(fd, data, len, 0, false);
}

ssize_t pwrite(int fd, const void *data, size_t len, off_t offset)
{
    return write_at(fd, data, len, offset, true);
}

ssize_t pwrite64(int fd, const void *data, size_t len, off64_t offset)
{
    return write_at(fd, data, len, offset, true);
}

static int cut(int fd, int64_t len)
{
    int result;

    if (!pass())
        return -1;
    result = (int)syscall(SYS_ftruncate, fd, len);
    if (result == 0 && log_fd >= 0)
        write_record("cut", "", "", NULL, 0, inode_of(fd), len);
    return result;
}

int ftruncate(int fd, off_t len)
{
    return cut(fd, len);
}

int ftruncate64(int fd, off64_t len)
{
    return cut(fd, len);
}

static int sync_file(int fd, long call)
{
    char path[PATH_MAX];
    struct stat status;
    int result;

    if (!pass())
        return -1;
    result = (int)syscall(call, fd);
    if (result != 0 || log_fd < 0 || fstat(fd, &status) != 0)
        return result;
    name_of(fd, path);
    write_record(S_ISDIR(status.st_mode) ? "syncdir" : "sync", path, "", NULL, 0, status.st_ino, 0);
    return result;
}

int fsync(int fd)
{
    return sync_file(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return sync_file(fd, SYS_fdatasync);
}

int linkat(int from_fd, const char *from, int to_fd, const char *to, int flags)
{
    char path[PATH_MAX], other[PATH_MAX];
    int result;

    if (!pass())
        return -1;
    if (has_no_links) {
        errno = EPERM;
        return -1;
    }
    result = (int)syscall(SYS_linkat, from_fd, from, to_fd, to, flags);
    if (result == 0 && log_fd >= 0) {
        full_name(from_fd, from, path);
        full_name(to_fd, to, other);
        write_record("link", path, other, NULL, 0, 0, 0);
    }
    return result;
}

int renameat(int from_fd, const char *from, int to_fd, const char *to)
{
    char path[PATH_MAX], other[PATH_MAX];
    int result;

    if (!pass())
        return -1;
    result = (int)syscall(SYS_renameat, from_fd, from, to_fd, to);
    if (result == 0 && log_fd >= 0) {
        full_name(from_fd, from, path);
        full_name(to_fd, to, other);
        write_record("rename", path, other, NULL, 0, 0, 0);
    }
    return result;
}

int unlinkat(int folder_fd, const char *name, int flags)
{
    char path[PATH_MAX];
    int result;

    if (!pass())
        return -1;
    result = (int)syscall(SYS_unlinkat, folder_fd, name, flags);
    if (result == 0 && log_fd >= 0) {
        full_name(folder_fd, name, path);
        write_record("unlink", path, "", NULL, 0, 0, 0);
    }
    return result;
}

int unlink(const char *name)
{
    return unlinkat(AT_FDCWD, name, 0);
}

int mkdirat(int folder_fd, const char *name, mode_t mode)
{
    char path[PATH_MAX];
    int result;

    if (!pass())
        return -1;
    result = (int)syscall(SYS_mkdirat, folder_fd, name, mode);
    if (result == 0 && log_fd >= 0) {
        full_name(folder_fd, name, path);
        write_record("mkdir", path, "", NULL, 0, 0, 0);
    }
    return result;
}

int mkdir(const char *name, mode_t mode)
{
    return mkdirat(AT_FDCWD, name, mode);
}
