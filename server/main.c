/* wireformd: runs every service that has a document and a handler file. */
#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "generated/services.h"
#include "server/settings.h"
#include "server/verbs.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"

enum { EXIT_USAGE = 2 };

struct option_help {
    struct option option;
    const char *argument;
    const char *what;
};

static const struct option_help options[] = {
    {{"listen", required_argument, NULL, 'l'},
     "SERVICE=ADDR",
     "Start this service on this address (repeatable; then only the named\n"
     "services start).  127.0.0.1:9000, [::1]:9000, :9000 for loopback,\n"
     "*:9000 or [::]:9000 for the world; port 0 picks a free one."},
    {{"stdio", required_argument, NULL, 'i'},
     "SERVICE",
     "Serve one session on standard input and output, and nothing else."},
    {{"data", required_argument, NULL, 'd'},
     "DIR",
     "Where services keep what they store, a folder each\n"
     "(default: ./wireform-data)."},
    {{"set", required_argument, NULL, 's'},
     "SERVICE.KEY=VALUE",
     "Change a setting (repeatable); --settings lists them."},
    {{"settings", no_argument, NULL, 'S'}, NULL, "List all settings with defaults and ranges."},
    {{"log-format", required_argument, NULL, 'f'}, "text|json", "The log goes to stderr."},
    {{"log-level", required_argument, NULL, 'L'}, "LEVEL", "debug, info (default), warn or error."},
    {{"help", no_argument, NULL, 'h'}, NULL, "Print this."},
    {{"version", no_argument, NULL, 'V'}, NULL, "Print the version."},
};

enum { OPTIONS_COUNT = sizeof(options) / sizeof(options[0]) };

/* Where people find a service: its index in wf_services[], and how they talk to it there. */
struct entrance {
    unsigned service;
    const struct wf_transport *transport; /* NULL: no entrance at all */
};

struct listen_request {
    struct entrance entrance;
    const char *address;
};

struct daemon {
    struct wf_loop *loop;
    struct settings settings;
    const char *data_dir;
    struct listen_request *requests;
    unsigned requests_count;
    struct wf_instance **instances; /* one for each of wf_services[], NULL when not started */
    unsigned running_count;
    bool was_running; /* all of them: what they did is worth a line at the end */
    bool is_stopping;
    struct entrance stdio;
    bool is_refused; /* the session on standard input and output */
};

