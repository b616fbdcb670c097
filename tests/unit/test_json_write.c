/* What is written, and that it reads back. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "guarded.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_size.h"
#include "wireform/codec/json_write.h"

#define WRITES(call, expected)                                                                     \
    do {                                                                                           \
        struct wf_buf buf, *out = &buf;                                                            \
                                                                                                   \
        wf_buf_init(out, 1000);                                                                    \
        call;                                                                                      \
        assert_int_equal(wf_buf_len(out), sizeof(expected) - 1);                                   \
        assert_memory_equal(wf_buf_peek(out), expected, sizeof(expected) - 1);                     \
        wf_buf_deinit(out);                                                                        \
    } while (0)

static void texts(void **state)
{
    (void)state;
    WRITES(wf_json_write_text(out, WF_TEXT("")), "\"\"");
    WRITES(wf_json_write_text(out, ((wf_text){NULL, 0})), "\"\"");
    WRITES(wf_json_write_text(out, WF_TEXT("Ada")), "\"Ada\"");
    WRITES(wf_json_write_text(out, WF_TEXT("a\"b\\c/d")), "\"a\\\"b\\\\c/d\"");
    WRITES(wf_json_write_text(out, WF_TEXT("\b\f\n\r\t\x01\x1F\x7F")),
           "\"\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\"");
    WRITES(wf_json_write_text(out, WF_TEXT("\0")), "\"\\u0000\"");
    WRITES(wf_json_write_text(out, WF_TEXT("\xC3\xB6 \xF0\x9F\x98\x80 \xE2\x80\xA8")),
           "\"\xC3\xB6 \xF0\x9F\x98\x80 \xE2\x80\xA8\"");
    WRITES(wf_json_write_text(out, WF_TEXT("0123456789abcdef\n0123456789abcdef0123456789\"")),
           "\"0123456789abcdef\\n0123456789abcdef0123456789\\\"\"");
}

typedef void writer(struct wf_buf *out, wf_text value);

/* Into a buffer without a byte to spare, and into one that is a byte too small. */
static void check_written(writer *write, wf_text text, const char *expected)
{
    size_t len = strlen(expected);
    struct wf_buf buf;

    wf_buf_init(&buf, len);
    write(&buf, text);
    assert_false(buf.failed);
    assert_int_equal(wf_buf_len(&buf), len);
    assert_memory_equal(wf_buf_peek(&buf), expected, len);
    wf_buf_deinit(&buf);
    wf_buf_init(&buf, len - 1);
    write(&buf, text);
    assert_true(buf.failed);
    assert_false(buf.out_of_memory);
    assert_in_range(wf_buf_len(&buf), 0, buf.size);
    wf_buf_deinit(&buf);
}

/* One special byte in a text that ends where a page does. */
static void check_text(const char *text, size_t len, size_t place)
{
    static const char escapes[][7] = {
        ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", [0x1F] = "\\u001f"};
    char expected[128] = "\"";

    for (size_t i = 0; i < len; i++)
        if (i == place && (unsigned char)text[i] < 0x80)
            strcat(expected, escapes[(unsigned char)text[i]]);
        else
            strncat(expected, text + i, 1);
    strcat(expected, "\"");
    check_written(wf_json_write_text, (wf_text){text, len}, expected);
    check_written(wf_json_write_wtf8, (wf_text){text, len}, expected);
}

static void texts_of_every_length(void **state)
{
    static const char specials[] = {'"', '\\', '\n', 0x1F, (char)0xFF};
    static const char plain[] =
        "0123456789 !#[]~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "abcdefghijklmnopqrstuvwxyzABCDEF";
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(plain));
    for (size_t len = 0; len < sizeof(plain); len++)
        for (size_t place = 0; place <= len; place++)
            for (size_t i = 0; i < sizeof(specials); i++) {
                char *text = guarded_put(&guarded, plain, len, 0, 0);

                if (place < len)
                    text[place] = specials[i];
                check_text(text, len, place);
            }
    guarded_deinit(&guarded);
}

/* What begins like half of a pair, at every place: a half is escaped, a character is not. */
static void halves_at_every_place(void **state)
{
    static const char plain[] = "0123456789 !#[]~abcdefghijklmnopqrstuvwxyzABCDEF";
    static const char *const specials[][2] = {
        {"\xED\xA0\x80", "\\ud800"}, {"\xED\xBF\xBF", "\\udfff"}, {"\xED\x9F\xBF", "\xED\x9F\xBF"}};
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(plain) + 3);
    for (size_t len = 0; len < sizeof(plain); len++)
        for (size_t place = 0; place <= len; place++)
            for (size_t i = 0; i < sizeof(specials) / sizeof(*specials); i++) {
                char *text = guarded_put(&guarded, plain, len, 3, 0);
                char expected[64];

                memmove(text + place + 3, text + place, len - place);
                memcpy(text + place, specials[i][0], 3);
                (void)snprintf(expected, sizeof(expected), "\"%.*s%s%.*s\"", (int)place, plain,
                               specials[i][1], (int)(len - place), plain + place);
                check_written(wf_json_write_wtf8, (wf_text){text, len + 3}, expected);
            }
    guarded_deinit(&guarded);
}

