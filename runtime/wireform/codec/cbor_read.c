#include "wireform/codec/cbor_read.h"

#include <stdarg.h>

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_reader.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/utf8.h"

void wf_cbor_reader_copy(struct wf_cbor_reader *in, wf_bytes message, struct wf_arena *arena)
{
    uint8_t *copy = NULL;

    if (message.len <= SIZE_MAX - WF_PADDING)
        copy = wf_arena_alloc(arena, message.len + WF_PADDING, 1);
    if (!copy) {
        wf_cbor_reader_init(in, (wf_bytes){NULL, 0}, arena);
        wf_cbor_refuse_memory(in);
        return;
    }
    if (message.len > 0)
        memcpy(copy, message.ptr, message.len);
    memset(copy + message.len, 0, WF_PADDING);
    wf_cbor_reader_init(in, (wf_bytes){copy, message.len}, arena);
}

/* Order of members must not decide between malformed and invalid, so malformed wins. */
static void prefer_syntax_error(struct wf_cbor_reader *in)
{
    wf_bytes message = {in->begin, (size_t)(in->end - in->begin)};
    struct wf_error error;

    if (!wf_cbor_check(message, in->depth_limit, &error))
        in->error = error;
}

bool wf_cbor_finish_any(struct wf_cbor_reader *in)
{
    if (in->at < in->end)
        wf_cbor_refuse(in, in->at, WF_BAD_SYNTAX, NULL, NULL, "something follows the message");
    /* Whoever got no block may have gone on over what it should have held: no error after that
     * is the sender's. */
    if (in->arena->failed) {
        in->error = (struct wf_error){0};
        wf_cbor_refuse_memory(in);
    }
    if (in->error.status == WF_BAD_VALUE || in->error.status == WF_UNKNOWN_TAG)
        prefer_syntax_error(in);
    return in->error.status == WF_OK;
}

/* --- Errors ------------------------------------------------------------------------------- */

void wf_cbor_refuse(struct wf_cbor_reader *in, const uint8_t *at, enum wf_status status,
                    const char *keyword, const char *schema, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    wf_error_vset(&in->error, status, (size_t)(at - in->begin), keyword, schema, format, arguments);
    va_end(arguments);
    in->at = in->end;
}

void wf_cbor_refuse_checked(struct wf_cbor_reader *in, const uint8_t *at)
{
    in->error.offset = (size_t)(at - in->begin);
    in->at = in->end;
}

void wf_cbor_refuse_walk(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk)
{
    if (walk->wrong)
        wf_cbor_walk_report(walk, in->begin, in->depth_limit, &in->error);
    else
        wf_cbor_refuse(in, walk->breach.at, WF_BAD_VALUE, walk->breach.keyword, NULL, "%s",
                       walk->breach.what);
    in->at = in->end;
}

void wf_cbor_refuse_type(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                         const char *type, const char *schema)
{
    wf_cbor_refuse(in, walk->token, WF_BAD_VALUE, "type", schema, "expected %s, found %s", type,
                   wf_cbor_kind_name(&walk->head));
}

void wf_cbor_refuse_memory(struct wf_cbor_reader *in)
{
    wf_cbor_refuse(in, in->at, WF_NO_MEMORY, NULL, NULL, "the message needs too much memory");
}

void wf_cbor_fail(struct wf_cbor_reader *in, const char *keyword, const char *schema,
                  const char *what)
{
    wf_cbor_refuse(in, in->at, WF_BAD_VALUE, keyword, schema, "%s", what);
}

/* --- One item ----------------------------------------------------------------------------- */

void wf_cbor_begin_walk(const struct wf_cbor_reader *in, struct wf_cbor_walk *walk)
{
    unsigned levels_left = in->depth_limit > in->depth ? in->depth_limit - in->depth : 0;

    wf_cbor_walk_init(walk, in->at, in->end, levels_left, &in->style);
}

static bool is_tag(const struct wf_cbor_walk *walk)
{
    return walk->head.major == WF_CBOR_MAJOR_TAG;
}

bool wf_cbor_look(struct wf_cbor_reader *in, struct wf_cbor_walk *walk)
{
    enum wf_cbor_event event;

    if (in->error.status != WF_OK)
        return false;
    wf_cbor_begin_walk(in, walk);
    do
        event = wf_cbor_walk_step(walk);
    while (event == WF_CBOR_OPEN && is_tag(walk) && in->style.tags == WF_CBOR_TAGS_IGNORE);
    if (event == WF_CBOR_WRONG || walk->breach.at) {
        wf_cbor_refuse_walk(in, walk);
        return false;
    }
    in->at = walk->token;
    return true;
}

bool wf_cbor_look_for(struct wf_cbor_reader *in, struct wf_cbor_walk *walk,
                      enum wf_cbor_major major, const char *type, const char *schema)
{
    if (!wf_cbor_look(in, walk))
        return false;
    if (walk->head.major == major)
        return true;
    wf_cbor_refuse_type(in, walk, type, schema);
    return false;
}

static bool join_chunks(struct wf_cbor_reader *in, wf_bytes item, wf_bytes *string)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(item);
    uint8_t *joined = wf_arena_alloc(in->arena, wf_cbor_string_len(item), 1);
    wf_bytes chunk;

    if (!joined) {
        wf_cbor_refuse_memory(in);
        return false;
    }
    *string = (wf_bytes){joined, 0};
    while (wf_cbor_next_chunk(&chunks, &chunk)) {
        memcpy(joined + string->len, chunk.ptr, chunk.len);
        string->len += chunk.len;
    }
    return true;
}

