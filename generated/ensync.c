/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: reading, writing, checking.
 */
#include "ensync.h"

#include "wireform/codec/cbor_put.h"
#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

static const struct wf_list_rule client_info_rule = {
    .schema = "#/components/messages/ClientInfo/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule client_info_0_rule = {
    .schema = "#/components/messages/ClientInfo/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ClientInfo")},
    .values_count = 1,
};

enum {
    CLIENT_INFO_FIELDS_IMPLEMENTATION,
};
static const struct wf_member client_info_fields_members[] = {
    WF_MEMBER("implementation"), /* CLIENT_INFO_FIELDS_IMPLEMENTATION */
};
static const struct wf_record_rule client_info_fields_rule = {
    .schema = "#/components/messages/ClientInfo/payload/items/1",
    .members = client_info_fields_members,
    .members_count = 1,
    .required = {1 << CLIENT_INFO_FIELDS_IMPLEMENTATION},
};

enum {
    IMPLEMENTATION_INFO_NAME,
    IMPLEMENTATION_INFO_VERSION,
    IMPLEMENTATION_INFO_PROTOCOL,
};
static const struct wf_member implementation_info_members[] = {
    WF_MEMBER("name"),     /* IMPLEMENTATION_INFO_NAME */
    WF_MEMBER("version"),  /* IMPLEMENTATION_INFO_VERSION */
    WF_MEMBER("protocol"), /* IMPLEMENTATION_INFO_PROTOCOL */
};
static const struct wf_record_rule implementation_info_rule = {
    .schema = "#/components/schemas/ImplementationInfo",
    .members = implementation_info_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_text_rule implementation_info_name_rule = {
    .schema = "#/components/schemas/ImplementationInfo/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule implementation_info_version_rule = {
    .schema = "#/components/schemas/ImplementationInfo/properties/version",
    .min_items = 3,
    .max_items = 3,
};

static const struct wf_uint_rule u32_rule = {
    .schema = "#/components/schemas/U32",
    .max = 4294967295,
};

static const struct wf_list_rule implementation_info_protocol_rule = {
    .schema = "#/components/schemas/ImplementationInfo/properties/protocol",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_list_rule get_dir_rule = {
    .schema = "#/components/messages/GetDir/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule get_dir_0_rule = {
    .schema = "#/components/messages/GetDir/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("GetDir")},
    .values_count = 1,
};

static const struct wf_bytes_rule hash_rule = {
    .schema = "#/components/schemas/Hash",
    .min_len = 32,
    .max_len = 32,
};

static const struct wf_list_rule get_obj_rule = {
    .schema = "#/components/messages/GetObj/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule get_obj_0_rule = {
    .schema = "#/components/messages/GetObj/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("GetObj")},
    .values_count = 1,
};

static const struct wf_enum_rule for_dir_rule = {
    .schema = "#/components/messages/ForDir/payload",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ForDir")},
    .values_count = 1,
};

static const struct wf_list_rule start_tx_rule = {
    .schema = "#/components/messages/StartTx/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule start_tx_0_rule = {
    .schema = "#/components/messages/StartTx/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("StartTx")},
    .values_count = 1,
};

static const struct wf_uint_rule tx_rule = {
    .schema = "#/components/schemas/Tx",
    .max = UINT64_MAX,
};

static const struct wf_list_rule commit_rule = {
    .schema = "#/components/messages/Commit/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule commit_0_rule = {
    .schema = "#/components/messages/Commit/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Commit")},
    .values_count = 1,
};

static const struct wf_list_rule abort_rule = {
    .schema = "#/components/messages/Abort/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule abort_0_rule = {
    .schema = "#/components/messages/Abort/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Abort")},
    .values_count = 1,
};

static const struct wf_list_rule mkdir_rule = {
    .schema = "#/components/messages/Mkdir/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule mkdir_0_rule = {
    .schema = "#/components/messages/Mkdir/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Mkdir")},
    .values_count = 1,
};

enum {
    MKDIR_FIELDS_TX,
    MKDIR_FIELDS_ID,
    MKDIR_FIELDS_VER,
    MKDIR_FIELDS_DATA,
};
static const struct wf_member mkdir_fields_members[] = {
    WF_MEMBER("tx"),   /* MKDIR_FIELDS_TX */
    WF_MEMBER("id"),   /* MKDIR_FIELDS_ID */
    WF_MEMBER("ver"),  /* MKDIR_FIELDS_VER */
    WF_MEMBER("data"), /* MKDIR_FIELDS_DATA */
};
static const struct wf_record_rule mkdir_fields_rule = {
    .schema = "#/components/messages/Mkdir/payload/items/1",
    .members = mkdir_fields_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_bytes_rule bytes_rule = {
    .schema = "#/components/schemas/Bytes",
    .max_len = WF_NO_LIMIT,
};

static const struct wf_list_rule updir_rule = {
    .schema = "#/components/messages/Updir/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule updir_0_rule = {
    .schema = "#/components/messages/Updir/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Updir")},
    .values_count = 1,
};

enum {
    UPDIR_FIELDS_TX,
    UPDIR_FIELDS_ID,
    UPDIR_FIELDS_VER,
    UPDIR_FIELDS_OLD_LEN,
    UPDIR_FIELDS_APPEND,
};
static const struct wf_member updir_fields_members[] = {
    WF_MEMBER("tx"),      /* UPDIR_FIELDS_TX */
    WF_MEMBER("id"),      /* UPDIR_FIELDS_ID */
    WF_MEMBER("ver"),     /* UPDIR_FIELDS_VER */
    WF_MEMBER("old_len"), /* UPDIR_FIELDS_OLD_LEN */
    WF_MEMBER("append"),  /* UPDIR_FIELDS_APPEND */
};
static const struct wf_record_rule updir_fields_rule = {
    .schema = "#/components/messages/Updir/payload/items/1",
    .members = updir_fields_members,
    .members_count = 5,
    .required = {0x1f},
};

static const struct wf_list_rule rmdir_rule = {
    .schema = "#/components/messages/Rmdir/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule rmdir_0_rule = {
    .schema = "#/components/messages/Rmdir/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Rmdir")},
    .values_count = 1,
};

enum {
    RMDIR_FIELDS_TX,
    RMDIR_FIELDS_ID,
    RMDIR_FIELDS_VER,
    RMDIR_FIELDS_OLD_LEN,
};
static const struct wf_member rmdir_fields_members[] = {
    WF_MEMBER("tx"),      /* RMDIR_FIELDS_TX */
    WF_MEMBER("id"),      /* RMDIR_FIELDS_ID */
    WF_MEMBER("ver"),     /* RMDIR_FIELDS_VER */
    WF_MEMBER("old_len"), /* RMDIR_FIELDS_OLD_LEN */
};
static const struct wf_record_rule rmdir_fields_rule = {
    .schema = "#/components/messages/Rmdir/payload/items/1",
    .members = rmdir_fields_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_list_rule linkobj_rule = {
    .schema = "#/components/messages/Linkobj/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule linkobj_0_rule = {
    .schema = "#/components/messages/Linkobj/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Linkobj")},
    .values_count = 1,
};

enum {
    LINKOBJ_FIELDS_TX,
    LINKOBJ_FIELDS_ID,
    LINKOBJ_FIELDS_LINKID,
};
static const struct wf_member linkobj_fields_members[] = {
    WF_MEMBER("tx"),     /* LINKOBJ_FIELDS_TX */
    WF_MEMBER("id"),     /* LINKOBJ_FIELDS_ID */
    WF_MEMBER("linkid"), /* LINKOBJ_FIELDS_LINKID */
};
static const struct wf_record_rule linkobj_fields_rule = {
    .schema = "#/components/messages/Linkobj/payload/items/1",
    .members = linkobj_fields_members,
    .members_count = 3,
    .required = {1 << LINKOBJ_FIELDS_TX | 1 << LINKOBJ_FIELDS_ID | 1 << LINKOBJ_FIELDS_LINKID},
};

static const struct wf_list_rule putobj_rule = {
    .schema = "#/components/messages/Putobj/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule putobj_0_rule = {
    .schema = "#/components/messages/Putobj/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Putobj")},
    .values_count = 1,
};

enum {
    PUTOBJ_FIELDS_TX,
    PUTOBJ_FIELDS_ID,
    PUTOBJ_FIELDS_LINKID,
    PUTOBJ_FIELDS_DATA,
};
static const struct wf_member putobj_fields_members[] = {
    WF_MEMBER("tx"),     /* PUTOBJ_FIELDS_TX */
    WF_MEMBER("id"),     /* PUTOBJ_FIELDS_ID */
    WF_MEMBER("linkid"), /* PUTOBJ_FIELDS_LINKID */
    WF_MEMBER("data"),   /* PUTOBJ_FIELDS_DATA */
};
static const struct wf_record_rule putobj_fields_rule = {
    .schema = "#/components/messages/Putobj/payload/items/1",
    .members = putobj_fields_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_list_rule unlinkobj_rule = {
    .schema = "#/components/messages/Unlinkobj/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule unlinkobj_0_rule = {
    .schema = "#/components/messages/Unlinkobj/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Unlinkobj")},
    .values_count = 1,
};

enum {
    UNLINKOBJ_FIELDS_TX,
    UNLINKOBJ_FIELDS_ID,
    UNLINKOBJ_FIELDS_LINKID,
};
static const struct wf_member unlinkobj_fields_members[] = {
    WF_MEMBER("tx"),     /* UNLINKOBJ_FIELDS_TX */
    WF_MEMBER("id"),     /* UNLINKOBJ_FIELDS_ID */
    WF_MEMBER("linkid"), /* UNLINKOBJ_FIELDS_LINKID */
};
static const struct wf_record_rule unlinkobj_fields_rule = {
    .schema = "#/components/messages/Unlinkobj/payload/items/1",
    .members = unlinkobj_fields_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_enum_rule clean_up_rule = {
    .schema = "#/components/messages/CleanUp/payload",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CleanUp")},
    .values_count = 1,
};

static const struct wf_enum_rule done_rule = {
    .schema = "#/components/messages/Done/payload",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Done")},
    .values_count = 1,
};

static const struct wf_enum_rule fail_rule = {
    .schema = "#/components/messages/Fail/payload",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Fail")},
    .values_count = 1,
};

static const struct wf_list_rule error_rule = {
    .schema = "#/components/messages/Error/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule error_0_rule = {
    .schema = "#/components/messages/Error/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Error")},
    .values_count = 1,
};

static const struct wf_text_rule error_text_rule = {
    .schema = "#/components/messages/Error/payload/items/1",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule fatal_error_rule = {
    .schema = "#/components/messages/FatalError/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule fatal_error_0_rule = {
    .schema = "#/components/messages/FatalError/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("FatalError")},
    .values_count = 1,
};

static const struct wf_text_rule fatal_error_text_rule = {
    .schema = "#/components/messages/FatalError/payload/items/1",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_enum_rule not_found_rule = {
    .schema = "#/components/messages/NotFound/payload",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("NotFound")},
    .values_count = 1,
};

static const struct wf_list_rule dir_entry_rule = {
    .schema = "#/components/messages/DirEntry/payload",
    .min_items = 4,
    .max_items = 4,
};

static const struct wf_enum_rule dir_entry_0_rule = {
    .schema = "#/components/messages/DirEntry/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("DirEntry")},
    .values_count = 1,
};

static const struct wf_list_rule dir_data_rule = {
    .schema = "#/components/messages/DirData/payload",
    .min_items = 3,
    .max_items = 3,
};

static const struct wf_enum_rule dir_data_0_rule = {
    .schema = "#/components/messages/DirData/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("DirData")},
    .values_count = 1,
};

static const struct wf_list_rule obj_data_rule = {
    .schema = "#/components/messages/ObjData/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule obj_data_0_rule = {
    .schema = "#/components/messages/ObjData/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ObjData")},
    .values_count = 1,
};

static const struct wf_list_rule server_info_rule = {
    .schema = "#/components/messages/ServerInfo/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule server_info_0_rule = {
    .schema = "#/components/messages/ServerInfo/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ServerInfo")},
    .values_count = 1,
};

enum {
    SERVER_INFO_FIELDS_IMPLEMENTATION,
    SERVER_INFO_FIELDS_MOTD,
};
static const struct wf_member server_info_fields_members[] = {
    WF_MEMBER("implementation"), /* SERVER_INFO_FIELDS_IMPLEMENTATION */
    WF_MEMBER("motd"),           /* SERVER_INFO_FIELDS_MOTD */
};
static const struct wf_record_rule server_info_fields_rule = {
    .schema = "#/components/messages/ServerInfo/payload/items/1",
    .members = server_info_fields_members,
    .members_count = 2,
    .required = {1 << SERVER_INFO_FIELDS_IMPLEMENTATION},
};

static const struct wf_text_rule server_info_fields_motd_rule = {
    .schema = "#/components/messages/ServerInfo/payload/items/1/properties/motd",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SETTINGS_PORT,
    SETTINGS_MAX_CONNECTIONS,
    SETTINGS_MAX_FRAME,
    SETTINGS_MAX_DIR,
    SETTINGS_MAX_ITEM,
    SETTINGS_MAX_TRANSACTIONS,
    SETTINGS_MAX_QUEUED_BYTES,
    SETTINGS_MAX_WAITING_BYTES,
    SETTINGS_BUSY_TIMEOUT_MS,
    SETTINGS_CLOSE_TIMEOUT_MS,
    SETTINGS_THREADS,
    SETTINGS_NAME,
    SETTINGS_VERSION,
    SETTINGS_MOTD,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("port"),              /* SETTINGS_PORT */
    WF_MEMBER("max_connections"),   /* SETTINGS_MAX_CONNECTIONS */
    WF_MEMBER("max_frame"),         /* SETTINGS_MAX_FRAME */
    WF_MEMBER("max_dir"),           /* SETTINGS_MAX_DIR */
    WF_MEMBER("max_item"),          /* SETTINGS_MAX_ITEM */
    WF_MEMBER("max_transactions"),  /* SETTINGS_MAX_TRANSACTIONS */
    WF_MEMBER("max_queued_bytes"),  /* SETTINGS_MAX_QUEUED_BYTES */
    WF_MEMBER("max_waiting_bytes"), /* SETTINGS_MAX_WAITING_BYTES */
    WF_MEMBER("busy_timeout_ms"),   /* SETTINGS_BUSY_TIMEOUT_MS */
    WF_MEMBER("close_timeout_ms"),  /* SETTINGS_CLOSE_TIMEOUT_MS */
    WF_MEMBER("threads"),           /* SETTINGS_THREADS */
    WF_MEMBER("name"),              /* SETTINGS_NAME */
    WF_MEMBER("version"),           /* SETTINGS_VERSION */
    WF_MEMBER("motd"),              /* SETTINGS_MOTD */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 14,
    .is_closed = true,
};

