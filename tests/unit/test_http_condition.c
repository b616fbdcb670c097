#define _DEFAULT_SOURCE /* timegm */

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "wireform/codec/http_condition.h"
#include "wireform/codec/http_date.h"

/* Dates, conditions and ranges:
 *     dates       there and back over centuries, against the C library
 *     old_dates   two forms nobody should send
 *     ranges, preconditions, if_range */

#define NOW 1700000000 /* Tue, 14 Nov 2023 22:13:20 GMT */

static void dates(void **state)
{
    char text[WF_HTTP_DATE_LEN + 1];
    int64_t seconds;

    (void)state;
    wf_http_print_date(784111777, text);
    assert_string_equal(text, "Sun, 06 Nov 1994 08:49:37 GMT");
    for (int64_t day = -700000; day < 2900000; day += 97) {
        int64_t moment = day * 86400 + (day + 700000) % 86400;
        time_t for_libc = (time_t)moment;
        char expected[64];
        struct tm tm;

        strftime(expected, sizeof(expected), "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&for_libc, &tm));
        wf_http_print_date(moment, text);
        if (tm.tm_year >= 1000 - 1900) /* strftime does not pad */
            assert_string_equal(text, expected);
        assert_true(wf_http_read_date(wf_text_of(text), NOW, &seconds));
        assert_int_equal(seconds, moment);
    }
}

static void expect_date(const char *text, int64_t expected)
{
    int64_t seconds = -1;

    if (wf_http_read_date(wf_text_of(text), NOW, &seconds) != (expected >= 0))
        fail_msg("%s", text);
    if (expected >= 0)
        assert_int_equal(seconds, expected);
}

static void old_dates(void **state)
{
    (void)state;
    expect_date("Sunday, 06-Nov-94 08:49:37 GMT", 784111777);
    expect_date("Sun Nov  6 08:49:37 1994", 784111777);
    expect_date("Wed Nov 16 08:49:37 1994", 784111777 + 864000);
    expect_date("Friday, 01-Jan-73 00:00:00 GMT", 3250454400); /* 2073: 50 years ahead */
    expect_date("Tuesday, 01-Jan-74 00:00:00 GMT", 126230400); /* 1974 */
    expect_date("Thu, 29 Feb 2024 00:00:00 GMT", 1709164800);
    expect_date("Wed, 29 Feb 2023 00:00:00 GMT", -1);
    expect_date("Sun, 6 Nov 1994 08:49:37 GMT", -1);
    expect_date("Sun, 06 Nov 1994 24:00:00 GMT", -1);
    expect_date("Sun, 06 Nov 1994 08:49:37 UTC", -1);
    expect_date("Sun, 06 Nov 1994 08:49:37 GMT ", -1);
    expect_date("Sun, 00 Nov 1994 08:49:37 GMT", -1);
    expect_date("Son, 06 Nov 1994 08:49:37 GMT", -1);
    expect_date("Sunday 06-Nov-94 08:49:37 GMT", -1);
    expect_date("Sun", -1);
    expect_date("", -1);
    expect_date("0", -1);
}

/* Fields as "name: value", up to four. */
static const char *select_with(const char *method, const char *a, const char *b)
{
    static const struct wf_http_validators validators = {WF_TEXT_INIT("\"v1\""), NOW - 100, 1000};
    static char words[64];
    const char *lines[] = {a, b};
    struct wf_http_field fields[2];
    struct wf_http_request request = {.method = wf_text_of(method), .fields = fields};
    struct wf_http_selection got;

    request.is_head = strcmp(method, "HEAD") == 0;
    for (unsigned i = 0; i < 2; i++) {
        const char *colon = lines[i] ? strchr(lines[i], ':') : NULL;

        if (!colon)
            continue;
        fields[request.fields_count].name = (wf_text){lines[i], (size_t)(colon - lines[i])};
        fields[request.fields_count++].value = wf_text_of(colon + 2);
    }
    got = wf_http_select(&request, &validators, NOW);
    snprintf(words, sizeof(words), "%u %llu+%llu", got.status, (unsigned long long)got.begin,
             (unsigned long long)got.len);
    return words;
}

#define GET(field, expected) assert_string_equal(select_with("GET", field, NULL), expected)
#define ALL                  "200 0+1000"

static void ranges(void **state)
{
    (void)state;
    GET(NULL, ALL);
    GET("Range: bytes=0-0", "206 0+1");
    GET("Range: bytes=0-", "206 0+1000");
    GET("Range: Bytes=5-9", "206 5+5");
    GET("Range: bytes=990-2000", "206 990+10");
    GET("Range: bytes=999-999", "206 999+1");
    GET("Range: bytes=-10", "206 990+10");
    GET("Range: bytes=-2000", "206 0+1000");
    GET("Range: bytes=1000-", "416 0+0");
    GET("Range: bytes=-0", "416 0+0");
    GET("Range: bytes=5-2", ALL);
    GET("Range: bytes=abc", ALL);
    GET("Range: bytes=", ALL);
    GET("Range: bytes=-", ALL);
    GET("Range: bytes=1-x", ALL);
    GET("Range: bytes=0-1,5-6", ALL);
    GET("Range: lines=0-1", ALL);
    GET("Range: bytes=0-99999999999999999999", ALL);
    assert_string_equal(select_with("HEAD", "Range: bytes=0-0", NULL), ALL);
    assert_string_equal(select_with("POST", "Range: bytes=0-0", NULL), ALL);
}

#define BEFORE  "Tue, 14 Nov 2023 22:11:39 GMT" /* NOW - 101 */
#define CHANGED "Tue, 14 Nov 2023 22:11:40 GMT" /* NOW - 100 */

static void preconditions(void **state)
{
    (void)state;
    GET("If-None-Match: \"v1\"", "304 0+0");
    GET("If-None-Match: W/\"v1\"", "304 0+0");
    GET("If-None-Match: \"v0\", \"v1\"", "304 0+0");
    GET("If-None-Match: *", "304 0+0");
    GET("If-None-Match: \"v0\"", ALL);
    GET("If-None-Match: v1", ALL);
    GET("If-Match: \"v1\"", ALL);
    GET("If-Match: *", ALL);
    GET("If-Match: W/\"v1\"", "412 0+0");
    GET("If-Match: \"v0\"", "412 0+0");
    GET("If-Modified-Since: " CHANGED, "304 0+0");
    GET("If-Modified-Since: " BEFORE, ALL);
    GET("If-Modified-Since: yesterday", ALL);
    GET("If-Unmodified-Since: " CHANGED, ALL);
    GET("If-Unmodified-Since: " BEFORE, "412 0+0");
    assert_string_equal(select_with("GET", "If-None-Match: \"v0\"", "If-Modified-Since: " CHANGED),
                        ALL);
    assert_string_equal(select_with("GET", "If-Match: \"v1\"", "If-Unmodified-Since: " BEFORE),
                        ALL);
    assert_string_equal(select_with("GET", "If-None-Match: \"v1\"", "Range: bytes=0-1"), "304 0+0");
    assert_string_equal(select_with("PUT", "If-None-Match: *", NULL), "412 0+0");
    assert_string_equal(select_with("PUT", "If-Modified-Since: " CHANGED, NULL), ALL);
    assert_string_equal(select_with("HEAD", "If-None-Match: \"v1\"", NULL), "304 0+0");
}

static void if_range(void **state)
{
    static const char range[] = "Range: bytes=0-1";

    (void)state;
    assert_string_equal(select_with("GET", range, "If-Range: \"v1\""), "206 0+2");
    assert_string_equal(select_with("GET", range, "If-Range: W/\"v1\""), ALL);
    assert_string_equal(select_with("GET", range, "If-Range: \"v0\""), ALL);
    assert_string_equal(select_with("GET", range, "If-Range: " CHANGED), "206 0+2");
    assert_string_equal(select_with("GET", range, "If-Range: " BEFORE), ALL);
    assert_string_equal(select_with("GET", range, "If-Range: x"), ALL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),         cmocka_unit_test(old_dates), cmocka_unit_test(ranges),
        cmocka_unit_test(preconditions), cmocka_unit_test(if_range),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
