#include "server/etherpad_user.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "server/etherpad_tables.h"
#include "wireform/base/entropy.h"

const char *const etherpad_palette[ETHERPAD_COLORS_COUNT] = {
    "#ffc7c7", "#fff1c7", "#e3ffc7", "#c7ffd5", "#c7ffff", "#c7d5ff", "#e3c7ff", "#ffc7f1",
    "#ffa8a8", "#ffe699", "#cfff9e", "#99ffb3", "#a3ffff", "#99b3ff", "#cc99ff", "#ff99e5",
    "#e7b1b1", "#e9dcaf", "#cde9af", "#bfedcc", "#b1e7e7", "#c3cdee", "#d2b8ea", "#eec3e6",
    "#e9cece", "#e7e0ca", "#d3e5c7", "#bce1c5", "#c1e2e2", "#c1c9e2", "#cfc1e2", "#e0bdd9",
};

/* --- Users --------------------------------------------------------------------------------- */

/* Tokens are random and long enough that a plain hash keeps them secret. */
static void hash_cookie(wf_text cookie, uint8_t hash[ETHERPAD_HASH_LEN])
{
    _Static_assert(ETHERPAD_HASH_LEN == crypto_hash_sha256_BYTES, "length of the hash");
    crypto_hash_sha256(hash, (const uint8_t *)cookie.ptr, cookie.len);
}

void etherpad_user_make(struct etherpad_user *user)
{
    char token[ETHERPAD_TOKEN_SIZE];
    unsigned char color;

    etherpad_token_make(token);
    wf_entropy_fill(&color, 1);
    *user = (struct etherpad_user){.color = color % ETHERPAD_COLORS_COUNT};
    snprintf(user->id, sizeof(user->id), "g.%s", token);
}

void etherpad_user_take_looks(struct etherpad_user *user, const struct etherpad_user_info *said)
{
    user->has_name = said->has_name;
    wf_text_store(user->name, sizeof(user->name), said->has_name ? said->name : WF_TEXT(""));
    user->color = said->color_id;
}

bool etherpad_user_looks_same(const struct etherpad_user *user, const struct etherpad_user *other)
{
    return user->color == other->color && user->has_name == other->has_name &&
           strcmp(user->name, other->name) == 0;
}

/* Columns: name, colour. */
static void read_looks(sqlite3_stmt *row, int column, struct etherpad_user *user)
{
    wf_text name = database_column_text(row, column);

    user->has_name = name.ptr && name.len < sizeof(user->name);
    if (user->has_name)
        wf_text_store(user->name, sizeof(user->name), name);
    user->color = (unsigned)sqlite3_column_int(row, column + 1) % ETHERPAD_COLORS_COUNT;
}

bool etherpad_user_find(struct database *db, wf_text cookie, struct etherpad_user *user,
                        int64_t *seen_ms)
{
    sqlite3_stmt *statement = database_use(db, ETHERPAD_SQL_FIND_USER);
    uint8_t hash[ETHERPAD_HASH_LEN];
    wf_text id;

    *user = (struct etherpad_user){0};
    hash_cookie(cookie, hash);
    database_bind_bytes(statement, 1, (wf_bytes){hash, sizeof(hash)});
    if (!database_step(db, statement))
        return false;
    id = database_column_text(statement, 0);
    if (id.len < sizeof(user->id))
        wf_text_store(user->id, sizeof(user->id), id);
    else
        database_fail(db, SQLITE_CORRUPT);
    read_looks(statement, 1, user);
    *seen_ms = sqlite3_column_int64(statement, 3);
    sqlite3_reset(statement);
    return user->id[0] != '\0';
}

bool etherpad_user_find_id(struct database *db, wf_text id, struct etherpad_user *user)
{
    sqlite3_stmt *statement = database_use(db, ETHERPAD_SQL_FIND_USER_ID);

    *user = (struct etherpad_user){0};
    if (id.len >= sizeof(user->id))
        return false;
    database_bind_text(statement, 1, id);
    if (!database_step(db, statement))
        return false;
    wf_text_store(user->id, sizeof(user->id), id);
    read_looks(statement, 0, user);
    sqlite3_reset(statement);
    return true;
}

/* --- Writing ------------------------------------------------------------------------------- */

void etherpad_put_user(struct etherpad_write *write, const struct etherpad_user *user,
                       wf_text cookie, int64_t now_ms)
{
    uint8_t hash[ETHERPAD_HASH_LEN];

    hash_cookie(cookie, hash);
    etherpad_write_use(write, ETHERPAD_SQL_ADD_USER);
    etherpad_write_text(write, wf_text_of(user->id));
    etherpad_write_blob(write, (wf_text){(const char *)hash, sizeof(hash)});
    etherpad_write_int(write, user->color);
    etherpad_write_int(write, now_ms);
}

void etherpad_put_user_looks(struct etherpad_write *write, const struct etherpad_user *user)
{
    etherpad_write_use(write, ETHERPAD_SQL_CHANGE_USER);
    etherpad_write_text(write, wf_text_of(user->id));
    etherpad_write_blob(write, user->has_name ? wf_text_of(user->name) : (wf_text){0});
    etherpad_write_int(write, user->color);
}

void etherpad_put_user_seen(struct etherpad_write *write, const struct etherpad_user *user,
                            int64_t now_ms)
{
    etherpad_write_use(write, ETHERPAD_SQL_SEE_USER);
    etherpad_write_text(write, wf_text_of(user->id));
    etherpad_write_int(write, now_ms);
}
