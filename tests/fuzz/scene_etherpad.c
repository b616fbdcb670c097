/* Alice and Bob of the document's examples and their pad.  Comet would carry their sockets; here
 * each connection is one, of Alice where its port is even, and else of Bob. */
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"
#include "server/etherpad_stored.h"
#include "server/etherpad_user.h"
#include "server/etherpad_write.h"
#include "wireform/io/conn.h"
#include "wireform/io/loop.h"

static const struct {
    const char *cookie;
    struct etherpad_user user;
} people[] = {
    {"alicealicealice0", {.id = "g.aliceaaaaaaaaaaa"}},
    {"bobbobbobbobbob0", {.id = "g.bobbbbbbbbbbbbbb"}},
};

wf_text __wrap_wf_conn_id(const struct wf_conn *conn);
wf_text __wrap_wf_conn_cookie(const struct wf_conn *conn);

/* "0.0.0.0:4" */
static unsigned number_of(const struct wf_conn *conn)
{
    const char *port = strrchr(wf_conn_peer_name(conn), ':');

    return port ? (unsigned)strtoul(port + 1, NULL, 10) : 0;
}

/* As the examples call them. */
wf_text __wrap_wf_conn_id(const struct wf_conn *conn)
{
    static const char *const ids[] = {"7000", "7001", "7002", "7003", "7004",
                                      "7005", "7006", "7007", "7008"};

    return wf_text_of(ids[number_of(conn) % (sizeof(ids) / sizeof(ids[0]))]);
}

wf_text __wrap_wf_conn_cookie(const struct wf_conn *conn)
{
    return wf_text_of(people[number_of(conn) % 2].cookie);
}

static void put_world(struct etherpad_write *write)
{
    const struct etherpad_history nothing = {0};
    struct etherpad_pad *pad =
        etherpad_pad_new(&nothing, &etherpad_pad_default_limits, WF_TEXT("Hello\n"), 0);

    FUZZ_EXPECT(pad);
    for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); i++)
        etherpad_put_user(write, &people[i].user, wf_text_of(people[i].cookie), 0);
    FUZZ_EXPECT(etherpad_put_pad(write, "demo", pad));
    etherpad_pad_free(pad);
}

void scene_store(const char *data_dir)
{
    struct wf_loop *loop = wf_loop_new();
    struct etherpad_store *store = loop ? etherpad_store_open(loop, data_dir) : NULL;
    struct etherpad_write *write;

    FUZZ_EXPECT(store);
    write = etherpad_store_write(store);
    put_world(write);
    FUZZ_EXPECT(etherpad_store_submit(store, write, (struct etherpad_told){0}));
    etherpad_store_close(store);
    wf_loop_free(loop);
}

const void *scene_settings(const void *defaults)
{
    return defaults;
}

void scene_heard(unsigned tag, const void *value)
{
    (void)tag;
    (void)value;
}

void scene_adapt(char *message, size_t len)
{
    (void)message;
    (void)len;
}
