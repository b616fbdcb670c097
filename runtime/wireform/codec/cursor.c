#include "wireform/codec/cursor.h"

#include <string.h>

#include "wireform/codec/cursor_codec.h"
#include "wireform/codec/decimal.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/utf8.h"

struct wf_cursor wf_cursor_of_json(wf_text text)
{
    const char *end = text.ptr + text.len;

    return (struct wf_cursor){wf_json_past_spaces(text.ptr, end), end, false};
}

struct wf_cursor wf_cursor_of_cbor(wf_bytes item)
{
    const char *begin = (const char *)item.ptr;

    return (struct wf_cursor){begin, begin + item.len, true};
}

enum wf_kind wf_cursor_kind(const struct wf_cursor *cursor)
{
    return cursor->is_cbor ? wf_cursor_cbor_kind(cursor) : wf_cursor_json_kind(cursor);
}

const char *wf_kind_name(enum wf_kind kind)
{
    switch (kind) {
    case WF_KIND_NULL:
        return "null";
    case WF_KIND_BOOLEAN:
        return "a boolean";
    case WF_KIND_NUMBER:
        return "a number";
    case WF_KIND_TEXT:
        return "text";
    case WF_KIND_ARRAY:
        return "an array";
    case WF_KIND_OBJECT:
        return "an object";
    case WF_KIND_NONE:
        break;
    }
    return "what JSON does not have";
}

bool wf_cursor_is_true(const struct wf_cursor *cursor)
{
    return cursor->is_cbor ? wf_cursor_cbor_is_true(cursor) : *cursor->at == 't';
}

void wf_cursor_skip(struct wf_cursor *cursor)
{
    if (cursor->is_cbor)
        wf_cursor_cbor_skip(cursor);
    else
        wf_cursor_json_skip(cursor);
}

bool wf_cursor_take_number(struct wf_cursor *cursor, struct wf_cursor_number *number)
{
    if (cursor->is_cbor)
        return wf_cursor_cbor_take_number(cursor, number);
    number->text = wf_cursor_json_take_number(cursor);
    return true;
}

/* --- Texts ---------------------------------------------------------------------------------- */

struct wf_cursor_text wf_cursor_take_text(struct wf_cursor *cursor)
{
    return cursor->is_cbor ? wf_cursor_cbor_take_text(cursor) : wf_cursor_json_take_text(cursor);
}

struct wf_cursor_text wf_cursor_take_name(struct wf_cursor *cursor)
{
    return cursor->is_cbor ? wf_cursor_cbor_take_text(cursor) : wf_cursor_json_take_name(cursor);
}

struct wf_cursor_pieces wf_cursor_pieces_of(const struct wf_cursor_text *text)
{
    return (struct wf_cursor_pieces){.rest = *text};
}

static bool next_plain(struct wf_cursor_pieces *pieces, wf_text *piece)
{
    *piece = (wf_text){pieces->rest.begin, (size_t)(pieces->rest.end - pieces->rest.begin)};
    pieces->rest.begin = pieces->rest.end;
    return piece->len > 0;
}

bool wf_cursor_next_piece(struct wf_cursor_pieces *pieces, wf_text *piece)
{
    switch (pieces->rest.form) {
    case WF_FORM_ESCAPED:
        return wf_cursor_json_next_piece(pieces, piece);
    case WF_FORM_CHUNKS:
        return wf_cursor_cbor_next_chunk(pieces, piece);
    case WF_FORM_BYTES:
        return wf_cursor_cbor_next_base64(pieces, piece);
    case WF_FORM_PLAIN:
        break;
    }
    return next_plain(pieces, piece);
}

static wf_text plain(const struct wf_cursor_text *text)
{
    return (wf_text){text->begin, (size_t)(text->end - text->begin)};
}

bool wf_cursor_text_is(const struct wf_cursor_text *text, wf_text other)
{
    struct wf_cursor_text same = {other.ptr, other.ptr + other.len, WF_FORM_PLAIN};

    return wf_cursor_same_text(text, &same);
}

/* Pieces of both, cut where the shorter one ends. */
bool wf_cursor_same_text(const struct wf_cursor_text *a, const struct wf_cursor_text *b)
{
    struct wf_cursor_pieces left = wf_cursor_pieces_of(a);
    struct wf_cursor_pieces right = wf_cursor_pieces_of(b);
    wf_text piece = {NULL, 0}, other = {NULL, 0};

    if (a->form == WF_FORM_PLAIN && b->form == WF_FORM_PLAIN)
        return wf_text_equal(plain(a), plain(b));
    for (;;) {
        size_t len;

        if (piece.len == 0 && !wf_cursor_next_piece(&left, &piece))
            return other.len == 0 && !wf_cursor_next_piece(&right, &other);
        if (other.len == 0 && !wf_cursor_next_piece(&right, &other))
            return false;
        len = piece.len < other.len ? piece.len : other.len;
        if (memcmp(piece.ptr, other.ptr, len) != 0)
            return false;
        piece = (wf_text){piece.ptr + len, piece.len - len};
        other = (wf_text){other.ptr + len, other.len - len};
    }
}

