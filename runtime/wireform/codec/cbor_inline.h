#ifndef WIREFORM_CODEC_CBOR_INLINE_H
#define WIREFORM_CODEC_CBOR_INLINE_H

/** The fast path of cbor_read.h, which includes this: what a message in the expected order meets
 *  is compiled into its reader, and everything else is one call away.
 *
 *  The cursor stands right behind one item and right before the next.  It never passes the end;
 *  loads may, into the padding.  After an error it stays at the end, so that the tests which see
 *  the end see the error too. */

#include <endian.h>

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_head.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/scalar.h"

/** First bytes of heads that tell a length or a count below WF_CBOR_DIRECT. */
enum {
    WF_CBOR_TEXT_HEAD = 0x60,
    WF_CBOR_ARRAY_HEAD = 0x80,
    WF_CBOR_MAP_HEAD = 0xA0,
    WF_CBOR_DIRECT = 24
};

/** The general cases: any map, key, or end of the map, or an error. */
bool wf_cbor_finish_any(struct wf_cbor_reader *in);
void wf_cbor_enter_object(struct wf_cbor_reader *in, struct wf_cbor_object *object);
bool wf_cbor_seek_member(struct wf_cbor_reader *in, struct wf_cbor_object *object);
bool wf_cbor_take_late(struct wf_cbor_object *object, unsigned index);
bool wf_cbor_seek_key(struct wf_cbor_reader *in, const char *key);
bool wf_cbor_seek_position(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                           unsigned position, const struct wf_list_rule *rule);
bool wf_cbor_seek_item(struct wf_cbor_reader *in, unsigned index);
void wf_cbor_end_any_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                           unsigned positions, const struct wf_list_rule *rule);
wf_bytes wf_cbor_read_any_bytes(struct wf_cbor_reader *in, const struct wf_bytes_rule *rule);
int64_t wf_cbor_read_any_int(struct wf_cbor_reader *in, const struct wf_int_rule *rule);
uint64_t wf_cbor_read_any_uint(struct wf_cbor_reader *in, const struct wf_uint_rule *rule);
unsigned wf_cbor_read_any_enum(struct wf_cbor_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown);

/* What an error tells is filled in with its status. */
static inline void wf_cbor_reader_init(struct wf_cbor_reader *in, wf_bytes message,
                                       struct wf_arena *arena)
{
    in->begin = message.len > 0 ? message.ptr : wf_no_message;
    in->end = in->begin + message.len;
    in->at = in->begin;
    in->arena = arena;
    in->depth = 0;
    in->depth_limit = WF_CBOR_DEPTH;
    in->owed = 0;
    in->steps = 0;
    in->style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_UNKNOWN};
    in->error.status = WF_OK;
}

static inline bool wf_cbor_reader_finish(struct wf_cbor_reader *in)
{
    if (in->at == in->end && in->error.status == WF_OK && !in->arena->failed)
        return true;
    return wf_cbor_finish_any(in);
}

/** Did the member come?  `index` below WF_MEMBERS_LIMIT. */
static inline bool wf_cbor_saw(const struct wf_cbor_object *object, unsigned index)
{
    return object->seen[index / 64] >> (index % 64) & 1;
}

static inline __attribute__((always_inline)) void
wf_cbor_open_object(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                    const struct wf_record_rule *rule)
{
    size_t count = (size_t)*in->at - WF_CBOR_MAP_HEAD;

    object->rule = rule;
    object->begin = in->at;
    object->left = count;
    object->others = NULL;
    object->next = 0;
    object->found = WF_CBOR_NO_MEMBER;
    for (unsigned word = 0; word * 64 < rule->members_count; word++)
        object->seen[word] = 0;
    if (count >= WF_CBOR_DIRECT || in->end - in->at <= 2 * (ptrdiff_t)count ||
        in->depth >= in->depth_limit) {
        wf_cbor_enter_object(in, object);
        return;
    }
    in->depth++;
    in->at++;
}

