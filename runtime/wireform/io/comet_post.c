#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/http_form.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/comet_private.h"

/* POST: messages to the service and words to the transport, in a form.  All of it is judged before
 * any of it is handled. */

/* Words to the transport in one body: they rarely come in pairs. */
#define WORDS_LIMIT 64

/* Bodies of one socket that wait: a client has one POST under way at a time, and those that it has
 * given up waiting for. */
#define WAITING_LIMIT 16

/* Of JSON that is nested so deep nobody asks whether it is well-formed. */
#define DEPTH_LIMIT 512

struct wf_comet_post {
    struct wf_http_exchange *exchange; /**< NULL: nobody waits for its answer any more. */
    struct wf_comet_post *next;
    struct wf_comet_request request;
    struct wf_buf body;
    bool is_handled_later;
    unsigned messages_limit, messages_count, words_count;
    unsigned handled; /**< Messages. */
    wf_text words[WORDS_LIMIT];
    wf_text messages[]; /**< As many as the document allows; in `body`. */
};

static void free_post(struct wf_comet_post *post)
{
    if (post->exchange)
        wf_http_on_gone(post->exchange, NULL, NULL);
    wf_buf_deinit(&post->body);
    wf_free(post);
}

static void answer(struct wf_comet_post *post, const char *text)
{
    struct wf_http_exchange *exchange = post->exchange;

    post->exchange = NULL;
    if (!exchange)
        return;
    wf_http_on_gone(exchange, NULL, NULL);
    wf_comet_answer(exchange, 200, text);
}

/* -- words -- */

/* `useChannel:N:TYPE` */
static void use_channel(struct wf_comet_socket *socket, wf_text rest)
{
    const char *colon = memchr(rest.ptr, ':', rest.len);
    size_t len = colon ? (size_t)(colon - rest.ptr) : 0;
    enum wf_comet_type type;
    uint64_t number;

    if (!colon || !wf_comet_number((wf_text){rest.ptr, len}, &number))
        return;
    type = wf_comet_type_of((wf_text){colon + 1, rest.len - len - 1});
    if (type == WF_COMET_NO_TYPE || !socket->is_open[type] || number <= socket->switches)
        return;
    socket->switches = number;
    wf_comet_use(socket, type);
}

static bool take_prefix(wf_text *text, wf_text prefix)
{
    if (text->len < prefix.len || memcmp(text->ptr, prefix.ptr, prefix.len) != 0)
        return false;
    *text = (wf_text){text->ptr + prefix.len, text->len - prefix.len};
    return true;
}

static void heed(struct wf_comet_socket *socket, wf_text word)
{
    if (take_prefix(&word, WF_TEXT("useChannel:"))) {
        use_channel(socket, word);
    } else if (take_prefix(&word, WF_TEXT("kill:"))) {
        wf_comet_leave(socket);
    } else if (wf_text_equal(word, WF_TEXT("hiccup"))) {
        wf_comet_close_all(socket);
        wf_comet_note_life(socket);
    } else {
        wf_session_instance(socket->session)->counters.unknown++;
    }
}

/* -- messages -- */

static bool is_json(wf_text text)
{
    struct wf_error error;

    return wf_json_check(text, DEPTH_LIMIT, &error);
}

/* Without the NULs at its end, and with the brace that an old browser lost: the byte behind it is
 * nobody else's.  What is no JSON either way stays as it came, and the document says what then. */
static wf_text mended(wf_text message)
{
    wf_text longer;

    while (message.len > 0 && message.ptr[message.len - 1] == '\0')
        message.len--;
    if (is_json(message))
        return message;
    longer = (wf_text){message.ptr, message.len + 1};
    ((char *)(uintptr_t)message.ptr)[message.len] = '}';
    return is_json(longer) ? longer : message;
}

static void pass_on(struct wf_comet_socket *socket, wf_text message)
{
    struct wf_conn *conn = wf_comet_conn_of(socket);

    message = mended(message);
    if (message.len == 0)
        return;
    conn->kind->counters->messages_in++;
    conn->kind->owner->message(conn, (wf_bytes){(const uint8_t *)message.ptr, message.len});
}

/* @return false: the next message has to wait */
static bool may_take(struct wf_conn *conn)
{
    uint64_t delay_ms;

    if (!wf_conn_is_taking(conn))
        return false;
    delay_ms = conn->kind->owner->delay_ms(conn);
    if (delay_ms == 0)
        return true;
    conn->is_paused = true;
    wf_conn_wait(conn, delay_ms);
    return false;
}

/* @return whether all of it is handled */
static bool handle(struct wf_comet_socket *socket, struct wf_comet_post *post)
{
    struct wf_conn *conn = wf_comet_conn_of(socket);

    while (post->handled < post->messages_count && conn->stage == WF_CONN_OPEN) {
        if (!may_take(conn))
            return false;
        pass_on(socket, post->messages[post->handled++]);
    }
    for (unsigned i = 0; i < post->words_count && conn->stage == WF_CONN_OPEN; i++)
        heed(socket, post->words[i]);
    return true;
}

