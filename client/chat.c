/* The ChatMaster client without a face: stages, connection, what is said.
 *
 * A name is asked for, the connection made, the login answered; then people talk, in the lobby
 * or in one channel.  A refused login keeps the connection for the next name.  Any loss leads
 * over CHAT_TROUBLE back to the login. */
#include "client/chat.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "client/chat_commands.h"
#include "client/chat_line.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/codec/utf8.h"

enum {
    CONNECT_TIMEOUT_MS = 10000,
    CLOSE_TIMEOUT_MS = 3000,
    LINE_LIMIT = 2 * CHATMASTER_LIMIT_IN,
};

/* How long a stage lasts at most; 0: as long as it takes. */
static const unsigned stage_ms[] = {
    [CHAT_SPLASH] = 1000,  [CHAT_WAITING] = 15000, [CHAT_JOINING] = 15000,
    [CHAT_TROUBLE] = 2000, [CHAT_OVER] = 0,
};

/* One connection.  It may outlive its use: a new one can be made before the old is closed. */
struct chat_link {
    struct chatmaster_client *chat;
    struct wf_client *client;
};

void chat_set_stage(struct chatmaster_client *chat, enum chat_stage stage)
{
    /* Whatever else happens in the same turn: over is over. */
    if (chat->stage == CHAT_OVER)
        return;
    chat->stage = stage;
    chat->is_stale = true;
    if (stage_ms[stage])
        wf_timer_set(chat->loop, &chat->stage_timer, stage_ms[stage]);
    else
        wf_timer_clear(chat->loop, &chat->stage_timer);
}

bool chat_is_connected(const struct chatmaster_client *chat)
{
    return chat->link && chat->stage != CHAT_CONNECTING;
}

struct wf_conn *const *chat_conn(const struct chatmaster_client *chat)
{
    return wf_client_conn(chat->link->client);
}

/* ---- the connection ---- */

void chat_forget_room(struct chatmaster_client *chat)
{
    chat->channel[0] = '\0';
    chat->wanted[0] = '\0';
    chat->is_leaving = false;
    chat->may_ask_again = false;
    roster_clear(&chat->roster);
}

static void drop_link(struct chatmaster_client *chat)
{
    struct wf_client *client = chat->link->client;

    chat->link = NULL;
    wf_client_close(client);
}

/* "connection refused" becomes "Connection refused." */
static void set_reason(struct chatmaster_client *chat, const char *why)
{
    snprintf(chat->reason, sizeof(chat->reason) - 1, "%s", why);
    chat->reason[0] = (char)toupper((unsigned char)chat->reason[0]);
    if (chat->reason[0] && !strchr(".!?", chat->reason[strlen(chat->reason) - 1]))
        strcat(chat->reason, ".");
}

static void enter_trouble(struct chatmaster_client *chat, const char *why)
{
    bool was_talking = chat->stage == CHAT_TALKING;

    chat_forget_room(chat);
    snprintf(chat->trouble, sizeof(chat->trouble), "%s",
             was_talking ? "Connection lost." : "Connection failed.");
    set_reason(chat, why);
    chat_notice(chat, "%s%s%s", chat->trouble, chat->reason[0] ? " " : "", chat->reason);
    chat_set_stage(chat, CHAT_TROUBLE);
}

static void on_opened(void *user)
{
    struct chat_link *link = user;
    struct chatmaster_client *chat = link->chat;

    if (chat->link != link)
        return;
    if (chat->compression)
        wf_client_compress(link->client, chat->compression);
    chat_set_stage(chat, CHAT_WAITING);
}

static void on_message(void *user, unsigned tag, const void *value, wf_text text,
                       const struct wf_error *error)
{
    struct chat_link *link = user;

    (void)text;
    (void)error; /* a server may know more than this client: what is not understood is skipped */
    if (link->chat->link != link)
        return;
    link->chat->last_words[0] = '\0';
    chatmaster_hear(link->chat, tag, value);
}

static void on_closed(void *user, const char *why)
{
    struct chat_link *link = user;
    struct chatmaster_client *chat = link->chat;
    bool was_in_use = chat->link == link;

    wf_free(link);
    chat->links_count--;
    if (!was_in_use)
        return;
    chat->link = NULL;
    if (chat->stage == CHAT_LOGIN) /* kept after a refused login; the next name gets a new one */
        return;
    enter_trouble(chat, chat->last_words[0] ? chat->last_words : why);
}

static const struct wf_client_events events = {
    .opened = on_opened,
    .message = on_message,
    .closed = on_closed,
};

static void connect_to_server(struct chatmaster_client *chat)
{
    struct chat_link *link = wf_alloc(1, sizeof(*link));
    char why[sizeof(chat->reason)] = "out of memory";

    chat->last_words[0] = '\0';
    chat_set_stage(chat, CHAT_CONNECTING);
    if (link) {
        link->chat = chat;
        link->client = wf_client_connect(chat->loop, &chatmaster_protocol, chat->address,
                                         CONNECT_TIMEOUT_MS, &events, link, why, sizeof(why));
    }
    if (!link || !link->client) {
        wf_free(link);
        enter_trouble(chat, why);
        return;
    }
    chat->link = link;
    chat->links_count++;
}

