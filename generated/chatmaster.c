/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: reading, writing, checking.
 */
#include "chatmaster.h"

#include "wireform/codec/cbor_put.h"
#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

enum {
    LOGIN_TYPE,
    LOGIN_DATA,
};
static const struct wf_member login_members[] = {
    WF_MEMBER("type"), /* LOGIN_TYPE */
    WF_MEMBER("data"), /* LOGIN_DATA */
};
static const struct wf_record_rule login_rule = {
    .schema = "#/components/messages/login/payload",
    .members = login_members,
    .members_count = 2,
    .required = {1 << LOGIN_TYPE | 1 << LOGIN_DATA},
};

static const struct wf_enum_rule login_type_rule = {
    .schema = "#/components/messages/login/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    LOGIN_DATA_COMMAND,
    LOGIN_DATA_PARAMETERS,
};
static const struct wf_member login_data_members[] = {
    WF_MEMBER("command"),    /* LOGIN_DATA_COMMAND */
    WF_MEMBER("parameters"), /* LOGIN_DATA_PARAMETERS */
};
static const struct wf_record_rule login_data_rule = {
    .schema = "#/components/messages/login/payload/properties/data",
    .members = login_data_members,
    .members_count = 2,
    .required = {1 << LOGIN_DATA_COMMAND},
};

static const struct wf_enum_rule login_data_command_rule = {
    .schema = "#/components/messages/login/payload/properties/data/properties/command",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("login")},
    .values_count = 1,
};

enum {
    LOGIN_PARAMETERS_USERNAME,
};
static const struct wf_member login_parameters_members[] = {
    WF_MEMBER("username"), /* LOGIN_PARAMETERS_USERNAME */
};
static const struct wf_record_rule login_parameters_rule = {
    .schema = "#/components/schemas/LoginParameters/oneOf/0",
    .members = login_parameters_members,
    .members_count = 1,
};

static const struct wf_text_rule login_parameters_username_rule = {
    .schema = "#/components/schemas/LoginParameters/oneOf/0/properties/username",
    .max_chars = WF_NO_LIMIT,
};

enum {
    RENAME_TYPE,
    RENAME_DATA,
};
static const struct wf_member rename_members[] = {
    WF_MEMBER("type"), /* RENAME_TYPE */
    WF_MEMBER("data"), /* RENAME_DATA */
};
static const struct wf_record_rule rename_rule = {
    .schema = "#/components/messages/rename/payload",
    .members = rename_members,
    .members_count = 2,
    .required = {1 << RENAME_TYPE | 1 << RENAME_DATA},
};

static const struct wf_enum_rule rename_type_rule = {
    .schema = "#/components/messages/rename/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    RENAME_DATA_COMMAND,
    RENAME_DATA_PARAMETERS,
};
static const struct wf_member rename_data_members[] = {
    WF_MEMBER("command"),    /* RENAME_DATA_COMMAND */
    WF_MEMBER("parameters"), /* RENAME_DATA_PARAMETERS */
};
static const struct wf_record_rule rename_data_rule = {
    .schema = "#/components/messages/rename/payload/properties/data",
    .members = rename_data_members,
    .members_count = 2,
    .required = {1 << RENAME_DATA_COMMAND},
};

static const struct wf_enum_rule rename_data_command_rule = {
    .schema = "#/components/messages/rename/payload/properties/data/properties/command",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("rename")},
    .values_count = 1,
};

enum {
    RENAME_PARAMETERS_USERNAME,
};
static const struct wf_member rename_parameters_members[] = {
    WF_MEMBER("username"), /* RENAME_PARAMETERS_USERNAME */
};
static const struct wf_record_rule rename_parameters_rule = {
    .schema = "#/components/schemas/RenameParameters/oneOf/0",
    .members = rename_parameters_members,
    .members_count = 1,
};

static const struct wf_text_rule rename_parameters_username_rule = {
    .schema = "#/components/schemas/RenameParameters/oneOf/0/properties/username",
    .max_chars = WF_NO_LIMIT,
};

enum {
    JOIN_TYPE,
    JOIN_DATA,
};
static const struct wf_member join_members[] = {
    WF_MEMBER("type"), /* JOIN_TYPE */
    WF_MEMBER("data"), /* JOIN_DATA */
};
static const struct wf_record_rule join_rule = {
    .schema = "#/components/messages/join/payload",
    .members = join_members,
    .members_count = 2,
    .required = {1 << JOIN_TYPE | 1 << JOIN_DATA},
};

static const struct wf_enum_rule join_type_rule = {
    .schema = "#/components/messages/join/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    JOIN_DATA_COMMAND,
    JOIN_DATA_PARAMETERS,
};
static const struct wf_member join_data_members[] = {
    WF_MEMBER("command"),    /* JOIN_DATA_COMMAND */
    WF_MEMBER("parameters"), /* JOIN_DATA_PARAMETERS */
};
static const struct wf_record_rule join_data_rule = {
    .schema = "#/components/messages/join/payload/properties/data",
    .members = join_data_members,
    .members_count = 2,
    .required = {1 << JOIN_DATA_COMMAND},
};

static const struct wf_enum_rule join_data_command_rule = {
    .schema = "#/components/messages/join/payload/properties/data/properties/command",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("join")},
    .values_count = 1,
};

enum {
    JOIN_PARAMETERS_CHANNEL,
};
static const struct wf_member join_parameters_members[] = {
    WF_MEMBER("channel"), /* JOIN_PARAMETERS_CHANNEL */
};
static const struct wf_record_rule join_parameters_rule = {
    .schema = "#/components/schemas/JoinParameters/oneOf/0",
    .members = join_parameters_members,
    .members_count = 1,
};

static const struct wf_text_rule join_parameters_channel_rule = {
    .schema = "#/components/schemas/JoinParameters/oneOf/0/properties/channel",
    .max_chars = WF_NO_LIMIT,
};

enum {
    LEAVE_TYPE,
    LEAVE_DATA,
};
static const struct wf_member leave_members[] = {
    WF_MEMBER("type"), /* LEAVE_TYPE */
    WF_MEMBER("data"), /* LEAVE_DATA */
};
static const struct wf_record_rule leave_rule = {
    .schema = "#/components/messages/leave/payload",
    .members = leave_members,
    .members_count = 2,
    .required = {1 << LEAVE_TYPE | 1 << LEAVE_DATA},
};

static const struct wf_enum_rule leave_type_rule = {
    .schema = "#/components/messages/leave/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    LEAVE_DATA_COMMAND,
    LEAVE_DATA_PARAMETERS,
};
static const struct wf_member leave_data_members[] = {
    WF_MEMBER("command"),    /* LEAVE_DATA_COMMAND */
    WF_MEMBER("parameters"), /* LEAVE_DATA_PARAMETERS */
};
static const struct wf_record_rule leave_data_rule = {
    .schema = "#/components/messages/leave/payload/properties/data",
    .members = leave_data_members,
    .members_count = 2,
    .required = {1 << LEAVE_DATA_COMMAND},
};

static const struct wf_enum_rule leave_data_command_rule = {
    .schema = "#/components/messages/leave/payload/properties/data/properties/command",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("leave")},
    .values_count = 1,
};

static const struct wf_record_rule leave_data_parameters_rule = {
    .schema = "#/components/schemas/NoParameters/oneOf/0",
};

enum {
    PRIVATE_TYPE,
    PRIVATE_DATA,
};
static const struct wf_member private_members[] = {
    WF_MEMBER("type"), /* PRIVATE_TYPE */
    WF_MEMBER("data"), /* PRIVATE_DATA */
};
static const struct wf_record_rule private_rule = {
    .schema = "#/components/messages/private/payload",
    .members = private_members,
    .members_count = 2,
    .required = {1 << PRIVATE_TYPE | 1 << PRIVATE_DATA},
};

static const struct wf_enum_rule private_type_rule = {
    .schema = "#/components/messages/private/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    PRIVATE_DATA_COMMAND,
    PRIVATE_DATA_PARAMETERS,
};
static const struct wf_member private_data_members[] = {
    WF_MEMBER("command"),    /* PRIVATE_DATA_COMMAND */
    WF_MEMBER("parameters"), /* PRIVATE_DATA_PARAMETERS */
};
static const struct wf_record_rule private_data_rule = {
    .schema = "#/components/messages/private/payload/properties/data",
    .members = private_data_members,
    .members_count = 2,
    .required = {1 << PRIVATE_DATA_COMMAND},
};

static const struct wf_enum_rule private_data_command_rule = {
    .schema = "#/components/messages/private/payload/properties/data/properties/command",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("private")},
    .values_count = 1,
};

enum {
    PUBLIC_TYPE,
    PUBLIC_DATA,
};
static const struct wf_member public_members[] = {
    WF_MEMBER("type"), /* PUBLIC_TYPE */
    WF_MEMBER("data"), /* PUBLIC_DATA */
};
static const struct wf_record_rule public_rule = {
    .schema = "#/components/messages/public/payload",
    .members = public_members,
    .members_count = 2,
    .required = {1 << PUBLIC_TYPE | 1 << PUBLIC_DATA},
};

static const struct wf_enum_rule public_type_rule = {
    .schema = "#/components/messages/public/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    PUBLIC_DATA_COMMAND,
    PUBLIC_DATA_PARAMETERS,
};
static const struct wf_member public_data_members[] = {
    WF_MEMBER("command"),    /* PUBLIC_DATA_COMMAND */
    WF_MEMBER("parameters"), /* PUBLIC_DATA_PARAMETERS */
};
static const struct wf_record_rule public_data_rule = {
    .schema = "#/components/messages/public/payload/properties/data",
    .members = public_data_members,
    .members_count = 2,
    .required = {1 << PUBLIC_DATA_COMMAND},
};

static const struct wf_enum_rule public_data_command_rule = {
    .schema = "#/components/messages/public/payload/properties/data/properties/command",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("public")},
    .values_count = 1,
};

enum {
    CHANNELS_TYPE,
    CHANNELS_DATA,
};
static const struct wf_member channels_members[] = {
    WF_MEMBER("type"), /* CHANNELS_TYPE */
    WF_MEMBER("data"), /* CHANNELS_DATA */
};
static const struct wf_record_rule channels_rule = {
    .schema = "#/components/messages/channels/payload",
    .members = channels_members,
    .members_count = 2,
    .required = {1 << CHANNELS_TYPE | 1 << CHANNELS_DATA},
};

static const struct wf_enum_rule channels_type_rule = {
    .schema = "#/components/messages/channels/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("command")},
    .values_count = 1,
};

enum {
    CHANNELS_DATA_COMMAND,
    CHANNELS_DATA_PARAMETERS,
};
static const struct wf_member channels_data_members[] = {
    WF_MEMBER("command"),    /* CHANNELS_DATA_COMMAND */
    WF_MEMBER("parameters"), /* CHANNELS_DATA_PARAMETERS */
};
static const struct wf_record_rule channels_data_rule = {
    .schema = "#/components/messages/channels/payload/properties/data",
    .members = channels_data_members,
    .members_count = 2,
    .required = {1 << CHANNELS_DATA_COMMAND},
};

static const struct wf_scalar channels_data_command_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("channel_list")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("channels")},     /* 2 */
};
static const struct wf_enum_rule channels_data_command_rule = {
    .schema = "#/components/messages/channels/payload/properties/data/properties/command",
    .values = channels_data_command_values,
    .values_count = 2,
};

enum {
    MESSAGE_TYPE,
    MESSAGE_DATA,
};
static const struct wf_member message_members[] = {
    WF_MEMBER("type"), /* MESSAGE_TYPE */
    WF_MEMBER("data"), /* MESSAGE_DATA */
};
static const struct wf_record_rule message_rule = {
    .schema = "#/components/messages/message/payload",
    .members = message_members,
    .members_count = 2,
    .required = {1 << MESSAGE_TYPE | 1 << MESSAGE_DATA},
};

static const struct wf_enum_rule message_type_rule = {
    .schema = "#/components/messages/message/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("message")},
    .values_count = 1,
};

enum {
    MESSAGE_DATA_MESSAGE,
    MESSAGE_DATA_USERNAME,
};
static const struct wf_member message_data_members[] = {
    WF_MEMBER("message"),  /* MESSAGE_DATA_MESSAGE */
    WF_MEMBER("username"), /* MESSAGE_DATA_USERNAME */
};
static const struct wf_record_rule message_data_rule = {
    .schema = "#/components/messages/message/payload/properties/data",
    .members = message_data_members,
    .members_count = 2,
    .required = {1 << MESSAGE_DATA_MESSAGE},
};

static const struct wf_text_rule message_data_message_rule = {
    .schema = "#/components/messages/message/payload/properties/data/properties/message",
    .min_chars = 1,
    .max_chars = 16384,
};

static const struct wf_text_rule message_data_username_rule = {
    .schema = "#/components/messages/message/payload/properties/data/properties/username",
    .max_chars = WF_NO_LIMIT,
};

enum {
    REQUEST_TYPE,
    REQUEST_DATA,
};
static const struct wf_member request_members[] = {
    WF_MEMBER("type"), /* REQUEST_TYPE */
    WF_MEMBER("data"), /* REQUEST_DATA */
};
static const struct wf_record_rule request_rule = {
    .schema = "#/components/messages/request/payload",
    .members = request_members,
    .members_count = 2,
    .required = {1 << REQUEST_TYPE | 1 << REQUEST_DATA},
};

static const struct wf_enum_rule request_type_rule = {
    .schema = "#/components/messages/request/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("request")},
    .values_count = 1,
};

enum {
    REQUEST_DATA_REQUEST,
};
static const struct wf_member request_data_members[] = {
    WF_MEMBER("request"), /* REQUEST_DATA_REQUEST */
};
static const struct wf_record_rule request_data_rule = {
    .schema = "#/components/messages/request/payload/properties/data",
    .members = request_data_members,
    .members_count = 1,
    .required = {1 << REQUEST_DATA_REQUEST},
};

static const struct wf_enum_rule request_data_request_rule = {
    .schema = "#/components/messages/request/payload/properties/data/properties/request",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("login")},
    .values_count = 1,
};

enum {
    SESSION_ACCEPTED_TYPE,
    SESSION_ACCEPTED_DATA,
};
static const struct wf_member session_accepted_members[] = {
    WF_MEMBER("type"), /* SESSION_ACCEPTED_TYPE */
    WF_MEMBER("data"), /* SESSION_ACCEPTED_DATA */
};
static const struct wf_record_rule session_accepted_rule = {
    .schema = "#/components/messages/session_accepted/payload",
    .members = session_accepted_members,
    .members_count = 2,
    .required = {1 << SESSION_ACCEPTED_TYPE | 1 << SESSION_ACCEPTED_DATA},
};

static const struct wf_enum_rule session_accepted_type_rule = {
    .schema = "#/components/messages/session_accepted/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("session")},
    .values_count = 1,
};

enum {
    SESSION_ACCEPTED_DATA_STATUS,
    SESSION_ACCEPTED_DATA_CHANNELS,
};
static const struct wf_member session_accepted_data_members[] = {
    WF_MEMBER("status"),   /* SESSION_ACCEPTED_DATA_STATUS */
    WF_MEMBER("channels"), /* SESSION_ACCEPTED_DATA_CHANNELS */
};
static const struct wf_record_rule session_accepted_data_rule = {
    .schema = "#/components/messages/session_accepted/payload/properties/data",
    .members = session_accepted_data_members,
    .members_count = 2,
    .required = {1 << SESSION_ACCEPTED_DATA_STATUS},
};

static const struct wf_scalar session_accepted_data_status_values[] = {
    {.kind = WF_IS_TRUE},              /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 2 */
};
static const struct wf_enum_rule session_accepted_data_status_rule = {
    .schema = "#/components/messages/session_accepted/payload/properties/data/properties/status",
    .values = session_accepted_data_status_values,
    .values_count = 2,
};

static const struct wf_list_rule session_accepted_channels_rule = {
    .schema = "#/components/messages/session_accepted/payload/properties/data/properties/channels",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule channel_rule = {
    .schema = "#/components/schemas/Channel",
    .min_chars = 1,
    .max_chars = 64,
};

enum {
    SESSION_REFUSED_TYPE,
    SESSION_REFUSED_DATA,
};
static const struct wf_member session_refused_members[] = {
    WF_MEMBER("type"), /* SESSION_REFUSED_TYPE */
    WF_MEMBER("data"), /* SESSION_REFUSED_DATA */
};
static const struct wf_record_rule session_refused_rule = {
    .schema = "#/components/messages/session_refused/payload",
    .members = session_refused_members,
    .members_count = 2,
    .required = {1 << SESSION_REFUSED_TYPE | 1 << SESSION_REFUSED_DATA},
};

static const struct wf_enum_rule session_refused_type_rule = {
    .schema = "#/components/messages/session_refused/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("session")},
    .values_count = 1,
};

enum {
    SESSION_REFUSED_DATA_STATUS,
    SESSION_REFUSED_DATA_REASON,
};
static const struct wf_member session_refused_data_members[] = {
    WF_MEMBER("status"), /* SESSION_REFUSED_DATA_STATUS */
    WF_MEMBER("reason"), /* SESSION_REFUSED_DATA_REASON */
};
static const struct wf_record_rule session_refused_data_rule = {
    .schema = "#/components/messages/session_refused/payload/properties/data",
    .members = session_refused_data_members,
    .members_count = 2,
    .required = {1 << SESSION_REFUSED_DATA_STATUS},
};

static const struct wf_scalar session_refused_data_status_values[] = {
    {.kind = WF_IS_FALSE},             /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("0")}, /* 2 */
};
static const struct wf_enum_rule session_refused_data_status_rule = {
    .schema = "#/components/messages/session_refused/payload/properties/data/properties/status",
    .values = session_refused_data_status_values,
    .values_count = 2,
};

static const struct wf_text_rule session_refused_data_reason_rule = {
    .schema = "#/components/messages/session_refused/payload/properties/data/properties/reason",
    .max_chars = WF_NO_LIMIT,
};

enum {
    CHANNEL_LIST_TYPE,
    CHANNEL_LIST_DATA,
};
static const struct wf_member channel_list_members[] = {
    WF_MEMBER("type"), /* CHANNEL_LIST_TYPE */
    WF_MEMBER("data"), /* CHANNEL_LIST_DATA */
};
static const struct wf_record_rule channel_list_rule = {
    .schema = "#/components/messages/channel_list/payload",
    .members = channel_list_members,
    .members_count = 2,
    .required = {1 << CHANNEL_LIST_TYPE | 1 << CHANNEL_LIST_DATA},
};

static const struct wf_enum_rule channel_list_type_rule = {
    .schema = "#/components/messages/channel_list/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("notification")},
    .values_count = 1,
};

enum {
    CHANNEL_LIST_DATA_EVENT_TYPE,
    CHANNEL_LIST_DATA_CHANNELS,
    CHANNEL_LIST_DATA_PARAMETERS,
};
static const struct wf_member channel_list_data_members[] = {
    WF_MEMBER("event_type"), /* CHANNEL_LIST_DATA_EVENT_TYPE */
    WF_MEMBER("channels"),   /* CHANNEL_LIST_DATA_CHANNELS */
    WF_MEMBER("parameters"), /* CHANNEL_LIST_DATA_PARAMETERS */
};
static const struct wf_record_rule channel_list_data_rule = {
    .schema = "#/components/messages/channel_list/payload/properties/data",
    .members = channel_list_data_members,
    .members_count = 3,
    .required = {1 << CHANNEL_LIST_DATA_EVENT_TYPE},
};

static const struct wf_enum_rule channel_list_data_event_type_rule = {
    .schema = "#/components/messages/channel_list/payload/properties/data/properties/event_type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("channel_list")},
    .values_count = 1,
};

static const struct wf_list_rule channel_list_channels_rule = {
    .schema = "#/components/messages/channel_list/payload/properties/data/properties/channels",
    .max_items = WF_NO_LIMIT,
};

