#include "wireform/codec/valid.h"

#include <stdarg.h>
#include <stdio.h>

#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/decimal.h"
#include "wireform/codec/json_walk.h"
#include "wireform/codec/rules.h"
#include "wireform/codec/valid_run.h"

/* Schemas within schemas that speak about the same value, and values within values, together: each
 * takes some hundred bytes of the stack. */
#define CALLS_LIMIT 4096

/* A schema may try several branches at every level of a value, so that a message that is nested
 * deep enough takes time without end; honest ones take a few steps for each of their bytes. */
#define STEPS_LEAST    (UINT64_C(1) << 23)
#define STEPS_PER_BYTE 256

/* --- Errors --------------------------------------------------------------------------------- */

bool wf_valid_refuse(struct wf_valid *in, const char *at, const char *keyword, const char *schema,
                     const char *format, ...)
{
    char what[sizeof(in->error->what)];
    va_list arguments;

    if (in->trials > 0 || in->error->status != WF_OK)
        return false;
    va_start(arguments, format);
    vsnprintf(what, sizeof(what), format, arguments);
    va_end(arguments);
    wf_error_set(in->error, WF_BAD_VALUE, (size_t)(at - in->begin), keyword, schema, "%s", what);
    return false;
}

bool wf_valid_abort(struct wf_valid *in, const char *at, enum wf_status status, const char *keyword,
                    const char *schema, const char *format, ...)
{
    char what[sizeof(in->error->what)];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(what, sizeof(what), format, arguments);
    va_end(arguments);
    wf_error_set(in->error, status, (size_t)(at - in->begin), keyword, schema, "%s", what);
    in->is_over = true;
    return false;
}

/* --- Calls ---------------------------------------------------------------------------------- */

bool wf_valid_step(struct wf_valid *in)
{
    if (in->is_over)
        return false;
    if (in->steps_left == 0)
        return wf_valid_abort(in, in->cursor.at, WF_TOO_LARGE, NULL, NULL,
                              "takes too many steps to check");
    in->steps_left--;
    return true;
}

bool wf_valid_apply(struct wf_valid *in, wf_valid_check check)
{
    bool is_valid;

    if (!wf_valid_step(in))
        return false;
    if (in->calls == CALLS_LIMIT)
        return wf_valid_abort(in, in->cursor.at, WF_TOO_LARGE, NULL, NULL,
                              "schemas are nested too deep");
    in->calls++;
    is_valid = check(in);
    in->calls--;
    return is_valid && !in->is_over;
}

bool wf_valid_try(struct wf_valid *in, wf_valid_check check)
{
    const char *value = in->cursor.at;
    bool is_valid;

    in->trials++;
    is_valid = wf_valid_apply(in, check);
    in->trials--;
    if (!is_valid)
        wf_valid_rewind(in, value);
    return is_valid;
}

/* --- Messages ------------------------------------------------------------------------------- */

/* A half of a surrogate pair is well-formed JSON, and no text that anybody could pass on. */
static bool check_json(wf_text text, struct wf_error *error)
{
    const char *end = text.ptr + text.len;
    struct wf_json_walk walk;

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
    return error->status == WF_OK;
}

static void check_name(const struct wf_cbor_walk *walk, const uint8_t *begin,
                       struct wf_error *error)
{
    if (walk->is_key && walk->head.major != WF_CBOR_MAJOR_TEXT)
        wf_error_set(error, WF_BAD_VALUE, (size_t)(walk->token - begin), "type", NULL,
                     "expected a name, found %s", wf_cbor_kind_name(&walk->head));
}

/* Goes over the whole item, or to what is wrong with it. */
static enum wf_cbor_event walk_names(struct wf_cbor_walk *walk, wf_bytes item, const uint8_t *begin,
                                     struct wf_error *error)
{
    static const struct wf_cbor_style any = {.tags = WF_CBOR_TAGS_IGNORE};
    enum wf_cbor_event event;

