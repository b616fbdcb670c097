#include <math.h>
#include <string.h>

#include "wireform/codec/cbor_head.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/cursor_codec.h"
#include "wireform/codec/json_number.h"

enum { TAG_BIGNUM = 2, TAG_NEGATIVE_BIGNUM = 3 };

/* The item itself, behind its tags. */
struct item {
    const uint8_t *begin;
    const uint8_t *content; /* Behind the head. */
    struct wf_cbor_head head;
    uint64_t tag; /* The innermost; 0 is a date, which is text, so it can mean none. */
};

static struct item item_at(const struct wf_cursor *cursor)
{
    struct item item = {.content = (const uint8_t *)cursor->at};
    const uint8_t *end = (const uint8_t *)cursor->end;

    for (;;) {
        item.begin = item.content;
        if (wf_cbor_scan_head(&item.content, end, &item.head))
            item.head = (struct wf_cbor_head){.major = WF_CBOR_MAJOR_OTHER};
        if (item.head.major != WF_CBOR_MAJOR_TAG)
            return item;
        item.tag = item.head.value;
    }
}

static bool is_bignum(const struct item *item)
{
    return item->head.major == WF_CBOR_MAJOR_BYTES &&
           (item->tag == TAG_BIGNUM || item->tag == TAG_NEGATIVE_BIGNUM);
}

static enum wf_kind other_kind(const struct wf_cbor_head *head)
{
    if (wf_cbor_is_float(head))
        return isfinite(wf_cbor_float(head)) ? WF_KIND_NUMBER : WF_KIND_NONE;
    switch (head->value) {
    case WF_CBOR_FALSE:
    case WF_CBOR_TRUE:
        return WF_KIND_BOOLEAN;
    case WF_CBOR_NULL_VALUE:
        return WF_KIND_NULL;
    default:
        return WF_KIND_NONE;
    }
}

enum wf_kind wf_cursor_cbor_kind(const struct wf_cursor *cursor)
{
    struct item item = item_at(cursor);

    switch (item.head.major) {
    case WF_CBOR_MAJOR_UINT:
    case WF_CBOR_MAJOR_NEGATIVE:
        return WF_KIND_NUMBER;
    case WF_CBOR_MAJOR_BYTES:
        return is_bignum(&item) ? WF_KIND_NUMBER : WF_KIND_TEXT;
    case WF_CBOR_MAJOR_TEXT:
        return WF_KIND_TEXT;
    case WF_CBOR_MAJOR_ARRAY:
        return WF_KIND_ARRAY;
    case WF_CBOR_MAJOR_MAP:
        return WF_KIND_OBJECT;
    case WF_CBOR_MAJOR_TAG:
    case WF_CBOR_MAJOR_OTHER:
        break;
    }
    return other_kind(&item.head);
}

bool wf_cursor_cbor_is_true(const struct wf_cursor *cursor)
{
    return item_at(cursor).head.value == WF_CBOR_TRUE;
}

/* --- Skipping ------------------------------------------------------------------------------- */

/* Behind the string whose head is before `at`, in one piece or in chunks. */
static const uint8_t *past_string(const struct item *item, const uint8_t *end)
{
    const uint8_t *at = item->content;

    if (!wf_cbor_is_endless(&item->head))
        return at + item->head.value;
    while (*at != WF_CBOR_BREAK) {
        struct wf_cbor_head chunk;

        wf_cbor_scan_head(&at, end, &chunk);
        at += chunk.value;
    }
    return at + 1;
}

static void skip_container(struct wf_cursor *cursor)
{
    static const struct wf_cbor_style any = {.tags = WF_CBOR_TAGS_IGNORE};
    struct wf_cbor_walk walk;

    wf_cbor_walk_init(&walk, (const uint8_t *)cursor->at, (const uint8_t *)cursor->end,
                      WF_CBOR_WALK_LEVELS, &any);
    wf_cbor_walk_to_end(&walk);
    cursor->at = (const char *)walk.at;
}

void wf_cursor_cbor_skip(struct wf_cursor *cursor)
{
    struct item item = item_at(cursor);

    switch (item.head.major) {
    case WF_CBOR_MAJOR_ARRAY:
    case WF_CBOR_MAJOR_MAP:
        skip_container(cursor);
        break;
    case WF_CBOR_MAJOR_TEXT:
    case WF_CBOR_MAJOR_BYTES:
        cursor->at = (const char *)past_string(&item, (const uint8_t *)cursor->end);
        break;
    default:
        cursor->at = (const char *)item.content;
    }
}

/* --- Numbers -------------------------------------------------------------------------------- */

static void spell_double(struct wf_cursor_number *number, double value)
{
    number->text = (wf_text){number->spelled, wf_json_print_double(number->spelled, value)};
}

/* -1 minus the number, which may be one more than fits. */
static void spell_integer(struct wf_cursor_number *number, const struct wf_cbor_head *head)
{
    char *at = number->spelled;

    if (head->major == WF_CBOR_MAJOR_UINT) {
        at += wf_json_print_uint(at, head->value);
    } else if (head->value == UINT64_MAX) {
        memcpy(at, "-18446744073709551616", 21);
        at += 21;
    } else {
        *at++ = '-';
        at += wf_json_print_uint(at, head->value + 1);
    }
    number->text = (wf_text){number->spelled, (size_t)(at - number->spelled)};
}

