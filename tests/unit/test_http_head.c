#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "guarded.h"
#include "wireform/codec/http_head.h"

/* Heads of requests and answers, each cut at every place:
 *     requests, targets, hosts, fields   what they say
 *     framing                            where a body ends, and every way to say two things at once
 *     line_ends, versions                what is no HTTP
 *     limits                             exactly at the edge
 *     answers                            the client's side */

enum { FIELDS = 8 };

static const struct wf_http_limits limits = {.head_limit = 400, .fields_limit = FIELDS};

static struct guarded guarded;

/* The longest prefix that is not the end of the story, however small the steps to it. */
static enum wf_status scan_in_steps(const char *text, size_t len, size_t step,
                                    struct wf_http_scan *scan, struct wf_http_refusal *refusal)
{
    enum wf_status status = WF_MORE;
    size_t count = 0;

    *scan = (struct wf_http_scan){0};
    while (status == WF_MORE && count < len) {
        const char *at;

        count = len - count < step ? len : count + step;
        at = guarded_put(&guarded, text, count, 0, 0);
        status = wf_http_scan_head(scan, &limits, (wf_bytes){(const uint8_t *)at, count}, refusal);
    }
    return status;
}

static void describe_request(const char *head, size_t len, char *words, size_t size)
{
    struct wf_http_field fields[FIELDS + 2];
    struct wf_http_refusal refusal;
    struct wf_http_request request;

    if (!wf_http_read_request((wf_text){head, len}, fields, &request, &refusal)) {
        snprintf(words, size, "%u %s", refusal.status, refusal.why);
        return;
    }
    snprintf(words, size, "%.*s [%.*s] [%s%.*s] host=%.*s fields=%zu body=%d/%lld%s%s%s%s",
             (int)request.method.len, request.method.ptr, (int)request.path.len, request.path.ptr,
             request.query.ptr ? "?" : "", (int)request.query.len,
             request.query.ptr ? request.query.ptr : "", (int)request.host.len,
             request.host.len > 0 ? request.host.ptr : "", request.fields_count, request.has_body,
             (long long)request.content_length, request.is_head ? " head" : "",
             request.is_1_0 ? " 1.0" : "", request.keeps_alive ? "" : " close",
             request.expects_continue ? " waits" : "");
}

static void describe(const char *text, size_t len, size_t step, char *words, size_t size)
{
    struct wf_http_refusal refusal = {0};
    struct wf_http_scan scan;
    enum wf_status status = scan_in_steps(text, len, step, &scan, &refusal);
    size_t head_len = scan.scanned - scan.begin;

    if (status == WF_MORE)
        snprintf(words, size, "more");
    else if (status != WF_OK)
        snprintf(words, size, "%u %s", refusal.status, refusal.why);
    else
        describe_request(guarded_put(&guarded, text + scan.begin, head_len, 0, 0), head_len, words,
                         size);
}

static void expect(const char *text, size_t len, const char *expected)
{
    char words[1024];

    for (size_t step = 1; step <= len; step = step < 4 ? step + 1 : step * 2) {
        describe(text, len, step, words, sizeof(words));
        if (strcmp(words, expected) != 0)
            fail_msg("in steps of %zu: expected %s, got %s\n%s", step, expected, words, text);
    }
    describe(text, len, len, words, sizeof(words));
    assert_string_equal(words, expected);
}

#define READS(text, expected) expect(text, sizeof(text) - 1, expected)
#define HOST                  "Host: a\r\n"
#define GET                   "GET / HTTP/1.1\r\n" HOST

static void requests(void **state)
{
    (void)state;
    READS(GET "\r\n", "GET [/] [] host=a fields=1 body=0/0");
    READS("\r\n" GET "\r\n", "GET [/] [] host=a fields=1 body=0/0");
    READS("\r\n\r\n" GET "\r\n", "400 empty lines before the request line");
    READS(GET "\r\nGET /behind", "GET [/] [] host=a fields=1 body=0/0");
    READS("HEAD / HTTP/1.1\r\n" HOST "\r\n", "HEAD [/] [] host=a fields=1 body=0/0 head");
    READS("M-SEARCH / HTTP/1.1\r\n" HOST "\r\n", "M-SEARCH [/] [] host=a fields=1 body=0/0");
    READS("GET / HTTP/1.0\r\n\r\n", "GET [/] [] host= fields=0 body=0/0 1.0 close");
    READS("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
          "GET [/] [] host= fields=1 body=0/0 1.0");
    READS(GET "Connection: x, CLOSE\r\n\r\n", "GET [/] [] host=a fields=2 body=0/0 close");
    READS(GET, "more");
    READS(GET "\r", "more");
    READS("", "more");
}

