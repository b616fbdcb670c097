#include "server/etherpad_stored.h"
#include "server/etherpad_tables.h"

static void write_revision(struct etherpad_write *write, const char *pad_id,
                           const struct etherpad_revision *revision)
{
    etherpad_write_use(write, ETHERPAD_SQL_ADD_REVISION);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_int(write, revision->number);
    etherpad_write_blob(write, revision->changeset);
    etherpad_write_text(write, revision->author);
    etherpad_write_int(write, revision->time_ms);
    etherpad_write_text(write, revision->socket);
}

static void write_pairs(struct etherpad_write *write, const char *pad_id,
                        const struct etherpad_pool *pool, uint32_t first)
{
    for (uint32_t number = first; number < pool->count; number++) {
        struct etherpad_attrib pair = etherpad_pool_at(pool, number);

        etherpad_write_use(write, ETHERPAD_SQL_ADD_PAIR);
        etherpad_write_text(write, wf_text_of(pad_id));
        etherpad_write_int(write, number);
        etherpad_write_blob(write, pair.key);
        etherpad_write_blob(write, pair.value);
    }
}

/* @return false without memory */
static bool write_key_revision(struct etherpad_write *write, const char *pad_id,
                               const struct etherpad_pad *pad, uint32_t rev)
{
    struct etherpad_text text;
    struct wf_buf whole, attribs;
    bool is_written = false;

    if (etherpad_pad_text_at(pad, rev, &text) != WF_OK)
        return false;
    wf_buf_init(&whole, SIZE_MAX / 2);
    wf_buf_init(&attribs, SIZE_MAX / 2);
    etherpad_text_write(text, &whole);
    etherpad_text_write_attribs(text, &attribs);
    etherpad_text_drop(&text);
    if (!whole.failed && !attribs.failed) {
        etherpad_write_use(write, ETHERPAD_SQL_ADD_KEY_REVISION);
        etherpad_write_text(write, wf_text_of(pad_id));
        etherpad_write_int(write, rev);
        etherpad_write_blob(write, etherpad_text_of(&whole));
        etherpad_write_blob(write, etherpad_text_of(&attribs));
        is_written = true;
    }
    wf_buf_deinit(&whole);
    wf_buf_deinit(&attribs);
    return is_written;
}

bool etherpad_put_pad(struct etherpad_write *write, const char *pad_id,
                      const struct etherpad_pad *pad)
{
    const struct etherpad_revision *first = etherpad_pad_revision(pad, 0);

    etherpad_write_use(write, ETHERPAD_SQL_ADD_PAD);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_int(write, first->time_ms);
    etherpad_write_blob(write, wf_text_of(pad_id)); /* the title, until somebody gives it another */
    etherpad_write_blob(write, WF_TEXT("{\"view\":{},\"guestPolicy\":\"allow\"}"));
    write_revision(write, pad_id, first);
    write_pairs(write, pad_id, etherpad_pad_pool(pad), 0);
    return write_key_revision(write, pad_id, pad, 0);
}

bool etherpad_put_revisions(struct etherpad_write *write, const char *pad_id,
                            const struct etherpad_pad *pad, const struct etherpad_verdict *verdict)
{
    uint32_t head = etherpad_pad_head(pad);

    for (uint32_t rev = verdict->first_rev; rev <= head; rev++) {
        write_revision(write, pad_id, etherpad_pad_revision(pad, rev));
        if (rev % ETHERPAD_KEY_REVISIONS == 0 && !write_key_revision(write, pad_id, pad, rev))
            return false;
    }
    write_pairs(write, pad_id, etherpad_pad_pool(pad), verdict->first_number);
    etherpad_write_use_once(write, ETHERPAD_SQL_MOVE_HEAD);
    etherpad_write_text(write, wf_text_of(pad_id));
    etherpad_write_int(write, verdict->first_rev - 1);
    etherpad_write_int(write, head);
    return true;
}