static const struct wf_uint_rule settings_port_rule = {
    .schema = "#/components/schemas/Settings/properties/port",
    .min = 1,
    .max = 65535,
};

static const struct wf_uint_rule settings_max_connections_rule = {
    .schema = "#/components/schemas/Settings/properties/max_connections",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_frame_rule = {
    .schema = "#/components/schemas/Settings/properties/max_frame",
    .min = 65536,
    .max = 67108864,
};

static const struct wf_uint_rule settings_max_dir_rule = {
    .schema = "#/components/schemas/Settings/properties/max_dir",
    .max = 67108864,
};

static const struct wf_uint_rule settings_max_item_rule = {
    .schema = "#/components/schemas/Settings/properties/max_item",
    .max = 67108864,
};

static const struct wf_uint_rule settings_max_transactions_rule = {
    .schema = "#/components/schemas/Settings/properties/max_transactions",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_queued_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/max_queued_bytes",
    .min = 65536,
    .max = 17179869184,
};

static const struct wf_uint_rule settings_max_waiting_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/max_waiting_bytes",
    .min = 4096,
    .max = 1073741824,
};

static const struct wf_uint_rule settings_busy_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/busy_timeout_ms",
    .min = 1,
    .max = 600000,
};

static const struct wf_uint_rule settings_close_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/close_timeout_ms",
    .max = 60000,
};

static const struct wf_uint_rule settings_threads_rule = {
    .schema = "#/components/schemas/Settings/properties/threads",
    .min = 1,
    .max = 64,
};

static const struct wf_text_rule settings_name_rule = {
    .schema = "#/components/schemas/Settings/properties/name",
    .max_chars = 64,
};

static const unsigned char settings_version_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t settings_version_pattern_table[] = {
    0x5d, 0x5d, 0x03, /* 0x00 */
    0x5d, 0x06, 0x09, /* 0x03 */
    0x5d, 0x5d, 0x0c, /* 0x06 */
    0x5d, 0x06, 0x0f, /* 0x09 */
    0x5d, 0x12, 0x15, /* 0x0c */
    0x5d, 0x06, 0x18, /* 0x0f */
    0x5d, 0x5d, 0x3f, /* 0x12 */
    0x5d, 0x12, 0x1b, /* 0x15 */
    0x5d, 0x06, 0x1e, /* 0x18 */
    0x5d, 0x12, 0x21, /* 0x1b */
    0x5d, 0x06, 0x24, /* 0x1e */
    0x5d, 0x12, 0x27, /* 0x21 */
    0x5d, 0x06, 0x2a, /* 0x24 */
    0x5d, 0x12, 0x2d, /* 0x27 */
    0x5d, 0x06, 0x30, /* 0x2a */
    0x5d, 0x12, 0x33, /* 0x2d */
    0x5d, 0x06, 0x36, /* 0x30 */
    0x5d, 0x12, 0x39, /* 0x33 */
    0x5d, 0x06, 0x5d, /* 0x36 */
    0x5d, 0x12, 0x3c, /* 0x39 */
    0x5d, 0x12, 0x5d, /* 0x3c */
    0x5d, 0x5d, 0x42, /* 0x3f */
    0x5d, 0x5d, 0x45, /* 0x42 */
    0x5d, 0x5d, 0x48, /* 0x45 */
    0x5d, 0x5d, 0x4b, /* 0x48 */
    0x5d, 0x5d, 0x4e, /* 0x4b */
    0x5d, 0x5d, 0x51, /* 0x4e */
    0x5d, 0x5d, 0x54, /* 0x51 */
    0x5d, 0x5d, 0x57, /* 0x54 */
    0x5d, 0x5d, 0x5d, /* 0x57 */
    0x5a, 0x5a, 0x5a, /* 0x5a */
    0x5d, 0x5d, 0x5d, /* 0x5d */
};
static const struct wf_byte_range settings_version_pattern_ranges[] = {
    WF_BYTE_RANGE('0', '9'),
};
static const struct wf_byte_range settings_version_pattern_ranges_2[] = {
    WF_BYTE_RANGE('.', '.'),
};
static const struct wf_run settings_version_pattern_runs[] = {
    {{settings_version_pattern_ranges, 1, false}, 1, 9},
    {{settings_version_pattern_ranges_2, 1, false}, 1, 1},
    {{settings_version_pattern_ranges, 1, false}, 1, 9},
    {{settings_version_pattern_ranges_2, 1, false}, 1, 1},
    {{settings_version_pattern_ranges, 1, false}, 1, 9},
};
static const struct wf_dfa settings_version_pattern = {
    .pattern = "^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$",
    .classes = settings_version_pattern_classes,
    .table = settings_version_pattern_table,
    .first_accepting = 0x3f,
    .matched = 0x5a,
    .classes_count = 3,
    .runs = settings_version_pattern_runs,
    .runs_count = 5,
};

static const struct wf_text_rule settings_version_rule = {
    .schema = "#/components/schemas/Settings/properties/version",
    .max_chars = WF_NO_LIMIT,
    .pattern = &settings_version_pattern,
};

static const struct wf_text_rule settings_motd_rule = {
    .schema = "#/components/schemas/Settings/properties/motd",
    .max_chars = 1000,
};

static const struct wf_scalar identify_to_server_array_0_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("ClientInfo")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("GetDir")},     /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("GetObj")},     /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("StartTx")},    /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("Commit")},     /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("Abort")},      /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("Mkdir")},      /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("Updir")},      /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("Rmdir")},      /* 8 */
    {WF_IS_TEXT, WF_TEXT_INIT("Linkobj")},    /* 9 */
    {WF_IS_TEXT, WF_TEXT_INIT("Putobj")},     /* 10 */
    {WF_IS_TEXT, WF_TEXT_INIT("Unlinkobj")},  /* 11 */
};
static const uint16_t identify_to_server_array_0_groups[] = {
    ENSYNC_CLIENT_INFO, /* 0 */
    ENSYNC_GET_DIR,     /* 1 */
    ENSYNC_GET_OBJ,     /* 2 */
    ENSYNC_START_TX,    /* 3 */
    ENSYNC_COMMIT,      /* 4 */
    ENSYNC_ABORT,       /* 5 */
    ENSYNC_MKDIR,       /* 6 */
    ENSYNC_UPDIR,       /* 7 */
    ENSYNC_RMDIR,       /* 8 */
    ENSYNC_LINKOBJ,     /* 9 */
    ENSYNC_PUTOBJ,      /* 10 */
    ENSYNC_UNLINKOBJ,   /* 11 */
};
static const struct wf_slot identify_to_server_array_0_table[64] = {
    [0] = WF_SLOT("StartTx", ENSYNC_START_TX),        /* 3 */
    [2] = WF_SLOT("Unlinkobj", ENSYNC_UNLINKOBJ),     /* 11 */
    [11] = WF_SLOT("GetObj", ENSYNC_GET_OBJ),         /* 2 */
    [21] = WF_SLOT("Commit", ENSYNC_COMMIT),          /* 4 */
    [28] = WF_SLOT("GetDir", ENSYNC_GET_DIR),         /* 1 */
    [29] = WF_SLOT("Updir", ENSYNC_UPDIR),            /* 7 */
    [35] = WF_SLOT("Linkobj", ENSYNC_LINKOBJ),        /* 9 */
    [37] = WF_SLOT("Rmdir", ENSYNC_RMDIR),            /* 8 */
    [45] = WF_SLOT("ClientInfo", ENSYNC_CLIENT_INFO), /* 0 */
    [54] = WF_SLOT("Putobj", ENSYNC_PUTOBJ),          /* 10 */
    [55] = WF_SLOT("Abort", ENSYNC_ABORT),            /* 5 */
    [63] = WF_SLOT("Mkdir", ENSYNC_MKDIR),            /* 6 */
};
static const struct wf_slots identify_to_server_array_0_slots = {
    .slots = identify_to_server_array_0_table,
    .bits = 6,
    .width = 4,
    .back = 5,
    .min_len = 5,
    .max_len = 10,
};
static const struct wf_enum_rule identify_to_server_array_0_rule = {
    .schema = "#",
    .values = identify_to_server_array_0_values,
    .values_count = 12,
    .groups = identify_to_server_array_0_groups,
    .slots = &identify_to_server_array_0_slots,
};

static const struct wf_scalar identify_to_server_string_value_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("ForDir")},  /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("CleanUp")}, /* 1 */
};
static const uint16_t identify_to_server_string_value_groups[] = {
    ENSYNC_FOR_DIR,  /* 0 */
    ENSYNC_CLEAN_UP, /* 1 */
};
static const struct wf_enum_rule identify_to_server_string_value_rule = {
    .schema = "#",
    .values = identify_to_server_string_value_values,
    .values_count = 2,
    .groups = identify_to_server_string_value_groups,
};

static const struct wf_scalar identify_to_client_array_0_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("Error")},      /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("FatalError")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("DirEntry")},   /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("DirData")},    /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("ObjData")},    /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("ServerInfo")}, /* 5 */
};
static const uint16_t identify_to_client_array_0_groups[] = {
    ENSYNC_ERROR,       /* 0 */
    ENSYNC_FATAL_ERROR, /* 1 */
    ENSYNC_DIR_ENTRY,   /* 2 */
    ENSYNC_DIR_DATA,    /* 3 */
    ENSYNC_OBJ_DATA,    /* 4 */
    ENSYNC_SERVER_INFO, /* 5 */
};
static const struct wf_slot identify_to_client_array_0_table[16] = {
    [1] = WF_SLOT("ObjData", ENSYNC_OBJ_DATA),        /* 4 */
    [9] = WF_SLOT("DirData", ENSYNC_DIR_DATA),        /* 3 */
    [10] = WF_SLOT("ServerInfo", ENSYNC_SERVER_INFO), /* 5 */
    [11] = WF_SLOT("FatalError", ENSYNC_FATAL_ERROR), /* 1 */
    [13] = WF_SLOT("DirEntry", ENSYNC_DIR_ENTRY),     /* 2 */
    [14] = WF_SLOT("Error", ENSYNC_ERROR),            /* 0 */
};
static const struct wf_slots identify_to_client_array_0_slots = {
    .slots = identify_to_client_array_0_table,
    .bits = 4,
    .width = 4,
    .back = 5,
    .min_len = 5,
    .max_len = 10,
};
static const struct wf_enum_rule identify_to_client_array_0_rule = {
    .schema = "#",
    .values = identify_to_client_array_0_values,
    .values_count = 6,
    .groups = identify_to_client_array_0_groups,
    .slots = &identify_to_client_array_0_slots,
};

static const struct wf_scalar identify_to_client_string_value_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("Done")},     /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("Fail")},     /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("NotFound")}, /* 2 */
};
static const uint16_t identify_to_client_string_value_groups[] = {
    ENSYNC_DONE,      /* 0 */
    ENSYNC_FAIL,      /* 1 */
    ENSYNC_NOT_FOUND, /* 2 */
};
static const struct wf_enum_rule identify_to_client_string_value_rule = {
    .schema = "#",
    .values = identify_to_client_string_value_values,
    .values_count = 3,
    .groups = identify_to_client_string_value_groups,
};

static const struct wf_slot identify_to_server_beginnings_table[64] = {
    [6] = WF_SLOT("\202fCommit", ENSYNC_COMMIT),           /* 4 */
    [7] = WF_SLOT("\202fGetObj", ENSYNC_GET_OBJ),          /* 2 */
    [8] = WF_SLOT("\202iUnlinkobj", ENSYNC_UNLINKOBJ),     /* 11 */
    [9] = WF_SLOT("fForDir", ENSYNC_FOR_DIR),              /* 12 */
    [13] = WF_SLOT("\202fGetDir", ENSYNC_GET_DIR),         /* 1 */
    [31] = WF_SLOT("\202eMkdir", ENSYNC_MKDIR),            /* 6 */
    [34] = WF_SLOT("\202jClientInfo", ENSYNC_CLIENT_INFO), /* 0 */
    [36] = WF_SLOT("\202eRmdir", ENSYNC_RMDIR),            /* 8 */
    [41] = WF_SLOT("gCleanUp", ENSYNC_CLEAN_UP),           /* 13 */
    [53] = WF_SLOT("\202gStartTx", ENSYNC_START_TX),       /* 3 */
    [55] = WF_SLOT("\202fPutobj", ENSYNC_PUTOBJ),          /* 10 */
    [56] = WF_SLOT("\202gLinkobj", ENSYNC_LINKOBJ),        /* 9 */
    [59] = WF_SLOT("\202eUpdir", ENSYNC_UPDIR),            /* 7 */
    [62] = WF_SLOT("\202eAbort", ENSYNC_ABORT),            /* 5 */
};
static const struct wf_beginnings identify_to_server_beginnings = {
    .slots = identify_to_server_beginnings_table,
    .bits = 6,
    .width = 6,
};

static const struct wf_slot identify_to_client_beginnings_table[32] = {
    [10] = WF_SLOT("dDone", ENSYNC_DONE),                  /* 6 */
    [11] = WF_SLOT("\202jFatalError", ENSYNC_FATAL_ERROR), /* 1 */
    [14] = WF_SLOT("\204hDirEntry", ENSYNC_DIR_ENTRY),     /* 2 */
    [21] = WF_SLOT("\203gDirData", ENSYNC_DIR_DATA),       /* 3 */
    [22] = WF_SLOT("dFail", ENSYNC_FAIL),                  /* 7 */
    [23] = WF_SLOT("hNotFound", ENSYNC_NOT_FOUND),         /* 8 */
    [26] = WF_SLOT("\202eError", ENSYNC_ERROR),            /* 0 */
    [30] = WF_SLOT("\202gObjData", ENSYNC_OBJ_DATA),       /* 4 */
    [31] = WF_SLOT("\202jServerInfo", ENSYNC_SERVER_INFO), /* 5 */
};
static const struct wf_beginnings identify_to_client_beginnings = {
    .slots = identify_to_client_beginnings_table,
    .bits = 5,
    .width = 4,
};

