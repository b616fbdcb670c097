#ifndef WIREFORM_CODEC_VALID_TAKE_H
#define WIREFORM_CODEC_VALID_TAKE_H

#include "wireform/codec/cbor_head.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/valid.h"

/** Going on in a message that is not known to be well-formed: like the functions of cursor.h, but
 *  checking what they pass.  They return false where it is malformed; then all is over.
 *
 *  What they have passed is well-formed, so a cursor may go over it again. */

/** @return false, so that `return wf_valid_malformed(in);` reads well */
static inline bool wf_valid_malformed(struct wf_valid *in)
{
    in->is_over = true;
    return false;
}

/** The same in each codec, and what these functions leave to the files of the codecs. */
bool wf_valid_json_take_any_text(struct wf_valid *in, struct wf_cursor_text *text);
bool wf_valid_json_pass_scalar(struct wf_valid *in);
bool wf_valid_json_pass_container(struct wf_valid *in);
bool wf_valid_cbor_take_any_text(struct wf_valid *in, struct wf_cursor_text *text);
bool wf_valid_cbor_take_any_name(struct wf_valid *in, struct wf_cursor_text *name);
bool wf_valid_cbor_pass_any(struct wf_valid *in);
bool wf_valid_cbor_open_any(struct wf_valid *in, struct wf_cursor_items *items);
bool wf_valid_cbor_next_endless(struct wf_valid *in, struct wf_cursor_items *items);

/** wf_json_same_bytes() for what may be shorter than it likes. */
static inline bool wf_valid_same_bytes(const char *a, const char *b, size_t len)
{
    if (len < 4)
        return len == 0 || (a[0] == b[0] && a[len / 2] == b[len / 2] && a[len - 1] == b[len - 1]);
    return wf_json_same_bytes(a, b, len);
}

/** Is it this text? */
static inline bool wf_valid_is_text(const struct wf_cursor_text *text, wf_text other)
{
    size_t len = (size_t)(text->end - text->begin);

    if (text->form == WF_FORM_PLAIN)
        return len == other.len && wf_valid_same_bytes(text->begin, other.ptr, len);
    return wf_cursor_text_is(text, other);
}

/* --- JSON ----------------------------------------------------------------------------------- */

static inline bool wf_valid_json_is_at(const struct wf_valid *in, char byte)
{
    return in->cursor.at < in->cursor.end && *in->cursor.at == byte;
}

static inline void wf_valid_json_past_spaces(struct wf_valid *in)
{
    if (in->cursor.at < in->cursor.end && (unsigned char)*in->cursor.at <= ' ')
        in->cursor.at = wf_json_past_spaces(in->cursor.at, in->cursor.end);
}

/* At the opening quote.  Most texts are short and plain: one step tells where they end, at the end
 * of the message one that begins before the text. */
static inline bool wf_valid_json_take_text(struct wf_valid *in, struct wf_cursor_text *text)
{
#ifdef WF_HAS_SSE2
    const char *begin = in->cursor.at + 1;

    if (in->last_step) {
        const char *step = begin < in->last_step ? begin : in->last_step;
        unsigned before = (unsigned)(begin - step);
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)step);
        unsigned ends = wf_json_run_ends(bytes) >> before;
        unsigned high = (unsigned)_mm_movemask_epi8(bytes) >> before;
        unsigned up_to_end = ends ^ (ends - 1);

        if (ends != 0 && (high & up_to_end) == 0) {
            const char *end = begin + __builtin_ctz(ends);

            if (*end == '"') {
                *text = (struct wf_cursor_text){begin, end, WF_FORM_PLAIN};
                in->cursor.at = end + 1;
                return true;
            }
        }
    }
#endif
    return wf_valid_json_take_any_text(in, text);
}

/* Behind a name, to its value. */
static inline bool wf_valid_json_take_colon(struct wf_valid *in)
{
    wf_valid_json_past_spaces(in);
    if (!wf_valid_json_is_at(in, ':'))
        return wf_valid_malformed(in);
    in->cursor.at++;
    wf_valid_json_past_spaces(in);
    return true;
}

static inline bool wf_valid_json_take_name(struct wf_valid *in, struct wf_cursor_text *name)
{
    if (!wf_valid_json_is_at(in, '"'))
        return wf_valid_malformed(in);
    return wf_valid_json_take_text(in, name) && wf_valid_json_take_colon(in);
}

static inline bool wf_valid_json_pass(struct wf_valid *in)
{
    struct wf_cursor_text ignored;

    switch (in->cursor.at < in->cursor.end ? *in->cursor.at : '\0') {
    case '"':
        return wf_valid_json_take_text(in, &ignored);
    case '{':
    case '[':
        return wf_valid_json_pass_container(in);
    default:
        return wf_valid_json_pass_scalar(in);
    }
}

