#include <netdb.h>
#include <stdio.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/framing/websocket.h"
#include "wireform/io/client_private.h"
#include "wireform/io/incoming.h"
#include "wireform/io/socket.h"

#define ARENA_SLACK ((size_t)4096)

static const struct wf_tuning client_tuning = {
    .queue_limit = (size_t)8 << 20,
    .flush_timeout_ms = 1000,
    .pacing = WF_PACING_AUTO, /* Original servers parse each read whole, like their clients. */
    .pacing_gap_ms = 40,
    .keepalive_idle_s = 60,
    .keepalive_interval_s = 10,
    .keepalive_probes = 3,
};

static struct wf_client *client_of(struct wf_conn *conn)
{
    return WF_OWNER(conn, struct wf_client, conn);
}

static wf_text text_of(const struct wf_incoming *incoming)
{
    return (wf_text){(const char *)incoming->bytes.ptr, incoming->bytes.len};
}

static void report_error(struct wf_client *client, struct wf_incoming *incoming)
{
    struct wf_error *error = wf_incoming_error(incoming);
    struct wf_error syntax = {0};

    if (error->status == WF_NO_MEMORY) {
        wf_conn_shed(&client->conn);
    } else if (error->status == WF_BAD_SYNTAX || !wf_incoming_is_well_formed(incoming, &syntax)) {
        wf_conn_doom(&client->conn, "the server sent something unreadable");
    } else {
        wf_incoming_locate(incoming, error);
        client->events->message(client->user, 0, NULL, text_of(incoming), error);
    }
}

static void read_message(struct wf_client *client, struct wf_incoming *incoming)
{
    const struct wf_protocol *protocol = client->kind.protocol;
    struct wf_arena *arena = wf_conn_scratch(&client->conn);
    unsigned tag = wf_incoming_identify(incoming, false);
    void *value;

    if (tag == 0) {
        report_error(client, incoming);
        return;
    }
    value = wf_arena_alloc(arena, 1, protocol->message_size > 0 ? protocol->message_size : 1);
    if (!value)
        wf_conn_shed(&client->conn);
    else if (wf_incoming_read(incoming, &protocol->messages[tag - 1], value))
        client->events->message(client->user, tag, value, text_of(incoming), NULL);
    else
        report_error(client, incoming);
}

static void client_message(struct wf_conn *conn, wf_bytes message)
{
    struct wf_client *client = client_of(conn);
    struct wf_arena *arena = wf_conn_scratch(conn);
    struct wf_incoming incoming;

    wf_incoming_init(&incoming, client->kind.protocol, client->kind.limits.depth_limit, message,
                     arena);
    read_message(client, &incoming);
    wf_arena_reset(arena);
}

static const char *why_broken(enum wf_status status)
{
    if (status == WF_MORE)
        return "the server stopped inside a message";
    return status == WF_TOO_LARGE ? "the server sent something too large"
                                  : "the server sent something unreadable";
}

/* A framing with closing frames has said why to the server, and that goes out still. */
static void client_broken(struct wf_conn *conn, enum wf_status status)
{
    conn->why = why_broken(status);
    if (conn->kind->framing->end)
        wf_conn_close(conn);
    else
        wf_conn_doom(conn, conn->why);
}

/* What a stranger wrote shall not move anybody's cursor: C0, DEL, and C1, which is two bytes. */
static void make_printable(char *text)
{
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;

        if (byte < ' ' || byte == 0x7F)
            *text = ' ';
        else if (byte == 0xC2 && text[1] && (unsigned char)text[1] < 0xA0)
            text[0] = text[1] = ' ';
    }
}

/* For a code that came without a reason.  @return NULL: the number is all there is */
static const char *words_for(const struct wf_conn *conn, unsigned code)
{
    const struct wf_close_code *known = wf_protocol_close_code(conn->kind->protocol, code);

    if (known && known->text)
        return known->text;
    return code == WF_WEBSOCKET_GOING_AWAY ? "going away" : NULL;
}

static void client_peer_closed(struct wf_conn *conn, unsigned code, wf_text reason)
{
    struct wf_client *client = client_of(conn);
    const char *words = words_for(conn, code);

    if (code == 0)
        return;
    client->close_code = code;
    if (reason.len == 0 && words)
        reason = wf_text_of(words);
    (void)snprintf(client->last_words, sizeof(client->last_words), "closed by the server: %u%s%.*s",
                   code, reason.len > 0 ? " " : "", (int)reason.len,
                   reason.len > 0 ? reason.ptr : "");
    make_printable(client->last_words);
    conn->why = client->last_words;
}

void wf_client_timeout(struct wf_conn *conn)
{
    wf_conn_doom(conn, "timed out");
}

static void free_client(struct wf_client *client)
{
    wf_client_comet_free(client->comet);
    if (client->addresses)
        freeaddrinfo(client->addresses);
    wf_dial_cancel(&client->dial);
    wf_conn_deinit(&client->conn);
    wf_free(client);
}

void wf_client_ended(struct wf_conn *conn)
{
    struct wf_client *client = client_of(conn);

    client->events->closed(client->user, conn->why ? conn->why : "closed");
    free_client(client);
}

static const struct wf_conn_owner client_owner = {
    .message = client_message,
    .peer_closed = client_peer_closed,
    .broken = client_broken,
    .timeout = wf_client_timeout,
    .ended = wf_client_ended,
};

/* -- connecting -- */

