#ifndef SERVER_ROOM_H
#define SERVER_ROOM_H

#include "server/names.h"
#include "wireform/io/conn.h"

/** Groups of people who hear each other.  A room keeps its members in the order in which they
 *  came; one without a name (a lobby) is in no list. */

/** What a room knows of a person; embedded in the peer. */
struct room_member {
    struct wf_conn *conn;
    wf_text name; /**< Borrowed; may change its bytes while in the room. */
};

struct room {
    struct name name; /**< Its text belongs to the room. */
    struct room *next, *previous;
    bool is_permanent; /**< Stays when its last member goes. */
    bool is_private;   /**< In no list. */
    struct room_member **members;
    struct wf_conn **conns; /**< The same people, as wf_audience wants them. */
    size_t members_count, members_size;
};

/** All rooms that have names, in order of creation. */
struct rooms {
    struct names names;
    struct room *first, *last;
};

/** @return NULL when there is none of that name */
struct room *rooms_find(const struct rooms *rooms, wf_text name);

/** Makes an empty room; its name must be free.  @return NULL without memory */
struct room *rooms_open(struct rooms *rooms, wf_text name);

/** Gives the room back when it is empty and not permanent. */
void rooms_close_if_empty(struct rooms *rooms, struct room *room);

/** Frees every room, members or not: the end of the service. */
void rooms_free(struct rooms *rooms);

/** Lists the names of the rooms that are not private, permanent ones first, in `arena`.
 *  @return how many; 0 also when the arena is full (it is marked then) */
size_t rooms_names(const struct rooms *rooms, struct wf_arena *arena, const wf_text **names);

/** Makes sure that one more member fits, so that room_enter() cannot fail.
 *  @return false without memory */
bool room_reserve(struct room *room);
void room_enter(struct room *room, struct room_member *member);
void room_leave(struct room *room, struct room_member *member);

/** Gives back the lists of a room that is no part of `rooms`. */
void room_deinit(struct room *room);

wf_audience room_all(const struct room *room);
wf_audience room_others(const struct room *room, const struct wf_conn *conn);

/** Lists the names of its members as rooms_names() does. */
size_t room_names(const struct room *room, struct wf_arena *arena, const wf_text **names);

#endif