static inline bool wf_valid_json_open(struct wf_valid *in, struct wf_cursor_items *items)
{
    if (in->depth == WF_VALID_DEPTH)
        return wf_valid_malformed(in);
    *items = (struct wf_cursor_items){
        .is_first = true, .closing = *in->cursor.at == '{' ? '}' : ']', .depth = in->depth++};
    in->cursor.at++;
    return true;
}

static inline bool wf_valid_json_next(struct wf_valid *in, struct wf_cursor_items *items)
{
    wf_valid_json_past_spaces(in);
    if (wf_valid_json_is_at(in, items->closing)) {
        in->cursor.at++;
        in->depth = items->depth;
        return false;
    }
    if (items->is_first) {
        items->is_first = false;
        return true;
    }
    if (!wf_valid_json_is_at(in, ','))
        return wf_valid_malformed(in);
    in->cursor.at++;
    wf_valid_json_past_spaces(in);
    return true;
}

/* --- CBOR ----------------------------------------------------------------------------------- */

/* Takes a text of up to 16 characters of ASCII, as most names are.  @return false: another one */
static inline bool wf_valid_cbor_take_short_text(struct wf_valid *in, struct wf_cursor_text *text)
{
#ifdef WF_HAS_SSE2
    const char *at = in->cursor.at;

    if (in->last_step && at < in->last_step && ((uint8_t)*at & 0xE0) == WF_CBOR_MAJOR_TEXT << 5) {
        unsigned len = (uint8_t)*at & 0x1F;
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + 1));
        unsigned high = (unsigned)_mm_movemask_epi8(bytes);

        if (len <= WF_JSON_STEP && (high & ((1U << len) - 1)) == 0) {
            *text = (struct wf_cursor_text){at + 1, at + 1 + len, WF_FORM_PLAIN};
            in->cursor.at = text->end;
            return true;
        }
    }
#else
    (void)in;
    (void)text;
#endif
    return false;
}

static inline bool wf_valid_cbor_take_text(struct wf_valid *in, struct wf_cursor_text *text)
{
    return wf_valid_cbor_take_short_text(in, text) || wf_valid_cbor_take_any_text(in, text);
}

static inline bool wf_valid_cbor_take_name(struct wf_valid *in, struct wf_cursor_text *name)
{
    return wf_valid_cbor_take_short_text(in, name) || wf_valid_cbor_take_any_name(in, name);
}

static inline bool wf_valid_cbor_pass(struct wf_valid *in)
{
    struct wf_cursor_text ignored;

    return wf_valid_cbor_take_short_text(in, &ignored) || wf_valid_cbor_pass_any(in);
}

/* Few items or members, as their count in the first byte says; each takes a byte at least. */
static inline bool wf_valid_cbor_open(struct wf_valid *in, struct wf_cursor_items *items)
{
    const char *at = in->cursor.at;
    unsigned count = (uint8_t)*at & 0x1F;

    if (count >= WF_CBOR_INFO_BYTE || in->cursor.end - at <= 2 * (ptrdiff_t)count ||
        ((uint8_t)*at & 0xC0) != WF_CBOR_MAJOR_ARRAY << 5 || in->depth == WF_VALID_DEPTH)
        return wf_valid_cbor_open_any(in, items);
    *items = (struct wf_cursor_items){.left = count, .depth = in->depth++};
    in->cursor.at++;
    return true;
}

static inline bool wf_valid_cbor_next(struct wf_valid *in, struct wf_cursor_items *items)
{
    if (items->is_endless)
        return wf_valid_cbor_next_endless(in, items);
    if (items->left == 0) {
        in->depth = items->depth;
        return false;
    }
    items->left--;
    return true;
}

/* --- Either codec --------------------------------------------------------------------------- */

/** At a text. */
static inline bool wf_valid_take_text(struct wf_valid *in, struct wf_cursor_text *text)
{
    return in->cursor.is_cbor ? wf_valid_cbor_take_text(in, text)
                              : wf_valid_json_take_text(in, text);
}

/** Takes the name of a member and goes to its value. */
static inline bool wf_valid_take_name(struct wf_valid *in, struct wf_cursor_text *name)
{
    return in->cursor.is_cbor ? wf_valid_cbor_take_name(in, name)
                              : wf_valid_json_take_name(in, name);
}

/** Goes behind a value, whatever is there. */
static inline bool wf_valid_pass(struct wf_valid *in)
{
    return in->cursor.is_cbor ? wf_valid_cbor_pass(in) : wf_valid_json_pass(in);
}

/** Enters the array or object at the cursor. */
static inline bool wf_valid_open(struct wf_valid *in, struct wf_cursor_items *items)
{
    return in->cursor.is_cbor ? wf_valid_cbor_open(in, items) : wf_valid_json_open(in, items);
}

/** Goes from behind one value to the next item, or to the name of the next member.
 *  @return false when there is none any more, or all is over */
static inline bool wf_valid_next(struct wf_valid *in, struct wf_cursor_items *items)
{
    return in->cursor.is_cbor ? wf_valid_cbor_next(in, items) : wf_valid_json_next(in, items);
}

#endif
