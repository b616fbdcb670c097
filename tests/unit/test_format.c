/* Formats by their standards; the official suite's cases run in tests/codegen/test_format.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/format.h"

#include "guarded.h"

static struct guarded guarded;

/* Judged where nothing behind the text can be read. */
static bool judge(bool (*format)(wf_text), const char *text)
{
    size_t len = strlen(text);

    return format((wf_text){guarded_put(&guarded, text, len, 0, 0), len});
}

#define IS(name, text)   assert_true(judge(wf_format_##name, text))
#define ISNT(name, text) assert_false(judge(wf_format_##name, text))

static void dates_and_times(void **state)
{
    (void)state;
    IS(date, "2024-02-29");
    ISNT(date, "2023-02-29");
    ISNT(date, "1900-02-29");
    ISNT(date, "2024-13-01");
    ISNT(date, "2024-00-01");
    ISNT(date, "2024-1-1");
    ISNT(date, "");
    IS(time, "23:59:60Z");
    IS(time, "00:59:60+01:00");
    ISNT(time, "23:59:60+01:00");
    ISNT(time, "12:00:00");
    ISNT(time, "12:00:00.Z");
    ISNT(time, "12:00:00+24:00");
    IS(date_time, "1985-04-12T23:20:50.52Z");
    IS(date_time, "1985-04-12t23:20:50z");
    ISNT(date_time, "1985-04-12 23:20:50Z");
    ISNT(date_time, "1985-04-12T23:20:50Zx");
}

static void addresses(void **state)
{
    (void)state;
    IS(ipv4, "255.0.10.9");
    ISNT(ipv4, "256.0.0.1");
    ISNT(ipv4, "1.2.3.04");
    ISNT(ipv4, "1.2.3");
    ISNT(ipv4, "1.2.3.4.");
    IS(ipv6, "::");
    IS(ipv6, "1:2:3:4:5:6:7::");
    IS(ipv6, "::2:3:4:5:6:7:8");
    IS(ipv6, "1:2:3:4:5:6:1.2.3.4");
    ISNT(ipv6, "1:2:3:4:5:6:7:1.2.3.4");
    ISNT(ipv6, "1:2:3:4::5:6:7:8");
    ISNT(ipv6, "1::2::3");
    ISNT(ipv6, ":::");
    ISNT(ipv6, ":1:2:3:4:5:6:7");
    ISNT(ipv6, "1:2:3:4:5:6:7:");
    ISNT(ipv6, "::12345");
    ISNT(ipv6, "1:2:3:4:5:6:7:8:9");
    ISNT(ipv6, "");
}

static void names_of_hosts(void **state)
{
    char longest[256];

    (void)state;
    IS(hostname, "1host.example-2.com");
    ISNT(hostname, "example.com.");
    ISNT(hostname, "a..b");
    ISNT(hostname, "-a");
    ISNT(hostname, "a-.b");
    ISNT(hostname, "a_b");
    ISNT(hostname, "");
    memset(longest, 'a', sizeof(longest));
    for (size_t i = 63; i < sizeof(longest); i += 64)
        longest[i] = '.';
    longest[253] = '\0';
    IS(hostname, longest);
    longest[253] = 'a';
    longest[254] = '\0';
    ISNT(hostname, longest);
}

