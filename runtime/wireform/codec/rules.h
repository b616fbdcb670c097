#ifndef WIREFORM_CODEC_RULES_H
#define WIREFORM_CODEC_RULES_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"
#include "wireform/codec/dfa.h"
#include <stdarg.h>

/** What a schema demands of one value: generated, constant, one per place in the document, used
 *  by every codec and by validate().  `schema` is that place as a JSON pointer, for errors. */

/** Lengths in Unicode code points, as JSON Schema counts them. */
struct wf_text_rule {
    const char *schema;
    size_t min_chars, max_chars;
    const struct wf_dfa *pattern; /**< NULL when there is none. */
};

struct wf_bytes_rule {
    const char *schema;
    size_t min_len, max_len;
};

/** `multiple_of` is 0 when the schema has none. */
struct wf_int_rule {
    const char *schema;
    int64_t min, max;
    uint64_t multiple_of;
};

struct wf_uint_rule {
    const char *schema;
    uint64_t min, max;
    uint64_t multiple_of;
};

/** Without limits: min -INFINITY, max INFINITY. */
struct wf_number_rule {
    const char *schema;
    double min, max;
    bool is_exclusive_min, is_exclusive_max;
};

struct wf_list_rule {
    const char *schema;
    size_t min_items, max_items;
};

enum wf_scalar_kind { WF_IS_TEXT, WF_IS_NUMBER, WF_IS_TRUE, WF_IS_FALSE, WF_IS_NULL };

/** A scalar that `const` or `enum` names.  Numbers are compared by value: 1 and 1.0 are equal,
 *  1 and true are not. */
struct wf_scalar {
    enum wf_scalar_kind kind;
    wf_text text; /**< The text; for a number its shortest JSON spelling. */
};

/** A text, and what readers give for it. */
struct wf_slot {
    const char *text;
    uint32_t len; /**< 0: the slot is free. */
    uint32_t result;
};

#define WF_SLOT(text, result)                                                                      \
    {                                                                                              \
        text, sizeof(text) - 1, result                                                             \
    }

/** A hash table of many texts (slots.h), none of them empty.  Hashed are their length and `width`
 *  bytes (1, 2 or 4) at two places, counted from the front and from the end.  Each is in the slot
 *  that is its number, or in the next that was free. */
struct wf_slots {
    const struct wf_slot *slots;
    unsigned bits; /**< There are 2^bits slots. */
    unsigned width, skip, back;
    size_t min_len, max_len; /**< Of the texts; min_len >= skip + width, back >= width. */
};

/** How messages begin, in the shortest encoding, up to and with what tells one from all others: 4
 * to 16 bytes each.  Hashed are `width` of them (1 to 8) behind the first `skip`, which all have;
 * each is in the slot that is its number. */
struct wf_beginnings {
    const struct wf_slot *slots;
    unsigned bits; /**< There are 2^bits slots. */
    unsigned width, skip;
};

/** Values in the order of the document; readers give index + 1, so that 0 is "none".
 *  `groups`, when not NULL, maps an index to the result (1 and true may be one case);
 *  `any_other`, when not 0, is the result for every text that is not among the values;
 *  `has_escape`: some text is not spelled in JSON as it is, so that none may be looked for so. */
struct wf_enum_rule {
    const char *schema;
    const struct wf_scalar *values;
    unsigned values_count;
    const uint16_t *groups;
    unsigned any_other;
    const struct wf_slots *slots; /**< NULL where the values are few, or not all texts. */
    bool has_escape;
};

/** The most members one object schema may name; the compiler refuses more. */
#define WF_MEMBERS_LIMIT 256

/** A member as it stands in JSON, quotes and colon included: `"name":`.  What is between the
 *  quotes is the name itself, as CBOR has it, unless it had to be escaped for JSON.
 *  WF_MEMBER_STEP bytes of it can be loaded at once, whatever its length. */
struct wf_member {
    const char *literal;
    unsigned literal_len;
    bool has_escape;
};

#define WF_MEMBER_STEP    16
#define WF_MEMBER_PADDING "\0\0\0\0\0\0\0\0\0\0\0\0"
#define WF_MEMBER(name)                                                                            \
    {                                                                                              \
        "\"" name "\":" WF_MEMBER_PADDING, sizeof(name) - 1 + 3, false                             \
    }

/** The same for a name that JSON spells with a backslash. */
#define WF_MEMBER_ESCAPED(name)                                                                    \
    {                                                                                              \
        "\"" name "\":" WF_MEMBER_PADDING, sizeof(name) - 1 + 3, true                              \
    }

struct wf_record_rule {
    const char *schema;
    const struct wf_member *members; /**< In the order the schema names them, the order written. */
    unsigned members_count;
    bool is_closed; /**< Members it does not name are refused (additionalProperties: false). */
    uint64_t required[WF_MEMBERS_LIMIT / 64]; /**< Bit i: members[i] must be there. */
};

/** For validate() of structs made by hand: fill `error` and return false when `value` breaks the
 *  rule.  The pointer is left to the caller (wf_error_push()). */
bool wf_check_text(wf_text value, const struct wf_text_rule *rule, struct wf_error *error);
/** The same for text nobody has checked yet: it must be UTF-8, too. */
bool wf_check_utf8_text(wf_text value, const struct wf_text_rule *rule, struct wf_error *error);
/** The same where halves of surrogate pairs are kept: it must be WTF-8. */
bool wf_check_wtf8_text(wf_text value, const struct wf_text_rule *rule, struct wf_error *error);
bool wf_check_bytes(wf_bytes value, const struct wf_bytes_rule *rule, struct wf_error *error);
bool wf_check_int(int64_t value, const struct wf_int_rule *rule, struct wf_error *error);
bool wf_check_uint(uint64_t value, const struct wf_uint_rule *rule, struct wf_error *error);
bool wf_check_number(double value, const struct wf_number_rule *rule, struct wf_error *error);
bool wf_check_list(size_t count, const struct wf_list_rule *rule, struct wf_error *error);
bool wf_check_enum(unsigned value, const struct wf_enum_rule *rule, struct wf_error *error);

/** Puts a member's name (or an index) in front of the pointer, on the way out of validate().
 *  Always returns false, so that `return wf_error_push(error, "data");` reads well. */
bool wf_error_push(struct wf_error *error, const char *member);
bool wf_error_push_text(struct wf_error *error, wf_text member);
bool wf_error_push_index(struct wf_error *error, size_t index);

/** Fills `error` unless it already holds one: the first error wins. */
__attribute__((format(printf, 6, 7))) void wf_error_set(struct wf_error *error,
                                                        enum wf_status status, size_t offset,
                                                        const char *keyword, const char *schema,
                                                        const char *format, ...);
__attribute__((format(printf, 6, 0))) void wf_error_vset(struct wf_error *error,
                                                         enum wf_status status, size_t offset,
                                                         const char *keyword, const char *schema,
                                                         const char *format, va_list arguments);

#endif
