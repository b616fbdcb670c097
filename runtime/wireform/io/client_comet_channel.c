#include <stdio.h>
#include <string.h>

#include "wireform/io/client_comet.h"

/* A client's requests for frames, and what it does about the answers. */

enum {
    STREAM_SILENCE_MS = 60000,
    LONGPOLL_MS = 10000,
    LONGPOLL_ANSWER_MS = 15000,
    SHORTPOLL_REST_MS = 500,
    SHORTPOLL_ANSWER_MS = 5000,
    TARGET_SIZE = 256,
};

static const char *const types[] = {"streaming", "longpolling", "shortpolling"};

size_t wf_client_comet_fields(const struct wf_client_comet *comet, struct wf_http_field *field)
{
    *field = (struct wf_http_field){WF_TEXT("Cookie"), wf_text_of(comet->cookie)};
    return comet->cookie[0] ? 1 : 0;
}

/* -- the cookie -- */

static void take_cookie(struct wf_client_comet *comet, const struct wf_http_response *response)
{
    size_t name_len = strlen(comet->terms->cookie);

    for (size_t i = 0; i < response->fields_count; i++) {
        const struct wf_http_field *field = &response->fields[i];
        wf_text value = field->value;
        const char *end = memchr(value.ptr, ';', value.len);

        if (end)
            value.len = (size_t)(end - value.ptr);
        if (wf_http_same_token(field->name, WF_TEXT("set-cookie")) && value.len > name_len &&
            value.len < sizeof(comet->cookie) && value.ptr[name_len] == '=' &&
            memcmp(value.ptr, comet->terms->cookie, name_len) == 0)
            wf_text_store(comet->cookie, sizeof(comet->cookie), value);
    }
}

static void visit_head(void *user, const struct wf_http_response *response)
{
    take_cookie(user, response);
}

static void pass_over(void *user, wf_bytes bytes)
{
    (void)user;
    (void)bytes;
}

static void visited(void *user)
{
    struct wf_client_comet *comet = user;

    wf_client_comet_begin_opening(comet);
}

static void failed_at_once(void *user, const char *why)
{
    wf_client_comet_fail(user, why);
}

static const struct wf_http_call_events visit_events = {visit_head, pass_over, visited,
                                                        failed_at_once};

void wf_client_comet_visit(struct wf_client_comet *comet)
{
    static const struct wf_http_call call = {.method = "GET", .target = "/"};

    wf_http_client_ask(comet->channel, &call, &visit_events, comet);
}

/* -- frames -- */

static bool is(wf_bytes content, const char *word)
{
    return wf_text_equal((wf_text){(const char *)content.ptr, content.len}, wf_text_of(word));
}

static void take_word(struct wf_client_comet *comet, wf_bytes word)
{
    if (is(word, "restart-fail"))
        wf_client_comet_fail(comet, "the server knows nothing of this connection any more");
    else if (is(word, "ok") && comet->stage == WF_CLIENT_OPENING)
        wf_client_comet_opened(comet);
}

/* The server ended it, and hears that it was understood. */
static void be_killed(struct wf_client_comet *comet)
{
    struct wf_conn *conn = wf_client_comet_conn(comet);

    conn->why = "closed by the server";
    wf_client_comet_close_channel(comet);
    wf_conn_close(conn);
}

/* @return false: there is a gap, or it is the last */
static bool take_frame(struct wf_client_comet *comet, const struct wf_comet_frame *frame)
{
    struct wf_conn *conn = wf_client_comet_conn(comet);

    if (frame->kind == WF_COMET_OOB) {
        take_word(comet, frame->content);
        return true;
    }
    if (frame->number <= comet->last)
        return true;
    if (frame->number != comet->last + 1) {
        wf_client_comet_hiccup(comet);
        return false;
    }
    comet->last = frame->number;
    wf_client_comet_confirm_soon(comet);
    if (frame->kind == WF_COMET_CONTROL) {
        be_killed(comet);
        return false;
    }
    conn->kind->counters->messages_in++;
    conn->kind->owner->message(conn, frame->content);
    return true;
}

static bool is_listening(const struct wf_client_comet *comet)
{
    return wf_client_comet_conn(comet)->stage <= WF_CONN_OPEN;
}

