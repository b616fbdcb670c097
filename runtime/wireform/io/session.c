#include <stdio.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/session_private.h"

/* One connection of a service, from its greeting to its goodbye: reads a message, asks its state
 * whether it may come now, and hands it to the handler. */

#define TOKEN 1000u /* One message, in thousandths: rates do not divide milliseconds evenly. */

/* Being told that the server is full takes a descriptor as well, and so does a connection that
 * was closed and whose peer does not hang up. */
#define TURNED_AWAY_LIMIT 64

/* -- messages -- */

/* Only tags have been looked at so far, but broken syntax anywhere wins over what they say. */
static bool is_well_formed(struct wf_peer_session *session, const struct wf_incoming *incoming)
{
    struct wf_error error = {0};

    if (wf_incoming_is_well_formed(incoming, &error))
        return true;
    wf_incoming_locate(incoming, &error);
    wf_session_refuse_malformed(session, &error);
    return false;
}

static void hand_over(struct wf_peer_session *session, const struct wf_message *kind, void *value)
{
    wf_session_count_request(session, kind, value);
    wf_session_call_handler(session, kind, value);
}

static void handle(struct wf_peer_session *session, struct wf_incoming *incoming)
{
    const struct wf_protocol *protocol = session->conn.kind->protocol;
    const struct wf_state *state = wf_session_state(session);
    struct wf_arena *arena = wf_conn_scratch(&session->conn);
    unsigned tag = wf_incoming_identify(incoming, true);
    const struct wf_message *kind;
    void *value;

    if (tag == 0) {
        if (is_well_formed(session, incoming))
            wf_session_refuse(session, NULL, wf_incoming_error(incoming), incoming);
        return;
    }
    kind = &protocol->messages[tag - 1];
    if (!wf_message_set_has(&state->accepts, tag) && !state->checks_whole) {
        if (is_well_formed(session, incoming))
            wf_session_refuse_misplaced(session, kind, incoming);
        return;
    }

    value = wf_arena_alloc(arena, 1, protocol->message_size > 0 ? protocol->message_size : 1);
    if (!value) {
        wf_conn_shed(&session->conn);
        return;
    }
    if (!wf_incoming_read(incoming, kind, value))
        wf_session_refuse(session, kind, wf_incoming_error(incoming), incoming);
    else if (!wf_message_set_has(&state->accepts, tag))
        wf_session_refuse_misplaced(session, kind, incoming);
    else
        hand_over(session, kind, value);
}

static uint32_t full_bucket(const struct wf_tuning *tuning)
{
    return TOKEN * (tuning->rate_burst > 0 ? tuning->rate_burst : 1);
}

/* Tokens come with time and are spent on messages. */
static uint64_t session_delay_ms(struct wf_conn *conn)
{
    struct wf_peer_session *session = wf_session_of(conn);
    const struct wf_tuning *tuning = conn->kind->tuning;
    uint32_t now_ms;
    uint64_t tokens;

    if (tuning->rate_per_s == 0)
        return 0;
    now_ms = (uint32_t)wf_loop_now_ms(conn->kind->loop);
    tokens = session->tokens + (uint64_t)(now_ms - session->tokens_ms) * tuning->rate_per_s;
    session->tokens_ms = now_ms;
    session->tokens = tokens < full_bucket(tuning) ? (uint32_t)tokens : full_bucket(tuning);
    if (session->tokens >= TOKEN || wf_session_rules(session)->on_flood)
        return 0;
    return (TOKEN - session->tokens + tuning->rate_per_s - 1) / tuning->rate_per_s;
}

/* @return false: it has none, and was not made to wait for one */
static bool spend_token(struct wf_peer_session *session)
{
    if (session->tokens >= TOKEN)
        session->tokens -= TOKEN;
    else if (wf_session_instance(session)->tuning.rate_per_s > 0 &&
             wf_session_rules(session)->on_flood)
        return false;
    return true;
}

static void session_message(struct wf_conn *conn, wf_bytes message)
{
    struct wf_peer_session *session = wf_session_of(conn);
    struct wf_arena *arena = wf_conn_scratch(conn);
    struct wf_incoming incoming;

    session->messages_count++;
    if (!spend_token(session)) {
        wf_session_refuse_flood(session);
        return;
    }
    if (wf_session_rules(session)->idle_counts_messages)
        session->heard_ms = (uint32_t)wf_loop_now_ms(conn->kind->loop);
    wf_incoming_init(&incoming, conn->kind->protocol, conn->kind->limits.depth_limit, message,
                     arena);
    wf_session_begin_request(session, message);
    handle(session, &incoming);
    wf_session_end_request(session);
    wf_arena_reset(arena);
}

