#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/io/loop.h"

/* One turn after the other:
 *     timers_come_in_order        and not early
 *     timers_move_and_clear       set again, cleared, cleared by another
 *     timers_match_a_plain_list   the heap against the obvious way
 *     timer_without_delay         does not hold the loop
 *     sources_report              what is ready
 *     sources_vanish_in_a_batch   removed and freed by their neighbour
 *     signals_are_events          through the loop, not asynchronously
 *     nothing_is_left             memory and descriptors, also when allocations fail */

static char heard[64];

static void hear(char letter)
{
    size_t len = strlen(heard);

    assert_true(len + 1 < sizeof(heard));
    heard[len] = letter;
    heard[len + 1] = '\0';
}

static struct wf_loop *new_loop(void)
{
    struct wf_loop *loop = wf_loop_new();

    assert_non_null(loop);
    heard[0] = '\0';
    return loop;
}

static void turn_for(struct wf_loop *loop, uint64_t ms)
{
    uint64_t end = wf_loop_now_ms(loop) + ms;
    uint64_t now;

    while ((now = wf_loop_now_ms(loop)) < end)
        assert_true(wf_loop_turn(loop, (int)(end - now)));
}

struct alarm {
    struct wf_timer timer;
    uint64_t due_ms;
    struct wf_loop *loop;
    char letter;
    struct alarm *clears;
};

static void ring(struct wf_timer *timer)
{
    struct alarm *alarm = (struct alarm *)(void *)timer;

    assert_true(wf_loop_now_ms(alarm->loop) >= alarm->due_ms);
    hear(alarm->letter);
    if (alarm->clears)
        wf_timer_clear(alarm->loop, &alarm->clears->timer);
}

static void set(struct alarm *alarm, uint64_t delay_ms)
{
    wf_timer_set(alarm->loop, &alarm->timer, delay_ms);
    alarm->due_ms = wf_timer_due_ms(alarm->loop, &alarm->timer);
}

static void init_alarms(struct wf_loop *loop, struct alarm *alarms, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        alarms[i] = (struct alarm){.loop = loop, .letter = (char)('a' + i)};
        assert_true(wf_timer_init(loop, &alarms[i].timer, ring));
    }
}

static void deinit_alarms(struct wf_loop *loop, struct alarm *alarms, size_t count)
{
    for (size_t i = 0; i < count; i++)
        wf_timer_deinit(loop, &alarms[i].timer);
}

static void timers_come_in_order(void **state)
{
    struct wf_loop *loop = new_loop();
    struct alarm alarms[4];

    (void)state;
    init_alarms(loop, alarms, 4);
    set(&alarms[0], 30);
    set(&alarms[1], 10);
    set(&alarms[2], 0);
    set(&alarms[3], 20);
    turn_for(loop, 40);
    assert_string_equal(heard, "cbda");
    deinit_alarms(loop, alarms, 4);
    wf_loop_free(loop);
}

static void timers_move_and_clear(void **state)
{
    struct wf_loop *loop = new_loop();
    struct alarm alarms[4];

    (void)state;
    init_alarms(loop, alarms, 4);
    set(&alarms[0], 1);
    set(&alarms[0], 20);
    set(&alarms[1], 1000);
    set(&alarms[1], 5);
    set(&alarms[2], 10);
    set(&alarms[3], 15);
    wf_timer_clear(loop, &alarms[2].timer);
    wf_timer_clear(loop, &alarms[2].timer);
    alarms[1].clears = &alarms[3];
    turn_for(loop, 30);
    assert_string_equal(heard, "ba");
    deinit_alarms(loop, alarms, 4);
    wf_loop_free(loop);
}

/* Sets and clears at random, then asks whether they come by due time and all of them. */
static uint64_t last_due_ms;
static unsigned rung;

static void ring_in_order(struct wf_timer *timer)
{
    struct alarm *alarm = (struct alarm *)(void *)timer;

    assert_true(alarm->due_ms >= last_due_ms);
    assert_int_equal(timer->heap_index, 0);
    last_due_ms = alarm->due_ms;
    rung++;
}

static void timers_match_a_plain_list(void **state)
{
    enum { TIMERS = 300 };
    struct wf_loop *loop = new_loop();
    struct alarm alarms[TIMERS] = {0};
    unsigned expected = 0;

    (void)state;
    srand(7);
    for (unsigned i = 0; i < TIMERS; i++) {
        alarms[i].loop = loop;
        assert_true(wf_timer_init(loop, &alarms[i].timer, ring_in_order));
    }
    for (unsigned i = 0; i < 5000; i++) {
        struct alarm *alarm = &alarms[rand() % TIMERS];

        if (rand() % 3 == 0)
            wf_timer_clear(loop, &alarm->timer);
        else
            set(alarm, (uint64_t)(rand() % 30));
    }
    for (unsigned i = 0; i < TIMERS; i++)
        expected += wf_timer_is_set(&alarms[i].timer);
    last_due_ms = 0;
    rung = 0;
    turn_for(loop, 60);
    assert_int_equal(rung, expected);
    for (unsigned i = 0; i < TIMERS; i++)
        wf_timer_deinit(loop, &alarms[i].timer);
    wf_loop_free(loop);
}

static struct wf_loop *restless_loop;

static void ring_again(struct wf_timer *timer)
{
    rung++;
    wf_timer_set(restless_loop, timer, 0);
}

