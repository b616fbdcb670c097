#ifndef WIREFORM_IO_LOOP_H
#define WIREFORM_IO_LOOP_H

#include <stdbool.h>
#include <stdint.h>

struct wf_arena;

/** One thread, one epoll set, timers, signals.  Anything may be destroyed inside a callback:
 *  the loop frees it after the batch. */
struct wf_loop;

/** @return NULL without memory or descriptors */
struct wf_loop *wf_loop_new(void);

/** Frees the loop; everything on it must be closed first. */
void wf_loop_free(struct wf_loop *loop);

/** Runs until wf_loop_stop().  @return false when epoll itself fails */
bool wf_loop_run(struct wf_loop *loop);

/** One turn: waits at most `timeout_ms` (-1: until something happens), handles it. */
bool wf_loop_turn(struct wf_loop *loop, int timeout_ms);
void wf_loop_stop(struct wf_loop *loop);

/** Milliseconds of the monotonic clock, read once per turn. */
uint64_t wf_loop_now_ms(const struct wf_loop *loop);

/** The arena of the message in hand; emptied after each handler. */
struct wf_arena *wf_loop_arena(struct wf_loop *loop);

/** A descriptor the loop watches; embedded in its owner. */
struct wf_source {
    int fd;
    uint32_t events; /**< EPOLLIN, EPOLLOUT, ...; see epoll_ctl(2). */
    void (*ready)(struct wf_source *source, uint32_t events);
};

/** @return false when the kernel refuses */
bool wf_source_add(struct wf_loop *loop, struct wf_source *source);
bool wf_source_change(struct wf_loop *loop, struct wf_source *source, uint32_t events);
void wf_source_remove(struct wf_loop *loop, struct wf_source *source);

/** A one-shot timer; embedded in its owner, zeroed before its first use. */
struct wf_timer {
    void (*expired)(struct wf_timer *timer);
    unsigned heap_index; /**< 0: not set. */
};

/** Sets or moves it.  Cannot fail: room in the heap is reserved by wf_timer_init(). */
void wf_timer_set(struct wf_loop *loop, struct wf_timer *timer, uint64_t delay_ms);
void wf_timer_clear(struct wf_loop *loop, struct wf_timer *timer);

static inline bool wf_timer_is_set(const struct wf_timer *timer)
{
    return timer->heap_index > 0;
}

/** When it is due; it must be set. */
uint64_t wf_timer_due_ms(const struct wf_loop *loop, const struct wf_timer *timer);

/** Reserves its place in the loop.  @return false without memory */
bool wf_timer_init(struct wf_loop *loop, struct wf_timer *timer,
                   void (*expired)(struct wf_timer *timer));
void wf_timer_deinit(struct wf_loop *loop, struct wf_timer *timer);

/** Calls `caught` from the loop for each of SIGINT, SIGTERM, SIGHUP, SIGWINCH given; the last call
 *  for a signal counts.  Blocks the signal; SIGPIPE is ignored as soon as a loop exists.
 *  @param caught  NULL: nobody any more, and the signal does nothing
 *  @return false: the kernel refuses */
bool wf_loop_signal(struct wf_loop *loop, int number, void (*caught)(void *user, int number),
                    void *user);

#endif
