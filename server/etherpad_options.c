#include "server/etherpad_options.h"

#include "wireform/codec/json_read.h"
#include "wireform/codec/json_write.h"

/* The reader that is generated is that of the message which carries them. */
#define BEFORE                                                                                     \
    "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","                              \
    "\"payload\":{\"type\":\"padoptions\",\"options\":"
#define BEHIND "}}}"

bool etherpad_options_read(wf_text kept, struct wf_arena *arena, struct etherpad_options *options)
{
    struct etherpad_pad_options message;
    struct wf_json_reader in;
    struct wf_buf text;
    bool is_read = false;

    wf_buf_init(&text, sizeof(BEFORE) + ETHERPAD_OPTIONS_LIMIT + sizeof(BEHIND));
    WF_BUF_LITERAL(&text, BEFORE);
    wf_buf_put(&text, kept.ptr, kept.len);
    WF_BUF_LITERAL(&text, BEHIND);
    if (!text.failed) {
        wf_text whole = {(const char *)wf_buf_peek(&text), wf_buf_len(&text)};

        wf_json_reader_copy(&in, whole, arena);
        in.keep_surrogates = true;
        is_read = etherpad_read_pad_options(&in, &message) && wf_json_reader_finish(&in);
    }
    wf_buf_deinit(&text);
    if (is_read)
        *options = message.options;
    return is_read;
}

static bool has_member(const struct etherpad_options *options, wf_text key)
{
    for (size_t i = 0; i < options->view_count; i++)
        if (wf_text_equal(options->view[i].key, key))
            return true;
    return false;
}

static void put_member(struct wf_buf *out, unsigned *count,
                       const struct etherpad_options_view_entry *member)
{
    if ((*count)++ > 0)
        WF_BUF_LITERAL(out, ",");
    wf_json_write_wtf8(out, member->key);
    WF_BUF_LITERAL(out, ":");
    wf_json_write_raw(out, member->value);
}

bool etherpad_options_merge(wf_text kept, const struct etherpad_options *change,
                            struct wf_arena *arena, struct wf_buf *out)
{
    struct etherpad_options old;
    unsigned count = 0;

    if (!etherpad_options_read(kept, arena, &old))
        return false;
    WF_BUF_LITERAL(out, "{\"view\":{");
    for (size_t i = 0; i < old.view_count; i++)
        if (!has_member(change, old.view[i].key))
            put_member(out, &count, &old.view[i]);
    for (size_t i = 0; i < change->view_count; i++)
        put_member(out, &count, &change->view[i]);
    WF_BUF_LITERAL(out, "},\"guestPolicy\":\"allow\"}");
    return !out->failed && count <= ETHERPAD_VIEW_LIMIT &&
           wf_buf_len(out) <= ETHERPAD_OPTIONS_LIMIT;
}
