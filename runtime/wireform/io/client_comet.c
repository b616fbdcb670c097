#include "wireform/io/client_comet.h"

#include <stdio.h>
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/entropy.h"

/* The stages of a client over Comet: a cookie, a channel, its use; and again after a hiccup. */

enum {
    CONNECT_MS = 15000, /* in all */
    OPEN_MS = 5000,     /* for one kind of channel */
    CHOOSE_MS = 15000,
    HICCUP_AGAIN_MS = 5000,
    HICCUPS_LIMIT = 10, /* in a minute */
    MINUTE_MS = 60000,
};

static uint64_t now_ms(const struct wf_client_comet *comet)
{
    return wf_loop_now_ms(wf_client_comet_loop(comet));
}

static void enter(struct wf_client_comet *comet, enum wf_client_comet_stage stage,
                  unsigned delay_ms)
{
    comet->stage = (unsigned char)stage;
    wf_client_comet_wait(comet, delay_ms);
}

void wf_client_comet_wait(struct wf_client_comet *comet, unsigned delay_ms)
{
    if (wf_client_comet_conn(comet)->stage != WF_CONN_DOOMED)
        wf_timer_set(wf_client_comet_loop(comet), &comet->timer, delay_ms);
}

void wf_client_comet_fail(struct wf_client_comet *comet, const char *why)
{
    wf_conn_doom(wf_client_comet_conn(comet), why);
}

/* -- connecting -- */

static void open_channel(struct wf_client_comet *comet)
{
    enter(comet, WF_CLIENT_OPENING, OPEN_MS);
    wf_client_comet_open_channel(comet);
}

void wf_client_comet_begin_opening(struct wf_client_comet *comet)
{
    comet->type = WF_CLIENT_STREAMING;
    open_channel(comet);
}

void wf_client_comet_try_next(struct wf_client_comet *comet)
{
    wf_client_comet_close_channel(comet);
    if (comet->type == WF_CLIENT_SHORTPOLLING || now_ms(comet) >= comet->give_up_ms) {
        wf_client_comet_fail(comet, "no channel could be opened");
        return;
    }
    comet->type++;
    open_channel(comet);
}

void wf_client_comet_opened(struct wf_client_comet *comet)
{
    comet->switches++;
    enter(comet, WF_CLIENT_CHOOSING, CHOOSE_MS);
    wf_client_comet_say(comet);
}

static void be_connected(struct wf_client_comet *comet)
{
    struct wf_conn *conn = wf_client_comet_conn(comet);

    comet->stage = WF_CLIENT_CONNECTED;
    wf_client_comet_poll(comet);
    if (!comet->was_connected) {
        comet->was_connected = true;
        conn->stage = WF_CONN_OPEN;
        wf_timer_clear(wf_client_comet_loop(comet), &conn->deadline_timer);
        comet->client->events->opened(comet->client->user);
    }
    wf_conn_write_later(conn);
}

void wf_client_comet_word_taken(struct wf_client_comet *comet)
{
    if (comet->stage == WF_CLIENT_CHOOSING)
        be_connected(comet);
    else if (comet->stage == WF_CLIENT_HICCUPING)
        wf_client_comet_begin_opening(comet);
    else if (comet->stage == WF_CLIENT_LEAVING)
        wf_conn_doom(wf_client_comet_conn(comet), NULL);
}

/* -- what goes wrong -- */

static bool has_too_many_hiccups(struct wf_client_comet *comet)
{
    if (comet->hiccups == 0 || now_ms(comet) - comet->hiccups_since_ms > MINUTE_MS) {
        comet->hiccups = 0;
        comet->hiccups_since_ms = now_ms(comet);
    }
    return ++comet->hiccups > HICCUPS_LIMIT;
}

void wf_client_comet_hiccup(struct wf_client_comet *comet)
{
    wf_client_comet_close_channel(comet);
    if (has_too_many_hiccups(comet)) {
        wf_client_comet_fail(comet, "the connection breaks too often");
        return;
    }
    comet->give_up_ms = now_ms(comet) + CONNECT_MS;
    enter(comet, WF_CLIENT_HICCUPING, HICCUP_AGAIN_MS);
    wf_client_comet_say(comet);
}

static void hiccup_again(struct wf_client_comet *comet)
{
    if (now_ms(comet) >= comet->give_up_ms) {
        wf_client_comet_fail(comet, "the server does not answer any more");
        return;
    }
    if (comet->is_posting_word)
        wf_http_client_cancel(comet->post);
    comet->is_posting_word = false;
    enter(comet, WF_CLIENT_HICCUPING, HICCUP_AGAIN_MS);
    wf_client_comet_say(comet);
}

