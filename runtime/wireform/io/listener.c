#define _GNU_SOURCE /* accept4 */

#include <errno.h>
#include <netinet/in.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/http_private.h"

#define ACCEPTS_PER_TURN 64

/* Without descriptors the listener stays readable for ever: look away instead of spinning. */
#define PAUSE_MS 100

struct wf_listener {
    struct wf_source source;
    struct wf_timer pause_timer;
    struct wf_instance *instance;
    const struct wf_conn_kind *kind; /**< Of its connections, once they speak the framing. */
    struct wf_listener *older;
    bool is_short; /**< Of descriptors, and that was said. */
};

static void pause_accepting(struct wf_listener *listener, int number)
{
    struct wf_loop *loop = listener->instance->loop;

    if (!listener->is_short)
        wf_log(WF_LOG_WARN, listener->kind->protocol->name, NULL, "cannot accept connections: %s",
               wf_errno_phrase(number));
    listener->is_short = true;
    if (wf_source_change(loop, &listener->source, 0))
        wf_timer_set(loop, &listener->pause_timer, PAUSE_MS);
}

static void pause_expired(struct wf_timer *timer)
{
    struct wf_listener *listener = WF_OWNER(timer, struct wf_listener, pause_timer);
    struct wf_loop *loop = listener->instance->loop;

    if (!wf_source_change(loop, &listener->source, EPOLLIN))
        wf_timer_set(loop, timer, PAUSE_MS);
}

/* Errors of one connection that died while it waited: the next one may be well. */
static bool is_passing(int number)
{
    return number == EINTR || number == ECONNABORTED || number == EPROTO || number == ENETDOWN ||
           number == EHOSTUNREACH || number == ENETUNREACH;
}

static void accept_connection(struct wf_listener *listener, int fd)
{
    if (listener->kind->transport->begins_with_http)
        wf_http_accept(listener->instance, fd);
    else
        wf_session_accept(listener->instance, listener->kind, fd);
}

static void listener_ready(struct wf_source *source, uint32_t events)
{
    struct wf_listener *listener = WF_OWNER(source, struct wf_listener, source);

    (void)events;
    for (unsigned accepts = 0; accepts < ACCEPTS_PER_TURN; accepts++) {
        int fd = accept4(source->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);

        if (fd >= 0) {
            listener->is_short = false;
            accept_connection(listener, fd);
        } else if (errno == EAGAIN) {
            return;
        } else if (!is_passing(errno)) {
            pause_accepting(listener, errno);
            return;
        }
    }
}

static int open_socket(const struct sockaddr *address, socklen_t address_len)
{
    int yes = 1;
    int fd = socket(address->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

    if (fd < 0)
        return -1;
    (void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (address->sa_family == AF_INET6)
        (void)setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof(yes));
    if (bind(fd, address, address_len) != 0 || listen(fd, SOMAXCONN) != 0) {
        int number = errno;

        close(fd);
        errno = number;
        return -1;
    }
    return fd;
}

static void free_listener(struct wf_listener *listener)
{
    struct wf_loop *loop = listener->instance->loop;

    wf_timer_deinit(loop, &listener->pause_timer);
    if (listener->source.fd >= 0) {
        wf_source_remove(loop, &listener->source);
        close(listener->source.fd);
    }
    wf_free(listener);
}

int wf_listener_open(struct wf_instance *instance, const struct wf_conn_kind *kind,
                     const struct sockaddr *address, socklen_t address_len)
{
    struct wf_loop *loop = instance->loop;
    struct wf_listener *listener = wf_alloc(1, sizeof(*listener));
    int number = ENOMEM;

    if (!listener)
        return ENOMEM;
    listener->instance = instance;
    listener->kind = kind;
    listener->source.events = EPOLLIN;
    listener->source.ready = listener_ready;
    listener->source.fd = open_socket(address, address_len);
    if (listener->source.fd < 0)
        number = errno;
    else if (wf_timer_init(loop, &listener->pause_timer, pause_expired) &&
             wf_source_add(loop, &listener->source))
        number = 0;
    if (number != 0) {
        free_listener(listener);
        return number;
    }
    listener->older = instance->listeners;
    instance->listeners = listener;
    return 0;
}

int wf_listener_fd(const struct wf_listener *listener)
{
    return listener->source.fd;
}

void wf_listeners_close(struct wf_instance *instance, struct wf_listener *older)
{
    while (instance->listeners != older) {
        struct wf_listener *listener = instance->listeners;

        instance->listeners = listener->older;
        free_listener(listener);
    }
}
