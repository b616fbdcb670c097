/* What a pad has beside its text: chat, saved revisions, title, options. */
#include "server/etherpad_stored.h"
#include "server/etherpad_tables.h"

void etherpad_put_chat(struct etherpad_write *write, const char *pad_id,
                       const struct etherpad_chat_line *line, uint32_t kept)
{
    etherpad_write_use(write, ETHERPAD_SQL_ADD_CHAT);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_int(write, line->number);
    etherpad_write_text(write, line->user_id);
    etherpad_write_blob(write, line->name);
    etherpad_write_int(write, line->time_ms);
    etherpad_write_blob(write, line->line);

    etherpad_write_use(write, ETHERPAD_SQL_SET_CHAT_NEXT);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_int(write, (int64_t)line->number + 1);

    etherpad_write_use(write, ETHERPAD_SQL_DROP_CHAT);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_int(write, (int64_t)line->number + 1 - kept);
}

bool etherpad_find_pad(struct database *db, const char *pad_id, uint32_t *head, uint32_t *chat_next)
{
    sqlite3_stmt *row = database_use(db, ETHERPAD_SQL_FIND_PAD);

    database_bind_text(row, 1, wf_text_of(pad_id));
    if (!database_step(db, row))
        return false;
    *head = (uint32_t)sqlite3_column_int64(row, 1);
    *chat_next = (uint32_t)sqlite3_column_int64(row, 2);
    sqlite3_reset(row);
    return true;
}

void etherpad_list_chat(struct database *db, const char *pad_id, uint32_t start, uint32_t end,
                        void (*take)(void *user, const struct etherpad_chat_line *line), void *user)
{
    sqlite3_stmt *rows = database_use(db, ETHERPAD_SQL_READ_CHAT);

    database_bind_text(rows, 1, wf_text_of(pad_id));
    sqlite3_bind_int64(rows, 2, start);
    sqlite3_bind_int64(rows, 3, end);
    while (database_step(db, rows)) {
        struct etherpad_chat_line line = {
            .number = (uint32_t)sqlite3_column_int64(rows, 0),
            .user_id = database_column_text(rows, 1),
            .name = database_column_text(rows, 2),
            .time_ms = sqlite3_column_int64(rows, 3),
            .line = database_column_text(rows, 4),
            .color = (unsigned)sqlite3_column_int(rows, 5),
        };

        take(user, &line);
    }
}

void etherpad_put_saved(struct etherpad_write *write, const char *pad_id,
                        const struct etherpad_saved *saved)
{
    etherpad_write_use(write, ETHERPAD_SQL_ADD_SAVED);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_text(write, saved->id);
    etherpad_write_int(write, saved->rev);
    etherpad_write_blob(write, saved->label);
    etherpad_write_blob(write, saved->by_name);
    etherpad_write_text(write, saved->by_id);
    etherpad_write_int(write, saved->time_ms);
}

void etherpad_list_saved(struct database *db, const char *pad_id,
                         void (*take)(void *user, const struct etherpad_saved *saved), void *user)
{
    sqlite3_stmt *rows = database_use(db, ETHERPAD_SQL_READ_SAVED);

    database_bind_text(rows, 1, wf_text_of(pad_id));
    while (database_step(db, rows)) {
        struct etherpad_saved saved = {
            .id = database_column_text(rows, 0),
            .rev = (uint32_t)sqlite3_column_int64(rows, 1),
            .label = database_column_text(rows, 2),
            .by_name = database_column_text(rows, 3),
            .by_id = database_column_text(rows, 4),
            .time_ms = sqlite3_column_int64(rows, 5),
        };

        take(user, &saved);
    }
}

void etherpad_put_title(struct etherpad_write *write, const char *pad_id, wf_text title)
{
    etherpad_write_use(write, ETHERPAD_SQL_SET_TITLE);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_blob(write, title);
}

void etherpad_put_options(struct etherpad_write *write, const char *pad_id, wf_text options)
{
    etherpad_write_use(write, ETHERPAD_SQL_SET_OPTIONS);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_blob(write, options);
}
