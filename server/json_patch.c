#include "server/json_patch.h"

#include "server/json_pointer.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

/* ---- Reading ---- */

/* What an operation must have beside `op` and `path`. */
static const struct op_rule {
    wf_text name;
    enum json_op_kind kind;
    bool has_from, has_value;
} op_rules[] = {
    {WF_TEXT_INIT("add"), JSON_OP_ADD, .has_value = true},
    {WF_TEXT_INIT("remove"), JSON_OP_REMOVE, .has_value = false},
    {WF_TEXT_INIT("replace"), JSON_OP_REPLACE, .has_value = true},
    {WF_TEXT_INIT("move"), JSON_OP_MOVE, .has_from = true},
    {WF_TEXT_INIT("copy"), JSON_OP_COPY, .has_from = true},
    {WF_TEXT_INIT("test"), JSON_OP_TEST, .has_value = true},
};

static const struct op_rule *find_rule(const struct json *name)
{
    if (!name || json_kind(name) != JSON_TEXT)
        return NULL;
    for (size_t i = 0; i < sizeof(op_rules) / sizeof(op_rules[0]); i++)
        if (wf_text_equal(op_rules[i].name, json_text(name)))
            return &op_rules[i];
    return NULL;
}

static bool read_pointer(const struct json *op, wf_text name, wf_text *pointer)
{
    const struct json *member = json_member(op, name);

    if (!member || json_kind(member) != JSON_TEXT)
        return false;
    *pointer = json_text(member);
    return json_pointer_is_valid(*pointer);
}

/* @return NULL, or what is wrong */
static const char *read_op(const struct json *source, struct json_op *op)
{
    const struct op_rule *rule;

    if (json_kind(source) != JSON_OBJECT)
        return "an operation is no object";
    rule = find_rule(json_member(source, WF_TEXT("op")));
    if (!rule)
        return "no operation of that name";
    op->kind = rule->kind;
    if (!read_pointer(source, WF_TEXT("path"), &op->path))
        return "`path` is no JSON pointer";
    if (rule->has_from && !read_pointer(source, WF_TEXT("from"), &op->from))
        return "`from` is no JSON pointer";
    op->value = rule->has_value ? json_member(source, WF_TEXT("value")) : NULL;
    return rule->has_value && !op->value ? "`value` is missing" : NULL;
}

bool json_patch_init(struct json_patch *patch, struct json *source, struct json_patch_error *error)
{
    *patch = (struct json_patch){0};
    *error = (struct json_patch_error){0};
    if (json_kind(source) != JSON_ARRAY) {
        error->why = "a patch is an array";
        return false;
    }
    patch->ops = wf_alloc(json_count(source), sizeof(*patch->ops));
    if (!patch->ops)
        return false;
    patch->ops_count = json_count(source);
    for (size_t i = 0; i < patch->ops_count && !error->why; i++) {
        error->op = i;
        error->why = read_op(json_item(source, i), &patch->ops[i]);
        error->path = patch->ops[i].path;
    }
    if (error->why)
        json_patch_deinit(patch);
    else
        patch->source = json_retain(source);
    return !error->why;
}

enum json_patch_status json_patch_parse(struct json_patch *patch, wf_text text,
                                        struct wf_error *broken, struct json_patch_error *malformed)
{
    struct json *source = json_parse(text, &json_unlimited, broken);
    bool is_read;

    *patch = (struct json_patch){0};
    if (!source)
        return broken->status == WF_NO_MEMORY ? JSON_PATCH_NO_MEMORY : JSON_PATCH_FAILED;
    is_read = json_patch_init(patch, source, malformed);
    json_release(source);
    if (is_read)
        return JSON_PATCH_OK;
    return malformed->why ? JSON_PATCH_FAILED : JSON_PATCH_NO_MEMORY;
}

void json_patch_deinit(struct json_patch *patch)
{
    json_release(patch->source);
    wf_free(patch->ops);
    *patch = (struct json_patch){0};
}

