/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: how long messages will be.
 */
#include "composte_size.h"

#include "wireform/codec/cbor_size.h"
#include "wireform/codec/json_size.h"

size_t composte_size_log_in(const struct composte_log_in *msg)
{
    size_t size = 39;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->user_id) + wf_json_size_text(msg->password);
    return size;
}

size_t composte_size_register(const struct composte_register *msg)
{
    size_t size = 42;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->user_id) + wf_json_size_text(msg->password);
    return size;
}

size_t composte_size_create_project(const struct composte_create_project *msg)
{
    size_t size = 42;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->name) + wf_json_size_text(msg->owner);
    if (msg->has_metadata)
        size += 12 + wf_json_size_raw(msg->metadata);
    return size;
}

size_t composte_size_list_projects(const struct composte_list_projects *msg)
{
    size_t size = 24;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    return size;
}

size_t composte_size_share_project(const struct composte_share_project *msg)
{
    size_t size = 64;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id);
    size += wf_json_size_text(msg->user_id);
    size += wf_json_size_bool(msg->contributor);
    size += wf_json_size_text(msg->with);
    return size;
}

size_t composte_size_select_project(const struct composte_select_project *msg)
{
    size_t size = 50;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->user_id) + wf_json_size_text(msg->project_id);
    if (msg->has_since)
        size += 9 + wf_json_size_uint(msg->since);
    return size;
}

static size_t size_proposed_change(const struct composte_proposed_change *value)
{
    return 16 + wf_json_size_text(value->id) + wf_json_size_raw(value->patch);
}

static size_t size_propose_update_changes(const struct composte_proposed_change *items,
                                          size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_proposed_change(&items[i]);
    }
    return size;
}

size_t composte_size_propose_update(const struct composte_propose_update *msg)
{
    size_t size = 58;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id);
    size += wf_json_size_uint(msg->base);
    size += size_propose_update_changes(msg->changes, msg->changes_count);
    if (msg->has_atomic)
        size += 10 + wf_json_size_bool(msg->atomic);
    return size;
}

size_t composte_size_done_editing(const struct composte_done_editing *msg)
{
    size_t size = 48;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->user_id) + wf_json_size_text(msg->project_id);
    return size;
}

size_t composte_size_ping(const struct composte_ping *msg)
{
    size_t size = 15;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    return size;
}

static size_t size_project_info(const struct composte_project_info *value)
{
    size_t size = 58;

    size += wf_json_size_text(value->id);
    size += wf_json_size_text(value->name);
    size += wf_json_size_text(value->owner);
    size += wf_json_size_uint(value->rev);
    size += wf_json_size_raw(value->metadata);
    size += wf_json_size_uint(value->modified_ms);
    return size;
}

static size_t size_projects_(const struct composte_project_info *items, size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_project_info(&items[i]);
    }
    return size;
}

static size_t size_limits(const struct composte_limits *value)
{
    size_t size = 30;

    size += wf_json_size_uint(value->message);
    size += wf_json_size_uint(value->changes);
    size += wf_json_size_uint(value->ops);
    return size;
}

size_t composte_size_logged_in(const struct composte_logged_in *msg)
{
    size_t size = 74;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->user_id);
    size += size_projects_(msg->projects, msg->projects_count);
    size += wf_json_size_uint(msg->update_interval_ms);
    size += size_limits(&msg->limits);
    return size;
}

size_t composte_size_register_ok(const struct composte_register_ok *msg)
{
    size_t size = 33;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->user_id);
    return size;
}

size_t composte_size_create_project_ok(const struct composte_create_project_ok *msg)
{
    size_t size = 60;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id);
    size += wf_json_size_uint(msg->rev);
    size += wf_json_size_raw(msg->project);
    return size;
}

size_t composte_size_projects(const struct composte_projects *msg)
{
    size_t size = 31;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += size_projects_(msg->projects, msg->projects_count);
    return size;
}

size_t composte_size_share_ok(const struct composte_share_ok *msg)
{
    size_t size = 49;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id);
    size += wf_json_size_texts(msg->contributors, msg->contributors_count);
    return size;
}

static size_t size_revision_info(const struct composte_revision_info *value)
{
    size_t size = 33;

    size += wf_json_size_uint(value->rev);
    size += wf_json_size_text(value->author);
    size += wf_json_size_text(value->id);
    size += wf_json_size_raw(value->patch);
    return size;
}

static size_t size_revisions(const struct composte_revision_info *items, size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_revision_info(&items[i]);
    }
    return size;
}

