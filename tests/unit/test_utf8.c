/* UTF-8, against a plain decoder over every code point. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include "guarded.h"
#include "wireform/codec/utf8.h"

static void every_code_point_goes_round(void **state)
{
    (void)state;
    for (uint32_t expected = 0; expected <= 0x10FFFF; expected++) {
        char bytes[4];
        const char *at = bytes;
        size_t len = wf_utf8_put(bytes, expected);
        bool is_surrogate = expected >= 0xD800 && expected <= 0xDFFF;

        if (wf_utf8_check(bytes, len) != (is_surrogate ? 0 : len))
            fail_msg("U+%04X", expected);
        if (wf_utf8_next(&at, bytes + len) != expected || at != bytes + len)
            fail_msg("U+%04X does not come back", expected);
    }
}

/* @return bytes before the first wrong sequence, without words and tables */
static size_t plain_check(const unsigned char *text, size_t len)
{
    size_t at = 0;

    while (at < len) {
        static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        unsigned char first = text[at];
        size_t size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        uint32_t code_point = size == 1 ? first : first & (0xFFU >> (size + 1));

        if (first >= 0xF8 || (first >= 0x80 && first < 0xC0) || size > len - at)
            return at;
        for (size_t i = 1; i < size; i++) {
            if ((text[at + i] & 0xC0) != 0x80)
                return at;
            code_point = code_point << 6 | (text[at + i] & 0x3F);
        }
        if (code_point < least[size] || code_point > 0x10FFFF ||
            (code_point >= 0xD800 && code_point <= 0xDFFF))
            return at;
        at += size;
    }
    return len;
}

static void three_bytes_behind_any_beginning(void **state)
{
    unsigned char text[24];

    (void)state;
    for (size_t before = 0; before < 12; before++) {
        for (unsigned bytes = 0; bytes < 1 << 16; bytes++) {
            memset(text, 'a', sizeof(text));
            text[before] = (unsigned char)(bytes >> 8);
            text[before + 1] = (unsigned char)bytes;
            text[before + 2] = 0xBF;
            if (wf_utf8_check((const char *)text, before + 4) != plain_check(text, before + 4))
                fail_msg("%04x at %zu", bytes, before);
        }
    }
}

/* Two bytes at any place of a text that is long enough for wide steps, letters or others around. */
static void two_bytes_anywhere_in_a_long_text(void **state)
{
    static const char *const around[] = {"a", "\xD0\xB0", "\xE6\x9D\xB1", "\xF0\x9F\x98\x80"};
    unsigned char text[72];

    (void)state;
    for (size_t i = 0; i < sizeof(around) / sizeof(*around); i++) {
        size_t size = strlen(around[i]);

        for (size_t before = 0; before < sizeof(text) - 2; before++) {
            for (unsigned bytes = 0; bytes < 1 << 16; bytes += before % 2 == 0 ? 13 : 17) {
                for (size_t at = 0; at < sizeof(text); at++)
                    text[at] = (unsigned char)around[i][at % size];
                text[before] = (unsigned char)(bytes >> 8);
                text[before + 1] = (unsigned char)bytes;
                if (wf_utf8_check((const char *)text, sizeof(text)) !=
                    plain_check(text, sizeof(text)))
                    fail_msg("%04x at %zu among %s", bytes, before, around[i]);
            }
        }
    }
}

static void nothing_is_read_behind_the_end(void **state)
{
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, 128);
    for (size_t len = 0; len < 128; len++) {
        char *text = guarded_put(&guarded, NULL, 0, len, 'a');

        assert_int_equal(wf_utf8_check(text, len), len);
        if (len > 0) {
            text[len - 1] = '\xE2';
            assert_int_equal(wf_utf8_check(text, len), len - 1);
        }
    }
    guarded_deinit(&guarded);
}