bool wf_cbor_take_string(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                         wf_bytes *string)
{
    wf_bytes item = wf_cbor_token(walk);

    in->at = walk->at;
    if (wf_cbor_is_endless(&walk->head))
        return join_chunks(in, item, string);
    string->len = (size_t)walk->head.value;
    string->ptr = walk->at - string->len;
    return true;
}

void wf_cbor_skip(struct wf_cbor_reader *in)
{
    struct wf_cbor_walk walk;

    if (in->error.status != WF_OK)
        return;
    wf_cbor_begin_walk(in, &walk);
    if (!wf_cbor_walk_to_end(&walk) || walk.breach.at)
        wf_cbor_refuse_walk(in, &walk);
    else
        in->at = walk.at;
}

wf_bytes wf_cbor_read_raw(struct wf_cbor_reader *in)
{
    const uint8_t *begin = in->at;

    wf_cbor_skip(in);
    if (in->error.status != WF_OK)
        return (wf_bytes){NULL, 0};
    return (wf_bytes){begin, (size_t)(in->at - begin)};
}

/* --- Containers --------------------------------------------------------------------------- */

size_t wf_cbor_enter(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk)
{
    in->at = walk->at;
    in->depth++;
    return wf_cbor_is_endless(&walk->head) ? WF_CBOR_ENDLESS : (size_t)walk->head.value;
}

/* --- Objects ------------------------------------------------------------------------------ */

void wf_cbor_enter_object(struct wf_cbor_reader *in, struct wf_cbor_object *object)
{
    struct wf_cbor_walk walk;

    if (!wf_cbor_look_for(in, &walk, WF_CBOR_MAJOR_MAP, "an object", object->rule->schema)) {
        object->left = 0;
        return;
    }
    object->begin = in->at;
    object->left = wf_cbor_enter(in, &walk);
}

/* The name of a member as JSON has it, without quotes and colon. */
static wf_text name_of(const struct wf_member *member)
{
    return (wf_text){member->literal + 1, member->literal_len - 3};
}

static wf_text text_of(wf_bytes key)
{
    return (wf_text){(const char *)key.ptr, key.len};
}

static int find_name(const struct wf_record_rule *rule, wf_bytes key)
{
    for (unsigned i = 0; i < rule->members_count; i++)
        if (wf_is_member_name(&rule->members[i], text_of(key)))
            return (int)i;
    return -1;
}

static void check_required(struct wf_cbor_reader *in, const struct wf_cbor_object *object)
{
    const struct wf_record_rule *rule = object->rule;

    for (unsigned word = 0; word * 64 < rule->members_count; word++) {
        uint64_t missing = rule->required[word] & ~object->seen[word];

        if (missing != 0) {
            unsigned index = word * 64 + (unsigned)__builtin_ctzll(missing);
            wf_text name = name_of(&rule->members[index]);

            wf_cbor_refuse(in, object->begin, WF_BAD_VALUE, "required", rule->schema,
                           "required \"%.*s\" is missing", (int)name.len, name.ptr);
            return;
        }
    }
}

static bool take_key(struct wf_cbor_reader *in, const struct wf_cbor_object *object, wf_bytes *key)
{
    struct wf_cbor_walk walk;

    return wf_cbor_look_for(in, &walk, WF_CBOR_MAJOR_TEXT, "text as a name",
                            object->rule->schema) &&
           wf_cbor_take_string(in, &walk, key);
}

static void refuse_name(struct wf_cbor_reader *in, const uint8_t *at,
                        const struct wf_cbor_object *object, wf_bytes key, const char *keyword,
                        const char *what)
{
    wf_cbor_refuse(in, at, WF_BAD_VALUE, keyword, object->rule->schema, "member \"%.*s\" %s",
                   key.len < 40 ? (int)key.len : 40, (const char *)key.ptr, what);
}

/* One that wf_cbor_seek_member() found. */
bool wf_cbor_take_late(struct wf_cbor_object *object, unsigned index)
{
    if (object->found != index)
        return false;
    object->found = WF_CBOR_NO_MEMBER;
    object->next = object->behind;
    return true;
}

static unsigned larger(unsigned a, unsigned b)
{
    return a > b ? a : b;
}

/* Somebody will ask for it, and nobody else may look for a key before. */
static void found_value(struct wf_cbor_object *object, unsigned index, unsigned behind)
{
    object->found = index;
    object->behind = behind;
    object->next = WF_MEMBERS_LIMIT;
}

/* Keys that come in another order, that are not known, or that came before.
 * @return false with an error, or to go on with the next member */
static bool seek_name(struct wf_cbor_reader *in, struct wf_cbor_object *object)
{
    const uint8_t *begin = in->at;
    wf_bytes key;
    int index;

    if (!take_key(in, object, &key))
        return false;
    index = find_name(object->rule, key);
    if (index >= 0) {
        if (wf_cbor_saw(object, (unsigned)index)) {
            refuse_name(in, begin, object, key, "duplicate", "is given twice");
            return false;
        }
        object->seen[(unsigned)index / 64] |= UINT64_C(1) << ((unsigned)index % 64);
        found_value(object, (unsigned)index, larger(object->next, (unsigned)index + 1));
        return true;
    }
    if (object->others) {
        if (!wf_cbor_add_other(in, object->others, begin, text_of(key)))
            return false;
        found_value(object, object->rule->members_count, object->next);
        return true;
    }
    if (object->rule->is_closed)
        refuse_name(in, begin, object, key, "additionalProperties", "is not known");
    wf_cbor_skip(in);
    return false;
}

bool wf_cbor_seek_member(struct wf_cbor_reader *in, struct wf_cbor_object *object)
{
    while (wf_cbor_has_next(in, &object->left))
        if (seek_name(in, object))
            return true;
    if (in->error.status == WF_OK) {
        in->depth--;
        check_required(in, object);
    }
    return false;
}
