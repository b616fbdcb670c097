#ifndef WIREFORM_IO_LOOP_PRIVATE_H
#define WIREFORM_IO_LOOP_PRIVATE_H

#include <sys/epoll.h>

#include "wireform/base/arena.h"
#include "wireform/base/buf.h"
#include "wireform/base/owner.h"
#include "wireform/io/loop.h"
#include "wireform/io/queue.h"
#include "wireform/io/socket.h"

/** What the files of this folder share about the loop; nobody else includes it. */

/** Work put off to the end of the turn; embedded in its owner.  First those are closed who fell
 *  behind while others sent to them, and those go on reading who were held up; then goodbyes,
 * because they send; then everything sent in the turn is written; then what is dead is freed.  This
 * is the one place where connections end. */
enum wf_phase {
    WF_PHASE_FULL,
    WF_PHASE_RESUME,
    WF_PHASE_GOODBYE,
    WF_PHASE_WRITE,
    WF_PHASE_FREE,
    WF_PHASES
};

struct wf_task {
    struct wf_task *next; /**< NULL: not queued; itself: the last. */
};

struct wf_task_list {
    struct wf_task *first, *last;
    void (*run)(struct wf_task *task); /**< The same for all of a phase, so that tasks are small. */
};

/** A binary heap of timers, soonest first; slots[0] is not used. */
struct wf_timer_heap {
    struct wf_timer_slot {
        uint64_t due_ms;
        struct wf_timer *timer;
    } * slots;
    unsigned count;
    unsigned reserved; /**< Timers that may be set at once. */
    unsigned size;     /**< Of `slots`. */
};

enum { WF_SIGNALS_LIMIT = 4 };

struct wf_signal {
    int number;
    void (*caught)(void *user, int number);
    void *user;
};

enum {
    WF_EVENTS_PER_TURN = 256,
    WF_RECEIVE_SIZE = 256 * 1024, /**< Without WF_PADDING. */
    WF_GATHERED_SIZE = 16 * 1024,
    WF_SPARE_BUFFERS = 4,
};

struct wf_loop {
    int epoll_fd;
    uint64_t now_ms;
    bool is_in_turn;
    bool is_stopped;

    struct epoll_event events[WF_EVENTS_PER_TURN];
    int events_count;
    int events_next; /**< The first not handled yet. */

    struct wf_task_list tasks[WF_PHASES];
    unsigned busy_phases; /**< Bit `1 << phase`: there are tasks. */
    struct wf_timer_heap timers;

    struct wf_source signal_source;
    struct wf_signal signals[WF_SIGNALS_LIMIT];
    unsigned signals_count;

    struct wf_arena arena;  /**< Of the message in hand. */
    struct wf_buf received; /**< What was just read; no connection owns a buffer of its own. */
    struct wf_buf *spare[WF_SPARE_BUFFERS]; /**< Large ones, for who needs one of its own again. */
    unsigned spare_count;
    struct wf_buf encoded; /**< The message being sent ... */
    struct wf_buf framed;  /**< ... and how it travels. */
    struct wf_turn_blocks turn_blocks;
    uint8_t gathered[WF_GATHERED_SIZE]; /**< What is written at once, of several messages. */
    char peer_name[WF_ADDRESS_SIZE];    /**< Made when somebody asks. */
};

/** Queues it for the end of the turn unless it is queued already. */
void wf_loop_put_off(struct wf_loop *loop, enum wf_phase phase, struct wf_task *task,
                     void (*run)(struct wf_task *task));

/** Runs everything that was put off, and what that puts off. */
void wf_loop_finish(struct wf_loop *loop);

/** Makes the arena and the output buffers large enough for a protocol, so that neither decoding
 *  nor encoding can run out of memory later.  Not while a message is in hand. */
bool wf_loop_reserve(struct wf_loop *loop, size_t arena_size, size_t message_size);

/** A buffer for at most `limit` bytes, of which `len` are to be put at once; NULL without memory.
 */
struct wf_buf *wf_loop_take_buffer(struct wf_loop *loop, size_t limit, size_t len);

/** Frees it, or keeps it for the next one. */
void wf_loop_drop_buffer(struct wf_loop *loop, struct wf_buf *buf);

/** Milliseconds until the next timer, at most `timeout_ms` (-1: none). */
int wf_timers_wait_ms(const struct wf_loop *loop, int timeout_ms);
void wf_timers_expire(struct wf_loop *loop);

void wf_signals_deinit(struct wf_loop *loop);

#endif
