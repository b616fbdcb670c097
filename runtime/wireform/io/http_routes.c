#include <stdio.h>
#include <string.h>

#include "wireform/base/arena.h"
#include "wireform/codec/http_origin.h"
#include "wireform/codec/http_query.h"
#include "wireform/codec/http_route.h"
#include "wireform/codec/utf8.h"
#include "wireform/io/http_private.h"

/* From a request to the handler of its route, with its values in the route's struct. */

/* -- methods -- */

enum { HEAD = 256, OPTIONS = 512, CONNECT_OR_TRACE = 1024 };

static const struct {
    const char *name;
    unsigned bit;
} methods[] = {
    {"GET", WF_HTTP_GET},        {"HEAD", HEAD},
    {"POST", WF_HTTP_POST},      {"PUT", WF_HTTP_PUT},
    {"DELETE", WF_HTTP_DELETE},  {"PATCH", WF_HTTP_PATCH},
    {"OPTIONS", OPTIONS},        {"CONNECT", CONNECT_OR_TRACE},
    {"TRACE", CONNECT_OR_TRACE},
};
enum { METHODS = sizeof(methods) / sizeof(methods[0]) };

/* @return 0: nobody has heard of it */
static unsigned method_bit(wf_text name)
{
    for (unsigned i = 0; i < METHODS; i++)
        if (wf_text_equal(name, wf_text_of(methods[i].name)))
            return methods[i].bit;
    return 0;
}

/* GET comes with HEAD, and whatever there is can be asked about. */
static unsigned with_companions(unsigned bits)
{
    return bits | OPTIONS | (bits & WF_HTTP_GET ? HEAD : 0);
}

static void add_allow(struct wf_http_exchange *exchange, unsigned allowed)
{
    char list[64] = "";
    size_t len = 0;

    for (unsigned i = 0; i < METHODS; i++)
        if (with_companions(allowed) & methods[i].bit)
            len += (size_t)snprintf(list + len, sizeof(list) - len, "%s%s", len > 0 ? ", " : "",
                                    methods[i].name);
    wf_http_add_field(exchange, "Allow", (wf_text){list, len});
}

/* -- cross-origin requests -- */

static const struct wf_http_cors *find_cors(const struct wf_http_exchange *exchange)
{
    const struct wf_http_site *site = exchange->http->server->site;

    for (unsigned i = 0; i < site->cors_count; i++)
        if (wf_http_path_is_below(site->cors[i].path, exchange->request.path))
            return &site->cors[i];
    return NULL;
}

void wf_http_put_cors(struct wf_buf *out, const struct wf_http_exchange *exchange)
{
    const struct wf_http_cors *cors = find_cors(exchange);

    if (!cors)
        return;
    wf_http_put_field(out, "Access-Control-Allow-Origin", cors->origins);
    if (cors->exposed)
        wf_http_put_field(out, "Access-Control-Expose-Headers", cors->exposed);
}

static void answer_preflight(struct wf_http_exchange *exchange, const struct wf_http_cors *cors)
{
    char seconds[16];
    int len = snprintf(seconds, sizeof(seconds), "%u", cors->max_age_s);

    wf_http_add_field(exchange, "Access-Control-Allow-Methods", wf_text_of(cors->methods));
    if (cors->fields)
        wf_http_add_field(exchange, "Access-Control-Allow-Headers", wf_text_of(cors->fields));
    if (cors->max_age_s > 0)
        wf_http_add_field(exchange, "Access-Control-Max-Age", (wf_text){seconds, (size_t)len});
    wf_http_answer(exchange, 204, NULL, (wf_bytes){0});
}

static void answer_options(struct wf_http_exchange *exchange, unsigned allowed)
{
    const struct wf_http_cors *cors = find_cors(exchange);

    if (cors && wf_http_find(&exchange->request, "access-control-request-method").ptr) {
        answer_preflight(exchange, cors);
        return;
    }
    add_allow(exchange, allowed);
    wf_http_answer(exchange, 204, NULL, (wf_bytes){0});
}

/* -- values -- */

/* @return false: broken escapes, not UTF-8, or no memory, which cannot happen: values are shorter
 *         than the head, and the arena is larger */
static bool decode(struct wf_http_exchange *exchange, wf_text raw, bool plus_is_space,
                   wf_text *value)
{
    char *room = wf_arena_alloc(wf_http_scratch(exchange), raw.len + 1, 1);

    return room && wf_http_decode(raw, plus_is_space, room, value) &&
           wf_utf8_check(value->ptr, value->len) == value->len;
}