enum {
    USER_JOINED_TYPE,
    USER_JOINED_DATA,
};
static const struct wf_member user_joined_members[] = {
    WF_MEMBER("type"), /* USER_JOINED_TYPE */
    WF_MEMBER("data"), /* USER_JOINED_DATA */
};
static const struct wf_record_rule user_joined_rule = {
    .schema = "#/components/messages/user_joined/payload",
    .members = user_joined_members,
    .members_count = 2,
    .required = {1 << USER_JOINED_TYPE | 1 << USER_JOINED_DATA},
};

static const struct wf_enum_rule user_joined_type_rule = {
    .schema = "#/components/messages/user_joined/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("notification")},
    .values_count = 1,
};

enum {
    USER_JOINED_DATA_EVENT_TYPE,
    USER_JOINED_DATA_USERNAME,
    USER_JOINED_DATA_CHANNEL,
    USER_JOINED_DATA_CURRENT_USERS,
    USER_JOINED_DATA_PARAMETERS,
};
static const struct wf_member user_joined_data_members[] = {
    WF_MEMBER("event_type"),    /* USER_JOINED_DATA_EVENT_TYPE */
    WF_MEMBER("username"),      /* USER_JOINED_DATA_USERNAME */
    WF_MEMBER("channel"),       /* USER_JOINED_DATA_CHANNEL */
    WF_MEMBER("current_users"), /* USER_JOINED_DATA_CURRENT_USERS */
    WF_MEMBER("parameters"),    /* USER_JOINED_DATA_PARAMETERS */
};
static const struct wf_record_rule user_joined_data_rule = {
    .schema = "#/components/messages/user_joined/payload/properties/data",
    .members = user_joined_data_members,
    .members_count = 5,
    .required = {1 << USER_JOINED_DATA_EVENT_TYPE},
};

static const struct wf_enum_rule user_joined_data_event_type_rule = {
    .schema = "#/components/messages/user_joined/payload/properties/data/properties/event_type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("user_joined")},
    .values_count = 1,
};

static const struct wf_text_rule username_rule = {
    .schema = "#/components/schemas/Username",
    .min_chars = 1,
    .max_chars = 32,
};

static const struct wf_list_rule user_joined_current_users_rule = {
    .schema = "#/components/messages/user_joined/payload/properties/data/properties/current_users",
    .max_items = WF_NO_LIMIT,
};

enum {
    USER_LEFT_TYPE,
    USER_LEFT_DATA,
};
static const struct wf_member user_left_members[] = {
    WF_MEMBER("type"), /* USER_LEFT_TYPE */
    WF_MEMBER("data"), /* USER_LEFT_DATA */
};
static const struct wf_record_rule user_left_rule = {
    .schema = "#/components/messages/user_left/payload",
    .members = user_left_members,
    .members_count = 2,
    .required = {1 << USER_LEFT_TYPE | 1 << USER_LEFT_DATA},
};

static const struct wf_enum_rule user_left_type_rule = {
    .schema = "#/components/messages/user_left/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("notification")},
    .values_count = 1,
};

enum {
    USER_LEFT_DATA_EVENT_TYPE,
    USER_LEFT_DATA_USERNAME,
    USER_LEFT_DATA_CHANNEL,
    USER_LEFT_DATA_CURRENT_USERS,
    USER_LEFT_DATA_PARAMETERS,
};
static const struct wf_member user_left_data_members[] = {
    WF_MEMBER("event_type"),    /* USER_LEFT_DATA_EVENT_TYPE */
    WF_MEMBER("username"),      /* USER_LEFT_DATA_USERNAME */
    WF_MEMBER("channel"),       /* USER_LEFT_DATA_CHANNEL */
    WF_MEMBER("current_users"), /* USER_LEFT_DATA_CURRENT_USERS */
    WF_MEMBER("parameters"),    /* USER_LEFT_DATA_PARAMETERS */
};
static const struct wf_record_rule user_left_data_rule = {
    .schema = "#/components/messages/user_left/payload/properties/data",
    .members = user_left_data_members,
    .members_count = 5,
    .required = {1 << USER_LEFT_DATA_EVENT_TYPE},
};

static const struct wf_enum_rule user_left_data_event_type_rule = {
    .schema = "#/components/messages/user_left/payload/properties/data/properties/event_type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("user_left")},
    .values_count = 1,
};

static const struct wf_list_rule user_left_current_users_rule = {
    .schema = "#/components/messages/user_left/payload/properties/data/properties/current_users",
    .max_items = WF_NO_LIMIT,
};

enum {
    USER_RENAME_TYPE,
    USER_RENAME_DATA,
};
static const struct wf_member user_rename_members[] = {
    WF_MEMBER("type"), /* USER_RENAME_TYPE */
    WF_MEMBER("data"), /* USER_RENAME_DATA */
};
static const struct wf_record_rule user_rename_rule = {
    .schema = "#/components/messages/user_rename/payload",
    .members = user_rename_members,
    .members_count = 2,
    .required = {1 << USER_RENAME_TYPE | 1 << USER_RENAME_DATA},
};

static const struct wf_enum_rule user_rename_type_rule = {
    .schema = "#/components/messages/user_rename/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("notification")},
    .values_count = 1,
};

enum {
    USER_RENAME_DATA_EVENT_TYPE,
    USER_RENAME_DATA_OLD_USERNAME,
    USER_RENAME_DATA_NEW_USERNAME,
    USER_RENAME_DATA_PARAMETERS,
};
static const struct wf_member user_rename_data_members[] = {
    WF_MEMBER("event_type"),   /* USER_RENAME_DATA_EVENT_TYPE */
    WF_MEMBER("old_username"), /* USER_RENAME_DATA_OLD_USERNAME */
    WF_MEMBER("new_username"), /* USER_RENAME_DATA_NEW_USERNAME */
    WF_MEMBER("parameters"),   /* USER_RENAME_DATA_PARAMETERS */
};
static const struct wf_record_rule user_rename_data_rule = {
    .schema = "#/components/messages/user_rename/payload/properties/data",
    .members = user_rename_data_members,
    .members_count = 4,
    .required = {1 << USER_RENAME_DATA_EVENT_TYPE},
};

static const struct wf_enum_rule user_rename_data_event_type_rule = {
    .schema = "#/components/messages/user_rename/payload/properties/data/properties/event_type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("user_rename")},
    .values_count = 1,
};

enum {
    CHANNEL_MODE_TYPE,
    CHANNEL_MODE_DATA,
};
static const struct wf_member channel_mode_members[] = {
    WF_MEMBER("type"), /* CHANNEL_MODE_TYPE */
    WF_MEMBER("data"), /* CHANNEL_MODE_DATA */
};
static const struct wf_record_rule channel_mode_rule = {
    .schema = "#/components/messages/channel_mode/payload",
    .members = channel_mode_members,
    .members_count = 2,
    .required = {1 << CHANNEL_MODE_TYPE | 1 << CHANNEL_MODE_DATA},
};

static const struct wf_enum_rule channel_mode_type_rule = {
    .schema = "#/components/messages/channel_mode/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("notification")},
    .values_count = 1,
};

enum {
    CHANNEL_MODE_DATA_EVENT_TYPE,
    CHANNEL_MODE_DATA_CHANNEL,
    CHANNEL_MODE_DATA_USERNAME,
    CHANNEL_MODE_DATA_PRIVATE,
    CHANNEL_MODE_DATA_PARAMETERS,
};
static const struct wf_member channel_mode_data_members[] = {
    WF_MEMBER("event_type"), /* CHANNEL_MODE_DATA_EVENT_TYPE */
    WF_MEMBER("channel"),    /* CHANNEL_MODE_DATA_CHANNEL */
    WF_MEMBER("username"),   /* CHANNEL_MODE_DATA_USERNAME */
    WF_MEMBER("private"),    /* CHANNEL_MODE_DATA_PRIVATE */
    WF_MEMBER("parameters"), /* CHANNEL_MODE_DATA_PARAMETERS */
};
static const struct wf_record_rule channel_mode_data_rule = {
    .schema = "#/components/messages/channel_mode/payload/properties/data",
    .members = channel_mode_data_members,
    .members_count = 5,
    .required = {1 << CHANNEL_MODE_DATA_EVENT_TYPE},
};

static const struct wf_enum_rule channel_mode_data_event_type_rule = {
    .schema = "#/components/messages/channel_mode/payload/properties/data/properties/event_type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("channel_mode")},
    .values_count = 1,
};

static const char channel_mode_data_private_schema[] =
    "#/components/messages/channel_mode/payload/properties/data/properties/private";

enum {
    ERROR_TYPE,
    ERROR_DATA,
};
static const struct wf_member error_members[] = {
    WF_MEMBER("type"), /* ERROR_TYPE */
    WF_MEMBER("data"), /* ERROR_DATA */
};
static const struct wf_record_rule error_rule = {
    .schema = "#/components/messages/error/payload",
    .members = error_members,
    .members_count = 2,
    .required = {1 << ERROR_TYPE | 1 << ERROR_DATA},
};

static const struct wf_enum_rule error_type_rule = {
    .schema = "#/components/messages/error/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("error")},
    .values_count = 1,
};

enum {
    ERROR_DATA_ERROR_TYPE,
    ERROR_DATA_MESSAGE,
};
static const struct wf_member error_data_members[] = {
    WF_MEMBER("error_type"), /* ERROR_DATA_ERROR_TYPE */
    WF_MEMBER("message"),    /* ERROR_DATA_MESSAGE */
};
static const struct wf_record_rule error_data_rule = {
    .schema = "#/components/messages/error/payload/properties/data",
    .members = error_data_members,
    .members_count = 2,
    .required = {1 << ERROR_DATA_ERROR_TYPE | 1 << ERROR_DATA_MESSAGE},
};

static const struct wf_text_rule error_data_error_type_rule = {
    .schema = "#/components/messages/error/payload/properties/data/properties/error_type",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule error_data_message_rule = {
    .schema = "#/components/messages/error/payload/properties/data/properties/message",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SETTINGS_PORT,
    SETTINGS_DEFAULT_CHANNELS,
    SETTINGS_LOGIN_TIMEOUT_MS,
    SETTINGS_MAX_CLIENTS,
    SETTINGS_MAX_CHANNELS,
    SETTINGS_MAX_REFUSED,
    SETTINGS_RATE_PER_S,
    SETTINGS_RATE_BURST,
    SETTINGS_QUEUE_LIMIT_BYTES,
    SETTINGS_FLUSH_TIMEOUT_MS,
    SETTINGS_PACING,
    SETTINGS_PACING_GAP_MS,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("port"),              /* SETTINGS_PORT */
    WF_MEMBER("default_channels"),  /* SETTINGS_DEFAULT_CHANNELS */
    WF_MEMBER("login_timeout_ms"),  /* SETTINGS_LOGIN_TIMEOUT_MS */
    WF_MEMBER("max_clients"),       /* SETTINGS_MAX_CLIENTS */
    WF_MEMBER("max_channels"),      /* SETTINGS_MAX_CHANNELS */
    WF_MEMBER("max_refused"),       /* SETTINGS_MAX_REFUSED */
    WF_MEMBER("rate_per_s"),        /* SETTINGS_RATE_PER_S */
    WF_MEMBER("rate_burst"),        /* SETTINGS_RATE_BURST */
    WF_MEMBER("queue_limit_bytes"), /* SETTINGS_QUEUE_LIMIT_BYTES */
    WF_MEMBER("flush_timeout_ms"),  /* SETTINGS_FLUSH_TIMEOUT_MS */
    WF_MEMBER("pacing"),            /* SETTINGS_PACING */
    WF_MEMBER("pacing_gap_ms"),     /* SETTINGS_PACING_GAP_MS */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 12,
    .is_closed = true,
};

static const struct wf_uint_rule settings_port_rule = {
    .schema = "#/components/schemas/Settings/properties/port",
    .max = 65535,
};

static const struct wf_list_rule settings_default_channels_rule = {
    .schema = "#/components/schemas/Settings/properties/default_channels",
    .max_items = 64,
};

static const struct wf_uint_rule settings_login_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/login_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_max_clients_rule = {
    .schema = "#/components/schemas/Settings/properties/max_clients",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_channels_rule = {
    .schema = "#/components/schemas/Settings/properties/max_channels",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_refused_rule = {
    .schema = "#/components/schemas/Settings/properties/max_refused",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_rate_per_s_rule = {
    .schema = "#/components/schemas/Settings/properties/rate_per_s",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_rate_burst_rule = {
    .schema = "#/components/schemas/Settings/properties/rate_burst",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_queue_limit_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/queue_limit_bytes",
    .min = 65536,
    .max = 1073741824,
};

static const struct wf_uint_rule settings_flush_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/flush_timeout_ms",
    .max = 600000,
};

static const struct wf_scalar settings_pacing_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("auto")},   /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("always")}, /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("never")},  /* 3 */
};
static const struct wf_enum_rule settings_pacing_rule = {
    .schema = "#/components/schemas/Settings/properties/pacing",
    .values = settings_pacing_values,
    .values_count = 3,
};

static const struct wf_uint_rule settings_pacing_gap_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/pacing_gap_ms",
    .max = 10000,
};

enum {
    IDENTIFY_TO_SERVER_TYPE_COMMAND = 1,
    IDENTIFY_TO_SERVER_TYPE_MESSAGE,
};
static const struct wf_scalar identify_to_server_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("command")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("message")}, /* 2 */
};
static const struct wf_enum_rule identify_to_server_type_rule = {
    .schema = "#",
    .values = identify_to_server_type_values,
    .values_count = 2,
};

static const struct wf_scalar identify_to_server_command_command_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("login")},        /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("rename")},       /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("join")},         /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("leave")},        /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("private")},      /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("public")},       /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("channel_list")}, /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("channels")},     /* 7 */
};
static const uint16_t identify_to_server_command_command_groups[] = {
    CHATMASTER_LOGIN,    /* 0 */
    CHATMASTER_RENAME,   /* 1 */
    CHATMASTER_JOIN,     /* 2 */
    CHATMASTER_LEAVE,    /* 3 */
    CHATMASTER_PRIVATE,  /* 4 */
    CHATMASTER_PUBLIC,   /* 5 */
    CHATMASTER_CHANNELS, /* 6 */
    CHATMASTER_CHANNELS, /* 7 */
};
static const struct wf_slot identify_to_server_command_command_table[32] = {
    [0] = WF_SLOT("login", CHATMASTER_LOGIN),            /* 0 */
    [2] = WF_SLOT("private", CHATMASTER_PRIVATE),        /* 4 */
    [8] = WF_SLOT("leave", CHATMASTER_LEAVE),            /* 3 */
    [9] = WF_SLOT("public", CHATMASTER_PUBLIC),          /* 5 */
    [11] = WF_SLOT("channels", CHATMASTER_CHANNELS),     /* 7 */
    [15] = WF_SLOT("channel_list", CHATMASTER_CHANNELS), /* 6 */
    [18] = WF_SLOT("join", CHATMASTER_JOIN),             /* 2 */
    [21] = WF_SLOT("rename", CHATMASTER_RENAME),         /* 1 */
};
static const struct wf_slots identify_to_server_command_command_slots = {
    .slots = identify_to_server_command_command_table,
    .bits = 5,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 12,
};
static const struct wf_enum_rule identify_to_server_command_command_rule = {
    .schema = "#",
    .values = identify_to_server_command_command_values,
    .values_count = 8,
    .groups = identify_to_server_command_command_groups,
    .slots = &identify_to_server_command_command_slots,
};

enum {
    IDENTIFY_TO_CLIENT_TYPE_MESSAGE = 1,
    IDENTIFY_TO_CLIENT_TYPE_REQUEST,
    IDENTIFY_TO_CLIENT_TYPE_SESSION,
    IDENTIFY_TO_CLIENT_TYPE_NOTIFICATION,
    IDENTIFY_TO_CLIENT_TYPE_ERROR,
};
static const struct wf_scalar identify_to_client_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("message")},      /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("request")},      /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("session")},      /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("notification")}, /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("error")},        /* 5 */
};
static const struct wf_slot identify_to_client_type_table[16] = {
    [9] = WF_SLOT("error", 5),         /* 4 */
    [10] = WF_SLOT("notification", 4), /* 3 */
    [11] = WF_SLOT("message", 1),      /* 0 */
    [12] = WF_SLOT("request", 2),      /* 1 */
    [14] = WF_SLOT("session", 3),      /* 2 */
};
static const struct wf_slots identify_to_client_type_slots = {
    .slots = identify_to_client_type_table,
    .bits = 4,
    .width = 4,
    .back = 5,
    .min_len = 5,
    .max_len = 12,
};
static const struct wf_enum_rule identify_to_client_type_rule = {
    .schema = "#",
    .values = identify_to_client_type_values,
    .values_count = 5,
    .slots = &identify_to_client_type_slots,
};

static const struct wf_scalar identify_to_client_session_status_values[] = {
    {.kind = WF_IS_TRUE},              /* 0 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 1 */
    {.kind = WF_IS_FALSE},             /* 2 */
    {WF_IS_NUMBER, WF_TEXT_INIT("0")}, /* 3 */
};
static const uint16_t identify_to_client_session_status_groups[] = {
    CHATMASTER_SESSION_ACCEPTED, /* 0 */
    CHATMASTER_SESSION_ACCEPTED, /* 1 */
    CHATMASTER_SESSION_REFUSED,  /* 2 */
    CHATMASTER_SESSION_REFUSED,  /* 3 */
};
static const struct wf_enum_rule identify_to_client_session_status_rule = {
    .schema = "#",
    .values = identify_to_client_session_status_values,
    .values_count = 4,
    .groups = identify_to_client_session_status_groups,
};

static const struct wf_scalar identify_to_client_notification_event_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("channel_list")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("user_joined")},  /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("user_left")},    /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("user_rename")},  /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("channel_mode")}, /* 4 */
};
static const uint16_t identify_to_client_notification_event_type_groups[] = {
    CHATMASTER_CHANNEL_LIST, /* 0 */
    CHATMASTER_USER_JOINED,  /* 1 */
    CHATMASTER_USER_LEFT,    /* 2 */
    CHATMASTER_USER_RENAME,  /* 3 */
    CHATMASTER_CHANNEL_MODE, /* 4 */
};
static const struct wf_slot identify_to_client_notification_event_type_table[16] = {
    [0] = WF_SLOT("user_joined", CHATMASTER_USER_JOINED),    /* 1 */
    [6] = WF_SLOT("user_left", CHATMASTER_USER_LEFT),        /* 2 */
    [13] = WF_SLOT("user_rename", CHATMASTER_USER_RENAME),   /* 3 */
    [14] = WF_SLOT("channel_mode", CHATMASTER_CHANNEL_MODE), /* 4 */
    [15] = WF_SLOT("channel_list", CHATMASTER_CHANNEL_LIST), /* 0 */
};
static const struct wf_slots identify_to_client_notification_event_type_slots = {
    .slots = identify_to_client_notification_event_type_table,
    .bits = 4,
    .width = 4,
    .back = 5,
    .min_len = 9,
    .max_len = 12,
};
static const struct wf_enum_rule identify_to_client_notification_event_type_rule = {
    .schema = "#",
    .values = identify_to_client_notification_event_type_values,
    .values_count = 5,
    .groups = identify_to_client_notification_event_type_groups,
    .slots = &identify_to_client_notification_event_type_slots,
};

static void read_login_parameters(struct wf_json_reader *in, struct chatmaster_login *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &login_parameters_rule);
    do {
        if (wf_json_take_member(in, &object, &login_parameters_rule, LOGIN_PARAMETERS_USERNAME))
            msg->has_username = wf_json_read_text_if(in, &msg->username);
    } while (wf_json_more_members(in, &object, &login_parameters_rule));
}

