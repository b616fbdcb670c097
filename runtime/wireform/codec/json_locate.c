#include "wireform/codec/json_text.h"

#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_walk.h"
#include "wireform/codec/pointer.h"

/* Where the walk is within one open container: at a member, an item, or between two. */
struct level {
    const char *name, *name_end;
    size_t items_count;
    bool is_object;
    bool is_between;
};

struct path {
    struct level levels[WF_JSON_WALK_LEVELS];
    unsigned depth;
};

static void enter_item(struct path *path)
{
    struct level *level = path->depth > 0 ? &path->levels[path->depth - 1] : NULL;

    if (!level || level->is_object)
        return;
    level->items_count++;
    level->is_between = false;
}

static void enter_member(struct path *path, const struct wf_json_string *name)
{
    struct level *level = &path->levels[path->depth - 1];

    level->name = name->begin;
    level->name_end = name->end;
    level->is_between = false;
}

static void leave_value(struct path *path)
{
    if (path->depth > 0)
        path->levels[path->depth - 1].is_between = true;
}

static void follow(struct path *path, const struct wf_json_walk *walk, enum wf_json_event event)
{
    switch (event) {
    case WF_JSON_KEY:
        enter_member(path, &walk->string);
        break;
    case WF_JSON_SCALAR:
        enter_item(path);
        break;
    case WF_JSON_OPEN:
        enter_item(path);
        path->levels[path->depth++] =
            (struct level){.is_object = *walk->token == '{', .is_between = true};
        break;
    case WF_JSON_CLOSE:
        path->depth--;
        break;
    case WF_JSON_WRONG:
        if (walk->expects == WF_JSON_EXPECTS_VALUE || walk->expects == WF_JSON_EXPECTS_ITEM)
            enter_item(path);
        break;
    case WF_JSON_END:
        break;
    }
}

/* Walks until the token that holds `offset`, or as far as the message is sound. */
static void find_path(struct path *path, wf_text message, size_t offset)
{
    struct wf_json_walk walk;
    enum wf_json_event event;

    path->depth = 0;
    wf_json_walk_init(&walk, message.ptr, message.ptr + message.len, false, WF_JSON_WALK_LEVELS);
    for (;;) {
        event = wf_json_walk_step(&walk);
        follow(path, &walk, event);
        if (event == WF_JSON_WRONG || event == WF_JSON_END ||
            offset < (size_t)(walk.at - message.ptr))
            return;
        if (event == WF_JSON_SCALAR || event == WF_JSON_CLOSE)
            leave_value(path);
    }
}

static void put_name(struct wf_pointer *pointer, const struct level *level)
{
    const char *at = level->name;

    while (at < level->name_end)
        wf_pointer_put(pointer, wf_json_next_char(&at, level->name_end));
}

static void print_path(char *text, size_t size, const struct path *path)
{
    struct wf_pointer pointer = wf_pointer_into(text, size);

    for (unsigned i = 0; i < path->depth && !path->levels[i].is_between; i++) {
        wf_pointer_step(&pointer);
        if (path->levels[i].is_object)
            put_name(&pointer, &path->levels[i]);
        else
            wf_pointer_put_index(&pointer, path->levels[i].items_count - 1);
    }
    wf_pointer_end(&pointer);
}

void wf_error_locate(struct wf_error *error, wf_text message)
{
    struct path path;

    error->pointer[0] = '\0';
    if (error->status == WF_OK || message.len == 0)
        return;
    find_path(&path, message, error->offset);
    print_path(error->pointer, sizeof(error->pointer), &path);
}
