"""Documents of very many messages: how many there may be, and that the last is served like the first."""
import json
import signal
import socket
import subprocess

import made
import support

from codegen.limits import BRANCHES_LIMIT, MESSAGES_LIMIT

COUNT = 300         # more than a byte can tell apart


def said(number):
    return {"payload": {"type": "object", "required": ["type"], "properties": {
        "type": {"const": f"said_{number}"}, "at": {"type": "integer", "minimum": 0}}}}


def messages_of(count):
    return {f"said_{number}": said(number) for number in range(count)}


def test_as_many_messages_as_there_may_be():
    protocol, diagnostics = support.compiled(support.document(messages=messages_of(MESSAGES_LIMIT)))
    assert not diagnostics, diagnostics.render()
    assert len(protocol.messages) == MESSAGES_LIMIT


def test_one_message_more_is_refused():
    protocol, diagnostics = support.compiled(support.document(messages=messages_of(MESSAGES_LIMIT + 1)))
    assert protocol is None
    assert diagnostics.render() == (
        f"test.json:1:1: error: {MESSAGES_LIMIT + 1} messages; there may be {MESSAGES_LIMIT} [WF-LIMIT]\n"
        "  at #\n")


def test_too_many_branches_are_refused():
    branches = [said(number)["payload"] for number in range(BRANCHES_LIMIT + 1)]
    assert support.refused({"oneOf": branches}) == ["WF-LIMIT"]


# --- A server of very many messages --------------------------------------------------------------

SERVER = r"""
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "many_server.h"
#include "wireform/io/loop.h"

struct many { char unused; };
struct many_peer { struct wf_conn *conn; };

struct many *many_start(const struct wf_host *host)
{
    (void)host;
    return calloc(1, sizeof(struct many));
}

void many_stop(struct many *service) { free(service); }

struct many_peer *many_on_open(struct many *service, struct wf_conn *conn)
{
    struct many_peer *peer = calloc(1, sizeof(*peer));

    (void)service;
    if (peer)
        peer->conn = conn;
    return peer;
}

void many_on_close(struct many_peer *peer) { free(peer); }

#define SAID(number)                                                                               \
    void many_on_said_##number(struct many_peer *peer, const struct many_said_##number *msg)       \
    {                                                                                              \
        struct many_heard heard = {.what = WF_TEXT(#number), .at = msg->at};                       \
                                                                                                   \
        many_send_heard(wf_only(&peer->conn), &heard);                                             \
    }

static void end(void *loop, int number)
{
    (void)number;
    wf_loop_stop(loop);
}

int main(void)
{
    struct wf_loop *loop = wf_loop_new();
    struct wf_instance *many = loop ? wf_instance_start(loop, &many_service, NULL, ".") : NULL;
    char bound[128];
    char why[512] = "out of memory";

    if (!many || !wf_loop_signal(loop, SIGINT, end, loop) ||
        !wf_instance_listen(many, many_protocol.transports, "127.0.0.1:0", bound, sizeof(bound), why, sizeof(why))) {
        fprintf(stderr, "%s\n", why);
        return EXIT_FAILURE;
    }
    printf("%s\n", bound);
    fflush(stdout);
    wf_loop_run(loop);
    wf_instance_free(many);
    wf_loop_free(loop);
    return EXIT_SUCCESS;
}
"""


def document():
    """Two states: the first takes the last message only, the second all but the first one."""
    def says(what):
        return {"send": "heard", "values": {"/what": what, "/at": 0}}

    session = {
        "initial": "new",
        "states": {"new": {"accept": [f"said_{COUNT - 1}"], "on_misplaced": says("early")},
                   "open": {"accept": "*", "except": ["said_0"], "on_misplaced": says("late")}},
        "moves": [{"from": ["new"], "on_send": "heard", "to": "open"}],
        "on_invalid": [says("invalid")],
        "on_unknown": [{"at": "/type"} | says("unknown")],
    }
    heard = {"payload": {"type": "object", "required": ["what", "at"], "properties": {
        "what": {"type": "string"}, "at": {"type": "integer", "minimum": 0}}}}
    framing = {"kind": "line", "limit_in": 4096, "limit_out": 4096}
    here = {"$ref": "#/channels/all"}
    return {
        "asyncapi": "3.0.0", "info": {"title": "Many", "version": "1"},
        "servers": {"main": {"host": "127.0.0.1:9100", "protocol": "tcp", "x-wireform": {"framing": framing}}},
        "channels": {"all": {"messages": messages_of(COUNT) | {"heard": heard}, "x-wireform": {"session": session}}},
        "operations": {
            "hear": {"action": "receive", "channel": here,
                     "messages": [{"$ref": f"#/channels/all/messages/said_{number}"} for number in range(COUNT)]},
            "say": {"action": "send", "channel": here, "messages": [{"$ref": "#/channels/all/messages/heard"}]},
        },
    }


def built(folder):
    files = made.emit.generate([made.protocol(folder / "many.json", json.dumps(document()).encode())])
    made.write(files | {"main.c": SERVER + "".join(f"SAID({number})\n" for number in range(COUNT))}, folder)
    program = folder / "many"
    subprocess.run(["gcc", "-std=gnu11", "-O0", f"-I{made.ROOT / 'runtime'}", f"-I{folder}",
                    *(folder / name for name in ("main.c", "many.c", "many_server.c")),
                    made.ROOT / "build/libwireform.a", "-lz", "-lm", "-o", program], check=True, timeout=300)
    return program


def test_each_of_very_many_messages_has_its_handler(tmp_path):
    with subprocess.Popen([built(tmp_path)], stdout=subprocess.PIPE, text=True) as server:
        try:
            port = int(server.stdout.readline().rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port), timeout=30) as conn:
                answers = conn.makefile()

                def ask(type_, at):
                    conn.sendall(json.dumps({"at": at, "type": type_}).encode() + b"\n")
                    return json.loads(answers.readline())

                assert ask("said_0", 1) == {"what": "early", "at": 0}
                assert ask(f"said_{COUNT - 1}", 1) == {"what": f"{COUNT - 1}", "at": 1}
                assert ask("said_0", 1) == {"what": "late", "at": 0}
                for number in range(1, COUNT):
                    assert ask(f"said_{number}", number) == {"what": f"{number}", "at": number}
                assert ask(f"said_{COUNT - 1}", -1) == {"what": "invalid", "at": 0}
                assert ask(f"said_{COUNT}", 1) == {"what": "unknown", "at": 0}
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0
