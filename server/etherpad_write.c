#include "server/etherpad_write.h"

#include <string.h>

#include "server/database.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"

enum step_kind { STEP_STATEMENT, STEP_ONE_ROW, STEP_INT, STEP_TEXT, STEP_BLOB, STEP_NULL };

/* Behind it stand `number` bytes of a text or a blob; otherwise it is the value. */
struct step {
    enum step_kind kind;
    int64_t number;
};

/* --- Writing down -------------------------------------------------------------------------- */

static void put_step(struct etherpad_write *write, enum step_kind kind, int64_t number)
{
    struct step step = {kind, number};

    if (write)
        wf_buf_put(&write->steps, &step, sizeof(step));
}

void etherpad_write_use(struct etherpad_write *write, unsigned statement)
{
    put_step(write, STEP_STATEMENT, statement);
}

void etherpad_write_use_once(struct etherpad_write *write, unsigned statement)
{
    put_step(write, STEP_ONE_ROW, statement);
}

void etherpad_write_int(struct etherpad_write *write, int64_t value)
{
    put_step(write, STEP_INT, value);
}

static void put_bytes(struct etherpad_write *write, enum step_kind kind, wf_text value)
{
    put_step(write, kind, (int64_t)value.len);
    if (write)
        wf_buf_put(&write->steps, value.ptr, value.len);
}

void etherpad_write_text(struct etherpad_write *write, wf_text value)
{
    put_bytes(write, STEP_TEXT, value);
}

void etherpad_write_blob(struct etherpad_write *write, wf_text value)
{
    if (value.ptr)
        put_bytes(write, STEP_BLOB, value);
    else
        put_step(write, STEP_NULL, 0);
}

/* --- Carrying out -------------------------------------------------------------------------- */

struct carrying {
    struct database *db;
    sqlite3_stmt *statement; /* that is being bound */
    bool must_change_one;
    int index;
};

static bool finish_statement(struct carrying *carrying)
{
    sqlite3_stmt *statement = carrying->statement;

    carrying->statement = NULL;
    if (!statement)
        return true;
    database_once(carrying->db, statement);
    return !carrying->must_change_one || sqlite3_changes(carrying->db->sqlite) == 1;
}

static void begin_statement(struct carrying *carrying, const struct step *step)
{
    carrying->statement = database_use(carrying->db, (unsigned)step->number);
    carrying->must_change_one = step->kind == STEP_ONE_ROW;
    carrying->index = 0;
}

/* @return bytes behind the step */
static size_t bind(struct carrying *carrying, const struct step *step, const uint8_t *behind)
{
    size_t len = (size_t)step->number;
    int index = ++carrying->index;

    switch (step->kind) {
    case STEP_TEXT:
        database_bind_text(carrying->statement, index, (wf_text){(const char *)behind, len});
        return len;
    case STEP_BLOB:
        database_bind_bytes(carrying->statement, index, (wf_bytes){behind, len});
        return len;
    case STEP_INT:
        sqlite3_bind_int64(carrying->statement, index, step->number);
        return 0;
    case STEP_NULL:
        sqlite3_bind_null(carrying->statement, index);
        return 0;
    case STEP_STATEMENT:
    case STEP_ONE_ROW:
        break;
    }
    return 0;
}

static bool run(struct group_commit_write *commit, struct database *db)
{
    const struct etherpad_write *write = WF_OWNER(commit, struct etherpad_write, commit);
    const uint8_t *at = wf_buf_peek(&write->steps);
    const uint8_t *end = at + wf_buf_len(&write->steps);
    struct carrying carrying = {.db = db};
    struct step step;

    while (at < end) {
        memcpy(&step, at, sizeof(step));
        at += sizeof(step);
        if (step.kind != STEP_STATEMENT && step.kind != STEP_ONE_ROW) {
            at += bind(&carrying, &step, at);
            continue;
        }
        if (!finish_statement(&carrying))
            return false;
        begin_statement(&carrying, &step);
    }
    return finish_statement(&carrying);
}

static void done(struct group_commit_write *commit, bool is_durable)
{
    struct etherpad_write *write = WF_OWNER(commit, struct etherpad_write, commit);
    struct etherpad_told told = write->told;

    if (!is_durable)
        wf_log(WF_LOG_ERROR, "etherpad", NULL, "not stored: %s",
               commit->failure ? database_text(commit->failure) : "it does not fit what is there");
    etherpad_write_free(write);
    if (told.done)
        told.done(told.user, is_durable);
}

/* --- Life ---------------------------------------------------------------------------------- */

struct etherpad_write *etherpad_write_new(void)
{
    enum { STEPS_LIMIT = 256 * 1024 * 1024 };
    struct etherpad_write *write = wf_alloc(1, sizeof(*write));

    if (!write)
        return NULL;
    write->commit.run = run;
    write->commit.done = done;
    wf_buf_init(&write->steps, STEPS_LIMIT);
    return write;
}

void etherpad_write_free(struct etherpad_write *write)
{
    if (!write)
        return;
    wf_buf_deinit(&write->steps);
    wf_free(write);
}
