/* ws_echo --listen ADDR [--plain | --deflate | --context] [--fan] [--limit BYTES]
 *         [--subprotocol NAME]
 *
 * Says everything back, text as text and binary as binary: what independent clients are tried on,
 * and what is measured.
 *     --deflate  takes permessage-deflate, each message on its own; --context lets clients refer
 *                to their earlier messages; --plain is the default
 *     --fan      says everything to everybody who is connected
 * SIGHUP: prints connections and allocated bytes. */
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wireform/base/log.h"
#include "wireform/framing/websocket.h"
#include "wireform/io/http.h"
#include "wireform/io/session_private.h"

static struct wf_instance *instance;
static bool is_fan;

/* -- saying it back -- */

static wf_bytes framed_as(struct wf_conn *conn, unsigned kind, wf_bytes message)
{
    struct wf_buf *framed = &conn->kind->loop->framed;
    unsigned variant = conn->kind->framing->variant(conn->framing_state);

    wf_buf_reset(framed);
    framed->limit = WF_NO_LIMIT;
    conn->kind->framing->wrap(variant | kind, framed, message);
    return (wf_bytes){wf_buf_peek(framed), wf_buf_len(framed)};
}

/* One frame for all, whatever was agreed on with whom: without compression, that is. */
static void say_to_all(wf_bytes framed)
{
    struct wf_slice slice = wf_turn_share(&instance->loop->turn_blocks, framed);

    for (struct wf_peer_session *peer = instance->sessions; peer && slice.block; peer = peer->next)
        if (peer->conn.kind == &instance->kinds[0] && wf_conn_is_writable(&peer->conn))
            wf_conn_queue(&peer->conn, &slice);
    wf_block_drop(slice.block);
}

static void say(struct wf_conn *conn, unsigned kind, wf_bytes message)
{
    struct wf_slice copied = {framed_as(conn, kind, message), NULL};

    if (is_fan)
        say_to_all(copied.bytes);
    else
        wf_conn_queue(conn, &copied);
}

static void echo_text(struct wf_conn *conn, wf_bytes message)
{
    say(conn, WF_WEBSOCKET_TEXT, message);
}

static void echo_binary(struct wf_conn *conn, wf_bytes message)
{
    say(conn, WF_WEBSOCKET_BINARY, message);
}

/* -- a service that has no messages of its own -- */

static struct wf_protocol protocol;
static const struct wf_transport transport = {.protocol = &protocol,
                                              .name = "ws_echo",
                                              .framing = &wf_framing_websocket,
                                              .begins_with_http = true};
static struct wf_protocol protocol = {.abi = WF_ABI,
                                      .name = "ws_echo",
                                      .transports = &transport,
                                      .transports_count = 1,
                                      .limits = {64 << 20, 1, 0}};
static const struct wf_state state = {.name = "open"};
static const struct wf_reaction going_away = {.closes = true, .close_code = 1001};

static void tune(const void *settings, struct wf_tuning *tuning)
{
    *tuning = *(const struct wf_tuning *)settings;
}

static void *start(const struct wf_host *host, const void *settings)
{
    (void)settings;
    return host->loop;
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    (void)service;
    return conn;
}

static void nothing(void *peer)
{
    (void)peer;
}

static struct wf_http_site site = {.websocket_path = "/",
                                   .head_limit = 16384,
                                   .fields_limit = 64,
                                   .head_timeout_ms = 10000,
                                   .body_timeout_ms = 10000,
                                   .idle_timeout_ms = 10000};

/* -- the program -- */

static void stopped(void *user)
{
    wf_loop_stop(user);
}

static void caught(void *user, int number)
{
    if (number == SIGHUP) {
        printf("connections %u bytes %zu\n", wf_instance_connections(instance),
               mallinfo2().uordblks + mallinfo2().hblkhd);
        (void)fflush(stdout);
    } else {
        wf_instance_shutdown(instance, stopped, user);
    }
}

static const char *option(int argc, char **argv, const char *name)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return i + 1 < argc ? argv[i + 1] : "";
    return NULL;
}

int main(int argc, char **argv)
{
    struct wf_tuning tuning = {.flush_timeout_ms = 2000, .pacing = WF_PACING_NEVER};
    struct wf_session session = {.states = &state, .states_count = 1, .on_shutdown = going_away};
    struct wf_service service = {.protocol = &protocol,
                                 .session = &session,
                                 .tune = tune,
                                 .start = start,
                                 .stop = nothing,
                                 .open = open_peer,
                                 .close = nothing,
                                 .http = &site};
    struct wf_conn_owner owner = wf_session_owner;
    struct wf_loop *loop = wf_loop_new();
    const char *address = option(argc, argv, "--listen");
    char bound[80], why[128] = "out of memory";

    is_fan = option(argc, argv, "--fan") != NULL;
    site.deflate_context = option(argc, argv, "--context") != NULL;
    site.deflate = site.deflate_context || option(argc, argv, "--deflate");
    site.subprotocol = option(argc, argv, "--subprotocol");
    if (option(argc, argv, "--limit"))
        protocol.limits.limit_in = strtoul(option(argc, argv, "--limit"), NULL, 10);
    wf_log_setup(WF_LOG_TEXT, WF_LOG_WARN);

    instance = loop ? wf_instance_start(loop, &service, &tuning, ".") : NULL;
    if (!instance || !wf_instance_listen(instance, &transport, address ? address : ":0", bound,
                                         sizeof(bound), why, sizeof(why))) {
        fprintf(stderr, "ws_echo: %s\n", why);
        return 1;
    }
    /* Any message is well where no document says what one is. */
    owner.message = echo_text;
    owner.other_kind = echo_binary;
    instance->kinds[0].owner = &owner;

    if (!wf_loop_signal(loop, SIGTERM, caught, loop) ||
        !wf_loop_signal(loop, SIGINT, caught, loop) || !wf_loop_signal(loop, SIGHUP, caught, loop))
        return 1;
    printf("ws_echo listening on %s\n", bound);
    (void)fflush(stdout);
    wf_loop_run(loop);
    wf_instance_free(instance);
    wf_loop_free(loop);
    return 0;
}
