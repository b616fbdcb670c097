#ifndef SERVER_ETHERPAD_ROOM_PRIVATE_H
#define SERVER_ETHERPAD_ROOM_PRIVATE_H

#include "generated/etherpad_server.h"
#include "server/etherpad_options.h"
#include "server/etherpad_room.h"

/** What the files of a room share. */

/** After somebody or something has left: the room goes when nobody needs it any more. */
void etherpad_room_rest(struct etherpad_room *room);

/** Tells those for whom enough is stored by now; all of them when the room has ended. */
void etherpad_room_tell_settled(struct etherpad_room *room);

#endif
