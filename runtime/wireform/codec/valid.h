#ifndef WIREFORM_CODEC_VALID_H
#define WIREFORM_CODEC_VALID_H

#include "wireform/base/status.h"
#include "wireform/codec/cursor.h"
#include "wireform/codec/dfa.h"

/** What `wireformc schema` writes stands on this: JSON Schema checked on an item of JSON or CBOR
 *  where it lies, without structs.  Generated code holds one function per schema, and a constant
 *  rule for each group of its keywords; `schema` in a rule is its place in the document.
 *
 *  All of it works at the cursor.  wf_valid_type() only looks; the rest goes behind the value.  A
 *  message is judged and found to be well-formed in one pass: whatever goes behind a value has
 *  checked its syntax, and bytes that were not gone over yet may be anything.
 *
 *  What is not valid is noted, the first only, and the pass goes on.  False means that a trial has
 *  failed, or that all is over; then the cursor may be anywhere. */
struct wf_valid {
    struct wf_cursor cursor;
    const char *last_step;      /**< The last WF_JSON_STEP bytes; NULL: there are fewer. */
    const char *begin;          /**< Where offsets count from. */
    const unsigned char *kinds; /**< Of values, by their first byte. */
    unsigned trials; /**< Open trials: the errors of a branch that may fail are not kept. */
    unsigned calls;
    unsigned depth; /**< Of arrays and objects that were entered, and of tags. */
    bool is_over;   /**< By what no trial forgives: an error, or malformed when there is none. */
    bool has_half;  /**< Some text holds a half of a surrogate pair. */
    uint64_t steps_left;
    struct wf_error *error;
};

/** One schema: judges the value at the cursor. */
typedef bool (*wf_valid_check)(struct wf_valid *in);

/** The most members one schema may name; the compiler refuses more. */
#define WF_VALID_MEMBERS_LIMIT 2048

/** The deepest that arrays and objects may be nested. */
#define WF_VALID_DEPTH 512

/** Checks one message: well-formed, unique names among those the schema knows, text that can be
 *  written as UTF-8, and valid.  No padding is needed and nothing is allocated, but for
 *  uniqueItems: 32 to 64 bytes for each item of a long array.
 *  @param error  says what is wrong first, on false; wf_error_locate() or wf_cbor_locate() add the
 *                place in the message.  May be NULL */
bool wf_valid_json(wf_text text, wf_valid_check check, struct wf_error *error);
bool wf_valid_cbor(wf_bytes item, wf_valid_check check, struct wf_error *error);

/** The two functions that are generated for one schema, for those who go over many. */
struct wf_validator {
    bool (*json)(const char *text, size_t len, struct wf_error *error);
    bool (*cbor)(const unsigned char *item, size_t len, struct wf_error *error);
    bool takes_others; /**< The schema of a message for tags no other has takes theirs, too. */
};

/** Goes back to a value, for the next of several schemas that speak about it. */
static inline void wf_valid_rewind(struct wf_valid *in, const char *value)
{
    in->cursor.at = value;
}

/** Beside the kinds: a number must be an integer, however it is written. */
#define WF_KIND_INTEGER 64

/** In the tables of kinds: the first byte does not tell. */
#define WF_KIND_UNCLEAR 128

/** The kind of the value, and WF_KIND_INTEGER where its first byte says so. */
static inline unsigned wf_valid_kinds(const struct wf_valid *in)
{
    const struct wf_cursor *cursor = &in->cursor;
    unsigned kinds =
        cursor->at < cursor->end ? in->kinds[(unsigned char)*cursor->at] : (unsigned)WF_KIND_NONE;

    return kinds == WF_KIND_UNCLEAR ? wf_cursor_kind(cursor) : kinds;
}

static inline enum wf_kind wf_valid_kind(const struct wf_valid *in)
{
    return (enum wf_kind)(wf_valid_kinds(in) & ~(unsigned)WF_KIND_INTEGER);
}

/** The schemas `true` and `false`. */
bool wf_valid_anything(struct wf_valid *in);
bool wf_valid_nothing(struct wf_valid *in, const char *schema);

/** wf_valid_type() where the first byte did not answer it. */
bool wf_valid_other_type(struct wf_valid *in, unsigned kinds, const char *schema);

/** @param kinds  bits of enum wf_kind, WF_KIND_INTEGER */
static inline bool wf_valid_type(struct wf_valid *in, unsigned kinds, const char *schema)
{
    return (wf_valid_kinds(in) & kinds) != 0 || wf_valid_other_type(in, kinds, schema);
}

/** One value of a `const` or an `enum`. */
struct wf_valid_value {
    enum wf_kind kind;
    wf_text text; /**< A text as it is, anything else as JSON. */
};

