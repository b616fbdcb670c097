#ifndef SERVER_COMPOSTE_FOOTPRINT_H
#define SERVER_COMPOSTE_FOOTPRINT_H

#include "server/json_patch.h"

/** What a patch read and wrote (composte.md 6.1), in the words of the document it was applied to:
 *  the facts by which races are judged. */

enum composte_aspect {
    COMPOSTE_VALUE = 'V',     /**< The value there, and everything below. */
    COMPOSTE_POSITIONS = 'S', /**< Which element of the array has which index. */
    COMPOSTE_END = 'A',       /**< The end of the array, where things are appended. */
    COMPOSTE_EXISTENCE = 'E', /**< That something is there, and what kind of container it is. */
};

struct composte_item {
    enum composte_aspect aspect;
    bool is_write;
    unsigned op;     /**< The operation it is from. */
    wf_text pointer; /**< Borrowed from the patch, or from the text it was read from. */
};

struct composte_footprint {
    struct composte_item *items; /**< In the order of the operations. */
    size_t count, size;
};

/** Applies the patch and takes down what it touches.
 *  @param root       a reference that is replaced by one to the new document; as it was on failure
 *  @param footprint  filled as far as it came; to be given back in any case
 *  @return as json_patch_apply(); JSON_PATCH_FAILED, too, when the root would be no object */
enum json_patch_status composte_footprint_apply(struct json **root, const struct json_patch *patch,
                                                const struct json_limits *limits,
                                                struct composte_footprint *footprint,
                                                struct json_patch_error *error);

/** @return false without memory */
bool composte_footprint_add(struct composte_footprint *footprint, struct composte_item item);
void composte_footprint_deinit(struct composte_footprint *footprint);

/** Appends what is written, for the column `footprint`: for each item its aspect, the length of its
 *  pointer in bytes, a colon and the pointer, `V6:/titleS5:/list`.  So it is read back without
 *  memory, whatever characters are in names. */
void composte_footprint_print(const struct composte_footprint *footprint, struct wf_buf *out);

/** Reads that text item by item.
 *  @param rest  what is left; begins as the whole text
 *  @return false at the end, and at whatever composte_footprint_print() does not write */
bool composte_footprint_next(wf_text *rest, struct composte_item *item);

/** Does what was written conflict with that item of a patch that did not know of it (6.2)? */
bool composte_conflicts(const struct composte_item *written, const struct composte_item *proposed);

#endif