static void targets(void **state)
{
    (void)state;
    READS("GET /a%20b/?c=d?e HTTP/1.1\r\n" HOST "\r\n",
          "GET [/a%20b/] [?c=d?e] host=a fields=1 body=0/0");
    READS("GET /? HTTP/1.1\r\n" HOST "\r\n", "GET [/] [?] host=a fields=1 body=0/0");
    READS("GET http://b:80/c?d HTTP/1.1\r\n" HOST "\r\n",
          "GET [/c] [?d] host=b:80 fields=1 body=0/0");
    READS("GET HTTP://b HTTP/1.1\r\n" HOST "\r\n", "GET [/] [] host=b fields=1 body=0/0");
    READS("GET http://b?d HTTP/1.1\r\n" HOST "\r\n", "GET [/] [?d] host=b fields=1 body=0/0");
    READS("GET http://u@b/ HTTP/1.1\r\n" HOST "\r\n", "400 the target has no usable host");
    READS("GET http:///c HTTP/1.1\r\n" HOST "\r\n", "400 the target has no usable host");
    READS("OPTIONS * HTTP/1.1\r\n" HOST "\r\n", "OPTIONS [*] [] host=a fields=1 body=0/0");
    READS("GET * HTTP/1.1\r\n" HOST "\r\n", "400 the target is no path");
    READS("GET a HTTP/1.1\r\n" HOST "\r\n", "400 the target is no path");
    READS("CONNECT a:1 HTTP/1.1\r\n" HOST "\r\n", "501 no tunnels here");
    READS("GET /#a HTTP/1.1\r\n" HOST "\r\n", "400 a character that no target has");
    READS("GET /\xc3\xa9 HTTP/1.1\r\n" HOST "\r\n", "400 a character that no target has");
    READS("GET /\x7f HTTP/1.1\r\n" HOST "\r\n", "400 a control character in the head");
    READS("GET /\x01 HTTP/1.1\r\n" HOST "\r\n", "400 a control character in the head");
    READS("GET /\t HTTP/1.1\r\n" HOST "\r\n", "400 a character that no target has");
}

