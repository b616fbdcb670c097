#include <stdio.h>
#include <string.h>

#include "wireform/codec/http_query.h"
#include "wireform/io/client_comet.h"

/* What a client posts, one POST after the other: what is queued, words to the transport, and which
 * frames have come. */

enum {
    TARGET_SIZE = 256,
    CONFIRM_MS = 3000,
    CONFIRM_FRAMES = 100,
};

static void put(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

/* -- what to say -- */

/* Puts messages from the queue, as many as fit.  @return how many */
static unsigned put_messages(const struct wf_client_comet *comet, struct wf_buf *out)
{
    const struct wf_queue *queue = &wf_client_comet_conn(comet)->queue;
    size_t limit = comet->client->kind.protocol->limits.limit_in;
    unsigned count = 0;

    while (count < wf_queue_count(queue) && count < comet->terms->messages_per_post) {
        wf_bytes message = wf_queue_at(queue, count)->bytes;
        size_t len = wf_buf_len(out);

        put(out, len > 0 ? "&m=" : "m=");
        wf_http_encode(out, (wf_text){(const char *)message.ptr, message.len});
        if (count > 0 && wf_buf_len(out) > limit) {
            wf_buf_cut(out, len, wf_buf_len(out) - len);
            break;
        }
        count++;
    }
    return count;
}

/* @return whether there is one that has to be said now */
static bool put_word(const struct wf_client_comet *comet, struct wf_buf *out)
{
    static const char *const types[] = {"streaming", "longpolling", "shortpolling"};
    char word[64];

    switch ((enum wf_client_comet_stage)comet->stage) {
    case WF_CLIENT_CHOOSING:
        snprintf(word, sizeof(word), "oob=useChannel%%3A%llu%%3A%s",
                 (unsigned long long)comet->switches, types[comet->type]);
        put(out, word);
        return true;
    case WF_CLIENT_HICCUPING:
        put(out, "oob=hiccup");
        return true;
    case WF_CLIENT_LEAVING:
        put(out, wf_buf_len(out) > 0 ? "&oob=kill%3Abye" : "oob=kill%3Abye");
        return true;
    case WF_CLIENT_VISITING:
    case WF_CLIENT_OPENING:
    case WF_CLIENT_CONNECTED:
        break;
    }
    return false;
}

static bool may_carry_messages(const struct wf_client_comet *comet)
{
    return comet->stage == WF_CLIENT_CONNECTED ||
           (comet->stage == WF_CLIENT_LEAVING && comet->was_connected);
}

static bool all_fitted(const struct wf_client_comet *comet)
{
    return comet->posted == wf_queue_count(&wf_client_comet_conn(comet)->queue);
}

/* -- answers -- */

static void post_head(void *user, const struct wf_http_response *response)
{
    struct wf_client_comet *comet = user;

    comet->post_status = response->status;
    comet->answer_len = 0;
}

static void post_part(void *user, wf_bytes bytes)
{
    struct wf_client_comet *comet = user;
    size_t len = bytes.len;

    if (len > sizeof(comet->answer) - comet->answer_len)
        len = sizeof(comet->answer) - comet->answer_len;
    memcpy(comet->answer + comet->answer_len, bytes.ptr, len);
    comet->answer_len += len;
}

static void take_posted(struct wf_client_comet *comet)
{
    struct wf_conn *conn = wf_client_comet_conn(comet);

    for (; comet->posted > 0; comet->posted--)
        wf_queue_take(&conn->queue, wf_conn_turn_blocks(conn),
                      wf_queue_at(&conn->queue, 0)->bytes.len);
}

static const char *why_refused(const struct wf_client_comet *comet)
{
    if (comet->post_status == 200)
        return "the server knows nothing of this connection any more";
    return comet->post_status == 413 ? "a message is too large for the server"
                                     : "the server refused what was posted";
}

static void post_done(void *user)
{
    struct wf_client_comet *comet = user;
    bool was_word = comet->is_posting_word;

    comet->is_posting_word = false;
    if (wf_client_comet_conn(comet)->stage == WF_CONN_DOOMED)
        return;
    if (comet->post_status != 200 ||
        !wf_text_equal((wf_text){comet->answer, comet->answer_len}, WF_TEXT("ok"))) {
        wf_client_comet_fail(comet, why_refused(comet));
        return;
    }
    take_posted(comet);
    if (was_word)
        wf_client_comet_word_taken(comet);
    if (wf_client_comet_conn(comet)->stage != WF_CONN_DOOMED)
        wf_client_comet_say(comet);
}

/* What was posted may have arrived or not, so nothing can be said any more; but for a word that may
 * be said again. */
static void post_failed(void *user, const char *why)
{
    struct wf_client_comet *comet = user;
    bool was_word = comet->is_posting_word;

    comet->is_posting_word = false;
    if (wf_client_comet_conn(comet)->stage == WF_CONN_DOOMED)
        return;
    if (!was_word || comet->stage != WF_CLIENT_HICCUPING || comet->posted > 0)
        wf_client_comet_fail(comet, why);
}

static const struct wf_http_call_events post_events = {post_head, post_part, post_done,
                                                       post_failed};

/* -- requests -- */

static void send_form(struct wf_client_comet *comet, const struct wf_buf *form)
{
    char target[TARGET_SIZE];
    struct wf_http_field field;
    struct wf_http_call call = {.method = "POST",
                                .target = target,
                                .fields = &field,
                                .type = "application/x-www-form-urlencoded; charset=utf-8"};

    call.fields_count = wf_client_comet_fields(comet, &field);
    call.body = (wf_bytes){wf_buf_peek(form), wf_buf_len(form)};
    snprintf(target, sizeof(target), "%s?v=%s&id=%s&seq=%llu", comet->terms->post_path,
             comet->terms->version, comet->id, (unsigned long long)comet->last);
    comet->confirmed = comet->last;
    wf_timer_clear(wf_client_comet_loop(comet), &comet->confirm_timer);
    wf_http_client_ask(comet->post, &call, &post_events, comet);
}

static bool has_much_to_confirm(const struct wf_client_comet *comet)
{
    return comet->last - comet->confirmed >= CONFIRM_FRAMES;
}

static void say(struct wf_client_comet *comet, bool is_urgent)
{
    struct wf_buf form;

    if (!wf_http_client_is_free(comet->post))
        return;
    wf_buf_init(&form, WF_NO_LIMIT);
    if (may_carry_messages(comet))
        comet->posted = put_messages(comet, &form);
    if (comet->stage != WF_CLIENT_LEAVING || all_fitted(comet))
        comet->is_posting_word = put_word(comet, &form);
    if (form.failed)
        wf_conn_shed(wf_client_comet_conn(comet));
    else if (wf_buf_len(&form) > 0 || (comet->stage == WF_CLIENT_CONNECTED && is_urgent))
        send_form(comet, &form);
    wf_buf_deinit(&form);
}

void wf_client_comet_say(struct wf_client_comet *comet)
{
    say(comet, has_much_to_confirm(comet));
}

void wf_client_comet_confirm_soon(struct wf_client_comet *comet)
{
    if (has_much_to_confirm(comet))
        wf_client_comet_say(comet);
    else if (!wf_timer_is_set(&comet->confirm_timer))
        wf_timer_set(wf_client_comet_loop(comet), &comet->confirm_timer, CONFIRM_MS);
}

void wf_client_comet_confirm(struct wf_timer *timer)
{
    struct wf_client_comet *comet = WF_OWNER(timer, struct wf_client_comet, confirm_timer);

    say(comet, comet->last > comet->confirmed);
}