static void read_implementation_info_version(struct wf_json_reader *in,
                                             struct ensync_implementation_info_version *value)
{
    wf_json_begin_tuple(in, &implementation_info_version_rule);
    if (wf_json_next_position(in, 0, &implementation_info_version_rule))
        value->major = (uint32_t)wf_json_read_uint(in, &u32_rule);
    if (wf_json_next_position(in, 1, &implementation_info_version_rule))
        value->minor = (uint32_t)wf_json_read_uint(in, &u32_rule);
    if (wf_json_next_position(in, 2, &implementation_info_version_rule))
        value->patch = (uint32_t)wf_json_read_uint(in, &u32_rule);
    wf_json_end_tuple(in, 3, &implementation_info_version_rule);
}

static void read_implementation_info_protocol(struct wf_json_reader *in,
                                              struct ensync_implementation_info_protocol *value)
{
    wf_json_begin_tuple(in, &implementation_info_protocol_rule);
    if (wf_json_next_position(in, 0, &implementation_info_protocol_rule))
        value->major = (uint32_t)wf_json_read_uint(in, &u32_rule);
    if (wf_json_next_position(in, 1, &implementation_info_protocol_rule))
        value->minor = (uint32_t)wf_json_read_uint(in, &u32_rule);
    wf_json_end_tuple(in, 2, &implementation_info_protocol_rule);
}

static void read_implementation_info(struct wf_json_reader *in,
                                     struct ensync_implementation_info *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &implementation_info_rule);
    do {
        if (wf_json_take_member(in, &object, &implementation_info_rule, IMPLEMENTATION_INFO_NAME))
            value->name = wf_json_read_text(in, &implementation_info_name_rule);
        if (wf_json_take_member(in, &object, &implementation_info_rule,
                                IMPLEMENTATION_INFO_VERSION))
            read_implementation_info_version(in, &value->version);
        if (wf_json_take_member(in, &object, &implementation_info_rule,
                                IMPLEMENTATION_INFO_PROTOCOL))
            read_implementation_info_protocol(in, &value->protocol);
    } while (wf_json_more_members(in, &object, &implementation_info_rule));
}

static void read_client_info_fields(struct wf_json_reader *in,
                                    struct ensync_client_info_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_info_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &client_info_fields_rule,
                                CLIENT_INFO_FIELDS_IMPLEMENTATION))
            read_implementation_info(in, &value->implementation);
    } while (wf_json_more_members(in, &object, &client_info_fields_rule));
}

bool ensync_read_client_info(struct wf_json_reader *in, struct ensync_client_info *msg)
{
    *msg = (struct ensync_client_info){0};
    wf_json_begin_tagged_tuple(in, &client_info_rule, &client_info_0_rule);
    if (wf_json_next_position(in, 1, &client_info_rule))
        read_client_info_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &client_info_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_get_dir(struct wf_json_reader *in, struct ensync_get_dir *msg)
{
    *msg = (struct ensync_get_dir){0};
    wf_json_begin_tagged_tuple(in, &get_dir_rule, &get_dir_0_rule);
    if (wf_json_next_position(in, 1, &get_dir_rule))
        msg->id = wf_json_read_bytes(in, &hash_rule);
    wf_json_end_tuple(in, 2, &get_dir_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_get_obj(struct wf_json_reader *in, struct ensync_get_obj *msg)
{
    *msg = (struct ensync_get_obj){0};
    wf_json_begin_tagged_tuple(in, &get_obj_rule, &get_obj_0_rule);
    if (wf_json_next_position(in, 1, &get_obj_rule))
        msg->id = wf_json_read_bytes(in, &hash_rule);
    wf_json_end_tuple(in, 2, &get_obj_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_for_dir(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &for_dir_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_start_tx(struct wf_json_reader *in, struct ensync_start_tx *msg)
{
    *msg = (struct ensync_start_tx){0};
    wf_json_begin_tagged_tuple(in, &start_tx_rule, &start_tx_0_rule);
    if (wf_json_next_position(in, 1, &start_tx_rule))
        msg->tx = wf_json_read_uint(in, &tx_rule);
    wf_json_end_tuple(in, 2, &start_tx_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_commit(struct wf_json_reader *in, struct ensync_commit *msg)
{
    *msg = (struct ensync_commit){0};
    wf_json_begin_tagged_tuple(in, &commit_rule, &commit_0_rule);
    if (wf_json_next_position(in, 1, &commit_rule))
        msg->tx = wf_json_read_uint(in, &tx_rule);
    wf_json_end_tuple(in, 2, &commit_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_abort(struct wf_json_reader *in, struct ensync_abort *msg)
{
    *msg = (struct ensync_abort){0};
    wf_json_begin_tagged_tuple(in, &abort_rule, &abort_0_rule);
    if (wf_json_next_position(in, 1, &abort_rule))
        msg->tx = wf_json_read_uint(in, &tx_rule);
    wf_json_end_tuple(in, 2, &abort_rule);
    return in->error.status == WF_OK;
}

static void read_mkdir_fields(struct wf_json_reader *in, struct ensync_mkdir_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &mkdir_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_TX))
            value->tx = wf_json_read_uint(in, &tx_rule);
        if (wf_json_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_ID))
            value->id = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_VER))
            value->ver = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_DATA))
            value->data = wf_json_read_bytes(in, &bytes_rule);
    } while (wf_json_more_members(in, &object, &mkdir_fields_rule));
}

bool ensync_read_mkdir(struct wf_json_reader *in, struct ensync_mkdir *msg)
{
    *msg = (struct ensync_mkdir){0};
    wf_json_begin_tagged_tuple(in, &mkdir_rule, &mkdir_0_rule);
    if (wf_json_next_position(in, 1, &mkdir_rule))
        read_mkdir_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &mkdir_rule);
    return in->error.status == WF_OK;
}

static void read_updir_fields(struct wf_json_reader *in, struct ensync_updir_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &updir_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_TX))
            value->tx = wf_json_read_uint(in, &tx_rule);
        if (wf_json_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_ID))
            value->id = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_VER))
            value->ver = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_OLD_LEN))
            value->old_len = (uint32_t)wf_json_read_uint(in, &u32_rule);
        if (wf_json_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_APPEND))
            value->append = wf_json_read_bytes(in, &bytes_rule);
    } while (wf_json_more_members(in, &object, &updir_fields_rule));
}

bool ensync_read_updir(struct wf_json_reader *in, struct ensync_updir *msg)
{
    *msg = (struct ensync_updir){0};
    wf_json_begin_tagged_tuple(in, &updir_rule, &updir_0_rule);
    if (wf_json_next_position(in, 1, &updir_rule))
        read_updir_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &updir_rule);
    return in->error.status == WF_OK;
}

static void read_rmdir_fields(struct wf_json_reader *in, struct ensync_rmdir_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &rmdir_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_TX))
            value->tx = wf_json_read_uint(in, &tx_rule);
        if (wf_json_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_ID))
            value->id = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_VER))
            value->ver = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_OLD_LEN))
            value->old_len = (uint32_t)wf_json_read_uint(in, &u32_rule);
    } while (wf_json_more_members(in, &object, &rmdir_fields_rule));
}

bool ensync_read_rmdir(struct wf_json_reader *in, struct ensync_rmdir *msg)
{
    *msg = (struct ensync_rmdir){0};
    wf_json_begin_tagged_tuple(in, &rmdir_rule, &rmdir_0_rule);
    if (wf_json_next_position(in, 1, &rmdir_rule))
        read_rmdir_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &rmdir_rule);
    return in->error.status == WF_OK;
}

static void read_linkobj_fields(struct wf_json_reader *in, struct ensync_linkobj_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &linkobj_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &linkobj_fields_rule, LINKOBJ_FIELDS_TX))
            value->tx = wf_json_read_uint(in, &tx_rule);
        if (wf_json_take_member(in, &object, &linkobj_fields_rule, LINKOBJ_FIELDS_ID))
            value->id = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &linkobj_fields_rule, LINKOBJ_FIELDS_LINKID))
            value->linkid = wf_json_read_bytes(in, &hash_rule);
    } while (wf_json_more_members(in, &object, &linkobj_fields_rule));
}

bool ensync_read_linkobj(struct wf_json_reader *in, struct ensync_linkobj *msg)
{
    *msg = (struct ensync_linkobj){0};
    wf_json_begin_tagged_tuple(in, &linkobj_rule, &linkobj_0_rule);
    if (wf_json_next_position(in, 1, &linkobj_rule))
        read_linkobj_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &linkobj_rule);
    return in->error.status == WF_OK;
}

static void read_putobj_fields(struct wf_json_reader *in, struct ensync_putobj_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &putobj_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_TX))
            value->tx = wf_json_read_uint(in, &tx_rule);
        if (wf_json_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_ID))
            value->id = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_LINKID))
            value->linkid = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_DATA))
            value->data = wf_json_read_bytes(in, &bytes_rule);
    } while (wf_json_more_members(in, &object, &putobj_fields_rule));
}

bool ensync_read_putobj(struct wf_json_reader *in, struct ensync_putobj *msg)
{
    *msg = (struct ensync_putobj){0};
    wf_json_begin_tagged_tuple(in, &putobj_rule, &putobj_0_rule);
    if (wf_json_next_position(in, 1, &putobj_rule))
        read_putobj_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &putobj_rule);
    return in->error.status == WF_OK;
}

static void read_unlinkobj_fields(struct wf_json_reader *in, struct ensync_unlinkobj_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &unlinkobj_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &unlinkobj_fields_rule, UNLINKOBJ_FIELDS_TX))
            value->tx = wf_json_read_uint(in, &tx_rule);
        if (wf_json_take_member(in, &object, &unlinkobj_fields_rule, UNLINKOBJ_FIELDS_ID))
            value->id = wf_json_read_bytes(in, &hash_rule);
        if (wf_json_take_member(in, &object, &unlinkobj_fields_rule, UNLINKOBJ_FIELDS_LINKID))
            value->linkid = wf_json_read_bytes(in, &hash_rule);
    } while (wf_json_more_members(in, &object, &unlinkobj_fields_rule));
}

