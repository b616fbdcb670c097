/* Looks at everything that a store holds.  Servers may be at work on it: what looks wrong is looked
 * at a second time, and only then a problem. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "server/ensync_store_private.h"

enum { BATCH_LIMIT = 256, BUSY_TIMEOUT_MS = 5000 };

static const unsigned busy_timeout_ms = BUSY_TIMEOUT_MS;

struct check {
    int root_fd;
    struct database db;
    const struct ensync_watcher *watcher;
    struct ensync_findings *findings;
    uint64_t done;
    uint64_t total;
};

__attribute__((format(printf, 2, 3))) static void report(struct check *check, const char *format,
                                                         ...)
{
    char line[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(line, sizeof(line), format, arguments);
    va_end(arguments);
    check->findings->problems++;
    check->watcher->problem(check->watcher->user, line);
}

static void advance(struct check *check)
{
    check->done++;
    if (check->total < check->done)
        check->total = check->done;
    if (check->watcher->progress)
        check->watcher->progress(check->watcher->user, check->done, check->total);
}

/* --- The database ------------------------------------------------------------------------- */

static void check_database(struct check *check)
{
    sqlite3_stmt *rows = database_use(&check->db, ENSYNC_SQL_CHECK);

    while (database_step(&check->db, rows)) {
        const char *line = (const char *)sqlite3_column_text(rows, 0);

        if (line && strcmp(line, "ok") != 0)
            report(check, "state.sqlite: %s", line);
    }
}

static uint64_t ask(struct check *check, enum ensync_sql which)
{
    sqlite3_stmt *statement = database_use(&check->db, which);
    uint64_t count = 0;

    if (database_step(&check->db, statement)) {
        count = (uint64_t)sqlite3_column_int64(statement, 0);
        sqlite3_reset(statement);
    }
    return count;
}

/* --- Directories -------------------------------------------------------------------------- */

struct directory {
    ensync_id id;
    int64_t length; /* as its row says; -1: there is none in hand */
    int64_t chunks_count;
    int64_t found_len;
    int64_t found_count;
    bool has_gap;
};

static void judge_directory(struct check *check, const struct directory *dir)
{
    char hex[ENSYNC_HEX_LEN + 1];

    if (dir->length < 0)
        return;
    ensync_id_print(&dir->id, hex);
    if (dir->has_gap || dir->found_len != dir->length)
        report(check, "directory %s: %lld bytes in pieces%s, expected %lld", hex,
               (long long)dir->found_len, dir->has_gap ? " that do not join" : "",
               (long long)dir->length);
    else if (dir->found_count != dir->chunks_count)
        report(check, "directory %s: %lld pieces, expected %lld", hex, (long long)dir->found_count,
               (long long)dir->chunks_count);
    check->findings->dirs++;
    check->findings->dir_bytes += (uint64_t)dir->found_len;
    advance(check);
}

static void add_piece(struct directory *dir, sqlite3_stmt *rows)
{
    if (sqlite3_column_type(rows, 3) == SQLITE_NULL)
        return;
    dir->has_gap |= sqlite3_column_int64(rows, 3) != dir->found_len;
    dir->found_len += sqlite3_column_blob(rows, 4) ? sqlite3_column_bytes(rows, 4) : 0;
    dir->found_count++;
}

/* One statement, and so one instant. */
static void check_directories(struct check *check)
{
    sqlite3_stmt *rows = database_use(&check->db, ENSYNC_SQL_READ_ALL_DIRS);
    struct directory dir = {.length = -1};
    uint64_t orphans;
    ensync_id id;

    while (database_step(&check->db, rows)) {
        if (!ensync_db_column_id(&check->db, rows, 0, &id))
            break;
        if (dir.length < 0 || memcmp(&id, &dir.id, sizeof(id)) != 0) {
            judge_directory(check, &dir);
            dir = (struct directory){.id = id,
                                     .length = sqlite3_column_int64(rows, 1),
                                     .chunks_count = sqlite3_column_int64(rows, 2)};
        }
        add_piece(&dir, rows);
    }
    sqlite3_reset(rows);
    judge_directory(check, &dir);
    orphans = ask(check, ENSYNC_SQL_COUNT_ORPHANS);
    if (orphans > 0)
        report(check, "state.sqlite: %llu pieces of directories that do not exist",
               (unsigned long long)orphans);
}

