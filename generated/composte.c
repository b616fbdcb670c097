/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: reading, writing, checking.
 */
#include "composte.h"

#include "wireform/codec/cbor_put.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/raw.h"
#include "wireform/codec/valid_value.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

enum {
    LOG_IN_TYPE,
    LOG_IN_REF,
    LOG_IN_USER_ID,
    LOG_IN_PASSWORD,
};
static const struct wf_member log_in_members[] = {
    WF_MEMBER("type"),     /* LOG_IN_TYPE */
    WF_MEMBER("ref"),      /* LOG_IN_REF */
    WF_MEMBER("user_id"),  /* LOG_IN_USER_ID */
    WF_MEMBER("password"), /* LOG_IN_PASSWORD */
};
static const struct wf_record_rule log_in_rule = {
    .schema = "#/components/messages/login/payload",
    .members = log_in_members,
    .members_count = 4,
    .required = {1 << LOG_IN_TYPE | 1 << LOG_IN_USER_ID | 1 << LOG_IN_PASSWORD},
};

static const struct wf_enum_rule log_in_type_rule = {
    .schema = "#/components/messages/login/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("login")},
    .values_count = 1,
};

static const struct wf_text_rule log_in_user_id_rule = {
    .schema = "#/components/messages/login/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule log_in_password_rule = {
    .schema = "#/components/messages/login/payload/properties/password",
    .max_chars = 1024,
};

enum {
    REGISTER_TYPE,
    REGISTER_REF,
    REGISTER_USER_ID,
    REGISTER_PASSWORD,
};
static const struct wf_member register_members[] = {
    WF_MEMBER("type"),     /* REGISTER_TYPE */
    WF_MEMBER("ref"),      /* REGISTER_REF */
    WF_MEMBER("user_id"),  /* REGISTER_USER_ID */
    WF_MEMBER("password"), /* REGISTER_PASSWORD */
};
static const struct wf_record_rule register_rule = {
    .schema = "#/components/messages/register/payload",
    .members = register_members,
    .members_count = 4,
    .required = {1 << REGISTER_TYPE | 1 << REGISTER_USER_ID | 1 << REGISTER_PASSWORD},
};

static const struct wf_enum_rule register_type_rule = {
    .schema = "#/components/messages/register/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("register")},
    .values_count = 1,
};

static const unsigned char user_id_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t user_id_pattern_table[] = {
    0x66, 0x66, 0x03, /* 0x00 */
    0x66, 0x06, 0x06, /* 0x03 */
    0x66, 0x09, 0x09, /* 0x06 */
    0x66, 0x0c, 0x0c, /* 0x09 */
    0x66, 0x0f, 0x0f, /* 0x0c */
    0x66, 0x12, 0x12, /* 0x0f */
    0x66, 0x15, 0x15, /* 0x12 */
    0x66, 0x18, 0x18, /* 0x15 */
    0x66, 0x1b, 0x1b, /* 0x18 */
    0x66, 0x1e, 0x1e, /* 0x1b */
    0x66, 0x21, 0x21, /* 0x1e */
    0x66, 0x24, 0x24, /* 0x21 */
    0x66, 0x27, 0x27, /* 0x24 */
    0x66, 0x2a, 0x2a, /* 0x27 */
    0x66, 0x2d, 0x2d, /* 0x2a */
    0x66, 0x30, 0x30, /* 0x2d */
    0x66, 0x33, 0x33, /* 0x30 */
    0x66, 0x36, 0x36, /* 0x33 */
    0x66, 0x39, 0x39, /* 0x36 */
    0x66, 0x3c, 0x3c, /* 0x39 */
    0x66, 0x3f, 0x3f, /* 0x3c */
    0x66, 0x42, 0x42, /* 0x3f */
    0x66, 0x45, 0x45, /* 0x42 */
    0x66, 0x48, 0x48, /* 0x45 */
    0x66, 0x4b, 0x4b, /* 0x48 */
    0x66, 0x4e, 0x4e, /* 0x4b */
    0x66, 0x51, 0x51, /* 0x4e */
    0x66, 0x54, 0x54, /* 0x51 */
    0x66, 0x57, 0x57, /* 0x54 */
    0x66, 0x5a, 0x5a, /* 0x57 */
    0x66, 0x5d, 0x5d, /* 0x5a */
    0x66, 0x60, 0x60, /* 0x5d */
    0x66, 0x66, 0x66, /* 0x60 */
    0x63, 0x63, 0x63, /* 0x63 */
    0x66, 0x66, 0x66, /* 0x66 */
};
static const struct wf_byte_range user_id_pattern_ranges[] = {
    WF_BYTE_RANGE('0', '9'),
    WF_BYTE_RANGE('a', 'z'),
};
static const struct wf_byte_range user_id_pattern_ranges_2[] = {
    WF_BYTE_RANGE('-', '.'),
    WF_BYTE_RANGE('0', '9'),
    WF_BYTE_RANGE('_', '_'),
    WF_BYTE_RANGE('a', 'z'),
};
static const struct wf_run user_id_pattern_runs[] = {
    {{user_id_pattern_ranges, 2, false}, 1, 1},
    {{user_id_pattern_ranges_2, 4, false}, 0, 31},
};
static const struct wf_dfa user_id_pattern = {
    .pattern = "^[a-z0-9][a-z0-9_.-]{0,31}$",
    .classes = user_id_pattern_classes,
    .table = user_id_pattern_table,
    .first_accepting = 0x03,
    .matched = 0x63,
    .classes_count = 3,
    .runs = user_id_pattern_runs,
    .runs_count = 2,
};

static const struct wf_text_rule user_id_rule = {
    .schema = "#/components/schemas/UserId",
    .max_chars = WF_NO_LIMIT,
    .pattern = &user_id_pattern,
};

static const struct wf_text_rule register_password_rule = {
    .schema = "#/components/messages/register/payload/properties/password",
    .max_chars = 256,
};

enum {
    CREATE_PROJECT_TYPE,
    CREATE_PROJECT_REF,
    CREATE_PROJECT_NAME,
    CREATE_PROJECT_OWNER,
    CREATE_PROJECT_METADATA,
};
static const struct wf_member create_project_members[] = {
    WF_MEMBER("type"),     /* CREATE_PROJECT_TYPE */
    WF_MEMBER("ref"),      /* CREATE_PROJECT_REF */
    WF_MEMBER("name"),     /* CREATE_PROJECT_NAME */
    WF_MEMBER("owner"),    /* CREATE_PROJECT_OWNER */
    WF_MEMBER("metadata"), /* CREATE_PROJECT_METADATA */
};
static const struct wf_record_rule create_project_rule = {
    .schema = "#/components/messages/create_project/payload",
    .members = create_project_members,
    .members_count = 5,
    .required = {1 << CREATE_PROJECT_TYPE | 1 << CREATE_PROJECT_NAME | 1 << CREATE_PROJECT_OWNER},
};

static const struct wf_enum_rule create_project_type_rule = {
    .schema = "#/components/messages/create_project/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("create_project")},
    .values_count = 1,
};

static const struct wf_text_rule project_name_rule = {
    .schema = "#/components/schemas/ProjectName",
    .min_chars = 1,
    .max_chars = 120,
};

static const struct wf_text_rule create_project_owner_rule = {
    .schema = "#/components/messages/create_project/payload/properties/owner",
    .max_chars = WF_NO_LIMIT,
};

enum {
    LIST_PROJECTS_TYPE,
    LIST_PROJECTS_REF,
};
static const struct wf_member list_projects_members[] = {
    WF_MEMBER("type"), /* LIST_PROJECTS_TYPE */
    WF_MEMBER("ref"),  /* LIST_PROJECTS_REF */
};
static const struct wf_record_rule list_projects_rule = {
    .schema = "#/components/messages/list_projects/payload",
    .members = list_projects_members,
    .members_count = 2,
    .required = {1 << LIST_PROJECTS_TYPE},
};

static const struct wf_enum_rule list_projects_type_rule = {
    .schema = "#/components/messages/list_projects/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("list_projects")},
    .values_count = 1,
};

enum {
    SHARE_PROJECT_TYPE,
    SHARE_PROJECT_REF,
    SHARE_PROJECT_PROJECT_ID,
    SHARE_PROJECT_USER_ID,
    SHARE_PROJECT_CONTRIBUTOR,
    SHARE_PROJECT_WITH,
};
static const struct wf_member share_project_members[] = {
    WF_MEMBER("type"),        /* SHARE_PROJECT_TYPE */
    WF_MEMBER("ref"),         /* SHARE_PROJECT_REF */
    WF_MEMBER("project_id"),  /* SHARE_PROJECT_PROJECT_ID */
    WF_MEMBER("user_id"),     /* SHARE_PROJECT_USER_ID */
    WF_MEMBER("contributor"), /* SHARE_PROJECT_CONTRIBUTOR */
    WF_MEMBER("with"),        /* SHARE_PROJECT_WITH */
};
static const struct wf_record_rule share_project_rule = {
    .schema = "#/components/messages/share/payload",
    .members = share_project_members,
    .members_count = 6,
    .required = {0x3d},
};

static const struct wf_enum_rule share_project_type_rule = {
    .schema = "#/components/messages/share/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("share")},
    .values_count = 1,
};

static const struct wf_text_rule share_project_project_id_rule = {
    .schema = "#/components/messages/share/payload/properties/project_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule share_project_user_id_rule = {
    .schema = "#/components/messages/share/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const char share_project_contributor_schema[] =
    "#/components/messages/share/payload/properties/contributor";

static const struct wf_text_rule share_project_with_rule = {
    .schema = "#/components/messages/share/payload/properties/with",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SELECT_PROJECT_TYPE,
    SELECT_PROJECT_REF,
    SELECT_PROJECT_USER_ID,
    SELECT_PROJECT_PROJECT_ID,
    SELECT_PROJECT_SINCE,
};
static const struct wf_member select_project_members[] = {
    WF_MEMBER("type"),       /* SELECT_PROJECT_TYPE */
    WF_MEMBER("ref"),        /* SELECT_PROJECT_REF */
    WF_MEMBER("user_id"),    /* SELECT_PROJECT_USER_ID */
    WF_MEMBER("project_id"), /* SELECT_PROJECT_PROJECT_ID */
    WF_MEMBER("since"),      /* SELECT_PROJECT_SINCE */
};
static const struct wf_record_rule select_project_rule = {
    .schema = "#/components/messages/select_project/payload",
    .members = select_project_members,
    .members_count = 5,
    .required = {0xd},
};

static const struct wf_enum_rule select_project_type_rule = {
    .schema = "#/components/messages/select_project/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("select_project")},
    .values_count = 1,
};

static const struct wf_text_rule select_project_user_id_rule = {
    .schema = "#/components/messages/select_project/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule select_project_project_id_rule = {
    .schema = "#/components/messages/select_project/payload/properties/project_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule select_project_since_rule = {
    .schema = "#/components/messages/select_project/payload/properties/since",
    .max = UINT64_MAX,
};

enum {
    PROPOSE_UPDATE_TYPE,
    PROPOSE_UPDATE_REF,
    PROPOSE_UPDATE_PROJECT_ID,
    PROPOSE_UPDATE_BASE,
    PROPOSE_UPDATE_CHANGES,
    PROPOSE_UPDATE_ATOMIC,
};
static const struct wf_member propose_update_members[] = {
    WF_MEMBER("type"),       /* PROPOSE_UPDATE_TYPE */
    WF_MEMBER("ref"),        /* PROPOSE_UPDATE_REF */
    WF_MEMBER("project_id"), /* PROPOSE_UPDATE_PROJECT_ID */
    WF_MEMBER("base"),       /* PROPOSE_UPDATE_BASE */
    WF_MEMBER("changes"),    /* PROPOSE_UPDATE_CHANGES */
    WF_MEMBER("atomic"),     /* PROPOSE_UPDATE_ATOMIC */
};
static const struct wf_record_rule propose_update_rule = {
    .schema = "#/components/messages/propose_update/payload",
    .members = propose_update_members,
    .members_count = 6,
    .required = {0x1d},
};

static const struct wf_enum_rule propose_update_type_rule = {
    .schema = "#/components/messages/propose_update/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("propose_update")},
    .values_count = 1,
};

static const struct wf_text_rule propose_update_project_id_rule = {
    .schema = "#/components/messages/propose_update/payload/properties/project_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule propose_update_base_rule = {
    .schema = "#/components/messages/propose_update/payload/properties/base",
    .max = UINT64_MAX,
};

static const struct wf_list_rule propose_update_changes_rule = {
    .schema = "#/components/messages/propose_update/payload/properties/changes",
    .max_items = WF_NO_LIMIT,
};

enum {
    PROPOSED_CHANGE_ID,
    PROPOSED_CHANGE_PATCH,
};
static const struct wf_member proposed_change_members[] = {
    WF_MEMBER("id"),    /* PROPOSED_CHANGE_ID */
    WF_MEMBER("patch"), /* PROPOSED_CHANGE_PATCH */
};
static const struct wf_record_rule proposed_change_rule = {
    .schema = "#/components/schemas/ProposedChange",
    .members = proposed_change_members,
    .members_count = 2,
    .required = {1 << PROPOSED_CHANGE_ID | 1 << PROPOSED_CHANGE_PATCH},
};

static const unsigned char change_id_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t change_id_pattern_table[] = {
    0x84, 0x02, /* 0x00 */
    0x84, 0x04, /* 0x02 */
    0x84, 0x06, /* 0x04 */
    0x84, 0x08, /* 0x06 */
    0x84, 0x0a, /* 0x08 */
    0x84, 0x0c, /* 0x0a */
    0x84, 0x0e, /* 0x0c */
    0x84, 0x10, /* 0x0e */
    0x84, 0x12, /* 0x10 */
    0x84, 0x14, /* 0x12 */
    0x84, 0x16, /* 0x14 */
    0x84, 0x18, /* 0x16 */
    0x84, 0x1a, /* 0x18 */
    0x84, 0x1c, /* 0x1a */
    0x84, 0x1e, /* 0x1c */
    0x84, 0x20, /* 0x1e */
    0x84, 0x22, /* 0x20 */
    0x84, 0x24, /* 0x22 */
    0x84, 0x26, /* 0x24 */
    0x84, 0x28, /* 0x26 */
    0x84, 0x2a, /* 0x28 */
    0x84, 0x2c, /* 0x2a */
    0x84, 0x2e, /* 0x2c */
    0x84, 0x30, /* 0x2e */
    0x84, 0x32, /* 0x30 */
    0x84, 0x34, /* 0x32 */
    0x84, 0x36, /* 0x34 */
    0x84, 0x38, /* 0x36 */
    0x84, 0x3a, /* 0x38 */
    0x84, 0x3c, /* 0x3a */
    0x84, 0x3e, /* 0x3c */
    0x84, 0x40, /* 0x3e */
    0x84, 0x42, /* 0x40 */
    0x84, 0x44, /* 0x42 */
    0x84, 0x46, /* 0x44 */
    0x84, 0x48, /* 0x46 */
    0x84, 0x4a, /* 0x48 */
    0x84, 0x4c, /* 0x4a */
    0x84, 0x4e, /* 0x4c */
    0x84, 0x50, /* 0x4e */
    0x84, 0x52, /* 0x50 */
    0x84, 0x54, /* 0x52 */
    0x84, 0x56, /* 0x54 */
    0x84, 0x58, /* 0x56 */
    0x84, 0x5a, /* 0x58 */
    0x84, 0x5c, /* 0x5a */
    0x84, 0x5e, /* 0x5c */
    0x84, 0x60, /* 0x5e */
    0x84, 0x62, /* 0x60 */
    0x84, 0x64, /* 0x62 */
    0x84, 0x66, /* 0x64 */
    0x84, 0x68, /* 0x66 */
    0x84, 0x6a, /* 0x68 */
    0x84, 0x6c, /* 0x6a */
    0x84, 0x6e, /* 0x6c */
    0x84, 0x70, /* 0x6e */
    0x84, 0x72, /* 0x70 */
    0x84, 0x74, /* 0x72 */
    0x84, 0x76, /* 0x74 */
    0x84, 0x78, /* 0x76 */
    0x84, 0x7a, /* 0x78 */
    0x84, 0x7c, /* 0x7a */
    0x84, 0x7e, /* 0x7c */
    0x84, 0x80, /* 0x7e */
    0x84, 0x84, /* 0x80 */
    0x82, 0x82, /* 0x82 */
    0x84, 0x84, /* 0x84 */
};
static const struct wf_dfa change_id_pattern = {
    .pattern = "^[A-Za-z0-9_.-]{1,64}$",
    .classes = change_id_pattern_classes,
    .table = change_id_pattern_table,
    .first_accepting = 0x02,
    .matched = 0x82,
    .classes_count = 2,
};

static const struct wf_text_rule change_id_rule = {
    .schema = "#/components/schemas/ChangeId",
    .max_chars = WF_NO_LIMIT,
    .pattern = &change_id_pattern,
};

static const char propose_update_atomic_schema[] =
    "#/components/messages/propose_update/payload/properties/atomic";

enum {
    DONE_EDITING_TYPE,
    DONE_EDITING_REF,
    DONE_EDITING_USER_ID,
    DONE_EDITING_PROJECT_ID,
};
static const struct wf_member done_editing_members[] = {
    WF_MEMBER("type"),       /* DONE_EDITING_TYPE */
    WF_MEMBER("ref"),        /* DONE_EDITING_REF */
    WF_MEMBER("user_id"),    /* DONE_EDITING_USER_ID */
    WF_MEMBER("project_id"), /* DONE_EDITING_PROJECT_ID */
};
static const struct wf_record_rule done_editing_rule = {
    .schema = "#/components/messages/done_editing/payload",
    .members = done_editing_members,
    .members_count = 4,
    .required = {1 << DONE_EDITING_TYPE | 1 << DONE_EDITING_USER_ID | 1 << DONE_EDITING_PROJECT_ID},
};

static const struct wf_enum_rule done_editing_type_rule = {
    .schema = "#/components/messages/done_editing/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("done_editing")},
    .values_count = 1,
};

static const struct wf_text_rule done_editing_user_id_rule = {
    .schema = "#/components/messages/done_editing/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule done_editing_project_id_rule = {
    .schema = "#/components/messages/done_editing/payload/properties/project_id",
    .max_chars = WF_NO_LIMIT,
};

enum {
    PING_TYPE,
    PING_REF,
};
static const struct wf_member ping_members[] = {
    WF_MEMBER("type"), /* PING_TYPE */
    WF_MEMBER("ref"),  /* PING_REF */
};
static const struct wf_record_rule ping_rule = {
    .schema = "#/components/messages/ping/payload",
    .members = ping_members,
    .members_count = 2,
    .required = {1 << PING_TYPE},
};

static const struct wf_enum_rule ping_type_rule = {
    .schema = "#/components/messages/ping/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ping")},
    .values_count = 1,
};

enum {
    LOGGED_IN_TYPE,
    LOGGED_IN_REF,
    LOGGED_IN_USER_ID,
    LOGGED_IN_PROJECTS,
    LOGGED_IN_UPDATE_INTERVAL_MS,
    LOGGED_IN_LIMITS,
};
static const struct wf_member logged_in_members[] = {
    WF_MEMBER("type"),               /* LOGGED_IN_TYPE */
    WF_MEMBER("ref"),                /* LOGGED_IN_REF */
    WF_MEMBER("user_id"),            /* LOGGED_IN_USER_ID */
    WF_MEMBER("projects"),           /* LOGGED_IN_PROJECTS */
    WF_MEMBER("update_interval_ms"), /* LOGGED_IN_UPDATE_INTERVAL_MS */
    WF_MEMBER("limits"),             /* LOGGED_IN_LIMITS */
};
static const struct wf_record_rule logged_in_rule = {
    .schema = "#/components/messages/login_ok/payload",
    .members = logged_in_members,
    .members_count = 6,
    .required = {0x3d},
};

static const struct wf_enum_rule logged_in_type_rule = {
    .schema = "#/components/messages/login_ok/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("login_ok")},
    .values_count = 1,
};

static const struct wf_list_rule projects_rule = {
    .schema = "#/components/schemas/Projects",
    .max_items = WF_NO_LIMIT,
};

enum {
    PROJECT_INFO_ID,
    PROJECT_INFO_NAME,
    PROJECT_INFO_OWNER,
    PROJECT_INFO_REV,
    PROJECT_INFO_METADATA,
    PROJECT_INFO_MODIFIED_MS,
};
static const struct wf_member project_info_members[] = {
    WF_MEMBER("id"),          /* PROJECT_INFO_ID */
    WF_MEMBER("name"),        /* PROJECT_INFO_NAME */
    WF_MEMBER("owner"),       /* PROJECT_INFO_OWNER */
    WF_MEMBER("rev"),         /* PROJECT_INFO_REV */
    WF_MEMBER("metadata"),    /* PROJECT_INFO_METADATA */
    WF_MEMBER("modified_ms"), /* PROJECT_INFO_MODIFIED_MS */
};
static const struct wf_record_rule project_info_rule = {
    .schema = "#/components/schemas/ProjectInfo",
    .members = project_info_members,
    .members_count = 6,
    .required = {0x3f},
};

