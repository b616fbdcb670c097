/* Names and files below the store's folder. */
#define _GNU_SOURCE /* sync_file_range() */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "server/ensync_store_private.h"
#include "wireform/base/assert.h"

/* --- Names -------------------------------------------------------------------------------- */

ensync_id ensync_id_of(wf_bytes bytes)
{
    ensync_id id;

    WF_ASSERT(bytes.len == sizeof(id.bytes));
    memcpy(id.bytes, bytes.ptr, sizeof(id.bytes));
    return id;
}

void ensync_id_print(const ensync_id *id, char hex[ENSYNC_HEX_LEN + 1])
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < sizeof(id->bytes); i++) {
        hex[2 * i] = digits[id->bytes[i] >> 4];
        hex[2 * i + 1] = digits[id->bytes[i] & 0xF];
    }
    hex[ENSYNC_HEX_LEN] = '\0';
}

/* @return -1: no small hex digit */
static int digit_of(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

bool ensync_id_parse(const char *hex, ensync_id *id)
{
    if (strlen(hex) != ENSYNC_HEX_LEN)
        return false;
    for (size_t i = 0; i < sizeof(id->bytes); i++) {
        int high = digit_of(hex[2 * i]);
        int low = digit_of(hex[2 * i + 1]);

        if (high < 0 || low < 0)
            return false;
        id->bytes[i] = (uint8_t)(high << 4 | low);
    }
    return true;
}

ensync_name ensync_object_name(const ensync_id *id)
{
    char hex[ENSYNC_HEX_LEN + 1];
    ensync_name name;

    ensync_id_print(id, hex);
    snprintf(name.text, sizeof(name.text), "objs/%.2s/%s", hex, hex + 2);
    return name;
}

ensync_name ensync_parent_name(unsigned parent)
{
    ensync_name name;

    snprintf(name.text, sizeof(name.text), "objs/%02x", parent);
    return name;
}

const char *ensync_errno_text(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return "the disk is full";
    case EROFS:
    case EACCES:
    case EPERM:
        return "the store cannot be written";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    case ENOMEM:
        return "out of memory";
    default:
        return "the disk reported an error";
    }
}

/* --- Durable names ------------------------------------------------------------------------ */

static bool sync_parent(int root_fd, unsigned parent)
{
    ensync_name name = ensync_parent_name(parent);
    int fd = openat(root_fd, name.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool is_synced;
    int number;

    if (fd < 0)
        return false;
    is_synced = fsync(fd) == 0;
    number = errno;
    close(fd);
    errno = number;
    return is_synced;
}

ensync_parents ensync_parents_sync(int root_fd, const ensync_parents *set)
{
    ensync_parents failed = {0};
    int number = 0;

    for (unsigned parent = 0; parent < 256; parent++)
        if (ensync_parents_has(set, parent) && !sync_parent(root_fd, parent)) {
            ensync_parents_add(&failed, parent);
            number = errno;
        }
    errno = number;
    return failed;
}

/* --- Files -------------------------------------------------------------------------------- */

static bool write_all(int fd, wf_bytes content)
{
    while (content.len > 0) {
        ssize_t count = write(fd, content.ptr, content.len);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        content.ptr += count;
        content.len -= (size_t)count;
    }
    return true;
}

static bool copy_all(int from, int to)
{
    uint8_t piece[65536];

    for (;;) {
        ssize_t count = read(from, piece, sizeof(piece));

        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count == 0;
        if (!write_all(to, (wf_bytes){piece, (size_t)count}))
            return false;
    }
}

static int create(int root_fd, const char *name)
{
    return openat(root_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

/* A file whose fsync failed is never synced again: it goes, and whoever needs it writes it anew. */
static bool finish_file(int root_fd, int fd, const char *name, bool is_written)
{
    int number;

    is_written = is_written && fsync(fd) == 0;
    number = errno;
    close(fd);
    if (!is_written)
        unlinkat(root_fd, name, 0);
    errno = number;
    return is_written;
}

int ensync_file_start(int root_fd, const char *name, wf_bytes content)
{
    int fd = create(root_fd, name);

    if (fd >= 0 && !write_all(fd, content)) {
        finish_file(root_fd, fd, name, false);
        return -1;
    }
    if (fd >= 0)
        sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
    return fd;
}

bool ensync_file_finish(int root_fd, int fd, const char *name)
{
    return finish_file(root_fd, fd, name, true);
}

void ensync_file_drop(int root_fd, int fd, const char *name)
{
    finish_file(root_fd, fd, name, false);
}

bool ensync_file_copy(int root_fd, const char *from, const char *to)
{
    int source = openat(root_fd, from, O_RDONLY | O_CLOEXEC);
    bool is_copied;
    int number;
    int fd;

    if (source < 0)
        return false;
    fd = create(root_fd, to);
    is_copied = fd >= 0 && finish_file(root_fd, fd, to, copy_all(source, fd));
    number = errno;
    close(source);
    errno = number;
    return is_copied;
}

/* Links do not work on every file system, not across them, and not for ever on one file. */
static bool wants_copy(int number)
{
    return number == EPERM || number == EOPNOTSUPP || number == ENOSYS || number == EXDEV ||
           number == EMLINK;
}

bool ensync_file_link(int root_fd, const char *from, const char *to)
{
    if (linkat(root_fd, from, root_fd, to, 0) == 0)
        return true;
    return wants_copy(errno) && ensync_file_copy(root_fd, from, to);
}
