#include "wireform/io/dial.h"

#include <errno.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include "wireform/io/loop_private.h"

static int try_addresses(struct wf_dial *dial, int number);

static int release(struct wf_dial *dial)
{
    int fd = dial->source.fd;

    wf_source_remove(dial->loop, &dial->source);
    dial->source.fd = -1;
    return fd;
}

static void attempt_ready(struct wf_source *source, uint32_t events)
{
    struct wf_dial *dial = WF_OWNER(source, struct wf_dial, source);
    int number = 0;
    socklen_t len = sizeof(number);

    (void)events;
    getsockopt(source->fd, SOL_SOCKET, SO_ERROR, &number, &len);
    if (number == 0) {
        dial->done(dial, release(dial), 0);
        return;
    }
    close(release(dial));
    number = try_addresses(dial, number);
    if (number != 0)
        dial->done(dial, -1, number);
}

/* @return 0 when it is under way, or an errno */
static int attempt(struct wf_dial *dial, const struct addrinfo *address)
{
    struct wf_source *source = &dial->source;
    int number = 0;

    source->fd = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (source->fd < 0)
        return errno;
    source->events = EPOLLOUT;
    source->ready = attempt_ready;
    if (connect(source->fd, address->ai_addr, address->ai_addrlen) != 0 && errno != EINPROGRESS)
        number = errno;
    else if (!wf_source_add(dial->loop, source))
        number = errno;
    if (number != 0) {
        close(source->fd);
        source->fd = -1;
    }
    return number;
}

/* Goes on to the first address that does not fail at once; `number` is why the last one did. */
static int try_addresses(struct wf_dial *dial, int number)
{
    while (dial->untried) {
        const struct addrinfo *address = dial->untried;

        dial->untried = address->ai_next;
        number = attempt(dial, address);
        if (number == 0)
            return 0;
    }
    return number;
}

int wf_dial_begin(struct wf_dial *dial, struct wf_loop *loop, const struct addrinfo *addresses,
                  void (*done)(struct wf_dial *dial, int fd, int number))
{
    *dial =
        (struct wf_dial){.loop = loop, .source = {.fd = -1}, .untried = addresses, .done = done};
    return try_addresses(dial, EADDRNOTAVAIL);
}

void wf_dial_cancel(struct wf_dial *dial)
{
    if (dial->loop && dial->source.fd >= 0)
        close(release(dial));
}