static const unsigned char project_id_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t project_id_pattern_table[] = {
    0x44, 0x02, /* 0x00 */
    0x44, 0x04, /* 0x02 */
    0x44, 0x06, /* 0x04 */
    0x44, 0x08, /* 0x06 */
    0x44, 0x0a, /* 0x08 */
    0x44, 0x0c, /* 0x0a */
    0x44, 0x0e, /* 0x0c */
    0x44, 0x10, /* 0x0e */
    0x44, 0x12, /* 0x10 */
    0x44, 0x14, /* 0x12 */
    0x44, 0x16, /* 0x14 */
    0x44, 0x18, /* 0x16 */
    0x44, 0x1a, /* 0x18 */
    0x44, 0x1c, /* 0x1a */
    0x44, 0x1e, /* 0x1c */
    0x44, 0x20, /* 0x1e */
    0x44, 0x22, /* 0x20 */
    0x44, 0x24, /* 0x22 */
    0x44, 0x26, /* 0x24 */
    0x44, 0x28, /* 0x26 */
    0x44, 0x2a, /* 0x28 */
    0x44, 0x2c, /* 0x2a */
    0x44, 0x2e, /* 0x2c */
    0x44, 0x30, /* 0x2e */
    0x44, 0x32, /* 0x30 */
    0x44, 0x34, /* 0x32 */
    0x44, 0x36, /* 0x34 */
    0x44, 0x38, /* 0x36 */
    0x44, 0x3a, /* 0x38 */
    0x44, 0x3c, /* 0x3a */
    0x44, 0x3e, /* 0x3c */
    0x44, 0x40, /* 0x3e */
    0x44, 0x44, /* 0x40 */
    0x42, 0x42, /* 0x42 */
    0x44, 0x44, /* 0x44 */
};
static const struct wf_shape_row project_id_pattern_shapes[] = {
    {32, 2, "00000000000000000000000000000000", "99999999999999999999999999999999"},
    {32, 1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ffffffffffffffffffffffffffffffff"},
};
static const struct wf_dfa project_id_pattern = {
    .pattern = "^[0-9a-f]{32}$",
    .classes = project_id_pattern_classes,
    .table = project_id_pattern_table,
    .first_accepting = 0x40,
    .matched = 0x42,
    .classes_count = 2,
    .shapes = project_id_pattern_shapes,
    .shape_rows = 2,
};

static const struct wf_text_rule project_id_rule = {
    .schema = "#/components/schemas/ProjectId",
    .max_chars = WF_NO_LIMIT,
    .pattern = &project_id_pattern,
};

static const struct wf_uint_rule project_info_rev_rule = {
    .schema = "#/components/schemas/ProjectInfo/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_uint_rule project_info_modified_ms_rule = {
    .schema = "#/components/schemas/ProjectInfo/properties/modified_ms",
    .max = 9007199254740991,
};

static const struct wf_uint_rule logged_in_update_interval_ms_rule = {
    .schema = "#/components/messages/login_ok/payload/properties/update_interval_ms",
    .max = 4294967295,
};

enum {
    LIMITS_MESSAGE,
    LIMITS_CHANGES,
    LIMITS_OPS,
};
static const struct wf_member limits_members[] = {
    WF_MEMBER("message"), /* LIMITS_MESSAGE */
    WF_MEMBER("changes"), /* LIMITS_CHANGES */
    WF_MEMBER("ops"),     /* LIMITS_OPS */
};
static const struct wf_record_rule limits_rule = {
    .schema = "#/components/schemas/Limits",
    .members = limits_members,
    .members_count = 3,
    .required = {1 << LIMITS_MESSAGE | 1 << LIMITS_CHANGES | 1 << LIMITS_OPS},
};

static const struct wf_uint_rule limits_message_rule = {
    .schema = "#/components/schemas/Limits/properties/message",
    .max = 4294967295,
};

static const struct wf_uint_rule limits_changes_rule = {
    .schema = "#/components/schemas/Limits/properties/changes",
    .max = 4294967295,
};

static const struct wf_uint_rule limits_ops_rule = {
    .schema = "#/components/schemas/Limits/properties/ops",
    .max = 4294967295,
};

enum {
    REGISTER_OK_TYPE,
    REGISTER_OK_REF,
    REGISTER_OK_USER_ID,
};
static const struct wf_member register_ok_members[] = {
    WF_MEMBER("type"),    /* REGISTER_OK_TYPE */
    WF_MEMBER("ref"),     /* REGISTER_OK_REF */
    WF_MEMBER("user_id"), /* REGISTER_OK_USER_ID */
};
static const struct wf_record_rule register_ok_rule = {
    .schema = "#/components/messages/register_ok/payload",
    .members = register_ok_members,
    .members_count = 3,
    .required = {1 << REGISTER_OK_TYPE | 1 << REGISTER_OK_USER_ID},
};

static const struct wf_enum_rule register_ok_type_rule = {
    .schema = "#/components/messages/register_ok/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("register_ok")},
    .values_count = 1,
};

enum {
    CREATE_PROJECT_OK_TYPE,
    CREATE_PROJECT_OK_REF,
    CREATE_PROJECT_OK_PROJECT_ID,
    CREATE_PROJECT_OK_REV,
    CREATE_PROJECT_OK_PROJECT,
};
static const struct wf_member create_project_ok_members[] = {
    WF_MEMBER("type"),       /* CREATE_PROJECT_OK_TYPE */
    WF_MEMBER("ref"),        /* CREATE_PROJECT_OK_REF */
    WF_MEMBER("project_id"), /* CREATE_PROJECT_OK_PROJECT_ID */
    WF_MEMBER("rev"),        /* CREATE_PROJECT_OK_REV */
    WF_MEMBER("project"),    /* CREATE_PROJECT_OK_PROJECT */
};
static const struct wf_record_rule create_project_ok_rule = {
    .schema = "#/components/messages/create_project_ok/payload",
    .members = create_project_ok_members,
    .members_count = 5,
    .required = {0x1d},
};

static const struct wf_enum_rule create_project_ok_type_rule = {
    .schema = "#/components/messages/create_project_ok/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("create_project_ok")},
    .values_count = 1,
};

static const struct wf_uint_rule create_project_ok_rev_rule = {
    .schema = "#/components/messages/create_project_ok/payload/properties/rev",
    .max = UINT64_MAX,
};

enum {
    PROJECTS__TYPE,
    PROJECTS__REF,
    PROJECTS__PROJECTS,
};
static const struct wf_member projects__members[] = {
    WF_MEMBER("type"),     /* PROJECTS__TYPE */
    WF_MEMBER("ref"),      /* PROJECTS__REF */
    WF_MEMBER("projects"), /* PROJECTS__PROJECTS */
};
static const struct wf_record_rule projects__rule = {
    .schema = "#/components/messages/projects/payload",
    .members = projects__members,
    .members_count = 3,
    .required = {1 << PROJECTS__TYPE | 1 << PROJECTS__PROJECTS},
};

static const struct wf_enum_rule projects_type_rule = {
    .schema = "#/components/messages/projects/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("projects")},
    .values_count = 1,
};

enum {
    SHARE_OK_TYPE,
    SHARE_OK_REF,
    SHARE_OK_PROJECT_ID,
    SHARE_OK_CONTRIBUTORS,
};
static const struct wf_member share_ok_members[] = {
    WF_MEMBER("type"),         /* SHARE_OK_TYPE */
    WF_MEMBER("ref"),          /* SHARE_OK_REF */
    WF_MEMBER("project_id"),   /* SHARE_OK_PROJECT_ID */
    WF_MEMBER("contributors"), /* SHARE_OK_CONTRIBUTORS */
};
static const struct wf_record_rule share_ok_rule = {
    .schema = "#/components/messages/share_ok/payload",
    .members = share_ok_members,
    .members_count = 4,
    .required = {1 << SHARE_OK_TYPE | 1 << SHARE_OK_PROJECT_ID | 1 << SHARE_OK_CONTRIBUTORS},
};

static const struct wf_enum_rule share_ok_type_rule = {
    .schema = "#/components/messages/share_ok/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("share_ok")},
    .values_count = 1,
};

static const struct wf_list_rule share_ok_contributors_rule = {
    .schema = "#/components/messages/share_ok/payload/properties/contributors",
    .max_items = WF_NO_LIMIT,
};

enum {
    SELECT_PROJECT_OK_TYPE,
    SELECT_PROJECT_OK_REF,
    SELECT_PROJECT_OK_PROJECT_ID,
    SELECT_PROJECT_OK_REV,
    SELECT_PROJECT_OK_PROJECT,
    SELECT_PROJECT_OK_CHANGES,
};
static const struct wf_member select_project_ok_members[] = {
    WF_MEMBER("type"),       /* SELECT_PROJECT_OK_TYPE */
    WF_MEMBER("ref"),        /* SELECT_PROJECT_OK_REF */
    WF_MEMBER("project_id"), /* SELECT_PROJECT_OK_PROJECT_ID */
    WF_MEMBER("rev"),        /* SELECT_PROJECT_OK_REV */
    WF_MEMBER("project"),    /* SELECT_PROJECT_OK_PROJECT */
    WF_MEMBER("changes"),    /* SELECT_PROJECT_OK_CHANGES */
};
static const struct wf_record_rule select_project_ok_rule = {
    .schema = "#/components/messages/select_project_ok/payload",
    .members = select_project_ok_members,
    .members_count = 6,
    .required = {0xd},
};

static const struct wf_enum_rule select_project_ok_type_rule = {
    .schema = "#/components/messages/select_project_ok/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("select_project_ok")},
    .values_count = 1,
};

static const struct wf_uint_rule select_project_ok_rev_rule = {
    .schema = "#/components/messages/select_project_ok/payload/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule revisions_rule = {
    .schema = "#/components/schemas/Revisions",
    .max_items = WF_NO_LIMIT,
};

enum {
    REVISION_INFO_REV,
    REVISION_INFO_AUTHOR,
    REVISION_INFO_ID,
    REVISION_INFO_PATCH,
};
static const struct wf_member revision_info_members[] = {
    WF_MEMBER("rev"),    /* REVISION_INFO_REV */
    WF_MEMBER("author"), /* REVISION_INFO_AUTHOR */
    WF_MEMBER("id"),     /* REVISION_INFO_ID */
    WF_MEMBER("patch"),  /* REVISION_INFO_PATCH */
};
static const struct wf_record_rule revision_info_rule = {
    .schema = "#/components/schemas/RevisionInfo",
    .members = revision_info_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_uint_rule revision_info_rev_rule = {
    .schema = "#/components/schemas/RevisionInfo/properties/rev",
    .max = UINT64_MAX,
};

enum {
    UPDATE_RESULT_TYPE,
    UPDATE_RESULT_REF,
    UPDATE_RESULT_PROJECT_ID,
    UPDATE_RESULT_STATUS,
    UPDATE_RESULT_REV,
    UPDATE_RESULT_ACCEPTED,
    UPDATE_RESULT_REJECTED,
};
static const struct wf_member update_result_members[] = {
    WF_MEMBER("type"),       /* UPDATE_RESULT_TYPE */
    WF_MEMBER("ref"),        /* UPDATE_RESULT_REF */
    WF_MEMBER("project_id"), /* UPDATE_RESULT_PROJECT_ID */
    WF_MEMBER("status"),     /* UPDATE_RESULT_STATUS */
    WF_MEMBER("rev"),        /* UPDATE_RESULT_REV */
    WF_MEMBER("accepted"),   /* UPDATE_RESULT_ACCEPTED */
    WF_MEMBER("rejected"),   /* UPDATE_RESULT_REJECTED */
};
static const struct wf_record_rule update_result_rule = {
    .schema = "#/components/messages/update_result/payload",
    .members = update_result_members,
    .members_count = 7,
    .required = {0x7d},
};

static const struct wf_enum_rule update_result_type_rule = {
    .schema = "#/components/messages/update_result/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("update_result")},
    .values_count = 1,
};

static const struct wf_scalar update_result_status_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("ok")},       /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("partial")},  /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("rejected")}, /* 3 */
};
static const struct wf_enum_rule update_result_status_rule = {
    .schema = "#/components/messages/update_result/payload/properties/status",
    .values = update_result_status_values,
    .values_count = 3,
};

static const struct wf_uint_rule update_result_rev_rule = {
    .schema = "#/components/messages/update_result/payload/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule update_result_accepted_rule = {
    .schema = "#/components/messages/update_result/payload/properties/accepted",
    .max_items = WF_NO_LIMIT,
};

enum {
    ACCEPTED_ID,
    ACCEPTED_REV,
};
static const struct wf_member accepted_members[] = {
    WF_MEMBER("id"),  /* ACCEPTED_ID */
    WF_MEMBER("rev"), /* ACCEPTED_REV */
};
static const struct wf_record_rule accepted_rule = {
    .schema = "#/components/schemas/Accepted",
    .members = accepted_members,
    .members_count = 2,
    .required = {1 << ACCEPTED_ID | 1 << ACCEPTED_REV},
};

static const struct wf_uint_rule accepted_rev_rule = {
    .schema = "#/components/schemas/Accepted/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule update_result_rejected_rule = {
    .schema = "#/components/messages/update_result/payload/properties/rejected",
    .max_items = WF_NO_LIMIT,
};

enum {
    REJECTED_ID,
    REJECTED_REASON,
    REJECTED_OP,
    REJECTED_PATH,
    REJECTED_WITH,
};
static const struct wf_member rejected_members[] = {
    WF_MEMBER("id"),     /* REJECTED_ID */
    WF_MEMBER("reason"), /* REJECTED_REASON */
    WF_MEMBER("op"),     /* REJECTED_OP */
    WF_MEMBER("path"),   /* REJECTED_PATH */
    WF_MEMBER("with"),   /* REJECTED_WITH */
};
static const struct wf_record_rule rejected_rule = {
    .schema = "#/components/schemas/Rejected",
    .members = rejected_members,
    .members_count = 5,
    .required = {1 << REJECTED_ID | 1 << REJECTED_REASON},
};

static const struct wf_scalar rejected_reason_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("race")},      /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("depends")},   /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("invalid")},   /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("atomic")},    /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("too_large")}, /* 5 */
};
static const struct wf_slot rejected_reason_table[16] = {
    [3] = WF_SLOT("invalid", 3),   /* 2 */
    [6] = WF_SLOT("race", 1),      /* 0 */
    [7] = WF_SLOT("atomic", 4),    /* 3 */
    [8] = WF_SLOT("too_large", 5), /* 4 */
    [9] = WF_SLOT("depends", 2),   /* 1 */
};
static const struct wf_slots rejected_reason_slots = {
    .slots = rejected_reason_table,
    .bits = 4,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 9,
};
static const struct wf_enum_rule rejected_reason_rule = {
    .schema = "#/components/schemas/Rejected/properties/reason",
    .values = rejected_reason_values,
    .values_count = 5,
    .slots = &rejected_reason_slots,
};

static const struct wf_uint_rule rejected_op_rule = {
    .schema = "#/components/schemas/Rejected/properties/op",
    .max = 4294967295,
};

static const struct wf_text_rule rejected_path_rule = {
    .schema = "#/components/schemas/Rejected/properties/path",
    .max_chars = WF_NO_LIMIT,
};

enum {
    COLLISION_REV,
    COLLISION_PATH,
};
static const struct wf_member collision_members[] = {
    WF_MEMBER("rev"),  /* COLLISION_REV */
    WF_MEMBER("path"), /* COLLISION_PATH */
};
static const struct wf_record_rule collision_rule = {
    .schema = "#/components/schemas/Collision",
    .members = collision_members,
    .members_count = 2,
    .required = {1 << COLLISION_REV | 1 << COLLISION_PATH},
};

static const struct wf_uint_rule collision_rev_rule = {
    .schema = "#/components/schemas/Collision/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_text_rule collision_path_rule = {
    .schema = "#/components/schemas/Collision/properties/path",
    .max_chars = WF_NO_LIMIT,
};

enum {
    DONE_EDITING_OK_TYPE,
    DONE_EDITING_OK_REF,
    DONE_EDITING_OK_PROJECT_ID,
};
static const struct wf_member done_editing_ok_members[] = {
    WF_MEMBER("type"),       /* DONE_EDITING_OK_TYPE */
    WF_MEMBER("ref"),        /* DONE_EDITING_OK_REF */
    WF_MEMBER("project_id"), /* DONE_EDITING_OK_PROJECT_ID */
};
static const struct wf_record_rule done_editing_ok_rule = {
    .schema = "#/components/messages/done_editing_ok/payload",
    .members = done_editing_ok_members,
    .members_count = 3,
    .required = {1 << DONE_EDITING_OK_TYPE | 1 << DONE_EDITING_OK_PROJECT_ID},
};

static const struct wf_enum_rule done_editing_ok_type_rule = {
    .schema = "#/components/messages/done_editing_ok/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("done_editing_ok")},
    .values_count = 1,
};

enum {
    PONG_TYPE,
    PONG_REF,
};
static const struct wf_member pong_members[] = {
    WF_MEMBER("type"), /* PONG_TYPE */
    WF_MEMBER("ref"),  /* PONG_REF */
};
static const struct wf_record_rule pong_rule = {
    .schema = "#/components/messages/pong/payload",
    .members = pong_members,
    .members_count = 2,
    .required = {1 << PONG_TYPE},
};

static const struct wf_enum_rule pong_type_rule = {
    .schema = "#/components/messages/pong/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("pong")},
    .values_count = 1,
};

enum {
    ERROR_TYPE,
    ERROR_REF,
    ERROR_CODE,
    ERROR_MESSAGE,
    ERROR_REQUEST,
};
static const struct wf_member error_members[] = {
    WF_MEMBER("type"),    /* ERROR_TYPE */
    WF_MEMBER("ref"),     /* ERROR_REF */
    WF_MEMBER("code"),    /* ERROR_CODE */
    WF_MEMBER("message"), /* ERROR_MESSAGE */
    WF_MEMBER("request"), /* ERROR_REQUEST */
};
static const struct wf_record_rule error_rule = {
    .schema = "#/components/messages/error/payload",
    .members = error_members,
    .members_count = 5,
    .required = {1 << ERROR_TYPE | 1 << ERROR_CODE | 1 << ERROR_MESSAGE},
};

static const struct wf_enum_rule error_type_rule = {
    .schema = "#/components/messages/error/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("error")},
    .values_count = 1,
};

static const struct wf_scalar code_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("auth_failed")},         /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("login_required")},      /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("unknown_user")},        /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("unknown_project")},     /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("not_permitted")},       /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("not_editing")},         /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("future_base")},         /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("stale_base")},          /* 8 */
    {WF_IS_TEXT, WF_TEXT_INIT("invalid_patch")},       /* 9 */
    {WF_IS_TEXT, WF_TEXT_INIT("bad_request")},         /* 10 */
    {WF_IS_TEXT, WF_TEXT_INIT("name_taken")},          /* 11 */
    {WF_IS_TEXT, WF_TEXT_INIT("registration_closed")}, /* 12 */
    {WF_IS_TEXT, WF_TEXT_INIT("too_many_attempts")},   /* 13 */
    {WF_IS_TEXT, WF_TEXT_INIT("too_large")},           /* 14 */
    {WF_IS_TEXT, WF_TEXT_INIT("busy")},                /* 15 */
};
static const struct wf_slot code_table[32] = {
    [1] = WF_SLOT("login_required", 2),        /* 1 */
    [2] = WF_SLOT("unknown_user", 3),          /* 2 */
    [3] = WF_SLOT("future_base", 7),           /* 6 */
    [5] = WF_SLOT("busy", 15),                 /* 14 */
    [9] = WF_SLOT("too_many_attempts", 13),    /* 12 */
    [12] = WF_SLOT("auth_failed", 1),          /* 0 */
    [17] = WF_SLOT("name_taken", 11),          /* 10 */
    [18] = WF_SLOT("bad_request", 10),         /* 9 */
    [19] = WF_SLOT("unknown_project", 4),      /* 3 */
    [20] = WF_SLOT("not_permitted", 5),        /* 4 */
    [21] = WF_SLOT("invalid_patch", 9),        /* 8 */
    [22] = WF_SLOT("too_large", 14),           /* 13 */
    [23] = WF_SLOT("stale_base", 8),           /* 7 */
    [26] = WF_SLOT("not_editing", 6),          /* 5 */
    [30] = WF_SLOT("registration_closed", 12), /* 11 */
};
static const struct wf_slots code_slots = {
    .slots = code_table,
    .bits = 5,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 19,
};
static const struct wf_enum_rule code_rule = {
    .schema = "#/components/schemas/Code",
    .values = code_values,
    .values_count = 15,
    .slots = &code_slots,
};

static const struct wf_text_rule error_message_rule = {
    .schema = "#/components/messages/error/payload/properties/message",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule error_request_rule = {
    .schema = "#/components/messages/error/payload/properties/request",
    .max_chars = WF_NO_LIMIT,
};

enum {
    AUTHORITATIVE_UPDATE_TYPE,
    AUTHORITATIVE_UPDATE_PROJECT_ID,
    AUTHORITATIVE_UPDATE_FROM,
    AUTHORITATIVE_UPDATE_TO,
    AUTHORITATIVE_UPDATE_CHANGES,
};
static const struct wf_member authoritative_update_members[] = {
    WF_MEMBER("type"),       /* AUTHORITATIVE_UPDATE_TYPE */
    WF_MEMBER("project_id"), /* AUTHORITATIVE_UPDATE_PROJECT_ID */
    WF_MEMBER("from"),       /* AUTHORITATIVE_UPDATE_FROM */
    WF_MEMBER("to"),         /* AUTHORITATIVE_UPDATE_TO */
    WF_MEMBER("changes"),    /* AUTHORITATIVE_UPDATE_CHANGES */
};
static const struct wf_record_rule authoritative_update_rule = {
    .schema = "#/components/messages/authoritative_update/payload",
    .members = authoritative_update_members,
    .members_count = 5,
    .required = {0x1f},
};

static const struct wf_enum_rule authoritative_update_type_rule = {
    .schema = "#/components/messages/authoritative_update/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("authoritative_update")},
    .values_count = 1,
};

static const struct wf_uint_rule authoritative_update_from_rule = {
    .schema = "#/components/messages/authoritative_update/payload/properties/from",
    .max = UINT64_MAX,
};

static const struct wf_uint_rule authoritative_update_to_rule = {
    .schema = "#/components/messages/authoritative_update/payload/properties/to",
    .max = UINT64_MAX,
};

enum {
    PROJECT_STATE_TYPE,
    PROJECT_STATE_PROJECT_ID,
    PROJECT_STATE_REV,
    PROJECT_STATE_PROJECT,
};
static const struct wf_member project_state_members[] = {
    WF_MEMBER("type"),       /* PROJECT_STATE_TYPE */
    WF_MEMBER("project_id"), /* PROJECT_STATE_PROJECT_ID */
    WF_MEMBER("rev"),        /* PROJECT_STATE_REV */
    WF_MEMBER("project"),    /* PROJECT_STATE_PROJECT */
};
static const struct wf_record_rule project_state_rule = {
    .schema = "#/components/messages/project_state/payload",
    .members = project_state_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_enum_rule project_state_type_rule = {
    .schema = "#/components/messages/project_state/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("project_state")},
    .values_count = 1,
};

static const struct wf_uint_rule project_state_rev_rule = {
    .schema = "#/components/messages/project_state/payload/properties/rev",
    .max = UINT64_MAX,
};

enum {
    CLOSED_TYPE,
    CLOSED_PROJECT_ID,
    CLOSED_REASON,
};
static const struct wf_member closed_members[] = {
    WF_MEMBER("type"),       /* CLOSED_TYPE */
    WF_MEMBER("project_id"), /* CLOSED_PROJECT_ID */
    WF_MEMBER("reason"),     /* CLOSED_REASON */
};
static const struct wf_record_rule closed_rule = {
    .schema = "#/components/messages/closed/payload",
    .members = closed_members,
    .members_count = 3,
    .required = {1 << CLOSED_TYPE | 1 << CLOSED_PROJECT_ID | 1 << CLOSED_REASON},
};

static const struct wf_enum_rule closed_type_rule = {
    .schema = "#/components/messages/closed/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("closed")},
    .values_count = 1,
};

static const struct wf_scalar closed_reason_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("not_permitted")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("deleted")},       /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("shutdown")},      /* 3 */
};
static const struct wf_enum_rule closed_reason_rule = {
    .schema = "#/components/messages/closed/payload/properties/reason",
    .values = closed_reason_values,
    .values_count = 3,
};

enum {
    SETTINGS_PORT,
    SETTINGS_WS_PORT,
    SETTINGS_UPDATE_INTERVAL_MS,
    SETTINGS_SELF_REGISTRATION,
    SETTINGS_MAX_SESSIONS,
    SETTINGS_SESSIONS_PER_USER,
    SETTINGS_SESSIONS_PER_ADDRESS,
    SETTINGS_LOGIN_TIMEOUT_MS,
    SETTINGS_IDLE_TIMEOUT_MS,
    SETTINGS_STALL_TIMEOUT_MS,
    SETTINGS_CLOSE_TIMEOUT_MS,
    SETTINGS_RATE_PER_S,
    SETTINGS_RATE_BURST,
    SETTINGS_QUEUE_LIMIT_BYTES,
    SETTINGS_MAX_PROJECTS,
    SETTINGS_MAX_CONTRIBUTORS,
    SETTINGS_PROJECT_LIMIT_BYTES,
    SETTINGS_PROJECT_LIMIT_NODES,
    SETTINGS_LOG_REVISIONS,
    SETTINGS_LOG_MS,
    SETTINGS_UNLOAD_AFTER_MS,
    SETTINGS_OPEN_PROJECTS_BYTES,
    SETTINGS_LOGIN_FAILURES_PER_USER,
    SETTINGS_LOGIN_FAILURES_PER_ADDRESS,
    SETTINGS_LOGIN_WINDOW_MS,
    SETTINGS_HASH_THREADS,
    SETTINGS_HASH_WAITING,
    SETTINGS_HASH_MEMORY_KIB,
    SETTINGS_HASH_PASSES,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("port"),                       /* SETTINGS_PORT */
    WF_MEMBER("ws_port"),                    /* SETTINGS_WS_PORT */
    WF_MEMBER("update_interval_ms"),         /* SETTINGS_UPDATE_INTERVAL_MS */
    WF_MEMBER("self_registration"),          /* SETTINGS_SELF_REGISTRATION */
    WF_MEMBER("max_sessions"),               /* SETTINGS_MAX_SESSIONS */
    WF_MEMBER("sessions_per_user"),          /* SETTINGS_SESSIONS_PER_USER */
    WF_MEMBER("sessions_per_address"),       /* SETTINGS_SESSIONS_PER_ADDRESS */
    WF_MEMBER("login_timeout_ms"),           /* SETTINGS_LOGIN_TIMEOUT_MS */
    WF_MEMBER("idle_timeout_ms"),            /* SETTINGS_IDLE_TIMEOUT_MS */
    WF_MEMBER("stall_timeout_ms"),           /* SETTINGS_STALL_TIMEOUT_MS */
    WF_MEMBER("close_timeout_ms"),           /* SETTINGS_CLOSE_TIMEOUT_MS */
    WF_MEMBER("rate_per_s"),                 /* SETTINGS_RATE_PER_S */
    WF_MEMBER("rate_burst"),                 /* SETTINGS_RATE_BURST */
    WF_MEMBER("queue_limit_bytes"),          /* SETTINGS_QUEUE_LIMIT_BYTES */
    WF_MEMBER("max_projects"),               /* SETTINGS_MAX_PROJECTS */
    WF_MEMBER("max_contributors"),           /* SETTINGS_MAX_CONTRIBUTORS */
    WF_MEMBER("project_limit_bytes"),        /* SETTINGS_PROJECT_LIMIT_BYTES */
    WF_MEMBER("project_limit_nodes"),        /* SETTINGS_PROJECT_LIMIT_NODES */
    WF_MEMBER("log_revisions"),              /* SETTINGS_LOG_REVISIONS */
    WF_MEMBER("log_ms"),                     /* SETTINGS_LOG_MS */
    WF_MEMBER("unload_after_ms"),            /* SETTINGS_UNLOAD_AFTER_MS */
    WF_MEMBER("open_projects_bytes"),        /* SETTINGS_OPEN_PROJECTS_BYTES */
    WF_MEMBER("login_failures_per_user"),    /* SETTINGS_LOGIN_FAILURES_PER_USER */
    WF_MEMBER("login_failures_per_address"), /* SETTINGS_LOGIN_FAILURES_PER_ADDRESS */
    WF_MEMBER("login_window_ms"),            /* SETTINGS_LOGIN_WINDOW_MS */
    WF_MEMBER("hash_threads"),               /* SETTINGS_HASH_THREADS */
    WF_MEMBER("hash_waiting"),               /* SETTINGS_HASH_WAITING */
    WF_MEMBER("hash_memory_kib"),            /* SETTINGS_HASH_MEMORY_KIB */
    WF_MEMBER("hash_passes"),                /* SETTINGS_HASH_PASSES */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 29,
    .is_closed = true,
};