static void characters_are_code_points(void **state)
{
    const char *text = "a\xC3\xB6\xE2\x82\xAC\xF0\x9F\x98\x80";

    (void)state;
    assert_int_equal(wf_utf8_count(text, strlen(text)), 4);
    assert_int_equal(wf_utf8_count("", 0), 0);
    assert_int_equal(wf_utf8_count("\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC", 9), 3);
}

/* In pieces as whole: wrong at the same byte, or at the end of a text that is cut off. */
static void pieces(void **state)
{
    static const char *const texts[] = {"plain",
                                        "\xCE\xBA\xE1\xBD\xB9\xF0\x9D\x84\x9E!",
                                        "a long stretch of plain text, then \xF4\x8F\xBF\xBF",
                                        "\xC0\x80",
                                        "\xE0\x9F\xBF",
                                        "\xED\xA0\x80",
                                        "\xEE\x80\x80",
                                        "\xF0\x8F\xBF\xBF",
                                        "\xF4\x90\x80\x80",
                                        "\xF5\x80\x80\x80",
                                        "\x80",
                                        "ab\xCE",
                                        "ab\xE1\xBD",
                                        "ab\xCE\xCE",
                                        "sixteen bytes at a time \xE1\xBD\xFF and more"};

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        size_t len = strlen(texts[i]);
        bool is_good = wf_utf8_check(texts[i], len) == len;

        for (size_t piece = 1; piece <= len; piece++) {
            struct wf_utf8 utf8 = {0};
            bool goes_on = true;

            for (size_t at = 0; at < len && goes_on; at += piece)
                goes_on = wf_utf8_feed(&utf8, (const uint8_t *)texts[i] + at,
                                       len - at < piece ? len - at : piece);
            if ((goes_on && utf8.left == 0) != is_good)
                fail_msg("text %zu in pieces of %zu", i, piece);
        }
    }
}

/* Fails at the first byte that nothing could make right, and not one later. */
static void fails_fast(void **state)
{
    static const struct {
        const char *bytes;
        size_t good;
    } cases[] = {{"\xC1", 0},         {"\xE0\x9F", 1},     {"\xED\xA0", 1}, {"\xF0\x8F", 1},
                 {"\xF4\x90", 1},     {"\xF4\x8F\x7F", 2}, {"\xF5", 0},     {"\xFF", 0},
                 {"\xE1\xBD\xC0", 2}, {"a\x80", 1}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct wf_utf8 utf8 = {0};

        assert_true(wf_utf8_feed(&utf8, (const uint8_t *)cases[i].bytes, cases[i].good));
        assert_false(wf_utf8_feed(&utf8, (const uint8_t *)cases[i].bytes + cases[i].good, 1));
    }
}

static void halves_of_pairs_are_wtf8(void **state)
{
    static const char text[] = "a\xED\xA0\xBD\xED\xB8\x80\xC3\xA9";
    const char *end = text + sizeof(text) - 1;

    (void)state;
    assert_int_equal(wf_utf8_check(text, sizeof(text) - 1), 1);
    assert_int_equal(wf_wtf8_check(text, sizeof(text) - 1), sizeof(text) - 1);
    assert_int_equal(wf_wtf8_check("\xED\xA0", 2), 0);
    assert_int_equal(wf_wtf8_check("\xED\xA0x", 3), 0);
    assert_int_equal(wf_wtf8_check("\xED\xA0\xBD\xFF", 4), 3);
    assert_ptr_equal(wf_wtf8_find_half(text, end), text + 1);
    assert_ptr_equal(wf_wtf8_find_half(text + 2, end), text + 4);
    assert_ptr_equal(wf_wtf8_find_half(text + 5, end), end);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_goes_round),
        cmocka_unit_test(three_bytes_behind_any_beginning),
        cmocka_unit_test(two_bytes_anywhere_in_a_long_text),
        cmocka_unit_test(nothing_is_read_behind_the_end),
        cmocka_unit_test(characters_are_code_points),
        cmocka_unit_test(pieces),
        cmocka_unit_test(fails_fast),
        cmocka_unit_test(halves_of_pairs_are_wtf8),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
