/* Generated from tests/codegen/cases/variants.json; change the schema, then run wireformc gen.
 *
 * Variants: reading, writing, checking.
 */
#include "variants.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    CALL_SERDE,
    CALL_ITEM,
    CALL_DEEP,
};
static const struct wf_member call_members[] = {
    WF_MEMBER("serde"), /* CALL_SERDE */
    WF_MEMBER("item"),  /* CALL_ITEM */
    WF_MEMBER("deep"),  /* CALL_DEEP */
};
static const struct wf_record_rule call_rule = {
    .schema = "#/components/messages/call/payload",
    .members = call_members,
    .members_count = 3,
};

enum {
    CALL_SERDE_GET_GET,
};
static const struct wf_member call_serde_get_members[] = {
    WF_MEMBER("Get"), /* CALL_SERDE_GET_GET */
};
static const struct wf_record_rule call_serde_get_rule = {
    .schema = "#/components/messages/call/payload/properties/serde/oneOf/0",
    .members = call_serde_get_members,
    .members_count = 1,
    .is_closed = true,
    .required = {1 << CALL_SERDE_GET_GET},
};

static const struct wf_int_rule call_serde_get_get_rule = {
    .schema = "#/components/messages/call/payload/properties/serde/oneOf/0/properties/Get",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    CALL_SERDE_PUT_PUT,
};
static const struct wf_member call_serde_put_members[] = {
    WF_MEMBER("Put"), /* CALL_SERDE_PUT_PUT */
};
static const struct wf_record_rule call_serde_put_rule = {
    .schema = "#/components/messages/call/payload/properties/serde/oneOf/1",
    .members = call_serde_put_members,
    .members_count = 1,
    .is_closed = true,
    .required = {1 << CALL_SERDE_PUT_PUT},
};

static const struct wf_text_rule call_serde_put_put_rule = {
    .schema = "#/components/messages/call/payload/properties/serde/oneOf/1/properties/Put",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_enum_rule call_item_string_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Done")},
    .values_count = 1,
};

static const struct wf_list_rule call_item_read_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/1",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule call_item_read_0_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/1/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Read")},
    .values_count = 1,
};

static const struct wf_int_rule call_item_read_1_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/1/items/1",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_list_rule call_item_write_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/2",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule call_item_write_0_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/2/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Write")},
    .values_count = 1,
};

static const struct wf_text_rule call_item_write_1_rule = {
    .schema = "#/components/messages/call/payload/properties/item/oneOf/2/items/1",
    .max_chars = WF_NO_LIMIT,
};

enum {
    CALL_DEEP_OBJECT_T,
    CALL_DEEP_OBJECT_N,
};
static const struct wf_member call_deep_object_members[] = {
    WF_MEMBER("t"), /* CALL_DEEP_OBJECT_T */
    WF_MEMBER("n"), /* CALL_DEEP_OBJECT_N */
};
static const struct wf_record_rule call_deep_object_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/0",
    .members = call_deep_object_members,
    .members_count = 2,
    .required = {1 << CALL_DEEP_OBJECT_T},
};

static const struct wf_scalar call_deep_object_t_values[] = {
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 1 */
    {.kind = WF_IS_TRUE},              /* 2 */
};
static const struct wf_enum_rule call_deep_object_t_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/0/properties/t",
    .values = call_deep_object_t_values,
    .values_count = 2,
};

static const struct wf_int_rule call_deep_object_n_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/0/properties/n",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    CALL_DEEP_A_T,
    CALL_DEEP_A_D,
};
static const struct wf_member call_deep_a_members[] = {
    WF_MEMBER("t"), /* CALL_DEEP_A_T */
    WF_MEMBER("d"), /* CALL_DEEP_A_D */
};
static const struct wf_record_rule call_deep_a_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/1",
    .members = call_deep_a_members,
    .members_count = 2,
    .required = {1 << CALL_DEEP_A_T | 1 << CALL_DEEP_A_D},
};