static const struct wf_uint_rule settings_port_rule = {
    .schema = "#/components/schemas/Settings/properties/port",
    .max = 65535,
};

static const struct wf_uint_rule settings_ws_port_rule = {
    .schema = "#/components/schemas/Settings/properties/ws_port",
    .max = 65535,
};

static const struct wf_uint_rule settings_update_interval_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/update_interval_ms",
    .min = 20,
    .max = 10000,
};

static const char settings_self_registration_schema[] =
    "#/components/schemas/Settings/properties/self_registration";

static const struct wf_uint_rule settings_max_sessions_rule = {
    .schema = "#/components/schemas/Settings/properties/max_sessions",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_sessions_per_user_rule = {
    .schema = "#/components/schemas/Settings/properties/sessions_per_user",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_sessions_per_address_rule = {
    .schema = "#/components/schemas/Settings/properties/sessions_per_address",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_login_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/login_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_idle_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/idle_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_stall_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/stall_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_close_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/close_timeout_ms",
    .max = 600000,
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

static const struct wf_uint_rule settings_max_projects_rule = {
    .schema = "#/components/schemas/Settings/properties/max_projects",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_contributors_rule = {
    .schema = "#/components/schemas/Settings/properties/max_contributors",
    .min = 1,
    .max = 65536,
};

static const struct wf_uint_rule settings_project_limit_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/project_limit_bytes",
    .min = 1024,
    .max = 16000000,
};

static const struct wf_uint_rule settings_project_limit_nodes_rule = {
    .schema = "#/components/schemas/Settings/properties/project_limit_nodes",
    .min = 16,
    .max = 16777216,
};

static const struct wf_uint_rule settings_log_revisions_rule = {
    .schema = "#/components/schemas/Settings/properties/log_revisions",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_log_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/log_ms",
    .max = 86400000,
};

static const struct wf_uint_rule settings_unload_after_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/unload_after_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_open_projects_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/open_projects_bytes",
    .min = 1048576,
    .max = 1099511627776,
};

static const struct wf_uint_rule settings_login_failures_per_user_rule = {
    .schema = "#/components/schemas/Settings/properties/login_failures_per_user",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_login_failures_per_address_rule = {
    .schema = "#/components/schemas/Settings/properties/login_failures_per_address",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_login_window_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/login_window_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_hash_threads_rule = {
    .schema = "#/components/schemas/Settings/properties/hash_threads",
    .min = 1,
    .max = 64,
};

static const struct wf_uint_rule settings_hash_waiting_rule = {
    .schema = "#/components/schemas/Settings/properties/hash_waiting",
    .max = 65536,
};

static const struct wf_uint_rule settings_hash_memory_kib_rule = {
    .schema = "#/components/schemas/Settings/properties/hash_memory_kib",
    .min = 8,
    .max = 4194304,
};

static const struct wf_uint_rule settings_hash_passes_rule = {
    .schema = "#/components/schemas/Settings/properties/hash_passes",
    .min = 1,
    .max = 1000,
};

static const struct wf_scalar identify_to_server_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("login")},          /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("register")},       /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("create_project")}, /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("list_projects")},  /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("share")},          /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("select_project")}, /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("propose_update")}, /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("done_editing")},   /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("ping")},           /* 8 */
};
static const uint16_t identify_to_server_type_groups[] = {
    COMPOSTE_LOG_IN,         /* 0 */
    COMPOSTE_REGISTER,       /* 1 */
    COMPOSTE_CREATE_PROJECT, /* 2 */
    COMPOSTE_LIST_PROJECTS,  /* 3 */
    COMPOSTE_SHARE_PROJECT,  /* 4 */
    COMPOSTE_SELECT_PROJECT, /* 5 */
    COMPOSTE_PROPOSE_UPDATE, /* 6 */
    COMPOSTE_DONE_EDITING,   /* 7 */
    COMPOSTE_PING,           /* 8 */
};
static const struct wf_slot identify_to_server_type_table[32] = {
    [0] = WF_SLOT("login", COMPOSTE_LOG_IN),                   /* 0 */
    [12] = WF_SLOT("ping", COMPOSTE_PING),                     /* 8 */
    [14] = WF_SLOT("create_project", COMPOSTE_CREATE_PROJECT), /* 2 */
    [18] = WF_SLOT("register", COMPOSTE_REGISTER),             /* 1 */
    [23] = WF_SLOT("select_project", COMPOSTE_SELECT_PROJECT), /* 5 */
    [24] = WF_SLOT("done_editing", COMPOSTE_DONE_EDITING),     /* 7 */
    [28] = WF_SLOT("share", COMPOSTE_SHARE_PROJECT),           /* 4 */
    [30] = WF_SLOT("list_projects", COMPOSTE_LIST_PROJECTS),   /* 3 */
    [31] = WF_SLOT("propose_update", COMPOSTE_PROPOSE_UPDATE), /* 6 */
};
static const struct wf_slots identify_to_server_type_slots = {
    .slots = identify_to_server_type_table,
    .bits = 5,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 14,
};
static const struct wf_enum_rule identify_to_server_type_rule = {
    .schema = "#",
    .values = identify_to_server_type_values,
    .values_count = 9,
    .groups = identify_to_server_type_groups,
    .slots = &identify_to_server_type_slots,
};

static const struct wf_scalar identify_to_client_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("login_ok")},             /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("register_ok")},          /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("create_project_ok")},    /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("projects")},             /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("share_ok")},             /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("select_project_ok")},    /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("update_result")},        /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("done_editing_ok")},      /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("pong")},                 /* 8 */
    {WF_IS_TEXT, WF_TEXT_INIT("error")},                /* 9 */
    {WF_IS_TEXT, WF_TEXT_INIT("authoritative_update")}, /* 10 */
    {WF_IS_TEXT, WF_TEXT_INIT("project_state")},        /* 11 */
    {WF_IS_TEXT, WF_TEXT_INIT("closed")},               /* 12 */
};
static const uint16_t identify_to_client_type_groups[] = {
    COMPOSTE_LOGGED_IN,            /* 0 */
    COMPOSTE_REGISTER_OK,          /* 1 */
    COMPOSTE_CREATE_PROJECT_OK,    /* 2 */
    COMPOSTE_PROJECTS,             /* 3 */
    COMPOSTE_SHARE_OK,             /* 4 */
    COMPOSTE_SELECT_PROJECT_OK,    /* 5 */
    COMPOSTE_UPDATE_RESULT,        /* 6 */
    COMPOSTE_DONE_EDITING_OK,      /* 7 */
    COMPOSTE_PONG,                 /* 8 */
    COMPOSTE_ERROR,                /* 9 */
    COMPOSTE_AUTHORITATIVE_UPDATE, /* 10 */
    COMPOSTE_PROJECT_STATE,        /* 11 */
    COMPOSTE_CLOSED,               /* 12 */
};
static const struct wf_slot identify_to_client_type_table[32] = {
    [1] = WF_SLOT("done_editing_ok", COMPOSTE_DONE_EDITING_OK),            /* 7 */
    [3] = WF_SLOT("register_ok", COMPOSTE_REGISTER_OK),                    /* 1 */
    [4] = WF_SLOT("projects", COMPOSTE_PROJECTS),                          /* 3 */
    [6] = WF_SLOT("closed", COMPOSTE_CLOSED),                              /* 12 */
    [13] = WF_SLOT("pong", COMPOSTE_PONG),                                 /* 8 */
    [17] = WF_SLOT("update_result", COMPOSTE_UPDATE_RESULT),               /* 6 */
    [19] = WF_SLOT("create_project_ok", COMPOSTE_CREATE_PROJECT_OK),       /* 2 */
    [20] = WF_SLOT("authoritative_update", COMPOSTE_AUTHORITATIVE_UPDATE), /* 10 */
    [22] = WF_SLOT("login_ok", COMPOSTE_LOGGED_IN),                        /* 0 */
    [23] = WF_SLOT("share_ok", COMPOSTE_SHARE_OK),                         /* 4 */
    [27] = WF_SLOT("error", COMPOSTE_ERROR),                               /* 9 */
    [28] = WF_SLOT("select_project_ok", COMPOSTE_SELECT_PROJECT_OK),       /* 5 */
    [30] = WF_SLOT("project_state", COMPOSTE_PROJECT_STATE),               /* 11 */
};
static const struct wf_slots identify_to_client_type_slots = {
    .slots = identify_to_client_type_table,
    .bits = 5,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 20,
};
static const struct wf_enum_rule identify_to_client_type_rule = {
    .schema = "#",
    .values = identify_to_client_type_values,
    .values_count = 13,
    .groups = identify_to_client_type_groups,
    .slots = &identify_to_client_type_slots,
};

/* What the structs below cannot say, checked on the bytes of a value. */

static const char ref_one_of_0_schema[] = "#/components/schemas/Ref/oneOf/0";

static const struct wf_valid_text_rule ref_one_of_0_text = {
    .schema = ref_one_of_0_schema,
    .max_chars = 64,
};

static bool valid_ref_one_of_0(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_TEXT, ref_one_of_0_schema))
        return false;
    return wf_valid_text(in, &ref_one_of_0_text);
}

static const char ref_one_of_1_schema[] = "#/components/schemas/Ref/oneOf/1";

static bool valid_ref_one_of_1(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_INTEGER, ref_one_of_1_schema) && wf_valid_anything(in);
}

static const char log_in_ref_schema[] = "#/components/schemas/Ref";

static const wf_valid_check log_in_ref_one_of_checks[] = {valid_ref_one_of_0, valid_ref_one_of_1};

static const struct wf_valid_choice_rule log_in_ref_one_of = {
    .schema = log_in_ref_schema,
    .checks = log_in_ref_one_of_checks,
    .checks_count = 2,
};

static bool valid_log_in_ref(struct wf_valid *in)
{
    return wf_valid_one_of(in, &log_in_ref_one_of);
}

static const char create_project_metadata_schema[] = "#/components/schemas/Document";

static bool valid_create_project_metadata(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_OBJECT, create_project_metadata_schema))
        return false;
    return wf_valid_anything(in);
}

bool composte_read_log_in(struct wf_json_reader *in, struct composte_log_in *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_log_in){0};
    wf_json_open_object(in, &object, &log_in_rule);
    do {
        if (wf_json_take_member(in, &object, &log_in_rule, LOG_IN_TYPE))
            wf_json_read_enum(in, &log_in_type_rule);
        if (wf_json_take_member(in, &object, &log_in_rule, LOG_IN_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &log_in_rule, LOG_IN_USER_ID))
            msg->user_id = wf_json_read_text(in, &log_in_user_id_rule);
        if (wf_json_take_member(in, &object, &log_in_rule, LOG_IN_PASSWORD))
            msg->password = wf_json_read_text(in, &log_in_password_rule);
    } while (wf_json_more_members(in, &object, &log_in_rule));
    return in->error.status == WF_OK;
}

bool composte_read_register(struct wf_json_reader *in, struct composte_register *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_register){0};
    wf_json_open_object(in, &object, &register_rule);
    do {
        if (wf_json_take_member(in, &object, &register_rule, REGISTER_TYPE))
            wf_json_read_enum(in, &register_type_rule);
        if (wf_json_take_member(in, &object, &register_rule, REGISTER_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &register_rule, REGISTER_USER_ID))
            msg->user_id = wf_json_read_text(in, &user_id_rule);
        if (wf_json_take_member(in, &object, &register_rule, REGISTER_PASSWORD))
            msg->password = wf_json_read_text(in, &register_password_rule);
    } while (wf_json_more_members(in, &object, &register_rule));
    return in->error.status == WF_OK;
}

bool composte_read_create_project(struct wf_json_reader *in, struct composte_create_project *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_create_project){0};
    wf_json_open_object(in, &object, &create_project_rule);
    do {
        if (wf_json_take_member(in, &object, &create_project_rule, CREATE_PROJECT_TYPE))
            wf_json_read_enum(in, &create_project_type_rule);
        if (wf_json_take_member(in, &object, &create_project_rule, CREATE_PROJECT_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &create_project_rule, CREATE_PROJECT_NAME))
            msg->name = wf_json_read_text(in, &project_name_rule);
        if (wf_json_take_member(in, &object, &create_project_rule, CREATE_PROJECT_OWNER))
            msg->owner = wf_json_read_text(in, &create_project_owner_rule);
        if (wf_json_take_member(in, &object, &create_project_rule, CREATE_PROJECT_METADATA)) {
            value_at = wf_json_mark(in);
            msg->metadata = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_create_project_metadata);
            msg->has_metadata = true;
        }
    } while (wf_json_more_members(in, &object, &create_project_rule));
    return in->error.status == WF_OK;
}

bool composte_read_list_projects(struct wf_json_reader *in, struct composte_list_projects *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_list_projects){0};
    wf_json_open_object(in, &object, &list_projects_rule);
    do {
        if (wf_json_take_member(in, &object, &list_projects_rule, LIST_PROJECTS_TYPE))
            wf_json_read_enum(in, &list_projects_type_rule);
        if (wf_json_take_member(in, &object, &list_projects_rule, LIST_PROJECTS_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &list_projects_rule));
    return in->error.status == WF_OK;
}

bool composte_read_share_project(struct wf_json_reader *in, struct composte_share_project *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_share_project){0};
    wf_json_open_object(in, &object, &share_project_rule);
    do {
        if (wf_json_take_member(in, &object, &share_project_rule, SHARE_PROJECT_TYPE))
            wf_json_read_enum(in, &share_project_type_rule);
        if (wf_json_take_member(in, &object, &share_project_rule, SHARE_PROJECT_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &share_project_rule, SHARE_PROJECT_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &share_project_project_id_rule);
        if (wf_json_take_member(in, &object, &share_project_rule, SHARE_PROJECT_USER_ID))
            msg->user_id = wf_json_read_text(in, &share_project_user_id_rule);
        if (wf_json_take_member(in, &object, &share_project_rule, SHARE_PROJECT_CONTRIBUTOR))
            msg->contributor = wf_json_read_bool(in, share_project_contributor_schema);
        if (wf_json_take_member(in, &object, &share_project_rule, SHARE_PROJECT_WITH))
            msg->with = wf_json_read_text(in, &share_project_with_rule);
    } while (wf_json_more_members(in, &object, &share_project_rule));
    return in->error.status == WF_OK;
}

bool composte_read_select_project(struct wf_json_reader *in, struct composte_select_project *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_select_project){0};
    wf_json_open_object(in, &object, &select_project_rule);
    do {
        if (wf_json_take_member(in, &object, &select_project_rule, SELECT_PROJECT_TYPE))
            wf_json_read_enum(in, &select_project_type_rule);
        if (wf_json_take_member(in, &object, &select_project_rule, SELECT_PROJECT_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &select_project_rule, SELECT_PROJECT_USER_ID))
            msg->user_id = wf_json_read_text(in, &select_project_user_id_rule);
        if (wf_json_take_member(in, &object, &select_project_rule, SELECT_PROJECT_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &select_project_project_id_rule);
        if (wf_json_take_member(in, &object, &select_project_rule, SELECT_PROJECT_SINCE)) {
            msg->since = wf_json_read_uint(in, &select_project_since_rule);
            msg->has_since = true;
        }
    } while (wf_json_more_members(in, &object, &select_project_rule));
    return in->error.status == WF_OK;
}

static void read_proposed_change(struct wf_json_reader *in, struct composte_proposed_change *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &proposed_change_rule);
    do {
        if (wf_json_take_member(in, &object, &proposed_change_rule, PROPOSED_CHANGE_ID))
            value->id = wf_json_read_text(in, &change_id_rule);
        if (wf_json_take_member(in, &object, &proposed_change_rule, PROPOSED_CHANGE_PATCH))
            value->patch = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &proposed_change_rule));
}

static const struct composte_proposed_change *read_propose_update_changes(struct wf_json_reader *in,
                                                                          size_t *count)
{
    struct wf_json_array array;
    struct composte_proposed_change *item;

    wf_json_open_array(in, &array, &propose_update_changes_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct composte_proposed_change){0};
        read_proposed_change(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool composte_read_propose_update(struct wf_json_reader *in, struct composte_propose_update *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_propose_update){0};
    msg->atomic = false;
    wf_json_open_object(in, &object, &propose_update_rule);
    do {
        if (wf_json_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_TYPE))
            wf_json_read_enum(in, &propose_update_type_rule);
        if (wf_json_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &propose_update_project_id_rule);
        if (wf_json_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_BASE))
            msg->base = wf_json_read_uint(in, &propose_update_base_rule);
        if (wf_json_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_CHANGES))
            msg->changes = read_propose_update_changes(in, &msg->changes_count);
        if (wf_json_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_ATOMIC)) {
            msg->atomic = wf_json_read_bool(in, propose_update_atomic_schema);
            msg->has_atomic = true;
        }
    } while (wf_json_more_members(in, &object, &propose_update_rule));
    return in->error.status == WF_OK;
}

bool composte_read_done_editing(struct wf_json_reader *in, struct composte_done_editing *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_done_editing){0};
    wf_json_open_object(in, &object, &done_editing_rule);
    do {
        if (wf_json_take_member(in, &object, &done_editing_rule, DONE_EDITING_TYPE))
            wf_json_read_enum(in, &done_editing_type_rule);
        if (wf_json_take_member(in, &object, &done_editing_rule, DONE_EDITING_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &done_editing_rule, DONE_EDITING_USER_ID))
            msg->user_id = wf_json_read_text(in, &done_editing_user_id_rule);
        if (wf_json_take_member(in, &object, &done_editing_rule, DONE_EDITING_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &done_editing_project_id_rule);
    } while (wf_json_more_members(in, &object, &done_editing_rule));
    return in->error.status == WF_OK;
}

bool composte_read_ping(struct wf_json_reader *in, struct composte_ping *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_ping){0};
    wf_json_open_object(in, &object, &ping_rule);
    do {
        if (wf_json_take_member(in, &object, &ping_rule, PING_TYPE))
            wf_json_read_enum(in, &ping_type_rule);
        if (wf_json_take_member(in, &object, &ping_rule, PING_REF)) {
            value_at = wf_json_mark(in);
            msg->ref = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &ping_rule));
    return in->error.status == WF_OK;
}

static void read_project_info(struct wf_json_reader *in, struct composte_project_info *value)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    wf_json_open_object(in, &object, &project_info_rule);
    do {
        if (wf_json_take_member(in, &object, &project_info_rule, PROJECT_INFO_ID))
            value->id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &project_info_rule, PROJECT_INFO_NAME))
            value->name = wf_json_read_text(in, &project_name_rule);
        if (wf_json_take_member(in, &object, &project_info_rule, PROJECT_INFO_OWNER))
            value->owner = wf_json_read_text(in, &user_id_rule);
        if (wf_json_take_member(in, &object, &project_info_rule, PROJECT_INFO_REV))
            value->rev = wf_json_read_uint(in, &project_info_rev_rule);
        if (wf_json_take_member(in, &object, &project_info_rule, PROJECT_INFO_METADATA)) {
            value_at = wf_json_mark(in);
            value->metadata = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_create_project_metadata);
        }
        if (wf_json_take_member(in, &object, &project_info_rule, PROJECT_INFO_MODIFIED_MS))
            value->modified_ms = wf_json_read_uint(in, &project_info_modified_ms_rule);
    } while (wf_json_more_members(in, &object, &project_info_rule));
}

static const struct composte_project_info *read_projects_(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct composte_project_info *item;

    wf_json_open_array(in, &array, &projects_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct composte_project_info){0};
        read_project_info(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static void read_limits(struct wf_json_reader *in, struct composte_limits *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &limits_rule);
    do {
        if (wf_json_take_member(in, &object, &limits_rule, LIMITS_MESSAGE))
            value->message = (uint32_t)wf_json_read_uint(in, &limits_message_rule);
        if (wf_json_take_member(in, &object, &limits_rule, LIMITS_CHANGES))
            value->changes = (uint32_t)wf_json_read_uint(in, &limits_changes_rule);
        if (wf_json_take_member(in, &object, &limits_rule, LIMITS_OPS))
            value->ops = (uint32_t)wf_json_read_uint(in, &limits_ops_rule);
    } while (wf_json_more_members(in, &object, &limits_rule));
}

bool composte_read_logged_in(struct wf_json_reader *in, struct composte_logged_in *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_logged_in){0};
    wf_json_open_object(in, &object, &logged_in_rule);
    do {
        if (wf_json_take_member(in, &object, &logged_in_rule, LOGGED_IN_TYPE))
            wf_json_read_enum(in, &logged_in_type_rule);
        if (wf_json_take_member(in, &object, &logged_in_rule, LOGGED_IN_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &logged_in_rule, LOGGED_IN_USER_ID))
            msg->user_id = wf_json_read_text(in, &user_id_rule);
        if (wf_json_take_member(in, &object, &logged_in_rule, LOGGED_IN_PROJECTS))
            msg->projects = read_projects_(in, &msg->projects_count);
        if (wf_json_take_member(in, &object, &logged_in_rule, LOGGED_IN_UPDATE_INTERVAL_MS))
            msg->update_interval_ms =
                (uint32_t)wf_json_read_uint(in, &logged_in_update_interval_ms_rule);
        if (wf_json_take_member(in, &object, &logged_in_rule, LOGGED_IN_LIMITS))
            read_limits(in, &msg->limits);
    } while (wf_json_more_members(in, &object, &logged_in_rule));
    return in->error.status == WF_OK;
}

bool composte_read_register_ok(struct wf_json_reader *in, struct composte_register_ok *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_register_ok){0};
    wf_json_open_object(in, &object, &register_ok_rule);
    do {
        if (wf_json_take_member(in, &object, &register_ok_rule, REGISTER_OK_TYPE))
            wf_json_read_enum(in, &register_ok_type_rule);
        if (wf_json_take_member(in, &object, &register_ok_rule, REGISTER_OK_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &register_ok_rule, REGISTER_OK_USER_ID))
            msg->user_id = wf_json_read_text(in, &user_id_rule);
    } while (wf_json_more_members(in, &object, &register_ok_rule));
    return in->error.status == WF_OK;
}

bool composte_read_create_project_ok(struct wf_json_reader *in,
                                     struct composte_create_project_ok *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_create_project_ok){0};
    wf_json_open_object(in, &object, &create_project_ok_rule);
    do {
        if (wf_json_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_TYPE))
            wf_json_read_enum(in, &create_project_ok_type_rule);
        if (wf_json_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_REV))
            msg->rev = wf_json_read_uint(in, &create_project_ok_rev_rule);
        if (wf_json_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_PROJECT)) {
            value_at = wf_json_mark(in);
            msg->project = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_create_project_metadata);
        }
    } while (wf_json_more_members(in, &object, &create_project_ok_rule));
    return in->error.status == WF_OK;
}

bool composte_read_projects(struct wf_json_reader *in, struct composte_projects *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_projects){0};
    wf_json_open_object(in, &object, &projects__rule);
    do {
        if (wf_json_take_member(in, &object, &projects__rule, PROJECTS__TYPE))
            wf_json_read_enum(in, &projects_type_rule);
        if (wf_json_take_member(in, &object, &projects__rule, PROJECTS__REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &projects__rule, PROJECTS__PROJECTS))
            msg->projects = read_projects_(in, &msg->projects_count);
    } while (wf_json_more_members(in, &object, &projects__rule));
    return in->error.status == WF_OK;
}

