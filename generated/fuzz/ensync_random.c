/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: random messages, for fuzzing.
 */
#include "ensync_random.h"

static const struct wf_text_rule implementation_info_name_rule = {
    .schema = "#/components/schemas/ImplementationInfo/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule u32_rule = {
    .schema = "#/components/schemas/U32",
    .max = 4294967295,
};

static const struct wf_bytes_rule hash_rule = {
    .schema = "#/components/schemas/Hash",
    .min_len = 32,
    .max_len = 32,
};

static const struct wf_uint_rule tx_rule = {
    .schema = "#/components/schemas/Tx",
    .max = UINT64_MAX,
};

static const struct wf_bytes_rule bytes_rule = {
    .schema = "#/components/schemas/Bytes",
    .max_len = WF_NO_LIMIT,
};

static const struct wf_text_rule error_text_rule = {
    .schema = "#/components/messages/Error/payload/items/1",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule fatal_error_text_rule = {
    .schema = "#/components/messages/FatalError/payload/items/1",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule server_info_fields_motd_rule = {
    .schema = "#/components/messages/ServerInfo/payload/items/1/properties/motd",
    .max_chars = WF_NO_LIMIT,
};

static void random_implementation_info_version(struct wf_random *random,
                                               struct ensync_implementation_info_version *value)
{
    value->major = (uint32_t)wf_random_uint(random, &u32_rule);
    value->minor = (uint32_t)wf_random_uint(random, &u32_rule);
    value->patch = (uint32_t)wf_random_uint(random, &u32_rule);
}

static void random_implementation_info_protocol(struct wf_random *random,
                                                struct ensync_implementation_info_protocol *value)
{
    value->major = (uint32_t)wf_random_uint(random, &u32_rule);
    value->minor = (uint32_t)wf_random_uint(random, &u32_rule);
}

static void random_implementation_info(struct wf_random *random,
                                       struct ensync_implementation_info *value)
{
    value->name = wf_random_text(random, &implementation_info_name_rule);
    random_implementation_info_version(random, &value->version);
    random_implementation_info_protocol(random, &value->protocol);
}

static void random_client_info_fields(struct wf_random *random,
                                      struct ensync_client_info_fields *value)
{
    random_implementation_info(random, &value->implementation);
}

void ensync_random_client_info(struct wf_random *random, struct ensync_client_info *msg)
{
    *msg = (struct ensync_client_info){0};
    random_client_info_fields(random, &msg->fields);
}

void ensync_random_get_dir(struct wf_random *random, struct ensync_get_dir *msg)
{
    *msg = (struct ensync_get_dir){0};
    msg->id = wf_random_bytes(random, &hash_rule);
}

void ensync_random_get_obj(struct wf_random *random, struct ensync_get_obj *msg)
{
    *msg = (struct ensync_get_obj){0};
    msg->id = wf_random_bytes(random, &hash_rule);
}

void ensync_random_start_tx(struct wf_random *random, struct ensync_start_tx *msg)
{
    *msg = (struct ensync_start_tx){0};
    msg->tx = wf_random_uint(random, &tx_rule);
}

void ensync_random_commit(struct wf_random *random, struct ensync_commit *msg)
{
    *msg = (struct ensync_commit){0};
    msg->tx = wf_random_uint(random, &tx_rule);
}

void ensync_random_abort(struct wf_random *random, struct ensync_abort *msg)
{
    *msg = (struct ensync_abort){0};
    msg->tx = wf_random_uint(random, &tx_rule);
}

static void random_mkdir_fields(struct wf_random *random, struct ensync_mkdir_fields *value)
{
    value->tx = wf_random_uint(random, &tx_rule);
    value->id = wf_random_bytes(random, &hash_rule);
    value->ver = wf_random_bytes(random, &hash_rule);
    value->data = wf_random_bytes(random, &bytes_rule);
}

void ensync_random_mkdir(struct wf_random *random, struct ensync_mkdir *msg)
{
    *msg = (struct ensync_mkdir){0};
    random_mkdir_fields(random, &msg->fields);
}

static void random_updir_fields(struct wf_random *random, struct ensync_updir_fields *value)
{
    value->tx = wf_random_uint(random, &tx_rule);
    value->id = wf_random_bytes(random, &hash_rule);
    value->ver = wf_random_bytes(random, &hash_rule);
    value->old_len = (uint32_t)wf_random_uint(random, &u32_rule);
    value->append = wf_random_bytes(random, &bytes_rule);
}

void ensync_random_updir(struct wf_random *random, struct ensync_updir *msg)
{
    *msg = (struct ensync_updir){0};
    random_updir_fields(random, &msg->fields);
}

static void random_rmdir_fields(struct wf_random *random, struct ensync_rmdir_fields *value)
{
    value->tx = wf_random_uint(random, &tx_rule);
    value->id = wf_random_bytes(random, &hash_rule);
    value->ver = wf_random_bytes(random, &hash_rule);
    value->old_len = (uint32_t)wf_random_uint(random, &u32_rule);
}

void ensync_random_rmdir(struct wf_random *random, struct ensync_rmdir *msg)
{
    *msg = (struct ensync_rmdir){0};
    random_rmdir_fields(random, &msg->fields);
}

static void random_linkobj_fields(struct wf_random *random, struct ensync_linkobj_fields *value)
{
    value->tx = wf_random_uint(random, &tx_rule);
    value->id = wf_random_bytes(random, &hash_rule);
    value->linkid = wf_random_bytes(random, &hash_rule);
}

void ensync_random_linkobj(struct wf_random *random, struct ensync_linkobj *msg)
{
    *msg = (struct ensync_linkobj){0};
    random_linkobj_fields(random, &msg->fields);
}

static void random_putobj_fields(struct wf_random *random, struct ensync_putobj_fields *value)
{
    value->tx = wf_random_uint(random, &tx_rule);
    value->id = wf_random_bytes(random, &hash_rule);
    value->linkid = wf_random_bytes(random, &hash_rule);
    value->data = wf_random_bytes(random, &bytes_rule);
}

void ensync_random_putobj(struct wf_random *random, struct ensync_putobj *msg)
{
    *msg = (struct ensync_putobj){0};
    random_putobj_fields(random, &msg->fields);
}

static void random_unlinkobj_fields(struct wf_random *random, struct ensync_unlinkobj_fields *value)
{
    value->tx = wf_random_uint(random, &tx_rule);
    value->id = wf_random_bytes(random, &hash_rule);
    value->linkid = wf_random_bytes(random, &hash_rule);
}

void ensync_random_unlinkobj(struct wf_random *random, struct ensync_unlinkobj *msg)
{
    *msg = (struct ensync_unlinkobj){0};
    random_unlinkobj_fields(random, &msg->fields);
}

void ensync_random_error(struct wf_random *random, struct ensync_error *msg)
{
    *msg = (struct ensync_error){0};
    msg->text = wf_random_text(random, &error_text_rule);
}

void ensync_random_fatal_error(struct wf_random *random, struct ensync_fatal_error *msg)
{
    *msg = (struct ensync_fatal_error){0};
    msg->text = wf_random_text(random, &fatal_error_text_rule);
}

void ensync_random_dir_entry(struct wf_random *random, struct ensync_dir_entry *msg)
{
    *msg = (struct ensync_dir_entry){0};
    msg->id = wf_random_bytes(random, &hash_rule);
    msg->ver = wf_random_bytes(random, &hash_rule);
    msg->length = (uint32_t)wf_random_uint(random, &u32_rule);
}

void ensync_random_dir_data(struct wf_random *random, struct ensync_dir_data *msg)
{
    *msg = (struct ensync_dir_data){0};
    msg->ver = wf_random_bytes(random, &hash_rule);
    msg->content = wf_random_bytes(random, &bytes_rule);
}

void ensync_random_obj_data(struct wf_random *random, struct ensync_obj_data *msg)
{
    *msg = (struct ensync_obj_data){0};
    msg->content = wf_random_bytes(random, &bytes_rule);
}

static void random_server_info_fields(struct wf_random *random,
                                      struct ensync_server_info_fields *value)
{
    random_implementation_info(random, &value->implementation);
    value->has_motd = wf_random_has(random);
    if (value->has_motd)
        value->motd = wf_random_text(random, &server_info_fields_motd_rule);
}

void ensync_random_server_info(struct wf_random *random, struct ensync_server_info *msg)
{
    *msg = (struct ensync_server_info){0};
    random_server_info_fields(random, &msg->fields);
}

static void random_any_client_info(struct wf_random *random, void *value)
{
    ensync_random_client_info(random, value);
}

static void random_any_get_dir(struct wf_random *random, void *value)
{
    ensync_random_get_dir(random, value);
}

static void random_any_get_obj(struct wf_random *random, void *value)
{
    ensync_random_get_obj(random, value);
}

static void random_any_start_tx(struct wf_random *random, void *value)
{
    ensync_random_start_tx(random, value);
}

static void random_any_commit(struct wf_random *random, void *value)
{
    ensync_random_commit(random, value);
}

static void random_any_abort(struct wf_random *random, void *value)
{
    ensync_random_abort(random, value);
}

static void random_any_mkdir(struct wf_random *random, void *value)
{
    ensync_random_mkdir(random, value);
}

static void random_any_updir(struct wf_random *random, void *value)
{
    ensync_random_updir(random, value);
}

static void random_any_rmdir(struct wf_random *random, void *value)
{
    ensync_random_rmdir(random, value);
}

static void random_any_linkobj(struct wf_random *random, void *value)
{
    ensync_random_linkobj(random, value);
}

static void random_any_putobj(struct wf_random *random, void *value)
{
    ensync_random_putobj(random, value);
}

static void random_any_unlinkobj(struct wf_random *random, void *value)
{
    ensync_random_unlinkobj(random, value);
}

static void random_any_error(struct wf_random *random, void *value)
{
    ensync_random_error(random, value);
}

static void random_any_fatal_error(struct wf_random *random, void *value)
{
    ensync_random_fatal_error(random, value);
}

static void random_any_dir_entry(struct wf_random *random, void *value)
{
    ensync_random_dir_entry(random, value);
}

static void random_any_dir_data(struct wf_random *random, void *value)
{
    ensync_random_dir_data(random, value);
}

static void random_any_obj_data(struct wf_random *random, void *value)
{
    ensync_random_obj_data(random, value);
}

static void random_any_server_info(struct wf_random *random, void *value)
{
    ensync_random_server_info(random, value);
}

static void random_nothing(struct wf_random *random, void *value)
{
    (void)random;
    (void)value;
}

wf_random_message *const ensync_random[] = {
    random_any_client_info, /* ENSYNC_CLIENT_INFO */
    random_any_get_dir,     /* ENSYNC_GET_DIR */
    random_any_get_obj,     /* ENSYNC_GET_OBJ */
    random_nothing,         /* ENSYNC_FOR_DIR */
    random_any_start_tx,    /* ENSYNC_START_TX */
    random_any_commit,      /* ENSYNC_COMMIT */
    random_any_abort,       /* ENSYNC_ABORT */
    random_any_mkdir,       /* ENSYNC_MKDIR */
    random_any_updir,       /* ENSYNC_UPDIR */
    random_any_rmdir,       /* ENSYNC_RMDIR */
    random_any_linkobj,     /* ENSYNC_LINKOBJ */
    random_any_putobj,      /* ENSYNC_PUTOBJ */
    random_any_unlinkobj,   /* ENSYNC_UNLINKOBJ */
    random_nothing,         /* ENSYNC_CLEAN_UP */
    random_nothing,         /* ENSYNC_DONE */
    random_nothing,         /* ENSYNC_FAIL */
    random_any_error,       /* ENSYNC_ERROR */
    random_any_fatal_error, /* ENSYNC_FATAL_ERROR */
    random_nothing,         /* ENSYNC_NOT_FOUND */
    random_any_dir_entry,   /* ENSYNC_DIR_ENTRY */
    random_any_dir_data,    /* ENSYNC_DIR_DATA */
    random_any_obj_data,    /* ENSYNC_OBJ_DATA */
    random_any_server_info, /* ENSYNC_SERVER_INFO */
};
