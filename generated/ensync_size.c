/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: how long messages will be.
 */
#include "ensync_size.h"

#include "wireform/codec/cbor_size.h"
#include "wireform/codec/json_size.h"

static size_t
size_implementation_info_version(const struct ensync_implementation_info_version *value)
{
    size_t size = 4;

    size += wf_json_size_uint(value->major);
    size += wf_json_size_uint(value->minor);
    size += wf_json_size_uint(value->patch);
    return size;
}

static size_t
size_implementation_info_protocol(const struct ensync_implementation_info_protocol *value)
{
    return 3 + wf_json_size_uint(value->major) + wf_json_size_uint(value->minor);
}

static size_t size_implementation_info(const struct ensync_implementation_info *value)
{
    size_t size = 32;

    size += wf_json_size_text(value->name);
    size += size_implementation_info_version(&value->version);
    size += size_implementation_info_protocol(&value->protocol);
    return size;
}

static size_t size_client_info_fields(const struct ensync_client_info_fields *value)
{
    return 19 + size_implementation_info(&value->implementation);
}

size_t ensync_size_client_info(const struct ensync_client_info *msg)
{
    return 15 + size_client_info_fields(&msg->fields);
}

size_t ensync_size_get_dir(const struct ensync_get_dir *msg)
{
    return 11 + wf_json_size_bytes(msg->id);
}

size_t ensync_size_get_obj(const struct ensync_get_obj *msg)
{
    return 11 + wf_json_size_bytes(msg->id);
}

size_t ensync_size_for_dir(void)
{
    return 8;
}

size_t ensync_size_start_tx(const struct ensync_start_tx *msg)
{
    return 12 + wf_json_size_uint(msg->tx);
}

size_t ensync_size_commit(const struct ensync_commit *msg)
{
    return 11 + wf_json_size_uint(msg->tx);
}

size_t ensync_size_abort(const struct ensync_abort *msg)
{
    return 10 + wf_json_size_uint(msg->tx);
}

static size_t size_mkdir_fields(const struct ensync_mkdir_fields *value)
{
    size_t size = 28;

    size += wf_json_size_uint(value->tx);
    size += wf_json_size_bytes(value->id);
    size += wf_json_size_bytes(value->ver);
    size += wf_json_size_bytes(value->data);
    return size;
}

size_t ensync_size_mkdir(const struct ensync_mkdir *msg)
{
    return 10 + size_mkdir_fields(&msg->fields);
}

static size_t size_updir_fields(const struct ensync_updir_fields *value)
{
    size_t size = 41;

    size += wf_json_size_uint(value->tx);
    size += wf_json_size_bytes(value->id);
    size += wf_json_size_bytes(value->ver);
    size += wf_json_size_uint(value->old_len);
    size += wf_json_size_bytes(value->append);
    return size;
}

size_t ensync_size_updir(const struct ensync_updir *msg)
{
    return 10 + size_updir_fields(&msg->fields);
}

static size_t size_rmdir_fields(const struct ensync_rmdir_fields *value)
{
    size_t size = 31;

    size += wf_json_size_uint(value->tx);
    size += wf_json_size_bytes(value->id);
    size += wf_json_size_bytes(value->ver);
    size += wf_json_size_uint(value->old_len);
    return size;
}

size_t ensync_size_rmdir(const struct ensync_rmdir *msg)
{
    return 10 + size_rmdir_fields(&msg->fields);
}

static size_t size_linkobj_fields(const struct ensync_linkobj_fields *value)
{
    size_t size = 23;

    size += wf_json_size_uint(value->tx);
    size += wf_json_size_bytes(value->id);
    size += wf_json_size_bytes(value->linkid);
    return size;
}

size_t ensync_size_linkobj(const struct ensync_linkobj *msg)
{
    return 12 + size_linkobj_fields(&msg->fields);
}

static size_t size_putobj_fields(const struct ensync_putobj_fields *value)
{
    size_t size = 31;

    size += wf_json_size_uint(value->tx);
    size += wf_json_size_bytes(value->id);
    size += wf_json_size_bytes(value->linkid);
    size += wf_json_size_bytes(value->data);
    return size;
}

size_t ensync_size_putobj(const struct ensync_putobj *msg)
{
    return 11 + size_putobj_fields(&msg->fields);
}

static size_t size_unlinkobj_fields(const struct ensync_unlinkobj_fields *value)
{
    size_t size = 23;

    size += wf_json_size_uint(value->tx);
    size += wf_json_size_bytes(value->id);
    size += wf_json_size_bytes(value->linkid);
    return size;
}

