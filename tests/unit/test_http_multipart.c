#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/codec/http_multipart.h"

/* multipart/form-data, whole, cut at every place, and byte by byte:
 *     boundaries  which are usable
 *     parts       names, types, contents
 *     delimiters  what looks like one and is none
 *     broken      what is refused, in which words
 *     limits      exactly at the edge */

#define TYPE "multipart/form-data; boundary=B"

static void put_text(struct wf_buf *out, const char *prefix, wf_text text)
{
    wf_buf_put(out, prefix, strlen(prefix));
    if (text.ptr)
        wf_buf_put(out, text.ptr, text.len);
    else
        wf_buf_put(out, "-", 1);
}

static enum wf_status take(struct wf_http_multipart *multipart, wf_bytes *in, struct wf_buf *heard)
{
    enum wf_http_multipart_event event;
    struct wf_http_part part;
    enum wf_status status;
    wf_bytes bytes;

    while ((status = wf_http_multipart_next(multipart, in, &event, &part, &bytes)) == WF_OK) {
        if (event == WF_HTTP_PART_BEGINS) {
            put_text(heard, "{", part.name);
            put_text(heard, " ", part.filename);
            put_text(heard, " ", part.content_type);
            put_text(heard, ":", WF_TEXT(""));
        } else if (event == WF_HTTP_PART_BYTES) {
            assert_true(bytes.len > 0);
            wf_buf_put(heard, bytes.ptr, bytes.len);
        } else {
            put_text(heard, "}", WF_TEXT(""));
        }
    }
    if (status != WF_BAD_SYNTAX)
        assert_int_equal(in->len, 0);
    return status;
}

static void expect_cut(const char *text, size_t len, size_t cut, const char *expected)
{
    struct wf_http_multipart multipart;
    enum wf_status status = WF_MORE;
    struct wf_buf heard;
    const char *end;

    assert_true(wf_http_multipart_init(&multipart, WF_TEXT(TYPE), 3));
    wf_buf_init(&heard, WF_NO_LIMIT);
    for (size_t at = 0; at < len && status != WF_BAD_SYNTAX;) {
        size_t piece = cut == 0 ? 1 : at == 0 ? cut : len - at;

        /* A copy of the exact size, so that the sanitizer sees a byte too many. */
        uint8_t *copy = wf_alloc(piece, 1);
        wf_bytes in = {copy, piece};

        memcpy(copy, text + at, piece);
        at += piece;
        status = take(&multipart, &in, &heard);
        wf_free(copy);
    }
    end = status == WF_CLOSED ? "end" : status == WF_MORE ? "more" : multipart.why;
    wf_buf_put(&heard, "|", 1);
    wf_buf_put(&heard, end, strlen(end) + 1);
    if (strcmp((const char *)wf_buf_peek(&heard), expected) != 0)
        fail_msg("cut at %zu: %s instead of %s", cut, (const char *)wf_buf_peek(&heard), expected);
    wf_buf_deinit(&heard);
    wf_http_multipart_deinit(&multipart);
}

static void expect(const char *text, size_t len, const char *expected)
{
    for (size_t cut = 0; cut <= len; cut++)
        expect_cut(text, len, cut, expected);
}

#define READS(text, expected) expect(text, sizeof(text) - 1, expected)
#define NAMED                 "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"

