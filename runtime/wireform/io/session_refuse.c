#include <stdio.h>
#include <string.h>

#include "wireform/base/log.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/session_private.h"
#include "wireform/io/tag_text.h"

/* What the document says to do when something is wrong: one log line, one counter, one answer. */

/* Of a name in the log: a peer may have made it up. */
#define LONGEST_NAME 64

/* A framing with closing frames has said its own last word about a broken stream. */
static bool may_answer(const struct wf_peer_session *session)
{
    return !session->is_broken || !session->conn.kind->framing->end;
}

static void carry_out(struct wf_peer_session *session, const struct wf_reaction *reaction,
                      wf_text tag)
{
    /* The answer is the last message: it moves the connection to no other state. */
    if (reaction->closes) {
        session->is_refused = true;
        wf_session_leave_state(session);
    }
    if (reaction->answer && may_answer(session))
        reaction->answer(&session->conn, tag);
    if (reaction->closes)
        wf_conn_close_as(&session->conn, reaction->close_code);
}

/* @return whether this one was the last that is put up with */
static bool strike(struct wf_peer_session *session)
{
    unsigned limit = wf_session_rules(session)->strikes_limit;

    return ++session->strikes >= limit && limit > 0;
}

void wf_session_react(struct wf_peer_session *session, const struct wf_reaction *reaction,
                      wf_text tag)
{
    if (reaction->is_strike && strike(session))
        carry_out(session, &wf_session_rules(session)->on_strikes, (wf_text){0});
    else
        carry_out(session, reaction, tag);
}

void wf_conn_strike(struct wf_conn *conn)
{
    struct wf_peer_session *session = wf_session_of(conn);

    if (conn->stage == WF_CONN_OPEN && strike(session))
        carry_out(session, &wf_session_rules(session)->on_strikes, (wf_text){0});
}

/* A reaction to what is wrong with a message, or with the stream. */
static void react_to(struct wf_peer_session *session, const struct wf_error *error,
                     const struct wf_reaction *reaction, wf_text tag)
{
    wf_session_instance(session)->fault = error;
    wf_session_react(session, reaction, tag);
    wf_session_instance(session)->fault = NULL;
}

/* The peer's own keys may stand in it, and be cut anywhere. */
static void make_printable(char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] < ' ' || text[i] > '~')
            text[i] = '?';
}

wf_text wf_conn_reason(struct wf_conn *conn)
{
    const struct wf_peer_session *session = wf_session_of(conn);
    const struct wf_error *fault = wf_session_instance(session)->fault;
    char *text = wf_arena_alloc(wf_conn_scratch(conn), WF_REASON_LIMIT + 1, 1);
    struct wf_buf words;
    int len;

    if (!text || !fault)
        return (wf_text){"", 0};
    wf_buf_init(&words, WF_REASON_LIMIT);
    if (session->is_broken)
        wf_buf_put(&words, fault->what, strlen(fault->what));
    else
        wf_error_print(fault, &words);
    len = snprintf(text, WF_REASON_LIMIT + 1, "frame %u: %.*s", session->messages_count,
                   (int)wf_buf_len(&words), (const char *)wf_buf_peek(&words));
    wf_buf_deinit(&words);
    if (len > WF_REASON_LIMIT)
        len = WF_REASON_LIMIT;
    make_printable(text, (size_t)len);
    return (wf_text){text, (size_t)len};
}

/* What the state says, or else the session. */
static const struct wf_reaction *either(const struct wf_reaction *of_state,
                                        const struct wf_reaction *of_session)
{
    return of_state ? of_state : of_session;
}

/* @param name  of the message, or the tag nobody knows; empty when there is none */
static void log_refusal(const struct wf_peer_session *session, wf_text name,
                        const struct wf_error *error)
{
    struct wf_buf words;

    wf_buf_init(&words, 512);
    wf_error_print(error, &words);
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, wf_conn_peer_name(&session->conn),
           "%.*s%s%.*s", name.len < LONGEST_NAME ? (int)name.len : LONGEST_NAME,
           name.len > 0 ? name.ptr : "", name.len > 0 ? ": " : "", (int)wf_buf_len(&words),
           (const char *)wf_buf_peek(&words));
    wf_buf_deinit(&words);
}

void wf_session_refuse_malformed(struct wf_peer_session *session, const struct wf_error *error)
{
    wf_session_instance(session)->counters.malformed++;
    log_refusal(session, (wf_text){0}, error);
    react_to(
        session, error,
        either(wf_session_state(session)->on_malformed, &wf_session_rules(session)->on_malformed),
        (wf_text){0});
}

void wf_session_refuse_too_large(struct wf_peer_session *session, const struct wf_error *error)
{
    wf_session_instance(session)->counters.too_large++;
    log_refusal(session, (wf_text){0}, error);
    react_to(
        session, error,
        either(wf_session_state(session)->on_too_large, &wf_session_rules(session)->on_too_large),
        (wf_text){0});
}

