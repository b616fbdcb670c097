#ifndef WIREFORM_CODEC_CBOR_READ_H
#define WIREFORM_CODEC_CBOR_READ_H

#include <limits.h>

#include "wireform/base/arena.h"
#include "wireform/codec/cbor_head.h"
#include "wireform/codec/cbor_style.h"
#include "wireform/codec/rules.h"

/** Reads one complete CBOR item (RFC 8949) into structs, checking it on the way.  Functions
 *  have the names, rules and errors of json_read.h; what CBOR changes is said here.
 *
 *  The first error stays in `error`; after it every read returns a zero value and every loop
 *  ends, so that callers ask once, at the end.  Text and bytes borrow from the message, except
 *  that those which come in chunks are put together in the arena, where lists are too.  Text
 *  that is not UTF-8 is WF_BAD_SYNTAX.
 *
 *  Arrays, maps and tags count towards the depth; strings and their chunks do not.
 *
 *  WF_PADDING bytes behind the message must be readable; wf_cbor_reader_copy() is for callers
 *  that cannot promise that. */
struct wf_cbor_reader {
    const uint8_t *at;
    const uint8_t *begin, *end;
    struct wf_arena *arena;
    unsigned depth; /**< Open arrays and maps. */
    unsigned depth_limit;
    size_t owed;    /**< Least bytes of the items that open arrays have room for already. */
    uint64_t steps; /**< Taken by wf_cbor_check_since(). */
    struct wf_cbor_style style;
    struct wf_error error;
};

/** Most open arrays, maps and tags when the document does not say. */
#define WF_CBOR_DEPTH 64

static inline void wf_cbor_reader_init(struct wf_cbor_reader *in, wf_bytes message,
                                       struct wf_arena *arena);

/** The same for a message without padding: reads a padded copy made in the arena. */
void wf_cbor_reader_copy(struct wf_cbor_reader *in, wf_bytes message, struct wf_arena *arena);

/** Ends the reading: nothing may be left, and the arena must not be marked.  When the schema
 *  was broken, the rest is scanned too, and broken syntax anywhere wins over it.
 *  @return true when all went well */
static inline bool wf_cbor_reader_finish(struct wf_cbor_reader *in);

enum wf_cbor_kind {
    WF_CBOR_NONE,                        /**< No value begins here. */
    WF_CBOR_NUMBER,                      /**< An integer or a float. */
    WF_CBOR_BYTES = WF_CBOR_MAJOR_BYTES, /**< Text in JSON (base64). */
    WF_CBOR_TEXT = WF_CBOR_MAJOR_TEXT,
    WF_CBOR_ARRAY = WF_CBOR_MAJOR_ARRAY,
    WF_CBOR_OBJECT = WF_CBOR_MAJOR_MAP,
    WF_CBOR_BOOL,
    WF_CBOR_NULL,
    WF_CBOR_OTHER /**< A tag, undefined, another simple value: nothing JSON has. */
};

/** What kind of value comes next, by its first byte; tags before it are skipped if they are
 *  ignored. */
static inline enum wf_cbor_kind wf_cbor_peek(const struct wf_cbor_reader *in);

/** One map being read.  In the caller's frame; opened, then asked for each of its members, in the
 *  order of the schema, for as long as there are more. */
struct wf_cbor_object {
    const struct wf_record_rule *rule;
    const uint8_t *begin;       /**< Its head. */
    size_t left;                /**< Members still to come; endless until a break comes. */
    struct wf_cbor_map *others; /**< Where members of other names go; NULL: nowhere. */
    unsigned next;   /**< From this one on none has come; none can be next: their limit. */
    unsigned found;  /**< The member whose value is at the cursor, nobody took it yet. */
    unsigned behind; /**< With one found: what `next` will be. */
    uint64_t seen[WF_MEMBERS_LIMIT / 64]; /**< As many words as it takes. */
};

/** For `found`: the next key is not known. */
#define WF_CBOR_NO_MEMBER UINT_MAX

static inline void wf_cbor_open_object(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                                       const struct wf_record_rule *rule);

/** Takes the key of a member when it is next; `rule` is what the object was opened with.
 *  @return whether it was, the cursor at its value */
static inline bool wf_cbor_take_member(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                                       const struct wf_record_rule *rule, unsigned index);

/** Goes to the next member that nobody took, with the same rule, in whatever order they come; those
 * that the rule does not name are skipped, or refused when it is closed.  A member given twice is
 * refused, and so is a key that is not text.  At the end checks that the required ones came.
 *  @return false at the end or on an error */