bool composte_read_share_ok(struct wf_json_reader *in, struct composte_share_ok *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_share_ok){0};
    wf_json_open_object(in, &object, &share_ok_rule);
    do {
        if (wf_json_take_member(in, &object, &share_ok_rule, SHARE_OK_TYPE))
            wf_json_read_enum(in, &share_ok_type_rule);
        if (wf_json_take_member(in, &object, &share_ok_rule, SHARE_OK_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &share_ok_rule, SHARE_OK_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &share_ok_rule, SHARE_OK_CONTRIBUTORS))
            msg->contributors = wf_json_read_texts(in, &share_ok_contributors_rule, &user_id_rule,
                                                   &msg->contributors_count);
    } while (wf_json_more_members(in, &object, &share_ok_rule));
    return in->error.status == WF_OK;
}

static void read_revision_info(struct wf_json_reader *in, struct composte_revision_info *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &revision_info_rule);
    do {
        if (wf_json_take_member(in, &object, &revision_info_rule, REVISION_INFO_REV))
            value->rev = wf_json_read_uint(in, &revision_info_rev_rule);
        if (wf_json_take_member(in, &object, &revision_info_rule, REVISION_INFO_AUTHOR))
            value->author = wf_json_read_text(in, &user_id_rule);
        if (wf_json_take_member(in, &object, &revision_info_rule, REVISION_INFO_ID))
            value->id = wf_json_read_text(in, &change_id_rule);
        if (wf_json_take_member(in, &object, &revision_info_rule, REVISION_INFO_PATCH))
            value->patch = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &revision_info_rule));
}

static const struct composte_revision_info *read_revisions(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct composte_revision_info *item;

    wf_json_open_array(in, &array, &revisions_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct composte_revision_info){0};
        read_revision_info(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool composte_read_select_project_ok(struct wf_json_reader *in,
                                     struct composte_select_project_ok *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_select_project_ok){0};
    wf_json_open_object(in, &object, &select_project_ok_rule);
    do {
        if (wf_json_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_TYPE))
            wf_json_read_enum(in, &select_project_ok_type_rule);
        if (wf_json_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_REV))
            msg->rev = wf_json_read_uint(in, &select_project_ok_rev_rule);
        if (wf_json_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_PROJECT)) {
            value_at = wf_json_mark(in);
            msg->project = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_create_project_metadata);
            msg->has_project = true;
        }
        if (wf_json_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_CHANGES)) {
            msg->changes = read_revisions(in, &msg->changes_count);
            msg->has_changes = true;
        }
    } while (wf_json_more_members(in, &object, &select_project_ok_rule));
    return in->error.status == WF_OK;
}

static void read_accepted(struct wf_json_reader *in, struct composte_accepted *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &accepted_rule);
    do {
        if (wf_json_take_member(in, &object, &accepted_rule, ACCEPTED_ID))
            value->id = wf_json_read_text(in, &change_id_rule);
        if (wf_json_take_member(in, &object, &accepted_rule, ACCEPTED_REV))
            value->rev = wf_json_read_uint(in, &accepted_rev_rule);
    } while (wf_json_more_members(in, &object, &accepted_rule));
}

static const struct composte_accepted *read_update_result_accepted(struct wf_json_reader *in,
                                                                   size_t *count)
{
    struct wf_json_array array;
    struct composte_accepted *item;

    wf_json_open_array(in, &array, &update_result_accepted_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct composte_accepted){0};
        read_accepted(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static void read_collision(struct wf_json_reader *in, struct composte_collision *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &collision_rule);
    do {
        if (wf_json_take_member(in, &object, &collision_rule, COLLISION_REV))
            value->rev = wf_json_read_uint(in, &collision_rev_rule);
        if (wf_json_take_member(in, &object, &collision_rule, COLLISION_PATH))
            value->path = wf_json_read_text(in, &collision_path_rule);
    } while (wf_json_more_members(in, &object, &collision_rule));
}

static void read_rejected(struct wf_json_reader *in, struct composte_rejected *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &rejected_rule);
    do {
        if (wf_json_take_member(in, &object, &rejected_rule, REJECTED_ID))
            value->id = wf_json_read_text(in, &change_id_rule);
        if (wf_json_take_member(in, &object, &rejected_rule, REJECTED_REASON))
            value->reason = wf_json_read_enum(in, &rejected_reason_rule);
        if (wf_json_take_member(in, &object, &rejected_rule, REJECTED_OP)) {
            value->op = (uint32_t)wf_json_read_uint(in, &rejected_op_rule);
            value->has_op = true;
        }
        if (wf_json_take_member(in, &object, &rejected_rule, REJECTED_PATH)) {
            value->path = wf_json_read_text(in, &rejected_path_rule);
            value->has_path = true;
        }
        if (wf_json_take_member(in, &object, &rejected_rule, REJECTED_WITH)) {
            read_collision(in, &value->with);
            value->has_with = true;
        }
    } while (wf_json_more_members(in, &object, &rejected_rule));
}

static const struct composte_rejected *read_update_result_rejected(struct wf_json_reader *in,
                                                                   size_t *count)
{
    struct wf_json_array array;
    struct composte_rejected *item;

    wf_json_open_array(in, &array, &update_result_rejected_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct composte_rejected){0};
        read_rejected(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool composte_read_update_result(struct wf_json_reader *in, struct composte_update_result *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_update_result){0};
    wf_json_open_object(in, &object, &update_result_rule);
    do {
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_TYPE))
            wf_json_read_enum(in, &update_result_type_rule);
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_STATUS))
            msg->status = wf_json_read_enum(in, &update_result_status_rule);
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_REV))
            msg->rev = wf_json_read_uint(in, &update_result_rev_rule);
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_ACCEPTED))
            msg->accepted = read_update_result_accepted(in, &msg->accepted_count);
        if (wf_json_take_member(in, &object, &update_result_rule, UPDATE_RESULT_REJECTED))
            msg->rejected = read_update_result_rejected(in, &msg->rejected_count);
    } while (wf_json_more_members(in, &object, &update_result_rule));
    return in->error.status == WF_OK;
}

bool composte_read_done_editing_ok(struct wf_json_reader *in, struct composte_done_editing_ok *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_done_editing_ok){0};
    wf_json_open_object(in, &object, &done_editing_ok_rule);
    do {
        if (wf_json_take_member(in, &object, &done_editing_ok_rule, DONE_EDITING_OK_TYPE))
            wf_json_read_enum(in, &done_editing_ok_type_rule);
        if (wf_json_take_member(in, &object, &done_editing_ok_rule, DONE_EDITING_OK_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &done_editing_ok_rule, DONE_EDITING_OK_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
    } while (wf_json_more_members(in, &object, &done_editing_ok_rule));
    return in->error.status == WF_OK;
}

bool composte_read_pong(struct wf_json_reader *in, struct composte_pong *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_pong){0};
    wf_json_open_object(in, &object, &pong_rule);
    do {
        if (wf_json_take_member(in, &object, &pong_rule, PONG_TYPE))
            wf_json_read_enum(in, &pong_type_rule);
        if (wf_json_take_member(in, &object, &pong_rule, PONG_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &pong_rule));
    return in->error.status == WF_OK;
}

bool composte_read_error(struct wf_json_reader *in, struct composte_error *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_error){0};
    wf_json_open_object(in, &object, &error_rule);
    do {
        if (wf_json_take_member(in, &object, &error_rule, ERROR_TYPE))
            wf_json_read_enum(in, &error_type_rule);
        if (wf_json_take_member(in, &object, &error_rule, ERROR_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
        if (wf_json_take_member(in, &object, &error_rule, ERROR_CODE))
            msg->code = wf_json_read_enum(in, &code_rule);
        if (wf_json_take_member(in, &object, &error_rule, ERROR_MESSAGE))
            msg->message = wf_json_read_text(in, &error_message_rule);
        if (wf_json_take_member(in, &object, &error_rule, ERROR_REQUEST)) {
            msg->request = wf_json_read_text(in, &error_request_rule);
            msg->has_request = true;
        }
    } while (wf_json_more_members(in, &object, &error_rule));
    return in->error.status == WF_OK;
}

bool composte_read_authoritative_update(struct wf_json_reader *in,
                                        struct composte_authoritative_update *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_authoritative_update){0};
    wf_json_open_object(in, &object, &authoritative_update_rule);
    do {
        if (wf_json_take_member(in, &object, &authoritative_update_rule, AUTHORITATIVE_UPDATE_TYPE))
            wf_json_read_enum(in, &authoritative_update_type_rule);
        if (wf_json_take_member(in, &object, &authoritative_update_rule,
                                AUTHORITATIVE_UPDATE_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &authoritative_update_rule, AUTHORITATIVE_UPDATE_FROM))
            msg->from = wf_json_read_uint(in, &authoritative_update_from_rule);
        if (wf_json_take_member(in, &object, &authoritative_update_rule, AUTHORITATIVE_UPDATE_TO))
            msg->to = wf_json_read_uint(in, &authoritative_update_to_rule);
        if (wf_json_take_member(in, &object, &authoritative_update_rule,
                                AUTHORITATIVE_UPDATE_CHANGES))
            msg->changes = read_revisions(in, &msg->changes_count);
    } while (wf_json_more_members(in, &object, &authoritative_update_rule));
    return in->error.status == WF_OK;
}

bool composte_read_project_state(struct wf_json_reader *in, struct composte_project_state *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct composte_project_state){0};
    wf_json_open_object(in, &object, &project_state_rule);
    do {
        if (wf_json_take_member(in, &object, &project_state_rule, PROJECT_STATE_TYPE))
            wf_json_read_enum(in, &project_state_type_rule);
        if (wf_json_take_member(in, &object, &project_state_rule, PROJECT_STATE_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &project_state_rule, PROJECT_STATE_REV))
            msg->rev = wf_json_read_uint(in, &project_state_rev_rule);
        if (wf_json_take_member(in, &object, &project_state_rule, PROJECT_STATE_PROJECT)) {
            value_at = wf_json_mark(in);
            msg->project = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_create_project_metadata);
        }
    } while (wf_json_more_members(in, &object, &project_state_rule));
    return in->error.status == WF_OK;
}

bool composte_read_closed(struct wf_json_reader *in, struct composte_closed *msg)
{
    struct wf_json_object object;

    *msg = (struct composte_closed){0};
    wf_json_open_object(in, &object, &closed_rule);
    do {
        if (wf_json_take_member(in, &object, &closed_rule, CLOSED_TYPE))
            wf_json_read_enum(in, &closed_type_rule);
        if (wf_json_take_member(in, &object, &closed_rule, CLOSED_PROJECT_ID))
            msg->project_id = wf_json_read_text(in, &project_id_rule);
        if (wf_json_take_member(in, &object, &closed_rule, CLOSED_REASON))
            msg->reason = wf_json_read_enum(in, &closed_reason_rule);
    } while (wf_json_more_members(in, &object, &closed_rule));
    return in->error.status == WF_OK;
}

