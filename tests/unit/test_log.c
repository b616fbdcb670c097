/* One line per event, whatever a peer writes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "wireform/base/log.h"

/* What one call writes to stderr, from behind the time on. */
static const char *logged(enum wf_log_level level, const char *peer, const char *text)
{
    static char line[8192];
    int kept = dup(STDERR_FILENO);
    int ends[2];
    ssize_t len;

    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDERR_FILENO);
    close(ends[1]);
    wf_log(level, "chatmaster", peer, "%s", text);
    dup2(kept, STDERR_FILENO);
    close(kept);
    len = read(ends[0], line, sizeof(line) - 1);
    close(ends[0]);
    line[len > 0 ? len : 0] = '\0';
    return line;
}

static void is_time(const char *at)
{
    const char *shape = "0000-00-00T00:00:00.000Z";

    for (; *shape; shape++, at++) {
        if (*shape == '0')
            assert_in_range(*at, '0', '9');
        else
            assert_int_equal(*at, *shape);
    }
}

static void text_lines(void **state)
{
    const char *line;

    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_INFO);
    line = logged(WF_LOG_WARN, "127.0.0.1:4021", "hello");
    is_time(line);
    assert_string_equal(line + 24, " warn chatmaster 127.0.0.1:4021: hello\n");
    line = logged(WF_LOG_INFO, NULL, "ready");
    assert_string_equal(line + 24, " info chatmaster: ready\n");
    assert_string_equal(logged(WF_LOG_DEBUG, NULL, "quiet"), "");
}

static void nobody_forges_a_line(void **state)
{
    const char *line;

    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_INFO);
    line = logged(WF_LOG_INFO, "a\nb", "x\r\n\x1b[2J\xC2\x9B \xFF \xC3\xB6 \\n \xE2\x82");
    assert_string_equal(line + 24,
                        " info chatmaster a\\x0ab: "
                        "x\\x0d\\x0a\\x1b[2J\\xc2\\x9b \\xff \xC3\xB6 \\\\n \\xe2\\x82\n");
}

static void json_lines(void **state)
{
    const char *line;

    (void)state;
    wf_log_setup(WF_LOG_JSON, WF_LOG_DEBUG);
    line = logged(WF_LOG_DEBUG, "[::1]:5", "a\"b\\c\n\xC2\x9B\xFF");
    is_time(line + 9);
    assert_memory_equal(line, "{\"time\":\"", 9);
    assert_string_equal(line + 33, "\",\"level\":\"debug\",\"service\":\"chatmaster\",\"peer\":"
                                   "\"[::1]:5\",\"text\":\"a\\\"b\\\\c\\u000a\\u009b\\ufffd\"}\n");
    line = logged(WF_LOG_ERROR, NULL, "x");
    assert_string_equal(line + 33,
                        "\",\"level\":\"error\",\"service\":\"chatmaster\",\"text\":\"x\"}\n");
}

static void long_lines_are_cut_and_still_end(void **state)
{
    char text[4000];
    const char *line;

    (void)state;
    memset(text, '\x01', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    wf_log_setup(WF_LOG_JSON, WF_LOG_INFO);
    line = logged(WF_LOG_INFO, NULL, text);
    assert_true(strlen(line) <= 2048);
    assert_string_equal(line + strlen(line) - 9, "\\u0001\"}\n");
}

static void names_are_read(void **state)
{
    enum wf_log_format format;
    enum wf_log_level level;

    (void)state;
    assert_true(wf_log_parse_format("json", &format));
    assert_int_equal(format, WF_LOG_JSON);
    assert_false(wf_log_parse_format("xml", &format));
    assert_true(wf_log_parse_level("warn", &level));
    assert_int_equal(level, WF_LOG_WARN);
    assert_false(wf_log_parse_level("", &level));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_lines),     cmocka_unit_test(nobody_forges_a_line),
        cmocka_unit_test(json_lines),     cmocka_unit_test(long_lines_are_cut_and_still_end),
        cmocka_unit_test(names_are_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
