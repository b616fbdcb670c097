#include "wireform/codec/json_read.h"

#include <limits.h>
#include <stdarg.h>

#include "wireform/base/buf.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_reader.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/json_walk.h"

void wf_json_reader_copy(struct wf_json_reader *in, wf_text message, struct wf_arena *arena)
{
    char *copy = NULL;

    if (message.len <= SIZE_MAX - WF_PADDING)
        copy = wf_arena_alloc(arena, message.len + WF_PADDING, 1);
    if (!copy) {
        wf_json_reader_init(in, (wf_text){NULL, 0}, arena);
        wf_json_refuse_memory(in);
        return;
    }
    if (message.len > 0)
        memcpy(copy, message.ptr, message.len);
    memset(copy + message.len, 0, WF_PADDING);
    wf_json_reader_init(in, (wf_text){copy, message.len}, arena);
}

/* Order of members must not decide between malformed and invalid, so malformed wins. */
static void prefer_syntax_error(struct wf_json_reader *in)
{
    wf_text message = {in->begin, (size_t)(in->end - in->begin)};
    struct wf_error error;

    if (!wf_json_check(message, in->depth_limit, &error))
        in->error = error;
}

bool wf_json_finish_any(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
    if (in->at < in->end)
        wf_json_refuse_syntax(in, in->at, "something follows the message");
    /* Whoever got no block may have gone on over what it should have held: no error after that
     * is the sender's. */
    if (in->arena->failed) {
        in->error = (struct wf_error){0};
        wf_json_refuse_memory(in);
    }
    if (in->error.status == WF_BAD_VALUE || in->error.status == WF_UNKNOWN_TAG)
        prefer_syntax_error(in);
    return in->error.status == WF_OK;
}

/* --- Errors ------------------------------------------------------------------------------- */

void wf_json_refuse(struct wf_json_reader *in, const char *at, enum wf_status status,
                    const char *keyword, const char *schema, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    wf_error_vset(&in->error, status, (size_t)(at - in->begin), keyword, schema, format, arguments);
    va_end(arguments);
    in->at = in->end;
}

void wf_json_refuse_syntax(struct wf_json_reader *in, const char *at, const char *what)
{
    if (at == in->end)
        what = "the message ends early";
    wf_json_refuse(in, at, WF_BAD_SYNTAX, NULL, NULL, "%s", what);
}

void wf_json_refuse_checked(struct wf_json_reader *in, const char *at)
{
    in->error.offset = (size_t)(at - in->begin);
    in->at = in->end;
}

void wf_json_refuse_type(struct wf_json_reader *in, const char *type, const char *schema)
{
    const char *found = in->at < in->end ? wf_json_kind_name(*in->at) : NULL;

    if (!found || strcmp(found, type) == 0)
        wf_json_refuse_syntax(in, in->at, "expected a value");
    else
        wf_json_refuse(in, in->at, WF_BAD_VALUE, "type", schema, "expected %s, found %s", type,
                       found);
}

void wf_json_refuse_memory(struct wf_json_reader *in)
{
    wf_json_refuse(in, in->at, WF_NO_MEMORY, NULL, NULL, "the message needs too much memory");
}

void wf_json_fail(struct wf_json_reader *in, const char *keyword, const char *schema,
                  const char *what)
{
    wf_json_refuse(in, in->at, WF_BAD_VALUE, keyword, schema, "%s", what);
}

void wf_json_refuse_depth(struct wf_json_reader *in)
{
    wf_json_refuse(in, in->at, WF_BAD_SYNTAX, NULL, NULL, "deeper than %u levels", in->depth_limit);
}

static void refuse_walk(struct wf_json_reader *in, const struct wf_json_walk *walk)
{
    wf_json_walk_report(walk, in->begin, in->depth_limit, &in->error);
    in->at = in->end;
}

static void refuse_surrogate(struct wf_json_reader *in, const char *at)
{
    wf_json_refuse(in, at, WF_BAD_VALUE, "surrogate", NULL, "half of a surrogate pair");
}

/* --- Objects ------------------------------------------------------------------------------ */

void wf_json_refuse_object(struct wf_json_reader *in, const char *schema)
{
    if (wf_json_is_at(in, '{'))
        wf_json_refuse_depth(in);
    else
        wf_json_refuse_type(in, "an object", schema);
}