__attribute__((format(printf, 1, 2))) static int usage_error(const char *format, ...)
{
    va_list arguments;

    fputs("wireformd: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputs("\nTry: wireformd --help\n", stderr);
    return EXIT_USAGE;
}

/* Goes over all entrances.  @return false behind the last one */
static bool next_entrance(struct entrance *at)
{
    const struct wf_protocol *protocol;

    if (at->transport) {
        protocol = wf_services[at->service]->protocol;
        if (++at->transport < protocol->transports + protocol->transports_count)
            return true;
        at->service++;
    }
    if (at->service == wf_services_count)
        return false;
    at->transport = wf_services[at->service]->protocol->transports;
    return true;
}

static bool find_entrance(struct entrance *found, wf_text name)
{
    *found = (struct entrance){0};
    while (next_entrance(found))
        if (wf_text_equal(name, wf_text_of(found->transport->name)))
            return true;
    return false;
}

static void print_help(void)
{
    struct entrance at = {0};

    printf("Usage: wireformd [OPTION...]\n"
           "       wireformd SERVICE VERB [--data DIR] [ARGUMENT...]\n"
           "Serves, on loopback unless told otherwise:\n");
    while (next_entrance(&at))
        printf("  %-12s %s, port %u\n", at.transport->name,
               wf_services[at.service]->protocol->title, at.transport->default_port);
    printf("\n");
    for (unsigned i = 0; i < OPTIONS_COUNT; i++) {
        const char *what = options[i].what;
        int width;

        width = printf("  --%s%s%s", options[i].option.name, options[i].argument ? " " : "",
                       options[i].argument ? options[i].argument : "");
        while (*what) {
            int line = (int)strcspn(what, "\n");

            printf("%*s%.*s\n", 28 - width > 1 ? 28 - width : 2, "", line, what);
            width = 0;
            what += line + (what[line] == '\n');
        }
    }
    verbs_list();
    printf("\nSIGTERM and SIGINT end it cleanly: clients are told; a second one ends it at once.\n"
           "Exit status: 0 ended cleanly, 1 could not start or had to refuse the session of\n"
           "--stdio, 2 usage.\n");
}

/* @return EXIT_SUCCESS, or a usage error */
static int choose_stdio(struct daemon *daemon, const char *name)
{
    if (!find_entrance(&daemon->stdio, wf_text_of(name)))
        return usage_error("--stdio \"%s\": no such service", name);
    /* Pipes carry messages from the first byte on; HTTP, and WebSocket behind it, a request. */
    if (daemon->stdio.transport->begins_with_http)
        return usage_error("--stdio \"%s\": it speaks HTTP, which needs connections", name);
    return EXIT_SUCCESS;
}

/* "chatmaster, ensync": what there is, for error texts. */
static void list_entrances(char *list, size_t list_size)
{
    struct entrance at = {0};
    size_t len = 0;

    list[0] = '\0';
    while (len < list_size && next_entrance(&at))
        len += (size_t)snprintf(list + len, list_size - len, "%s%s", len > 0 ? ", " : "",
                                at.transport->name);
}

static int add_request(struct daemon *daemon, const char *argument)
{
    struct listen_request *request = &daemon->requests[daemon->requests_count];
    const char *equals = strchr(argument, '=');
    char known[1024];

    if (!equals || !equals[1])
        return usage_error("--listen \"%s\": expected SERVICE=ADDR", argument);
    if (!find_entrance(&request->entrance, (wf_text){argument, (size_t)(equals - argument)})) {
        list_entrances(known, sizeof(known));
        return usage_error("--listen \"%s\": no such service; there are: %s", argument, known);
    }
    request->address = equals + 1;
    daemon->requests_count++;
    return EXIT_SUCCESS;
}

/* @return -1 to go on, else the exit status */
static int parse_options(struct daemon *daemon, int argc, char **argv)
{
    enum wf_log_format format = WF_LOG_TEXT;
    enum wf_log_level level = WF_LOG_INFO;
    struct option names[OPTIONS_COUNT + 1] = {0};
    char why[2048];
    int option;
    int status;

    for (unsigned i = 0; i < OPTIONS_COUNT; i++)
        names[i] = options[i].option;
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", names, NULL)) != -1) {
        switch (option) {
        case 'l':
            status = add_request(daemon, optarg);
            if (status)
                return status;
            break;
        case 'i':
            status = choose_stdio(daemon, optarg);
            if (status)
                return status;
            break;
        case 'd':
            daemon->data_dir = optarg;
            break;
        case 's':
            if (!settings_set(&daemon->settings, optarg, why, sizeof(why)))
                return usage_error("--set %s", why);
            break;
        case 'S':
            for (unsigned i = 0; i < wf_services_count; i++)
                settings_describe(wf_services[i]);
            return EXIT_SUCCESS;
        case 'f':
            if (!wf_log_parse_format(optarg, &format))
                return usage_error("--log-format \"%s\": expected text or json", optarg);
            break;
        case 'L':
            if (!wf_log_parse_level(optarg, &level))
                return usage_error("--log-level \"%s\": expected debug, info, warn or error",
                                   optarg);
            break;
        case 'h':
            print_help();
            return EXIT_SUCCESS;
        case 'V':
            printf("wireformd %s\n", WIREFORM_VERSION);
            return EXIT_SUCCESS;
        case ':':
            return usage_error("%s needs a value", argv[optind - 1]);
        default:
            return usage_error("unknown option %s", argv[optind - 1]);
        }
    }
    if (optind < argc)
        return usage_error("unexpected argument \"%s\"", argv[optind]);
    if (daemon->stdio.transport && daemon->requests_count > 0)
        return usage_error("--stdio and --listen exclude each other");
    wf_log_setup(format, level);
    return -1;
}

