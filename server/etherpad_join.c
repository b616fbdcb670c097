/* Entering a room (etherpad.md 5.3): three things that take time, one after the other, then one
 * step that nothing interrupts, and what may take long again.
 *
 *     who is this?      the store knows the cookie
 *     which pad?        it may have to be loaded
 *     what was lost?    what the socket before had under way must be stored, or not
 *     enter             everybody hears of everybody
 *     what was missed?  many revisions are told in several turns of the loop
 *
 * The socket is held all the while, so nothing it sends comes in between.  It may go: then the rest
 * is for nothing. */
#include <string.h>

#include "server/etherpad_options.h"
#include "server/etherpad_peer.h"
#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/owner.h"

struct etherpad_join {
    struct etherpad *service;
    struct etherpad_peer *peer; /* NULL: gone */
    struct etherpad_read read;
    struct etherpad_waiter waiter;
    struct etherpad_room *room;
    struct wf_timer next_turn; /* Set while it is catching up. */

    char cookie[ETHERPAD_TOKEN_SIZE];
    bool is_known; /* the cookie */
    struct etherpad_user user;
    int64_t seen_ms;

    /* What CLIENT_READY said. */
    char pad_id[ETHERPAD_PAD_ID_SIZE];
    char user_id[64 * 4 + 1];
    struct etherpad_user said;
    char reconnect_of[64 * 4 + 1];
    uint32_t last_rev;
    bool is_commit_pending;
    bool is_viewer;
    bool takes_rejection;
};

/* --- The end of it ------------------------------------------------------------------------- */

static void finish(struct etherpad_join *join)
{
    struct etherpad_room *room = join->room;
    struct etherpad_peer *peer = join->peer;

    wf_timer_deinit(join->service->loop, &join->next_turn);
    wf_free(join);
    if (room)
        etherpad_room_release(room);
    if (!peer)
        return;
    peer->join = NULL;
    wf_conn_release(peer->member.seat.conn);
}

static void refuse(struct etherpad_join *join, const char *reason)
{
    if (join->peer)
        etherpad_disconnect(join->peer, reason);
    finish(join);
}

void etherpad_join_forget(struct etherpad_join *join)
{
    join->peer = NULL;
    if (wf_timer_is_set(&join->next_turn))
        finish(join);
}

/* --- What was missed? ---------------------------------------------------------------------- */

static void catch_up(struct etherpad_join *join)
{
    struct etherpad_member *member = &join->peer->member;

    switch (etherpad_room_catch_up(member, wf_text_of(join->reconnect_of))) {
    case WF_OK:
        break;
    case WF_MORE:
        wf_timer_set(join->service->loop, &join->next_turn, 0);
        return;
    default:
        refuse(join, "tooLarge");
        return;
    }
    if (join->is_commit_pending)
        etherpad_send_no_commit_pending(wf_only(&member->seat.conn));
    finish(join);
}

/* It may have been sent away meanwhile. */
static void go_on_catching_up(struct wf_timer *timer)
{
    struct etherpad_join *join = WF_OWNER(timer, struct etherpad_join, next_turn);

    if (join->peer->member.room)
        catch_up(join);
    else
        finish(join);
}

/* --- In one step --------------------------------------------------------------------------- */

static void end_other_sockets(struct etherpad_join *join)
{
    struct etherpad_member *other;

    while ((other = etherpad_room_member(join->room, wf_text_of(join->user.id), join->is_viewer,
                                         NULL)) != NULL)
        etherpad_disconnect(WF_OWNER(other, struct etherpad_peer, member), "userdup");
}

static void introduce_each(struct etherpad_peer *peer, const struct room *people)
{
    for (size_t i = 0; i < people->members_count; i++) {
        const struct etherpad_member *other =
            WF_OWNER(people->members[i], struct etherpad_member, seat);
        struct etherpad_user_new_info news = {.user_info = etherpad_describe(&other->user)};

        if (other != &peer->member)
            etherpad_send_user_new_info(wf_only(&peer->member.seat.conn), &news);
    }
}

