#include <string.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/instance_private.h"
#include "wireform/io/tag_text.h"

/* One connection of a service: what a message is, whether its state accepts it, and what the
 * document says to do when something is wrong. */

#define TOKEN 1000u /* One message, in thousandths: rates do not divide milliseconds evenly. */

/* Being told that the server is full takes a descriptor as well. */
#define TURNED_AWAY_LIMIT 64

static struct wf_peer_session *session_of(struct wf_conn *conn)
{
    return WF_OWNER(conn, struct wf_peer_session, conn);
}

static const struct wf_session *rules_of(const struct wf_peer_session *session)
{
    return session->instance->service->session;
}

static const struct wf_state *state_of(const struct wf_peer_session *session)
{
    return &rules_of(session)->states[session->state];
}

/* -- states -- */

static void leave_state(struct wf_peer_session *session)
{
    struct wf_session_list *list = &session->instance->in_state[session->state];

    if (!session->is_in_state)
        return;
    session->is_in_state = false;
    list->count--;
    if (session->state_previous)
        session->state_previous->state_next = session->state_next;
    else
        list->first = session->state_next;
    if (session->state_next)
        session->state_next->state_previous = session->state_previous;
    else
        list->last = session->state_previous;
}

static void append_to_state(struct wf_peer_session *session)
{
    struct wf_session_list *list = &session->instance->in_state[session->state];

    session->is_in_state = true;
    session->state_previous = list->last;
    session->state_next = NULL;
    if (list->last)
        list->last->state_next = session;
    else
        list->first = session;
    list->last = session;
    list->count++;
}

static void close_oldest(struct wf_session_list *list)
{
    struct wf_peer_session *oldest = list->first;

    wf_log(WF_LOG_INFO, oldest->conn.kind->protocol->name, oldest->conn.peer_name,
           "closed: the oldest of too many connections in state \"%s\"", state_of(oldest)->name);
    leave_state(oldest);
    wf_conn_close(&oldest->conn);
}

static void enter_state(struct wf_peer_session *session, unsigned state)
{
    struct wf_instance *instance = session->instance;
    struct wf_session_list *list = &instance->in_state[state];
    unsigned timeout_ms = instance->tuning.state_timeout_ms[state];
    unsigned limit = instance->tuning.state_limit[state];

    leave_state(session);
    session->state = (unsigned char)state;
    append_to_state(session);
    if (timeout_ms > 0)
        wf_timer_set(instance->kind.loop, &session->conn.deadline_timer, timeout_ms);
    else
        wf_timer_clear(instance->kind.loop, &session->conn.deadline_timer);
    if (limit > 0 && list->count > limit)
        close_oldest(list);
}

static void session_sent(struct wf_conn *conn, const struct wf_message *message)
{
    struct wf_peer_session *session = session_of(conn);
    const struct wf_session *rules = rules_of(session);

    if (!session->is_in_state)
        return;
    for (unsigned i = 0; i < rules->moves_count; i++) {
        const struct wf_move *move = &rules->moves[i];

        if (move->on_send == message->tag && move->from >> session->state & 1) {
            enter_state(session, move->to);
            return;
        }
    }
}

/* -- reactions -- */

static void carry_out(struct wf_peer_session *session, const struct wf_reaction *reaction,
                      wf_text tag)
{
    /* The answer is the last message: it moves the connection to no other state. */
    if (reaction->closes)
        leave_state(session);
    if (reaction->answer)
        reaction->answer(&session->conn, tag);
    if (reaction->closes)
        wf_conn_close(&session->conn);
}

/* @return whether this one was the last that is put up with */
static bool strike(struct wf_peer_session *session)
{
    unsigned limit = rules_of(session)->strikes_limit;

    return ++session->strikes >= limit && limit > 0;
}

void wf_session_react(struct wf_peer_session *session, const struct wf_reaction *reaction,
                      wf_text tag)
{
    if (reaction->is_strike && strike(session))
        carry_out(session, &rules_of(session)->on_strikes, (wf_text){0});
    else
        carry_out(session, reaction, tag);
}

