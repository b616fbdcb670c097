/* wireform ensync: looks at a store by its protocol. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "client/address.h"
#include "client/child.h"
#include "client/command.h"
#include "client/display.h"
#include "generated/ensync_client.h"
#include "wireform/base/clock.h"
#include "wireform/io/loop.h"

enum { ID_SIZE = 32, CONNECT_TIMEOUT_MS = 10000, CLOSE_TIMEOUT_MS = 3000 };

enum verb { LS, GET, STAT };

/* One look. */
struct ensync_client {
    enum verb verb;
    const char *server, *command; /* as typed; both NULL: this machine, its own port */
    bool is_object;               /* --object: ID is one, not a directory */
    bool has_id;
    uint8_t id[ID_SIZE];

    struct wf_loop *loop;
    struct wf_client *client;
    uint64_t dirs_count, dir_bytes;
    bool is_over, is_closed;
    int status;
};

static const struct command_option options[] = {
    {"server", "ADDR", "Where the server is (default: this machine, its own port).", 's'},
    {"command", "'COMMAND'", "Run this and talk to it instead: 'ssh host wireformd --stdio ...'.",
     'c'},
    {"object", NULL, "get, stat: ID is an object, not a directory.", 'o'},
    {0},
};

static void end(struct ensync_client *look, int status)
{
    if (look->is_over)
        return;
    look->is_over = true;
    look->status = status;
}

/* ---- questions ---- */

static void ask_for_one(struct ensync_client *look)
{
    struct wf_conn *const *conn = wf_client_conn(look->client);
    wf_bytes id = {look->id, ID_SIZE};
    struct ensync_get_obj object = {.id = id};
    struct ensync_get_dir dir = {.id = id};

    if (look->is_object)
        ensync_call_get_obj(conn, &object);
    else
        ensync_call_get_dir(conn, &dir);
}

static void ask(struct ensync_client *look)
{
    struct wf_conn *const *conn = wf_client_conn(look->client);
    struct ensync_client_info info = {.fields.implementation.name = WF_TEXT("wireform")};

    if (look->has_id) {
        ask_for_one(look);
        return;
    }
    if (look->verb == STAT)
        ensync_call_client_info(conn, &info);
    ensync_call_for_dir(conn);
}

/* ---- answers ---- */

static void print_hex(wf_bytes bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        printf("%02x", bytes.ptr[i]);
}

static void print_line(const char *title, wf_text text)
{
    char clean[512];

    display_clean(clean, sizeof(clean), text);
    printf("%s%s\n", title, clean);
}

static void refuse(struct ensync_client *look, wf_text text)
{
    char clean[512];

    display_clean(clean, sizeof(clean), text);
    command_complain("%s", clean);
    end(look, EXIT_REFUSED);
}

static void unexpected(struct ensync_client *look)
{
    refuse(look, WF_TEXT("the server answered something else than was asked"));
}

void ensync_heard_server_info(struct ensync_client *look, const struct ensync_server_info *msg)
{
    const struct ensync_implementation_info *info = &msg->fields.implementation;

    print_line("server      ", info->name);
    printf("version     %u.%u.%u, protocol %u.%u\n", info->version.major, info->version.minor,
           info->version.patch, info->protocol.major, info->protocol.minor);
    if (msg->fields.has_motd)
        print_line("motd        ", msg->fields.motd);
    (void)look;
}

void ensync_heard_dir_entry(struct ensync_client *look, const struct ensync_dir_entry *msg)
{
    look->dirs_count++;
    look->dir_bytes += msg->length;
    if (look->verb != LS)
        return;
    print_hex(msg->id);
    putchar(' ');
    print_hex(msg->ver);
    printf(" %u\n", msg->length);
}

/* The end of a list. */
void ensync_heard_done(struct ensync_client *look)
{
    if (look->verb == STAT)
        printf("directories %llu, %llu bytes\n", (unsigned long long)look->dirs_count,
               (unsigned long long)look->dir_bytes);
    end(look, EXIT_ANSWERED);
}

static void show(struct ensync_client *look, wf_bytes content)
{
    if (look->verb == GET)
        fwrite(content.ptr, 1, content.len, stdout);
    else
        printf("length  %zu\n", content.len);
    end(look, EXIT_ANSWERED);
}

void ensync_heard_dir_data(struct ensync_client *look, const struct ensync_dir_data *msg)
{
    if (look->verb == STAT) {
        printf("version ");
        print_hex(msg->ver);
        putchar('\n');
    }
    show(look, msg->content);
}

void ensync_heard_obj_data(struct ensync_client *look, const struct ensync_obj_data *msg)
{
    show(look, msg->content);
}

void ensync_heard_not_found(struct ensync_client *look)
{
    refuse(look, look->is_object ? WF_TEXT("there is no such object")
                                 : WF_TEXT("there is no such directory"));
}

void ensync_heard_fail(struct ensync_client *look)
{
    unexpected(look);
}

void ensync_heard_error(struct ensync_client *look, const struct ensync_error *msg)
{
    refuse(look, msg->text);
}

void ensync_heard_fatal_error(struct ensync_client *look, const struct ensync_fatal_error *msg)
{
    refuse(look, msg->text);
}

/* ---- the connection ---- */

static void on_opened(void *user)
{
    ask(user);
}

static void on_message(void *user, unsigned tag, const void *value, wf_text text,
                       const struct wf_error *error)
{
    struct ensync_client *look = user;

    (void)text;
    (void)error;
    if (look->is_over)
        return;
    if (tag == ENSYNC_NONE)
        unexpected(look);
    else
        ensync_hear(look, tag, value);
    if (ferror(stdout))
        end(look, EXIT_REFUSED);
}