static void introduce(struct etherpad_peer *peer)
{
    struct wf_conn *conn = peer->member.seat.conn;
    const struct etherpad_room *room = peer->member.room;
    struct etherpad_user_new_info news = {.user_info = etherpad_describe(&peer->member.user)};

    etherpad_send_user_new_info(room_others(&room->writers, conn), &news);
    etherpad_send_user_new_info(room_others(&room->viewers, conn), &news);
    introduce_each(peer, &room->writers);
    introduce_each(peer, &room->viewers);
}

/* @return false: out of memory */
static bool send_options(struct etherpad_peer *peer)
{
    const struct wf_buf *options = &peer->member.room->options;
    wf_text kept = {(const char *)wf_buf_peek(options), wf_buf_len(options)};
    struct etherpad_pad_options message = {0};
    struct wf_arena arena;
    bool is_read = wf_arena_init(&arena, 4 * ETHERPAD_OPTIONS_LIMIT);

    if (!is_read)
        return false;
    is_read = etherpad_options_read(kept, &arena, &message.options);
    if (is_read)
        etherpad_send_pad_options(wf_only(&peer->member.seat.conn), &message);
    wf_arena_deinit(&arena);
    return is_read;
}

static void take_place(struct etherpad_join *join, struct etherpad_member *member)
{
    struct etherpad_write *write;

    member->user = join->user;
    member->rev = join->last_rev;
    member->is_viewer = join->is_viewer;
    member->takes_rejection = join->takes_rejection;
    member->user.color = join->said.color;
    if (join->said.has_name) {
        member->user.has_name = true;
        memcpy(member->user.name, join->said.name, sizeof(member->user.name));
    }
    if (etherpad_user_looks_same(&member->user, &join->user))
        return;
    write = etherpad_store_write(join->service->store);
    etherpad_put_user_looks(write, &member->user);
    etherpad_store_submit(join->service->store, write, (struct etherpad_told){0});
}

static void enter(struct etherpad_join *join)
{
    struct etherpad_peer *peer = join->peer;

    end_other_sockets(join);
    take_place(join, &peer->member);
    if (!etherpad_room_enter(join->room, &peer->member)) {
        wf_conn_shed(peer->member.seat.conn);
        finish(join);
        return;
    }
    introduce(peer);
    if (!send_options(peer)) {
        refuse(join, "shutdown");
        return;
    }
    catch_up(join);
}

/* --- What was lost? ------------------------------------------------------------------------ */

static void on_settled(struct etherpad_waiter *waiter, struct etherpad_room *room,
                       enum etherpad_outcome outcome)
{
    struct etherpad_join *join = WF_OWNER(waiter, struct etherpad_join, waiter);

    etherpad_room_release(room); /* held by the join already */
    if (!join->peer)
        finish(join);
    else if (outcome == ETHERPAD_FOUND)
        enter(join);
    else
        refuse(join, "shutdown");
}

/* It is dead for its owner: nobody needs to hear why, and nothing that it sent may count later. */
static void end_socket_before(struct etherpad_join *join)
{
    struct etherpad_peer *before =
        etherpad_find_socket(join->service, wf_text_of(join->reconnect_of));

    if (!before || before == join->peer ||
        !wf_text_equal(wf_conn_cookie(before->member.seat.conn), wf_text_of(join->cookie)))
        return;
    if (before->join)
        etherpad_join_forget(before->join);
    before->join = NULL;
    etherpad_leave(before);
    wf_conn_drop(before->member.seat.conn, "its client has come back");
}

/* --- Which pad? ---------------------------------------------------------------------------- */

static void on_opened(struct etherpad_waiter *waiter, struct etherpad_room *room,
                      enum etherpad_outcome outcome)
{
    struct etherpad_join *join = WF_OWNER(waiter, struct etherpad_join, waiter);