struct wf_valid_enum_rule {
    const char *schema;
    const char *keyword;
    const struct wf_valid_value *values;
    unsigned values_count;
};
bool wf_valid_enum(struct wf_valid *in, const struct wf_valid_enum_rule *rule);

/** A number of a schema.  Where it is `digits` / 10^`scale`, as most are, comparing takes a
 *  multiplication; WF_VALID_UNSCALED says that only its text tells. */
struct wf_valid_limit {
    const char *text; /**< As JSON; NULL: there is none. */
    int64_t digits;   /**< Below 10^18, like what `scale` stands for. */
    unsigned scale;
};

#define WF_VALID_DIGITS   18
#define WF_VALID_UNSCALED 255

struct wf_valid_number_rule {
    const char *schema;
    struct wf_valid_limit minimum, maximum;
    struct wf_valid_limit exclusive_minimum, exclusive_maximum;
    struct wf_valid_limit multiple_of;
};
bool wf_valid_number(struct wf_valid *in, const struct wf_valid_number_rule *rule);

/** Lengths in code points. */
struct wf_valid_text_rule {
    const char *schema;
    size_t min_chars, max_chars;
    const struct wf_dfa *pattern;
    bool (*format)(wf_text text);
    const char *format_name;
};
bool wf_valid_text(struct wf_valid *in, const struct wf_valid_text_rule *rule);

struct wf_valid_array_rule {
    const char *schema;
    const wf_valid_check *items; /**< One for each of the first positions. */
    unsigned items_count;
    wf_valid_check rest; /**< For the items behind those; NULL: anything. */
    bool is_closed;      /**< There are none behind those. */
    const char *rest_keyword;
    wf_valid_check contains;
    size_t min_contains, max_contains;
    size_t min_items, max_items;
    bool is_unique;
};
bool wf_valid_array(struct wf_valid *in, const struct wf_valid_array_rule *rule);

struct wf_valid_member {
    wf_text name;
    wf_valid_check check; /**< NULL: only asked for, by `required` or a dependency, and no pattern
                               matches its name. */
};

/** Other members whose names match. */
struct wf_valid_pattern {
    const struct wf_dfa *names;
    wf_valid_check check;
};

/** What must be when a member is there: other members, or a whole schema. */
struct wf_valid_dependency {
    unsigned short member;
    const unsigned short *required;
    unsigned required_count;
    wf_valid_check check;
};

/** Members by their indices. */
struct wf_valid_names {
    const unsigned short *members;
    unsigned count;
};

/** Schemas that only name members: how many of these sets may be there, all of each. */
struct wf_valid_presence {
    const char *keyword;
    const struct wf_valid_names *sets;
    unsigned sets_count;
    size_t least, most;
};

struct wf_valid_object_rule {
    const char *schema;
    const struct wf_valid_member *members;
    unsigned members_count;
    bool has_escaped_names; /**< JSON cannot spell all of them without a backslash. */
    /** Numbers of members, counted from 1, by hashes of their names: FNV-1a, the next place where
     * one is taken, 0 in those that are free.  NULL: there are few members. */
    const unsigned short *places;
    unsigned places_mask;
    const unsigned short *required; /**< Indices of members. */
    unsigned required_count;
    uint64_t required_mask; /**< The same, a bit each; 0 when one has no place in it. */
    const struct wf_valid_pattern *patterns;
    unsigned patterns_count;
    wf_valid_check additional; /**< For members that nothing above names; NULL: anything. */
    bool is_closed;            /**< There are none. */
    wf_valid_check names;
    const struct wf_valid_dependency *dependencies;
    unsigned dependencies_count;
    const char *dependencies_keyword;
    const struct wf_valid_presence *presences;
    unsigned presences_count;
    size_t min_members, max_members;
};
bool wf_valid_object(struct wf_valid *in, const struct wf_valid_object_rule *rule);

/** One text of a tag, and the only schema that an object with it may match. */
struct wf_valid_tag {
    wf_text text;
    unsigned check;
};

/** Several schemas for one value. */
struct wf_valid_choice_rule {
    const char *schema;
    const wf_valid_check *checks;
    unsigned checks_count;
    wf_text tag; /**< A member that all of anyOf or oneOf ask for, with these texts. */
    const struct wf_valid_tag *tags;
    unsigned tags_count; /**< 0: there is none such, the schemas are tried. */
};
bool wf_valid_all_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule);
bool wf_valid_any_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule);
bool wf_valid_one_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule);
bool wf_valid_not(struct wf_valid *in, wf_valid_check check, const char *schema);

/** @param then_check, else_check  NULL where the schema has none */
bool wf_valid_if(struct wf_valid *in, wf_valid_check check, wf_valid_check then_check,
                 wf_valid_check else_check);

#endif
