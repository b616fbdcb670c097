#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/log.h"
#include "wireform/io/http_private.h"

/* How connections that speak HTTP begin. */

/* Being told that the server is full takes a descriptor as well. */
#define TURNED_AWAY_LIMIT 64

static void tune(struct wf_http_site *site, const struct wf_tuning *tuning)
{
    if (tuning->http_head_timeout_ms > 0)
        site->head_timeout_ms = tuning->http_head_timeout_ms;
    if (tuning->http_body_timeout_ms > 0)
        site->body_timeout_ms = tuning->http_body_timeout_ms;
    if (tuning->http_idle_timeout_ms > 0)
        site->idle_timeout_ms = tuning->http_idle_timeout_ms;
}

/* One transport of a service may begin with HTTP. */
static const struct wf_conn_kind *kind_behind_http(const struct wf_instance *instance)
{
    const struct wf_conn_kind *kind = instance->kinds;

    while (!kind->transport->begins_with_http) {
        kind++;
        WF_ASSERT(kind->transport);
    }
    return kind;
}

struct wf_http_server *wf_http_server_new(struct wf_instance *instance)
{
    const struct wf_http_site *site = instance->service->http;
    const struct wf_conn_kind *next = kind_behind_http(instance);
    struct wf_http_server *server = wf_alloc(1, sizeof(*server));

    WF_ASSERT(!site->websocket_path || next->framing == &wf_framing_websocket);
    if (!server)
        return NULL;
    server->tuned = *site;
    tune(&server->tuned, &instance->tuning);
    server->site = &server->tuned;
    server->kind = *next;
    server->next = next;
    server->kind.owner = &wf_http_owner;
    server->kind.carrier = NULL;
    server->kind.framing = NULL;
    server->kind.limits.limit_in = server->site->head_limit;
    server->date_s = INT64_MIN;
    return server;
}

static struct wf_http_conn *open_http(struct wf_instance *instance, int fd)
{
    struct wf_http_server *server = instance->http;
    struct wf_http_conn *http = wf_alloc(1, sizeof(*http));

    if (!http) {
        close(fd);
        return NULL;
    }
    http->server = server;
    http->session = wf_session_new(instance, &server->kind, http, fd);
    if (!http->session) {
        wf_free(http);
        return NULL;
    }
    return http;
}

/* Those who speak HTTP, and those who have left the service, and take their time to hang up. */
static unsigned count_strangers(const struct wf_instance *instance)
{
    return instance->sessions_count - instance->open_count;
}

/* A socket of Comet is carried by two: frames come in one, messages go in the other. */
static unsigned connections_limit(const struct wf_instance *instance)
{
    unsigned limit = instance->tuning.connections_limit;

    return instance->http->next->carrier ? 2 * limit : limit;
}

void wf_http_accept(struct wf_instance *instance, int fd)
{
    static const struct wf_http_refusal full = {503, "The server has too many connections."};
    unsigned limit = connections_limit(instance);
    unsigned strangers_count = count_strangers(instance);
    bool is_full = limit > 0 && strangers_count >= limit;
    struct wf_http_conn *http;

    if (is_full && strangers_count >= limit + TURNED_AWAY_LIMIT) {
        instance->counters.refused++;
        close(fd);
        return;
    }
    http = open_http(instance, fd);
    if (!http) {
        wf_log(WF_LOG_WARN, wf_instance_protocol(instance)->name, NULL,
               "out of memory: connection not accepted");
    } else if (is_full) {
        instance->counters.refused++;
        wf_http_give_up(http, &full);
    } else {
        wf_http_set_deadline(http, instance->http->site->head_timeout_ms);
    }
}