bool composte_read_settings(struct wf_json_reader *in, struct composte_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PORT))
            settings->port = (uint16_t)wf_json_read_uint(in, &settings_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_WS_PORT))
            settings->ws_port = (uint16_t)wf_json_read_uint(in, &settings_ws_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_UPDATE_INTERVAL_MS))
            settings->update_interval_ms =
                (uint16_t)wf_json_read_uint(in, &settings_update_interval_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SELF_REGISTRATION))
            settings->self_registration = wf_json_read_bool(in, settings_self_registration_schema);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_SESSIONS))
            settings->max_sessions = (uint32_t)wf_json_read_uint(in, &settings_max_sessions_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SESSIONS_PER_USER))
            settings->sessions_per_user =
                (uint32_t)wf_json_read_uint(in, &settings_sessions_per_user_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SESSIONS_PER_ADDRESS))
            settings->sessions_per_address =
                (uint32_t)wf_json_read_uint(in, &settings_sessions_per_address_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOGIN_TIMEOUT_MS))
            settings->login_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_login_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_IDLE_TIMEOUT_MS))
            settings->idle_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_idle_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_STALL_TIMEOUT_MS))
            settings->stall_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_stall_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_CLOSE_TIMEOUT_MS))
            settings->close_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_close_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RATE_PER_S))
            settings->rate_per_s = (uint32_t)wf_json_read_uint(in, &settings_rate_per_s_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RATE_BURST))
            settings->rate_burst = (uint32_t)wf_json_read_uint(in, &settings_rate_burst_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_QUEUE_LIMIT_BYTES))
            settings->queue_limit_bytes =
                (uint32_t)wf_json_read_uint(in, &settings_queue_limit_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_PROJECTS))
            settings->max_projects = (uint32_t)wf_json_read_uint(in, &settings_max_projects_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_CONTRIBUTORS))
            settings->max_contributors =
                (uint32_t)wf_json_read_uint(in, &settings_max_contributors_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PROJECT_LIMIT_BYTES))
            settings->project_limit_bytes =
                (uint32_t)wf_json_read_uint(in, &settings_project_limit_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PROJECT_LIMIT_NODES))
            settings->project_limit_nodes =
                (uint32_t)wf_json_read_uint(in, &settings_project_limit_nodes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOG_REVISIONS))
            settings->log_revisions = (uint32_t)wf_json_read_uint(in, &settings_log_revisions_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOG_MS))
            settings->log_ms = (uint32_t)wf_json_read_uint(in, &settings_log_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_UNLOAD_AFTER_MS))
            settings->unload_after_ms =
                (uint32_t)wf_json_read_uint(in, &settings_unload_after_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_OPEN_PROJECTS_BYTES))
            settings->open_projects_bytes =
                wf_json_read_uint(in, &settings_open_projects_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOGIN_FAILURES_PER_USER))
            settings->login_failures_per_user =
                (uint32_t)wf_json_read_uint(in, &settings_login_failures_per_user_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOGIN_FAILURES_PER_ADDRESS))
            settings->login_failures_per_address =
                (uint32_t)wf_json_read_uint(in, &settings_login_failures_per_address_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LOGIN_WINDOW_MS))
            settings->login_window_ms =
                (uint32_t)wf_json_read_uint(in, &settings_login_window_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HASH_THREADS))
            settings->hash_threads = (uint8_t)wf_json_read_uint(in, &settings_hash_threads_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HASH_WAITING))
            settings->hash_waiting = (uint32_t)wf_json_read_uint(in, &settings_hash_waiting_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HASH_MEMORY_KIB))
            settings->hash_memory_kib =
                (uint32_t)wf_json_read_uint(in, &settings_hash_memory_kib_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HASH_PASSES))
            settings->hash_passes = (uint16_t)wf_json_read_uint(in, &settings_hash_passes_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

void composte_write_log_in(struct wf_buf *out, const struct composte_log_in *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"login\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_JSON_PUT_TEXT(out, at, ",\"password\":", msg->password);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_register(struct wf_buf *out, const struct composte_register *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"register\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_JSON_PUT_TEXT(out, at, ",\"password\":", msg->password);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_create_project(struct wf_buf *out, const struct composte_create_project *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"create_project\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"name\":", msg->name);
    at = WF_JSON_PUT_TEXT(out, at, ",\"owner\":", msg->owner);
    if (msg->has_metadata)
        at = WF_JSON_PUT_RAW(out, at, ",\"metadata\":", msg->metadata);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_list_projects(struct wf_buf *out, const struct composte_list_projects *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"list_projects\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_share_project(struct wf_buf *out, const struct composte_share_project *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"share\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_JSON_PUT_BOOL(out, at, ",\"contributor\":", msg->contributor);
    at = WF_JSON_PUT_TEXT(out, at, ",\"with\":", msg->with);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_select_project(struct wf_buf *out, const struct composte_select_project *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"select_project\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    if (msg->has_since)
        at = WF_JSON_PUT_UINT(out, at, ",\"since\":", msg->since);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_proposed_change(struct wf_buf *out, uint8_t *at,
                                      const struct composte_proposed_change *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"id\":", value->id);
    at = WF_JSON_PUT_RAW(out, at, ",\"patch\":", value->patch);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_propose_update_changes(struct wf_buf *out, uint8_t *at,
                                             const struct composte_proposed_change *items,
                                             size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_proposed_change(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void composte_write_propose_update(struct wf_buf *out, const struct composte_propose_update *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"propose_update\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_JSON_PUT_UINT(out, at, ",\"base\":", msg->base);
    at = WF_PUT(out, at, ",\"changes\":");
    at = write_propose_update_changes(out, at, msg->changes, msg->changes_count);
    if (msg->has_atomic)
        at = WF_JSON_PUT_BOOL(out, at, ",\"atomic\":", msg->atomic);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_done_editing(struct wf_buf *out, const struct composte_done_editing *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"done_editing\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_ping(struct wf_buf *out, const struct composte_ping *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"ping\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_project_info(struct wf_buf *out, uint8_t *at,
                                   const struct composte_project_info *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"id\":", value->id);
    at = WF_JSON_PUT_TEXT(out, at, ",\"name\":", value->name);
    at = WF_JSON_PUT_TEXT(out, at, ",\"owner\":", value->owner);
    at = WF_JSON_PUT_UINT(out, at, ",\"rev\":", value->rev);
    at = WF_JSON_PUT_RAW(out, at, ",\"metadata\":", value->metadata);
    at = WF_JSON_PUT_UINT(out, at, ",\"modified_ms\":", value->modified_ms);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_projects_(struct wf_buf *out, uint8_t *at,
                                const struct composte_project_info *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_project_info(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_limits(struct wf_buf *out, uint8_t *at, const struct composte_limits *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"message\":", value->message);
    at = WF_JSON_PUT_UINT(out, at, ",\"changes\":", value->changes);
    at = WF_JSON_PUT_UINT(out, at, ",\"ops\":", value->ops);
    return WF_PUT(out, at, "}");
}

void composte_write_logged_in(struct wf_buf *out, const struct composte_logged_in *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"login_ok\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_PUT(out, at, ",\"projects\":");
    at = write_projects_(out, at, msg->projects, msg->projects_count);
    at = WF_JSON_PUT_UINT(out, at, ",\"update_interval_ms\":", msg->update_interval_ms);
    at = WF_PUT(out, at, ",\"limits\":");
    at = write_limits(out, at, &msg->limits);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_register_ok(struct wf_buf *out, const struct composte_register_ok *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"register_ok\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"user_id\":", msg->user_id);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_create_project_ok(struct wf_buf *out,
                                      const struct composte_create_project_ok *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"create_project_ok\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_JSON_PUT_UINT(out, at, ",\"rev\":", msg->rev);
    at = WF_JSON_PUT_RAW(out, at, ",\"project\":", msg->project);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_projects(struct wf_buf *out, const struct composte_projects *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"projects\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, ",\"projects\":");
    at = write_projects_(out, at, msg->projects, msg->projects_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_share_ok(struct wf_buf *out, const struct composte_share_ok *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"share_ok\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_PUT(out, at, ",\"contributors\":");
    at = wf_json_put_texts(out, at, msg->contributors, msg->contributors_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_revision_info(struct wf_buf *out, uint8_t *at,
                                    const struct composte_revision_info *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"rev\":", value->rev);
    at = WF_JSON_PUT_TEXT(out, at, ",\"author\":", value->author);
    at = WF_JSON_PUT_TEXT(out, at, ",\"id\":", value->id);
    at = WF_JSON_PUT_RAW(out, at, ",\"patch\":", value->patch);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_revisions(struct wf_buf *out, uint8_t *at,
                                const struct composte_revision_info *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_revision_info(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void composte_write_select_project_ok(struct wf_buf *out,
                                      const struct composte_select_project_ok *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"select_project_ok\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_JSON_PUT_UINT(out, at, ",\"rev\":", msg->rev);
    if (msg->has_project)
        at = WF_JSON_PUT_RAW(out, at, ",\"project\":", msg->project);
    if (msg->has_changes) {
        at = WF_PUT(out, at, ",\"changes\":");
        at = write_revisions(out, at, msg->changes, msg->changes_count);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_update_result_status(struct wf_buf *out, uint8_t *at,
                                           enum composte_update_result_status value)
{
    switch (value) {
    case COMPOSTE_UPDATE_RESULT_STATUS_NONE:
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_OK:
        return WF_PUT(out, at, "\"ok\"");
    case COMPOSTE_UPDATE_RESULT_STATUS_PARTIAL:
        return WF_PUT(out, at, "\"partial\"");
    case COMPOSTE_UPDATE_RESULT_STATUS_REJECTED:
        return WF_PUT(out, at, "\"rejected\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_accepted(struct wf_buf *out, uint8_t *at,
                               const struct composte_accepted *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"id\":", value->id);
    at = WF_JSON_PUT_UINT(out, at, ",\"rev\":", value->rev);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_update_result_accepted(struct wf_buf *out, uint8_t *at,
                                             const struct composte_accepted *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_accepted(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_rejected_reason(struct wf_buf *out, uint8_t *at,
                                      enum composte_rejected_reason value)
{
    switch (value) {
    case COMPOSTE_REJECTED_REASON_NONE:
        break;
    case COMPOSTE_REJECTED_REASON_RACE:
        return WF_PUT(out, at, "\"race\"");
    case COMPOSTE_REJECTED_REASON_DEPENDS:
        return WF_PUT(out, at, "\"depends\"");
    case COMPOSTE_REJECTED_REASON_INVALID:
        return WF_PUT(out, at, "\"invalid\"");
    case COMPOSTE_REJECTED_REASON_ATOMIC:
        return WF_PUT(out, at, "\"atomic\"");
    case COMPOSTE_REJECTED_REASON_TOO_LARGE:
        return WF_PUT(out, at, "\"too_large\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_collision(struct wf_buf *out, uint8_t *at,
                                const struct composte_collision *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"rev\":", value->rev);
    at = WF_JSON_PUT_TEXT(out, at, ",\"path\":", value->path);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_rejected(struct wf_buf *out, uint8_t *at,
                               const struct composte_rejected *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"id\":", value->id);
    at = WF_PUT(out, at, ",\"reason\":");
    at = write_rejected_reason(out, at, value->reason);
    if (value->has_op)
        at = WF_JSON_PUT_UINT(out, at, ",\"op\":", value->op);
    if (value->has_path)
        at = WF_JSON_PUT_TEXT(out, at, ",\"path\":", value->path);
    if (value->has_with) {
        at = WF_PUT(out, at, ",\"with\":");
        at = write_collision(out, at, &value->with);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_update_result_rejected(struct wf_buf *out, uint8_t *at,
                                             const struct composte_rejected *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_rejected(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void composte_write_update_result(struct wf_buf *out, const struct composte_update_result *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"update_result\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_PUT(out, at, ",\"status\":");
    at = write_update_result_status(out, at, msg->status);
    at = WF_JSON_PUT_UINT(out, at, ",\"rev\":", msg->rev);
    at = WF_PUT(out, at, ",\"accepted\":");
    at = write_update_result_accepted(out, at, msg->accepted, msg->accepted_count);
    at = WF_PUT(out, at, ",\"rejected\":");
    at = write_update_result_rejected(out, at, msg->rejected, msg->rejected_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_done_editing_ok(struct wf_buf *out, const struct composte_done_editing_ok *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"done_editing_ok\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_JSON_PUT_TEXT(out, at, ",\"project_id\":", msg->project_id);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_pong(struct wf_buf *out, const struct composte_pong *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"pong\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_code(struct wf_buf *out, uint8_t *at, enum composte_code value)
{
    switch (value) {
    case COMPOSTE_CODE_NONE:
        break;
    case COMPOSTE_CODE_AUTH_FAILED:
        return WF_PUT(out, at, "\"auth_failed\"");
    case COMPOSTE_CODE_LOGIN_REQUIRED:
        return WF_PUT(out, at, "\"login_required\"");
    case COMPOSTE_CODE_UNKNOWN_USER:
        return WF_PUT(out, at, "\"unknown_user\"");
    case COMPOSTE_CODE_UNKNOWN_PROJECT:
        return WF_PUT(out, at, "\"unknown_project\"");
    case COMPOSTE_CODE_NOT_PERMITTED:
        return WF_PUT(out, at, "\"not_permitted\"");
    case COMPOSTE_CODE_NOT_EDITING:
        return WF_PUT(out, at, "\"not_editing\"");
    case COMPOSTE_CODE_FUTURE_BASE:
        return WF_PUT(out, at, "\"future_base\"");
    case COMPOSTE_CODE_STALE_BASE:
        return WF_PUT(out, at, "\"stale_base\"");
    case COMPOSTE_CODE_INVALID_PATCH:
        return WF_PUT(out, at, "\"invalid_patch\"");
    case COMPOSTE_CODE_BAD_REQUEST:
        return WF_PUT(out, at, "\"bad_request\"");
    case COMPOSTE_CODE_NAME_TAKEN:
        return WF_PUT(out, at, "\"name_taken\"");
    case COMPOSTE_CODE_REGISTRATION_CLOSED:
        return WF_PUT(out, at, "\"registration_closed\"");
    case COMPOSTE_CODE_TOO_MANY_ATTEMPTS:
        return WF_PUT(out, at, "\"too_many_attempts\"");
    case COMPOSTE_CODE_TOO_LARGE:
        return WF_PUT(out, at, "\"too_large\"");
    case COMPOSTE_CODE_BUSY:
        return WF_PUT(out, at, "\"busy\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void composte_write_error(struct wf_buf *out, const struct composte_error *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"error\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, ",\"code\":");
    at = write_code(out, at, msg->code);
    at = WF_JSON_PUT_TEXT(out, at, ",\"message\":", msg->message);
    if (msg->has_request)
        at = WF_JSON_PUT_TEXT(out, at, ",\"request\":", msg->request);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_authoritative_update(struct wf_buf *out,
                                         const struct composte_authoritative_update *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"authoritative_update\",\"project_id\":");
    at = wf_json_put_text(out, at, msg->project_id);
    at = WF_JSON_PUT_UINT(out, at, ",\"from\":", msg->from);
    at = WF_JSON_PUT_UINT(out, at, ",\"to\":", msg->to);
    at = WF_PUT(out, at, ",\"changes\":");
    at = write_revisions(out, at, msg->changes, msg->changes_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void composte_write_project_state(struct wf_buf *out, const struct composte_project_state *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"project_state\",\"project_id\":", msg->project_id);
    at = WF_JSON_PUT_UINT(out, at, ",\"rev\":", msg->rev);
    at = WF_JSON_PUT_RAW(out, at, ",\"project\":", msg->project);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_closed_reason(struct wf_buf *out, uint8_t *at,
                                    enum composte_closed_reason value)
{
    switch (value) {
    case COMPOSTE_CLOSED_REASON_NONE:
        break;
    case COMPOSTE_CLOSED_REASON_NOT_PERMITTED:
        return WF_PUT(out, at, "\"not_permitted\"");
    case COMPOSTE_CLOSED_REASON_DELETED:
        return WF_PUT(out, at, "\"deleted\"");
    case COMPOSTE_CLOSED_REASON_SHUTDOWN:
        return WF_PUT(out, at, "\"shutdown\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void composte_write_closed(struct wf_buf *out, const struct composte_closed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"closed\",\"project_id\":", msg->project_id);
    at = WF_PUT(out, at, ",\"reason\":");
    at = write_closed_reason(out, at, msg->reason);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_valid_log_in_ref(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_log_in_ref, error);
}

bool composte_validate_log_in(const struct composte_log_in *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->user_id, &log_in_user_id_rule, error))
        return wf_error_push(error, "user_id");
    if (!wf_check_utf8_text(msg->password, &log_in_password_rule, error))
        return wf_error_push(error, "password");
    return true;
}

bool composte_validate_register(const struct composte_register *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->user_id, &user_id_rule, error))
        return wf_error_push(error, "user_id");
    if (!wf_check_utf8_text(msg->password, &register_password_rule, error))
        return wf_error_push(error, "password");
    return true;
}

static bool check_valid_create_project_metadata(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_create_project_metadata, error);
}

bool composte_validate_create_project(const struct composte_create_project *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->name, &project_name_rule, error))
        return wf_error_push(error, "name");
    if (!wf_check_utf8_text(msg->owner, &create_project_owner_rule, error))
        return wf_error_push(error, "owner");
    if (msg->has_metadata && msg->metadata.len > 0 &&
        !wf_json_check(msg->metadata, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "metadata");
    if (msg->has_metadata && !check_valid_create_project_metadata(msg->metadata, error))
        return wf_error_push(error, "metadata");
    return true;
}

bool composte_validate_list_projects(const struct composte_list_projects *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    return true;
}

bool composte_validate_share_project(const struct composte_share_project *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &share_project_project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (!wf_check_utf8_text(msg->user_id, &share_project_user_id_rule, error))
        return wf_error_push(error, "user_id");
    if (!wf_check_utf8_text(msg->with, &share_project_with_rule, error))
        return wf_error_push(error, "with");
    return true;
}

bool composte_validate_select_project(const struct composte_select_project *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->user_id, &select_project_user_id_rule, error))
        return wf_error_push(error, "user_id");
    if (!wf_check_utf8_text(msg->project_id, &select_project_project_id_rule, error))
        return wf_error_push(error, "project_id");
    return true;
}

static bool check_proposed_change(const struct composte_proposed_change *value,
                                  struct wf_error *error)
{
    if (!wf_check_utf8_text(value->id, &change_id_rule, error))
        return wf_error_push(error, "id");
    if (value->patch.len > 0 && !wf_json_check(value->patch, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "patch");
    return true;
}

static bool check_propose_update_changes(const struct composte_proposed_change *items, size_t count,
                                         struct wf_error *error)
{
    if (!wf_check_list(count, &propose_update_changes_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_proposed_change(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool composte_validate_propose_update(const struct composte_propose_update *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &propose_update_project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (!check_propose_update_changes(msg->changes, msg->changes_count, error))
        return wf_error_push(error, "changes");
    return true;
}

bool composte_validate_done_editing(const struct composte_done_editing *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->user_id, &done_editing_user_id_rule, error))
        return wf_error_push(error, "user_id");
    if (!wf_check_utf8_text(msg->project_id, &done_editing_project_id_rule, error))
        return wf_error_push(error, "project_id");
    return true;
}

bool composte_validate_ping(const struct composte_ping *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (msg->has_ref && !check_valid_log_in_ref(msg->ref, error))
        return wf_error_push(error, "ref");
    return true;
}

static bool check_project_info(const struct composte_project_info *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->id, &project_id_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_utf8_text(value->name, &project_name_rule, error))
        return wf_error_push(error, "name");
    if (!wf_check_utf8_text(value->owner, &user_id_rule, error))
        return wf_error_push(error, "owner");
    if (value->metadata.len > 0 && !wf_json_check(value->metadata, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "metadata");
    if (!check_valid_create_project_metadata(value->metadata, error))
        return wf_error_push(error, "metadata");
    if (!wf_check_uint(value->modified_ms, &project_info_modified_ms_rule, error))
        return wf_error_push(error, "modified_ms");
    return true;
}

static bool check_projects_(const struct composte_project_info *items, size_t count,
                            struct wf_error *error)
{
    if (!wf_check_list(count, &projects_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_project_info(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool composte_validate_logged_in(const struct composte_logged_in *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->user_id, &user_id_rule, error))
        return wf_error_push(error, "user_id");
    if (!check_projects_(msg->projects, msg->projects_count, error))
        return wf_error_push(error, "projects");
    return true;
}

bool composte_validate_register_ok(const struct composte_register_ok *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->user_id, &user_id_rule, error))
        return wf_error_push(error, "user_id");
    return true;
}

bool composte_validate_create_project_ok(const struct composte_create_project_ok *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (msg->project.len > 0 && !wf_json_check(msg->project, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "project");
    if (!check_valid_create_project_metadata(msg->project, error))
        return wf_error_push(error, "project");
    return true;
}

bool composte_validate_projects(const struct composte_projects *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!check_projects_(msg->projects, msg->projects_count, error))
        return wf_error_push(error, "projects");
    return true;
}

static bool check_share_ok_contributors(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &share_ok_contributors_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &user_id_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool composte_validate_share_ok(const struct composte_share_ok *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (!check_share_ok_contributors(msg->contributors, msg->contributors_count, error))
        return wf_error_push(error, "contributors");
    return true;
}

static bool check_revision_info(const struct composte_revision_info *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->author, &user_id_rule, error))
        return wf_error_push(error, "author");
    if (!wf_check_utf8_text(value->id, &change_id_rule, error))
        return wf_error_push(error, "id");
    if (value->patch.len > 0 && !wf_json_check(value->patch, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "patch");
    return true;
}

static bool check_revisions(const struct composte_revision_info *items, size_t count,
                            struct wf_error *error)
{
    if (!wf_check_list(count, &revisions_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_revision_info(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool composte_validate_select_project_ok(const struct composte_select_project_ok *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (msg->has_project && msg->project.len > 0 &&
        !wf_json_check(msg->project, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "project");
    if (msg->has_project && !check_valid_create_project_metadata(msg->project, error))
        return wf_error_push(error, "project");
    if (msg->has_changes && !check_revisions(msg->changes, msg->changes_count, error))
        return wf_error_push(error, "changes");
    return true;
}

static bool check_accepted(const struct composte_accepted *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->id, &change_id_rule, error))
        return wf_error_push(error, "id");
    return true;
}

static bool check_update_result_accepted(const struct composte_accepted *items, size_t count,
                                         struct wf_error *error)
{
    if (!wf_check_list(count, &update_result_accepted_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_accepted(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_collision(const struct composte_collision *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->path, &collision_path_rule, error))
        return wf_error_push(error, "path");
    return true;
}

static bool check_rejected(const struct composte_rejected *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->id, &change_id_rule, error))
        return wf_error_push(error, "id");
    if (!wf_check_enum(value->reason, &rejected_reason_rule, error))
        return wf_error_push(error, "reason");
    if (value->has_path && !wf_check_utf8_text(value->path, &rejected_path_rule, error))
        return wf_error_push(error, "path");
    if (value->has_with && !check_collision(&value->with, error))
        return wf_error_push(error, "with");
    return true;
}

static bool check_update_result_rejected(const struct composte_rejected *items, size_t count,
                                         struct wf_error *error)
{
    if (!wf_check_list(count, &update_result_rejected_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_rejected(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool composte_validate_update_result(const struct composte_update_result *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (!wf_check_enum(msg->status, &update_result_status_rule, error))
        return wf_error_push(error, "status");
    if (!check_update_result_accepted(msg->accepted, msg->accepted_count, error))
        return wf_error_push(error, "accepted");
    if (!check_update_result_rejected(msg->rejected, msg->rejected_count, error))
        return wf_error_push(error, "rejected");
    return true;
}

bool composte_validate_done_editing_ok(const struct composte_done_editing_ok *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    return true;
}

bool composte_validate_pong(const struct composte_pong *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    return true;
}

bool composte_validate_error(const struct composte_error *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "ref");
    if (!wf_check_enum(msg->code, &code_rule, error))
        return wf_error_push(error, "code");
    if (!wf_check_utf8_text(msg->message, &error_message_rule, error))
        return wf_error_push(error, "message");
    if (msg->has_request && !wf_check_utf8_text(msg->request, &error_request_rule, error))
        return wf_error_push(error, "request");
    return true;
}

bool composte_validate_authoritative_update(const struct composte_authoritative_update *msg,
                                            struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (!check_revisions(msg->changes, msg->changes_count, error))
        return wf_error_push(error, "changes");
    return true;
}

bool composte_validate_project_state(const struct composte_project_state *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (msg->project.len > 0 && !wf_json_check(msg->project, COMPOSTE_DEPTH, error))
        return wf_error_push(error, "project");
    if (!check_valid_create_project_metadata(msg->project, error))
        return wf_error_push(error, "project");
    return true;
}

bool composte_validate_closed(const struct composte_closed *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->project_id, &project_id_rule, error))
        return wf_error_push(error, "project_id");
    if (!wf_check_enum(msg->reason, &closed_reason_rule, error))
        return wf_error_push(error, "reason");
    return true;
}

bool composte_equal_log_in(const struct composte_log_in *a, const struct composte_log_in *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (!wf_text_equal(a->password, b->password))
        return false;
    return true;
}

bool composte_equal_register(const struct composte_register *a, const struct composte_register *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (!wf_text_equal(a->password, b->password))
        return false;
    return true;
}

bool composte_equal_create_project(const struct composte_create_project *a,
                                   const struct composte_create_project *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (!wf_text_equal(a->owner, b->owner))
        return false;
    if (a->has_metadata != b->has_metadata)
        return false;
    if (a->has_metadata && !wf_text_equal(a->metadata, b->metadata))
        return false;
    return true;
}

bool composte_equal_list_projects(const struct composte_list_projects *a,
                                  const struct composte_list_projects *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    return true;
}

bool composte_equal_share_project(const struct composte_share_project *a,
                                  const struct composte_share_project *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (a->contributor != b->contributor)
        return false;
    if (!wf_text_equal(a->with, b->with))
        return false;
    return true;
}

bool composte_equal_select_project(const struct composte_select_project *a,
                                   const struct composte_select_project *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->has_since != b->has_since)
        return false;
    if (a->has_since && a->since != b->since)
        return false;
    return true;
}

static bool equal_proposed_change(const struct composte_proposed_change *a,
                                  const struct composte_proposed_change *b)
{
    if (!wf_text_equal(a->id, b->id))
        return false;
    if (!wf_text_equal(a->patch, b->patch))
        return false;
    return true;
}

static bool equal_propose_update_changes(const struct composte_proposed_change *a, size_t a_count,
                                         const struct composte_proposed_change *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_proposed_change(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool composte_equal_propose_update(const struct composte_propose_update *a,
                                   const struct composte_propose_update *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->base != b->base)
        return false;
    if (!equal_propose_update_changes(a->changes, a->changes_count, b->changes, b->changes_count))
        return false;
    if (a->has_atomic != b->has_atomic)
        return false;
    if (a->has_atomic && a->atomic != b->atomic)
        return false;
    return true;
}

bool composte_equal_done_editing(const struct composte_done_editing *a,
                                 const struct composte_done_editing *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    return true;
}

bool composte_equal_ping(const struct composte_ping *a, const struct composte_ping *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    return true;
}

static bool equal_project_info(const struct composte_project_info *a,
                               const struct composte_project_info *b)
{
    if (!wf_text_equal(a->id, b->id))
        return false;
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (!wf_text_equal(a->owner, b->owner))
        return false;
    if (a->rev != b->rev)
        return false;
    if (!wf_text_equal(a->metadata, b->metadata))
        return false;
    if (a->modified_ms != b->modified_ms)
        return false;
    return true;
}

static bool equal_projects_(const struct composte_project_info *a, size_t a_count,
                            const struct composte_project_info *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_project_info(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_limits(const struct composte_limits *a, const struct composte_limits *b)
{
    if (a->message != b->message)
        return false;
    if (a->changes != b->changes)
        return false;
    if (a->ops != b->ops)
        return false;
    return true;
}

bool composte_equal_logged_in(const struct composte_logged_in *a,
                              const struct composte_logged_in *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (!equal_projects_(a->projects, a->projects_count, b->projects, b->projects_count))
        return false;
    if (a->update_interval_ms != b->update_interval_ms)
        return false;
    if (!equal_limits(&a->limits, &b->limits))
        return false;
    return true;
}

bool composte_equal_register_ok(const struct composte_register_ok *a,
                                const struct composte_register_ok *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    return true;
}

bool composte_equal_create_project_ok(const struct composte_create_project_ok *a,
                                      const struct composte_create_project_ok *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->rev != b->rev)
        return false;
    if (!wf_text_equal(a->project, b->project))
        return false;
    return true;
}

bool composte_equal_projects(const struct composte_projects *a, const struct composte_projects *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!equal_projects_(a->projects, a->projects_count, b->projects, b->projects_count))
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

bool composte_equal_share_ok(const struct composte_share_ok *a, const struct composte_share_ok *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (!equal_texts(a->contributors, a->contributors_count, b->contributors,
                     b->contributors_count))
        return false;
    return true;
}

static bool equal_revision_info(const struct composte_revision_info *a,
                                const struct composte_revision_info *b)
{
    if (a->rev != b->rev)
        return false;
    if (!wf_text_equal(a->author, b->author))
        return false;
    if (!wf_text_equal(a->id, b->id))
        return false;
    if (!wf_text_equal(a->patch, b->patch))
        return false;
    return true;
}

static bool equal_revisions(const struct composte_revision_info *a, size_t a_count,
                            const struct composte_revision_info *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_revision_info(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool composte_equal_select_project_ok(const struct composte_select_project_ok *a,
                                      const struct composte_select_project_ok *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->rev != b->rev)
        return false;
    if (a->has_project != b->has_project)
        return false;
    if (a->has_project && !wf_text_equal(a->project, b->project))
        return false;
    if (a->has_changes != b->has_changes)
        return false;
    if (a->has_changes &&
        !equal_revisions(a->changes, a->changes_count, b->changes, b->changes_count))
        return false;
    return true;
}

static bool equal_accepted(const struct composte_accepted *a, const struct composte_accepted *b)
{
    if (!wf_text_equal(a->id, b->id))
        return false;
    if (a->rev != b->rev)
        return false;
    return true;
}

static bool equal_update_result_accepted(const struct composte_accepted *a, size_t a_count,
                                         const struct composte_accepted *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_accepted(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_collision(const struct composte_collision *a, const struct composte_collision *b)
{
    if (a->rev != b->rev)
        return false;
    if (!wf_text_equal(a->path, b->path))
        return false;
    return true;
}

static bool equal_rejected(const struct composte_rejected *a, const struct composte_rejected *b)
{
    if (!wf_text_equal(a->id, b->id))
        return false;
    if (a->reason != b->reason)
        return false;
    if (a->has_op != b->has_op)
        return false;
    if (a->has_op && a->op != b->op)
        return false;
    if (a->has_path != b->has_path)
        return false;
    if (a->has_path && !wf_text_equal(a->path, b->path))
        return false;
    if (a->has_with != b->has_with)
        return false;
    if (a->has_with && !equal_collision(&a->with, &b->with))
        return false;
    return true;
}

static bool equal_update_result_rejected(const struct composte_rejected *a, size_t a_count,
                                         const struct composte_rejected *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_rejected(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool composte_equal_update_result(const struct composte_update_result *a,
                                  const struct composte_update_result *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->status != b->status)
        return false;
    if (a->rev != b->rev)
        return false;
    if (!equal_update_result_accepted(a->accepted, a->accepted_count, b->accepted,
                                      b->accepted_count))
        return false;
    if (!equal_update_result_rejected(a->rejected, a->rejected_count, b->rejected,
                                      b->rejected_count))
        return false;
    return true;
}

bool composte_equal_done_editing_ok(const struct composte_done_editing_ok *a,
                                    const struct composte_done_editing_ok *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    return true;
}

bool composte_equal_pong(const struct composte_pong *a, const struct composte_pong *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    return true;
}

bool composte_equal_error(const struct composte_error *a, const struct composte_error *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    if (a->code != b->code)
        return false;
    if (!wf_text_equal(a->message, b->message))
        return false;
    if (a->has_request != b->has_request)
        return false;
    if (a->has_request && !wf_text_equal(a->request, b->request))
        return false;
    return true;
}

bool composte_equal_authoritative_update(const struct composte_authoritative_update *a,
                                         const struct composte_authoritative_update *b)
{
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->from != b->from)
        return false;
    if (a->to != b->to)
        return false;
    if (!equal_revisions(a->changes, a->changes_count, b->changes, b->changes_count))
        return false;
    return true;
}

bool composte_equal_project_state(const struct composte_project_state *a,
                                  const struct composte_project_state *b)
{
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->rev != b->rev)
        return false;
    if (!wf_text_equal(a->project, b->project))
        return false;
    return true;
}

bool composte_equal_closed(const struct composte_closed *a, const struct composte_closed *b)
{
    if (!wf_text_equal(a->project_id, b->project_id))
        return false;
    if (a->reason != b->reason)
        return false;
    return true;
}

enum composte_tag composte_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG);
}

enum composte_tag composte_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG);
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

bool composte_read_log_in_cbor(struct wf_cbor_reader *in, struct composte_log_in *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_log_in){0};
    wf_cbor_open_object(in, &object, &log_in_rule);
    do {
        if (wf_cbor_take_member(in, &object, &log_in_rule, LOG_IN_TYPE))
            wf_cbor_read_enum(in, &log_in_type_rule);
        if (wf_cbor_take_member(in, &object, &log_in_rule, LOG_IN_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &log_in_rule, LOG_IN_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &log_in_user_id_rule);
        if (wf_cbor_take_member(in, &object, &log_in_rule, LOG_IN_PASSWORD))
            msg->password = wf_cbor_read_text(in, &log_in_password_rule);
    } while (wf_cbor_more_members(in, &object, &log_in_rule));
    return in->error.status == WF_OK;
}

bool composte_read_register_cbor(struct wf_cbor_reader *in, struct composte_register *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_register){0};
    wf_cbor_open_object(in, &object, &register_rule);
    do {
        if (wf_cbor_take_member(in, &object, &register_rule, REGISTER_TYPE))
            wf_cbor_read_enum(in, &register_type_rule);
        if (wf_cbor_take_member(in, &object, &register_rule, REGISTER_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &register_rule, REGISTER_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &user_id_rule);
        if (wf_cbor_take_member(in, &object, &register_rule, REGISTER_PASSWORD))
            msg->password = wf_cbor_read_text(in, &register_password_rule);
    } while (wf_cbor_more_members(in, &object, &register_rule));
    return in->error.status == WF_OK;
}

bool composte_read_create_project_cbor(struct wf_cbor_reader *in,
                                       struct composte_create_project *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_create_project){0};
    wf_cbor_open_object(in, &object, &create_project_rule);
    do {
        if (wf_cbor_take_member(in, &object, &create_project_rule, CREATE_PROJECT_TYPE))
            wf_cbor_read_enum(in, &create_project_type_rule);
        if (wf_cbor_take_member(in, &object, &create_project_rule, CREATE_PROJECT_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &create_project_rule, CREATE_PROJECT_NAME))
            msg->name = wf_cbor_read_text(in, &project_name_rule);
        if (wf_cbor_take_member(in, &object, &create_project_rule, CREATE_PROJECT_OWNER))
            msg->owner = wf_cbor_read_text(in, &create_project_owner_rule);
        if (wf_cbor_take_member(in, &object, &create_project_rule, CREATE_PROJECT_METADATA)) {
            value_at = wf_cbor_mark(in);
            msg->metadata = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_create_project_metadata);
            msg->has_metadata = true;
        }
    } while (wf_cbor_more_members(in, &object, &create_project_rule));
    return in->error.status == WF_OK;
}

bool composte_read_list_projects_cbor(struct wf_cbor_reader *in, struct composte_list_projects *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_list_projects){0};
    wf_cbor_open_object(in, &object, &list_projects_rule);
    do {
        if (wf_cbor_take_member(in, &object, &list_projects_rule, LIST_PROJECTS_TYPE))
            wf_cbor_read_enum(in, &list_projects_type_rule);
        if (wf_cbor_take_member(in, &object, &list_projects_rule, LIST_PROJECTS_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
    } while (wf_cbor_more_members(in, &object, &list_projects_rule));
    return in->error.status == WF_OK;
}

bool composte_read_share_project_cbor(struct wf_cbor_reader *in, struct composte_share_project *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_share_project){0};
    wf_cbor_open_object(in, &object, &share_project_rule);
    do {
        if (wf_cbor_take_member(in, &object, &share_project_rule, SHARE_PROJECT_TYPE))
            wf_cbor_read_enum(in, &share_project_type_rule);
        if (wf_cbor_take_member(in, &object, &share_project_rule, SHARE_PROJECT_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &share_project_rule, SHARE_PROJECT_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &share_project_project_id_rule);
        if (wf_cbor_take_member(in, &object, &share_project_rule, SHARE_PROJECT_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &share_project_user_id_rule);
        if (wf_cbor_take_member(in, &object, &share_project_rule, SHARE_PROJECT_CONTRIBUTOR))
            msg->contributor = wf_cbor_read_bool(in, share_project_contributor_schema);
        if (wf_cbor_take_member(in, &object, &share_project_rule, SHARE_PROJECT_WITH))
            msg->with = wf_cbor_read_text(in, &share_project_with_rule);
    } while (wf_cbor_more_members(in, &object, &share_project_rule));
    return in->error.status == WF_OK;
}

bool composte_read_select_project_cbor(struct wf_cbor_reader *in,
                                       struct composte_select_project *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_select_project){0};
    wf_cbor_open_object(in, &object, &select_project_rule);
    do {
        if (wf_cbor_take_member(in, &object, &select_project_rule, SELECT_PROJECT_TYPE))
            wf_cbor_read_enum(in, &select_project_type_rule);
        if (wf_cbor_take_member(in, &object, &select_project_rule, SELECT_PROJECT_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &select_project_rule, SELECT_PROJECT_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &select_project_user_id_rule);
        if (wf_cbor_take_member(in, &object, &select_project_rule, SELECT_PROJECT_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &select_project_project_id_rule);
        if (wf_cbor_take_member(in, &object, &select_project_rule, SELECT_PROJECT_SINCE)) {
            msg->since = wf_cbor_read_uint(in, &select_project_since_rule);
            msg->has_since = true;
        }
    } while (wf_cbor_more_members(in, &object, &select_project_rule));
    return in->error.status == WF_OK;
}

static void read_proposed_change_cbor(struct wf_cbor_reader *in,
                                      struct composte_proposed_change *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &proposed_change_rule);
    do {
        if (wf_cbor_take_member(in, &object, &proposed_change_rule, PROPOSED_CHANGE_ID))
            value->id = wf_cbor_read_text(in, &change_id_rule);
        if (wf_cbor_take_member(in, &object, &proposed_change_rule, PROPOSED_CHANGE_PATCH))
            value->patch = wf_cbor_read_raw_json(in);
    } while (wf_cbor_more_members(in, &object, &proposed_change_rule));
}

static const struct composte_proposed_change *
read_propose_update_changes_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct composte_proposed_change *item;

    wf_cbor_open_array(in, &array, &propose_update_changes_rule, sizeof(*item), 12);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct composte_proposed_change){0};
        read_proposed_change_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool composte_read_propose_update_cbor(struct wf_cbor_reader *in,
                                       struct composte_propose_update *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_propose_update){0};
    msg->atomic = false;
    wf_cbor_open_object(in, &object, &propose_update_rule);
    do {
        if (wf_cbor_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_TYPE))
            wf_cbor_read_enum(in, &propose_update_type_rule);
        if (wf_cbor_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &propose_update_project_id_rule);
        if (wf_cbor_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_BASE))
            msg->base = wf_cbor_read_uint(in, &propose_update_base_rule);
        if (wf_cbor_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_CHANGES))
            msg->changes = read_propose_update_changes_cbor(in, &msg->changes_count);
        if (wf_cbor_take_member(in, &object, &propose_update_rule, PROPOSE_UPDATE_ATOMIC)) {
            msg->atomic = wf_cbor_read_bool(in, propose_update_atomic_schema);
            msg->has_atomic = true;
        }
    } while (wf_cbor_more_members(in, &object, &propose_update_rule));
    return in->error.status == WF_OK;
}

bool composte_read_done_editing_cbor(struct wf_cbor_reader *in, struct composte_done_editing *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_done_editing){0};
    wf_cbor_open_object(in, &object, &done_editing_rule);
    do {
        if (wf_cbor_take_member(in, &object, &done_editing_rule, DONE_EDITING_TYPE))
            wf_cbor_read_enum(in, &done_editing_type_rule);
        if (wf_cbor_take_member(in, &object, &done_editing_rule, DONE_EDITING_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &done_editing_rule, DONE_EDITING_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &done_editing_user_id_rule);
        if (wf_cbor_take_member(in, &object, &done_editing_rule, DONE_EDITING_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &done_editing_project_id_rule);
    } while (wf_cbor_more_members(in, &object, &done_editing_rule));
    return in->error.status == WF_OK;
}

bool composte_read_ping_cbor(struct wf_cbor_reader *in, struct composte_ping *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_ping){0};
    wf_cbor_open_object(in, &object, &ping_rule);
    do {
        if (wf_cbor_take_member(in, &object, &ping_rule, PING_TYPE))
            wf_cbor_read_enum(in, &ping_type_rule);
        if (wf_cbor_take_member(in, &object, &ping_rule, PING_REF)) {
            value_at = wf_cbor_mark(in);
            msg->ref = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_log_in_ref);
            msg->has_ref = true;
        }
    } while (wf_cbor_more_members(in, &object, &ping_rule));
    return in->error.status == WF_OK;
}

static void read_project_info_cbor(struct wf_cbor_reader *in, struct composte_project_info *value)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    wf_cbor_open_object(in, &object, &project_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &project_info_rule, PROJECT_INFO_ID))
            value->id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &project_info_rule, PROJECT_INFO_NAME))
            value->name = wf_cbor_read_text(in, &project_name_rule);
        if (wf_cbor_take_member(in, &object, &project_info_rule, PROJECT_INFO_OWNER))
            value->owner = wf_cbor_read_text(in, &user_id_rule);
        if (wf_cbor_take_member(in, &object, &project_info_rule, PROJECT_INFO_REV))
            value->rev = wf_cbor_read_uint(in, &project_info_rev_rule);
        if (wf_cbor_take_member(in, &object, &project_info_rule, PROJECT_INFO_METADATA)) {
            value_at = wf_cbor_mark(in);
            value->metadata = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_create_project_metadata);
        }
        if (wf_cbor_take_member(in, &object, &project_info_rule, PROJECT_INFO_MODIFIED_MS))
            value->modified_ms = wf_cbor_read_uint(in, &project_info_modified_ms_rule);
    } while (wf_cbor_more_members(in, &object, &project_info_rule));
}

static const struct composte_project_info *read_projects__cbor(struct wf_cbor_reader *in,
                                                               size_t *count)
{
    struct wf_cbor_array array;
    struct composte_project_info *item;

    wf_cbor_open_array(in, &array, &projects_rule, sizeof(*item), 47);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct composte_project_info){0};
        read_project_info_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

static void read_limits_cbor(struct wf_cbor_reader *in, struct composte_limits *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &limits_rule);
    do {
        if (wf_cbor_take_member(in, &object, &limits_rule, LIMITS_MESSAGE))
            value->message = (uint32_t)wf_cbor_read_uint(in, &limits_message_rule);
        if (wf_cbor_take_member(in, &object, &limits_rule, LIMITS_CHANGES))
            value->changes = (uint32_t)wf_cbor_read_uint(in, &limits_changes_rule);
        if (wf_cbor_take_member(in, &object, &limits_rule, LIMITS_OPS))
            value->ops = (uint32_t)wf_cbor_read_uint(in, &limits_ops_rule);
    } while (wf_cbor_more_members(in, &object, &limits_rule));
}

bool composte_read_logged_in_cbor(struct wf_cbor_reader *in, struct composte_logged_in *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_logged_in){0};
    wf_cbor_open_object(in, &object, &logged_in_rule);
    do {
        if (wf_cbor_take_member(in, &object, &logged_in_rule, LOGGED_IN_TYPE))
            wf_cbor_read_enum(in, &logged_in_type_rule);
        if (wf_cbor_take_member(in, &object, &logged_in_rule, LOGGED_IN_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &logged_in_rule, LOGGED_IN_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &user_id_rule);
        if (wf_cbor_take_member(in, &object, &logged_in_rule, LOGGED_IN_PROJECTS))
            msg->projects = read_projects__cbor(in, &msg->projects_count);
        if (wf_cbor_take_member(in, &object, &logged_in_rule, LOGGED_IN_UPDATE_INTERVAL_MS))
            msg->update_interval_ms =
                (uint32_t)wf_cbor_read_uint(in, &logged_in_update_interval_ms_rule);
        if (wf_cbor_take_member(in, &object, &logged_in_rule, LOGGED_IN_LIMITS))
            read_limits_cbor(in, &msg->limits);
    } while (wf_cbor_more_members(in, &object, &logged_in_rule));
    return in->error.status == WF_OK;
}

bool composte_read_register_ok_cbor(struct wf_cbor_reader *in, struct composte_register_ok *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_register_ok){0};
    wf_cbor_open_object(in, &object, &register_ok_rule);
    do {
        if (wf_cbor_take_member(in, &object, &register_ok_rule, REGISTER_OK_TYPE))
            wf_cbor_read_enum(in, &register_ok_type_rule);
        if (wf_cbor_take_member(in, &object, &register_ok_rule, REGISTER_OK_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &register_ok_rule, REGISTER_OK_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &user_id_rule);
    } while (wf_cbor_more_members(in, &object, &register_ok_rule));
    return in->error.status == WF_OK;
}

bool composte_read_create_project_ok_cbor(struct wf_cbor_reader *in,
                                          struct composte_create_project_ok *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_create_project_ok){0};
    wf_cbor_open_object(in, &object, &create_project_ok_rule);
    do {
        if (wf_cbor_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_TYPE))
            wf_cbor_read_enum(in, &create_project_ok_type_rule);
        if (wf_cbor_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_REV))
            msg->rev = wf_cbor_read_uint(in, &create_project_ok_rev_rule);
        if (wf_cbor_take_member(in, &object, &create_project_ok_rule, CREATE_PROJECT_OK_PROJECT)) {
            value_at = wf_cbor_mark(in);
            msg->project = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_create_project_metadata);
        }
    } while (wf_cbor_more_members(in, &object, &create_project_ok_rule));
    return in->error.status == WF_OK;
}

bool composte_read_projects_cbor(struct wf_cbor_reader *in, struct composte_projects *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_projects){0};
    wf_cbor_open_object(in, &object, &projects__rule);
    do {
        if (wf_cbor_take_member(in, &object, &projects__rule, PROJECTS__TYPE))
            wf_cbor_read_enum(in, &projects_type_rule);
        if (wf_cbor_take_member(in, &object, &projects__rule, PROJECTS__REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &projects__rule, PROJECTS__PROJECTS))
            msg->projects = read_projects__cbor(in, &msg->projects_count);
    } while (wf_cbor_more_members(in, &object, &projects__rule));
    return in->error.status == WF_OK;
}

bool composte_read_share_ok_cbor(struct wf_cbor_reader *in, struct composte_share_ok *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_share_ok){0};
    wf_cbor_open_object(in, &object, &share_ok_rule);
    do {
        if (wf_cbor_take_member(in, &object, &share_ok_rule, SHARE_OK_TYPE))
            wf_cbor_read_enum(in, &share_ok_type_rule);
        if (wf_cbor_take_member(in, &object, &share_ok_rule, SHARE_OK_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &share_ok_rule, SHARE_OK_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &share_ok_rule, SHARE_OK_CONTRIBUTORS))
            msg->contributors = wf_cbor_read_texts(in, &share_ok_contributors_rule, &user_id_rule,
                                                   1, &msg->contributors_count);
    } while (wf_cbor_more_members(in, &object, &share_ok_rule));
    return in->error.status == WF_OK;
}

static void read_revision_info_cbor(struct wf_cbor_reader *in, struct composte_revision_info *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &revision_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &revision_info_rule, REVISION_INFO_REV))
            value->rev = wf_cbor_read_uint(in, &revision_info_rev_rule);
        if (wf_cbor_take_member(in, &object, &revision_info_rule, REVISION_INFO_AUTHOR))
            value->author = wf_cbor_read_text(in, &user_id_rule);
        if (wf_cbor_take_member(in, &object, &revision_info_rule, REVISION_INFO_ID))
            value->id = wf_cbor_read_text(in, &change_id_rule);
        if (wf_cbor_take_member(in, &object, &revision_info_rule, REVISION_INFO_PATCH))
            value->patch = wf_cbor_read_raw_json(in);
    } while (wf_cbor_more_members(in, &object, &revision_info_rule));
}

static const struct composte_revision_info *read_revisions_cbor(struct wf_cbor_reader *in,
                                                                size_t *count)
{
    struct wf_cbor_array array;
    struct composte_revision_info *item;

    wf_cbor_open_array(in, &array, &revisions_rule, sizeof(*item), 25);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct composte_revision_info){0};
        read_revision_info_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool composte_read_select_project_ok_cbor(struct wf_cbor_reader *in,
                                          struct composte_select_project_ok *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_select_project_ok){0};
    wf_cbor_open_object(in, &object, &select_project_ok_rule);
    do {
        if (wf_cbor_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_TYPE))
            wf_cbor_read_enum(in, &select_project_ok_type_rule);
        if (wf_cbor_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_REV))
            msg->rev = wf_cbor_read_uint(in, &select_project_ok_rev_rule);
        if (wf_cbor_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_PROJECT)) {
            value_at = wf_cbor_mark(in);
            msg->project = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_create_project_metadata);
            msg->has_project = true;
        }
        if (wf_cbor_take_member(in, &object, &select_project_ok_rule, SELECT_PROJECT_OK_CHANGES)) {
            msg->changes = read_revisions_cbor(in, &msg->changes_count);
            msg->has_changes = true;
        }
    } while (wf_cbor_more_members(in, &object, &select_project_ok_rule));
    return in->error.status == WF_OK;
}