bool wf_json_take_string(struct wf_json_reader *in, struct wf_json_string *string)
{
    const char *begin = in->at;
    const char *wrong = wf_json_scan_string(&in->at, in->end, in->end, string);

    if (wrong) {
        wf_json_refuse(in, in->at, WF_BAD_SYNTAX, NULL, NULL, "%s", wrong);
        return false;
    }
    if (string->has_lone_surrogate && !in->keep_surrogates) {
        refuse_surrogate(in, begin);
        return false;
    }
    return true;
}

/* The literal of a member without its quotes and colon. */
static wf_text name_of(const struct wf_member *member)
{
    return (wf_text){member->literal + 1, member->literal_len - 3};
}

static bool is_name(const struct wf_json_string *key, const struct wf_member *member)
{
    wf_text name = name_of(member);

    if (key->has_escape)
        return wf_json_same_string(key->begin, key->end, name.ptr, name.ptr + name.len);
    return (size_t)(key->end - key->begin) == name.len &&
           wf_json_same_bytes(key->begin, name.ptr, name.len);
}

/* Longer names are compared as they are spelled. */
enum { PLAIN_NAME_SIZE = 256 };

static int find_name(const struct wf_record_rule *rule, const struct wf_json_string *key)
{
    char plain[PLAIN_NAME_SIZE];
    struct wf_json_string name = *key;

    if (key->has_escape && key->end - key->begin <= PLAIN_NAME_SIZE)
        name = (struct wf_json_string){.begin = plain, .end = plain + wf_json_unescape(plain, key)};
    for (unsigned i = 0; i < rule->members_count; i++)
        if (is_name(&name, &rule->members[i]))
            return (int)i;
    return -1;
}

static void refuse_missing(struct wf_json_reader *in, const struct wf_json_object *object)
{
    const struct wf_record_rule *rule = object->rule;

    for (unsigned word = 0; word * 64 < rule->members_count; word++) {
        uint64_t missing = rule->required[word] & ~object->seen[word];

        if (missing != 0) {
            unsigned index = word * 64 + (unsigned)__builtin_ctzll(missing);
            wf_text name = name_of(&rule->members[index]);

            wf_json_refuse(in, object->begin, WF_BAD_VALUE, "required", rule->schema,
                           "required \"%.*s\" is missing", (int)name.len, name.ptr);
            return;
        }
    }
}

/* At the end of the object, or at something wrong. */
static void end_object(struct wf_json_reader *in, const struct wf_json_object *object)
{
    if (!wf_json_is_at(in, '}')) {
        wf_json_refuse_syntax(in, in->at, "expected , or }");
        return;
    }
    in->at++;
    in->depth--;
    refuse_missing(in, object);
}

/* Moves over the bracket before the first member, over the comma before others.
 * @return false at the end of the object, or with an error */
static bool past_separator(struct wf_json_reader *in, const struct wf_json_object *object)
{
    bool is_first = in->at == object->begin;

    if (!is_first)
        in->at = wf_json_past_space(in->at, in->end);
    if (wf_json_is_at(in, is_first ? '{' : ',')) {
        in->at = wf_json_past_space(in->at + 1, in->end);
        if (!is_first || !wf_json_is_at(in, '}'))
            return true;
    }
    end_object(in, object);
    return false;
}

/* Names are short and plain; the others are judged like any text. */
static bool take_name(struct wf_json_reader *in, struct wf_json_string *name)
{
    struct wf_json_run run;

    if (!wf_json_is_at(in, '"')) {
        wf_json_refuse_syntax(in, in->at, "expected a name");
        return false;
    }
    run = wf_json_scan_run(in->at + 1, in->end, in->end);
    if (run.end == in->end || *run.end != '"' || run.has_high_bit)
        return wf_json_take_string(in, name);
    *name = (struct wf_json_string){.begin = in->at + 1, .end = run.end};
    in->at = run.end + 1;
    return true;
}

/* Takes the key at the cursor, up to its value.  @return false with an error */
static bool take_key(struct wf_json_reader *in, struct wf_json_string *key)
{
    if (!take_name(in, key))
        return false;
    in->at = wf_json_past_space(in->at, in->end);
    if (!wf_json_is_at(in, ':')) {
        wf_json_refuse_syntax(in, in->at, "expected a colon");
        return false;
    }
    in->at = wf_json_past_space(in->at + 1, in->end);
    return true;
}

