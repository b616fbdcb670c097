/* What the pages of EtherPad get and send, as far as it is text: names of pads, forms, options,
 * rescued changes, scripts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "guarded.h"
#include "server/etherpad_form.h"
#include "server/etherpad_json.h"
#include "server/etherpad_options.h"
#include "server/etherpad_pad_id.h"
#include "server/etherpad_reconnect.h"
#include "wireform/base/alloc.h"

static struct wf_arena arena;

static int set_up(void **state)
{
    (void)state;
    return wf_arena_init(&arena, 1 << 20) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    return 0;
}

static void assert_text(wf_text text, const char *expected)
{
    assert_int_equal(text.len, strlen(expected));
    if (text.len > 0)
        assert_memory_equal(text.ptr, expected, text.len);
}

/* --- Names of pads ------------------------------------------------------------------------- */

static void assert_id(const char *name, enum etherpad_pad_id verdict, const char *expected)
{
    char id[ETHERPAD_PAD_ID_SIZE];

    assert_int_equal(etherpad_pad_id_clean(wf_text_of(name), id), verdict);
    if (expected)
        assert_string_equal(id, expected);
}

#define FIFTY "01234567890123456789012345678901234567890123456789"

static void names_are_cleaned(void **state)
{
    (void)state;
    assert_id("a", ETHERPAD_ID_IS_GOOD, "a");
    assert_id("Of-Tea-42", ETHERPAD_ID_IS_GOOD, "Of-Tea-42");
    assert_id(FIFTY, ETHERPAD_ID_IS_GOOD, FIFTY);
    assert_id("a_b c", ETHERPAD_ID_WAS_CLEANED, "a-b-c");
    assert_id("\xC3\xA4\xF0\x9F\x98\x80", ETHERPAD_ID_WAS_CLEANED, "--");
    assert_id("a\r\nb", ETHERPAD_ID_WAS_CLEANED, "a--b");
    assert_id("\xFF", ETHERPAD_ID_WAS_CLEANED, "-");
    assert_id("", ETHERPAD_ID_IS_NONE, NULL);
    assert_id(FIFTY "x", ETHERPAD_ID_IS_NONE, NULL);
    assert_id(FIFTY FIFTY, ETHERPAD_ID_IS_NONE, NULL);
    assert_id("ep", ETHERPAD_ID_IS_NONE, NULL);
    assert_id("favicon.ico", ETHERPAD_ID_IS_NONE, NULL);
    assert_id("epp", ETHERPAD_ID_IS_GOOD, "epp");
}

static void random_names_are_good(void **state)
{
    (void)state;
    for (int i = 0; i < 100; i++) {
        char id[ETHERPAD_PAD_ID_SIZE], token[ETHERPAD_TOKEN_SIZE];

        etherpad_pad_id_make(id);
        assert_int_equal(strlen(id), 10);
        assert_id(id, ETHERPAD_ID_IS_GOOD, id);
        etherpad_token_make(token);
        assert_true(etherpad_is_token(wf_text_of(token)));
    }
    assert_false(etherpad_is_token(WF_TEXT("0123456789abcde")));
    assert_false(etherpad_is_token(WF_TEXT("0123456789abcdef0")));
    assert_false(etherpad_is_token(WF_TEXT("0123456789ABCDEF")));
    assert_false(etherpad_is_token(WF_TEXT("0123456789abcde\0")));
    assert_false(etherpad_is_token((wf_text){0}));
}

/* --- Forms --------------------------------------------------------------------------------- */

static bool read_form(const char *text, struct etherpad_field *fields, size_t count)
{
    static struct wf_buf body;

    wf_buf_deinit(&body);
    wf_buf_init(&body, 1024);
    wf_buf_put(&body, text, strlen(text));
    return etherpad_form_read(&body, fields, count);
}

static void fields_are_found(void **state)
{
    struct etherpad_field fields[] = {{.name = "padId"}, {.name = "savedBy"}, {.name = "other"}};

    (void)state;
    assert_true(read_form("x=1&savedBy=Ada+%3C3&&padId=tea&padId=cake", fields, 3));
    assert_text(fields[0].value, "tea");
    assert_text(fields[1].value, "Ada <3");
    assert_null(fields[2].value.ptr);
    assert_false(read_form("padId=%zz", fields, 1));
    assert_false(read_form("padId=%ff", fields, 1));
    assert_true(read_form("", fields, 0));
    read_form("x", fields, 0);
}