    join->room = room;
    if (!join->peer) {
        finish(join);
    } else if (!room) {
        refuse(join, outcome == ETHERPAD_MISSING ? "deleted" : "shutdown");
    } else if (join->last_rev > etherpad_pad_head(room->stored.pad)) {
        refuse(join, "badMessage");
    } else {
        end_socket_before(join);
        waiter->told = on_settled;
        etherpad_room_settle(room, waiter);
    }
}

/* --- Who is this? -------------------------------------------------------------------------- */

static void look_up(struct etherpad_read *read, struct database *db)
{
    struct etherpad_join *join = WF_OWNER(read, struct etherpad_join, read);

    join->is_known = etherpad_user_find(db, wf_text_of(join->cookie), &join->user, &join->seen_ms);
}

static void on_looked_up(struct etherpad_read *read, bool is_well)
{
    struct etherpad_join *join = WF_OWNER(read, struct etherpad_join, read);

    if (!join->peer) {
        finish(join);
        return;
    }
    if (!is_well || !join->is_known || strcmp(join->user.id, join->user_id) != 0) {
        refuse(join, is_well ? "unauth" : "shutdown");
        return;
    }
    join->waiter.told = on_opened;
    etherpad_room_open(&join->service->rooms, wf_text_of(join->pad_id), &join->waiter);
}

static bool knows_feature(const struct etherpad_client_ready *msg, wf_text feature)
{
    for (size_t i = 0; i < msg->features_count; i++)
        if (wf_text_equal(msg->features[i], feature))
            return true;
    return false;
}

/* "padpage/demo" is of the type "padpage".  @return the pad's id; ptr NULL: it is not */
static wf_text pad_named(const struct etherpad_client_ready *msg)
{
    wf_text prefix = msg->room_type == ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW
                         ? WF_TEXT("padview/")
                         : WF_TEXT("padpage/");
    wf_text name = msg->room_name;

    if (name.len <= prefix.len || memcmp(name.ptr, prefix.ptr, prefix.len) != 0)
        return (wf_text){0};
    return (wf_text){name.ptr + prefix.len, name.len - prefix.len};
}

static void copy_message(struct etherpad_join *join, const struct etherpad_client_ready *msg,
                         wf_text pad_id)
{
    wf_text_store(join->pad_id, sizeof(join->pad_id), pad_id);
    wf_text_store(join->user_id, sizeof(join->user_id), msg->user_info.user_id);
    etherpad_user_take_looks(&join->said, &msg->user_info);
    if (msg->has_is_reconnect_of)
        wf_text_store(join->reconnect_of, sizeof(join->reconnect_of), msg->is_reconnect_of);
    join->last_rev = msg->last_rev;
    join->is_commit_pending = msg->is_commit_pending;
    join->is_viewer = msg->room_type == ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW;
    join->takes_rejection = knows_feature(msg, WF_TEXT("reject"));
}

void etherpad_join_begin(struct etherpad_peer *peer, const struct etherpad_client_ready *msg)
{
    struct wf_conn *conn = peer->member.seat.conn;
    wf_text cookie = wf_conn_cookie(conn);
    wf_text pad_id = pad_named(msg);
    struct etherpad_join *join;

    if (peer->join || peer->member.room)
        return;
    if (!pad_id.ptr || !etherpad_is_token(cookie)) {
        etherpad_disconnect(peer, pad_id.ptr ? "unauth" : "badMessage");
        return;
    }
    join = wf_alloc(1, sizeof(*join));
    if (!join || !wf_timer_init(peer->service->loop, &join->next_turn, go_on_catching_up)) {
        wf_free(join);
        wf_conn_shed(conn);
        return;
    }
    join->service = peer->service;
    join->peer = peer;
    wf_text_store(join->cookie, sizeof(join->cookie), cookie);
    copy_message(join, msg, pad_id);
    peer->join = join;
    wf_conn_hold(conn);
    join->read.run = look_up;
    join->read.done = on_looked_up;
    etherpad_store_read(peer->service->store, &join->read);
}
