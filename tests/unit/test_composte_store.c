#define _GNU_SOURCE /* nftw() */
#include "composte_fixture.h"

/* Where projects are kept, who shares them, and how it ends:
 *     a_project_is_made_and_found       by its owner, after a restart
 *     an_owner_has_so_many
 *     only_the_owner_shares             and every refusal has its reason
 *     sharing_is_seen_by_loads_under_way
 *     a_list_begins_with_the_latest
 *     closing_ends_everything
 *     nothing_is_left_without_memory */

/* --- Projects ----------------------------------------------------------------------------- */

static void a_project_is_made_and_found(void **state)
{
    struct composte_load load;

    (void)state;
    assert_int_equal(strspn(id, "0123456789abcdef"), 32);
    reopen(&usual);
    load_named(&load, id);
    assert_int_equal(load.outcome, COMPOSTE_STORED);
    assert_string_equal(load.facts.project_id, id);
    assert_string_equal(load.facts.owner, "ada");
    assert_string_equal(load.facts.name, "Study");
    assert_string_equal(load.facts.metadata, "{\"key\":\"G\"}");
    assert_int_equal(load.facts.head, 0);
    assert_true(wf_clock_wall_ms() - load.facts.created_ms < 60000);
    assert_int_equal(load.facts.contributors_count, 1);
    assert_string_equal(load.facts.contributors[0], "ada");
    assert_int_equal(composte_project_rev(load.project), 0);
    has_document(composte_project_document(load.project), "{\"n\":{}}");
    drop(&load);

    load_named(&load, "0123");
    assert_int_equal(load.outcome, COMPOSTE_UNKNOWN_PROJECT);
    load_named(&load, "far longer than any project id that there ever was");
    assert_int_equal(load.outcome, COMPOSTE_UNKNOWN_PROJECT);
}

static void an_owner_has_so_many(void **state)
{
    (void)state;
    reopen(&(struct composte_store_limits){.projects_per_owner = 3});
    assert_int_equal(create_named("ada", "Second"), COMPOSTE_STORED);
    assert_int_equal(create_named("ada", "Third"), COMPOSTE_STORED);
    assert_int_equal(create_named("ada", "Fourth"), COMPOSTE_LIMIT_REACHED);
    assert_int_equal(create_named("bob", "First"), COMPOSTE_STORED);
}

static void only_the_owner_shares(void **state)
{
    char study[COMPOSTE_ID_SIZE];

    (void)state;
    strcpy(study, id);
    assert_int_equal(share_with("ada", "bob", true), COMPOSTE_STORED);
    assert_string_equal(contributors, "ada bob ");
    assert_int_equal(share_with("ada", "bob", true), COMPOSTE_STORED);
    assert_string_equal(contributors, "ada bob ");
    assert_int_equal(share_with("bob", "bob", false), COMPOSTE_NOT_PERMITTED);
    assert_int_equal(share_with("ada", "eve", true), COMPOSTE_UNKNOWN_USER);
    assert_int_equal(share_with("ada", "nobody has a name that is as long as this one", true),
                     COMPOSTE_UNKNOWN_USER);
    assert_int_equal(share_with("ada", "ada", false), COMPOSTE_NOT_PERMITTED);
    strcpy(id, "0123");
    assert_int_equal(share_with("ada", "bob", true), COMPOSTE_UNKNOWN_PROJECT);
    strcpy(id, study);
    assert_int_equal(share_with("ada", "bob", false), COMPOSTE_STORED);
    assert_string_equal(contributors, "ada ");
    reopen(&(struct composte_store_limits){.contributors = 1});
    assert_int_equal(share_with("ada", "ada", true), COMPOSTE_STORED);
    assert_int_equal(share_with("ada", "bob", true), COMPOSTE_LIMIT_REACHED);
}

/* Who is told of the load after the share finds the share in it. */
static void sharing_is_seen_by_loads_under_way(void **state)
{
    struct composte_share share = {.done = shared};
    struct composte_load load = {.done = loaded};
    unsigned told_after = 0;

    (void)state;
    for (unsigned i = 0; i < 400; i++) {
        told_count = 0;
        share_told_at = 0;
        if (i % 2)
            composte_store_load(store, &load, wf_text_of(id));
        composte_store_share(store, &share, wf_text_of(id), WF_TEXT("ada"), WF_TEXT("bob"),
                             i / 2 % 2);
        if (i % 2 == 0)
            composte_store_load(store, &load, wf_text_of(id));
        turn_until(2);
        assert_int_equal(load.outcome, COMPOSTE_STORED);
        if (share_told_at == 1)
            assert_int_equal(load.facts.contributors_count, 1 + i / 2 % 2);
        told_after += share_told_at == 1;
        drop(&load);
    }
    assert_true(told_after > 0);
}

/* --- Lists -------------------------------------------------------------------------------- */

static struct composte_facts first_listed;

static void listed(struct composte_list *list, enum composte_outcome outcome)
{
    last_outcome = outcome;
    if (list->projects_count > 0)
        first_listed = list->projects[0];
    told_count++;
}