/* @return false when it is too long */
static bool gather_bytes(const struct item *item, const uint8_t *end, uint8_t *bytes, size_t *len)
{
    struct wf_cbor_chunks chunks =
        wf_cbor_chunks_of((wf_bytes){item->begin, (size_t)(past_string(item, end) - item->begin)});
    wf_bytes chunk;

    *len = 0;
    while (wf_cbor_next_chunk(&chunks, &chunk)) {
        while (*len == 0 && chunk.len > 0 && *chunk.ptr == 0)
            chunk = (wf_bytes){chunk.ptr + 1, chunk.len - 1};
        if (chunk.len > WF_BIGNUM_BYTES - *len)
            return false;
        memcpy(bytes + *len, chunk.ptr, chunk.len);
        *len += chunk.len;
    }
    return true;
}

static bool spell_bignum(struct wf_cursor_number *number, const struct item *item,
                         const uint8_t *end)
{
    bool is_negative = item->tag == TAG_NEGATIVE_BIGNUM;
    uint8_t bytes[WF_BIGNUM_BYTES];
    size_t len;

    if (!gather_bytes(item, end, bytes, &len) || (is_negative && !wf_bignum_increment(bytes, &len)))
        return false;
    number->spelled[0] = '-';
    len = wf_bignum_print(number->spelled + is_negative, (wf_bytes){bytes, len});
    number->text = (wf_text){number->spelled, len + is_negative};
    return true;
}

bool wf_cursor_cbor_take_number(struct wf_cursor *cursor, struct wf_cursor_number *number)
{
    struct item item = item_at(cursor);

    wf_cursor_cbor_skip(cursor);
    if (item.head.major == WF_CBOR_MAJOR_BYTES)
        return spell_bignum(number, &item, (const uint8_t *)cursor->end);
    if (wf_cbor_is_float(&item.head))
        spell_double(number, wf_cbor_float(&item.head));
    else
        spell_integer(number, &item.head);
    return true;
}

/* --- Texts ---------------------------------------------------------------------------------- */

struct wf_cursor_text wf_cursor_cbor_take_text(struct wf_cursor *cursor)
{
    struct item item = item_at(cursor);
    struct wf_cursor_text text = {.begin = (const char *)item.begin, .form = WF_FORM_CHUNKS};

    wf_cursor_cbor_skip(cursor);
    text.end = cursor->at;
    if (item.head.major == WF_CBOR_MAJOR_BYTES) {
        text.form = WF_FORM_BYTES;
    } else if (!wf_cbor_is_endless(&item.head)) {
        text.form = WF_FORM_PLAIN;
        text.begin = (const char *)item.content;
    }
    return text;
}

/* Takes the next chunk off the item; afterwards the rest is chunks without a head of their own,
 * and the break. */
static bool take_chunk(struct wf_cursor_text *rest, wf_bytes *chunk)
{
    const uint8_t *at = (const uint8_t *)rest->begin;
    const uint8_t *end = (const uint8_t *)rest->end;
    struct wf_cbor_head head;

    while (at < end) {
        wf_cbor_scan_head(&at, end, &head);
        if (wf_cbor_is_endless(&head))
            continue; /* The head of the whole, or the break. */
        *chunk = (wf_bytes){at, (size_t)head.value};
        rest->begin = (const char *)at + head.value;
        return true;
    }
    rest->begin = rest->end;
    return false;
}

bool wf_cursor_cbor_next_chunk(struct wf_cursor_pieces *pieces, wf_text *piece)
{
    wf_bytes chunk = {NULL, 0};

    while (chunk.len == 0)
        if (!take_chunk(&pieces->rest, &chunk))
            return false;
    *piece = (wf_text){(const char *)chunk.ptr, chunk.len};
    return true;
}

static bool next_byte(struct wf_cursor_pieces *pieces, uint32_t *bits)
{
    while (pieces->chunk.len == 0)
        if (!take_chunk(&pieces->rest, &pieces->chunk))
            return false;
    *bits = *bits << 8 | *pieces->chunk.ptr;
    pieces->chunk.ptr++;
    pieces->chunk.len--;
    return true;
}

/* Four characters for up to three bytes (RFC 4648, 4). */
bool wf_cursor_cbor_next_base64(struct wf_cursor_pieces *pieces, wf_text *piece)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t bits = 0;
    unsigned count = 0;

    while (count < 3 && next_byte(pieces, &bits))
        count++;
    if (count == 0)
        return false;
    bits <<= 8 * (3 - count);
    for (unsigned i = 0; i < 4; i++)
        pieces->decoded[i] = i <= count ? alphabet[bits >> (18 - 6 * i) & 0x3F] : '=';
    *piece = (wf_text){pieces->decoded, 4};
    return true;
}

/* --- Arrays and objects --------------------------------------------------------------------- */

void wf_cursor_cbor_open(struct wf_cursor *cursor, struct wf_cursor_items *items)
{
    struct item item = item_at(cursor);

    cursor->at = (const char *)item.content;
    *items = (struct wf_cursor_items){.left = item.head.value,
                                      .is_endless = wf_cbor_is_endless(&item.head)};
}

bool wf_cursor_cbor_next(struct wf_cursor *cursor, struct wf_cursor_items *items)
{
    if (items->is_endless) {
        if ((uint8_t)*cursor->at != WF_CBOR_BREAK)
            return true;
        cursor->at++;
        return false;
    }
    if (items->left == 0)
        return false;
    items->left--;
    return true;
}
