/* A chat over a service of a concierge: logging in, talking, passing on. */
#include "client/concierge_chat.h"

#include <stdio.h>
#include <string.h>

#include "client/chat_commands.h"
#include "client/chat_line.h"
#include "client/said.h"
#include "wireform/base/alloc.h"
#include "wireform/base/owner.h"

enum {
    NAME_MAX_CHARACTERS = 63,
    UNHEARD_LIMIT = 8 * 1024 * 1024, /* as much as a connection queues */
    PATIENCE_MS = 3000,
};

#define VERSION "0.2.0"

_Static_assert(4 * NAME_MAX_CHARACTERS + 1 <= CHAT_NAME_SIZE, "names fit");
_Static_assert(CONCIERGE_SERVICE_NAME_SIZE <= CHAT_ROOM_SIZE, "services fit");
_Static_assert(SAID_DATA_LIMIT < CONCIERGE_LIMIT_IN, "a message holds it");

/* ---- the session ---- */

static void log_in(struct chat *chat)
{
    static const wf_text tags[] = {WF_TEXT_INIT("chat")};
    const char *secret = concierge_of(chat)->secret;
    struct concierge_identify identify = {
        .name = wf_text_of(chat->name),
        .version = WF_TEXT(VERSION),
        .secret = wf_text_of(secret ? secret : ""),
        .has_secret = secret != NULL,
        .tags = tags,
        .tags_count = 1,
        .has_tags = true,
    };

    chat_set_stage(chat, CHAT_JOINING);
    concierge_call_identify(chat_conn(chat), &identify);
}

static void hear(struct chat *chat, unsigned tag, const void *value)
{
    concierge_hear(concierge_of(chat), tag, value);
}

static void forget(struct chat *chat)
{
    struct concierge_client *client = concierge_of(chat);

    client->uuid[0] = '\0';
    client->owner[0] = '\0';
    client->is_subscribed = false;
    client->is_settled = false;
    people_clear(&client->people);
    wf_buf_release(&client->unheard);
    wf_timer_clear(chat->loop, &client->patience);
}

/* Whatever else ends a connection may be over next time. */
static const char *refusal(unsigned code)
{
    switch (code) {
    case CONCIERGE_CLOSE_DUPLICATE_AUTH:
        return "Somebody has that name already. Please choose another.";
    case CONCIERGE_CLOSE_BAD_AUTH:
        return "A name is 1 to 63 letters, numbers and underscores.";
    case CONCIERGE_CLOSE_BAD_SECRET:
        return "The server wants another secret (--secret).";
    case CONCIERGE_CLOSE_BAD_VERSION:
        return "The server speaks another version of the protocol than " VERSION ".";
    case CONCIERGE_CLOSE_FATAL_DECODE:
    case CONCIERGE_CLOSE_NO_AUTH:
        return "The server does not understand how this client says its name.";
    default:
        return NULL;
    }
}

bool concierge_chat_is_host(const struct concierge_client *client)
{
    return client->owner[0] && strcmp(client->owner, client->uuid) == 0;
}

static void be_patient(struct concierge_client *client)
{
    wf_timer_set(client->chat.loop, &client->patience, PATIENCE_MS);
}

void concierge_chat_enter(struct concierge_client *client)
{
    struct concierge_service_create create = {.service = wf_text_of(client->service)};
    struct concierge_self_subscribe subscribe = {.service = create.service};
    struct wf_conn *const *conn = chat_conn(&client->chat);

    client->is_subscribed = false;
    client->is_settled = false;
    concierge_call_service_create(conn, &create);
    concierge_call_self_subscribe(conn, &subscribe);
    be_patient(client);
}

void concierge_chat_let_go(struct concierge_client *client, wf_text name)
{
    if (roster_remove(&client->chat.roster, name))
        chat_line_about(&client->chat, name, " has left ", wf_text_of(client->service));
}

/* ---- what is said ---- */

/* As a member to the host, as the host to everybody else. */
static void send_said(struct concierge_client *client, const struct said *said)
{
    struct concierge_message message = {
        .target = {.tag = CONCIERGE_TARGET_SERVICE,
                   .as.service.service = wf_text_of(client->service)},
    };

    said_write(&client->data, said);
    if (client->data.failed)
        return;
    message.data = (wf_text){(const char *)wf_buf_peek(&client->data), wf_buf_len(&client->data)};
    concierge_call_message(chat_conn(&client->chat), &message);
}

/* The first of `lines`, without its line feed, which is there. */
static wf_text first_line(wf_text lines)
{
    const char *end = memchr(lines.ptr, '\n', lines.len);

    return (wf_text){lines.ptr, (size_t)(end - lines.ptr)};
}

static wf_text unheard_lines(const struct concierge_client *client)
{
    return (wf_text){(const char *)wf_buf_peek(&client->unheard), wf_buf_len(&client->unheard)};
}

/* Of the first line that is not heard yet, if there is one. */
static void await_echo(struct concierge_client *client)
{
    if (wf_buf_len(&client->unheard) > 0)
        be_patient(client);
    else
        wf_timer_clear(client->chat.loop, &client->patience);
}

/* What was said first has been passed on, and only now is shown: so all see the same order. */
static void echo(struct concierge_client *client, wf_text text)
{
    wf_text lines = unheard_lines(client);

    chat_line_talk(&client->chat, wf_text_of(client->chat.name), text);
    if (lines.len == 0)
        return;
    wf_buf_take(&client->unheard, first_line(lines).len + 1);
    await_echo(client);
}

