#ifndef TESTS_UNIT_PARROT_H
#define TESTS_UNIT_PARROT_H

#include <stdio.h>
#include <string.h>

#include "wireform/base/arena.h"
#include "wireform/codec/json_write.h"
#include "wireform/io/loop.h"
#include "wireform/io/service.h"

/** A protocol and its service, made by hand as the compiler would: what the session engine is
 *  tried on.  {"t":"ask"} greets; {"t":"hello"} lets a client in; {"t":"say","text":".."} is
 *  heard by all others, unless it is one of the orders in parrot_handle(). */

enum parrot_tag {
    PARROT_NONE,
    PARROT_HELLO,
    PARROT_SAY,
    PARROT_ASK,
    PARROT_HEARD,
    PARROT_NO,
    PARROT_NAMES
};

struct parrot_text {
    wf_text text;
};

struct parrot_names {
    const wf_text *names;
    size_t names_count;
};

enum { PARROT_LIMIT_IN = 4096, PARROT_LIMIT_OUT = 2048, PARROT_PEERS_LIMIT = 2000 };

extern const struct wf_protocol parrot_protocol;

static const struct wf_scalar parrot_to_server[] = {{WF_IS_TEXT, WF_TEXT_INIT("hello")},
                                                    {WF_IS_TEXT, WF_TEXT_INIT("hi")},
                                                    {WF_IS_TEXT, WF_TEXT_INIT("say")}};
static const uint16_t parrot_to_server_groups[] = {PARROT_HELLO, PARROT_HELLO, PARROT_SAY};
static const struct wf_enum_rule parrot_to_server_rule = {
    "#/t", parrot_to_server, 3, parrot_to_server_groups, 0, NULL, false};

static const struct wf_scalar parrot_to_client[] = {{WF_IS_TEXT, WF_TEXT_INIT("ask")},
                                                    {WF_IS_TEXT, WF_TEXT_INIT("heard")},
                                                    {WF_IS_TEXT, WF_TEXT_INIT("no")},
                                                    {WF_IS_TEXT, WF_TEXT_INIT("names")}};
static const uint16_t parrot_to_client_groups[] = {PARROT_ASK, PARROT_HEARD, PARROT_NO,
                                                   PARROT_NAMES};
static const struct wf_enum_rule parrot_to_client_rule = {
    "#/t", parrot_to_client, 4, parrot_to_client_groups, 0, NULL, false};

static const struct wf_member parrot_members[] = {WF_MEMBER("t"), WF_MEMBER("text")};
static const struct wf_record_rule parrot_bare_rule = {"#/bare", parrot_members, 2, false, {1}};
static const struct wf_record_rule parrot_text_record = {"#/text", parrot_members, 2, false, {3}};
static const struct wf_text_rule parrot_text_rule = {"#/text/text", 1, 1024, NULL};

static inline unsigned parrot_identify(struct wf_json_reader *in, const struct wf_enum_rule *rule)
{
    return wf_json_tell_by_member(in, "t", rule, WF_UNKNOWN_TAG);
}

static inline unsigned parrot_identify_to_server(struct wf_json_reader *in)
{
    return parrot_identify(in, &parrot_to_server_rule);
}

static inline unsigned parrot_identify_to_client(struct wf_json_reader *in)
{
    return parrot_identify(in, &parrot_to_client_rule);
}

static inline bool parrot_read_members(struct wf_json_reader *in, const struct wf_record_rule *rule,
                                       struct parrot_text *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, rule);
    do {
        if (wf_json_take_member(in, &object, rule, 0))
            wf_json_skip(in);
        if (!wf_json_take_member(in, &object, rule, 1))
            continue;
        if (msg)
            msg->text = wf_json_read_text(in, &parrot_text_rule);
        else
            wf_json_skip(in);
    } while (wf_json_more_members(in, &object, rule));
    return in->error.status == WF_OK;
}

static inline bool parrot_read_bare(struct wf_json_reader *in, void *value)
{
    (void)value;
    return parrot_read_members(in, &parrot_bare_rule, NULL);
}

static inline bool parrot_read_text(struct wf_json_reader *in, void *value)
{
    memset(value, 0, sizeof(struct parrot_text));
    return parrot_read_members(in, &parrot_text_record, value);
}

static inline void parrot_write_hello(struct wf_buf *out, const void *value)
{
    (void)value;
    WF_BUF_LITERAL(out, "{\"t\":\"hello\"}");
}

