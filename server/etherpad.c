/* EtherPad: people write one text together.
 *
 * A socket enters the room of a pad (etherpad_join.c) and sends changes, which count once they are
 * stored (etherpad_room_news.c).  What people say of themselves and to each other is passed on
 * here; who they are is what the server knows, whatever they say.
 */
#include "generated/etherpad_size.h"
#include "server/etherpad_options.h"
#include "server/etherpad_peer.h"
#include "server/etherpad_wire_pool.h"
#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/clock.h"
#include "wireform/base/owner.h"

enum { OTHER_MESSAGE_LIMIT = 4096 }; /* bytes, of what the server does not understand */

/* --- Life of the service ------------------------------------------------------------------- */

struct etherpad *etherpad_start(const struct wf_host *host,
                                const struct etherpad_settings *settings)
{
    struct etherpad *service = wf_alloc(1, sizeof(*service));

    if (!service)
        return NULL;
    service->settings = settings;
    service->loop = host->loop;
    if (etherpad_quotas_init(&service->quotas, settings))
        service->store = etherpad_store_open(host->loop, host->data_dir);
    if (!service->store) {
        etherpad_quotas_deinit(&service->quotas);
        wf_free(service);
        return NULL;
    }
    etherpad_rooms_init(&service->rooms, host->loop, service->store, settings);
    return service;
}

void etherpad_stop(struct etherpad *service)
{
    etherpad_store_close(service->store); /* ends what is under way in rooms */
    etherpad_rooms_deinit(&service->rooms);
    etherpad_wishes_deinit(&service->wishes);
    etherpad_quotas_deinit(&service->quotas);
    wf_free(service);
}

/* --- Life of a socket ---------------------------------------------------------------------- */

struct etherpad_peer *etherpad_on_open(struct etherpad *service, struct wf_conn *conn)
{
    struct etherpad_peer *peer = wf_alloc(1, sizeof(*peer));

    if (!peer)
        return NULL;
    peer->service = service;
    peer->member.seat.conn = conn;
    peer->socket.text = wf_conn_id(conn);
    if (names_add(&service->sockets, &peer->socket) != NAMES_ADDED) {
        wf_free(peer);
        return NULL;
    }
    return peer;
}

void etherpad_on_close(struct etherpad_peer *peer)
{
    if (peer->join)
        etherpad_join_forget(peer->join);
    etherpad_leave(peer);
    names_remove(&peer->service->sockets, &peer->socket);
    wf_free(peer);
}

struct etherpad_peer *etherpad_find_socket(const struct etherpad *service, wf_text id)
{
    struct name *name = names_find(&service->sockets, id);

    return name ? WF_OWNER(name, struct etherpad_peer, socket) : NULL;
}

struct etherpad_known_user etherpad_describe(const struct etherpad_user *user)
{
    return (struct etherpad_known_user){
        .user_id = wf_text_of(user->id),
        .name = wf_text_of(user->name),
        .has_name = user->has_name,
        .color_id = user->color,
        .ip = WF_TEXT(""), /* of nobody's business */
        .user_agent = WF_TEXT(""),
    };
}

/* The two halves of a room, without the one who speaks. */
static wf_audience other_writers(const struct etherpad_peer *peer)
{
    return room_others(&peer->member.room->writers, peer->member.seat.conn);
}

static wf_audience other_viewers(const struct etherpad_peer *peer)
{
    return room_others(&peer->member.room->viewers, peer->member.seat.conn);
}

void etherpad_leave(struct etherpad_peer *peer)
{
    struct etherpad_user_leave news = {.user_info = etherpad_describe(&peer->member.user)};

    if (!peer->member.room)
        return;
    etherpad_send_user_leave(other_writers(peer), &news);
    etherpad_send_user_leave(other_viewers(peer), &news);
    etherpad_room_leave(&peer->member);
}

void etherpad_disconnect(struct etherpad_peer *peer, const char *reason)
{
    struct etherpad_disconnect_reason news = {.reason = wf_text_of(reason)};

    etherpad_send_disconnect_reason(wf_only(&peer->member.seat.conn), &news);
    etherpad_leave(peer);
    wf_conn_close(peer->member.seat.conn);
}

void etherpad_on_client_ready(struct etherpad_peer *peer, const struct etherpad_client_ready *msg)
{
    etherpad_join_begin(peer, msg);
}