static void boundaries(void **state)
{
    static const struct {
        const char *type, *why;
    } cases[] = {
        {"multipart/form-data; boundary=B", NULL},
        {"Multipart/Form-Data; charset=x; BOUNDARY=\"a b\"", NULL},
        {"multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567"
         "890123456789",
         NULL},
        {"multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567"
         "8901234567890",
         "The boundary is missing or unusable."},
        {"multipart/form-data", "The boundary is missing or unusable."},
        {"multipart/form-data; boundary=", "The boundary is missing or unusable."},
        {"multipart/form-data; boundary=\"\"", "The boundary is missing or unusable."},
        {"multipart/form-data; boundary=\"a \"", "The boundary is missing or unusable."},
        {"multipart/form-data; boundary=\"a\tb\"", "The boundary is missing or unusable."},
        {"multipart/form-data; boundary=\"a", "The boundary is missing or unusable."},
        {"multipart/mixed; boundary=B", "The body is not multipart/form-data."},
        {"", "The body is not multipart/form-data."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct wf_http_multipart multipart;
        bool is_well = wf_http_multipart_init(&multipart, wf_text_of(cases[i].type), 1);

        if (is_well != !cases[i].why)
            fail_msg("%s: %s", cases[i].type, is_well ? "accepted" : multipart.why);
        if (!is_well)
            assert_string_equal(multipart.why, cases[i].why);
        wf_http_multipart_deinit(&multipart);
    }
}

static void parts(void **state)
{
    (void)state;
    READS(NAMED "one\r\n--B--\r\n", "{a - -:one}|end");
    READS(NAMED "one\r\n" NAMED "two\r\n--B--", "{a - -:one}{a - -:two}|end");
    READS("preamble\r\n" NAMED "one\r\n--B--\r\nepilogue", "{a - -:one}|end");
    READS(NAMED "\r\n--B--", "{a - -:}|end");
    READS(NAMED "--B--", "{a - -:}|end");
    READS("--B\r\n\r\none\r\n--B--", "{- - -:one}|end");
    READS("--B--\r\n", "|end");
    READS("--B \t\r\nContent-Type: text/plain\r\n\r\none\r\n--B--", "{- - text/plain:one}|end");
    READS("--B\r\ncontent-disposition: form-data; name=x; filename=\"C:\\a\\b \\\"c\\\".txt\"\r\n"
          "Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n\r\n--B--",
          "{x C:\\a\\b \"c\".txt image/png:\x89PNG\r\n\x1a\n}|end");
    READS("--B\r\nContent-Disposition: form-data; name=x; filename=e.txt; "
          "filename*=utf-8''%c3%a9.txt\r\n\r\n\r\n--B--",
          "{x \xc3\xa9.txt -:}|end");
    READS(NAMED "one", "{a - -:one|more");
}

static void delimiters(void **state)
{
    (void)state;
    READS(NAMED "one\r\n--C\r\n-\r\r\n--\r\n--BX\r\n--B-x\n--B\r\n--B--",
          "{a - -:one\r\n--C\r\n-\r\r\n--\r\n--BX\r\n--B-x\n--B}|end");
    READS(NAMED "\r\r\n--B--", "{a - -:\r}|end");
    READS(NAMED "--Bx\r\n--B--", "{a - -:--Bx}|end");
    READS(NAMED "-\r\n--B--", "{a - -:-}|end");
    READS(NAMED "x--B--", "{a - -:x--B--|more");
}

static void broken(void **state)
{
    (void)state;
    READS(NAMED "one\r\n--B \r\n", "{a - -:one}|more");
    READS(NAMED "one\r\n--B x", "{a - -:one|A boundary is followed by something else.");
    READS(NAMED "one\r\n--B\rx", "{a - -:one|A boundary is followed by something else.");
    READS("--B\r\nA\r\n\r\n", "|The head of a part is malformed.");
    READS("--B\r\nA: b\n", "|The head of a part is malformed.");
    READS("--B\r\nA: b\rx", "|The head of a part is malformed.");
    READS("--B\r\nA : b\r\n\r\n", "|The head of a part is malformed.");
    READS("--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\n",
          "|The head of a part is malformed.");
    READS("--B\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n",
          "|The head of a part is malformed.");
    READS("--B\r\nContent-Disposition: form-data; name=\xff\r\n\r\n",
          "|The head of a part is malformed.");
    READS("--B\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\n",
          "|The head of a part is malformed.");
    READS("--B\r\nContent-Disposition: form-data; filename*=latin1''a\r\n\r\n",
          "|The head of a part is malformed.");
    READS("--B\r\nContent-Disposition: form-data; filename*=utf-8''%zz\r\n\r\n",
          "|The head of a part is malformed.");
}

static void limits(void **state)
{
    char text[WF_HTTP_PART_HEAD_LIMIT + 64];
    size_t len;

    (void)state;
    READS(NAMED "1\r\n" NAMED "2\r\n" NAMED "3\r\n--B--", "{a - -:1}{a - -:2}{a - -:3}|end");
    READS(NAMED "1\r\n" NAMED "2\r\n" NAMED "3\r\n" NAMED,
          "{a - -:1}{a - -:2}{a - -:3|There are too many parts.");
    len = (size_t)snprintf(text, sizeof(text), "--B\r\nA:%0*d\r\n\r\n", WF_HTTP_PART_HEAD_LIMIT - 6,
                           0);
    expect_cut(text, len, 0, "{- - -:|more");
    len = (size_t)snprintf(text, sizeof(text), "--B\r\nA:%0*d\r\n\r\n", WF_HTTP_PART_HEAD_LIMIT - 5,
                           0);
    expect_cut(text, len, 0, "|The head of a part is too long.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(boundaries), cmocka_unit_test(parts),  cmocka_unit_test(delimiters),
        cmocka_unit_test(broken),     cmocka_unit_test(limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
