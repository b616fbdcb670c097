/* A service that speaks HTTP and changes over to WebSocket; http_talk.h says in front of whom. */
#include "http_talk.h"

#include "../http/site.h"

/* Whole requests, pieces of some, and frames behind a mask of zeros. */
static const wf_text phrases[] = {
    WF_TEXT_INIT("GET /" HOST "\r\n"),
    WF_TEXT_INIT("GET /hello/x%20y" HOST "X-Other: z\r\n\r\n"),
    WF_TEXT_INIT("HEAD /file/status" HOST "\r\n"),
    WF_TEXT_INIT("GET /file/status" HOST "Range: bytes=0-\r\nConnection: close\r\n\r\n"),
    WF_TEXT_INIT("GET /big?bytes=100000" HOST "\r\n"),
    WF_TEXT_INIT("GET /later?ms=40" HOST "\r\n"),
    WF_TEXT_INIT("GET /stream?count=9&ms=5" HOST "\r\n"),
    WF_TEXT_INIT("GET /stream?count=9&ms=0 HTTP/1.0\r\n\r\n"),
    WF_TEXT_INIT("POST /echo" HOST "Content-Length: 9\r\n\r\n"),
    WF_TEXT_INIT("POST /echo" HOST "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"),
    WF_TEXT_INIT("POST /hold?ms=9" HOST "Content-Length: 20\r\n\r\n"),
    WF_TEXT_INIT("POST /ignore" HOST "Content-Length: 70000\r\n\r\n"),
    WF_TEXT_INIT("POST /form" HOST "Transfer-Encoding: chunked\r\n"
                 "Content-Type: multipart/form-data; boundary=B\r\n\r\n"),
    WF_TEXT_INIT("4\r\n--B\r\r\n2\r\n\n\r\r\n1\r\n\n\r\n"),
    WF_TEXT_INIT("5\r\nhello\r\n"),
    WF_TEXT_INIT("0\r\n\r\n"),
    WF_TEXT_INIT("OPTIONS /file/x" HOST "Access-Control-Request-Method: GET\r\n\r\n"),
    WF_TEXT_INIT("123456789"),
    WF_TEXT_INIT(
        "GET /parrot" HOST "Connection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"),
    WF_TEXT_INIT("\x81\x8d\0\0\0\0{\"t\":\"hello\"}"),
    WF_TEXT_INIT("\x81\x9c\0\0\0\0{\"t\":\"say\",\"text\":\"flood\"}  "),
    WF_TEXT_INIT("\x88\x80\0\0\0\0"),
};
enum { PHRASES = sizeof(phrases) / sizeof(phrases[0]) };

static wf_text phrase(unsigned number)
{
    return phrases[number % PHRASES];
}

static bool nothing_is_left(void)
{
    return site_waiting == 0;
}

static void start(struct stage *stage)
{
    struct parrot_settings settings = {.tuning = {.flush_timeout_ms = 100,
                                                  .pacing = WF_PACING_NEVER,
                                                  .queue_limit = QUEUE,
                                                  .connections_limit = CONNECTIONS}};

    parrot_use(&stage->protocol, &stage->transport, &wf_framing_websocket);
    stage->transport.begins_with_http = true;
    stage->service = parrot_service;
    stage->service.protocol = &stage->protocol;
    stage->service.http = &the_site;
    the_site.head_limit = 1024;
    the_site.fields_limit = 16;
    site_options = (struct site_options){loop, "/proc/self"};
    fake_net_reset();
    stage->instance = wf_instance_start(loop, &stage->service, &settings, ".");
    FUZZ_EXPECT(stage->instance);
}
