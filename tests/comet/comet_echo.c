/* comet_echo --listen ADDR [--KEY N ...]
 *
 * The parrot of the unit tests, carried by Comet; KEY is a member of struct wf_tuning, with - for
 * _. SIGHUP prints how many sockets there are, and what is allocated. */
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/parrot.h"
#include "comet_site.h"
#include "wireform/base/log.h"

static struct wf_instance *instance;
static struct parrot_settings settings = {.tuning = COMET_TUNING};
static unsigned queue_limit, unsent;

static const struct {
    const char *name;
    unsigned *value;
} options[] = {
    {"--connections", &settings.tuning.connections_limit},
    {"--rate", &settings.tuning.rate_per_s},
    {"--burst", &settings.tuning.rate_burst},
    {"--unconfirmed", &queue_limit},
    {"--frames", &settings.tuning.comet_frames},
    {"--unsent", &unsent},
    {"--per-cookie", &settings.tuning.comet_per_cookie},
    {"--per-address", &settings.tuning.comet_per_address},
    {"--keepalive-ms", &settings.tuning.comet_keepalive_ms},
    {"--shortest-poll-ms", &settings.tuning.comet_shortest_poll_ms},
    {"--longest-poll-ms", &settings.tuning.comet_longest_poll_ms},
    {"--silence-ms", &settings.tuning.comet_silence_ms},
    {"--kill-ms", &settings.tuning.comet_kill_timeout_ms},
    {"--body-ms", &settings.tuning.http_body_timeout_ms},
};

static void stopped(void *user)
{
    wf_loop_stop(user);
}

static void caught(void *user, int number)
{
    if (number == SIGHUP) {
        struct mallinfo2 info = mallinfo2();

        printf("sockets %u bytes %zu\n", wf_instance_connections(instance),
               info.uordblks + info.hblkhd);
        (void)fflush(stdout);
    } else {
        wf_instance_shutdown(instance, stopped, user);
    }
}

static void too_much(struct wf_conn *conn, wf_text tag)
{
    (void)tag;
    parrot_send(wf_only(&conn), PARROT_NO, "too much");
}

static const struct wf_reaction on_flood = {.answer = too_much, .closes = true};

static const char *read_options(int argc, char **argv)
{
    const char *address = ":0";

    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--listen") == 0)
            address = argv[i + 1];
        for (size_t k = 0; k < sizeof(options) / sizeof(options[0]); k++)
            if (strcmp(argv[i], options[k].name) == 0)
                *options[k].value = (unsigned)strtoul(argv[i + 1], NULL, 10);
    }
    if (queue_limit > 0)
        settings.tuning.queue_limit = queue_limit;
    if (unsent > 0)
        settings.tuning.comet_unsent = unsent;
    return address;
}

int main(int argc, char **argv)
{
    struct wf_protocol protocol = parrot_protocol;
    struct wf_session session = parrot_session;
    struct wf_service service = parrot_service;
    struct wf_loop *loop = wf_loop_new();
    const char *address = read_options(argc, argv);
    char bound[80], why[128];

    session.on_flood = &on_flood;
    session.on_slow = on_flood;
    protocol.transports = &comet_transport;
    protocol.transports_count = 1;
    service.protocol = &protocol;
    service.session = &session;
    service.http = &comet_site;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_INFO);

    instance = loop ? wf_instance_start(loop, &service, &settings, ".") : NULL;
    if (!instance || !wf_instance_listen(instance, &protocol.transports[0], address, bound,
                                         sizeof(bound), why, sizeof(why)))
        return 1;
    if (!wf_loop_signal(loop, SIGTERM, caught, loop) ||
        !wf_loop_signal(loop, SIGINT, caught, loop) || !wf_loop_signal(loop, SIGHUP, caught, loop))
        return 1;
    printf("comet_echo listening on %s\n", bound);
    (void)fflush(stdout);
    wf_loop_run(loop);
    wf_instance_free(instance);
    wf_loop_free(loop);
    return 0;
}
