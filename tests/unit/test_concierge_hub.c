/* Who is there and who subscribes to what. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>

#include "server/concierge_hub.h"
#include "wireform/base/alloc.h"

static const struct hub_limits limits = {
    .clients = 4,
    .services = 8,
    .owned = 5,
    .subscriptions = 5,
};

/* Out, with everything it owns and subscribes to. */
static void leave(struct hub *hub, struct hub_client *client)
{
    hub_leave(hub, client);
    while (client->first_owned) {
        struct hub_service *service = client->first_owned;

        hub_delete(hub, service);
        hub_free_service(service);
    }
    while (client->subscriptions_count > 0)
        hub_unsubscribe(client, client->subscriptions[0]);
    hub_client_deinit(client);
}

/* The hub only passes connections on: any address will do. */
static struct hub_client client(const char *name, const char *uuid)
{
    return (struct hub_client){
        .name = {wf_text_of(name)},
        .uuid = {wf_text_of(uuid)},
        .conn = (struct wf_conn *)(void *)(uintptr_t)(0x1000 + 16 * (uintptr_t)name[0]),
    };
}

static struct hub_service *create(struct hub *hub, struct hub_client *owner, const char *name)
{
    struct hub_service *service;

    assert_int_equal(hub_create(hub, owner, wf_text_of(name), (wf_text){0}, &service), HUB_DONE);
    return service;
}

static void clients_are_found_by_name_and_uuid(void **state)
{
    struct hub hub = {.limits = limits};
    struct hub_client ada = client("ada", "1111"), bob = client("bob", "2222");
    struct hub_client again = client("ada", "3333");

    (void)state;
    assert_int_equal(hub_join(&hub, &ada), HUB_DONE);
    assert_int_equal(hub_join(&hub, &bob), HUB_DONE);
    assert_int_equal(hub_join(&hub, &again), HUB_ALREADY);
    assert_ptr_equal(hub_find_client(&hub, WF_TEXT("bob")), &bob);
    assert_ptr_equal(hub_find_uuid(&hub, WF_TEXT("1111")), &ada);
    assert_null(hub_find_uuid(&hub, WF_TEXT("3333")));
    assert_null(hub_find_client(&hub, WF_TEXT("ad")));
    assert_int_equal(hub_all(&hub).count, 2);
    leave(&hub, &ada);
    assert_int_equal(hub_all(&hub).count, 1);
    assert_ptr_equal(hub_all(&hub).conns[0], bob.conn);
    assert_int_equal(hub_join(&hub, &again), HUB_DONE);
    leave(&hub, &bob);
    leave(&hub, &again);
    hub_deinit(&hub);
}

static void services_are_owned_oldest_first(void **state)
{
    struct hub hub = {.limits = limits};
    struct hub_client ada = client("ada", "1111"), bob = client("bob", "2222");
    struct hub_service *tea, *cake, *other, *found;

    (void)state;
    hub_join(&hub, &ada);
    hub_join(&hub, &bob);
    tea = create(&hub, &ada, "tea");
    other = create(&hub, &bob, "other");
    cake = create(&hub, &ada, "cake");
    assert_int_equal(hub_create(&hub, &bob, WF_TEXT("tea"), (wf_text){0}, &found), HUB_ALREADY);
    assert_ptr_equal(found, tea);
    assert_ptr_equal(ada.first_owned, tea);
    assert_ptr_equal(tea->next_owned, cake);
    assert_int_equal(ada.owned_count, 2);
    assert_ptr_equal(hub.first_service, tea);
    hub_delete(&hub, tea);
    assert_null(hub_find_service(&hub, WF_TEXT("tea")));
    assert_true(wf_text_equal(tea->name.text, WF_TEXT("tea")));
    hub_free_service(tea);
    assert_ptr_equal(ada.first_owned, cake);
    hub_delete(&hub, cake);
    hub_free_service(cake);
    leave(&hub, &ada);
    assert_ptr_equal(hub_find_service(&hub, WF_TEXT("other")), other);
    leave(&hub, &bob);
    hub_deinit(&hub);
}