static void assert_number(const char *text, bool is_number, uint32_t expected)
{
    uint32_t number = 0;

    assert_int_equal(etherpad_number_of(wf_text_of(text), &number), is_number);
    if (is_number)
        assert_int_equal(number, expected);
}

static void numbers_are_digits(void **state)
{
    uint32_t number;

    (void)state;
    assert_number("0", true, 0);
    assert_number("007", true, 7);
    assert_number("2147483647", true, INT32_MAX);
    assert_number("2147483648", false, 0);
    assert_number("99999999999", false, 0);
    assert_number("", false, 0);
    assert_number("-1", false, 0);
    assert_number("1x", false, 0);
    assert_false(etherpad_number_of((wf_text){0}, &number));
}

/* --- Options ------------------------------------------------------------------------------- */

static void assert_merged(const char *kept, const char *change, const char *expected)
{
    struct etherpad_options options;
    struct wf_buf out;

    assert_true(etherpad_options_read(wf_text_of(change), &arena, &options));
    wf_buf_init(&out, ETHERPAD_OPTIONS_LIMIT);
    assert_int_equal(etherpad_options_merge(wf_text_of(kept), &options, &arena, &out),
                     expected != NULL);
    if (expected)
        assert_text((wf_text){(const char *)wf_buf_peek(&out), wf_buf_len(&out)}, expected);
    wf_buf_deinit(&out);
    wf_arena_reset(&arena);
}

static void options_are_merged(void **state)
{
    struct etherpad_options options;

    (void)state;
    assert_merged("{\"view\":{}}", "{}", "{\"view\":{},\"guestPolicy\":\"allow\"}");
    assert_merged("{\"view\":{\"a\":1,\"b\":[{}]}}",
                  "{\"view\":{\"a\":null},\"guestPolicy\":\"deny\"}",
                  "{\"view\":{\"b\":[{}],\"a\":null},\"guestPolicy\":\"allow\"}");
    assert_merged("{\"view\":{\"\\u0061\":1}}", "{\"view\":{\"a\":2,\"\\ud800\":3}}",
                  "{\"view\":{\"a\":2,\"\\ud800\":3},\"guestPolicy\":\"allow\"}");
    assert_false(etherpad_options_read(WF_TEXT("{"), &arena, &options));
    assert_false(etherpad_options_read(WF_TEXT("[]"), &arena, &options));
}

/* 40 members and 40 others are more than there may be. */
static void options_have_limits(void **state)
{
    char kept[1024] = "{\"view\":{\"first\":0";
    char change[1024] = "{\"view\":{\"first\":0";

    (void)state;
    for (int i = 0; i < 40; i++) {
        snprintf(kept + strlen(kept), sizeof(kept) - strlen(kept), ",\"a%d\":%d", i, i);
        snprintf(change + strlen(change), sizeof(change) - strlen(change), ",\"b%d\":%d", i, i);
    }
    strcat(kept, "}}");
    strcat(change, "}}");
    assert_merged(kept, change, NULL);
}

/* --- Rescued changes ----------------------------------------------------------------------- */

#define POOL "{\"numToAttrib\":{\"0\":[\"author\",\"g.x\"]},\"nextNum\":1}"

static bool read_missed(const char *json, struct etherpad_missed *missed)
{
    const char *why;

    wf_arena_reset(&arena);
    return etherpad_reconnect_read(wf_text_of(json), &arena, missed, &why);
}

static void rescued_changes_are_read(void **state)
{
    struct etherpad_missed missed;

    (void)state;
    assert_true(read_missed("{\"committedChangesetSocketId\":\"7001\",\"baseRev\":5,"
                            "\"furtherChangeset\":\"Z:1>1*0+1$a\",\"furtherChangesetAPool\":" POOL
                            ",\"committedChangeset\":\"Z:1>1*0+1$\\ud83d\","
                            "\"committedChangesetAPool\":" POOL "}",
                            &missed));
    assert_int_equal(missed.base_rev, 5);
    assert_text(missed.committed_socket, "7001");
    assert_text(missed.committed, "Z:1>1*0+1$\xED\xA0\xBD");
    assert_text(missed.further, "Z:1>1*0+1$a");
    assert_int_equal(missed.further_apool.count, 1);
    assert_text(missed.further_apool.pairs[0].value, "g.x");
    assert_int_equal(missed.committed_apool.next_num, 1);
}