    wf_cbor_walk_init(walk, item.ptr, item.ptr + item.len, WF_VALID_DEPTH, &any);
    do {
        event = wf_cbor_walk_step(walk);
        if (event == WF_CBOR_SCALAR || event == WF_CBOR_OPEN)
            check_name(walk, begin, error);
    } while (event != WF_CBOR_END && event != WF_CBOR_WRONG && error->status == WF_OK);
    return event;
}

bool wf_valid_names_are_text(wf_bytes item, const uint8_t *begin, struct wf_error *error)
{
    struct wf_cbor_walk walk;

    walk_names(&walk, item, begin, error);
    return error->status == WF_OK;
}

static bool check_cbor(wf_bytes item, struct wf_error *error)
{
    const uint8_t *end = item.ptr + item.len;
    struct wf_cbor_walk walk;
    enum wf_cbor_event event = walk_names(&walk, item, item.ptr, error);

    if (event == WF_CBOR_END && walk.at < end)
        wf_error_set(error, WF_BAD_SYNTAX, (size_t)(walk.at - item.ptr), NULL, NULL,
                     "something follows the message");
    if (event == WF_CBOR_WRONG)
        wf_cbor_walk_report(&walk, item.ptr, WF_VALID_DEPTH, error);
    return error->status == WF_OK;
}

uint64_t wf_valid_steps(size_t size)
{
    return STEPS_LEAST + STEPS_PER_BYTE * (uint64_t)size;
}

bool wf_valid_run(struct wf_cursor cursor, const char *begin, wf_valid_check check, uint64_t most,
                  uint64_t *steps, struct wf_error *error)
{
    struct wf_valid in = {
        .cursor = cursor,
        .begin = begin,
        .steps_left = most - *steps,
        .error = error,
    };
    bool is_valid = wf_valid_apply(&in, check);

    *steps = most - in.steps_left;
    return is_valid;
}

static bool run(struct wf_cursor cursor, const char *begin, wf_valid_check check,
                struct wf_error *error)
{
    uint64_t steps = 0;

    return wf_valid_run(cursor, begin, check, wf_valid_steps((size_t)(cursor.end - begin)), &steps,
                        error);
}

bool wf_valid_json(wf_text text, wf_valid_check check, struct wf_error *error)
{
    struct wf_error ignored;

    if (!error)
        error = &ignored;
    *error = (struct wf_error){.status = WF_OK};
    if (text.len == 0)
        text = WF_TEXT("");
    return check_json(text, error) && run(wf_cursor_of_json(text), text.ptr, check, error);
}

bool wf_valid_cbor(wf_bytes item, wf_valid_check check, struct wf_error *error)
{
    struct wf_error ignored;

    if (!error)
        error = &ignored;
    *error = (struct wf_error){.status = WF_OK};
    if (item.len == 0)
        item = (wf_bytes){(const uint8_t *)"", 0};
    return check_cbor(item, error) &&
           run(wf_cursor_of_cbor(item), (const char *)item.ptr, check, error);
}

/* --- Schemas for any value ------------------------------------------------------------------ */

bool wf_valid_anything(struct wf_valid *in)
{
    return wf_valid_skip(in);
}

bool wf_valid_nothing(struct wf_valid *in, const char *schema)
{
    return wf_valid_refuse(in, in->cursor.at, "false", schema, "nothing is allowed here");
}

static bool is_integer(const struct wf_valid *in)
{
    struct wf_cursor cursor = in->cursor;
    struct wf_cursor_number number;
    struct wf_decimal decimal;

    if (!wf_cursor_take_number(&cursor, &number))
        return true; /* A bignum, but one too long to spell. */
    decimal = wf_decimal_parse(number.text);
    return wf_decimal_is_integer(&decimal);
}

