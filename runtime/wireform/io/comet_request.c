#include <string.h>

#include "wireform/io/comet_private.h"

/* What the requests of Comet say in their queries, and GET, which opens channels and asks them for
 * frames. */

/* Of a client that does not say how long it would wait. */
#define USUAL_POLL_MS 10000

/* -- values -- */

bool wf_comet_number(wf_text text, uint64_t *number)
{
    return wf_http_read_length(text, number);
}

static bool is_id_char(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '_' || byte == '-';
}

static bool is_id(wf_text text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_id_char(text.ptr[i]))
            return false;
    return text.len > 0 && text.len <= WF_COMET_ID_LIMIT;
}

static wf_text value_of(struct wf_http_exchange *exchange, const char *name)
{
    wf_text value = {0};

    return wf_http_find_in_query(exchange, name, &value) ? value : (wf_text){0};
}

static bool says(struct wf_http_exchange *exchange, const char *name, const char *expected)
{
    return wf_text_equal(value_of(exchange, name), wf_text_of(expected));
}

/* -- answers -- */

/* Whatever is answered. */
static void forbid_caching(struct wf_http_exchange *exchange)
{
    wf_http_add_field(exchange, "Cache-Control", WF_TEXT("no-store, no-cache, must-revalidate"));
    wf_http_add_field(exchange, "Pragma", WF_TEXT("no-cache"));
    wf_http_add_field(exchange, "Expires", WF_TEXT("Thu, 01 Jan 1970 00:00:00 GMT"));
}

void wf_comet_answer(struct wf_http_exchange *exchange, unsigned status, const char *text)
{
    wf_http_answer(exchange, status, "text/plain; charset=utf-8",
                   (wf_bytes){(const uint8_t *)text, strlen(text)});
}

bool wf_comet_read(struct wf_http_exchange *exchange, struct wf_comet_request *request)
{
    const struct wf_comet *comet = wf_comet_kind_of(exchange)->transport->comet;
    wf_text id;

    forbid_caching(exchange);
    if (!says(exchange, "v", comet->version)) {
        wf_comet_answer(exchange, 400, "bad version number!");
        return false;
    }
    id = value_of(exchange, "id");
    if (!is_id(id)) {
        wf_comet_answer(exchange, 400, "The id is not of 1 to 64 letters, digits, _ and -.");
        return false;
    }
    wf_text_store(request->id, sizeof(request->id), id);
    if (!wf_comet_number(value_of(exchange, "seq"), &request->seq)) {
        wf_comet_answer(exchange, 400, "seq is no number.");
        return false;
    }
    if (!wf_comet_number(value_of(exchange, "n"), &request->number))
        request->number = 0;
    return true;
}

/* -- GET -- */

static const char *const types[WF_COMET_TYPES] = {"shortpolling", "longpolling", "streaming"};

enum wf_comet_type wf_comet_type_of(wf_text name)
{
    unsigned type = 0;

    while (type < WF_COMET_TYPES && !wf_text_equal(name, wf_text_of(types[type])))
        type++;
    return (enum wf_comet_type)type;
}

/* What a poll asks for, within what the operator allows. */
static unsigned poll_timeout_ms(struct wf_http_exchange *exchange, const struct wf_tuning *tuning)
{
    uint64_t timeout_ms;

    if (!wf_comet_number(value_of(exchange, "timeout"), &timeout_ms))
        timeout_ms = USUAL_POLL_MS;
    if (timeout_ms > tuning->comet_longest_poll_ms)
        return tuning->comet_longest_poll_ms;
    if (timeout_ms < tuning->comet_shortest_poll_ms)
        return tuning->comet_shortest_poll_ms;
    return (unsigned)timeout_ms;
}

/* An id that somebody else uses is not for the taking: his requests would find the new socket.
 * @return NULL: the request is answered */
static struct wf_comet_socket *find_or_create(struct wf_http_exchange *exchange, const char *id,
                                              bool may_create)
{
    struct wf_comet_socket *socket = wf_comet_find(exchange, id);

    if (socket)
        return socket;
    if (may_create && !wf_comet_is_taken(exchange, id))
        return wf_comet_create(exchange, id);
    wf_comet_answer(exchange, 200, "16:oob:restart-fail");
    return NULL;
}

static void serve(struct wf_http_exchange *exchange, const struct wf_comet_request *request,
                  enum wf_comet_type type)
{
    bool is_new = says(exchange, "new", "yes");
    bool may_create = is_new && says(exchange, "create", "yes");
    struct wf_comet_socket *socket = find_or_create(exchange, request->id, may_create);

    if (!socket)
        return;
    if (!wf_comet_confirm(socket, request->seq))
        wf_comet_answer(exchange, 400, "seq is above what was sent.");
    else if (is_new)
        wf_comet_open(socket, type, exchange);
    else
        wf_comet_ask(socket, type, poll_timeout_ms(exchange, wf_comet_tuning(socket)), exchange);
}

void wf_comet_channel(void *service, struct wf_http_exchange *exchange, const void *values)
{
    enum wf_comet_type type = wf_comet_type_of(value_of(exchange, "channel"));
    struct wf_comet_request request;

    (void)service;
    (void)values;
    if (!wf_comet_read(exchange, &request))
        return;
    if (exchange->request.is_head)
        wf_comet_answer(exchange, 400, "Frames are asked for with GET.");
    else if (value_of(exchange, "type").len > 0)
        wf_comet_answer(exchange, 404, "unsupported channel type");
    else if (type == WF_COMET_NO_TYPE)
        wf_comet_answer(exchange, 404, "There is no channel of that name.");
    else
        serve(exchange, &request, type);
}
