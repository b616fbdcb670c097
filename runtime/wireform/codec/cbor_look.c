#include "wireform/codec/cbor_reader.h"

/* Looking ahead, for generated decision trees. */

static enum wf_cbor_kind simple_kind(unsigned info)
{
    switch (info) {
    case WF_CBOR_FALSE:
    case WF_CBOR_TRUE:
        return WF_CBOR_BOOL;
    case WF_CBOR_NULL_VALUE:
        return WF_CBOR_NULL;
    case WF_CBOR_INFO_HALF:
    case WF_CBOR_INFO_SINGLE:
    case WF_CBOR_INFO_DOUBLE:
        return WF_CBOR_NUMBER;
    case WF_CBOR_INFO_ENDLESS:
        return WF_CBOR_NONE;
    default:
        return WF_CBOR_OTHER;
    }
}

/* What is ignored is passed when the value is read. */
static const uint8_t *past_tags(const struct wf_cbor_reader *in)
{
    const uint8_t *at = in->at;
    struct wf_cbor_head tag;

    while (in->style.tags == WF_CBOR_TAGS_IGNORE && at < in->end && *at >> 5 == WF_CBOR_MAJOR_TAG)
        if (wf_cbor_scan_head(&at, in->end, &tag))
            return in->end;
    return at;
}

enum wf_cbor_kind wf_cbor_peek_any(const struct wf_cbor_reader *in)
{
    const uint8_t *at = past_tags(in);
    unsigned major = *at >> 5;

    if (at >= in->end)
        return WF_CBOR_NONE;
    if (major <= WF_CBOR_MAJOR_NEGATIVE)
        return WF_CBOR_NUMBER;
    if (major <= WF_CBOR_MAJOR_MAP)
        return (enum wf_cbor_kind)major;
    return major == WF_CBOR_MAJOR_TAG ? WF_CBOR_OTHER : simple_kind(*at & 0x1F);
}

/* Begins a search in the container at the cursor: the walk stands behind its head. */
static bool enter_walk(struct wf_cbor_reader *in, struct wf_cbor_walk *walk,
                       enum wf_cbor_major major, const char *type)
{
    if (!wf_cbor_look_for(in, walk, major, type, NULL))
        return false;
    wf_cbor_begin_walk(in, walk);
    wf_cbor_walk_step(walk);
    return true;
}

static bool found_at(struct wf_cbor_reader *in, const uint8_t *at)
{
    in->at = at;
    in->depth++;
    return true;
}

/* @return false when the walk is over: at the end, or with an error */
static bool is_going_on(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                        enum wf_cbor_event event)
{
    if (event != WF_CBOR_WRONG)
        return event != WF_CBOR_END;
    wf_cbor_refuse_walk(in, walk);
    return false;
}

bool wf_cbor_seek_key(struct wf_cbor_reader *in, const char *key)
{
    wf_text name = wf_text_of(key);
    struct wf_cbor_walk walk;
    enum wf_cbor_event event;

    if (!enter_walk(in, &walk, WF_CBOR_MAJOR_MAP, "an object"))
        return false;
    do {
        event = wf_cbor_walk_step(&walk);
        if (event == WF_CBOR_SCALAR && walk.depth == 1 && walk.is_key &&
            walk.head.major == WF_CBOR_MAJOR_TEXT && wf_cbor_same_text(wf_cbor_token(&walk), name))
            return found_at(in, walk.at);
    } while (is_going_on(in, &walk, event));
    return false;
}

bool wf_cbor_seek_item(struct wf_cbor_reader *in, unsigned index)
{
    struct wf_cbor_walk walk;
    enum wf_cbor_event event;
    unsigned count = 0;

    if (!enter_walk(in, &walk, WF_CBOR_MAJOR_ARRAY, "an array"))
        return false;
    do {
        unsigned depth = walk.depth;

        event = wf_cbor_walk_step(&walk);
        if ((event == WF_CBOR_SCALAR || event == WF_CBOR_OPEN) && depth == 1 && count++ == index)
            return found_at(in, walk.token);
    } while (is_going_on(in, &walk, event));
    return false;
}

void wf_cbor_enter_member(struct wf_cbor_reader *in, const char *key)
{
    if (in->error.status == WF_OK && !wf_cbor_find_member(in, key))
        wf_cbor_refuse(in, in->at, WF_BAD_VALUE, "required", NULL, "required \"%s\" is missing",
                       key);
}

void wf_cbor_enter_item(struct wf_cbor_reader *in, unsigned index)
{
    if (in->error.status == WF_OK && !wf_cbor_find_item(in, index))
        wf_cbor_refuse(in, in->at, WF_BAD_VALUE, "minItems", NULL, "fewer than %u item%s",
                       index + 1, index == 0 ? "" : "s");
}

bool wf_cbor_forgive(struct wf_cbor_reader *in)
{
    if (in->error.status == WF_OK)
        return true;
    if (in->error.status != WF_NO_MEMORY)
        in->error = (struct wf_error){0};
    return false;
}
