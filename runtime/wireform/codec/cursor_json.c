#include <string.h>

#include "wireform/codec/cursor_codec.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/utf8.h"

enum wf_kind wf_cursor_json_kind(const struct wf_cursor *cursor)
{
    switch (*cursor->at) {
    case '{':
        return WF_KIND_OBJECT;
    case '[':
        return WF_KIND_ARRAY;
    case '"':
        return WF_KIND_TEXT;
    case 't':
    case 'f':
        return WF_KIND_BOOLEAN;
    case 'n':
        return WF_KIND_NULL;
    default:
        return WF_KIND_NUMBER;
    }
}

/* --- Scalars -------------------------------------------------------------------------------- */

struct wf_cursor_text wf_cursor_json_take_text(struct wf_cursor *cursor)
{
    const char *end = cursor->end;
    const char *loads_end =
        end - cursor->at >= WF_JSON_STEP ? end - (WF_JSON_STEP - 1) : cursor->at;
    struct wf_cursor_text text = {.begin = cursor->at + 1, .form = WF_FORM_PLAIN};
    const char *at = text.begin;

    for (;;) {
        at = wf_json_scan_run(at, end, loads_end).end;
        if (*at == '"')
            break;
        text.form = WF_FORM_ESCAPED;
        at += 2;
    }
    text.end = at;
    cursor->at = at + 1;
    return text;
}

struct wf_cursor_text wf_cursor_json_take_name(struct wf_cursor *cursor)
{
    struct wf_cursor_text name = wf_cursor_json_take_text(cursor);

    cursor->at = wf_json_past_spaces(cursor->at, cursor->end) + 1;
    cursor->at = wf_json_past_spaces(cursor->at, cursor->end);
    return name;
}

/* A number, true, false or null ends where something else begins. */
static bool ends_scalar(char byte)
{
    return byte == ',' || byte == ']' || byte == '}' || wf_json_is_space(byte);
}

wf_text wf_cursor_json_take_number(struct wf_cursor *cursor)
{
    const char *begin = cursor->at;

    while (cursor->at < cursor->end && !ends_scalar(*cursor->at))
        cursor->at++;
    return (wf_text){begin, (size_t)(cursor->at - begin)};
}

bool wf_cursor_json_next_piece(struct wf_cursor_pieces *pieces, wf_text *piece)
{
    struct wf_cursor_text *rest = &pieces->rest;
    size_t len = (size_t)(rest->end - rest->begin);
    const char *backslash;

    if (len == 0)
        return false;
    if (*rest->begin == '\\') {
        uint32_t code_point = wf_json_next_char(&rest->begin, rest->end);

        *piece = (wf_text){pieces->decoded, wf_utf8_put(pieces->decoded, code_point)};
        return true;
    }
    backslash = memchr(rest->begin, '\\', len);
    if (backslash)
        len = (size_t)(backslash - rest->begin);
    *piece = (wf_text){rest->begin, len};
    rest->begin += len;
    return true;
}

/* --- Arrays and objects --------------------------------------------------------------------- */

void wf_cursor_json_open(struct wf_cursor *cursor, struct wf_cursor_items *items)
{
    cursor->at++;
    *items = (struct wf_cursor_items){.is_first = true};
}

bool wf_cursor_json_next(struct wf_cursor *cursor, struct wf_cursor_items *items)
{
    const char *at = wf_json_past_spaces(cursor->at, cursor->end);

    if (*at == ']' || *at == '}') {
        cursor->at = at + 1;
        return false;
    }
    if (!items->is_first)
        at = wf_json_past_spaces(at + 1, cursor->end);
    items->is_first = false;
    cursor->at = at;
    return true;
}

static void skip_container(struct wf_cursor *cursor)
{
    size_t depth = 0;

    do {
        switch (*cursor->at) {
        case '{':
        case '[':
            depth++;
            cursor->at++;
            break;
        case '}':
        case ']':
            depth--;
            cursor->at++;
            break;
        case '"':
            wf_cursor_json_take_text(cursor);
            break;
        default:
            cursor->at++;
        }
    } while (depth > 0);
}

void wf_cursor_json_skip(struct wf_cursor *cursor)
{
    switch (*cursor->at) {
    case '{':
    case '[':
        skip_container(cursor);
        break;
    case '"':
        wf_cursor_json_take_text(cursor);
        break;
    default:
        wf_cursor_json_take_number(cursor);
    }
}