/* As simple as can be: what texts of the bytes below are written as. */
static size_t spell_simply(char *to, const char *text, size_t len)
{
    char *begin = to;

    *to++ = '"';
    for (size_t i = 0; i < len; i++) {
        static const char escapes[][7] = {
            ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", [0x01] = "\\u0001"};
        unsigned char byte = (unsigned char)text[i];

        if (byte < sizeof(escapes) / sizeof(*escapes) && escapes[byte][0])
            to = stpcpy(to, escapes[byte]);
        else
            *to++ = text[i];
    }
    *to++ = '"';
    return (size_t)(to - begin);
}

enum { LONGEST = 300 };

/* One byte of `every` is special. */
static wf_text random_text(struct guarded *guarded, size_t len, unsigned every)
{
    static const char bytes[] = "\"\\\n\x01";
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
    char *text = guarded_put(guarded, "", 0, len, 0);

    for (size_t i = 0; i < len; i++)
        text[i] = (unsigned)rand() % every == 0 ? bytes[rand() % 4] : letters[rand() % 26];
    return (wf_text){text, len};
}

static void many_escapes(void **state)
{
    char expected[6 * LONGEST + 3];
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, LONGEST);
    for (size_t len = 0; len < LONGEST; len++)
        for (unsigned every = 1; every < 200; every = every * 3 + 1) {
            wf_text text = random_text(&guarded, len, every);

            expected[spell_simply(expected, text.ptr, len)] = '\0';
            check_written(wf_json_write_text, text, expected);
            check_written(wf_json_write_wtf8, text, expected);
        }
    guarded_deinit(&guarded);
}

static wf_text list[3];

static void write_list(struct wf_buf *out, wf_text nothing)
{
    (void)nothing;
    wf_put_end(out, wf_json_put_texts(out, wf_put_begin(out), list, 3));
}

static void write_list_of_wtf8(struct wf_buf *out, wf_text nothing)
{
    (void)nothing;
    wf_put_end(out, wf_json_put_wtf8s(out, wf_put_begin(out), list, 3));
}

/* Short ones, wide ones, long ones and those with escapes, in any order. */
static void lists_of_every_kind(void **state)
{
    static const char plain[] =
        "0123456789 !#[]~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "abcdefghijklmnopqrstuvwxyzABCDEF";
    static const char special[] = "0123456789 \" abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMN";
    static const wf_text kinds[] = {{plain, 0},  {plain, 3},    {plain, 12},  {plain, 36},
                                    {plain, 90}, {special, 13}, {special, 50}};
    enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

    (void)state;
    for (size_t i = 0; i < KINDS * KINDS * KINDS; i++) {
        char expected[400] = "[", *at = expected + 1;

        for (size_t k = 0, rest = i; k < 3; k++, rest /= KINDS) {
            list[k] = kinds[rest % KINDS];
            at += spell_simply(at, list[k].ptr, list[k].len);
            *at++ = k < 2 ? ',' : ']';
        }
        *at = '\0';
        check_written(write_list, list[0], expected);
        check_written(write_list_of_wtf8, list[0], expected);
    }
}

/* A member's key and value, where they fit and where not quite. */
static void write_members(struct wf_buf *out, wf_text value)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"a\":", value);
    at = WF_JSON_PUT_WTF8(out, at, ",\"b\":", value);
    at = WF_JSON_PUT_RAW(out, at, ",\"c\":", value);
    at = WF_JSON_PUT_RAW(out, at, ",\"d\":", ((wf_text){NULL, 0}));
    at = WF_JSON_PUT_UINT(out, at, ",\"e\":", 17);
    at = WF_JSON_PUT_INT(out, at, ",\"f\":", -17);
    at = WF_JSON_PUT_BOOL(out, at, ",\"g\":", true);
    at = WF_JSON_PUT_NUMBER(out, at, ",\"h\":", 0.75);
    at = WF_JSON_PUT_BYTES(out, at, ",\"i\":", ((wf_bytes){(const uint8_t *)"abc", 3}));
    at = WF_JSON_PUT_TEXTS(out, at, ",\"j\":", &value, 1);
    at = WF_JSON_PUT_WTF8S(out, at, ",\"k\":", &value, 0);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static void members(void **state)
{
    static const char expected[] =
        "{\"a\":\"12\",\"b\":\"12\",\"c\":12,\"d\":null,\"e\":17,\"f\":-17,\"g\":true,\"h\":0.75,"
        "\"i\":\"YWJj\",\"j\":[\"12\"],\"k\":[]}";

    (void)state;
    check_written(write_members, WF_TEXT("12"), expected);
    for (size_t limit = 0; limit < sizeof(expected) - 1; limit++) {
        struct wf_buf buf;

        wf_buf_init(&buf, limit);
        write_members(&buf, WF_TEXT("12"));
        assert_true(buf.failed);
        assert_in_range(wf_buf_len(&buf), 0, limit);
        wf_buf_deinit(&buf);
    }
}

