/* The ChatMaster client without a face: stages, connection, what is heard and said.
 *
 * A name is asked for, the connection made, the login answered; then people talk, in the lobby
 * or in one channel.  A refused login keeps the connection for the next name.  Any loss leads
 * over CHAT_TROUBLE back to the login. */
#define _GNU_SOURCE /* memmem() */
#include "client/chat.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "client/chat_commands.h"
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

/* ---- the log ---- */

static void begin_line(struct chatmaster_client *chat)
{
    time_t now = time(NULL);
    struct tm local;
    char clock[16];

    wf_buf_reset(&chat->line);
    localtime_r(&now, &local);
    wf_buf_put(&chat->line, clock, strftime(clock, sizeof(clock), "[%H:%M] ", &local));
}

static void end_line(struct chatmaster_client *chat, enum chat_log_style style)
{
    if (chat->line.failed)
        return;
    chat_log_add(&chat->log, style,
                 (wf_text){(const char *)wf_buf_peek(&chat->line), wf_buf_len(&chat->line)});
    chat->is_stale = true;
    if (chat->said)
        chat->said(chat);
}

static void put_text(struct chatmaster_client *chat, wf_text text)
{
    wf_buf_put(&chat->line, text.ptr, text.len);
}

__attribute__((format(printf, 2, 0))) static void notice(struct chatmaster_client *chat,
                                                         const char *format, va_list arguments)
{
    char text[1024];

    vsnprintf(text, sizeof(text), format, arguments);
    put_text(chat, wf_text_of(text));
    end_line(chat, CHAT_LOG_NOTICE);
}

void chat_notice(struct chatmaster_client *chat, const char *format, ...)
{
    va_list arguments;

    begin_line(chat);
    va_start(arguments, format);
    notice(chat, format, arguments);
    va_end(arguments);
}

void chat_refuse(struct chatmaster_client *chat, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(chat->reason, sizeof(chat->reason), format, arguments);
    va_end(arguments);
    begin_line(chat);
    WF_BUF_LITERAL(&chat->line, "Error: ");
    va_start(arguments, format);
    notice(chat, format, arguments);
    va_end(arguments);
}

static bool mentions(wf_text text, const char *name)
{
    char mention[CHATMASTER_USERNAME_SIZE + 1];
    int len = snprintf(mention, sizeof(mention), "@%s", name);

    return memmem(text.ptr, text.len, mention, (size_t)len) != NULL;
}

static void put_talk(struct chatmaster_client *chat, wf_text who, wf_text text)
{
    begin_line(chat);
    put_text(chat, who);
    WF_BUF_LITERAL(&chat->line, ": ");
    put_text(chat, text);
    end_line(chat, mentions(text, chat->name) ? CHAT_LOG_MENTION : CHAT_LOG_TALK);
}

/* A notice about somebody, with texts the network chose. */
static void tell(struct chatmaster_client *chat, wf_text who, const char *did, wf_text what)
{
    begin_line(chat);
    WF_BUF_LITERAL(&chat->line, "User ");
    put_text(chat, who);
    put_text(chat, wf_text_of(did));
    put_text(chat, what);
    WF_BUF_LITERAL(&chat->line, ".");
    end_line(chat, CHAT_LOG_NOTICE);
}

/* ---- the connection ---- */

static void forget_room(struct chatmaster_client *chat)
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

    forget_room(chat);
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
    if (link->chat->link == link)
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
    enter_trouble(chat, why);
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

static void send_login(struct chatmaster_client *chat)
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
        send_login(chat);
    else
        connect_to_server(chat);
    return true;
}

void chat_disconnect(struct chatmaster_client *chat)
{
    drop_link(chat);
    forget_room(chat);
    chat->reason[0] = '\0';
    chat_notice(chat, "Disconnected.");
    chat_set_stage(chat, CHAT_LOGIN);
}

/* ---- what is heard ---- */

void chatmaster_heard_request(struct chatmaster_client *chat)
{
    if (chat->stage == CHAT_WAITING)
        send_login(chat);
}

void chatmaster_heard_session_accepted(struct chatmaster_client *chat,
                                       const struct chatmaster_session_accepted *msg)
{
    if (chat->stage != CHAT_JOINING)
        return;
    forget_room(chat);
    roster_set(&chat->roster, msg->channels, msg->channels_count);
    chat_set_stage(chat, CHAT_TALKING);
    chat_notice(chat, "Successfully connected.");
}

void chatmaster_heard_session_refused(struct chatmaster_client *chat,
                                      const struct chatmaster_session_refused *msg)
{
    wf_text reason = msg->has_reason ? msg->reason : WF_TEXT("No reason given.");

    if (chat->stage == CHAT_TALKING)
        return;
    chat_refuse(chat, "%.*s", (int)reason.len, reason.ptr);
    chat_set_stage(chat, CHAT_LOGIN);
}

void chatmaster_heard_message(struct chatmaster_client *chat, const struct chatmaster_message *msg)
{
    if (msg->has_username)
        put_talk(chat, msg->username, msg->message);
}

static bool is_me(const struct chatmaster_client *chat, wf_text name)
{
    return wf_text_equal(wf_text_of(chat->name), name);
}