static void on_closed(void *user, const char *why)
{
    struct ensync_client *look = user;

    look->is_closed = true;
    if (look->is_over)
        return;
    command_complain("no connection: %s", why);
    end(look, EXIT_NO_CONNECTION);
}

static const struct wf_client_events events = {
    .opened = on_opened, .message = on_message, .closed = on_closed};

static bool connect_to_server(struct ensync_client *look)
{
    char address[300];
    char why[160] = "out of memory";

    if (!address_complete(address, sizeof(address), look->server ? look->server : "",
                          ENSYNC_PORT)) {
        end(look, command_usage("\"%s\" is too long for a server", look->server));
        return false;
    }
    look->client = wf_client_connect(look->loop, ensync_protocol.transports, address,
                                     CONNECT_TIMEOUT_MS, &events, look, why, sizeof(why));
    if (!look->client)
        command_complain("%s", why);
    return look->client != NULL;
}

static bool connect_to_command(struct ensync_client *look, pid_t *child)
{
    int fd;

    *child = child_start(look->command, &fd);
    if (*child < 0) {
        command_complain("%s: %s", look->command, strerror(errno));
        return false;
    }
    look->client = wf_client_adopt(look->loop, ensync_protocol.transports, fd, &events, look);
    if (look->client)
        ask(look);
    return look->client != NULL;
}

static void converse(struct ensync_client *look)
{
    uint64_t deadline_ms;

    while (!look->is_over && wf_loop_turn(look->loop, -1))
        ;
    if (!look->is_closed)
        wf_client_close(look->client);
    deadline_ms = wf_clock_ms() + CLOSE_TIMEOUT_MS;
    while (!look->is_closed && wf_clock_ms() < deadline_ms)
        wf_loop_turn(look->loop, 100);
}

static int have_a_look(struct ensync_client *look)
{
    pid_t child = -1;
    bool is_connected;

    look->status = EXIT_NO_CONNECTION;
    look->loop = wf_loop_new();
    if (!look->loop) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    is_connected = look->command ? connect_to_command(look, &child) : connect_to_server(look);
    if (is_connected)
        converse(look);
    wf_loop_free(look->loop);
    if (child >= 0)
        child_wait(child);
    if (fflush(stdout) != 0)
        return EXIT_REFUSED;
    return look->status;
}

/* ---- what was typed ---- */

static int digit_of(char c)
{
    const char *digits = "0123456789abcdef";
    const char *found = c ? strchr(digits, c) : NULL;

    return found ? (int)(found - digits) : -1;
}

static bool read_hex(const char *typed, uint8_t *id)
{
    if (strlen(typed) != (size_t)2 * ID_SIZE)
        return false;
    for (size_t i = 0; i < ID_SIZE; i++) {
        int high = digit_of(typed[2 * i]);
        int low = digit_of(typed[2 * i + 1]);

        if (high < 0 || low < 0)
            return false;
        id[i] = (uint8_t)(high << 4 | low);
    }
    return true;
}

/* Clients keep the keys under all zeroes, and the root under all ones. */
static bool read_id(const char *typed, uint8_t *id)
{
    bool is_keys = strcmp(typed, "keys") == 0;

    if (!is_keys && strcmp(typed, "root") != 0)
        return read_hex(typed, id);
    memset(id, is_keys ? 0 : 0xFF, ID_SIZE);
    return true;
}

static int take_operands(struct ensync_client *look, int argc, char **argv)
{
    static const char *const verbs[] = {[LS] = "ls", [GET] = "get", [STAT] = "stat"};
    int verb = LS;

    if (argc < 1)
        return command_usage("ensync needs ls, get or stat");
    while (verb <= STAT && strcmp(verbs[verb], argv[0]) != 0)
        verb++;
    if (verb > STAT)
        return command_usage("ensync %s: expected ls, get or stat", argv[0]);
    look->verb = (enum verb)verb;
    look->has_id = argc > 1;
    if (argc > (verb == LS ? 1 : 2))
        return command_usage("ensync %s: \"%s\" is one argument too many", argv[0], argv[argc - 1]);
    if (verb == GET && !look->has_id)
        return command_usage("ensync get needs an ID");
    if (look->is_object && !look->has_id)
        return command_usage("--object without an ID");
    if (look->has_id && !read_id(argv[1], look->id))
        return command_usage("\"%s\": expected 64 digits from 0 to f, keys or root", argv[1]);
    return EXIT_ANSWERED;
}

static int run(const struct command *command, int argc, char **argv)
{
    struct ensync_client look = {0};
    int status = EXIT_ANSWERED;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        if (letter == 's')
            look.server = optarg;
        else if (letter == 'c')
            look.command = optarg;
        else
            look.is_object = true;
    }
    if (letter < 0)
        return status;
    if (look.server && look.command)
        return command_usage("--server and --command exclude each other");
    status = take_operands(&look, argc - optind, argv + optind);
    return status == EXIT_ANSWERED ? have_a_look(&look) : status;
}

const struct command ensync_main = {
    .name = "ensync",
    .arguments = "ls | get ID | stat [ID]",
    .what = "Look at a store of Ensync.",
    .more = "ls lists the directories: id, version, bytes.  get prints the content of one, which\n"
            "is encrypted.  stat tells about the server, or about one directory.  An ID is 64\n"
            "digits from 0 to f; keys and root stand for the two that clients begin with.\n",
    .options = options,
    .run = run,
};