static void read_login_data(struct wf_json_reader *in, struct chatmaster_login *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &login_data_rule);
    do {
        if (wf_json_take_member(in, &object, &login_data_rule, LOGIN_DATA_COMMAND))
            wf_json_read_enum(in, &login_data_command_rule);
        if (wf_json_take_member(in, &object, &login_data_rule, LOGIN_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_login_parameters(in, msg);
        }
    } while (wf_json_more_members(in, &object, &login_data_rule));
}

bool chatmaster_read_login(struct wf_json_reader *in, struct chatmaster_login *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_login){0};
    wf_json_open_object(in, &object, &login_rule);
    do {
        if (wf_json_take_member(in, &object, &login_rule, LOGIN_TYPE))
            wf_json_read_enum(in, &login_type_rule);
        if (wf_json_take_member(in, &object, &login_rule, LOGIN_DATA))
            read_login_data(in, msg);
    } while (wf_json_more_members(in, &object, &login_rule));
    return in->error.status == WF_OK;
}

static void read_rename_parameters(struct wf_json_reader *in, struct chatmaster_rename *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &rename_parameters_rule);
    do {
        if (wf_json_take_member(in, &object, &rename_parameters_rule, RENAME_PARAMETERS_USERNAME))
            msg->has_username = wf_json_read_text_if(in, &msg->username);
    } while (wf_json_more_members(in, &object, &rename_parameters_rule));
}

static void read_rename_data(struct wf_json_reader *in, struct chatmaster_rename *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &rename_data_rule);
    do {
        if (wf_json_take_member(in, &object, &rename_data_rule, RENAME_DATA_COMMAND))
            wf_json_read_enum(in, &rename_data_command_rule);
        if (wf_json_take_member(in, &object, &rename_data_rule, RENAME_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_rename_parameters(in, msg);
        }
    } while (wf_json_more_members(in, &object, &rename_data_rule));
}

bool chatmaster_read_rename(struct wf_json_reader *in, struct chatmaster_rename *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_rename){0};
    wf_json_open_object(in, &object, &rename_rule);
    do {
        if (wf_json_take_member(in, &object, &rename_rule, RENAME_TYPE))
            wf_json_read_enum(in, &rename_type_rule);
        if (wf_json_take_member(in, &object, &rename_rule, RENAME_DATA))
            read_rename_data(in, msg);
    } while (wf_json_more_members(in, &object, &rename_rule));
    return in->error.status == WF_OK;
}

static void read_join_parameters(struct wf_json_reader *in, struct chatmaster_join *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &join_parameters_rule);
    do {
        if (wf_json_take_member(in, &object, &join_parameters_rule, JOIN_PARAMETERS_CHANNEL))
            msg->has_channel = wf_json_read_text_if(in, &msg->channel);
    } while (wf_json_more_members(in, &object, &join_parameters_rule));
}

static void read_join_data(struct wf_json_reader *in, struct chatmaster_join *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &join_data_rule);
    do {
        if (wf_json_take_member(in, &object, &join_data_rule, JOIN_DATA_COMMAND))
            wf_json_read_enum(in, &join_data_command_rule);
        if (wf_json_take_member(in, &object, &join_data_rule, JOIN_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_join_parameters(in, msg);
        }
    } while (wf_json_more_members(in, &object, &join_data_rule));
}

bool chatmaster_read_join(struct wf_json_reader *in, struct chatmaster_join *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_join){0};
    wf_json_open_object(in, &object, &join_rule);
    do {
        if (wf_json_take_member(in, &object, &join_rule, JOIN_TYPE))
            wf_json_read_enum(in, &join_type_rule);
        if (wf_json_take_member(in, &object, &join_rule, JOIN_DATA))
            read_join_data(in, msg);
    } while (wf_json_more_members(in, &object, &join_rule));
    return in->error.status == WF_OK;
}

static void read_leave_data_parameters(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_json_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_leave_data(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &leave_data_rule);
    do {
        if (wf_json_take_member(in, &object, &leave_data_rule, LEAVE_DATA_COMMAND))
            wf_json_read_enum(in, &leave_data_command_rule);
        if (wf_json_take_member(in, &object, &leave_data_rule, LEAVE_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_leave_data_parameters(in);
        }
    } while (wf_json_more_members(in, &object, &leave_data_rule));
}

bool chatmaster_read_leave(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &leave_rule);
    do {
        if (wf_json_take_member(in, &object, &leave_rule, LEAVE_TYPE))
            wf_json_read_enum(in, &leave_type_rule);
        if (wf_json_take_member(in, &object, &leave_rule, LEAVE_DATA))
            read_leave_data(in);
    } while (wf_json_more_members(in, &object, &leave_rule));
    return in->error.status == WF_OK;
}

static void read_private_data_parameters(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_json_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_private_data(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &private_data_rule);
    do {
        if (wf_json_take_member(in, &object, &private_data_rule, PRIVATE_DATA_COMMAND))
            wf_json_read_enum(in, &private_data_command_rule);
        if (wf_json_take_member(in, &object, &private_data_rule, PRIVATE_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_private_data_parameters(in);
        }
    } while (wf_json_more_members(in, &object, &private_data_rule));
}

bool chatmaster_read_private(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &private_rule);
    do {
        if (wf_json_take_member(in, &object, &private_rule, PRIVATE_TYPE))
            wf_json_read_enum(in, &private_type_rule);
        if (wf_json_take_member(in, &object, &private_rule, PRIVATE_DATA))
            read_private_data(in);
    } while (wf_json_more_members(in, &object, &private_rule));
    return in->error.status == WF_OK;
}

static void read_public_data_parameters(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_json_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_public_data(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &public_data_rule);
    do {
        if (wf_json_take_member(in, &object, &public_data_rule, PUBLIC_DATA_COMMAND))
            wf_json_read_enum(in, &public_data_command_rule);
        if (wf_json_take_member(in, &object, &public_data_rule, PUBLIC_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_public_data_parameters(in);
        }
    } while (wf_json_more_members(in, &object, &public_data_rule));
}

bool chatmaster_read_public(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &public_rule);
    do {
        if (wf_json_take_member(in, &object, &public_rule, PUBLIC_TYPE))
            wf_json_read_enum(in, &public_type_rule);
        if (wf_json_take_member(in, &object, &public_rule, PUBLIC_DATA))
            read_public_data(in);
    } while (wf_json_more_members(in, &object, &public_rule));
    return in->error.status == WF_OK;
}

static void read_channels_data_parameters(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_json_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_channels_data(struct wf_json_reader *in, struct chatmaster_channels *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &channels_data_rule);
    do {
        if (wf_json_take_member(in, &object, &channels_data_rule, CHANNELS_DATA_COMMAND))
            msg->command = wf_json_read_enum(in, &channels_data_command_rule);
        if (wf_json_take_member(in, &object, &channels_data_rule, CHANNELS_DATA_PARAMETERS)) {
            if (!wf_json_take_null(in) && !wf_json_take_empty_array(in))
                read_channels_data_parameters(in);
        }
    } while (wf_json_more_members(in, &object, &channels_data_rule));
}

bool chatmaster_read_channels(struct wf_json_reader *in, struct chatmaster_channels *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_channels){0};
    wf_json_open_object(in, &object, &channels_rule);
    do {
        if (wf_json_take_member(in, &object, &channels_rule, CHANNELS_TYPE))
            wf_json_read_enum(in, &channels_type_rule);
        if (wf_json_take_member(in, &object, &channels_rule, CHANNELS_DATA))
            read_channels_data(in, msg);
    } while (wf_json_more_members(in, &object, &channels_rule));
    return in->error.status == WF_OK;
}

static void read_message_data(struct wf_json_reader *in, struct chatmaster_message *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &message_data_rule);
    do {
        if (wf_json_take_member(in, &object, &message_data_rule, MESSAGE_DATA_MESSAGE))
            msg->message = wf_json_read_text(in, &message_data_message_rule);
        if (wf_json_take_member(in, &object, &message_data_rule, MESSAGE_DATA_USERNAME))
            msg->has_username = wf_json_read_text_if(in, &msg->username);
    } while (wf_json_more_members(in, &object, &message_data_rule));
}

bool chatmaster_read_message(struct wf_json_reader *in, struct chatmaster_message *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_message){0};
    wf_json_open_object(in, &object, &message_rule);
    do {
        if (wf_json_take_member(in, &object, &message_rule, MESSAGE_TYPE))
            wf_json_read_enum(in, &message_type_rule);
        if (wf_json_take_member(in, &object, &message_rule, MESSAGE_DATA))
            read_message_data(in, msg);
    } while (wf_json_more_members(in, &object, &message_rule));
    return in->error.status == WF_OK;
}

static void read_request_data(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &request_data_rule);
    do {
        if (wf_json_take_member(in, &object, &request_data_rule, REQUEST_DATA_REQUEST))
            wf_json_read_enum(in, &request_data_request_rule);
    } while (wf_json_more_members(in, &object, &request_data_rule));
}

bool chatmaster_read_request(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &request_rule);
    do {
        if (wf_json_take_member(in, &object, &request_rule, REQUEST_TYPE))
            wf_json_read_enum(in, &request_type_rule);
        if (wf_json_take_member(in, &object, &request_rule, REQUEST_DATA))
            read_request_data(in);
    } while (wf_json_more_members(in, &object, &request_rule));
    return in->error.status == WF_OK;
}

static void read_session_accepted_data(struct wf_json_reader *in,
                                       struct chatmaster_session_accepted *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &session_accepted_data_rule);
    do {
        if (wf_json_take_member(in, &object, &session_accepted_data_rule,
                                SESSION_ACCEPTED_DATA_STATUS))
            wf_json_read_enum(in, &session_accepted_data_status_rule);
        if (wf_json_take_member(in, &object, &session_accepted_data_rule,
                                SESSION_ACCEPTED_DATA_CHANNELS)) {
            msg->channels = wf_json_read_texts(in, &session_accepted_channels_rule, &channel_rule,
                                               &msg->channels_count);
            msg->has_channels = true;
        }
    } while (wf_json_more_members(in, &object, &session_accepted_data_rule));
}

bool chatmaster_read_session_accepted(struct wf_json_reader *in,
                                      struct chatmaster_session_accepted *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_session_accepted){0};
    wf_json_open_object(in, &object, &session_accepted_rule);
    do {
        if (wf_json_take_member(in, &object, &session_accepted_rule, SESSION_ACCEPTED_TYPE))
            wf_json_read_enum(in, &session_accepted_type_rule);
        if (wf_json_take_member(in, &object, &session_accepted_rule, SESSION_ACCEPTED_DATA))
            read_session_accepted_data(in, msg);
    } while (wf_json_more_members(in, &object, &session_accepted_rule));
    return in->error.status == WF_OK;
}

static void read_session_refused_data(struct wf_json_reader *in,
                                      struct chatmaster_session_refused *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &session_refused_data_rule);
    do {
        if (wf_json_take_member(in, &object, &session_refused_data_rule,
                                SESSION_REFUSED_DATA_STATUS))
            wf_json_read_enum(in, &session_refused_data_status_rule);
        if (wf_json_take_member(in, &object, &session_refused_data_rule,
                                SESSION_REFUSED_DATA_REASON)) {
            msg->reason = wf_json_read_text(in, &session_refused_data_reason_rule);
            msg->has_reason = true;
        }
    } while (wf_json_more_members(in, &object, &session_refused_data_rule));
}

bool chatmaster_read_session_refused(struct wf_json_reader *in,
                                     struct chatmaster_session_refused *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_session_refused){0};
    wf_json_open_object(in, &object, &session_refused_rule);
    do {
        if (wf_json_take_member(in, &object, &session_refused_rule, SESSION_REFUSED_TYPE))
            wf_json_read_enum(in, &session_refused_type_rule);
        if (wf_json_take_member(in, &object, &session_refused_rule, SESSION_REFUSED_DATA))
            read_session_refused_data(in, msg);
    } while (wf_json_more_members(in, &object, &session_refused_rule));
    return in->error.status == WF_OK;
}

static void take_channel_list_data_channels(struct wf_json_reader *in,
                                            struct chatmaster_channel_list *msg)
{
    struct chatmaster_channel_list mirrored = {0};

    mirrored.channels = wf_json_read_texts(in, &channel_list_channels_rule, &channel_rule,
                                           &mirrored.channels_count);
    mirrored.has_channels = true;
    if (!wf_json_forgive(in))
        return;
    msg->channels = mirrored.channels;
    msg->channels_count = mirrored.channels_count;
    msg->has_channels = mirrored.has_channels;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_channel_list_data_mirror(struct wf_json_reader *in, struct wf_json_mark inner,
                                          struct chatmaster_channel_list *msg)
{
    struct wf_json_mark behind = wf_json_mark(in);

    wf_json_rewind(in, inner);
    if (wf_json_peek(in) == WF_JSON_OBJECT) {
        if (wf_json_find_member(in, "channels"))
            take_channel_list_data_channels(in, msg);
        wf_json_rewind(in, inner);
    }
    wf_json_rewind(in, behind);
}

static void read_channel_list_data(struct wf_json_reader *in, struct chatmaster_channel_list *msg)
{
    struct wf_json_object object;
    struct wf_json_mark inner;

    inner = wf_json_mark(in);
    wf_json_open_object(in, &object, &channel_list_data_rule);
    do {
        if (wf_json_take_member(in, &object, &channel_list_data_rule, CHANNEL_LIST_DATA_EVENT_TYPE))
            wf_json_read_enum(in, &channel_list_data_event_type_rule);
        if (wf_json_take_member(in, &object, &channel_list_data_rule, CHANNEL_LIST_DATA_CHANNELS)) {
            msg->channels = wf_json_read_texts(in, &channel_list_channels_rule, &channel_rule,
                                               &msg->channels_count);
            msg->has_channels = true;
        }
        if (wf_json_take_member(in, &object, &channel_list_data_rule,
                                CHANNEL_LIST_DATA_PARAMETERS)) {
            inner = wf_json_mark(in);
            wf_json_skip(in);
        }
    } while (wf_json_more_members(in, &object, &channel_list_data_rule));
    if (in->error.status == WF_OK && wf_json_saw(&object, CHANNEL_LIST_DATA_PARAMETERS))
        read_channel_list_data_mirror(in, inner, msg);
}

bool chatmaster_read_channel_list(struct wf_json_reader *in, struct chatmaster_channel_list *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_channel_list){0};
    wf_json_open_object(in, &object, &channel_list_rule);
    do {
        if (wf_json_take_member(in, &object, &channel_list_rule, CHANNEL_LIST_TYPE))
            wf_json_read_enum(in, &channel_list_type_rule);
        if (wf_json_take_member(in, &object, &channel_list_rule, CHANNEL_LIST_DATA))
            read_channel_list_data(in, msg);
    } while (wf_json_more_members(in, &object, &channel_list_rule));
    return in->error.status == WF_OK;
}

static void take_user_joined_data_username(struct wf_json_reader *in,
                                           struct chatmaster_user_joined *msg)
{
    struct chatmaster_user_joined mirrored = {0};

    mirrored.username = wf_json_read_text(in, &username_rule);
    mirrored.has_username = true;
    if (!wf_json_forgive(in))
        return;
    msg->username = mirrored.username;
    msg->has_username = mirrored.has_username;
}

static void take_user_joined_data_channel(struct wf_json_reader *in,
                                          struct chatmaster_user_joined *msg)
{
    struct chatmaster_user_joined mirrored = {0};

    mirrored.channel = wf_json_read_text(in, &channel_rule);
    mirrored.has_channel = true;
    if (!wf_json_forgive(in))
        return;
    msg->channel = mirrored.channel;
    msg->has_channel = mirrored.has_channel;
}

static void take_user_joined_data_current_users(struct wf_json_reader *in,
                                                struct chatmaster_user_joined *msg)
{
    struct chatmaster_user_joined mirrored = {0};

    mirrored.current_users = wf_json_read_texts(in, &user_joined_current_users_rule, &username_rule,
                                                &mirrored.current_users_count);
    mirrored.has_current_users = true;
    if (!wf_json_forgive(in))
        return;
    msg->current_users = mirrored.current_users;
    msg->current_users_count = mirrored.current_users_count;
    msg->has_current_users = mirrored.has_current_users;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_user_joined_data_mirror(struct wf_json_reader *in, struct wf_json_mark inner,
                                         struct chatmaster_user_joined *msg)
{
    struct wf_json_mark behind = wf_json_mark(in);

    wf_json_rewind(in, inner);
    if (wf_json_peek(in) == WF_JSON_OBJECT) {
        if (wf_json_find_member(in, "username"))
            take_user_joined_data_username(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "channel"))
            take_user_joined_data_channel(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "current_users"))
            take_user_joined_data_current_users(in, msg);
        wf_json_rewind(in, inner);
    }
    wf_json_rewind(in, behind);
}

static void read_user_joined_data(struct wf_json_reader *in, struct chatmaster_user_joined *msg)
{
    struct wf_json_object object;
    struct wf_json_mark inner;

    inner = wf_json_mark(in);
    wf_json_open_object(in, &object, &user_joined_data_rule);
    do {
        if (wf_json_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_EVENT_TYPE))
            wf_json_read_enum(in, &user_joined_data_event_type_rule);
        if (wf_json_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_USERNAME)) {
            msg->username = wf_json_read_text(in, &username_rule);
            msg->has_username = true;
        }
        if (wf_json_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_CHANNEL)) {
            msg->channel = wf_json_read_text(in, &channel_rule);
            msg->has_channel = true;
        }
        if (wf_json_take_member(in, &object, &user_joined_data_rule,
                                USER_JOINED_DATA_CURRENT_USERS)) {
            msg->current_users = wf_json_read_texts(in, &user_joined_current_users_rule,
                                                    &username_rule, &msg->current_users_count);
            msg->has_current_users = true;
        }
        if (wf_json_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_PARAMETERS)) {
            inner = wf_json_mark(in);
            wf_json_skip(in);
        }
    } while (wf_json_more_members(in, &object, &user_joined_data_rule));
    if (in->error.status == WF_OK && wf_json_saw(&object, USER_JOINED_DATA_PARAMETERS))
        read_user_joined_data_mirror(in, inner, msg);
}

bool chatmaster_read_user_joined(struct wf_json_reader *in, struct chatmaster_user_joined *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_user_joined){0};
    wf_json_open_object(in, &object, &user_joined_rule);
    do {
        if (wf_json_take_member(in, &object, &user_joined_rule, USER_JOINED_TYPE))
            wf_json_read_enum(in, &user_joined_type_rule);
        if (wf_json_take_member(in, &object, &user_joined_rule, USER_JOINED_DATA))
            read_user_joined_data(in, msg);
    } while (wf_json_more_members(in, &object, &user_joined_rule));
    return in->error.status == WF_OK;
}

static void take_user_left_data_username(struct wf_json_reader *in,
                                         struct chatmaster_user_left *msg)
{
    struct chatmaster_user_left mirrored = {0};

    mirrored.username = wf_json_read_text(in, &username_rule);
    mirrored.has_username = true;
    if (!wf_json_forgive(in))
        return;
    msg->username = mirrored.username;
    msg->has_username = mirrored.has_username;
}

static void take_user_left_data_channel(struct wf_json_reader *in, struct chatmaster_user_left *msg)
{
    struct chatmaster_user_left mirrored = {0};

    mirrored.channel = wf_json_read_text(in, &channel_rule);
    mirrored.has_channel = true;
    if (!wf_json_forgive(in))
        return;
    msg->channel = mirrored.channel;
    msg->has_channel = mirrored.has_channel;
}

static void take_user_left_data_current_users(struct wf_json_reader *in,
                                              struct chatmaster_user_left *msg)
{
    struct chatmaster_user_left mirrored = {0};