bool ensync_read_unlinkobj(struct wf_json_reader *in, struct ensync_unlinkobj *msg)
{
    *msg = (struct ensync_unlinkobj){0};
    wf_json_begin_tagged_tuple(in, &unlinkobj_rule, &unlinkobj_0_rule);
    if (wf_json_next_position(in, 1, &unlinkobj_rule))
        read_unlinkobj_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &unlinkobj_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_clean_up(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &clean_up_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_done(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &done_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_fail(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &fail_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_error(struct wf_json_reader *in, struct ensync_error *msg)
{
    *msg = (struct ensync_error){0};
    wf_json_begin_tagged_tuple(in, &error_rule, &error_0_rule);
    if (wf_json_next_position(in, 1, &error_rule))
        msg->text = wf_json_read_text(in, &error_text_rule);
    wf_json_end_tuple(in, 2, &error_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_fatal_error(struct wf_json_reader *in, struct ensync_fatal_error *msg)
{
    *msg = (struct ensync_fatal_error){0};
    wf_json_begin_tagged_tuple(in, &fatal_error_rule, &fatal_error_0_rule);
    if (wf_json_next_position(in, 1, &fatal_error_rule))
        msg->text = wf_json_read_text(in, &fatal_error_text_rule);
    wf_json_end_tuple(in, 2, &fatal_error_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_not_found(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &not_found_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_dir_entry(struct wf_json_reader *in, struct ensync_dir_entry *msg)
{
    *msg = (struct ensync_dir_entry){0};
    wf_json_begin_tagged_tuple(in, &dir_entry_rule, &dir_entry_0_rule);
    if (wf_json_next_position(in, 1, &dir_entry_rule))
        msg->id = wf_json_read_bytes(in, &hash_rule);
    if (wf_json_next_position(in, 2, &dir_entry_rule))
        msg->ver = wf_json_read_bytes(in, &hash_rule);
    if (wf_json_next_position(in, 3, &dir_entry_rule))
        msg->length = (uint32_t)wf_json_read_uint(in, &u32_rule);
    wf_json_end_tuple(in, 4, &dir_entry_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_dir_data(struct wf_json_reader *in, struct ensync_dir_data *msg)
{
    *msg = (struct ensync_dir_data){0};
    wf_json_begin_tagged_tuple(in, &dir_data_rule, &dir_data_0_rule);
    if (wf_json_next_position(in, 1, &dir_data_rule))
        msg->ver = wf_json_read_bytes(in, &hash_rule);
    if (wf_json_next_position(in, 2, &dir_data_rule))
        msg->content = wf_json_read_bytes(in, &bytes_rule);
    wf_json_end_tuple(in, 3, &dir_data_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_obj_data(struct wf_json_reader *in, struct ensync_obj_data *msg)
{
    *msg = (struct ensync_obj_data){0};
    wf_json_begin_tagged_tuple(in, &obj_data_rule, &obj_data_0_rule);
    if (wf_json_next_position(in, 1, &obj_data_rule))
        msg->content = wf_json_read_bytes(in, &bytes_rule);
    wf_json_end_tuple(in, 2, &obj_data_rule);
    return in->error.status == WF_OK;
}

static void read_server_info_fields(struct wf_json_reader *in,
                                    struct ensync_server_info_fields *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &server_info_fields_rule);
    do {
        if (wf_json_take_member(in, &object, &server_info_fields_rule,
                                SERVER_INFO_FIELDS_IMPLEMENTATION))
            read_implementation_info(in, &value->implementation);
        if (wf_json_take_member(in, &object, &server_info_fields_rule, SERVER_INFO_FIELDS_MOTD)) {
            if (!wf_json_take_null(in)) {
                value->motd = wf_json_read_text(in, &server_info_fields_motd_rule);
                value->has_motd = true;
            }
        }
    } while (wf_json_more_members(in, &object, &server_info_fields_rule));
}

bool ensync_read_server_info(struct wf_json_reader *in, struct ensync_server_info *msg)
{
    *msg = (struct ensync_server_info){0};
    wf_json_begin_tagged_tuple(in, &server_info_rule, &server_info_0_rule);
    if (wf_json_next_position(in, 1, &server_info_rule))
        read_server_info_fields(in, &msg->fields);
    wf_json_end_tuple(in, 2, &server_info_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_settings(struct wf_json_reader *in, struct ensync_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PORT))
            settings->port = (uint16_t)wf_json_read_uint(in, &settings_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_CONNECTIONS))
            settings->max_connections =
                (uint32_t)wf_json_read_uint(in, &settings_max_connections_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_FRAME))
            settings->max_frame = (uint32_t)wf_json_read_uint(in, &settings_max_frame_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_DIR))
            settings->max_dir = (uint32_t)wf_json_read_uint(in, &settings_max_dir_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_ITEM))
            settings->max_item = (uint32_t)wf_json_read_uint(in, &settings_max_item_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_TRANSACTIONS))
            settings->max_transactions =
                (uint32_t)wf_json_read_uint(in, &settings_max_transactions_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_QUEUED_BYTES))
            settings->max_queued_bytes = wf_json_read_uint(in, &settings_max_queued_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_WAITING_BYTES))
            settings->max_waiting_bytes =
                (uint32_t)wf_json_read_uint(in, &settings_max_waiting_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_BUSY_TIMEOUT_MS))
            settings->busy_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_busy_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_CLOSE_TIMEOUT_MS))
            settings->close_timeout_ms =
                (uint16_t)wf_json_read_uint(in, &settings_close_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_THREADS))
            settings->threads = (uint8_t)wf_json_read_uint(in, &settings_threads_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_NAME))
            settings->name = wf_json_read_text(in, &settings_name_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_VERSION))
            settings->version = wf_json_read_text(in, &settings_version_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MOTD))
            settings->motd = wf_json_read_text(in, &settings_motd_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

static uint8_t *
write_implementation_info_version(struct wf_buf *out, uint8_t *at,
                                  const struct ensync_implementation_info_version *value)
{
    at = WF_JSON_PUT_UINT(out, at, "[", value->major);
    at = WF_JSON_PUT_UINT(out, at, ",", value->minor);
    at = WF_JSON_PUT_UINT(out, at, ",", value->patch);
    return WF_PUT(out, at, "]");
}

static uint8_t *
write_implementation_info_protocol(struct wf_buf *out, uint8_t *at,
                                   const struct ensync_implementation_info_protocol *value)
{
    at = WF_JSON_PUT_UINT(out, at, "[", value->major);
    at = WF_JSON_PUT_UINT(out, at, ",", value->minor);
    return WF_PUT(out, at, "]");
}

static uint8_t *write_implementation_info(struct wf_buf *out, uint8_t *at,
                                          const struct ensync_implementation_info *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"name\":", value->name);
    at = WF_PUT(out, at, ",\"version\":");
    at = write_implementation_info_version(out, at, &value->version);
    at = WF_PUT(out, at, ",\"protocol\":");
    at = write_implementation_info_protocol(out, at, &value->protocol);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_client_info_fields(struct wf_buf *out, uint8_t *at,
                                         const struct ensync_client_info_fields *value)
{
    at = WF_PUT(out, at, "{\"implementation\":");
    at = write_implementation_info(out, at, &value->implementation);
    return WF_PUT(out, at, "}");
}

void ensync_write_client_info(struct wf_buf *out, const struct ensync_client_info *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"ClientInfo\",");
    at = write_client_info_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_get_dir(struct wf_buf *out, const struct ensync_get_dir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_BYTES(out, at, "[\"GetDir\",", msg->id);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_get_obj(struct wf_buf *out, const struct ensync_get_obj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_BYTES(out, at, "[\"GetObj\",", msg->id);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_for_dir(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\"ForDir\"");
}

void ensync_write_start_tx(struct wf_buf *out, const struct ensync_start_tx *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_UINT(out, at, "[\"StartTx\",", msg->tx);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_commit(struct wf_buf *out, const struct ensync_commit *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_UINT(out, at, "[\"Commit\",", msg->tx);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_abort(struct wf_buf *out, const struct ensync_abort *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_UINT(out, at, "[\"Abort\",", msg->tx);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_mkdir_fields(struct wf_buf *out, uint8_t *at,
                                   const struct ensync_mkdir_fields *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"tx\":", value->tx);
    at = WF_JSON_PUT_BYTES(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_BYTES(out, at, ",\"ver\":", value->ver);
    at = WF_JSON_PUT_BYTES(out, at, ",\"data\":", value->data);
    return WF_PUT(out, at, "}");
}

void ensync_write_mkdir(struct wf_buf *out, const struct ensync_mkdir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Mkdir\",");
    at = write_mkdir_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_updir_fields(struct wf_buf *out, uint8_t *at,
                                   const struct ensync_updir_fields *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"tx\":", value->tx);
    at = WF_JSON_PUT_BYTES(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_BYTES(out, at, ",\"ver\":", value->ver);
    at = WF_JSON_PUT_UINT(out, at, ",\"old_len\":", value->old_len);
    at = WF_JSON_PUT_BYTES(out, at, ",\"append\":", value->append);
    return WF_PUT(out, at, "}");
}

void ensync_write_updir(struct wf_buf *out, const struct ensync_updir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Updir\",");
    at = write_updir_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_rmdir_fields(struct wf_buf *out, uint8_t *at,
                                   const struct ensync_rmdir_fields *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"tx\":", value->tx);
    at = WF_JSON_PUT_BYTES(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_BYTES(out, at, ",\"ver\":", value->ver);
    at = WF_JSON_PUT_UINT(out, at, ",\"old_len\":", value->old_len);
    return WF_PUT(out, at, "}");
}

void ensync_write_rmdir(struct wf_buf *out, const struct ensync_rmdir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Rmdir\",");
    at = write_rmdir_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_linkobj_fields(struct wf_buf *out, uint8_t *at,
                                     const struct ensync_linkobj_fields *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"tx\":", value->tx);
    at = WF_JSON_PUT_BYTES(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_BYTES(out, at, ",\"linkid\":", value->linkid);
    return WF_PUT(out, at, "}");
}

void ensync_write_linkobj(struct wf_buf *out, const struct ensync_linkobj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Linkobj\",");
    at = write_linkobj_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_putobj_fields(struct wf_buf *out, uint8_t *at,
                                    const struct ensync_putobj_fields *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"tx\":", value->tx);
    at = WF_JSON_PUT_BYTES(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_BYTES(out, at, ",\"linkid\":", value->linkid);
    at = WF_JSON_PUT_BYTES(out, at, ",\"data\":", value->data);
    return WF_PUT(out, at, "}");
}

void ensync_write_putobj(struct wf_buf *out, const struct ensync_putobj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Putobj\",");
    at = write_putobj_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_unlinkobj_fields(struct wf_buf *out, uint8_t *at,
                                       const struct ensync_unlinkobj_fields *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"tx\":", value->tx);
    at = WF_JSON_PUT_BYTES(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_BYTES(out, at, ",\"linkid\":", value->linkid);
    return WF_PUT(out, at, "}");
}

void ensync_write_unlinkobj(struct wf_buf *out, const struct ensync_unlinkobj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Unlinkobj\",");
    at = write_unlinkobj_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_clean_up(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\"CleanUp\"");
}

void ensync_write_done(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\"Done\"");
}

void ensync_write_fail(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\"Fail\"");
}

void ensync_write_error(struct wf_buf *out, const struct ensync_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "[\"Error\",", msg->text);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_fatal_error(struct wf_buf *out, const struct ensync_fatal_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "[\"FatalError\",", msg->text);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_not_found(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\"NotFound\"");
}

void ensync_write_dir_entry(struct wf_buf *out, const struct ensync_dir_entry *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_BYTES(out, at, "[\"DirEntry\",", msg->id);
    at = WF_JSON_PUT_BYTES(out, at, ",", msg->ver);
    at = WF_JSON_PUT_UINT(out, at, ",", msg->length);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_dir_data(struct wf_buf *out, const struct ensync_dir_data *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_BYTES(out, at, "[\"DirData\",", msg->ver);
    at = WF_JSON_PUT_BYTES(out, at, ",", msg->content);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void ensync_write_obj_data(struct wf_buf *out, const struct ensync_obj_data *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_BYTES(out, at, "[\"ObjData\",", msg->content);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static uint8_t *write_server_info_fields(struct wf_buf *out, uint8_t *at,
                                         const struct ensync_server_info_fields *value)
{
    at = WF_PUT(out, at, "{\"implementation\":");
    at = write_implementation_info(out, at, &value->implementation);
    if (value->has_motd)
        at = WF_JSON_PUT_TEXT(out, at, ",\"motd\":", value->motd);
    else
        at = WF_PUT(out, at, ",\"motd\":null");
    return WF_PUT(out, at, "}");
}

void ensync_write_server_info(struct wf_buf *out, const struct ensync_server_info *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"ServerInfo\",");
    at = write_server_info_fields(out, at, &msg->fields);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static bool check_implementation_info(const struct ensync_implementation_info *value,
                                      struct wf_error *error)
{
    if (!wf_check_utf8_text(value->name, &implementation_info_name_rule, error))
        return wf_error_push(error, "name");
    return true;
}

static bool check_client_info_fields(const struct ensync_client_info_fields *value,
                                     struct wf_error *error)
{
    if (!check_implementation_info(&value->implementation, error))
        return wf_error_push(error, "implementation");
    return true;
}

bool ensync_validate_client_info(const struct ensync_client_info *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

bool ensync_validate_get_dir(const struct ensync_get_dir *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_bytes(msg->id, &hash_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

bool ensync_validate_get_obj(const struct ensync_get_obj *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_bytes(msg->id, &hash_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

bool ensync_validate_start_tx(const struct ensync_start_tx *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool ensync_validate_commit(const struct ensync_commit *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool ensync_validate_abort(const struct ensync_abort *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

static bool check_mkdir_fields(const struct ensync_mkdir_fields *value, struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &hash_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_bytes(value->ver, &hash_rule, error))
        return wf_error_push(error, "ver");
    if (!wf_check_bytes(value->data, &bytes_rule, error))
        return wf_error_push(error, "data");
    return true;
}

bool ensync_validate_mkdir(const struct ensync_mkdir *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_mkdir_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_updir_fields(const struct ensync_updir_fields *value, struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &hash_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_bytes(value->ver, &hash_rule, error))
        return wf_error_push(error, "ver");
    if (!wf_check_bytes(value->append, &bytes_rule, error))
        return wf_error_push(error, "append");
    return true;
}

bool ensync_validate_updir(const struct ensync_updir *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_updir_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_rmdir_fields(const struct ensync_rmdir_fields *value, struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &hash_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_bytes(value->ver, &hash_rule, error))
        return wf_error_push(error, "ver");
    return true;
}

bool ensync_validate_rmdir(const struct ensync_rmdir *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_rmdir_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_linkobj_fields(const struct ensync_linkobj_fields *value, struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &hash_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_bytes(value->linkid, &hash_rule, error))
        return wf_error_push(error, "linkid");
    return true;
}

bool ensync_validate_linkobj(const struct ensync_linkobj *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_linkobj_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_putobj_fields(const struct ensync_putobj_fields *value, struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &hash_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_bytes(value->linkid, &hash_rule, error))
        return wf_error_push(error, "linkid");
    if (!wf_check_bytes(value->data, &bytes_rule, error))
        return wf_error_push(error, "data");
    return true;
}

bool ensync_validate_putobj(const struct ensync_putobj *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_putobj_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_unlinkobj_fields(const struct ensync_unlinkobj_fields *value,
                                   struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &hash_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_bytes(value->linkid, &hash_rule, error))
        return wf_error_push(error, "linkid");
    return true;
}

bool ensync_validate_unlinkobj(const struct ensync_unlinkobj *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_unlinkobj_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

bool ensync_validate_error(const struct ensync_error *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &error_text_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

bool ensync_validate_fatal_error(const struct ensync_fatal_error *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &fatal_error_text_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

bool ensync_validate_dir_entry(const struct ensync_dir_entry *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_bytes(msg->id, &hash_rule, error))
        return wf_error_push_index(error, 1);
    if (!wf_check_bytes(msg->ver, &hash_rule, error))
        return wf_error_push_index(error, 2);
    return true;
}

bool ensync_validate_dir_data(const struct ensync_dir_data *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_bytes(msg->ver, &hash_rule, error))
        return wf_error_push_index(error, 1);
    if (!wf_check_bytes(msg->content, &bytes_rule, error))
        return wf_error_push_index(error, 2);
    return true;
}

bool ensync_validate_obj_data(const struct ensync_obj_data *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_bytes(msg->content, &bytes_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_server_info_fields(const struct ensync_server_info_fields *value,
                                     struct wf_error *error)
{
    if (!check_implementation_info(&value->implementation, error))
        return wf_error_push(error, "implementation");
    if (value->has_motd && !wf_check_utf8_text(value->motd, &server_info_fields_motd_rule, error))
        return wf_error_push(error, "motd");
    return true;
}

bool ensync_validate_server_info(const struct ensync_server_info *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_server_info_fields(&msg->fields, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool equal_implementation_info_version(const struct ensync_implementation_info_version *a,
                                              const struct ensync_implementation_info_version *b)
{
    if (a->major != b->major)
        return false;
    if (a->minor != b->minor)
        return false;
    if (a->patch != b->patch)
        return false;
    return true;
}

static bool equal_implementation_info_protocol(const struct ensync_implementation_info_protocol *a,
                                               const struct ensync_implementation_info_protocol *b)
{
    if (a->major != b->major)
        return false;
    if (a->minor != b->minor)
        return false;
    return true;
}

static bool equal_implementation_info(const struct ensync_implementation_info *a,
                                      const struct ensync_implementation_info *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (!equal_implementation_info_version(&a->version, &b->version))
        return false;
    if (!equal_implementation_info_protocol(&a->protocol, &b->protocol))
        return false;
    return true;
}

static bool equal_client_info_fields(const struct ensync_client_info_fields *a,
                                     const struct ensync_client_info_fields *b)
{
    if (!equal_implementation_info(&a->implementation, &b->implementation))
        return false;
    return true;
}

bool ensync_equal_client_info(const struct ensync_client_info *a,
                              const struct ensync_client_info *b)
{
    if (!equal_client_info_fields(&a->fields, &b->fields))
        return false;
    return true;
}

bool ensync_equal_get_dir(const struct ensync_get_dir *a, const struct ensync_get_dir *b)
{
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    return true;
}

bool ensync_equal_get_obj(const struct ensync_get_obj *a, const struct ensync_get_obj *b)
{
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    return true;
}

bool ensync_equal_start_tx(const struct ensync_start_tx *a, const struct ensync_start_tx *b)
{
    if (a->tx != b->tx)
        return false;
    return true;
}

bool ensync_equal_commit(const struct ensync_commit *a, const struct ensync_commit *b)
{
    if (a->tx != b->tx)
        return false;
    return true;
}

bool ensync_equal_abort(const struct ensync_abort *a, const struct ensync_abort *b)
{
    if (a->tx != b->tx)
        return false;
    return true;
}

static bool equal_mkdir_fields(const struct ensync_mkdir_fields *a,
                               const struct ensync_mkdir_fields *b)
{
    if (a->tx != b->tx)
        return false;
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->ver, b->ver))
        return false;
    if (!wf_bytes_equal(a->data, b->data))
        return false;
    return true;
}

bool ensync_equal_mkdir(const struct ensync_mkdir *a, const struct ensync_mkdir *b)
{
    if (!equal_mkdir_fields(&a->fields, &b->fields))
        return false;
    return true;
}

static bool equal_updir_fields(const struct ensync_updir_fields *a,
                               const struct ensync_updir_fields *b)
{
    if (a->tx != b->tx)
        return false;
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->ver, b->ver))
        return false;
    if (a->old_len != b->old_len)
        return false;
    if (!wf_bytes_equal(a->append, b->append))
        return false;
    return true;
}

bool ensync_equal_updir(const struct ensync_updir *a, const struct ensync_updir *b)
{
    if (!equal_updir_fields(&a->fields, &b->fields))
        return false;
    return true;
}

static bool equal_rmdir_fields(const struct ensync_rmdir_fields *a,
                               const struct ensync_rmdir_fields *b)
{
    if (a->tx != b->tx)
        return false;
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->ver, b->ver))
        return false;
    if (a->old_len != b->old_len)
        return false;
    return true;
}

bool ensync_equal_rmdir(const struct ensync_rmdir *a, const struct ensync_rmdir *b)
{
    if (!equal_rmdir_fields(&a->fields, &b->fields))
        return false;
    return true;
}

static bool equal_linkobj_fields(const struct ensync_linkobj_fields *a,
                                 const struct ensync_linkobj_fields *b)
{
    if (a->tx != b->tx)
        return false;
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->linkid, b->linkid))
        return false;
    return true;
}

bool ensync_equal_linkobj(const struct ensync_linkobj *a, const struct ensync_linkobj *b)
{
    if (!equal_linkobj_fields(&a->fields, &b->fields))
        return false;
    return true;
}

static bool equal_putobj_fields(const struct ensync_putobj_fields *a,
                                const struct ensync_putobj_fields *b)
{
    if (a->tx != b->tx)
        return false;
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->linkid, b->linkid))
        return false;
    if (!wf_bytes_equal(a->data, b->data))
        return false;
    return true;
}

bool ensync_equal_putobj(const struct ensync_putobj *a, const struct ensync_putobj *b)
{
    if (!equal_putobj_fields(&a->fields, &b->fields))
        return false;
    return true;
}

static bool equal_unlinkobj_fields(const struct ensync_unlinkobj_fields *a,
                                   const struct ensync_unlinkobj_fields *b)
{
    if (a->tx != b->tx)
        return false;
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->linkid, b->linkid))
        return false;
    return true;
}

bool ensync_equal_unlinkobj(const struct ensync_unlinkobj *a, const struct ensync_unlinkobj *b)
{
    if (!equal_unlinkobj_fields(&a->fields, &b->fields))
        return false;
    return true;
}

bool ensync_equal_error(const struct ensync_error *a, const struct ensync_error *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool ensync_equal_fatal_error(const struct ensync_fatal_error *a,
                              const struct ensync_fatal_error *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool ensync_equal_dir_entry(const struct ensync_dir_entry *a, const struct ensync_dir_entry *b)
{
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (!wf_bytes_equal(a->ver, b->ver))
        return false;
    if (a->length != b->length)
        return false;
    return true;
}

bool ensync_equal_dir_data(const struct ensync_dir_data *a, const struct ensync_dir_data *b)
{
    if (!wf_bytes_equal(a->ver, b->ver))
        return false;
    if (!wf_bytes_equal(a->content, b->content))
        return false;
    return true;
}

bool ensync_equal_obj_data(const struct ensync_obj_data *a, const struct ensync_obj_data *b)
{
    if (!wf_bytes_equal(a->content, b->content))
        return false;
    return true;
}

static bool equal_server_info_fields(const struct ensync_server_info_fields *a,
                                     const struct ensync_server_info_fields *b)
{
    if (!equal_implementation_info(&a->implementation, &b->implementation))
        return false;
    if (a->has_motd != b->has_motd)
        return false;
    if (a->has_motd && !wf_text_equal(a->motd, b->motd))
        return false;
    return true;
}

bool ensync_equal_server_info(const struct ensync_server_info *a,
                              const struct ensync_server_info *b)
{
    if (!equal_server_info_fields(&a->fields, &b->fields))
        return false;
    return true;
}

static enum ensync_tag identify_to_server_array(struct wf_json_reader *in)
{
    return wf_json_tell_by_item(in, 0, &identify_to_server_array_0_rule, WF_UNKNOWN_TAG);
}

static enum ensync_tag identify_to_server_string(struct wf_json_reader *in)
{
    return wf_json_tell_by_value(in, &identify_to_server_string_value_rule, WF_UNKNOWN_TAG);
}

enum ensync_tag ensync_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_ARRAY:
        return identify_to_server_array(in);
    case WF_JSON_TEXT:
        return identify_to_server_string(in);
    default:
        wf_json_fail(in, "type", "#", "not of type array, string");
        return ENSYNC_NONE;
    }
}

static enum ensync_tag identify_to_client_array(struct wf_json_reader *in)
{
    return wf_json_tell_by_item(in, 0, &identify_to_client_array_0_rule, WF_UNKNOWN_TAG);
}

static enum ensync_tag identify_to_client_string(struct wf_json_reader *in)
{
    return wf_json_tell_by_value(in, &identify_to_client_string_value_rule, WF_UNKNOWN_TAG);
}

enum ensync_tag ensync_identify_to_client(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_ARRAY:
        return identify_to_client_array(in);
    case WF_JSON_TEXT:
        return identify_to_client_string(in);
    default:
        wf_json_fail(in, "type", "#", "not of type array, string");
        return ENSYNC_NONE;
    }
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

static void read_implementation_info_version_cbor(struct wf_cbor_reader *in,
                                                  struct ensync_implementation_info_version *value)
{
    struct wf_cbor_tuple tuple;

    wf_cbor_begin_tuple(in, &tuple, &implementation_info_version_rule);
    if (wf_cbor_next_position(in, &tuple, 0, &implementation_info_version_rule))
        value->major = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &implementation_info_version_rule))
        value->minor = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    if (wf_cbor_next_position(in, &tuple, 2, &implementation_info_version_rule))
        value->patch = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    wf_cbor_end_tuple(in, &tuple, 3, &implementation_info_version_rule);
}

static void
read_implementation_info_protocol_cbor(struct wf_cbor_reader *in,
                                       struct ensync_implementation_info_protocol *value)
{
    struct wf_cbor_tuple tuple;

    wf_cbor_begin_tuple(in, &tuple, &implementation_info_protocol_rule);
    if (wf_cbor_next_position(in, &tuple, 0, &implementation_info_protocol_rule))
        value->major = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &implementation_info_protocol_rule))
        value->minor = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &implementation_info_protocol_rule);
}