void wf_conn_strike(struct wf_conn *conn)
{
    struct wf_peer_session *session = session_of(conn);

    if (conn->stage == WF_CONN_OPEN && strike(session))
        carry_out(session, &rules_of(session)->on_strikes, (wf_text){0});
}

static void log_refusal(const struct wf_peer_session *session, const struct wf_message *kind,
                        const struct wf_error *error)
{
    struct wf_buf words;

    wf_buf_init(&words, 512);
    wf_error_print(error, &words);
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, session->conn.peer_name, "%s%s%.*s",
           kind ? kind->name : "", kind ? ": " : "", (int)wf_buf_len(&words),
           words.data ? (const char *)wf_buf_peek(&words) : "");
    wf_buf_deinit(&words);
}

static void refuse_malformed(struct wf_peer_session *session, const struct wf_error *error)
{
    session->instance->counters.malformed++;
    log_refusal(session, NULL, error);
    wf_session_react(session, &rules_of(session)->on_malformed, (wf_text){0});
}

static void refuse_too_large(struct wf_peer_session *session, const struct wf_error *error)
{
    session->instance->counters.too_large++;
    log_refusal(session, NULL, error);
    wf_session_react(session, &rules_of(session)->on_too_large, (wf_text){0});
}

static void refuse_unknown(struct wf_peer_session *session, const struct wf_error *error,
                           wf_text text)
{
    const struct wf_session *rules = rules_of(session);
    wf_text tag = wf_tag_text_at(text, error->offset);

    session->instance->counters.unknown++;
    log_refusal(session, NULL, error);
    for (unsigned i = 0; i < rules->on_unknown_count; i++) {
        const struct wf_unknown_case *unknown = &rules->on_unknown[i];

        if (!unknown->at || strcmp(unknown->at, error->pointer) == 0) {
            wf_session_react(session, &unknown->reaction, tag);
            return;
        }
    }
}

static bool is_case(const struct wf_invalid_case *invalid, unsigned tag,
                    const struct wf_error *error)
{
    if (invalid->tag != 0 && invalid->tag != tag)
        return false;
    if (invalid->at && strcmp(invalid->at, error->pointer) != 0)
        return false;
    return !invalid->keyword || (error->keyword && strcmp(invalid->keyword, error->keyword) == 0);
}

static wf_text tag_text(struct wf_peer_session *session, const struct wf_message *kind,
                        wf_text text)
{
    return kind ? wf_tag_text_of(rules_of(session), kind, text, wf_conn_scratch(&session->conn))
                : (wf_text){0};
}

static void refuse_invalid(struct wf_peer_session *session, const struct wf_message *kind,
                           const struct wf_error *error, wf_text text)
{
    const struct wf_session *rules = rules_of(session);

    session->instance->counters.invalid++;
    log_refusal(session, kind, error);
    for (unsigned i = 0; i < rules->on_invalid_count; i++) {
        const struct wf_invalid_case *invalid = &rules->on_invalid[i];

        if (is_case(invalid, kind ? kind->tag : 0, error)) {
            wf_session_react(session, &invalid->reaction, tag_text(session, kind, text));
            return;
        }
    }
}

static void refuse_misplaced(struct wf_peer_session *session, const struct wf_message *kind,
                             wf_text text)
{
    const struct wf_state *state = state_of(session);

    session->instance->counters.misplaced++;
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, session->conn.peer_name,
           "%s: not accepted in state \"%s\"", kind->name, state->name);
    wf_session_react(session, &state->on_misplaced, tag_text(session, kind, text));
}

/* One log line, one counter, one answer for a message that could not be read.  `kind` is NULL
 * when it is not even known which one it is. */
static void refuse(struct wf_peer_session *session, const struct wf_message *kind,
                   struct wf_error *error, wf_text text)
{
    wf_error_locate(error, text);
    switch (error->status) {
    case WF_NO_MEMORY:
        wf_conn_shed(&session->conn);
        break;
    case WF_TOO_LARGE:
        refuse_too_large(session, error);
        break;
    case WF_UNKNOWN_TAG:
        refuse_unknown(session, error, text);
        break;
    case WF_BAD_VALUE:
        refuse_invalid(session, kind, error, text);
        break;
    default:
        refuse_malformed(session, error);
        break;
    }
}

