#include "site.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>

#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/buf.h"
#include "wireform/io/loop_private.h"

#define ECHO_LIMIT ((uint64_t)64 << 20)
#define FORM_LIMIT ((uint64_t)16 << 20)

struct site_options site_options;
unsigned site_waiting;

struct names {
    wf_text name, other;
};

static unsigned number_of(wf_text text, unsigned otherwise)
{
    char digits[16] = "";

    if (!text.ptr || text.len >= sizeof(digits))
        return otherwise;
    memcpy(digits, text.ptr, text.len);
    return (unsigned)strtoul(digits, NULL, 10);
}

static void answer_text(struct wf_http_exchange *exchange, const struct wf_buf *text)
{
    wf_bytes body = {wf_buf_peek(text), wf_buf_len(text)};

    wf_http_answer(exchange, 200, "text/plain", body);
}

/* -- GET / -- */

static void on_info(void *service, struct wf_http_exchange *exchange, const void *values)
{
    static const char text[] = "Try /echo, /file/NAME, /stream, /form, /later, /big, /parrot.\n";

    (void)service;
    (void)values;
    wf_http_answer(exchange, 200, "text/plain",
                   (wf_bytes){(const uint8_t *)text, sizeof(text) - 1});
}

/* -- POST /echo: the body comes back -- */

struct echo {
    struct wf_http_exchange *exchange;
    struct wf_buf body;
};

static bool echo_part(void *user, wf_bytes bytes)
{
    wf_buf_put(&((struct echo *)user)->body, bytes.ptr, bytes.len);
    return true;
}

static void free_echo(void *user)
{
    struct echo *echo = user;

    wf_buf_deinit(&echo->body);
    wf_free(echo);
}

static void echo_done(void *user)
{
    struct echo *echo = user;

    answer_text(echo->exchange, &echo->body);
    free_echo(echo);
}

static const struct wf_http_receiver echo_receiver = {echo_part, echo_done, free_echo};

static void on_echo(void *service, struct wf_http_exchange *exchange, const void *values)
{
    struct echo *echo = wf_alloc(1, sizeof(*echo));

    (void)service;
    (void)values;
    if (!echo) {
        wf_http_refuse(exchange, 503, "The server is out of memory.");
        return;
    }
    echo->exchange = exchange;
    wf_buf_init(&echo->body, WF_NO_LIMIT);
    wf_http_receive(exchange, ECHO_LIMIT, &echo_receiver, echo);
}

/* -- POST /hold?ms=N: takes one piece of the body, waits, takes the rest, tells how much -- */

struct holding {
    struct wf_http_exchange *exchange;
    struct wf_timer timer;
    unsigned delay_ms;
    size_t size;
};

static void hold_expired(struct wf_timer *timer)
{
    wf_http_go_on(WF_OWNER(timer, struct holding, timer)->exchange);
}

static bool hold_part(void *user, wf_bytes bytes)
{
    struct holding *holding = user;

    if (holding->size == 0) {
        wf_http_hold(holding->exchange);
        wf_timer_set(site_options.loop, &holding->timer, holding->delay_ms);
    }
    holding->size += bytes.len;
    return true;
}

static void free_holding(void *user)
{
    struct holding *holding = user;

    wf_timer_deinit(site_options.loop, &holding->timer);
    wf_free(holding);
}

static void hold_done(void *user)
{
    struct holding *holding = user;
    char text[32];
    int len = snprintf(text, sizeof(text), "%zu", holding->size);

    wf_http_answer(holding->exchange, 200, "text/plain",
                   (wf_bytes){(const uint8_t *)text, (size_t)len});
    free_holding(holding);
}

static const struct wf_http_receiver hold_receiver = {hold_part, hold_done, free_holding};

static void on_hold(void *service, struct wf_http_exchange *exchange, const void *values)
{
    struct holding *holding = wf_alloc(1, sizeof(*holding));

    (void)service;
    if (!holding || !wf_timer_init(site_options.loop, &holding->timer, hold_expired)) {
        wf_free(holding);
        wf_http_refuse(exchange, 503, "The server is out of memory.");
        return;
    }
    holding->exchange = exchange;
    holding->delay_ms = number_of(((const struct names *)values)->other, 100);
    wf_http_receive(exchange, ECHO_LIMIT, &hold_receiver, holding);
}

/* -- POST /ignore: answered without a look at the body -- */

static void on_ignore(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)service;
    (void)values;
    wf_http_refuse(exchange, 403, "Nobody wants to know.");
}

/* -- GET /hello/{name}: values -- */

static void on_hello(void *service, struct wf_http_exchange *exchange, const void *values)
{
    const struct names *names = values;
    struct wf_buf text;

    (void)service;
    wf_buf_init(&text, WF_NO_LIMIT);
    wf_buf_put(&text, names->name.ptr, names->name.len);
    WF_BUF_LITERAL(&text, "|");
    if (names->other.ptr)
        wf_buf_put(&text, names->other.ptr, names->other.len);
    answer_text(exchange, &text);
    wf_buf_deinit(&text);
}