size_t ensync_size_unlinkobj(const struct ensync_unlinkobj *msg)
{
    return 14 + size_unlinkobj_fields(&msg->fields);
}

size_t ensync_size_clean_up(void)
{
    return 9;
}

size_t ensync_size_done(void)
{
    return 6;
}

size_t ensync_size_fail(void)
{
    return 6;
}

size_t ensync_size_error(const struct ensync_error *msg)
{
    return 10 + wf_json_size_text(msg->text);
}

size_t ensync_size_fatal_error(const struct ensync_fatal_error *msg)
{
    return 15 + wf_json_size_text(msg->text);
}

size_t ensync_size_not_found(void)
{
    return 10;
}

size_t ensync_size_dir_entry(const struct ensync_dir_entry *msg)
{
    size_t size = 15;

    size += wf_json_size_bytes(msg->id);
    size += wf_json_size_bytes(msg->ver);
    size += wf_json_size_uint(msg->length);
    return size;
}

size_t ensync_size_dir_data(const struct ensync_dir_data *msg)
{
    return 13 + wf_json_size_bytes(msg->ver) + wf_json_size_bytes(msg->content);
}

size_t ensync_size_obj_data(const struct ensync_obj_data *msg)
{
    return 12 + wf_json_size_bytes(msg->content);
}

static size_t size_server_info_fields(const struct ensync_server_info_fields *value)
{
    size_t size = 27 + size_implementation_info(&value->implementation);

    if (value->has_motd)
        size += wf_json_size_text(value->motd);
    else
        size += 4;
    return size;
}

size_t ensync_size_server_info(const struct ensync_server_info *msg)
{
    return 15 + size_server_info_fields(&msg->fields);
}

static size_t
size_implementation_info_version_cbor(const struct ensync_implementation_info_version *value)
{
    size_t size = 1;

    size += wf_cbor_size_uint(value->major);
    size += wf_cbor_size_uint(value->minor);
    size += wf_cbor_size_uint(value->patch);
    return size;
}

static size_t
size_implementation_info_protocol_cbor(const struct ensync_implementation_info_protocol *value)
{
    return 1 + wf_cbor_size_uint(value->major) + wf_cbor_size_uint(value->minor);
}

static size_t size_implementation_info_cbor(const struct ensync_implementation_info *value)
{
    size_t size = 23;

    size += wf_cbor_size_text(value->name);
    size += size_implementation_info_version_cbor(&value->version);
    size += size_implementation_info_protocol_cbor(&value->protocol);
    return size;
}

static size_t size_client_info_fields_cbor(const struct ensync_client_info_fields *value)
{
    return 16 + size_implementation_info_cbor(&value->implementation);
}

size_t ensync_size_client_info_cbor(const struct ensync_client_info *msg)
{
    return 12 + size_client_info_fields_cbor(&msg->fields);
}

size_t ensync_size_get_dir_cbor(const struct ensync_get_dir *msg)
{
    return 8 + wf_cbor_size_fixed_bytes(msg->id, 32);
}

size_t ensync_size_get_obj_cbor(const struct ensync_get_obj *msg)
{
    return 8 + wf_cbor_size_fixed_bytes(msg->id, 32);
}

size_t ensync_size_for_dir_cbor(void)
{
    return 7;
}

size_t ensync_size_start_tx_cbor(const struct ensync_start_tx *msg)
{
    return 9 + wf_cbor_size_uint(msg->tx);
}

size_t ensync_size_commit_cbor(const struct ensync_commit *msg)
{
    return 8 + wf_cbor_size_uint(msg->tx);
}

size_t ensync_size_abort_cbor(const struct ensync_abort *msg)
{
    return 7 + wf_cbor_size_uint(msg->tx);
}

static size_t size_mkdir_fields_cbor(const struct ensync_mkdir_fields *value)
{
    size_t size = 16;

    size += wf_cbor_size_uint(value->tx);
    size += wf_cbor_size_fixed_bytes(value->id, 32);
    size += wf_cbor_size_fixed_bytes(value->ver, 32);
    size += wf_cbor_size_bytes(value->data);
    return size;
}

size_t ensync_size_mkdir_cbor(const struct ensync_mkdir *msg)
{
    return 7 + size_mkdir_fields_cbor(&msg->fields);
}

