#include "client/pad_link.h"

#include <stdio.h>
#include <string.h>

#include "wireform/base/owner.h"
#include "wireform/io/client.h"

enum {
    CONNECT_MS = 15000,
    SEND_GAP_MS = 500,
    COMMIT_MS = 20000, /* without an answer to a change */
    FIRST_RETRY_MS = 500,
    LAST_RETRY_MS = 30000,
    GIVE_UP_MS = 600000,
};

static void connect_again(struct etherpad_client *link);

/* -- telling -- */

static void tell_state(struct etherpad_client *link, const char *state)
{
    snprintf(link->state, sizeof(link->state), "%s", state);
    if (link->events->state)
        link->events->state(link->user, link->state);
}

static void end(struct etherpad_client *link, const char *why, bool is_refused)
{
    if (link->is_over)
        return;
    link->is_over = true;
    tell_state(link, why);
    link->events->over(link->user, why, is_refused);
}

static void lose_track(struct etherpad_client *link)
{
    end(link, "the text is not the server's any more", false);
}

static void tell_change(struct etherpad_client *link, struct etherpad_text before)
{
    if (link->events->changed)
        link->events->changed(link->user, before);
}

static void tell_settled(struct etherpad_client *link)
{
    if (link->events->settled && !pad_link_is_pending(link))
        link->events->settled(link->user);
}

/* -- joining -- */

static void join(struct etherpad_client *link)
{
    static const wf_text features[] = {WF_TEXT_INIT("reject")};
    const struct etherpad_client_vars *vars = &link->page.vars;
    char room[16 + PAD_ID_SIZE];
    struct etherpad_client_ready ready = {
        .room_type = ETHERPAD_CLIENT_READY_ROOM_TYPE_PADPAGE,
        .last_rev = link->layers.rev,
        .user_info = {.user_id = vars->user_id,
                      .name = vars->user_name,
                      .has_name = vars->has_user_name,
                      .color_id = (uint8_t)(vars->user_color % 32)},
        .is_reconnect_of = wf_text_of(link->socket),
        .has_is_reconnect_of = link->was_joined,
        .is_commit_pending = wf_buf_len(&link->layers.sent) > 0,
        .has_is_commit_pending = link->was_joined,
        .features = features,
        .features_count = 1,
        .has_features = true,
    };

    if (link->name) {
        ready.user_info.name = wf_text_of(link->name);
        ready.user_info.has_name = true;
    }
    snprintf(room, sizeof(room), "padpage/%.*s", (int)vars->global_pad_id.len,
             vars->global_pad_id.ptr);
    ready.room_name = wf_text_of(room);
    etherpad_call_client_ready(wf_client_conn(link->client), &ready);
}

static void on_opened(void *user)
{
    struct etherpad_client *link = user;

    join(link);
}

static void on_message(void *user, unsigned tag, const void *value, wf_text text,
                       const struct wf_error *error)
{
    struct etherpad_client *link = user;

    (void)text;
    (void)error;
    if (!link->is_over)
        etherpad_hear(link, tag, value);
}

static unsigned retry_delay_ms(const struct etherpad_client *link)
{
    unsigned delay_ms = FIRST_RETRY_MS;

    for (unsigned i = 0; i < link->retries && delay_ms < LAST_RETRY_MS; i++)
        delay_ms *= 2;
    return delay_ms < LAST_RETRY_MS ? delay_ms : LAST_RETRY_MS;
}

static void retry_later(struct etherpad_client *link)
{
    unsigned delay_ms = retry_delay_ms(link);
    char state[48];

    if (link->retries++ == 0)
        link->broke_ms = wf_loop_now_ms(link->loop);
    if (wf_loop_now_ms(link->loop) - link->broke_ms > GIVE_UP_MS) {
        end(link, "the server does not come back", false);
        return;
    }
    snprintf(state, sizeof(state), "reconnecting in %u.%u s", delay_ms / 1000, delay_ms / 100 % 10);
    tell_state(link, state);
    wf_timer_set(link->loop, &link->retry_timer, delay_ms);
}

static void on_closed(void *user, const char *why)
{
    struct etherpad_client *link = user;

    link->client = NULL;
    link->is_joined = false;
    wf_timer_clear(link->loop, &link->send_timer);
    if (link->is_over)
        return;
    if (link->reason[0])
        end(link, link->reason, true);
    else if (!link->was_joined)
        end(link, why, false);
    else
        retry_later(link);
}

