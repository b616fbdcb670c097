#include "wireform/io/http_client.h"

#include <netdb.h>
#include <stdio.h>
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/codec/http_chunked.h"
#include "wireform/io/conn_private.h"
#include "wireform/io/dial.h"
#include "wireform/io/socket.h"

/* A client has at most one link: a connection, and how far the answer on it has come.  A link that
 * is given up loses its client at once and is freed by the loop. */

static const struct wf_http_limits limits = {.head_limit = 65536, .fields_limit = 200};

static const struct wf_tuning tuning = {.flush_timeout_ms = 1, .keepalive_idle_s = 60};

/* Connections have the name of a protocol in the log. */
static const struct wf_protocol http_protocol = {.name = "http"};

enum stage {
    IDLE,
    AWAITING, /* the head of an answer */
    BODY
};

struct link {
    struct wf_conn conn;
    struct wf_conn_kind kind;
    struct wf_counters counters;
    struct wf_dial dial;
    struct wf_http_client *client; /* NULL: given up */
    enum stage stage;
    bool is_kept;   /* from an earlier request */
    bool has_heard; /* something of this answer */
    bool keeps_alive;
    enum wf_http_body body;
    uint64_t left;
    struct wf_http_chunked chunked;
    struct wf_http_scan scan;
};

struct wf_http_client {
    struct wf_loop *loop;
    struct addrinfo *addresses;
    struct wf_http_patience patience;
    struct link *link;
    struct wf_buf request; /* Until the answer begins: it may have to be sent again. */
    bool is_busy;
    bool is_head;
    bool is_repeatable;
    const struct wf_http_call_events *events;
    void *user;
    char host[];
};

static struct link *link_of(struct wf_conn *conn)
{
    return WF_OWNER(conn, struct link, conn);
}

static void set_deadline(struct link *link, unsigned delay_ms)
{
    if (delay_ms > 0)
        wf_timer_set(link->kind.loop, &link->conn.deadline_timer, delay_ms);
    else
        wf_timer_clear(link->kind.loop, &link->conn.deadline_timer);
}

/* -- how a request ends -- */

static void give_up_link(struct wf_http_client *client, const char *why)
{
    struct link *link = client->link;

    client->link = NULL;
    if (!link)
        return;
    link->client = NULL;
    wf_dial_cancel(&link->dial); /* It reads the client's addresses. */
    wf_conn_doom(&link->conn, why);
}

static void end_call(struct wf_http_client *client)
{
    client->is_busy = false;
    wf_buf_release(&client->request);
}

static void fail_call(struct wf_http_client *client, const char *why)
{
    give_up_link(client, why);
    if (!client->is_busy)
        return;
    end_call(client);
    client->events->failed(client->user, why);
}

/* @param has_more  bytes behind the answer: nobody may take them for the next one */
static void finish_call(struct link *link, bool has_more)
{
    struct wf_http_client *client = link->client;

    link->stage = IDLE;
    link->is_kept = true;
    set_deadline(link, 0);
    if (!link->keeps_alive || has_more)
        give_up_link(client, NULL);
    end_call(client);
    client->events->done(client->user);
}

/* -- answers -- */

static void begin_body(struct link *link, const struct wf_http_response *response)
{
    link->stage = BODY;
    link->body = response->body;
    link->left = response->body == WF_HTTP_LENGTH ? response->content_length : 0;
    link->chunked = (struct wf_http_chunked){0};
    link->keeps_alive = response->keeps_alive;
    link->client->events->head(link->client->user, response);
}

static void read_head(struct link *link, struct wf_buf *in)
{
    struct wf_http_client *client = link->client;
    struct wf_arena *arena = wf_conn_scratch(&link->conn);
    size_t head_len = link->scan.scanned - link->scan.begin;
    struct wf_http_field *fields = wf_arena_alloc(arena, link->scan.lines, sizeof(*fields));
    const uint8_t *bytes = wf_buf_take(in, link->scan.scanned).ptr + link->scan.begin;
    struct wf_http_refusal refusal;
    struct wf_http_response response;

    link->scan = (struct wf_http_scan){0};
    if (!fields)
        fail_call(client, "out of memory");
    else if (!wf_http_read_response((wf_text){(const char *)bytes, head_len}, client->is_head,
                                    fields, &response, &refusal))
        fail_call(client, "the server sent something unreadable");
    else if (response.status == 101)
        fail_call(client, "the server speaks another protocol");
    else if (response.status >= 200)
        begin_body(link, &response);
    wf_arena_reset(arena);
}

