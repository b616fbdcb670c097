#include "client/composte_session.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "client/address.h"
#include "client/command.h"
#include "client/display.h"
#include "server/json_patch.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/secret.h"

enum { CONNECT_TIMEOUT_MS = 10000, CLOSE_TIMEOUT_MS = 3000, PING_MS = 45000 };

/* ---- Answers ---- */

static void complain_text(const char *before, wf_text text)
{
    char clean[512];

    display_clean(clean, sizeof(clean), text);
    command_complain("%s%s", before, clean);
}

static void end_wait(struct composte_client *client, int status)
{
    client->awaited = 0;
    client->status = status;
}

static void fail(struct composte_client *client, const char *why)
{
    command_complain("%s", why);
    end_wait(client, EXIT_REFUSED);
}

/* Nothing can be done on this connection any more. */
static void fail_for_good(struct composte_client *client, const char *why)
{
    fail(client, why);
    composte_hang_up(client);
}

void composte_hang_up(struct composte_client *client)
{
    client->is_expected = true;
    if (!client->is_closed)
        wf_client_close(client->connection);
}

static void answer(struct composte_client *client, unsigned tag, const void *msg)
{
    if (client->awaited != tag)
        return;
    end_wait(client, EXIT_ANSWERED);
    if (client->take)
        client->take(client->taker, msg);
}

void composte_heard_error(struct composte_client *client, const struct composte_error *msg)
{
    client->code = msg->code;
    complain_text("", msg->message);
    end_wait(client, EXIT_REFUSED);
}

void composte_heard_register_ok(struct composte_client *client,
                                const struct composte_register_ok *msg)
{
    answer(client, COMPOSTE_REGISTER_OK, msg);
}

void composte_heard_create_project_ok(struct composte_client *client,
                                      const struct composte_create_project_ok *msg)
{
    answer(client, COMPOSTE_CREATE_PROJECT_OK, msg);
}

void composte_heard_projects(struct composte_client *client, const struct composte_projects *msg)
{
    answer(client, COMPOSTE_PROJECTS, msg);
}

void composte_heard_share_ok(struct composte_client *client, const struct composte_share_ok *msg)
{
    answer(client, COMPOSTE_SHARE_OK, msg);
}

void composte_heard_update_result(struct composte_client *client,
                                  const struct composte_update_result *msg)
{
    answer(client, COMPOSTE_UPDATE_RESULT, msg);
}

void composte_heard_done_editing_ok(struct composte_client *client,
                                    const struct composte_done_editing_ok *msg)
{
    answer(client, COMPOSTE_DONE_EDITING_OK, msg);
}

void composte_heard_pong(struct composte_client *client, const struct composte_pong *msg)
{
    (void)client;
    (void)msg;
}

/* ---- The list ---- */

static bool keep_list(struct composte_client *client, const struct composte_logged_in *msg)
{
    wf_free(client->list); /* of an earlier login */
    client->list_count = 0;
    client->list = wf_alloc(msg->projects_count, sizeof(*client->list));
    if (!client->list)
        return false;
    client->list_count = msg->projects_count;
    for (size_t i = 0; i < msg->projects_count; i++) {
        const struct composte_project_info *info = &msg->projects[i];
        struct composte_listed *listed = &client->list[i];

        wf_text_store(listed->id, sizeof(listed->id), info->id);
        wf_text_store(listed->owner, sizeof(listed->owner), info->owner);
        display_clean(listed->name, sizeof(listed->name), info->name);
        listed->rev = info->rev;
    }
    return true;
}

void composte_heard_logged_in(struct composte_client *client, const struct composte_logged_in *msg)
{
    if (keep_list(client, msg))
        answer(client, COMPOSTE_LOGGED_IN, msg);
    else
        fail(client, "out of memory");
}

const char *composte_find_project(const struct composte_client *client, const char *name)
{
    const char *found = NULL;

    for (size_t i = 0; i < client->list_count; i++) {
        const struct composte_listed *listed = &client->list[i];

        if (strcmp(listed->id, name) == 0)
            return listed->id;
        if (strcmp(listed->name, name) != 0)
            continue;
        if (found) {
            command_complain("more than one project is called \"%s\": use its id", name);
            return NULL;
        }
        found = listed->id;
    }
    if (found || strlen(name) == 32) /* The server may know ids that had no room in the list. */
        return found ? found : name;
    command_complain("no project is called \"%s\"; wireform composte list lists yours", name);
    return NULL;
}

/* ---- The copy ---- */

/* Applies a revision to the copy.  @return false when it does not go with it */
static bool apply(struct composte_client *client, const struct composte_revision_info *revision)
{
    struct json_patch_error failure;
    struct json_patch patch;
    struct wf_error broken;
    bool is_done = json_patch_parse(&patch, revision->patch, &broken, &failure) == JSON_PATCH_OK;

    if (is_done && client->told)
        client->told(client, revision);
    is_done = is_done && json_patch_apply(&client->document, &patch, &json_unlimited, &failure) ==
                             JSON_PATCH_OK;
    json_patch_deinit(&patch);
    client->rev = revision->rev;
    return is_done;
}

