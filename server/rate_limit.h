#ifndef SERVER_RATE_LIMIT_H
#define SERVER_RATE_LIMIT_H

#include <stdbool.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** Counts events per key (a name, an address), each key in a window of time that begins with its
 *  first event.  The memory is made once: with more keys than it has room for, those with the
 *  fewest events are forgotten first, so a flood of keys does not wash away who is at the limit.
 *  Nobody can choose keys that push out a certain other one (SipHash under a random key). */
struct rate_limit;

/** @param limit       events of a key in its window; then rate_limit_is_reached()
 *  @param keys_limit  room, rounded up
 *  @return NULL without memory */
struct rate_limit *rate_limit_new(unsigned limit, unsigned window_ms, unsigned keys_limit);
void rate_limit_free(struct rate_limit *limit);

/** @param now_ms  wf_clock_ms(), here and in the next */
void rate_limit_note(struct rate_limit *limit, wf_text key, uint64_t now_ms);

/** Events of that key in the window that is open; 0 when it is over. */
unsigned rate_limit_count(const struct rate_limit *limit, wf_text key, uint64_t now_ms);
bool rate_limit_is_reached(const struct rate_limit *limit, wf_text key, uint64_t now_ms);

enum { RATE_LIMIT_NETWORK_SIZE = 64 };

/** Who is behind an address, as a key: of "127.0.0.1:4021" the address, of "[2001:db8::7]:4021" the
 *  network of 64 bits, all of which one customer has.  Of anything else, what is before a colon,
 *  or as much of it as there is room for.
 *  @return borrows from `room` */
wf_text rate_limit_network(const char *peer_name, char room[RATE_LIMIT_NETWORK_SIZE]);

#endif