static void connect_again(struct etherpad_client *link)
{
    static const struct wf_client_events events = {on_opened, on_message, on_closed};
    char why[160] = "out of memory";

    tell_state(link, "connecting");
    link->client =
        wf_client_connect(link->loop, etherpad_protocol.transports, link->page.place.address,
                          CONNECT_MS, &events, link, why, sizeof(why));
    if (link->client)
        wf_client_set_cookie(link->client, wf_text_of(link->page.cookie));
    else
        end(link, "out of memory", false);
}

static void retry_expired(struct wf_timer *timer)
{
    connect_again(WF_OWNER(timer, struct etherpad_client, retry_timer));
}

/* -- sending -- */

bool pad_link_is_pending(const struct etherpad_client *link)
{
    return link->is_loaded &&
           (wf_buf_len(&link->layers.sent) > 0 || wf_buf_len(&link->layers.edited) > 0);
}

/* Attributes of ours as the wire has them.  @return false without memory */
static bool list_attributes(struct etherpad_client *link, const struct etherpad_apool *apool,
                            struct etherpad_attribute_pool *pool)
{
    struct wf_arena *arena = wf_conn_scratch(*wf_client_conn(link->client));
    struct etherpad_attribute_pool_num_to_attrib_entry *entries =
        wf_arena_alloc(arena, apool->count + 1, sizeof(*entries));
    char(*numbers)[12] = wf_arena_alloc(arena, apool->count + 1, sizeof(*numbers));

    *pool = (struct etherpad_attribute_pool){entries, apool->count, apool->count};
    for (uint32_t i = 0; entries && numbers && i < apool->count; i++) {
        struct etherpad_attrib pair = etherpad_pool_at(&link->layers.pool, apool->numbers[i]);

        entries[i].key =
            (wf_text){numbers[i], (size_t)snprintf(numbers[i], sizeof(numbers[i]), "%u", i)};
        entries[i].value = (struct etherpad_attribute){pair.key, pair.value};
    }
    return entries && numbers;
}

/* What was sent stays there until it is answered, over any number of connections. */
static void send_changes(struct etherpad_client *link)
{
    struct etherpad_user_changes msg = {.base_rev = link->layers.rev};
    struct etherpad_apool apool = {0};
    struct wf_buf changeset;

    wf_buf_init(&changeset, WF_NO_LIMIT);
    if (!pad_layers_send(&link->layers, &changeset, &apool) ||
        !list_attributes(link, &apool, &msg.apool)) {
        lose_track(link);
    } else {
        msg.changeset = etherpad_text_of(&changeset);
        if (!etherpad_call_user_changes(wf_client_conn(link->client), &msg))
            end(link, "the change is too large", true);
        link->sent_ms = wf_loop_now_ms(link->loop);
        wf_timer_set(link->loop, &link->send_timer, COMMIT_MS);
    }
    wf_buf_deinit(&changeset);
    etherpad_apool_deinit(&apool);
}

void pad_link_send(struct etherpad_client *link)
{
    uint64_t waited_ms = wf_loop_now_ms(link->loop) - link->sent_ms;

    if (!link->is_joined || link->is_over || !pad_layers_may_send(&link->layers))
        return;
    if (waited_ms < SEND_GAP_MS)
        wf_timer_set(link->loop, &link->send_timer, SEND_GAP_MS - waited_ms);
    else
        send_changes(link);
}

/* Time to send, or too long without an answer: the next connection tells what became of it. */
static void send_expired(struct wf_timer *timer)
{
    struct etherpad_client *link = WF_OWNER(timer, struct etherpad_client, send_timer);

    if (wf_buf_len(&link->layers.sent) == 0)
        pad_link_send(link);
    else if (link->client)
        wf_conn_drop(*wf_client_conn(link->client), "a change is not answered");
}

static void settle(struct etherpad_client *link)
{
    wf_timer_clear(link->loop, &link->send_timer);
    pad_link_send(link);
    tell_settled(link);
}

/* -- what the server says -- */

/* It is the first thing that somebody who joins is told. */
void etherpad_heard_pad_options(struct etherpad_client *link,
                                const struct etherpad_pad_options *msg)
{
    wf_text id = wf_client_id(link->client);

    (void)msg;
    if (link->is_joined)
        return;
    wf_text_store(link->socket, sizeof(link->socket), id);
    link->is_joined = link->was_joined = true;
    link->retries = 0;
    tell_state(link, "connected");
    pad_link_send(link);
}

