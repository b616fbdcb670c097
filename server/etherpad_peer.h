#ifndef SERVER_ETHERPAD_PEER_H
#define SERVER_ETHERPAD_PEER_H

#include "server/etherpad_service.h"

/** A socket, as the files that handle its messages share it. */
struct etherpad_peer {
    struct etherpad_member member;
    struct name socket; /**< Its text is the socket's id. */
    struct etherpad *service;
    struct etherpad_join *join; /**< Under way; NULL: none. */
};

/** Says why, and ends the socket; its user leaves at once. */
void etherpad_disconnect(struct etherpad_peer *peer, const char *reason);

/** Takes its user out of the room, if it is in one; the others hear of it. */
void etherpad_leave(struct etherpad_peer *peer);

/** @return the socket of that id; NULL: there is none */
struct etherpad_peer *etherpad_find_socket(const struct etherpad *service, wf_text id);

/** What others hear of a user. */
struct etherpad_known_user etherpad_describe(const struct etherpad_user *user);

/** Enters the room that CLIENT_READY names: asks who this is, opens the pad, and all else that
 *  takes time; the socket is held meanwhile. */
void etherpad_join_begin(struct etherpad_peer *peer, const struct etherpad_client_ready *msg);

/** The socket is gone. */
void etherpad_join_forget(struct etherpad_join *join);

#endif
