#ifndef CLIENT_PAD_VIEW_H
#define CLIENT_PAD_VIEW_H

#include "client/pad_link.h"

/** A pad on a terminal: its text on the colours of its authors, as it changes; keys move it. */

/** @return the exit status */
int pad_view_run(struct etherpad_client *link);

#endif