void etherpad_heard_new_changes(struct etherpad_client *link,
                                const struct etherpad_new_changes *msg)
{
    struct etherpad_text before = etherpad_text_share(link->layers.view);

    if (pad_layers_take_changes(&link->layers, msg))
        tell_change(link, before);
    else
        lose_track(link);
    etherpad_text_drop(&before);
}

void etherpad_heard_accept_commit(struct etherpad_client *link,
                                  const struct etherpad_accept_commit *msg)
{
    if (pad_layers_be_accepted(&link->layers, msg->new_rev))
        settle(link);
    else
        lose_track(link);
}

void etherpad_heard_no_commit_pending(struct etherpad_client *link)
{
    if (pad_layers_send_again(&link->layers))
        settle(link);
    else
        lose_track(link);
}

void etherpad_heard_changes_rejected(struct etherpad_client *link,
                                     const struct etherpad_changes_rejected *msg)
{
    char why[128];

    snprintf(why, sizeof(why), "the change was rejected: %.*s", (int)msg->reason.len,
             msg->reason.ptr);
    pad_layers_be_rejected(&link->layers);
    snprintf(link->reason, sizeof(link->reason), "%.79s", why);
    end(link, link->reason, true);
}

void etherpad_heard_disconnect_reason(struct etherpad_client *link,
                                      const struct etherpad_disconnect_reason *msg)
{
    /* A server that is started again goes on where it was. */
    if (!wf_text_equal(msg->reason, WF_TEXT("shutdown")))
        snprintf(link->reason, sizeof(link->reason), "disconnected by the server: %.*s",
                 (int)msg->reason.len, msg->reason.ptr);
}

void etherpad_heard_user_new_info(struct etherpad_client *link,
                                  const struct etherpad_user_new_info *msg)
{
    if (link->events->person)
        link->events->person(link->user, &msg->user_info);
}

/* -- what a terminal has no use for -- */

void etherpad_heard_chat(struct etherpad_client *link, const struct etherpad_chat *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_pad_title(struct etherpad_client *link, const struct etherpad_pad_title *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_suggest_user_name(struct etherpad_client *link,
                                      const struct etherpad_suggest_user_name *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_new_revision_list(struct etherpad_client *link,
                                      const struct etherpad_new_revision_list *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_revision_label(struct etherpad_client *link,
                                   const struct etherpad_revision_label *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_other_message(struct etherpad_client *link,
                                  const struct etherpad_other_message *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_user_leave(struct etherpad_client *link, const struct etherpad_user_leave *msg)
{
    (void)link;
    (void)msg;
}

void etherpad_heard_server_message(struct etherpad_client *link,
                                   const struct etherpad_server_message *msg)
{
    (void)link;
    (void)msg;
}

/* -- life -- */

static void page_done(void *user, const char *why, bool is_refused)
{
    struct etherpad_client *link = user;

    if (why) {
        end(link, why, is_refused);
        return;
    }
    link->is_loaded = pad_layers_init(&link->layers, &link->page.vars);
    if (!link->is_loaded) {
        end(link, "the server sent something unreadable", false);
        return;
    }
    link->events->loaded(link->user);
    if (!link->is_over)
        connect_again(link);
}

bool pad_link_begin(struct etherpad_client *link)
{
    link->page.done = page_done;
    link->page.user = link;
    tell_state(link, "loading");
    return wf_timer_init(link->loop, &link->retry_timer, retry_expired) &&
           wf_timer_init(link->loop, &link->send_timer, send_expired) &&
           pad_page_load(&link->page, link->loop);
}

void pad_link_close(struct etherpad_client *link)
{
    link->is_over = true;
    wf_timer_clear(link->loop, &link->retry_timer);
    if (link->client)
        wf_client_close(link->client);
}

bool pad_link_is_gone(const struct etherpad_client *link)
{
    return !link->client;
}

void pad_link_deinit(struct etherpad_client *link)
{
    pad_layers_deinit(&link->layers);
    pad_page_deinit(&link->page);
    wf_timer_deinit(link->loop, &link->retry_timer);
    wf_timer_deinit(link->loop, &link->send_timer);
}