static const struct wf_enum_rule call_deep_a_t_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/1/properties/t",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("2")},
    .values_count = 1,
};

enum {
    CALL_DEEP_A_D_U,
};
static const struct wf_member call_deep_a_d_members[] = {
    WF_MEMBER("u"), /* CALL_DEEP_A_D_U */
};
static const struct wf_record_rule call_deep_a_d_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/1/properties/d",
    .members = call_deep_a_d_members,
    .members_count = 1,
    .required = {1 << CALL_DEEP_A_D_U},
};

static const struct wf_enum_rule call_deep_a_d_u_rule = {
    .schema =
        "#/components/messages/call/payload/properties/deep/oneOf/1/properties/d/properties/u",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("a")},
    .values_count = 1,
};

enum {
    CALL_DEEP_B_T,
    CALL_DEEP_B_D,
};
static const struct wf_member call_deep_b_members[] = {
    WF_MEMBER("t"), /* CALL_DEEP_B_T */
    WF_MEMBER("d"), /* CALL_DEEP_B_D */
};
static const struct wf_record_rule call_deep_b_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/2",
    .members = call_deep_b_members,
    .members_count = 2,
    .required = {1 << CALL_DEEP_B_T | 1 << CALL_DEEP_B_D},
};

static const struct wf_enum_rule call_deep_b_t_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/2/properties/t",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("2")},
    .values_count = 1,
};

enum {
    CALL_DEEP_B_D_U,
};
static const struct wf_member call_deep_b_d_members[] = {
    WF_MEMBER("u"), /* CALL_DEEP_B_D_U */
};
static const struct wf_record_rule call_deep_b_d_rule = {
    .schema = "#/components/messages/call/payload/properties/deep/oneOf/2/properties/d",
    .members = call_deep_b_d_members,
    .members_count = 1,
    .required = {1 << CALL_DEEP_B_D_U},
};

static const struct wf_enum_rule call_deep_b_d_u_rule = {
    .schema =
        "#/components/messages/call/payload/properties/deep/oneOf/2/properties/d/properties/u",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("b")},
    .values_count = 1,
};

static const struct wf_scalar tell_call_item_array_0_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("Read")},  /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("Write")}, /* 1 */
};
static const uint16_t tell_call_item_array_0_groups[] = {
    VARIANTS_CALL_ITEM_READ,  /* 0 */
    VARIANTS_CALL_ITEM_WRITE, /* 1 */
};
static const struct wf_enum_rule tell_call_item_array_0_rule = {
    .schema = "#/components/messages/call/payload/properties/item",
    .values = tell_call_item_array_0_values,
    .values_count = 2,
    .groups = tell_call_item_array_0_groups,
};

enum {
    TELL_CALL_DEEP_T_1 = 1,
    TELL_CALL_DEEP_T_2,
};
static const struct wf_scalar tell_call_deep_t_values[] = {
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 0 */
    {.kind = WF_IS_TRUE},              /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("2")}, /* 2 */
};
static const uint16_t tell_call_deep_t_groups[] = {
    TELL_CALL_DEEP_T_1, /* 0 */
    TELL_CALL_DEEP_T_1, /* 1 */
    TELL_CALL_DEEP_T_2, /* 2 */
};
static const struct wf_enum_rule tell_call_deep_t_rule = {
    .schema = "#/components/messages/call/payload/properties/deep",
    .values = tell_call_deep_t_values,
    .values_count = 3,
    .groups = tell_call_deep_t_groups,
};

static const struct wf_scalar tell_call_deep_2_u_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("a")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("b")}, /* 1 */
};
static const uint16_t tell_call_deep_2_u_groups[] = {
    VARIANTS_CALL_DEEP_A, /* 0 */
    VARIANTS_CALL_DEEP_B, /* 1 */
};
static const struct wf_enum_rule tell_call_deep_2_u_rule = {
    .schema = "#/components/messages/call/payload/properties/deep",
    .values = tell_call_deep_2_u_values,
    .values_count = 2,
    .groups = tell_call_deep_2_u_groups,
};

