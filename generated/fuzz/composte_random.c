/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: random messages, for fuzzing.
 */
#include "composte_random.h"

static const struct wf_text_rule log_in_user_id_rule = {
    .schema = "#/components/messages/login/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule log_in_password_rule = {
    .schema = "#/components/messages/login/payload/properties/password",
    .max_chars = 1024,
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

static const struct wf_text_rule project_name_rule = {
    .schema = "#/components/schemas/ProjectName",
    .min_chars = 1,
    .max_chars = 120,
};

static const struct wf_text_rule create_project_owner_rule = {
    .schema = "#/components/messages/create_project/payload/properties/owner",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule share_project_project_id_rule = {
    .schema = "#/components/messages/share/payload/properties/project_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule share_project_user_id_rule = {
    .schema = "#/components/messages/share/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule share_project_with_rule = {
    .schema = "#/components/messages/share/payload/properties/with",
    .max_chars = WF_NO_LIMIT,
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

static const struct wf_text_rule done_editing_user_id_rule = {
    .schema = "#/components/messages/done_editing/payload/properties/user_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule done_editing_project_id_rule = {
    .schema = "#/components/messages/done_editing/payload/properties/project_id",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule projects_rule = {
    .schema = "#/components/schemas/Projects",
    .max_items = WF_NO_LIMIT,
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

static const struct wf_uint_rule create_project_ok_rev_rule = {
    .schema = "#/components/messages/create_project_ok/payload/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule share_ok_contributors_rule = {
    .schema = "#/components/messages/share_ok/payload/properties/contributors",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule select_project_ok_rev_rule = {
    .schema = "#/components/messages/select_project_ok/payload/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule revisions_rule = {
    .schema = "#/components/schemas/Revisions",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule revision_info_rev_rule = {
    .schema = "#/components/schemas/RevisionInfo/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_uint_rule update_result_rev_rule = {
    .schema = "#/components/messages/update_result/payload/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule update_result_accepted_rule = {
    .schema = "#/components/messages/update_result/payload/properties/accepted",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule accepted_rev_rule = {
    .schema = "#/components/schemas/Accepted/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_list_rule update_result_rejected_rule = {
    .schema = "#/components/messages/update_result/payload/properties/rejected",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule rejected_op_rule = {
    .schema = "#/components/schemas/Rejected/properties/op",
    .max = 4294967295,
};

static const struct wf_text_rule rejected_path_rule = {
    .schema = "#/components/schemas/Rejected/properties/path",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule collision_rev_rule = {
    .schema = "#/components/schemas/Collision/properties/rev",
    .max = UINT64_MAX,
};

static const struct wf_text_rule collision_path_rule = {
    .schema = "#/components/schemas/Collision/properties/path",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule error_message_rule = {
    .schema = "#/components/messages/error/payload/properties/message",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule error_request_rule = {
    .schema = "#/components/messages/error/payload/properties/request",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule authoritative_update_from_rule = {
    .schema = "#/components/messages/authoritative_update/payload/properties/from",
    .max = UINT64_MAX,
};

static const struct wf_uint_rule authoritative_update_to_rule = {
    .schema = "#/components/messages/authoritative_update/payload/properties/to",
    .max = UINT64_MAX,
};

static const struct wf_uint_rule project_state_rev_rule = {
    .schema = "#/components/messages/project_state/payload/properties/rev",
    .max = UINT64_MAX,
};

void composte_random_log_in(struct wf_random *random, struct composte_log_in *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_log_in){0};
        msg->user_id = wf_random_text(random, &log_in_user_id_rule);
        msg->password = wf_random_text(random, &log_in_password_rule);
        if (composte_validate_log_in(msg, &error))
            break;
    }
}

void composte_random_register(struct wf_random *random, struct composte_register *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_register){0};
        msg->user_id = wf_random_text(random, &user_id_rule);
        msg->password = wf_random_text(random, &register_password_rule);
        if (composte_validate_register(msg, &error))
            break;
    }
}

void composte_random_create_project(struct wf_random *random, struct composte_create_project *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_create_project){0};
        msg->name = wf_random_text(random, &project_name_rule);
        msg->owner = wf_random_text(random, &create_project_owner_rule);
        if (composte_validate_create_project(msg, &error))
            break;
    }
}

void composte_random_list_projects(struct wf_random *random, struct composte_list_projects *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_list_projects){0};
        if (composte_validate_list_projects(msg, &error))
            break;
    }
}

void composte_random_share_project(struct wf_random *random, struct composte_share_project *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_share_project){0};
        msg->project_id = wf_random_text(random, &share_project_project_id_rule);
        msg->user_id = wf_random_text(random, &share_project_user_id_rule);
        msg->contributor = wf_random_bool(random);
        msg->with = wf_random_text(random, &share_project_with_rule);
        if (composte_validate_share_project(msg, &error))
            break;
    }
}

void composte_random_select_project(struct wf_random *random, struct composte_select_project *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_select_project){0};
        msg->user_id = wf_random_text(random, &select_project_user_id_rule);
        msg->project_id = wf_random_text(random, &select_project_project_id_rule);
        msg->has_since = wf_random_has(random);
        if (msg->has_since)
            msg->since = wf_random_uint(random, &select_project_since_rule);
        if (composte_validate_select_project(msg, &error))
            break;
    }
}

static void random_proposed_change(struct wf_random *random, struct composte_proposed_change *value)
{
    value->id = wf_random_text(random, &change_id_rule);
    value->patch = wf_random_raw_json(random);
}

static const struct composte_proposed_change *
random_propose_update_changes(struct wf_random *random, size_t *count)
{
    struct composte_proposed_change *items =
        wf_random_items(random, &propose_update_changes_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_proposed_change(random, &items[i]);
    return items;
}

void composte_random_propose_update(struct wf_random *random, struct composte_propose_update *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_propose_update){0};
        msg->project_id = wf_random_text(random, &propose_update_project_id_rule);
        msg->base = wf_random_uint(random, &propose_update_base_rule);
        msg->changes = random_propose_update_changes(random, &msg->changes_count);
        msg->has_atomic = wf_random_has(random);
        if (msg->has_atomic)
            msg->atomic = wf_random_bool(random);
        if (composte_validate_propose_update(msg, &error))
            break;
    }
}