static void read_implementation_info_cbor(struct wf_cbor_reader *in,
                                          struct ensync_implementation_info *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &implementation_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &implementation_info_rule, IMPLEMENTATION_INFO_NAME))
            value->name = wf_cbor_read_text(in, &implementation_info_name_rule);
        if (wf_cbor_take_member(in, &object, &implementation_info_rule,
                                IMPLEMENTATION_INFO_VERSION))
            read_implementation_info_version_cbor(in, &value->version);
        if (wf_cbor_take_member(in, &object, &implementation_info_rule,
                                IMPLEMENTATION_INFO_PROTOCOL))
            read_implementation_info_protocol_cbor(in, &value->protocol);
    } while (wf_cbor_more_members(in, &object, &implementation_info_rule));
}

static void read_client_info_fields_cbor(struct wf_cbor_reader *in,
                                         struct ensync_client_info_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_info_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_info_fields_rule,
                                CLIENT_INFO_FIELDS_IMPLEMENTATION))
            read_implementation_info_cbor(in, &value->implementation);
    } while (wf_cbor_more_members(in, &object, &client_info_fields_rule));
}

bool ensync_read_client_info_cbor(struct wf_cbor_reader *in, struct ensync_client_info *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_client_info){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &client_info_rule, &client_info_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &client_info_rule))
        read_client_info_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &client_info_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_get_dir_cbor(struct wf_cbor_reader *in, struct ensync_get_dir *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_get_dir){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &get_dir_rule, &get_dir_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &get_dir_rule))
        msg->id = wf_cbor_read_bytes(in, &hash_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &get_dir_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_get_obj_cbor(struct wf_cbor_reader *in, struct ensync_get_obj *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_get_obj){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &get_obj_rule, &get_obj_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &get_obj_rule))
        msg->id = wf_cbor_read_bytes(in, &hash_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &get_obj_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_for_dir_cbor(struct wf_cbor_reader *in)
{
    wf_cbor_read_enum(in, &for_dir_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_start_tx_cbor(struct wf_cbor_reader *in, struct ensync_start_tx *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_start_tx){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &start_tx_rule, &start_tx_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &start_tx_rule))
        msg->tx = wf_cbor_read_uint(in, &tx_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &start_tx_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_commit_cbor(struct wf_cbor_reader *in, struct ensync_commit *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_commit){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &commit_rule, &commit_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &commit_rule))
        msg->tx = wf_cbor_read_uint(in, &tx_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &commit_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_abort_cbor(struct wf_cbor_reader *in, struct ensync_abort *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_abort){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &abort_rule, &abort_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &abort_rule))
        msg->tx = wf_cbor_read_uint(in, &tx_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &abort_rule);
    return in->error.status == WF_OK;
}

static void read_mkdir_fields_cbor(struct wf_cbor_reader *in, struct ensync_mkdir_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &mkdir_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_TX))
            value->tx = wf_cbor_read_uint(in, &tx_rule);
        if (wf_cbor_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_ID))
            value->id = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_VER))
            value->ver = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &mkdir_fields_rule, MKDIR_FIELDS_DATA))
            value->data = wf_cbor_read_bytes(in, &bytes_rule);
    } while (wf_cbor_more_members(in, &object, &mkdir_fields_rule));
}

bool ensync_read_mkdir_cbor(struct wf_cbor_reader *in, struct ensync_mkdir *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_mkdir){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &mkdir_rule, &mkdir_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &mkdir_rule))
        read_mkdir_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &mkdir_rule);
    return in->error.status == WF_OK;
}

static void read_updir_fields_cbor(struct wf_cbor_reader *in, struct ensync_updir_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &updir_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_TX))
            value->tx = wf_cbor_read_uint(in, &tx_rule);
        if (wf_cbor_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_ID))
            value->id = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_VER))
            value->ver = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_OLD_LEN))
            value->old_len = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
        if (wf_cbor_take_member(in, &object, &updir_fields_rule, UPDIR_FIELDS_APPEND))
            value->append = wf_cbor_read_bytes(in, &bytes_rule);
    } while (wf_cbor_more_members(in, &object, &updir_fields_rule));
}

bool ensync_read_updir_cbor(struct wf_cbor_reader *in, struct ensync_updir *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_updir){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &updir_rule, &updir_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &updir_rule))
        read_updir_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &updir_rule);
    return in->error.status == WF_OK;
}

static void read_rmdir_fields_cbor(struct wf_cbor_reader *in, struct ensync_rmdir_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &rmdir_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_TX))
            value->tx = wf_cbor_read_uint(in, &tx_rule);
        if (wf_cbor_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_ID))
            value->id = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_VER))
            value->ver = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &rmdir_fields_rule, RMDIR_FIELDS_OLD_LEN))
            value->old_len = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    } while (wf_cbor_more_members(in, &object, &rmdir_fields_rule));
}

bool ensync_read_rmdir_cbor(struct wf_cbor_reader *in, struct ensync_rmdir *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_rmdir){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &rmdir_rule, &rmdir_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &rmdir_rule))
        read_rmdir_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &rmdir_rule);
    return in->error.status == WF_OK;
}

static void read_linkobj_fields_cbor(struct wf_cbor_reader *in, struct ensync_linkobj_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &linkobj_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &linkobj_fields_rule, LINKOBJ_FIELDS_TX))
            value->tx = wf_cbor_read_uint(in, &tx_rule);
        if (wf_cbor_take_member(in, &object, &linkobj_fields_rule, LINKOBJ_FIELDS_ID))
            value->id = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &linkobj_fields_rule, LINKOBJ_FIELDS_LINKID))
            value->linkid = wf_cbor_read_bytes(in, &hash_rule);
    } while (wf_cbor_more_members(in, &object, &linkobj_fields_rule));
}

bool ensync_read_linkobj_cbor(struct wf_cbor_reader *in, struct ensync_linkobj *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_linkobj){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &linkobj_rule, &linkobj_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &linkobj_rule))
        read_linkobj_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &linkobj_rule);
    return in->error.status == WF_OK;
}

static void read_putobj_fields_cbor(struct wf_cbor_reader *in, struct ensync_putobj_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &putobj_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_TX))
            value->tx = wf_cbor_read_uint(in, &tx_rule);
        if (wf_cbor_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_ID))
            value->id = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_LINKID))
            value->linkid = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &putobj_fields_rule, PUTOBJ_FIELDS_DATA))
            value->data = wf_cbor_read_bytes(in, &bytes_rule);
    } while (wf_cbor_more_members(in, &object, &putobj_fields_rule));
}

bool ensync_read_putobj_cbor(struct wf_cbor_reader *in, struct ensync_putobj *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_putobj){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &putobj_rule, &putobj_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &putobj_rule))
        read_putobj_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &putobj_rule);
    return in->error.status == WF_OK;
}