static bool validate_hello(const void *values, struct wf_error *error)
{
    if (((const struct names *)values)->name.len <= 20)
        return true;
    snprintf(error->pointer, sizeof(error->pointer), "/name");
    snprintf(error->what, sizeof(error->what), "longer than 20 bytes");
    return false;
}

/* -- GET /file/{name} -- */

static void on_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    const struct names *names = values;
    struct wf_http_file file = {.type = "application/octet-stream", .download_name = names->name};
    char path[512];
    struct stat info;

    (void)service;
    snprintf(path, sizeof(path), "%s/%.*s", site_options.folder, (int)names->name.len,
             names->name.ptr);
    file.fd = open(path, O_RDONLY | O_CLOEXEC);
    if (file.fd < 0 || fstat(file.fd, &info) != 0) {
        wf_http_refuse(exchange, 404, "There is no such file.");
        return;
    }
    file.size = (uint64_t)info.st_size;
    file.changed_ns = info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
    wf_http_answer_file(exchange, &file);
}

/* -- GET /later?ms=N and GET /stream?count=N&ms=M: answers that take their time -- */

struct waiting {
    struct wf_http_exchange *exchange;
    struct wf_timer timer;
    unsigned left, gap_ms;
};

static void free_waiting(void *user)
{
    struct waiting *waiting = user;

    site_waiting--;
    wf_timer_deinit(site_options.loop, &waiting->timer);
    wf_free(waiting);
}

static struct waiting *new_waiting(struct wf_http_exchange *exchange,
                                   void (*expired)(struct wf_timer *timer))
{
    struct waiting *waiting = wf_alloc(1, sizeof(*waiting));

    if (!waiting || !wf_timer_init(site_options.loop, &waiting->timer, expired)) {
        wf_free(waiting);
        wf_http_refuse(exchange, 503, "The server is out of memory.");
        return NULL;
    }
    site_waiting++;
    waiting->exchange = exchange;
    wf_http_on_gone(exchange, free_waiting, waiting);
    return waiting;
}

static void later_expired(struct wf_timer *timer)
{
    struct waiting *waiting = WF_OWNER(timer, struct waiting, timer);

    wf_http_answer(waiting->exchange, 200, "text/plain", (wf_bytes){(const uint8_t *)"later", 5});
    free_waiting(waiting);
}

static void on_later(void *service, struct wf_http_exchange *exchange, const void *values)
{
    struct waiting *waiting = new_waiting(exchange, later_expired);

    (void)service;
    if (waiting)
        wf_timer_set(site_options.loop, &waiting->timer,
                     number_of(((const struct names *)values)->other, 50));
}

static void stream_expired(struct wf_timer *timer)
{
    struct waiting *waiting = WF_OWNER(timer, struct waiting, timer);
    char line[32];
    int len = snprintf(line, sizeof(line), "part %u\n", waiting->left);

    if (waiting->left-- == 0) {
        wf_http_end(waiting->exchange);
        free_waiting(waiting);
        return;
    }
    wf_timer_set(site_options.loop, &waiting->timer, waiting->gap_ms);
    wf_http_write(waiting->exchange, (wf_bytes){(const uint8_t *)line, (size_t)len});
}

static void on_stream(void *service, struct wf_http_exchange *exchange, const void *values)
{
    struct waiting *waiting = new_waiting(exchange, stream_expired);

    (void)service;
    if (!waiting)
        return;
    waiting->left = number_of(((const struct names *)values)->name, 3);
    waiting->gap_ms = number_of(((const struct names *)values)->other, 10);
    wf_http_add_field(exchange, "Cache-Control", WF_TEXT("no-store"));
    wf_http_begin(exchange, 200, "text/plain");
    wf_timer_set(site_options.loop, &waiting->timer, waiting->gap_ms);
}

/* -- GET /big?bytes=N -- */

static void on_big(void *service, struct wf_http_exchange *exchange, const void *values)
{
    size_t size = number_of(((const struct names *)values)->other, 1000);
    uint8_t *bytes = wf_alloc(size + 1, 1);

    (void)service;
    if (!bytes) {
        wf_http_refuse(exchange, 503, "The server is out of memory.");
        return;
    }
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(i * 7 + i / 256);
    wf_http_answer(exchange, 200, "application/octet-stream", (wf_bytes){bytes, size});
    wf_free(bytes);
}

/* -- POST /form: a line for each part: name, file name, type, bytes, checksum -- */

struct form {
    struct wf_http_exchange *exchange;
    struct wf_buf lines;
    size_t size;
    uLong checksum;
};

static void put_text(struct wf_buf *out, wf_text text)
{
    if (text.ptr)
        wf_buf_put(out, text.ptr, text.len);
    else
        WF_BUF_LITERAL(out, "-");
    WF_BUF_LITERAL(out, "|");
}

static bool form_begin(void *user, const struct wf_http_part *part)
{
    struct form *form = user;

    put_text(&form->lines, part->name);
    put_text(&form->lines, part->filename);
    put_text(&form->lines, part->content_type);
    form->size = 0;
    form->checksum = crc32(0, NULL, 0);
    return true;
}