void composte_random_done_editing(struct wf_random *random, struct composte_done_editing *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_done_editing){0};
        msg->user_id = wf_random_text(random, &done_editing_user_id_rule);
        msg->project_id = wf_random_text(random, &done_editing_project_id_rule);
        if (composte_validate_done_editing(msg, &error))
            break;
    }
}

void composte_random_ping(struct wf_random *random, struct composte_ping *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_ping){0};
        if (composte_validate_ping(msg, &error))
            break;
    }
}

static void random_project_info(struct wf_random *random, struct composte_project_info *value)
{
    value->id = wf_random_text(random, &project_id_rule);
    value->name = wf_random_text(random, &project_name_rule);
    value->owner = wf_random_text(random, &user_id_rule);
    value->rev = wf_random_uint(random, &project_info_rev_rule);
    value->metadata = wf_random_raw_json(random);
    value->modified_ms = wf_random_uint(random, &project_info_modified_ms_rule);
}

static const struct composte_project_info *random_projects_(struct wf_random *random, size_t *count)
{
    struct composte_project_info *items =
        wf_random_items(random, &projects_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_project_info(random, &items[i]);
    return items;
}

static void random_limits(struct wf_random *random, struct composte_limits *value)
{
    value->message = (uint32_t)wf_random_uint(random, &limits_message_rule);
    value->changes = (uint32_t)wf_random_uint(random, &limits_changes_rule);
    value->ops = (uint32_t)wf_random_uint(random, &limits_ops_rule);
}

void composte_random_logged_in(struct wf_random *random, struct composte_logged_in *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_logged_in){0};
        msg->has_ref = wf_random_has(random);
        if (msg->has_ref)
            msg->ref = wf_random_raw_json(random);
        msg->user_id = wf_random_text(random, &user_id_rule);
        msg->projects = random_projects_(random, &msg->projects_count);
        msg->update_interval_ms =
            (uint32_t)wf_random_uint(random, &logged_in_update_interval_ms_rule);
        random_limits(random, &msg->limits);
        if (composte_validate_logged_in(msg, &error))
            break;
    }
}

