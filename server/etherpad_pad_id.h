#ifndef SERVER_ETHERPAD_PAD_ID_H
#define SERVER_ETHERPAD_PAD_ID_H

#include "server/etherpad_store.h"

/** Names of pads: 1 to 50 of [A-Za-z0-9-] (etherpad.md 1). */

enum etherpad_pad_id {
    ETHERPAD_ID_IS_GOOD,
    ETHERPAD_ID_WAS_CLEANED, /**< `id` is what was meant. */
    ETHERPAD_ID_IS_NONE,     /**< Empty, too long, or a path of ours. */
};

/** Replaces every character that no id has by a `-`.
 *  @param name  UTF-8 */
enum etherpad_pad_id etherpad_pad_id_clean(wf_text name, char id[ETHERPAD_PAD_ID_SIZE]);

/** Ten random characters of [0-9A-Za-z]. */
void etherpad_pad_id_make(char id[ETHERPAD_PAD_ID_SIZE]);

#endif