size_t wf_cursor_text_count(const struct wf_cursor_text *text)
{
    struct wf_cursor_pieces pieces = wf_cursor_pieces_of(text);
    wf_text piece;
    size_t count = 0;

    while (wf_cursor_next_piece(&pieces, &piece))
        count += wf_utf8_count(piece.ptr, piece.len);
    return count;
}

/* --- Arrays and objects --------------------------------------------------------------------- */

void wf_cursor_open(struct wf_cursor *cursor, struct wf_cursor_items *items)
{
    if (cursor->is_cbor)
        wf_cursor_cbor_open(cursor, items);
    else
        wf_cursor_json_open(cursor, items);
}

bool wf_cursor_next(struct wf_cursor *cursor, struct wf_cursor_items *items)
{
    return cursor->is_cbor ? wf_cursor_cbor_next(cursor, items)
                           : wf_cursor_json_next(cursor, items);
}

size_t wf_cursor_count(struct wf_cursor cursor)
{
    bool is_object = wf_cursor_kind(&cursor) == WF_KIND_OBJECT;
    struct wf_cursor_items items;
    size_t count = 0;

    wf_cursor_open(&cursor, &items);
    for (; wf_cursor_next(&cursor, &items); count++) {
        if (is_object)
            wf_cursor_take_name(&cursor);
        wf_cursor_skip(&cursor);
    }
    return count;
}

/* --- Equality ------------------------------------------------------------------------------- */

static bool same_number(struct wf_cursor a, struct wf_cursor b)
{
    struct wf_cursor_number left, right;
    struct wf_decimal decimal, other;

    if (!wf_cursor_take_number(&a, &left) || !wf_cursor_take_number(&b, &right))
        return false;
    decimal = wf_decimal_parse(left.text);
    other = wf_decimal_parse(right.text);
    return wf_decimal_compare(&decimal, &other) == 0;
}

static bool same_text(struct wf_cursor a, struct wf_cursor b)
{
    struct wf_cursor_text left = wf_cursor_take_text(&a);
    struct wf_cursor_text right = wf_cursor_take_text(&b);

    return wf_cursor_same_text(&left, &right);
}

static bool same_array(struct wf_cursor a, struct wf_cursor b)
{
    struct wf_cursor_items left, right;

    wf_cursor_open(&a, &left);
    wf_cursor_open(&b, &right);
    for (;;) {
        bool has_item = wf_cursor_next(&a, &left);

        if (has_item != wf_cursor_next(&b, &right))
            return false;
        if (!has_item)
            return true;
        if (!wf_cursor_equal(a, b))
            return false;
        wf_cursor_skip(&a);
        wf_cursor_skip(&b);
    }
}

/* Moves a copy of the cursor to the value of the member that has this name. */
static bool find_member(struct wf_cursor *cursor, const struct wf_cursor_text *name)
{
    struct wf_cursor_items items;

    wf_cursor_open(cursor, &items);
    while (wf_cursor_next(cursor, &items)) {
        struct wf_cursor_text other = wf_cursor_take_name(cursor);

        if (wf_cursor_same_text(&other, name))
            return true;
        wf_cursor_skip(cursor);
    }
    return false;
}

static bool same_object(struct wf_cursor a, struct wf_cursor b)
{
    struct wf_cursor_items items;
    struct wf_cursor at = b;

    if (wf_cursor_count(a) != wf_cursor_count(b))
        return false;
    wf_cursor_open(&at, &items);
    while (wf_cursor_next(&at, &items)) {
        struct wf_cursor_text name = wf_cursor_take_name(&at);
        struct wf_cursor member = a;

        if (!find_member(&member, &name) || !wf_cursor_equal(member, at))
            return false;
        wf_cursor_skip(&at);
    }
    return true;
}

bool wf_cursor_equal(struct wf_cursor a, struct wf_cursor b)
{
    enum wf_kind kind = wf_cursor_kind(&a);

    if (kind != wf_cursor_kind(&b))
        return false;
    switch (kind) {
    case WF_KIND_BOOLEAN:
        return wf_cursor_is_true(&a) == wf_cursor_is_true(&b);
    case WF_KIND_NUMBER:
        return same_number(a, b);
    case WF_KIND_TEXT:
        return same_text(a, b);
    case WF_KIND_ARRAY:
        return same_array(a, b);
    case WF_KIND_OBJECT:
        return same_object(a, b);
    case WF_KIND_NULL:
        return true;
    case WF_KIND_NONE:
        break;
    }
    return false;
}