void composte_random_register_ok(struct wf_random *random, struct composte_register_ok *msg)
{
    *msg = (struct composte_register_ok){0};
    msg->has_ref = wf_random_has(random);
    if (msg->has_ref)
        msg->ref = wf_random_raw_json(random);
    msg->user_id = wf_random_text(random, &user_id_rule);
}

void composte_random_create_project_ok(struct wf_random *random,
                                       struct composte_create_project_ok *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_create_project_ok){0};
        msg->has_ref = wf_random_has(random);
        if (msg->has_ref)
            msg->ref = wf_random_raw_json(random);
        msg->project_id = wf_random_text(random, &project_id_rule);
        msg->rev = wf_random_uint(random, &create_project_ok_rev_rule);
        msg->project = wf_random_raw_json(random);
        if (composte_validate_create_project_ok(msg, &error))
            break;
    }
}

void composte_random_projects(struct wf_random *random, struct composte_projects *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_projects){0};
        msg->has_ref = wf_random_has(random);
        if (msg->has_ref)
            msg->ref = wf_random_raw_json(random);
        msg->projects = random_projects_(random, &msg->projects_count);
        if (composte_validate_projects(msg, &error))
            break;
    }
}

static const wf_text *random_share_ok_contributors(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &share_ok_contributors_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &user_id_rule);
    return items;
}

void composte_random_share_ok(struct wf_random *random, struct composte_share_ok *msg)
{
    *msg = (struct composte_share_ok){0};
    msg->has_ref = wf_random_has(random);
    if (msg->has_ref)
        msg->ref = wf_random_raw_json(random);
    msg->project_id = wf_random_text(random, &project_id_rule);
    msg->contributors = random_share_ok_contributors(random, &msg->contributors_count);
}

static void random_revision_info(struct wf_random *random, struct composte_revision_info *value)
{
    value->rev = wf_random_uint(random, &revision_info_rev_rule);
    value->author = wf_random_text(random, &user_id_rule);
    value->id = wf_random_text(random, &change_id_rule);
    value->patch = wf_random_raw_json(random);
}

static const struct composte_revision_info *random_revisions(struct wf_random *random,
                                                             size_t *count)
{
    struct composte_revision_info *items =
        wf_random_items(random, &revisions_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_revision_info(random, &items[i]);
    return items;
}

void composte_random_select_project_ok(struct wf_random *random,
                                       struct composte_select_project_ok *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_select_project_ok){0};
        msg->has_ref = wf_random_has(random);
        if (msg->has_ref)
            msg->ref = wf_random_raw_json(random);
        msg->project_id = wf_random_text(random, &project_id_rule);
        msg->rev = wf_random_uint(random, &select_project_ok_rev_rule);
        msg->has_changes = wf_random_has(random);
        if (msg->has_changes)
            msg->changes = random_revisions(random, &msg->changes_count);
        if (composte_validate_select_project_ok(msg, &error))
            break;
    }
}

static void random_accepted(struct wf_random *random, struct composte_accepted *value)
{
    value->id = wf_random_text(random, &change_id_rule);
    value->rev = wf_random_uint(random, &accepted_rev_rule);
}

