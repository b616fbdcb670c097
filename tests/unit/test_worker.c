#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/io/loop.h"
#include "wireform/io/worker.h"

/* Work leaves the loop and comes back:
 *     jobs_come_back           each once, on the loop's thread
 *     one_thread_keeps_order   of beginning and of ending
 *     a_full_pool_refuses      and takes again when there is room
 *     jobs_may_end_elsewhere   wf_workers_finish() by somebody else, before or after the return
 *     done_may_submit_again    also while the pool is freed
 *     freeing_ends_everything  nothing is lost
 *     threads_take_no_signals  they are the loop's
 *     nothing_is_left_without_memory */

struct errand {
    struct wf_job job;
    pthread_t loop_thread;
    unsigned number;
    unsigned worked, came_back;
    unsigned again;
    struct wf_workers *workers;
};

static unsigned back_count;
static unsigned order[1000];

static bool run(struct wf_job *job)
{
    struct errand *errand = (struct errand *)(void *)job;

    assert_false(pthread_equal(pthread_self(), errand->loop_thread));
    errand->worked++;
    return true;
}

static void come_back(struct wf_job *job)
{
    struct errand *errand = (struct errand *)(void *)job;

    assert_true(pthread_equal(pthread_self(), errand->loop_thread));
    errand->came_back++;
    order[back_count++ % 1000] = errand->number;
    if (errand->again > 0) {
        errand->again--;
        assert_true(wf_workers_submit(errand->workers, job));
    }
}

static void init_errands(struct errand *errands, unsigned count, struct wf_workers *workers)
{
    back_count = 0;
    for (unsigned i = 0; i < count; i++)
        errands[i] = (struct errand){.job = {.work = run, .done = come_back},
                                     .loop_thread = pthread_self(),
                                     .number = i,
                                     .workers = workers};
}

static void turn_until(struct wf_loop *loop, unsigned count)
{
    while (back_count < count)
        assert_true(wf_loop_turn(loop, 5000));
}

static void jobs_come_back(void **state)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_workers *workers = wf_workers_new(loop, 4, 0);
    struct errand errands[500];

    (void)state;
    init_errands(errands, 500, workers);
    for (unsigned i = 0; i < 500; i++)
        assert_true(wf_workers_submit(workers, &errands[i].job));
    turn_until(loop, 500);
    for (unsigned i = 0; i < 500; i++) {
        assert_int_equal(errands[i].worked, 1);
        assert_int_equal(errands[i].came_back, 1);
    }
    wf_workers_free(workers);
    wf_loop_free(loop);
}

static void one_thread_keeps_order(void **state)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_workers *workers = wf_workers_new(loop, 1, 0);
    struct errand errands[100];

    (void)state;
    init_errands(errands, 100, workers);
    for (unsigned i = 0; i < 100; i++)
        assert_true(wf_workers_submit(workers, &errands[i].job));
    turn_until(loop, 100);
    for (unsigned i = 0; i < 100; i++)
        assert_int_equal(order[i], i);
    wf_workers_free(workers);
    wf_loop_free(loop);
}

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static int entered[2]; /* a pipe: who stands at the gate says so */

static bool wait_at_gate(struct wf_job *job)
{
    (void)!write(entered[1], "x", 1);
    pthread_mutex_lock(&gate);
    pthread_mutex_unlock(&gate);
    return run(job);
}

static void a_full_pool_refuses(void **state)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_workers *workers = wf_workers_new(loop, 1, 2);
    struct errand errands[5];
    char one;

    (void)state;
    assert_int_equal(pipe(entered), 0);
    init_errands(errands, 5, workers);
    errands[0].job.work = wait_at_gate;
    pthread_mutex_lock(&gate);
    assert_true(wf_workers_submit(workers, &errands[0].job));
    assert_int_equal(read(entered[0], &one, 1), 1);
    assert_true(wf_workers_submit(workers, &errands[1].job));
    assert_true(wf_workers_submit(workers, &errands[2].job));
    assert_false(wf_workers_submit(workers, &errands[3].job));
    pthread_mutex_unlock(&gate);
    turn_until(loop, 3);
    assert_true(wf_workers_submit(workers, &errands[3].job));
    turn_until(loop, 4);
    wf_workers_free(workers);
    wf_loop_free(loop);
    close(entered[0]);
    close(entered[1]);
}