static void apply_all(struct composte_client *client, const struct composte_revision_info *changes,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (changes[i].rev != client->rev + 1 || !apply(client, &changes[i])) {
            fail_for_good(client, "an update does not go with what came before it");
            return;
        }
}

static void replace(struct composte_client *client, uint64_t rev, wf_text project)
{
    struct wf_error error;
    struct json *document = json_parse(project, &json_unlimited, &error);

    if (!document) {
        fail(client, error.what);
        return;
    }
    if (client->document && client->replaced)
        client->replaced(client, rev, document);
    json_release(client->document);
    client->document = document;
    client->rev = rev;
}

void composte_heard_select_project_ok(struct composte_client *client,
                                      const struct composte_select_project_ok *msg)
{
    wf_text_store(client->project_id, sizeof(client->project_id), msg->project_id);
    if (msg->has_changes)
        apply_all(client, msg->changes, msg->changes_count);
    else
        replace(client, msg->rev, msg->project);
    answer(client, COMPOSTE_SELECT_PROJECT_OK, msg);
}

void composte_heard_authoritative_update(struct composte_client *client,
                                         const struct composte_authoritative_update *msg)
{
    if (client->document && msg->from == client->rev)
        apply_all(client, msg->changes, msg->changes_count);
}

void composte_heard_project_state(struct composte_client *client,
                                  const struct composte_project_state *msg)
{
    replace(client, msg->rev, msg->project);
}

void composte_heard_closed(struct composte_client *client, const struct composte_closed *msg)
{
    static const char *const reasons[] = {
        [COMPOSTE_CLOSED_REASON_NONE] = "the project is closed",
        [COMPOSTE_CLOSED_REASON_NOT_PERMITTED] = "you are not a contributor any more",
        [COMPOSTE_CLOSED_REASON_DELETED] = "the project was deleted",
        [COMPOSTE_CLOSED_REASON_SHUTDOWN] = "the server stops",
    };

    fail_for_good(client, reasons[msg->reason]);
    if (msg->reason == COMPOSTE_CLOSED_REASON_SHUTDOWN)
        client->status = EXIT_NO_CONNECTION; /* there may be one later */
}

int composte_select(struct composte_client *client, const char *name)
{
    const char *id = composte_find_project(client, name);
    struct composte_select_project question;

    if (!id)
        return EXIT_REFUSED;
    question = (struct composte_select_project){.user_id = wf_text_of(client->user),
                                                .project_id = wf_text_of(id)};
    composte_call_select_project(wf_client_conn(client->connection), &question);
    return composte_await(client, COMPOSTE_SELECT_PROJECT_OK, NULL, NULL);
}

/* ---- The connection ---- */

static void on_opened(void *user)
{
    struct composte_client *client = user;

    client->is_open = true;
}

static void on_message(void *user, unsigned tag, const void *value, wf_text text,
                       const struct wf_error *error)
{
    struct composte_client *client = user;

    (void)text;
    if (tag != COMPOSTE_NONE) {
        composte_hear(client, tag, value);
        return;
    }
    complain_text("the server said what its document does not allow: ", wf_text_of(error->what));
    end_wait(client, EXIT_REFUSED);
}

static void on_closed(void *user, const char *why)
{
    struct composte_client *client = user;

    client->is_closed = true;
    if (client->is_expected)
        return;
    command_complain("no connection: %s", why);
    end_wait(client, EXIT_NO_CONNECTION);
}

static const struct wf_client_events events = {
    .opened = on_opened, .message = on_message, .closed = on_closed};

static void send_ping(struct wf_timer *timer)
{
    struct composte_client *client =
        (struct composte_client *)((char *)timer - offsetof(struct composte_client, ping));
    struct composte_ping sign = {0};

    if (!client->is_closed)
        composte_call_ping(wf_client_conn(client->connection), &sign);
    wf_timer_set(client->loop, timer, PING_MS);
}

bool composte_turn(struct composte_client *client, int timeout_ms)
{
    return !client->is_closed && wf_loop_turn(client->loop, timeout_ms) && !client->is_closed;
}

int composte_await(struct composte_client *client, unsigned tag,
                   void (*take)(void *user, const void *answer), void *user)
{
    client->awaited = tag;
    client->take = take;
    client->taker = user;
    client->code = COMPOSTE_CODE_NONE;
    while (client->awaited && composte_turn(client, -1))
        ;
    if (client->awaited) /* It was over before. */
        end_wait(client, EXIT_NO_CONNECTION);
    return client->status;
}

