#ifndef WIREFORM_CODEC_CBOR_INLINE_H
#define WIREFORM_CODEC_CBOR_INLINE_H

/** The fast path of cbor_read.h, which includes this: what a message in the expected order meets
 *  is compiled into its reader, and everything else is one call away.
 *
 *  The cursor stands right behind one item and right before the next.  It never passes the end;
 *  loads may, into the padding.  After an error it stays at the end, so that the tests which see
 *  the end see the error too. */

#include "wireform/codec/json_scan.h"

/** First bytes of heads that tell a length or a count below WF_CBOR_DIRECT. */
enum {
    WF_CBOR_TEXT_HEAD = 0x60,
    WF_CBOR_ARRAY_HEAD = 0x80,
    WF_CBOR_MAP_HEAD = 0xA0,
    WF_CBOR_DIRECT = 24
};

/** The general cases: any map, key, or end of the map, or an error. */
void wf_cbor_enter_object(struct wf_cbor_reader *in, struct wf_cbor_object *object);
int wf_cbor_seek_member(struct wf_cbor_reader *in, struct wf_cbor_object *object);
bool wf_cbor_seek_key(struct wf_cbor_reader *in, const char *key);

/** Did the member come?  `index` below WF_MEMBERS_LIMIT. */
static inline bool wf_cbor_saw(const struct wf_cbor_object *object, unsigned index)
{
    return object->seen[index / 64] >> (index % 64) & 1;
}

static inline void wf_cbor_open_object(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                                       const struct wf_record_rule *rule)
{
    size_t count = (size_t)*in->at - WF_CBOR_MAP_HEAD;

    *object = (struct wf_cbor_object){
        .rule = rule, .offset = (size_t)(in->at - in->begin), .left = count};
    if (count >= WF_CBOR_DIRECT || in->end - in->at <= 2 * (ptrdiff_t)count ||
        in->depth >= in->depth_limit) {
        wf_cbor_enter_object(in, object);
        return;
    }
    in->depth++;
    in->at++;
}

/** Is this text at `at`, in the shortest way CBOR can have it? */
static inline bool wf_cbor_is_text(const struct wf_cbor_reader *in, const uint8_t *at,
                                   const char *text, size_t len)
{
    return len < WF_CBOR_DIRECT && *at == WF_CBOR_TEXT_HEAD + len &&
           in->end - at > (ptrdiff_t)len && wf_json_same_bytes((const char *)at + 1, text, len);
}

/* Bets on the member that the schema names after the last one: its head and its bytes, which
 * lie between the quotes of the literal. */
static inline int wf_cbor_next_member(struct wf_cbor_reader *in, struct wf_cbor_object *object)
{
    unsigned index = object->expected;
    const struct wf_member *member = &object->rule->members[index];
    size_t len;

    if (object->left == 0 || index >= object->rule->members_count || wf_cbor_saw(object, index) ||
        member->has_escape)
        return wf_cbor_seek_member(in, object);
    len = member->literal_len - 3;
    if (!wf_cbor_is_text(in, in->at, member->literal + 1, len))
        return wf_cbor_seek_member(in, object);
    object->seen[index / 64] |= UINT64_C(1) << (index % 64);
    object->expected = index + 1;
    object->left--;
    in->at += 1 + len;
    return (int)index;
}

/* The tag of a union comes first in what most peers write. */
static inline bool wf_cbor_find_member(struct wf_cbor_reader *in, const char *key)
{
    size_t count = (size_t)*in->at - WF_CBOR_MAP_HEAD;
    size_t len = strlen(key);

    if (count - 1 >= WF_CBOR_DIRECT - 1 || in->at >= in->end || in->depth >= in->depth_limit ||
        !wf_cbor_is_text(in, in->at + 1, key, len))
        return wf_cbor_seek_key(in, key);
    in->depth++;
    in->at += 2 + len;
    return true;
}

static inline struct wf_cbor_mark wf_cbor_mark(const struct wf_cbor_reader *in)
{
    return (struct wf_cbor_mark){in->at, in->depth};
}

/* Not after an error: the cursor has to stay at the end. */
static inline void wf_cbor_rewind(struct wf_cbor_reader *in, struct wf_cbor_mark mark)
{
    if (in->error.status != WF_OK)
        return;
    in->at = mark.at;
    in->depth = mark.depth;
}

#endif