    mirrored.current_users = wf_json_read_texts(in, &user_left_current_users_rule, &username_rule,
                                                &mirrored.current_users_count);
    mirrored.has_current_users = true;
    if (!wf_json_forgive(in))
        return;
    msg->current_users = mirrored.current_users;
    msg->current_users_count = mirrored.current_users_count;
    msg->has_current_users = mirrored.has_current_users;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_user_left_data_mirror(struct wf_json_reader *in, struct wf_json_mark inner,
                                       struct chatmaster_user_left *msg)
{
    struct wf_json_mark behind = wf_json_mark(in);

    wf_json_rewind(in, inner);
    if (wf_json_peek(in) == WF_JSON_OBJECT) {
        if (wf_json_find_member(in, "username"))
            take_user_left_data_username(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "channel"))
            take_user_left_data_channel(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "current_users"))
            take_user_left_data_current_users(in, msg);
        wf_json_rewind(in, inner);
    }
    wf_json_rewind(in, behind);
}

static void read_user_left_data(struct wf_json_reader *in, struct chatmaster_user_left *msg)
{
    struct wf_json_object object;
    struct wf_json_mark inner;

    inner = wf_json_mark(in);
    wf_json_open_object(in, &object, &user_left_data_rule);
    do {
        if (wf_json_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_EVENT_TYPE))
            wf_json_read_enum(in, &user_left_data_event_type_rule);
        if (wf_json_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_USERNAME)) {
            msg->username = wf_json_read_text(in, &username_rule);
            msg->has_username = true;
        }
        if (wf_json_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_CHANNEL)) {
            msg->channel = wf_json_read_text(in, &channel_rule);
            msg->has_channel = true;
        }
        if (wf_json_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_CURRENT_USERS)) {
            msg->current_users = wf_json_read_texts(in, &user_left_current_users_rule,
                                                    &username_rule, &msg->current_users_count);
            msg->has_current_users = true;
        }
        if (wf_json_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_PARAMETERS)) {
            inner = wf_json_mark(in);
            wf_json_skip(in);
        }
    } while (wf_json_more_members(in, &object, &user_left_data_rule));
    if (in->error.status == WF_OK && wf_json_saw(&object, USER_LEFT_DATA_PARAMETERS))
        read_user_left_data_mirror(in, inner, msg);
}

bool chatmaster_read_user_left(struct wf_json_reader *in, struct chatmaster_user_left *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_user_left){0};
    wf_json_open_object(in, &object, &user_left_rule);
    do {
        if (wf_json_take_member(in, &object, &user_left_rule, USER_LEFT_TYPE))
            wf_json_read_enum(in, &user_left_type_rule);
        if (wf_json_take_member(in, &object, &user_left_rule, USER_LEFT_DATA))
            read_user_left_data(in, msg);
    } while (wf_json_more_members(in, &object, &user_left_rule));
    return in->error.status == WF_OK;
}

static void take_user_rename_data_old_username(struct wf_json_reader *in,
                                               struct chatmaster_user_rename *msg)
{
    struct chatmaster_user_rename mirrored = {0};

    mirrored.old_username = wf_json_read_text(in, &username_rule);
    mirrored.has_old_username = true;
    if (!wf_json_forgive(in))
        return;
    msg->old_username = mirrored.old_username;
    msg->has_old_username = mirrored.has_old_username;
}

static void take_user_rename_data_new_username(struct wf_json_reader *in,
                                               struct chatmaster_user_rename *msg)
{
    struct chatmaster_user_rename mirrored = {0};

    mirrored.new_username = wf_json_read_text(in, &username_rule);
    mirrored.has_new_username = true;
    if (!wf_json_forgive(in))
        return;
    msg->new_username = mirrored.new_username;
    msg->has_new_username = mirrored.has_new_username;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_user_rename_data_mirror(struct wf_json_reader *in, struct wf_json_mark inner,
                                         struct chatmaster_user_rename *msg)
{
    struct wf_json_mark behind = wf_json_mark(in);

    wf_json_rewind(in, inner);
    if (wf_json_peek(in) == WF_JSON_OBJECT) {
        if (wf_json_find_member(in, "old_username"))
            take_user_rename_data_old_username(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "new_username"))
            take_user_rename_data_new_username(in, msg);
        wf_json_rewind(in, inner);
    }
    wf_json_rewind(in, behind);
}

static void read_user_rename_data(struct wf_json_reader *in, struct chatmaster_user_rename *msg)
{
    struct wf_json_object object;
    struct wf_json_mark inner;

    inner = wf_json_mark(in);
    wf_json_open_object(in, &object, &user_rename_data_rule);
    do {
        if (wf_json_take_member(in, &object, &user_rename_data_rule, USER_RENAME_DATA_EVENT_TYPE))
            wf_json_read_enum(in, &user_rename_data_event_type_rule);
        if (wf_json_take_member(in, &object, &user_rename_data_rule,
                                USER_RENAME_DATA_OLD_USERNAME)) {
            msg->old_username = wf_json_read_text(in, &username_rule);
            msg->has_old_username = true;
        }
        if (wf_json_take_member(in, &object, &user_rename_data_rule,
                                USER_RENAME_DATA_NEW_USERNAME)) {
            msg->new_username = wf_json_read_text(in, &username_rule);
            msg->has_new_username = true;
        }
        if (wf_json_take_member(in, &object, &user_rename_data_rule, USER_RENAME_DATA_PARAMETERS)) {
            inner = wf_json_mark(in);
            wf_json_skip(in);
        }
    } while (wf_json_more_members(in, &object, &user_rename_data_rule));
    if (in->error.status == WF_OK && wf_json_saw(&object, USER_RENAME_DATA_PARAMETERS))
        read_user_rename_data_mirror(in, inner, msg);
}

bool chatmaster_read_user_rename(struct wf_json_reader *in, struct chatmaster_user_rename *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_user_rename){0};
    wf_json_open_object(in, &object, &user_rename_rule);
    do {
        if (wf_json_take_member(in, &object, &user_rename_rule, USER_RENAME_TYPE))
            wf_json_read_enum(in, &user_rename_type_rule);
        if (wf_json_take_member(in, &object, &user_rename_rule, USER_RENAME_DATA))
            read_user_rename_data(in, msg);
    } while (wf_json_more_members(in, &object, &user_rename_rule));
    return in->error.status == WF_OK;
}

static void take_channel_mode_data_channel(struct wf_json_reader *in,
                                           struct chatmaster_channel_mode *msg)
{
    struct chatmaster_channel_mode mirrored = {0};

    mirrored.channel = wf_json_read_text(in, &channel_rule);
    mirrored.has_channel = true;
    if (!wf_json_forgive(in))
        return;
    msg->channel = mirrored.channel;
    msg->has_channel = mirrored.has_channel;
}

static void take_channel_mode_data_username(struct wf_json_reader *in,
                                            struct chatmaster_channel_mode *msg)
{
    struct chatmaster_channel_mode mirrored = {0};

    mirrored.username = wf_json_read_text(in, &username_rule);
    mirrored.has_username = true;
    if (!wf_json_forgive(in))
        return;
    msg->username = mirrored.username;
    msg->has_username = mirrored.has_username;
}

static void take_channel_mode_data_private(struct wf_json_reader *in,
                                           struct chatmaster_channel_mode *msg)
{
    struct chatmaster_channel_mode mirrored = {0};

    mirrored.private = wf_json_read_bool(in, channel_mode_data_private_schema);
    mirrored.has_private = true;
    if (!wf_json_forgive(in))
        return;
    msg->private = mirrored.private;
    msg->has_private = mirrored.has_private;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_channel_mode_data_mirror(struct wf_json_reader *in, struct wf_json_mark inner,
                                          struct chatmaster_channel_mode *msg)
{
    struct wf_json_mark behind = wf_json_mark(in);

    wf_json_rewind(in, inner);
    if (wf_json_peek(in) == WF_JSON_OBJECT) {
        if (wf_json_find_member(in, "channel"))
            take_channel_mode_data_channel(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "username"))
            take_channel_mode_data_username(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "private"))
            take_channel_mode_data_private(in, msg);
        wf_json_rewind(in, inner);
    }
    wf_json_rewind(in, behind);
}

static void read_channel_mode_data(struct wf_json_reader *in, struct chatmaster_channel_mode *msg)
{
    struct wf_json_object object;
    struct wf_json_mark inner;

    inner = wf_json_mark(in);
    wf_json_open_object(in, &object, &channel_mode_data_rule);
    do {
        if (wf_json_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_EVENT_TYPE))
            wf_json_read_enum(in, &channel_mode_data_event_type_rule);
        if (wf_json_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_CHANNEL)) {
            msg->channel = wf_json_read_text(in, &channel_rule);
            msg->has_channel = true;
        }
        if (wf_json_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_USERNAME)) {
            msg->username = wf_json_read_text(in, &username_rule);
            msg->has_username = true;
        }
        if (wf_json_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_PRIVATE)) {
            msg->private = wf_json_read_bool(in, channel_mode_data_private_schema);
            msg->has_private = true;
        }
        if (wf_json_take_member(in, &object, &channel_mode_data_rule,
                                CHANNEL_MODE_DATA_PARAMETERS)) {
            inner = wf_json_mark(in);
            wf_json_skip(in);
        }
    } while (wf_json_more_members(in, &object, &channel_mode_data_rule));
    if (in->error.status == WF_OK && wf_json_saw(&object, CHANNEL_MODE_DATA_PARAMETERS))
        read_channel_mode_data_mirror(in, inner, msg);
}

bool chatmaster_read_channel_mode(struct wf_json_reader *in, struct chatmaster_channel_mode *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_channel_mode){0};
    wf_json_open_object(in, &object, &channel_mode_rule);
    do {
        if (wf_json_take_member(in, &object, &channel_mode_rule, CHANNEL_MODE_TYPE))
            wf_json_read_enum(in, &channel_mode_type_rule);
        if (wf_json_take_member(in, &object, &channel_mode_rule, CHANNEL_MODE_DATA))
            read_channel_mode_data(in, msg);
    } while (wf_json_more_members(in, &object, &channel_mode_rule));
    return in->error.status == WF_OK;
}

static void read_error_data(struct wf_json_reader *in, struct chatmaster_error *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &error_data_rule);
    do {
        if (wf_json_take_member(in, &object, &error_data_rule, ERROR_DATA_ERROR_TYPE))
            msg->error_type = wf_json_read_text(in, &error_data_error_type_rule);
        if (wf_json_take_member(in, &object, &error_data_rule, ERROR_DATA_MESSAGE))
            msg->message = wf_json_read_text(in, &error_data_message_rule);
    } while (wf_json_more_members(in, &object, &error_data_rule));
}

bool chatmaster_read_error(struct wf_json_reader *in, struct chatmaster_error *msg)
{
    struct wf_json_object object;

    *msg = (struct chatmaster_error){0};
    wf_json_open_object(in, &object, &error_rule);
    do {
        if (wf_json_take_member(in, &object, &error_rule, ERROR_TYPE))
            wf_json_read_enum(in, &error_type_rule);
        if (wf_json_take_member(in, &object, &error_rule, ERROR_DATA))
            read_error_data(in, msg);
    } while (wf_json_more_members(in, &object, &error_rule));
    return in->error.status == WF_OK;
}

bool chatmaster_read_settings(struct wf_json_reader *in, struct chatmaster_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PORT))
            settings->port = (uint16_t)wf_json_read_uint(in, &settings_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_DEFAULT_CHANNELS))
            settings->default_channels =
                wf_json_read_texts(in, &settings_default_channels_rule, &channel_rule,
                                   &settings->default_channels_count);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOGIN_TIMEOUT_MS))
            settings->login_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_login_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_CLIENTS))
            settings->max_clients = (uint32_t)wf_json_read_uint(in, &settings_max_clients_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_CHANNELS))
            settings->max_channels = (uint32_t)wf_json_read_uint(in, &settings_max_channels_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_REFUSED))
            settings->max_refused = (uint32_t)wf_json_read_uint(in, &settings_max_refused_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RATE_PER_S))
            settings->rate_per_s = (uint32_t)wf_json_read_uint(in, &settings_rate_per_s_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RATE_BURST))
            settings->rate_burst = (uint32_t)wf_json_read_uint(in, &settings_rate_burst_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_QUEUE_LIMIT_BYTES))
            settings->queue_limit_bytes =
                (uint32_t)wf_json_read_uint(in, &settings_queue_limit_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_FLUSH_TIMEOUT_MS))
            settings->flush_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_flush_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PACING))
            settings->pacing = wf_json_read_enum(in, &settings_pacing_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PACING_GAP_MS))
            settings->pacing_gap_ms = (uint16_t)wf_json_read_uint(in, &settings_pacing_gap_ms_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

void chatmaster_write_login(struct wf_buf *out, const struct chatmaster_login *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"command\",\"data\":{\"command\":\"login\",\"parameters\":");
    if (msg->has_username) {
        at = WF_JSON_PUT_TEXT(out, at, "{\"username\":", msg->username);
        at = WF_PUT(out, at, "}");
    } else {
        at = WF_PUT(out, at, "null");
    }
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void chatmaster_write_rename(struct wf_buf *out, const struct chatmaster_rename *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"command\",\"data\":{\"command\":\"rename\",\"parameters\":");
    if (msg->has_username) {
        at = WF_JSON_PUT_TEXT(out, at, "{\"username\":", msg->username);
        at = WF_PUT(out, at, "}");
    } else {
        at = WF_PUT(out, at, "null");
    }
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void chatmaster_write_join(struct wf_buf *out, const struct chatmaster_join *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"command\",\"data\":{\"command\":\"join\",\"parameters\":");
    if (msg->has_channel) {
        at = WF_JSON_PUT_TEXT(out, at, "{\"channel\":", msg->channel);
        at = WF_PUT(out, at, "}");
    } else {
        at = WF_PUT(out, at, "null");
    }
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void chatmaster_write_leave(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"command\",\"data\":{\"command\":\"leave\","
                        "\"parameters\":null}}");
}

void chatmaster_write_private(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"command\",\"data\":{\"command\":\"private\","
                        "\"parameters\":null}}");
}

void chatmaster_write_public(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"command\",\"data\":{\"command\":\"public\","
                        "\"parameters\":null}}");
}

static uint8_t *write_channels_command(struct wf_buf *out, uint8_t *at,
                                       enum chatmaster_channels_command value)
{
    switch (value) {
    case CHATMASTER_CHANNELS_COMMAND_NONE:
        break;
    case CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST:
        return WF_PUT(out, at, "\"channel_list\"");
    case CHATMASTER_CHANNELS_COMMAND_CHANNELS:
        return WF_PUT(out, at, "\"channels\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void chatmaster_write_channels(struct wf_buf *out, const struct chatmaster_channels *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"command\",\"data\":{\"command\":");
    at = write_channels_command(out, at, msg->command);
    at = WF_PUT(out, at, ",\"parameters\":null}}");
    wf_put_end(out, at);
}

void chatmaster_write_message(struct wf_buf *out, const struct chatmaster_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"message\",\"data\":{\"message\":", msg->message);
    if (msg->has_username)
        at = WF_JSON_PUT_TEXT(out, at, ",\"username\":", msg->username);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void chatmaster_write_request(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"request\",\"data\":{\"request\":\"login\"}}");
}

void chatmaster_write_session_accepted(struct wf_buf *out,
                                       const struct chatmaster_session_accepted *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"session\",\"data\":{\"status\":true");
    if (msg->has_channels)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"channels\":", msg->channels, msg->channels_count);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void chatmaster_write_session_refused(struct wf_buf *out,
                                      const struct chatmaster_session_refused *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"session\",\"data\":{\"status\":false");
    if (msg->has_reason)
        at = WF_JSON_PUT_TEXT(out, at, ",\"reason\":", msg->reason);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_channel_list_data_mirror(struct wf_buf *out, uint8_t *at,
                                               const struct chatmaster_channel_list *msg)
{
    bool is_first = true;

    if (msg->has_channels) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"channels\":");
        at = wf_json_put_texts(out, at, msg->channels, msg->channels_count);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void chatmaster_write_channel_list(struct wf_buf *out, const struct chatmaster_channel_list *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"notification\",\"data\":{\"event_type\":\"channel_list\"");
    if (msg->has_channels)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"channels\":", msg->channels, msg->channels_count);
    at = WF_PUT(out, at, ",\"parameters\":");
    at = write_channel_list_data_mirror(out, at, msg);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_user_joined_data_mirror(struct wf_buf *out, uint8_t *at,
                                              const struct chatmaster_user_joined *msg)
{
    bool is_first = true;

    if (msg->has_username) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"username\":");
        at = wf_json_put_text(out, at, msg->username);
    }
    if (msg->has_channel) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"channel\":");
        at = wf_json_put_text(out, at, msg->channel);
    }
    if (msg->has_current_users) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"current_users\":");
        at = wf_json_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void chatmaster_write_user_joined(struct wf_buf *out, const struct chatmaster_user_joined *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"notification\",\"data\":{\"event_type\":\"user_joined\"");
    if (msg->has_username)
        at = WF_JSON_PUT_TEXT(out, at, ",\"username\":", msg->username);
    if (msg->has_channel)
        at = WF_JSON_PUT_TEXT(out, at, ",\"channel\":", msg->channel);
    if (msg->has_current_users) {
        at = WF_PUT(out, at, ",\"current_users\":");
        at = wf_json_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    at = WF_PUT(out, at, ",\"parameters\":");
    at = write_user_joined_data_mirror(out, at, msg);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_user_left_data_mirror(struct wf_buf *out, uint8_t *at,
                                            const struct chatmaster_user_left *msg)
{
    bool is_first = true;

    if (msg->has_username) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"username\":");
        at = wf_json_put_text(out, at, msg->username);
    }
    if (msg->has_channel) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"channel\":");
        at = wf_json_put_text(out, at, msg->channel);
    }
    if (msg->has_current_users) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"current_users\":");
        at = wf_json_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void chatmaster_write_user_left(struct wf_buf *out, const struct chatmaster_user_left *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"notification\",\"data\":{\"event_type\":\"user_left\"");
    if (msg->has_username)
        at = WF_JSON_PUT_TEXT(out, at, ",\"username\":", msg->username);
    if (msg->has_channel)
        at = WF_JSON_PUT_TEXT(out, at, ",\"channel\":", msg->channel);
    if (msg->has_current_users) {
        at = WF_PUT(out, at, ",\"current_users\":");
        at = wf_json_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    at = WF_PUT(out, at, ",\"parameters\":");
    at = write_user_left_data_mirror(out, at, msg);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_user_rename_data_mirror(struct wf_buf *out, uint8_t *at,
                                              const struct chatmaster_user_rename *msg)
{
    bool is_first = true;

    if (msg->has_old_username) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"old_username\":");
        at = wf_json_put_text(out, at, msg->old_username);
    }
    if (msg->has_new_username) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"new_username\":");
        at = wf_json_put_text(out, at, msg->new_username);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void chatmaster_write_user_rename(struct wf_buf *out, const struct chatmaster_user_rename *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"notification\",\"data\":{\"event_type\":\"user_rename\"");
    if (msg->has_old_username)
        at = WF_JSON_PUT_TEXT(out, at, ",\"old_username\":", msg->old_username);
    if (msg->has_new_username)
        at = WF_JSON_PUT_TEXT(out, at, ",\"new_username\":", msg->new_username);
    at = WF_PUT(out, at, ",\"parameters\":");
    at = write_user_rename_data_mirror(out, at, msg);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_channel_mode_data_mirror(struct wf_buf *out, uint8_t *at,
                                               const struct chatmaster_channel_mode *msg)
{
    bool is_first = true;

    if (msg->has_channel) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"channel\":");
        at = wf_json_put_text(out, at, msg->channel);
    }
    if (msg->has_username) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"username\":");
        at = wf_json_put_text(out, at, msg->username);
    }
    if (msg->has_private) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"private\":");
        at = wf_json_put_bool(out, at, msg->private);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void chatmaster_write_channel_mode(struct wf_buf *out, const struct chatmaster_channel_mode *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"notification\",\"data\":{\"event_type\":\"channel_mode\"");
    if (msg->has_channel)
        at = WF_JSON_PUT_TEXT(out, at, ",\"channel\":", msg->channel);
    if (msg->has_username)
        at = WF_JSON_PUT_TEXT(out, at, ",\"username\":", msg->username);
    if (msg->has_private)
        at = WF_JSON_PUT_BOOL(out, at, ",\"private\":", msg->private);
    at = WF_PUT(out, at, ",\"parameters\":");
    at = write_channel_mode_data_mirror(out, at, msg);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void chatmaster_write_error(struct wf_buf *out, const struct chatmaster_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"error\",\"data\":{\"error_type\":");
    at = wf_json_put_text(out, at, msg->error_type);
    at = WF_JSON_PUT_TEXT(out, at, ",\"message\":", msg->message);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static bool check_login_parameters(const struct chatmaster_login *msg, struct wf_error *error)
{
    if (msg->has_username &&
        !wf_check_utf8_text(msg->username, &login_parameters_username_rule, error))
        return wf_error_push(error, "username");
    return true;
}

