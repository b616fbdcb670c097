#ifndef CLIENT_PAD_LAYERS_H
#define CLIENT_PAD_LAYERS_H

#include "generated/etherpad.h"
#include "server/etherpad_text.h"

/** The three layers of a client (etherpad.md 6): the text as the server has it, a change on its way
 *  there, and what was edited since.  Functions return false when something does not fit, or
 * without memory: then the pad has to be loaded again. */
struct pad_layers {
    struct etherpad_pool pool;
    uint32_t rev;
    struct etherpad_text base; /**< As the server has it at `rev`. */
    struct wf_buf sent;        /**< A changeset that is not accepted yet; empty: none. */
    struct wf_buf edited;      /**< One that was not sent yet; empty: none. */
    struct etherpad_text view; /**< All three: what people see. */
};

bool pad_layers_init(struct pad_layers *layers, const struct etherpad_client_vars *vars);
void pad_layers_deinit(struct pad_layers *layers);

/** Replaces a stretch of the view by text of this author; what is cleaned: `\r\n`, `\r` become
 *  `\n`, tabs eight spaces, U+00A0 a space (7.9). */
bool pad_layers_edit(struct pad_layers *layers, uint32_t start, uint32_t removed, wf_text inserted,
                     wf_text author);

/** Makes the whole view this text, keeping lines that are the same, and what is the same at both
 * ends of the others. */
bool pad_layers_replace(struct pad_layers *layers, wf_text text, wf_text author);

/** Adds text in front of the empty line that ends a pad. */
bool pad_layers_append(struct pad_layers *layers, wf_text text, wf_text author);

/** Whether there is something to send, and nothing on its way. */
bool pad_layers_may_send(const struct pad_layers *layers);

/** What was edited is on its way.
 *  @param changeset  emptied, gets it as for the wire
 *  @param apool      the attributes it uses */
bool pad_layers_send(struct pad_layers *layers, struct wf_buf *changeset,
                     struct etherpad_apool *apool);

/* -- what the server says -- */

bool pad_layers_take_changes(struct pad_layers *layers, const struct etherpad_new_changes *news);
bool pad_layers_be_accepted(struct pad_layers *layers, uint32_t new_rev);
bool pad_layers_be_rejected(struct pad_layers *layers);

/** What is on its way was never stored. */
bool pad_layers_send_again(struct pad_layers *layers);

#endif