void wf_session_refuse_other_kind(struct wf_peer_session *session)
{
    wf_session_react(
        session,
        either(wf_session_state(session)->on_other_kind, &wf_session_rules(session)->on_other_kind),
        (wf_text){0});
}

void wf_session_refuse_flood(struct wf_peer_session *session)
{
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, wf_conn_peer_name(&session->conn),
           "more messages than it may send");
    wf_session_react(session, wf_session_rules(session)->on_flood, (wf_text){0});
}

void wf_session_refuse_slow(struct wf_peer_session *session)
{
    wf_session_instance(session)->counters.slow++;
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, wf_conn_peer_name(&session->conn),
           "too slow: %zu bytes unconfirmed", wf_queue_waiting(&session->conn.queue));
    wf_session_react(session, &wf_session_rules(session)->on_slow, (wf_text){0});
}

static const struct wf_reaction *unknown_case(const struct wf_unknown_case *cases, unsigned count,
                                              const struct wf_error *error)
{
    for (unsigned i = 0; i < count; i++)
        if (!cases[i].at || strcmp(cases[i].at, error->pointer) == 0)
            return &cases[i].reaction;
    return NULL;
}

static void refuse_unknown(struct wf_peer_session *session, const struct wf_error *error,
                           const struct wf_incoming *incoming)
{
    const struct wf_session *rules = wf_session_rules(session);
    const struct wf_state *state = wf_session_state(session);
    wf_text tag = wf_tag_text_at(incoming, error->offset);
    const struct wf_reaction *reaction;

    wf_session_instance(session)->counters.unknown++;
    log_refusal(session, tag, error);
    reaction = unknown_case(state->on_unknown, state->on_unknown_count, error);
    if (!reaction)
        reaction = unknown_case(rules->on_unknown, rules->on_unknown_count, error);
    if (reaction)
        react_to(session, error, reaction, tag);
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

static const struct wf_reaction *invalid_case(const struct wf_invalid_case *cases, unsigned count,
                                              unsigned tag, const struct wf_error *error)
{
    for (unsigned i = 0; i < count; i++)
        if (is_case(&cases[i], tag, error))
            return &cases[i].reaction;
    return NULL;
}

static wf_text tag_text(struct wf_peer_session *session, const struct wf_message *kind,
                        const struct wf_incoming *incoming)
{
    return kind ? wf_tag_text_of(wf_session_rules(session), kind, incoming,
                                 wf_conn_scratch(&session->conn))
                : (wf_text){0};
}

static void refuse_invalid(struct wf_peer_session *session, const struct wf_message *kind,
                           const struct wf_error *error, const struct wf_incoming *incoming)
{
    const struct wf_session *rules = wf_session_rules(session);
    const struct wf_state *state = wf_session_state(session);
    unsigned tag = kind ? kind->tag : 0;
    const struct wf_reaction *reaction;

    wf_session_instance(session)->counters.invalid++;
    log_refusal(session, kind ? wf_text_of(kind->name) : (wf_text){0}, error);
    reaction = invalid_case(state->on_invalid, state->on_invalid_count, tag, error);
    if (!reaction)
        reaction = invalid_case(rules->on_invalid, rules->on_invalid_count, tag, error);
    if (reaction)
        react_to(session, error, reaction, tag_text(session, kind, incoming));
}

void wf_session_refuse_misplaced(struct wf_peer_session *session, const struct wf_message *kind,
                                 const struct wf_incoming *incoming)
{
    const struct wf_state *state = wf_session_state(session);
    struct wf_error error = {.status = WF_BAD_VALUE};

    wf_session_instance(session)->counters.misplaced++;
    snprintf(error.what, sizeof(error.what), "%s: not now", kind->name);
    wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, wf_conn_peer_name(&session->conn),
           "%s: not accepted in state \"%s\"", kind->name, state->name);
    react_to(session, &error, &state->on_misplaced, tag_text(session, kind, incoming));
}

/* One log line, one counter, one answer for a message that could not be read.  `kind` is NULL
 * when it is not even known which one it is. */
void wf_session_refuse(struct wf_peer_session *session, const struct wf_message *kind,
                       struct wf_error *error, const struct wf_incoming *incoming)
{
    wf_incoming_locate(incoming, error);
    switch (error->status) {
    case WF_NO_MEMORY:
        wf_conn_shed(&session->conn);
        break;
    case WF_TOO_LARGE:
        wf_session_refuse_too_large(session, error);
        break;
    case WF_UNKNOWN_TAG:
        refuse_unknown(session, error, incoming);
        break;
    case WF_BAD_VALUE:
        refuse_invalid(session, kind, error, incoming);
        break;
    default:
        wf_session_refuse_malformed(session, error);
        break;
    }
}
