#include "server/etherpad_reconnect.h"

#include "server/etherpad_wire_pool.h"
#include "wireform/base/buf.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_write.h"

/* @return ptr NULL: there is no such member, or it is null */
static wf_text raw_member(struct wf_json_reader *in, const char *key)
{
    struct wf_json_mark mark = wf_json_mark(in);
    wf_text value = {0};

    if (wf_json_find_member(in, key) && !wf_json_take_null(in))
        value = wf_json_read_raw(in);
    wf_json_rewind(in, mark);
    return value;
}

/* A change, its pool and what it was based on are USER_CHANGES: the reader that is generated for
 * that one has all the rules.  Its text lives as long as the arena. */
static bool read_change(wf_text base_rev, wf_text changeset, wf_text apool, struct wf_arena *arena,
                        struct etherpad_user_changes *change)
{
    size_t limit = base_rev.len + changeset.len + apool.len + 256;
    struct wf_json_reader in;
    struct wf_buf message;
    bool is_read;

    wf_buf_init(&message, limit);
    WF_BUF_LITERAL(&message, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_CHANGES\","
                             "\"baseRev\":");
    wf_json_write_raw(&message, base_rev);
    WF_BUF_LITERAL(&message, ",\"changeset\":");
    wf_json_write_raw(&message, changeset);
    WF_BUF_LITERAL(&message, ",\"apool\":");
    wf_json_write_raw(&message, apool);
    WF_BUF_LITERAL(&message, "}}");
    wf_json_reader_copy(&in, etherpad_text_of(&message), arena);
    in.keep_surrogates = true;
    is_read =
        !message.failed && etherpad_read_user_changes(&in, change) && wf_json_reader_finish(&in);
    wf_buf_deinit(&message);
    return is_read;
}

/* @param text  stays as it is when the page has no such change */
static bool read_part(struct wf_json_reader *in, const char *key, const char *apool_key,
                      struct etherpad_missed *missed, wf_text *text,
                      struct etherpad_wire_pool *apool)
{
    wf_text changeset = raw_member(in, key);
    struct etherpad_user_changes change;

    if (!changeset.ptr)
        return true;
    if (!read_change(raw_member(in, "baseRev"), changeset, raw_member(in, apool_key), in->arena,
                     &change) ||
        !etherpad_wire_pool_of(&change.apool, in->arena, apool))
        return false;
    *text = change.changeset;
    missed->base_rev = change.base_rev;
    return true;
}

bool etherpad_reconnect_read(wf_text json, struct wf_arena *arena, struct etherpad_missed *missed,
                             const char **why)
{
    struct wf_json_reader in;
    wf_text socket;

    *missed = (struct etherpad_missed){0};
    *why = "missedChanges is no JSON object.";
    wf_json_reader_copy(&in, json, arena);
    in.keep_surrogates = true;
    socket = raw_member(&in, "committedChangesetSocketId");
    if (in.error.status != WF_OK)
        return false;
    *why = "A missed change is malformed.";
    if (!read_part(&in, "committedChangeset", "committedChangesetAPool", missed, &missed->committed,
                   &missed->committed_apool) ||
        !read_part(&in, "furtherChangeset", "furtherChangesetAPool", missed, &missed->further,
                   &missed->further_apool))
        return false;
    if (socket.len >= 2 && socket.ptr[0] == '"') /* ids have no escapes */
        missed->committed_socket = (wf_text){socket.ptr + 1, socket.len - 2};
    wf_json_skip(&in);
    *why = "missedChanges is no JSON object.";
    return wf_json_reader_finish(&in);
}