static void connected(struct wf_client *client, int fd)
{
    struct wf_conn *conn = &client->conn;

    if (!wf_conn_open(conn, fd)) {
        wf_conn_shed(conn);
        return;
    }
    wf_conn_write_later(conn);
    if (wf_client_is_websocket(client))
        return; /* The question is queued; the answer opens it. */
    wf_timer_clear(client->kind.loop, &conn->deadline_timer);
    client->events->opened(client->user);
}

static void dialled(struct wf_dial *dial, int fd, int number)
{
    struct wf_client *client = WF_OWNER(dial, struct wf_client, dial);

    if (fd < 0)
        wf_conn_doom(&client->conn, wf_errno_phrase(number));
    else if (client->conn.stage == WF_CONN_CONNECTING)
        connected(client, fd);
    else
        close(fd);
}

static void init_kind(struct wf_client *client, struct wf_loop *loop,
                      const struct wf_transport *transport)
{
    const struct wf_protocol *protocol = transport->protocol;

    client->kind = (struct wf_conn_kind){
        .loop = loop,
        .owner = &client_owner,
        .protocol = protocol,
        .transport = transport,
        .framing = transport->framing,
        .tuning = &client_tuning,
        .counters = &client->counters,
        .limits = protocol->limits,
        /* The server's limit counts what is between the frames. */
        .encoded_limit = protocol->limits.limit_in,
        .framed_limit = WF_NO_LIMIT,
    };
    if (protocol->limit_out > client->kind.limits.limit_in)
        client->kind.limits.limit_in = protocol->limit_out;
    client->kind.limits.depth_limit = wf_protocol_depth_out(protocol);
}

static bool reserve(const struct wf_conn_kind *kind)
{
    size_t arena_size = kind->limits.limit_in * kind->protocol->arena_per_byte +
                        kind->protocol->arena_base + kind->protocol->message_size + ARENA_SLACK;

    return wf_loop_reserve(kind->loop, arena_size, 0);
}

static struct wf_client *make_client(struct wf_loop *loop, const struct wf_transport *transport,
                                     const struct wf_client_events *events, void *user)
{
    struct wf_client *client = wf_alloc(1, sizeof(*client) + transport->framing->state_size);

    if (!client)
        return NULL;
    client->conn_pointer = &client->conn;
    client->events = events;
    client->user = user;
    init_kind(client, loop, transport);
    if (wf_conn_init(&client->conn, &client->kind, client + 1) && reserve(&client->kind))
        return client;
    free_client(client);
    return NULL;
}

static struct wf_client *connect_comet(struct wf_loop *loop, const struct wf_transport *transport,
                                       const char *address, unsigned timeout_ms,
                                       const struct wf_client_events *events, void *user, char *why,
                                       size_t why_size)
{
    struct wf_client *client = make_client(loop, transport, events, user);

    if (!client) {
        snprintf(why, why_size, "out of memory");
        return NULL;
    }
    if (!wf_client_comet_begin(client, address, why, why_size)) {
        free_client(client);
        return NULL;
    }
    if (timeout_ms > 0)
        wf_timer_set(loop, &client->conn.deadline_timer, timeout_ms);
    return client;
}

struct wf_client *wf_client_connect(struct wf_loop *loop, const struct wf_transport *transport,
                                    const char *address, unsigned timeout_ms,
                                    const struct wf_client_events *events, void *user, char *why,
                                    size_t why_size)
{
    struct addrinfo *addresses;
    struct wf_client *client;
    int number;

    if (transport->comet)
        return connect_comet(loop, transport, address, timeout_ms, events, user, why, why_size);
    addresses = wf_address_find(address, why, why_size);
    if (!addresses)
        return NULL;
    client = make_client(loop, transport, events, user);
    if (!client) {
        freeaddrinfo(addresses);
        snprintf(why, why_size, "out of memory");
        return NULL;
    }
    client->addresses = addresses;
    if (wf_client_is_websocket(client) && !wf_client_ask(client, address)) {
        free_client(client);
        snprintf(why, why_size, "out of memory");
        return NULL;
    }
    if (timeout_ms > 0)
        wf_timer_set(loop, &client->conn.deadline_timer, timeout_ms);
    number = wf_dial_begin(&client->dial, loop, addresses, dialled);
    if (number != 0)
        wf_conn_doom(&client->conn, wf_errno_phrase(number));
    return client;
}

struct wf_client *wf_client_adopt(struct wf_loop *loop, const struct wf_transport *transport,
                                  int fd, const struct wf_client_events *events, void *user)
{
    struct wf_client *client = make_client(loop, transport, events, user);

    if (!client) {
        close(fd);
        return NULL;
    }
    WF_ASSERT(!transport->begins_with_http);
    if (wf_conn_open(&client->conn, fd))
        return client;
    free_client(client);
    return NULL;
}

struct wf_conn *const *wf_client_conn(struct wf_client *client)
{
    return &client->conn_pointer;
}

void wf_client_compress(struct wf_client *client, unsigned format)
{
    if (!wf_client_is_websocket(client)) /* There the handshake decides. */
        client->conn.variant = (unsigned char)format;
}

bool wf_client_send_text(struct wf_client *client, wf_text message)
{
    return wf_conn_send_text(&client->conn, (wf_bytes){(const uint8_t *)message.ptr, message.len});
}

unsigned wf_client_close_code(const struct wf_client *client)
{
    return client->close_code;
}

void wf_client_close(struct wf_client *client)
{
    wf_conn_close(&client->conn);
}
