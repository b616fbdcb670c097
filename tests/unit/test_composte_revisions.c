#define _GNU_SOURCE /* nftw() */
#include "composte_fixture.h"

/* What becomes of accepted proposals:
 *     revisions_are_found_again         and the document at each of them
 *     appends_share_a_round             in the order of their submission
 *     a_failed_append_fails_all_after_it
 *     an_append_follows_the_head
 *     the_log_reaches_back              a thousand revisions, and ten minutes
 *     eviction_spares_the_replay
 *     a_patch_that_fails_makes_it_read_only
 *     a_broken_snapshot_is_done_without
 *     compaction_ends_history           and gives pages back */

/* --- Revisions ---------------------------------------------------------------------------- */

static void revisions_are_found_again(void **state)
{
    struct composte_load before, after;
    struct json *one, *other;

    (void)state;
    write_revisions(257, 16);
    load_named(&before, id);
    assert_int_equal(before.facts.head, 257);
    assert_int_equal(before.snapshot_rev, 200);
    assert_int_equal(number("SELECT count(*) FROM snapshot"), 3);
    reopen(&usual);
    load_named(&after, id);
    assert_int_equal(composte_project_rev(after.project), 257);
    assert_true(composte_project_reaches(after.project, 0));
    for (uint64_t rev = 1; rev <= 257; rev++) {
        const struct composte_revision *revision = composte_project_revision(after.project, rev);
        char change_id[32];

        snprintf(change_id, sizeof(change_id), "c%llu", (unsigned long long)rev);
        assert_true(wf_text_equal(revision->change_id, wf_text_of(change_id)));
        assert_true(wf_text_equal(revision->author, WF_TEXT("ada")));
        assert_true(
            wf_text_equal(revision->patch, composte_project_revision(before.project, rev)->patch));
        one = composte_project_document_at(before.project, rev);
        other = composte_project_document_at(after.project, rev);
        is_equal(one, other);
        json_release(one);
        json_release(other);
    }
    drop(&before);
    drop(&after);
}

static int commits_count;
static bool must_fail_commit;

static int count_commit(void *user)
{
    (void)user;
    commits_count++;
    return must_fail_commit;
}

static void appends_share_a_round(void **state)
{
    struct composte_append appends[50];
    struct composte_load load;

    (void)state;
    load_named(&load, id);
    sqlite3_commit_hook(db->writer.sqlite, count_commit, NULL);
    commits_count = 0;
    told_count = 0;
    for (int i = 0; i < 50; i++)
        assert_true(propose(load.project, &appends[i], 50));
    turn_until(50);
    assert_true(commits_count < 40); /* in the way of 2, but the machine may be busy */
    assert_int_equal(number("SELECT head FROM project"), 50);
    assert_int_equal(number("SELECT count(*) FROM rev"), 50);
    drop(&load);
}

static void a_failed_append_fails_all_after_it(void **state)
{
    struct composte_append appends[10];
    struct composte_load load, again;

    (void)state;
    load_named(&load, id);
    sqlite3_commit_hook(db->writer.sqlite, count_commit, NULL);
    told_count = 0;
    must_fail_commit = true;
    assert_true(propose(load.project, &appends[0], 10));
    turn_until(1);
    must_fail_commit = false;
    for (int i = 1; i < 10; i++)
        assert_true(propose(load.project, &appends[i], 10));
    turn_until(10);
    for (int i = 0; i < 10; i++)
        assert_int_equal(appends[i].head, 0);
    assert_int_equal(number("SELECT head FROM project"), 0);
    assert_int_equal(number("SELECT count(*) FROM rev"), 0);

    composte_project_roll_back(load.project);
    told_count = 0;
    assert_true(propose(load.project, &appends[0], 10));
    turn_until(1);
    assert_int_equal(appends[0].head, 1);
    composte_project_settle(load.project, 1);
    load_named(&again, id);
    is_equal(composte_project_document(load.project), composte_project_document(again.project));
    drop(&load);
    drop(&again);
}

static void an_append_follows_the_head(void **state)
{
    struct composte_append append;
    struct composte_load load;

    (void)state;
    load_named(&load, id);
    execute("UPDATE project SET head = 5");
    told_count = 0;
    assert_true(propose(load.project, &append, 1));
    turn_until(1);
    assert_int_equal(last_outcome, COMPOSTE_STORE_FAILED);
    assert_int_equal(number("SELECT count(*) FROM rev"), 0);
    drop(&load);
}