/* Whichever of its entrances opens first starts it. */
static struct wf_instance *start_service(struct daemon *daemon, unsigned index)
{
    const struct wf_service *service = wf_services[index];
    char data_dir[4096];

    if (daemon->instances[index])
        return daemon->instances[index];
    snprintf(data_dir, sizeof(data_dir), "%s/%s", daemon->data_dir, service->protocol->name);
    daemon->instances[index] =
        wf_instance_start(daemon->loop, service, daemon->settings.values[index], data_dir);
    if (!daemon->instances[index]) {
        fprintf(stderr, "wireformd: %s could not start\n", service->protocol->name);
        return NULL;
    }
    daemon->running_count++;
    return daemon->instances[index];
}

static bool listen_on(struct daemon *daemon, const struct entrance *at, const char *address,
                      char *why, size_t why_size)
{
    struct wf_instance *instance = start_service(daemon, at->service);
    char bound[128];

    why[0] = '\0';
    if (!instance ||
        !wf_instance_listen(instance, at->transport, address, bound, sizeof(bound), why, why_size))
        return false;
    printf("%s listening on %s\n", at->transport->name, bound);
    fflush(stdout);
    return true;
}

static bool listen_requested(struct daemon *daemon, const struct entrance *at, const char *address)
{
    char why[512];

    if (listen_on(daemon, at, address, why, sizeof(why)))
        return true;
    if (why[0])
        fprintf(stderr, "wireformd: %s: %s\n", at->transport->name, why);
    return false;
}

static unsigned port_of(const struct daemon *daemon, const struct entrance *at)
{
    const struct wf_service *service = wf_services[at->service];
    struct wf_tuning tuning = {0};

    service->tune(daemon->settings.values[at->service], &tuning);
    return tuning.ports[at->transport - service->protocol->transports];
}

/* Both loopback addresses; a machine without IPv6 is no error. */
static bool listen_default(struct daemon *daemon, const struct entrance *at)
{
    unsigned port = port_of(daemon, at);
    char address[64];
    char why[512];

    snprintf(address, sizeof(address), "127.0.0.1:%u", port);
    if (!listen_requested(daemon, at, address)) {
        fprintf(stderr, "Try: wireformd --listen %s=ADDR, or a setting; --settings lists them\n",
                at->transport->name);
        return false;
    }
    if (port) {
        snprintf(address, sizeof(address), "[::1]:%u", port);
        listen_on(daemon, at, address, why, sizeof(why));
    }
    return true;
}

static void stdio_ended(void *user, bool is_clean)
{
    struct daemon *daemon = user;

    daemon->is_refused = !is_clean;
    wf_loop_stop(daemon->loop);
}

static bool serve_stdio(struct daemon *daemon)
{
    struct wf_instance *instance;

    if (isatty(STDIN_FILENO) || isatty(STDOUT_FILENO)) {
        fputs("wireformd: --stdio is for programs: standard input or output is a terminal\n",
              stderr);
        return false;
    }
    instance = start_service(daemon, daemon->stdio.service);
    return instance && wf_instance_serve_pair(instance, daemon->stdio.transport, STDIN_FILENO,
                                              STDOUT_FILENO, stdio_ended, daemon);
}

static bool start_services(struct daemon *daemon)
{
    struct entrance at = {0};

    if (daemon->stdio.transport)
        return serve_stdio(daemon);
    for (unsigned i = 0; i < daemon->requests_count; i++)
        if (!listen_requested(daemon, &daemon->requests[i].entrance, daemon->requests[i].address))
            return false;
    if (daemon->requests_count)
        return true;
    while (next_entrance(&at))
        if (!listen_default(daemon, &at))
            return false;
    return true;
}

