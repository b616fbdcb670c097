/* Sockets of Comet, each carried by any of the connections; http_talk.h says in front of whom. */
#include "http_talk.h"

#include "../comet/comet_site.h"

#define CHANNEL(id, rest) WF_TEXT_INIT("GET /comet/channel?v=2&id=" id "&" rest HOST "\r\n")
#define POST(id, seq, len)                                                                         \
    WF_TEXT_INIT("POST /comet/post?v=2&id=" id "&seq=" seq HOST "Content-Length: " len "\r\n\r\n")

/* Whole requests, heads that promise a body, and bodies. */
static const wf_text phrases[] = {
    CHANNEL("a", "seq=0&channel=streaming&new=yes&create=yes"),
    CHANNEL("a", "seq=0&channel=longpolling&new=yes&create=yes"),
    CHANNEL("a", "seq=0&channel=shortpolling&new=yes&create=no"),
    CHANNEL("b", "seq=0&channel=streaming&new=yes&create=yes"),
    CHANNEL("a", "seq=0&channel=longpolling&timeout=64"),
    CHANNEL("a", "seq=1&channel=longpolling&timeout=1000"),
    CHANNEL("a", "seq=2&channel=shortpolling"),
    CHANNEL("b", "seq=9&channel=shortpolling"),
    CHANNEL("c", "seq=x&channel=what"),
    WF_TEXT_INIT(
        "GET /comet/channel?v=2&id=c&seq=0&channel=streaming&new=yes&create=yes HTTP/1.0\r\n"
        "Cookie: ET=c\r\n\r\n"),
    WF_TEXT_INIT("POST /comet/post?v=2&id=c&seq=1" HOST
                 "Cookie: ET=d\r\nContent-Length: 0\r\n\r\n"),
    POST("a", "0", "26"),
    POST("b", "0", "26"),
    POST("a", "0", "28"),
    WF_TEXT_INIT("oob=useChannel:1:streaming"),
    WF_TEXT_INIT("oob=useChannel:2:longpolling"),
    WF_TEXT_INIT("oob=useChannel:3:streaming"),
    POST("a", "0", "15"),
    POST("b", "0", "15"),
    POST("a", "0", "28"),
    WF_TEXT_INIT("m={\"t\":\"hello\"}"),
    WF_TEXT_INIT("m={\"t\":\"say\",\"text\":\"flood\"}"),
    WF_TEXT_INIT("m={\"t\":\"say\",\"text\":\"drop all\"}"),
    WF_TEXT_INIT("m={\"t\":\"say\",\"text\":\"close me\"}"),
    POST("a", "0", "31"),
    POST("b", "0", "10"),
    WF_TEXT_INIT("oob=hiccup"),
    WF_TEXT_INIT("oob=kill:x"),
    WF_TEXT_INIT("m=%7b&m=&oob=x&oob=kill%"),
};
enum { PHRASES = sizeof(phrases) / sizeof(phrases[0]) };

static wf_text phrase(unsigned number)
{
    return phrases[number % PHRASES];
}

static bool nothing_is_left(void)
{
    return the_parrot.opened == the_parrot.closed;
}

static void start(struct stage *stage)
{
    struct parrot_settings settings = {.tuning = COMET_TUNING};

    settings.tuning.flush_timeout_ms = 100;
    settings.tuning.queue_limit = QUEUE;
    settings.tuning.connections_limit = CONNECTIONS;
    settings.tuning.comet_per_address = 3;
    settings.tuning.comet_frames = 150;
    settings.tuning.comet_unsent = 256;
    settings.tuning.comet_shortest_poll_ms = 16;
    parrot_use(&stage->protocol, &stage->transport, &wf_framing_comet);
    stage->transport.begins_with_http = true;
    stage->transport.comet = &comet_terms;
    stage->service = parrot_service;
    stage->service.protocol = &stage->protocol;
    stage->service.http = &comet_site;
    fake_net_reset();
    stage->instance = wf_instance_start(loop, &stage->service, &settings, ".");
    FUZZ_EXPECT(stage->instance);
}
