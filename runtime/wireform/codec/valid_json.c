#include "wireform/codec/json_number.h"
#include "wireform/codec/json_walk.h"
#include "wireform/codec/rules.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* Behind which no whole step can be loaded any more. */
static const char *loads_end(const struct wf_valid *in)
{
    return in->last_step ? in->last_step + 1 : in->cursor.at;
}

/* Long ones without escapes. */
static bool take_plain_text(struct wf_valid *in, struct wf_cursor_text *text)
{
    const char *begin = in->cursor.at + 1;
    struct wf_json_run run = wf_json_scan_run(begin, in->cursor.end, loads_end(in));

    if (run.has_high_bit || run.end == in->cursor.end || *run.end != '"')
        return false;
    *text = (struct wf_cursor_text){begin, run.end, WF_FORM_PLAIN};
    in->cursor.at = run.end + 1;
    return true;
}

bool wf_valid_json_take_any_text(struct wf_valid *in, struct wf_cursor_text *text)
{
    struct wf_json_string string;

    if (take_plain_text(in, text))
        return true;
    if (wf_json_scan_string(&in->cursor.at, in->cursor.end, loads_end(in), &string))
        return wf_valid_malformed(in);
    in->has_half |= string.has_lone_surrogate;
    *text = (struct wf_cursor_text){string.begin, string.end,
                                    string.has_escape ? WF_FORM_ESCAPED : WF_FORM_PLAIN};
    return true;
}

static bool pass_word(struct wf_valid *in, const char *word, size_t len)
{
    if ((size_t)(in->cursor.end - in->cursor.at) < len || memcmp(in->cursor.at, word, len) != 0)
        return wf_valid_malformed(in);
    in->cursor.at += len;
    return true;
}

bool wf_valid_json_pass_scalar(struct wf_valid *in)
{
    switch (in->cursor.at < in->cursor.end ? *in->cursor.at : '\0') {
    case 't':
        return pass_word(in, "true", 4);
    case 'f':
        return pass_word(in, "false", 5);
    case 'n':
        return pass_word(in, "null", 4);
    default:
        return wf_json_scan_number(&in->cursor.at, in->cursor.end) || wf_valid_malformed(in);
    }
}

/* --- Whole arrays and objects --------------------------------------------------------------- */

/* The levels entered and not yet left, a bit each. */
struct levels {
    uint64_t are_objects[WF_VALID_DEPTH / 64];
    unsigned count;
};

static bool in_object(const struct levels *levels)
{
    unsigned level = levels->count - 1;

    return (levels->are_objects[level / 64] >> (level % 64) & 1) != 0;
}

static bool enter(struct wf_valid *in, struct levels *levels)
{
    uint64_t *bits = &levels->are_objects[levels->count / 64];
    uint64_t bit = UINT64_C(1) << (levels->count % 64);

    if (in->depth + levels->count == WF_VALID_DEPTH)
        return wf_valid_malformed(in);
    *bits = *in->cursor.at == '{' ? *bits | bit : *bits & ~bit;
    levels->count++;
    in->cursor.at++;
    wf_valid_json_past_spaces(in);
    return true;
}

/* Is the innermost level left here? */
static bool leaves(struct wf_valid *in, struct levels *levels)
{
    if (!wf_valid_json_is_at(in, in_object(levels) ? '}' : ']'))
        return false;
    in->cursor.at++;
    levels->count--;
    return true;
}

/* To the next value on the innermost level. */
static bool go_to_value(struct wf_valid *in, const struct levels *levels)
{
    struct wf_cursor_text ignored;

    return !in_object(levels) || wf_valid_json_take_name(in, &ignored);
}

/* Behind a value: leaves what ends here.  Goes to the next value if there is one. */
static bool go_on(struct wf_valid *in, struct levels *levels)
{
    do {
        if (levels->count == 0)
            return true;
        wf_valid_json_past_spaces(in);
    } while (leaves(in, levels));
    if (!wf_valid_json_is_at(in, ','))
        return wf_valid_malformed(in);
    in->cursor.at++;
    wf_valid_json_past_spaces(in);
    return go_to_value(in, levels);
}

/* Through one scalar, or into one array or object. */
static bool pass_beginning(struct wf_valid *in, struct levels *levels)
{
    struct wf_cursor_text ignored;

    if (wf_valid_json_is_at(in, '"'))
        return wf_valid_json_take_text(in, &ignored) && go_on(in, levels);
    if (!wf_valid_json_is_at(in, '{') && !wf_valid_json_is_at(in, '['))
        return wf_valid_json_pass_scalar(in) && go_on(in, levels);
    if (!enter(in, levels))
        return false;
    return leaves(in, levels) ? go_on(in, levels) : go_to_value(in, levels);
}

bool wf_valid_json_pass_container(struct wf_valid *in)
{
    struct levels levels = {.count = 0};

    do
        if (!pass_beginning(in, &levels))
            return false;
    while (levels.count > 0);
    return true;
}

/* --- What is wrong -------------------------------------------------------------------------- */

/* A half of a surrogate pair is well-formed JSON, and no text that anybody could pass on. */
void wf_valid_json_tell(wf_text text, struct wf_error *error)
{
    const char *end = text.ptr + text.len;
    struct wf_json_walk walk;

    *error = (struct wf_error){.status = WF_OK};
    wf_json_walk_init(&walk, text.ptr, end, false, WF_VALID_DEPTH);
    if (wf_json_walk_to_end(&walk)) {
        walk.at = wf_json_past_spaces(walk.at, end);
        if (walk.at < end)
            walk.wrong = "something follows the message";
    }
    if (walk.wrong)
        wf_json_walk_report(&walk, text.ptr, WF_VALID_DEPTH, error);
    else if (walk.lone_surrogate)
        wf_error_set(error, WF_BAD_VALUE, (size_t)(walk.lone_surrogate - text.ptr), "surrogate",
                     NULL, "half of a surrogate pair");
}
