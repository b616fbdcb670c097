#ifndef CLIENT_CHAT_H
#define CLIENT_CHAT_H

#include "client/chat_log.h"
#include "client/roster.h"
#include "generated/chatmaster_client.h"
#include "wireform/base/buf.h"
#include "wireform/io/loop.h"

/** The ChatMaster client without a face: what it hears, says and remembers.  Two faces show it:
 *  chat_screen.c on a terminal, plain.c as lines. */

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

struct chat_link;

/* The generated client calls it so; here it is the chat. */
struct chatmaster_client {
    struct wf_loop *loop;
    const char *address;
    unsigned compression;   /**< enum wf_deflate_format */
    struct chat_link *link; /**< The connection; NULL when there is none. */
    unsigned links_count;   /**< That one, and those still closing. */

    enum chat_stage stage;
    struct wf_timer stage_timer;
    bool is_stale; /**< Something changed that a face may show; the face clears it. */

    char name[CHATMASTER_USERNAME_SIZE];
    char channel[CHATMASTER_CHANNEL_SIZE]; /**< "": the lobby. */
    char wanted[CHATMASTER_CHANNEL_SIZE];  /**< The channel asked for last. */
    bool is_leaving;                       /**< The next list of channels means the lobby. */
    bool may_ask_again;                    /**< For the channels, by their other name. */

    struct roster roster; /**< People of the channel; in the lobby, channels. */
    struct chat_log log;
    struct wf_buf line; /**< The line for the log being put together. */

    char trouble[32]; /**< "Connection lost." */
    char reason[160]; /**< Why; also why a name was refused.  "": nothing to say. */
    char
        last_words[160]; /**< Of the server about the connection, if they were its last; else "". */

    void (*said)(struct chatmaster_client *chat); /**< The log has a new line; or NULL. */
    void *face;
};

/** @param address  HOST:PORT, borrowed
 *  @return false without memory */
bool chat_init(struct chatmaster_client *chat, struct wf_loop *loop, const char *address,
               unsigned compression);

/** Closes the connection, sending first what was said, and waits for that a little. */
void chat_deinit(struct chatmaster_client *chat);

/** Goes to the login, and logs in at once when there is a name. */
void chat_begin(struct chatmaster_client *chat, const char *name);

void chat_set_stage(struct chatmaster_client *chat, enum chat_stage stage);

/** A key was pressed: the splash and the trouble are over. */
void chat_skip(struct chatmaster_client *chat);

/** Somebody entered a line: a name while one is wanted, else a command or something to say.
 *  @return false when it was refused and should stay where it was typed */
bool chat_enter(struct chatmaster_client *chat, wf_text line);

/* What commands and answers are made of. */

/** Without the spaces around it. */
wf_text chat_trimmed(wf_text text);

bool chat_is_connected(const struct chatmaster_client *chat);

/** The connection for the generated calls; only while connected. */
struct wf_conn *const *chat_conn(const struct chatmaster_client *chat);

/** Logs in under that name: over the connection there is, or over a new one. */
bool chat_login(struct chatmaster_client *chat, wf_text name);
void chat_disconnect(struct chatmaster_client *chat);
void chat_send_login(struct chatmaster_client *chat);

/** No channel, no names: what a new session begins with. */
void chat_forget_room(struct chatmaster_client *chat);

/** Says it to the others and echoes it.  @return false when it is too long */
bool chat_say(struct chatmaster_client *chat, wf_text text);

#endif
