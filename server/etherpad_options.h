#ifndef SERVER_ETHERPAD_OPTIONS_H
#define SERVER_ETHERPAD_OPTIONS_H

#include "generated/etherpad.h"
#include "wireform/base/arena.h"
#include "wireform/base/buf.h"

/** Options of a pad, which are kept as JSON: `{"view":{...},"guestPolicy":"allow"}`. */

enum { ETHERPAD_OPTIONS_LIMIT = 16384, ETHERPAD_VIEW_LIMIT = 64 };

/** Reads what is kept; texts and lists are of the arena.
 *  @return false without memory, or when it is broken */
bool etherpad_options_read(wf_text kept, struct wf_arena *arena, struct etherpad_options *options);

/** Writes what is kept once somebody has changed some of it: members of `view` replace those of the
 *  same name, and the policy is always "allow" (etherpad.md 5.4).
 *  @return false: too many members, or too long; `out` means nothing then */
bool etherpad_options_merge(wf_text kept, const struct etherpad_options *change,
                            struct wf_arena *arena, struct wf_buf *out);

#endif