size_t composte_size_select_project_ok(const struct composte_select_project_ok *msg)
{
    size_t size = 49;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id) + wf_json_size_uint(msg->rev);
    if (msg->has_project)
        size += 11 + wf_json_size_raw(msg->project);
    if (msg->has_changes)
        size += 11 + size_revisions(msg->changes, msg->changes_count);
    return size;
}

static size_t size_update_result_status(enum composte_update_result_status value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_UPDATE_RESULT_STATUS_NONE:
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_OK:
        size += 4;
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_PARTIAL:
        size += 9;
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_REJECTED:
        size += 10;
        break;
    }
    return size;
}

static size_t size_accepted(const struct composte_accepted *value)
{
    return 14 + wf_json_size_text(value->id) + wf_json_size_uint(value->rev);
}

static size_t size_update_result_accepted(const struct composte_accepted *items, size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_accepted(&items[i]);
    }
    return size;
}

static size_t size_rejected_reason(enum composte_rejected_reason value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_REJECTED_REASON_NONE:
        break;
    case COMPOSTE_REJECTED_REASON_RACE:
        size += 6;
        break;
    case COMPOSTE_REJECTED_REASON_DEPENDS:
        size += 9;
        break;
    case COMPOSTE_REJECTED_REASON_INVALID:
        size += 9;
        break;
    case COMPOSTE_REJECTED_REASON_ATOMIC:
        size += 8;
        break;
    case COMPOSTE_REJECTED_REASON_TOO_LARGE:
        size += 11;
        break;
    }
    return size;
}

static size_t size_collision(const struct composte_collision *value)
{
    return 16 + wf_json_size_uint(value->rev) + wf_json_size_text(value->path);
}

static size_t size_rejected(const struct composte_rejected *value)
{
    size_t size = 17 + wf_json_size_text(value->id) + size_rejected_reason(value->reason);

    if (value->has_op)
        size += 6 + wf_json_size_uint(value->op);
    if (value->has_path)
        size += 8 + wf_json_size_text(value->path);
    if (value->has_with)
        size += 8 + size_collision(&value->with);
    return size;
}

static size_t size_update_result_rejected(const struct composte_rejected *items, size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_rejected(&items[i]);
    }
    return size;
}

size_t composte_size_update_result(const struct composte_update_result *msg)
{
    size_t size = 79;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id);
    size += size_update_result_status(msg->status);
    size += wf_json_size_uint(msg->rev);
    size += size_update_result_accepted(msg->accepted, msg->accepted_count);
    size += size_update_result_rejected(msg->rejected, msg->rejected_count);
    return size;
}

size_t composte_size_done_editing_ok(const struct composte_done_editing_ok *msg)
{
    size_t size = 40;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += wf_json_size_text(msg->project_id);
    return size;
}

size_t composte_size_pong(const struct composte_pong *msg)
{
    size_t size = 15;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    return size;
}

static size_t size_code(enum composte_code value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_CODE_NONE:
        break;
    case COMPOSTE_CODE_AUTH_FAILED:
        size += 13;
        break;
    case COMPOSTE_CODE_LOGIN_REQUIRED:
        size += 16;
        break;
    case COMPOSTE_CODE_UNKNOWN_USER:
        size += 14;
        break;
    case COMPOSTE_CODE_UNKNOWN_PROJECT:
        size += 17;
        break;
    case COMPOSTE_CODE_NOT_PERMITTED:
        size += 15;
        break;
    case COMPOSTE_CODE_NOT_EDITING:
        size += 13;
        break;
    case COMPOSTE_CODE_FUTURE_BASE:
        size += 13;
        break;
    case COMPOSTE_CODE_STALE_BASE:
        size += 12;
        break;
    case COMPOSTE_CODE_INVALID_PATCH:
        size += 15;
        break;
    case COMPOSTE_CODE_BAD_REQUEST:
        size += 13;
        break;
    case COMPOSTE_CODE_NAME_TAKEN:
        size += 12;
        break;
    case COMPOSTE_CODE_REGISTRATION_CLOSED:
        size += 21;
        break;
    case COMPOSTE_CODE_TOO_MANY_ATTEMPTS:
        size += 19;
        break;
    case COMPOSTE_CODE_TOO_LARGE:
        size += 11;
        break;
    case COMPOSTE_CODE_BUSY:
        size += 6;
        break;
    }
    return size;
}

