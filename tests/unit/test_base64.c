/* Base64, RFC 4648. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/base64.h"

#define PAIR(plain, encoded) check_pair(WF_TEXT(plain), WF_TEXT(encoded))

static void check_pair(wf_text plain, wf_text encoded)
{
    uint8_t decoded[64];
    char again[64];
    size_t len;

    assert_true(wf_base64_decode(decoded, encoded, &len));
    assert_int_equal(len, plain.len);
    assert_memory_equal(decoded, plain.ptr, len);
    assert_int_equal(wf_base64_size(len), encoded.len);
    wf_base64_encode(again, (wf_bytes){decoded, len});
    assert_memory_equal(again, encoded.ptr, encoded.len);
}

static void the_standards_own_pairs(void **state)
{
    (void)state;
    PAIR("", "");
    PAIR("f", "Zg==");
    PAIR("fo", "Zm8=");
    PAIR("foo", "Zm9v");
    PAIR("foob", "Zm9vYg==");
    PAIR("fooba", "Zm9vYmE=");
    PAIR("foobar", "Zm9vYmFy");
    PAIR("\xFB\xFF\xBE\x00", "+/++AA==");
}

#define REFUSES(encoded) assert_false(wf_base64_decode(decoded, WF_TEXT(encoded), &len))

static void everything_else_is_refused(void **state)
{
    uint8_t decoded[64];
    size_t len;

    (void)state;
    REFUSES("Z");
    REFUSES("Zg");
    REFUSES("Zg=");
    REFUSES("====");
    REFUSES("Z===");
    REFUSES("Zg==Zg==");
    REFUSES("Zm=v");
    REFUSES("Zm9v\n");
    REFUSES("Zm9-");
    REFUSES("Zm9_");
    REFUSES(" m9v");
    REFUSES("Zh==");
    REFUSES("Zm9=");
    REFUSES("Zm9\xC3");
}

static void every_character_has_one_meaning(void **state)
{
    char text[] = "AAAA";
    uint8_t decoded[3];
    size_t len, good = 0;

    (void)state;
    for (unsigned byte = 0; byte < 256; byte++) {
        char again[4];

        text[3] = (char)byte;
        if (byte == '=' || !wf_base64_decode(decoded, (wf_text){text, 4}, &len))
            continue;
        wf_base64_encode(again, (wf_bytes){decoded, len});
        assert_memory_equal(again, text, 4);
        good++;
    }
    assert_int_equal(good, 64);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_standards_own_pairs),
        cmocka_unit_test(everything_else_is_refused),
        cmocka_unit_test(every_character_has_one_meaning),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