static void expired(struct wf_timer *timer)
{
    struct wf_client_comet *comet = WF_OWNER(timer, struct wf_client_comet, timer);

    switch ((enum wf_client_comet_stage)comet->stage) {
    case WF_CLIENT_VISITING:
        wf_client_comet_fail(comet, "timed out");
        break;
    case WF_CLIENT_OPENING:
        wf_client_comet_try_next(comet);
        break;
    case WF_CLIENT_CHOOSING:
        wf_client_comet_fail(comet, "timed out");
        break;
    case WF_CLIENT_CONNECTED:
        if (comet->is_resting)
            wf_client_comet_poll(comet);
        else
            wf_client_comet_hiccup(comet);
        break;
    case WF_CLIENT_HICCUPING:
        hiccup_again(comet);
        break;
    case WF_CLIENT_LEAVING:
        break;
    }
}

/* -- as a connection -- */

static void write_queued(struct wf_conn *conn)
{
    if (conn->stage != WF_CONN_DOOMED)
        wf_client_comet_say(wf_client_comet_of(conn));
}

static bool has_room(const struct wf_conn *conn, size_t len)
{
    size_t limit = conn->kind->tuning->queue_limit;

    return wf_queue_is_empty(&conn->queue) || wf_queue_waiting(&conn->queue) + len <= limit;
}

static void be_full(struct wf_conn *conn)
{
    wf_conn_drop(conn, "the server takes too little");
}

static unsigned leave(struct wf_conn *conn)
{
    wf_client_comet_of(conn)->stage = WF_CLIENT_LEAVING;
    return conn->kind->tuning->flush_timeout_ms;
}

static void go_on(struct wf_conn *conn)
{
    (void)conn;
}

static void ended(struct wf_conn *conn)
{
    wf_client_comet_free(wf_client_comet_of(conn));
}

static const struct wf_conn_carrier carrier = {
    .write = write_queued,
    .has_room = has_room,
    .full = be_full,
    .close = leave,
    .go_on = go_on,
    .ended = ended,
};

/* -- life -- */

static void make_id(char id[WF_CLIENT_ID_DIGITS + 1])
{
    unsigned char bytes[WF_CLIENT_ID_DIGITS];

    wf_entropy_fill(bytes, sizeof(bytes));
    for (unsigned i = 0; i < WF_CLIENT_ID_DIGITS; i++)
        id[i] = (char)('0' + bytes[i] % 10);
}

void wf_client_comet_free(struct wf_client_comet *comet)
{
    struct wf_loop *loop;

    if (!comet)
        return;
    loop = wf_client_comet_loop(comet);
    comet->client->comet = NULL;
    if (comet->channel)
        wf_http_client_free(comet->channel);
    if (comet->post)
        wf_http_client_free(comet->post);
    wf_timer_deinit(loop, &comet->timer);
    wf_timer_deinit(loop, &comet->confirm_timer);
    wf_buf_deinit(&comet->in);
    wf_free(comet);
}

static void begin(struct wf_timer *timer)
{
    struct wf_client_comet *comet = WF_OWNER(timer, struct wf_client_comet, timer);

    timer->expired = expired;
    comet->give_up_ms = now_ms(comet) + CONNECT_MS;
    if (comet->terms->cookie && !comet->cookie[0]) {
        enter(comet, WF_CLIENT_VISITING, OPEN_MS);
        wf_client_comet_visit(comet);
    } else {
        wf_client_comet_begin_opening(comet);
    }
}

bool wf_client_comet_begin(struct wf_client *client, const char *address, char *why,
                           size_t why_size)
{
    static const struct wf_http_patience patience = {.connect_ms = CONNECT_MS};
    static const struct wf_http_patience post_patience = {CONNECT_MS, CONNECT_MS};
    struct wf_client_comet *comet = wf_alloc(1, sizeof(*comet));

    if (!comet) {
        snprintf(why, why_size, "out of memory");
        return false;
    }
    client->comet = comet;
    client->kind.carrier = &carrier;
    comet->client = client;
    comet->terms = client->kind.transport->comet;
    make_id(comet->id);
    wf_buf_init(&comet->in, WF_NO_LIMIT);
    snprintf(why, why_size, "out of memory");
    if (!wf_timer_init(client->kind.loop, &comet->timer, begin) ||
        !wf_timer_init(client->kind.loop, &comet->confirm_timer, wf_client_comet_confirm))
        return false;
    comet->channel = wf_http_client_new(client->kind.loop, address, &patience, why, why_size);
    if (comet->channel)
        comet->post = wf_http_client_new(client->kind.loop, address, &post_patience, why, why_size);
    if (!comet->post)
        return false;
    wf_timer_set(client->kind.loop, &comet->timer, 0);
    return true;
}

void wf_client_set_cookie(struct wf_client *client, wf_text value)
{
    struct wf_client_comet *comet = client->comet;

    if (comet && comet->terms->cookie)
        snprintf(comet->cookie, sizeof(comet->cookie), "%s=%.*s", comet->terms->cookie,
                 (int)value.len, value.ptr);
}

wf_text wf_client_id(const struct wf_client *client)
{
    return client->comet ? wf_text_of(client->comet->id) : (wf_text){0};
}
