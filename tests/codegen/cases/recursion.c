/* Generated from tests/codegen/cases/recursion.json; change the schema, then run wireformc gen.
 *
 * Recursion: reading, writing, checking.
 */
#include "recursion.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    OUTLINE_TREE,
    OUTLINE_CHAIN,
    OUTLINE_NEST,
    OUTLINE_EXPRESSION,
};
static const struct wf_member outline_members[] = {
    WF_MEMBER("tree"),       /* OUTLINE_TREE */
    WF_MEMBER("chain"),      /* OUTLINE_CHAIN */
    WF_MEMBER("nest"),       /* OUTLINE_NEST */
    WF_MEMBER("expression"), /* OUTLINE_EXPRESSION */
};
static const struct wf_record_rule outline_rule = {
    .schema = "#/components/messages/outline/payload",
    .members = outline_members,
    .members_count = 4,
};

enum {
    TREE_NAME,
    TREE_CHILDREN,
};
static const struct wf_member tree_members[] = {
    WF_MEMBER("name"),     /* TREE_NAME */
    WF_MEMBER("children"), /* TREE_CHILDREN */
};
static const struct wf_record_rule tree_rule = {
    .schema = "#/components/schemas/Tree",
    .members = tree_members,
    .members_count = 2,
    .required = {1 << TREE_NAME},
};

static const struct wf_text_rule tree_name_rule = {
    .schema = "#/components/schemas/Tree/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule tree_children_rule = {
    .schema = "#/components/schemas/Tree/properties/children",
    .max_items = WF_NO_LIMIT,
};

enum {
    LINK_VALUE,
    LINK_NEXT,
};
static const struct wf_member link_members[] = {
    WF_MEMBER("value"), /* LINK_VALUE */
    WF_MEMBER("next"),  /* LINK_NEXT */
};
static const struct wf_record_rule link_rule = {
    .schema = "#/components/schemas/Link",
    .members = link_members,
    .members_count = 2,
    .required = {1 << LINK_VALUE},
};

