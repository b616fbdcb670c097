#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/loop_private.h"

/* Address space, not memory; services ask for more. */
#define ARENA_SIZE ((size_t)4 << 20)

/* Large buffers are kept, since memory that is new costs more than what is done with it; but only
 * for those who put much into them at once, or else slow peers would collect them. */
#define LARGE_BUFFER   ((size_t)32 * 1024)
#define LARGEST_BUFFER ((size_t)2 * 1024 * 1024)

static bool init_buffers(struct wf_loop *loop)
{
    wf_buf_init(&loop->received, WF_RECEIVE_SIZE);
    wf_buf_init(&loop->encoded, WF_NO_LIMIT);
    wf_buf_init(&loop->framed, WF_NO_LIMIT);
    return wf_buf_grow(&loop->received, WF_RECEIVE_SIZE) && wf_arena_init(&loop->arena, ARENA_SIZE);
}

struct wf_loop *wf_loop_new(void)
{
    struct wf_loop *loop = wf_alloc(1, sizeof(*loop));

    if (!loop)
        return NULL;
    loop->signal_source.fd = -1;
    loop->epoll_fd = epoll_create1(EPOLL_CLOEXEC);
    if (loop->epoll_fd < 0 || !init_buffers(loop)) {
        wf_loop_free(loop);
        return NULL;
    }
    signal(SIGPIPE, SIG_IGN);
    return loop;
}

static void free_buffer(struct wf_buf *buf)
{
    wf_buf_deinit(buf);
    wf_free(buf);
}

void wf_loop_free(struct wf_loop *loop)
{
    if (!loop)
        return;
    wf_loop_finish(loop);
    wf_signals_deinit(loop);
    wf_arena_deinit(&loop->arena);
    wf_buf_deinit(&loop->received);
    wf_buf_deinit(&loop->encoded);
    wf_buf_deinit(&loop->framed);
    wf_turn_blocks_deinit(&loop->turn_blocks);
    while (loop->spare_count > 0)
        free_buffer(loop->spare[--loop->spare_count]);
    wf_free(loop->timers.slots);
    if (loop->epoll_fd >= 0)
        close(loop->epoll_fd);
    wf_free(loop);
}

static bool reserve_arena(struct wf_loop *loop, size_t size)
{
    struct wf_arena larger;

    if (size <= loop->arena.size)
        return true;
    WF_ASSERT(loop->arena.used == 0);
    if (!wf_arena_init(&larger, size))
        return false;
    wf_arena_deinit(&loop->arena);
    loop->arena = larger;
    return true;
}

static bool reserve_buf(struct wf_buf *buf, size_t size)
{
    wf_buf_reset(buf);
    buf->limit = WF_NO_LIMIT;
    return wf_buf_room(buf, size) != NULL;
}

bool wf_loop_reserve(struct wf_loop *loop, size_t arena_size, size_t message_size)
{
    return reserve_arena(loop, arena_size) && reserve_buf(&loop->encoded, message_size) &&
           reserve_buf(&loop->framed, message_size);
}

struct wf_buf *wf_loop_take_buffer(struct wf_loop *loop, size_t limit, size_t len)
{
    struct wf_buf *buf;

    if (len >= LARGE_BUFFER && loop->spare_count > 0) {
        buf = loop->spare[--loop->spare_count];
        buf->limit = limit;
        return buf;
    }
    buf = wf_alloc(1, sizeof(*buf));
    if (buf)
        wf_buf_init(buf, limit);
    return buf;
}

void wf_loop_drop_buffer(struct wf_loop *loop, struct wf_buf *buf)
{
    bool is_large = buf->size >= LARGE_BUFFER && buf->size <= LARGEST_BUFFER;

    if (!is_large || loop->spare_count == WF_SPARE_BUFFERS) {
        free_buffer(buf);
        return;
    }
    wf_buf_reset(buf);
    loop->spare[loop->spare_count++] = buf;
}

struct wf_arena *wf_loop_arena(struct wf_loop *loop)
{
    return &loop->arena;
}