static bool check_login_data(const struct chatmaster_login *msg, struct wf_error *error)
{
    if (!check_login_parameters(msg, error))
        return wf_error_push(error, "parameters");
    return true;
}

bool chatmaster_validate_login(const struct chatmaster_login *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_login_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_rename_parameters(const struct chatmaster_rename *msg, struct wf_error *error)
{
    if (msg->has_username &&
        !wf_check_utf8_text(msg->username, &rename_parameters_username_rule, error))
        return wf_error_push(error, "username");
    return true;
}

static bool check_rename_data(const struct chatmaster_rename *msg, struct wf_error *error)
{
    if (!check_rename_parameters(msg, error))
        return wf_error_push(error, "parameters");
    return true;
}

bool chatmaster_validate_rename(const struct chatmaster_rename *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_rename_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_join_parameters(const struct chatmaster_join *msg, struct wf_error *error)
{
    if (msg->has_channel && !wf_check_utf8_text(msg->channel, &join_parameters_channel_rule, error))
        return wf_error_push(error, "channel");
    return true;
}

static bool check_join_data(const struct chatmaster_join *msg, struct wf_error *error)
{
    if (!check_join_parameters(msg, error))
        return wf_error_push(error, "parameters");
    return true;
}

bool chatmaster_validate_join(const struct chatmaster_join *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_join_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_channels_data(const struct chatmaster_channels *msg, struct wf_error *error)
{
    if (!wf_check_enum(msg->command, &channels_data_command_rule, error))
        return wf_error_push(error, "command");
    return true;
}

bool chatmaster_validate_channels(const struct chatmaster_channels *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_channels_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_message_data(const struct chatmaster_message *msg, struct wf_error *error)
{
    if (!wf_check_utf8_text(msg->message, &message_data_message_rule, error))
        return wf_error_push(error, "message");
    if (msg->has_username && !wf_check_utf8_text(msg->username, &message_data_username_rule, error))
        return wf_error_push(error, "username");
    return true;
}

bool chatmaster_validate_message(const struct chatmaster_message *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_message_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_session_accepted_channels(const wf_text *items, size_t count,
                                            struct wf_error *error)
{
    if (!wf_check_list(count, &session_accepted_channels_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &channel_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_session_accepted_data(const struct chatmaster_session_accepted *msg,
                                        struct wf_error *error)
{
    if (msg->has_channels &&
        !check_session_accepted_channels(msg->channels, msg->channels_count, error))
        return wf_error_push(error, "channels");
    return true;
}

bool chatmaster_validate_session_accepted(const struct chatmaster_session_accepted *msg,
                                          struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_session_accepted_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_session_refused_data(const struct chatmaster_session_refused *msg,
                                       struct wf_error *error)
{
    if (msg->has_reason &&
        !wf_check_utf8_text(msg->reason, &session_refused_data_reason_rule, error))
        return wf_error_push(error, "reason");
    return true;
}

bool chatmaster_validate_session_refused(const struct chatmaster_session_refused *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_session_refused_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_channel_list_channels(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &channel_list_channels_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &channel_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_channel_list_data(const struct chatmaster_channel_list *msg,
                                    struct wf_error *error)
{
    if (msg->has_channels &&
        !check_channel_list_channels(msg->channels, msg->channels_count, error))
        return wf_error_push(error, "channels");
    return true;
}

bool chatmaster_validate_channel_list(const struct chatmaster_channel_list *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_channel_list_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_user_joined_current_users(const wf_text *items, size_t count,
                                            struct wf_error *error)
{
    if (!wf_check_list(count, &user_joined_current_users_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &username_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_user_joined_data(const struct chatmaster_user_joined *msg, struct wf_error *error)
{
    if (msg->has_username && !wf_check_utf8_text(msg->username, &username_rule, error))
        return wf_error_push(error, "username");
    if (msg->has_channel && !wf_check_utf8_text(msg->channel, &channel_rule, error))
        return wf_error_push(error, "channel");
    if (msg->has_current_users &&
        !check_user_joined_current_users(msg->current_users, msg->current_users_count, error))
        return wf_error_push(error, "current_users");
    return true;
}

bool chatmaster_validate_user_joined(const struct chatmaster_user_joined *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_user_joined_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_user_left_current_users(const wf_text *items, size_t count,
                                          struct wf_error *error)
{
    if (!wf_check_list(count, &user_left_current_users_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &username_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_user_left_data(const struct chatmaster_user_left *msg, struct wf_error *error)
{
    if (msg->has_username && !wf_check_utf8_text(msg->username, &username_rule, error))
        return wf_error_push(error, "username");
    if (msg->has_channel && !wf_check_utf8_text(msg->channel, &channel_rule, error))
        return wf_error_push(error, "channel");
    if (msg->has_current_users &&
        !check_user_left_current_users(msg->current_users, msg->current_users_count, error))
        return wf_error_push(error, "current_users");
    return true;
}

bool chatmaster_validate_user_left(const struct chatmaster_user_left *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_user_left_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_user_rename_data(const struct chatmaster_user_rename *msg, struct wf_error *error)
{
    if (msg->has_old_username && !wf_check_utf8_text(msg->old_username, &username_rule, error))
        return wf_error_push(error, "old_username");
    if (msg->has_new_username && !wf_check_utf8_text(msg->new_username, &username_rule, error))
        return wf_error_push(error, "new_username");
    return true;
}

bool chatmaster_validate_user_rename(const struct chatmaster_user_rename *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_user_rename_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_channel_mode_data(const struct chatmaster_channel_mode *msg,
                                    struct wf_error *error)
{
    if (msg->has_channel && !wf_check_utf8_text(msg->channel, &channel_rule, error))
        return wf_error_push(error, "channel");
    if (msg->has_username && !wf_check_utf8_text(msg->username, &username_rule, error))
        return wf_error_push(error, "username");
    return true;
}

bool chatmaster_validate_channel_mode(const struct chatmaster_channel_mode *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_channel_mode_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_error_data(const struct chatmaster_error *msg, struct wf_error *error)
{
    if (!wf_check_utf8_text(msg->error_type, &error_data_error_type_rule, error))
        return wf_error_push(error, "error_type");
    if (!wf_check_utf8_text(msg->message, &error_data_message_rule, error))
        return wf_error_push(error, "message");
    return true;
}

bool chatmaster_validate_error(const struct chatmaster_error *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_error_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

bool chatmaster_equal_login(const struct chatmaster_login *a, const struct chatmaster_login *b)
{
    if (a->has_username != b->has_username)
        return false;
    if (a->has_username && !wf_text_equal(a->username, b->username))
        return false;
    return true;
}

bool chatmaster_equal_rename(const struct chatmaster_rename *a, const struct chatmaster_rename *b)
{
    if (a->has_username != b->has_username)
        return false;
    if (a->has_username && !wf_text_equal(a->username, b->username))
        return false;
    return true;
}

bool chatmaster_equal_join(const struct chatmaster_join *a, const struct chatmaster_join *b)
{
    if (a->has_channel != b->has_channel)
        return false;
    if (a->has_channel && !wf_text_equal(a->channel, b->channel))
        return false;
    return true;
}

bool chatmaster_equal_channels(const struct chatmaster_channels *a,
                               const struct chatmaster_channels *b)
{
    if (a->command != b->command)
        return false;
    return true;
}

bool chatmaster_equal_message(const struct chatmaster_message *a,
                              const struct chatmaster_message *b)
{
    if (!wf_text_equal(a->message, b->message))
        return false;
    if (a->has_username != b->has_username)
        return false;
    if (a->has_username && !wf_text_equal(a->username, b->username))
        return false;
    return true;
}

static bool equal_texts(const wf_text *a, size_t a_count, const wf_text *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i], b[i]))
            return false;
    }
    return true;
}

bool chatmaster_equal_session_accepted(const struct chatmaster_session_accepted *a,
                                       const struct chatmaster_session_accepted *b)
{
    if (a->has_channels != b->has_channels)
        return false;
    if (a->has_channels &&
        !equal_texts(a->channels, a->channels_count, b->channels, b->channels_count))
        return false;
    return true;
}

bool chatmaster_equal_session_refused(const struct chatmaster_session_refused *a,
                                      const struct chatmaster_session_refused *b)
{
    if (a->has_reason != b->has_reason)
        return false;
    if (a->has_reason && !wf_text_equal(a->reason, b->reason))
        return false;
    return true;
}

bool chatmaster_equal_channel_list(const struct chatmaster_channel_list *a,
                                   const struct chatmaster_channel_list *b)
{
    if (a->has_channels != b->has_channels)
        return false;
    if (a->has_channels &&
        !equal_texts(a->channels, a->channels_count, b->channels, b->channels_count))
        return false;
    return true;
}

bool chatmaster_equal_user_joined(const struct chatmaster_user_joined *a,
                                  const struct chatmaster_user_joined *b)
{
    if (a->has_username != b->has_username)
        return false;
    if (a->has_username && !wf_text_equal(a->username, b->username))
        return false;
    if (a->has_channel != b->has_channel)
        return false;
    if (a->has_channel && !wf_text_equal(a->channel, b->channel))
        return false;
    if (a->has_current_users != b->has_current_users)
        return false;
    if (a->has_current_users && !equal_texts(a->current_users, a->current_users_count,
                                             b->current_users, b->current_users_count))
        return false;
    return true;
}

bool chatmaster_equal_user_left(const struct chatmaster_user_left *a,
                                const struct chatmaster_user_left *b)
{
    if (a->has_username != b->has_username)
        return false;
    if (a->has_username && !wf_text_equal(a->username, b->username))
        return false;
    if (a->has_channel != b->has_channel)
        return false;
    if (a->has_channel && !wf_text_equal(a->channel, b->channel))
        return false;
    if (a->has_current_users != b->has_current_users)
        return false;
    if (a->has_current_users && !equal_texts(a->current_users, a->current_users_count,
                                             b->current_users, b->current_users_count))
        return false;
    return true;
}

bool chatmaster_equal_user_rename(const struct chatmaster_user_rename *a,
                                  const struct chatmaster_user_rename *b)
{
    if (a->has_old_username != b->has_old_username)
        return false;
    if (a->has_old_username && !wf_text_equal(a->old_username, b->old_username))
        return false;
    if (a->has_new_username != b->has_new_username)
        return false;
    if (a->has_new_username && !wf_text_equal(a->new_username, b->new_username))
        return false;
    return true;
}

bool chatmaster_equal_channel_mode(const struct chatmaster_channel_mode *a,
                                   const struct chatmaster_channel_mode *b)
{
    if (a->has_channel != b->has_channel)
        return false;
    if (a->has_channel && !wf_text_equal(a->channel, b->channel))
        return false;
    if (a->has_username != b->has_username)
        return false;
    if (a->has_username && !wf_text_equal(a->username, b->username))
        return false;
    if (a->has_private != b->has_private)
        return false;
    if (a->has_private && a->private != b->private)
        return false;
    return true;
}

bool chatmaster_equal_error(const struct chatmaster_error *a, const struct chatmaster_error *b)
{
    if (!wf_text_equal(a->error_type, b->error_type))
        return false;
    if (!wf_text_equal(a->message, b->message))
        return false;
    return true;
}

static enum chatmaster_tag identify_to_server_command(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_behind(in, "{\"type\":\"command\",\"data\":", "data");
    which = wf_json_tell_by_member(in, "command", &identify_to_server_command_command_rule,
                                   WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    return which;
}

enum chatmaster_tag chatmaster_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_TYPE_COMMAND:
        return identify_to_server_command(in);
    case IDENTIFY_TO_SERVER_TYPE_MESSAGE:
        return CHATMASTER_MESSAGE;
    default:
        return CHATMASTER_NONE;
    }
}

static enum chatmaster_tag identify_to_client_session(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_behind(in, "{\"type\":\"session\",\"data\":", "data");
    which = wf_json_tell_by_member(in, "status", &identify_to_client_session_status_rule,
                                   WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    return which;
}

static enum chatmaster_tag identify_to_client_notification(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_behind(in, "{\"type\":\"notification\",\"data\":", "data");
    which = wf_json_tell_by_member(
        in, "event_type", &identify_to_client_notification_event_type_rule, WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    return which;
}

enum chatmaster_tag chatmaster_identify_to_client(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_TYPE_MESSAGE:
        return CHATMASTER_MESSAGE;
    case IDENTIFY_TO_CLIENT_TYPE_REQUEST:
        return CHATMASTER_REQUEST;
    case IDENTIFY_TO_CLIENT_TYPE_SESSION:
        return identify_to_client_session(in);
    case IDENTIFY_TO_CLIENT_TYPE_NOTIFICATION:
        return identify_to_client_notification(in);
    case IDENTIFY_TO_CLIENT_TYPE_ERROR:
        return CHATMASTER_ERROR;
    default:
        return CHATMASTER_NONE;
    }
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

static void read_login_parameters_cbor(struct wf_cbor_reader *in, struct chatmaster_login *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &login_parameters_rule);
    do {
        if (wf_cbor_take_member(in, &object, &login_parameters_rule, LOGIN_PARAMETERS_USERNAME))
            msg->has_username = wf_cbor_read_text_if(in, &msg->username);
    } while (wf_cbor_more_members(in, &object, &login_parameters_rule));
}

static void read_login_data_cbor(struct wf_cbor_reader *in, struct chatmaster_login *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &login_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &login_data_rule, LOGIN_DATA_COMMAND))
            wf_cbor_read_enum(in, &login_data_command_rule);
        if (wf_cbor_take_member(in, &object, &login_data_rule, LOGIN_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_login_parameters_cbor(in, msg);
        }
    } while (wf_cbor_more_members(in, &object, &login_data_rule));
}

bool chatmaster_read_login_cbor(struct wf_cbor_reader *in, struct chatmaster_login *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_login){0};
    wf_cbor_open_object(in, &object, &login_rule);
    do {
        if (wf_cbor_take_member(in, &object, &login_rule, LOGIN_TYPE))
            wf_cbor_read_enum(in, &login_type_rule);
        if (wf_cbor_take_member(in, &object, &login_rule, LOGIN_DATA))
            read_login_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &login_rule));
    return in->error.status == WF_OK;
}

static void read_rename_parameters_cbor(struct wf_cbor_reader *in, struct chatmaster_rename *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &rename_parameters_rule);
    do {
        if (wf_cbor_take_member(in, &object, &rename_parameters_rule, RENAME_PARAMETERS_USERNAME))
            msg->has_username = wf_cbor_read_text_if(in, &msg->username);
    } while (wf_cbor_more_members(in, &object, &rename_parameters_rule));
}

static void read_rename_data_cbor(struct wf_cbor_reader *in, struct chatmaster_rename *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &rename_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &rename_data_rule, RENAME_DATA_COMMAND))
            wf_cbor_read_enum(in, &rename_data_command_rule);
        if (wf_cbor_take_member(in, &object, &rename_data_rule, RENAME_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_rename_parameters_cbor(in, msg);
        }
    } while (wf_cbor_more_members(in, &object, &rename_data_rule));
}

bool chatmaster_read_rename_cbor(struct wf_cbor_reader *in, struct chatmaster_rename *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_rename){0};
    wf_cbor_open_object(in, &object, &rename_rule);
    do {
        if (wf_cbor_take_member(in, &object, &rename_rule, RENAME_TYPE))
            wf_cbor_read_enum(in, &rename_type_rule);
        if (wf_cbor_take_member(in, &object, &rename_rule, RENAME_DATA))
            read_rename_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &rename_rule));
    return in->error.status == WF_OK;
}

static void read_join_parameters_cbor(struct wf_cbor_reader *in, struct chatmaster_join *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &join_parameters_rule);
    do {
        if (wf_cbor_take_member(in, &object, &join_parameters_rule, JOIN_PARAMETERS_CHANNEL))
            msg->has_channel = wf_cbor_read_text_if(in, &msg->channel);
    } while (wf_cbor_more_members(in, &object, &join_parameters_rule));
}

static void read_join_data_cbor(struct wf_cbor_reader *in, struct chatmaster_join *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &join_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &join_data_rule, JOIN_DATA_COMMAND))
            wf_cbor_read_enum(in, &join_data_command_rule);
        if (wf_cbor_take_member(in, &object, &join_data_rule, JOIN_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_join_parameters_cbor(in, msg);
        }
    } while (wf_cbor_more_members(in, &object, &join_data_rule));
}

bool chatmaster_read_join_cbor(struct wf_cbor_reader *in, struct chatmaster_join *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_join){0};
    wf_cbor_open_object(in, &object, &join_rule);
    do {
        if (wf_cbor_take_member(in, &object, &join_rule, JOIN_TYPE))
            wf_cbor_read_enum(in, &join_type_rule);
        if (wf_cbor_take_member(in, &object, &join_rule, JOIN_DATA))
            read_join_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &join_rule));
    return in->error.status == WF_OK;
}

static void read_leave_data_parameters_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_cbor_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_leave_data_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &leave_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &leave_data_rule, LEAVE_DATA_COMMAND))
            wf_cbor_read_enum(in, &leave_data_command_rule);
        if (wf_cbor_take_member(in, &object, &leave_data_rule, LEAVE_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_leave_data_parameters_cbor(in);
        }
    } while (wf_cbor_more_members(in, &object, &leave_data_rule));
}

bool chatmaster_read_leave_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &leave_rule);
    do {
        if (wf_cbor_take_member(in, &object, &leave_rule, LEAVE_TYPE))
            wf_cbor_read_enum(in, &leave_type_rule);
        if (wf_cbor_take_member(in, &object, &leave_rule, LEAVE_DATA))
            read_leave_data_cbor(in);
    } while (wf_cbor_more_members(in, &object, &leave_rule));
    return in->error.status == WF_OK;
}

static void read_private_data_parameters_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_cbor_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_private_data_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &private_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &private_data_rule, PRIVATE_DATA_COMMAND))
            wf_cbor_read_enum(in, &private_data_command_rule);
        if (wf_cbor_take_member(in, &object, &private_data_rule, PRIVATE_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_private_data_parameters_cbor(in);
        }
    } while (wf_cbor_more_members(in, &object, &private_data_rule));
}

bool chatmaster_read_private_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &private_rule);
    do {
        if (wf_cbor_take_member(in, &object, &private_rule, PRIVATE_TYPE))
            wf_cbor_read_enum(in, &private_type_rule);
        if (wf_cbor_take_member(in, &object, &private_rule, PRIVATE_DATA))
            read_private_data_cbor(in);
    } while (wf_cbor_more_members(in, &object, &private_rule));
    return in->error.status == WF_OK;
}