/** Is this text at `at`, in the shortest way CBOR can have it? */
static inline __attribute__((always_inline)) bool
wf_cbor_is_text(const struct wf_cbor_reader *in, const uint8_t *at, const char *text, size_t len)
{
    return len < WF_CBOR_DIRECT && *at == WF_CBOR_TEXT_HEAD + len &&
           in->end - at > (ptrdiff_t)len && wf_json_same_bytes((const char *)at + 1, text, len);
}

/* Is its name at the cursor, in the shortest way?  It lies between the quotes of the literal. */
static inline __attribute__((always_inline)) bool wf_cbor_is_key(const struct wf_cbor_reader *in,
                                                                 const struct wf_member *member)
{
    return !member->has_escape &&
           wf_cbor_is_text(in, in->at, member->literal + 1, member->literal_len - 3);
}

/* Where members come in the order of the schema, each is asked for just when it comes.  The rule is
 * a constant, so what is compared are words that the compiler knows. */
static inline __attribute__((always_inline)) bool
wf_cbor_take_member(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                    const struct wf_record_rule *rule, unsigned index)
{
    const struct wf_member *member = &rule->members[index];

    if (__builtin_expect(object->next > index || object->left == 0 || !wf_cbor_is_key(in, member),
                         false))
        return wf_cbor_take_late(object, index);
    object->next = index + 1;
    object->seen[index / 64] |= UINT64_C(1) << (index % 64);
    object->left--;
    in->at += member->literal_len - 2;
    return true;
}

static inline __attribute__((always_inline)) bool
wf_cbor_more_members(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                     const struct wf_record_rule *rule)
{
    if (object->left > 0 || rule->members_count > 64 || (rule->required[0] & ~object->seen[0]) != 0)
        return wf_cbor_seek_member(in, object);
    in->depth--;
    return false;
}

static inline void *wf_cbor_take_other(struct wf_cbor_object *object)
{
    return wf_cbor_take_late(object, object->rule->members_count) ? object->others->entry : NULL;
}

/* The tag of a union comes first in what most peers write.
 * @return the value of that member of the map at the cursor; NULL when another comes first, or
 *         none may be entered */
static inline const uint8_t *wf_cbor_first_value(const struct wf_cbor_reader *in, const char *key)
{
    size_t count = (size_t)*in->at - WF_CBOR_MAP_HEAD;
    size_t len = strlen(key);

    if (count - 1 >= WF_CBOR_DIRECT - 1 || in->at >= in->end || in->depth >= in->depth_limit ||
        !wf_cbor_is_text(in, in->at + 1, key, len))
        return NULL;
    return in->at + 2 + len;
}

static inline bool wf_cbor_find_member(struct wf_cbor_reader *in, const char *key)
{
    const uint8_t *value = wf_cbor_first_value(in, key);

    if (!value)
        return wf_cbor_seek_key(in, key);
    in->depth++;
    in->at = value;
    return true;
}

/* @return the first item of the array at the cursor; NULL when it is not the next byte */
static inline const uint8_t *wf_cbor_first_item(const struct wf_cbor_reader *in)
{
    size_t count = (size_t)*in->at - WF_CBOR_ARRAY_HEAD;

    if (count - 1 >= WF_CBOR_DIRECT - 1 || in->at >= in->end || in->depth >= in->depth_limit)
        return NULL;
    return in->at + 1;
}

static inline bool wf_cbor_find_item(struct wf_cbor_reader *in, unsigned index)
{
    const uint8_t *item = index == 0 ? wf_cbor_first_item(in) : NULL;

    if (!item)
        return wf_cbor_seek_item(in, index);
    in->depth++;
    in->at = item;
    return true;
}

static inline struct wf_cbor_mark wf_cbor_mark(const struct wf_cbor_reader *in)
{
    return (struct wf_cbor_mark){in->at, in->depth, in->owed};
}

