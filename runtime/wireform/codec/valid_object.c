#include <limits.h>
#include <string.h>

#include "wireform/codec/cbor_head.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* One object being checked: which of the members that the schema names have come. */
struct object {
    const struct wf_valid_object_rule *rule;
    const char *at;
    unsigned expected; /* The member the next name is bet on. */
    size_t count;
    uint64_t seen[WF_VALID_MEMBERS_LIMIT / 64];
};

#define NO_MEMBER UINT_MAX

static inline bool saw(const struct object *object, unsigned member)
{
    return object->seen[member / 64] >> (member % 64) & 1;
}

/* --- Names ---------------------------------------------------------------------------------- */

static bool is_member(const struct object *object, unsigned member,
                      const struct wf_cursor_text *name)
{
    return wf_valid_is_text(name, object->rule->members[member].name);
}

/* As the compiler hashes names: FNV-1a. */
static uint32_t hash_bytes(uint32_t hash, wf_text bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.ptr[i]) * 0x01000193;
    return hash;
}

static uint32_t hash_name(const struct wf_cursor_text *name)
{
    struct wf_cursor_pieces pieces;
    uint32_t hash = 0x811C9DC5;
    wf_text piece;

    if (name->form == WF_FORM_PLAIN)
        return hash_bytes(hash, (wf_text){name->begin, (size_t)(name->end - name->begin)});
    pieces = wf_cursor_pieces_of(name);
    while (wf_cursor_next_piece(&pieces, &piece))
        hash = hash_bytes(hash, piece);
    return hash;
}

/* Among many members. */
static unsigned look_up(const struct object *object, const struct wf_cursor_text *name)
{
    const struct wf_valid_object_rule *rule = object->rule;

    for (uint32_t place = hash_name(name);; place++) {
        unsigned number = rule->places[place & rule->places_mask];

        if (number == 0)
            return NO_MEMBER;
        if (is_member(object, number - 1, name))
            return number - 1;
    }
}

/* Most senders keep to one order, so the search begins behind the last member found. */
static unsigned find_member(const struct object *object, const struct wf_cursor_text *name)
{
    if (object->rule->places)
        return look_up(object, name);
    for (unsigned i = object->expected; i < object->rule->members_count; i++)
        if (is_member(object, i, name))
            return i;
    for (unsigned i = 0; i < object->expected; i++)
        if (is_member(object, i, name))
            return i;
    return NO_MEMBER;
}

/* Is this name here, spelled as it mostly is?  One byte stands before it in either codec. */
static inline bool is_name_here(const struct wf_valid *in, wf_text name)
{
    const char *at = in->cursor.at;
    size_t len = name.len;

    if ((size_t)(in->cursor.end - at) < len + 2)
        return false;
    if (in->cursor.is_cbor) {
        if (len >= WF_CBOR_INFO_BYTE || (uint8_t)*at != (WF_CBOR_MAJOR_TEXT << 5 | len))
            return false;
    } else if (at[0] != '"' || at[len + 1] != '"') {
        return false;
    }
    return wf_valid_same_bytes(at + 1, name.ptr, len);
}

/* Goes to the value of the expected member, whose name need not be looked at any closer.
 * @return false when that is not what comes, and nothing is taken */
static inline bool take_expected(struct wf_valid *in, const struct object *object)
{
    const struct wf_valid_object_rule *rule = object->rule;
    wf_text name;

    if (object->expected >= rule->members_count || rule->has_escaped_names)
        return false;
    name = rule->members[object->expected].name;
    if (!is_name_here(in, name))
        return false;
    in->cursor.at += name.len + 1;
    if (in->cursor.is_cbor)
        return true;
    in->cursor.at++;
    wf_valid_json_take_colon(in);
    return true;
}

/* Another reader might keep the first of two values where we keep the last, so there may not be
 * two of a name that matters. */