static void arrays_of_texts(void **state)
{
    const wf_text some[] = {WF_TEXT("a"), WF_TEXT(""), WF_TEXT("b\n")};

    (void)state;
    WRITES(wf_put_end(out, wf_json_put_texts(out, wf_put_begin(out), NULL, 0)), "[]");
    WRITES(wf_put_end(out, wf_json_put_texts(out, wf_put_begin(out), some, 1)), "[\"a\"]");
    WRITES(wf_put_end(out, wf_json_put_wtf8s(out, wf_put_begin(out), some, 3)),
           "[\"a\",\"\",\"b\\n\"]");
    for (size_t count = 0; count <= 3; count++) {
        struct wf_buf out;

        wf_buf_init(&out, 100);
        wf_put_end(&out, wf_json_put_texts(&out, wf_put_begin(&out), some, count));
        assert_int_equal(wf_json_size_texts(some, count), wf_buf_len(&out));
        assert_int_equal(wf_json_size_wtf8s(some, count), wf_buf_len(&out));
        wf_buf_deinit(&out);
    }
}

/* Every length of number, where just it fits and where not quite. */
static void write_a_number(struct wf_buf *out, wf_text digits)
{
    wf_json_write_int(out, (int64_t)strtoll(digits.ptr, NULL, 10));
}

static void numbers_of_every_length(void **state)
{
    static const char digits[] = "-9081726354433221100";

    (void)state;
    for (size_t len = 2; len < sizeof(digits); len++) {
        char text[sizeof(digits)] = "";

        memcpy(text, digits, len);
        check_written(write_a_number, (wf_text){text, len}, text);
        check_written(write_a_number, (wf_text){text + 1, len - 1}, text + 1);
    }
}

/* The size is that of what is written. */
#define SIZES(kind, value)                                                                         \
    do {                                                                                           \
        struct wf_buf buf;                                                                         \
                                                                                                   \
        wf_buf_init(&buf, 1000);                                                                   \
        wf_json_write_##kind(&buf, value);                                                         \
        assert_int_equal(wf_json_size_##kind(value), wf_buf_len(&buf));                            \
        wf_buf_deinit(&buf);                                                                       \
    } while (0)

static void sizes(void **state)
{
    const uint8_t some[] = {0xFB, 0xFF, 0xBE, 0x00};
    const double numbers[] = {0, -0.0, 1, -0.1, 1e21, 1e300, 5e-324, INFINITY, NAN};
    uint64_t power = 1;

    (void)state;
    for (int byte = 0; byte < 0x80; byte++) {
        char text[3] = {'a', (char)byte, 'b'};

        SIZES(text, ((wf_text){text, sizeof(text)}));
    }
    SIZES(text, ((wf_text){NULL, 0}));
    SIZES(text, WF_TEXT("\xC3\xB6 \xF0\x9F\x98\x80"));
    for (size_t len = 0; len <= sizeof(some); len++)
        SIZES(bytes, ((wf_bytes){some, len}));
    for (int digits = 0; digits < 20; digits++, power *= 10) {
        SIZES(uint, power);
        SIZES(uint, power - 1);
        SIZES(int, (int64_t)power);
        SIZES(int, -(int64_t)(power - 1));
    }
    SIZES(uint, UINT64_MAX);
    SIZES(int, INT64_MIN);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
        SIZES(number, numbers[i]);
    SIZES(bool, true);
    SIZES(bool, false);
    SIZES(raw, WF_TEXT("[1, 2]"));
    SIZES(raw, ((wf_text){NULL, 0}));
}

static void bytes(void **state)
{
    const uint8_t some[] = {0xFB, 0xFF, 0xBE, 0x00};

    (void)state;
    WRITES(wf_json_write_bytes(out, ((wf_bytes){some, 4})), "\"+/++AA==\"");
    WRITES(wf_json_write_bytes(out, ((wf_bytes){NULL, 0})), "\"\"");
}

static void scalars(void **state)
{
    bool is_first = true;

    (void)state;
    WRITES(wf_json_write_int(out, 0), "0");
    WRITES(wf_json_write_int(out, -1), "-1");
    WRITES(wf_json_write_int(out, INT64_MAX), "9223372036854775807");
    WRITES(wf_json_write_int(out, INT64_MIN), "-9223372036854775808");
    WRITES(wf_json_write_uint(out, UINT64_MAX), "18446744073709551615");
    WRITES(wf_json_write_number(out, -0.25), "-0.25");
    WRITES(wf_json_write_bool(out, true), "true");
    WRITES(wf_json_write_bool(out, false), "false");
    WRITES(wf_json_write_raw(out, WF_TEXT("[1, 2]")), "[1, 2]");
    WRITES(wf_json_write_raw(out, ((wf_text){NULL, 0})), "null");
    WRITES(wf_put_end(out, WF_JSON_PUT_KEY(out, wf_put_begin(out), &is_first, "\"a\":"));
           wf_put_end(out, WF_JSON_PUT_KEY(out, wf_put_begin(out), &is_first, "\"b\":")),
           "{\"a\":,\"b\":");
}

static void what_json_has_no_word_for_marks_the_buffer(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1000);
    wf_json_write_number(&out, INFINITY);
    assert_true(out.failed);
    wf_buf_reset(&out);
    wf_json_write_number(&out, (double)NAN);
    assert_true(out.failed);
    wf_buf_deinit(&out);
}