static void hosts(void **state)
{
    (void)state;
    READS("GET / HTTP/1.1\r\n\r\n", "400 Host is missing");
    READS(GET "host: a\r\n\r\n", "400 Host twice");
    READS("GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET [/] [] host= fields=1 body=0/0");
    READS("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "GET [/] [] host=[::1]:80 fields=1 body=0/0");
    READS("GET / HTTP/1.1\r\nHost: a:8x\r\n\r\n", "400 Host is no host");
    READS("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400 Host is no host");
    READS("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400 Host is no host");
    READS("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", "400 Host twice");
}

static void fields_of(void **state)
{
    (void)state;
    READS(GET "A:\t b \t\r\n\r\n", "GET [/] [] host=a fields=2 body=0/0");
    READS(GET "A : b\r\n\r\n", "400 the name of a field is no token");
    READS(GET "A\r\n\r\n", "400 a field line without a colon");
    READS(GET ": b\r\n\r\n", "400 the name of a field is no token");
    READS(GET "\xc3\xa9: b\r\n\r\n", "400 the name of a field is no token");
    READS(GET "A: b\r\n c\r\n\r\n", "400 a folded field line");
    READS(GET "A: b\r\n\tc\r\n\r\n", "400 a folded field line");
    READS("GET / HTTP/1.1\r\n " HOST "\r\n", "400 a folded field line");
    READS(GET "A: \xc3\xa9\r\n\r\n", "GET [/] [] host=a fields=2 body=0/0");
    READS(GET "A: \0b\r\n\r\n", "400 a control character in the head");
    READS(GET "A: \x0b"
              "b\r\n\r\n",
          "400 a control character in the head");
    READS(GET "Expect: 100-Continue\r\n\r\n", "GET [/] [] host=a fields=2 body=0/0");
    READS(GET "Expect: 100-Continue\r\nContent-Length: 1\r\n\r\n",
          "GET [/] [] host=a fields=3 body=1/1 waits");
    READS(GET "Expect: 200-ok\r\n\r\n", "417 nothing but 100-continue may be expected");
}

static void framing(void **state)
{
    (void)state;
    READS(GET "Content-Length: 010\r\n\r\n", "GET [/] [] host=a fields=2 body=1/10");
    READS(GET "Content-Length: 0\r\n\r\n", "GET [/] [] host=a fields=2 body=0/0");
    READS(GET "Content-Length: +5\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: -5\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: 0x5\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: 1_0\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: 5, 5\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: 5 5\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length:\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: 18446744073709551618\r\n\r\n", "400 Content-Length is no number");
    READS(GET "Content-Length: 9223372036854775799\r\n\r\n",
          "GET [/] [] host=a fields=2 body=1/9223372036854775799");
    READS(GET "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", "400 Content-Length twice");
    READS(GET "Transfer-Encoding: Chunked\r\n\r\n", "GET [/] [] host=a fields=2 body=1/-1");
    READS(GET "Transfer-Encoding: ,chunked\r\n\r\n", "GET [/] [] host=a fields=2 body=1/-1");
    READS(GET "Transfer-Encoding: gzip, chunked\r\n\r\n", "501 an unknown transfer coding");
    READS(GET "Transfer-Encoding: chunked, chunked\r\n\r\n",
          "400 a transfer coding behind chunked");
    READS(GET "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
          "400 a transfer coding behind chunked");
    READS(GET "Transfer-Encoding: chunked, gzip\r\n\r\n", "400 a transfer coding behind chunked");
    READS(GET "Transfer-Encoding: gzip\r\n\r\n", "400 chunked is not the last transfer coding");
    READS(GET "Transfer-Encoding: identity\r\n\r\n", "400 chunked is not the last transfer coding");
    READS(GET "Transfer-Encoding:\r\n\r\n", "400 chunked is not the last transfer coding");
    READS(GET "Transfer-Encoding: \xff"
              "chunked\r\n\r\n",
          "400 the transfer coding is no token");
    READS(GET "Transfer-Encoding: chunked;a=b\r\n\r\n", "400 the transfer coding is no token");
    READS(GET "Transfer-Encoding: \"chunked\"\r\n\r\n", "400 the transfer coding is no token");
    READS(GET "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n",
          "400 Content-Length beside Transfer-Encoding");
    READS(GET "Content-Length: 3\r\nTransfer-Encoding: x\r\n\r\n",
          "400 Content-Length beside Transfer-Encoding");
    READS("GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
          "400 Transfer-Encoding in HTTP/1.0");
    READS("GET / HTTP/1.0\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n",
          "GET [/] [] host= fields=2 body=1/1 1.0 close");
}

static void line_ends(void **state)
{
    (void)state;
    READS("GET / HTTP/1.1\n" HOST "\r\n", "400 a line ends without CR");
    READS(GET "\n", "400 a line ends without CR");
    READS("GET / HTTP/1.1\r" HOST "\r\n", "400 CR without LF");
    READS(GET "A: b\rC: d\r\n\r\n", "400 CR without LF");
    READS(GET "\rx", "400 CR without LF");
    READS("\n" GET "\r\n", "400 a line ends without CR");
    READS(GET "A: b\x85\r\n\r\n", "GET [/] [] host=a fields=2 body=0/0");
    READS("\x16\x03\x01", "400 a control character in the head");
}

static void versions(void **state)
{
    (void)state;
    READS("GET / HTTP/1.2\r\n" HOST "\r\n", "GET [/] [] host=a fields=1 body=0/0");
    READS("GET / HTTP/2.5\r\n" HOST "\r\n", "505 only HTTP/1.1 is spoken here");
    READS("PRI * HTTP/2.0\r\n\r\n", "505 only HTTP/1.1 is spoken here");
    READS("GET / HTTP/0.9\r\n" HOST "\r\n", "505 only HTTP/1.1 is spoken here");
    READS("GET / HTTP/1.1x\r\n" HOST "\r\n", "400 the version is not HTTP/1.1");
    READS("GET / HTTP/1.10\r\n" HOST "\r\n", "400 the version is not HTTP/1.1");
    READS("GET / http/1.1\r\n" HOST "\r\n", "400 the version is not HTTP/1.1");
    READS("GET / HTTP/1.1 \r\n" HOST "\r\n", "400 the version is not HTTP/1.1");
    READS("GET  / HTTP/1.1\r\n" HOST "\r\n", "400 the request line has no version");
    READS("GET /  HTTP/1.1\r\n" HOST "\r\n", "400 the version is not HTTP/1.1");
    READS("GET /\r\n" HOST "\r\n", "400 the request line has no version");
    READS("GET\r\n" HOST "\r\n", "400 the request line has no target");
    READS(" GET / HTTP/1.1\r\n" HOST "\r\n", "400 the method is no token");
    READS("G@T / HTTP/1.1\r\n" HOST "\r\n", "400 the method is no token");
}

static void limits_of(void **state)
{
    char head[1024];
    size_t len;

    (void)state;
    len = (size_t)snprintf(head, sizeof(head), GET "A: %0368d\r\n\r\n", 0);
    assert_int_equal(len, 400);
    expect(head, len, "GET [/] [] host=a fields=2 body=0/0");
    len = (size_t)snprintf(head, sizeof(head), GET "A: %0369d\r\n\r\n", 0);
    expect(head, len, "431 the head is too long");
    len = (size_t)snprintf(head, sizeof(head), "\r\n" GET "A: %0368d\r\n\r\n", 0);
    expect(head, len, "GET [/] [] host=a fields=2 body=0/0");
    len = (size_t)snprintf(head, sizeof(head), "GET /%0400d", 0);
    expect(head, len, "414 the request line is too long");
    READS(GET "B:\r\nC:\r\nD:\r\nE:\r\nF:\r\nG:\r\nH:\r\n\r\n",
          "GET [/] [] host=a fields=8 body=0/0");
    READS(GET "B:\r\nC:\r\nD:\r\nE:\r\nF:\r\nG:\r\nH:\r\nI:\r\n", "431 too many fields");
}

static void expect_answer(const char *text, bool to_head, const char *expected)
{
    struct wf_http_field fields[FIELDS + 2];
    struct wf_http_refusal refusal = {0};
    struct wf_http_response response;
    struct wf_http_scan scan;
    char words[512];
    size_t len = strlen(text);

    assert_int_equal(scan_in_steps(text, len, 1, &scan, &refusal), WF_OK);
    text = guarded_put(&guarded, text, len, 0, 0);
    if (wf_http_read_response((wf_text){text, len}, to_head, fields, &response, &refusal))
        snprintf(words, sizeof(words), "%u [%.*s] body=%d/%llu%s", response.status,
                 (int)response.reason.len, response.reason.len > 0 ? response.reason.ptr : "",
                 response.body, (unsigned long long)response.content_length,
                 response.keeps_alive ? "" : " close");
    else
        snprintf(words, sizeof(words), "%s", refusal.why);
    assert_string_equal(words, expected);
}

static void answers(void **state)
{
    (void)state;
    expect_answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", false, "200 [OK] body=1/5");
    expect_answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", true, "200 [OK] body=0/5");
    expect_answer("HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n", false, "404 [] body=1/0");
    expect_answer("HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n", false, "404 [] body=1/0");
    expect_answer("HTTP/1.1 200 All is well\r\nTransfer-Encoding: chunked\r\n\r\n", false,
                  "200 [All is well] body=2/0");
    expect_answer("HTTP/1.1 200 OK\r\n\r\n", false, "200 [OK] body=3/0 close");
    expect_answer("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n", false, "200 [OK] body=1/5 close");
    expect_answer("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", false,
                  "304 [Not Modified] body=0/5");
    expect_answer("HTTP/1.1 204 No Content\r\n\r\n", false, "204 [No Content] body=0/0");
    expect_answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", false,
                  "101 [Switching Protocols] body=0/0");
    expect_answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
                  false, "Content-Length beside Transfer-Encoding");
    expect_answer("HTTP/1.1 20 OK\r\n\r\n", false, "no status line");
    expect_answer("HTTP/1.1 999 OK\r\n\r\n", false, "no status");
    expect_answer("HTTP/1.1 2x0 OK\r\n\r\n", false, "no status");
    expect_answer("HTTP/1.1 2000\r\n\r\n", false, "no status line");
    expect_answer("ICY 200 OK 1234\r\n\r\n", false, "no status line");
    expect_answer("HTTP/2.0 200 OK\r\n\r\n", false, "only HTTP/1.1 is spoken here");
}

static int set_up(void **state)
{
    (void)state;
    guarded_init(&guarded, 4096);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    guarded_deinit(&guarded);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(requests),  cmocka_unit_test(targets),   cmocka_unit_test(hosts),
        cmocka_unit_test(fields_of), cmocka_unit_test(framing),   cmocka_unit_test(line_ends),
        cmocka_unit_test(versions),  cmocka_unit_test(limits_of), cmocka_unit_test(answers),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
