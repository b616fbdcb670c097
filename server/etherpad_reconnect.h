#ifndef SERVER_ETHERPAD_RECONNECT_H
#define SERVER_ETHERPAD_RECONNECT_H

#include "server/etherpad_pad.h"
#include "wireform/base/arena.h"

/** Reads `missedChanges`: what a page could not send any more (etherpad.md 8.4).
 *  @param missed  all but the user; borrows from `json` and from the arena
 *  @param why     receives a sentence when it is refused
 *  @return false: it is refused, or there is no memory */
bool etherpad_reconnect_read(wf_text json, struct wf_arena *arena, struct etherpad_missed *missed,
                             const char **why);

#endif
