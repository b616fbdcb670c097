#ifndef SERVER_ETHERPAD_BUILDER_H
#define SERVER_ETHERPAD_BUILDER_H

#include "server/etherpad_ops.h"
#include "wireform/base/status.h"

/** Makes a changeset op by op, from the start of a text on; canonical whatever comes. */
struct etherpad_builder {
    struct wf_buf *out;
    struct wf_buf ops, bank;
    struct etherpad_assembler assembler;
};

/** @param out  gets the changeset, behind what is in it; its limit is the builder's */
void etherpad_builder_init(struct etherpad_builder *builder, struct wf_buf *out);

/** Takes an op that keeps or deletes. */
void etherpad_builder_add(struct etherpad_builder *builder, const struct etherpad_op *op);

/** Takes an insertion and its units off a bank.  @return units that were there */
uint32_t etherpad_builder_insert(struct etherpad_builder *builder, const struct etherpad_op *op,
                                 struct etherpad_cursor *bank);

/** Keeps or deletes a stretch that may end within a line. */
void etherpad_builder_add_extent(struct etherpad_builder *builder, char kind, wf_text attribs,
                                 struct etherpad_extent extent);

/** Inserts what is at a cursor, as far as the text goes. */
void etherpad_builder_insert_text(struct etherpad_builder *builder, wf_text attribs,
                                  struct etherpad_cursor from, uint32_t units);

/** Writes the changeset and frees the builder's own memory.
 *  @param status  how things went so far; unless WF_OK, nothing is written and it is returned
 *  @return WF_OK, WF_BAD_VALUE (shorter than nothing), WF_TOO_LARGE or WF_NO_MEMORY */
enum wf_status etherpad_builder_finish(struct etherpad_builder *builder, uint32_t old_len,
                                       enum wf_status status);

#endif