static void the_log_reaches_back(void **state)
{
    struct composte_load load;

    (void)state;
    write_revisions(2345, 50);
    reopen(&usual);
    load_named(&load, id);
    assert_int_equal(composte_project_oldest(load.project), 0); /* all are young */
    drop(&load);
    execute("UPDATE rev SET time_ms = time_ms - 600000 WHERE rev <= 1000");
    load_named(&load, id);
    assert_int_equal(composte_project_oldest(load.project), 1000);
    drop(&load);
    execute("UPDATE rev SET time_ms = time_ms - 600000");
    load_named(&load, id);
    assert_in_range(composte_project_oldest(load.project), 1000, 1345);
    assert_int_equal(composte_project_rev(load.project), 2345);
    drop(&load);
}

static void eviction_spares_the_replay(void **state)
{
    struct composte_load load;
    char study[COMPOSTE_ID_SIZE];

    (void)state;
    write_revisions(150, 10);
    load_named(&load, id);
    composte_store_evict(store, wf_text_of(id), load.project, load.snapshot_rev);
    drop(&load);
    strcpy(study, id);
    create_named("ada", "to wait for what was written before");
    load_named(&load, study);
    assert_int_equal(load.snapshot_rev, 150);
    assert_int_equal(number("SELECT count(*) FROM snapshot WHERE rev = 150"), 1);
    composte_store_evict(store, wf_text_of(study), load.project, load.snapshot_rev);
    drop(&load);
}

/* --- Damage ------------------------------------------------------------------------------- */

static void a_patch_that_fails_makes_it_read_only(void **state)
{
    static const char *const harms[] = {
        "UPDATE rev SET patch = CAST('[{\"op\":\"remove\",\"path\":\"/gone\"}]' AS BLOB) WHERE rev "
        "= 130",
        "UPDATE rev SET patch = CAST('[{\"op\":' AS BLOB) WHERE rev = 130",
        "UPDATE rev SET patch = CAST('7' AS BLOB) WHERE rev = 130",
        "DELETE FROM rev WHERE rev = 130",
        "DELETE FROM rev WHERE rev >= 130",
    };
    struct composte_load load;

    (void)state;
    write_revisions(140, 10);
    execute("UPDATE rev SET time_ms = 0");
    for (size_t i = 0; i < sizeof(harms) / sizeof(*harms); i++) {
        execute(harms[i]);
        load_named(&load, id);
        assert_int_equal(load.outcome, COMPOSTE_STORED);
        assert_true(load.is_damaged);
        assert_int_equal(composte_project_rev(load.project), 129);
        drop(&load);
    }
}

static void a_broken_snapshot_is_done_without(void **state)
{
    struct composte_load whole, load;

    (void)state;
    write_revisions(250, 10);
    load_named(&whole, id);
    execute("UPDATE snapshot SET document = substr(document, 2) WHERE rev > 0");
    load_named(&load, id);
    assert_int_equal(load.outcome, COMPOSTE_STORED);
    assert_false(load.is_damaged);
    is_equal(composte_project_document(load.project), composte_project_document(whole.project));
    drop(&load);
    drop(&whole);
    execute("DELETE FROM snapshot");
    load_named(&load, id);
    assert_int_equal(load.outcome, COMPOSTE_STORE_FAILED);
    assert_null(load.project);
}

/* --- Compaction --------------------------------------------------------------------------- */

static void compaction_ends_history(void **state)
{
    struct composte_load load;
    struct composte_append append;

    (void)state;
    assert_int_equal(number("PRAGMA auto_vacuum"), 2);
    reopen(&(struct composte_store_limits){.history = 2500});
    write_revisions(5999, 50);
    execute("UPDATE rev SET time_ms = 0, footprint = zeroblob(4000) WHERE rev <= 3000");
    execute("UPDATE rev SET time_ms = 0");
    load_named(&load, id);
    told_count = 0;
    assert_true(propose(load.project, &append, 50));
    turn_until(1);
    composte_project_settle(load.project, 6000);
    while (number("SELECT count(*) FROM rev") > 3000 ||
           number("SELECT count(*) FROM snapshot") > 4 || number("PRAGMA freelist_count") > 1024)
        assert_true(wf_loop_turn(loop, 100));
    assert_int_equal(number("SELECT min(rev) FROM rev"), 3001);
    assert_int_equal(number("SELECT min(rev) FROM snapshot"), 3000);
    assert_int_equal(number("SELECT sum(rev) FROM snapshot"), 3000 + 4000 + 5000 + 6000);
    drop(&load);
    reopen(&usual);
    load_named(&load, id);
    assert_int_equal(composte_project_rev(load.project), 6000);
    assert_false(load.is_damaged);
    assert_true(composte_project_reaches(load.project, 5000));
    drop(&load);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(revisions_are_found_again),
        TEST(appends_share_a_round),
        TEST(a_failed_append_fails_all_after_it),
        TEST(an_append_follows_the_head),
        TEST(the_log_reaches_back),
        TEST(eviction_spares_the_replay),
        TEST(a_patch_that_fails_makes_it_read_only),
        TEST(a_broken_snapshot_is_done_without),
        TEST(compaction_ends_history),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
