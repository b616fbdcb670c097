/* The peer of websocket.py: libwebsockets saying everything back, or to everybody ("fan"), as its
 * minimal examples do: one write in each writable callback. */
#include <libwebsockets.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct message {
    struct message *next;
    size_t len;
    unsigned char bytes[]; /* LWS_PRE, then the message. */
};

struct peer {
    struct peer *next;
    struct lws *wsi;
    struct message *first, **last;
};

static struct peer *peers;
static bool is_fan;

static void append(struct peer *peer, const void *bytes, size_t len)
{
    struct message *message = malloc(sizeof(*message) + LWS_PRE + len);

    if (!message)
        exit(1);
    message->next = NULL;
    message->len = len;
    memcpy(message->bytes + LWS_PRE, bytes, len);
    *peer->last = message;
    peer->last = &message->next;
    lws_callback_on_writable(peer->wsi);
}

static int write_one(struct peer *peer)
{
    struct message *message = peer->first;

    if (!message)
        return 0;
    if (lws_write(peer->wsi, message->bytes + LWS_PRE, message->len, LWS_WRITE_TEXT) < 0)
        return -1;
    peer->first = message->next;
    if (!peer->first)
        peer->last = &peer->first;
    else
        lws_callback_on_writable(peer->wsi);
    free(message);
    return 0;
}

static void forget(struct peer *peer)
{
    struct peer **at = &peers;

    while (*at && *at != peer)
        at = &(*at)->next;
    if (*at)
        *at = peer->next;
}

static int echo(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t len)
{
    struct peer *peer = user;

    switch (reason) {
    case LWS_CALLBACK_ESTABLISHED:
        *peer = (struct peer){.next = peers, .wsi = wsi, .last = &peer->first};
        peers = peer;
        return 0;
    case LWS_CALLBACK_RECEIVE:
        if (!is_fan)
            append(peer, in, len);
        for (struct peer *each = peers; is_fan && each; each = each->next)
            append(each, in, len);
        return 0;
    case LWS_CALLBACK_SERVER_WRITEABLE:
        return write_one(peer);
    case LWS_CALLBACK_CLOSED:
        forget(peer);
        return 0;
    default:
        return 0;
    }
}

int main(int argc, char **argv)
{
    static const struct lws_protocols protocols[] = {
        {"echo", echo, sizeof(struct peer), 65536, 0, NULL, 0}, {NULL, NULL, 0, 0, 0, NULL, 0}};
    struct lws_context_creation_info info = {.protocols = protocols, .iface = "127.0.0.1"};
    struct lws_context *context;

    lws_set_log_level(LLL_ERR, NULL);
    info.port = argc > 1 ? atoi(argv[1]) : 0;
    is_fan = argc > 2;
    context = lws_create_context(&info);
    if (!context)
        return 1;
    printf("listening on 127.0.0.1:%d\n", info.port);
    (void)fflush(stdout);
    while (lws_service(context, 0) >= 0)
        ;
    lws_context_destroy(context);
    return 0;
}
