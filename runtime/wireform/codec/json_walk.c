#include "wireform/codec/json_walk.h"

#include "wireform/codec/json_number.h"
#include "wireform/codec/rules.h"

static const char too_deep[] = "too deep";

void wf_json_walk_init(struct wf_json_walk *walk, const char *at, const char *end, bool is_padded,
                       unsigned depth_limit)
{
    walk->at = at;
    walk->end = end;
    walk->loads_end = is_padded ? end : end - at >= WF_JSON_STEP ? end - (WF_JSON_STEP - 1) : at;
    walk->token = at;
    walk->wrong = NULL;
    walk->lone_surrogate = NULL;
    walk->depth = 0;
    walk->depth_limit = depth_limit < WF_JSON_WALK_LEVELS ? depth_limit : WF_JSON_WALK_LEVELS;
    walk->expects = WF_JSON_EXPECTS_VALUE;
}

static enum wf_json_event wrong(struct wf_json_walk *walk, const char *what)
{
    walk->wrong = walk->at == walk->end ? "the message ends early" : what;
    return WF_JSON_WRONG;
}

static bool is_at(const struct wf_json_walk *walk, char byte)
{
    return walk->at < walk->end && *walk->at == byte;
}

static bool in_object(const struct wf_json_walk *walk)
{
    unsigned level = walk->depth - 1;

    return walk->is_object[level / 64] >> (level % 64) & 1;
}

static enum wf_json_event open(struct wf_json_walk *walk)
{
    uint64_t bit = UINT64_C(1) << (walk->depth % 64);
    uint64_t *bits = &walk->is_object[walk->depth / 64];
    bool is_object = *walk->at == '{';

    if (walk->depth == walk->depth_limit)
        return wrong(walk, too_deep);
    *bits = is_object ? *bits | bit : *bits & ~bit;
    walk->depth++;
    walk->at++;
    walk->expects = is_object ? WF_JSON_EXPECTS_NAME : WF_JSON_EXPECTS_ITEM;
    return WF_JSON_OPEN;
}

static enum wf_json_event close(struct wf_json_walk *walk)
{
    walk->depth--;
    walk->at++;
    walk->expects = WF_JSON_EXPECTS_NEXT;
    return WF_JSON_CLOSE;
}

static bool scan_string(struct wf_json_walk *walk)
{
    walk->wrong = wf_json_scan_string(&walk->at, walk->end, walk->loads_end, &walk->string);
    if (walk->wrong)
        return false;
    if (walk->string.has_lone_surrogate && !walk->lone_surrogate)
        walk->lone_surrogate = walk->token;
    return true;
}

static enum wf_json_event key(struct wf_json_walk *walk)
{
    if (!is_at(walk, '"'))
        return wrong(walk, "expected a name");
    if (!scan_string(walk))
        return WF_JSON_WRONG;
    walk->at = wf_json_past_spaces(walk->at, walk->end);
    if (!is_at(walk, ':'))
        return wrong(walk, "expected a colon");
    walk->at++;
    walk->expects = WF_JSON_EXPECTS_VALUE;
    return WF_JSON_KEY;
}

static bool scan_word(struct wf_json_walk *walk, const char *word, size_t len)
{
    if ((size_t)(walk->end - walk->at) < len || memcmp(walk->at, word, len) != 0) {
        wrong(walk, "expected a value");
        return false;
    }
    walk->at += len;
    return true;
}

static bool scan_number(struct wf_json_walk *walk)
{
    if (walk->at == walk->end || !wf_json_kind_name(*walk->at))
        wrong(walk, "expected a value");
    else if (!wf_json_scan_number(&walk->at, walk->end))
        wrong(walk, "expected a digit");
    return !walk->wrong;
}

static bool scan_scalar(struct wf_json_walk *walk)
{
    switch (walk->at < walk->end ? *walk->at : '\0') {
    case '"':
        return scan_string(walk);
    case 't':
        return scan_word(walk, "true", 4);
    case 'f':
        return scan_word(walk, "false", 5);
    case 'n':
        return scan_word(walk, "null", 4);
    default:
        return scan_number(walk);
    }
}

static enum wf_json_event value(struct wf_json_walk *walk)
{
    if (is_at(walk, '{') || is_at(walk, '['))
        return open(walk);
    if (!scan_scalar(walk))
        return WF_JSON_WRONG;
    walk->expects = WF_JSON_EXPECTS_NEXT;
    return WF_JSON_SCALAR;
}

static enum wf_json_event next(struct wf_json_walk *walk)
{
    bool is_object = in_object(walk);

    if (is_at(walk, is_object ? '}' : ']'))
        return close(walk);
    if (!is_at(walk, ','))
        return wrong(walk, is_object ? "expected , or }" : "expected , or ]");
    walk->at = wf_json_past_spaces(walk->at + 1, walk->end);
    walk->token = walk->at;
    if (is_object)
        return key(walk);
    walk->expects = WF_JSON_EXPECTS_VALUE;
    return value(walk);
}

enum wf_json_event wf_json_walk_step(struct wf_json_walk *walk)
{
    if (walk->wrong)
        return WF_JSON_WRONG;
    if (walk->expects == WF_JSON_EXPECTS_NEXT && walk->depth == 0)
        return WF_JSON_END;
    walk->at = wf_json_past_spaces(walk->at, walk->end);
    walk->token = walk->at;
    switch (walk->expects) {
    case WF_JSON_EXPECTS_ITEM:
        return is_at(walk, ']') ? close(walk) : value(walk);
    case WF_JSON_EXPECTS_NAME:
        return is_at(walk, '}') ? close(walk) : key(walk);
    case WF_JSON_EXPECTS_NEXT:
        return next(walk);
    case WF_JSON_EXPECTS_VALUE:
        break;
    }
    return value(walk);
}

bool wf_json_walk_to_end(struct wf_json_walk *walk)
{
    enum wf_json_event event;

    do
        event = wf_json_walk_step(walk);
    while (event != WF_JSON_END && event != WF_JSON_WRONG);
    return event == WF_JSON_END;
}

void wf_json_walk_report(const struct wf_json_walk *walk, const char *begin, unsigned depth_limit,
                         struct wf_error *error)
{
    size_t offset = (size_t)(walk->at - begin);

    if (walk->wrong == too_deep)
        wf_error_set(error, WF_BAD_SYNTAX, offset, NULL, NULL, "deeper than %u levels",
                     depth_limit);
    else
        wf_error_set(error, WF_BAD_SYNTAX, offset, NULL, NULL, "%s", walk->wrong);
}

const char *wf_json_container_of(const char *place, const char *begin)
{
    const char *opened[WF_JSON_WALK_LEVELS];
    struct wf_json_walk walk;

    wf_json_walk_init(&walk, begin, place, false, WF_JSON_WALK_LEVELS);
    for (;;) {
        enum wf_json_event event = wf_json_walk_step(&walk);

        if (event == WF_JSON_OPEN)
            opened[walk.depth - 1] = walk.token;
        if (event == WF_JSON_WRONG || event == WF_JSON_END)
            return walk.depth > 0 ? opened[walk.depth - 1] : begin;
    }
}