static void read_accepted_cbor(struct wf_cbor_reader *in, struct composte_accepted *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &accepted_rule);
    do {
        if (wf_cbor_take_member(in, &object, &accepted_rule, ACCEPTED_ID))
            value->id = wf_cbor_read_text(in, &change_id_rule);
        if (wf_cbor_take_member(in, &object, &accepted_rule, ACCEPTED_REV))
            value->rev = wf_cbor_read_uint(in, &accepted_rev_rule);
    } while (wf_cbor_more_members(in, &object, &accepted_rule));
}

static const struct composte_accepted *read_update_result_accepted_cbor(struct wf_cbor_reader *in,
                                                                        size_t *count)
{
    struct wf_cbor_array array;
    struct composte_accepted *item;

    wf_cbor_open_array(in, &array, &update_result_accepted_rule, sizeof(*item), 10);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct composte_accepted){0};
        read_accepted_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

static void read_collision_cbor(struct wf_cbor_reader *in, struct composte_collision *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &collision_rule);
    do {
        if (wf_cbor_take_member(in, &object, &collision_rule, COLLISION_REV))
            value->rev = wf_cbor_read_uint(in, &collision_rev_rule);
        if (wf_cbor_take_member(in, &object, &collision_rule, COLLISION_PATH))
            value->path = wf_cbor_read_text(in, &collision_path_rule);
    } while (wf_cbor_more_members(in, &object, &collision_rule));
}

static void read_rejected_cbor(struct wf_cbor_reader *in, struct composte_rejected *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &rejected_rule);
    do {
        if (wf_cbor_take_member(in, &object, &rejected_rule, REJECTED_ID))
            value->id = wf_cbor_read_text(in, &change_id_rule);
        if (wf_cbor_take_member(in, &object, &rejected_rule, REJECTED_REASON))
            value->reason = wf_cbor_read_enum(in, &rejected_reason_rule);
        if (wf_cbor_take_member(in, &object, &rejected_rule, REJECTED_OP)) {
            value->op = (uint32_t)wf_cbor_read_uint(in, &rejected_op_rule);
            value->has_op = true;
        }
        if (wf_cbor_take_member(in, &object, &rejected_rule, REJECTED_PATH)) {
            value->path = wf_cbor_read_text(in, &rejected_path_rule);
            value->has_path = true;
        }
        if (wf_cbor_take_member(in, &object, &rejected_rule, REJECTED_WITH)) {
            read_collision_cbor(in, &value->with);
            value->has_with = true;
        }
    } while (wf_cbor_more_members(in, &object, &rejected_rule));
}

static const struct composte_rejected *read_update_result_rejected_cbor(struct wf_cbor_reader *in,
                                                                        size_t *count)
{
    struct wf_cbor_array array;
    struct composte_rejected *item;

    wf_cbor_open_array(in, &array, &update_result_rejected_rule, sizeof(*item), 17);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct composte_rejected){0};
        read_rejected_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool composte_read_update_result_cbor(struct wf_cbor_reader *in, struct composte_update_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_update_result){0};
    wf_cbor_open_object(in, &object, &update_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_TYPE))
            wf_cbor_read_enum(in, &update_result_type_rule);
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_STATUS))
            msg->status = wf_cbor_read_enum(in, &update_result_status_rule);
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_REV))
            msg->rev = wf_cbor_read_uint(in, &update_result_rev_rule);
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_ACCEPTED))
            msg->accepted = read_update_result_accepted_cbor(in, &msg->accepted_count);
        if (wf_cbor_take_member(in, &object, &update_result_rule, UPDATE_RESULT_REJECTED))
            msg->rejected = read_update_result_rejected_cbor(in, &msg->rejected_count);
    } while (wf_cbor_more_members(in, &object, &update_result_rule));
    return in->error.status == WF_OK;
}

bool composte_read_done_editing_ok_cbor(struct wf_cbor_reader *in,
                                        struct composte_done_editing_ok *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_done_editing_ok){0};
    wf_cbor_open_object(in, &object, &done_editing_ok_rule);
    do {
        if (wf_cbor_take_member(in, &object, &done_editing_ok_rule, DONE_EDITING_OK_TYPE))
            wf_cbor_read_enum(in, &done_editing_ok_type_rule);
        if (wf_cbor_take_member(in, &object, &done_editing_ok_rule, DONE_EDITING_OK_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &done_editing_ok_rule, DONE_EDITING_OK_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
    } while (wf_cbor_more_members(in, &object, &done_editing_ok_rule));
    return in->error.status == WF_OK;
}

bool composte_read_pong_cbor(struct wf_cbor_reader *in, struct composte_pong *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_pong){0};
    wf_cbor_open_object(in, &object, &pong_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pong_rule, PONG_TYPE))
            wf_cbor_read_enum(in, &pong_type_rule);
        if (wf_cbor_take_member(in, &object, &pong_rule, PONG_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
    } while (wf_cbor_more_members(in, &object, &pong_rule));
    return in->error.status == WF_OK;
}

bool composte_read_error_cbor(struct wf_cbor_reader *in, struct composte_error *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_error){0};
    wf_cbor_open_object(in, &object, &error_rule);
    do {
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_TYPE))
            wf_cbor_read_enum(in, &error_type_rule);
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_REF)) {
            msg->ref = wf_cbor_read_raw_json(in);
            msg->has_ref = true;
        }
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_CODE))
            msg->code = wf_cbor_read_enum(in, &code_rule);
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_MESSAGE))
            msg->message = wf_cbor_read_text(in, &error_message_rule);
        if (wf_cbor_take_member(in, &object, &error_rule, ERROR_REQUEST)) {
            msg->request = wf_cbor_read_text(in, &error_request_rule);
            msg->has_request = true;
        }
    } while (wf_cbor_more_members(in, &object, &error_rule));
    return in->error.status == WF_OK;
}

bool composte_read_authoritative_update_cbor(struct wf_cbor_reader *in,
                                             struct composte_authoritative_update *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_authoritative_update){0};
    wf_cbor_open_object(in, &object, &authoritative_update_rule);
    do {
        if (wf_cbor_take_member(in, &object, &authoritative_update_rule, AUTHORITATIVE_UPDATE_TYPE))
            wf_cbor_read_enum(in, &authoritative_update_type_rule);
        if (wf_cbor_take_member(in, &object, &authoritative_update_rule,
                                AUTHORITATIVE_UPDATE_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &authoritative_update_rule, AUTHORITATIVE_UPDATE_FROM))
            msg->from = wf_cbor_read_uint(in, &authoritative_update_from_rule);
        if (wf_cbor_take_member(in, &object, &authoritative_update_rule, AUTHORITATIVE_UPDATE_TO))
            msg->to = wf_cbor_read_uint(in, &authoritative_update_to_rule);
        if (wf_cbor_take_member(in, &object, &authoritative_update_rule,
                                AUTHORITATIVE_UPDATE_CHANGES))
            msg->changes = read_revisions_cbor(in, &msg->changes_count);
    } while (wf_cbor_more_members(in, &object, &authoritative_update_rule));
    return in->error.status == WF_OK;
}

bool composte_read_project_state_cbor(struct wf_cbor_reader *in, struct composte_project_state *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_mark value_at;

    *msg = (struct composte_project_state){0};
    wf_cbor_open_object(in, &object, &project_state_rule);
    do {
        if (wf_cbor_take_member(in, &object, &project_state_rule, PROJECT_STATE_TYPE))
            wf_cbor_read_enum(in, &project_state_type_rule);
        if (wf_cbor_take_member(in, &object, &project_state_rule, PROJECT_STATE_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &project_state_rule, PROJECT_STATE_REV))
            msg->rev = wf_cbor_read_uint(in, &project_state_rev_rule);
        if (wf_cbor_take_member(in, &object, &project_state_rule, PROJECT_STATE_PROJECT)) {
            value_at = wf_cbor_mark(in);
            msg->project = wf_cbor_read_raw_json(in);
            wf_cbor_check_since(in, value_at, valid_create_project_metadata);
        }
    } while (wf_cbor_more_members(in, &object, &project_state_rule));
    return in->error.status == WF_OK;
}

bool composte_read_closed_cbor(struct wf_cbor_reader *in, struct composte_closed *msg)
{
    struct wf_cbor_object object;

    *msg = (struct composte_closed){0};
    wf_cbor_open_object(in, &object, &closed_rule);
    do {
        if (wf_cbor_take_member(in, &object, &closed_rule, CLOSED_TYPE))
            wf_cbor_read_enum(in, &closed_type_rule);
        if (wf_cbor_take_member(in, &object, &closed_rule, CLOSED_PROJECT_ID))
            msg->project_id = wf_cbor_read_text(in, &project_id_rule);
        if (wf_cbor_take_member(in, &object, &closed_rule, CLOSED_REASON))
            msg->reason = wf_cbor_read_enum(in, &closed_reason_rule);
    } while (wf_cbor_more_members(in, &object, &closed_rule));
    return in->error.status == WF_OK;
}

void composte_write_log_in_cbor(struct wf_buf *out, const struct composte_log_in *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeelogin");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    at = WF_CBOR_PUT_TEXT(out, at, "hpassword", msg->password);
    wf_put_end(out, at);
}

void composte_write_register_cbor(struct wf_buf *out, const struct composte_register *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypehregister");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    at = WF_CBOR_PUT_TEXT(out, at, "hpassword", msg->password);
    wf_put_end(out, at);
}

void composte_write_create_project_cbor(struct wf_buf *out,
                                        const struct composte_create_project *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_metadata;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypencreate_project");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "dname", msg->name);
    at = WF_CBOR_PUT_TEXT(out, at, "eowner", msg->owner);
    if (msg->has_metadata) {
        at = WF_PUT(out, at, "hmetadata");
        at = wf_cbor_put_raw_json(out, at, msg->metadata);
    }
    wf_put_end(out, at);
}

void composte_write_list_projects_cbor(struct wf_buf *out, const struct composte_list_projects *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 1;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypemlist_projects");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    wf_put_end(out, at);
}

void composte_write_share_project_cbor(struct wf_buf *out, const struct composte_share_project *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 5;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeeshare");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    at = WF_CBOR_PUT_BOOL(out, at, "kcontributor", msg->contributor);
    at = WF_CBOR_PUT_TEXT(out, at, "dwith", msg->with);
    wf_put_end(out, at);
}

void composte_write_select_project_cbor(struct wf_buf *out,
                                        const struct composte_select_project *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_since;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypenselect_project");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    if (msg->has_since)
        at = WF_CBOR_PUT_UINT(out, at, "esince", msg->since);
    wf_put_end(out, at);
}

static uint8_t *write_proposed_change_cbor(struct wf_buf *out, uint8_t *at,
                                           const struct composte_proposed_change *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\242bid", value->id);
    at = WF_PUT(out, at, "epatch");
    return wf_cbor_put_raw_json(out, at, value->patch);
}

static uint8_t *write_propose_update_changes_cbor(struct wf_buf *out, uint8_t *at,
                                                  const struct composte_proposed_change *items,
                                                  size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_proposed_change_cbor(out, at, &items[i]);
    return at;
}

void composte_write_propose_update_cbor(struct wf_buf *out,
                                        const struct composte_propose_update *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 4;

    count += msg->has_ref;
    count += msg->has_atomic;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypenpropose_update");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    at = WF_CBOR_PUT_UINT(out, at, "dbase", msg->base);
    at = WF_PUT(out, at, "gchanges");
    at = write_propose_update_changes_cbor(out, at, msg->changes, msg->changes_count);
    if (msg->has_atomic)
        at = WF_CBOR_PUT_BOOL(out, at, "fatomic", msg->atomic);
    wf_put_end(out, at);
}

void composte_write_done_editing_cbor(struct wf_buf *out, const struct composte_done_editing *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeldone_editing");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    wf_put_end(out, at);
}

void composte_write_ping_cbor(struct wf_buf *out, const struct composte_ping *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 1;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypedping");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    wf_put_end(out, at);
}

