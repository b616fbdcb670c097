#ifndef WIREFORM_CODEC_CURSOR_H
#define WIREFORM_CODEC_CURSOR_H

#include "wireform/base/text.h"
#include "wireform/codec/bignum.h"

/** A place in an item of JSON or CBOR that is known to be well-formed: looks at values without
 *  decoding them, goes over arrays and objects, and may be copied to come back later.  Nothing
 *  here allocates, recurses or fails.  wf_cursor_kind() may be asked about any bytes. */
struct wf_cursor {
    const char *at; /**< First byte of a value, no white space before it; or right behind one. */
    const char *end;
    bool is_cbor;
};

struct wf_cursor wf_cursor_of_json(wf_text text);
struct wf_cursor wf_cursor_of_cbor(wf_bytes item);

/** Kinds of values, one bit each.  Tags of CBOR are passed over; its byte strings are text, in
 *  base64. */
enum wf_kind {
    WF_KIND_NONE = 0, /**< Nothing that JSON has: undefined, simple values, NaN, infinities. */
    WF_KIND_NULL = 1,
    WF_KIND_BOOLEAN = 2,
    WF_KIND_NUMBER = 4,
    WF_KIND_TEXT = 8,
    WF_KIND_ARRAY = 16,
    WF_KIND_OBJECT = 32,
};

enum wf_kind wf_cursor_kind(const struct wf_cursor *cursor);

/** The kind in words: "a number". */
const char *wf_kind_name(enum wf_kind kind);

/** Which of the two booleans is here? */
bool wf_cursor_is_true(const struct wf_cursor *cursor);

/** Goes behind the value, whatever it is. */
void wf_cursor_skip(struct wf_cursor *cursor);

/** --- Numbers ------------------------------------------------------------------------------ */

/** The longest number that CBOR can make us spell out, and a sign. */
#define WF_CURSOR_NUMBER_SIZE (WF_BIGNUM_DIGITS + 1)

/** A number as JSON spells it; room for those that were not JSON. */
struct wf_cursor_number {
    wf_text text;
    char spelled[WF_CURSOR_NUMBER_SIZE];
};

/** Takes the number.  Floats of CBOR are spelled with the shortest digits that read back equal.
 *  @return false when a bignum is too long */
bool wf_cursor_take_number(struct wf_cursor *cursor, struct wf_cursor_number *number);

/** --- Texts -------------------------------------------------------------------------------- */

/** A text where it stands, not yet decoded. */
struct wf_cursor_text {
    const char *begin, *end;
    enum wf_cursor_form {
        WF_FORM_PLAIN,   /**< UTF-8 as it is. */
        WF_FORM_ESCAPED, /**< Between quotes of JSON. */
        WF_FORM_CHUNKS,  /**< A text of CBOR in pieces, heads included. */
        WF_FORM_BYTES,   /**< A byte string of CBOR, heads included. */
    } form;
};

struct wf_cursor_text wf_cursor_take_text(struct wf_cursor *cursor);

/** The UTF-8 of a text, piece by piece; no code point is cut. */
struct wf_cursor_pieces {
    struct wf_cursor_text rest;
    wf_bytes chunk; /**< What is left of the present chunk, of WF_FORM_BYTES. */
    char decoded[4];
};

struct wf_cursor_pieces wf_cursor_pieces_of(const struct wf_cursor_text *text);

/** @param piece  valid until the next call
 *  @return false when there is none any more */
bool wf_cursor_next_piece(struct wf_cursor_pieces *pieces, wf_text *piece);

bool wf_cursor_text_is(const struct wf_cursor_text *text, wf_text other);
bool wf_cursor_same_text(const struct wf_cursor_text *a, const struct wf_cursor_text *b);

/** In code points. */
size_t wf_cursor_text_count(const struct wf_cursor_text *text);

/** --- Arrays and objects ------------------------------------------------------------------- */

/** An array or an object being gone over. */
struct wf_cursor_items {
    uint64_t left; /**< In CBOR, when its length is told in front. */
    bool is_endless;
    bool is_first;
    char closing;   /**< In JSON, the bracket at its end; only wf_valid_next() asks. */
    unsigned depth; /**< Outside of it; the same. */
};

/** Enters the array or object at the cursor. */
void wf_cursor_open(struct wf_cursor *cursor, struct wf_cursor_items *items);

/** Goes from behind one value to the next item, or to the name of the next member.
 *  @return false when there is none any more: the cursor is behind the array or object */
bool wf_cursor_next(struct wf_cursor *cursor, struct wf_cursor_items *items);

/** Takes the name of a member and goes to its value. */
struct wf_cursor_text wf_cursor_take_name(struct wf_cursor *cursor);

/** Items or members. */
size_t wf_cursor_count(struct wf_cursor cursor);

/** --- Equality ----------------------------------------------------------------------------- */

/** Do both mean the same value?  Numbers by their value, objects without order; JSON and CBOR can
 *  be mixed.  Recurses as deep as `b`, which a schema wrote; takes time with the square of its
 *  members. */
bool wf_cursor_equal(struct wf_cursor a, struct wf_cursor b);

#endif
