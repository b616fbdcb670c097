#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/sha1.h"

/* Examples of FIPS 180 and of RFC 3174, and every length around the borders of blocks against
 * sums of sums that Python's hashlib made. */

static void expect(wf_bytes bytes, const char *expected)
{
    uint8_t digest[WF_SHA1_SIZE];
    char hex[2 * WF_SHA1_SIZE + 1];

    wf_sha1(digest, bytes);
    for (size_t i = 0; i < sizeof(digest); i++)
        (void)snprintf(hex + 2 * i, 3, "%02x", digest[i]);
    assert_string_equal(hex, expected);
}

static void expect_text(const char *text, const char *expected)
{
    expect((wf_bytes){(const uint8_t *)text, strlen(text)}, expected);
}

static void examples(void **state)
{
    uint8_t *many = malloc(1000000);

    (void)state;
    expect_text("", "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    expect_text("abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
    expect_text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    expect_text("dGhlIHNhbXBsZSBub25jZQ=="
                "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                "b37a4f2cc0624f1690f64606cf385945b2bec4ea");
    assert_non_null(many);
    memset(many, 'a', 1000000);
    expect((wf_bytes){many, 1000000}, "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
    free(many);
}

/* The digest of the digests of 0 to 299 bytes, each of them its index. */
static void every_length(void **state)
{
    uint8_t bytes[300], digests[300 * WF_SHA1_SIZE];

    (void)state;
    for (size_t len = 0; len < 300; len++) {
        bytes[len] = (uint8_t)len;
        wf_sha1(digests + len * WF_SHA1_SIZE, (wf_bytes){bytes, len});
    }
    expect((wf_bytes){digests, sizeof(digests)}, "7261d91c9ffd63ee8e68156d4d57e733d4ad7243");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples),
        cmocka_unit_test(every_length),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
