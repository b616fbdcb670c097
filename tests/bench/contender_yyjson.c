/* yyjson with a binding written by hand, on the document it builds; memory from a pool. */
#include "contender.h"

#include <string.h>
#include <yyjson.h>

enum { MESSAGE_CHARS_MAX = 16384, POOL_SIZE = 1 << 20 };

static size_t count_chars(const char *text, size_t len)
{
    size_t count = 0;

    for (size_t i = 0; i < len; i++)
        count += ((unsigned char)text[i] & 0xc0) != 0x80;
    return count;
}

static bool read_data(yyjson_val *data, struct chat_line *line)
{
    bool has_message = false;
    bool has_username = false;
    yyjson_val *value;
    yyjson_val *key;
    size_t index;
    size_t max;

    yyjson_obj_foreach(data, index, max, key, value)
    {
        if (yyjson_equals_str(key, "message")) {
            if (has_message || !yyjson_is_str(value))
                return false;
            line->message = yyjson_get_str(value);
            line->message_len = yyjson_get_len(value);
            has_message = true;
        } else if (yyjson_equals_str(key, "username")) {
            if (has_username)
                return false;
            has_username = true;
            if (yyjson_is_str(value)) {
                line->username = yyjson_get_str(value);
                line->username_len = yyjson_get_len(value);
                line->has_username = true;
            }
        }
    }
    if (!has_message)
        return false;
    size_t chars = count_chars(line->message, line->message_len);
    return chars >= 1 && chars <= MESSAGE_CHARS_MAX;
}

static bool read_package(yyjson_val *package, struct chat_line *line)
{
    yyjson_val *data = NULL;
    bool has_type = false;
    yyjson_val *value;
    yyjson_val *key;
    size_t index;
    size_t max;

    if (!yyjson_is_obj(package))
        return false;
    yyjson_obj_foreach(package, index, max, key, value)
    {
        if (yyjson_equals_str(key, "type")) {
            if (has_type || !yyjson_equals_str(value, "message"))
                return false;
            has_type = true;
        } else if (yyjson_equals_str(key, "data")) {
            if (data || !yyjson_is_obj(value))
                return false;
            data = value;
        }
    }
    return has_type && data && read_data(data, line);
}

static char pool[POOL_SIZE];

static bool decode(const char *json, size_t size, struct chat_line *line)
{
    yyjson_doc *document;
    yyjson_alc allocator;

    *line = (struct chat_line){0};
    (void)yyjson_alc_pool_init(&allocator, pool, sizeof(pool));
    document = yyjson_read_opts((char *)(size_t)json, size, 0, &allocator, NULL);
    return document && read_package(yyjson_doc_get_root(document), line);
}

static size_t encode(const struct chat_line *line, char *out, size_t out_size)
{
    yyjson_mut_doc *document;
    yyjson_alc allocator;
    yyjson_mut_val *package;
    yyjson_mut_val *data;
    size_t size = 0;
    char *json;

    (void)yyjson_alc_pool_init(&allocator, pool, sizeof(pool));
    document = yyjson_mut_doc_new(&allocator);
    package = yyjson_mut_obj(document);
    yyjson_mut_doc_set_root(document, package);
    yyjson_mut_obj_add_str(document, package, "type", "message");
    data = yyjson_mut_obj_add_obj(document, package, "data");
    yyjson_mut_obj_add_strn(document, data, "message", line->message, line->message_len);
    if (line->has_username)
        yyjson_mut_obj_add_strn(document, data, "username", line->username, line->username_len);
    json = yyjson_mut_write_opts(document, 0, &allocator, &size, NULL);
    if (!json || size > out_size)
        return 0;
    memcpy(out, json, size);
    return size;
}

const struct contender contender_yyjson = {"yyjson", YYJSON_VERSION_STRING, decode, encode};
