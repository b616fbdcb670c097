#ifndef SERVER_JSON_PATCH_H
#define SERVER_JSON_PATCH_H

#include "server/json_tree.h"

/** JSON Patch (RFC 6902), all of it. */

enum json_op_kind {
    JSON_OP_ADD,
    JSON_OP_REMOVE,
    JSON_OP_REPLACE,
    JSON_OP_MOVE,
    JSON_OP_COPY,
    JSON_OP_TEST
};

/** One operation, well-formed.  Everything in it is borrowed from the patch. */
struct json_op {
    enum json_op_kind kind;
    wf_text path;
    wf_text from;       /**< Of move and copy. */
    struct json *value; /**< Of add, replace and test. */
};

struct json_patch {
    struct json *source; /**< The array it was read from. */
    struct json_op *ops;
    size_t ops_count;
};

enum json_patch_status {
    JSON_PATCH_OK,
    JSON_PATCH_FAILED,    /**< The operation does not go with the document, or a test failed. */
    JSON_PATCH_TOO_LARGE, /**< The document would be above its limits. */
    JSON_PATCH_NO_MEMORY,
};

/** What kept a patch from being read or applied. */
struct json_patch_error {
    size_t op;       /**< Index of the operation. */
    wf_text path;    /**< The pointer that was to blame; borrowed from the patch. */
    const char *why; /**< "nothing is there" */
};

/** Reads a patch off an array: every operation known, its pointers valid, what it needs present;
 *  other members are ignored.  An array without operations is a patch that changes nothing.
 *  @return false, and nothing to give back: with `why` NULL, no memory */
bool json_patch_init(struct json_patch *patch, struct json *source, struct json_patch_error *error);

/** The same from text, which may be of any size.
 *  @param broken     why it is not JSON; WF_OK when it is
 *  @param malformed  otherwise why it is no patch
 *  @return JSON_PATCH_OK, JSON_PATCH_FAILED or JSON_PATCH_NO_MEMORY; only the first needs to be
 * given back, and all may be */
enum json_patch_status json_patch_parse(struct json_patch *patch, wf_text text,
                                        struct wf_error *broken,
                                        struct json_patch_error *malformed);
void json_patch_deinit(struct json_patch *patch);

/** Applies one operation.
 *  @param root    a reference that is replaced by one to the new document; as it was on failure
 *  @param limits  of the document; checked before anything is the larger for it: what is copied is
 *                 shared
 *  @param error   `path` and `why`, unless JSON_PATCH_OK */
enum json_patch_status json_op_apply(struct json **root, const struct json_op *op,
                                     const struct json_limits *limits,
                                     struct json_patch_error *error);

/** Applies all operations or none, in the same way. */
enum json_patch_status json_patch_apply(struct json **root, const struct json_patch *patch,
                                        const struct json_limits *limits,
                                        struct json_patch_error *error);

#endif