static inline void parrot_write_ask(struct wf_buf *out, const void *value)
{
    (void)value;
    WF_BUF_LITERAL(out, "{\"t\":\"ask\"}");
}

static inline void parrot_write_text(struct wf_buf *out, const char *tag, const void *value)
{
    const struct parrot_text *msg = value;

    WF_BUF_LITERAL(out, "{\"t\":\"");
    wf_buf_put(out, tag, strlen(tag));
    WF_BUF_LITERAL(out, "\",\"text\":");
    wf_json_write_text(out, msg->text);
    WF_BUF_LITERAL(out, "}");
}

static inline void parrot_write_say(struct wf_buf *out, const void *value)
{
    parrot_write_text(out, "say", value);
}

static inline void parrot_write_heard(struct wf_buf *out, const void *value)
{
    parrot_write_text(out, "heard", value);
}

static inline void parrot_write_no(struct wf_buf *out, const void *value)
{
    parrot_write_text(out, "no", value);
}

static inline void parrot_write_names(struct wf_buf *out, const void *value)
{
    const struct parrot_names *msg = value;

    WF_BUF_LITERAL(out, "{\"t\":\"names\",\"names\":[");
    for (size_t i = 0; i < msg->names_count; i++) {
        if (i > 0)
            WF_BUF_LITERAL(out, ",");
        wf_json_write_text(out, msg->names[i]);
    }
    WF_BUF_LITERAL(out, "]}");
}

#define PARROT_MESSAGE(number, called, up, read, type)                                             \
    .protocol = &parrot_protocol, .tag = number, .name = #called, .wire_name = #called,            \
    .to_server = up, .to_client = !(up), .size = sizeof(struct type), .read_json = read,           \
    .write_json = parrot_write_##called

static const struct wf_message parrot_messages[] = {
    {PARROT_MESSAGE(PARROT_HELLO, hello, true, parrot_read_bare, parrot_text)},
    {PARROT_MESSAGE(PARROT_SAY, say, true, parrot_read_text, parrot_text)},
    {PARROT_MESSAGE(PARROT_ASK, ask, false, parrot_read_bare, parrot_text)},
    {PARROT_MESSAGE(PARROT_HEARD, heard, false, parrot_read_text, parrot_text)},
    {PARROT_MESSAGE(PARROT_NO, no, false, parrot_read_text, parrot_text)},
    {PARROT_MESSAGE(PARROT_NAMES, names, false, parrot_read_bare, parrot_names),
     .cut_count_offset = offsetof(struct parrot_names, names_count)},
};

static const struct wf_transport parrot_transports[] = {
    {.protocol = &parrot_protocol, .name = "parrot", .framing = &wf_framing_json_stream},
};

const struct wf_protocol parrot_protocol = {
    .abi = WF_ABI,
    .name = "parrot",
    .transports = parrot_transports,
    .transports_count = 1,
    .limits = {.limit_in = PARROT_LIMIT_IN, .depth_limit = 8, .inflate = true},
    .limit_out = PARROT_LIMIT_OUT,
    .messages = parrot_messages,
    .messages_count = 6,
    .message_size = sizeof(struct parrot_names),
    .arena_per_byte = 2,
    .arena_base = 1024,
    .identify_to_server = parrot_identify_to_server,
    .identify_to_client = parrot_identify_to_client,
};

/** A parrot that is talked to in another way. */
static inline void parrot_use(struct wf_protocol *protocol, struct wf_transport *transport,
                              const struct wf_framing *framing)
{
    *transport = parrot_transports[0];
    transport->protocol = protocol;
    transport->framing = framing;
    transport->path = "/parrot";
    *protocol = parrot_protocol;
    protocol->transports = transport;
}

static inline bool parrot_send(wf_audience to, enum parrot_tag tag, const char *text)
{
    struct parrot_text msg = {.text = wf_text_of(text)};

    return wf_send(to, &parrot_messages[tag - 1], &msg);
}

/* -- the service -- */

/** Settings, as far as the tests want them. */
struct parrot_settings {
    struct wf_tuning tuning;
    bool refuses_to_open;
};

struct parrot_peer {
    struct parrot *service;
    struct wf_conn *conn;
    bool is_known; /**< Said hello. */
    size_t index;  /**< Among the known. */
};

struct parrot {
    struct parrot_settings settings;
    struct parrot_peer peers[PARROT_PEERS_LIMIT];
    struct wf_conn *conns[PARROT_PEERS_LIMIT];  /**< The known, as an audience wants them ... */
    struct parrot_peer *at[PARROT_PEERS_LIMIT]; /**< ... and who they are. */
    size_t count;
    unsigned opened, closed, handled;
    bool found_scratch_used;
};

