/* Rooms and the names in them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "server/room.h"
#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"

/* Rooms only pass connections on: any address will do. */
static struct wf_conn *conn(size_t number)
{
    return (struct wf_conn *)(0x1000 + 16 * number);
}

static void names_are_unique_and_found(void **state)
{
    struct names names = {0};
    struct name ada = {WF_TEXT("Ada")};
    struct name adam = {WF_TEXT("Adam")};
    struct name again = {WF_TEXT("Ada")};
    struct name lower = {WF_TEXT("ada")};

    (void)state;
    assert_int_equal(names_add(&names, &ada), NAMES_ADDED);
    assert_int_equal(names_add(&names, &adam), NAMES_ADDED);
    assert_int_equal(names_add(&names, &again), NAMES_TAKEN);
    assert_int_equal(names_add(&names, &lower), NAMES_ADDED);
    assert_int_equal(names.count, 3);
    assert_ptr_equal(names_find(&names, WF_TEXT("Adam")), &adam);
    assert_null(names_find(&names, WF_TEXT("Ad")));
    assert_null(names_find(&names, (wf_text){0}));
    names_remove(&names, &ada);
    assert_int_equal(names_add(&names, &again), NAMES_ADDED);
    names_remove(&names, &again);
    names_remove(&names, &adam);
    names_remove(&names, &lower);
    assert_null(names.root);
}

static void rooms_are_listed_in_order_of_creation(void **state)
{
    struct rooms rooms = {0};
    struct wf_arena arena;
    const wf_text *names;
    struct room *tea;
    struct room *cake;

    (void)state;
    assert_true(wf_arena_init(&arena, 4096));
    rooms_open(&rooms, WF_TEXT("general"))->is_permanent = true;
    tea = rooms_open(&rooms, WF_TEXT("tea"));
    cake = rooms_open(&rooms, WF_TEXT("cake"));
    tea->is_private = true;
    assert_int_equal(rooms_names(&rooms, &arena, &names), 2);
    assert_true(wf_text_equal(names[0], WF_TEXT("general")));
    assert_true(wf_text_equal(names[1], WF_TEXT("cake")));
    rooms_close_if_empty(&rooms, cake);
    rooms_close_if_empty(&rooms, rooms.first);
    assert_null(rooms_find(&rooms, WF_TEXT("cake")));
    assert_ptr_equal(rooms_find(&rooms, WF_TEXT("tea")), tea);
    assert_int_equal(rooms_names(&rooms, &arena, &names), 1);
    rooms_free(&rooms);
    assert_int_equal(wf_alloc_live(), 0);
    wf_arena_deinit(&arena);
}

static void members_keep_their_order(void **state)
{
    struct rooms rooms = {0};
    struct room *room = rooms_open(&rooms, WF_TEXT("tea"));
    struct room_member members[9];
    struct wf_arena arena;
    const wf_text *names;

    (void)state;
    assert_true(wf_arena_init(&arena, 4096));
    for (size_t i = 0; i < 9; i++) {
        members[i] = (struct room_member){conn(i), (wf_text){"abcdefghi" + i, 1}};
        assert_true(room_reserve(room));
        room_enter(room, &members[i]);
    }
    room_leave(room, &members[0]);
    room_leave(room, &members[8]);
    room_leave(room, &members[4]);
    assert_int_equal(room_names(room, &arena, &names), 6);
    assert_true(wf_text_equal(names[0], WF_TEXT("b")));
    assert_true(wf_text_equal(names[3], WF_TEXT("f")));
    assert_ptr_equal(room_all(room).conns[3], conn(5));
    assert_ptr_equal(room_others(room, conn(5)).except, conn(5));
    rooms_close_if_empty(&rooms, room);
    assert_non_null(rooms.first);
    rooms_free(&rooms);
    wf_arena_deinit(&arena);
}

static void without_memory_nothing_changes(void **state)
{
    struct rooms rooms = {0};
    struct room *room;

    (void)state;
    wf_alloc_fail_at(1);
    assert_null(rooms_open(&rooms, WF_TEXT("tea")));
    assert_null(rooms.first);
    room = rooms_open(&rooms, WF_TEXT("tea"));
    for (size_t nth = 1; nth <= 2; nth++) {
        wf_alloc_fail_at(nth);
        assert_false(room_reserve(room));
        assert_int_equal(room->members_size, 0);
    }
    wf_alloc_fail_at(0);
    assert_true(room_reserve(room));
    rooms_free(&rooms);
    assert_int_equal(wf_alloc_live(), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_unique_and_found),
        cmocka_unit_test(rooms_are_listed_in_order_of_creation),
        cmocka_unit_test(members_keep_their_order),
        cmocka_unit_test(without_memory_nothing_changes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