/* The first pair of that name. */
bool wf_http_find_in_query(struct wf_http_exchange *exchange, const char *name, wf_text *value)
{
    wf_text wanted = wf_text_of(name);
    wf_text rest = exchange->request.query;
    wf_text raw_name, raw_value, found;

    while (rest.ptr && wf_http_next_pair(&rest, &raw_name, &raw_value)) {
        if (!decode(exchange, raw_name, true, &found))
            return false;
        if (wf_text_equal(found, wanted))
            return decode(exchange, raw_value, true, value);
    }
    return true;
}

static bool read_value(struct wf_http_exchange *exchange, const struct wf_http_route *route,
                       const struct wf_http_value *source, wf_text *value)
{
    const struct wf_http_request *request = &exchange->request;

    switch (source->source) {
    case WF_HTTP_IN_PATH:
        return decode(exchange, wf_http_path_value(route->path, request->path, source->name), false,
                      value);
    case WF_HTTP_IN_QUERY:
        return wf_http_find_in_query(exchange, source->name, value);
    case WF_HTTP_IN_FIELD:
        break;
    }
    *value = wf_http_find(request, source->name);
    return value->len == 0 || wf_utf8_check(value->ptr, value->len) == value->len;
}

static bool read_values(struct wf_http_exchange *exchange, const struct wf_http_route *route,
                        char *values)
{
    for (unsigned i = 0; i < route->values_count; i++) {
        const struct wf_http_value *source = &route->values[i];
        wf_text value = {0};

        if (!read_value(exchange, route, source, &value))
            return false;
        memcpy(values + source->text_offset, &value, sizeof(value));
    }
    return true;
}

static bool are_valid(struct wf_http_exchange *exchange, const struct wf_http_route *route,
                      const void *values)
{
    struct wf_error error = {0};
    char sentence[320];

    if (!route->validate || route->validate(values, &error))
        return true;
    snprintf(sentence, sizeof(sentence), "%s%s%s.", error.pointer, error.pointer[0] ? ": " : "",
             error.what);
    wf_http_refuse(exchange, 400, sentence);
    return false;
}

/* -- all together -- */

static void handle(struct wf_http_exchange *exchange, const struct wf_http_route *route)
{
    struct wf_instance *instance = wf_session_instance(exchange->http->session);
    size_t size = route->size > 0 ? route->size : 1;
    char *values = wf_arena_alloc(wf_http_scratch(exchange), 1, size);

    if (!values) {
        wf_conn_shed(wf_http_conn_of(exchange->http));
        return;
    }
    memset(values, 0, size);
    if (!read_values(exchange, route, values))
        wf_http_refuse(exchange, 400, "The request is not encoded well.");
    else if (are_valid(exchange, route, values))
        route->handle(instance->state, exchange, values);
}

/* The first route that matches the path and has the method; the methods of all that match. */
static const struct wf_http_route *find_route(const struct wf_http_site *site,
                                              const struct wf_http_request *request,
                                              unsigned method, unsigned *allowed)
{
    const struct wf_http_route *found = NULL;

    *allowed = 0;
    for (unsigned i = 0; i < site->routes_count; i++) {
        const struct wf_http_route *route = &site->routes[i];

        if (!wf_http_path_matches(route->path, request->path))
            continue;
        *allowed |= route->methods;
        if (!found && with_companions(route->methods) & method & ~(unsigned)OPTIONS)
            found = route;
    }
    if (site->websocket_path && wf_text_equal(request->path, wf_text_of(site->websocket_path)))
        *allowed |= WF_HTTP_GET;
    return found;
}

/* A page of somebody else may make a browser send what it wants, with our cookies. */
static bool may_change(const struct wf_http_exchange *exchange, unsigned method)
{
    return !exchange->http->server->site->same_origin || method & (WF_HTTP_GET | HEAD | OPTIONS) ||
           wf_http_is_same_origin(&exchange->request);
}

static void dispatch(struct wf_http_exchange *exchange)
{
    const struct wf_http_request *request = &exchange->request;
    unsigned method = method_bit(request->method);
    unsigned allowed;
    const struct wf_http_route *route =
        find_route(exchange->http->server->site, request, method, &allowed);

    if (method == 0) {
        wf_http_refuse(exchange, 501, "This method is not known here.");
    } else if (route && !may_change(exchange, method)) {
        wf_http_refuse(exchange, 403, "The request comes from a page of another host.");
    } else if (route) {
        handle(exchange, route);
    } else if (method == OPTIONS && (allowed != 0 || wf_text_equal(request->path, WF_TEXT("*")))) {
        answer_options(exchange, allowed);
    } else if (allowed != 0) {
        add_allow(exchange, allowed);
        wf_http_refuse(exchange, 405, "This method is not allowed here.");
    } else {
        wf_http_refuse(exchange, 404, "There is nothing here.");
    }
}

void wf_http_dispatch(struct wf_http_exchange *exchange)
{
    struct wf_arena *arena = wf_http_scratch(exchange);

    dispatch(exchange);
    wf_arena_reset(arena);
}