static void timer_without_delay(void **state)
{
    struct wf_loop *loop = new_loop();
    struct wf_timer timer = {0};

    (void)state;
    restless_loop = loop;
    rung = 0;
    assert_true(wf_timer_init(loop, &timer, ring_again));
    wf_timer_set(loop, &timer, 0);
    assert_true(wf_loop_turn(loop, -1));
    assert_int_equal(rung, 1);
    assert_true(wf_loop_turn(loop, -1));
    assert_int_equal(rung, 2);
    wf_timer_deinit(loop, &timer);
    wf_loop_free(loop);
}

struct watched {
    struct wf_source source;
    struct wf_loop *loop;
    struct watched *frees;
    int far_end;
};

static struct watched *watch(struct wf_loop *loop, void (*ready)(struct wf_source *, uint32_t))
{
    struct watched *watched = calloc(1, sizeof(*watched));
    int ends[2];

    assert_non_null(watched);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends), 0);
    watched->loop = loop;
    watched->source = (struct wf_source){.fd = ends[0], .events = EPOLLIN, .ready = ready};
    watched->far_end = ends[1];
    assert_true(wf_source_add(loop, &watched->source));
    return watched;
}

static void unwatch(struct watched *watched)
{
    wf_source_remove(watched->loop, &watched->source);
    close(watched->source.fd);
    close(watched->far_end);
    free(watched);
}

static void read_letter(struct wf_source *source, uint32_t events)
{
    char letter = '-';

    if (events & EPOLLIN)
        (void)!read(source->fd, &letter, 1);
    hear(events & EPOLLOUT ? 'W' : letter);
}

static void sources_report(void **state)
{
    struct wf_loop *loop = new_loop();
    struct watched *watched = watch(loop, read_letter);

    (void)state;
    assert_true(wf_loop_turn(loop, 0));
    assert_string_equal(heard, "");
    assert_int_equal(write(watched->far_end, "xy", 2), 2);
    assert_true(wf_loop_turn(loop, -1));
    assert_true(wf_loop_turn(loop, -1));
    assert_string_equal(heard, "xy");
    assert_true(wf_source_change(loop, &watched->source, EPOLLOUT));
    assert_true(wf_loop_turn(loop, -1));
    assert_string_equal(heard, "xyW");
    unwatch(watched);
    wf_loop_free(loop);
}

static struct watched *survivor;

static void free_neighbour(struct wf_source *source, uint32_t events)
{
    struct watched *watched = (struct watched *)(void *)source;

    (void)events;
    hear('x');
    survivor = watched;
    unwatch(watched->frees);
    wf_source_change(watched->loop, source, 0);
}

static void sources_vanish_in_a_batch(void **state)
{
    struct wf_loop *loop = new_loop();
    struct watched *one = watch(loop, free_neighbour);
    struct watched *other = watch(loop, free_neighbour);

    (void)state;
    one->frees = other;
    other->frees = one;
    assert_int_equal(write(one->far_end, "1", 1), 1);
    assert_int_equal(write(other->far_end, "2", 1), 1);
    assert_true(wf_loop_turn(loop, -1));
    assert_string_equal(heard, "x");
    assert_true(wf_loop_turn(loop, 0));
    assert_string_equal(heard, "x");
    unwatch(survivor);
    wf_loop_free(loop);
}

static void catch_signal(void *user, int number)
{
    hear(number == SIGHUP ? 'h' : 't');
    if (number == SIGTERM)
        wf_loop_stop(user);
}

static void catch_other_signal(void *user, int number)
{
    (void)user;
    (void)number;
    hear('o');
}

static void signals_are_events(void **state)
{
    struct wf_loop *loop = new_loop();

    (void)state;
    assert_true(wf_loop_signal(loop, SIGHUP, catch_signal, loop));
    assert_true(wf_loop_signal(loop, SIGTERM, catch_signal, loop));
    raise(SIGHUP);
    assert_true(wf_loop_turn(loop, -1));
    assert_string_equal(heard, "h");
    raise(SIGTERM);
    assert_true(wf_loop_run(loop));
    assert_string_equal(heard, "ht");

    /* Somebody else's, then nobody's; asking again takes no place. */
    for (unsigned i = 0; i < 10; i++)
        assert_true(wf_loop_signal(loop, SIGHUP, catch_other_signal, loop));
    raise(SIGHUP);
    assert_true(wf_loop_turn(loop, -1));
    assert_string_equal(heard, "hto");
    assert_true(wf_loop_signal(loop, SIGHUP, NULL, NULL));
    raise(SIGHUP);
    assert_true(wf_loop_turn(loop, -1));
    assert_string_equal(heard, "hto");
    wf_loop_free(loop);
}

static unsigned count_descriptors(void)
{
    unsigned count = 0;

    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) >= 0;
    return count;
}

static void nothing_is_left(void **state)
{
    unsigned descriptors = count_descriptors();
    size_t live = wf_alloc_live();

    (void)state;
    for (size_t nth = 1;; nth++) {
        struct wf_timer timer = {0};
        struct wf_loop *loop;
        bool is_whole;

        wf_alloc_fail_at(nth);
        loop = wf_loop_new();
        is_whole = loop && wf_timer_init(loop, &timer, ring);
        wf_alloc_fail_at(0);
        if (loop)
            wf_timer_deinit(loop, &timer);
        wf_loop_free(loop);
        assert_int_equal(wf_alloc_live(), live);
        assert_int_equal(count_descriptors(), descriptors);
        if (is_whole)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(timers_come_in_order),
        cmocka_unit_test(timers_move_and_clear),
        cmocka_unit_test(timers_match_a_plain_list),
        cmocka_unit_test(timer_without_delay),
        cmocka_unit_test(sources_report),
        cmocka_unit_test(sources_vanish_in_a_batch),
        cmocka_unit_test(signals_are_events),
        cmocka_unit_test(nothing_is_left),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
