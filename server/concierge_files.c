#include "server/concierge_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/utf8.h"

/* --- Names --------------------------------------------------------------------------------- */

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

bool files_name_is_usable(wf_text name)
{
    const char *end = name.ptr + name.len;

    if (name.len == 0 || name.len > NAME_MAX || wf_utf8_check(name.ptr, name.len) < name.len)
        return false;
    if (wf_text_equal(name, WF_TEXT(".")) || wf_text_equal(name, WF_TEXT("..")))
        return false;
    for (const char *at = name.ptr; at < end;) {
        uint32_t c = wf_utf8_next(&at, end);

        if (c == '/' || c == '\\' || is_control(c))
            return false;
    }
    return true;
}

wf_text files_last_segment(wf_text filename)
{
    size_t begin = filename.len;

    while (begin > 0 && filename.ptr[begin - 1] != '/' && filename.ptr[begin - 1] != '\\')
        begin--;
    return (wf_text){filename.ptr + begin, filename.len - begin};
}

/* A usable name, as system calls want it. */
static const char *terminate(char terminated[NAME_MAX + 1], wf_text name)
{
    wf_text_store(terminated, NAME_MAX + 1, name);
    return terminated;
}

/* --- Folders ------------------------------------------------------------------------------- */

static int open_folder(const struct files_folder *folder)
{
    return openat(folder->files->root, folder->uuid, O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Removes what a directory holds: plain files, and links themselves. */
static void empty_directory(int directory)
{
    int fd = openat(directory, ".", O_DIRECTORY | O_CLOEXEC);
    DIR *listing = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *entry;

    if (!listing) {
        if (fd >= 0)
            close(fd);
        return;
    }
    while ((entry = readdir(listing)) != NULL)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlinkat(directory, entry->d_name, 0);
    closedir(listing);
}

static void remove_directory(int root, const char *name)
{
    int directory = openat(root, name, O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

    if (directory < 0)
        return;
    empty_directory(directory);
    close(directory);
    unlinkat(root, name, AT_REMOVEDIR);
}

static void remove_leftovers(int root)
{
    int fd = openat(root, ".", O_DIRECTORY | O_CLOEXEC);
    DIR *listing = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *entry;

    if (!listing) {
        if (fd >= 0)
            close(fd);
        return;
    }
    while ((entry = readdir(listing)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (unlinkat(root, entry->d_name, 0) != 0)
            remove_directory(root, entry->d_name);
    }
    closedir(listing);
}

/* Like `mkdir -p`. */
static bool make_directories(const char *path)
{
    char parent[PATH_MAX];
    char *slash;

    if (strlen(path) >= sizeof(parent)) {
        errno = ENAMETOOLONG;
        return false;
    }
    strcpy(parent, path);
    for (slash = strchr(parent + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(parent, 0700) != 0 && errno != EEXIST)
            return false;
        *slash = '/';
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}

/* @return false with errno; EBUSY: it is another server's, until that one ends */
static bool lock_root(int root)
{
    if (flock(root, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        errno = EBUSY;
    return false;
}

bool files_open(struct files *files, const char *data_dir, const struct files_limits *limits)
{
    char path[PATH_MAX];

    *files = (struct files){.root = -1, .limits = *limits};
    if (snprintf(path, sizeof(path), "%s/files", data_dir) >= (int)sizeof(path)) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (!make_directories(path))
        return false;
    files->root = open(path, O_DIRECTORY | O_CLOEXEC);
    if (files->root < 0)
        return false;
    if (!lock_root(files->root)) {
        int number = errno;

        files_close(files);
        errno = number;
        return false;
    }
    remove_leftovers(files->root);
    return true;
}

void files_close(struct files *files)
{
    if (files->root >= 0)
        close(files->root);
    files->root = -1;
}

static bool make_folder(struct files_folder *folder)
{
    if (folder->exists)
        return true;
    folder->exists = mkdirat(folder->files->root, folder->uuid, 0700) == 0 || errno == EEXIST;
    return folder->exists;
}

/* --- Reading and deleting ------------------------------------------------------------------ */

static enum files_outcome outcome_of(int number)
{
    return number == ENOENT || number == ELOOP || number == ENOTDIR ? FILES_MISSING : FILES_FAILED;
}

/* @return 0 or an errno; ENOENT also for what is no plain file */
static int stat_plain(int directory, const char *name, struct stat *about)
{
    if (fstatat(directory, name, about, AT_SYMLINK_NOFOLLOW) != 0)
        return errno;
    return S_ISREG(about->st_mode) ? 0 : ENOENT;
}

enum files_outcome files_read(const struct files_folder *folder, wf_text name, int *fd,
                              struct stat *about)
{
    char terminated[NAME_MAX + 1];
    int directory;
    int number = 0;

    if (!folder->exists)
        return FILES_MISSING;
    directory = open_folder(folder);
    if (directory < 0)
        return outcome_of(errno);
    /* Opening a fifo somebody planted must not wait for its writer. */
    *fd = openat(directory, terminate(terminated, name),
                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (*fd < 0)
        number = errno;
    close(directory);
    if (*fd < 0)
        return outcome_of(number);
    if (fstat(*fd, about) == 0 && S_ISREG(about->st_mode))
        return FILES_DONE;
    close(*fd);
    return FILES_MISSING;
}

enum files_outcome files_delete(struct files_folder *folder, wf_text name)
{
    char terminated[NAME_MAX + 1];
    struct stat about;
    int directory;
    int number;

    if (!folder->exists)
        return FILES_MISSING;
    directory = open_folder(folder);
    if (directory < 0)
        return outcome_of(errno);
    number = stat_plain(directory, terminate(terminated, name), &about);
    if (number == 0 && unlinkat(directory, terminated, 0) != 0)
        number = errno;
    close(directory);
    if (number != 0)
        return outcome_of(number);
    folder->count--;
    folder->stored -= (uint64_t)about.st_size;
    folder->files->stored -= (uint64_t)about.st_size;
    return FILES_DONE;
}

/* --- Uploads ------------------------------------------------------------------------------- */

/* One file of an upload, until then in the root under a name that no folder has. */
struct pending_file {
    struct pending_file *next;
    unsigned long number;
    uint64_t size;
    uint64_t replaced_size;
    bool replaces;
    char name[NAME_MAX + 1];
};

struct files_upload {
    struct files_folder *folder;
    struct files_upload *next, *previous;
    struct pending_file *files, *chosen;
    int fd; /* of the chosen one alone: a form may have many files; -1: none */
    void (*lost)(void *user);
    void *user;
};

enum { PENDING_NAME_SIZE = 32 };

static const char *pending_name(char name[PENDING_NAME_SIZE], const struct pending_file *file)
{
    snprintf(name, PENDING_NAME_SIZE, "upload-%lu", file->number);
    return name;
}

struct files_upload *files_upload_new(struct files_folder *folder)
{
    struct files_upload *upload = wf_alloc(1, sizeof(*upload));

    if (!upload)
        return NULL;
    upload->folder = folder;
    upload->fd = -1;
    upload->next = folder->uploads;
    if (upload->next)
        upload->next->previous = upload;
    folder->uploads = upload;
    return upload;
}

void files_upload_on_lost(struct files_upload *upload, void (*lost)(void *user), void *user)
{
    upload->lost = lost;
    upload->user = user;
}

/* @return false with errno */
static bool open_pending(struct files_upload *upload, const struct pending_file *file, int flags)
{
    char temporary[PENDING_NAME_SIZE];

    upload->fd = openat(upload->folder->files->root, pending_name(temporary, file),
                        O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | flags, 0600);
    return upload->fd >= 0;
}

static void close_chosen(struct files_upload *upload)
{
    if (upload->fd >= 0)
        close(upload->fd);
    upload->fd = -1;
    upload->chosen = NULL;
}

static struct pending_file *add_file(struct files_upload *upload, wf_text name)
{
    struct pending_file *file = wf_alloc(1, sizeof(*file));

    if (!file) {
        errno = ENOMEM;
        return NULL;
    }
    terminate(file->name, name);
    file->number = ++upload->folder->files->uploads_count;
    if (!open_pending(upload, file, O_CREAT | O_EXCL)) {
        wf_free(file);
        return NULL;
    }
    file->next = upload->files;
    upload->files = file;
    return file;
}

enum files_outcome files_upload_choose(struct files_upload *upload, wf_text name)
{
    struct pending_file *file = upload->files;

    while (file && !wf_text_equal(wf_text_of(file->name), name))
        file = file->next;
    if (file && file == upload->chosen)
        return FILES_DONE;
    close_chosen(upload);
    if (!file)
        upload->chosen = add_file(upload, name);
    else if (open_pending(upload, file, 0))
        upload->chosen = file;
    return upload->chosen ? FILES_DONE : FILES_FAILED;
}

static void count_pending(struct files_folder *folder, uint64_t size)
{
    folder->pending += size;
    folder->files->pending += size;
}

static void uncount_pending(struct files_folder *folder, uint64_t size)
{
    folder->pending -= size;
    folder->files->pending -= size;
}

/* What is on its way has the limits of what is there, so no upload can fill the disk; whether the
 * two together have room is known at the end, when it is clear what gets replaced. */
static enum files_outcome check_room(const struct files_upload *upload, size_t len)
{
    const struct files_folder *folder = upload->folder;
    const struct files_limits *limits = &folder->files->limits;

    if (len > limits->file_size - upload->chosen->size)
        return FILES_TOO_LARGE;
    if (folder->pending + len > limits->folder_size ||
        folder->files->pending + len > limits->total_size)
        return FILES_FULL;
    return FILES_DONE;
}

enum files_outcome files_upload_write(struct files_upload *upload, wf_bytes bytes)
{
    enum files_outcome outcome = check_room(upload, bytes.len);

    if (outcome != FILES_DONE)
        return outcome;
    while (bytes.len > 0) {
        ssize_t len = write(upload->fd, bytes.ptr, bytes.len);

        if (len < 0 && errno == EINTR)
            continue;
        if (len < 0)
            return errno == ENOSPC || errno == EDQUOT ? FILES_FULL : FILES_FAILED;
        upload->chosen->size += (uint64_t)len;
        count_pending(upload->folder, (uint64_t)len);
        bytes.ptr += len;
        bytes.len -= (size_t)len;
    }
    return FILES_DONE;
}

static void unlist(struct files_upload *upload)
{
    if (upload->previous)
        upload->previous->next = upload->next;
    else
        upload->folder->uploads = upload->next;
    if (upload->next)
        upload->next->previous = upload->previous;
}

static void free_upload(struct files_upload *upload)
{
    char temporary[PENDING_NAME_SIZE];

    unlist(upload);
    close_chosen(upload);
    while (upload->files) {
        struct pending_file *file = upload->files;

        upload->files = file->next;
        uncount_pending(upload->folder, file->size);
        unlinkat(upload->folder->files->root, pending_name(temporary, file), 0);
        wf_free(file);
    }
    wf_free(upload);
}

void files_upload_cancel(struct files_upload *upload)
{
    if (upload)
        free_upload(upload);
}

/* Finds out what would be replaced, and whether the rest has room. */
static enum files_outcome check_quota(struct files_upload *upload, int directory)
{
    const struct files_folder *folder = upload->folder;
    const struct files_limits *limits = &folder->files->limits;
    uint64_t added = 0, replaced = 0;
    unsigned added_count = 0;

    for (struct pending_file *file = upload->files; file; file = file->next) {
        struct stat about;

        file->replaces = stat_plain(directory, file->name, &about) == 0;
        file->replaced_size = file->replaces ? (uint64_t)about.st_size : 0;
        added += file->size;
        replaced += file->replaced_size;
        added_count += !file->replaces;
    }
    if (folder->count + added_count > limits->folder_count ||
        folder->stored - replaced + added > limits->folder_size ||
        folder->files->stored - replaced + added > limits->total_size)
        return FILES_FULL;
    return FILES_DONE;
}

static bool put_in_place(struct files_folder *folder, const struct pending_file *file,
                         int directory)
{
    char temporary[PENDING_NAME_SIZE];
    uint64_t grown = file->size - file->replaced_size; /* may wrap: so do the sums */

    if (renameat(folder->files->root, pending_name(temporary, file), directory, file->name) != 0)
        return false;
    folder->count += !file->replaces;
    folder->stored += grown;
    folder->files->stored += grown;
    return true;
}

enum files_outcome files_upload_finish(struct files_upload *upload)
{
    struct files_folder *folder = upload->folder;
    enum files_outcome outcome = FILES_FAILED;
    int directory = make_folder(folder) ? open_folder(folder) : -1;

    if (directory >= 0) {
        outcome = check_quota(upload, directory);
        for (const struct pending_file *file = upload->files; file && outcome == FILES_DONE;
             file = file->next)
            if (!put_in_place(folder, file, directory))
                outcome = FILES_FAILED;
        close(directory);
    }
    free_upload(upload);
    return outcome;
}

void files_remove_folder(struct files_folder *folder)
{
    while (folder->uploads) {
        struct files_upload *upload = folder->uploads;
        void (*lost)(void *user) = upload->lost;
        void *user = upload->user;

        free_upload(upload);
        if (lost)
            lost(user);
    }
    if (!folder->exists)
        return;
    remove_directory(folder->files->root, folder->uuid);
    folder->files->stored -= folder->stored;
    folder->stored = 0;
    folder->count = 0;
    folder->exists = false;
}
