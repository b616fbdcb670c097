#ifndef WIREFORM_CODEC_JSON_INLINE_H
#define WIREFORM_CODEC_JSON_INLINE_H

/** The fast path of json_read.h, which includes this: what a message in the expected order meets
 *  is compiled into its reader, and everything else is one call away.
 *
 *  The cursor stands right behind one value and right before the next, white space passed.  It
 *  never passes the end; loads may, into the padding.  After an error it stays at the end, so
 *  that the tests which see the end see the error too. */

#include "wireform/base/buf.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/scalar.h"

/** The general case: any key, the end of the object, or an error. */
bool wf_json_finish_any(struct wf_json_reader *in);
bool wf_json_seek_member(struct wf_json_reader *in, struct wf_json_object *object);
void wf_json_pass_spaces(struct wf_json_reader *in);
bool wf_json_seek_key(struct wf_json_reader *in, const char *key, size_t len);
void wf_json_refuse_object(struct wf_json_reader *in, const char *schema);
unsigned wf_json_read_any_enum(struct wf_json_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown);
void wf_json_refuse_missing(struct wf_json_reader *in, const char *key);

/* What an error tells is filled in with its status. */
static inline void wf_json_reader_init(struct wf_json_reader *in, wf_text message,
                                       struct wf_arena *arena)
{
    in->begin = message.len > 0 ? message.ptr : (const char *)wf_no_message;
    in->end = in->begin + message.len;
    in->arena = arena;
    in->depth = 0;
    in->depth_limit = WF_JSON_DEPTH;
    in->steps = 0;
    in->plain_integers = false;
    in->keep_surrogates = false;
    in->error.status = WF_OK;
    in->at = wf_json_past_space(in->begin, in->end);
}

static inline bool wf_json_reader_finish(struct wf_json_reader *in)
{
    if (in->at == in->end && in->error.status == WF_OK && !in->arena->failed)
        return true;
    return wf_json_finish_any(in);
}

/** Is this text at `at`, between quotes, without escapes? */
static inline __attribute__((always_inline)) bool wf_json_is_text(const struct wf_json_reader *in,
                                                                  const char *at, wf_text text)
{
    return in->end - at >= (ptrdiff_t)text.len + 2 && at[0] == '"' && at[text.len + 1] == '"' &&
           wf_json_same_bytes(at + 1, text.ptr, text.len);
}

static inline bool wf_json_is_at(const struct wf_json_reader *in, char byte)
{
    return *in->at == byte && in->at < in->end;
}

/** Did the member come?  `index` below WF_MEMBERS_LIMIT. */
static inline bool wf_json_saw(const struct wf_json_object *object, unsigned index)
{
    return object->seen[index / 64] >> (index % 64) & 1;
}

/* The bracket stays for wf_json_take_member(), to which it is what a comma is later. */
static inline __attribute__((always_inline)) void
wf_json_open_object(struct wf_json_reader *in, struct wf_json_object *object,
                    const struct wf_record_rule *rule)
{
    object->rule = rule;
    object->begin = in->at;
    object->others = NULL;
    object->next = 0;
    object->found = WF_JSON_NO_MEMBER;
    for (unsigned word = 0; word * 64 < rule->members_count; word++)
        object->seen[word] = 0;
    if (!wf_json_is_at(in, '{') || in->depth >= in->depth_limit) {
        wf_json_refuse_object(in, rule->schema);
        return;
    }
    in->depth++;
}

/* Does the key of a member begin at `key`?  What is shorter than the padding is compared before it
 * is known whether the message is as long. */
static inline __attribute__((always_inline)) bool
wf_json_is_key(const struct wf_json_reader *in, const char *key, const struct wf_member *member)
{
    size_t len = member->literal_len;

    if (len >= WF_PADDING && in->end - key < (ptrdiff_t)len)
        return false;
    return wf_json_same_bytes(key, member->literal, len) && key + len <= in->end;
}

/* Where members come in the order of the schema, each is asked for just when it comes.  The rule is
 * a constant, so what is compared are words that the compiler knows. */