/* ---- Places ---- */

static const char nothing_there[] = "nothing is there";

/* Where a pointer with tokens leads: the arrays and objects it passes, and what it asks of each. */
struct place {
    struct json *containers[JSON_MOST_DEPTH];
    wf_text tokens[JSON_MOST_DEPTH];
    unsigned last;
};

/* @return false: nothing at which the last token could be */
static bool find_place(struct json *root, wf_text pointer, struct place *place)
{
    struct json *value = root;
    unsigned depth = 0;
    wf_text token;

    while (value && json_pointer_next(&pointer, &token)) {
        if (json_kind(value) != JSON_ARRAY && json_kind(value) != JSON_OBJECT)
            return false;
        WF_ASSERT(depth < JSON_MOST_DEPTH);
        place->containers[depth] = value;
        place->tokens[depth] = token;
        place->last = depth++;
        value = pointer.len > 0 ? json_pointer_step(value, token) : NULL;
    }
    return pointer.len == 0;
}

/* The container with another value in the place of the one that is there. */
static struct json *with_child(const struct json *container, wf_text token, struct json *child)
{
    char room[JSON_POINTER_LIMIT];
    size_t index;

    if (json_kind(container) == JSON_OBJECT)
        return json_object_set(container, json_pointer_name(token, room), child);
    WF_ASSERT(json_pointer_index(token, &index));
    return json_array_replace(container, index, child);
}

/* Makes all containers on the way anew around the innermost, whose reference it takes.
 * @param edited  NULL without memory, and so is the result then */
static struct json *with_innermost(const struct place *place, struct json *edited)
{
    for (unsigned i = place->last; i > 0 && edited; i--) {
        struct json *outer = with_child(place->containers[i - 1], place->tokens[i - 1], edited);

        json_release(edited);
        edited = outer;
    }
    return edited;
}

/* ---- Operations ---- */

/* One operation under way; the document is replaced as long as nothing has failed. */
struct application {
    struct json *root;
    enum json_patch_status status;
    struct json_patch_error *error;
};

static void fail(struct application *application, wf_text path, const char *why)
{
    application->status = JSON_PATCH_FAILED;
    application->error->path = path;
    application->error->why = why;
}

/* Takes over the reference; NULL: no memory. */
static void put_root(struct application *application, struct json *root)
{
    if (!root) {
        application->status = JSON_PATCH_NO_MEMORY;
        return;
    }
    json_release(application->root);
    application->root = root;
}

static void add_item(struct application *application, const struct place *place, wf_text path,
                     struct json *value)
{
    const struct json *array = place->containers[place->last];
    wf_text token = place->tokens[place->last];
    size_t index = json_count(array);

    if (!wf_text_equal(token, WF_TEXT("-")) && !json_pointer_index(token, &index))
        fail(application, path, "no index of an array");
    else if (index > json_count(array))
        fail(application, path, "beyond the end of the array");
    else
        put_root(application, with_innermost(place, json_array_insert(array, index, value)));
}

static void add(struct application *application, wf_text path, struct json *value)
{
    char room[JSON_POINTER_LIMIT];
    struct place place;
    struct json *object;
    wf_text name;

    if (path.len == 0) {
        put_root(application, json_retain(value));
        return;
    }
    if (!find_place(application->root, path, &place)) {
        fail(application, path, "no array or object to add to");
        return;
    }
    object = place.containers[place.last];
    if (json_kind(object) == JSON_ARRAY) {
        add_item(application, &place, path, value);
        return;
    }
    name = json_pointer_name(place.tokens[place.last], room);
    put_root(application, with_innermost(&place, json_object_set(object, name, value)));
}

static struct json *find(struct application *application, wf_text path)
{
    struct json *value = json_pointer_find(application->root, path);

    if (!value)
        fail(application, path, nothing_there);
    return value;
}

static struct json *without(const struct json *container, wf_text token)
{
    char room[JSON_POINTER_LIMIT];
    size_t index;

