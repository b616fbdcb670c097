#include "server/etherpad_tables.h"

enum {
    LAYOUT_VERSION = 1,
    APPLICATION_ID = 0x45506164, /* "EPad" */
};

/* Whatever people may write is a BLOB: it may hold half of a surrogate pair, which no TEXT may.
 * Rows that may be long have a rowid: long keys make deep trees. */
static const char tables[] =
    "CREATE TABLE IF NOT EXISTS pad (pad_id TEXT PRIMARY KEY, created_ms INTEGER NOT NULL,"
    " head INTEGER NOT NULL, chat_next INTEGER NOT NULL, title BLOB NOT NULL,"
    " options BLOB NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS rev (pad_id TEXT NOT NULL, rev INTEGER NOT NULL,"
    " changeset BLOB NOT NULL, author TEXT NOT NULL, time_ms INTEGER NOT NULL,"
    " socket TEXT NOT NULL, PRIMARY KEY (pad_id, rev)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS keyrev (pad_id TEXT NOT NULL, rev INTEGER NOT NULL,"
    " text BLOB NOT NULL, attribs BLOB NOT NULL, PRIMARY KEY (pad_id, rev)) STRICT;"
    "CREATE TABLE IF NOT EXISTS pool (pad_id TEXT NOT NULL, num INTEGER NOT NULL,"
    " key BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY (pad_id, num)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS chat (pad_id TEXT NOT NULL, num INTEGER NOT NULL,"
    " user_id TEXT NOT NULL, name BLOB, time_ms INTEGER NOT NULL, line BLOB NOT NULL,"
    " PRIMARY KEY (pad_id, num)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS saved (pad_id TEXT NOT NULL, id TEXT NOT NULL,"
    " rev INTEGER NOT NULL, label BLOB NOT NULL, by_name BLOB NOT NULL, by_id TEXT NOT NULL,"
    " time_ms INTEGER NOT NULL, PRIMARY KEY (pad_id, id)) STRICT;"
    "CREATE TABLE IF NOT EXISTS user (user_id TEXT PRIMARY KEY, et_hash BLOB NOT NULL UNIQUE,"
    " name BLOB, color_id INTEGER NOT NULL, seen_ms INTEGER NOT NULL) STRICT;";

static const char *const texts[ETHERPAD_SQL_COUNT] = {
    [ETHERPAD_SQL_FIND_USER] =
        "SELECT user_id, name, color_id, seen_ms FROM user WHERE et_hash = ?1",
    [ETHERPAD_SQL_FIND_USER_ID] = "SELECT name, color_id FROM user WHERE user_id = ?1",
    [ETHERPAD_SQL_ADD_USER] = "INSERT INTO user VALUES (?1, ?2, NULL, ?3, ?4)",
    [ETHERPAD_SQL_CHANGE_USER] = "UPDATE user SET name = ?2, color_id = ?3 WHERE user_id = ?1",
    [ETHERPAD_SQL_SEE_USER] = "UPDATE user SET seen_ms = ?2 WHERE user_id = ?1",
    [ETHERPAD_SQL_FIND_PAD] =
        "SELECT created_ms, head, chat_next, title, options FROM pad WHERE pad_id = ?1",
    [ETHERPAD_SQL_ADD_PAD] = "INSERT INTO pad VALUES (?1, ?2, 0, 0, ?3, ?4)",
    [ETHERPAD_SQL_MOVE_HEAD] = "UPDATE pad SET head = ?3 WHERE pad_id = ?1 AND head = ?2",
    [ETHERPAD_SQL_SET_TITLE] = "UPDATE pad SET title = ?2 WHERE pad_id = ?1",
    [ETHERPAD_SQL_SET_OPTIONS] = "UPDATE pad SET options = ?2 WHERE pad_id = ?1",
    [ETHERPAD_SQL_ADD_REVISION] = "INSERT INTO rev VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [ETHERPAD_SQL_READ_REVISIONS] = "SELECT rev, changeset, author, time_ms, socket FROM rev"
                                    " WHERE pad_id = ?1 AND rev BETWEEN ?2 AND ?3 ORDER BY rev",
    [ETHERPAD_SQL_ADD_KEY_REVISION] = "INSERT INTO keyrev VALUES (?1, ?2, ?3, ?4)",
    [ETHERPAD_SQL_READ_KEY_REVISION] =
        "SELECT rev, text, attribs FROM keyrev WHERE pad_id = ?1 AND rev <= ?2"
        " ORDER BY rev DESC LIMIT 1",
    [ETHERPAD_SQL_ADD_PAIR] = "INSERT INTO pool VALUES (?1, ?2, ?3, ?4)",
    [ETHERPAD_SQL_READ_POOL] = "SELECT num, key, value FROM pool WHERE pad_id = ?1 ORDER BY num",
    [ETHERPAD_SQL_ADD_CHAT] = "INSERT INTO chat VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [ETHERPAD_SQL_SET_CHAT_NEXT] = "UPDATE pad SET chat_next = ?2 WHERE pad_id = ?1",
    [ETHERPAD_SQL_DROP_CHAT] = "DELETE FROM chat WHERE pad_id = ?1 AND num < ?2",
    [ETHERPAD_SQL_READ_CHAT] =
        "SELECT num, chat.user_id, chat.name, time_ms, line, coalesce(color_id, 0) FROM chat"
        " LEFT JOIN user ON user.user_id = chat.user_id"
        " WHERE pad_id = ?1 AND num >= ?2 AND num < ?3 ORDER BY num",
    [ETHERPAD_SQL_ADD_SAVED] = "INSERT INTO saved VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [ETHERPAD_SQL_READ_SAVED] = "SELECT id, rev, label, by_name, by_id, time_ms FROM saved"
                                " WHERE pad_id = ?1 ORDER BY rowid DESC",
};

const struct database_layout etherpad_layout = {
    .service = "etherpad",
    .application_id = APPLICATION_ID,
    .version = LAYOUT_VERSION,
    .tables = tables,
    .texts = texts,
    .texts_count = ETHERPAD_SQL_COUNT,
};