static const struct composte_accepted *random_update_result_accepted(struct wf_random *random,
                                                                     size_t *count)
{
    struct composte_accepted *items =
        wf_random_items(random, &update_result_accepted_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_accepted(random, &items[i]);
    return items;
}

static void random_collision(struct wf_random *random, struct composte_collision *value)
{
    value->rev = wf_random_uint(random, &collision_rev_rule);
    value->path = wf_random_text(random, &collision_path_rule);
}

static void random_rejected(struct wf_random *random, struct composte_rejected *value)
{
    value->id = wf_random_text(random, &change_id_rule);
    value->reason = 1 + wf_random_below(random, 5);
    value->has_op = wf_random_has(random);
    if (value->has_op)
        value->op = (uint32_t)wf_random_uint(random, &rejected_op_rule);
    value->has_path = wf_random_has(random);
    if (value->has_path)
        value->path = wf_random_text(random, &rejected_path_rule);
    value->has_with = wf_random_has(random);
    if (value->has_with)
        random_collision(random, &value->with);
}

static const struct composte_rejected *random_update_result_rejected(struct wf_random *random,
                                                                     size_t *count)
{
    struct composte_rejected *items =
        wf_random_items(random, &update_result_rejected_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_rejected(random, &items[i]);
    return items;
}

void composte_random_update_result(struct wf_random *random, struct composte_update_result *msg)
{
    *msg = (struct composte_update_result){0};
    msg->has_ref = wf_random_has(random);
    if (msg->has_ref)
        msg->ref = wf_random_raw_json(random);
    msg->project_id = wf_random_text(random, &project_id_rule);
    msg->status = 1 + wf_random_below(random, 3);
    msg->rev = wf_random_uint(random, &update_result_rev_rule);
    msg->accepted = random_update_result_accepted(random, &msg->accepted_count);
    msg->rejected = random_update_result_rejected(random, &msg->rejected_count);
}

void composte_random_done_editing_ok(struct wf_random *random, struct composte_done_editing_ok *msg)
{
    *msg = (struct composte_done_editing_ok){0};
    msg->has_ref = wf_random_has(random);
    if (msg->has_ref)
        msg->ref = wf_random_raw_json(random);
    msg->project_id = wf_random_text(random, &project_id_rule);
}

void composte_random_pong(struct wf_random *random, struct composte_pong *msg)
{
    *msg = (struct composte_pong){0};
    msg->has_ref = wf_random_has(random);
    if (msg->has_ref)
        msg->ref = wf_random_raw_json(random);
}

void composte_random_error(struct wf_random *random, struct composte_error *msg)
{
    *msg = (struct composte_error){0};
    msg->has_ref = wf_random_has(random);
    if (msg->has_ref)
        msg->ref = wf_random_raw_json(random);
    msg->code = 1 + wf_random_below(random, 15);
    msg->message = wf_random_text(random, &error_message_rule);
    msg->has_request = wf_random_has(random);
    if (msg->has_request)
        msg->request = wf_random_text(random, &error_request_rule);
}

void composte_random_authoritative_update(struct wf_random *random,
                                          struct composte_authoritative_update *msg)
{
    *msg = (struct composte_authoritative_update){0};
    msg->project_id = wf_random_text(random, &project_id_rule);
    msg->from = wf_random_uint(random, &authoritative_update_from_rule);
    msg->to = wf_random_uint(random, &authoritative_update_to_rule);
    msg->changes = random_revisions(random, &msg->changes_count);
}

void composte_random_project_state(struct wf_random *random, struct composte_project_state *msg)
{
    unsigned tries = 0;
    struct wf_error error;

    while (wf_random_try(random, &tries)) {
        *msg = (struct composte_project_state){0};
        msg->project_id = wf_random_text(random, &project_id_rule);
        msg->rev = wf_random_uint(random, &project_state_rev_rule);
        msg->project = wf_random_raw_json(random);
        if (composte_validate_project_state(msg, &error))
            break;
    }
}

void composte_random_closed(struct wf_random *random, struct composte_closed *msg)
{
    *msg = (struct composte_closed){0};
    msg->project_id = wf_random_text(random, &project_id_rule);
    msg->reason = 1 + wf_random_below(random, 3);
}

static void random_any_log_in(struct wf_random *random, void *value)
{
    composte_random_log_in(random, value);
}

static void random_any_register(struct wf_random *random, void *value)
{
    composte_random_register(random, value);
}

static void random_any_create_project(struct wf_random *random, void *value)
{
    composte_random_create_project(random, value);
}

static void random_any_list_projects(struct wf_random *random, void *value)
{
    composte_random_list_projects(random, value);
}

static void random_any_share_project(struct wf_random *random, void *value)
{
    composte_random_share_project(random, value);
}

static void random_any_select_project(struct wf_random *random, void *value)
{
    composte_random_select_project(random, value);
}

static void random_any_propose_update(struct wf_random *random, void *value)
{
    composte_random_propose_update(random, value);
}

static void random_any_done_editing(struct wf_random *random, void *value)
{
    composte_random_done_editing(random, value);
}

static void random_any_ping(struct wf_random *random, void *value)
{
    composte_random_ping(random, value);
}

static void random_any_logged_in(struct wf_random *random, void *value)
{
    composte_random_logged_in(random, value);
}

static void random_any_register_ok(struct wf_random *random, void *value)
{
    composte_random_register_ok(random, value);
}

static void random_any_create_project_ok(struct wf_random *random, void *value)
{
    composte_random_create_project_ok(random, value);
}

static void random_any_projects(struct wf_random *random, void *value)
{
    composte_random_projects(random, value);
}

static void random_any_share_ok(struct wf_random *random, void *value)
{
    composte_random_share_ok(random, value);
}

static void random_any_select_project_ok(struct wf_random *random, void *value)
{
    composte_random_select_project_ok(random, value);
}

static void random_any_update_result(struct wf_random *random, void *value)
{
    composte_random_update_result(random, value);
}

static void random_any_done_editing_ok(struct wf_random *random, void *value)
{
    composte_random_done_editing_ok(random, value);
}

static void random_any_pong(struct wf_random *random, void *value)
{
    composte_random_pong(random, value);
}

static void random_any_error(struct wf_random *random, void *value)
{
    composte_random_error(random, value);
}

static void random_any_authoritative_update(struct wf_random *random, void *value)
{
    composte_random_authoritative_update(random, value);
}

static void random_any_project_state(struct wf_random *random, void *value)
{
    composte_random_project_state(random, value);
}

static void random_any_closed(struct wf_random *random, void *value)
{
    composte_random_closed(random, value);
}

wf_random_message *const composte_random[] = {
    random_any_log_in,               /* COMPOSTE_LOG_IN */
    random_any_register,             /* COMPOSTE_REGISTER */
    random_any_create_project,       /* COMPOSTE_CREATE_PROJECT */
    random_any_list_projects,        /* COMPOSTE_LIST_PROJECTS */
    random_any_share_project,        /* COMPOSTE_SHARE_PROJECT */
    random_any_select_project,       /* COMPOSTE_SELECT_PROJECT */
    random_any_propose_update,       /* COMPOSTE_PROPOSE_UPDATE */
    random_any_done_editing,         /* COMPOSTE_DONE_EDITING */
    random_any_ping,                 /* COMPOSTE_PING */
    random_any_logged_in,            /* COMPOSTE_LOGGED_IN */
    random_any_register_ok,          /* COMPOSTE_REGISTER_OK */
    random_any_create_project_ok,    /* COMPOSTE_CREATE_PROJECT_OK */
    random_any_projects,             /* COMPOSTE_PROJECTS */
    random_any_share_ok,             /* COMPOSTE_SHARE_OK */
    random_any_select_project_ok,    /* COMPOSTE_SELECT_PROJECT_OK */
    random_any_update_result,        /* COMPOSTE_UPDATE_RESULT */
    random_any_done_editing_ok,      /* COMPOSTE_DONE_EDITING_OK */
    random_any_pong,                 /* COMPOSTE_PONG */
    random_any_error,                /* COMPOSTE_ERROR */
    random_any_authoritative_update, /* COMPOSTE_AUTHORITATIVE_UPDATE */
    random_any_project_state,        /* COMPOSTE_PROJECT_STATE */
    random_any_closed,               /* COMPOSTE_CLOSED */
};