static void refuse_name(struct wf_json_reader *in, const struct wf_json_object *object,
                        const struct wf_json_string *key, const char *keyword, const char *what)
{
    size_t len = (size_t)(key->end - key->begin);

    wf_json_refuse(in, key->begin - 1, WF_BAD_VALUE, keyword, object->rule->schema,
                   "member \"%.*s\" %s", len < 40 ? (int)len : 40, key->begin, what);
}

void wf_json_pass_spaces(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
}

static inline void found_member(struct wf_json_object *object, unsigned index)
{
    object->seen[index / 64] |= UINT64_C(1) << index % 64;
    object->found = index;
    if (object->next <= index)
        object->next = index + 1;
}

/* Nobody may look for a key where the value of another member is. */
static bool found_other(struct wf_json_reader *in, struct wf_json_object *object,
                        const struct wf_json_string *key)
{
    object->found = object->rule->members_count;
    object->next = WF_MEMBERS_LIMIT;
    return wf_json_add_other(in, object->others, key);
}

/* Keys that are spelled in another way, that are not known, or that came before; the end. */
static __attribute__((noinline)) bool seek_any(struct wf_json_reader *in,
                                               struct wf_json_object *object)
{
    struct wf_json_string key;

    while (past_separator(in, object) && take_key(in, &key)) {
        int index = find_name(object->rule, &key);

        if (index >= 0 && wf_json_saw(object, (unsigned)index)) {
            refuse_name(in, object, &key, "duplicate", "is given twice");
            return false;
        }
        if (index >= 0) {
            found_member(object, (unsigned)index);
            return true;
        }
        if (object->others)
            return found_other(in, object, &key);
        if (object->rule->is_closed)
            refuse_name(in, object, &key, "additionalProperties", "is not known");
        wf_json_skip(in);
    }
    return false;
}

/* The bytes of `"name":` at `key`, when it is a short one; 0: it is not. */
static inline size_t literal_len(const char *key)
{
#ifdef WF_HAS_SSE2
    const __m128i quotes = _mm_set1_epi8('"');
    __m128i near = _mm_loadu_si128((const __m128i *)(const void *)(key + 1));
    __m128i far = _mm_loadu_si128((const __m128i *)(const void *)(key + 1 + WF_JSON_STEP));
    unsigned where = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(near, quotes)) |
                     (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(far, quotes)) << WF_JSON_STEP;

    return where != 0 ? (size_t)__builtin_ctz(where) + 3 : 0;
#else
    size_t len = 1;

    while (len <= 2 * WF_JSON_STEP && key[len] != '"')
        len++;
    return len + 2;
#endif
}

/* Are these the same bytes?  Of short ones, so that it takes no call; of longer ones: maybe. */
static inline bool is_literal(const char *key, const char *literal, size_t len)
{
#ifdef WF_HAS_SSE2
    if (len <= WF_MEMBER_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)key);
        __m128i wanted = _mm_loadu_si128((const __m128i *)(const void *)literal);
        unsigned differ = 0xFFFFU ^ (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted));

        return (differ & ((1U << len) - 1)) == 0;
    }
    if (len <= 2 * WF_MEMBER_STEP) {
        __m128i head = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)key),
                                      _mm_loadu_si128((const __m128i *)(const void *)literal));
        __m128i tail = _mm_cmpeq_epi8(
            _mm_loadu_si128((const __m128i *)(const void *)(key + len - WF_MEMBER_STEP)),
            _mm_loadu_si128((const __m128i *)(const void *)(literal + len - WF_MEMBER_STEP)));

        return _mm_movemask_epi8(_mm_and_si128(head, tail)) == 0xFFFF;
    }
    return false;
#else
    return memcmp(key, literal, len) == 0;
#endif
}

/* The member whose key is at `key`, short and as the schema spells it; -1 when none is. */
static inline int find_literal(const struct wf_record_rule *rule, const char *key, size_t room)
{
    const struct wf_member *end = rule->members + rule->members_count;
    size_t len = literal_len(key);

    if (len > room)
        return -1;
    for (const struct wf_member *member = rule->members; member < end; member++)
        if (member->literal_len == len && is_literal(key, member->literal, len))
            return (int)(member - rule->members);
    return -1;
}