static uint8_t *write_project_info_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct composte_project_info *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\246bid", value->id);
    at = WF_CBOR_PUT_TEXT(out, at, "dname", value->name);
    at = WF_CBOR_PUT_TEXT(out, at, "eowner", value->owner);
    at = WF_CBOR_PUT_UINT(out, at, "crev", value->rev);
    at = WF_PUT(out, at, "hmetadata");
    at = wf_cbor_put_raw_json(out, at, value->metadata);
    return WF_CBOR_PUT_UINT(out, at, "kmodified_ms", value->modified_ms);
}

static uint8_t *write_projects__cbor(struct wf_buf *out, uint8_t *at,
                                     const struct composte_project_info *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_project_info_cbor(out, at, &items[i]);
    return at;
}

static uint8_t *write_limits_cbor(struct wf_buf *out, uint8_t *at,
                                  const struct composte_limits *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\243gmessage", value->message);
    at = WF_CBOR_PUT_UINT(out, at, "gchanges", value->changes);
    return WF_CBOR_PUT_UINT(out, at, "cops", value->ops);
}

void composte_write_logged_in_cbor(struct wf_buf *out, const struct composte_logged_in *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 5;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypehlogin_ok");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    at = WF_PUT(out, at, "hprojects");
    at = write_projects__cbor(out, at, msg->projects, msg->projects_count);
    at = WF_CBOR_PUT_UINT(out, at, "rupdate_interval_ms", msg->update_interval_ms);
    at = WF_PUT(out, at, "flimits");
    at = write_limits_cbor(out, at, &msg->limits);
    wf_put_end(out, at);
}

void composte_write_register_ok_cbor(struct wf_buf *out, const struct composte_register_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypekregister_ok");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "guser_id", msg->user_id);
    wf_put_end(out, at);
}

void composte_write_create_project_ok_cbor(struct wf_buf *out,
                                           const struct composte_create_project_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 4;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeqcreate_project_ok");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    at = WF_CBOR_PUT_UINT(out, at, "crev", msg->rev);
    at = WF_PUT(out, at, "gproject");
    at = wf_cbor_put_raw_json(out, at, msg->project);
    wf_put_end(out, at);
}

void composte_write_projects_cbor(struct wf_buf *out, const struct composte_projects *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypehprojects");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_PUT(out, at, "hprojects");
    at = write_projects__cbor(out, at, msg->projects, msg->projects_count);
    wf_put_end(out, at);
}

void composte_write_share_ok_cbor(struct wf_buf *out, const struct composte_share_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypehshare_ok");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    at = WF_CBOR_PUT_TEXTS(out, at, "lcontributors", msg->contributors, msg->contributors_count);
    wf_put_end(out, at);
}

static uint8_t *write_revision_info_cbor(struct wf_buf *out, uint8_t *at,
                                         const struct composte_revision_info *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\244crev", value->rev);
    at = WF_CBOR_PUT_TEXT(out, at, "fauthor", value->author);
    at = WF_CBOR_PUT_TEXT(out, at, "bid", value->id);
    at = WF_PUT(out, at, "epatch");
    return wf_cbor_put_raw_json(out, at, value->patch);
}

static uint8_t *write_revisions_cbor(struct wf_buf *out, uint8_t *at,
                                     const struct composte_revision_info *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_revision_info_cbor(out, at, &items[i]);
    return at;
}

void composte_write_select_project_ok_cbor(struct wf_buf *out,
                                           const struct composte_select_project_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_project;
    count += msg->has_changes;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeqselect_project_ok");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    at = WF_CBOR_PUT_UINT(out, at, "crev", msg->rev);
    if (msg->has_project) {
        at = WF_PUT(out, at, "gproject");
        at = wf_cbor_put_raw_json(out, at, msg->project);
    }
    if (msg->has_changes) {
        at = WF_PUT(out, at, "gchanges");
        at = write_revisions_cbor(out, at, msg->changes, msg->changes_count);
    }
    wf_put_end(out, at);
}

static uint8_t *write_update_result_status_cbor(struct wf_buf *out, uint8_t *at,
                                                enum composte_update_result_status value)
{
    switch (value) {
    case COMPOSTE_UPDATE_RESULT_STATUS_NONE:
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_OK:
        return WF_PUT(out, at, "bok");
    case COMPOSTE_UPDATE_RESULT_STATUS_PARTIAL:
        return WF_PUT(out, at, "gpartial");
    case COMPOSTE_UPDATE_RESULT_STATUS_REJECTED:
        return WF_PUT(out, at, "hrejected");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_accepted_cbor(struct wf_buf *out, uint8_t *at,
                                    const struct composte_accepted *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\242bid", value->id);
    return WF_CBOR_PUT_UINT(out, at, "crev", value->rev);
}

static uint8_t *write_update_result_accepted_cbor(struct wf_buf *out, uint8_t *at,
                                                  const struct composte_accepted *items,
                                                  size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_accepted_cbor(out, at, &items[i]);
    return at;
}

static uint8_t *write_rejected_reason_cbor(struct wf_buf *out, uint8_t *at,
                                           enum composte_rejected_reason value)
{
    switch (value) {
    case COMPOSTE_REJECTED_REASON_NONE:
        break;
    case COMPOSTE_REJECTED_REASON_RACE:
        return WF_PUT(out, at, "drace");
    case COMPOSTE_REJECTED_REASON_DEPENDS:
        return WF_PUT(out, at, "gdepends");
    case COMPOSTE_REJECTED_REASON_INVALID:
        return WF_PUT(out, at, "ginvalid");
    case COMPOSTE_REJECTED_REASON_ATOMIC:
        return WF_PUT(out, at, "fatomic");
    case COMPOSTE_REJECTED_REASON_TOO_LARGE:
        return WF_PUT(out, at, "itoo_large");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_collision_cbor(struct wf_buf *out, uint8_t *at,
                                     const struct composte_collision *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\242crev", value->rev);
    return WF_CBOR_PUT_TEXT(out, at, "dpath", value->path);
}

static uint8_t *write_rejected_cbor(struct wf_buf *out, uint8_t *at,
                                    const struct composte_rejected *value)
{
    size_t count = 2;

    count += value->has_op;
    count += value->has_path;
    count += value->has_with;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_TEXT(out, at, "bid", value->id);
    at = WF_PUT(out, at, "freason");
    at = write_rejected_reason_cbor(out, at, value->reason);
    if (value->has_op)
        at = WF_CBOR_PUT_UINT(out, at, "bop", value->op);
    if (value->has_path)
        at = WF_CBOR_PUT_TEXT(out, at, "dpath", value->path);
    if (value->has_with) {
        at = WF_PUT(out, at, "dwith");
        at = write_collision_cbor(out, at, &value->with);
    }
    return at;
}

static uint8_t *write_update_result_rejected_cbor(struct wf_buf *out, uint8_t *at,
                                                  const struct composte_rejected *items,
                                                  size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_rejected_cbor(out, at, &items[i]);
    return at;
}

void composte_write_update_result_cbor(struct wf_buf *out, const struct composte_update_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 6;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypemupdate_result");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    at = WF_PUT(out, at, "fstatus");
    at = write_update_result_status_cbor(out, at, msg->status);
    at = WF_CBOR_PUT_UINT(out, at, "crev", msg->rev);
    at = WF_PUT(out, at, "haccepted");
    at = write_update_result_accepted_cbor(out, at, msg->accepted, msg->accepted_count);
    at = WF_PUT(out, at, "hrejected");
    at = write_update_result_rejected_cbor(out, at, msg->rejected, msg->rejected_count);
    wf_put_end(out, at);
}

void composte_write_done_editing_ok_cbor(struct wf_buf *out,
                                         const struct composte_done_editing_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeodone_editing_ok");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_CBOR_PUT_TEXT(out, at, "jproject_id", msg->project_id);
    wf_put_end(out, at);
}

void composte_write_pong_cbor(struct wf_buf *out, const struct composte_pong *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 1;

    count += msg->has_ref;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypedpong");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    wf_put_end(out, at);
}

static uint8_t *write_code_cbor(struct wf_buf *out, uint8_t *at, enum composte_code value)
{
    switch (value) {
    case COMPOSTE_CODE_NONE:
        break;
    case COMPOSTE_CODE_AUTH_FAILED:
        return WF_PUT(out, at, "kauth_failed");
    case COMPOSTE_CODE_LOGIN_REQUIRED:
        return WF_PUT(out, at, "nlogin_required");
    case COMPOSTE_CODE_UNKNOWN_USER:
        return WF_PUT(out, at, "lunknown_user");
    case COMPOSTE_CODE_UNKNOWN_PROJECT:
        return WF_PUT(out, at, "ounknown_project");
    case COMPOSTE_CODE_NOT_PERMITTED:
        return WF_PUT(out, at, "mnot_permitted");
    case COMPOSTE_CODE_NOT_EDITING:
        return WF_PUT(out, at, "knot_editing");
    case COMPOSTE_CODE_FUTURE_BASE:
        return WF_PUT(out, at, "kfuture_base");
    case COMPOSTE_CODE_STALE_BASE:
        return WF_PUT(out, at, "jstale_base");
    case COMPOSTE_CODE_INVALID_PATCH:
        return WF_PUT(out, at, "minvalid_patch");
    case COMPOSTE_CODE_BAD_REQUEST:
        return WF_PUT(out, at, "kbad_request");
    case COMPOSTE_CODE_NAME_TAKEN:
        return WF_PUT(out, at, "jname_taken");
    case COMPOSTE_CODE_REGISTRATION_CLOSED:
        return WF_PUT(out, at, "sregistration_closed");
    case COMPOSTE_CODE_TOO_MANY_ATTEMPTS:
        return WF_PUT(out, at, "qtoo_many_attempts");
    case COMPOSTE_CODE_TOO_LARGE:
        return WF_PUT(out, at, "itoo_large");
    case COMPOSTE_CODE_BUSY:
        return WF_PUT(out, at, "dbusy");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void composte_write_error_cbor(struct wf_buf *out, const struct composte_error *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_request;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypeeerror");
    if (msg->has_ref) {
        at = WF_PUT(out, at, "cref");
        at = wf_cbor_put_raw_json(out, at, msg->ref);
    }
    at = WF_PUT(out, at, "dcode");
    at = write_code_cbor(out, at, msg->code);
    at = WF_CBOR_PUT_TEXT(out, at, "gmessage", msg->message);
    if (msg->has_request)
        at = WF_CBOR_PUT_TEXT(out, at, "grequest", msg->request);
    wf_put_end(out, at);
}

void composte_write_authoritative_update_cbor(struct wf_buf *out,
                                              const struct composte_authoritative_update *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\245dtypetauthoritative_updatejproject_id", msg->project_id);
    at = WF_CBOR_PUT_UINT(out, at, "dfrom", msg->from);
    at = WF_CBOR_PUT_UINT(out, at, "bto", msg->to);
    at = WF_PUT(out, at, "gchanges");
    at = write_revisions_cbor(out, at, msg->changes, msg->changes_count);
    wf_put_end(out, at);
}

void composte_write_project_state_cbor(struct wf_buf *out, const struct composte_project_state *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\244dtypemproject_statejproject_id", msg->project_id);
    at = WF_CBOR_PUT_UINT(out, at, "crev", msg->rev);
    at = WF_PUT(out, at, "gproject");
    at = wf_cbor_put_raw_json(out, at, msg->project);
    wf_put_end(out, at);
}

static uint8_t *write_closed_reason_cbor(struct wf_buf *out, uint8_t *at,
                                         enum composte_closed_reason value)
{
    switch (value) {
    case COMPOSTE_CLOSED_REASON_NONE:
        break;
    case COMPOSTE_CLOSED_REASON_NOT_PERMITTED:
        return WF_PUT(out, at, "mnot_permitted");
    case COMPOSTE_CLOSED_REASON_DELETED:
        return WF_PUT(out, at, "gdeleted");
    case COMPOSTE_CLOSED_REASON_SHUTDOWN:
        return WF_PUT(out, at, "hshutdown");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void composte_write_closed_cbor(struct wf_buf *out, const struct composte_closed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\243dtypefclosedjproject_id", msg->project_id);
    at = WF_PUT(out, at, "freason");
    at = write_closed_reason_cbor(out, at, msg->reason);
    wf_put_end(out, at);
}

enum composte_tag composte_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG);
}

enum composte_tag composte_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG);
}

const struct composte_settings composte_default_settings = {
    .port = 9003,
    .ws_port = 9004,
    .update_interval_ms = 250,
    .self_registration = false,
    .max_sessions = 10000,
    .sessions_per_user = 64,
    .sessions_per_address = 32,
    .login_timeout_ms = 30000,
    .idle_timeout_ms = 120000,
    .stall_timeout_ms = 30000,
    .close_timeout_ms = 2000,
    .rate_per_s = 50,
    .rate_burst = 200,
    .queue_limit_bytes = 4194304,
    .max_projects = 1000,
    .max_contributors = 256,
    .project_limit_bytes = 8388608,
    .project_limit_nodes = 500000,
    .log_revisions = 1000,
    .log_ms = 600000,
    .unload_after_ms = 60000,
    .open_projects_bytes = 1073741824,
    .login_failures_per_user = 5,
    .login_failures_per_address = 20,
    .login_window_ms = 60000,
    .hash_threads = 4,
    .hash_waiting = 64,
    .hash_memory_kib = 19456,
    .hash_passes = 2,
};

/* What the table calls: the same functions without their types. */

static bool read_any_log_in(struct wf_json_reader *in, void *value)
{
    return composte_read_log_in(in, value);
}

static void write_any_log_in(struct wf_buf *out, const void *value)
{
    composte_write_log_in(out, value);
}

static bool read_any_log_in_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_log_in_cbor(in, value);
}

static void write_any_log_in_cbor(struct wf_buf *out, const void *value)
{
    composte_write_log_in_cbor(out, value);
}

static bool validate_any_log_in(const void *value, struct wf_error *error)
{
    return composte_validate_log_in(value, error);
}

static bool equal_any_log_in(const void *a, const void *b)
{
    return composte_equal_log_in(a, b);
}

static bool read_any_register(struct wf_json_reader *in, void *value)
{
    return composte_read_register(in, value);
}

static void write_any_register(struct wf_buf *out, const void *value)
{
    composte_write_register(out, value);
}

static bool read_any_register_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_register_cbor(in, value);
}

static void write_any_register_cbor(struct wf_buf *out, const void *value)
{
    composte_write_register_cbor(out, value);
}

static bool validate_any_register(const void *value, struct wf_error *error)
{
    return composte_validate_register(value, error);
}

static bool equal_any_register(const void *a, const void *b)
{
    return composte_equal_register(a, b);
}

static bool read_any_create_project(struct wf_json_reader *in, void *value)
{
    return composte_read_create_project(in, value);
}

static void write_any_create_project(struct wf_buf *out, const void *value)
{
    composte_write_create_project(out, value);
}

static bool read_any_create_project_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_create_project_cbor(in, value);
}

static void write_any_create_project_cbor(struct wf_buf *out, const void *value)
{
    composte_write_create_project_cbor(out, value);
}

static bool validate_any_create_project(const void *value, struct wf_error *error)
{
    return composte_validate_create_project(value, error);
}

static bool equal_any_create_project(const void *a, const void *b)
{
    return composte_equal_create_project(a, b);
}

static bool read_any_list_projects(struct wf_json_reader *in, void *value)
{
    return composte_read_list_projects(in, value);
}

static void write_any_list_projects(struct wf_buf *out, const void *value)
{
    composte_write_list_projects(out, value);
}

static bool read_any_list_projects_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_list_projects_cbor(in, value);
}

static void write_any_list_projects_cbor(struct wf_buf *out, const void *value)
{
    composte_write_list_projects_cbor(out, value);
}

static bool validate_any_list_projects(const void *value, struct wf_error *error)
{
    return composte_validate_list_projects(value, error);
}

static bool equal_any_list_projects(const void *a, const void *b)
{
    return composte_equal_list_projects(a, b);
}

static bool read_any_share_project(struct wf_json_reader *in, void *value)
{
    return composte_read_share_project(in, value);
}

static void write_any_share_project(struct wf_buf *out, const void *value)
{
    composte_write_share_project(out, value);
}

static bool read_any_share_project_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_share_project_cbor(in, value);
}

static void write_any_share_project_cbor(struct wf_buf *out, const void *value)
{
    composte_write_share_project_cbor(out, value);
}

static bool validate_any_share_project(const void *value, struct wf_error *error)
{
    return composte_validate_share_project(value, error);
}

static bool equal_any_share_project(const void *a, const void *b)
{
    return composte_equal_share_project(a, b);
}

static bool read_any_select_project(struct wf_json_reader *in, void *value)
{
    return composte_read_select_project(in, value);
}

static void write_any_select_project(struct wf_buf *out, const void *value)
{
    composte_write_select_project(out, value);
}

static bool read_any_select_project_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_select_project_cbor(in, value);
}

static void write_any_select_project_cbor(struct wf_buf *out, const void *value)
{
    composte_write_select_project_cbor(out, value);
}

static bool validate_any_select_project(const void *value, struct wf_error *error)
{
    return composte_validate_select_project(value, error);
}

static bool equal_any_select_project(const void *a, const void *b)
{
    return composte_equal_select_project(a, b);
}

static bool read_any_propose_update(struct wf_json_reader *in, void *value)
{
    return composte_read_propose_update(in, value);
}

static void write_any_propose_update(struct wf_buf *out, const void *value)
{
    composte_write_propose_update(out, value);
}

static bool read_any_propose_update_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_propose_update_cbor(in, value);
}

static void write_any_propose_update_cbor(struct wf_buf *out, const void *value)
{
    composte_write_propose_update_cbor(out, value);
}

static bool validate_any_propose_update(const void *value, struct wf_error *error)
{
    return composte_validate_propose_update(value, error);
}

static bool equal_any_propose_update(const void *a, const void *b)
{
    return composte_equal_propose_update(a, b);
}

static bool read_any_done_editing(struct wf_json_reader *in, void *value)
{
    return composte_read_done_editing(in, value);
}

static void write_any_done_editing(struct wf_buf *out, const void *value)
{
    composte_write_done_editing(out, value);
}

static bool read_any_done_editing_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_done_editing_cbor(in, value);
}

static void write_any_done_editing_cbor(struct wf_buf *out, const void *value)
{
    composte_write_done_editing_cbor(out, value);
}

static bool validate_any_done_editing(const void *value, struct wf_error *error)
{
    return composte_validate_done_editing(value, error);
}

static bool equal_any_done_editing(const void *a, const void *b)
{
    return composte_equal_done_editing(a, b);
}

static bool read_any_ping(struct wf_json_reader *in, void *value)
{
    return composte_read_ping(in, value);
}

static void write_any_ping(struct wf_buf *out, const void *value)
{
    composte_write_ping(out, value);
}

static bool read_any_ping_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_ping_cbor(in, value);
}

static void write_any_ping_cbor(struct wf_buf *out, const void *value)
{
    composte_write_ping_cbor(out, value);
}

static bool validate_any_ping(const void *value, struct wf_error *error)
{
    return composte_validate_ping(value, error);
}

static bool equal_any_ping(const void *a, const void *b)
{
    return composte_equal_ping(a, b);
}

static bool read_any_logged_in(struct wf_json_reader *in, void *value)
{
    return composte_read_logged_in(in, value);
}

static void write_any_logged_in(struct wf_buf *out, const void *value)
{
    composte_write_logged_in(out, value);
}

static bool read_any_logged_in_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_logged_in_cbor(in, value);
}

static void write_any_logged_in_cbor(struct wf_buf *out, const void *value)
{
    composte_write_logged_in_cbor(out, value);
}

static bool validate_any_logged_in(const void *value, struct wf_error *error)
{
    return composte_validate_logged_in(value, error);
}

static bool equal_any_logged_in(const void *a, const void *b)
{
    return composte_equal_logged_in(a, b);
}

static bool read_any_register_ok(struct wf_json_reader *in, void *value)
{
    return composte_read_register_ok(in, value);
}

static void write_any_register_ok(struct wf_buf *out, const void *value)
{
    composte_write_register_ok(out, value);
}

static bool read_any_register_ok_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_register_ok_cbor(in, value);
}

static void write_any_register_ok_cbor(struct wf_buf *out, const void *value)
{
    composte_write_register_ok_cbor(out, value);
}

static bool validate_any_register_ok(const void *value, struct wf_error *error)
{
    return composte_validate_register_ok(value, error);
}

static bool equal_any_register_ok(const void *a, const void *b)
{
    return composte_equal_register_ok(a, b);
}

static bool read_any_create_project_ok(struct wf_json_reader *in, void *value)
{
    return composte_read_create_project_ok(in, value);
}

static void write_any_create_project_ok(struct wf_buf *out, const void *value)
{
    composte_write_create_project_ok(out, value);
}

static bool read_any_create_project_ok_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_create_project_ok_cbor(in, value);
}

static void write_any_create_project_ok_cbor(struct wf_buf *out, const void *value)
{
    composte_write_create_project_ok_cbor(out, value);
}

static bool validate_any_create_project_ok(const void *value, struct wf_error *error)
{
    return composte_validate_create_project_ok(value, error);
}

static bool equal_any_create_project_ok(const void *a, const void *b)
{
    return composte_equal_create_project_ok(a, b);
}

static bool read_any_projects(struct wf_json_reader *in, void *value)
{
    return composte_read_projects(in, value);
}

static void write_any_projects(struct wf_buf *out, const void *value)
{
    composte_write_projects(out, value);
}

static bool read_any_projects_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_projects_cbor(in, value);
}

static void write_any_projects_cbor(struct wf_buf *out, const void *value)
{
    composte_write_projects_cbor(out, value);
}

static bool validate_any_projects(const void *value, struct wf_error *error)
{
    return composte_validate_projects(value, error);
}

static bool equal_any_projects(const void *a, const void *b)
{
    return composte_equal_projects(a, b);
}

static bool read_any_share_ok(struct wf_json_reader *in, void *value)
{
    return composte_read_share_ok(in, value);
}

static void write_any_share_ok(struct wf_buf *out, const void *value)
{
    composte_write_share_ok(out, value);
}

static bool read_any_share_ok_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_share_ok_cbor(in, value);
}

static void write_any_share_ok_cbor(struct wf_buf *out, const void *value)
{
    composte_write_share_ok_cbor(out, value);
}

static bool validate_any_share_ok(const void *value, struct wf_error *error)
{
    return composte_validate_share_ok(value, error);
}

static bool equal_any_share_ok(const void *a, const void *b)
{
    return composte_equal_share_ok(a, b);
}

static bool read_any_select_project_ok(struct wf_json_reader *in, void *value)
{
    return composte_read_select_project_ok(in, value);
}

static void write_any_select_project_ok(struct wf_buf *out, const void *value)
{
    composte_write_select_project_ok(out, value);
}

static bool read_any_select_project_ok_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_select_project_ok_cbor(in, value);
}

static void write_any_select_project_ok_cbor(struct wf_buf *out, const void *value)
{
    composte_write_select_project_ok_cbor(out, value);
}

static bool validate_any_select_project_ok(const void *value, struct wf_error *error)
{
    return composte_validate_select_project_ok(value, error);
}

static bool equal_any_select_project_ok(const void *a, const void *b)
{
    return composte_equal_select_project_ok(a, b);
}

static bool read_any_update_result(struct wf_json_reader *in, void *value)
{
    return composte_read_update_result(in, value);
}

static void write_any_update_result(struct wf_buf *out, const void *value)
{
    composte_write_update_result(out, value);
}

static bool read_any_update_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_update_result_cbor(in, value);
}

static void write_any_update_result_cbor(struct wf_buf *out, const void *value)
{
    composte_write_update_result_cbor(out, value);
}

static bool validate_any_update_result(const void *value, struct wf_error *error)
{
    return composte_validate_update_result(value, error);
}

static bool equal_any_update_result(const void *a, const void *b)
{
    return composte_equal_update_result(a, b);
}

static bool read_any_done_editing_ok(struct wf_json_reader *in, void *value)
{
    return composte_read_done_editing_ok(in, value);
}

static void write_any_done_editing_ok(struct wf_buf *out, const void *value)
{
    composte_write_done_editing_ok(out, value);
}

static bool read_any_done_editing_ok_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_done_editing_ok_cbor(in, value);
}

static void write_any_done_editing_ok_cbor(struct wf_buf *out, const void *value)
{
    composte_write_done_editing_ok_cbor(out, value);
}

static bool validate_any_done_editing_ok(const void *value, struct wf_error *error)
{
    return composte_validate_done_editing_ok(value, error);
}

