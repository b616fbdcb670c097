#include "wireform/codec/json_read.h"

#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_reader.h"

/* Objects: their members in whatever order they come, and in whatever spelling. */

void wf_json_refuse_object(struct wf_json_reader *in, const char *schema)
{
    if (wf_json_is_at(in, '{'))
        wf_json_refuse_depth(in);
    else
        wf_json_refuse_type(in, "an object", schema);
}

/* Quotes and colon around a name. */
enum { NAMELESS_LEN = 3 };

/* The literal of a member without its quotes and colon. */
static wf_text name_of(const struct wf_member *member)
{
    return (wf_text){member->literal + 1, member->literal_len - NAMELESS_LEN};
}

static bool is_name(const struct wf_json_string *key, const struct wf_member *member)
{
    wf_text name = name_of(member);

    if (key->has_escape || member->has_escape)
        return wf_json_same_string(key->begin, key->end, name.ptr, name.ptr + name.len);
    return (size_t)(key->end - key->begin) == name.len &&
           wf_json_same_bytes(key->begin, name.ptr, name.len);
}

/* Longer names are compared as they are spelled. */
enum { PLAIN_NAME_SIZE = 256 };

static const struct wf_member *find_name(const struct wf_record_rule *rule,
                                         const struct wf_json_string *key)
{
    char plain[PLAIN_NAME_SIZE];
    struct wf_json_string name = *key;

    if (key->has_escape && key->end - key->begin <= PLAIN_NAME_SIZE)
        name = (struct wf_json_string){.begin = plain, .end = plain + wf_json_unescape(plain, key)};
    for (unsigned i = 0; i < rule->members_count; i++)
        if (is_name(rule->members[i].has_escape ? key : &name, &rule->members[i]))
            return &rule->members[i];
    return NULL;
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

bool wf_json_take_colon(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
    if (!wf_json_is_at(in, ':')) {
        wf_json_refuse_syntax(in, in->at, "expected a colon");
        return false;
    }
    in->at = wf_json_past_space(in->at + 1, in->end);
    return true;
}

/* Takes the key at the cursor, up to its value.  @return false with an error */
static bool take_key(struct wf_json_reader *in, struct wf_json_string *key)
{
    return take_name(in, key) && wf_json_take_colon(in);
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

static unsigned index_of(const struct wf_json_object *object, const struct wf_member *member)
{
    return (unsigned)(member - object->rule->members);
}

/* Somebody will ask for it, and nobody else for a key before. */
static inline void found_member(struct wf_json_object *object, unsigned index)
{
    object->seen[index / 64] |= UINT64_C(1) << index % 64;
    object->found = index;
    object->next = index + 1;
}

static bool found_name(struct wf_json_reader *in, struct wf_json_object *object,
                       const struct wf_member *member, const struct wf_json_string *key)
{
    unsigned index = index_of(object, member);

    if (wf_json_saw(object, index)) {
        refuse_name(in, object, key, "duplicate", "is given twice");
        return false;
    }
    found_member(object, index);
    return true;
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
        const struct wf_member *member = find_name(object->rule, &key);

        if (member)
            return found_name(in, object, member, &key);
        if (object->others)
            return found_other(in, object, &key);
        if (object->rule->is_closed)
            refuse_name(in, object, &key, "additionalProperties", "is not known");
        wf_json_skip(in);
    }
    return false;
}

#ifdef WF_HAS_SSE2
/* A bit for each of the next 16 bytes: is it a quote? */
static inline unsigned find_quotes(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);

    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
}
#endif

/* The bytes of `"name":` at `key`, or more than are compared at once. */
static inline unsigned literal_len(const char *key)
{
#ifdef WF_HAS_SSE2
    unsigned quotes = find_quotes(key + 1);

    if (quotes == 0)
        quotes = find_quotes(key + 1 + WF_JSON_STEP) << WF_JSON_STEP | 1U << 31;
    return (unsigned)__builtin_ctz(quotes) + NAMELESS_LEN;
#else
    unsigned name_len = 0;

    while (name_len < 2 * WF_JSON_STEP - 1 && key[1 + name_len] != '"')
        name_len++;
    return name_len + NAMELESS_LEN;
#endif
}

/* Are these the same bytes?  Only short ones are compared, which takes no call. */
static inline bool is_literal(const char *key, const char *literal, unsigned len)
{
#ifdef WF_HAS_SSE2
    __m128i head = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)key),
                                  _mm_loadu_si128((const __m128i *)(const void *)literal));
    unsigned same = (unsigned)_mm_movemask_epi8(head);

    if (len <= WF_MEMBER_STEP)
        return (~same & ((1U << len) - 1)) == 0;
    if (len <= 2 * WF_MEMBER_STEP) {
        __m128i tail = _mm_cmpeq_epi8(
            _mm_loadu_si128((const __m128i *)(const void *)(key + len - WF_MEMBER_STEP)),
            _mm_loadu_si128((const __m128i *)(const void *)(literal + len - WF_MEMBER_STEP)));

        return (same & (unsigned)_mm_movemask_epi8(tail)) == 0xFFFF;
    }
    return false;
#else
    return memcmp(key, literal, len) == 0;
#endif
}

/* The member whose key is at `key`, short and as the schema spells it; NULL when none is. */
static inline const struct wf_member *find_literal(const struct wf_record_rule *rule,
                                                   const char *key, ptrdiff_t room)
{
    const struct wf_member *members = rule->members;
    unsigned len = literal_len(key);

    if (room < (ptrdiff_t)len)
        return NULL;
    for (unsigned i = 0; i < rule->members_count; i++)
        if (members[i].literal_len == len && is_literal(key, members[i].literal, len))
            return &members[i];
    return NULL;
}

bool wf_json_seek_member(struct wf_json_reader *in, struct wf_json_object *object)
{
    const char *key = in->at + 1;
    const struct wf_member *member;

    if (*in->at != (in->at == object->begin ? '{' : ','))
        return seek_any(in, object);
    if ((unsigned char)*key <= ' ')
        key = wf_json_past_spaces(key, in->end);
    member = find_literal(object->rule, key, in->end - key);
    if (!member || wf_json_saw(object, index_of(object, member)))
        return seek_any(in, object);
    found_member(object, index_of(object, member));
    in->at = key + member->literal_len;
    if ((unsigned char)*in->at <= ' ')
        wf_json_pass_spaces(in);
    return true;
}