/* @return whether something was taken */
static bool take_head(struct link *link, struct wf_buf *in)
{
    wf_bytes bytes = {wf_buf_peek(in), wf_buf_len(in)};
    struct wf_http_refusal refusal;

    if (bytes.len == 0)
        return false;
    link->has_heard = true;
    switch (wf_http_scan_head(&link->scan, &limits, bytes, &refusal)) {
    case WF_OK:
        read_head(link, in);
        return true;
    case WF_MORE:
        return false;
    default:
        fail_call(link->client, "the server sent something unreadable");
        return false;
    }
}

static void tell_part(struct link *link, wf_bytes bytes)
{
    if (bytes.len > 0)
        link->client->events->part(link->client->user, bytes);
}

static bool take_plain(struct link *link, struct wf_buf *in)
{
    size_t len = wf_buf_len(in);

    if (link->body == WF_HTTP_LENGTH && len > link->left)
        len = (size_t)link->left;
    if (link->body == WF_HTTP_LENGTH)
        link->left -= len;
    tell_part(link, wf_buf_take(in, len));
    return len > 0;
}

static bool take_chunk(struct link *link, struct wf_buf *in)
{
    wf_bytes bytes;

    switch (wf_http_chunked_next(&link->chunked, in, &bytes)) {
    case WF_OK:
        tell_part(link, bytes);
        return true;
    case WF_MORE:
        return false;
    case WF_CLOSED:
        finish_call(link, wf_buf_len(in) > 0);
        return true;
    default:
        fail_call(link->client, "the server sent something unreadable");
        return false;
    }
}

static bool take_body(struct link *link, struct wf_buf *in)
{
    switch (link->body) {
    case WF_HTTP_CHUNKS:
        return take_chunk(link, in);
    case WF_HTTP_TO_THE_END:
        return take_plain(link, in);
    case WF_HTTP_LENGTH:
        if (link->left > 0)
            return take_plain(link, in);
        break;
    case WF_HTTP_NO_BODY:
        break;
    }
    finish_call(link, wf_buf_len(in) > 0);
    return true;
}

/* Nobody asked: what a server says on its own before it hangs up (408), or an answer too many. */
static bool refuse_unasked(struct link *link, struct wf_buf *in)
{
    if (wf_buf_len(in) > 0)
        give_up_link(link->client, "the server spoke unasked");
    return false;
}

static bool step(struct link *link, struct wf_buf *in)
{
    switch (link->stage) {
    case IDLE:
        return refuse_unasked(link, in);
    case AWAITING:
        return take_head(link, in);
    case BODY:
        break;
    }
    return take_body(link, in);
}

static void link_input(struct wf_conn *conn, struct wf_buf *in)
{
    struct link *link = link_of(conn);

    if (link->client && link->stage != IDLE)
        set_deadline(link, link->client->patience.silence_ms);
    while (link->client && step(link, in))
        ;
}

/* -- links -- */

static void ask_again(struct wf_http_client *client);

/* The connection ends, whoever ended it. */
static void link_goodbye(struct wf_conn *conn)
{
    struct link *link = link_of(conn);
    struct wf_http_client *client = link->client;

    if (!client)
        return;
    client->link = NULL;
    link->client = NULL;
    if (link->stage == IDLE)
        return;
    if (link->is_kept && !link->has_heard && client->is_repeatable)
        ask_again(client);
    else
        fail_call(client, conn->why ? conn->why : "closed by the other side");
}

static bool link_half_closed(struct wf_conn *conn)
{
    struct link *link = link_of(conn);

    if (link->client && link->stage == BODY && link->body == WF_HTTP_TO_THE_END)
        finish_call(link, false);
    return false;
}

static void link_timeout(struct wf_conn *conn)
{
    wf_conn_doom(conn, "timed out");
}

static void link_ended(struct wf_conn *conn)
{
    struct link *link = link_of(conn);

    wf_dial_cancel(&link->dial);
    wf_conn_deinit(conn);
    wf_free(link);
}

static const struct wf_conn_owner link_owner = {
    .input = link_input,
    .timeout = link_timeout,
    .half_closed = link_half_closed,
    .goodbye = link_goodbye,
    .ended = link_ended,
};

static void send_request(struct link *link)
{
    struct wf_buf *request = &link->client->request;

    link->stage = AWAITING;
    link->has_heard = false;
    set_deadline(link, link->client->patience.silence_ms);
    wf_conn_queue_answer(&link->conn, (wf_bytes){wf_buf_peek(request), wf_buf_len(request)});
}

static void dialled(struct wf_dial *dial, int fd, int number)
{
    struct link *link = WF_OWNER(dial, struct link, dial);

    if (fd < 0) {
        wf_conn_doom(&link->conn, wf_errno_phrase(number));
        return;
    }
    if (wf_conn_open(&link->conn, fd))
        send_request(link);
    else
        wf_conn_shed(&link->conn);
}

static struct link *new_link(struct wf_http_client *client)
{
    struct link *link = wf_alloc(1, sizeof(*link));