    if (json_kind(container) == JSON_OBJECT)
        return json_object_remove(container, json_pointer_name(token, room));
    WF_ASSERT(json_pointer_index(token, &index));
    return json_array_remove(container, index);
}

static void remove_value(struct application *application, wf_text path)
{
    struct place place;

    if (path.len == 0) {
        fail(application, path, "the whole document cannot be removed");
        return;
    }
    if (!find(application, path) || !find_place(application->root, path, &place))
        return;
    put_root(application, with_innermost(&place, without(place.containers[place.last],
                                                         place.tokens[place.last])));
}

static void replace(struct application *application, wf_text path, struct json *value)
{
    struct place place;

    if (path.len == 0) {
        put_root(application, json_retain(value));
        return;
    }
    if (!find(application, path) || !find_place(application->root, path, &place))
        return;
    put_root(application, with_innermost(&place, with_child(place.containers[place.last],
                                                            place.tokens[place.last], value)));
}

static void move(struct application *application, wf_text from, wf_text path)
{
    struct json *value = find(application, from);

    if (!value || wf_text_equal(from, path))
        return;
    if (json_pointer_covers(from, path)) {
        fail(application, path, "a value cannot be moved into itself");
        return;
    }
    json_retain(value);
    remove_value(application, from);
    if (application->status == JSON_PATCH_OK)
        add(application, path, value);
    json_release(value);
}

static void copy(struct application *application, wf_text from, wf_text path)
{
    struct json *value = find(application, from);

    if (!value)
        return;
    json_retain(value); /* It may be the root, which goes. */
    add(application, path, value);
    json_release(value);
}

static void test(struct application *application, wf_text path, const struct json *value)
{
    const struct json *found = find(application, path);

    if (found && !json_equal(found, value))
        fail(application, path, "the value there is another one");
}

static void apply(struct application *application, const struct json_op *op)
{
    switch (op->kind) {
    case JSON_OP_ADD:
        add(application, op->path, op->value);
        break;
    case JSON_OP_REMOVE:
        remove_value(application, op->path);
        break;
    case JSON_OP_REPLACE:
        replace(application, op->path, op->value);
        break;
    case JSON_OP_MOVE:
        move(application, op->from, op->path);
        break;
    case JSON_OP_COPY:
        copy(application, op->from, op->path);
        break;
    case JSON_OP_TEST:
        test(application, op->path, op->value);
        break;
    }
}

/* What only takes away is welcome in a document of any size. */
static bool may_grow(const struct json_op *op)
{
    return op->kind != JSON_OP_REMOVE && op->kind != JSON_OP_TEST;
}

enum json_patch_status json_op_apply(struct json **root, const struct json_op *op,
                                     const struct json_limits *limits,
                                     struct json_patch_error *error)
{
    struct application application = {.root = json_retain(*root), .error = error};

    apply(&application, op);
    if (application.status == JSON_PATCH_OK && may_grow(op) &&
        !json_is_within(application.root, limits)) {
        fail(&application, op->path, "the document would be too large");
        application.status = JSON_PATCH_TOO_LARGE;
    }
    if (application.status == JSON_PATCH_OK) {
        json_release(*root);
        *root = application.root;
    } else {
        json_release(application.root);
    }
    return application.status;
}

enum json_patch_status json_patch_apply(struct json **root, const struct json_patch *patch,
                                        const struct json_limits *limits,
                                        struct json_patch_error *error)
{
    struct json *document = json_retain(*root);
    enum json_patch_status status = JSON_PATCH_OK;

    for (size_t i = 0; i < patch->ops_count && status == JSON_PATCH_OK; i++) {
        error->op = i;
        status = json_op_apply(&document, &patch->ops[i], limits, error);
    }
    if (status == JSON_PATCH_OK) {
        json_release(*root);
        *root = document;
    } else {
        json_release(document);
    }
    return status;
}