/* --- Changes ------------------------------------------------------------------------------- */

static void refuse_change(struct etherpad_peer *peer, uint32_t base_rev,
                          const struct etherpad_verdict *verdict)
{
    wf_text reason = wf_text_of(etherpad_reason_name(verdict->reason));
    bool is_forgivable = verdict->reason == ETHERPAD_AUTHOR ||
                         verdict->reason == ETHERPAD_TOO_LARGE ||
                         verdict->reason == ETHERPAD_READ_ONLY;
    struct etherpad_changes_rejected answer = {
        .base_rev = base_rev, .reason = reason, .detail = wf_text_of(verdict->detail)};

    if (is_forgivable && peer->member.takes_rejection)
        etherpad_send_changes_rejected(wf_only(&peer->member.seat.conn), &answer);
    else
        etherpad_disconnect(peer, reason.ptr);
}

void etherpad_on_user_changes(struct etherpad_peer *peer, const struct etherpad_user_changes *msg)
{
    struct etherpad_room *room = peer->member.room;
    struct etherpad_verdict verdict;
    struct etherpad_change change = {
        .user = wf_text_of(peer->member.user.id),
        .socket = peer->socket.text,
        .base_rev = msg->base_rev,
        .changeset = msg->changeset,
        .takes_rejection = peer->member.takes_rejection,
        .is_read_only = peer->member.is_viewer,
    };

    if (!room)
        return;
    if (!etherpad_wire_pool_of(&msg->apool, wf_conn_scratch(peer->member.seat.conn),
                               &change.apool)) {
        wf_conn_shed(peer->member.seat.conn);
        return;
    }
    if (etherpad_room_change(room, &change, &verdict) != ETHERPAD_ACCEPTED)
        refuse_change(peer, msg->base_rev, &verdict);
}

/* --- What people say ----------------------------------------------------------------------- */

static wf_text name_of(const struct etherpad_peer *peer)
{
    return wf_text_of(peer->member.user.name);
}

/* Stores what is of no consequence to anybody but those who come later; failures are logged. */
static void keep(struct etherpad_peer *peer, struct etherpad_write *write)
{
    etherpad_store_submit(peer->service->store, write, (struct etherpad_told){0});
}

void etherpad_on_userinfo_update(struct etherpad_peer *peer,
                                 const struct etherpad_userinfo_update *msg)
{
    struct etherpad_user *user = &peer->member.user;
    struct etherpad_write *write;
    struct etherpad_user_new_info news;

    if (!peer->member.room || !wf_text_equal(msg->user_info.user_id, wf_text_of(user->id)))
        return;
    etherpad_user_take_looks(user, &msg->user_info);
    write = etherpad_store_write(peer->service->store);
    etherpad_put_user_looks(write, user);
    keep(peer, write);
    news = (struct etherpad_user_new_info){.user_info = etherpad_describe(user)};
    etherpad_send_user_new_info(other_writers(peer), &news);
    etherpad_send_user_new_info(other_viewers(peer), &news);
}

void etherpad_on_chat(struct etherpad_peer *peer, const struct etherpad_chat *msg)
{
    struct etherpad_room *room = peer->member.room;
    const struct etherpad_user *user = &peer->member.user;
    wf_text id = wf_text_of(user->id);
    int64_t now_ms = wf_clock_wall_ms();
    struct etherpad_write *write;
    struct etherpad_chat_line line;
    struct etherpad_chat news;

    if (!room || (msg->has_auth_id && !wf_text_equal(msg->auth_id, id)))
        return;
    line = (struct etherpad_chat_line){
        .number = room->chat_next++,
        .user_id = id,
        .name = user->has_name ? name_of(peer) : (wf_text){0},
        .time_ms = now_ms,
        .line = msg->line_text,
    };
    write = etherpad_store_write(peer->service->store);
    etherpad_put_chat(write, room->pad_id, &line, peer->service->settings->chat_limit);
    keep(peer, write);
    news = (struct etherpad_chat){
        .user_id = id,
        .has_user_id = true,
        .line_text = msg->line_text,
        .sender_name = name_of(peer),
        .has_sender_name = user->has_name,
        .auth_id = id,
        .has_auth_id = true,
        .time = (uint64_t)now_ms,
        .has_time = true,
    };
    etherpad_send_chat(other_writers(peer), &news);
    etherpad_send_chat(other_viewers(peer), &news);
}

