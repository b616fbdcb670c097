#ifndef WIREFORM_IO_HTTP_H
#define WIREFORM_IO_HTTP_H

#include "wireform/codec/http_head.h"
#include "wireform/codec/http_multipart.h"

/** The server's half of HTTP/1.1 (RFC 9110, 9112) as handlers see it.  A route comes from the HTTP
 *  bindings of a document; its handler gets one exchange and the values of path, query and fields
 *  in a generated struct, and answers now or later.  Answers leave in the order of the requests. */

struct wf_arena;
struct wf_buf;

/** One request and its answer; belongs to the runtime.  It lives until it is answered whole, or its
 *  connection is gone, whichever comes first: whoever answers later sets `gone`.  A connection has
 *  one at a time: what a client sends ahead waits until the answer before it is on its way. */
struct wf_http_exchange;

/** What the request says of itself; borrowed until it is answered whole. */
const struct wf_http_request *wf_http_request_of(const struct wf_http_exchange *exchange);

/** @return the value of the first field of that name, whatever its case; ptr NULL: there is none */
wf_text wf_http_find(const struct wf_http_request *request, const char *name);

/** `127.0.0.1:4021`; borrowed until somebody's name is asked for again. */
const char *wf_http_peer_name(const struct wf_http_exchange *exchange);

/** Where the client reached us, such as `127.0.0.1:64209`; empty when it has hung up.
 *  @param address  receives it, WF_HTTP_ADDRESS_SIZE bytes at most */
void wf_http_own_address(const struct wf_http_exchange *exchange, char *address);

enum { WF_HTTP_ADDRESS_SIZE = 80 };

/** Emptied after the handler returns. */
struct wf_arena *wf_http_scratch(struct wf_http_exchange *exchange);

/** For handlers that answer later: `gone` is called once, when the client left or the service stops
 *  before the answer was whole; the exchange must not be used after it.  A client that ends only
 * its own direction has left as well, unless all of the answer is known by then. */
void wf_http_on_gone(struct wf_http_exchange *exchange, void (*gone)(void *user), void *user);

/* -- the answer -- */

/** Adds a field to the answer that is about to be given; Date, Content-Length, Content-Type and
 * what concerns the connection are set by themselves.  Values with CR, LF or other controls are
 * refused by an assertion: no handler passes on what a peer said unchecked. */
void wf_http_add_field(struct wf_http_exchange *exchange, const char *name, wf_text value);

/** Closes the connection behind the answer that is about to be given: what the client still sends
 *  is of no use any more. */
void wf_http_close(struct wf_http_exchange *exchange);

/** A whole answer.  @param type  media type; NULL with an empty body
 *  @param body  borrowed until the return; as large as it likes: it counts on no queue */
void wf_http_answer(struct wf_http_exchange *exchange, unsigned status, const char *type,
                    wf_bytes body);

/** A refusal in one plain English sentence (text/plain).  Whatever the answer, the connection
 * closes behind it when `status` is 408 or 413, or when more of a body is still on its way than is
 * worth reading. */
void wf_http_refuse(struct wf_http_exchange *exchange, unsigned status, const char *sentence);

/** An answer whose length is not known, written over time: chunks, or to the end of the connection
 *  for HTTP/1.0.  A client that does not read is dropped at the queue limit, or when it has taken
 *  nothing for the time a body may stall. */
void wf_http_begin(struct wf_http_exchange *exchange, unsigned status, const char *type);
void wf_http_write(struct wf_http_exchange *exchange, wf_bytes part);
void wf_http_end(struct wf_http_exchange *exchange);

/** What a file is called and how it is known to caches. */
struct wf_http_file {
    int fd;                /**< Open for reading; owned by the exchange from here on. */
    uint64_t size;         /**< Bytes at the time of opening. */
    int64_t changed_ns;    /**< Since 1970. */
    const char *type;      /**< Media type. */
    wf_text download_name; /**< For Content-Disposition: attachment; empty: shown in place. */
};

/** Answers with a file: 200, 206 with one range, 304, 412 or 416, from If-Match, If-None-Match,
 *  If-Modified-Since, If-Unmodified-Since, If-Range and Range (RFC 9110, 13 and 14). */
void wf_http_answer_file(struct wf_http_exchange *exchange, const struct wf_http_file *file);

/* -- the body of the request -- */

/** Called from the loop as the body comes. */
struct wf_http_receiver {
    /** Some bytes of the body, borrowed until the return.  @return false: enough */
    bool (*part)(void *user, wf_bytes bytes);
    /** All of it came. */
    void (*done)(void *user);
    /** It will not come: the client left, was too slow, sent more than the limit, or broke the
     *  framing; that is answered, or nobody is there any more.  `gone` follows, if it is set. */
    void (*failed)(void *user);
};