static void take_frames(struct wf_client_comet *comet)
{
    size_t limit = comet->client->kind.limits.limit_in + WF_COMET_HEAD_SIZE;
    struct wf_comet_frame frame;
    enum wf_status status = WF_OK;

    while (is_listening(comet) && status == WF_OK) {
        status = wf_comet_next(&comet->reader, limit, &comet->in, &frame);
        if (status == WF_OK && !take_frame(comet, &frame))
            return;
    }
    if (is_listening(comet) && status != WF_MORE)
        wf_client_comet_hiccup(comet);
}

/* -- responses -- */

static void channel_head(void *user, const struct wf_http_response *response)
{
    struct wf_client_comet *comet = user;

    comet->status = response->status;
    comet->reader = (struct wf_comet_reader){0};
    wf_buf_reset(&comet->in);
}

static void channel_part(void *user, wf_bytes bytes)
{
    struct wf_client_comet *comet = user;

    if (comet->status != 200)
        return;
    if (comet->type == WF_CLIENT_STREAMING && comet->stage == WF_CLIENT_CONNECTED)
        wf_client_comet_wait(comet, STREAM_SILENCE_MS);
    wf_buf_put(&comet->in, bytes.ptr, bytes.len);
    if (comet->in.failed)
        wf_conn_shed(wf_client_comet_conn(comet));
    else
        take_frames(comet);
}

/* A stream does not end while all is well, and neither does any response inside a frame. */
static bool ended_well(const struct wf_client_comet *comet)
{
    return comet->status == 200 && comet->type != WF_CLIENT_STREAMING &&
           wf_buf_len(&comet->in) == 0;
}

static void went_wrong(struct wf_client_comet *comet)
{
    if (comet->stage == WF_CLIENT_OPENING)
        wf_client_comet_try_next(comet);
    else if (comet->stage == WF_CLIENT_CONNECTED || comet->stage == WF_CLIENT_CHOOSING)
        wf_client_comet_hiccup(comet);
}

static void channel_done(void *user)
{
    struct wf_client_comet *comet = user;

    if (!is_listening(comet))
        return;
    if (!ended_well(comet)) {
        went_wrong(comet);
    } else if (comet->stage == WF_CLIENT_CONNECTED && comet->type == WF_CLIENT_LONGPOLLING) {
        wf_client_comet_poll(comet);
    } else if (comet->stage == WF_CLIENT_CONNECTED) {
        comet->is_resting = true;
        wf_client_comet_wait(comet, SHORTPOLL_REST_MS);
    }
}

static void channel_failed(void *user, const char *why)
{
    struct wf_client_comet *comet = user;

    if (!is_listening(comet))
        return;
    if (comet->stage == WF_CLIENT_OPENING && !comet->was_connected)
        wf_client_comet_fail(comet, why);
    else
        went_wrong(comet);
}

static const struct wf_http_call_events channel_events = {channel_head, channel_part, channel_done,
                                                          channel_failed};

/* -- requests -- */

static void ask(struct wf_client_comet *comet, const char *more)
{
    char target[TARGET_SIZE];
    struct wf_http_field field;
    struct wf_http_call call = {.method = "GET", .target = target, .fields = &field};

    call.fields_count = wf_client_comet_fields(comet, &field);
    snprintf(target, sizeof(target), "%s?v=%s&id=%s&channel=%s&seq=%llu%s",
             comet->terms->channel_path, comet->terms->version, comet->id, types[comet->type],
             (unsigned long long)comet->last, more);
    wf_http_client_ask(comet->channel, &call, &channel_events, comet);
}

void wf_client_comet_open_channel(struct wf_client_comet *comet)
{
    ask(comet, comet->was_connected ? "&new=yes&create=no" : "&new=yes&create=yes");
}

void wf_client_comet_poll(struct wf_client_comet *comet)
{
    comet->is_resting = false;
    switch ((enum wf_client_comet_type)comet->type) {
    case WF_CLIENT_STREAMING:
        wf_client_comet_wait(comet, STREAM_SILENCE_MS);
        break;
    case WF_CLIENT_LONGPOLLING:
        wf_client_comet_wait(comet, LONGPOLL_ANSWER_MS);
        ask(comet, "&timeout=10000");
        break;
    case WF_CLIENT_SHORTPOLLING:
        wf_client_comet_wait(comet, SHORTPOLL_ANSWER_MS);
        ask(comet, "");
        break;
    }
}

void wf_client_comet_close_channel(struct wf_client_comet *comet)
{
    wf_http_client_cancel(comet->channel);
    wf_buf_reset(&comet->in);
}