void chat_send_login(struct chatmaster_client *chat)
{
    struct chatmaster_login login = {.username = wf_text_of(chat->name), .has_username = true};

    chat_set_stage(chat, CHAT_JOINING);
    chatmaster_call_login(chat_conn(chat), &login);
}

wf_text chat_trimmed(wf_text text)
{
    while (text.len > 0 && text.ptr[0] == ' ') {
        text.ptr++;
        text.len--;
    }
    while (text.len > 0 && text.ptr[text.len - 1] == ' ')
        text.len--;
    return text;
}

bool chat_login(struct chatmaster_client *chat, wf_text name)
{
    name = chat_trimmed(name);
    if (name.len == 0) {
        chat_refuse(chat, "Username is missing.");
        return false;
    }
    if (wf_utf8_count(name.ptr, name.len) > CHATMASTER_USERNAME_MAX) {
        chat_refuse(chat, "Username is longer than %d characters.", CHATMASTER_USERNAME_MAX);
        return false;
    }
    if (name.ptr != chat->name)
        wf_text_store(chat->name, sizeof(chat->name), name);
    chat->reason[0] = '\0';
    if (chat->link)
        chat_send_login(chat);
    else
        connect_to_server(chat);
    return true;
}

void chat_disconnect(struct chatmaster_client *chat)
{
    drop_link(chat);
    chat_forget_room(chat);
    chat->reason[0] = '\0';
    chat_notice(chat, "Disconnected.");
    chat_set_stage(chat, CHAT_LOGIN);
}

/* ---- what is said and done ---- */

bool chat_say(struct chatmaster_client *chat, wf_text text)
{
    struct chatmaster_message message = {.message = text};
    struct wf_error error = {0};

    if (!chatmaster_validate_message(&message, &error)) {
        chat_refuse(chat, "The message is %s.", error.what);
        return false;
    }
    if (!chatmaster_call_message(chat_conn(chat), &message)) {
        chat_refuse(chat, "The message is too long.");
        return false;
    }
    chat_line_talk(chat, wf_text_of(chat->name), text);
    return true;
}

static wf_text behind_slash(wf_text line)
{
    return (wf_text){line.ptr + 1, line.len - 1};
}

bool chat_enter(struct chatmaster_client *chat, wf_text line)
{
    bool has_slash = line.len > 0 && line.ptr[0] == '/';
    bool is_doubled = has_slash && line.len > 1 && line.ptr[1] == '/';

    if (has_slash && !is_doubled) {
        chat_command(chat, behind_slash(line));
        return true;
    }
    if (chat->stage == CHAT_LOGIN)
        return chat_login(chat, line);
    if (line.len == 0)
        return true;
    if (chat->stage != CHAT_TALKING) {
        chat_refuse(chat, "Not connected.");
        return false;
    }
    return chat_say(chat, is_doubled ? behind_slash(line) : line);
}

/* ---- beginning and end ---- */

static void on_stage_timeout(struct wf_timer *timer)
{
    struct chatmaster_client *chat =
        (struct chatmaster_client *)((char *)timer -
                                     offsetof(struct chatmaster_client, stage_timer));

    if (chat->stage == CHAT_SPLASH || chat->stage == CHAT_TROUBLE) {
        chat_skip(chat);
        return;
    }
    drop_link(chat);
    enter_trouble(chat, "the server did not answer the login");
}

void chat_skip(struct chatmaster_client *chat)
{
    if (chat->stage == CHAT_SPLASH || chat->stage == CHAT_TROUBLE) {
        chat->reason[0] = '\0';
        chat_set_stage(chat, CHAT_LOGIN);
    }
}

bool chat_init(struct chatmaster_client *chat, struct wf_loop *loop, const char *address,
               unsigned compression)
{
    *chat = (struct chatmaster_client){
        .loop = loop, .address = address, .compression = compression, .stage = CHAT_LOGIN};
    wf_buf_init(&chat->line, LINE_LIMIT);
    if (!chat_log_init(&chat->log))
        return false;
    if (wf_timer_init(loop, &chat->stage_timer, on_stage_timeout))
        return true;
    chat_log_deinit(&chat->log);
    return false;
}

void chat_deinit(struct chatmaster_client *chat)
{
    uint64_t deadline_ms = wf_clock_ms() + CLOSE_TIMEOUT_MS;

    chat->said = NULL;
    if (chat->link)
        drop_link(chat);
    while (chat->links_count > 0 && wf_clock_ms() < deadline_ms)
        wf_loop_turn(chat->loop, 100);
    wf_timer_deinit(chat->loop, &chat->stage_timer);
    roster_deinit(&chat->roster);
    chat_log_deinit(&chat->log);
    wf_buf_deinit(&chat->line);
}

void chat_begin(struct chatmaster_client *chat, const char *name)
{
    chat_set_stage(chat, CHAT_LOGIN);
    if (name)
        chat_login(chat, wf_text_of(name));
}