static bool form_bytes(void *user, wf_bytes bytes)
{
    struct form *form = user;

    form->size += bytes.len;
    form->checksum = crc32(form->checksum, bytes.ptr, (uInt)bytes.len);
    return true;
}

static void free_form(struct form *form)
{
    wf_buf_deinit(&form->lines);
    wf_free(form);
}

/* A part named "enough" ends it early. */
static bool form_end(void *user)
{
    struct form *form = user;
    char line[64];
    size_t len = (size_t)snprintf(line, sizeof(line), "%zu|%08lx\n", form->size, form->checksum);

    wf_buf_put(&form->lines, line, len);
    if (strncmp((const char *)wf_buf_peek(&form->lines), "enough|", 7) != 0)
        return true;
    wf_http_refuse(form->exchange, 403, "Enough.");
    free_form(form);
    return false;
}

static void form_done(void *user)
{
    struct form *form = user;

    answer_text(form->exchange, &form->lines);
    free_form(form);
}

static void form_failed(void *user, const char *why)
{
    struct form *form = user;

    if (why)
        wf_http_refuse(form->exchange, 400, why);
    free_form(form);
}

static const struct wf_http_part_receiver form_receiver = {form_begin, form_bytes, form_end,
                                                           form_done, form_failed};

static void on_form(void *service, struct wf_http_exchange *exchange, const void *values)
{
    struct form *form = wf_alloc(1, sizeof(*form));
    const char *why = "The server is out of memory.";

    (void)service;
    (void)values;
    if (form) {
        form->exchange = exchange;
        wf_buf_init(&form->lines, WF_NO_LIMIT);
        if (wf_http_receive_parts(exchange, FORM_LIMIT, 4, &form_receiver, form, &why))
            return;
        free_form(form);
    }
    wf_http_refuse(exchange, 415, why);
}

/* -- the tables -- */

#define NAME(where, called)                                                                        \
    {                                                                                              \
        where, called, offsetof(struct names, name)                                                \
    }
#define OTHER(where, called)                                                                       \
    {                                                                                              \
        where, called, offsetof(struct names, other)                                               \
    }

static const struct wf_http_value hello_values[] = {NAME(WF_HTTP_IN_PATH, "name"),
                                                    OTHER(WF_HTTP_IN_FIELD, "x-other")};
static const struct wf_http_value file_values[] = {NAME(WF_HTTP_IN_PATH, "name")};
static const struct wf_http_value later_values[] = {OTHER(WF_HTTP_IN_QUERY, "ms")};
static const struct wf_http_value stream_values[] = {NAME(WF_HTTP_IN_QUERY, "count"),
                                                     OTHER(WF_HTTP_IN_QUERY, "ms")};
static const struct wf_http_value big_values[] = {OTHER(WF_HTTP_IN_QUERY, "bytes")};

#define VALUES(list)                                                                               \
    .size = sizeof(struct names), .values = list, .values_count = sizeof(list) / sizeof((list)[0])

static const struct wf_http_route routes[] = {
    {.name = "info", .path = "/", .methods = WF_HTTP_GET, .handle = on_info},
    {.name = "echo", .path = "/echo", .methods = WF_HTTP_POST | WF_HTTP_PUT, .handle = on_echo},
    {.name = "hold",
     .path = "/hold",
     .methods = WF_HTTP_POST,
     VALUES(later_values),
     .handle = on_hold},
    {.name = "ignore", .path = "/ignore", .methods = WF_HTTP_POST, .handle = on_ignore},
    {.name = "hello",
     .path = "/hello/{name}",
     .methods = WF_HTTP_GET,
     VALUES(hello_values),
     .validate = validate_hello,
     .handle = on_hello},
    {.name = "file",
     .path = "/file/{name}",
     .methods = WF_HTTP_GET,
     VALUES(file_values),
     .handle = on_file},
    {.name = "later",
     .path = "/later",
     .methods = WF_HTTP_GET,
     VALUES(later_values),
     .handle = on_later},
    {.name = "stream",
     .path = "/stream",
     .methods = WF_HTTP_GET,
     VALUES(stream_values),
     .handle = on_stream},
    {.name = "big", .path = "/big", .methods = WF_HTTP_GET, VALUES(big_values), .handle = on_big},
    {.name = "form", .path = "/form", .methods = WF_HTTP_POST, .handle = on_form},
};

static const struct wf_http_cors cors[] = {{.path = "/file",
                                            .origins = "*",
                                            .methods = "GET, HEAD",
                                            .fields = "x-other, range",
                                            .exposed = "ETag",
                                            .max_age_s = 600}};

struct wf_http_site the_site = {
    .routes = routes,
    .routes_count = sizeof(routes) / sizeof(routes[0]),
    .cors = cors,
    .cors_count = 1,
    .websocket_path = "/parrot",
    .head_limit = 16384,
    .fields_limit = 100,
    .head_timeout_ms = 10000,
    .body_timeout_ms = 10000,
    .idle_timeout_ms = 10000,
};
