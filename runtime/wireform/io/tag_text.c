#include <stdlib.h>
#include <string.h>

#include "wireform/io/tag_text.h"

#define LONGEST_STEP 64

wf_text wf_tag_text_at(wf_text message, size_t offset)
{
    size_t end = offset + 1;

    if (offset >= message.len || message.ptr[offset] != '"')
        return (wf_text){0};
    while (end < message.len && message.ptr[end] != '"')
        end += message.ptr[end] == '\\' ? 2 : 1;
    if (end >= message.len)
        return (wf_text){0};
    return (wf_text){message.ptr + offset + 1, end - offset - 1};
}

/* Moves into the member or item that one step of a pointer names. */
static bool follow(struct wf_json_reader *in, const char *step)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return wf_json_find_member(in, step);
    case WF_JSON_ARRAY:
        return wf_json_find_item(in, (unsigned)strtoul(step, NULL, 10));
    default:
        return false;
    }
}

static wf_text text_at_pointer(wf_text message, const char *pointer, struct wf_arena *arena)
{
    struct wf_json_reader in;

    wf_json_reader_init(&in, message, arena);
    while (*pointer == '/') {
        size_t len = strcspn(++pointer, "/");
        char step[LONGEST_STEP];

        if (len >= sizeof(step))
            return (wf_text){0};
        memcpy(step, pointer, len);
        step[len] = '\0';
        pointer += len;
        if (!follow(&in, step))
            return (wf_text){0};
    }
    if (wf_json_peek(&in) != WF_JSON_TEXT)
        return (wf_text){0};
    return wf_tag_text_at(message, (size_t)(in.at - in.begin));
}

wf_text wf_tag_text_of(const struct wf_session *session, const struct wf_message *kind,
                       wf_text message, struct wf_arena *arena)
{
    wf_text innermost = {0};

    for (unsigned i = 0; i < session->on_unknown_count; i++) {
        const char *at = session->on_unknown[i].at;
        wf_text tag = at ? text_at_pointer(message, at, arena) : (wf_text){0};

        if (kind->wire_name && wf_text_equal(tag, wf_text_of(kind->wire_name)))
            return tag;
        if (tag.len > 0)
            innermost = tag;
    }
    return innermost.len > 0 || !kind->wire_name ? innermost : wf_text_of(kind->wire_name);
}