/* -- messages -- */

/* Only tags have been looked at so far, but broken syntax anywhere wins over what they say. */
static bool is_well_formed(struct wf_peer_session *session, wf_text text)
{
    struct wf_error error = {0};

    if (wf_json_check(text, session->conn.kind->limits.depth_limit, &error))
        return true;
    wf_error_locate(&error, text);
    refuse_malformed(session, &error);
    return false;
}

static void handle(struct wf_peer_session *session, wf_text text, struct wf_arena *arena)
{
    const struct wf_protocol *protocol = session->conn.kind->protocol;
    const struct wf_state *state = state_of(session);
    const struct wf_message *kind;
    struct wf_json_reader in;
    unsigned tag;
    void *value;

    wf_conn_init_reader(&session->conn, &in, text);
    tag = protocol->identify_to_server(&in);
    if (tag == 0) {
        if (is_well_formed(session, text))
            refuse(session, NULL, &in.error, text);
        return;
    }
    kind = &protocol->messages[tag - 1];
    if (!wf_message_set_has(&state->accepts, tag) && !state->checks_whole) {
        if (is_well_formed(session, text))
            refuse_misplaced(session, kind, text);
        return;
    }

    value = wf_arena_alloc(arena, 1, protocol->message_size > 0 ? protocol->message_size : 1);
    if (!value) {
        wf_conn_shed(&session->conn);
        return;
    }
    kind->read_json(&in, value);
    if (!wf_json_reader_finish(&in))
        refuse(session, kind, &in.error, text);
    else if (!wf_message_set_has(&state->accepts, tag))
        refuse_misplaced(session, kind, text);
    else
        session->instance->service->handle(session->peer, tag, value);
}

static uint32_t full_bucket(const struct wf_tuning *tuning)
{
    return TOKEN * (tuning->rate_burst > 0 ? tuning->rate_burst : 1);
}

/* Tokens come with time and are spent on messages. */
static uint64_t session_delay_ms(struct wf_conn *conn)
{
    struct wf_peer_session *session = session_of(conn);
    const struct wf_tuning *tuning = conn->kind->tuning;
    uint64_t now_ms = wf_loop_now_ms(conn->kind->loop);
    uint64_t tokens;

    if (tuning->rate_per_s == 0)
        return 0;
    tokens = session->tokens + (now_ms - session->tokens_ms) * tuning->rate_per_s;
    session->tokens_ms = now_ms;
    session->tokens = tokens < full_bucket(tuning) ? (uint32_t)tokens : full_bucket(tuning);
    if (session->tokens >= TOKEN)
        return 0;
    return (TOKEN - session->tokens + tuning->rate_per_s - 1) / tuning->rate_per_s;
}

static void session_message(struct wf_conn *conn, wf_bytes message)
{
    struct wf_peer_session *session = session_of(conn);
    struct wf_arena *arena = wf_conn_scratch(conn);
    wf_text text = {(const char *)message.ptr, message.len};

    if (session->tokens >= TOKEN)
        session->tokens -= TOKEN;
    handle(session, text, arena);
    wf_arena_reset(arena);
}

static void session_broken(struct wf_conn *conn, enum wf_status status)
{
    struct wf_peer_session *session = session_of(conn);
    struct wf_error error = {.status = status};

    if (status == WF_TOO_LARGE) {
        strcpy(error.what, "larger than a message may be");
        refuse_too_large(session, &error);
    } else {
        strcpy(error.what, "no message can be found in what was sent");
        refuse_malformed(session, &error);
    }
    /* Whatever the document says: no delimiter exists to find the next message. */
    wf_conn_close(conn);
}

