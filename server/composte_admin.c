#include "server/composte_admin.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "server/composte_db.h"
#include "server/composte_users.h"
#include "wireform/base/clock.h"
#include "wireform/base/secret.h"

__attribute__((format(printf, 1, 2))) static bool complain(const char *format, ...)
{
    va_list arguments;

    fputs("wireformd: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return false;
}

/* --- Passwords ---------------------------------------------------------------------------- */

struct password {
    char bytes[COMPOSTE_PASSWORD_MAX];
    size_t len;
};

static wf_text text_of(const struct password *password)
{
    return (wf_text){password->bytes, password->len};
}

static bool explain_missing(void)
{
    if (errno == EMSGSIZE)
        return complain("the password is longer than %d bytes", COMPOSTE_PASSWORD_MAX);
    if (errno == ENODATA)
        return complain("no password was given");
    return complain("the password cannot be read: %s", strerror(errno));
}

static bool ask_once(const char *prompt, struct password *password)
{
    return wf_secret_ask(prompt, password->bytes, sizeof(password->bytes), &password->len) ||
           explain_missing();
}

static bool is_allowed(const struct password *password)
{
    return composte_password_is_valid(text_of(password)) ||
           complain("a password is %d to %d bytes of UTF-8", COMPOSTE_PASSWORD_MIN,
                    COMPOSTE_PASSWORD_MAX);
}

static bool ask_twice(struct password *password)
{
    struct password again;
    bool is_same;

    if (!ask_once("Password: ", password) || !is_allowed(password) ||
        !ask_once("The same again: ", &again))
        return false;
    is_same = wf_text_equal(text_of(password), text_of(&again));
    wf_secret_wipe(&again, sizeof(again));
    return is_same || complain("the two passwords differ");
}

static bool read_password(struct password *password)
{
    if (isatty(STDIN_FILENO))
        return ask_twice(password);
    if (!wf_secret_read(STDIN_FILENO, password->bytes, sizeof(password->bytes), &password->len))
        return explain_missing();
    return is_allowed(password);
}

/* What it costs is the default; a server that wants another cost renews it at the next login. */
static bool read_hash(char phc[PASSWORD_PHC_SIZE])
{
    struct password password;
    bool is_made = read_password(&password);

    if (is_made && !password_make(text_of(&password), &password_default_cost, phc))
        is_made = complain("out of memory");
    wf_secret_wipe(&password, sizeof(password));
    return is_made;
}

/* --- The database ------------------------------------------------------------------------- */

static bool open_or_make(struct database *db, const char *data_dir)
{
    char why[512];

    return composte_db_open_writer(db, data_dir, why, sizeof(why)) ||
           complain("%s: %s", data_dir, why);
}

/* A folder that was mistyped shall not be made. */
static bool open_existing(struct database *db, const char *data_dir)
{
    char path[4096];

    if (!database_store_path(data_dir, path, sizeof(path)) || access(path, F_OK) != 0)
        return complain("%s: %s", data_dir, strerror(errno));
    return open_or_make(db, data_dir);
}

static bool has_user(struct database *db, const char *user_id)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_USER);

    database_bind_text(find, 1, wf_text_of(user_id));
    return database_once(db, find);
}

/* Says so, unless it was the database that failed: conclude() does. */
static bool complain_of_user(const struct database *db, const char *user_id, const char *what)
{
    return db->failure == SQLITE_OK && complain("%s: %s", user_id, what);
}

static bool is_known(struct database *db, const char *user_id)
{
    return has_user(db, user_id) || complain_of_user(db, user_id, "there is no such user");
}

static bool set_phc(struct database *db, enum composte_sql which, const char *user_id,
                    const char *phc)
{
    sqlite3_stmt *set = database_use(db, which);

    database_bind_text(set, 1, wf_text_of(user_id));
    database_bind_text(set, 2, wf_text_of(phc));
    if (which == COMPOSTE_SQL_ADD_USER)
        sqlite3_bind_int64(set, 3, wf_clock_wall_ms());
    return database_once(db, set);
}