static struct parrot the_parrot;

static inline void parrot_tune(const void *settings, struct wf_tuning *tuning)
{
    *tuning = ((const struct parrot_settings *)settings)->tuning;
}

static inline void *parrot_start(const struct wf_host *host, const void *settings)
{
    (void)host;
    the_parrot = (struct parrot){.settings = *(const struct parrot_settings *)settings};
    return &the_parrot;
}

static inline void parrot_stop(void *service)
{
    (void)service;
}

static inline struct parrot_peer *parrot_free_peer(struct parrot *service)
{
    for (size_t i = 0; i < PARROT_PEERS_LIMIT; i++)
        if (!service->peers[i].conn)
            return &service->peers[i];
    return NULL;
}

static inline void *parrot_open(void *user, struct wf_conn *conn)
{
    struct parrot *service = user;
    struct parrot_peer *peer = parrot_free_peer(service);

    if (service->settings.refuses_to_open || !peer)
        return NULL;
    *peer = (struct parrot_peer){.service = service, .conn = conn};
    service->opened++;
    return peer;
}

static inline void parrot_let_in(struct parrot_peer *peer)
{
    struct parrot *service = peer->service;

    peer->is_known = true;
    peer->index = service->count;
    service->at[service->count] = peer;
    service->conns[service->count++] = peer->conn;
    parrot_send(wf_only(&peer->conn), PARROT_HEARD, "welcome");
}

/** Those who are left hear that somebody is gone.  However many go in one turn, each may fill the
 *  scratch arena. */
static inline void parrot_close(void *user)
{
    struct parrot_peer *peer = user;
    struct parrot *service = peer->service;
    struct wf_arena *scratch = wf_conn_scratch(peer->conn);
    wf_audience rest;

    service->closed++;
    service->found_scratch_used |= !wf_arena_alloc(scratch, scratch->size, 1);
    peer->conn = NULL;
    if (!peer->is_known)
        return;
    service->count--;
    service->at[peer->index] = service->at[service->count];
    service->at[peer->index]->index = peer->index;
    service->conns[peer->index] = service->conns[service->count];
    rest = (wf_audience){.conns = service->conns, .count = service->count};
    parrot_send(rest, PARROT_HEARD, "gone");
}

static inline void parrot_send_names(struct parrot_peer *peer)
{
    wf_text names[1000];
    struct parrot_names msg = {names, 1000};

    for (size_t i = 0; i < 1000; i++)
        names[i] = WF_TEXT("a name");
    wf_send(wf_only(&peer->conn), &parrot_messages[PARROT_NAMES - 1], &msg);
}

static inline void parrot_say(struct parrot_peer *peer, wf_text text)
{
    struct parrot *service = peer->service;
    wf_audience all = {.conns = service->conns, .count = service->count};
    wf_audience others = {.conns = service->conns, .count = service->count, .except = peer->conn};
    struct parrot_text msg = {.text = text};

    if (wf_text_equal(text, WF_TEXT("close me"))) {
        parrot_send(wf_only(&peer->conn), PARROT_HEARD, "bye");
        wf_conn_close(peer->conn);
    } else if (wf_text_equal(text, WF_TEXT("drop me"))) {
        wf_conn_drop(peer->conn, "asked for it");
    } else if (wf_text_equal(text, WF_TEXT("shed me"))) {
        wf_conn_shed(peer->conn);
    } else if (wf_text_equal(text, WF_TEXT("close all"))) {
        for (size_t i = 0; i < service->count; i++)
            wf_conn_close(service->conns[i]);
        parrot_send(all, PARROT_HEARD, "nobody hears this");
    } else if (wf_text_equal(text, WF_TEXT("drop all"))) {
        for (size_t i = 0; i < service->count; i++)
            wf_conn_drop(service->conns[i], "all of them");
    } else if (wf_text_equal(text, WF_TEXT("strike"))) {
        wf_conn_strike(peer->conn);
    } else if (wf_text_equal(text, WF_TEXT("names"))) {
        parrot_send_names(peer);
    } else if (wf_text_equal(text, WF_TEXT("many"))) {
        for (unsigned i = 0; i < 100; i++)
            parrot_send(wf_only(&peer->conn), PARROT_HEARD, "one of many");
    } else if (wf_text_equal(text, WF_TEXT("flood"))) {
        for (unsigned i = 0; i < 100; i++)
            parrot_send(all, PARROT_HEARD, "a longer text, so that queues fill up quickly");
    } else if (wf_text_equal(text, WF_TEXT("too much"))) {
        static char large[PARROT_LIMIT_OUT];

        memset(large, 'x', sizeof(large) - 1);
        if (!parrot_send(all, PARROT_HEARD, large))
            parrot_send(wf_only(&peer->conn), PARROT_NO, "too much");
    } else {
        wf_send(others, &parrot_messages[PARROT_HEARD - 1], &msg);
    }
}

