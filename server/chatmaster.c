/* ChatMaster 3000: people in channels, one channel each, or in the lobby.
 *
 * A user logs in under a free name and is in the lobby, a room without a name that nobody
 * lists.  What is said goes to the others in the same room.  Default channels stay; the others
 * live from the first join to the last leave.  Nothing survives a restart.
 */
#include "generated/chatmaster_server.h"

#include "server/chat_text.h"
#include "server/room.h"
#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/assert.h"
#include "wireform/base/log.h"

struct chatmaster {
    const struct chatmaster_settings *settings;
    struct rooms channels;
    struct room lobby;
    struct names users;
};

struct chatmaster_peer {
    struct chatmaster *chat;
    struct wf_conn *conn;
    struct room *room; /* NULL until login */
    struct room_member member;
    struct name entry;                   /* in chat->users, if listed */
    bool is_listed;                      /* from login on, unless memory was short */
    char name[CHATMASTER_USERNAME_SIZE]; /* empty until login */
};

static bool open_default_channels(struct chatmaster *chat)
{
    const struct chatmaster_settings *settings = chat->settings;

    for (size_t i = 0; i < settings->default_channels_count; i++) {
        wf_text name = settings->default_channels[i];
        struct room *room;

        if (!chat_name_is_valid(name, CHATMASTER_CHANNEL_MAX) ||
            rooms_find(&chat->channels, name)) {
            wf_log(WF_LOG_ERROR, "chatmaster", NULL,
                   "default_channels: \"%.*s\" is not a channel name, or stands there twice",
                   (int)name.len, name.ptr);
            return false;
        }
        room = rooms_open(&chat->channels, name);
        if (!room)
            return false;
        room->is_permanent = true;
    }
    return true;
}

struct chatmaster *chatmaster_start(const struct wf_host *host,
                                    const struct chatmaster_settings *settings)
{
    struct chatmaster *chat = wf_alloc(1, sizeof(*chat));

    (void)host; /* chat lines are not kept */
    if (!chat)
        return NULL;
    chat->settings = settings;
    if (!open_default_channels(chat)) {
        chatmaster_stop(chat);
        return NULL;
    }
    return chat;
}

void chatmaster_stop(struct chatmaster *chat)
{
    rooms_free(&chat->channels);
    room_deinit(&chat->lobby);
    wf_free(chat);
}

/* --- Helpers ------------------------------------------------------------------------------- */

static bool is_in_channel(const struct chatmaster_peer *user)
{
    return user->room != &user->chat->lobby;
}

static void refuse(struct chatmaster_peer *user, const char *command, const char *why)
{
    struct chatmaster_error reply = {
        .error_type = wf_text_of(command),
        .message = wf_text_of(why),
    };

    chatmaster_send_error(wf_only(&user->conn), &reply);
}

static void send_channel_list(struct chatmaster_peer *user)
{
    struct chatmaster_channel_list list = {.has_channels = true};

    list.channels_count =
        rooms_names(&user->chat->channels, wf_conn_scratch(user->conn), &list.channels);
    chatmaster_send_channel_list(wf_only(&user->conn), &list);
}

static void tell_joined(struct chatmaster_peer *user)
{
    struct chatmaster_user_joined news = {
        .username = user->member.name,
        .has_username = true,
        .channel = user->room->name.text,
        .has_channel = true,
        .has_current_users = true,
    };

    news.current_users_count =
        room_names(user->room, wf_conn_scratch(user->conn), &news.current_users);
    chatmaster_send_user_joined(room_all(user->room), &news);
}

/* Takes the user out of the room; those who stay hear of it, unless it is the lobby. */
static void leave_room(struct chatmaster_peer *user)
{
    struct room *room = user->room;
    struct chatmaster_user_left news = {
        .username = user->member.name,
        .has_username = true,
        .channel = room->name.text,
        .has_channel = true,
        .has_current_users = true,
    };

    room_leave(room, &user->member);
    if (!is_in_channel(user))
        return;
    if (room->members_count) {
        news.current_users_count =
            room_names(room, wf_conn_scratch(user->conn), &news.current_users);
        chatmaster_send_user_left(room_all(room), &news);
    }
    rooms_close_if_empty(&user->chat->channels, room);
}

/* Room for the user must have been reserved. */
static void enter_room(struct chatmaster_peer *user, struct room *room)
{
    user->room = room;
    room_enter(room, &user->member);
}

static void free_name(struct chatmaster_peer *user)
{
    if (user->is_listed)
        names_remove(&user->chat->users, &user->entry);
    user->is_listed = false;
}

/* Gives the user a name.  Without memory to list it the user keeps it to the end, which is near.
 * @return why not, or NULL */
static const char *claim_name(struct chatmaster_peer *user, bool is_given, wf_text name)
{
    struct name wanted = {.text = name};

    if (!is_given)
        return "Username is missing.";
    if (!chat_name_is_valid(name, CHATMASTER_USERNAME_MAX))
        return "Username is not valid.";
    if (names_find(&user->chat->users, wanted.text))
        return "Username is already taken.";
    free_name(user);
    wf_text_store(user->name, sizeof(user->name), name);
    user->member.name = wf_text_of(user->name);
    user->entry.text = user->member.name;
    user->is_listed = names_add(&user->chat->users, &user->entry) == NAMES_ADDED;
    if (!user->is_listed)
        wf_conn_shed(user->conn);
    return NULL;
}

/* --- Life of a connection ------------------------------------------------------------------ */

struct chatmaster_peer *chatmaster_on_open(struct chatmaster *chat, struct wf_conn *conn)
{
    struct chatmaster_peer *user = wf_alloc(1, sizeof(*user));

