/* The generated code, called as the server calls it: find out which of all messages it is, read it,
 * check that nothing is left. */
#include "contender.h"
#include "generated/chatmaster.h"
#include "wireform/base/assert.h"
#include "wireform/base/buf.h"
#include "wireform/codec/json_read.h"

static struct wf_arena *arena(void)
{
    static struct wf_arena kept;

    if (!kept.memory)
        WF_ASSERT(wf_arena_init(&kept, 1 << 20));
    wf_arena_reset(&kept);
    return &kept;
}

static bool decode(const char *json, size_t size, struct chat_line *line)
{
    struct chatmaster_message msg;
    struct wf_json_reader in;

    wf_json_reader_init(&in, (wf_text){json, size}, arena());
    in.depth_limit = CHATMASTER_DEPTH;
    if (chatmaster_identify_to_server(&in) != CHATMASTER_MESSAGE)
        return false;
    chatmaster_read_message(&in, &msg);
    if (!wf_json_reader_finish(&in))
        return false;
    *line = (struct chat_line){
        .message = msg.message.ptr,
        .message_len = msg.message.len,
        .username = msg.username.ptr,
        .username_len = msg.username.len,
        .has_username = msg.has_username,
    };
    return true;
}

static size_t encode(const struct chat_line *line, char *out, size_t out_size)
{
    struct chatmaster_message msg = {
        .message = {line->message, line->message_len},
        .username = {line->username, line->username_len},
        .has_username = line->has_username,
    };
    static struct wf_buf buf;

    if (!buf.data)
        wf_buf_init(&buf, CHATMASTER_LIMIT_OUT);
    wf_buf_reset(&buf);
    chatmaster_write_message(&buf, &msg);
    if (buf.failed || wf_buf_len(&buf) > out_size)
        return 0;
    memcpy(out, wf_buf_peek(&buf), wf_buf_len(&buf));
    return wf_buf_len(&buf);
}

const struct contender contender_wireform = {"wireform", "this tree", decode, encode};