static void read_unlinkobj_fields_cbor(struct wf_cbor_reader *in,
                                       struct ensync_unlinkobj_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &unlinkobj_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &unlinkobj_fields_rule, UNLINKOBJ_FIELDS_TX))
            value->tx = wf_cbor_read_uint(in, &tx_rule);
        if (wf_cbor_take_member(in, &object, &unlinkobj_fields_rule, UNLINKOBJ_FIELDS_ID))
            value->id = wf_cbor_read_bytes(in, &hash_rule);
        if (wf_cbor_take_member(in, &object, &unlinkobj_fields_rule, UNLINKOBJ_FIELDS_LINKID))
            value->linkid = wf_cbor_read_bytes(in, &hash_rule);
    } while (wf_cbor_more_members(in, &object, &unlinkobj_fields_rule));
}

bool ensync_read_unlinkobj_cbor(struct wf_cbor_reader *in, struct ensync_unlinkobj *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_unlinkobj){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &unlinkobj_rule, &unlinkobj_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &unlinkobj_rule))
        read_unlinkobj_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &unlinkobj_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_clean_up_cbor(struct wf_cbor_reader *in)
{
    wf_cbor_read_enum(in, &clean_up_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_done_cbor(struct wf_cbor_reader *in)
{
    wf_cbor_read_enum(in, &done_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_fail_cbor(struct wf_cbor_reader *in)
{
    wf_cbor_read_enum(in, &fail_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_error_cbor(struct wf_cbor_reader *in, struct ensync_error *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_error){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &error_rule, &error_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &error_rule))
        msg->text = wf_cbor_read_text(in, &error_text_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &error_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_fatal_error_cbor(struct wf_cbor_reader *in, struct ensync_fatal_error *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_fatal_error){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &fatal_error_rule, &fatal_error_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &fatal_error_rule))
        msg->text = wf_cbor_read_text(in, &fatal_error_text_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &fatal_error_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_not_found_cbor(struct wf_cbor_reader *in)
{
    wf_cbor_read_enum(in, &not_found_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_dir_entry_cbor(struct wf_cbor_reader *in, struct ensync_dir_entry *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_dir_entry){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &dir_entry_rule, &dir_entry_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &dir_entry_rule))
        msg->id = wf_cbor_read_bytes(in, &hash_rule);
    if (wf_cbor_next_position(in, &tuple, 2, &dir_entry_rule))
        msg->ver = wf_cbor_read_bytes(in, &hash_rule);
    if (wf_cbor_next_position(in, &tuple, 3, &dir_entry_rule))
        msg->length = (uint32_t)wf_cbor_read_uint(in, &u32_rule);
    wf_cbor_end_tuple(in, &tuple, 4, &dir_entry_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_dir_data_cbor(struct wf_cbor_reader *in, struct ensync_dir_data *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_dir_data){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &dir_data_rule, &dir_data_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &dir_data_rule))
        msg->ver = wf_cbor_read_bytes(in, &hash_rule);
    if (wf_cbor_next_position(in, &tuple, 2, &dir_data_rule))
        msg->content = wf_cbor_read_bytes(in, &bytes_rule);
    wf_cbor_end_tuple(in, &tuple, 3, &dir_data_rule);
    return in->error.status == WF_OK;
}

bool ensync_read_obj_data_cbor(struct wf_cbor_reader *in, struct ensync_obj_data *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_obj_data){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &obj_data_rule, &obj_data_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &obj_data_rule))
        msg->content = wf_cbor_read_bytes(in, &bytes_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &obj_data_rule);
    return in->error.status == WF_OK;
}

static void read_server_info_fields_cbor(struct wf_cbor_reader *in,
                                         struct ensync_server_info_fields *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &server_info_fields_rule);
    do {
        if (wf_cbor_take_member(in, &object, &server_info_fields_rule,
                                SERVER_INFO_FIELDS_IMPLEMENTATION))
            read_implementation_info_cbor(in, &value->implementation);
        if (wf_cbor_take_member(in, &object, &server_info_fields_rule, SERVER_INFO_FIELDS_MOTD)) {
            if (!wf_cbor_take_null(in)) {
                value->motd = wf_cbor_read_text(in, &server_info_fields_motd_rule);
                value->has_motd = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &server_info_fields_rule));
}

bool ensync_read_server_info_cbor(struct wf_cbor_reader *in, struct ensync_server_info *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct ensync_server_info){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &server_info_rule, &server_info_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &server_info_rule))
        read_server_info_fields_cbor(in, &msg->fields);
    wf_cbor_end_tuple(in, &tuple, 2, &server_info_rule);
    return in->error.status == WF_OK;
}

static uint8_t *
write_implementation_info_version_cbor(struct wf_buf *out, uint8_t *at,
                                       const struct ensync_implementation_info_version *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\203", value->major);
    at = wf_cbor_put_uint(out, at, value->minor);
    return wf_cbor_put_uint(out, at, value->patch);
}

static uint8_t *
write_implementation_info_protocol_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct ensync_implementation_info_protocol *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\202", value->major);
    return wf_cbor_put_uint(out, at, value->minor);
}

static uint8_t *write_implementation_info_cbor(struct wf_buf *out, uint8_t *at,
                                               const struct ensync_implementation_info *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\243dname", value->name);
    at = WF_PUT(out, at, "gversion");
    at = write_implementation_info_version_cbor(out, at, &value->version);
    at = WF_PUT(out, at, "hprotocol");
    return write_implementation_info_protocol_cbor(out, at, &value->protocol);
}

static uint8_t *write_client_info_fields_cbor(struct wf_buf *out, uint8_t *at,
                                              const struct ensync_client_info_fields *value)
{
    at = WF_PUT(out, at, "\241nimplementation");
    return write_implementation_info_cbor(out, at, &value->implementation);
}

void ensync_write_client_info_cbor(struct wf_buf *out, const struct ensync_client_info *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202jClientInfo");
    at = write_client_info_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

void ensync_write_get_dir_cbor(struct wf_buf *out, const struct ensync_get_dir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "\202fGetDir", msg->id, 32);
    wf_put_end(out, at);
}

void ensync_write_get_obj_cbor(struct wf_buf *out, const struct ensync_get_obj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "\202fGetObj", msg->id, 32);
    wf_put_end(out, at);
}

void ensync_write_for_dir_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "fForDir");
}

void ensync_write_start_tx_cbor(struct wf_buf *out, const struct ensync_start_tx *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_UINT(out, at, "\202gStartTx", msg->tx);
    wf_put_end(out, at);
}

void ensync_write_commit_cbor(struct wf_buf *out, const struct ensync_commit *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_UINT(out, at, "\202fCommit", msg->tx);
    wf_put_end(out, at);
}

void ensync_write_abort_cbor(struct wf_buf *out, const struct ensync_abort *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_UINT(out, at, "\202eAbort", msg->tx);
    wf_put_end(out, at);
}

static uint8_t *write_mkdir_fields_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct ensync_mkdir_fields *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\244btx", value->tx);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 32);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "cver", value->ver, 32);
    return WF_CBOR_PUT_BYTES(out, at, "ddata", value->data);
}

void ensync_write_mkdir_cbor(struct wf_buf *out, const struct ensync_mkdir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202eMkdir");
    at = write_mkdir_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

static uint8_t *write_updir_fields_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct ensync_updir_fields *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\245btx", value->tx);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 32);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "cver", value->ver, 32);
    at = WF_CBOR_PUT_UINT(out, at, "gold_len", value->old_len);
    return WF_CBOR_PUT_BYTES(out, at, "fappend", value->append);
}

void ensync_write_updir_cbor(struct wf_buf *out, const struct ensync_updir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202eUpdir");
    at = write_updir_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

static uint8_t *write_rmdir_fields_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct ensync_rmdir_fields *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\244btx", value->tx);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 32);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "cver", value->ver, 32);
    return WF_CBOR_PUT_UINT(out, at, "gold_len", value->old_len);
}

void ensync_write_rmdir_cbor(struct wf_buf *out, const struct ensync_rmdir *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202eRmdir");
    at = write_rmdir_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

static uint8_t *write_linkobj_fields_cbor(struct wf_buf *out, uint8_t *at,
                                          const struct ensync_linkobj_fields *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\243btx", value->tx);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 32);
    return WF_CBOR_PUT_FIXED_BYTES(out, at, "flinkid", value->linkid, 32);
}

void ensync_write_linkobj_cbor(struct wf_buf *out, const struct ensync_linkobj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202gLinkobj");
    at = write_linkobj_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

static uint8_t *write_putobj_fields_cbor(struct wf_buf *out, uint8_t *at,
                                         const struct ensync_putobj_fields *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\244btx", value->tx);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 32);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "flinkid", value->linkid, 32);
    return WF_CBOR_PUT_BYTES(out, at, "ddata", value->data);
}

void ensync_write_putobj_cbor(struct wf_buf *out, const struct ensync_putobj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202fPutobj");
    at = write_putobj_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

static uint8_t *write_unlinkobj_fields_cbor(struct wf_buf *out, uint8_t *at,
                                            const struct ensync_unlinkobj_fields *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\243btx", value->tx);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 32);
    return WF_CBOR_PUT_FIXED_BYTES(out, at, "flinkid", value->linkid, 32);
}

void ensync_write_unlinkobj_cbor(struct wf_buf *out, const struct ensync_unlinkobj *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202iUnlinkobj");
    at = write_unlinkobj_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

void ensync_write_clean_up_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "gCleanUp");
}

void ensync_write_done_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "dDone");
}

void ensync_write_fail_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "dFail");
}

void ensync_write_error_cbor(struct wf_buf *out, const struct ensync_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\202eError", msg->text);
    wf_put_end(out, at);
}

void ensync_write_fatal_error_cbor(struct wf_buf *out, const struct ensync_fatal_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\202jFatalError", msg->text);
    wf_put_end(out, at);
}

void ensync_write_not_found_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "hNotFound");
}

void ensync_write_dir_entry_cbor(struct wf_buf *out, const struct ensync_dir_entry *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "\204hDirEntry", msg->id, 32);
    at = wf_cbor_put_fixed_bytes(out, at, msg->ver, 32);
    at = wf_cbor_put_uint(out, at, msg->length);
    wf_put_end(out, at);
}

void ensync_write_dir_data_cbor(struct wf_buf *out, const struct ensync_dir_data *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "\203gDirData", msg->ver, 32);
    at = wf_cbor_put_bytes(out, at, msg->content);
    wf_put_end(out, at);
}

void ensync_write_obj_data_cbor(struct wf_buf *out, const struct ensync_obj_data *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_BYTES(out, at, "\202gObjData", msg->content);
    wf_put_end(out, at);
}

static uint8_t *write_server_info_fields_cbor(struct wf_buf *out, uint8_t *at,
                                              const struct ensync_server_info_fields *value)
{
    at = WF_PUT(out, at, "\242nimplementation");
    at = write_implementation_info_cbor(out, at, &value->implementation);
    if (value->has_motd)
        at = WF_CBOR_PUT_TEXT(out, at, "dmotd", value->motd);
    else
        at = WF_PUT(out, at, "dmotd\366");
    return at;
}

void ensync_write_server_info_cbor(struct wf_buf *out, const struct ensync_server_info *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202jServerInfo");
    at = write_server_info_fields_cbor(out, at, &msg->fields);
    wf_put_end(out, at);
}

static enum ensync_tag identify_to_server_array_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_item(in, 0, &identify_to_server_array_0_rule, WF_UNKNOWN_TAG);
}

static enum ensync_tag identify_to_server_string_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_value(in, &identify_to_server_string_value_rule, WF_UNKNOWN_TAG);
}

static enum ensync_tag identify_to_server_by_asking_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_ARRAY:
        return identify_to_server_array_cbor(in);
    case WF_CBOR_TEXT:
        return identify_to_server_string_cbor(in);
    default:
        wf_cbor_fail(in, "type", "#", "not of type array, string");
        return ENSYNC_NONE;
    }
}

enum ensync_tag ensync_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    unsigned which = wf_cbor_tell_by_beginning(in, &identify_to_server_beginnings);

    return which != 0 ? which : identify_to_server_by_asking_cbor(in);
}

static enum ensync_tag identify_to_client_array_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_item(in, 0, &identify_to_client_array_0_rule, WF_UNKNOWN_TAG);
}

static enum ensync_tag identify_to_client_string_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_value(in, &identify_to_client_string_value_rule, WF_UNKNOWN_TAG);
}

static enum ensync_tag identify_to_client_by_asking_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_ARRAY:
        return identify_to_client_array_cbor(in);
    case WF_CBOR_TEXT:
        return identify_to_client_string_cbor(in);
    default:
        wf_cbor_fail(in, "type", "#", "not of type array, string");
        return ENSYNC_NONE;
    }
}

enum ensync_tag ensync_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    unsigned which = wf_cbor_tell_by_beginning(in, &identify_to_client_beginnings);

    return which != 0 ? which : identify_to_client_by_asking_cbor(in);
}

const struct ensync_settings ensync_default_settings = {
    .port = 9002,
    .max_connections = 1024,
    .max_frame = 16777216,
    .max_dir = 0,
    .max_item = 0,
    .max_transactions = 1024,
    .max_queued_bytes = 67108864,
    .max_waiting_bytes = 1048576,
    .busy_timeout_ms = 5000,
    .close_timeout_ms = 2000,
    .threads = 4,
    .name = WF_TEXT_INIT("wireform"),
    .version = WF_TEXT_INIT("0.1.0"),
    .motd = WF_TEXT_INIT(""),
};

/* What the table calls: the same functions without their types. */

static bool read_any_client_info(struct wf_json_reader *in, void *value)
{
    return ensync_read_client_info(in, value);
}

static void write_any_client_info(struct wf_buf *out, const void *value)
{
    ensync_write_client_info(out, value);
}

static bool read_any_client_info_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_client_info_cbor(in, value);
}

static void write_any_client_info_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_client_info_cbor(out, value);
}

static bool validate_any_client_info(const void *value, struct wf_error *error)
{
    return ensync_validate_client_info(value, error);
}

static bool equal_any_client_info(const void *a, const void *b)
{
    return ensync_equal_client_info(a, b);
}

static bool read_any_get_dir(struct wf_json_reader *in, void *value)
{
    return ensync_read_get_dir(in, value);
}

static void write_any_get_dir(struct wf_buf *out, const void *value)
{
    ensync_write_get_dir(out, value);
}

static bool read_any_get_dir_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_get_dir_cbor(in, value);
}

static void write_any_get_dir_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_get_dir_cbor(out, value);
}

