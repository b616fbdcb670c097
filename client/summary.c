/* One line about a message. */
#include "client/summary.h"

#include <stdio.h>
#include <string.h>

#include "client/display.h"
#include "wireform/codec/json_walk.h"

enum {
    NAMES_DEPTH = 8,   /* of objects whose members are told; those of deeper ones are counted */
    TEXT_COLUMNS = 40, /* of one value */
    TEXT_LEN = 400,    /* looked at for them */
    LINE_LEN = 160,    /* behind which no value begins */
};

struct summary {
    struct wf_buf *out;
    size_t begin; /* of the line */
    wf_text tag;
    wf_text names[NAMES_DEPTH]; /* from the outermost object to the value at hand */
    unsigned names_count;
    unsigned counting_depth; /* 0: nothing is being counted */
    size_t count;
    bool is_list; /* what is counted */
    bool is_cut;
};

static void put_string(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

static void put_clean(struct wf_buf *out, wf_text text)
{
    char clean[4 * TEXT_LEN + 1], shown[sizeof(clean) + 4];
    wf_text cleaned = {clean, 0};

    if (text.len > TEXT_LEN)
        text.len = TEXT_LEN;
    cleaned.len = display_clean(clean, sizeof(clean), text);
    wf_buf_put(out, shown, display_shorten(shown, sizeof(shown), cleaned, TEXT_COLUMNS).len);
}

static void put_names(struct summary *summary)
{
    const char *between = "";

    for (unsigned i = 0; i < summary->names_count; i++) {
        if (!summary->names[i].ptr)
            continue; /* an array has none */
        put_string(summary->out, between);
        put_clean(summary->out, summary->names[i]);
        between = ".";
    }
    put_string(summary->out, *between ? "=" : "");
}

/* @return false when the line is full */
static bool begin_value(struct summary *summary)
{
    if (summary->is_cut)
        return false;
    summary->is_cut = wf_buf_len(summary->out) - summary->begin > LINE_LEN;
    put_string(summary->out, summary->is_cut ? " ..." : " ");
    if (!summary->is_cut)
        put_names(summary);
    return !summary->is_cut;
}

static void put_scalar(struct summary *summary, wf_text token)
{
    bool is_text = token.ptr[0] == '"';
    wf_text inside = {token.ptr + is_text, token.len - 2 * is_text};

    bool says_nothing = is_text ? wf_text_equal(inside, summary->tag) : token.ptr[0] == 'n';

    if (says_nothing || !begin_value(summary))
        return;
    put_string(summary->out, is_text ? "\"" : "");
    put_clean(summary->out, inside);
    put_string(summary->out, is_text ? "\"" : "");
}

static void put_count(struct summary *summary)
{
    char count[32];

    if (!begin_value(summary))
        return;
    snprintf(count, sizeof(count), summary->is_list ? "[%zu]" : "{%zu}", summary->count);
    put_string(summary->out, count);
}

/* Is this only counted: a list, but for a message that is one, or what is very deep? */
static bool begins_counting(const struct summary *summary, char bracket)
{
    return summary->names_count > 0 && (bracket == '[' || summary->names_count == NAMES_DEPTH);
}

static void open(struct summary *summary, char bracket)
{
    if (begins_counting(summary, bracket)) {
        summary->counting_depth = 1;
        summary->count = 0;
        summary->is_list = bracket == '[';
    } else {
        summary->names[summary->names_count++] = (wf_text){0};
    }
}

static void count(struct summary *summary, enum wf_json_event event)
{
    if (summary->counting_depth == 1 && (event == WF_JSON_SCALAR || event == WF_JSON_OPEN))
        summary->count++;
    if (event == WF_JSON_OPEN)
        summary->counting_depth++;
    if (event == WF_JSON_CLOSE && --summary->counting_depth == 0)
        put_count(summary);
}

static void follow(struct summary *summary, const struct wf_json_walk *walk,
                   enum wf_json_event event)
{
    if (summary->counting_depth > 0)
        count(summary, event);
    else if (event == WF_JSON_KEY)
        summary->names[summary->names_count - 1] =
            (wf_text){walk->string.begin, (size_t)(walk->string.end - walk->string.begin)};
    else if (event == WF_JSON_SCALAR)
        put_scalar(summary, (wf_text){walk->token, (size_t)(walk->at - walk->token)});
    else if (event == WF_JSON_OPEN)
        open(summary, *walk->token);
    else if (event == WF_JSON_CLOSE)
        summary->names_count--;
}

/* Without the envelope that is the same for every such message. */
static wf_text inside_of(const struct wf_message *message, wf_text json)
{
    wf_text head, tail;

    if (!message->short_head)
        return json;
    head = wf_text_of(message->short_head);
    tail = wf_text_of(message->short_tail);
    if (json.len < head.len + tail.len || memcmp(json.ptr, head.ptr, head.len) != 0 ||
        memcmp(json.ptr + json.len - tail.len, tail.ptr, tail.len) != 0)
        return json;
    return (wf_text){json.ptr + head.len, json.len - head.len - tail.len};
}

void summary_put(struct wf_buf *out, const struct wf_message *message, wf_text json, size_t size)
{
    struct summary summary = {
        .out = out, .begin = wf_buf_len(out), .tag = wf_text_of(message->wire_name)};
    wf_text inside = inside_of(message, json);
    struct wf_json_walk walk;
    enum wf_json_event event;
    char size_words[48];

    put_string(out, message->name);
    wf_json_walk_init(&walk, inside.ptr, inside.ptr + inside.len, false, WF_JSON_WALK_LEVELS);
    while ((event = wf_json_walk_step(&walk)) != WF_JSON_END && event != WF_JSON_WRONG)
        follow(&summary, &walk, event);
    snprintf(size_words, sizeof(size_words), " (%zu bytes)\n", size);
    put_string(out, size_words);
}
