#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "wireform/io/loop_private.h"

static void call_back(const struct wf_loop *loop, int number)
{
    for (unsigned i = 0; i < loop->signals_count; i++)
        if (loop->signals[i].number == number)
            loop->signals[i].caught(loop->signals[i].user, number);
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
    sigset_t set;

    if (loop->signals_count == WF_SIGNALS_LIMIT)
        return false;
    loop->signals[loop->signals_count++] = (struct wf_signal){number, caught, user};

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