/* --- Objects ------------------------------------------------------------------------------ */

struct row {
    bool is_unreferenced;
    int64_t length; /* -1: not known */
    int64_t crc;    /* -1: not known */
};

static int64_t column_or_unknown(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL ? -1 : sqlite3_column_int64(row, column);
}

/* @return false: it has none, or the database failed */
static bool read_row(struct check *check, const ensync_id *id, struct row *row)
{
    sqlite3_stmt *statement = database_use(&check->db, ENSYNC_SQL_READ_OBJECT);

    ensync_db_bind_id(statement, 1, id);
    if (!database_step(&check->db, statement))
        return false;
    row->is_unreferenced = sqlite3_column_int(statement, 0) != 0;
    row->length = column_or_unknown(statement, 1);
    row->crc = column_or_unknown(statement, 2);
    sqlite3_reset(statement);
    return true;
}

/* @return false with errno */
static bool read_file(int fd, int64_t *length, uint32_t *crc)
{
    uint8_t piece[65536];
    ssize_t count;

    *length = 0;
    *crc = 0;
    while ((count = read(fd, piece, sizeof(piece))) != 0) {
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        *length += count;
        *crc = (uint32_t)crc32_z(*crc, piece, (size_t)count);
    }
    return true;
}

enum content { SOUND, UNREFERENCED, CONTENTLESS, GONE, BAD };

static enum content judge_missing(const struct row *row, char *what, size_t what_size)
{
    if (row->is_unreferenced)
        return UNREFERENCED;
    if (row->length < 0)
        return CONTENTLESS;
    snprintf(what, what_size, "its content of %lld bytes is missing", (long long)row->length);
    return BAD;
}

static enum content judge_file(int fd, const struct row *row, int64_t *length, char *what,
                               size_t what_size)
{
    uint32_t crc;

    if (!read_file(fd, length, &crc)) {
        snprintf(what, what_size, "cannot be read: %s", strerror(errno));
        return BAD;
    }
    if (row->length >= 0 && row->length != *length) {
        snprintf(what, what_size, "%lld bytes, expected %lld", (long long)*length,
                 (long long)row->length);
        return BAD;
    }
    if (row->crc >= 0 && row->crc != crc) {
        snprintf(what, what_size, "its content has changed: CRC-32 %08x, expected %08x",
                 (unsigned)crc, (unsigned)row->crc);
        return BAD;
    }
    return row->is_unreferenced ? UNREFERENCED : SOUND;
}

