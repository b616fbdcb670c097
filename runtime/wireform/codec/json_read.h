#ifndef WIREFORM_CODEC_JSON_READ_H
#define WIREFORM_CODEC_JSON_READ_H

#include <limits.h>

#include "wireform/base/arena.h"
#include "wireform/codec/rules.h"

/** Reads one complete JSON text (RFC 8259) into structs, checking it on the way.
 *
 *  The first error stays in `error`; after it every read returns a zero value and every loop
 *  ends, so that callers ask once, at the end.  Text without escapes borrows from the message,
 *  other text, and lists, from the arena.  A lone surrogate escape is WF_BAD_VALUE, unless they are
 *  kept: then it is in the text as three bytes (WTF-8).  Text that is not UTF-8 is WF_BAD_SYNTAX.
 *
 *  WF_PADDING bytes behind the message must be readable; wf_json_reader_copy() is for callers
 *  that cannot promise that. */
struct wf_json_reader {
    const char *at;
    const char *begin, *end;
    struct wf_arena *arena;
    unsigned depth; /**< Open arrays and objects. */
    unsigned depth_limit;
    uint64_t steps;       /**< Taken by wf_json_check_since(). */
    bool plain_integers;  /**< 1.0 and 1e2 are refused where the schema says integer. */
    bool keep_surrogates; /**< Lone halves of pairs are kept. */
    struct wf_error error;
};

/** Most open arrays and objects when the document does not say. */
#define WF_JSON_DEPTH 64

static inline void wf_json_reader_init(struct wf_json_reader *in, wf_text message,
                                       struct wf_arena *arena);

/** The same for a message without padding: reads a padded copy made in the arena. */
void wf_json_reader_copy(struct wf_json_reader *in, wf_text message, struct wf_arena *arena);

/** Ends the reading: only white space may be left, and the arena must not be marked.  When the
 *  schema was broken, the rest is scanned too, and broken syntax anywhere wins over it.
 *  @return true when all went well */
static inline bool wf_json_reader_finish(struct wf_json_reader *in);

enum wf_json_kind {
    WF_JSON_NONE, /**< No value begins here. */
    WF_JSON_OBJECT,
    WF_JSON_ARRAY,
    WF_JSON_TEXT,
    WF_JSON_NUMBER,
    WF_JSON_BOOL,
    WF_JSON_NULL
};

/** What kind of value comes next, by its first byte; white space before it is skipped. */
enum wf_json_kind wf_json_peek(struct wf_json_reader *in);

/** One object being read.  In the caller's frame; opened, then asked for each of its members, in
 *  the order of the schema, for as long as there are more:
 *
 *      wf_json_open_object(in, &object, &rule);
 *      do {
 *          if (wf_json_take_member(in, &object, &rule, NAME))
 *              ...
 *      } while (wf_json_more_members(in, &object, &rule)); */
struct wf_json_object {
    const struct wf_record_rule *rule;
    const char *begin;          /**< Its bracket. */
    struct wf_json_map *others; /**< Where members of other names go; NULL: nowhere. */
    unsigned next;  /**< Behind the last one: this one, or one behind it, may be next. */
    unsigned found; /**< The member that wf_json_more_members() went to last. */
    uint64_t seen[WF_MEMBERS_LIMIT / 64]; /**< As many words as it takes. */
};

/** For `found`: none yet. */
#define WF_JSON_NO_MEMBER UINT_MAX

static inline void wf_json_open_object(struct wf_json_reader *in, struct wf_json_object *object,
                                       const struct wf_record_rule *rule);

/** Takes the key of a member when it is next; `rule` is what the object was opened with.
 *  @return whether it was, the cursor at its value */
static inline bool wf_json_take_member(struct wf_json_reader *in, struct wf_json_object *object,
                                       const struct wf_record_rule *rule, unsigned index);

/** Goes to the next member that nobody took, with the same rule, in whatever order they come; those
 * that the rule does not name are skipped, or refused when it is closed.  A member given twice is
 * refused.  At the end checks that the required ones came.
 *  @return false at the end or on an error */
