#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/framing/websocket_handshake.h"

/* From HTTP to WebSocket:
 *     an_example, requests           what is accepted, and refusals in the order of checks
 *     subprotocols, extensions       what is agreed on
 *     answers                        what a client believes
 *     both_ends                      each understands the other */

#define KEY    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
#define ACCEPT "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
#define USUAL                                                                                      \
    "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"                 \
    "Sec-WebSocket-Version: 13\r\n" KEY
#define SWITCHING                                                                                  \
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"

static struct wf_websocket_terms terms = {
    .path = "/ws", .subprotocol = "ert-concierge", .deflate = true};

static struct wf_websocket_options options;
static char said[1024];
static struct wf_http_refusal refusal;

static bool answer(const char *head)
{
    struct wf_http_field fields[32];
    struct wf_http_request request;
    struct wf_buf out;
    bool is_accepted;

    wf_buf_init(&out, WF_NO_LIMIT);
    if (!wf_http_read_request(wf_text_of(head), fields, &request, &refusal))
        fail_msg("%s", refusal.why);
    is_accepted = wf_websocket_accept(&request, &terms, &options, &out, &refusal);
    (void)snprintf(said, sizeof(said), "%.*s", (int)wf_buf_len(&out),
                   (const char *)wf_buf_peek(&out));
    wf_buf_deinit(&out);
    return is_accepted;
}

static void expect(const char *head, const char *expected)
{
    if (!answer(head))
        fail_msg("refused: %s", refusal.why);
    assert_string_equal(said, expected);
}

static void expect_refusal(const char *head, unsigned status)
{
    assert_false(answer(head));
    assert_int_equal(refusal.status, status);
    assert_string_equal(said, "");
}

static void an_example(void **state)
{
    (void)state;
    expect(USUAL "\r\n", SWITCHING ACCEPT "\r\n");
    assert_false(options.deflate || options.is_client || options.is_binary);
    expect("GET /ws HTTP/1.1\r\nhost: x\r\nupgrade: h2c, WebSocket\r\n"
           "connection: keep-alive, UPGRADE\r\nsec-websocket-version: 13\r\n"
           "Origin: http://anywhere\r\n" KEY "\r\n",
           SWITCHING ACCEPT "\r\n");
}

static void requests(void **state)
{
    (void)state;
#define HEAD(start, upgrade, connection, version, key)                                             \
    start " HTTP/1.1\r\nHost: x\r\n" upgrade connection version key "\r\n"
#define UPGRADE    "Upgrade: websocket\r\n"
#define CONNECTION "Connection: Upgrade\r\n"
#define VERSION    "Sec-WebSocket-Version: 13\r\n"
    expect_refusal(HEAD("POST /ws", UPGRADE, CONNECTION, VERSION, KEY), 400);
    expect_refusal(HEAD("HEAD /ws", UPGRADE, CONNECTION, VERSION, KEY), 400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, VERSION, KEY "Content-Length: 5\r\n"), 400);
    expect_refusal("GET /ws HTTP/1.0\r\n" UPGRADE CONNECTION VERSION KEY "\r\n", 400);
    expect_refusal(HEAD("GET /ws", "", CONNECTION, VERSION, KEY), 400);
    expect_refusal(HEAD("GET /ws", "Upgrade: websockets\r\n", CONNECTION, VERSION, KEY), 400);
    expect_refusal(HEAD("GET /ws", UPGRADE, "", VERSION, KEY), 400);
    expect_refusal(HEAD("GET /ws", UPGRADE, "Connection: close\r\n", VERSION, KEY), 400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, VERSION, ""), 400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, VERSION, KEY KEY), 400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, VERSION, "Sec-WebSocket-Key: c2hvcnQ=\r\n"),
                   400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, VERSION,
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQAA\r\n"),
                   400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, VERSION,
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZ!==\r\n"),
                   400);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, "", KEY), 426);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, "Sec-WebSocket-Version: 8\r\n", KEY), 426);
    expect_refusal(HEAD("GET /ws", UPGRADE, CONNECTION, "Sec-WebSocket-Version: 13, 8\r\n", KEY),
                   426);
}

