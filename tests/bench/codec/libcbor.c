/* libcbor: a tree. */
#include <cbor.h>
#include <string.h>

#include "contender.h"

static bool take_uint(const cbor_item_t *item, void *value)
{
    if (!cbor_isa_uint(item))
        return false;
    *(uint64_t *)value = cbor_get_int(item);
    return true;
}

static bool take_bytes(const cbor_item_t *item, void *value)
{
    if (!cbor_isa_bytestring(item) || !cbor_bytestring_is_definite(item))
        return false;
    *(wf_bytes *)value = (wf_bytes){cbor_bytestring_handle(item), cbor_bytestring_length(item)};
    return true;
}

static bool take_hash(const cbor_item_t *item, void *value)
{
    return take_bytes(item, value) && ((wf_bytes *)value)->len == 32;
}

/* @return the items of [tag, body]; the last message's tree is given back */
static cbor_item_t **open_message(const char *bytes, size_t size, const char *tag)
{
    static cbor_item_t *root;
    struct cbor_load_result result;
    cbor_item_t **items;

    if (root)
        cbor_decref(&root);
    root = cbor_load((cbor_data)bytes, size, &result);
    if (!root || result.read != size || !cbor_isa_array(root) || cbor_array_size(root) != 2)
        return NULL;
    items = cbor_array_handle(root);
    if (!cbor_isa_string(items[0]) || cbor_string_length(items[0]) != strlen(tag) ||
        memcmp(cbor_string_handle(items[0]), tag, strlen(tag)) != 0)
        return NULL;
    return items;
}

struct field {
    const char *name;
    bool (*take)(const cbor_item_t *item, void *value);
    void *value;
};

static bool is_text(const cbor_item_t *item, const char *text)
{
    return cbor_isa_string(item) && cbor_string_length(item) == strlen(text) &&
           memcmp(cbor_string_handle(item), text, strlen(text)) == 0;
}

/* Each of the fields once, in any order. */
static bool take_fields(const cbor_item_t *map, const struct field *fields, size_t count)
{
    struct cbor_pair *pairs = cbor_map_handle(map);
    unsigned seen = 0;

    for (size_t i = 0; i < cbor_map_size(map); i++) {
        for (unsigned k = 0; k < count; k++) {
            if (!is_text(pairs[i].key, fields[k].name))
                continue;
            if ((seen >> k & 1) != 0 || !fields[k].take(pairs[i].value, fields[k].value))
                return false;
            seen |= 1U << k;
        }
    }
    return seen == (1U << count) - 1;
}

static bool decode_get_obj(const char *bytes, size_t size, union message *msg)
{
    cbor_item_t **items = open_message(bytes, size, "GetObj");

    return items && take_hash(items[1], &msg->get_obj.id);
}

static bool decode_rmdir(const char *bytes, size_t size, union message *msg)
{
    struct ensync_rmdir_fields *rmdir = &msg->rmdir.fields;
    cbor_item_t **items = open_message(bytes, size, "Rmdir");
    uint64_t old_len = 0;
    const struct field fields[] = {{"tx", take_uint, &rmdir->tx},
                                   {"id", take_hash, &rmdir->id},
                                   {"ver", take_hash, &rmdir->ver},
                                   {"old_len", take_uint, &old_len}};

    if (!items || !cbor_isa_map(items[1]) || !take_fields(items[1], fields, 4) ||
        old_len > UINT32_MAX)
        return false;
    rmdir->old_len = (uint32_t)old_len;
    return true;
}

static bool decode_putobj(const char *bytes, size_t size, union message *msg)
{
    struct ensync_putobj_fields *putobj = &msg->putobj.fields;
    cbor_item_t **items = open_message(bytes, size, "Putobj");
    const struct field fields[] = {{"tx", take_uint, &putobj->tx},
                                   {"id", take_hash, &putobj->id},
                                   {"linkid", take_hash, &putobj->linkid},
                                   {"data", take_bytes, &putobj->data}};

    return items && cbor_isa_map(items[1]) && take_fields(items[1], fields, 4);
}

/* Its encoders without a tree. */
static unsigned char out[1 << 17];

static size_t put_text(size_t at, const char *text)
{
    at += cbor_encode_string_start(strlen(text), out + at, sizeof(out) - at);
    memcpy(out + at, text, strlen(text));
    return at + strlen(text);
}

static size_t put_uint(size_t at, const char *name, uint64_t value)
{
    at = put_text(at, name);
    return at + cbor_encode_uint(value, out + at, sizeof(out) - at);
}

static size_t put_bytes(size_t at, wf_bytes bytes)
{
    at += cbor_encode_bytestring_start(bytes.len, out + at, sizeof(out) - at);
    memcpy(out + at, bytes.ptr, bytes.len);
    return at + bytes.len;
}

static size_t put_tag(const char *tag)
{
    return put_text(cbor_encode_array_start(2, out, sizeof(out)), tag);
}

static wf_text encode_get_obj(const union message *msg)
{
    return (wf_text){(char *)out, put_bytes(put_tag("GetObj"), msg->get_obj.id)};
}

static wf_text encode_rmdir(const union message *msg)
{
    const struct ensync_rmdir_fields *fields = &msg->rmdir.fields;
    size_t at = put_tag("Rmdir");

    at += cbor_encode_map_start(4, out + at, sizeof(out) - at);
    at = put_uint(at, "tx", fields->tx);
    at = put_bytes(put_text(at, "id"), fields->id);
    at = put_bytes(put_text(at, "ver"), fields->ver);
    return (wf_text){(char *)out, put_uint(at, "old_len", fields->old_len)};
}

static wf_text encode_putobj(const union message *msg)
{
    const struct ensync_putobj_fields *fields = &msg->putobj.fields;
    size_t at = put_tag("Putobj");

    at += cbor_encode_map_start(4, out + at, sizeof(out) - at);
    at = put_uint(at, "tx", fields->tx);
    at = put_bytes(put_text(at, "id"), fields->id);
    at = put_bytes(put_text(at, "linkid"), fields->linkid);
    return (wf_text){(char *)out, put_bytes(put_text(at, "data"), fields->data)};
}

#define AS_TEXT_AGAIN(version) #version
#define AS_TEXT(version)       AS_TEXT_AGAIN(version)

const struct contender libcbor_contender = {
    .name = "libcbor",
    .version = AS_TEXT(CBOR_MAJOR_VERSION) "." AS_TEXT(CBOR_MINOR_VERSION),
    .decode = {[GET_OBJ] = decode_get_obj, [RMDIR] = decode_rmdir, [PUTOBJ] = decode_putobj},
    .encode = {[GET_OBJ] = encode_get_obj, [RMDIR] = encode_rmdir, [PUTOBJ] = encode_putobj},
};
