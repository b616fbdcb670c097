#include "wireform/codec/json_read.h"

#include <stdarg.h>

#include "wireform/base/buf.h"
#include "wireform/codec/json_reader.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/json_walk.h"

void wf_json_reader_copy(struct wf_json_reader *in, wf_text message, struct wf_arena *arena)
{
    char *copy = NULL;

    if (message.len <= SIZE_MAX - WF_PADDING)
        copy = wf_arena_alloc(arena, message.len + WF_PADDING, 1);
    if (!copy) {
        wf_json_reader_init(in, (wf_text){NULL, 0}, arena);
        wf_json_refuse_memory(in);
        return;
    }
    if (message.len > 0)
        memcpy(copy, message.ptr, message.len);
    memset(copy + message.len, 0, WF_PADDING);
    wf_json_reader_init(in, (wf_text){copy, message.len}, arena);
}

/* Order of members must not decide between malformed and invalid, so malformed wins. */
static void prefer_syntax_error(struct wf_json_reader *in)
{
    wf_text message = {in->begin, (size_t)(in->end - in->begin)};
    struct wf_error error;

    if (!wf_json_check(message, in->depth_limit, &error))
        in->error = error;
}

bool wf_json_finish_any(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
    if (in->at < in->end)
        wf_json_refuse_syntax(in, in->at, "something follows the message");
    /* Whoever got no block may have gone on over what it should have held: no error after that
     * is the sender's. */
    if (in->arena->failed) {
        in->error = (struct wf_error){0};
        wf_json_refuse_memory(in);
    }
    if (in->error.status == WF_BAD_VALUE || in->error.status == WF_UNKNOWN_TAG)
        prefer_syntax_error(in);
    return in->error.status == WF_OK;
}

/* --- Errors ------------------------------------------------------------------------------- */

void wf_json_refuse(struct wf_json_reader *in, const char *at, enum wf_status status,
                    const char *keyword, const char *schema, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    wf_error_vset(&in->error, status, (size_t)(at - in->begin), keyword, schema, format, arguments);
    va_end(arguments);
    in->at = in->end;
}

void wf_json_refuse_syntax(struct wf_json_reader *in, const char *at, const char *what)
{
    if (at == in->end)
        what = "the message ends early";
    wf_json_refuse(in, at, WF_BAD_SYNTAX, NULL, NULL, "%s", what);
}

void wf_json_refuse_checked(struct wf_json_reader *in, const char *at)
{
    in->error.offset = (size_t)(at - in->begin);
    in->at = in->end;
}

void wf_json_refuse_type(struct wf_json_reader *in, const char *type, const char *schema)
{
    const char *found = in->at < in->end ? wf_json_kind_name(*in->at) : NULL;

    if (!found || strcmp(found, type) == 0)
        wf_json_refuse_syntax(in, in->at, "expected a value");
    else
        wf_json_refuse(in, in->at, WF_BAD_VALUE, "type", schema, "expected %s, found %s", type,
                       found);
}

void wf_json_refuse_memory(struct wf_json_reader *in)
{
    wf_json_refuse(in, in->at, WF_NO_MEMORY, NULL, NULL, "the message needs too much memory");
}

void wf_json_fail(struct wf_json_reader *in, const char *keyword, const char *schema,
                  const char *what)
{
    wf_json_refuse(in, in->at, WF_BAD_VALUE, keyword, schema, "%s", what);
}

void wf_json_refuse_depth(struct wf_json_reader *in)
{
    wf_json_refuse(in, in->at, WF_BAD_SYNTAX, NULL, NULL, "deeper than %u levels", in->depth_limit);
}

static void refuse_walk(struct wf_json_reader *in, const struct wf_json_walk *walk)
{
    wf_json_walk_report(walk, in->begin, in->depth_limit, &in->error);
    in->at = in->end;
}

static void refuse_surrogate(struct wf_json_reader *in, const char *at)
{
    wf_json_refuse(in, at, WF_BAD_VALUE, "surrogate", NULL, "half of a surrogate pair");
}