static bool is_in_channel(const struct chatmaster_client *chat)
{
    return chat->channel[0] != '\0';
}

/* A server may leave the channel out: then it is the one this client is in. */
static bool is_about_my_channel(const struct chatmaster_client *chat, bool has_channel,
                                wf_text channel)
{
    return is_in_channel(chat) &&
           (!has_channel || wf_text_equal(wf_text_of(chat->channel), channel));
}

static void enter_channel(struct chatmaster_client *chat, wf_text channel)
{
    wf_text_store(chat->channel, sizeof(chat->channel), channel);
    roster_clear(&chat->roster);
}

void chatmaster_heard_user_joined(struct chatmaster_client *chat,
                                  const struct chatmaster_user_joined *msg)
{
    wf_text channel = msg->channel;

    if (!msg->has_username)
        return;
    if (is_me(chat, msg->username)) {
        if (!msg->has_channel)
            channel = wf_text_of(chat->wanted);
        enter_channel(chat, channel);
    } else if (!msg->has_channel) {
        channel = wf_text_of(chat->channel);
    }
    if (is_about_my_channel(chat, true, channel)) {
        if (msg->has_current_users)
            roster_set(&chat->roster, msg->current_users, msg->current_users_count);
        roster_add(&chat->roster, msg->username);
    }
    tell(chat, msg->username, " has joined the channel ", channel);
}

/* The lobby again; who left may be this client itself. */
static void leave_channel(struct chatmaster_client *chat)
{
    tell(chat, wf_text_of(chat->name), " left the channel ", wf_text_of(chat->channel));
    forget_room(chat);
}

void chatmaster_heard_user_left(struct chatmaster_client *chat,
                                const struct chatmaster_user_left *msg)
{
    if (!msg->has_username)
        return;
    if (is_about_my_channel(chat, msg->has_channel, msg->channel)) {
        if (is_me(chat, msg->username)) {
            leave_channel(chat);
            return;
        }
        if (msg->has_current_users)
            roster_set(&chat->roster, msg->current_users, msg->current_users_count);
        roster_remove(&chat->roster, msg->username);
    }
    tell(chat, msg->username, " left the channel ",
         msg->has_channel ? msg->channel : wf_text_of(chat->channel));
}

void chatmaster_heard_user_rename(struct chatmaster_client *chat,
                                  const struct chatmaster_user_rename *msg)
{
    if (!msg->has_old_username || !msg->has_new_username)
        return;
    if (is_me(chat, msg->old_username))
        wf_text_store(chat->name, sizeof(chat->name), msg->new_username);
    if (is_in_channel(chat))
        roster_rename(&chat->roster, msg->old_username, msg->new_username);
    tell(chat, msg->old_username, " changed nickname to ", msg->new_username);
}

void chatmaster_heard_channel_mode(struct chatmaster_client *chat,
                                   const struct chatmaster_channel_mode *msg)
{
    if (msg->has_username && msg->has_private)
        tell(chat, msg->username, " made the channel ",
             msg->private ? WF_TEXT("private") : WF_TEXT("public"));
}

static void list_channels(struct chatmaster_client *chat, const wf_text *channels, size_t count)
{
    begin_line(chat);
    put_text(chat, count > 0 ? WF_TEXT("Channels: ") : WF_TEXT("There are no channels."));
    for (size_t i = 0; i < count; i++) {
        put_text(chat, channels[i]);
        if (i + 1 < count)
            WF_BUF_LITERAL(&chat->line, ", ");
    }
    end_line(chat, CHAT_LOG_NOTICE);
}

void chatmaster_heard_channel_list(struct chatmaster_client *chat,
                                   const struct chatmaster_channel_list *msg)
{
    chat->may_ask_again = false;
    if (chat->is_leaving && is_in_channel(chat))
        leave_channel(chat);
    else
        list_channels(chat, msg->channels, msg->channels_count);
    chat->is_leaving = false;
    if (!is_in_channel(chat))
        roster_set(&chat->roster, msg->channels, msg->channels_count);
}

void chatmaster_heard_error(struct chatmaster_client *chat, const struct chatmaster_error *msg)
{
    struct chatmaster_channels proposal = {.command = CHATMASTER_CHANNELS_COMMAND_CHANNELS};

    if (chat->may_ask_again && wf_text_equal(msg->error_type, WF_TEXT("channel_list"))) {
        chat->may_ask_again = false;
        chatmaster_call_channels(chat_conn(chat), &proposal);
        return;
    }
    if (wf_text_equal(msg->error_type, WF_TEXT("leave")))
        chat->is_leaving = false;
    chat_refuse(chat, "%.*s", (int)msg->message.len, msg->message.ptr);
}

/* ---- what is said and done ---- */

bool chat_say(struct chatmaster_client *chat, wf_text text)
{
    struct chatmaster_message message = {.message = text};
    struct wf_error error;

    if (!chatmaster_validate_message(&message, &error)) {
        chat_refuse(chat, "The message is %s.", error.what);
        return false;
    }
    if (!chatmaster_call_message(chat_conn(chat), &message)) {
        chat_refuse(chat, "The message is too long.");
        return false;
    }
    put_talk(chat, wf_text_of(chat->name), text);
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