static inline void parrot_handle(void *user, unsigned tag, const void *value)
{
    struct parrot_peer *peer = user;
    const struct parrot_text *msg = value;

    peer->service->handled++;
    if (tag == PARROT_HELLO)
        parrot_let_in(peer);
    else
        parrot_say(peer, msg->text);
}

static inline void parrot_greet(struct wf_conn *conn)
{
    parrot_send(wf_only(&conn), PARROT_ASK, "");
}

/** Reasons are made of what happened and the tag that is answered. */
static inline void parrot_refuse(struct wf_conn *conn, const char *why, wf_text tag)
{
    char text[128];

    snprintf(text, sizeof(text), "%s <%.*s>", why, (int)tag.len, tag.len ? tag.ptr : "");
    parrot_send(wf_only(&conn), PARROT_NO, text);
}

#define PARROT_ANSWER(name)                                                                        \
    static inline void parrot_answer_##name(struct wf_conn *conn, wf_text tag)                     \
    {                                                                                              \
        parrot_refuse(conn, #name, tag);                                                           \
    }
PARROT_ANSWER(malformed)
PARROT_ANSWER(too_large)
PARROT_ANSWER(full)
PARROT_ANSWER(strikes)
PARROT_ANSWER(shutdown)
PARROT_ANSWER(unknown)
PARROT_ANSWER(invalid)
PARROT_ANSWER(no_text)
PARROT_ANSWER(misplaced)
PARROT_ANSWER(timeout)

enum { PARROT_STATE_NEW, PARROT_STATE_REFUSED, PARROT_STATE_KNOWN };

static const struct wf_state parrot_states[] = {
    {.name = "new",
     .accepts = WF_MESSAGES(1 << PARROT_HELLO),
     .on_misplaced = {parrot_answer_misplaced, .is_strike = true},
     .on_timeout = {parrot_answer_timeout, .closes = true}},
    {.name = "refused",
     .accepts = WF_MESSAGES(1 << PARROT_HELLO),
     .on_misplaced = {parrot_answer_misplaced, .is_strike = true}},
    {.name = "known",
     .accepts = WF_MESSAGES(1 << PARROT_SAY),
     .on_misplaced = {.answer = parrot_answer_misplaced},
     .checks_whole = true},
};

static const struct wf_move parrot_moves[] = {
    {1 << PARROT_STATE_NEW, PARROT_NO, PARROT_STATE_REFUSED},
    {1 << PARROT_STATE_NEW | 1 << PARROT_STATE_REFUSED, PARROT_HEARD, PARROT_STATE_KNOWN},
};

static const struct wf_unknown_case parrot_unknown[] = {
    {"/t", {parrot_answer_unknown, .is_strike = true}}};

static const struct wf_invalid_case parrot_invalid[] = {
    {PARROT_SAY, "", "required", {.answer = parrot_answer_no_text}},
    {0, NULL, NULL, {parrot_answer_invalid, .is_strike = true}}};

static const struct wf_session parrot_session = {
    .states = parrot_states,
    .states_count = 3,
    .moves = parrot_moves,
    .moves_count = 2,
    .greet = parrot_greet,
    .on_malformed = {parrot_answer_malformed, .closes = true},
    .on_too_large = {parrot_answer_too_large, .closes = true},
    .on_full = {parrot_answer_full, .closes = true},
    .on_strikes = {parrot_answer_strikes, .closes = true},
    .on_shutdown = {parrot_answer_shutdown, .closes = true},
    .on_unknown = parrot_unknown,
    .on_unknown_count = 1,
    .on_invalid = parrot_invalid,
    .on_invalid_count = 2,
    .strikes_limit = 3,
};

static const struct wf_service parrot_service = {
    .protocol = &parrot_protocol,
    .session = &parrot_session,
    .tune = parrot_tune,
    .start = parrot_start,
    .stop = parrot_stop,
    .open = parrot_open,
    .close = parrot_close,
    .handle = parrot_handle,
};

#endif
