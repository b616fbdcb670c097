#ifndef SERVER_ETHERPAD_WIRE_POOL_H
#define SERVER_ETHERPAD_WIRE_POOL_H

#include "generated/etherpad.h"
#include "server/etherpad_pool.h"
#include "wireform/base/arena.h"

/** A pool as messages have it, for those who judge changes.
 *  @param wire  its list is of the arena; texts stay where they are
 *  @return false without memory */
bool etherpad_wire_pool_of(const struct etherpad_attribute_pool *apool, struct wf_arena *arena,
                           struct etherpad_wire_pool *wire);

#endif
