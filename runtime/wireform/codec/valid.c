#include "wireform/codec/valid.h"

#include <stdarg.h>

#include "wireform/base/assert.h"
#include "wireform/codec/rules.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* A schema may try several branches at every level of a value, so that a message that is nested
 * deep enough takes time without end; honest ones take a few steps for each of their bytes. */
#define STEPS_LEAST    (UINT64_C(1) << 23)
#define STEPS_PER_BYTE 256

/* --- Errors --------------------------------------------------------------------------------- */

bool wf_valid_refuse(struct wf_valid *in, const char *at, const char *keyword, const char *schema,
                     const char *format, ...)
{
    va_list arguments;

    if (in->trials > 0)
        return false;
    va_start(arguments, format);
    wf_error_vset(in->error, WF_BAD_VALUE, (size_t)(at - in->begin), keyword, schema, format,
                  arguments);
    va_end(arguments);
    return true;
}

bool wf_valid_abort(struct wf_valid *in, const char *at, enum wf_status status, const char *keyword,
                    const char *schema, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    wf_error_vset(in->error, status, (size_t)(at - in->begin), keyword, schema, format, arguments);
    va_end(arguments);
    in->is_over = true;
    return false;
}

/* --- Calls ---------------------------------------------------------------------------------- */

bool wf_valid_refuse_steps(struct wf_valid *in)
{
    return wf_valid_abort(in, in->cursor.at, WF_TOO_LARGE, NULL, NULL,
                          "takes too many steps to check");
}

bool wf_valid_refuse_calls(struct wf_valid *in)
{
    return wf_valid_abort(in, in->cursor.at, WF_TOO_LARGE, NULL, NULL,
                          "schemas are nested too deep");
}

bool wf_valid_try(struct wf_valid *in, wf_valid_check check)
{
    const char *value = in->cursor.at;
    unsigned depth = in->depth;
    bool is_valid;

    if (in->is_over)
        return false;
    in->trials++;
    is_valid = wf_valid_apply(in, check);
    in->trials--;
    if (is_valid)
        return true;
    in->depth = depth;
    wf_valid_rewind(in, value);
    return false;
}

/* --- Messages ------------------------------------------------------------------------------- */

uint64_t wf_valid_steps(size_t size)
{
    return STEPS_LEAST + STEPS_PER_BYTE * (uint64_t)size;
}

static struct wf_valid begin_at(struct wf_cursor cursor, const char *begin, uint64_t steps,
                                struct wf_error *error)
{
    bool has_step = cursor.end - cursor.at >= WF_JSON_STEP;

    return (struct wf_valid){
        .cursor = cursor,
        .last_step = has_step ? cursor.end - WF_JSON_STEP : NULL,
        .begin = begin,
        .kinds = cursor.is_cbor ? wf_valid_cbor_kinds : wf_valid_json_kinds,
        .steps_left = steps,
        .error = error,
    };
}

bool wf_valid_run(struct wf_cursor cursor, const char *begin, wf_valid_check check, uint64_t most,
                  uint64_t *steps, struct wf_error *error)
{
    struct wf_valid in = begin_at(cursor, begin, most - *steps, error);
    bool is_sound = wf_valid_apply(&in, check);

    *steps = most - in.steps_left;
    return is_sound && error->status == WF_OK;
}

/* @return whether all of it was gone over and is one message, with or without an error */
static bool judge(struct wf_cursor cursor, const char *begin, wf_valid_check check,
                  struct wf_error *error)
{
    uint64_t steps = wf_valid_steps((size_t)(cursor.end - begin));
    struct wf_valid in = begin_at(cursor, begin, steps, error);

    if (!wf_valid_apply(&in, check) || in.has_half)
        return false;
    if (!cursor.is_cbor)
        in.cursor.at = wf_json_past_spaces(in.cursor.at, in.cursor.end);
    return in.cursor.at == in.cursor.end;
}

/* Is it a message that nobody demands anything of? */
static bool is_message(struct wf_cursor cursor, const char *begin)
{
    struct wf_error ignored = {.status = WF_OK};

    return judge(cursor, begin, wf_valid_anything, &ignored);
}

/* Malformed wins over invalid wherever both are true. */
bool wf_valid_json(wf_text text, wf_valid_check check, struct wf_error *error)
{
    struct wf_cursor cursor;
    struct wf_error ignored;

    if (!error)
        error = &ignored;
    *error = (struct wf_error){.status = WF_OK};
    if (text.len == 0)
        text = WF_TEXT("");
    cursor = wf_cursor_of_json(text);
    if (judge(cursor, text.ptr, check, error))
        return error->status == WF_OK;
    if (!is_message(cursor, text.ptr))
        wf_valid_json_tell(text, error);
    WF_ASSERT(error->status != WF_OK);
    return false;
}

bool wf_valid_cbor(wf_bytes item, wf_valid_check check, struct wf_error *error)
{
    struct wf_error ignored;
    struct wf_cursor cursor;
    const char *begin;

    if (!error)
        error = &ignored;
    *error = (struct wf_error){.status = WF_OK};
    if (item.len == 0)
        item = (wf_bytes){(const uint8_t *)"", 0};
    begin = (const char *)item.ptr;
    cursor = wf_cursor_of_cbor(item);
    if (judge(cursor, begin, check, error))
        return error->status == WF_OK;
    if (!is_message(cursor, begin))
        wf_valid_cbor_tell(item, error);
    WF_ASSERT(error->status != WF_OK);
    return false;
}

/* --- Schemas for any value ------------------------------------------------------------------ */

bool wf_valid_anything(struct wf_valid *in)
{
    return wf_valid_pass(in);
}

bool wf_valid_nothing(struct wf_valid *in, const char *schema)
{
    return wf_valid_refuse(in, in->cursor.at, "false", schema, "nothing is allowed here") &&
           wf_valid_pass(in);
}