size_t composte_size_error(const struct composte_error *msg)
{
    size_t size = 35;

    if (msg->has_ref)
        size += 7 + wf_json_size_raw(msg->ref);
    size += size_code(msg->code) + wf_json_size_text(msg->message);
    if (msg->has_request)
        size += 11 + wf_json_size_text(msg->request);
    return size;
}

size_t composte_size_authoritative_update(const struct composte_authoritative_update *msg)
{
    size_t size = 70;

    size += wf_json_size_text(msg->project_id);
    size += wf_json_size_uint(msg->from);
    size += wf_json_size_uint(msg->to);
    size += size_revisions(msg->changes, msg->changes_count);
    return size;
}

size_t composte_size_project_state(const struct composte_project_state *msg)
{
    size_t size = 56;

    size += wf_json_size_text(msg->project_id);
    size += wf_json_size_uint(msg->rev);
    size += wf_json_size_raw(msg->project);
    return size;
}

static size_t size_closed_reason(enum composte_closed_reason value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_CLOSED_REASON_NONE:
        break;
    case COMPOSTE_CLOSED_REASON_NOT_PERMITTED:
        size += 15;
        break;
    case COMPOSTE_CLOSED_REASON_DELETED:
        size += 9;
        break;
    case COMPOSTE_CLOSED_REASON_SHUTDOWN:
        size += 10;
        break;
    }
    return size;
}

size_t composte_size_closed(const struct composte_closed *msg)
{
    return 41 + wf_json_size_text(msg->project_id) + size_closed_reason(msg->reason);
}

size_t composte_size_log_in_cbor(const struct composte_log_in *msg)
{
    size_t size = 28;
    size_t count = 3;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->user_id) + wf_cbor_size_text(msg->password);
    return size;
}

size_t composte_size_register_cbor(const struct composte_register *msg)
{
    size_t size = 31;
    size_t count = 3;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->user_id) + wf_cbor_size_text(msg->password);
    return size;
}

size_t composte_size_create_project_cbor(const struct composte_create_project *msg)
{
    size_t size = 31;
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_metadata;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->name) + wf_cbor_size_text(msg->owner);
    if (msg->has_metadata)
        size += 9 + wf_cbor_size_raw_json(msg->metadata);
    return size;
}

size_t composte_size_list_projects_cbor(const struct composte_list_projects *msg)
{
    size_t size = 19;
    size_t count = 1;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    return size;
}

size_t composte_size_share_project_cbor(const struct composte_share_project *msg)
{
    size_t size = 47;
    size_t count = 5;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id);
    size += wf_cbor_size_text(msg->user_id);
    size += wf_cbor_size_bool(msg->contributor);
    size += wf_cbor_size_text(msg->with);
    return size;
}

size_t composte_size_select_project_cbor(const struct composte_select_project *msg)
{
    size_t size = 39;
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_since;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->user_id) + wf_cbor_size_text(msg->project_id);
    if (msg->has_since)
        size += 6 + wf_cbor_size_uint(msg->since);
    return size;
}

static size_t size_proposed_change_cbor(const struct composte_proposed_change *value)
{
    return 10 + wf_cbor_size_text(value->id) + wf_cbor_size_raw_json(value->patch);
}

static size_t size_propose_update_changes_cbor(const struct composte_proposed_change *items,
                                               size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_proposed_change_cbor(&items[i]);
    return size;
}

size_t composte_size_propose_update_cbor(const struct composte_propose_update *msg)
{
    size_t size = 44;
    size_t count = 4;

    count += msg->has_ref;
    count += msg->has_atomic;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id);
    size += wf_cbor_size_uint(msg->base);
    size += size_propose_update_changes_cbor(msg->changes, msg->changes_count);
    if (msg->has_atomic)
        size += 7 + wf_cbor_size_bool(msg->atomic);
    return size;
}

size_t composte_size_done_editing_cbor(const struct composte_done_editing *msg)
{
    size_t size = 37;
    size_t count = 3;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->user_id) + wf_cbor_size_text(msg->project_id);
    return size;
}

size_t composte_size_ping_cbor(const struct composte_ping *msg)
{
    size_t size = 10;
    size_t count = 1;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    return size;
}

static size_t size_project_info_cbor(const struct composte_project_info *value)
{
    size_t size = 40;

    size += wf_cbor_size_text(value->id);
    size += wf_cbor_size_text(value->name);
    size += wf_cbor_size_text(value->owner);
    size += wf_cbor_size_uint(value->rev);
    size += wf_cbor_size_raw_json(value->metadata);
    size += wf_cbor_size_uint(value->modified_ms);
    return size;
}