static bool validate_any_get_dir(const void *value, struct wf_error *error)
{
    return ensync_validate_get_dir(value, error);
}

static bool equal_any_get_dir(const void *a, const void *b)
{
    return ensync_equal_get_dir(a, b);
}

static bool read_any_get_obj(struct wf_json_reader *in, void *value)
{
    return ensync_read_get_obj(in, value);
}

static void write_any_get_obj(struct wf_buf *out, const void *value)
{
    ensync_write_get_obj(out, value);
}

static bool read_any_get_obj_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_get_obj_cbor(in, value);
}

static void write_any_get_obj_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_get_obj_cbor(out, value);
}

static bool validate_any_get_obj(const void *value, struct wf_error *error)
{
    return ensync_validate_get_obj(value, error);
}

static bool equal_any_get_obj(const void *a, const void *b)
{
    return ensync_equal_get_obj(a, b);
}

static bool read_any_for_dir(struct wf_json_reader *in, void *value)
{
    (void)value;
    return ensync_read_for_dir(in);
}

static void write_any_for_dir(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_for_dir(out);
}

static bool read_any_for_dir_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return ensync_read_for_dir_cbor(in);
}

static void write_any_for_dir_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_for_dir_cbor(out);
}

static bool read_any_start_tx(struct wf_json_reader *in, void *value)
{
    return ensync_read_start_tx(in, value);
}

static void write_any_start_tx(struct wf_buf *out, const void *value)
{
    ensync_write_start_tx(out, value);
}

static bool read_any_start_tx_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_start_tx_cbor(in, value);
}

static void write_any_start_tx_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_start_tx_cbor(out, value);
}

static bool validate_any_start_tx(const void *value, struct wf_error *error)
{
    return ensync_validate_start_tx(value, error);
}

static bool equal_any_start_tx(const void *a, const void *b)
{
    return ensync_equal_start_tx(a, b);
}

static bool read_any_commit(struct wf_json_reader *in, void *value)
{
    return ensync_read_commit(in, value);
}

static void write_any_commit(struct wf_buf *out, const void *value)
{
    ensync_write_commit(out, value);
}

static bool read_any_commit_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_commit_cbor(in, value);
}

static void write_any_commit_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_commit_cbor(out, value);
}

static bool validate_any_commit(const void *value, struct wf_error *error)
{
    return ensync_validate_commit(value, error);
}

static bool equal_any_commit(const void *a, const void *b)
{
    return ensync_equal_commit(a, b);
}

static bool read_any_abort(struct wf_json_reader *in, void *value)
{
    return ensync_read_abort(in, value);
}

static void write_any_abort(struct wf_buf *out, const void *value)
{
    ensync_write_abort(out, value);
}

static bool read_any_abort_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_abort_cbor(in, value);
}

static void write_any_abort_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_abort_cbor(out, value);
}

static bool validate_any_abort(const void *value, struct wf_error *error)
{
    return ensync_validate_abort(value, error);
}

static bool equal_any_abort(const void *a, const void *b)
{
    return ensync_equal_abort(a, b);
}

static bool read_any_mkdir(struct wf_json_reader *in, void *value)
{
    return ensync_read_mkdir(in, value);
}

static void write_any_mkdir(struct wf_buf *out, const void *value)
{
    ensync_write_mkdir(out, value);
}

static bool read_any_mkdir_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_mkdir_cbor(in, value);
}

static void write_any_mkdir_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_mkdir_cbor(out, value);
}

static bool validate_any_mkdir(const void *value, struct wf_error *error)
{
    return ensync_validate_mkdir(value, error);
}

static bool equal_any_mkdir(const void *a, const void *b)
{
    return ensync_equal_mkdir(a, b);
}

static bool read_any_updir(struct wf_json_reader *in, void *value)
{
    return ensync_read_updir(in, value);
}

static void write_any_updir(struct wf_buf *out, const void *value)
{
    ensync_write_updir(out, value);
}

static bool read_any_updir_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_updir_cbor(in, value);
}

static void write_any_updir_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_updir_cbor(out, value);
}

static bool validate_any_updir(const void *value, struct wf_error *error)
{
    return ensync_validate_updir(value, error);
}

static bool equal_any_updir(const void *a, const void *b)
{
    return ensync_equal_updir(a, b);
}

static bool read_any_rmdir(struct wf_json_reader *in, void *value)
{
    return ensync_read_rmdir(in, value);
}

static void write_any_rmdir(struct wf_buf *out, const void *value)
{
    ensync_write_rmdir(out, value);
}

static bool read_any_rmdir_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_rmdir_cbor(in, value);
}

static void write_any_rmdir_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_rmdir_cbor(out, value);
}

static bool validate_any_rmdir(const void *value, struct wf_error *error)
{
    return ensync_validate_rmdir(value, error);
}

static bool equal_any_rmdir(const void *a, const void *b)
{
    return ensync_equal_rmdir(a, b);
}

static bool read_any_linkobj(struct wf_json_reader *in, void *value)
{
    return ensync_read_linkobj(in, value);
}

static void write_any_linkobj(struct wf_buf *out, const void *value)
{
    ensync_write_linkobj(out, value);
}

static bool read_any_linkobj_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_linkobj_cbor(in, value);
}

static void write_any_linkobj_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_linkobj_cbor(out, value);
}

static bool validate_any_linkobj(const void *value, struct wf_error *error)
{
    return ensync_validate_linkobj(value, error);
}

static bool equal_any_linkobj(const void *a, const void *b)
{
    return ensync_equal_linkobj(a, b);
}

static bool read_any_putobj(struct wf_json_reader *in, void *value)
{
    return ensync_read_putobj(in, value);
}

static void write_any_putobj(struct wf_buf *out, const void *value)
{
    ensync_write_putobj(out, value);
}

static bool read_any_putobj_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_putobj_cbor(in, value);
}

static void write_any_putobj_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_putobj_cbor(out, value);
}

static bool validate_any_putobj(const void *value, struct wf_error *error)
{
    return ensync_validate_putobj(value, error);
}

static bool equal_any_putobj(const void *a, const void *b)
{
    return ensync_equal_putobj(a, b);
}

static bool read_any_unlinkobj(struct wf_json_reader *in, void *value)
{
    return ensync_read_unlinkobj(in, value);
}

static void write_any_unlinkobj(struct wf_buf *out, const void *value)
{
    ensync_write_unlinkobj(out, value);
}

static bool read_any_unlinkobj_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_unlinkobj_cbor(in, value);
}

static void write_any_unlinkobj_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_unlinkobj_cbor(out, value);
}

static bool validate_any_unlinkobj(const void *value, struct wf_error *error)
{
    return ensync_validate_unlinkobj(value, error);
}

static bool equal_any_unlinkobj(const void *a, const void *b)
{
    return ensync_equal_unlinkobj(a, b);
}

static bool read_any_clean_up(struct wf_json_reader *in, void *value)
{
    (void)value;
    return ensync_read_clean_up(in);
}

static void write_any_clean_up(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_clean_up(out);
}

static bool read_any_clean_up_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return ensync_read_clean_up_cbor(in);
}

static void write_any_clean_up_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_clean_up_cbor(out);
}

static bool read_any_done(struct wf_json_reader *in, void *value)
{
    (void)value;
    return ensync_read_done(in);
}

static void write_any_done(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_done(out);
}

static bool read_any_done_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return ensync_read_done_cbor(in);
}

static void write_any_done_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_done_cbor(out);
}

static bool read_any_fail(struct wf_json_reader *in, void *value)
{
    (void)value;
    return ensync_read_fail(in);
}

static void write_any_fail(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_fail(out);
}

static bool read_any_fail_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return ensync_read_fail_cbor(in);
}

static void write_any_fail_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_fail_cbor(out);
}

static bool read_any_error(struct wf_json_reader *in, void *value)
{
    return ensync_read_error(in, value);
}

static void write_any_error(struct wf_buf *out, const void *value)
{
    ensync_write_error(out, value);
}

static bool read_any_error_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_error_cbor(in, value);
}

static void write_any_error_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_error_cbor(out, value);
}

static bool validate_any_error(const void *value, struct wf_error *error)
{
    return ensync_validate_error(value, error);
}

static bool equal_any_error(const void *a, const void *b)
{
    return ensync_equal_error(a, b);
}

static bool read_any_fatal_error(struct wf_json_reader *in, void *value)
{
    return ensync_read_fatal_error(in, value);
}

static void write_any_fatal_error(struct wf_buf *out, const void *value)
{
    ensync_write_fatal_error(out, value);
}

static bool read_any_fatal_error_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_fatal_error_cbor(in, value);
}

static void write_any_fatal_error_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_fatal_error_cbor(out, value);
}

static bool validate_any_fatal_error(const void *value, struct wf_error *error)
{
    return ensync_validate_fatal_error(value, error);
}

static bool equal_any_fatal_error(const void *a, const void *b)
{
    return ensync_equal_fatal_error(a, b);
}

static bool read_any_not_found(struct wf_json_reader *in, void *value)
{
    (void)value;
    return ensync_read_not_found(in);
}

static void write_any_not_found(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_not_found(out);
}

static bool read_any_not_found_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return ensync_read_not_found_cbor(in);
}

static void write_any_not_found_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    ensync_write_not_found_cbor(out);
}

static bool read_any_dir_entry(struct wf_json_reader *in, void *value)
{
    return ensync_read_dir_entry(in, value);
}

static void write_any_dir_entry(struct wf_buf *out, const void *value)
{
    ensync_write_dir_entry(out, value);
}

static bool read_any_dir_entry_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_dir_entry_cbor(in, value);
}

static void write_any_dir_entry_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_dir_entry_cbor(out, value);
}

static bool validate_any_dir_entry(const void *value, struct wf_error *error)
{
    return ensync_validate_dir_entry(value, error);
}

static bool equal_any_dir_entry(const void *a, const void *b)
{
    return ensync_equal_dir_entry(a, b);
}

static bool read_any_dir_data(struct wf_json_reader *in, void *value)
{
    return ensync_read_dir_data(in, value);
}

static void write_any_dir_data(struct wf_buf *out, const void *value)
{
    ensync_write_dir_data(out, value);
}

static bool read_any_dir_data_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_dir_data_cbor(in, value);
}

static void write_any_dir_data_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_dir_data_cbor(out, value);
}

static bool validate_any_dir_data(const void *value, struct wf_error *error)
{
    return ensync_validate_dir_data(value, error);
}

static bool equal_any_dir_data(const void *a, const void *b)
{
    return ensync_equal_dir_data(a, b);
}

static bool read_any_obj_data(struct wf_json_reader *in, void *value)
{
    return ensync_read_obj_data(in, value);
}

static void write_any_obj_data(struct wf_buf *out, const void *value)
{
    ensync_write_obj_data(out, value);
}

static bool read_any_obj_data_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_obj_data_cbor(in, value);
}

static void write_any_obj_data_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_obj_data_cbor(out, value);
}

static bool validate_any_obj_data(const void *value, struct wf_error *error)
{
    return ensync_validate_obj_data(value, error);
}

static bool equal_any_obj_data(const void *a, const void *b)
{
    return ensync_equal_obj_data(a, b);
}

static bool read_any_server_info(struct wf_json_reader *in, void *value)
{
    return ensync_read_server_info(in, value);
}

static void write_any_server_info(struct wf_buf *out, const void *value)
{
    ensync_write_server_info(out, value);
}

static bool read_any_server_info_cbor(struct wf_cbor_reader *in, void *value)
{
    return ensync_read_server_info_cbor(in, value);
}

static void write_any_server_info_cbor(struct wf_buf *out, const void *value)
{
    ensync_write_server_info_cbor(out, value);
}

static bool validate_any_server_info(const void *value, struct wf_error *error)
{
    return ensync_validate_server_info(value, error);
}