static void mailboxes(void **state)
{
    (void)state;
    IS(email, "joe.bloggs@example.com");
    IS(email, "\"joe \\\" bloggs..\"@example.com");
    IS(email, "joe@[127.0.0.1]");
    IS(email, "joe@[IPv6:::1]");
    ISNT(email, "joe@[IPv6:]");
    ISNT(email, "joe@[127.0.0.300]");
    ISNT(email, "joe@[");
    ISNT(email, "joe..bloggs@example.com");
    ISNT(email, "joe.@example.com");
    ISNT(email, "\"joe@example.com");
    ISNT(email, "\"joe\\");
    ISNT(email, "\"\xC3\xA4\"@example.com");
    ISNT(email, "joe@");
    ISNT(email, "joe");
    ISNT(email, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com");
}

static void uris(void **state)
{
    (void)state;
    IS(uri, "http://user:pw@[2001:db8::7]:80/a/b;c?d=/?#e?");
    IS(uri, "urn:oasis:names");
    IS(uri, "x:");
    IS(uri, "x://[v7.a:b]/");
    ISNT(uri, "x://[v7.]/");
    ISNT(uri, "x://[::1/");
    ISNT(uri, "x://a@b@c/");
    ISNT(uri, "x://a:80a/");
    ISNT(uri, "x:%4");
    ISNT(uri, "x:a#b#c");
    ISNT(uri, "x:a[b");
    ISNT(uri, "x:\xC3\xA9");
    ISNT(uri, "1x:a");
    ISNT(uri, "//a/b");
    ISNT(uri, "");
    IS(uri_reference, "");
    IS(uri_reference, "//a/b");
    IS(uri_reference, "./a:b");
    IS(uri_reference, "?q");
    ISNT(uri_reference, "1:b");
    ISNT(uri_reference, "a b");
}

static void pointers_and_uuids(void **state)
{
    (void)state;
    IS(json_pointer, "");
    IS(json_pointer, "/a~0~1/\xC3\xA9//");
    ISNT(json_pointer, "a");
    ISNT(json_pointer, "/~");
    ISNT(json_pointer, "/~2");
    ISNT(json_pointer, "#/a");
    IS(uuid, "2EB8AA08-aa98-11ea-b4aa-73b441d16380");
    ISNT(uuid, "2eb8aa08-aa98-11ea-b4aa-73b441d1638");
    ISNT(uuid, "2eb8aa08-aa98-11ea-b4aa-73b441d163800");
    ISNT(uuid, "2eb8aa08aa98-11ea-b4aa73b441d16380----");
    ISNT(uuid, "2eb8aa08-aa98-11ea-b4ga-73b441d16380");
}

static int open_guarded(void **state)
{
    (void)state;
    guarded_init(&guarded, 512);
    return 0;
}

static int close_guarded(void **state)
{
    (void)state;
    guarded_deinit(&guarded);
    return 0;
}

static void patterns(void **state)
{
    (void)state;
    IS(regex, "");
    IS(regex, "([abc])+\\s+$");
    IS(regex, "^(?:a|b*?)[^]{2,}(?<year>\\d{4})\\k<year>\\1$");
    IS(regex, "\\k<later>(?<later>x)(?=y)(?!y)(?<=y)(?<!y)");
    IS(regex, "(?<\\u0061\\u{1F600}$_9>x)\\k<a\xF0\x9F\x98\x80$_9>");
    IS(regex, "[\\b\\-\\]a-z\\d-][]\\cC\\x41\\u{10ffff}\\0");
    IS(regex, "[\\ud83d\\ude00-\\ud83d\\ude02]");
    IS(regex, "\\p{Lu}\\P{Script=Greek}[^\\p{L}]");
    IS(regex, "a{0,00}b{99999999999999999998,99999999999999999999}");
    IS(regex, "]}\\_\\-\\/");
    ISNT(regex, "^(abc]");
    ISNT(regex, "a)");
    ISNT(regex, "[a");
    ISNT(regex, "[b-a]");
    ISNT(regex, "[\\d-z]");
    ISNT(regex, "[a-\\w]");
    ISNT(regex, "[\\u{1F601}-\xF0\x9F\x98\x80]");
    ISNT(regex, "*");
    ISNT(regex, "a**");
    ISNT(regex, "^*");
    ISNT(regex, "(?=a)*");
    ISNT(regex, "\\b+");
    ISNT(regex, "|?");
    ISNT(regex, "{");
    ISNT(regex, "a{");
    ISNT(regex, "a{1");
    ISNT(regex, "a{,2}");
    ISNT(regex, "a{2,1}");
    ISNT(regex, "a{100000000000000000000,99999999999999999999}");
    ISNT(regex, "\\");
    ISNT(regex, "\\Z");
    ISNT(regex, "\\1");
    ISNT(regex, "(a)\\2");
    ISNT(regex, "(a)\\99999999999999999999");
    ISNT(regex, "\\01");
    ISNT(regex, "\\x4");
    ISNT(regex, "\\u004");
    ISNT(regex, "\\u{}");
    ISNT(regex, "\\u{110000}");
    ISNT(regex, "\\c1");
    ISNT(regex, "\\p");
    ISNT(regex, "\\p{}");
    ISNT(regex, "\\p{a=}");
    ISNT(regex, "\\p{=a}");
    ISNT(regex, "\\p{a=b=c}");
    ISNT(regex, "\\p{L");
    ISNT(regex, "(?<>a)");
    ISNT(regex, "(?<1a>a)");
    ISNT(regex, "(?<a");
    ISNT(regex, "(?<a>x)(?<a>y)");
    ISNT(regex, "(?<a>x)(?<\\u0061>y)");
    ISNT(regex, "\\k<a>");
    ISNT(regex, "(?<a>x)\\k<a");
    ISNT(regex, "(?a)");
    ISNT(regex, "(?");
}

static void fill(char *text, size_t len, const char *piece)
{
    for (size_t i = 0; i < len; i++)
        text[i] = piece[i % strlen(piece)];
}

/* Deep nesting needs no stack, and references by name are compared with few names. */
static void patterns_made_to_take_long(void **state)
{
    static char text[1 << 20];
    wf_text whole = {text, sizeof(text)};
    char *at = text;

    (void)state;
    fill(text, sizeof(text), "(");
    assert_false(wf_format_regex(whole));
    fill(text, 512, "(");
    fill(text + 512, 512, ")");
    assert_true(wf_format_regex((wf_text){text, 1024}));
    fill(text, sizeof(text), "(?<a>");
    assert_false(wf_format_regex(whole));
    for (unsigned i = 0; i < 64; i++)
        at += snprintf(at, 16, "(?<aaaaaa%u>)", 10 + i);
    fill(at, sizeof(text) - (size_t)(at - text), "\\k<aaaaaa73>|");
    whole.len = (size_t)(at - text) + 13 * (sizeof(text) / 13 - 100);
    assert_true(wf_format_regex(whole));
    fill(text, sizeof(text), "[a-");
    assert_false(wf_format_regex(whole));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_and_times),
        cmocka_unit_test(addresses),
        cmocka_unit_test(names_of_hosts),
        cmocka_unit_test(mailboxes),
        cmocka_unit_test(uris),
        cmocka_unit_test(pointers_and_uuids),
        cmocka_unit_test(patterns),
        cmocka_unit_test(patterns_made_to_take_long),
    };

    return cmocka_run_group_tests(tests, open_guarded, close_guarded);
}