static void subprotocols(void **state)
{
#define CHOSEN SWITCHING ACCEPT "Sec-WebSocket-Protocol: ert-concierge\r\n\r\n"
#define NONE   SWITCHING ACCEPT "\r\n"
    (void)state;
    expect(USUAL "Sec-WebSocket-Protocol: ert-concierge\r\n\r\n", CHOSEN);
    expect(USUAL "Sec-WebSocket-Protocol: a, ert-concierge ,b\r\n\r\n", CHOSEN);
    expect(USUAL "Sec-WebSocket-Protocol: a\r\nSec-WebSocket-Protocol: ert-concierge\r\n\r\n",
           CHOSEN);
    expect(USUAL "Sec-WebSocket-Protocol: ERT-Concierge\r\n\r\n", NONE);
    expect(USUAL "Sec-WebSocket-Protocol: ert-concierge2, ert\r\n\r\n", NONE);
    expect(USUAL "Sec-WebSocket-Protocol: \r\n\r\n", NONE);
    terms.subprotocol = NULL;
    expect(USUAL "Sec-WebSocket-Protocol: ert-concierge\r\n\r\n", NONE);
    terms.subprotocol = "ert-concierge";
}

static void expect_extension(const char *offer, const char *agreed)
{
    char head[1024], expected[1024];

    (void)snprintf(head, sizeof(head), USUAL "Sec-WebSocket-Extensions: %s\r\n\r\n", offer);
    (void)snprintf(expected, sizeof(expected), SWITCHING ACCEPT "%s%s%s\r\n",
                   agreed ? "Sec-WebSocket-Extensions: permessage-deflate" : "",
                   agreed ? agreed : "", agreed ? "\r\n" : "");
    expect(head, expected);
    assert_int_equal(options.deflate, agreed != NULL);
}

#define NO_CONTEXT "; server_no_context_takeover; client_no_context_takeover"

