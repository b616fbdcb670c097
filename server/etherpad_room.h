#ifndef SERVER_ETHERPAD_ROOM_H
#define SERVER_ETHERPAD_ROOM_H

#include "server/etherpad_stored.h"
#include "server/etherpad_user.h"
#include "server/room.h"
#include "wireform/io/loop.h"

/** Pads in memory, and the people in them.
 *
 *  A change counts in memory at once, so that the next one follows it, and people hear of it when
 *  it is stored; in between it is under way.  Should storing fail, the room ends with everybody in
 *  it, and whoever comes back finds the pad as the disk has it. */

struct etherpad_settings;

/** Somebody in a room; embedded in what the service knows of a socket. */
struct etherpad_member {
    struct room_member seat;
    struct etherpad_room *room; /**< NULL: in none. */
    struct etherpad_user user;
    uint32_t rev; /**< The newest revision it knows. */
    bool is_viewer;
    bool takes_rejection;
};

struct etherpad_room {
    struct name name; /**< Its text is `pad_id`. */
    struct etherpad_rooms *rooms;
    char pad_id[ETHERPAD_PAD_ID_SIZE];
    bool is_open;     /**< Else it is being loaded. */
    bool is_ended;    /**< In no list any more. */
    unsigned holders; /**< Who needs it beside its members. */

    struct etherpad_stored stored;
    struct wf_buf options; /**< As they are now. */
    uint32_t chat_next;
    struct room writers, viewers;

    struct etherpad_read read; /**< While it is being loaded. */
    enum etherpad_outcome outcome;
    struct etherpad_stored_history history;

    int64_t head_ms;       /**< When the newest revision in memory was made. */
    uint32_t told_rev;     /**< The newest revision that is stored, and that people know. */
    unsigned writes_count; /**< Changes under way. */
    struct etherpad_waiter *first_waiter, *last_waiter;
    struct etherpad_waiter *loading; /**< Who waits for it to open. */
    struct wf_timer idle;
};

struct etherpad_rooms {
    struct names names;
    struct wf_loop *loop;
    struct etherpad_store *store;
    const struct etherpad_settings *settings;
    struct etherpad_pad_limits limits;
};

/** Somebody who waits for a room; embedded in its owner, and told exactly once. */
struct etherpad_waiter {
    /** @param room     held for the owner, who releases it; NULL: there is none
     *  @param outcome  why not: the pad is missing, or unreadable (logged) */
    void (*told)(struct etherpad_waiter *waiter, struct etherpad_room *room,
                 enum etherpad_outcome outcome);
    uint32_t rev; /**< Of the room. */
    struct etherpad_waiter *next;
};

/** Opens a pad, from the store if need be; `waiter` may be told before it returns. */
void etherpad_room_open(struct etherpad_rooms *rooms, wf_text pad_id,
                        struct etherpad_waiter *waiter);
void etherpad_room_release(struct etherpad_room *room);

/** @return the room that is open; NULL: nobody needs the pad now */
struct etherpad_room *etherpad_room_find(struct etherpad_rooms *rooms, wf_text pad_id);

/** Tells `waiter`, with the room held once more, when all that is under way now is stored, or when
 *  the room has ended (UNREADABLE). */
void etherpad_room_settle(struct etherpad_room *room, struct etherpad_waiter *waiter);

/** @return false without memory */
bool etherpad_room_enter(struct etherpad_room *room, struct etherpad_member *member);
void etherpad_room_leave(struct etherpad_member *member);
unsigned etherpad_room_people(const struct etherpad_room *room);

/** Somebody of this id in the same kind of room; NULL: nobody.  @param except  may be NULL */
struct etherpad_member *etherpad_room_member(const struct etherpad_room *room, wf_text user_id,
                                             bool is_viewer, const struct etherpad_member *except);

/** Changes the text, and has that stored and told.
 *  @return what etherpad_pad_submit() said */
enum etherpad_reason etherpad_room_change(struct etherpad_room *room,
                                          const struct etherpad_change *change,
                                          struct etherpad_verdict *verdict);

/** The same for what a page missed (etherpad.md 8.4). */
enum etherpad_reason etherpad_room_change_missed(struct etherpad_room *room,
                                                 const struct etherpad_missed *missed,
                                                 struct etherpad_verdict *verdict);

/** Tells a member of some of the revisions from member->rev + 1 to what all others know
 *  (etherpad.md 5.3, step 5): so many that others need not wait long.  Until it knows them all it
 *  hears of no newer ones.
 *  @param socket  the one it had before: what that one did is its own; empty: none
 *  @return WF_OK: it knows all; WF_MORE: call again, from a later turn of the loop; WF_TOO_LARGE:
 *          they are too many, or cannot be had */
enum wf_status etherpad_room_catch_up(struct etherpad_member *member, wf_text socket);

/** Ends a room: everybody in it is told `shutdown` and sent away. */
void etherpad_room_end(struct etherpad_room *room);

void etherpad_rooms_init(struct etherpad_rooms *rooms, struct wf_loop *loop,
                         struct etherpad_store *store, const struct etherpad_settings *settings);

/** No member is left, and nothing under way. */
void etherpad_rooms_deinit(struct etherpad_rooms *rooms);

#endif
