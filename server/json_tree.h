#ifndef SERVER_JSON_TREE_H
#define SERVER_JSON_TREE_H

#include "wireform/base/buf.h"
#include "wireform/base/status.h"

/** JSON values that never change.  What changes a value makes another one that shares all the rest
 *  with it, so a document of any size is copied by json_retain(), and an edit costs as many small
 *  blocks as the place is deep: old versions are as cheap to keep as the edits between them.
 *
 *  A long array is a list of shorter arrays, a long object a list of shorter objects with their
 *  names in order (B-trees, of which both ends of an edit share all but one path).  So members have
 *  no order but that of their names, byte by byte, and a document always prints the same.  Numbers
 *  keep their spelling: 1.0 stays 1.0, and no digit is lost.
 *
 *  References are counted, without locks: one thread.  Another may look at a value and print it, as
 *  long as the first one holds a reference for it.  Functions that make a value give the caller a
 *  reference, and NULL without memory; those that find one lend it for as long as the value that it
 *  is in.  Arguments are borrowed; what a new value holds of them it retains itself. */
struct json;

enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_ARRAY, JSON_OBJECT };

struct json *json_retain(struct json *value);
void json_release(struct json *value); /**< NULL is fine. */

/** --- Sizes: known without looking inside --------------------------------------------------- */

/** Most that a value may have.  Its text is counted as json_print() writes it; its nodes are all
 *  values in it and itself, names not counted; its depth is how many arrays and objects are open at
 *  its deepest place, 0 for a scalar. */
struct json_limits {
    size_t text_len;
    size_t nodes;
    unsigned depth;
};

/** No limits can be above these: they keep sums in range and recursion flat. */
#define JSON_MOST_TEXT  ((size_t)1 << 30)
#define JSON_MOST_DEPTH 128

/** As few as there can be. */
extern const struct json_limits json_unlimited;

size_t json_text_len(const struct json *value);
size_t json_nodes(const struct json *value);
unsigned json_depth(const struct json *value);
bool json_is_within(const struct json *value, const struct json_limits *limits);

/** --- Looking ------------------------------------------------------------------------------- */

enum json_kind json_kind(const struct json *value);

/** Items of an array, members of an object. */
size_t json_count(const struct json *value);

/** @return NULL: the array is shorter */
struct json *json_item(const struct json *array, size_t index);

/** @return NULL: the object has no such member */
struct json *json_member(const struct json *object, wf_text name);

/** The member that is `index`th in the order of names.
 *  @param name  may be NULL; borrowed
 *  @return NULL: the object has fewer */
struct json *json_member_at(const struct json *object, size_t index, wf_text *name);

/** The text, the spelling of the number, `true` or `null`: borrowed. */
wf_text json_text(const struct json *scalar);

/** Same value: numbers by what they are (1, 1.0 and 10e-1; exactly, so what is equal here is equal
 *  as doubles too), objects without order.  A value that both share is not looked into. */
bool json_equal(const struct json *a, const struct json *b);

/** --- Making -------------------------------------------------------------------------------- */

struct json *json_new_text(wf_text text);
struct json *json_new_array(void);
struct json *json_new_object(void);

/** With the item or member put in, put in place of the one there, or taken out. */

/** @param index  at most the count */
struct json *json_array_insert(const struct json *array, size_t index, struct json *item);
/** @param index  below the count, here and in the next */
struct json *json_array_replace(const struct json *array, size_t index, struct json *item);
struct json *json_array_remove(const struct json *array, size_t index);

struct json *json_object_set(const struct json *object, wf_text name, struct json *member);
/** @param name  a member that is there */
struct json *json_object_remove(const struct json *object, wf_text name);

/** --- Text ---------------------------------------------------------------------------------- */

/** Reads one JSON text (RFC 8259) and nothing behind it; needs no padding, does not recurse.
 *  Refused beside broken syntax (WF_BAD_SYNTAX): a name twice, half of a surrogate pair, a number
 *  beyond the range of a double (WF_BAD_VALUE), more than the limits (WF_TOO_LARGE).
 *  @param error  says what and where when the result is NULL; WF_NO_MEMORY too */
struct json *json_parse(wf_text text, const struct json_limits *limits, struct wf_error *error);

/** Appends it, without white space: exactly json_text_len() bytes.  A failure stays in `out`. */
void json_print(const struct json *value, struct wf_buf *out);

#endif
