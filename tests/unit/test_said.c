/* What is said over a concierge: written, read, and what says nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "client/said.h"
#include "wireform/base/alloc.h"

static struct wf_arena arena;

static int begin(void **state)
{
    (void)state;
    return !wf_arena_init(&arena, SAID_ARENA_SIZE);
}

static int end(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    return wf_alloc_live() != 0;
}

static void expect(const char *data, const char *told)
{
    char found[256] = "nothing";
    struct said said;

    if (said_read(&said, wf_text_of(data), &arena))
        snprintf(found, sizeof(found), "%.*s|%.*s|%.*s", (int)said.text.len, said.text.ptr,
                 (int)said.from.len, said.from.ptr, (int)said.uuid.len, said.uuid.ptr);
    assert_string_equal(found, told);
}

static void texts_are_read(void **state)
{
    (void)state;
    expect("{\"text\":\"hello\"}", "hello||");
    expect(" { \"uuid\" : \"u\" , \"text\":\"a\\nb \\u00e4\",\"from\":\"Ada\"} ",
           "a\nb \xc3\xa4|Ada|u");
    expect("{\"more\":[[{\"text\":\"no\"}]],\"text\":\"yes\"}", "yes||");
    expect("{\"text\":\"hello\",\"from\":7,\"uuid\":null}", "hello||");
    expect("\"hello\"", "hello||");
}

static void what_says_nothing(void **state)
{
    static const char *const cases[] = {
        "17",   "null", "[]", "[\"text\"]", "{}", "{\"text\":1}", "{\"text\":\"\"}",
        "\"\"", "",     " ",  "{",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        expect(cases[i], "nothing");
}

static void no_beginning_of_it_does_harm(void **state)
{
    static const char whole[] =
        "{\"text\":\"a\\u00e4\",\"from\":\"Ada\",\"uuid\":[1,{\"x\":\"y\"}]}";
    struct said said;

    (void)state;
    for (size_t len = 0; len < sizeof(whole); len++) {
        char *part = wf_alloc(len, 1); /* of its exact size, so that reading on is found */

        assert_non_null(part);
        memcpy(part, whole, len);
        said_read(&said, (wf_text){part, len}, &arena);
        wf_free(part);
    }
}

static void write_and_read(struct said *said)
{
    struct said found;
    struct wf_buf data;

    wf_buf_init(&data, SAID_DATA_LIMIT);
    said_write(&data, said);
    assert_false(data.failed);
    assert_true(
        said_read(&found, (wf_text){(const char *)wf_buf_peek(&data), wf_buf_len(&data)}, &arena));
    assert_true(wf_text_equal(found.text, said->text));
    assert_true(wf_text_equal(found.from, said->from));
    assert_true(wf_text_equal(found.uuid, said->uuid));
    wf_buf_deinit(&data);
}

static void what_is_written_is_read(void **state)
{
    static char longest[SAID_TEXT_LIMIT + 1];
    struct said said = {.text = WF_TEXT("\" \\ \x1b \xc3\xa4 /")};

    (void)state;
    write_and_read(&said);
    said.from = WF_TEXT("Ada\"");
    said.uuid = WF_TEXT("u");
    write_and_read(&said);
    memset(longest, 1, sizeof(longest)); /* six bytes each */
    said.text = (wf_text){longest, SAID_TEXT_LIMIT};
    write_and_read(&said);
}

static void too_much_is_nothing(void **state)
{
    static char data[SAID_DATA_LIMIT + 2];
    struct said said;

    (void)state;
    memset(data, 'x', sizeof(data));
    data[0] = '"';
    data[SAID_TEXT_LIMIT + 1] = '"';
    assert_true(said_read(&said, (wf_text){data, SAID_TEXT_LIMIT + 2}, &arena));
    data[SAID_TEXT_LIMIT + 1] = 'x';
    data[SAID_TEXT_LIMIT + 2] = '"';
    assert_false(said_read(&said, (wf_text){data, SAID_TEXT_LIMIT + 3}, &arena));
    data[SAID_TEXT_LIMIT + 2] = 'x';
    data[SAID_DATA_LIMIT] = '"';
    assert_false(said_read(&said, (wf_text){data, SAID_DATA_LIMIT + 1}, &arena));
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(texts_are_read),
        CASE(what_says_nothing),
        CASE(no_beginning_of_it_does_harm),
        CASE(what_is_written_is_read),
        CASE(too_much_is_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