/* Says a line of the unheard ones. */
static void speak(struct concierge_client *client, wf_text text)
{
    struct said said = {.text = text};
    bool is_host = concierge_chat_is_host(client);

    if (is_host) {
        said.from = wf_text_of(client->chat.name);
        said.uuid = wf_text_of(client->uuid);
    }
    send_said(client, &said);
    if (is_host)
        echo(client, text);
}

static bool say(struct chat *chat, wf_text text)
{
    struct concierge_client *client = concierge_of(chat);
    size_t len = wf_buf_len(&client->unheard);

    if (text.len > SAID_TEXT_LIMIT) {
        chat_refuse(chat, "The message is longer than %d bytes.", SAID_TEXT_LIMIT);
        return false;
    }
    if (!wf_buf_room(&client->unheard, text.len + 1)) {
        client->unheard.failed = false;
        chat_refuse(chat, "Too much waits for the host already.");
        return false;
    }
    wf_buf_put(&client->unheard, text.ptr, text.len);
    WF_BUF_LITERAL(&client->unheard, "\n");
    text = unheard_lines(client);
    if (!client->is_settled)
        return true;
    speak(client, (wf_text){text.ptr + len, text.len - len - 1});
    if (len == 0)
        await_echo(client);
    return true;
}

void concierge_chat_settle(struct concierge_client *client)
{
    wf_text lines = unheard_lines(client);

    if (client->is_settled || !client->is_subscribed || people_are_awaited(&client->people))
        return;
    client->is_settled = true;
    while (lines.len > 0) {
        wf_text line = first_line(lines);

        speak(client, line);
        lines.ptr += line.len + 1;
        lines.len -= line.len + 1;
    }
    await_echo(client);
}

/* ---- what is heard ---- */

void concierge_chat_hear(struct concierge_client *client, const struct concierge_origin *origin,
                         wf_text data)
{
    struct said said;

    if (!said_read(&said, data, &client->arena))
        return;
    if (concierge_chat_is_host(client)) {
        said.from = origin->name; /* whatever it says of itself */
        said.uuid = origin->uuid;
        send_said(client, &said);
    }
    if (wf_text_equal(said.uuid, wf_text_of(client->uuid)))
        echo(client, said.text);
    else
        chat_line_talk(&client->chat, said.from.len > 0 ? said.from : origin->name, said.text);
}

static void let_go_of_awaited(struct concierge_client *client)
{
    for (unsigned i = 0; i < client->people.count; i++) {
        if (client->people.all[i].is_awaited)
            concierge_chat_let_go(client, wf_text_of(client->people.all[i].name));
    }
    people_stop_awaiting(&client->people);
}

static void on_patience(struct wf_timer *timer)
{
    struct concierge_client *client = WF_OWNER(timer, struct concierge_client, patience);

    if (client->is_settled) {
        chat_refuse(&client->chat, "The host does not pass on what you say.");
        wf_buf_release(&client->unheard);
    } else if (client->is_subscribed) {
        let_go_of_awaited(client);
        concierge_chat_settle(client);
    } else {
        concierge_chat_enter(client);
    }
}

/* ---- commands, beginning and end ---- */

void concierge_chat_list(struct concierge_client *client)
{
    const struct roster *roster = &client->chat.roster;
    wf_text *names = wf_alloc(roster->count, sizeof(*names));

    for (unsigned i = 0; names && i < roster->count; i++)
        names[i] = wf_text_of(roster->names[i]);
    chat_line_list(&client->chat, "Here:", names, names ? roster->count : 0);
    wf_free(names);
}

static void run_who(struct chat *chat, wf_text argument)
{
    (void)argument;
    concierge_chat_list(concierge_of(chat));
}

/* For curl, and whatever else speaks HTTP. */
static void run_files(struct chat *chat, wf_text argument)
{
    (void)argument;
    chat_notice(chat, "Your files: http://%s/fs/%s/ with the header x-fs-key: %s", chat->address,
                chat->name, concierge_of(chat)->uuid);
}

static const struct chat_command commands[] = {
    {"who", NULL, "List who is here.", true, run_who},
    {"files", NULL, "Tell where files can be put, and the key to them.", true, run_files},
    {0},
};

static const struct chat_dialect dialect = {
    .protocol = &concierge_protocol,
    .name_max = NAME_MAX_CHARACTERS,
    .lobby = "",
    .commands = commands,
    .opened = log_in,
    .login = log_in,
    .hear = hear,
    .forget = forget,
    .say = say,
    .refusal = refusal,
};

bool concierge_chat_init(struct concierge_client *client, struct wf_loop *loop, const char *address,
                         const char *service, const char *secret)
{
    *client = (struct concierge_client){.service = service, .secret = secret};
    wf_buf_init(&client->unheard, UNHEARD_LIMIT);
    wf_buf_init(&client->data, SAID_DATA_LIMIT);
    if (!wf_arena_init(&client->arena, SAID_ARENA_SIZE))
        return false;
    if (wf_timer_init(loop, &client->patience, on_patience) &&
        chat_init(&client->chat, &dialect, loop, address, 0))
        return true;
    wf_timer_deinit(loop, &client->patience);
    wf_arena_deinit(&client->arena);
    return false;
}

void concierge_chat_deinit(struct concierge_client *client)
{
    wf_timer_clear(client->chat.loop, &client->patience);
    chat_deinit(&client->chat);
    wf_timer_deinit(client->chat.loop, &client->patience);
    people_deinit(&client->people);
    wf_buf_deinit(&client->unheard);
    wf_buf_deinit(&client->data);
    wf_arena_deinit(&client->arena);
}