static inline bool wf_json_more_members(struct wf_json_reader *in, struct wf_json_object *object,
                                        const struct wf_record_rule *rule);

/** Members seen, also after the end: was members[index] there? */
static inline bool wf_json_saw(const struct wf_json_object *object, unsigned index);

/** One array being read into a contiguous list. */
struct wf_json_array {
    const struct wf_list_rule *rule;
    const char *begin;
    struct wf_list list;
    char before; /**< What stands before the next item: the bracket, or a comma. */
};

static inline void wf_json_open_array(struct wf_json_reader *in, struct wf_json_array *array,
                                      const struct wf_list_rule *rule, size_t item_size);

/** @return room for the next item, not zeroed, the cursor at its value; NULL at the end */
static inline void *wf_json_next_item(struct wf_json_reader *in, struct wf_json_array *array);

/** @return the items in one block; NULL when there are none */
void *wf_json_close_array(struct wf_json_reader *in, struct wf_json_array *array, size_t *count);

/** All of an array whose items are texts.  @return them in one block; NULL when there are none */
const wf_text *wf_json_read_texts(struct wf_json_reader *in, const struct wf_list_rule *rule,
                                  const struct wf_text_rule *item_rule, size_t *count);

/** One object with free names being read into a contiguous list of entries, each a struct that
 *  begins with a wf_text: its name.  A name given twice is refused. */
struct wf_json_map {
    const struct wf_list_rule *rule;  /**< Of the number of members. */
    const struct wf_text_rule *names; /**< Opened with one for any name; others are put here. */
    size_t offset;
    char before; /**< What stands before the next name: the bracket, or a comma. */
    struct wf_list list;
    void *entry; /**< Beside members that have names: the last of the others. */
};

void wf_json_open_map(struct wf_json_reader *in, struct wf_json_map *map,
                      const struct wf_list_rule *rule, size_t entry_size);

/** @return the next entry, nothing in it but its name, the cursor at its value; NULL at the end */
void *wf_json_next_entry(struct wf_json_reader *in, struct wf_json_map *map);

/** @return the entries in one block, in the order they came; NULL when there are none */
void *wf_json_close_map(struct wf_json_reader *in, struct wf_json_map *map, size_t *count);

/** Keeps members that the rule of an object does not name beside those that it does: opened behind
 *  the object, asked for behind its members. */
void wf_json_open_others(struct wf_json_reader *in, struct wf_json_map *others,
                         struct wf_json_object *object, const struct wf_list_rule *rule,
                         size_t entry_size);

/** @return one of them, nothing in it but its name, the cursor at its value; NULL when none is
 *  next */
static inline void *wf_json_take_other(struct wf_json_object *object);

void *wf_json_close_others(struct wf_json_reader *in, struct wf_json_map *others, size_t *count);

/** A tuple: positions with a schema each.  begin, then for each item next_position (false: the
 *  array ended early, which is an error kept in the reader), then end (more items: error). */
static inline void wf_json_begin_tuple(struct wf_json_reader *in, const struct wf_list_rule *rule);
/** Begins one whose first item is a constant, and takes that. */
static inline void wf_json_begin_tagged_tuple(struct wf_json_reader *in,
                                              const struct wf_list_rule *rule,
                                              const struct wf_enum_rule *tag);
static inline bool wf_json_next_position(struct wf_json_reader *in, unsigned position,
                                         const struct wf_list_rule *rule);
static inline void wf_json_end_tuple(struct wf_json_reader *in, unsigned positions,
                                     const struct wf_list_rule *rule);