static void session_other_kind(struct wf_conn *conn, wf_bytes message)
{
    (void)message;
    wf_session_refuse_other_kind(wf_session_of(conn));
}

static void session_heard(struct wf_conn *conn)
{
    struct wf_peer_session *session = wf_session_of(conn);

    if (!wf_session_rules(session)->idle_counts_messages)
        session->heard_ms = (uint32_t)wf_loop_now_ms(conn->kind->loop);
}

static void session_broken(struct wf_conn *conn, enum wf_status status)
{
    struct wf_peer_session *session = wf_session_of(conn);
    const char *bad_syntax = conn->kind->framing->bad_syntax;
    struct wf_error error = {.status = status};

    session->is_broken = true;
    session->messages_count++;
    if (status == WF_MORE)
        bad_syntax = "the input ends inside a message";
    if (status == WF_TOO_LARGE) {
        snprintf(error.what, sizeof(error.what), "larger than %zu bytes",
                 conn->kind->limits.limit_in);
        wf_session_refuse_too_large(session, &error);
    } else {
        snprintf(error.what, sizeof(error.what), "%s",
                 bad_syntax ? bad_syntax : "no message can be found in what was sent");
        wf_session_refuse_malformed(session, &error);
    }
    /* Whatever the document says: no delimiter exists to find the next message. */
    wf_conn_close(conn);
}

/* Answers that are owed are waited for, however long the peer takes to read them. */
static bool session_half_closed(struct wf_conn *conn)
{
    return conn->kind->protocol->in_order && !wf_queue_is_empty(&conn->queue);
}

static void session_timeout(struct wf_conn *conn)
{
    struct wf_peer_session *session = wf_session_of(conn);
    const struct wf_state *state = wf_session_state(session);

    if (wf_session_instance(session)->tuning.state_timeout_ms[session->state] == 0) {
        wf_session_look(session);
        return;
    }
    wf_log(WF_LOG_INFO, conn->kind->protocol->name, wf_conn_peer_name(conn),
           "too long in state \"%s\"", state->name);
    wf_session_react(session, &state->on_timeout, (wf_text){0});
}

/* -- life -- */

static void session_goodbye(struct wf_conn *conn)
{
    struct wf_peer_session *session = wf_session_of(conn);
    struct wf_instance *instance = wf_session_instance(session);
    void *peer = session->peer;

    wf_session_leave_state(session);
    if (session->is_turned_away)
        return;
    instance->open_count--;
    wf_log(WF_LOG_DEBUG, conn->kind->protocol->name, wf_conn_peer_name(conn), "disconnected: %s",
           conn->why ? conn->why : "closed here");
    session->peer = NULL;
    if (peer)
        instance->service->close(peer);
    wf_arena_reset(wf_conn_scratch(conn)); /* a thousand may leave in one turn */
}

static void free_session(struct wf_peer_session *session)
{
    wf_conn_deinit(&session->conn);
    wf_free(session);
}

void wf_session_ended(struct wf_conn *conn)
{
    struct wf_peer_session *session = wf_session_of(conn);
    struct wf_instance *instance = wf_session_instance(session);

    if (session->previous)
        session->previous->next = session->next;
    else
        instance->sessions = session->next;
    if (session->next)
        session->next->previous = session->previous;
    if (session->is_turned_away)
        instance->turned_away_count--;
    else
        instance->counters.closed++;
    if (wf_conn_is_pair(conn) && instance->pair_ended)
        instance->pair_ended(instance->pair_user,
                             !session->is_refused || instance->is_shutting_down);
    free_session(session);
    wf_instance_freed_one(instance);
}

const struct wf_conn_owner wf_session_owner = {
    .delay_ms = session_delay_ms,
    .message = session_message,
    .other_kind = session_other_kind,
    .heard = session_heard,
    .broken = session_broken,
    .half_closed = session_half_closed,
    .timeout = session_timeout,
    .sent = wf_session_sent,
    .goodbye = session_goodbye,
    .ended = wf_session_ended,
};

static bool counts_from_the_first(const struct wf_protocol *protocol)
{
    const struct wf_correlation *correlation = &protocol->correlation;

    return correlation->kind == WF_CORRELATION_COUNTER && correlation->begins == 0;
}