static void parts_may_be_missing(void **state)
{
    struct etherpad_missed missed;

    (void)state;
    assert_true(read_missed("{}", &missed));
    assert_null(missed.committed.ptr);
    assert_null(missed.further.ptr);
    assert_true(
        read_missed("{\"committedChangeset\":null,\"committedChangesetSocketId\":null}", &missed));
    assert_null(missed.committed.ptr);
    assert_int_equal(missed.committed_socket.len, 0);
}

static void broken_ones_are_refused(void **state)
{
    static const char *const broken[] = {
        "",
        "{",
        "5",
        "{} {}",
        "{\"furtherChangeset\":\"Z:1>1*0+1$a\",\"furtherChangesetAPool\":" POOL "}",
        "{\"baseRev\":0,\"furtherChangeset\":\"Z:1>1*0+1$a\"}",
        "{\"baseRev\":0,\"furtherChangeset\":5,\"furtherChangesetAPool\":" POOL "}",
        "{\"baseRev\":0,\"furtherChangeset\":\"none\",\"furtherChangesetAPool\":" POOL "}",
        "{\"baseRev\":-1,\"furtherChangeset\":\"Z:1>1*0+1$a\",\"furtherChangesetAPool\":" POOL "}",
        "{\"baseRev\":0}}",
        "{\"baseRev\":0,\"furtherChangeset\":\"Z:1>1*0+1$a\",\"furtherChangesetAPool\":[]}",
    };
    struct etherpad_missed missed;

    (void)state;
    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
        if (read_missed(broken[i], &missed))
            fail_msg("%s", broken[i]);
}

/* Every beginning of one is refused, and looked at no further than it goes. */
static void beginnings_are_refused(void **state)
{
    static const char json[] =
        "{\"baseRev\":0,\"furtherChangeset\":\"Z:1>1*0+1$a\",\"furtherChangesetAPool\":" POOL "}";
    struct etherpad_missed missed;
    struct guarded memory;
    const char *why;

    (void)state;
    guarded_init(&memory, sizeof(json));
    for (size_t len = 0; len < sizeof(json); len++) {
        wf_text part = {guarded_put(&memory, json, len, 0, 0), len};

        wf_arena_reset(&arena);
        assert_int_equal(etherpad_reconnect_read(part, &arena, &missed, &why),
                         len == sizeof(json) - 1);
    }
    guarded_deinit(&memory);
}

/* --- Scripts ------------------------------------------------------------------------------- */

static void assert_in_script(const char *json, const char *expected)
{
    size_t len = strlen(json);
    struct guarded memory;
    struct wf_buf out;

    guarded_init(&memory, len);
    wf_buf_init(&out, 1024);
    etherpad_json_in_script(&out, (wf_text){guarded_put(&memory, json, len, 0, 0), len});
    assert_text((wf_text){(const char *)wf_buf_peek(&out), wf_buf_len(&out)}, expected);
    wf_buf_deinit(&out);
    guarded_deinit(&memory);
}

static void json_stays_in_its_script(void **state)
{
    (void)state;
    assert_in_script("", "");
    assert_in_script("{\"a\":\"</script>\"}", "{\"a\":\"\\x3c/script>\"}");
    assert_in_script("<<<!--", "\\x3c\\x3c\\x3c!--");
    assert_in_script("a\xE2\x80\xA8"
                     "b\xE2\x80\xA9",
                     "a\\u2028b\\u2029");
    assert_in_script("\xE2\x80\xAA\xE2\x80", "\xE2\x80\xAA\xE2\x80");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_cleaned),        cmocka_unit_test(random_names_are_good),
        cmocka_unit_test(fields_are_found),         cmocka_unit_test(numbers_are_digits),
        cmocka_unit_test(options_are_merged),       cmocka_unit_test(options_have_limits),
        cmocka_unit_test(rescued_changes_are_read), cmocka_unit_test(parts_may_be_missing),
        cmocka_unit_test(broken_ones_are_refused),  cmocka_unit_test(beginnings_are_refused),
        cmocka_unit_test(json_stays_in_its_script),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
