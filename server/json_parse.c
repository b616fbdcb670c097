/* Trees read from text. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "server/json_chunk.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_walk.h"
#include "wireform/codec/rules.h"

/* Scalars and names that come again and again are kept once: the last of each hash, of this many.
 */
#define RECENT_COUNT 256

/* Longer ones hardly ever come twice. */
#define RECENT_LEN 24

/* An array or object that is open. */
struct frame {
    enum json_kind kind;
    size_t begin;      /* Where its entries do. */
    struct json *name; /* Its own, when it is a member. */
};

struct parser {
    struct wf_json_walk walk;
    const char *begin;
    const struct json_limits *limits;
    struct wf_error *error; /* The first stays, and then nothing more is read. */

    /* Entries of all arrays and objects that are open, those of the innermost last. */
    struct json_entry *entries;
    size_t entries_count, entries_size;
    struct frame frames[JSON_MOST_DEPTH];
    unsigned frames_count;

    size_t nodes;
    struct json *name; /* Of the member whose value comes next. */
    struct wf_buf unescaped;
    struct json *recent[RECENT_COUNT]; /* Borrowed from the entries. */
};

static void fail(struct parser *parser, enum wf_status status, const char *what)
{
    size_t offset = (size_t)(parser->walk.token - parser->begin);

    wf_error_set(parser->error, status, offset, NULL, NULL, "%s", what);
}

static bool has_failed(const struct parser *parser)
{
    return parser->error->status != WF_OK;
}

static void fail_without_memory(struct parser *parser)
{
    fail(parser, WF_NO_MEMORY, "out of memory");
}

/* ---- Scalars ---- */

/* What is between the quotes: where it stands, or in the parser. */
static wf_text text_of(struct parser *parser, const struct wf_json_string *string)
{
    size_t len = (size_t)(string->end - string->begin);
    uint8_t *room;

    if (string->has_lone_surrogate) {
        fail(parser, WF_BAD_VALUE, "half of a surrogate pair");
        return (wf_text){0};
    }
    if (!string->has_escape)
        return (wf_text){string->begin, len};
    wf_buf_reset(&parser->unescaped);
    room = wf_buf_room(&parser->unescaped, len);
    if (!room) {
        fail_without_memory(parser);
        return (wf_text){0};
    }
    return (wf_text){(const char *)room, wf_json_unescape((char *)room, string)};
}

/* Only spellings as long as this, or with an exponent, can be so large. */
static bool is_finite(wf_text number)
{
    bool is_small = number.len < 300 && !memchr(number.ptr, 'e', number.len) &&
                    !memchr(number.ptr, 'E', number.len);

    return is_small || !isinf(wf_json_parse_double(number));
}

static unsigned place_in_recent(enum json_kind kind, wf_text text)
{
    uint32_t hash = kind;

    for (size_t i = 0; i < text.len; i++)
        hash = hash * 31 + (unsigned char)text.ptr[i];
    return (hash ^ hash >> 8) % RECENT_COUNT;
}

static struct json *make_scalar(struct parser *parser, enum json_kind kind, wf_text text)
{
    struct json **recent;

    if (has_failed(parser))
        return NULL;
    if (text.len > RECENT_LEN)
        return json_scalar_new(kind, text);
    recent = &parser->recent[place_in_recent(kind, text)];
    if (*recent && json_kind(*recent) == kind && wf_text_equal(json_text(*recent), text))
        return json_retain(*recent);
    return *recent = json_scalar_new(kind, text);
}

static struct json *read_scalar(struct parser *parser)
{
    const char *token = parser->walk.token;
    wf_text text = {token, (size_t)(parser->walk.at - token)};

    switch (*token) {
    case '"':
        return make_scalar(parser, JSON_TEXT, text_of(parser, &parser->walk.string));
    case 't':
    case 'f':
        return make_scalar(parser, JSON_BOOL, text);
    case 'n':
        return make_scalar(parser, JSON_NULL, text);
    default:
        if (!is_finite(text))
            fail(parser, WF_BAD_VALUE, "a number beyond the range of a double");
        return make_scalar(parser, JSON_NUMBER, text);
    }
}

/* ---- Entries ---- */

/* Takes over the value, which may be NULL, and the name that was read before it. */
static void add_entry(struct parser *parser, struct json *value)
{
    struct json_entry entry = {parser->name, value};

    parser->name = NULL;
    if (!value)
        fail_without_memory(parser);
    if (parser->entries_count == parser->entries_size && !has_failed(parser)) {
        size_t size = parser->entries_size ? 2 * parser->entries_size : 64;
        struct json_entry *entries = wf_realloc(parser->entries, size, sizeof(*entries));

        if (entries) {
            parser->entries = entries;
            parser->entries_size = size;
        } else {
            fail_without_memory(parser);
        }
    }
    if (has_failed(parser))
        json_entries_release(&entry, 1);
    else
        parser->entries[parser->entries_count++] = entry;
}