static size_t size_projects__cbor(const struct composte_project_info *items, size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_project_info_cbor(&items[i]);
    return size;
}

static size_t size_limits_cbor(const struct composte_limits *value)
{
    size_t size = 21;

    size += wf_cbor_size_uint(value->message);
    size += wf_cbor_size_uint(value->changes);
    size += wf_cbor_size_uint(value->ops);
    return size;
}

size_t composte_size_logged_in_cbor(const struct composte_logged_in *msg)
{
    size_t size = 57;
    size_t count = 5;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->user_id);
    size += size_projects__cbor(msg->projects, msg->projects_count);
    size += wf_cbor_size_uint(msg->update_interval_ms);
    size += size_limits_cbor(&msg->limits);
    return size;
}

size_t composte_size_register_ok_cbor(const struct composte_register_ok *msg)
{
    size_t size = 25;
    size_t count = 2;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->user_id);
    return size;
}

size_t composte_size_create_project_ok_cbor(const struct composte_create_project_ok *msg)
{
    size_t size = 46;
    size_t count = 4;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id);
    size += wf_cbor_size_uint(msg->rev);
    size += wf_cbor_size_raw_json(msg->project);
    return size;
}

size_t composte_size_projects_cbor(const struct composte_projects *msg)
{
    size_t size = 23;
    size_t count = 2;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += size_projects__cbor(msg->projects, msg->projects_count);
    return size;
}

size_t composte_size_share_ok_cbor(const struct composte_share_ok *msg)
{
    size_t size = 38;
    size_t count = 3;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id);
    size += wf_cbor_size_texts(msg->contributors, msg->contributors_count);
    return size;
}

static size_t size_revision_info_cbor(const struct composte_revision_info *value)
{
    size_t size = 21;

    size += wf_cbor_size_uint(value->rev);
    size += wf_cbor_size_text(value->author);
    size += wf_cbor_size_text(value->id);
    size += wf_cbor_size_raw_json(value->patch);
    return size;
}

static size_t size_revisions_cbor(const struct composte_revision_info *items, size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_revision_info_cbor(&items[i]);
    return size;
}

size_t composte_size_select_project_ok_cbor(const struct composte_select_project_ok *msg)
{
    size_t size = 38;
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_project;
    count += msg->has_changes;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id) + wf_cbor_size_uint(msg->rev);
    if (msg->has_project)
        size += 8 + wf_cbor_size_raw_json(msg->project);
    if (msg->has_changes)
        size += 8 + size_revisions_cbor(msg->changes, msg->changes_count);
    return size;
}

static size_t size_update_result_status_cbor(enum composte_update_result_status value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_UPDATE_RESULT_STATUS_NONE:
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_OK:
        size += 3;
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_PARTIAL:
        size += 8;
        break;
    case COMPOSTE_UPDATE_RESULT_STATUS_REJECTED:
        size += 9;
        break;
    }
    return size;
}

static size_t size_accepted_cbor(const struct composte_accepted *value)
{
    return 8 + wf_cbor_size_text(value->id) + wf_cbor_size_uint(value->rev);
}

static size_t size_update_result_accepted_cbor(const struct composte_accepted *items, size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_accepted_cbor(&items[i]);
    return size;
}

static size_t size_rejected_reason_cbor(enum composte_rejected_reason value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_REJECTED_REASON_NONE:
        break;
    case COMPOSTE_REJECTED_REASON_RACE:
        size += 5;
        break;
    case COMPOSTE_REJECTED_REASON_DEPENDS:
        size += 8;
        break;
    case COMPOSTE_REJECTED_REASON_INVALID:
        size += 8;
        break;
    case COMPOSTE_REJECTED_REASON_ATOMIC:
        size += 7;
        break;
    case COMPOSTE_REJECTED_REASON_TOO_LARGE:
        size += 10;
        break;
    }
    return size;
}

static size_t size_collision_cbor(const struct composte_collision *value)
{
    return 10 + wf_cbor_size_uint(value->rev) + wf_cbor_size_text(value->path);
}

static size_t size_rejected_cbor(const struct composte_rejected *value)
{
    size_t size = 10;
    size_t count = 2;

    count += value->has_op;
    count += value->has_path;
    count += value->has_with;
    size += wf_cbor_size_object(count);
    size += wf_cbor_size_text(value->id);
    size += size_rejected_reason_cbor(value->reason);
    if (value->has_op)
        size += 3 + wf_cbor_size_uint(value->op);
    if (value->has_path)
        size += 5 + wf_cbor_size_text(value->path);
    if (value->has_with)
        size += 5 + size_collision_cbor(&value->with);
    return size;
}