static enum variants_call_serde_tag tell_call_serde(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);

    if (wf_json_find_member(in, "Get")) {
        wf_json_rewind(in, start);
        return VARIANTS_CALL_SERDE_GET;
    }
    if (wf_json_find_member(in, "Put")) {
        wf_json_rewind(in, start);
        return VARIANTS_CALL_SERDE_PUT;
    }
    wf_json_fail(in, "oneOf", "#/components/messages/call/payload/properties/serde",
                 "none of the members that tell the kind is there");
    return VARIANTS_CALL_SERDE_NONE;
}

static void read_call_serde_get(struct wf_json_reader *in, struct variants_call_serde_get *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_serde_get_rule);
    do {
        if (wf_json_take_member(in, &object, &call_serde_get_rule, CALL_SERDE_GET_GET))
            value->get = wf_json_read_int(in, &call_serde_get_get_rule);
    } while (wf_json_more_members(in, &object, &call_serde_get_rule));
}

static void read_call_serde_put(struct wf_json_reader *in, struct variants_call_serde_put *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_serde_put_rule);
    do {
        if (wf_json_take_member(in, &object, &call_serde_put_rule, CALL_SERDE_PUT_PUT))
            value->put = wf_json_read_text(in, &call_serde_put_put_rule);
    } while (wf_json_more_members(in, &object, &call_serde_put_rule));
}

static void read_call_serde(struct wf_json_reader *in, struct variants_call_serde *value)
{
    value->tag = tell_call_serde(in);
    switch (value->tag) {
    case VARIANTS_CALL_SERDE_NONE:
        break;
    case VARIANTS_CALL_SERDE_GET:
        read_call_serde_get(in, &value->as.get);
        break;
    case VARIANTS_CALL_SERDE_PUT:
        read_call_serde_put(in, &value->as.put);
        break;
    }
}

static enum variants_call_item_tag tell_call_item_array(struct wf_json_reader *in)
{
    return wf_json_tell_by_item(in, 0, &tell_call_item_array_0_rule, WF_BAD_VALUE);
}

static enum variants_call_item_tag tell_call_item(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_ARRAY:
        return tell_call_item_array(in);
    case WF_JSON_TEXT:
        return VARIANTS_CALL_ITEM_STRING;
    default:
        wf_json_fail(in, "type", "#/components/messages/call/payload/properties/item",
                     "not of type array, string");
        return VARIANTS_CALL_ITEM_NONE;
    }
}

static void read_call_item_read(struct wf_json_reader *in, struct variants_call_item_read *value)
{
    wf_json_begin_tagged_tuple(in, &call_item_read_rule, &call_item_read_0_rule);
    if (wf_json_next_position(in, 1, &call_item_read_rule))
        value->_1 = wf_json_read_int(in, &call_item_read_1_rule);
    wf_json_end_tuple(in, 2, &call_item_read_rule);
}

static void read_call_item_write(struct wf_json_reader *in, struct variants_call_item_write *value)
{
    wf_json_begin_tagged_tuple(in, &call_item_write_rule, &call_item_write_0_rule);
    if (wf_json_next_position(in, 1, &call_item_write_rule))
        value->_1 = wf_json_read_text(in, &call_item_write_1_rule);
    wf_json_end_tuple(in, 2, &call_item_write_rule);
}

static void read_call_item(struct wf_json_reader *in, struct variants_call_item *value)
{
    value->tag = tell_call_item(in);
    switch (value->tag) {
    case VARIANTS_CALL_ITEM_NONE:
        break;
    case VARIANTS_CALL_ITEM_STRING:
        wf_json_read_enum(in, &call_item_string_rule);
        break;
    case VARIANTS_CALL_ITEM_READ:
        read_call_item_read(in, &value->as.read);
        break;
    case VARIANTS_CALL_ITEM_WRITE:
        read_call_item_write(in, &value->as.write);
        break;
    }
}