    if (!link)
        return NULL;
    link->kind = (struct wf_conn_kind){
        .loop = client->loop,
        .owner = &link_owner,
        .protocol = &http_protocol,
        .tuning = &tuning,
        .counters = &link->counters,
        .limits = {.limit_in = limits.head_limit},
    };
    link->client = client;
    if (wf_conn_init(&link->conn, &link->kind, NULL))
        return link;
    wf_conn_deinit(&link->conn);
    wf_free(link);
    return NULL;
}

static void open_link(struct wf_http_client *client)
{
    struct link *link = new_link(client);
    int number;

    if (!link) {
        fail_call(client, "out of memory");
        return;
    }
    client->link = link;
    link->stage = AWAITING;
    set_deadline(link, client->patience.connect_ms);
    number = wf_dial_begin(&link->dial, client->loop, client->addresses, dialled);
    if (number != 0)
        wf_conn_doom(&link->conn, wf_errno_phrase(number));
}

static void ask_again(struct wf_http_client *client)
{
    client->is_repeatable = false;
    open_link(client);
}

/* -- requests -- */

static void put(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

static void put_field(struct wf_buf *out, wf_text name, wf_text value)
{
    WF_ASSERT(wf_http_is_token(name) && wf_http_is_value(value));
    wf_buf_put(out, name.ptr, name.len);
    WF_BUF_LITERAL(out, ": ");
    if (value.len > 0)
        wf_buf_put(out, value.ptr, value.len);
    WF_BUF_LITERAL(out, "\r\n");
}

static bool may_have_body(const char *method)
{
    return strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0 &&
           strcmp(method, "DELETE") != 0;
}

static void put_request(struct wf_buf *out, const char *host, const struct wf_http_call *call)
{
    char length[24];
    int len = snprintf(length, sizeof(length), "%zu", call->body.len);

    WF_ASSERT(wf_http_is_token(wf_text_of(call->method)) && !strpbrk(call->target, " \r\n"));
    put(out, call->method);
    WF_BUF_LITERAL(out, " ");
    put(out, call->target);
    WF_BUF_LITERAL(out, " HTTP/1.1\r\n");
    put_field(out, WF_TEXT("Host"), wf_text_of(host));
    for (size_t i = 0; i < call->fields_count; i++)
        put_field(out, call->fields[i].name, call->fields[i].value);
    if (call->type)
        put_field(out, WF_TEXT("Content-Type"), wf_text_of(call->type));
    if (call->body.len > 0 || may_have_body(call->method))
        put_field(out, WF_TEXT("Content-Length"), (wf_text){length, (size_t)len});
    WF_BUF_LITERAL(out, "\r\n");
    if (call->body.len > 0)
        wf_buf_put(out, call->body.ptr, call->body.len);
}

void wf_http_client_ask(struct wf_http_client *client, const struct wf_http_call *call,
                        const struct wf_http_call_events *events, void *user)
{
    WF_ASSERT(!client->is_busy);
    client->is_busy = true;
    client->is_head = strcmp(call->method, "HEAD") == 0;
    client->is_repeatable = client->is_head || strcmp(call->method, "GET") == 0;
    client->events = events;
    client->user = user;
    put_request(&client->request, client->host, call);
    if (client->link && client->link->conn.stage != WF_CONN_OPEN)
        give_up_link(client, NULL);
    if (client->request.failed)
        fail_call(client, "out of memory");
    else if (client->link)
        send_request(client->link);
    else
        open_link(client);
}

bool wf_http_client_is_free(const struct wf_http_client *client)
{
    return !client->is_busy;
}

void wf_http_client_cancel(struct wf_http_client *client)
{
    if (!client->is_busy)
        return;
    give_up_link(client, NULL);
    end_call(client);
}

/* -- clients -- */

struct wf_http_client *wf_http_client_new(struct wf_loop *loop, const char *address,
                                          const struct wf_http_patience *patience, char *why,
                                          size_t why_size)
{
    size_t host_size = strlen(address) + 1;
    struct addrinfo *addresses = wf_address_find(address, why, why_size);
    struct wf_http_client *client;

    if (!addresses)
        return NULL;
    client = wf_alloc(1, sizeof(*client) + host_size);
    if (!client) {
        freeaddrinfo(addresses);
        snprintf(why, why_size, "out of memory");
        return NULL;
    }
    client->loop = loop;
    client->addresses = addresses;
    client->patience = *patience;
    memcpy(client->host, address, host_size);
    wf_buf_init(&client->request, WF_NO_LIMIT);
    return client;
}

void wf_http_client_free(struct wf_http_client *client)
{
    if (!client)
        return;
    give_up_link(client, NULL);
    wf_buf_deinit(&client->request);
    freeaddrinfo(client->addresses);
    wf_free(client);
}