static void session_timeout(struct wf_conn *conn)
{
    struct wf_peer_session *session = session_of(conn);
    const struct wf_state *state = state_of(session);

    wf_log(WF_LOG_INFO, conn->kind->protocol->name, conn->peer_name, "too long in state \"%s\"",
           state->name);
    wf_session_react(session, &state->on_timeout, (wf_text){0});
}

/* -- life -- */

static void session_goodbye(struct wf_conn *conn)
{
    struct wf_peer_session *session = session_of(conn);
    struct wf_instance *instance = session->instance;
    void *peer = session->peer;

    leave_state(session);
    if (session->is_turned_away)
        return;
    instance->open_count--;
    wf_log(WF_LOG_DEBUG, conn->kind->protocol->name, conn->peer_name, "disconnected: %s",
           conn->why ? conn->why : "closed here");
    session->peer = NULL;
    if (peer)
        instance->service->close(peer);
}

static void free_session(struct wf_peer_session *session)
{
    wf_conn_deinit(&session->conn);
    wf_free(session);
}

static void session_ended(struct wf_conn *conn)
{
    struct wf_peer_session *session = session_of(conn);
    struct wf_instance *instance = session->instance;

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
    free_session(session);
    wf_instance_freed_one(instance);
}

const struct wf_conn_owner wf_session_owner = {
    .delay_ms = session_delay_ms,
    .message = session_message,
    .broken = session_broken,
    .timeout = session_timeout,
    .sent = session_sent,
    .goodbye = session_goodbye,
    .ended = session_ended,
};

/* The framing's state stands behind the session, in one block with it. */
static struct wf_peer_session *new_session(struct wf_instance *instance, int fd)
{
    size_t state_size = instance->kind.protocol->framing->state_size;
    struct wf_peer_session *session = wf_alloc(1, sizeof(*session) + state_size);

    if (!session) {
        close(fd);
        return NULL;
    }
    session->instance = instance;
    session->tokens = full_bucket(&instance->tuning);
    session->tokens_ms = wf_loop_now_ms(instance->kind.loop);
    if (!wf_conn_init(&session->conn, &instance->kind, session + 1)) {
        close(fd);
        free_session(session);
        return NULL;
    }
    if (!wf_conn_open(&session->conn, fd)) {
        free_session(session);
        return NULL;
    }
    session->next = instance->sessions;
    if (session->next)
        session->next->previous = session;
    instance->sessions = session;
    instance->sessions_count++;
    return session;
}

static void turn_away(struct wf_peer_session *session)
{
    struct wf_instance *instance = session->instance;

    instance->counters.refused++;
    instance->turned_away_count++;
    session->is_turned_away = true;
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, session->conn.peer_name,
           "turned away: %u connections are open", instance->open_count);
    wf_session_react(session, &rules_of(session)->on_full, (wf_text){0});
    wf_conn_close(&session->conn);
}

static void welcome(struct wf_peer_session *session)
{
    struct wf_instance *instance = session->instance;
    struct wf_conn *conn = &session->conn;

    instance->counters.accepted++;
    instance->open_count++;
    wf_log(WF_LOG_DEBUG, conn->kind->protocol->name, conn->peer_name, "connected");
    enter_state(session, 0);
    session->peer = instance->service->open(instance->state, conn);
    if (!session->peer)
        wf_conn_shed(conn);
    else if (conn->stage == WF_CONN_OPEN && rules_of(session)->greet)
        rules_of(session)->greet(conn);
}

void wf_session_accept(struct wf_instance *instance, int fd)
{
    unsigned limit = instance->tuning.connections_limit;
    bool is_full = limit > 0 && instance->open_count >= limit;
    struct wf_peer_session *session;

    if (is_full && instance->turned_away_count >= TURNED_AWAY_LIMIT) {
        instance->counters.refused++;
        close(fd);
        return;
    }
    session = new_session(instance, fd);
    if (!session)
        wf_log(WF_LOG_WARN, instance->kind.protocol->name, NULL,
               "out of memory: connection not accepted");
    else if (is_full)
        turn_away(session);
    else
        welcome(session);
}