/* Ends the one before it, and leaves its own end to the next; the first of two ends itself. */
static struct errand *left_over;

static bool end_another(struct wf_job *job)
{
    struct errand *errand = (struct errand *)(void *)job;

    errand->worked++;
    if (left_over)
        wf_workers_finish(errand->workers, &left_over->job);
    left_over = errand;
    if (errand->number == 99) {
        left_over = NULL;
        wf_workers_finish(errand->workers, job);
    }
    return false;
}

static void jobs_may_end_elsewhere(void **state)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_workers *workers = wf_workers_new(loop, 1, 0);
    struct errand errands[100];

    (void)state;
    init_errands(errands, 100, workers);
    for (unsigned i = 0; i < 100; i++) {
        errands[i].job.work = end_another;
        assert_true(wf_workers_submit(workers, &errands[i].job));
    }
    turn_until(loop, 100);
    for (unsigned i = 0; i < 100; i++)
        assert_int_equal(order[i], i);
    wf_workers_free(workers);
    wf_loop_free(loop);
}

static void done_may_submit_again(void **state)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_workers *workers = wf_workers_new(loop, 2, 0);
    struct errand errands[10];

    (void)state;
    init_errands(errands, 10, workers);
    for (unsigned i = 0; i < 10; i++) {
        errands[i].again = 20;
        assert_true(wf_workers_submit(workers, &errands[i].job));
    }
    turn_until(loop, 50);
    wf_workers_free(workers);
    for (unsigned i = 0; i < 10; i++)
        assert_int_equal(errands[i].came_back, 21);
    wf_loop_free(loop);
}

static void freeing_ends_everything(void **state)
{
    (void)state;
    for (unsigned round = 0; round < 50; round++) {
        struct wf_loop *loop = wf_loop_new();
        struct wf_workers *workers = wf_workers_new(loop, 3, 0);
        struct errand errands[100];

        init_errands(errands, 100, workers);
        for (unsigned i = 0; i < 2 * round; i++)
            assert_true(wf_workers_submit(workers, &errands[i].job));
        wf_workers_free(workers);
        assert_int_equal(back_count, 2 * round);
        wf_loop_free(loop);
    }
    assert_int_equal(wf_alloc_live(), 0);
}

static bool look_at_signals(struct wf_job *job)
{
    sigset_t blocked;

    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    return run(job) && sigismember(&blocked, SIGTERM) && sigismember(&blocked, SIGHUP);
}

static void threads_take_no_signals(void **state)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_workers *workers = wf_workers_new(loop, 1, 0);
    struct errand errand;
    sigset_t blocked;

    (void)state;
    init_errands(&errand, 1, workers);
    errand.job.work = look_at_signals;
    assert_true(wf_workers_submit(workers, &errand.job));
    turn_until(loop, 1);
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    assert_false(sigismember(&blocked, SIGTERM));
    wf_workers_free(workers);
    wf_loop_free(loop);
}

static void nothing_is_left_without_memory(void **state)
{
    struct wf_loop *loop = wf_loop_new();

    (void)state;
    wf_alloc_fail_at(1);
    assert_null(wf_workers_new(loop, 2, 0));
    wf_alloc_fail_at(0);
    wf_loop_free(loop);
    assert_int_equal(wf_alloc_live(), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jobs_come_back),          cmocka_unit_test(one_thread_keeps_order),
        cmocka_unit_test(a_full_pool_refuses),     cmocka_unit_test(jobs_may_end_elsewhere),
        cmocka_unit_test(done_may_submit_again),   cmocka_unit_test(freeing_ends_everything),
        cmocka_unit_test(threads_take_no_signals), cmocka_unit_test(nothing_is_left_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