/** Asks for the body, at most `limit` bytes (413 beyond, at once when Content-Length says so); a
 *  client that waits for 100 Continue gets it now.  No call comes after `done`, `failed`, a `part`
 *  that returned false, or the moment the handler began to answer: what is left of the body is
 *  thrown away then.  A handler that answers without asking never sees the body.
 *  @param receiver  constant */
void wf_http_receive(struct wf_http_exchange *exchange, uint64_t limit,
                     const struct wf_http_receiver *receiver, void *user);

/** Takes no more of the body, and nothing more from the socket, until it is told to go on. */
void wf_http_hold(struct wf_http_exchange *exchange);
void wf_http_go_on(struct wf_http_exchange *exchange);

/** Parts of a multipart/form-data body (RFC 7578), as they come. */
struct wf_http_part_receiver {
    /** A part begins; borrowed until the return.  @return false: enough, as above */
    bool (*begin)(void *user, const struct wf_http_part *part);
    bool (*bytes)(void *user, wf_bytes bytes);
    bool (*end)(void *user);
    void (*done)(void *user); /**< The last boundary came, and the body is whole. */
    /** As above; `why` is a sentence when the parts were malformed or cut off: the handler answers
     *  then.  NULL: it is answered, or nobody is there any more. */
    void (*failed)(void *user, const char *why);
};

/** @return false: no multipart/form-data, or its boundary is unusable (`why` says so); nothing
 *  was asked for, the handler answers */
bool wf_http_receive_parts(struct wf_http_exchange *exchange, uint64_t limit, unsigned parts_limit,
                           const struct wf_http_part_receiver *receiver, void *user,
                           const char **why);

/* -- routes: tables that the compiler generates -- */

enum wf_http_method {
    WF_HTTP_GET = 1,
    WF_HTTP_POST = 2,
    WF_HTTP_PUT = 4,
    WF_HTTP_DELETE = 8,
    WF_HTTP_PATCH = 16,
};

/** Where a value of the generated struct comes from. */
struct wf_http_value {
    enum wf_http_source { WF_HTTP_IN_PATH, WF_HTTP_IN_QUERY, WF_HTTP_IN_FIELD } source;
    const char *name;   /**< Of the parameter: "file", "x-fs-key". */
    size_t text_offset; /**< Of a wf_text in the struct; ptr NULL: the request has none. */
};

/** One operation: a path, the methods, and who handles it. */
struct wf_http_route {
    const char *name; /**< "get_file" */
    /** "/fs/{client}/{file}": a parameter is one segment, percent-decoded once. */
    const char *path;
    unsigned methods; /**< WF_HTTP_*; HEAD comes with GET. */
    size_t size;      /**< Of the struct; 0: none. */
    const struct wf_http_value *values;
    unsigned values_count;
    /** Checks the values against the document's schemas; NULL: texts as they are.
     *  @return false: answered 400 with what `error` says */
    bool (*validate)(const void *values, struct wf_error *error);
    void (*handle)(void *service, struct wf_http_exchange *exchange, const void *values);
};

/** Cross-origin requests (the Fetch standard): answered on the paths below `path`. */
struct wf_http_cors {
    const char *path;                       /**< "/fs" */
    const char *origins;                    /**< "*" */
    const char *methods, *fields, *exposed; /**< Lists, as the preflight's answer has them. */
    unsigned max_age_s;
};

/** What a service answers over HTTP. */
struct wf_http_site {
    const struct wf_http_route *routes;
    unsigned routes_count;
    const struct wf_http_cors *cors; /**< NULL: none. */
    unsigned cors_count;

    const char *websocket_path; /**< Changes over to the protocol's own framing; NULL: nowhere. */
    const char *subprotocol;    /**< Echoed when offered; NULL: none. */
    bool deflate;               /**< permessage-deflate is taken when offered. */
    bool deflate_context;       /**< Clients may let messages refer to those before: 40 KiB for each
                                     client that sends compressed ones. */

    bool same_origin; /**< Requests that may change something come from no page but ours: 403. */

    size_t head_limit;        /**< Bytes of request line and fields: 431, 414. */
    unsigned fields_limit;    /**< Fields of a request: 431. */
    unsigned head_timeout_ms; /**< For all of the head: 408. */
    unsigned body_timeout_ms; /**< For the next bytes of a body: 408. */
    unsigned idle_timeout_ms; /**< Between requests: closed. */
};

#endif