/* Not after an error: the cursor has to stay at the end. */
static inline void wf_cbor_rewind(struct wf_cbor_reader *in, struct wf_cbor_mark mark)
{
    if (in->error.status != WF_OK)
        return;
    in->at = mark.at;
    in->depth = mark.depth;
    in->owed = mark.owed;
}

/* --- Tuples ------------------------------------------------------------------------------- */

/* May a tuple be entered, of which more than `len` bytes have to be there? */
static inline __attribute__((always_inline)) bool wf_cbor_may_enter(const struct wf_cbor_reader *in,
                                                                    size_t len)
{
    return in->end - in->at > (ptrdiff_t)len && in->depth < in->depth_limit;
}

/* Enters the array, and passes what is known of its items; one that does not fit is begun by
 * whoever asks for more. */
static inline __attribute__((always_inline)) void
wf_cbor_start_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple, bool fits, size_t len,
                    const struct wf_enum_rule *tag)
{
    tuple->fits = __builtin_expect(fits, true);
    if (!tuple->fits) {
        tuple->begin = NULL;
        tuple->tag = tag;
        return;
    }
    in->depth++;
    in->at += len;
}

static inline __attribute__((always_inline)) void
wf_cbor_begin_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                    const struct wf_list_rule *rule)
{
    size_t count = rule->min_items;
    bool fits = count < WF_CBOR_DIRECT && *in->at == WF_CBOR_ARRAY_HEAD + count &&
                wf_cbor_may_enter(in, count);

    wf_cbor_start_tuple(in, tuple, fits, 1, NULL);
}

/* Its head, and that of its first item, are one constant. */
static inline __attribute__((always_inline)) void
wf_cbor_begin_tagged_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                           const struct wf_list_rule *rule, const struct wf_enum_rule *tag)
{
    size_t count = rule->min_items;
    wf_text text = tag->values[0].text;
    uint16_t heads;
    bool fits;

    memcpy(&heads, in->at, sizeof(heads));
    fits = tag->values_count == 1 && tag->values[0].kind == WF_IS_TEXT && count < WF_CBOR_DIRECT &&
           text.len < WF_CBOR_DIRECT &&
           be16toh(heads) == ((WF_CBOR_ARRAY_HEAD + count) << 8 | (WF_CBOR_TEXT_HEAD + text.len)) &&
           wf_cbor_may_enter(in, count + text.len) &&
           wf_json_same_bytes((const char *)in->at + 2, text.ptr, text.len);
    wf_cbor_start_tuple(in, tuple, fits, 2 + text.len, tag);
}

static inline __attribute__((always_inline)) bool
wf_cbor_next_position(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple, unsigned position,
                      const struct wf_list_rule *rule)
{
    return __builtin_expect(tuple->fits, true) || wf_cbor_seek_position(in, tuple, position, rule);
}

static inline __attribute__((always_inline)) void wf_cbor_end_tuple(struct wf_cbor_reader *in,
                                                                    struct wf_cbor_tuple *tuple,
                                                                    unsigned positions,
                                                                    const struct wf_list_rule *rule)
{
    if (__builtin_expect(tuple->fits, true))
        in->depth--;
    else
        wf_cbor_end_any_tuple(in, tuple, positions, rule);
}

/* --- Values ------------------------------------------------------------------------------- */

/** Takes a number off the head at the cursor, if it is of this major type, and well-formed, and
 *  in the style: the common case, whatever is wrong.
 *  @return where its content begins; NULL when it needs another look */
static inline const uint8_t *wf_cbor_content(const struct wf_cbor_reader *in,
                                             enum wf_cbor_major major, uint64_t *value)
{
    uint8_t first = *in->at;
    unsigned info = first & 0x1F;
    const uint8_t *content = in->at + 1;
    uint64_t word;
    unsigned len;

