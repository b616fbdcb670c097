#ifndef WIREFORM_CODEC_CBOR_HEAD_H
#define WIREFORM_CODEC_CBOR_HEAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Every item begins with a head: its major type in three bits, and a number (RFC 8949, 3). */

enum wf_cbor_major {
    WF_CBOR_MAJOR_UINT,
    WF_CBOR_MAJOR_NEGATIVE, /**< -1 minus the number. */
    WF_CBOR_MAJOR_BYTES,
    WF_CBOR_MAJOR_TEXT,
    WF_CBOR_MAJOR_ARRAY,
    WF_CBOR_MAJOR_MAP,
    WF_CBOR_MAJOR_TAG,
    WF_CBOR_MAJOR_OTHER, /**< Simple values, floats, and the break. */
};

/** What the five low bits of the first byte may say instead of a small number. */
enum {
    WF_CBOR_INFO_BYTE = 24, /**< The number follows, in one byte; then in two, four, eight. */
    WF_CBOR_INFO_HALF = 25, /**< In major type 7 those are floats. */
    WF_CBOR_INFO_SINGLE = 26,
    WF_CBOR_INFO_DOUBLE = 27,
    WF_CBOR_INFO_ENDLESS = 31, /**< Up to a break; in major type 7 the break itself. */
};

enum {
    WF_CBOR_FALSE = 20,
    WF_CBOR_TRUE = 21,
    WF_CBOR_NULL_VALUE = 22,
    WF_CBOR_UNDEFINED = 23,
};

/** Tags of integers beyond 64 bits (RFC 8949, 3.4.3). */
enum {
    WF_CBOR_TAG_BIGNUM = 2,
    WF_CBOR_TAG_NEGATIVE_BIGNUM = 3, /**< -1 minus the number. */
};

#define WF_CBOR_BREAK 0xFF

/** The longest head. */
#define WF_CBOR_HEAD_SIZE 9

struct wf_cbor_head {
    uint64_t value; /**< The number; the bits of a float; 0 for an endless item. */
    enum wf_cbor_major major;
    uint8_t info;
};

/** Moves `*at` behind the head that begins there; needs no padding.
 *  @return NULL, or what is wrong: then `*at` is where */
const char *wf_cbor_scan_head(const uint8_t **at, const uint8_t *end, struct wf_cbor_head *head);

static inline bool wf_cbor_is_endless(const struct wf_cbor_head *head)
{
    return head->info == WF_CBOR_INFO_ENDLESS;
}

static inline bool wf_cbor_is_float(const struct wf_cbor_head *head)
{
    return head->major == WF_CBOR_MAJOR_OTHER && head->info >= WF_CBOR_INFO_HALF &&
           head->info <= WF_CBOR_INFO_DOUBLE;
}

/** Would a shorter head have done?  Floats have no shorter one in this sense. */
bool wf_cbor_is_long(const struct wf_cbor_head *head);

/** The kind of a value in words, the same words as for JSON: "a number". */
const char *wf_cbor_kind_name(const struct wf_cbor_head *head);

/** The value of a float, of any of the three widths. */
double wf_cbor_float(const struct wf_cbor_head *head);

/** Of three bytes and more. */
size_t wf_cbor_put_long_head(uint8_t *at, enum wf_cbor_major major, uint64_t value);

/** Writes the shortest head; room for WF_CBOR_HEAD_SIZE bytes.  @return bytes written */
static inline size_t wf_cbor_put_head(uint8_t *at, enum wf_cbor_major major, uint64_t value)
{
    if (value < WF_CBOR_INFO_BYTE) {
        at[0] = (uint8_t)((unsigned)major << 5 | (unsigned)value);
        return 1;
    }
    if (value > UINT8_MAX)
        return wf_cbor_put_long_head(at, major, value);
    at[0] = (uint8_t)((unsigned)major << 5 | WF_CBOR_INFO_BYTE);
    at[1] = (uint8_t)value;
    return 2;
}

/** Writes the shortest float that is the same value; every NaN becomes the one of RFC 8949,
 *  4.2.2.  @return bytes written, at most WF_CBOR_HEAD_SIZE */
size_t wf_cbor_put_float(uint8_t *at, double value);

#endif
