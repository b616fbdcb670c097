#ifndef WIREFORM_CODEC_HTTP_HEAD_H
#define WIREFORM_CODEC_HTTP_HEAD_H

#include "wireform/base/status.h"
#include "wireform/codec/http_field.h"

/** Heads of HTTP/1.1 messages (RFC 9110, 9112).  Strict: where two readers could see two different
 *  messages, there is none, because that is what request smuggling is made of. */

/** Why a message is not accepted, and what is answered. */
struct wf_http_refusal {
    unsigned status; /**< 400, 414, 417, 431, 501 or 505. */
    const char *why; /**< A phrase for the log and for people; a literal. */
};

struct wf_http_limits {
    size_t head_limit;     /**< Bytes of a head, the empty line at its end counted. */
    unsigned fields_limit; /**< Fields of a head. */
};

/** How far the search for the end of a head has come.  Zeroed before each head. */
struct wf_http_scan {
    size_t begin;   /**< Offset of the head: an empty line before it is passed over (2.2). */
    size_t scanned; /**< Bytes known to be good. */
    size_t line;    /**< Offset of the line that is not complete yet. */
    unsigned lines; /**< Complete ones. */
};

/** Looks for the end of the head at the front of `in`, where it looked before too, and judges bytes
 *  and line ends on the way, so that nobody waits for the end of what cannot become a head.
 *  @return WF_OK: it stands at in[scan->begin .. scan->scanned] and has scan->lines - 2 fields at
 *          most; WF_MORE; WF_BAD_SYNTAX or WF_TOO_LARGE with `refusal` */
enum wf_status wf_http_scan_head(struct wf_http_scan *scan, const struct wf_http_limits *limits,
                                 wf_bytes in, struct wf_http_refusal *refusal);

#define WF_HTTP_UNKNOWN_LENGTH UINT64_MAX

/** What a request says of itself.  Texts borrow from the head. */
struct wf_http_request {
    wf_text method; /**< "GET", as sent. */
    wf_text target; /**< As sent, percent escapes and all. */
    wf_text path;   /**< As sent, from the first slash to the question mark; "*" for OPTIONS. */
    wf_text query;  /**< As sent, behind the question mark; ptr NULL: there was none. */
    wf_text host;   /**< As sent; empty in HTTP/1.0 without one. */
    const struct wf_http_field *fields;
    size_t fields_count;
    uint64_t content_length; /**< 0 without a body, WF_HTTP_UNKNOWN_LENGTH with chunks. */
    bool is_head;     /**< HEAD: the answer's body is left out, everything else is as for GET. */
    bool has_body;    /**< A length above 0, or chunks. */
    bool is_1_0;      /**< HTTP/1.0: knows neither chunks nor 100 Continue. */
    bool keeps_alive; /**< Wants to send another one on this connection. */
    bool expects_continue; /**< Waits for 100 Continue before it sends the body (RFC 9110, 10.1.1).
                            */
};

/** Reads a head that wf_http_scan_head() found.
 *  @param fields  room for scan->lines of them; lives as long as `request`
 *  @return false with `refusal` */
bool wf_http_read_request(wf_text head, struct wf_http_field *fields,
                          struct wf_http_request *request, struct wf_http_refusal *refusal);

/** Whether some field of that name has this token as an element of its list, in any case. */
static inline bool wf_http_request_lists(const struct wf_http_request *request, const char *name,
                                         const char *token)
{
    return wf_http_lists_token(request->fields, request->fields_count, name, token);
}

/** How the end of a body is found (9112, 6.3). */
enum wf_http_body { WF_HTTP_NO_BODY, WF_HTTP_LENGTH, WF_HTTP_CHUNKS, WF_HTTP_TO_THE_END };

/** What an answer says of itself.  Texts borrow from the head. */
struct wf_http_response {
    unsigned status; /**< 100 to 599. */
    wf_text reason;
    const struct wf_http_field *fields;
    size_t fields_count;
    enum wf_http_body body;
    uint64_t content_length; /**< For WF_HTTP_LENGTH. */
    bool keeps_alive;
};

/** The same for an answer.
 *  @param to_head  it answers a HEAD request, so no body follows whatever it says */
bool wf_http_read_response(wf_text head, bool to_head, struct wf_http_field *fields,
                           struct wf_http_response *response, struct wf_http_refusal *refusal);

#endif