static bool equal_any_done_editing_ok(const void *a, const void *b)
{
    return composte_equal_done_editing_ok(a, b);
}

static bool read_any_pong(struct wf_json_reader *in, void *value)
{
    return composte_read_pong(in, value);
}

static void write_any_pong(struct wf_buf *out, const void *value)
{
    composte_write_pong(out, value);
}

static bool read_any_pong_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_pong_cbor(in, value);
}

static void write_any_pong_cbor(struct wf_buf *out, const void *value)
{
    composte_write_pong_cbor(out, value);
}

static bool validate_any_pong(const void *value, struct wf_error *error)
{
    return composte_validate_pong(value, error);
}

static bool equal_any_pong(const void *a, const void *b)
{
    return composte_equal_pong(a, b);
}

static bool read_any_error(struct wf_json_reader *in, void *value)
{
    return composte_read_error(in, value);
}

static void write_any_error(struct wf_buf *out, const void *value)
{
    composte_write_error(out, value);
}

static bool read_any_error_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_error_cbor(in, value);
}

static void write_any_error_cbor(struct wf_buf *out, const void *value)
{
    composte_write_error_cbor(out, value);
}

static bool validate_any_error(const void *value, struct wf_error *error)
{
    return composte_validate_error(value, error);
}

static bool equal_any_error(const void *a, const void *b)
{
    return composte_equal_error(a, b);
}

static bool read_any_authoritative_update(struct wf_json_reader *in, void *value)
{
    return composte_read_authoritative_update(in, value);
}

static void write_any_authoritative_update(struct wf_buf *out, const void *value)
{
    composte_write_authoritative_update(out, value);
}

static bool read_any_authoritative_update_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_authoritative_update_cbor(in, value);
}

static void write_any_authoritative_update_cbor(struct wf_buf *out, const void *value)
{
    composte_write_authoritative_update_cbor(out, value);
}

static bool validate_any_authoritative_update(const void *value, struct wf_error *error)
{
    return composte_validate_authoritative_update(value, error);
}

static bool equal_any_authoritative_update(const void *a, const void *b)
{
    return composte_equal_authoritative_update(a, b);
}

static bool read_any_project_state(struct wf_json_reader *in, void *value)
{
    return composte_read_project_state(in, value);
}

static void write_any_project_state(struct wf_buf *out, const void *value)
{
    composte_write_project_state(out, value);
}

static bool read_any_project_state_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_project_state_cbor(in, value);
}

static void write_any_project_state_cbor(struct wf_buf *out, const void *value)
{
    composte_write_project_state_cbor(out, value);
}

static bool validate_any_project_state(const void *value, struct wf_error *error)
{
    return composte_validate_project_state(value, error);
}

static bool equal_any_project_state(const void *a, const void *b)
{
    return composte_equal_project_state(a, b);
}

static bool read_any_closed(struct wf_json_reader *in, void *value)
{
    return composte_read_closed(in, value);
}

static void write_any_closed(struct wf_buf *out, const void *value)
{
    composte_write_closed(out, value);
}

static bool read_any_closed_cbor(struct wf_cbor_reader *in, void *value)
{
    return composte_read_closed_cbor(in, value);
}

static void write_any_closed_cbor(struct wf_buf *out, const void *value)
{
    composte_write_closed_cbor(out, value);
}

static bool validate_any_closed(const void *value, struct wf_error *error)
{
    return composte_validate_closed(value, error);
}

static bool equal_any_closed(const void *a, const void *b)
{
    return composte_equal_closed(a, b);
}

static const char *const log_in_examples[] = {
    "{\"type\":\"login\",\"ref\":1,\"user_id\":\"ada\",\"password\":\"correct horse\"}",
};

static const char *const register_examples[] = {
    "{\"type\":\"register\",\"ref\":1,\"user_id\":\"ada\",\"password\":\"correct horse\"}",
};

static const char *const create_project_examples[] = {
    "{\"type\":\"create_project\",\"ref\":2,\"name\":\"Study\",\"owner\":\"ada\"}",
    ("{\"type\":\"create_project\",\"ref\":2,\"name\":\"Study\",\"owner\":\"ada\","
     "\"metadata\":{\"for\":\"violin\"}}"),
};

static const char *const list_projects_examples[] = {
    "{\"type\":\"list_projects\",\"ref\":3}",
};

static const char *const share_project_examples[] = {
    ("{\"type\":\"share\",\"ref\":3,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"user_id\":\"ada\",\"with\":\"bob\",\"contributor\":true}"),
};

static const char *const select_project_examples[] = {
    ("{\"type\":\"select_project\",\"ref\":4,\"user_id\":\"ada\",\"project_id\":\"6f0c1f2a9d3b4e5"
     "f8091a2b3c4d5e6f7\"}"),
    ("{\"type\":\"select_project\",\"ref\":4,\"user_id\":\"ada\",\"project_id\":\"6f0c1f2a9d3b4e5"
     "f8091a2b3c4d5e6f7\",\"since\":0}"),
};

static const char *const propose_update_examples[] = {
    ("{\"type\":\"propose_update\",\"ref\":5,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"base\":0,\"changes\":[{\"id\":\"a1\",\"patch\":[{\"op\":\"add\",\"path\":\"/parts/p1\","
     "\"value\":{\"name\":\"Violin\",\"notes\":{}}}]}]}"),
};

static const char *const done_editing_examples[] = {
    ("{\"type\":\"done_editing\",\"ref\":10,\"user_id\":\"ada\",\"project_id\":\"6f0c1f2a9d3b4e5f"
     "8091a2b3c4d5e6f7\"}"),
};

static const char *const ping_examples[] = {
    "{\"type\":\"ping\"}",
};

static const char *const logged_in_examples[] = {
    ("{\"type\":\"login_ok\",\"ref\":1,\"user_id\":\"ada\",\"projects\":[{\"id\":\"6f0c1f2a9d3b4e"
     "5f8091a2b3c4d5e6f7\",\"name\":\"Study\",\"owner\":\"ada\",\"rev\":4,\"metadata\":{},"
     "\"modified_ms\":1700000000000}],\"update_interval_ms\":250,\"limits\":{\"message\":1048576,"
     "\"changes\":256,\"ops\":1024}}"),
};

static const char *const register_ok_examples[] = {
    "{\"type\":\"register_ok\",\"ref\":1,\"user_id\":\"ada\"}",
};

static const char *const create_project_ok_examples[] = {
    ("{\"type\":\"create_project_ok\",\"ref\":2,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7"
     "\",\"rev\":0,\"project\":{\"title\":\"Study\",\"meta\":{},\"parts\":{}}}"),
};

static const char *const projects_examples[] = {
    ("{\"type\":\"projects\",\"ref\":3,\"projects\":[{\"id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\""
     ",\"name\":\"Study\",\"owner\":\"ada\",\"rev\":4,\"metadata\":{},"
     "\"modified_ms\":1700000000000}]}"),
};

static const char *const share_ok_examples[] = {
    ("{\"type\":\"share_ok\",\"ref\":3,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"contributors\":[\"ada\",\"bob\"]}"),
};

static const char *const select_project_ok_examples[] = {
    ("{\"type\":\"select_project_ok\",\"ref\":4,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7"
     "\",\"rev\":0,\"project\":{\"title\":\"Study\",\"meta\":{},\"parts\":{}}}"),
    ("{\"type\":\"select_project_ok\",\"ref\":4,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7"
     "\",\"rev\":1,\"changes\":[{\"rev\":1,\"author\":\"ada\",\"id\":\"a1\","
     "\"patch\":[{\"op\":\"add\",\"path\":\"/parts/p1\",\"value\":{\"name\":\"Violin\","
     "\"notes\":{}}}]}]}"),
};

static const char *const update_result_examples[] = {
    ("{\"type\":\"update_result\",\"ref\":9,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"status\":\"partial\",\"rev\":4,\"accepted\":[{\"id\":\"b2\",\"rev\":4}],"
     "\"rejected\":[{\"id\":\"b1\",\"reason\":\"race\",\"op\":0,\"path\":\"/parts/p1/notes/n1\","
     "\"with\":{\"rev\":3,\"path\":\"/parts/p1/notes/n1/pitch\"}}]}"),
};

static const char *const done_editing_ok_examples[] = {
    "{\"type\":\"done_editing_ok\",\"ref\":10,\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\"}",
};

static const char *const pong_examples[] = {
    "{\"type\":\"pong\"}",
};

static const char *const error_examples[] = {
    ("{\"type\":\"error\",\"ref\":11,\"code\":\"not_editing\",\"message\":\"You are not editing "
     "this project.\",\"request\":\"done_editing\"}"),
};

static const char *const authoritative_update_examples[] = {
    ("{\"type\":\"authoritative_update\",\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"from\":0,\"to\":1,\"changes\":[{\"rev\":1,\"author\":\"ada\",\"id\":\"a1\","
     "\"patch\":[{\"op\":\"add\",\"path\":\"/parts/p1\",\"value\":{\"name\":\"Violin\","
     "\"notes\":{}}}]}]}"),
};

static const char *const project_state_examples[] = {
    ("{\"type\":\"project_state\",\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"rev\":5000,\"project\":{\"title\":\"Study\",\"meta\":{},\"parts\":{}}}"),
};

static const char *const closed_examples[] = {
    ("{\"type\":\"closed\",\"project_id\":\"6f0c1f2a9d3b4e5f8091a2b3c4d5e6f7\","
     "\"reason\":\"not_permitted\"}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_LOG_IN,
        .name = "log_in",
        .wire_name = "login",
        .description = "Who somebody is.",
        .to_server = true,
        .size = sizeof(struct composte_log_in),
        .read_json = read_any_log_in,
        .write_json = write_any_log_in,
        .read_cbor = read_any_log_in_cbor,
        .write_cbor = write_any_log_in_cbor,
        .validate = validate_any_log_in,
        .equal = equal_any_log_in,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_LOGGED_IN | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"login\"",
        .examples = log_in_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_REGISTER,
        .name = "register",
        .wire_name = "register",
        .description = "Makes an account, where that is allowed; does not log in.",
        .to_server = true,
        .size = sizeof(struct composte_register),
        .read_json = read_any_register,
        .write_json = write_any_register,
        .read_cbor = read_any_register_cbor,
        .write_cbor = write_any_register_cbor,
        .validate = validate_any_register,
        .equal = equal_any_register,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_REGISTER_OK | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"register\"",
        .examples = register_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_CREATE_PROJECT,
        .name = "create_project",
        .wire_name = "create_project",
        .description = "Makes a blank project; nobody is editing it yet.",
        .to_server = true,
        .size = sizeof(struct composte_create_project),
        .read_json = read_any_create_project,
        .write_json = write_any_create_project,
        .read_cbor = read_any_create_project_cbor,
        .write_cbor = write_any_create_project_cbor,
        .validate = validate_any_create_project,
        .equal = equal_any_create_project,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_CREATE_PROJECT_OK | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"create_project\"",
        .examples = create_project_examples,
        .examples_count = 2,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_LIST_PROJECTS,
        .name = "list_projects",
        .wire_name = "list_projects",
        .description = "Asks which projects there are.",
        .to_server = true,
        .size = sizeof(struct composte_list_projects),
        .read_json = read_any_list_projects,
        .write_json = write_any_list_projects,
        .read_cbor = read_any_list_projects_cbor,
        .write_cbor = write_any_list_projects_cbor,
        .validate = validate_any_list_projects,
        .equal = equal_any_list_projects,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_PROJECTS | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"list_projects\"",
        .examples = list_projects_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_SHARE_PROJECT,
        .name = "share_project",
        .wire_name = "share",
        .description = "Makes another user a contributor, or none any more.",
        .to_server = true,
        .size = sizeof(struct composte_share_project),
        .read_json = read_any_share_project,
        .write_json = write_any_share_project,
        .read_cbor = read_any_share_project_cbor,
        .write_cbor = write_any_share_project_cbor,
        .validate = validate_any_share_project,
        .equal = equal_any_share_project,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_SHARE_OK | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"share\"",
        .examples = share_project_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_SELECT_PROJECT,
        .name = "select_project",
        .wire_name = "select_project",
        .description = "Begins to edit a project, or begins afresh.",
        .to_server = true,
        .size = sizeof(struct composte_select_project),
        .read_json = read_any_select_project,
        .write_json = write_any_select_project,
        .read_cbor = read_any_select_project_cbor,
        .write_cbor = write_any_select_project_cbor,
        .validate = validate_any_select_project,
        .equal = equal_any_select_project,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_SELECT_PROJECT_OK | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"select_project\"",
        .examples = select_project_examples,
        .examples_count = 2,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_PROPOSE_UPDATE,
        .name = "propose_update",
        .wire_name = "propose_update",
        .description = "Proposes changes to a project that is being edited.",
        .to_server = true,
        .size = sizeof(struct composte_propose_update),
        .read_json = read_any_propose_update,
        .write_json = write_any_propose_update,
        .read_cbor = read_any_propose_update_cbor,
        .write_cbor = write_any_propose_update_cbor,
        .validate = validate_any_propose_update,
        .equal = equal_any_propose_update,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_UPDATE_RESULT | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"propose_update\"",
        .examples = propose_update_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_DONE_EDITING,
        .name = "done_editing",
        .wire_name = "done_editing",
        .description = "Ends the editing of a project.",
        .to_server = true,
        .size = sizeof(struct composte_done_editing),
        .read_json = read_any_done_editing,
        .write_json = write_any_done_editing,
        .read_cbor = read_any_done_editing_cbor,
        .write_cbor = write_any_done_editing_cbor,
        .validate = validate_any_done_editing,
        .equal = equal_any_done_editing,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_DONE_EDITING_OK | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"done_editing\"",
        .examples = done_editing_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_PING,
        .name = "ping",
        .wire_name = "ping",
        .description = "A sign of life.",
        .to_server = true,
        .size = sizeof(struct composte_ping),
        .read_json = read_any_ping,
        .write_json = write_any_ping,
        .read_cbor = read_any_ping_cbor,
        .write_cbor = write_any_ping_cbor,
        .validate = validate_any_ping,
        .equal = equal_any_ping,
        .replies = WF_MESSAGES(1ULL << COMPOSTE_PONG | 1ULL << COMPOSTE_ERROR),
        .constants = "\"type\":\"ping\"",
        .examples = ping_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_LOGGED_IN,
        .name = "logged_in",
        .wire_name = "login_ok",
        .description = "The user is logged in.",
        .to_client = true,
        .size = sizeof(struct composte_logged_in),
        .read_json = read_any_logged_in,
        .write_json = write_any_logged_in,
        .read_cbor = read_any_logged_in_cbor,
        .write_cbor = write_any_logged_in_cbor,
        .validate = validate_any_logged_in,
        .equal = equal_any_logged_in,
        .cut_count_offset = offsetof(struct composte_logged_in, projects_count),
        .is_tied = true,
        .tie_offset = offsetof(struct composte_logged_in, ref),
        .has_tie_offset = offsetof(struct composte_logged_in, has_ref),
        .examples = logged_in_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_REGISTER_OK,
        .name = "register_ok",
        .wire_name = "register_ok",
        .description = "The account is made.",
        .to_client = true,
        .size = sizeof(struct composte_register_ok),
        .read_json = read_any_register_ok,
        .write_json = write_any_register_ok,
        .read_cbor = read_any_register_ok_cbor,
        .write_cbor = write_any_register_ok_cbor,
        .validate = validate_any_register_ok,
        .equal = equal_any_register_ok,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_register_ok, ref),
        .has_tie_offset = offsetof(struct composte_register_ok, has_ref),
        .examples = register_ok_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_CREATE_PROJECT_OK,
        .name = "create_project_ok",
        .wire_name = "create_project_ok",
        .description = "The blank project.",
        .to_client = true,
        .size = sizeof(struct composte_create_project_ok),
        .read_json = read_any_create_project_ok,
        .write_json = write_any_create_project_ok,
        .read_cbor = read_any_create_project_ok_cbor,
        .write_cbor = write_any_create_project_ok_cbor,
        .validate = validate_any_create_project_ok,
        .equal = equal_any_create_project_ok,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_create_project_ok, ref),
        .has_tie_offset = offsetof(struct composte_create_project_ok, has_ref),
        .examples = create_project_ok_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_PROJECTS,
        .name = "projects",
        .wire_name = "projects",
        .description = "The projects that the user contributes to.",
        .to_client = true,
        .size = sizeof(struct composte_projects),
        .read_json = read_any_projects,
        .write_json = write_any_projects,
        .read_cbor = read_any_projects_cbor,
        .write_cbor = write_any_projects_cbor,
        .validate = validate_any_projects,
        .equal = equal_any_projects,
        .cut_count_offset = offsetof(struct composte_projects, projects_count),
        .is_tied = true,
        .tie_offset = offsetof(struct composte_projects, ref),
        .has_tie_offset = offsetof(struct composte_projects, has_ref),
        .examples = projects_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_SHARE_OK,
        .name = "share_ok",
        .wire_name = "share_ok",
        .description = "Who contributes now.",
        .to_client = true,
        .size = sizeof(struct composte_share_ok),
        .read_json = read_any_share_ok,
        .write_json = write_any_share_ok,
        .read_cbor = read_any_share_ok_cbor,
        .write_cbor = write_any_share_ok_cbor,
        .validate = validate_any_share_ok,
        .equal = equal_any_share_ok,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_share_ok, ref),
        .has_tie_offset = offsetof(struct composte_share_ok, has_ref),
        .examples = share_ok_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_SELECT_PROJECT_OK,
        .name = "select_project_ok",
        .wire_name = "select_project_ok",
        .description = "The project is being edited.",
        .to_client = true,
        .size = sizeof(struct composte_select_project_ok),
        .read_json = read_any_select_project_ok,
        .write_json = write_any_select_project_ok,
        .read_cbor = read_any_select_project_ok_cbor,
        .write_cbor = write_any_select_project_ok_cbor,
        .validate = validate_any_select_project_ok,
        .equal = equal_any_select_project_ok,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_select_project_ok, ref),
        .has_tie_offset = offsetof(struct composte_select_project_ok, has_ref),
        .examples = select_project_ok_examples,
        .examples_count = 2,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_UPDATE_RESULT,
        .name = "update_result",
        .wire_name = "update_result",
        .description = "What became of a proposal.",
        .to_client = true,
        .size = sizeof(struct composte_update_result),
        .read_json = read_any_update_result,
        .write_json = write_any_update_result,
        .read_cbor = read_any_update_result_cbor,
        .write_cbor = write_any_update_result_cbor,
        .validate = validate_any_update_result,
        .equal = equal_any_update_result,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_update_result, ref),
        .has_tie_offset = offsetof(struct composte_update_result, has_ref),
        .examples = update_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_DONE_EDITING_OK,
        .name = "done_editing_ok",
        .wire_name = "done_editing_ok",
        .description = "The project is not being edited any more.",
        .to_client = true,
        .size = sizeof(struct composte_done_editing_ok),
        .read_json = read_any_done_editing_ok,
        .write_json = write_any_done_editing_ok,
        .read_cbor = read_any_done_editing_ok_cbor,
        .write_cbor = write_any_done_editing_ok_cbor,
        .validate = validate_any_done_editing_ok,
        .equal = equal_any_done_editing_ok,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_done_editing_ok, ref),
        .has_tie_offset = offsetof(struct composte_done_editing_ok, has_ref),
        .examples = done_editing_ok_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_PONG,
        .name = "pong",
        .wire_name = "pong",
        .description = "The answer to a sign of life.",
        .to_client = true,
        .size = sizeof(struct composte_pong),
        .read_json = read_any_pong,
        .write_json = write_any_pong,
        .read_cbor = read_any_pong_cbor,
        .write_cbor = write_any_pong_cbor,
        .validate = validate_any_pong,
        .equal = equal_any_pong,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_pong, ref),
        .has_tie_offset = offsetof(struct composte_pong, has_ref),
        .examples = pong_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_ERROR,
        .name = "error",
        .wire_name = "error",
        .description = "A request that was refused.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct composte_error),
        .read_json = read_any_error,
        .write_json = write_any_error,
        .read_cbor = read_any_error_cbor,
        .write_cbor = write_any_error_cbor,
        .validate = validate_any_error,
        .equal = equal_any_error,
        .is_tied = true,
        .tie_offset = offsetof(struct composte_error, ref),
        .has_tie_offset = offsetof(struct composte_error, has_ref),
        .examples = error_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_AUTHORITATIVE_UPDATE,
        .name = "authoritative_update",
        .wire_name = "authoritative_update",
        .description = "What became of a project that is being edited.",
        .to_client = true,
        .size = sizeof(struct composte_authoritative_update),
        .read_json = read_any_authoritative_update,
        .write_json = write_any_authoritative_update,
        .read_cbor = read_any_authoritative_update_cbor,
        .write_cbor = write_any_authoritative_update_cbor,
        .validate = validate_any_authoritative_update,
        .equal = equal_any_authoritative_update,
        .examples = authoritative_update_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_PROJECT_STATE,
        .name = "project_state",
        .wire_name = "project_state",
        .description = "Instead of an update that would be too long.",
        .to_client = true,
        .size = sizeof(struct composte_project_state),
        .read_json = read_any_project_state,
        .write_json = write_any_project_state,
        .read_cbor = read_any_project_state_cbor,
        .write_cbor = write_any_project_state_cbor,
        .validate = validate_any_project_state,
        .equal = equal_any_project_state,
        .examples = project_state_examples,
        .examples_count = 1,
    },
    {
        .protocol = &composte_protocol,
        .tag = COMPOSTE_CLOSED,
        .name = "closed",
        .wire_name = "closed",
        .description = "A project is not being edited any more, and nobody asked.",
        .to_client = true,
        .size = sizeof(struct composte_closed),
        .read_json = read_any_closed,
        .write_json = write_any_closed,
        .read_cbor = read_any_closed_cbor,
        .write_cbor = write_any_closed_cbor,
        .validate = validate_any_closed,
        .equal = equal_any_closed,
        .examples = closed_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct composte_log_in log_in;
    struct composte_register register_;
    struct composte_create_project create_project;
    struct composte_list_projects list_projects;
    struct composte_share_project share_project;
    struct composte_select_project select_project;
    struct composte_propose_update propose_update;
    struct composte_done_editing done_editing;
    struct composte_ping ping;
    struct composte_logged_in logged_in;
    struct composte_register_ok register_ok;
    struct composte_create_project_ok create_project_ok;
    struct composte_projects projects;
    struct composte_share_ok share_ok;
    struct composte_select_project_ok select_project_ok;
    struct composte_update_result update_result;
    struct composte_done_editing_ok done_editing_ok;
    struct composte_pong pong;
    struct composte_error error;
    struct composte_authoritative_update authoritative_update;
    struct composte_project_state project_state;
    struct composte_closed closed;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return composte_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return composte_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return composte_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return composte_identify_to_client_cbor(in);
}

static const struct wf_close_code close_codes[] = {
    {COMPOSTE_CLOSE_GOING_AWAY, "GOING_AWAY", NULL},
    {COMPOSTE_CLOSE_TEXT_ONLY, "TEXT_ONLY", "Messages are text."},
};

static const struct wf_transport transports[] = {
    {
        .protocol = &composte_protocol,
        .name = "composte",
        .default_port = COMPOSTE_PORT,
        .framing = &wf_framing_line,
    },
    {
        .protocol = &composte_protocol,
        .name = "composte-ws",
        .default_port = 9004,
        .framing = &wf_framing_websocket,
        .begins_with_http = true,
        .path = "/composte",
        .subprotocol = "composte.v1",
        .deflate = true,
    },
};

const struct wf_protocol composte_protocol = {
    .abi = WF_ABI,
    .name = "composte",
    .title = "Composte",
    .description = "Shared projects: clients propose changes, the server decides, and tells "
                   "everybody what became of the project.",
    .transports = transports,
    .transports_count = 2,
    .limits =
        {
            .limit_in = COMPOSTE_LIMIT_IN,
            .depth_limit = COMPOSTE_DEPTH,
        },
    .limit_out = COMPOSTE_LIMIT_OUT,
    .depth_out = 72,
    .correlation =
        {
            .kind = WF_CORRELATION_ECHO,
            .at = "ref",
        },
    .close_codes = close_codes,
    .close_codes_count = 2,
    .messages = messages,
    .messages_count = 22,
    .message_size = sizeof(union any_message),
    .arena_per_byte = COMPOSTE_ARENA_PER_BYTE,
    .arena_base = COMPOSTE_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
