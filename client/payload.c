/* Messages as people type them. */
#include "client/payload.h"

#include <stdio.h>
#include <string.h>

#include "client/display.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/json_text.h"

enum {
    ENVELOPE_LIMIT = 4096, /* of what people may leave out */
    EXCERPT_BEFORE = 60,   /* bytes shown before the place of a mistake, at most */
    EXCERPT_LEN = 100,     /* in all */
    EXCERPT_SIZE = 4 * EXCERPT_LEN + 8,
};

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

static bool fail(struct payload_mistake *mistake, enum wf_status status, const char *what)
{
    mistake->error = (struct wf_error){.status = status};
    snprintf(mistake->error.what, sizeof(mistake->error.what), "%s", what);
    return false;
}

static void begin_reading(struct wf_json_reader *in, const struct wf_protocol *protocol,
                          wf_text text, struct wf_arena *arena)
{
    wf_arena_reset(arena);
    wf_json_reader_copy(in, text, arena);
    in->depth_limit = protocol->limits.depth_limit;
    in->plain_integers = protocol->plain_integers;
    in->keep_surrogates = protocol->keep_surrogates;
}

static size_t arena_for(const struct wf_protocol *protocol, size_t len)
{
    return (protocol->arena_per_byte + 2) * len + protocol->arena_base + 2 * WF_PADDING;
}

static bool has_short_form(const struct wf_message *message)
{
    return message->short_head || message->constants;
}

enum form {
    FORM_WHOLE,
    FORM_SHORT,
    FORM_OTHER, /* whole, but with the tags of another message, or of none */
};

/* A whole message shows by its tags, even when they are wrong. */
static enum form form_of(struct wf_arena *arena, const struct wf_message *message, wf_text typed,
                         struct payload_mistake *mistake)
{
    struct wf_json_reader in;
    unsigned tag;

    begin_reading(&in, message->protocol, typed, arena);
    tag = message->protocol->identify_to_server(&in);
    mistake->has_no_short_form = !tag && !has_short_form(message);
    if (tag == message->tag || !has_short_form(message))
        return FORM_WHOLE;
    if (tag) {
        fail(mistake, WF_UNKNOWN_TAG, "these are the tags of another message");
        return FORM_OTHER;
    }
    if (in.error.status != WF_UNKNOWN_TAG)
        return FORM_SHORT;
    mistake->error = in.error;
    mistake->offset = in.error.offset;
    wf_error_locate(&mistake->error, typed);
    return FORM_OTHER;
}

static bool read_whole(struct wf_arena *arena, const struct wf_message *message, wf_text whole,
                       struct wf_error *error)
{
    struct wf_json_reader in;
    void *value = wf_alloc(1, message->protocol->message_size + 1);
    bool is_good;

    if (!value) {
        error->status = WF_NO_MEMORY;
        snprintf(error->what, sizeof(error->what), "out of memory");
        return false;
    }
    begin_reading(&in, message->protocol, whole, arena);
    message->read_json(&in, value);
    is_good = wf_json_reader_finish(&in);
    *error = in.error;
    wf_free(value);
    return is_good;
}

