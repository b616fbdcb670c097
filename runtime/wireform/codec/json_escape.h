#ifndef WIREFORM_CODEC_JSON_ESCAPE_H
#define WIREFORM_CODEC_JSON_ESCAPE_H

#include "wireform/codec/json_scan.h"

/** What stands behind a backslash in JSON (RFC 8259, 7), shared by the codec's own files. */

/** What a hexadecimal digit stands for in each of the four places of a unit; -1 for any other
 *  byte. */
extern const int wf_json_hex_values[4][256];

/** What one letter behind a backslash means; 0 where there is no such escape, and for `u`. */
extern const char wf_json_meanings[256];

static inline char wf_json_meaning(char letter)
{
    return wf_json_meanings[(unsigned char)letter];
}

static inline bool wf_json_is_hex(char byte)
{
    return wf_json_hex_values[3][(unsigned char)byte] >= 0;
}

/** The unit of UTF-16 that four hexadecimal digits spell; negative when they are none. */
static inline int wf_json_hex_unit(const char *digits)
{
    return wf_json_hex_values[0][(unsigned char)digits[0]] |
           wf_json_hex_values[1][(unsigned char)digits[1]] |
           wf_json_hex_values[2][(unsigned char)digits[2]] |
           wf_json_hex_values[3][(unsigned char)digits[3]];
}

/** Bytes of `\uXXXX`. */
#define WF_JSON_UNIT 6

static inline bool wf_json_is_unit(const char *at)
{
    return memcmp(at, "\\u", 2) == 0;
}

/** Units from here to WF_JSON_SURROGATES_END are halves of characters; others are characters. */
#define WF_JSON_SURROGATES     0xD800
#define WF_JSON_SURROGATES_END 0xE000

static inline bool wf_json_is_high_surrogate(int unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static inline bool wf_json_is_low_surrogate(int unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

static inline bool wf_json_is_surrogate(int unit)
{
    return unit >= WF_JSON_SURROGATES && unit < WF_JSON_SURROGATES_END;
}

/** Moves over escapes `\uXXXX` that are characters by themselves, one behind the other.
 *  @return at whatever else comes */
static inline const char *wf_json_past_units(const char *at, const char *end)
{
    while (end - at >= WF_JSON_UNIT && wf_json_is_unit(at) &&
           (unsigned)wf_json_hex_unit(at + 2) < WF_JSON_SURROGATES)
        at += WF_JSON_UNIT;
    return at;
}

/** The character of a pair. */
static inline uint32_t wf_json_pair(int high, int low)
{
    return 0x10000 + ((uint32_t)(high - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
}

/** Takes the next code point of a string that was scanned; a lone surrogate comes as itself. */
uint32_t wf_json_next_char(const char **at, const char *end);

/** Writes the string without its escapes: never longer than it was.  A lone surrogate becomes
 *  three bytes (WTF-8).
 *  @return bytes written */
size_t wf_json_unescape(char *dst, const struct wf_json_string *string);

/** Both in one pass, for most strings: judges from `at`, behind the opening quote, to the closing
 *  one, and writes without escapes.  Needs padding.
 *  @param dst  has room for WF_JSON_STEP bytes more than there are from `at` to `end`
 *  @param len  bytes written
 *  @return behind the closing quote; NULL when something is wrong or a lone surrogate, which
 *          wf_json_scan_string() finds out */
const char *wf_json_scan_unescape(const char *at, const char *end, char *dst, size_t *len);

/** Do both mean the same text, however they are escaped? */
bool wf_json_same_string(const char *a, const char *a_end, const char *b, const char *b_end);

#endif