void wf_comet_handle_posts(struct wf_comet_socket *socket)
{
    while (socket->posts && handle(socket, socket->posts)) {
        struct wf_comet_post *post = socket->posts;

        socket->posts = post->next;
        answer(post, "ok");
        free_post(post);
    }
}

void wf_comet_forget_posts(struct wf_comet_socket *socket)
{
    while (socket->posts) {
        struct wf_comet_post *post = socket->posts;

        socket->posts = post->next;
        answer(post, "restart-fail");
        free_post(post);
    }
}

/* -- the body -- */

/* @return false: it holds too much, or is no form */
static bool take_pair(struct wf_comet_post *post, wf_text name, wf_text value)
{
    if (wf_text_equal(name, WF_TEXT("m"))) {
        if (post->messages_count == post->messages_limit)
            return false;
        post->messages[post->messages_count++] = value;
    } else if (wf_text_equal(name, WF_TEXT("oob"))) {
        if (post->words_count == WORDS_LIMIT)
            return false;
        post->words[post->words_count++] = value;
    }
    return true;
}

static bool read_form(struct wf_comet_post *post)
{
    struct wf_http_form form = {(char *)post->body.data, wf_buf_len(&post->body)};
    enum wf_status status = WF_CLOSED;
    wf_text name, value;

    while ((status = wf_http_form_next(&form, &name, &value)) == WF_OK)
        if (!take_pair(post, name, value))
            return false;
    return status == WF_CLOSED;
}

/* A socket that was told of its end says nothing any more. */
static void enqueue(struct wf_comet_socket *socket, struct wf_comet_post *post)
{
    struct wf_comet_post **last = &socket->posts;

    while (*last)
        last = &(*last)->next;
    *last = post;
    post->is_handled_later = true;
    wf_comet_handle_posts(socket);
}

static void refuse(struct wf_comet_post *post, unsigned status, const char *why)
{
    struct wf_http_exchange *exchange = post->exchange;

    free_post(post);
    wf_comet_answer(exchange, status, why);
}

static bool has_room(const struct wf_comet_socket *socket)
{
    const struct wf_comet_post *post = socket->posts;
    unsigned count = 0;

    for (; post && count < WAITING_LIMIT; post = post->next)
        count++;
    return count < WAITING_LIMIT;
}

/* When a connection that was used before ends without an answer, a browser sends a POST again and
 * tells nobody, though RFC 9110, 9.2.2 forbids it.  Who counts his POSTs is heard once: the first
 * copy is what counts, whether it is handled already or waits. */
static bool is_copy(struct wf_comet_socket *socket, uint64_t number)
{
    if (number > 0 && number <= socket->posts_count)
        return true;
    if (number > 0)
        socket->posts_count = number;
    return false;
}

static void body_done(void *user)
{
    struct wf_comet_post *post = user;
    struct wf_comet_socket *socket;

    if (!read_form(post)) {
        refuse(post, 400, "The form is malformed, or holds too much.");
        return;
    }
    socket = wf_comet_find(post->exchange, post->request.id);
    if (!socket) {
        answer(post, "restart-fail");
        free_post(post);
    } else if (!wf_comet_confirm(socket, post->request.seq)) {
        refuse(post, 400, "seq is above what was sent.");
    } else if (!has_room(socket)) {
        refuse(post, 503, "Too many posts wait already.");
    } else if (is_copy(socket, post->request.number)) {
        answer(post, "ok");
        free_post(post);
    } else {
        enqueue(socket, post);
    }
}

static bool body_part(void *user, wf_bytes bytes)
{
    struct wf_comet_post *post = user;

    wf_buf_put(&post->body, bytes.ptr, bytes.len);
    if (!post->body.failed)
        return true;
    wf_conn_shed(wf_http_conn_of(post->exchange->http));
    return false;
}

static void body_failed(void *user)
{
    free_post(user);
}

static const struct wf_http_receiver receiver = {body_part, body_done, body_failed};

/* Its messages are still handled, if they have come. */
static void gone(void *user)
{
    struct wf_comet_post *post = user;

    post->exchange = NULL;
    if (!post->is_handled_later)
        free_post(post);
}

void wf_comet_post(void *service, struct wf_http_exchange *exchange, const void *values)
{
    const struct wf_conn_kind *kind = wf_comet_kind_of(exchange);
    unsigned limit = kind->transport->comet->messages_per_post;
    struct wf_comet_request request;
    struct wf_comet_post *post;

    (void)service;
    (void)values;
    if (!wf_comet_read(exchange, &request))
        return;
    post = wf_alloc(1, sizeof(*post) + limit * sizeof(post->messages[0]));
    if (!post) {
        wf_conn_shed(wf_http_conn_of(exchange->http));
        return;
    }
    post->exchange = exchange;
    post->request = request;
    post->messages_limit = limit;
    wf_buf_init(&post->body, WF_NO_LIMIT);
    wf_http_on_gone(exchange, gone, post);
    wf_http_receive(exchange, kind->limits.limit_in, &receiver, post);
}
