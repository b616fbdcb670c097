#ifndef CLIENT_CHAT_H
#define CLIENT_CHAT_H

#include "client/chat_log.h"
#include "client/roster.h"
#include "wireform/base/buf.h"
#include "wireform/io/client.h"
#include "wireform/io/loop.h"

/** A chat without a face: its stages, its connection, what it remembers.  What it says and hears
 *  is a dialect: ChatMaster (chatmaster_chat.h), or a service of a concierge (concierge_chat.h).
 *  Two faces show it: chat_screen.c on a terminal, plain.c as lines. */

enum {
    CHAT_NAME_SIZE = 4 * 63 + 1,  /* the longest name of any dialect, and a NUL */
    CHAT_ROOM_SIZE = 4 * 128 + 1, /* the same of a channel */
};

enum chat_stage {
    CHAT_SPLASH,
    CHAT_LOGIN,      /**< Wants a name. */
    CHAT_CONNECTING, /**< No connection yet. */
    CHAT_WAITING,    /**< Connected, until the server asks for a login. */
    CHAT_JOINING,    /**< Until it answers the login. */
    CHAT_TALKING,
    CHAT_TROUBLE, /**< The connection failed or was lost; says so for a while. */
    CHAT_OVER,
};

struct chat;
struct chat_command;
struct chat_link;

/** What a chat needs of its protocol. */
struct chat_dialect {
    const struct wf_protocol *protocol;
    unsigned name_max;                   /**< Characters of the longest name. */
    const char *lobby;                   /**< What the names are called where there is no room. */
    const struct chat_command *commands; /**< Of its own; ends with a name of NULL. */

    /** There is a connection: logs in, or waits until it is asked to. */
    void (*opened)(struct chat *chat);
    /** Logs in over the connection there is, and goes to CHAT_JOINING. */
    void (*login)(struct chat *chat);
    /** One message; `value` is as for wf_client_events. */
    void (*hear)(struct chat *chat, unsigned tag, const void *value);
    /** The session is over, or about to begin: forgets what belongs to one; or NULL. */
    void (*forget)(struct chat *chat);
    /** Says it to the others and echoes it.  @return false after chat_refuse(): it cannot be said
     */
    bool (*say)(struct chat *chat, wf_text text);
    /** What a closing frame with that code means for whoever logs in: another name, or another
     *  secret, may help.  @return NULL: just a lost connection; the member may be NULL, too */
    const char *(*refusal)(unsigned code);
};

struct chat {
    const struct chat_dialect *dialect;
    struct wf_loop *loop;
    const char *address;
    unsigned compression;   /**< enum wf_deflate_format */
    struct chat_link *link; /**< The connection; NULL when there is none. */
    unsigned links_count;   /**< That one, and those still closing. */

    enum chat_stage stage;
    struct wf_timer stage_timer;
    bool is_stale; /**< Something changed that a face may show; the face clears it. */

    char name[CHAT_NAME_SIZE];
    char room[CHAT_ROOM_SIZE]; /**< "": the lobby. */

    struct roster roster; /**< People of the room; in the lobby, what the dialect likes. */
    struct chat_log log;
    struct wf_buf line; /**< The line for the log being put together. */

    char trouble[32]; /**< "Connection lost." */
    char reason[160]; /**< Why; also why a name was refused.  "": nothing to say. */
    char
        last_words[160]; /**< Of the server about the connection, if they were its last; else "". */

    void (*said)(struct chat *chat); /**< The log has a new line; or NULL. */
    void *face;
};

/** @param address  HOST:PORT, borrowed
 *  @return false without memory */
bool chat_init(struct chat *chat, const struct chat_dialect *dialect, struct wf_loop *loop,
               const char *address, unsigned compression);

/** Closes the connection, sending first what was said, and waits for that a little. */
void chat_deinit(struct chat *chat);

/** Goes to the login, and logs in at once when there is a name. */
void chat_begin(struct chat *chat, const char *name);

void chat_set_stage(struct chat *chat, enum chat_stage stage);

/** A key was pressed: the splash and the trouble are over. */
void chat_skip(struct chat *chat);

/** Somebody entered a line: a name while one is wanted, else a command or something to say.
 *  @return false when it was refused and should stay where it was typed */
bool chat_enter(struct chat *chat, wf_text line);

/* What dialects and commands are made of. */

/** Without the spaces around it. */
wf_text chat_trimmed(wf_text text);

bool chat_is_connected(const struct chat *chat);

/** The connection for the generated calls; only while connected. */
struct wf_conn *const *chat_conn(const struct chat *chat);

/** Logs in under that name: over the connection there is, or over a new one. */
bool chat_login(struct chat *chat, wf_text name);
void chat_disconnect(struct chat *chat);

/** The login was refused, for that reason: another name is wanted. */
void chat_refuse_login(struct chat *chat, wf_text reason);

bool chat_is_me(const struct chat *chat, wf_text name);

/** No room, no names: what a new session begins with. */
void chat_forget_room(struct chat *chat);

#endif
