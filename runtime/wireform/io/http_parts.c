#include "wireform/base/alloc.h"
#include "wireform/io/http_private.h"

/* A receiver of the body that hands on what is in its parts.  It belongs to the exchange, because
 * whoever answers in the middle hears nothing more of the body. */

struct wf_http_parts {
    struct wf_http_multipart multipart;
    struct wf_http_exchange *exchange;
    const struct wf_http_part_receiver *receiver;
    void *user;
    bool is_whole; /* The last boundary came. */
};

static bool tell(struct wf_http_parts *parts, enum wf_http_multipart_event event,
                 const struct wf_http_part *part, wf_bytes bytes)
{
    switch (event) {
    case WF_HTTP_PART_BEGINS:
        return parts->receiver->begin(parts->user, part);
    case WF_HTTP_PART_BYTES:
        return parts->receiver->bytes(parts->user, bytes);
    case WF_HTTP_PART_ENDS:
        break;
    }
    return parts->receiver->end(parts->user);
}

/* Answering ends it, and so does holding: what is in hand is told to its end nevertheless. */
static bool is_wanted(const struct wf_http_parts *parts)
{
    return parts->exchange->receiver != NULL;
}

static bool parts_part(void *user, wf_bytes in)
{
    struct wf_http_parts *parts = user;
    enum wf_http_multipart_event event;
    struct wf_http_part part;
    enum wf_status status;
    wf_bytes bytes;

    while ((status = wf_http_multipart_next(&parts->multipart, &in, &event, &part, &bytes)) ==
           WF_OK)
        if (!tell(parts, event, &part, bytes) || !is_wanted(parts))
            return false;
    if (status == WF_BAD_SYNTAX)
        parts->receiver->failed(parts->user, parts->multipart.why);
    parts->is_whole = status == WF_CLOSED;
    return status != WF_BAD_SYNTAX;
}

static void parts_done(void *user)
{
    struct wf_http_parts *parts = user;

    if (parts->is_whole)
        parts->receiver->done(parts->user);
    else
        parts->receiver->failed(parts->user, "The body ends before its last boundary.");
}

static void parts_failed(void *user)
{
    struct wf_http_parts *parts = user;

    parts->receiver->failed(parts->user, NULL);
}

static const struct wf_http_receiver parts_receiver = {parts_part, parts_done, parts_failed};

bool wf_http_receive_parts(struct wf_http_exchange *exchange, uint64_t limit, unsigned parts_limit,
                           const struct wf_http_part_receiver *receiver, void *user,
                           const char **why)
{
    struct wf_http_parts *parts = wf_alloc(1, sizeof(*parts));
    wf_text type = wf_http_find(&exchange->request, "content-type");

    if (!parts) {
        *why = "The server is out of memory.";
        return false;
    }
    if (!wf_http_multipart_init(&parts->multipart, type, parts_limit)) {
        *why = parts->multipart.why;
        wf_http_parts_free(parts);
        return false;
    }
    exchange->parts = parts;
    parts->exchange = exchange;
    parts->receiver = receiver;
    parts->user = user;
    wf_http_receive(exchange, limit, &parts_receiver, parts);
    return true;
}

void wf_http_parts_free(struct wf_http_parts *parts)
{
    if (!parts)
        return;
    wf_http_multipart_deinit(&parts->multipart);
    wf_free(parts);
}
