/* A chat without a face: stages, connection, what is entered.
 *
 * A name is asked for, the connection made, the login answered; then people talk, in the lobby
 * or in one room.  A refused login keeps the connection for the next name, where the server does.
 * Any loss leads over CHAT_TROUBLE back to the login. */
#include "client/chat.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "client/chat_commands.h"
#include "client/chat_line.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/owner.h"
#include "wireform/codec/utf8.h"

enum {
    CONNECT_TIMEOUT_MS = 10000,
    CLOSE_TIMEOUT_MS = 3000,
    LINE_LIMIT = 256 * 1024,
};

/* How long a stage lasts at most; 0: as long as it takes. */
static const unsigned stage_ms[] = {
    [CHAT_SPLASH] = 1000,  [CHAT_WAITING] = 15000, [CHAT_JOINING] = 15000,
    [CHAT_TROUBLE] = 2000, [CHAT_OVER] = 0,
};

/* One connection.  It may outlive its use: a new one can be made before the old is closed. */
struct chat_link {
    struct chat *chat;
    struct wf_client *client;
};

void chat_set_stage(struct chat *chat, enum chat_stage stage)
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

bool chat_is_connected(const struct chat *chat)
{
    return chat->link && chat->stage != CHAT_CONNECTING;
}

struct wf_conn *const *chat_conn(const struct chat *chat)
{
    return wf_client_conn(chat->link->client);
}

/* ---- the connection ---- */

void chat_forget_room(struct chat *chat)
{
    chat->room[0] = '\0';
    roster_clear(&chat->roster);
    if (chat->dialect->forget)
        chat->dialect->forget(chat);
}

static void drop_link(struct chat *chat)
{
    struct wf_client *client = chat->link->client;

    chat->link = NULL;
    wf_client_close(client);
}

/* "connection refused" becomes "Connection refused.", while an address stays what it is. */
static void set_reason(struct chat *chat, const char *why)
{
    size_t word_len = strcspn(why, " ");

    snprintf(chat->reason, sizeof(chat->reason) - 1, "%s", why);
    if (strcspn(why, ":.[") >= word_len)
        chat->reason[0] = (char)toupper((unsigned char)chat->reason[0]);
    if (chat->reason[0] && !strchr(".!?", chat->reason[strlen(chat->reason) - 1]))
        strcat(chat->reason, ".");
}

static void enter_trouble(struct chat *chat, const char *why)
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
    struct chat *chat = link->chat;

    if (chat->link != link)
        return;
    if (chat->compression)
        wf_client_compress(link->client, chat->compression);
    chat_set_stage(chat, CHAT_WAITING);
    chat->dialect->opened(chat);
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
    link->chat->dialect->hear(link->chat, tag, value);
}

void chat_refuse_login(struct chat *chat, wf_text reason)
{
    chat_refuse(chat, "%.*s", (int)reason.len, reason.ptr);
    chat_set_stage(chat, CHAT_LOGIN);
}

/* @return NULL: it was no answer to a login, just an end */
static const char *refusal_of(const struct chat_link *link)
{
    const struct chat *chat = link->chat;

    if (chat->stage != CHAT_JOINING || !chat->dialect->refusal)
        return NULL;
    return chat->dialect->refusal(wf_client_close_code(link->client));
}

static void on_closed(void *user, const char *why)
{
    struct chat_link *link = user;
    struct chat *chat = link->chat;
    bool was_in_use = chat->link == link;
    const char *refusal = was_in_use ? refusal_of(link) : NULL;

    wf_free(link);
    chat->links_count--;
    if (!was_in_use)
        return;
    chat->link = NULL;
    if (chat->stage == CHAT_LOGIN) /* kept after a refused login; the next name gets a new one */
        return;
    if (refusal)
        chat_refuse_login(chat, wf_text_of(refusal));
    else
        enter_trouble(chat, chat->last_words[0] ? chat->last_words : why);
}

static const struct wf_client_events events = {
    .opened = on_opened,
    .message = on_message,
    .closed = on_closed,
};

static void connect_to_server(struct chat *chat)
{
    struct chat_link *link = wf_alloc(1, sizeof(*link));
    char why[sizeof(chat->reason)] = "out of memory";

    chat->last_words[0] = '\0';
    chat_set_stage(chat, CHAT_CONNECTING);
    if (link) {
        link->chat = chat;
        link->client =
            wf_client_connect(chat->loop, chat->dialect->protocol->transports, chat->address,
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

bool chat_login(struct chat *chat, wf_text name)
{
    name = chat_trimmed(name);
    if (name.len == 0) {
        chat_refuse(chat, "Username is missing.");
        return false;
    }
    if (wf_utf8_count(name.ptr, name.len) > chat->dialect->name_max) {
        chat_refuse(chat, "Username is longer than %u characters.", chat->dialect->name_max);
        return false;
    }
    if (name.ptr != chat->name)
        wf_text_store(chat->name, sizeof(chat->name), name);
    chat->reason[0] = '\0';
    if (chat->link)
        chat->dialect->login(chat);
    else
        connect_to_server(chat);
    return true;
}

void chat_disconnect(struct chat *chat)
{
    drop_link(chat);
    chat_forget_room(chat);
    chat->reason[0] = '\0';
    chat_notice(chat, "Disconnected.");
    chat_set_stage(chat, CHAT_LOGIN);
}

/* ---- what is said and done ---- */

bool chat_is_me(const struct chat *chat, wf_text name)
{
    return wf_text_equal(wf_text_of(chat->name), name);
}

static wf_text behind_slash(wf_text line)
{
    return (wf_text){line.ptr + 1, line.len - 1};
}

bool chat_enter(struct chat *chat, wf_text line)
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
    return chat->dialect->say(chat, is_doubled ? behind_slash(line) : line);
}

/* ---- beginning and end ---- */

static void on_stage_timeout(struct wf_timer *timer)
{
    struct chat *chat = WF_OWNER(timer, struct chat, stage_timer);

    if (chat->stage == CHAT_SPLASH || chat->stage == CHAT_TROUBLE) {
        chat_skip(chat);
        return;
    }
    drop_link(chat);
    enter_trouble(chat, "the server did not answer the login");
}

void chat_skip(struct chat *chat)
{
    if (chat->stage == CHAT_SPLASH || chat->stage == CHAT_TROUBLE) {
        chat->reason[0] = '\0';
        chat_set_stage(chat, CHAT_LOGIN);
    }
}

bool chat_init(struct chat *chat, const struct chat_dialect *dialect, struct wf_loop *loop,
               const char *address, unsigned compression)
{
    *chat = (struct chat){
        .dialect = dialect,
        .loop = loop,
        .address = address,
        .compression = compression,
        .stage = CHAT_LOGIN,
    };
    wf_buf_init(&chat->line, LINE_LIMIT);
    if (!chat_log_init(&chat->log))
        return false;
    if (wf_timer_init(loop, &chat->stage_timer, on_stage_timeout))
        return true;
    chat_log_deinit(&chat->log);
    return false;
}

void chat_deinit(struct chat *chat)
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

void chat_begin(struct chat *chat, const char *name)
{
    chat_set_stage(chat, CHAT_LOGIN);
    if (name)
        chat_login(chat, wf_text_of(name));
}
