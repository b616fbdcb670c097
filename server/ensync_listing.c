/* ForDir: the directories as of one instant, handed out as slowly as the client takes them.  What
 * does not go into the first answer waits in a file without a name, not in memory, and keeps no
 * transaction open. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "server/ensync_store_private.h"
#include "wireform/base/alloc.h"

struct ensync_listing {
    struct ensync_entry entries[ENSYNC_ENTRIES_LIMIT];
    size_t count;   /* in `entries`, not yet handed out */
    int spill_fd;   /* -1: nothing was spilled */
    off_t spilled;  /* bytes written */
    off_t returned; /* bytes handed out */
};

static bool spill(struct ensync_store *store, struct ensync_listing *listing)
{
    size_t size = listing->count * sizeof(*listing->entries);

    if (listing->spill_fd < 0) {
        ensync_name name = ensync_temp_name(&store->hold);

        listing->spill_fd =
            openat(store->root_fd, name.text, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (listing->spill_fd < 0)
            return false;
        unlinkat(store->root_fd, name.text, 0);
    }
    for (size_t written = 0; written < size;) {
        ssize_t count = pwrite(listing->spill_fd, (const uint8_t *)listing->entries + written,
                               size - written, listing->spilled);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        written += (size_t)count;
        listing->spilled += count;
    }
    listing->count = 0;
    return true;
}

static bool note_row(struct database *db, sqlite3_stmt *rows, struct ensync_listing *listing)
{
    struct ensync_entry *entry = &listing->entries[listing->count];

    if (!ensync_db_column_id(db, rows, 0, &entry->id) ||
        !ensync_db_column_id(db, rows, 1, &entry->ver))
        return false;
    entry->length = (uint32_t)sqlite3_column_int64(rows, 2);
    listing->count++;
    return true;
}

/* @return NULL, or what went wrong */
static const char *note_all(struct ensync_store *store, struct database *db,
                            struct ensync_listing *listing)
{
    sqlite3_stmt *rows = database_use(db, ENSYNC_SQL_LIST_DIRS);
    const char *trouble = NULL;

    while (!trouble && database_step(db, rows))
        if (listing->count == ENSYNC_ENTRIES_LIMIT && !spill(store, listing))
            trouble = ensync_errno_text(errno);
        else if (!note_row(db, rows, listing))
            break;
    sqlite3_reset(rows);
    if (db->failure != SQLITE_OK && !trouble)
        trouble = database_text(db->failure);
    return trouble;
}

struct ensync_listing *ensync_listing_open(struct ensync_store *store, struct ensync_answer *answer)
{
    struct ensync_listing *listing = wf_alloc(1, sizeof(*listing));
    const char *trouble = "out of memory";
    struct database db;

    if (listing) {
        listing->spill_fd = -1;
        if (database_pool_take(&store->readers, &db))
            trouble = note_all(store, &db, listing);
        else
            trouble = database_text(db.failure);
        database_pool_give(&store->readers, &db);
    }
    if (!trouble)
        return listing;
    ensync_listing_close(listing);
    ensync_answer_error(answer, "The directories cannot be listed: %s", trouble);
    return NULL;
}

void ensync_listing_close(struct ensync_listing *listing)
{
    if (!listing)
        return;
    if (listing->spill_fd >= 0)
        close(listing->spill_fd);
    wf_free(listing);
}

/* @return false with errno */
static bool read_spilled(struct ensync_listing *listing, struct ensync_entry *entries, size_t count)
{
    size_t size = count * sizeof(*entries);

    for (size_t filled = 0; filled < size;) {
        ssize_t got =
            pread(listing->spill_fd, (uint8_t *)entries + filled, size - filled, listing->returned);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        filled += (size_t)got;
        listing->returned += got;
    }
    return true;
}

/* Spilled entries come first: they are older than those still in memory. */
bool ensync_listing_next(struct ensync_listing *listing, struct ensync_answer *answer)
{
    size_t spilled = (size_t)(listing->spilled - listing->returned) / sizeof(*listing->entries);
    size_t count = spilled > 0 ? spilled : listing->count;

    if (count > ENSYNC_ENTRIES_LIMIT)
        count = ENSYNC_ENTRIES_LIMIT;
    answer->verdict = ENSYNC_SAYS_DONE;
    if (count == 0)
        return false;
    answer->entries = wf_alloc(count, sizeof(*answer->entries));
    if (!answer->entries || (spilled > 0 && !read_spilled(listing, answer->entries, count))) {
        ensync_answer_error(answer, "The directories cannot be listed: %s",
                            ensync_errno_text(answer->entries ? EIO : ENOMEM));
        return false;
    }
    if (spilled == 0) {
        memcpy(answer->entries, listing->entries, count * sizeof(*answer->entries));
        listing->count = 0;
    }
    answer->entries_count = count;
    answer->verdict = ENSYNC_SAYS_DIR_ENTRIES;
    return true;
}