static void instance_ended(void *user)
{
    struct daemon *daemon = user;

    if (--daemon->running_count == 0)
        wf_loop_stop(daemon->loop);
}

static void on_signal(void *user, int number)
{
    struct daemon *daemon = user;

    if (daemon->is_stopping) {
        wf_loop_stop(daemon->loop);
        return;
    }
    daemon->is_stopping = true;
    wf_log(WF_LOG_INFO, "wireformd", NULL, "%s: telling clients, then ending",
           number == SIGTERM ? "SIGTERM" : "SIGINT");
    for (unsigned i = 0; i < wf_services_count; i++)
        if (daemon->instances[i])
            wf_instance_shutdown(daemon->instances[i], instance_ended, daemon);
}

/* For operators; whoever serves one session only is a program that somebody else waits for. */
static void log_counters(const struct wf_service *service, const struct wf_instance *instance,
                         enum wf_log_level level)
{
    const struct wf_counters *n = wf_instance_counters(instance);

    wf_log(level, service->protocol->name, NULL,
           "connections: %llu accepted, %llu refused; messages: %llu in, %llu out; bytes: %llu in, "
           "%llu out; refused: %llu malformed, %llu unknown, %llu invalid, %llu misplaced, "
           "%llu too large; %llu too slow",
           (unsigned long long)n->accepted, (unsigned long long)n->refused,
           (unsigned long long)n->messages_in, (unsigned long long)n->messages_out,
           (unsigned long long)n->bytes_in, (unsigned long long)n->bytes_out,
           (unsigned long long)n->malformed, (unsigned long long)n->unknown,
           (unsigned long long)n->invalid, (unsigned long long)n->misplaced,
           (unsigned long long)n->too_large, (unsigned long long)n->slow);
}

/* Every connection is a descriptor: take as many as the system allows. */
static void raise_descriptor_limit(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

static bool run(struct daemon *daemon)
{
    raise_descriptor_limit();
    if (!wf_loop_signal(daemon->loop, SIGTERM, on_signal, daemon) ||
        !wf_loop_signal(daemon->loop, SIGINT, on_signal, daemon) || !start_services(daemon))
        return false;
    daemon->was_running = true;
    return wf_loop_run(daemon->loop) && !daemon->is_refused;
}

static bool daemon_init(struct daemon *daemon, int argc)
{
    *daemon = (struct daemon){.data_dir = "wireform-data"};
    daemon->requests = wf_alloc((size_t)argc, sizeof(*daemon->requests));
    daemon->instances = wf_alloc(wf_services_count, sizeof(struct wf_instance *));
    daemon->loop = wf_loop_new();
    return settings_init(&daemon->settings) && daemon->requests && daemon->instances &&
           daemon->loop;
}

static void daemon_deinit(struct daemon *daemon)
{
    for (unsigned i = 0; daemon->instances && i < wf_services_count; i++) {
        if (!daemon->instances[i])
            continue;
        if (daemon->was_running)
            log_counters(wf_services[i], daemon->instances[i],
                         daemon->stdio.transport ? WF_LOG_DEBUG : WF_LOG_INFO);
        wf_instance_free(daemon->instances[i]);
    }
    if (daemon->loop)
        wf_loop_free(daemon->loop);
    settings_deinit(&daemon->settings);
    wf_free(daemon->instances);
    wf_free(daemon->requests);
}

int main(int argc, char **argv)
{
    struct daemon daemon;
    int status;

    if (argc > 1 && argv[1][0] != '-')
        return verbs_run(argc - 1, argv + 1);
    if (!daemon_init(&daemon, argc)) {
        fprintf(stderr, "wireformd: %s\n", strerror(errno ? errno : ENOMEM));
        return EXIT_FAILURE;
    }
    status = parse_options(&daemon, argc, argv);
    if (status < 0)
        status = run(&daemon) ? EXIT_SUCCESS : EXIT_FAILURE;
    daemon_deinit(&daemon);
    return status;
}