static void extensions(void **state)
{
    (void)state;
    expect_extension("permessage-deflate", NO_CONTEXT);
    expect_extension("permessage-deflate; client_max_window_bits", NO_CONTEXT);
    expect_extension("permessage-deflate; client_max_window_bits=10", NO_CONTEXT);
    expect_extension("Permessage-Deflate;Server_No_Context_Takeover", NO_CONTEXT);
    expect_extension("permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                     NO_CONTEXT);
    expect_extension("permessage-deflate; server_max_window_bits=9",
                     NO_CONTEXT "; server_max_window_bits=9");
    assert_int_equal(options.window_bits, 9);
    expect_extension("permessage-deflate; server_max_window_bits=\"12\"",
                     NO_CONTEXT "; server_max_window_bits=12");
    expect_extension("permessage-deflate; server_max_window_bits=15",
                     NO_CONTEXT "; server_max_window_bits=15");

    /* Offers that cannot be honoured, and one behind them. */
    expect_extension("permessage-deflate; server_max_window_bits=8", NULL);
    expect_extension("permessage-deflate; server_max_window_bits=8, permessage-deflate",
                     NO_CONTEXT);
    expect_extension("permessage-deflate; server_max_window_bits", NULL);
    expect_extension("permessage-deflate; server_max_window_bits=16", NULL);
    expect_extension("permessage-deflate; server_max_window_bits=09", NULL);
    expect_extension("permessage-deflate; server_max_window_bits=1", NULL);
    expect_extension("permessage-deflate; client_max_window_bits=7", NULL);
    expect_extension("permessage-deflate; client_max_window_bits=", NULL);
    expect_extension("permessage-deflate; server_no_context_takeover=1", NULL);
    expect_extension("permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                     NULL);
    expect_extension("permessage-deflate; unknown", NULL);
    expect_extension("permessage-deflate; =", NULL);
    expect_extension("permessage-deflate;;", NULL);
    expect_extension("x-webkit-deflate-frame, permessage-bzip2; a=b", NULL);
    expect_extension("x-webkit-deflate-frame, permessage-deflate; x=\"a,b\", permessage-deflate",
                     NO_CONTEXT);

    terms.keeps_context = true;
    expect_extension("permessage-deflate", "");
    assert_true(options.keeps_context);
    expect_extension("permessage-deflate; server_no_context_takeover",
                     "; server_no_context_takeover");
    assert_true(options.keeps_context);
    expect_extension("permessage-deflate; client_no_context_takeover", NO_CONTEXT);
    assert_false(options.keeps_context);
    terms.keeps_context = false;

    terms.deflate = false;
    expect_extension("permessage-deflate", NULL);
    terms.deflate = true;
}

/* -- the client's half -- */

/* @return why not; NULL: accepted.  Byte by byte, with a frame behind it. */
static const char *judge(const char *head)
{
    static char why[WF_WEBSOCKET_WHY_SIZE];
    struct wf_websocket_asking asking = {.terms = terms};
    enum wf_status status = WF_MORE;
    struct wf_buf in;

    memcpy(asking.key, "dGhlIHNhbXBsZSBub25jZQ==", sizeof(asking.key));
    wf_buf_init(&in, WF_NO_LIMIT);
    for (; *head; head++) {
        assert_int_equal(status, WF_MORE);
        wf_buf_put(&in, head, 1);
        if (!head[1])
            WF_BUF_LITERAL(&in, "\x81\x00");
        status = wf_websocket_take_answer(&asking, &in, &options, why);
    }
    assert_true(status == WF_OK || status == WF_BAD_SYNTAX);
    if (status == WF_OK)
        assert_int_equal(wf_buf_len(&in), 2);
    wf_buf_deinit(&in);
    return status == WF_OK ? NULL : why;
}

static void answers(void **state)
{
    (void)state;
#define OFFER(text) SWITCHING ACCEPT "Sec-WebSocket-Extensions: " text "\r\n\r\n"
    assert_null(judge(SWITCHING ACCEPT "\r\n"));
    assert_true(options.is_client && !options.deflate);
    assert_null(judge(CHOSEN));
    assert_non_null(judge(SWITCHING ACCEPT "Sec-WebSocket-Protocol: other\r\n\r\n"));
    assert_non_null(judge(SWITCHING "\r\n"));
    assert_non_null(judge(SWITCHING "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOa=\r\n\r\n"));
    assert_non_null(judge("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    assert_string_equal(judge("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
                        "the server answers 503 and not with WebSocket");
    assert_non_null(judge("HTTP/1.1 101\r\n\r\n"));
    assert_non_null(judge("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n"
                          "Connection: Upgrade\r\n" ACCEPT "\r\n"));
    assert_non_null(
        judge("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n" ACCEPT "\r\n"));

    assert_null(judge(OFFER("permessage-deflate")));
    assert_true(options.deflate && options.keeps_context);
    assert_null(judge(OFFER("permessage-deflate" NO_CONTEXT "; server_max_window_bits=10")));
    assert_true(options.deflate && !options.keeps_context);
    assert_null(judge(OFFER("permessage-deflate; client_max_window_bits=8")));
    assert_int_equal(options.window_bits, 8);
    assert_non_null(judge(OFFER("permessage-deflate; client_max_window_bits")));
    assert_non_null(judge(OFFER("permessage-deflate, permessage-deflate")));
    assert_non_null(judge(OFFER("permessage-deflate; x")));
    assert_non_null(judge(OFFER("x-webkit-deflate-frame")));
    terms.deflate = false;
    assert_non_null(judge(OFFER("permessage-deflate")));
    terms.deflate = true;
}

static void both_ends(void **state)
{
    struct wf_http_field fields[32];
    struct wf_http_request request;
    struct wf_websocket_options server, client;
    struct wf_websocket_asking asking = {.terms = terms};
    struct wf_buf question, reply;
    char why[WF_WEBSOCKET_WHY_SIZE];

    (void)state;
    wf_buf_init(&question, WF_NO_LIMIT);
    wf_buf_init(&reply, WF_NO_LIMIT);
    wf_websocket_ask(&asking, "x", &question);
    assert_true(
        wf_http_read_request((wf_text){(const char *)wf_buf_peek(&question), wf_buf_len(&question)},
                             fields, &request, &refusal));
    assert_true(wf_websocket_accept(&request, &terms, &server, &reply, &refusal));
    assert_true(server.deflate);
    assert_int_equal(wf_websocket_take_answer(&asking, &reply, &client, why), WF_OK);
    assert_true(client.deflate && !client.keeps_context);
    wf_buf_deinit(&question);
    wf_buf_deinit(&reply);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_example), cmocka_unit_test(requests), cmocka_unit_test(subprotocols),
        cmocka_unit_test(extensions), cmocka_unit_test(answers),  cmocka_unit_test(both_ends),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