bool wf_json_seek_member(struct wf_json_reader *in, struct wf_json_object *object)
{
    const char *key = in->at + 1;
    int index;

    if (key[-1] != (in->at == object->begin ? '{' : ',') || in->at >= in->end)
        return seek_any(in, object);
    index = find_literal(object->rule, key, (size_t)(in->end - key));
    if (index < 0 || wf_json_saw(object, (unsigned)index))
        return seek_any(in, object);
    found_member(object, (unsigned)index);
    in->at = key + object->rule->members[index].literal_len;
    if ((unsigned char)*in->at <= ' ')
        wf_json_pass_spaces(in);
    return true;
}

/* --- Passing over, and looking ahead ------------------------------------------------------- */

static unsigned levels_left(const struct wf_json_reader *in)
{
    return in->depth_limit > in->depth ? in->depth_limit - in->depth : 0;
}

static void begin_walk(const struct wf_json_reader *in, struct wf_json_walk *walk)
{
    wf_json_walk_init(walk, in->at, in->end, true, levels_left(in));
}

/* With text that has to be looked at closely, or with something wrong. */
static void skip_by_walk(struct wf_json_reader *in)
{
    struct wf_json_walk walk;

    begin_walk(in, &walk);
    if (!wf_json_walk_to_end(&walk))
        refuse_walk(in, &walk);
    else if (walk.lone_surrogate && !in->keep_surrogates)
        refuse_surrogate(in, walk.lone_surrogate);
    else
        in->at = walk.at;
}

void wf_json_skip(struct wf_json_reader *in)
{
    const char *behind;

    if (in->error.status != WF_OK)
        return;
    behind = wf_json_skip_value(in->at, in->end, levels_left(in));
    if (behind)
        in->at = behind;
    else
        skip_by_walk(in);
}

wf_text wf_json_read_raw(struct wf_json_reader *in)
{
    const char *begin = in->at;

    wf_json_skip(in);
    if (in->error.status != WF_OK)
        return (wf_text){NULL, 0};
    return (wf_text){begin, (size_t)(in->at - begin)};
}

enum wf_json_kind wf_json_peek(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
    if (in->at >= in->end)
        return WF_JSON_NONE;
    switch (*in->at) {
    case '{':
        return WF_JSON_OBJECT;
    case '[':
        return WF_JSON_ARRAY;
    case '"':
        return WF_JSON_TEXT;
    case 't':
    case 'f':
        return WF_JSON_BOOL;
    case 'n':
        return WF_JSON_NULL;
    default:
        return wf_json_kind_name(*in->at) ? WF_JSON_NUMBER : WF_JSON_NONE;
    }
}

/* Begins a search in the container at the cursor. */
static bool enter_walk(struct wf_json_reader *in, struct wf_json_walk *walk, char bracket,
                       const char *type)
{
    if (!wf_json_is_at(in, bracket)) {
        wf_json_refuse_type(in, type, NULL);
        return false;
    }
    begin_walk(in, walk);
    return true;
}

static bool found_at(struct wf_json_reader *in, const char *at)
{
    in->at = wf_json_past_space(at, in->end);
    in->depth++;
    return true;
}

bool wf_json_seek_key(struct wf_json_reader *in, const char *key, size_t len)
{
    const char *value;

    if (!wf_json_is_at(in, '{') || in->depth >= in->depth_limit) {
        wf_json_refuse_object(in, NULL);
        return false;
    }
    value = wf_json_pass_to(in->at, in->end, key, len);
    if (!value)
        return false;
    in->at = value;
    in->depth++;
    return true;
}

bool wf_json_find_item(struct wf_json_reader *in, unsigned index)
{
    struct wf_json_walk walk;
    unsigned count = 0;

    if (!enter_walk(in, &walk, '[', "an array"))
        return false;
    wf_json_walk_step(&walk);
    for (;;) {
        unsigned depth = walk.depth;

        switch (wf_json_walk_step(&walk)) {
        case WF_JSON_SCALAR:
        case WF_JSON_OPEN:
            if (depth == 1 && count++ == index)
                return found_at(in, walk.token);
            break;
        case WF_JSON_END:
            return false;
        case WF_JSON_WRONG:
            refuse_walk(in, &walk);
            return false;
        default:
            break;
        }
    }
}