static int compare_names(const void *a, const void *b)
{
    const struct json_entry *left = a;
    const struct json_entry *right = b;

    return wf_text_compare(json_text(left->name), json_text(right->name));
}

static bool are_in_order(const struct json_entry *members, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (compare_names(&members[i - 1], &members[i]) >= 0)
            return false;
    return true;
}

/* What we wrote ourselves is in order already. */
static void put_in_order(struct parser *parser, struct json_entry *members, size_t count)
{
    if (are_in_order(members, count))
        return;
    qsort(members, count, sizeof(*members), compare_names);
    if (!are_in_order(members, count))
        fail(parser, WF_BAD_VALUE, "a name comes twice in this object");
}

/* ---- Events ---- */

static void open_container(struct parser *parser)
{
    if (parser->frames_count == parser->limits->depth) {
        fail(parser, WF_TOO_LARGE, "too deep");
        return;
    }
    parser->frames[parser->frames_count++] = (struct frame){
        .kind = *parser->walk.token == '{' ? JSON_OBJECT : JSON_ARRAY,
        .begin = parser->entries_count,
        .name = parser->name,
    };
    parser->name = NULL;
}

static void close_container(struct parser *parser)
{
    const struct frame *frame = &parser->frames[--parser->frames_count];
    size_t count = parser->entries_count - frame->begin;
    struct json_entry *entries = count > 0 ? parser->entries + frame->begin : NULL;

    parser->name = frame->name;
    if (frame->kind == JSON_OBJECT)
        put_in_order(parser, entries, count);
    if (has_failed(parser))
        return;
    parser->entries_count = frame->begin;
    add_entry(parser, json_build(frame->kind, entries, count));
}

static void count_node(struct parser *parser)
{
    if (++parser->nodes > parser->limits->nodes)
        fail(parser, WF_TOO_LARGE, "too many values");
}

/* @return false at the end, good or bad */
static bool take_event(struct parser *parser)
{
    switch (wf_json_walk_step(&parser->walk)) {
    case WF_JSON_KEY:
        parser->name = make_scalar(parser, JSON_TEXT, text_of(parser, &parser->walk.string));
        if (!parser->name)
            fail_without_memory(parser);
        break;
    case WF_JSON_SCALAR:
        count_node(parser);
        add_entry(parser, read_scalar(parser));
        break;
    case WF_JSON_OPEN:
        count_node(parser);
        open_container(parser);
        break;
    case WF_JSON_CLOSE:
        close_container(parser);
        break;
    case WF_JSON_END:
        return false;
    case WF_JSON_WRONG:
        wf_json_walk_report(&parser->walk, parser->begin, parser->limits->depth, parser->error);
    }
    return !has_failed(parser);
}

static void judge_end(struct parser *parser)
{
    const char *at = wf_json_past_spaces(parser->walk.at, parser->walk.end);

    parser->walk.token = at;
    if (at != parser->walk.end)
        fail(parser, WF_BAD_SYNTAX, "something behind the value");
    else if (!json_is_within(parser->entries[0].value, parser->limits))
        fail(parser, WF_TOO_LARGE, "too long");
}

/* After a failure nobody wants what was read. */
static void give_back(struct parser *parser)
{
    json_release(parser->name);
    json_entries_release(parser->entries, parser->entries_count);
    while (parser->frames_count > 0)
        json_release(parser->frames[--parser->frames_count].name);
}

struct json *json_parse(wf_text text, const struct json_limits *limits, struct wf_error *error)
{
    struct parser parser = {.begin = text.ptr, .limits = limits, .error = error};
    struct json *value = NULL;

    WF_ASSERT(limits->depth <= JSON_MOST_DEPTH);
    error->status = WF_OK;
    wf_json_walk_init(&parser.walk, text.ptr, text.ptr + text.len, false, limits->depth + 1);
    wf_buf_init(&parser.unescaped, WF_NO_LIMIT);
    if (text.len > JSON_MOST_TEXT)
        fail(&parser, WF_TOO_LARGE, "too long");
    while (!has_failed(&parser) && take_event(&parser))
        ;
    if (!has_failed(&parser))
        judge_end(&parser);
    if (has_failed(&parser))
        give_back(&parser);
    else
        value = parser.entries[0].value;
    wf_buf_deinit(&parser.unescaped);
    wf_free(parser.entries);
    return value;
}