wf_text wf_json_read_text(struct wf_json_reader *in, const struct wf_text_rule *rule);
/** Base64 (RFC 4648, 4), padded, decoded into the arena. */
wf_bytes wf_json_read_bytes(struct wf_json_reader *in, const struct wf_bytes_rule *rule);
int64_t wf_json_read_int(struct wf_json_reader *in, const struct wf_int_rule *rule);
uint64_t wf_json_read_uint(struct wf_json_reader *in, const struct wf_uint_rule *rule);
/** Correctly rounded.  Beyond the range of a double: refused ("maximum"). */
double wf_json_read_number(struct wf_json_reader *in, const struct wf_number_rule *rule);
bool wf_json_read_bool(struct wf_json_reader *in, const char *schema);
void wf_json_read_null(struct wf_json_reader *in, const char *schema);

/** @return 1 + index of the value in the rule (or its group); 0 with an error */
static inline unsigned wf_json_read_enum(struct wf_json_reader *in,
                                         const struct wf_enum_rule *rule);

/** Any well-formed value, as the bytes the sender wrote. */
wf_text wf_json_read_raw(struct wf_json_reader *in);

/** Passes over one well-formed value without recursion; lone surrogates are judged here too. */
void wf_json_skip(struct wf_json_reader *in);

/** Takes `null` when it is next.  @return whether it did */
bool wf_json_take_null(struct wf_json_reader *in);

/** Takes `[]` when it is next.  @return whether it did */
bool wf_json_take_empty_array(struct wf_json_reader *in);

/** For x-wireform `as: text`: takes a string, passes over anything else.
 *  @return whether it was a string */
bool wf_json_read_text_if(struct wf_json_reader *in, wf_text *value);

/** Finding out which branch of a union comes, before it is read.  All of them start at the
 *  cursor, leave it where it was, and fail like reads do. */

/** Looks for member `key` (as it stands in JSON, without the quotes) of the object at the cursor
 *  and moves the cursor to its value; wf_json_rewind() goes back.  What is passed on the way is not
 *  judged: the reading that follows does that.  @return false when the object lacks it */
static inline bool wf_json_find_member(struct wf_json_reader *in, const char *key);

/** Moves to item `index` of the array at the cursor.  @return false when it is shorter */
bool wf_json_find_item(struct wf_json_reader *in, unsigned index);

/** The same for a member or an item that must be there: without it the reading fails
 *  ("required", "minItems"). */
static inline void wf_json_enter_member(struct wf_json_reader *in, const char *key);
/** The same where it mostly comes behind a tag that was read before: `beginning` is what the object
 *  begins with then, up to the value. */
static inline void wf_json_enter_behind(struct wf_json_reader *in, const char *beginning,
                                        const char *key);
void wf_json_enter_item(struct wf_json_reader *in, unsigned index);

/** Which value of the rule stands at the cursor, as member `key` of the object there, or as an item
 *  of the array there?  The cursor stays where it is.  Member and item must be there.
 *  @param unknown  the error when it is none of the values, its offset kept so that answers can
 *                  name it: WF_UNKNOWN_TAG or WF_BAD_VALUE
 *  @return like wf_json_read_enum() */
unsigned wf_json_tell_by_value(struct wf_json_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown);
static inline unsigned wf_json_tell_by_member(struct wf_json_reader *in, const char *key,
                                              const struct wf_enum_rule *rule,
                                              enum wf_status unknown);
unsigned wf_json_tell_by_item(struct wf_json_reader *in, unsigned index,
                              const struct wf_enum_rule *rule, enum wf_status unknown);

struct wf_json_mark {
    const char *at;
    unsigned depth;
};
static inline struct wf_json_mark wf_json_mark(const struct wf_json_reader *in);
static inline void wf_json_rewind(struct wf_json_reader *in, struct wf_json_mark mark);

/** Forgets that the value just read broke its schema, for values that may; to be followed by
 *  wf_json_rewind().  Memory is never forgotten.  @return whether the value was right */
bool wf_json_forgive(struct wf_json_reader *in);

/** For code that finds the schema broken in a way no rule describes. */
void wf_json_fail(struct wf_json_reader *in, const char *keyword, const char *schema,
                  const char *what);

#include "wireform/codec/json_inline.h"

#endif
