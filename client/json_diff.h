#ifndef CLIENT_JSON_DIFF_H
#define CLIENT_JSON_DIFF_H

#include "server/json_tree.h"

/** What makes one document of another, as changes that can be accepted or rejected on their own:
 *  each is a JSON Patch (RFC 6902), and they go on the first document one after the other.
 *
 *  Every member that differs is a change of its own.  So is every item of an array, as long as all
 *  stay where they are; one whose items move is a single change, for its indices depend on each
 *  other.  What comes behind an array is appended, which goes with what others append. */
struct json_changes {
    struct wf_buf text; /**< All patches. */
    size_t *ends;       /**< Of each in it. */
    size_t count, size;
};

/** @return false without memory; to be given back in any case */
bool json_diff(const struct json *before, const struct json *after, struct json_changes *changes);
wf_text json_changes_patch(const struct json_changes *changes, size_t index);
void json_changes_deinit(struct json_changes *changes);

#endif