static const struct wf_int_rule link_value_rule = {
    .schema = "#/components/schemas/Link/properties/value",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_list_rule nest_rule = {
    .schema = "#/components/schemas/Nest",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule expression_number_rule = {
    .schema = "#/components/schemas/Expression/oneOf/0",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    EXPRESSION_OBJECT_NOT,
};
static const struct wf_member expression_object_members[] = {
    WF_MEMBER("not"), /* EXPRESSION_OBJECT_NOT */
};
static const struct wf_record_rule expression_object_rule = {
    .schema = "#/components/schemas/Expression/oneOf/1",
    .members = expression_object_members,
    .members_count = 1,
    .required = {1 << EXPRESSION_OBJECT_NOT},
};

static void read_tree(struct wf_json_reader *in, struct recursion_tree *value);

static void read_link(struct wf_json_reader *in, struct recursion_link *value);

static const struct recursion_nest_item *read_nest(struct wf_json_reader *in, size_t *count);

static void read_expression(struct wf_json_reader *in, struct recursion_expression *value);

static const struct recursion_tree *read_tree_children(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct recursion_tree *item;

    wf_json_open_array(in, &array, &tree_children_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct recursion_tree){0};
        read_tree(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static void read_tree(struct wf_json_reader *in, struct recursion_tree *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &tree_rule);
    do {
        if (wf_json_take_member(in, &object, &tree_rule, TREE_NAME))
            value->name = wf_json_read_text(in, &tree_name_rule);
        if (wf_json_take_member(in, &object, &tree_rule, TREE_CHILDREN)) {
            value->children = read_tree_children(in, &value->children_count);
            value->has_children = true;
        }
    } while (wf_json_more_members(in, &object, &tree_rule));
}

static const struct recursion_link *read_new_link(struct wf_json_reader *in)
{
    struct recursion_link *value = wf_arena_alloc(in->arena, 1, sizeof(*value));

    if (!value)
        return NULL;
    *value = (struct recursion_link){0};
    read_link(in, value);
    return value;
}

static void read_link(struct wf_json_reader *in, struct recursion_link *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &link_rule);
    do {
        if (wf_json_take_member(in, &object, &link_rule, LINK_VALUE))
            value->value = wf_json_read_int(in, &link_value_rule);
        if (wf_json_take_member(in, &object, &link_rule, LINK_NEXT)) {
            value->next = read_new_link(in);
            value->has_next = true;
        }
    } while (wf_json_more_members(in, &object, &link_rule));
}

static void read_nest_item(struct wf_json_reader *in, struct recursion_nest_item *value)
{
    value->items = read_nest(in, &value->count);
}

static const struct recursion_nest_item *read_nest(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct recursion_nest_item *item;

    wf_json_open_array(in, &array, &nest_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct recursion_nest_item){0};
        read_nest_item(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static enum recursion_expression_tag tell_expression(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return RECURSION_EXPRESSION_OBJECT;
    case WF_JSON_NUMBER:
        return RECURSION_EXPRESSION_NUMBER;
    default:
        wf_json_fail(in, "type", "#/components/schemas/Expression", "not of type object, number");
        return RECURSION_EXPRESSION_NONE;
    }
}

static const struct recursion_expression *read_new_expression(struct wf_json_reader *in)
{
    struct recursion_expression *value = wf_arena_alloc(in->arena, 1, sizeof(*value));

    if (!value)
        return NULL;
    *value = (struct recursion_expression){0};
    read_expression(in, value);
    return value;
}

static void read_expression_object(struct wf_json_reader *in,
                                   struct recursion_expression_object *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &expression_object_rule);
    do {
        if (wf_json_take_member(in, &object, &expression_object_rule, EXPRESSION_OBJECT_NOT))
            value->not_ = read_new_expression(in);
    } while (wf_json_more_members(in, &object, &expression_object_rule));
}

static void read_expression(struct wf_json_reader *in, struct recursion_expression *value)
{
    value->tag = tell_expression(in);
    switch (value->tag) {
    case RECURSION_EXPRESSION_NONE:
        break;
    case RECURSION_EXPRESSION_NUMBER:
        value->as.number = wf_json_read_int(in, &expression_number_rule);
        break;
    case RECURSION_EXPRESSION_OBJECT:
        read_expression_object(in, &value->as.object);
        break;
    }
}

bool recursion_read_outline(struct wf_json_reader *in, struct recursion_outline *msg)
{
    struct wf_json_object object;

    *msg = (struct recursion_outline){0};
    wf_json_open_object(in, &object, &outline_rule);
    do {
        if (wf_json_take_member(in, &object, &outline_rule, OUTLINE_TREE)) {
            read_tree(in, &msg->tree);
            msg->has_tree = true;
        }
        if (wf_json_take_member(in, &object, &outline_rule, OUTLINE_CHAIN)) {
            read_link(in, &msg->chain);
            msg->has_chain = true;
        }
        if (wf_json_take_member(in, &object, &outline_rule, OUTLINE_NEST)) {
            msg->nest = read_nest(in, &msg->nest_count);
            msg->has_nest = true;
        }
        if (wf_json_take_member(in, &object, &outline_rule, OUTLINE_EXPRESSION)) {
            read_expression(in, &msg->expression);
            msg->has_expression = true;
        }
    } while (wf_json_more_members(in, &object, &outline_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_tree(struct wf_buf *out, uint8_t *at, const struct recursion_tree *value);

static uint8_t *write_link(struct wf_buf *out, uint8_t *at, const struct recursion_link *value);

static uint8_t *write_nest(struct wf_buf *out, uint8_t *at, const struct recursion_nest_item *items,
                           size_t count);

static uint8_t *write_expression(struct wf_buf *out, uint8_t *at,
                                 const struct recursion_expression *value);

static uint8_t *write_tree_children(struct wf_buf *out, uint8_t *at,
                                    const struct recursion_tree *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_tree(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_tree(struct wf_buf *out, uint8_t *at, const struct recursion_tree *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"name\":", value->name);
    if (value->has_children) {
        at = WF_PUT(out, at, ",\"children\":");
        at = write_tree_children(out, at, value->children, value->children_count);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_link(struct wf_buf *out, uint8_t *at, const struct recursion_link *value)
{
    at = WF_JSON_PUT_INT(out, at, "{\"value\":", value->value);
    if (value->has_next) {
        at = WF_PUT(out, at, ",\"next\":");
        at = write_link(out, at, value->next);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_nest_item(struct wf_buf *out, uint8_t *at,
                                const struct recursion_nest_item *value)
{
    return write_nest(out, at, value->items, value->count);
}

static uint8_t *write_nest(struct wf_buf *out, uint8_t *at, const struct recursion_nest_item *items,
                           size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_nest_item(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_expression_object(struct wf_buf *out, uint8_t *at,
                                        const struct recursion_expression_object *value)
{
    at = WF_PUT(out, at, "{\"not\":");
    at = write_expression(out, at, value->not_);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_expression(struct wf_buf *out, uint8_t *at,
                                 const struct recursion_expression *value)
{
    switch (value->tag) {
    case RECURSION_EXPRESSION_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case RECURSION_EXPRESSION_NUMBER:
        at = wf_json_put_int(out, at, value->as.number);
        break;
    case RECURSION_EXPRESSION_OBJECT:
        at = write_expression_object(out, at, &value->as.object);
        break;
    }
    return at;
}

void recursion_write_outline(struct wf_buf *out, const struct recursion_outline *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_tree) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"tree\":");
        at = write_tree(out, at, &msg->tree);
    }
    if (msg->has_chain) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"chain\":");
        at = write_link(out, at, &msg->chain);
    }
    if (msg->has_nest) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"nest\":");
        at = write_nest(out, at, msg->nest, msg->nest_count);
    }
    if (msg->has_expression) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"expression\":");
        at = write_expression(out, at, &msg->expression);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_tree_children(const struct recursion_tree *items, size_t count,
                                struct wf_error *error);

static bool check_link(const struct recursion_link *value, struct wf_error *error);

static bool check_nest(const struct recursion_nest_item *items, size_t count,
                       struct wf_error *error);

static bool check_expression(const struct recursion_expression *value, struct wf_error *error);

static bool check_tree(const struct recursion_tree *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->name, &tree_name_rule, error))
        return wf_error_push(error, "name");
    if (value->has_children && !check_tree_children(value->children, value->children_count, error))
        return wf_error_push(error, "children");
    return true;
}

static bool check_tree_children(const struct recursion_tree *items, size_t count,
                                struct wf_error *error)
{
    if (!wf_check_list(count, &tree_children_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_tree(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_link(const struct recursion_link *value, struct wf_error *error)
{
    if (value->has_next && !check_link(value->next, error))
        return wf_error_push(error, "next");
    return true;
}

static bool check_nest_item(const struct recursion_nest_item *value, struct wf_error *error)
{
    return check_nest(value->items, value->count, error);
}

static bool check_nest(const struct recursion_nest_item *items, size_t count,
                       struct wf_error *error)
{
    if (!wf_check_list(count, &nest_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_nest_item(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_expression_object(const struct recursion_expression_object *value,
                                    struct wf_error *error)
{
    if (!check_expression(value->not_, error))
        return wf_error_push(error, "not");
    return true;
}

static bool check_expression(const struct recursion_expression *value, struct wf_error *error)
{
    switch (value->tag) {
    case RECURSION_EXPRESSION_NONE:
        break;
    case RECURSION_EXPRESSION_OBJECT:
        return check_expression_object(&value->as.object, error);
    case RECURSION_EXPRESSION_NUMBER:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf", "#/components/schemas/Expression",
                 "no such kind");
    return false;
    return true;
}

bool recursion_validate_outline(const struct recursion_outline *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_tree && !check_tree(&msg->tree, error))
        return wf_error_push(error, "tree");
    if (msg->has_chain && !check_link(&msg->chain, error))
        return wf_error_push(error, "chain");
    if (msg->has_nest && !check_nest(msg->nest, msg->nest_count, error))
        return wf_error_push(error, "nest");
    if (msg->has_expression && !check_expression(&msg->expression, error))
        return wf_error_push(error, "expression");
    return true;
}

static bool equal_tree(const struct recursion_tree *a, const struct recursion_tree *b);

static bool equal_link(const struct recursion_link *a, const struct recursion_link *b);

static bool equal_nest(const struct recursion_nest_item *a, size_t a_count,
                       const struct recursion_nest_item *b, size_t b_count);

static bool equal_expression(const struct recursion_expression *a,
                             const struct recursion_expression *b);

static bool equal_tree_children(const struct recursion_tree *a, size_t a_count,
                                const struct recursion_tree *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_tree(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_tree(const struct recursion_tree *a, const struct recursion_tree *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (a->has_children != b->has_children)
        return false;
    if (a->has_children &&
        !equal_tree_children(a->children, a->children_count, b->children, b->children_count))
        return false;
    return true;
}

static bool equal_link(const struct recursion_link *a, const struct recursion_link *b)
{
    if (a->value != b->value)
        return false;
    if (a->has_next != b->has_next)
        return false;
    if (a->has_next && !equal_link(a->next, b->next))
        return false;
    return true;
}

static bool equal_nest_item(const struct recursion_nest_item *a,
                            const struct recursion_nest_item *b)
{
    if (!equal_nest(a->items, a->count, b->items, b->count))
        return false;
    return true;
}

static bool equal_nest(const struct recursion_nest_item *a, size_t a_count,
                       const struct recursion_nest_item *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_nest_item(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_expression_object(const struct recursion_expression_object *a,
                                    const struct recursion_expression_object *b)
{
    if (!equal_expression(a->not_, b->not_))
        return false;
    return true;
}

static bool equal_expression(const struct recursion_expression *a,
                             const struct recursion_expression *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case RECURSION_EXPRESSION_NONE:
        break;
    case RECURSION_EXPRESSION_NUMBER:
        return a->as.number == b->as.number;
    case RECURSION_EXPRESSION_OBJECT:
        return equal_expression_object(&a->as.object, &b->as.object);
    }
    return true;
}

bool recursion_equal_outline(const struct recursion_outline *a, const struct recursion_outline *b)
{
    if (a->has_tree != b->has_tree)
        return false;
    if (a->has_tree && !equal_tree(&a->tree, &b->tree))
        return false;
    if (a->has_chain != b->has_chain)
        return false;
    if (a->has_chain && !equal_link(&a->chain, &b->chain))
        return false;
    if (a->has_nest != b->has_nest)
        return false;
    if (a->has_nest && !equal_nest(a->nest, a->nest_count, b->nest, b->nest_count))
        return false;
    if (a->has_expression != b->has_expression)
        return false;
    if (a->has_expression && !equal_expression(&a->expression, &b->expression))
        return false;
    return true;
}

enum recursion_tag recursion_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return RECURSION_OUTLINE;
}

enum recursion_tag recursion_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return RECURSION_OUTLINE;
}

/* What the table calls: the same functions without their types. */

static bool read_any_outline(struct wf_json_reader *in, void *value)
{
    return recursion_read_outline(in, value);
}

static void write_any_outline(struct wf_buf *out, const void *value)
{
    recursion_write_outline(out, value);
}

static bool validate_any_outline(const void *value, struct wf_error *error)
{
    return recursion_validate_outline(value, error);
}

static bool equal_any_outline(const void *a, const void *b)
{
    return recursion_equal_outline(a, b);
}

static const char *const outline_examples[] = {
    "{\"tree\":{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{\"name\":\"c\",\"children\":[]}]}}",
    "{\"chain\":{\"value\":1,\"next\":{\"value\":2}},\"nest\":[[],[[]]]}",
    "{\"expression\":{\"not\":{\"not\":1}}}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &recursion_protocol,
        .tag = RECURSION_OUTLINE,
        .name = "outline",
        .wire_name = "outline",
        .description = "A tree, a chain and nested lists.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct recursion_outline),
        .read_json = read_any_outline,
        .write_json = write_any_outline,
        .validate = validate_any_outline,
        .equal = equal_any_outline,
        .examples = outline_examples,
        .examples_count = 3,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct recursion_outline outline;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return recursion_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return recursion_identify_to_client(in);
}

const struct wf_protocol recursion_protocol = {
    .abi = WF_ABI,
    .name = "recursion",
    .title = "Recursion",
    .description = "",
    .limits =
        {
            .depth_limit = RECURSION_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = RECURSION_ARENA_PER_BYTE,
    .arena_base = RECURSION_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