static void read_public_data_parameters_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_cbor_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_public_data_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &public_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &public_data_rule, PUBLIC_DATA_COMMAND))
            wf_cbor_read_enum(in, &public_data_command_rule);
        if (wf_cbor_take_member(in, &object, &public_data_rule, PUBLIC_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_public_data_parameters_cbor(in);
        }
    } while (wf_cbor_more_members(in, &object, &public_data_rule));
}

bool chatmaster_read_public_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &public_rule);
    do {
        if (wf_cbor_take_member(in, &object, &public_rule, PUBLIC_TYPE))
            wf_cbor_read_enum(in, &public_type_rule);
        if (wf_cbor_take_member(in, &object, &public_rule, PUBLIC_DATA))
            read_public_data_cbor(in);
    } while (wf_cbor_more_members(in, &object, &public_rule));
    return in->error.status == WF_OK;
}

static void read_channels_data_parameters_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &leave_data_parameters_rule);
    /* It names no member, so this passes over all of them. */
    wf_cbor_more_members(in, &object, &leave_data_parameters_rule);
}

static void read_channels_data_cbor(struct wf_cbor_reader *in, struct chatmaster_channels *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &channels_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &channels_data_rule, CHANNELS_DATA_COMMAND))
            msg->command = wf_cbor_read_enum(in, &channels_data_command_rule);
        if (wf_cbor_take_member(in, &object, &channels_data_rule, CHANNELS_DATA_PARAMETERS)) {
            if (!wf_cbor_take_null(in) && !wf_cbor_take_empty_array(in))
                read_channels_data_parameters_cbor(in);
        }
    } while (wf_cbor_more_members(in, &object, &channels_data_rule));
}

bool chatmaster_read_channels_cbor(struct wf_cbor_reader *in, struct chatmaster_channels *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_channels){0};
    wf_cbor_open_object(in, &object, &channels_rule);
    do {
        if (wf_cbor_take_member(in, &object, &channels_rule, CHANNELS_TYPE))
            wf_cbor_read_enum(in, &channels_type_rule);
        if (wf_cbor_take_member(in, &object, &channels_rule, CHANNELS_DATA))
            read_channels_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &channels_rule));
    return in->error.status == WF_OK;
}

static void read_message_data_cbor(struct wf_cbor_reader *in, struct chatmaster_message *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &message_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &message_data_rule, MESSAGE_DATA_MESSAGE))
            msg->message = wf_cbor_read_text(in, &message_data_message_rule);
        if (wf_cbor_take_member(in, &object, &message_data_rule, MESSAGE_DATA_USERNAME))
            msg->has_username = wf_cbor_read_text_if(in, &msg->username);
    } while (wf_cbor_more_members(in, &object, &message_data_rule));
}

bool chatmaster_read_message_cbor(struct wf_cbor_reader *in, struct chatmaster_message *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_message){0};
    wf_cbor_open_object(in, &object, &message_rule);
    do {
        if (wf_cbor_take_member(in, &object, &message_rule, MESSAGE_TYPE))
            wf_cbor_read_enum(in, &message_type_rule);
        if (wf_cbor_take_member(in, &object, &message_rule, MESSAGE_DATA))
            read_message_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &message_rule));
    return in->error.status == WF_OK;
}

static void read_request_data_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &request_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &request_data_rule, REQUEST_DATA_REQUEST))
            wf_cbor_read_enum(in, &request_data_request_rule);
    } while (wf_cbor_more_members(in, &object, &request_data_rule));
}

bool chatmaster_read_request_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &request_rule);
    do {
        if (wf_cbor_take_member(in, &object, &request_rule, REQUEST_TYPE))
            wf_cbor_read_enum(in, &request_type_rule);
        if (wf_cbor_take_member(in, &object, &request_rule, REQUEST_DATA))
            read_request_data_cbor(in);
    } while (wf_cbor_more_members(in, &object, &request_rule));
    return in->error.status == WF_OK;
}

static void read_session_accepted_data_cbor(struct wf_cbor_reader *in,
                                            struct chatmaster_session_accepted *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &session_accepted_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &session_accepted_data_rule,
                                SESSION_ACCEPTED_DATA_STATUS))
            wf_cbor_read_enum(in, &session_accepted_data_status_rule);
        if (wf_cbor_take_member(in, &object, &session_accepted_data_rule,
                                SESSION_ACCEPTED_DATA_CHANNELS)) {
            msg->channels = wf_cbor_read_texts(in, &session_accepted_channels_rule, &channel_rule,
                                               2, &msg->channels_count);
            msg->has_channels = true;
        }
    } while (wf_cbor_more_members(in, &object, &session_accepted_data_rule));
}

bool chatmaster_read_session_accepted_cbor(struct wf_cbor_reader *in,
                                           struct chatmaster_session_accepted *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_session_accepted){0};
    wf_cbor_open_object(in, &object, &session_accepted_rule);
    do {
        if (wf_cbor_take_member(in, &object, &session_accepted_rule, SESSION_ACCEPTED_TYPE))
            wf_cbor_read_enum(in, &session_accepted_type_rule);
        if (wf_cbor_take_member(in, &object, &session_accepted_rule, SESSION_ACCEPTED_DATA))
            read_session_accepted_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &session_accepted_rule));
    return in->error.status == WF_OK;
}

static void read_session_refused_data_cbor(struct wf_cbor_reader *in,
                                           struct chatmaster_session_refused *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &session_refused_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &session_refused_data_rule,
                                SESSION_REFUSED_DATA_STATUS))
            wf_cbor_read_enum(in, &session_refused_data_status_rule);
        if (wf_cbor_take_member(in, &object, &session_refused_data_rule,
                                SESSION_REFUSED_DATA_REASON)) {
            msg->reason = wf_cbor_read_text(in, &session_refused_data_reason_rule);
            msg->has_reason = true;
        }
    } while (wf_cbor_more_members(in, &object, &session_refused_data_rule));
}

bool chatmaster_read_session_refused_cbor(struct wf_cbor_reader *in,
                                          struct chatmaster_session_refused *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_session_refused){0};
    wf_cbor_open_object(in, &object, &session_refused_rule);
    do {
        if (wf_cbor_take_member(in, &object, &session_refused_rule, SESSION_REFUSED_TYPE))
            wf_cbor_read_enum(in, &session_refused_type_rule);
        if (wf_cbor_take_member(in, &object, &session_refused_rule, SESSION_REFUSED_DATA))
            read_session_refused_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &session_refused_rule));
    return in->error.status == WF_OK;
}

static void take_channel_list_data_channels_cbor(struct wf_cbor_reader *in,
                                                 struct chatmaster_channel_list *msg)
{
    struct chatmaster_channel_list mirrored = {0};

    mirrored.channels = wf_cbor_read_texts(in, &channel_list_channels_rule, &channel_rule, 2,
                                           &mirrored.channels_count);
    mirrored.has_channels = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->channels = mirrored.channels;
    msg->channels_count = mirrored.channels_count;
    msg->has_channels = mirrored.has_channels;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_channel_list_data_mirror_cbor(struct wf_cbor_reader *in, struct wf_cbor_mark inner,
                                               struct chatmaster_channel_list *msg)
{
    struct wf_cbor_mark behind = wf_cbor_mark(in);

    wf_cbor_rewind(in, inner);
    if (wf_cbor_peek(in) == WF_CBOR_OBJECT) {
        if (wf_cbor_find_member(in, "channels"))
            take_channel_list_data_channels_cbor(in, msg);
        wf_cbor_rewind(in, inner);
    }
    wf_cbor_rewind(in, behind);
}

static void read_channel_list_data_cbor(struct wf_cbor_reader *in,
                                        struct chatmaster_channel_list *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark inner;

    inner = wf_cbor_mark(in);
    wf_cbor_open_object(in, &object, &channel_list_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &channel_list_data_rule, CHANNEL_LIST_DATA_EVENT_TYPE))
            wf_cbor_read_enum(in, &channel_list_data_event_type_rule);
        if (wf_cbor_take_member(in, &object, &channel_list_data_rule, CHANNEL_LIST_DATA_CHANNELS)) {
            msg->channels = wf_cbor_read_texts(in, &channel_list_channels_rule, &channel_rule, 2,
                                               &msg->channels_count);
            msg->has_channels = true;
        }
        if (wf_cbor_take_member(in, &object, &channel_list_data_rule,
                                CHANNEL_LIST_DATA_PARAMETERS)) {
            inner = wf_cbor_mark(in);
            wf_cbor_skip(in);
        }
    } while (wf_cbor_more_members(in, &object, &channel_list_data_rule));
    if (in->error.status == WF_OK && wf_cbor_saw(&object, CHANNEL_LIST_DATA_PARAMETERS))
        read_channel_list_data_mirror_cbor(in, inner, msg);
}

bool chatmaster_read_channel_list_cbor(struct wf_cbor_reader *in,
                                       struct chatmaster_channel_list *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_channel_list){0};
    wf_cbor_open_object(in, &object, &channel_list_rule);
    do {
        if (wf_cbor_take_member(in, &object, &channel_list_rule, CHANNEL_LIST_TYPE))
            wf_cbor_read_enum(in, &channel_list_type_rule);
        if (wf_cbor_take_member(in, &object, &channel_list_rule, CHANNEL_LIST_DATA))
            read_channel_list_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &channel_list_rule));
    return in->error.status == WF_OK;
}

static void take_user_joined_data_username_cbor(struct wf_cbor_reader *in,
                                                struct chatmaster_user_joined *msg)
{
    struct chatmaster_user_joined mirrored = {0};

    mirrored.username = wf_cbor_read_text(in, &username_rule);
    mirrored.has_username = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->username = mirrored.username;
    msg->has_username = mirrored.has_username;
}

static void take_user_joined_data_channel_cbor(struct wf_cbor_reader *in,
                                               struct chatmaster_user_joined *msg)
{
    struct chatmaster_user_joined mirrored = {0};

    mirrored.channel = wf_cbor_read_text(in, &channel_rule);
    mirrored.has_channel = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->channel = mirrored.channel;
    msg->has_channel = mirrored.has_channel;
}

static void take_user_joined_data_current_users_cbor(struct wf_cbor_reader *in,
                                                     struct chatmaster_user_joined *msg)
{
    struct chatmaster_user_joined mirrored = {0};

    mirrored.current_users = wf_cbor_read_texts(in, &user_joined_current_users_rule, &username_rule,
                                                2, &mirrored.current_users_count);
    mirrored.has_current_users = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->current_users = mirrored.current_users;
    msg->current_users_count = mirrored.current_users_count;
    msg->has_current_users = mirrored.has_current_users;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_user_joined_data_mirror_cbor(struct wf_cbor_reader *in, struct wf_cbor_mark inner,
                                              struct chatmaster_user_joined *msg)
{
    struct wf_cbor_mark behind = wf_cbor_mark(in);

    wf_cbor_rewind(in, inner);
    if (wf_cbor_peek(in) == WF_CBOR_OBJECT) {
        if (wf_cbor_find_member(in, "username"))
            take_user_joined_data_username_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "channel"))
            take_user_joined_data_channel_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "current_users"))
            take_user_joined_data_current_users_cbor(in, msg);
        wf_cbor_rewind(in, inner);
    }
    wf_cbor_rewind(in, behind);
}

static void read_user_joined_data_cbor(struct wf_cbor_reader *in,
                                       struct chatmaster_user_joined *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark inner;

    inner = wf_cbor_mark(in);
    wf_cbor_open_object(in, &object, &user_joined_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_EVENT_TYPE))
            wf_cbor_read_enum(in, &user_joined_data_event_type_rule);
        if (wf_cbor_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_USERNAME)) {
            msg->username = wf_cbor_read_text(in, &username_rule);
            msg->has_username = true;
        }
        if (wf_cbor_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_CHANNEL)) {
            msg->channel = wf_cbor_read_text(in, &channel_rule);
            msg->has_channel = true;
        }
        if (wf_cbor_take_member(in, &object, &user_joined_data_rule,
                                USER_JOINED_DATA_CURRENT_USERS)) {
            msg->current_users = wf_cbor_read_texts(in, &user_joined_current_users_rule,
                                                    &username_rule, 2, &msg->current_users_count);
            msg->has_current_users = true;
        }
        if (wf_cbor_take_member(in, &object, &user_joined_data_rule, USER_JOINED_DATA_PARAMETERS)) {
            inner = wf_cbor_mark(in);
            wf_cbor_skip(in);
        }
    } while (wf_cbor_more_members(in, &object, &user_joined_data_rule));
    if (in->error.status == WF_OK && wf_cbor_saw(&object, USER_JOINED_DATA_PARAMETERS))
        read_user_joined_data_mirror_cbor(in, inner, msg);
}

bool chatmaster_read_user_joined_cbor(struct wf_cbor_reader *in, struct chatmaster_user_joined *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_user_joined){0};
    wf_cbor_open_object(in, &object, &user_joined_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_joined_rule, USER_JOINED_TYPE))
            wf_cbor_read_enum(in, &user_joined_type_rule);
        if (wf_cbor_take_member(in, &object, &user_joined_rule, USER_JOINED_DATA))
            read_user_joined_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &user_joined_rule));
    return in->error.status == WF_OK;
}

static void take_user_left_data_username_cbor(struct wf_cbor_reader *in,
                                              struct chatmaster_user_left *msg)
{
    struct chatmaster_user_left mirrored = {0};

    mirrored.username = wf_cbor_read_text(in, &username_rule);
    mirrored.has_username = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->username = mirrored.username;
    msg->has_username = mirrored.has_username;
}

static void take_user_left_data_channel_cbor(struct wf_cbor_reader *in,
                                             struct chatmaster_user_left *msg)
{
    struct chatmaster_user_left mirrored = {0};

    mirrored.channel = wf_cbor_read_text(in, &channel_rule);
    mirrored.has_channel = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->channel = mirrored.channel;
    msg->has_channel = mirrored.has_channel;
}

static void take_user_left_data_current_users_cbor(struct wf_cbor_reader *in,
                                                   struct chatmaster_user_left *msg)
{
    struct chatmaster_user_left mirrored = {0};

    mirrored.current_users = wf_cbor_read_texts(in, &user_left_current_users_rule, &username_rule,
                                                2, &mirrored.current_users_count);
    mirrored.has_current_users = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->current_users = mirrored.current_users;
    msg->current_users_count = mirrored.current_users_count;
    msg->has_current_users = mirrored.has_current_users;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_user_left_data_mirror_cbor(struct wf_cbor_reader *in, struct wf_cbor_mark inner,
                                            struct chatmaster_user_left *msg)
{
    struct wf_cbor_mark behind = wf_cbor_mark(in);

    wf_cbor_rewind(in, inner);
    if (wf_cbor_peek(in) == WF_CBOR_OBJECT) {
        if (wf_cbor_find_member(in, "username"))
            take_user_left_data_username_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "channel"))
            take_user_left_data_channel_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "current_users"))
            take_user_left_data_current_users_cbor(in, msg);
        wf_cbor_rewind(in, inner);
    }
    wf_cbor_rewind(in, behind);
}

static void read_user_left_data_cbor(struct wf_cbor_reader *in, struct chatmaster_user_left *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark inner;

    inner = wf_cbor_mark(in);
    wf_cbor_open_object(in, &object, &user_left_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_EVENT_TYPE))
            wf_cbor_read_enum(in, &user_left_data_event_type_rule);
        if (wf_cbor_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_USERNAME)) {
            msg->username = wf_cbor_read_text(in, &username_rule);
            msg->has_username = true;
        }
        if (wf_cbor_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_CHANNEL)) {
            msg->channel = wf_cbor_read_text(in, &channel_rule);
            msg->has_channel = true;
        }
        if (wf_cbor_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_CURRENT_USERS)) {
            msg->current_users = wf_cbor_read_texts(in, &user_left_current_users_rule,
                                                    &username_rule, 2, &msg->current_users_count);
            msg->has_current_users = true;
        }
        if (wf_cbor_take_member(in, &object, &user_left_data_rule, USER_LEFT_DATA_PARAMETERS)) {
            inner = wf_cbor_mark(in);
            wf_cbor_skip(in);
        }
    } while (wf_cbor_more_members(in, &object, &user_left_data_rule));
    if (in->error.status == WF_OK && wf_cbor_saw(&object, USER_LEFT_DATA_PARAMETERS))
        read_user_left_data_mirror_cbor(in, inner, msg);
}

bool chatmaster_read_user_left_cbor(struct wf_cbor_reader *in, struct chatmaster_user_left *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_user_left){0};
    wf_cbor_open_object(in, &object, &user_left_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_left_rule, USER_LEFT_TYPE))
            wf_cbor_read_enum(in, &user_left_type_rule);
        if (wf_cbor_take_member(in, &object, &user_left_rule, USER_LEFT_DATA))
            read_user_left_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &user_left_rule));
    return in->error.status == WF_OK;
}

static void take_user_rename_data_old_username_cbor(struct wf_cbor_reader *in,
                                                    struct chatmaster_user_rename *msg)
{
    struct chatmaster_user_rename mirrored = {0};

    mirrored.old_username = wf_cbor_read_text(in, &username_rule);
    mirrored.has_old_username = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->old_username = mirrored.old_username;
    msg->has_old_username = mirrored.has_old_username;
}

static void take_user_rename_data_new_username_cbor(struct wf_cbor_reader *in,
                                                    struct chatmaster_user_rename *msg)
{
    struct chatmaster_user_rename mirrored = {0};

    mirrored.new_username = wf_cbor_read_text(in, &username_rule);
    mirrored.has_new_username = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->new_username = mirrored.new_username;
    msg->has_new_username = mirrored.has_new_username;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_user_rename_data_mirror_cbor(struct wf_cbor_reader *in, struct wf_cbor_mark inner,
                                              struct chatmaster_user_rename *msg)
{
    struct wf_cbor_mark behind = wf_cbor_mark(in);

    wf_cbor_rewind(in, inner);
    if (wf_cbor_peek(in) == WF_CBOR_OBJECT) {
        if (wf_cbor_find_member(in, "old_username"))
            take_user_rename_data_old_username_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "new_username"))
            take_user_rename_data_new_username_cbor(in, msg);
        wf_cbor_rewind(in, inner);
    }
    wf_cbor_rewind(in, behind);
}

static void read_user_rename_data_cbor(struct wf_cbor_reader *in,
                                       struct chatmaster_user_rename *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark inner;

    inner = wf_cbor_mark(in);
    wf_cbor_open_object(in, &object, &user_rename_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_rename_data_rule, USER_RENAME_DATA_EVENT_TYPE))
            wf_cbor_read_enum(in, &user_rename_data_event_type_rule);
        if (wf_cbor_take_member(in, &object, &user_rename_data_rule,
                                USER_RENAME_DATA_OLD_USERNAME)) {
            msg->old_username = wf_cbor_read_text(in, &username_rule);
            msg->has_old_username = true;
        }
        if (wf_cbor_take_member(in, &object, &user_rename_data_rule,
                                USER_RENAME_DATA_NEW_USERNAME)) {
            msg->new_username = wf_cbor_read_text(in, &username_rule);
            msg->has_new_username = true;
        }
        if (wf_cbor_take_member(in, &object, &user_rename_data_rule, USER_RENAME_DATA_PARAMETERS)) {
            inner = wf_cbor_mark(in);
            wf_cbor_skip(in);
        }
    } while (wf_cbor_more_members(in, &object, &user_rename_data_rule));
    if (in->error.status == WF_OK && wf_cbor_saw(&object, USER_RENAME_DATA_PARAMETERS))
        read_user_rename_data_mirror_cbor(in, inner, msg);
}

bool chatmaster_read_user_rename_cbor(struct wf_cbor_reader *in, struct chatmaster_user_rename *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_user_rename){0};
    wf_cbor_open_object(in, &object, &user_rename_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_rename_rule, USER_RENAME_TYPE))
            wf_cbor_read_enum(in, &user_rename_type_rule);
        if (wf_cbor_take_member(in, &object, &user_rename_rule, USER_RENAME_DATA))
            read_user_rename_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &user_rename_rule));
    return in->error.status == WF_OK;
}