/* "text, a number or null" */
static void name_kinds(char *names, size_t size, unsigned kinds)
{
    size_t len = 0;

    names[0] = '\0';
    for (unsigned kind = 1; kind <= WF_KIND_INTEGER && len < size; kind <<= 1) {
        const char *name =
            kind == WF_KIND_INTEGER ? "an integer" : wf_kind_name((enum wf_kind)kind);
        bool is_last = kinds >> 1 < kind;

        if (kinds & kind)
            len += (size_t)snprintf(names + len, size - len, "%s%s",
                                    len == 0  ? ""
                                    : is_last ? " or "
                                              : ", ",
                                    name);
    }
}

bool wf_valid_type(struct wf_valid *in, unsigned kinds, const char *schema)
{
    enum wf_kind kind = wf_valid_kind(in);
    const char *found = wf_kind_name(kind);
    char names[sizeof(in->error->what)];

    if (kinds & kind)
        return true;
    if (kind == WF_KIND_NUMBER && kinds & WF_KIND_INTEGER) {
        if (is_integer(in))
            return true;
        found = "a fraction";
    }
    if (in->trials > 0)
        return false;
    name_kinds(names, sizeof(names), kinds);
    return wf_valid_refuse(in, in->cursor.at, "type", schema, "expected %s, found %s", names,
                           found);
}

bool wf_valid_enum(struct wf_valid *in, const struct wf_valid_enum_rule *rule)
{
    for (unsigned i = 0; i < rule->values_count; i++)
        if (wf_cursor_equal(in->cursor, wf_cursor_of_json(rule->values[i])))
            return true;
    if (rule->values_count == 1 && rule->values[0].len < 64)
        return wf_valid_refuse(in, in->cursor.at, rule->keyword, rule->schema, "expected %.*s",
                               (int)rule->values[0].len, rule->values[0].ptr);
    return wf_valid_refuse(in, in->cursor.at, rule->keyword, rule->schema,
                           "not one of the allowed values");
}

/* --- Several schemas for one value ---------------------------------------------------------- */

bool wf_valid_all_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    const char *value = in->cursor.at;

    for (unsigned i = 0; i < rule->checks_count; i++) {
        wf_valid_rewind(in, value);
        if (!wf_valid_apply(in, rule->checks[i]))
            return false;
    }
    return true;
}

bool wf_valid_any_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    for (unsigned i = 0; i < rule->checks_count; i++)
        if (wf_valid_try(in, rule->checks[i]))
            return true;
    return wf_valid_refuse(in, in->cursor.at, "anyOf", rule->schema, "matches none of %u schemas",
                           rule->checks_count);
}

bool wf_valid_one_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    const char *value = in->cursor.at;
    const char *behind = NULL;

    for (unsigned i = 0; i < rule->checks_count; i++) {
        wf_valid_rewind(in, value);
        if (!wf_valid_try(in, rule->checks[i]))
            continue;
        if (behind)
            return wf_valid_refuse(in, value, "oneOf", rule->schema,
                                   "matches more than one of %u schemas", rule->checks_count);
        behind = in->cursor.at;
    }
    if (!behind)
        return wf_valid_refuse(in, value, "oneOf", rule->schema, "matches none of %u schemas",
                               rule->checks_count);
    wf_valid_rewind(in, behind);
    return true;
}

bool wf_valid_not(struct wf_valid *in, wf_valid_check check, const char *schema)
{
    const char *value = in->cursor.at;

    if (wf_valid_try(in, check))
        return wf_valid_refuse(in, value, "not", schema, "matches what it must not");
    return wf_valid_skip(in);
}

bool wf_valid_if(struct wf_valid *in, wf_valid_check check, wf_valid_check then_check,
                 wf_valid_check else_check)
{
    const char *value = in->cursor.at;

    if (wf_valid_try(in, check)) {
        if (!then_check)
            return true;
        wf_valid_rewind(in, value);
        return wf_valid_apply(in, then_check);
    }
    if (!else_check)
        return wf_valid_skip(in);
    return wf_valid_apply(in, else_check);
}
