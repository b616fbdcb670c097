#ifndef SERVER_ETHERPAD_TEXT_H
#define SERVER_ETHERPAD_TEXT_H

#include "server/etherpad_changeset.h"

/** A text with attributes that changes quickly however long it is.
 *
 *  A balanced tree whose leaves hold half a kilobyte of text together with its attribution, both as
 *  on the wire.  Nothing in it ever changes: applying a changeset makes a new text that shares
 *  all but the touched leaves and the way to them with the old one, so that texts of past revisions
 *  cost little and going back costs nothing.  A handle counts as one reference; copies of it are
 *  made by etherpad_text_share().  Not for several threads at once. */
struct etherpad_text {
    struct etherpad_node *root; /**< NULL: no text, which is not even the empty one. */
};

/** Counted, not measured: all of these cost nothing. */
uint32_t etherpad_text_units(struct etherpad_text text);
uint32_t etherpad_text_newlines(struct etherpad_text text);
uint32_t etherpad_text_runs(struct etherpad_text text);        /**< Of attribution, about. */
size_t etherpad_text_bytes(struct etherpad_text text);         /**< Of the text. */
size_t etherpad_text_attribs_bytes(struct etherpad_text text); /**< Of the attribution, about. */

/** Of the first `units` units, or all that there are. */
struct etherpad_extent etherpad_text_measure(struct etherpad_text text, uint32_t units);

/** Makes a text out of WTF-8 and its attribution.
 *  @return WF_OK, WF_BAD_VALUE (the two do not go together) or WF_NO_MEMORY */
enum wf_status etherpad_text_make(wf_text text, wf_text attribs, struct etherpad_text *made);

struct etherpad_text etherpad_text_share(struct etherpad_text text);
void etherpad_text_drop(struct etherpad_text *text);

/** Does a changeset that was checked fit this text: its length, and the newlines of all that it
 *  keeps and deletes (etherpad.md 7.4)?
 *  @param why  set when it does not
 *  @param is_loose  set: an op of it that counts newlines ends within a line.  Peers let that pass,
 *                   but two such changesets need not go together: see etherpad_text_tighten() */
bool etherpad_text_fits(struct etherpad_text text, const struct etherpad_changeset *changeset,
                        bool *is_loose, const char **why);

/** Appends the same changeset, where every op that counts newlines ends in one. */
enum wf_status etherpad_text_tighten(struct etherpad_text text,
                                     const struct etherpad_changeset *changeset,
                                     struct wf_buf *out);

/** Applies a changeset that fits.  The work is proportional to what it touches, with gaps of a few
 *  kilobytes, and to the logarithm of the length.
 *  @return WF_OK, WF_BAD_VALUE (it does not fit), WF_TOO_LARGE (ETHERPAD_ATTRIBS_LIMIT) or
 *          WF_NO_MEMORY; `made` is set on WF_OK only, and `text` stays */
enum wf_status etherpad_text_apply(struct etherpad_text text,
                                   const struct etherpad_changeset *changeset,
                                   const struct etherpad_pool *pool, struct etherpad_text *made);

/** The same.  @param cost  bytes that only `made` keeps in memory, at most */
enum wf_status etherpad_text_apply_at_cost(struct etherpad_text text,
                                           const struct etherpad_changeset *changeset,
                                           const struct etherpad_pool *pool,
                                           struct etherpad_text *made, size_t *cost);

/** Appends the text as WTF-8, or its attribution in canonical form. */
void etherpad_text_write(struct etherpad_text text, struct wf_buf *out);
void etherpad_text_write_attribs(struct etherpad_text text, struct wf_buf *out);

/** The inverse of a changeset that fits `before` (7.8).  Adds pairs to the pool. */
enum wf_status etherpad_inverse(struct etherpad_text before,
                                const struct etherpad_changeset *changeset,
                                struct etherpad_pool *pool, struct wf_buf *out);

/** What lies between two places, of which etherpad_text_measure() told what is before them. */
static inline struct etherpad_extent etherpad_between(struct etherpad_extent from,
                                                      struct etherpad_extent to)
{
    uint32_t units = to.units - from.units;
    uint32_t newlines = to.newlines - from.newlines;

    return (struct etherpad_extent){units, newlines, newlines > 0 ? to.last_line : units};
}

/** splice (7.8): the changeset that replaces `removed` units at `start` by `inserted`.
 *  @return WF_BAD_VALUE when the text is shorter; else as etherpad_compose() */
enum wf_status etherpad_splice(struct etherpad_text text, uint32_t start, uint32_t removed,
                               wf_text inserted, wf_text attribs, struct wf_buf *out);

/** A stretch of a text under one set of attributes, within one leaf. */
struct etherpad_piece {
    struct etherpad_cursor from;
    wf_text attribs;
    struct etherpad_extent extent;
};

enum { ETHERPAD_DEPTH_LIMIT = 64 }; /**< Far beyond what a balanced tree in memory can reach. */

/** Reads a text piece by piece.  Borrows from the text, which must stay. */
struct etherpad_reader {
    const struct etherpad_node *path[ETHERPAD_DEPTH_LIMIT]; /**< Still to come, nearest last. */
    unsigned depth;
    struct etherpad_ops ops;
    struct etherpad_op op; /**< What is left of the present one. */
    struct etherpad_cursor cursor;
};

/** Begins at a unit. */
void etherpad_reader_init(struct etherpad_reader *reader, struct etherpad_text text, uint32_t at);

/** @param most  units wanted at most; at least 1
 *  @return false at the end of the text */
bool etherpad_reader_next(struct etherpad_reader *reader, uint32_t most,
                          struct etherpad_piece *piece);

#endif