static void take_channel_mode_data_channel_cbor(struct wf_cbor_reader *in,
                                                struct chatmaster_channel_mode *msg)
{
    struct chatmaster_channel_mode mirrored = {0};

    mirrored.channel = wf_cbor_read_text(in, &channel_rule);
    mirrored.has_channel = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->channel = mirrored.channel;
    msg->has_channel = mirrored.has_channel;
}

static void take_channel_mode_data_username_cbor(struct wf_cbor_reader *in,
                                                 struct chatmaster_channel_mode *msg)
{
    struct chatmaster_channel_mode mirrored = {0};

    mirrored.username = wf_cbor_read_text(in, &username_rule);
    mirrored.has_username = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->username = mirrored.username;
    msg->has_username = mirrored.has_username;
}

static void take_channel_mode_data_private_cbor(struct wf_cbor_reader *in,
                                                struct chatmaster_channel_mode *msg)
{
    struct chatmaster_channel_mode mirrored = {0};

    mirrored.private = wf_cbor_read_bool(in, channel_mode_data_private_schema);
    mirrored.has_private = true;
    if (!wf_cbor_forgive(in))
        return;
    msg->private = mirrored.private;
    msg->has_private = mirrored.has_private;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_channel_mode_data_mirror_cbor(struct wf_cbor_reader *in, struct wf_cbor_mark inner,
                                               struct chatmaster_channel_mode *msg)
{
    struct wf_cbor_mark behind = wf_cbor_mark(in);

    wf_cbor_rewind(in, inner);
    if (wf_cbor_peek(in) == WF_CBOR_OBJECT) {
        if (wf_cbor_find_member(in, "channel"))
            take_channel_mode_data_channel_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "username"))
            take_channel_mode_data_username_cbor(in, msg);
        wf_cbor_rewind(in, inner);
        if (wf_cbor_find_member(in, "private"))
            take_channel_mode_data_private_cbor(in, msg);
        wf_cbor_rewind(in, inner);
    }
    wf_cbor_rewind(in, behind);
}

static void read_channel_mode_data_cbor(struct wf_cbor_reader *in,
                                        struct chatmaster_channel_mode *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark inner;

    inner = wf_cbor_mark(in);
    wf_cbor_open_object(in, &object, &channel_mode_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_EVENT_TYPE))
            wf_cbor_read_enum(in, &channel_mode_data_event_type_rule);
        if (wf_cbor_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_CHANNEL)) {
            msg->channel = wf_cbor_read_text(in, &channel_rule);
            msg->has_channel = true;
        }
        if (wf_cbor_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_USERNAME)) {
            msg->username = wf_cbor_read_text(in, &username_rule);
            msg->has_username = true;
        }
        if (wf_cbor_take_member(in, &object, &channel_mode_data_rule, CHANNEL_MODE_DATA_PRIVATE)) {
            msg->private = wf_cbor_read_bool(in, channel_mode_data_private_schema);
            msg->has_private = true;
        }
        if (wf_cbor_take_member(in, &object, &channel_mode_data_rule,
                                CHANNEL_MODE_DATA_PARAMETERS)) {
            inner = wf_cbor_mark(in);
            wf_cbor_skip(in);
        }
    } while (wf_cbor_more_members(in, &object, &channel_mode_data_rule));
    if (in->error.status == WF_OK && wf_cbor_saw(&object, CHANNEL_MODE_DATA_PARAMETERS))
        read_channel_mode_data_mirror_cbor(in, inner, msg);
}

bool chatmaster_read_channel_mode_cbor(struct wf_cbor_reader *in,
                                       struct chatmaster_channel_mode *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_channel_mode){0};
    wf_cbor_open_object(in, &object, &channel_mode_rule);
    do {
        if (wf_cbor_take_member(in, &object, &channel_mode_rule, CHANNEL_MODE_TYPE))
            wf_cbor_read_enum(in, &channel_mode_type_rule);
        if (wf_cbor_take_member(in, &object, &channel_mode_rule, CHANNEL_MODE_DATA))
            read_channel_mode_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &channel_mode_rule));
    return in->error.status == WF_OK;
}

static void read_error_data_cbor(struct wf_cbor_reader *in, struct chatmaster_error *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &error_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &error_data_rule, ERROR_DATA_ERROR_TYPE))
            msg->error_type = wf_cbor_read_text(in, &error_data_error_type_rule);
        if (wf_cbor_take_member(in, &object, &error_data_rule, ERROR_DATA_MESSAGE))
            msg->message = wf_cbor_read_text(in, &error_data_message_rule);
    } while (wf_cbor_more_members(in, &object, &error_data_rule));
}

bool chatmaster_read_error_cbor(struct wf_cbor_reader *in, struct chatmaster_error *msg)
{
    struct wf_cbor_object object;

    *msg = (struct chatmaster_error){0};
    wf_cbor_open_object(in, &object, &error_rule);
    do {
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_TYPE))
            wf_cbor_read_enum(in, &error_type_rule);
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_DATA))
            read_error_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &error_rule));
    return in->error.status == WF_OK;
}

void chatmaster_write_login_cbor(struct wf_buf *out, const struct chatmaster_login *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegcommandddata\242gcommandeloginjparameters");
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "\241husername", msg->username);
    else
        at = WF_PUT(out, at, "\366");
    wf_put_end(out, at);
}

void chatmaster_write_rename_cbor(struct wf_buf *out, const struct chatmaster_rename *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegcommandddata\242gcommandfrenamejparameters");
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "\241husername", msg->username);
    else
        at = WF_PUT(out, at, "\366");
    wf_put_end(out, at);
}

void chatmaster_write_join_cbor(struct wf_buf *out, const struct chatmaster_join *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegcommandddata\242gcommanddjoinjparameters");
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "\241gchannel", msg->channel);
    else
        at = WF_PUT(out, at, "\366");
    wf_put_end(out, at);
}

void chatmaster_write_leave_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\242dtypegcommandddata\242gcommandeleavejparameters\366");
}

void chatmaster_write_private_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\242dtypegcommandddata\242gcommandgprivatejparameters\366");
}

void chatmaster_write_public_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\242dtypegcommandddata\242gcommandfpublicjparameters\366");
}

static uint8_t *write_channels_command_cbor(struct wf_buf *out, uint8_t *at,
                                            enum chatmaster_channels_command value)
{
    switch (value) {
    case CHATMASTER_CHANNELS_COMMAND_NONE:
        break;
    case CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST:
        return WF_PUT(out, at, "lchannel_list");
    case CHATMASTER_CHANNELS_COMMAND_CHANNELS:
        return WF_PUT(out, at, "hchannels");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void chatmaster_write_channels_cbor(struct wf_buf *out, const struct chatmaster_channels *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegcommandddata\242gcommand");
    at = write_channels_command_cbor(out, at, msg->command);
    at = WF_PUT(out, at, "jparameters\366");
    wf_put_end(out, at);
}

static uint8_t *write_message_data_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct chatmaster_message *msg)
{
    size_t count = 1;

    count += msg->has_username;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_TEXT(out, at, "gmessage", msg->message);
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    return at;
}

void chatmaster_write_message_cbor(struct wf_buf *out, const struct chatmaster_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegmessageddata");
    at = write_message_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

void chatmaster_write_request_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\242dtypegrequestddata\241grequestelogin");
}

static uint8_t *write_session_accepted_data_cbor(struct wf_buf *out, uint8_t *at,
                                                 const struct chatmaster_session_accepted *msg)
{
    size_t count = 1;

    count += msg->has_channels;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "fstatus\365");
    if (msg->has_channels)
        at = WF_CBOR_PUT_TEXTS(out, at, "hchannels", msg->channels, msg->channels_count);
    return at;
}

void chatmaster_write_session_accepted_cbor(struct wf_buf *out,
                                            const struct chatmaster_session_accepted *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegsessionddata");
    at = write_session_accepted_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_session_refused_data_cbor(struct wf_buf *out, uint8_t *at,
                                                const struct chatmaster_session_refused *msg)
{
    size_t count = 1;

    count += msg->has_reason;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "fstatus\364");
    if (msg->has_reason)
        at = WF_CBOR_PUT_TEXT(out, at, "freason", msg->reason);
    return at;
}

void chatmaster_write_session_refused_cbor(struct wf_buf *out,
                                           const struct chatmaster_session_refused *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypegsessionddata");
    at = write_session_refused_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_channel_list_data_mirror_cbor(struct wf_buf *out, uint8_t *at,
                                                    const struct chatmaster_channel_list *msg)
{
    size_t count = 0;

    count += msg->has_channels;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_channels)
        at = WF_CBOR_PUT_TEXTS(out, at, "hchannels", msg->channels, msg->channels_count);
    return at;
}

static uint8_t *write_channel_list_data_cbor(struct wf_buf *out, uint8_t *at,
                                             const struct chatmaster_channel_list *msg)
{
    size_t count = 2;

    count += msg->has_channels;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "jevent_typelchannel_list");
    if (msg->has_channels)
        at = WF_CBOR_PUT_TEXTS(out, at, "hchannels", msg->channels, msg->channels_count);
    at = WF_PUT(out, at, "jparameters");
    return write_channel_list_data_mirror_cbor(out, at, msg);
}

void chatmaster_write_channel_list_cbor(struct wf_buf *out,
                                        const struct chatmaster_channel_list *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypelnotificationddata");
    at = write_channel_list_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_user_joined_data_mirror_cbor(struct wf_buf *out, uint8_t *at,
                                                   const struct chatmaster_user_joined *msg)
{
    size_t count = 0;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "gchannel", msg->channel);
    if (msg->has_current_users) {
        at = WF_PUT(out, at, "mcurrent_users");
        at = wf_cbor_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    return at;
}

static uint8_t *write_user_joined_data_cbor(struct wf_buf *out, uint8_t *at,
                                            const struct chatmaster_user_joined *msg)
{
    size_t count = 2;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "jevent_typekuser_joined");
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "gchannel", msg->channel);
    if (msg->has_current_users) {
        at = WF_PUT(out, at, "mcurrent_users");
        at = wf_cbor_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    at = WF_PUT(out, at, "jparameters");
    return write_user_joined_data_mirror_cbor(out, at, msg);
}

void chatmaster_write_user_joined_cbor(struct wf_buf *out, const struct chatmaster_user_joined *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypelnotificationddata");
    at = write_user_joined_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_user_left_data_mirror_cbor(struct wf_buf *out, uint8_t *at,
                                                 const struct chatmaster_user_left *msg)
{
    size_t count = 0;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "gchannel", msg->channel);
    if (msg->has_current_users) {
        at = WF_PUT(out, at, "mcurrent_users");
        at = wf_cbor_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    return at;
}

static uint8_t *write_user_left_data_cbor(struct wf_buf *out, uint8_t *at,
                                          const struct chatmaster_user_left *msg)
{
    size_t count = 2;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "jevent_typeiuser_left");
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "gchannel", msg->channel);
    if (msg->has_current_users) {
        at = WF_PUT(out, at, "mcurrent_users");
        at = wf_cbor_put_texts(out, at, msg->current_users, msg->current_users_count);
    }
    at = WF_PUT(out, at, "jparameters");
    return write_user_left_data_mirror_cbor(out, at, msg);
}

void chatmaster_write_user_left_cbor(struct wf_buf *out, const struct chatmaster_user_left *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypelnotificationddata");
    at = write_user_left_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_user_rename_data_mirror_cbor(struct wf_buf *out, uint8_t *at,
                                                   const struct chatmaster_user_rename *msg)
{
    size_t count = 0;

    count += msg->has_old_username;
    count += msg->has_new_username;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_old_username)
        at = WF_CBOR_PUT_TEXT(out, at, "lold_username", msg->old_username);
    if (msg->has_new_username)
        at = WF_CBOR_PUT_TEXT(out, at, "lnew_username", msg->new_username);
    return at;
}

static uint8_t *write_user_rename_data_cbor(struct wf_buf *out, uint8_t *at,
                                            const struct chatmaster_user_rename *msg)
{
    size_t count = 2;

    count += msg->has_old_username;
    count += msg->has_new_username;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "jevent_typekuser_rename");
    if (msg->has_old_username)
        at = WF_CBOR_PUT_TEXT(out, at, "lold_username", msg->old_username);
    if (msg->has_new_username)
        at = WF_CBOR_PUT_TEXT(out, at, "lnew_username", msg->new_username);
    at = WF_PUT(out, at, "jparameters");
    return write_user_rename_data_mirror_cbor(out, at, msg);
}

void chatmaster_write_user_rename_cbor(struct wf_buf *out, const struct chatmaster_user_rename *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypelnotificationddata");
    at = write_user_rename_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_channel_mode_data_mirror_cbor(struct wf_buf *out, uint8_t *at,
                                                    const struct chatmaster_channel_mode *msg)
{
    size_t count = 0;

    count += msg->has_channel;
    count += msg->has_username;
    count += msg->has_private;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "gchannel", msg->channel);
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    if (msg->has_private)
        at = WF_CBOR_PUT_BOOL(out, at, "gprivate", msg->private);
    return at;
}

static uint8_t *write_channel_mode_data_cbor(struct wf_buf *out, uint8_t *at,
                                             const struct chatmaster_channel_mode *msg)
{
    size_t count = 2;

    count += msg->has_channel;
    count += msg->has_username;
    count += msg->has_private;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "jevent_typelchannel_mode");
    if (msg->has_channel)
        at = WF_CBOR_PUT_TEXT(out, at, "gchannel", msg->channel);
    if (msg->has_username)
        at = WF_CBOR_PUT_TEXT(out, at, "husername", msg->username);
    if (msg->has_private)
        at = WF_CBOR_PUT_BOOL(out, at, "gprivate", msg->private);
    at = WF_PUT(out, at, "jparameters");
    return write_channel_mode_data_mirror_cbor(out, at, msg);
}

void chatmaster_write_channel_mode_cbor(struct wf_buf *out,
                                        const struct chatmaster_channel_mode *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypelnotificationddata");
    at = write_channel_mode_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

void chatmaster_write_error_cbor(struct wf_buf *out, const struct chatmaster_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\242dtypeeerrorddata\242jerror_type", msg->error_type);
    at = WF_CBOR_PUT_TEXT(out, at, "gmessage", msg->message);
    wf_put_end(out, at);
}

static enum chatmaster_tag identify_to_server_command_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    which = wf_cbor_tell_by_member(in, "command", &identify_to_server_command_command_rule,
                                   WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    return which;
}

enum chatmaster_tag chatmaster_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_TYPE_COMMAND:
        return identify_to_server_command_cbor(in);
    case IDENTIFY_TO_SERVER_TYPE_MESSAGE:
        return CHATMASTER_MESSAGE;
    default:
        return CHATMASTER_NONE;
    }
}

static enum chatmaster_tag identify_to_client_session_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    which = wf_cbor_tell_by_member(in, "status", &identify_to_client_session_status_rule,
                                   WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    return which;
}

static enum chatmaster_tag identify_to_client_notification_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    which = wf_cbor_tell_by_member(
        in, "event_type", &identify_to_client_notification_event_type_rule, WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    return which;
}

enum chatmaster_tag chatmaster_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_TYPE_MESSAGE:
        return CHATMASTER_MESSAGE;
    case IDENTIFY_TO_CLIENT_TYPE_REQUEST:
        return CHATMASTER_REQUEST;
    case IDENTIFY_TO_CLIENT_TYPE_SESSION:
        return identify_to_client_session_cbor(in);
    case IDENTIFY_TO_CLIENT_TYPE_NOTIFICATION:
        return identify_to_client_notification_cbor(in);
    case IDENTIFY_TO_CLIENT_TYPE_ERROR:
        return CHATMASTER_ERROR;
    default:
        return CHATMASTER_NONE;
    }
}

static const wf_text default_default_channels[] = {
    WF_TEXT_INIT("general"),
    WF_TEXT_INIT("python"),
};

const struct chatmaster_settings chatmaster_default_settings = {
    .port = 9000,
    .default_channels = default_default_channels,
    .default_channels_count = 2,
    .login_timeout_ms = 60000,
    .max_clients = 1024,
    .max_channels = 256,
    .max_refused = 32,
    .rate_per_s = 50,
    .rate_burst = 100,
    .queue_limit_bytes = 1048576,
    .flush_timeout_ms = 2000,
    .pacing = CHATMASTER_SETTINGS_PACING_AUTO,
    .pacing_gap_ms = 40,
};

/* What the table calls: the same functions without their types. */

static bool read_any_login(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_login(in, value);
}

static void write_any_login(struct wf_buf *out, const void *value)
{
    chatmaster_write_login(out, value);
}

static bool read_any_login_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_login_cbor(in, value);
}

static void write_any_login_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_login_cbor(out, value);
}

static bool validate_any_login(const void *value, struct wf_error *error)
{
    return chatmaster_validate_login(value, error);
}

static bool equal_any_login(const void *a, const void *b)
{
    return chatmaster_equal_login(a, b);
}

static bool read_any_rename(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_rename(in, value);
}

static void write_any_rename(struct wf_buf *out, const void *value)
{
    chatmaster_write_rename(out, value);
}

static bool read_any_rename_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_rename_cbor(in, value);
}

static void write_any_rename_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_rename_cbor(out, value);
}

static bool validate_any_rename(const void *value, struct wf_error *error)
{
    return chatmaster_validate_rename(value, error);
}

static bool equal_any_rename(const void *a, const void *b)
{
    return chatmaster_equal_rename(a, b);
}

static bool read_any_join(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_join(in, value);
}

static void write_any_join(struct wf_buf *out, const void *value)
{
    chatmaster_write_join(out, value);
}

static bool read_any_join_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_join_cbor(in, value);
}

static void write_any_join_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_join_cbor(out, value);
}

static bool validate_any_join(const void *value, struct wf_error *error)
{
    return chatmaster_validate_join(value, error);
}

static bool equal_any_join(const void *a, const void *b)
{
    return chatmaster_equal_join(a, b);
}

static bool read_any_leave(struct wf_json_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_leave(in);
}

static void write_any_leave(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_leave(out);
}

static bool read_any_leave_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_leave_cbor(in);
}

static void write_any_leave_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_leave_cbor(out);
}

static bool read_any_private(struct wf_json_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_private(in);
}

static void write_any_private(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_private(out);
}

static bool read_any_private_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_private_cbor(in);
}

static void write_any_private_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_private_cbor(out);
}

static bool read_any_public(struct wf_json_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_public(in);
}

static void write_any_public(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_public(out);
}

static bool read_any_public_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_public_cbor(in);
}

static void write_any_public_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_public_cbor(out);
}

static bool read_any_channels(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_channels(in, value);
}

static void write_any_channels(struct wf_buf *out, const void *value)
{
    chatmaster_write_channels(out, value);
}

static bool read_any_channels_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_channels_cbor(in, value);
}

static void write_any_channels_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_channels_cbor(out, value);
}

static bool validate_any_channels(const void *value, struct wf_error *error)
{
    return chatmaster_validate_channels(value, error);
}

static bool equal_any_channels(const void *a, const void *b)
{
    return chatmaster_equal_channels(a, b);
}

static bool read_any_message(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_message(in, value);
}

static void write_any_message(struct wf_buf *out, const void *value)
{
    chatmaster_write_message(out, value);
}

static bool read_any_message_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_message_cbor(in, value);
}

static void write_any_message_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_message_cbor(out, value);
}

static bool validate_any_message(const void *value, struct wf_error *error)
{
    return chatmaster_validate_message(value, error);
}

static bool equal_any_message(const void *a, const void *b)
{
    return chatmaster_equal_message(a, b);
}