static bool note_member(struct wf_valid *in, struct object *object, const char *at, unsigned member)
{
    wf_text name = object->rule->members[member].name;

    if (saw(object, member))
        return wf_valid_abort(in, at, WF_BAD_VALUE, "duplicate", object->rule->schema,
                              "member \"%.*s\" is given twice", name.len < 40 ? (int)name.len : 40,
                              name.ptr);
    object->seen[member / 64] |= UINT64_C(1) << (member % 64);
    object->expected = member + 1;
    return true;
}

/* Of names that no member has; what patterns demand of a member is part of its check.
 * @param is_named  set when a pattern matches */
static bool check_patterns(struct wf_valid *in, const struct wf_valid_object_rule *rule,
                           const struct wf_cursor_text *name, const char *value, bool *is_named)
{
    for (unsigned i = 0; i < rule->patterns_count; i++) {
        if (!wf_valid_matches(rule->patterns[i].names, name))
            continue;
        *is_named = true;
        wf_valid_rewind(in, value);
        if (!wf_valid_apply(in, rule->patterns[i].check))
            return false;
    }
    return true;
}

static bool refuse_name(struct wf_valid *in, const char *at, const struct wf_cursor_text *name,
                        const char *schema)
{
    struct wf_cursor_pieces pieces = wf_cursor_pieces_of(name);
    wf_text piece = {"", 0};

    wf_cursor_next_piece(&pieces, &piece);
    return wf_valid_refuse(in, at, "additionalProperties", schema, "member \"%.*s\" is not allowed",
                           piece.len < 40 ? (int)piece.len : 40, piece.ptr) &&
           wf_valid_pass(in);
}

static bool check_additional(struct wf_valid *in, const struct wf_valid_object_rule *rule,
                             const char *at, const struct wf_cursor_text *name)
{
    if (rule->is_closed)
        return refuse_name(in, at, name, rule->schema);
    if (!rule->additional)
        return wf_valid_step(in) && wf_valid_pass(in);
    return wf_valid_apply(in, rule->additional);
}

/* The cursor is at the name, which is a text like any other. */
static bool check_name(struct wf_valid *in, wf_valid_check check)
{
    const char *name = in->cursor.at;

    if (!check)
        return true;
    if (!wf_valid_apply(in, check))
        return false;
    wf_valid_rewind(in, name);
    return true;
}

static bool check_known(struct wf_valid *in, struct object *object, const char *at, unsigned member)
{
    wf_valid_check check = object->rule->members[member].check;
    wf_text name;

    if (in->is_over || !note_member(in, object, at, member))
        return false;
    if (check)
        return wf_valid_apply(in, check);
    name = object->rule->members[member].name;
    return check_additional(in, object->rule, at,
                            &(struct wf_cursor_text){name.ptr, name.ptr + name.len, WF_FORM_PLAIN});
}

static bool check_unknown(struct wf_valid *in, const struct wf_valid_object_rule *rule,
                          const char *at, const struct wf_cursor_text *name)
{
    const char *value = in->cursor.at;
    bool is_named = false;

    if (!check_patterns(in, rule, name, value, &is_named))
        return false;
    return is_named || check_additional(in, rule, at, name);
}

static inline bool check_member(struct wf_valid *in, struct object *object)
{
    const struct wf_valid_object_rule *rule = object->rule;
    const char *at = in->cursor.at;
    struct wf_cursor_text name;
    unsigned member;

    if (!check_name(in, rule->names))
        return false;
    if (take_expected(in, object))
        return check_known(in, object, at, object->expected);
    if (!wf_valid_take_name(in, &name))
        return false;
    member = find_member(object, &name);
    if (member != NO_MEMBER)
        return check_known(in, object, at, member);
    return check_unknown(in, rule, at, &name);
}

/* --- Behind the last member ----------------------------------------------------------------- */

/* Of the first members, at one look. */
static inline bool has_required(const struct object *object)
{
    const struct wf_valid_object_rule *rule = object->rule;

    return rule->required_mask != 0 &&
           (rule->required_mask & object->seen[0]) == rule->required_mask;
}