static inline bool wf_cbor_more_members(struct wf_cbor_reader *in, struct wf_cbor_object *object,
                                        const struct wf_record_rule *rule);

/** Members seen, also after the end: was members[index] there? */
static inline bool wf_cbor_saw(const struct wf_cbor_object *object, unsigned index);

/** One array being read into a contiguous list. */
struct wf_cbor_array {
    const struct wf_list_rule *rule;
    const uint8_t *begin;
    size_t left; /**< Items still to come; endless until a break comes. */
    char *items; /**< Allocated at once when the array tells its length in front, ... */
    size_t count, item_size, least_len;
    struct wf_list list; /**< ... grown item by item when it does not. */
};

/** @param least_len  bytes that every item takes at least: how many items a message may claim to
 *                    have before they are looked at; 1 when nothing more is known */
void wf_cbor_open_array(struct wf_cbor_reader *in, struct wf_cbor_array *array,
                        const struct wf_list_rule *rule, size_t item_size, size_t least_len);

/** @return room for the next item, not zeroed, the cursor at its value; NULL at the end */
void *wf_cbor_next_item(struct wf_cbor_reader *in, struct wf_cbor_array *array);

/** @return the items in one block; NULL when there are none */
void *wf_cbor_close_array(struct wf_cbor_reader *in, struct wf_cbor_array *array, size_t *count);

/** All of an array whose items are texts.  @return them in one block; NULL when there are none */
const wf_text *wf_cbor_read_texts(struct wf_cbor_reader *in, const struct wf_list_rule *rule,
                                  const struct wf_text_rule *item_rule, size_t least_len,
                                  size_t *count);

/** One map with free names being read into a contiguous list of entries, each a struct that
 *  begins with a wf_text: its name.  A name given twice is refused. */
struct wf_cbor_map {
    const struct wf_list_rule *rule;  /**< Of the number of members. */
    const struct wf_text_rule *names; /**< Opened with one for any name; others are put here. */
    const uint8_t *begin;
    size_t left;
    struct wf_list list;
    void *entry; /**< Beside members that have names: the last of the others. */
};

void wf_cbor_open_map(struct wf_cbor_reader *in, struct wf_cbor_map *map,
                      const struct wf_list_rule *rule, size_t entry_size);

/** @return the next entry, nothing in it but its name, the cursor at its value; NULL at the end */
void *wf_cbor_next_entry(struct wf_cbor_reader *in, struct wf_cbor_map *map);

/** @return the entries in one block, in the order they came; NULL when there are none */
void *wf_cbor_close_map(struct wf_cbor_reader *in, struct wf_cbor_map *map, size_t *count);

/** Keeps members that the rule of an object does not name; see wf_json_open_others(). */
void wf_cbor_open_others(struct wf_cbor_reader *in, struct wf_cbor_map *others,
                         struct wf_cbor_object *object, const struct wf_list_rule *rule,
                         size_t entry_size);
static inline void *wf_cbor_take_other(struct wf_cbor_object *object);
void *wf_cbor_close_others(struct wf_cbor_reader *in, struct wf_cbor_map *others, size_t *count);

/** A tuple: positions with a schema each, as many as the rule says.  begin, then for each item
 *  next_position (false: the array ended early, which is an error kept in the reader), then end
 *  (more items: error).  It has to remember how many items are left, which JSON sees. */
struct wf_cbor_tuple {
    bool fits; /**< The array has told the right length in front: nothing is left to count. */
    const uint8_t *begin;           /**< Of one that does not; NULL: nobody has looked yet. */
    const struct wf_enum_rule *tag; /**< Its first item, when that is a constant. */
    size_t left;
};

static inline void wf_cbor_begin_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                                       const struct wf_list_rule *rule);
/** Begins one whose first item is a constant, and takes that. */
static inline void wf_cbor_begin_tagged_tuple(struct wf_cbor_reader *in,
                                              struct wf_cbor_tuple *tuple,
                                              const struct wf_list_rule *rule,
                                              const struct wf_enum_rule *tag);
static inline bool wf_cbor_next_position(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                                         unsigned position, const struct wf_list_rule *rule);
static inline void wf_cbor_end_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                                     unsigned positions, const struct wf_list_rule *rule);

wf_text wf_cbor_read_text(struct wf_cbor_reader *in, const struct wf_text_rule *rule);
/** A byte string; text is refused, also when it would be base64. */
static inline wf_bytes wf_cbor_read_bytes(struct wf_cbor_reader *in,
                                          const struct wf_bytes_rule *rule);
