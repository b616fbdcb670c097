#ifndef SERVER_ETHERPAD_OPS_H
#define SERVER_ETHERPAD_OPS_H

#include "server/etherpad_units.h"

/** Operations, the middle part of a changeset and all of an attribution (etherpad.md 7.2). */

enum {
    ETHERPAD_NUMBER_LIMIT = INT32_MAX,
    /** Attributes on one unit; ours, so that neither an operation nor what composing makes of it
     * can grow without bound. */
    ETHERPAD_ATTRIBS_LIMIT = 32,
    ETHERPAD_DIGITS_LIMIT = 6,
    ETHERPAD_ATTRIBS_SIZE = ETHERPAD_ATTRIBS_LIMIT * (1 + ETHERPAD_DIGITS_LIMIT), /**< Bytes. */
};

struct etherpad_op {
    char kind; /**< '=', '-' or '+'; 0: none. */
    uint32_t units;
    uint32_t newlines;
    wf_text attribs; /**< `*0*1f`, borrowed. */
};

/** Ops that are being read. */
struct etherpad_ops {
    const char *at, *end;
    const char *why; /**< NULL, or what is wrong at `at`. */
};

struct etherpad_ops etherpad_ops_of(wf_text ops);

/** Reads the next op, whose attributes borrow from the text; strict: the grammar, and every number
 *  within its limit.  @return false at the end, and where something is wrong */
bool etherpad_ops_next(struct etherpad_ops *ops, struct etherpad_op *op);

/** Reads the next number off `*n*n...`.  @return false at the end */
bool etherpad_attribs_next(wf_text *attribs, uint32_t *number);

/** Prints a number up to ETHERPAD_NUMBER_LIMIT, base 36.
 *  @param digits  room for ETHERPAD_DIGITS_LIMIT  @return how many */
size_t etherpad_number_print(uint32_t number, char *digits);
void etherpad_number_write(struct wf_buf *out, uint32_t number);
/** A number, base 36, moved over; no leading zeros, at most ETHERPAD_NUMBER_LIMIT.
 *  @return false: none is there, and `*at` is where it was */
bool etherpad_number_read(const char **at, const char *end, uint32_t *number);
/** `*` and the number of an attribute.  Peers leave these as they are, so zeros may lead here, up
 * to ETHERPAD_DIGITS_LIMIT digits. */
bool etherpad_attrib_read(const char **at, const char *end, uint32_t *number);
void etherpad_op_write(struct wf_buf *out, const struct etherpad_op *op);

/** Merges neighbours that can be one op (etherpad.md 7.3, item 3). */
struct etherpad_merger {
    struct etherpad_op op; /**< What is kept back; its attributes are in `attribs`. */
    uint32_t units_after;  /**< Of it, behind its last newline. */
    char attribs[ETHERPAD_ATTRIBS_SIZE];
};

/** Puts ops into canonical form (etherpad.md 7.3) and appends them to `out`. */
struct etherpad_assembler {
    struct wf_buf *out;
    struct wf_buf inserts; /**< They follow the deletions of their run. */
    struct etherpad_merger keep, remove, insert;
    char last;
    int64_t growth; /**< Units inserted less units deleted. */
};

void etherpad_assembler_init(struct etherpad_assembler *assembler, struct wf_buf *out);

/** Takes an op, whose attributes are copied.  Those whose newlines it counts must end in one. */
void etherpad_assembler_add(struct etherpad_assembler *assembler, const struct etherpad_op *op);

/** The same for a stretch of text that may end within a line: as two ops, if need be. */
void etherpad_assembler_add_text(struct etherpad_assembler *assembler, char kind, wf_text attribs,
                                 struct etherpad_extent extent);

/** Ends it: writes what is kept back, but for a last `=` without attributes; frees its own memory.
 *  Failures are in `out`. */
void etherpad_assembler_finish(struct etherpad_assembler *assembler);

#endif