uint64_t wf_loop_now_ms(const struct wf_loop *loop)
{
    return loop->is_in_turn ? loop->now_ms : wf_clock_ms();
}

bool wf_source_add(struct wf_loop *loop, struct wf_source *source)
{
    struct epoll_event event = {.events = source->events, .data.ptr = source};

    return epoll_ctl(loop->epoll_fd, EPOLL_CTL_ADD, source->fd, &event) == 0;
}

bool wf_source_change(struct wf_loop *loop, struct wf_source *source, uint32_t events)
{
    struct epoll_event event = {.events = events, .data.ptr = source};

    if (epoll_ctl(loop->epoll_fd, EPOLL_CTL_MOD, source->fd, &event) != 0)
        return false;
    source->events = events;
    return true;
}

void wf_source_remove(struct wf_loop *loop, struct wf_source *source)
{
    epoll_ctl(loop->epoll_fd, EPOLL_CTL_DEL, source->fd, NULL);

    /* It may be freed at once, so the rest of the batch must not mention it. */
    for (int i = loop->events_next; i < loop->events_count; i++)
        if (loop->events[i].data.ptr == source)
            loop->events[i].data.ptr = NULL;
}

void wf_loop_put_off(struct wf_loop *loop, enum wf_phase phase, struct wf_task *task,
                     void (*run)(struct wf_task *task))
{
    struct wf_task_list *list = &loop->tasks[phase];

    if (task->next)
        return;
    WF_ASSERT(!list->first || list->run == run);
    list->run = run;
    task->next = task;
    if (list->first)
        list->last->next = task;
    else
        list->first = task;
    list->last = task;
    loop->busy_phases |= 1u << phase;
}

static void run_task(struct wf_loop *loop, enum wf_phase phase)
{
    struct wf_task_list *list = &loop->tasks[phase];
    struct wf_task *task = list->first;

    list->first = task->next == task ? NULL : task->next;
    if (!list->first)
        loop->busy_phases &= ~(1u << phase);
    task->next = NULL;
    list->run(task);
}

/* Always one of the earliest phase that has any: whatever a task puts off, nothing is freed while
 * somebody still wants to say goodbye or to write. */
void wf_loop_finish(struct wf_loop *loop)
{
    while (loop->busy_phases != 0)
        run_task(loop, (enum wf_phase)__builtin_ctz(loop->busy_phases));
}

static void handle_events(struct wf_loop *loop)
{
    while (loop->events_next < loop->events_count) {
        const struct epoll_event *event = &loop->events[loop->events_next++];
        struct wf_source *source = event->data.ptr;

        if (source)
            source->ready(source, event->events);
    }
}

bool wf_loop_turn(struct wf_loop *loop, int timeout_ms)
{
    WF_ASSERT(!loop->is_in_turn);

    loop->now_ms = wf_clock_ms();
    loop->is_in_turn = true;
    wf_loop_finish(loop); /* What was asked for between turns. */

    loop->events_next = 0;
    loop->events_count = epoll_wait(loop->epoll_fd, loop->events, WF_EVENTS_PER_TURN,
                                    wf_timers_wait_ms(loop, timeout_ms));
    loop->now_ms = wf_clock_ms();
    if (loop->events_count < 0 && errno != EINTR) {
        wf_log(WF_LOG_ERROR, "wireform", NULL, "epoll_wait failed: error %d", errno);
        loop->is_in_turn = false;
        return false;
    }

    handle_events(loop);
    wf_timers_expire(loop);
    wf_loop_finish(loop);
    wf_turn_end(&loop->turn_blocks);
    wf_arena_reset(&loop->arena);
    loop->is_in_turn = false;
    return true;
}

bool wf_loop_run(struct wf_loop *loop)
{
    bool is_well = true;

    while (is_well && !loop->is_stopped)
        is_well = wf_loop_turn(loop, -1);
    loop->is_stopped = false;
    return is_well;
}

void wf_loop_stop(struct wf_loop *loop)
{
    loop->is_stopped = true;
}