static inline __attribute__((always_inline)) bool
wf_json_take_member(struct wf_json_reader *in, struct wf_json_object *object,
                    const struct wf_record_rule *rule, unsigned index)
{
    const struct wf_member *member = &rule->members[index];
    const char *key = in->at + 1;

    if (object->next > index)
        return object->found == index;
    if (key[-1] != (index == 0 ? '{' : ','))
        return false;
    if ((unsigned char)*key <= ' ')
        key = wf_json_past_spaces(key, in->end);
    if (!wf_json_is_key(in, key, member) || wf_json_saw(object, index))
        return false;
    object->next = index + 1;
    object->seen[index / 64] |= UINT64_C(1) << (index % 64);
    in->at = key + member->literal_len;
    if ((unsigned char)*in->at <= ' ')
        wf_json_pass_spaces(in);
    return true;
}

static inline __attribute__((always_inline)) bool
wf_json_more_members(struct wf_json_reader *in, struct wf_json_object *object,
                     const struct wf_record_rule *rule)
{
    if (!wf_json_is_at(in, '}') || rule->members_count > 64 ||
        (rule->required[0] & ~object->seen[0]) != 0)
        return wf_json_seek_member(in, object);
    in->at++;
    in->depth--;
    return false;
}

static inline void *wf_json_take_other(struct wf_json_object *object)
{
    return object->found == object->rule->members_count ? object->others->entry : NULL;
}

/* The tag of a union comes first in what most peers write.  With a literal as key its length is a
 * constant, and the comparison a few instructions.
 * @return the value of that member in the object at the cursor; NULL when another comes first, or
 *         none may be entered */
static inline __attribute__((always_inline)) const char *
wf_json_first_value(const struct wf_json_reader *in, const char *key)
{
    size_t len = strlen(key);
    const char *at = in->at + 1;

    if (!wf_json_is_at(in, '{') || in->depth >= in->depth_limit)
        return NULL;
    if ((unsigned char)*at <= ' ')
        at = wf_json_past_spaces(at, in->end);
    if (in->end - at < (ptrdiff_t)len + 4 || at[0] != '"' ||
        !wf_json_same_bytes(at + 1, key, len) || memcmp(at + len + 1, "\":", 2) != 0)
        return NULL;
    at += len + 3;
    return (unsigned char)*at <= ' ' ? wf_json_past_spaces(at, in->end) : at;
}

static inline __attribute__((always_inline)) bool wf_json_find_member(struct wf_json_reader *in,
                                                                      const char *key)
{
    const char *value = wf_json_first_value(in, key);

    if (!value)
        return wf_json_seek_key(in, key, strlen(key));
    in->depth++;
    in->at = value;
    return true;
}

static inline __attribute__((always_inline)) void wf_json_enter_member(struct wf_json_reader *in,
                                                                       const char *key)
{
    if (in->error.status == WF_OK && !wf_json_find_member(in, key))
        wf_json_refuse_missing(in, key);
}

static inline __attribute__((always_inline)) void
wf_json_enter_behind(struct wf_json_reader *in, const char *beginning, const char *key)
{
    size_t len = strlen(beginning);

    if (in->end - in->at <= (ptrdiff_t)len || !wf_json_same_bytes(in->at, beginning, len) ||
        (unsigned char)in->at[len] <= ' ' || in->depth >= in->depth_limit) {
        wf_json_enter_member(in, key);
        return;
    }
    in->at += len;
    in->depth++;
}

static inline __attribute__((always_inline)) unsigned
wf_json_read_enum(struct wf_json_reader *in, const struct wf_enum_rule *rule)
{
    wf_text text = rule->values[0].text;

    if (rule->values_count > 1 || rule->has_escape || rule->values[0].kind != WF_IS_TEXT ||
        !wf_json_is_text(in, in->at, text))
        return wf_json_read_any_enum(in, rule, WF_BAD_VALUE);
    in->at += text.len + 2;
    return wf_scalar_result(rule, 0);
}

static inline struct wf_json_mark wf_json_mark(const struct wf_json_reader *in)
{
    return (struct wf_json_mark){in->at, in->depth};
}

/* Not after an error: the cursor has to stay at the end. */
static inline void wf_json_rewind(struct wf_json_reader *in, struct wf_json_mark mark)
{
    if (in->error.status != WF_OK)
        return;
    in->at = mark.at;
    in->depth = mark.depth;
}

#include "wireform/codec/json_list.h"
#include "wireform/codec/json_tell.h"

#endif
