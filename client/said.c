/* What somebody said, as the data of a message. */
#include "client/said.h"

#include "wireform/codec/json_read.h"
#include "wireform/codec/json_write.h"

void said_write(struct wf_buf *data, const struct said *said)
{
    wf_buf_reset(data);
    WF_BUF_LITERAL(data, "{\"text\":");
    wf_json_write_text(data, said->text);
    if (said->from.len > 0) {
        WF_BUF_LITERAL(data, ",\"from\":");
        wf_json_write_text(data, said->from);
        WF_BUF_LITERAL(data, ",\"uuid\":");
        wf_json_write_text(data, said->uuid);
    }
    WF_BUF_LITERAL(data, "}");
}

/* Empty where the value is no text, too. */
static wf_text read_text(struct wf_json_reader *in)
{
    wf_text value;

    return wf_json_read_text_if(in, &value) ? value : (wf_text){0};
}

/* Of the object at the cursor, which stays there. */
static wf_text read_member(struct wf_json_reader *in, const char *key)
{
    struct wf_json_mark begin = wf_json_mark(in);
    wf_text value = {0};

    if (wf_json_find_member(in, key))
        value = read_text(in);
    wf_json_rewind(in, begin);
    return value;
}

bool said_read(struct said *said, wf_text data, struct wf_arena *arena)
{
    struct wf_json_reader in;

    *said = (struct said){0};
    if (data.len > SAID_DATA_LIMIT)
        return false;
    wf_arena_reset(arena);
    wf_json_reader_copy(&in, data, arena);
    if (wf_json_peek(&in) == WF_JSON_OBJECT) {
        said->text = read_member(&in, "text");
        said->from = read_member(&in, "from");
        said->uuid = read_member(&in, "uuid");
    } else {
        said->text = read_text(&in);
    }
    return in.error.status == WF_OK && said->text.len > 0 && said->text.len <= SAID_TEXT_LIMIT;
}