    if (first >> 5 != major || in->at >= in->end)
        return NULL;
    *value = info;
    if (info < WF_CBOR_INFO_BYTE)
        return content;
    if (info > WF_CBOR_INFO_DOUBLE || in->style.refuse_long_heads)
        return NULL;
    if (info == WF_CBOR_INFO_BYTE) {
        *value = *content;
        return content < in->end ? content + 1 : NULL;
    }
    len = 1U << (info - WF_CBOR_INFO_BYTE);
    memcpy(&word, content, sizeof(word)); /* Maybe from the padding. */
    *value = be64toh(word) >> (64 - 8 * len);
    return in->end - content >= (ptrdiff_t)len ? content + len : NULL;
}

/** The same for bytes whose length is known, and their head a constant: hashes, and the like.
 *  @return where they would begin, maybe behind the end of the message */
static inline __attribute__((always_inline)) const uint8_t *
wf_cbor_fixed_content(const struct wf_cbor_reader *in, enum wf_cbor_major major, uint8_t len)
{
    uint16_t head;

    if (len < WF_CBOR_INFO_BYTE)
        return *in->at == ((unsigned)major << 5 | len) ? in->at + 1 : NULL;
    memcpy(&head, in->at, sizeof(head)); /* Maybe from the padding. */
    if (head != htobe16((uint16_t)(((unsigned)major << 5 | WF_CBOR_INFO_BYTE) << 8 | len)))
        return NULL;
    return in->at + sizeof(head);
}

static inline __attribute__((always_inline)) wf_bytes
wf_cbor_read_bytes(struct wf_cbor_reader *in, const struct wf_bytes_rule *rule)
{
    uint64_t len = rule->max_len;
    const uint8_t *bytes = rule->min_len == rule->max_len && rule->max_len <= UINT8_MAX
                               ? wf_cbor_fixed_content(in, WF_CBOR_MAJOR_BYTES, (uint8_t)len)
                               : wf_cbor_content(in, WF_CBOR_MAJOR_BYTES, &len);

    if (__builtin_expect(!bytes || bytes > in->end || len > (size_t)(in->end - bytes) ||
                             len < rule->min_len || len > rule->max_len,
                         false))
        return wf_cbor_read_any_bytes(in, rule);
    in->at = bytes + len;
    return (wf_bytes){bytes, (size_t)len};
}

static inline int64_t wf_cbor_read_int(struct wf_cbor_reader *in, const struct wf_int_rule *rule)
{
    uint64_t magnitude;
    const uint8_t *behind = wf_cbor_content(in, WF_CBOR_MAJOR_UINT, &magnitude);

    if (!behind || magnitude > INT64_MAX || (int64_t)magnitude < rule->min ||
        (int64_t)magnitude > rule->max || rule->multiple_of > 1)
        return wf_cbor_read_any_int(in, rule);
    in->at = behind;
    return (int64_t)magnitude;
}

static inline uint64_t wf_cbor_read_uint(struct wf_cbor_reader *in, const struct wf_uint_rule *rule)
{
    uint64_t value;
    const uint8_t *behind = wf_cbor_content(in, WF_CBOR_MAJOR_UINT, &value);

    if (!behind || value < rule->min || value > rule->max || rule->multiple_of > 1)
        return wf_cbor_read_any_uint(in, rule);
    in->at = behind;
    return value;
}

/** Is this value, a text, at `at` in the shortest way? */
static inline __attribute__((always_inline)) bool
wf_cbor_is_value(const struct wf_cbor_reader *in, const uint8_t *at, const struct wf_scalar *value)
{
    return value->kind == WF_IS_TEXT && wf_cbor_is_text(in, at, value->text.ptr, value->text.len);
}

/* A constant is there, or it is wrong. */
static inline __attribute__((always_inline)) unsigned
wf_cbor_read_enum(struct wf_cbor_reader *in, const struct wf_enum_rule *rule)
{
    if (__builtin_expect(rule->values_count > 1 || !wf_cbor_is_value(in, in->at, rule->values),
                         false))
        return wf_cbor_read_any_enum(in, rule, WF_BAD_VALUE);
    in->at += 1 + rule->values[0].text.len;
    return wf_scalar_result(rule, 0);
}

#include "wireform/codec/cbor_tell.h"

#endif
