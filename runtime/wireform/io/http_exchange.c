#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/io/http_private.h"
#include "wireform/io/socket.h"

/* One request and its answer. */

struct wf_http_exchange *wf_http_exchange_new(struct wf_http_conn *http, struct wf_buf *in,
                                              struct wf_http_refusal *refusal)
{
    size_t fields_size = http->scan.lines * sizeof(struct wf_http_field);
    size_t head_len = http->scan.scanned - http->scan.begin;
    struct wf_http_exchange *exchange = wf_alloc(1, sizeof(*exchange));
    char *head;

    *refusal = (struct wf_http_refusal){0};
    if (!exchange)
        return NULL;
    exchange->memory = wf_alloc(1, fields_size + head_len);
    if (!exchange->memory) {
        wf_free(exchange);
        return NULL;
    }
    head = exchange->memory + fields_size;
    memcpy(head, wf_buf_take(in, http->scan.scanned).ptr + http->scan.begin, head_len);
    exchange->http = http;
    exchange->file_fd = -1;
    wf_buf_init(&exchange->fields, WF_NO_LIMIT);
    if (!wf_http_read_request((wf_text){head, head_len}, (void *)exchange->memory,
                              &exchange->request, refusal)) {
        wf_http_exchange_free(exchange);
        return NULL;
    }
    exchange->closes = !exchange->request.keeps_alive;
    exchange->body_left = exchange->request.content_length;
    exchange->intake = exchange->request.has_body ? WF_HTTP_UNASKED : WF_HTTP_TAKEN;
    return exchange;
}

void wf_http_exchange_free(struct wf_http_exchange *exchange)
{
    bool is_whole = exchange->stage == WF_HTTP_ANSWERED;

    wf_http_fail_body(exchange);
    if (exchange->gone && !is_whole)
        exchange->gone(exchange->gone_user);
    if (exchange->file_fd >= 0)
        close(exchange->file_fd);
    wf_http_parts_free(exchange->parts);
    wf_buf_deinit(&exchange->fields);
    wf_free(exchange->memory);
    wf_free(exchange);
}

bool wf_http_is_over(const struct wf_http_exchange *exchange)
{
    return exchange->stage == WF_HTTP_ANSWERED &&
           (exchange->intake == WF_HTTP_TAKEN || exchange->closes);
}

void wf_http_forget_request(struct wf_http_exchange *exchange)
{
    wf_free(exchange->memory);
    exchange->memory = NULL;
    exchange->request = (struct wf_http_request){
        .is_head = exchange->request.is_head,
        .is_1_0 = exchange->request.is_1_0,
    };
    wf_buf_release(&exchange->fields);
}

/* -- for handlers -- */

const struct wf_http_request *wf_http_request_of(const struct wf_http_exchange *exchange)
{
    return &exchange->request;
}

wf_text wf_http_find(const struct wf_http_request *request, const char *name)
{
    return wf_http_find_field(request->fields, request->fields_count, name);
}

const char *wf_http_peer_name(const struct wf_http_exchange *exchange)
{
    return wf_conn_peer_name(wf_http_conn_of(exchange->http));
}

void wf_http_own_address(const struct wf_http_exchange *exchange, char *address)
{
    _Static_assert((int)WF_HTTP_ADDRESS_SIZE >= (int)WF_ADDRESS_SIZE, "an address fits");
    wf_address_of_socket(wf_http_conn_of(exchange->http)->source.fd, address);
}

struct wf_arena *wf_http_scratch(struct wf_http_exchange *exchange)
{
    return wf_conn_scratch(wf_http_conn_of(exchange->http));
}

void wf_http_on_gone(struct wf_http_exchange *exchange, void (*gone)(void *user), void *user)
{
    exchange->gone = gone;
    exchange->gone_user = user;
}

void wf_http_on_drained(struct wf_http_exchange *exchange, void (*drained)(void *user))
{
    exchange->drained = drained;
}