static enum variants_call_deep_tag tell_call_deep_2(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_behind(in, "{\"t\":2,\"d\":", "d");
    which = wf_json_tell_by_member(in, "u", &tell_call_deep_2_u_rule, WF_BAD_VALUE);
    wf_json_rewind(in, start);
    return which;
}

static enum variants_call_deep_tag tell_call_deep(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "t", &tell_call_deep_t_rule, WF_BAD_VALUE)) {
    case TELL_CALL_DEEP_T_1:
        return VARIANTS_CALL_DEEP_OBJECT;
    case TELL_CALL_DEEP_T_2:
        return tell_call_deep_2(in);
    default:
        return VARIANTS_CALL_DEEP_NONE;
    }
}

static void read_call_deep_object(struct wf_json_reader *in,
                                  struct variants_call_deep_object *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_deep_object_rule);
    do {
        if (wf_json_take_member(in, &object, &call_deep_object_rule, CALL_DEEP_OBJECT_T))
            value->t = wf_json_read_enum(in, &call_deep_object_t_rule);
        if (wf_json_take_member(in, &object, &call_deep_object_rule, CALL_DEEP_OBJECT_N)) {
            value->n = wf_json_read_int(in, &call_deep_object_n_rule);
            value->has_n = true;
        }
    } while (wf_json_more_members(in, &object, &call_deep_object_rule));
}

static void read_call_deep_a_d(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_deep_a_d_rule);
    do {
        if (wf_json_take_member(in, &object, &call_deep_a_d_rule, CALL_DEEP_A_D_U))
            wf_json_read_enum(in, &call_deep_a_d_u_rule);
    } while (wf_json_more_members(in, &object, &call_deep_a_d_rule));
}

static void read_call_deep_a(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_deep_a_rule);
    do {
        if (wf_json_take_member(in, &object, &call_deep_a_rule, CALL_DEEP_A_T))
            wf_json_read_enum(in, &call_deep_a_t_rule);
        if (wf_json_take_member(in, &object, &call_deep_a_rule, CALL_DEEP_A_D))
            read_call_deep_a_d(in);
    } while (wf_json_more_members(in, &object, &call_deep_a_rule));
}

static void read_call_deep_b_d(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_deep_b_d_rule);
    do {
        if (wf_json_take_member(in, &object, &call_deep_b_d_rule, CALL_DEEP_B_D_U))
            wf_json_read_enum(in, &call_deep_b_d_u_rule);
    } while (wf_json_more_members(in, &object, &call_deep_b_d_rule));
}

static void read_call_deep_b(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &call_deep_b_rule);
    do {
        if (wf_json_take_member(in, &object, &call_deep_b_rule, CALL_DEEP_B_T))
            wf_json_read_enum(in, &call_deep_b_t_rule);
        if (wf_json_take_member(in, &object, &call_deep_b_rule, CALL_DEEP_B_D))
            read_call_deep_b_d(in);
    } while (wf_json_more_members(in, &object, &call_deep_b_rule));
}

static void read_call_deep(struct wf_json_reader *in, struct variants_call_deep *value)
{
    value->tag = tell_call_deep(in);
    switch (value->tag) {
    case VARIANTS_CALL_DEEP_NONE:
        break;
    case VARIANTS_CALL_DEEP_OBJECT:
        read_call_deep_object(in, &value->as.object);
        break;
    case VARIANTS_CALL_DEEP_A:
        read_call_deep_a(in);
        break;
    case VARIANTS_CALL_DEEP_B:
        read_call_deep_b(in);
        break;
    }
}