bool wf_json_take_string(struct wf_json_reader *in, struct wf_json_string *string)
{
    const char *begin = in->at;
    const char *wrong = wf_json_scan_string(&in->at, in->end, in->end, string);

    if (wrong) {
        wf_json_refuse(in, in->at, WF_BAD_SYNTAX, NULL, NULL, "%s", wrong);
        return false;
    }
    if (string->has_lone_surrogate && !in->keep_surrogates) {
        refuse_surrogate(in, begin);
        return false;
    }
    return true;
}

/* --- Passing over, and looking ahead ------------------------------------------------------- */

static unsigned levels_left(const struct wf_json_reader *in)
{
    return in->depth_limit > in->depth ? in->depth_limit - in->depth : 0;
}

static void begin_walk(const struct wf_json_reader *in, struct wf_json_walk *walk)
{
    wf_json_walk_init(walk, in->at, in->end, true, levels_left(in));
}

/* With text that has to be looked at closely, or with something wrong. */
static void skip_by_walk(struct wf_json_reader *in)
{
    struct wf_json_walk walk;

    begin_walk(in, &walk);
    if (!wf_json_walk_to_end(&walk))
        refuse_walk(in, &walk);
    else if (walk.lone_surrogate && !in->keep_surrogates)
        refuse_surrogate(in, walk.lone_surrogate);
    else
        in->at = walk.at;
}

void wf_json_skip(struct wf_json_reader *in)
{
    const char *behind;

    if (in->error.status != WF_OK)
        return;
    behind = wf_json_skip_value(in->at, in->end, levels_left(in));
    if (behind)
        in->at = behind;
    else
        skip_by_walk(in);
}

wf_text wf_json_read_raw(struct wf_json_reader *in)
{
    const char *begin = in->at;

    wf_json_skip(in);
    if (in->error.status != WF_OK)
        return (wf_text){NULL, 0};
    return (wf_text){begin, (size_t)(in->at - begin)};
}

enum wf_json_kind wf_json_peek(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
    if (in->at >= in->end)
        return WF_JSON_NONE;
    switch (*in->at) {
    case '{':
        return WF_JSON_OBJECT;
    case '[':
        return WF_JSON_ARRAY;
    case '"':
        return WF_JSON_TEXT;
    case 't':
    case 'f':
        return WF_JSON_BOOL;
    case 'n':
        return WF_JSON_NULL;
    default:
        return wf_json_kind_name(*in->at) ? WF_JSON_NUMBER : WF_JSON_NONE;
    }
}

/* Begins a search in the container at the cursor. */
static bool enter_walk(struct wf_json_reader *in, struct wf_json_walk *walk, char bracket,
                       const char *type)
{
    if (!wf_json_is_at(in, bracket)) {
        wf_json_refuse_type(in, type, NULL);
        return false;
    }
    begin_walk(in, walk);
    return true;
}

static bool found_at(struct wf_json_reader *in, const char *at)
{
    in->at = wf_json_past_space(at, in->end);
    in->depth++;
    return true;
}

bool wf_json_seek_key(struct wf_json_reader *in, const char *key, size_t len)
{
    const char *value;

    if (!wf_json_is_at(in, '{') || in->depth >= in->depth_limit) {
        wf_json_refuse_object(in, NULL);
        return false;
    }
    value = wf_json_pass_to(in->at, in->end, key, len);
    if (!value)
        return false;
    in->at = value;
    in->depth++;
    return true;
}

bool wf_json_find_item(struct wf_json_reader *in, unsigned index)
{
    struct wf_json_walk walk;
    unsigned count = 0;

    if (!enter_walk(in, &walk, '[', "an array"))
        return false;
    wf_json_walk_step(&walk);
    for (;;) {
        unsigned depth = walk.depth;

        switch (wf_json_walk_step(&walk)) {
        case WF_JSON_SCALAR:
        case WF_JSON_OPEN:
            if (depth == 1 && count++ == index)
                return found_at(in, walk.token);
            break;
        case WF_JSON_END:
            return false;
        case WF_JSON_WRONG:
            refuse_walk(in, &walk);
            return false;
        default:
            break;
        }
    }
}