/* The framing's state stands behind the session, in one block with it. */
static struct wf_peer_session *make_session(struct wf_instance *instance,
                                            const struct wf_conn_kind *kind, void *framing_state)
{
    size_t state_size = kind->transport->framing->state_size;
    struct wf_peer_session *session = wf_alloc(1, sizeof(*session) + state_size);

    if (!session)
        return NULL;
    session->tokens = full_bucket(&instance->tuning);
    session->tokens_ms = (uint32_t)wf_loop_now_ms(instance->loop);
    session->is_counting = counts_from_the_first(instance->service->protocol);
    if (wf_conn_init(&session->conn, kind, framing_state ? framing_state : session + 1))
        return session;
    free_session(session);
    return NULL;
}

static void list_session(struct wf_peer_session *session)
{
    struct wf_instance *instance = wf_session_instance(session);

    session->next = instance->sessions;
    if (session->next)
        session->next->previous = session;
    instance->sessions = session;
    instance->sessions_count++;
}

struct wf_peer_session *wf_session_new(struct wf_instance *instance,
                                       const struct wf_conn_kind *kind, void *framing_state, int fd)
{
    struct wf_peer_session *session = make_session(instance, kind, framing_state);

    if (!session) {
        close(fd);
        return NULL;
    }
    if (!wf_conn_open(&session->conn, fd)) {
        free_session(session);
        return NULL;
    }
    list_session(session);
    return session;
}

struct wf_peer_session *wf_session_new_carried(struct wf_instance *instance,
                                               const struct wf_conn_kind *kind, void *carried,
                                               const char *peer_name)
{
    struct wf_peer_session *session = make_session(instance, kind, carried);

    if (!session)
        return NULL;
    if (!wf_conn_open_carried(&session->conn, peer_name)) {
        free_session(session);
        return NULL;
    }
    list_session(session);
    return session;
}

static void turn_away(struct wf_peer_session *session)
{
    struct wf_instance *instance = wf_session_instance(session);

    instance->counters.refused++;
    instance->turned_away_count++;
    session->is_turned_away = true;
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, wf_conn_peer_name(&session->conn),
           "turned away: %u connections are open", instance->open_count);
    wf_session_react(session, &wf_session_rules(session)->on_full, (wf_text){0});
    wf_conn_close(&session->conn);
}

void wf_session_welcome(struct wf_peer_session *session)
{
    struct wf_instance *instance = wf_session_instance(session);
    struct wf_conn *conn = &session->conn;

    instance->counters.accepted++;
    instance->open_count++;
    wf_log(WF_LOG_DEBUG, conn->kind->protocol->name, wf_conn_peer_name(conn), "connected");
    wf_session_enter_state(session, 0);
    wf_session_watch_stalls(instance);
    session->peer = instance->service->open(instance->state, conn);
    if (!session->peer)
        wf_conn_shed(conn);
    else if (conn->stage == WF_CONN_OPEN && wf_session_rules(session)->greet)
        wf_session_rules(session)->greet(conn);
}

bool wf_session_is_full(const struct wf_instance *instance)
{
    unsigned limit = instance->tuning.connections_limit;

    return limit > 0 && instance->open_count >= limit;
}

/* @return whether there is room for it to be told anything at all */
static bool has_room(const struct wf_instance *instance, bool is_full)
{
    unsigned closing_count = instance->sessions_count - instance->open_count;
    unsigned limit = instance->tuning.connections_limit;

    if (is_full && instance->turned_away_count >= TURNED_AWAY_LIMIT)
        return false;
    return limit == 0 || closing_count < limit + TURNED_AWAY_LIMIT;
}

void wf_session_accept(struct wf_instance *instance, const struct wf_conn_kind *kind, int fd)
{
    bool is_full = wf_session_is_full(instance);
    struct wf_peer_session *session;

    if (!has_room(instance, is_full)) {
        instance->counters.refused++;
        close(fd);
        return;
    }
    session = wf_session_new(instance, kind, NULL, fd);
    if (!session)
        wf_log(WF_LOG_WARN, kind->protocol->name, NULL, "out of memory: connection not accepted");
    else if (is_full)
        turn_away(session);
    else
        wf_session_welcome(session);
}

bool wf_session_serve_pair(struct wf_instance *instance, const struct wf_conn_kind *kind, int in,
                           int out)
{
    struct wf_peer_session *session = make_session(instance, kind, NULL);

    if (!session)
        return false;
    if (!wf_conn_open_pair(&session->conn, in, out, "stdio")) {
        free_session(session);
        return false;
    }
    list_session(session);
    wf_session_welcome(session);
    return true;
}