static bool check_required(struct wf_valid *in, const struct object *object,
                           const unsigned short *required, unsigned count, const char *keyword)
{
    for (unsigned i = 0; i < count; i++) {
        wf_text name = object->rule->members[required[i]].name;

        if (!saw(object, required[i]))
            return wf_valid_refuse(in, object->at, keyword, object->rule->schema,
                                   "required \"%.*s\" is missing",
                                   name.len < 60 ? (int)name.len : 60, name.ptr);
    }
    return true;
}

static bool check_count(struct wf_valid *in, const struct object *object)
{
    const struct wf_valid_object_rule *rule = object->rule;

    if (object->count < rule->min_members)
        return wf_valid_refuse(in, object->at, "minProperties", rule->schema,
                               "fewer than %zu member%s", rule->min_members,
                               rule->min_members == 1 ? "" : "s");
    if (object->count > rule->max_members)
        return wf_valid_refuse(in, object->at, "maxProperties", rule->schema,
                               "more than %zu member%s", rule->max_members,
                               rule->max_members == 1 ? "" : "s");
    return true;
}

static bool check_dependencies(struct wf_valid *in, const struct object *object)
{
    const struct wf_valid_object_rule *rule = object->rule;

    for (unsigned i = 0; i < rule->dependencies_count; i++) {
        const struct wf_valid_dependency *dependency = &rule->dependencies[i];

        if (!saw(object, dependency->member))
            continue;
        if (!check_required(in, object, dependency->required, dependency->required_count,
                            rule->dependencies_keyword))
            return false;
        if (!dependency->check)
            continue;
        wf_valid_rewind(in, object->at);
        if (!wf_valid_apply(in, dependency->check))
            return false;
    }
    return true;
}

static bool has_all(const struct object *object, const struct wf_valid_names *names)
{
    for (unsigned i = 0; i < names->count; i++)
        if (!saw(object, names->members[i]))
            return false;
    return true;
}

static bool check_presence(struct wf_valid *in, const struct object *object,
                           const struct wf_valid_presence *presence)
{
    const char *schema = object->rule->schema;
    size_t count = 0;

    for (unsigned i = 0; i < presence->sets_count; i++)
        count += has_all(object, &presence->sets[i]);
    if (count < presence->least)
        return wf_valid_refuse(in, object->at, presence->keyword, schema,
                               "matches none of %u schemas", presence->sets_count);
    if (count <= presence->most)
        return true;
    if (presence->most == 0)
        return wf_valid_refuse(in, object->at, presence->keyword, schema,
                               "matches what it must not");
    return wf_valid_refuse(in, object->at, presence->keyword, schema,
                           "matches more than one of %u schemas", presence->sets_count);
}

static bool check_presences(struct wf_valid *in, const struct object *object)
{
    for (unsigned i = 0; i < object->rule->presences_count; i++)
        if (!check_presence(in, object, &object->rule->presences[i]))
            return false;
    return true;
}

bool wf_valid_object(struct wf_valid *in, const struct wf_valid_object_rule *rule)
{
    struct wf_cursor_items items;
    struct object object;

    if (wf_valid_kind(in) != WF_KIND_OBJECT)
        return wf_valid_pass(in);
    object.rule = rule;
    object.at = in->cursor.at;
    object.expected = 0;
    object.seen[0] = 0;
    if (rule->members_count > 64)
        memset(object.seen, 0, sizeof(object.seen));
    if (!wf_valid_open(in, &items))
        return false;
    for (object.count = 0; wf_valid_next(in, &items); object.count++)
        if (!check_member(in, &object))
            return false;
    return !in->is_over &&
           (has_required(&object) ||
            check_required(in, &object, rule->required, rule->required_count, "required")) &&
           check_count(in, &object) && check_presences(in, &object) &&
           check_dependencies(in, &object);
}