static unsigned list_of(const char *user_id)
{
    struct composte_list list = {.done = listed};

    told_count = 0;
    composte_store_list(store, &list, wf_text_of(user_id));
    turn_until(1);
    assert_int_equal(last_outcome, COMPOSTE_STORED);
    return list.projects_count;
}

static void a_list_begins_with_the_latest(void **state)
{
    char study[COMPOSTE_ID_SIZE];
    char name[32];

    (void)state;
    strcpy(study, id);
    for (int i = 0; i < 40; i++) {
        snprintf(name, sizeof(name), "Project %d", i);
        create_named("ada", name);
    }
    assert_int_equal(share_with("ada", "bob", true), COMPOSTE_STORED);
    execute("UPDATE project SET modified_ms = modified_ms - 1000");
    strcpy(id, study);
    write_revisions(7, 1);
    assert_int_equal(list_of("ada"), 41);
    assert_string_equal(first_listed.name, "Study");
    assert_int_equal(first_listed.head, 7);
    assert_int_equal(list_of("bob"), 1);
    assert_string_equal(first_listed.name, "Project 39");
    assert_int_equal(list_of("eve"), 0);
    reopen(&(struct composte_store_limits){.listed_projects = 5});
    assert_int_equal(list_of("ada"), 5);
    assert_string_equal(first_listed.name, "Study");
    reopen(&(struct composte_store_limits){.listed_size = 600});
    assert_int_equal(list_of("ada"), 2);
    assert_string_equal(first_listed.name, "Study");
}

/* --- The end ------------------------------------------------------------------------------ */

static void closing_ends_everything(void **state)
{
    struct composte_append appends[10];
    struct composte_create create = {.done = created};
    struct composte_share share = {.done = shared};
    struct composte_list list = {.done = listed};
    struct composte_load load, other = {.done = loaded};

    (void)state;
    load_named(&load, id);
    told_count = 0;
    for (int i = 0; i < 10; i++)
        assert_true(propose(load.project, &appends[i], 10));
    assert_true(composte_store_create(store, &create, WF_TEXT("ada"), WF_TEXT("Last"), WF_TEXT(""),
                                      WF_TEXT("{}")));
    composte_store_share(store, &share, wf_text_of(id), WF_TEXT("ada"), WF_TEXT("bob"), true);
    composte_store_load(store, &other, wf_text_of(id));
    composte_store_list(store, &list, WF_TEXT("ada"));
    composte_store_close(store);
    assert_int_equal(told_count, 14);
    assert_int_equal(other.outcome, COMPOSTE_STORED);
    assert_int_equal(other.facts.contributors_count, 2);
    assert_int_equal(number("SELECT count(*) FROM rev"), 10);
    drop(&load);
    drop(&other);
    store = NULL;
}

/* @return whether the `nth` allocation was not needed any more */
static bool load_with_failure(size_t nth)
{
    struct composte_load load;

    wf_alloc_fail_at(nth);
    load_named(&load, id);
    wf_alloc_fail_at(0);
    assert_true(load.outcome == COMPOSTE_STORED || load.outcome == COMPOSTE_STORE_FAILED);
    drop(&load);
    return load.outcome == COMPOSTE_STORED;
}

/* The hundredth, with its snapshot, which the other thread prints: that may be what fails, or what
 * comes too late for it.  @return as above */
static bool append_with_failure(struct composte_project *project, size_t nth)
{
    struct composte_append append;
    bool is_taken;

    told_count = 0;
    failing_allocation = nth;
    is_taken = propose(project, &append, 10);
    failing_allocation = 0;
    if (is_taken)
        turn_until(1);
    if (is_taken && last_outcome == COMPOSTE_STORED)
        return true;
    composte_project_roll_back(project);
    return false;
}

static void nothing_is_left_without_memory(void **state)
{
    struct composte_create create = {.done = created};
    struct composte_load load;
    size_t live;

    (void)state;
    write_revisions(99, 10);
    live = wf_alloc_live();
    for (size_t nth = 1; !load_with_failure(nth); nth++)
        assert_int_equal(wf_alloc_live(), live);
    wf_alloc_fail_at(1);
    assert_false(composte_store_create(store, &create, WF_TEXT("ada"), WF_TEXT("No"), WF_TEXT(""),
                                       WF_TEXT("{}")));
    wf_alloc_fail_at(0);
    assert_int_equal(wf_alloc_live(), live);

    load_named(&load, id);
    live = wf_alloc_live();
    for (size_t nth = 1; !append_with_failure(load.project, nth); nth++)
        assert_int_equal(wf_alloc_live(), live);
    assert_int_equal(number("SELECT count(*) FROM snapshot WHERE rev = 100"), 1);
    drop(&load);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_project_is_made_and_found),    TEST(an_owner_has_so_many),
        TEST(only_the_owner_shares),          TEST(sharing_is_seen_by_loads_under_way),
        TEST(a_list_begins_with_the_latest),  TEST(closing_ends_everything),
        TEST(nothing_is_left_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