static void subscriptions_end_on_both_sides(void **state)
{
    struct hub hub = {.limits = limits};
    struct hub_client ada = client("ada", "1111"), bob = client("bob", "2222"),
                      eve = client("eve", "3333");
    struct hub_service *tea, *cake;

    (void)state;
    hub_join(&hub, &ada);
    hub_join(&hub, &bob);
    hub_join(&hub, &eve);
    tea = create(&hub, &ada, "tea");
    cake = create(&hub, &ada, "cake");
    assert_int_equal(hub_subscribe(&hub, &bob, tea), HUB_DONE);
    assert_int_equal(hub_subscribe(&hub, &bob, tea), HUB_ALREADY);
    assert_int_equal(hub_subscribe(&hub, &eve, tea), HUB_DONE);
    assert_int_equal(hub_subscribe(&hub, &bob, cake), HUB_DONE);
    assert_true(hub_is_subscribed(&bob, tea));
    assert_int_equal(hub_subscribers(tea).count, 2);
    assert_true(wf_text_equal(tea->uuids[1], WF_TEXT("3333")));

    assert_int_equal(hub_unsubscribe(&bob, tea), HUB_DONE);
    assert_int_equal(hub_unsubscribe(&bob, tea), HUB_ALREADY);
    assert_ptr_equal(tea->subscribers[0], &eve);
    assert_ptr_equal(tea->conns[0], eve.conn);
    hub_subscribe(&hub, &bob, tea);

    hub_delete(&hub, tea);
    assert_int_equal(tea->subscribers_count, 2); /* as they stood */
    assert_int_equal(eve.subscriptions_count, 0);
    assert_ptr_equal(bob.subscriptions[0], cake);
    hub_free_service(tea);
    leave(&hub, &bob);
    assert_int_equal(cake->subscribers_count, 0);
    leave(&hub, &eve);
    leave(&hub, &ada);
    hub_deinit(&hub);
}

static void limits_are_kept(void **state)
{
    struct hub hub = {.limits = limits};
    struct hub_client ada = client("ada", "1111");
    struct hub_service *service;
    char name[16];

    (void)state;
    hub_join(&hub, &ada);
    for (unsigned i = 0; i < limits.owned; i++) {
        snprintf(name, sizeof(name), "%u", i);
        create(&hub, &ada, name);
    }
    assert_int_equal(hub_create(&hub, &ada, WF_TEXT("more"), (wf_text){0}, &service), HUB_FULL);
    leave(&hub, &ada);
    hub_deinit(&hub);
}

/* Joins, creates, subscribes and leaves while the nth allocation fails. */
static enum hub_outcome live(struct hub *hub, struct hub_client *ada)
{
    struct hub_service *service;
    enum hub_outcome outcome = hub_join(hub, ada);

    if (outcome != HUB_DONE)
        return outcome;
    outcome = hub_create(hub, ada, WF_TEXT("tea"), WF_TEXT("Tea"), &service);
    if (outcome == HUB_DONE) {
        outcome = hub_subscribe(hub, ada, service);
        if (outcome != HUB_DONE)
            assert_int_equal(service->subscribers_count + ada->subscriptions_count, 0);
        hub_delete(hub, service);
        hub_free_service(service);
    }
    leave(hub, ada);
    return outcome;
}

static void without_memory_nothing_is_half_done(void **state)
{
    size_t before = wf_alloc_live();
    enum hub_outcome outcome = HUB_NO_MEMORY;
    unsigned failures = 0;

    (void)state;
    for (size_t nth = 1; outcome == HUB_NO_MEMORY; nth++) {
        struct hub hub = {.limits = limits};
        struct hub_client ada = client("ada", "1111");

        wf_alloc_fail_at(nth);
        outcome = live(&hub, &ada);
        wf_alloc_fail_at(0);
        hub_deinit(&hub);
        assert_int_equal(wf_alloc_live(), before);
        failures += outcome == HUB_NO_MEMORY;
    }
    assert_int_equal(outcome, HUB_DONE);
    assert_in_range(failures, 5, 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clients_are_found_by_name_and_uuid),
        cmocka_unit_test(services_are_owned_oldest_first),
        cmocka_unit_test(subscriptions_end_on_both_sides),
        cmocka_unit_test(limits_are_kept),
        cmocka_unit_test(without_memory_nothing_is_half_done),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