static bool read_any_request(struct wf_json_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_request(in);
}

static void write_any_request(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_request(out);
}

static bool read_any_request_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return chatmaster_read_request_cbor(in);
}

static void write_any_request_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    chatmaster_write_request_cbor(out);
}

static bool read_any_session_accepted(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_session_accepted(in, value);
}

static void write_any_session_accepted(struct wf_buf *out, const void *value)
{
    chatmaster_write_session_accepted(out, value);
}

static bool read_any_session_accepted_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_session_accepted_cbor(in, value);
}

static void write_any_session_accepted_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_session_accepted_cbor(out, value);
}

static bool validate_any_session_accepted(const void *value, struct wf_error *error)
{
    return chatmaster_validate_session_accepted(value, error);
}

static bool equal_any_session_accepted(const void *a, const void *b)
{
    return chatmaster_equal_session_accepted(a, b);
}

static bool read_any_session_refused(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_session_refused(in, value);
}

static void write_any_session_refused(struct wf_buf *out, const void *value)
{
    chatmaster_write_session_refused(out, value);
}

static bool read_any_session_refused_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_session_refused_cbor(in, value);
}

static void write_any_session_refused_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_session_refused_cbor(out, value);
}

static bool validate_any_session_refused(const void *value, struct wf_error *error)
{
    return chatmaster_validate_session_refused(value, error);
}

static bool equal_any_session_refused(const void *a, const void *b)
{
    return chatmaster_equal_session_refused(a, b);
}

static bool read_any_channel_list(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_channel_list(in, value);
}

static void write_any_channel_list(struct wf_buf *out, const void *value)
{
    chatmaster_write_channel_list(out, value);
}

static bool read_any_channel_list_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_channel_list_cbor(in, value);
}

static void write_any_channel_list_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_channel_list_cbor(out, value);
}

static bool validate_any_channel_list(const void *value, struct wf_error *error)
{
    return chatmaster_validate_channel_list(value, error);
}

static bool equal_any_channel_list(const void *a, const void *b)
{
    return chatmaster_equal_channel_list(a, b);
}

static bool read_any_user_joined(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_user_joined(in, value);
}

static void write_any_user_joined(struct wf_buf *out, const void *value)
{
    chatmaster_write_user_joined(out, value);
}

static bool read_any_user_joined_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_user_joined_cbor(in, value);
}

static void write_any_user_joined_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_user_joined_cbor(out, value);
}

static bool validate_any_user_joined(const void *value, struct wf_error *error)
{
    return chatmaster_validate_user_joined(value, error);
}

static bool equal_any_user_joined(const void *a, const void *b)
{
    return chatmaster_equal_user_joined(a, b);
}

static bool read_any_user_left(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_user_left(in, value);
}

static void write_any_user_left(struct wf_buf *out, const void *value)
{
    chatmaster_write_user_left(out, value);
}

static bool read_any_user_left_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_user_left_cbor(in, value);
}

static void write_any_user_left_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_user_left_cbor(out, value);
}

static bool validate_any_user_left(const void *value, struct wf_error *error)
{
    return chatmaster_validate_user_left(value, error);
}

static bool equal_any_user_left(const void *a, const void *b)
{
    return chatmaster_equal_user_left(a, b);
}

static bool read_any_user_rename(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_user_rename(in, value);
}

static void write_any_user_rename(struct wf_buf *out, const void *value)
{
    chatmaster_write_user_rename(out, value);
}

static bool read_any_user_rename_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_user_rename_cbor(in, value);
}

static void write_any_user_rename_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_user_rename_cbor(out, value);
}

static bool validate_any_user_rename(const void *value, struct wf_error *error)
{
    return chatmaster_validate_user_rename(value, error);
}

static bool equal_any_user_rename(const void *a, const void *b)
{
    return chatmaster_equal_user_rename(a, b);
}

static bool read_any_channel_mode(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_channel_mode(in, value);
}

static void write_any_channel_mode(struct wf_buf *out, const void *value)
{
    chatmaster_write_channel_mode(out, value);
}

static bool read_any_channel_mode_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_channel_mode_cbor(in, value);
}

static void write_any_channel_mode_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_channel_mode_cbor(out, value);
}

static bool validate_any_channel_mode(const void *value, struct wf_error *error)
{
    return chatmaster_validate_channel_mode(value, error);
}

static bool equal_any_channel_mode(const void *a, const void *b)
{
    return chatmaster_equal_channel_mode(a, b);
}

static bool read_any_error(struct wf_json_reader *in, void *value)
{
    return chatmaster_read_error(in, value);
}

static void write_any_error(struct wf_buf *out, const void *value)
{
    chatmaster_write_error(out, value);
}

static bool read_any_error_cbor(struct wf_cbor_reader *in, void *value)
{
    return chatmaster_read_error_cbor(in, value);
}

static void write_any_error_cbor(struct wf_buf *out, const void *value)
{
    chatmaster_write_error_cbor(out, value);
}

static bool validate_any_error(const void *value, struct wf_error *error)
{
    return chatmaster_validate_error(value, error);
}

static bool equal_any_error(const void *a, const void *b)
{
    return chatmaster_equal_error(a, b);
}

static bool validate_nothing(const void *value, struct wf_error *error)
{
    (void)value;
    (void)error;
    return true;
}

static bool equal_nothing(const void *a, const void *b)
{
    (void)a;
    (void)b;
    return true;
}

static const char *const login_examples[] = {
    "{\"type\":\"command\",\"data\":{\"command\":\"login\",\"parameters\":{\"username\":\"Ada\"}}}",
};

static const char *const rename_examples[] = {
    ("{\"type\":\"command\",\"data\":{\"command\":\"rename\",\"parameters\":{\"username\":\"Lovel"
     "ace\"}}}"),
};

static const char *const join_examples[] = {
    "{\"type\":\"command\",\"data\":{\"command\":\"join\",\"parameters\":{\"channel\":\"Tea\"}}}",
};

static const char *const leave_examples[] = {
    "{\"type\":\"command\",\"data\":{\"command\":\"leave\"}}",
    "{\"type\":\"command\",\"data\":{\"command\":\"leave\",\"parameters\":null}}",
    "{\"type\":\"command\",\"data\":{\"command\":\"leave\",\"parameters\":[]}}",
};

static const char *const private_examples[] = {
    "{\"type\":\"command\",\"data\":{\"command\":\"private\",\"parameters\":null}}",
};

static const char *const public_examples[] = {
    "{\"type\":\"command\",\"data\":{\"command\":\"public\",\"parameters\":{}}}",
};

static const char *const channels_examples[] = {
    "{\"type\":\"command\",\"data\":{\"command\":\"channel_list\",\"parameters\":null}}",
    "{\"type\":\"command\",\"data\":{\"command\":\"channels\"}}",
};

static const char *const message_examples[] = {
    "{\"type\":\"message\",\"data\":{\"message\":\"Anyone here?\"}}",
    "{\"type\":\"message\",\"data\":{\"message\":\"Hello Bob\",\"username\":\"Ada\"}}",
};

static const char *const request_examples[] = {
    "{\"type\":\"request\",\"data\":{\"request\":\"login\"}}",
};

static const char *const session_accepted_examples[] = {
    "{\"type\":\"session\",\"data\":{\"status\":true,\"channels\":[\"general\",\"python\"]}}",
    "{\"type\":\"session\",\"data\":{\"status\":1}}",
};

static const char *const session_refused_examples[] = {
    "{\"type\":\"session\",\"data\":{\"status\":false,\"reason\":\"Username is already taken.\"}}",
};

static const char *const channel_list_examples[] = {
    ("{\"type\":\"notification\",\"data\":{\"event_type\":\"channel_list\","
     "\"channels\":[\"general\",\"python\"],\"parameters\":{\"channels\":[\"general\","
     "\"python\"]}}}"),
};

static const char *const user_joined_examples[] = {
    ("{\"type\":\"notification\",\"data\":{\"event_type\":\"user_joined\",\"username\":\"Bob\","
     "\"channel\":\"Tea\",\"current_users\":[\"Ada\",\"Bob\"],\"parameters\":{\"username\":\"Bob"
     "\",\"channel\":\"Tea\",\"current_users\":[\"Ada\",\"Bob\"]}}}"),
};

static const char *const user_left_examples[] = {
    ("{\"type\":\"notification\",\"data\":{\"event_type\":\"user_left\",\"username\":\"Bob\","
     "\"channel\":\"Tea\",\"current_users\":[\"Ada\"],\"parameters\":{\"username\":\"Bob\","
     "\"channel\":\"Tea\",\"current_users\":[\"Ada\"]}}}"),
};

static const char *const user_rename_examples[] = {
    ("{\"type\":\"notification\",\"data\":{\"event_type\":\"user_rename\","
     "\"old_username\":\"Bob\",\"new_username\":\"Robert\",\"parameters\":{\"old_username\":\"Bob"
     "\",\"new_username\":\"Robert\"}}}"),
};

static const char *const channel_mode_examples[] = {
    ("{\"type\":\"notification\",\"data\":{\"event_type\":\"channel_mode\",\"channel\":\"Tea\","
     "\"username\":\"Ada\",\"private\":true,\"parameters\":{\"channel\":\"Tea\","
     "\"username\":\"Ada\",\"private\":true}}}"),
};

static const char *const error_examples[] = {
    ("{\"type\":\"error\",\"data\":{\"error_type\":\"leave\",\"message\":\"You are not in a "
     "channel.\"}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_LOGIN,
        .name = "login",
        .wire_name = "login",
        .description = "Ask for a name.",
        .to_server = true,
        .size = sizeof(struct chatmaster_login),
        .read_json = read_any_login,
        .write_json = write_any_login,
        .read_cbor = read_any_login_cbor,
        .write_cbor = write_any_login_cbor,
        .validate = validate_any_login,
        .equal = equal_any_login,
        /* session_accepted, session_refused, error */
        .replies = WF_MESSAGES(0x20c00),
        .short_head = "{\"type\":\"command\",\"data\":{\"command\":\"login\",\"parameters\":",
        .short_tail = "}}",
        .examples = login_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_RENAME,
        .name = "rename",
        .wire_name = "rename",
        .description = "Take another name.",
        .to_server = true,
        .size = sizeof(struct chatmaster_rename),
        .read_json = read_any_rename,
        .write_json = write_any_rename,
        .read_cbor = read_any_rename_cbor,
        .write_cbor = write_any_rename_cbor,
        .validate = validate_any_rename,
        .equal = equal_any_rename,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_USER_RENAME | 1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"command\",\"data\":{\"command\":\"rename\",\"parameters\":",
        .short_tail = "}}",
        .examples = rename_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_JOIN,
        .name = "join",
        .wire_name = "join",
        .description = "Enter a channel, creating it when it does not exist.",
        .to_server = true,
        .size = sizeof(struct chatmaster_join),
        .read_json = read_any_join,
        .write_json = write_any_join,
        .read_cbor = read_any_join_cbor,
        .write_cbor = write_any_join_cbor,
        .validate = validate_any_join,
        .equal = equal_any_join,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_USER_JOINED | 1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"command\",\"data\":{\"command\":\"join\",\"parameters\":",
        .short_tail = "}}",
        .examples = join_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_LEAVE,
        .name = "leave",
        .wire_name = "leave",
        .description = "Go back to the lobby.",
        .to_server = true,
        .read_json = read_any_leave,
        .write_json = write_any_leave,
        .read_cbor = read_any_leave_cbor,
        .write_cbor = write_any_leave_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_CHANNEL_LIST | 1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"command\",\"data\":{\"command\":\"leave\",\"parameters\":",
        .short_tail = "}}",
        .examples = leave_examples,
        .examples_count = 3,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_PRIVATE,
        .name = "private",
        .wire_name = "private",
        .description = "Hide the channel from the lists.",
        .to_server = true,
        .read_json = read_any_private,
        .write_json = write_any_private,
        .read_cbor = read_any_private_cbor,
        .write_cbor = write_any_private_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_CHANNEL_MODE | 1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"command\",\"data\":{\"command\":\"private\",\"parameters\":",
        .short_tail = "}}",
        .examples = private_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_PUBLIC,
        .name = "public",
        .wire_name = "public",
        .description = "Show the channel in the lists again.",
        .to_server = true,
        .read_json = read_any_public,
        .write_json = write_any_public,
        .read_cbor = read_any_public_cbor,
        .write_cbor = write_any_public_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_CHANNEL_MODE | 1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"command\",\"data\":{\"command\":\"public\",\"parameters\":",
        .short_tail = "}}",
        .examples = public_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_CHANNELS,
        .name = "channels",
        .wire_name = "channel_list",
        .description = "Ask for the public channels.",
        .to_server = true,
        .size = sizeof(struct chatmaster_channels),
        .read_json = read_any_channels,
        .write_json = write_any_channels,
        .read_cbor = read_any_channels_cbor,
        .write_cbor = write_any_channels_cbor,
        .validate = validate_any_channels,
        .equal = equal_any_channels,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_CHANNEL_LIST | 1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"command\",\"data\":",
        .short_tail = "}",
        .examples = channels_examples,
        .examples_count = 2,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_MESSAGE,
        .name = "message",
        .wire_name = "message",
        .description = "A line somebody says.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct chatmaster_message),
        .read_json = read_any_message,
        .write_json = write_any_message,
        .read_cbor = read_any_message_cbor,
        .write_cbor = write_any_message_cbor,
        .validate = validate_any_message,
        .equal = equal_any_message,
        .replies = WF_MESSAGES(1ULL << CHATMASTER_ERROR),
        .short_head = "{\"type\":\"message\",\"data\":",
        .short_tail = "}",
        .examples = message_examples,
        .examples_count = 2,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_REQUEST,
        .name = "request",
        .wire_name = "request",
        .description = "The server asks for a login.",
        .to_client = true,
        .read_json = read_any_request,
        .write_json = write_any_request,
        .read_cbor = read_any_request_cbor,
        .write_cbor = write_any_request_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = request_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_SESSION_ACCEPTED,
        .name = "session_accepted",
        .wire_name = "session_accepted",
        .description = "The name is yours.",
        .to_client = true,
        .size = sizeof(struct chatmaster_session_accepted),
        .read_json = read_any_session_accepted,
        .write_json = write_any_session_accepted,
        .read_cbor = read_any_session_accepted_cbor,
        .write_cbor = write_any_session_accepted_cbor,
        .validate = validate_any_session_accepted,
        .equal = equal_any_session_accepted,
        .cut_count_offset = offsetof(struct chatmaster_session_accepted, channels_count),
        .examples = session_accepted_examples,
        .examples_count = 2,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_SESSION_REFUSED,
        .name = "session_refused",
        .wire_name = "session_refused",
        .description = "The name is not yours, or there is no room.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct chatmaster_session_refused),
        .read_json = read_any_session_refused,
        .write_json = write_any_session_refused,
        .read_cbor = read_any_session_refused_cbor,
        .write_cbor = write_any_session_refused_cbor,
        .validate = validate_any_session_refused,
        .equal = equal_any_session_refused,
        .examples = session_refused_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_CHANNEL_LIST,
        .name = "channel_list",
        .wire_name = "channel_list",
        .description = "The public channels.",
        .to_client = true,
        .size = sizeof(struct chatmaster_channel_list),
        .read_json = read_any_channel_list,
        .write_json = write_any_channel_list,
        .read_cbor = read_any_channel_list_cbor,
        .write_cbor = write_any_channel_list_cbor,
        .validate = validate_any_channel_list,
        .equal = equal_any_channel_list,
        .cut_count_offset = offsetof(struct chatmaster_channel_list, channels_count),
        .examples = channel_list_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_USER_JOINED,
        .name = "user_joined",
        .wire_name = "user_joined",
        .description = "Somebody entered the channel.",
        .to_client = true,
        .size = sizeof(struct chatmaster_user_joined),
        .read_json = read_any_user_joined,
        .write_json = write_any_user_joined,
        .read_cbor = read_any_user_joined_cbor,
        .write_cbor = write_any_user_joined_cbor,
        .validate = validate_any_user_joined,
        .equal = equal_any_user_joined,
        .cut_count_offset = offsetof(struct chatmaster_user_joined, current_users_count),
        .examples = user_joined_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_USER_LEFT,
        .name = "user_left",
        .wire_name = "user_left",
        .description = "Somebody left the channel.",
        .to_client = true,
        .size = sizeof(struct chatmaster_user_left),
        .read_json = read_any_user_left,
        .write_json = write_any_user_left,
        .read_cbor = read_any_user_left_cbor,
        .write_cbor = write_any_user_left_cbor,
        .validate = validate_any_user_left,
        .equal = equal_any_user_left,
        .cut_count_offset = offsetof(struct chatmaster_user_left, current_users_count),
        .examples = user_left_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_USER_RENAME,
        .name = "user_rename",
        .wire_name = "user_rename",
        .description = "Somebody took another name.",
        .to_client = true,
        .size = sizeof(struct chatmaster_user_rename),
        .read_json = read_any_user_rename,
        .write_json = write_any_user_rename,
        .read_cbor = read_any_user_rename_cbor,
        .write_cbor = write_any_user_rename_cbor,
        .validate = validate_any_user_rename,
        .equal = equal_any_user_rename,
        .examples = user_rename_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_CHANNEL_MODE,
        .name = "channel_mode",
        .wire_name = "channel_mode",
        .description = "Somebody hid or showed the channel.",
        .to_client = true,
        .size = sizeof(struct chatmaster_channel_mode),
        .read_json = read_any_channel_mode,
        .write_json = write_any_channel_mode,
        .read_cbor = read_any_channel_mode_cbor,
        .write_cbor = write_any_channel_mode_cbor,
        .validate = validate_any_channel_mode,
        .equal = equal_any_channel_mode,
        .examples = channel_mode_examples,
        .examples_count = 1,
    },
    {
        .protocol = &chatmaster_protocol,
        .tag = CHATMASTER_ERROR,
        .name = "error",
        .wire_name = "error",
        .description = "A refusal, in words.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct chatmaster_error),
        .read_json = read_any_error,
        .write_json = write_any_error,
        .read_cbor = read_any_error_cbor,
        .write_cbor = write_any_error_cbor,
        .validate = validate_any_error,
        .equal = equal_any_error,
        .short_head = "{\"type\":\"error\",\"data\":",
        .short_tail = "}",
        .examples = error_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct chatmaster_login login;
    struct chatmaster_rename rename;
    struct chatmaster_join join;
    struct chatmaster_channels channels;
    struct chatmaster_message message;
    struct chatmaster_session_accepted session_accepted;
    struct chatmaster_session_refused session_refused;
    struct chatmaster_channel_list channel_list;
    struct chatmaster_user_joined user_joined;
    struct chatmaster_user_left user_left;
    struct chatmaster_user_rename user_rename;
    struct chatmaster_channel_mode channel_mode;
    struct chatmaster_error error;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return chatmaster_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return chatmaster_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return chatmaster_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return chatmaster_identify_to_client_cbor(in);
}

static const struct wf_transport transports[] = {
    {
        .protocol = &chatmaster_protocol,
        .name = "chatmaster",
        .default_port = CHATMASTER_PORT,
        .framing = &wf_framing_json_stream,
    },
};

const struct wf_protocol chatmaster_protocol = {
    .abi = WF_ABI,
    .name = "chatmaster",
    .title = "ChatMaster 3000",
    .description = "Small JSON objects over TCP: people with names, in channels or in the lobby, "
                   "say lines to each other.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = CHATMASTER_LIMIT_IN,
            .depth_limit = CHATMASTER_DEPTH,
            .inflate = true,
        },
    .limit_out = CHATMASTER_LIMIT_OUT,
    .messages = messages,
    .messages_count = 17,
    .message_size = sizeof(union any_message),
    .arena_per_byte = CHATMASTER_ARENA_PER_BYTE,
    .arena_base = CHATMASTER_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
