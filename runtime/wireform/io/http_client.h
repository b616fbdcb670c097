#ifndef WIREFORM_IO_HTTP_CLIENT_H
#define WIREFORM_IO_HTTP_CLIENT_H

#include "wireform/codec/http_head.h"

struct wf_loop;

/** The client's half of HTTP/1.1: requests to one server, one at a time, on a connection that is
 *  kept between them and made again when it is gone.  Calls back from the loop; everything may be
 *  called from inside a callback. */
struct wf_http_client;

/** 0: no limit. */
struct wf_http_patience {
    unsigned connect_ms; /**< Until the connection is there. */
    unsigned silence_ms; /**< Without a byte of the answer. */
};

/** @param address  "127.0.0.1:64209", "localhost:9001"; what Host says
 *  @return NULL without memory, or when the address cannot be read (`why` says so) */
struct wf_http_client *wf_http_client_new(struct wf_loop *loop, const char *address,
                                          const struct wf_http_patience *patience, char *why,
                                          size_t why_size);

/** Cuts the connection and frees the client; a request under way fails without a call.  In a
 *  callback, too. */
void wf_http_client_free(struct wf_http_client *client);

struct wf_http_call {
    const char *method;                 /**< "GET" */
    const char *target;                 /**< "/fs/ada/map.json", encoded. */
    const struct wf_http_field *fields; /**< Beside Host, Content-Length and Content-Type. */
    size_t fields_count;
    const char *type; /**< Of the body; NULL: none. */
    wf_bytes body;
};

/** What comes of a request: `head`, any number of `part`s, then `done`; or `failed` at any time,
 *  without memory even before the request returns. */
struct wf_http_call_events {
    /** The final answer, not those before it (100, 103); borrowed until the return. */
    void (*head)(void *user, const struct wf_http_response *response);
    void (*part)(void *user, wf_bytes bytes);
    void (*done)(void *user);
    /** `why` is a phrase for people: "connection refused", "timed out". */
    void (*failed)(void *user, const char *why);
};

/** Asks.  Everything in `call` is borrowed until the return; `events` is constant.  A request that
 *  can be repeated is, once, when a connection kept from earlier turns out to be gone.
 *  Not while another request is under way: see wf_http_client_is_free(). */
void wf_http_client_ask(struct wf_http_client *client, const struct wf_http_call *call,
                        const struct wf_http_call_events *events, void *user);

/** No request is under way; true already in `done` and `failed`. */
bool wf_http_client_is_free(const struct wf_http_client *client);

/** Gives the request under way up, and its connection with it; nothing is called. */
void wf_http_client_cancel(struct wf_http_client *client);

#endif
