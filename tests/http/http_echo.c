/* http_echo --listen ADDR [--files DIR] [--head-ms N] [--body-ms N] [--idle-ms N]
 *           [--connections N] [--queue N]
 *
 * A server that says nothing of its own: what independent clients are tried on. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/parrot.h"
#include "site.h"
#include "wireform/base/log.h"

static void stopped(void *user)
{
    wf_loop_stop(user);
}

static struct wf_instance *instance;

static void caught(void *user, int number)
{
    (void)number;
    wf_instance_shutdown(instance, stopped, user);
}

static const char *option(int argc, char **argv, const char *name, const char *otherwise)
{
    for (int i = 1; i + 1 < argc; i += 2)
        if (strcmp(argv[i], name) == 0)
            return argv[i + 1];
    return otherwise;
}

static unsigned number(int argc, char **argv, const char *name, unsigned otherwise)
{
    const char *text = option(argc, argv, name, NULL);

    return text ? (unsigned)strtoul(text, NULL, 10) : otherwise;
}

int main(int argc, char **argv)
{
    struct parrot_settings settings = {
        .tuning = {.flush_timeout_ms = 1000, .pacing = WF_PACING_NEVER}};
    struct wf_protocol protocol;
    struct wf_transport transport;
    struct wf_service service = parrot_service;
    struct wf_loop *loop = wf_loop_new();
    char bound[80], why[128];

    settings.tuning.connections_limit = number(argc, argv, "--connections", 0);
    settings.tuning.queue_limit = number(argc, argv, "--queue", 1 << 20);
    the_site.head_timeout_ms = number(argc, argv, "--head-ms", 10000);
    the_site.body_timeout_ms = number(argc, argv, "--body-ms", 10000);
    the_site.idle_timeout_ms = number(argc, argv, "--idle-ms", 10000);
    site_options = (struct site_options){loop, option(argc, argv, "--files", ".")};
    parrot_use(&protocol, &transport, &wf_framing_websocket);
    transport.begins_with_http = true;
    service.protocol = &protocol;
    service.http = &the_site;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_INFO);

    instance = loop ? wf_instance_start(loop, &service, &settings, ".") : NULL;
    if (!instance || !wf_instance_listen(instance, &transport, option(argc, argv, "--listen", ":0"),
                                         bound, sizeof(bound), why, sizeof(why))) {
        fprintf(stderr, "http_echo: cannot start\n");
        return 1;
    }
    if (!wf_loop_signal(loop, SIGTERM, caught, loop) || !wf_loop_signal(loop, SIGINT, caught, loop))
        return 1;
    printf("http_echo listening on %s\n", bound);
    (void)fflush(stdout);
    wf_loop_run(loop);
    wf_instance_free(instance);
    wf_loop_free(loop);
    return 0;
}