void etherpad_on_pad_title(struct etherpad_peer *peer, const struct etherpad_pad_title *msg)
{
    struct etherpad_room *room = peer->member.room;
    struct etherpad_pad_title news = {
        .title = msg->title, .changed_by = name_of(peer), .has_changed_by = true};
    struct etherpad_write *write;

    if (!room || peer->member.is_viewer)
        return;
    write = etherpad_store_write(peer->service->store);
    etherpad_put_title(write, room->pad_id, msg->title);
    keep(peer, write);
    etherpad_send_pad_title(other_writers(peer), &news);
    etherpad_send_pad_title(other_viewers(peer), &news);
}

/* @return false: nothing was changed */
static bool change_options(struct etherpad_peer *peer, const struct etherpad_options *change)
{
    struct etherpad_room *room = peer->member.room;
    wf_text kept = {(const char *)wf_buf_peek(&room->options), wf_buf_len(&room->options)};
    struct etherpad_write *write;
    struct wf_buf options;

    wf_buf_init(&options, ETHERPAD_OPTIONS_LIMIT);
    if (!etherpad_options_merge(kept, change, wf_conn_scratch(peer->member.seat.conn), &options)) {
        wf_buf_deinit(&options);
        return false;
    }
    wf_buf_deinit(&room->options);
    room->options = options;
    write = etherpad_store_write(peer->service->store);
    etherpad_put_options(write, room->pad_id,
                         (wf_text){(const char *)wf_buf_peek(&options), wf_buf_len(&options)});
    keep(peer, write);
    return true;
}

void etherpad_on_pad_options(struct etherpad_peer *peer, const struct etherpad_pad_options *msg)
{
    struct etherpad_pad_options news = {
        .options = {.view = msg->options.view,
                    .view_count = msg->options.view_count,
                    .has_view = msg->options.has_view},
        .changed_by = name_of(peer),
        .has_changed_by = true,
    };

    if (!peer->member.room || peer->member.is_viewer || !change_options(peer, &msg->options))
        return;
    etherpad_send_pad_options(other_writers(peer), &news);
    etherpad_send_pad_options(other_viewers(peer), &news);
}

void etherpad_on_suggest_user_name(struct etherpad_peer *peer,
                                   const struct etherpad_suggest_user_name *msg)
{
    struct etherpad_member *unnamed;

    if (!peer->member.room)
        return;
    unnamed = etherpad_room_member(peer->member.room, msg->unnamed_id, false, &peer->member);
    if (unnamed)
        etherpad_send_suggest_user_name(wf_only(&unnamed->seat.conn), msg);
}

void etherpad_on_new_revision_list(struct etherpad_peer *peer,
                                   const struct etherpad_new_revision_list *msg)
{
    if (!peer->member.room)
        return;
    etherpad_send_new_revision_list(other_writers(peer), msg);
    etherpad_send_new_revision_list(other_viewers(peer), msg);
}

void etherpad_on_revision_label(struct etherpad_peer *peer,
                                const struct etherpad_revision_label *msg)
{
    if (!peer->member.room)
        return;
    etherpad_send_revision_label(other_writers(peer), msg);
    etherpad_send_revision_label(other_viewers(peer), msg);
}

/* What clients agreed on among themselves (etherpad.md 5.4). */
void etherpad_on_other_message(struct etherpad_peer *peer, const struct etherpad_other_message *msg)
{
    bool is_in_own_name =
        !msg->has_auth_id || wf_text_equal(msg->auth_id, wf_text_of(peer->member.user.id));

    if (!peer->member.room || !is_in_own_name ||
        etherpad_size_other_message(msg) > OTHER_MESSAGE_LIMIT)
        return;
    etherpad_send_other_message(other_writers(peer), msg);
    etherpad_send_other_message(other_viewers(peer), msg);
}

/* Pads have no passwords, and nobody hears of this one. */
void etherpad_on_pad_password(struct etherpad_peer *peer, const struct etherpad_pad_password *msg)
{
    (void)peer;
    (void)msg;
}

/* Every pad is open. */
void etherpad_on_guest_answer(struct etherpad_peer *peer, const struct etherpad_guest_answer *msg)
{
    (void)peer;
    (void)msg;
}
