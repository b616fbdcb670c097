#include "wireform/codec/valid_value.h"

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_reader.h"
#include "wireform/codec/json_reader.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid_run.h"

/* Names of members that are no text mean nothing to a schema, which wins over what one demands. */
static bool run_cbor(wf_bytes item, const uint8_t *begin, wf_valid_check check, uint64_t most,
                     uint64_t *steps, struct wf_error *error)
{
    struct wf_error about_names = {.status = WF_OK};

    if (wf_valid_run(wf_cursor_of_cbor(item), (const char *)begin, check, most, steps, error))
        return true;
    if (!wf_valid_names_are_text(item, begin, &about_names))
        *error = about_names;
    return false;
}

/* --- While reading -------------------------------------------------------------------------- */

void wf_json_check_since(struct wf_json_reader *in, struct wf_json_mark value, wf_valid_check check)
{
    wf_text text = {value.at, (size_t)(in->at - value.at)};
    size_t size = (size_t)(in->end - in->begin);

    if (in->error.status != WF_OK)
        return;
    if (!wf_valid_run(wf_cursor_of_json(text), in->begin, check, wf_valid_steps(size), &in->steps,
                      &in->error))
        in->at = in->end;
}

void wf_cbor_check_since(struct wf_cbor_reader *in, struct wf_cbor_mark value, wf_valid_check check)
{
    wf_bytes item = {value.at, (size_t)(in->at - value.at)};
    size_t size = (size_t)(in->end - in->begin);

    if (in->error.status != WF_OK)
        return;
    if (!run_cbor(item, in->begin, check, wf_valid_steps(size), &in->steps, &in->error))
        in->at = in->end;
}

/* --- Before reading ------------------------------------------------------------------------- */

bool wf_json_is_valid(struct wf_json_reader *in, wf_valid_check check)
{
    struct wf_json_mark value = wf_json_mark(in);
    bool is_valid;

    wf_json_skip(in);
    wf_json_check_since(in, value, check);
    is_valid = in->error.status == WF_OK;
    if (in->error.status == WF_BAD_VALUE)
        wf_json_forgive(in);
    wf_json_rewind(in, value);
    return is_valid;
}

bool wf_cbor_is_valid(struct wf_cbor_reader *in, wf_valid_check check)
{
    struct wf_cbor_mark value = wf_cbor_mark(in);
    bool is_valid;

    wf_cbor_skip(in);
    wf_cbor_check_since(in, value, check);
    is_valid = in->error.status == WF_OK;
    if (in->error.status == WF_BAD_VALUE)
        wf_cbor_forgive(in);
    wf_cbor_rewind(in, value);
    return is_valid;
}

/* --- Of structs ----------------------------------------------------------------------------- */

/* What cannot be written, or not read again, has been refused by the checks of its members. */
static bool refuse_unwritten(const struct wf_buf *out, struct wf_error *error)
{
    if (out->failed)
        wf_error_set(error, WF_BAD_VALUE, 0, NULL, NULL, "cannot be written");
    return out->failed;
}

static bool end(struct wf_buf *out, struct wf_error *error)
{
    error->offset = 0;
    wf_buf_deinit(out);
    return error->status == WF_OK;
}

bool wf_json_check_written(struct wf_buf *out, wf_valid_check check, struct wf_error *error)
{
    wf_text text = {(const char *)wf_buf_peek(out), wf_buf_len(out)};
    uint64_t steps = 0;

    if (!refuse_unwritten(out, error) && !wf_valid_run(wf_cursor_of_json(text), text.ptr, check,
                                                       wf_valid_steps(text.len), &steps, error))
        wf_error_locate(error, text);
    return end(out, error);
}

bool wf_cbor_check_written(struct wf_buf *out, wf_valid_check check, struct wf_error *error)
{
    wf_bytes item = {wf_buf_peek(out), wf_buf_len(out)};
    uint64_t steps = 0;

    if (!refuse_unwritten(out, error) &&
        !run_cbor(item, item.ptr, check, wf_valid_steps(item.len), &steps, error))
        wf_cbor_locate(error, item);
    return end(out, error);
}