static enum content look_at_object(struct check *check, const ensync_id *id, int64_t *length,
                                   char *what, size_t what_size)
{
    ensync_name name = ensync_object_name(id);
    enum content content;
    struct row row;
    int fd;

    *length = 0;
    if (!read_row(check, id, &row))
        return GONE;
    fd = openat(check->root_fd, name.text, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return judge_missing(&row, what, what_size);
    if (fd < 0) {
        snprintf(what, what_size, "cannot be opened: %s", strerror(errno));
        return BAD;
    }
    content = judge_file(fd, &row, length, what, what_size);
    close(fd);
    return content;
}

static void check_object(struct check *check, const ensync_id *id)
{
    char hex[ENSYNC_HEX_LEN + 1];
    char what[256];
    int64_t length;
    enum content content = look_at_object(check, id, &length, what, sizeof(what));

    if (content == BAD)
        content = look_at_object(check, id, &length, what, sizeof(what));
    if (content == BAD) {
        ensync_id_print(id, hex);
        report(check, "object %s: %s", hex, what);
    }
    check->findings->objects += content != GONE && content != CONTENTLESS;
    check->findings->object_bytes += (uint64_t)length;
    check->findings->unreferenced += content == UNREFERENCED;
    check->findings->contentless += content == CONTENTLESS;
    advance(check);
}

static bool has_failed(const struct check *check)
{
    return check->db.failure != SQLITE_OK;
}

static void check_objects(struct check *check)
{
    sqlite3_stmt *rows = database_use(&check->db, ENSYNC_SQL_LIST_OBJECTS);
    ensync_id ids[BATCH_LIMIT];
    ensync_id last;
    unsigned count;

    sqlite3_bind_zeroblob(rows, 1, 0);
    sqlite3_bind_int(rows, 2, BATCH_LIMIT);
    do {
        count = 0;
        while (database_step(&check->db, rows))
            count += ensync_db_column_id(&check->db, rows, 0, &ids[count]);
        for (unsigned i = 0; i < count && !has_failed(check); i++)
            check_object(check, &ids[i]);
        if (count > 0)
            last = ids[count - 1];
        ensync_db_bind_id(rows, 1, &last);
    } while (count == BATCH_LIMIT && !has_failed(check));
}

/* --- Files that no row knows -------------------------------------------------------------- */

static void check_file(struct check *check, unsigned parent, const char *name)
{
    char hex[ENSYNC_HEX_LEN + 1];
    struct row row;
    ensync_id id;

    snprintf(hex, sizeof(hex), "%02x%.62s", parent & 0xFF, name);
    if (strlen(name) != ENSYNC_HEX_LEN - 2 || !ensync_id_parse(hex, &id))
        report(check, "objs/%02x: a file that is no object: %.64s", parent, name);
    else if (!read_row(check, &id, &row) && !has_failed(check))
        check->findings->unreferenced++;
}

static void check_files(struct check *check)
{
    for (unsigned parent = 0; parent < 256 && !has_failed(check); parent++) {
        int fd = openat(check->root_fd, ensync_parent_name(parent).text,
                        O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
        struct dirent *entry;

        if (!folder) {
            report(check, "objs/%02x: %s", parent, strerror(errno));
            continue;
        }
        while ((entry = readdir(folder)))
            if (entry->d_name[0] != '.')
                check_file(check, parent, entry->d_name);
        closedir(folder);
    }
}

/* --- All of it ---------------------------------------------------------------------------- */

static bool check_all(struct check *check, char *why, size_t why_size)
{
    if (database_judge(&check->db, why, why_size) != DATABASE_READY)
        return false;
    check->total = ask(check, ENSYNC_SQL_COUNT_ALL);
    check_database(check);
    check_directories(check);
    check_objects(check);
    check_files(check);
    if (has_failed(check))
        snprintf(why, why_size, "state.sqlite: %s", sqlite3_errmsg(check->db.sqlite));
    return !has_failed(check);
}

static bool open_database(struct check *check, const char *path, char *why, size_t why_size)
{
    if (database_open(&check->db, path, &ensync_layout, DATABASE_READ, &busy_timeout_ms))
        return true;
    snprintf(why, why_size, "state.sqlite: %s",
             (check->db.failure & 0xFF) == SQLITE_CANTOPEN ? "no store of Ensync"
                                                           : database_text(check->db.failure));
    return false;
}

bool ensync_store_verify(const char *path, const struct ensync_watcher *watcher,
                         struct ensync_findings *findings, char *why, size_t why_size)
{
    struct check check = {.watcher = watcher, .findings = findings};
    char database[4096];
    bool is_read;

    *findings = (struct ensync_findings){0};
    snprintf(database, sizeof(database), "%s/state.sqlite", path);
    check.root_fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (check.root_fd < 0) {
        snprintf(why, why_size, "%s", strerror(errno));
        return false;
    }
    is_read = open_database(&check, database, why, why_size) && check_all(&check, why, why_size);
    database_close(&check.db);
    close(check.root_fd);
    return is_read;
}