static size_t size_updir_fields_cbor(const struct ensync_updir_fields *value)
{
    size_t size = 26;

    size += wf_cbor_size_uint(value->tx);
    size += wf_cbor_size_fixed_bytes(value->id, 32);
    size += wf_cbor_size_fixed_bytes(value->ver, 32);
    size += wf_cbor_size_uint(value->old_len);
    size += wf_cbor_size_bytes(value->append);
    return size;
}

size_t ensync_size_updir_cbor(const struct ensync_updir *msg)
{
    return 7 + size_updir_fields_cbor(&msg->fields);
}

static size_t size_rmdir_fields_cbor(const struct ensync_rmdir_fields *value)
{
    size_t size = 19;

    size += wf_cbor_size_uint(value->tx);
    size += wf_cbor_size_fixed_bytes(value->id, 32);
    size += wf_cbor_size_fixed_bytes(value->ver, 32);
    size += wf_cbor_size_uint(value->old_len);
    return size;
}

size_t ensync_size_rmdir_cbor(const struct ensync_rmdir *msg)
{
    return 7 + size_rmdir_fields_cbor(&msg->fields);
}

static size_t size_linkobj_fields_cbor(const struct ensync_linkobj_fields *value)
{
    size_t size = 14;

    size += wf_cbor_size_uint(value->tx);
    size += wf_cbor_size_fixed_bytes(value->id, 32);
    size += wf_cbor_size_fixed_bytes(value->linkid, 32);
    return size;
}

size_t ensync_size_linkobj_cbor(const struct ensync_linkobj *msg)
{
    return 9 + size_linkobj_fields_cbor(&msg->fields);
}

static size_t size_putobj_fields_cbor(const struct ensync_putobj_fields *value)
{
    size_t size = 19;

    size += wf_cbor_size_uint(value->tx);
    size += wf_cbor_size_fixed_bytes(value->id, 32);
    size += wf_cbor_size_fixed_bytes(value->linkid, 32);
    size += wf_cbor_size_bytes(value->data);
    return size;
}

size_t ensync_size_putobj_cbor(const struct ensync_putobj *msg)
{
    return 8 + size_putobj_fields_cbor(&msg->fields);
}

static size_t size_unlinkobj_fields_cbor(const struct ensync_unlinkobj_fields *value)
{
    size_t size = 14;

    size += wf_cbor_size_uint(value->tx);
    size += wf_cbor_size_fixed_bytes(value->id, 32);
    size += wf_cbor_size_fixed_bytes(value->linkid, 32);
    return size;
}

size_t ensync_size_unlinkobj_cbor(const struct ensync_unlinkobj *msg)
{
    return 11 + size_unlinkobj_fields_cbor(&msg->fields);
}

size_t ensync_size_clean_up_cbor(void)
{
    return 8;
}

size_t ensync_size_done_cbor(void)
{
    return 5;
}

size_t ensync_size_fail_cbor(void)
{
    return 5;
}

size_t ensync_size_error_cbor(const struct ensync_error *msg)
{
    return 7 + wf_cbor_size_text(msg->text);
}

size_t ensync_size_fatal_error_cbor(const struct ensync_fatal_error *msg)
{
    return 12 + wf_cbor_size_text(msg->text);
}

size_t ensync_size_not_found_cbor(void)
{
    return 9;
}

size_t ensync_size_dir_entry_cbor(const struct ensync_dir_entry *msg)
{
    size_t size = 10;

    size += wf_cbor_size_fixed_bytes(msg->id, 32);
    size += wf_cbor_size_fixed_bytes(msg->ver, 32);
    size += wf_cbor_size_uint(msg->length);
    return size;
}

size_t ensync_size_dir_data_cbor(const struct ensync_dir_data *msg)
{
    return 9 + wf_cbor_size_fixed_bytes(msg->ver, 32) + wf_cbor_size_bytes(msg->content);
}

size_t ensync_size_obj_data_cbor(const struct ensync_obj_data *msg)
{
    return 9 + wf_cbor_size_bytes(msg->content);
}

static size_t size_server_info_fields_cbor(const struct ensync_server_info_fields *value)
{
    size_t size = 21 + size_implementation_info_cbor(&value->implementation);

    if (value->has_motd)
        size += wf_cbor_size_text(value->motd);
    else
        size += 1;
    return size;
}

size_t ensync_size_server_info_cbor(const struct ensync_server_info *msg)
{
    return 12 + size_server_info_fields_cbor(&msg->fields);
}
