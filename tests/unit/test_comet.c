#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "framing_feed.h"
#include "wireform/framing/comet.h"

/* Frames of Comet (etherpad.md 4.2), fed in every split and up to a guard page:
 *     units      what a length counts
 *     messages   numbered frames, in order
 *     oob        what has no number
 *     wrong      what no frame may be
 *     heads      what is written before a message */

static const struct wf_framing_limits limits = {.limit_in = 64};

#define FEED(input, expected)                                                                      \
    feed_every_way(&wf_framing_comet, &limits,                                                     \
                   (wf_bytes){(const uint8_t *)(input), sizeof(input) - 1}, expected)

#define SMILE "\xF0\x9F\x98\x80"

static void units(void **state)
{
    (void)state;
    assert_int_equal(wf_comet_units((wf_bytes){(const uint8_t *)"", 0}), 0);
    assert_int_equal(wf_comet_units((wf_bytes){(const uint8_t *)"abc", 3}), 3);
    assert_int_equal(wf_comet_units((wf_bytes){(const uint8_t *)"\xC3\xA4\xE2\x82\xAC", 5}), 2);
    assert_int_equal(wf_comet_units((wf_bytes){(const uint8_t *)SMILE "h", 5}), 3);
}

static void messages(void **state)
{
    (void)state;
    FEED("", "more");
    FEED("5:1:0:a", "a|more");
    FEED("4:1:0:", "|more");
    FEED("5:1:0:a6:2:0:bc", "a|bc|more");
    FEED("6:1:0:" SMILE, SMILE "|more");
    FEED("7:1:0:x" SMILE "5:2:0:y", "x" SMILE "|y|more");
    FEED("5:1:0:\xC3\xA4", "\xC3\xA4|more");
    FEED("9:1:0:a:b:c", "a:b:c|more");
    FEED("8:1:1:kill", "closed");
    FEED("5:1:0:a8:2:1:killrest", "a|closed");
}

static void repeated(void **state)
{
    (void)state;
    FEED("5:1:0:a5:1:0:a5:2:0:b", "a|b|more");
    FEED("5:1:0:a5:3:0:c", "a|bad syntax");
    FEED("5:2:0:b", "bad syntax");
}

static void oob(void **state)
{
    (void)state;
    FEED("6:oob:ok", "more");
    FEED("6:oob:ok5:1:0:a13:oob:keepalive5:2:0:b", "a|b|more");
    FEED("16:oob:restart-fail", "more");
    FEED("4:oob:", "more");
}

static void wrong(void **state)
{
    (void)state;
    FEED("0:", "bad syntax");
    FEED("05:1:0:a", "bad syntax");
    FEED("-5:1:0:a", "bad syntax");
    FEED(":", "bad syntax");
    FEED("a", "bad syntax");
    FEED("16777217:", "bad syntax");
    FEED("123456789", "bad syntax");
    FEED("1:x", "bad syntax");
    FEED("3:oob", "bad syntax");
    FEED("4:1:2:", "bad syntax");
    FEED("5:01:0:", "bad syntax");
    FEED("4:0:0:", "bad syntax");
    FEED("5:1:00:", "bad syntax");
    FEED("4:1:x:", "bad syntax");
    FEED("5:1:0:" SMILE, "bad syntax");
    FEED("5:1:0:\xFF", "bad syntax");
    FEED("5:1:0:\xED\xA0\xBD", "bad syntax");
    FEED("5:1:0:\xC3x", "bad syntax");
}

static void too_large(void **state)
{
    (void)state;
    FEED("64:1:0:123456789012345678901234567890123456789012345678901234567890",
         "123456789012345678901234567890123456789012345678901234567890|more");
    FEED("65:1:0:1234567890123456789012345678901234567890123456789012345678901", "too large");
    FEED("65:", "too large");
    FEED("64:1:0:\xC3\xA4"
         "12345678901234567890123456789012345678901234567890123456789",
         "too large");
    FEED("64:1:0:1234567890123456789012345678901234567890123456789012345678\xC3\xA4"
         "\xFF",
         "too large");
    FEED("63:1:0:1234567890123456789012345678901234567890123456789012345678\xC3\xA4",
         "1234567890123456789012345678901234567890123456789012345678\xC3\xA4|more");
}

static void expect_head(uint64_t number, enum wf_comet_kind kind, size_t length,
                        const char *expected)
{
    char head[WF_COMET_HEAD_SIZE];
    size_t len = wf_comet_head(head, number, kind, length);

    assert_int_equal(len, strlen(expected));
    assert_memory_equal(head, expected, len);
}

static void heads(void **state)
{
    (void)state;
    expect_head(1, WF_COMET_MESSAGE, 130, "134:1:0:");
    expect_head(10, WF_COMET_MESSAGE, 0, "5:10:0:");
    expect_head(7, WF_COMET_CONTROL, 4, "8:7:1:");
    expect_head(UINT64_MAX, WF_COMET_MESSAGE, SIZE_MAX - 23,
                "18446744073709551615:18446744073709551615:0:");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units), cmocka_unit_test(messages), cmocka_unit_test(repeated),
        cmocka_unit_test(oob),   cmocka_unit_test(wrong),    cmocka_unit_test(too_large),
        cmocka_unit_test(heads),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