/* Every length and every place of an escape, the text ending at the guard. */
static void texts_read_back_from_any_place(void **state)
{
    const struct wf_text_rule any = {"#", 0, WF_NO_LIMIT, NULL};
    struct guarded guarded;
    struct wf_arena arena;
    struct wf_buf out;

    (void)state;
    guarded_init(&guarded, 4096);
    wf_buf_init(&out, 4096);
    assert_true(wf_arena_init(&arena, 4096));
    for (size_t len = 0; len < 50; len++) {
        for (size_t place = 0; place <= len; place++) {
            char *text = guarded_put(&guarded, NULL, 0, len, 'x');
            struct wf_json_reader in;
            wf_text again;

            if (place < len)
                text[place] = '\n';
            wf_buf_reset(&out);
            wf_json_write_text(&out, (wf_text){text, len});
            assert_int_equal(wf_buf_len(&out), len + 2 + (place < len));
            wf_arena_reset(&arena);
            wf_json_reader_init(&in, (wf_text){(const char *)wf_buf_peek(&out), wf_buf_len(&out)},
                                &arena);
            again = wf_json_read_text(&in, &any);
            assert_true(wf_json_reader_finish(&in));
            assert_true(wf_text_equal(again, (wf_text){text, len}));
        }
    }
    wf_arena_deinit(&arena);
    wf_buf_deinit(&out);
    guarded_deinit(&guarded);
}

static void write_everything(struct wf_buf *out)
{
    static const char text[700] = "\n";

    wf_json_write_text(out, (wf_text){text, sizeof(text)});
    wf_json_write_bytes(out, (wf_bytes){(const uint8_t *)text, sizeof(text)});
    for (int i = 0; i < 100; i++) {
        wf_json_write_number(out, i / 7.0);
        wf_json_write_int(out, -i);
        wf_json_write_bool(out, i % 2);
        wf_json_write_raw(out, WF_TEXT("{}"));
    }
}

/* The nth allocation fails, n = 1, 2, ... until all of it is written. */
static void without_memory_the_buffer_is_marked(void **state)
{
    size_t live = wf_alloc_live();
    struct wf_buf out = {.failed = true};

    (void)state;
    for (size_t nth = 1; out.failed; nth++) {
        wf_buf_init(&out, 1 << 20);
        wf_alloc_fail_at(nth);
        write_everything(&out);
        wf_alloc_fail_at(0);
        assert_int_equal(out.failed, out.out_of_memory);
        wf_buf_deinit(&out);
        assert_int_equal(wf_alloc_live(), live);
        assert_true(nth < 100);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts),
        cmocka_unit_test(texts_of_every_length),
        cmocka_unit_test(halves_at_every_place),
        cmocka_unit_test(many_escapes),
        cmocka_unit_test(lists_of_every_kind),
        cmocka_unit_test(members),
        cmocka_unit_test(arrays_of_texts),
        cmocka_unit_test(numbers_of_every_length),
        cmocka_unit_test(sizes),
        cmocka_unit_test(bytes),
        cmocka_unit_test(scalars),
        cmocka_unit_test(what_json_has_no_word_for_marks_the_buffer),
        cmocka_unit_test(texts_read_back_from_any_place),
        cmocka_unit_test(without_memory_the_buffer_is_marked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
