/* The files of objects. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "server/ensync_store_private.h"
#include "wireform/base/alloc.h"

/* Gives the object the temporary file.  rename(2) leaves both names when they are one file already,
 * so the temporary one is always taken away. */
static bool put_in_place(struct ensync_store *store, const char *temp, const ensync_id *id)
{
    ensync_name object = ensync_object_name(id);
    bool is_there = renameat(store->root_fd, temp, store->root_fd, object.text) == 0;
    int number = errno;

    unlinkat(store->root_fd, temp, 0);
    errno = number;
    return is_there;
}

bool ensync_object_publish(struct ensync_store *store, const char *pin, const ensync_id *id)
{
    ensync_name object = ensync_object_name(id);
    ensync_name temp;

    if (linkat(store->root_fd, pin, store->root_fd, object.text, 0) == 0)
        return true;
    temp = ensync_temp_name(&store->hold);
    return ensync_file_link(store->root_fd, pin, temp.text) && put_in_place(store, temp.text, id);
}

bool ensync_object_renew(struct ensync_store *store, const char *pin, const ensync_id *id)
{
    ensync_name temp = ensync_temp_name(&store->hold);

    return ensync_file_copy(store->root_fd, pin, temp.text) && put_in_place(store, temp.text, id);
}

static bool read_all(int fd, uint8_t *content, size_t len)
{
    while (len > 0) {
        ssize_t count = read(fd, content, len);

        if (count < 0 && errno == EINTR)
            continue;
        if (count == 0)
            errno = EIO; /* It was longer a moment ago. */
        if (count <= 0)
            return false;
        content += count;
        len -= (size_t)count;
    }
    return true;
}

static void read_content(struct ensync_store *store, int fd, struct ensync_answer *answer)
{
    struct stat status;

    if (fstat(fd, &status) != 0) {
        ensync_answer_error(answer, "The object cannot be read: %s", ensync_errno_text(errno));
        return;
    }
    if ((uint64_t)status.st_size > store->limits.content_limit) {
        ensync_answer_error(answer, "The object is larger than a message may be");
        return;
    }
    answer->content_len = (size_t)status.st_size;
    answer->content = wf_alloc(answer->content_len, 1);
    if (!answer->content) {
        ensync_answer_error(answer, "The object cannot be read: out of memory");
        return;
    }
    if (!read_all(fd, answer->content, answer->content_len)) {
        ensync_answer_error(answer, "The object cannot be read: %s", ensync_errno_text(errno));
        return;
    }
    answer->verdict = ENSYNC_SAYS_OBJ_DATA;
}

void ensync_object_read(struct ensync_store *store, const ensync_id *id,
                        struct ensync_answer *answer)
{
    ensync_name name = ensync_object_name(id);
    int fd = openat(store->root_fd, name.text, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);

    if (fd >= 0) {
        read_content(store, fd, answer);
        close(fd);
    } else if (errno == ENOENT) {
        answer->verdict = ENSYNC_SAYS_NOT_FOUND;
    } else {
        ensync_answer_error(answer, "The object cannot be read: %s", ensync_errno_text(errno));
    }
}

bool ensync_object_note(struct ensync_store *store, const ensync_id *id)
{
    sqlite3_stmt *note = database_use(&store->writer, ENSYNC_SQL_NOTE_OBJECT);
    int before = store->writer.failure;

    ensync_db_bind_id(note, 1, id);
    database_once(&store->writer, note);
    return store->writer.failure == before;
}
