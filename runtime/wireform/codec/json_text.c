#include "wireform/codec/json_text.h"

#include "wireform/base/buf.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_walk.h"
#include "wireform/codec/rules.h"

/* No byte may be asked of a text without any, wherever it points. */
static wf_text with_bytes(wf_text text)
{
    return text.len > 0 ? text : WF_TEXT("");
}

bool wf_json_check(wf_text text, unsigned depth_limit, struct wf_error *error)
{
    struct wf_json_walk walk;
    const char *end;

    text = with_bytes(text);
    end = text.ptr + text.len;
    wf_json_walk_init(&walk, text.ptr, end, false, depth_limit);
    if (wf_json_walk_to_end(&walk)) {
        walk.at = wf_json_past_spaces(walk.at, end);
        if (walk.at == end)
            return true;
        walk.wrong = "something follows the message";
    }
    *error = (struct wf_error){.status = WF_OK};
    wf_json_walk_report(&walk, text.ptr, walk.depth_limit, error);
    return false;
}

void wf_error_print(const struct wf_error *error, struct wf_buf *out)
{
    char digits[WF_JSON_DOUBLE_SIZE];
    wf_text pointer = wf_text_of(error->pointer);
    wf_text what = wf_text_of(error->what);

    if (pointer.len > 0) {
        wf_buf_put(out, pointer.ptr, pointer.len);
        WF_BUF_LITERAL(out, ": ");
    }
    wf_buf_put(out, what.ptr, what.len);
    /* Inside of a value offset 0 can only mean validate(), which has no bytes to point at. */
    if (pointer.len > 0 && error->offset == 0)
        return;
    WF_BUF_LITERAL(out, " (byte ");
    wf_buf_put(out, digits, wf_json_print_uint(digits, error->offset));
    WF_BUF_LITERAL(out, ")");
}

/* @return behind the closing quote of the string that begins at `at` */
static const char *past_string(const char *at, const char *end)
{
    for (at++; at < end && *at != '"'; at++)
        if (*at == '\\' && end - at > 1)
            at++;
    return at < end ? at + 1 : end;
}

void wf_json_minify(wf_text text, struct wf_buf *out)
{
    const char *at = text.ptr;
    const char *end;

    if (text.len == 0)
        return;
    end = at + text.len;
    while (at < end) {
        const char *begin = at = wf_json_past_spaces(at, end);

        while (at < end && !wf_json_is_space(*at))
            at = *at == '"' ? past_string(at, end) : at + 1;
        wf_buf_put(out, begin, (size_t)(at - begin));
    }
}