static bool set_disabled(struct database *db, const char *user_id, bool is_disabled)
{
    sqlite3_stmt *set = database_use(db, COMPOSTE_SQL_SET_DISABLED);
    sqlite3_stmt *note = database_use(db, COMPOSTE_SQL_NOTE_DISABLING);
    bool is_set;

    database_bind_text(set, 1, wf_text_of(user_id));
    sqlite3_bind_int(set, 2, is_disabled);
    is_set = database_once(db, set);
    database_bind_text(note, 1, wf_text_of(user_id));
    if (is_set && is_disabled)
        database_once(db, note);
    return is_set;
}

/* Closes it and tells what SQLite did not like, if anything.  @return the exit status */
static int conclude(struct database *db, bool is_done)
{
    int failure;

    if (!database_is_well(db, &failure))
        is_done = complain("%s", database_text(failure));
    database_close(db);
    return is_done ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* --- The verbs ---------------------------------------------------------------------------- */

static bool add(struct database *db, const char *user_id)
{
    static const char taken[] = "there is such a user already";
    char phc[PASSWORD_PHC_SIZE];

    if (has_user(db, user_id))
        return complain_of_user(db, user_id, taken);
    if (db->failure != SQLITE_OK || !read_hash(phc) || !database_begin(db))
        return false;
    if (!set_phc(db, COMPOSTE_SQL_ADD_USER, user_id, phc))
        return complain_of_user(db, user_id, taken);
    return database_commit(db);
}

int composte_admin_add(const char *data_dir, char **arguments)
{
    struct database db;

    if (!composte_user_id_is_valid(wf_text_of(arguments[0]))) {
        complain("\"%s\": a name is 1 to 32 of a-z, 0-9, \"_\", \".\" and \"-\", the first of them"
                 " a letter or digit",
                 arguments[0]);
        return EXIT_FAILURE;
    }
    if (!open_or_make(&db, data_dir))
        return EXIT_FAILURE;
    return conclude(&db, add(&db, arguments[0]));
}

static bool change_password(struct database *db, const char *user_id)
{
    char phc[PASSWORD_PHC_SIZE];

    return is_known(db, user_id) && read_hash(phc) && database_begin(db) &&
           set_phc(db, COMPOSTE_SQL_SET_PASSWORD, user_id, phc) && database_commit(db);
}

int composte_admin_passwd(const char *data_dir, char **arguments)
{
    struct database db;

    if (!open_existing(&db, data_dir))
        return EXIT_FAILURE;
    return conclude(&db, change_password(&db, arguments[0]));
}

static int change_disabled(const char *data_dir, const char *user_id, bool is_disabled)
{
    struct database db;

    if (!open_existing(&db, data_dir))
        return EXIT_FAILURE;
    return conclude(&db, is_known(&db, user_id) && database_begin(&db) &&
                             set_disabled(&db, user_id, is_disabled) && !db.failure &&
                             database_commit(&db));
}

int composte_admin_disable(const char *data_dir, char **arguments)
{
    return change_disabled(data_dir, arguments[0], true);
}

int composte_admin_enable(const char *data_dir, char **arguments)
{
    return change_disabled(data_dir, arguments[0], false);
}

static void print_user(sqlite3_stmt *row)
{
    wf_text user_id = database_column_text(row, 0);
    time_t created = (time_t)(sqlite3_column_int64(row, 2) / 1000);
    char day[16];
    struct tm parts;

    strftime(day, sizeof(day), "%Y-%m-%d", gmtime_r(&created, &parts));
    printf("%-32.*s %s%s\n", (int)user_id.len, user_id.ptr, day,
           sqlite3_column_int(row, 1) ? " disabled" : "");
}

int composte_admin_list(const char *data_dir, char **arguments)
{
    struct database db;
    sqlite3_stmt *rows;

    (void)arguments;
    if (!open_existing(&db, data_dir))
        return EXIT_FAILURE;
    rows = database_use(&db, COMPOSTE_SQL_LIST_USERS);
    while (database_step(&db, rows))
        print_user(rows);
    return conclude(&db, true);
}
