#ifndef CLIENT_JSON_DIFF_PRIVATE_H
#define CLIENT_JSON_DIFF_PRIVATE_H

#include "client/json_diff.h"
#include "server/json_pointer.h"

/** Between json_diff.c, which goes through documents, and json_diff_list.c, for arrays. */

/** Most operations of one change; beyond them a value is replaced as a whole. */
#define JSON_DIFF_MOST_OPS 1000

struct differ {
    struct json_changes *changes;
    char path[JSON_POINTER_LIMIT]; /**< Where it is. */
    size_t path_len;
    unsigned open_changes; /**< Changes begun; operations within the outermost belong together. */
    size_t ops_count;      /**< Of the change that is open. */
    bool has_failed;       /**< No memory. */
};

/** Operations between both calls are one change, or part of the one that is open already. */
void differ_begin_change(struct differ *differ);
void differ_end_change(struct differ *differ);

/** One operation at the present place.  @param value  NULL: it takes none */
void differ_put(struct differ *differ, const char *op, const struct json *value);

/** Is there room in the pointer for one more token of so many bytes, whatever they are? */
bool differ_has_room(const struct differ *differ, size_t len);

/** Goes to a member or an item, for which there must be room, and back. */
void differ_enter(struct differ *differ, wf_text token);
void differ_leave(struct differ *differ);

/** What makes `after` of `before`, which is at the present place. */
void differ_compare(struct differ *differ, const struct json *before, const struct json *after);
void differ_compare_lists(struct differ *differ, const struct json *before,
                          const struct json *after);

#endif