bool variants_read_call(struct wf_json_reader *in, struct variants_call *msg)
{
    struct wf_json_object object;

    *msg = (struct variants_call){0};
    wf_json_open_object(in, &object, &call_rule);
    do {
        if (wf_json_take_member(in, &object, &call_rule, CALL_SERDE)) {
            read_call_serde(in, &msg->serde);
            msg->has_serde = true;
        }
        if (wf_json_take_member(in, &object, &call_rule, CALL_ITEM)) {
            read_call_item(in, &msg->item);
            msg->has_item = true;
        }
        if (wf_json_take_member(in, &object, &call_rule, CALL_DEEP)) {
            read_call_deep(in, &msg->deep);
            msg->has_deep = true;
        }
    } while (wf_json_more_members(in, &object, &call_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_call_serde_get(struct wf_buf *out, uint8_t *at,
                                     const struct variants_call_serde_get *value)
{
    at = WF_JSON_PUT_INT(out, at, "{\"Get\":", value->get);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_call_serde_put(struct wf_buf *out, uint8_t *at,
                                     const struct variants_call_serde_put *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"Put\":", value->put);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_call_serde(struct wf_buf *out, uint8_t *at,
                                 const struct variants_call_serde *value)
{
    switch (value->tag) {
    case VARIANTS_CALL_SERDE_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case VARIANTS_CALL_SERDE_GET:
        at = write_call_serde_get(out, at, &value->as.get);
        break;
    case VARIANTS_CALL_SERDE_PUT:
        at = write_call_serde_put(out, at, &value->as.put);
        break;
    }
    return at;
}

static uint8_t *write_call_item_read(struct wf_buf *out, uint8_t *at,
                                     const struct variants_call_item_read *value)
{
    at = WF_JSON_PUT_INT(out, at, "[\"Read\",", value->_1);
    return WF_PUT(out, at, "]");
}

static uint8_t *write_call_item_write(struct wf_buf *out, uint8_t *at,
                                      const struct variants_call_item_write *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "[\"Write\",", value->_1);
    return WF_PUT(out, at, "]");
}

static uint8_t *write_call_item(struct wf_buf *out, uint8_t *at,
                                const struct variants_call_item *value)
{
    switch (value->tag) {
    case VARIANTS_CALL_ITEM_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case VARIANTS_CALL_ITEM_STRING:
        at = WF_PUT(out, at, "\"Done\"");
        break;
    case VARIANTS_CALL_ITEM_READ:
        at = write_call_item_read(out, at, &value->as.read);
        break;
    case VARIANTS_CALL_ITEM_WRITE:
        at = write_call_item_write(out, at, &value->as.write);
        break;
    }
    return at;
}

static uint8_t *write_call_deep_object_t(struct wf_buf *out, uint8_t *at,
                                         enum variants_call_deep_object_t value)
{
    switch (value) {
    case VARIANTS_CALL_DEEP_OBJECT_T_NONE:
        break;
    case VARIANTS_CALL_DEEP_OBJECT_T_1:
        return WF_PUT(out, at, "1");
    case VARIANTS_CALL_DEEP_OBJECT_T_TRUE:
        return WF_PUT(out, at, "true");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_call_deep_object(struct wf_buf *out, uint8_t *at,
                                       const struct variants_call_deep_object *value)
{
    at = WF_PUT(out, at, "{\"t\":");
    at = write_call_deep_object_t(out, at, value->t);
    if (value->has_n)
        at = WF_JSON_PUT_INT(out, at, ",\"n\":", value->n);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_call_deep(struct wf_buf *out, uint8_t *at,
                                const struct variants_call_deep *value)
{
    switch (value->tag) {
    case VARIANTS_CALL_DEEP_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case VARIANTS_CALL_DEEP_OBJECT:
        at = write_call_deep_object(out, at, &value->as.object);
        break;
    case VARIANTS_CALL_DEEP_A:
        at = WF_PUT(out, at, "{\"t\":2,\"d\":{\"u\":\"a\"}}");
        break;
    case VARIANTS_CALL_DEEP_B:
        at = WF_PUT(out, at, "{\"t\":2,\"d\":{\"u\":\"b\"}}");
        break;
    }
    return at;
}

void variants_write_call(struct wf_buf *out, const struct variants_call *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_serde) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"serde\":");
        at = write_call_serde(out, at, &msg->serde);
    }
    if (msg->has_item) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"item\":");
        at = write_call_item(out, at, &msg->item);
    }
    if (msg->has_deep) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"deep\":");
        at = write_call_deep(out, at, &msg->deep);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_call_serde_put(const struct variants_call_serde_put *value,
                                 struct wf_error *error)
{
    if (!wf_check_utf8_text(value->put, &call_serde_put_put_rule, error))
        return wf_error_push(error, "Put");
    return true;
}

static bool check_call_serde(const struct variants_call_serde *value, struct wf_error *error)
{
    switch (value->tag) {
    case VARIANTS_CALL_SERDE_NONE:
        break;
    case VARIANTS_CALL_SERDE_PUT:
        return check_call_serde_put(&value->as.put, error);
    case VARIANTS_CALL_SERDE_GET:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/call/payload/properties/serde", "no such kind");
    return false;
    return true;
}

static bool check_call_item_write(const struct variants_call_item_write *value,
                                  struct wf_error *error)
{
    if (!wf_check_utf8_text(value->_1, &call_item_write_1_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_call_item(const struct variants_call_item *value, struct wf_error *error)
{
    switch (value->tag) {
    case VARIANTS_CALL_ITEM_NONE:
        break;
    case VARIANTS_CALL_ITEM_WRITE:
        return check_call_item_write(&value->as.write, error);
    case VARIANTS_CALL_ITEM_STRING:
    case VARIANTS_CALL_ITEM_READ:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/call/payload/properties/item", "no such kind");
    return false;
    return true;
}

static bool check_call_deep_object(const struct variants_call_deep_object *value,
                                   struct wf_error *error)
{
    if (!wf_check_enum(value->t, &call_deep_object_t_rule, error))
        return wf_error_push(error, "t");
    return true;
}

static bool check_call_deep(const struct variants_call_deep *value, struct wf_error *error)
{
    switch (value->tag) {
    case VARIANTS_CALL_DEEP_NONE:
        break;
    case VARIANTS_CALL_DEEP_OBJECT:
        return check_call_deep_object(&value->as.object, error);
    case VARIANTS_CALL_DEEP_A:
    case VARIANTS_CALL_DEEP_B:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/call/payload/properties/deep", "no such kind");
    return false;
    return true;
}

bool variants_validate_call(const struct variants_call *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_serde && !check_call_serde(&msg->serde, error))
        return wf_error_push(error, "serde");
    if (msg->has_item && !check_call_item(&msg->item, error))
        return wf_error_push(error, "item");
    if (msg->has_deep && !check_call_deep(&msg->deep, error))
        return wf_error_push(error, "deep");
    return true;
}

static bool equal_call_serde_get(const struct variants_call_serde_get *a,
                                 const struct variants_call_serde_get *b)
{
    if (a->get != b->get)
        return false;
    return true;
}

static bool equal_call_serde_put(const struct variants_call_serde_put *a,
                                 const struct variants_call_serde_put *b)
{
    if (!wf_text_equal(a->put, b->put))
        return false;
    return true;
}

static bool equal_call_serde(const struct variants_call_serde *a,
                             const struct variants_call_serde *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case VARIANTS_CALL_SERDE_NONE:
        break;
    case VARIANTS_CALL_SERDE_GET:
        return equal_call_serde_get(&a->as.get, &b->as.get);
    case VARIANTS_CALL_SERDE_PUT:
        return equal_call_serde_put(&a->as.put, &b->as.put);
    }
    return true;
}

static bool equal_call_item_read(const struct variants_call_item_read *a,
                                 const struct variants_call_item_read *b)
{
    if (a->_1 != b->_1)
        return false;
    return true;
}

static bool equal_call_item_write(const struct variants_call_item_write *a,
                                  const struct variants_call_item_write *b)
{
    if (!wf_text_equal(a->_1, b->_1))
        return false;
    return true;
}

static bool equal_call_item(const struct variants_call_item *a, const struct variants_call_item *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case VARIANTS_CALL_ITEM_NONE:
    case VARIANTS_CALL_ITEM_STRING:
        break;
    case VARIANTS_CALL_ITEM_READ:
        return equal_call_item_read(&a->as.read, &b->as.read);
    case VARIANTS_CALL_ITEM_WRITE:
        return equal_call_item_write(&a->as.write, &b->as.write);
    }
    return true;
}

static bool equal_call_deep_object(const struct variants_call_deep_object *a,
                                   const struct variants_call_deep_object *b)
{
    if (a->t != b->t)
        return false;
    if (a->has_n != b->has_n)
        return false;
    if (a->has_n && a->n != b->n)
        return false;
    return true;
}

static bool equal_call_deep(const struct variants_call_deep *a, const struct variants_call_deep *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case VARIANTS_CALL_DEEP_NONE:
    case VARIANTS_CALL_DEEP_A:
    case VARIANTS_CALL_DEEP_B:
        break;
    case VARIANTS_CALL_DEEP_OBJECT:
        return equal_call_deep_object(&a->as.object, &b->as.object);
    }
    return true;
}

bool variants_equal_call(const struct variants_call *a, const struct variants_call *b)
{
    if (a->has_serde != b->has_serde)
        return false;
    if (a->has_serde && !equal_call_serde(&a->serde, &b->serde))
        return false;
    if (a->has_item != b->has_item)
        return false;
    if (a->has_item && !equal_call_item(&a->item, &b->item))
        return false;
    if (a->has_deep != b->has_deep)
        return false;
    if (a->has_deep && !equal_call_deep(&a->deep, &b->deep))
        return false;
    return true;
}

enum variants_tag variants_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return VARIANTS_CALL;
}

enum variants_tag variants_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return VARIANTS_CALL;
}

/* What the table calls: the same functions without their types. */

static bool read_any_call(struct wf_json_reader *in, void *value)
{
    return variants_read_call(in, value);
}

static void write_any_call(struct wf_buf *out, const void *value)
{
    variants_write_call(out, value);
}

static bool validate_any_call(const void *value, struct wf_error *error)
{
    return variants_validate_call(value, error);
}

static bool equal_any_call(const void *a, const void *b)
{
    return variants_equal_call(a, b);
}

static const char *const call_examples[] = {
    "{\"serde\":{\"Get\":1},\"item\":\"Done\",\"deep\":{\"t\":1}}",
    "{\"serde\":{\"Put\":\"x\"},\"item\":[\"Read\",3],\"deep\":{\"t\":true,\"n\":1}}",
    "{\"item\":[\"Write\",\"x\"],\"deep\":{\"t\":2,\"d\":{\"u\":\"b\"}}}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &variants_protocol,
        .tag = VARIANTS_CALL,
        .name = "call",
        .wire_name = "call",
        .description = "Branches told apart by a member, a first item, and an inner tag.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct variants_call),
        .read_json = read_any_call,
        .write_json = write_any_call,
        .validate = validate_any_call,
        .equal = equal_any_call,
        .examples = call_examples,
        .examples_count = 3,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct variants_call call;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return variants_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return variants_identify_to_client(in);
}

const struct wf_protocol variants_protocol = {
    .abi = WF_ABI,
    .name = "variants",
    .title = "Variants",
    .description = "",
    .limits =
        {
            .depth_limit = VARIANTS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = VARIANTS_ARENA_PER_BYTE,
    .arena_base = VARIANTS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
