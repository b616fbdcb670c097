#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "wireform/io/loop_private.h"

/* @return signals_count when nobody asked for it */
static unsigned find_signal(const struct wf_loop *loop, int number)
{
    unsigned at = 0;

    while (at < loop->signals_count && loop->signals[at].number != number)
        at++;
    return at;
}

static void call_back(const struct wf_loop *loop, int number)
{
    unsigned at = find_signal(loop, number);

    if (at < loop->signals_count && loop->signals[at].caught)
        loop->signals[at].caught(loop->signals[at].user, number);
}

static void signals_ready(struct wf_source *source, uint32_t events)
{
    struct wf_loop *loop = WF_OWNER(source, struct wf_loop, signal_source);
    struct signalfd_siginfo info;

    (void)events;
    while (read(source->fd, &info, sizeof(info)) == (ssize_t)sizeof(info))
        call_back(loop, (int)info.ssi_signo);
}

static bool open_descriptor(struct wf_loop *loop, const sigset_t *set)
{
    struct wf_source *source = &loop->signal_source;

    source->fd = signalfd(-1, set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (source->fd < 0)
        return false;
    source->events = EPOLLIN;
    source->ready = signals_ready;
    return wf_source_add(loop, source);
}

bool wf_loop_signal(struct wf_loop *loop, int number, void (*caught)(void *user, int number),
                    void *user)
{
    unsigned at = find_signal(loop, number);
    sigset_t set;

    if (at == WF_SIGNALS_LIMIT)
        return false;
    loop->signals[at] = (struct wf_signal){number, caught, user};
    if (at < loop->signals_count)
        return true;
    loop->signals_count++;

    sigemptyset(&set);
    for (unsigned i = 0; i < loop->signals_count; i++)
        sigaddset(&set, loop->signals[i].number);
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
        return false;
    if (loop->signal_source.fd < 0)
        return open_descriptor(loop, &set);
    return signalfd(loop->signal_source.fd, &set, 0) >= 0;
}

void wf_signals_deinit(struct wf_loop *loop)
{
    if (loop->signal_source.fd < 0)
        return;
    wf_source_remove(loop, &loop->signal_source);
    close(loop->signal_source.fd);
}