    if (!user)
        return NULL;
    user->chat = chat;
    user->conn = conn;
    user->member.conn = conn;
    return user;
}

void chatmaster_on_close(struct chatmaster_peer *user)
{
    /* The name is free before anyone hears of the departure. */
    free_name(user);
    if (user->room)
        leave_room(user);
    wf_free(user);
}

/* --- Handlers ------------------------------------------------------------------------------ */

void chatmaster_on_login(struct chatmaster_peer *user, const struct chatmaster_login *msg)
{
    struct chatmaster_session_accepted reply = {.has_channels = true};
    const char *why;

    WF_ASSERT(!user->room); /* the state that was left with it takes no login */
    if (!room_reserve(&user->chat->lobby)) {
        wf_conn_shed(user->conn);
        return;
    }
    why = claim_name(user, msg->has_username, msg->username);
    if (why) {
        struct chatmaster_session_refused refusal = {
            .reason = wf_text_of(why),
            .has_reason = true,
        };

        chatmaster_send_session_refused(wf_only(&user->conn), &refusal);
        return;
    }
    enter_room(user, &user->chat->lobby);
    reply.channels_count =
        rooms_names(&user->chat->channels, wf_conn_scratch(user->conn), &reply.channels);
    chatmaster_send_session_accepted(wf_only(&user->conn), &reply);
}

void chatmaster_on_rename(struct chatmaster_peer *user, const struct chatmaster_rename *msg)
{
    char old_name[CHATMASTER_USERNAME_SIZE];
    struct chatmaster_user_rename news = {.has_old_username = true, .has_new_username = true};
    const char *why;

    if (msg->has_username && wf_text_equal(msg->username, user->member.name)) {
        refuse(user, "rename", "That is already your name.");
        return;
    }
    wf_text_store(old_name, sizeof(old_name), user->member.name);
    why = claim_name(user, msg->has_username, msg->username);
    if (why) {
        refuse(user, "rename", why);
        return;
    }
    news.old_username = wf_text_of(old_name);
    news.new_username = user->member.name;
    chatmaster_send_user_rename(room_all(user->room), &news);
}

/* Channels there will be once the user has left the one it is alone in. */
static unsigned channels_without(const struct chatmaster_peer *user)
{
    bool vanishes =
        is_in_channel(user) && user->room->members_count == 1 && !user->room->is_permanent;

    return user->chat->channels.names.count - vanishes;
}

void chatmaster_on_join(struct chatmaster_peer *user, const struct chatmaster_join *msg)
{
    struct rooms *channels = &user->chat->channels;
    struct room *room;

    if (!msg->has_channel) {
        refuse(user, "join", "Channel is missing.");
        return;
    }
    if (!chat_name_is_valid(msg->channel, CHATMASTER_CHANNEL_MAX)) {
        refuse(user, "join", "Channel is not valid.");
        return;
    }
    room = rooms_find(channels, msg->channel);
    if (room && room == user->room) {
        refuse(user, "join", "You have already joined the channel.");
        return;
    }
    if (!room && channels_without(user) >= user->chat->settings->max_channels) {
        refuse(user, "join", "Too many channels.");
        return;
    }
    if (!room)
        room = rooms_open(channels, msg->channel);
    if (!room || !room_reserve(room)) {
        if (room)
            rooms_close_if_empty(channels, room);
        wf_conn_shed(user->conn);
        return;
    }
    leave_room(user);
    enter_room(user, room);
    tell_joined(user);
}

void chatmaster_on_leave(struct chatmaster_peer *user)
{
    if (!is_in_channel(user)) {
        refuse(user, "leave", "You are not in a channel.");
        return;
    }
    if (!room_reserve(&user->chat->lobby)) {
        wf_conn_shed(user->conn);
        return;
    }
    leave_room(user);
    enter_room(user, &user->chat->lobby);
    send_channel_list(user);
}

static void set_private(struct chatmaster_peer *user, bool is_private)
{
    struct chatmaster_channel_mode news = {
        .channel = user->room->name.text,
        .has_channel = true,
        .username = user->member.name,
        .has_username = true,
        .private = is_private,
        .has_private = true,
    };

    user->room->is_private = is_private;
    chatmaster_send_channel_mode(room_all(user->room), &news);
}

void chatmaster_on_private(struct chatmaster_peer *user)
{
    if (!is_in_channel(user))
        refuse(user, "private", "You are not in a channel.");
    else if (user->room->is_permanent)
        refuse(user, "private", "Channel cannot be set to private.");
    else if (user->room->is_private)
        refuse(user, "private", "Channel is already private.");
    else
        set_private(user, true);
}

void chatmaster_on_public(struct chatmaster_peer *user)
{
    if (!is_in_channel(user))
        refuse(user, "public", "You are not in a channel.");
    else if (!user->room->is_private)
        refuse(user, "public", "Channel is already public.");
    else
        set_private(user, false);
}

void chatmaster_on_channels(struct chatmaster_peer *user, const struct chatmaster_channels *msg)
{
    (void)msg; /* both of its words mean the same */
    send_channel_list(user);
}

void chatmaster_on_message(struct chatmaster_peer *user, const struct chatmaster_message *msg)
{
    struct chatmaster_message line = {
        .message = chat_text_printable(msg->message, wf_conn_scratch(user->conn)),
        .username = user->member.name,
        .has_username = true,
    };

    if (!chatmaster_send_message(room_others(user->room, user->conn), &line))
        refuse(user, "message", "Message is too long.");
}