static void put_string(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

/* What was typed, completed, and by how much it moved to the right. */
struct completed {
    struct wf_buf text;
    size_t shift;
};

static wf_text rest_of(wf_text text, size_t begin)
{
    return (wf_text){text.ptr + begin, text.len - begin};
}

static size_t space_before(wf_text text, size_t at)
{
    while (at < text.len && memchr(" \t\r\n", text.ptr[at], 4))
        at++;
    return at;
}

/* The members that always say the same come first in the object that was typed. */
static void complete_flat(struct completed *completed, const struct wf_message *message,
                          wf_text typed)
{
    size_t begin = space_before(typed, 0);
    bool is_object = begin < typed.len && typed.ptr[begin] == '{';
    size_t first = is_object ? space_before(typed, begin + 1) : begin;
    bool is_empty = first < typed.len && typed.ptr[first] == '}';
    wf_text rest = rest_of(typed, first);

    if (is_object) {
        put_string(&completed->text, "{");
        put_string(&completed->text, message->constants);
        put_string(&completed->text, is_empty ? "" : ",");
    }
    completed->shift = wf_buf_len(&completed->text) - first;
    wf_buf_put(&completed->text, rest.ptr, rest.len);
}

static void complete(struct completed *completed, const struct wf_message *message, wf_text typed)
{
    if (!message->short_head) {
        complete_flat(completed, message, typed);
        return;
    }
    put_string(&completed->text, message->short_head);
    completed->shift = wf_buf_len(&completed->text);
    wf_buf_put(&completed->text, typed.ptr, typed.len);
    put_string(&completed->text, message->short_tail);
}

/* Arithmetic of size_t: a shift to the left is a large number, and comes out right. */
static size_t place_in_typed(const struct completed *completed, size_t offset, size_t typed_len)
{
    size_t place = offset - completed->shift;

    if (place <= typed_len)
        return place;
    return offset < completed->shift ? 0 : typed_len;
}

static bool check_completed(struct wf_arena *arena, const struct completed *completed,
                            const struct wf_message *message, size_t typed_len,
                            struct payload_mistake *mistake)
{
    wf_text whole = text_in(&completed->text);

    if (completed->text.failed)
        return fail(mistake, WF_NO_MEMORY, "out of memory");
    if (read_whole(arena, message, whole, &mistake->error))
        return true;
    if (mistake->error.status != WF_NO_MEMORY)
        wf_error_locate(&mistake->error, whole);
    mistake->offset = place_in_typed(completed, mistake->error.offset, typed_len);
    return false;
}

static bool check(struct wf_arena *arena, struct wf_buf *whole, const struct wf_message *message,
                  wf_text typed, struct payload_mistake *mistake)
{
    enum form form = form_of(arena, message, typed, mistake);
    struct completed completed = {0};
    bool is_good;

    if (form == FORM_OTHER)
        return false;
    wf_buf_init(&completed.text, typed.len + ENVELOPE_LIMIT);
    if (form == FORM_SHORT)
        complete(&completed, message, typed);
    else
        wf_buf_put(&completed.text, typed.ptr, typed.len);
    is_good = check_completed(arena, &completed, message, typed.len, mistake);
    if (is_good)
        wf_json_minify(text_in(&completed.text), whole);
    wf_buf_deinit(&completed.text);
    return is_good;
}

/* What stands for nothing typed. */
static wf_text default_for(struct wf_arena *arena, const struct wf_message *message)
{
    wf_text nothing = WF_TEXT("{}");
    struct completed completed = {0};
    struct wf_json_reader in;
    unsigned tag;

    if (message->examples_count == 0)
        return nothing;
    if (!has_short_form(message))
        return wf_text_of(message->examples[0]);
    wf_buf_init(&completed.text, ENVELOPE_LIMIT);
    complete(&completed, message, nothing);
    begin_reading(&in, message->protocol, text_in(&completed.text), arena);
    tag = message->protocol->identify_to_server(&in);
    wf_buf_deinit(&completed.text);
    /* Even the tag has to be chosen: the document's first example chooses. */
    return tag == message->tag ? nothing : wf_text_of(message->examples[0]);
}

bool payload_build(struct wf_buf *whole, const struct wf_message *message, wf_text typed,
                   struct payload_mistake *mistake)
{
    const struct wf_protocol *protocol = message->protocol;
    struct wf_arena arena;
    bool is_good;

    *mistake = (struct payload_mistake){0};
    if (typed.len > protocol->limits.limit_in)
        return fail(mistake, WF_TOO_LARGE, "the message is too large");
    /* First on its own: what completes the message must not close what was left open. */
    if (typed.len > 0 && !wf_json_check(typed, protocol->limits.depth_limit, &mistake->error)) {
        mistake->offset = mistake->error.offset;
        return false;
    }
    if (!wf_arena_init(&arena, arena_for(protocol, typed.len + ENVELOPE_LIMIT)))
        return fail(mistake, WF_NO_MEMORY, "out of memory");
    if (typed.len == 0)
        typed = default_for(&arena, message);
    is_good = check(&arena, whole, message, typed, mistake);
    wf_arena_deinit(&arena);
    if (is_good && whole->failed)
        return fail(mistake, WF_TOO_LARGE, "the message is too large");
    return is_good;
}

static size_t line_begin(wf_text text, size_t offset)
{
    while (offset > 0 && text.ptr[offset - 1] != '\n')
        offset--;
    return offset;
}

/* Not inside a character. */
static size_t to_character(wf_text text, size_t offset)
{
    while (offset > 0 && offset < text.len && ((unsigned char)text.ptr[offset] & 0xC0) == 0x80)
        offset--;
    return offset;
}

static size_t excerpt_begin(wf_text typed, size_t offset)
{
    size_t begin = line_begin(typed, offset);

    return offset - begin > EXCERPT_BEFORE ? to_character(typed, offset - EXCERPT_BEFORE) : begin;
}

static size_t excerpt_end(wf_text typed, size_t begin)
{
    const char *newline = memchr(typed.ptr + begin, '\n', typed.len - begin);
    size_t end = newline ? (size_t)(newline - typed.ptr) : typed.len;

    return end - begin > EXCERPT_LEN ? to_character(typed, begin + EXCERPT_LEN) : end;
}

void payload_explain(struct wf_buf *out, const struct wf_message *message, wf_text typed,
                     const struct payload_mistake *mistake)
{
    size_t place = to_character(typed, mistake->offset);
    size_t begin = excerpt_begin(typed, place);
    char excerpt[EXCERPT_SIZE];
    wf_text before = {excerpt, display_clean(excerpt, sizeof(excerpt),
                                             (wf_text){typed.ptr + begin, place - begin})};
    unsigned column = display_columns(before);

    put_string(out, message->name);
    put_string(out, ": ");
    if (mistake->error.pointer[0]) {
        put_string(out, mistake->error.pointer);
        put_string(out, ": ");
    }
    put_string(out, mistake->error.what);
    put_string(out, "\n");
    if (typed.len == 0)
        return;
    put_string(out, "  ");
    display_clean(excerpt, sizeof(excerpt),
                  (wf_text){typed.ptr + begin, excerpt_end(typed, begin) - begin});
    put_string(out, excerpt);
    put_string(out, "\n  ");
    while (column-- > 0)
        put_string(out, " ");
    put_string(out, "^\n");
    if (mistake->has_no_short_form)
        put_string(out, "  it has no short form: type the whole message, with its tags\n");
}