/** A float without a fraction is an integer, unless the style says plain. */
static inline int64_t wf_cbor_read_int(struct wf_cbor_reader *in, const struct wf_int_rule *rule);
static inline uint64_t wf_cbor_read_uint(struct wf_cbor_reader *in,
                                         const struct wf_uint_rule *rule);
/** An integer or a float; the integer is rounded to the nearest double.  NaN and the infinities
 *  are refused. */
double wf_cbor_read_number(struct wf_cbor_reader *in, const struct wf_number_rule *rule);
bool wf_cbor_read_bool(struct wf_cbor_reader *in, const char *schema);
void wf_cbor_read_null(struct wf_cbor_reader *in, const char *schema);

/** @return 1 + index of the value in the rule (or its group); 0 with an error */
static inline unsigned wf_cbor_read_enum(struct wf_cbor_reader *in,
                                         const struct wf_enum_rule *rule);

/** Any well-formed item, as the bytes the sender wrote; cbor_json.h makes JSON of it. */
wf_bytes wf_cbor_read_raw(struct wf_cbor_reader *in);

/** Passes over one well-formed item without recursion. */
void wf_cbor_skip(struct wf_cbor_reader *in);

/** Takes null when it is next.  @return whether it did */
bool wf_cbor_take_null(struct wf_cbor_reader *in);

/** Takes an empty array when it is next.  @return whether it did */
bool wf_cbor_take_empty_array(struct wf_cbor_reader *in);

/** For x-wireform `as: text`: takes a text, passes over anything else.
 *  @return whether it was a text */
bool wf_cbor_read_text_if(struct wf_cbor_reader *in, wf_text *value);

/** Finding out which branch of a union comes, before it is read.  All of them start at the
 *  cursor, leave it where it was, and fail like reads do. */

/** Looks for member `key` (UTF-8, NUL-terminated) of the map at the cursor and moves the cursor
 *  to its value; wf_cbor_rewind() goes back.  Keys that are not text are passed over.
 *  @return false when the map lacks it */
static inline bool wf_cbor_find_member(struct wf_cbor_reader *in, const char *key);

/** Moves to item `index` of the array at the cursor.  @return false when it is shorter */
static inline bool wf_cbor_find_item(struct wf_cbor_reader *in, unsigned index);

/** The same for a member or an item that must be there: without it the reading fails
 *  ("required", "minItems"). */
void wf_cbor_enter_member(struct wf_cbor_reader *in, const char *key);
void wf_cbor_enter_item(struct wf_cbor_reader *in, unsigned index);

/** Which value of the rule stands at the cursor, as member `key` of the map there, or as an item of
 *  the array there?  The cursor stays where it is.  Member and item must be there.
 *  @param unknown  the error when it is none of the values, its offset kept so that answers can
 *                  name it: WF_UNKNOWN_TAG (of a union: RFC 8949 means something else by the word)
 *                  or WF_BAD_VALUE
 *  @return like wf_cbor_read_enum() */
unsigned wf_cbor_tell_by_value(struct wf_cbor_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown);
static inline unsigned wf_cbor_tell_by_member(struct wf_cbor_reader *in, const char *key,
                                              const struct wf_enum_rule *rule,
                                              enum wf_status unknown);
unsigned wf_cbor_tell_by_item(struct wf_cbor_reader *in, unsigned index,
                              const struct wf_enum_rule *rule, enum wf_status unknown);

/** The same for messages that have no choice how to begin: arrays whose first item tells which they
 *  are, and texts.  @return 0 when it has to be found out by asking */
static inline unsigned wf_cbor_tell_by_beginning(const struct wf_cbor_reader *in,
                                                 const struct wf_beginnings *beginnings);

struct wf_cbor_mark {
    const uint8_t *at;
    unsigned depth;
    size_t owed;
};
static inline struct wf_cbor_mark wf_cbor_mark(const struct wf_cbor_reader *in);
static inline void wf_cbor_rewind(struct wf_cbor_reader *in, struct wf_cbor_mark mark);

/** Forgets that the value just read broke its schema, for values that may; to be followed by
 *  wf_cbor_rewind().  Memory is never forgotten.  @return whether the value was right */
bool wf_cbor_forgive(struct wf_cbor_reader *in);

/** For code that finds the schema broken in a way no rule describes. */
void wf_cbor_fail(struct wf_cbor_reader *in, const char *keyword, const char *schema,
                  const char *what);

#include "wireform/codec/cbor_inline.h"

#endif