static size_t size_update_result_rejected_cbor(const struct composte_rejected *items, size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_rejected_cbor(&items[i]);
    return size;
}

size_t composte_size_update_result_cbor(const struct composte_update_result *msg)
{
    size_t size = 59;
    size_t count = 6;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id);
    size += size_update_result_status_cbor(msg->status);
    size += wf_cbor_size_uint(msg->rev);
    size += size_update_result_accepted_cbor(msg->accepted, msg->accepted_count);
    size += size_update_result_rejected_cbor(msg->rejected, msg->rejected_count);
    return size;
}

size_t composte_size_done_editing_ok_cbor(const struct composte_done_editing_ok *msg)
{
    size_t size = 32;
    size_t count = 2;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += wf_cbor_size_text(msg->project_id);
    return size;
}

size_t composte_size_pong_cbor(const struct composte_pong *msg)
{
    size_t size = 10;
    size_t count = 1;

    count += msg->has_ref;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    return size;
}

static size_t size_code_cbor(enum composte_code value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_CODE_NONE:
        break;
    case COMPOSTE_CODE_AUTH_FAILED:
        size += 12;
        break;
    case COMPOSTE_CODE_LOGIN_REQUIRED:
        size += 15;
        break;
    case COMPOSTE_CODE_UNKNOWN_USER:
        size += 13;
        break;
    case COMPOSTE_CODE_UNKNOWN_PROJECT:
        size += 16;
        break;
    case COMPOSTE_CODE_NOT_PERMITTED:
        size += 14;
        break;
    case COMPOSTE_CODE_NOT_EDITING:
        size += 12;
        break;
    case COMPOSTE_CODE_FUTURE_BASE:
        size += 12;
        break;
    case COMPOSTE_CODE_STALE_BASE:
        size += 11;
        break;
    case COMPOSTE_CODE_INVALID_PATCH:
        size += 14;
        break;
    case COMPOSTE_CODE_BAD_REQUEST:
        size += 12;
        break;
    case COMPOSTE_CODE_NAME_TAKEN:
        size += 11;
        break;
    case COMPOSTE_CODE_REGISTRATION_CLOSED:
        size += 20;
        break;
    case COMPOSTE_CODE_TOO_MANY_ATTEMPTS:
        size += 18;
        break;
    case COMPOSTE_CODE_TOO_LARGE:
        size += 10;
        break;
    case COMPOSTE_CODE_BUSY:
        size += 5;
        break;
    }
    return size;
}

size_t composte_size_error_cbor(const struct composte_error *msg)
{
    size_t size = 24;
    size_t count = 3;

    count += msg->has_ref;
    count += msg->has_request;
    size += wf_cbor_size_object(count);
    if (msg->has_ref)
        size += 4 + wf_cbor_size_raw_json(msg->ref);
    size += size_code_cbor(msg->code) + wf_cbor_size_text(msg->message);
    if (msg->has_request)
        size += 8 + wf_cbor_size_text(msg->request);
    return size;
}

size_t composte_size_authoritative_update_cbor(const struct composte_authoritative_update *msg)
{
    size_t size = 54;

    size += wf_cbor_size_text(msg->project_id);
    size += wf_cbor_size_uint(msg->from);
    size += wf_cbor_size_uint(msg->to);
    size += size_revisions_cbor(msg->changes, msg->changes_count);
    return size;
}

size_t composte_size_project_state_cbor(const struct composte_project_state *msg)
{
    size_t size = 43;

    size += wf_cbor_size_text(msg->project_id);
    size += wf_cbor_size_uint(msg->rev);
    size += wf_cbor_size_raw_json(msg->project);
    return size;
}

static size_t size_closed_reason_cbor(enum composte_closed_reason value)
{
    size_t size = 0;

    switch (value) {
    case COMPOSTE_CLOSED_REASON_NONE:
        break;
    case COMPOSTE_CLOSED_REASON_NOT_PERMITTED:
        size += 14;
        break;
    case COMPOSTE_CLOSED_REASON_DELETED:
        size += 8;
        break;
    case COMPOSTE_CLOSED_REASON_SHUTDOWN:
        size += 9;
        break;
    }
    return size;
}

size_t composte_size_closed_cbor(const struct composte_closed *msg)
{
    return 31 + wf_cbor_size_text(msg->project_id) + size_closed_reason_cbor(msg->reason);
}