static bool equal_any_server_info(const void *a, const void *b)
{
    return ensync_equal_server_info(a, b);
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

static const char *const client_info_examples[] = {
    ("[\"ClientInfo\",{\"implementation\":{\"name\":\"ensync\",\"version\":[0,1,0],"
     "\"protocol\":[0,0]}}]"),
};

static const char *const get_dir_examples[] = {
    "[\"GetDir\",\"ERERERERERERERERERERERERERERERERERERERERERE=\"]",
};

static const char *const get_obj_examples[] = {
    "[\"GetObj\",\"ERERERERERERERERERERERERERERERERERERERERERE=\"]",
};

static const char *const for_dir_examples[] = {
    "\"ForDir\"",
};

static const char *const start_tx_examples[] = {
    "[\"StartTx\",1]",
    "[\"StartTx\",18446744073709551615]",
};

static const char *const commit_examples[] = {
    "[\"Commit\",1]",
};

static const char *const abort_examples[] = {
    "[\"Abort\",1]",
};

static const char *const mkdir_examples[] = {
    ("[\"Mkdir\",{\"tx\":1,\"id\":\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"ver\":\"IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=\",\"data\":\"aGVsbG8=\"}]"),
};

static const char *const updir_examples[] = {
    ("[\"Updir\",{\"tx\":1,\"id\":\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"ver\":\"IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=\",\"old_len\":5,"
     "\"append\":\"IHdvcmxk\"}]"),
};

static const char *const rmdir_examples[] = {
    ("[\"Rmdir\",{\"tx\":1,\"id\":\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"ver\":\"IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=\",\"old_len\":5}]"),
};

static const char *const linkobj_examples[] = {
    ("[\"Linkobj\",{\"tx\":1,\"id\":\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"linkid\":\"MzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM=\"}]"),
};

static const char *const putobj_examples[] = {
    ("[\"Putobj\",{\"tx\":1,\"id\":\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"linkid\":\"MzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM=\",\"data\":\"aGVsbG8=\"}]"),
};

static const char *const unlinkobj_examples[] = {
    ("[\"Unlinkobj\",{\"tx\":1,\"id\":\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"linkid\":\"MzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM=\"}]"),
};

static const char *const clean_up_examples[] = {
    "\"CleanUp\"",
};

static const char *const done_examples[] = {
    "\"Done\"",
};

static const char *const fail_examples[] = {
    "\"Fail\"",
};

static const char *const error_examples[] = {
    "[\"Error\",\"No such transaction: 9\"]",
};

static const char *const fatal_error_examples[] = {
    "[\"FatalError\",\"frame 12: empty payload\"]",
};

static const char *const not_found_examples[] = {
    "\"NotFound\"",
};

static const char *const dir_entry_examples[] = {
    ("[\"DirEntry\",\"ERERERERERERERERERERERERERERERERERERERERERE=\","
     "\"IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=\",5]"),
};

static const char *const dir_data_examples[] = {
    "[\"DirData\",\"IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=\",\"aGVsbG8=\"]",
};

static const char *const obj_data_examples[] = {
    "[\"ObjData\",\"aGVsbG8=\"]",
};

static const char *const server_info_examples[] = {
    ("[\"ServerInfo\",{\"implementation\":{\"name\":\"wireform\",\"version\":[0,1,0],"
     "\"protocol\":[0,0]},\"motd\":null}]"),
    ("[\"ServerInfo\",{\"implementation\":{\"name\":\"ensync\",\"version\":[0,1,0],"
     "\"protocol\":[0,0]},\"motd\":\"hi\"}]"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_CLIENT_INFO,
        .name = "client_info",
        .wire_name = "ClientInfo",
        .description = "Says who the client is; changes nothing.",
        .to_server = true,
        .size = sizeof(struct ensync_client_info),
        .read_json = read_any_client_info,
        .write_json = write_any_client_info,
        .read_cbor = read_any_client_info_cbor,
        .write_cbor = write_any_client_info_cbor,
        .validate = validate_any_client_info,
        .equal = equal_any_client_info,
        .replies = WF_MESSAGES(1ULL << ENSYNC_ERROR | 1ULL << ENSYNC_SERVER_INFO),
        .examples = client_info_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_GET_DIR,
        .name = "get_dir",
        .wire_name = "GetDir",
        .description = "Asks for the version and the whole content of a directory.",
        .to_server = true,
        .size = sizeof(struct ensync_get_dir),
        .read_json = read_any_get_dir,
        .write_json = write_any_get_dir,
        .read_cbor = read_any_get_dir_cbor,
        .write_cbor = write_any_get_dir_cbor,
        .validate = validate_any_get_dir,
        .equal = equal_any_get_dir,
        /* error, not_found, dir_data */
        .replies = WF_MESSAGES(0x2a0000),
        .examples = get_dir_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_GET_OBJ,
        .name = "get_obj",
        .wire_name = "GetObj",
        .description = "Asks for the whole content of an object.",
        .to_server = true,
        .size = sizeof(struct ensync_get_obj),
        .read_json = read_any_get_obj,
        .write_json = write_any_get_obj,
        .read_cbor = read_any_get_obj_cbor,
        .write_cbor = write_any_get_obj_cbor,
        .validate = validate_any_get_obj,
        .equal = equal_any_get_obj,
        /* error, not_found, obj_data */
        .replies = WF_MESSAGES(0x4a0000),
        .examples = get_obj_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_FOR_DIR,
        .name = "for_dir",
        .wire_name = "ForDir",
        .description = "Asks for the list of all directories.",
        .to_server = true,
        .read_json = read_any_for_dir,
        .write_json = write_any_for_dir,
        .read_cbor = read_any_for_dir_cbor,
        .write_cbor = write_any_for_dir_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        /* done, error, dir_entry */
        .replies = WF_MESSAGES(0x128000),
        .followed = WF_MESSAGES(1ULL << ENSYNC_DIR_ENTRY),
        .examples = for_dir_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_START_TX,
        .name = "start_tx",
        .wire_name = "StartTx",
        .description = "Opens a transaction under a number the client chooses.",
        .to_server = true,
        .size = sizeof(struct ensync_start_tx),
        .read_json = read_any_start_tx,
        .write_json = write_any_start_tx,
        .read_cbor = read_any_start_tx_cbor,
        .write_cbor = write_any_start_tx_cbor,
        .validate = validate_any_start_tx,
        .equal = equal_any_start_tx,
        .examples = start_tx_examples,
        .examples_count = 2,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_COMMIT,
        .name = "commit",
        .wire_name = "Commit",
        .description = "Carries a transaction out, as a whole or not at all.",
        .to_server = true,
        .size = sizeof(struct ensync_commit),
        .read_json = read_any_commit,
        .write_json = write_any_commit,
        .read_cbor = read_any_commit_cbor,
        .write_cbor = write_any_commit_cbor,
        .validate = validate_any_commit,
        .equal = equal_any_commit,
        .replies = WF_MESSAGES(1ULL << ENSYNC_DONE | 1ULL << ENSYNC_FAIL | 1ULL << ENSYNC_ERROR),
        .examples = commit_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_ABORT,
        .name = "abort",
        .wire_name = "Abort",
        .description = "Drops a transaction.",
        .to_server = true,
        .size = sizeof(struct ensync_abort),
        .read_json = read_any_abort,
        .write_json = write_any_abort,
        .read_cbor = read_any_abort_cbor,
        .write_cbor = write_any_abort_cbor,
        .validate = validate_any_abort,
        .equal = equal_any_abort,
        .replies = WF_MESSAGES(1ULL << ENSYNC_DONE | 1ULL << ENSYNC_ERROR),
        .examples = abort_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_MKDIR,
        .name = "mkdir",
        .wire_name = "Mkdir",
        .description = "In a transaction: makes a directory that must not exist.",
        .to_server = true,
        .size = sizeof(struct ensync_mkdir),
        .read_json = read_any_mkdir,
        .write_json = write_any_mkdir,
        .read_cbor = read_any_mkdir_cbor,
        .write_cbor = write_any_mkdir_cbor,
        .validate = validate_any_mkdir,
        .equal = equal_any_mkdir,
        .examples = mkdir_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_UPDIR,
        .name = "updir",
        .wire_name = "Updir",
        .description = "In a transaction: appends to a directory.",
        .to_server = true,
        .size = sizeof(struct ensync_updir),
        .read_json = read_any_updir,
        .write_json = write_any_updir,
        .read_cbor = read_any_updir_cbor,
        .write_cbor = write_any_updir_cbor,
        .validate = validate_any_updir,
        .equal = equal_any_updir,
        .examples = updir_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_RMDIR,
        .name = "rmdir",
        .wire_name = "Rmdir",
        .description = "In a transaction: removes a directory.",
        .to_server = true,
        .size = sizeof(struct ensync_rmdir),
        .read_json = read_any_rmdir,
        .write_json = write_any_rmdir,
        .read_cbor = read_any_rmdir_cbor,
        .write_cbor = write_any_rmdir_cbor,
        .validate = validate_any_rmdir,
        .equal = equal_any_rmdir,
        .examples = rmdir_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_LINKOBJ,
        .name = "linkobj",
        .wire_name = "Linkobj",
        .description = "In a transaction: refers to an object that is there.",
        .to_server = true,
        .size = sizeof(struct ensync_linkobj),
        .read_json = read_any_linkobj,
        .write_json = write_any_linkobj,
        .read_cbor = read_any_linkobj_cbor,
        .write_cbor = write_any_linkobj_cbor,
        .validate = validate_any_linkobj,
        .equal = equal_any_linkobj,
        /* done, error, not_found */
        .replies = WF_MESSAGES(0xa8000),
        .examples = linkobj_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_PUTOBJ,
        .name = "putobj",
        .wire_name = "Putobj",
        .description = "In a transaction: stores an object and refers to it.",
        .to_server = true,
        .size = sizeof(struct ensync_putobj),
        .read_json = read_any_putobj,
        .write_json = write_any_putobj,
        .read_cbor = read_any_putobj_cbor,
        .write_cbor = write_any_putobj_cbor,
        .validate = validate_any_putobj,
        .equal = equal_any_putobj,
        .examples = putobj_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_UNLINKOBJ,
        .name = "unlinkobj",
        .wire_name = "Unlinkobj",
        .description = "In a transaction: takes a reference back.",
        .to_server = true,
        .size = sizeof(struct ensync_unlinkobj),
        .read_json = read_any_unlinkobj,
        .write_json = write_any_unlinkobj,
        .read_cbor = read_any_unlinkobj_cbor,
        .write_cbor = write_any_unlinkobj_cbor,
        .validate = validate_any_unlinkobj,
        .equal = equal_any_unlinkobj,
        .examples = unlinkobj_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_CLEAN_UP,
        .name = "clean_up",
        .wire_name = "CleanUp",
        .description = "Removes the objects nobody refers to.",
        .to_server = true,
        .read_json = read_any_clean_up,
        .write_json = write_any_clean_up,
        .read_cbor = read_any_clean_up_cbor,
        .write_cbor = write_any_clean_up_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .replies = WF_MESSAGES(1ULL << ENSYNC_DONE),
        .examples = clean_up_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_DONE,
        .name = "done",
        .wire_name = "Done",
        .description = "It is carried out.",
        .to_client = true,
        .read_json = read_any_done,
        .write_json = write_any_done,
        .read_cbor = read_any_done_cbor,
        .write_cbor = write_any_done_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = done_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_FAIL,
        .name = "fail",
        .wire_name = "Fail",
        .description = "A condition of the transaction was not met; nothing was changed.",
        .to_client = true,
        .is_refusal = true,
        .read_json = read_any_fail,
        .write_json = write_any_fail,
        .read_cbor = read_any_fail_cbor,
        .write_cbor = write_any_fail_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = fail_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_ERROR,
        .name = "error",
        .wire_name = "Error",
        .description = "This one request failed; the session goes on.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct ensync_error),
        .read_json = read_any_error,
        .write_json = write_any_error,
        .read_cbor = read_any_error_cbor,
        .write_cbor = write_any_error_cbor,
        .validate = validate_any_error,
        .equal = equal_any_error,
        .examples = error_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_FATAL_ERROR,
        .name = "fatal_error",
        .wire_name = "FatalError",
        .description = "The session is over; the connection is closed.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct ensync_fatal_error),
        .read_json = read_any_fatal_error,
        .write_json = write_any_fatal_error,
        .read_cbor = read_any_fatal_error_cbor,
        .write_cbor = write_any_fatal_error_cbor,
        .validate = validate_any_fatal_error,
        .equal = equal_any_fatal_error,
        .examples = fatal_error_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_NOT_FOUND,
        .name = "not_found",
        .wire_name = "NotFound",
        .description = "There is no such directory, or object.",
        .to_client = true,
        .is_refusal = true,
        .read_json = read_any_not_found,
        .write_json = write_any_not_found,
        .read_cbor = read_any_not_found_cbor,
        .write_cbor = write_any_not_found_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = not_found_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_DIR_ENTRY,
        .name = "dir_entry",
        .wire_name = "DirEntry",
        .description = "One directory of the list.",
        .to_client = true,
        .size = sizeof(struct ensync_dir_entry),
        .read_json = read_any_dir_entry,
        .write_json = write_any_dir_entry,
        .read_cbor = read_any_dir_entry_cbor,
        .write_cbor = write_any_dir_entry_cbor,
        .validate = validate_any_dir_entry,
        .equal = equal_any_dir_entry,
        .examples = dir_entry_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_DIR_DATA,
        .name = "dir_data",
        .wire_name = "DirData",
        .description = "A directory.",
        .to_client = true,
        .size = sizeof(struct ensync_dir_data),
        .read_json = read_any_dir_data,
        .write_json = write_any_dir_data,
        .read_cbor = read_any_dir_data_cbor,
        .write_cbor = write_any_dir_data_cbor,
        .validate = validate_any_dir_data,
        .equal = equal_any_dir_data,
        .examples = dir_data_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_OBJ_DATA,
        .name = "obj_data",
        .wire_name = "ObjData",
        .description = "An object.",
        .to_client = true,
        .size = sizeof(struct ensync_obj_data),
        .read_json = read_any_obj_data,
        .write_json = write_any_obj_data,
        .read_cbor = read_any_obj_data_cbor,
        .write_cbor = write_any_obj_data_cbor,
        .validate = validate_any_obj_data,
        .equal = equal_any_obj_data,
        .examples = obj_data_examples,
        .examples_count = 1,
    },
    {
        .protocol = &ensync_protocol,
        .tag = ENSYNC_SERVER_INFO,
        .name = "server_info",
        .wire_name = "ServerInfo",
        .description = "Says who the server is.",
        .to_client = true,
        .size = sizeof(struct ensync_server_info),
        .read_json = read_any_server_info,
        .write_json = write_any_server_info,
        .read_cbor = read_any_server_info_cbor,
        .write_cbor = write_any_server_info_cbor,
        .validate = validate_any_server_info,
        .equal = equal_any_server_info,
        .examples = server_info_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct ensync_client_info client_info;
    struct ensync_get_dir get_dir;
    struct ensync_get_obj get_obj;
    struct ensync_start_tx start_tx;
    struct ensync_commit commit;
    struct ensync_abort abort;
    struct ensync_mkdir mkdir;
    struct ensync_updir updir;
    struct ensync_rmdir rmdir;
    struct ensync_linkobj linkobj;
    struct ensync_putobj putobj;
    struct ensync_unlinkobj unlinkobj;
    struct ensync_error error;
    struct ensync_fatal_error fatal_error;
    struct ensync_dir_entry dir_entry;
    struct ensync_dir_data dir_data;
    struct ensync_obj_data obj_data;
    struct ensync_server_info server_info;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return ensync_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return ensync_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return ensync_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return ensync_identify_to_client_cbor(in);
}

static const struct wf_transport transports[] = {
    {
        .protocol = &ensync_protocol,
        .name = "ensync",
        .default_port = ENSYNC_PORT,
        .framing = &wf_framing_length_little[4],
    },
};

const struct wf_protocol ensync_protocol = {
    .abi = WF_ABI,
    .name = "ensync",
    .title = "Ensync",
    .description = "Encrypted directories and objects on a server that cannot read them: opaque "
                   "bytes, guarded by versions and lengths, changed by transactions as a whole or "
                   "not at all.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = ENSYNC_LIMIT_IN,
            .depth_limit = ENSYNC_DEPTH,
        },
    .limit_out = ENSYNC_LIMIT_OUT,
    .is_cbor = true,
    .cbor_style =
        {
            .plain_integers = true,
        },
    .in_order = true,
    .unsolicited = WF_MESSAGES(1ULL << ENSYNC_FATAL_ERROR),
    .unsolicited_ends = true,
    .messages = messages,
    .messages_count = 23,
    .message_size = sizeof(union any_message),
    .arena_per_byte = ENSYNC_ARENA_PER_BYTE,
    .arena_base = ENSYNC_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