static int connect_to_server(struct composte_client *client)
{
    const struct composte_options *options = client->options;
    const struct wf_transport *transport =
        &composte_protocol.transports[options->is_websocket ? 1 : 0];
    char why[160] = "out of memory";
    char address[300];

    if (!address_complete(address, sizeof(address), options->server ? options->server : "",
                          transport->default_port))
        return command_usage("\"%s\" is too long for a server", options->server);
    client->is_open = client->is_closed = client->is_expected = false;
    client->connection = wf_client_connect(client->loop, transport, address, CONNECT_TIMEOUT_MS,
                                           &events, client, why, sizeof(why));
    if (!client->connection) {
        command_complain("%s", why);
        client->is_closed = true;
        return EXIT_NO_CONNECTION;
    }
    client->status = EXIT_ANSWERED;
    while (!client->is_open && composte_turn(client, -1))
        ;
    return client->is_open ? client->status : EXIT_NO_CONNECTION;
}

/* ---- Who somebody is ---- */

static bool read_password(struct composte_client *client)
{
    size_t size = sizeof(client->secret);
    bool is_read;

    if (client->options->password_fd >= 0)
        is_read =
            wf_secret_read(client->options->password_fd, client->secret, size, &client->secret_len);
    else
        is_read = wf_secret_ask("Password: ", client->secret, size, &client->secret_len);
    if (!is_read && errno == ENXIO)
        command_complain("no terminal to ask for the password at; --password-fd N reads it");
    else if (!is_read)
        command_complain("the password: %s", errno == ENODATA ? "there is none" : strerror(errno));
    return is_read;
}

static bool repeat_password(const struct composte_client *client)
{
    char again[COMPOSTE_SECRET_SIZE];
    size_t again_len;
    bool is_same = wf_secret_ask("Once more: ", again, sizeof(again), &again_len) &&
                   again_len == client->secret_len && memcmp(again, client->secret, again_len) == 0;

    wf_secret_wipe(again, sizeof(again));
    if (!is_same)
        command_complain("the two differ");
    return is_same;
}

static int send_password(struct composte_client *client, bool registers)
{
    struct wf_conn *const *conn = wf_client_conn(client->connection);
    wf_text password = {client->secret, client->secret_len};
    struct composte_log_in log_in = {.user_id = wf_text_of(client->user), .password = password};
    struct composte_register account = {.user_id = log_in.user_id, .password = password};

    if (registers)
        composte_call_register(conn, &account);
    else
        composte_call_log_in(conn, &log_in);
    return composte_await(client, registers ? COMPOSTE_REGISTER_OK : COMPOSTE_LOGGED_IN, NULL,
                          NULL);
}

int composte_enter(struct composte_client *client, const struct composte_options *options,
                   bool registers)
{
    int status = EXIT_REFUSED;

    client->is_closed = true;
    client->options = options;
    client->user = options->user;
    client->loop = wf_loop_new();
    if (!client->loop || !wf_timer_init(client->loop, &client->ping, send_ping)) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    /* Asked first: the server gives a stranger half a minute. */
    if (read_password(client) &&
        (!registers || options->password_fd >= 0 || repeat_password(client))) {
        status = connect_to_server(client);
        if (status == EXIT_ANSWERED)
            status = send_password(client, registers);
    }
    wf_timer_set(client->loop, &client->ping, PING_MS);
    return status;
}

static void hang_up_and_wait(struct composte_client *client)
{
    uint64_t deadline_ms = wf_clock_ms() + CLOSE_TIMEOUT_MS;

    composte_hang_up(client);
    while (!client->is_closed && wf_clock_ms() < deadline_ms)
        wf_loop_turn(client->loop, 100);
}

static bool may_work_later(enum composte_code code)
{
    return code == COMPOSTE_CODE_BUSY || code == COMPOSTE_CODE_TOO_MANY_ATTEMPTS;
}

int composte_come_back(struct composte_client *client)
{
    struct composte_select_project question = {.user_id = wf_text_of(client->user),
                                               .project_id = wf_text_of(client->project_id),
                                               .since = client->rev,
                                               .has_since = true};
    int status = connect_to_server(client);

    if (status == EXIT_ANSWERED)
        status = send_password(client, false);
    if (status == EXIT_ANSWERED) {
        composte_call_select_project(wf_client_conn(client->connection), &question);
        status = composte_await(client, COMPOSTE_SELECT_PROJECT_OK, NULL, NULL);
    }
    if (status == EXIT_ANSWERED)
        return status;
    hang_up_and_wait(client);
    return may_work_later(client->code) ? EXIT_NO_CONNECTION : status;
}

void composte_leave(struct composte_client *client)
{
    hang_up_and_wait(client);
    wf_secret_wipe(client->secret, sizeof(client->secret));
    json_release(client->document);
    wf_free(client->list);
    if (!client->loop)
        return;
    wf_timer_deinit(client->loop, &client->ping);
    wf_loop_free(client->loop);
}
