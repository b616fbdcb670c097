#include "server/composte_traces.h"

#include <string.h>

#include "server/json_pointer.h"
#include "wireform/base/alloc.h"

/* What the revisions of a trace have done to its pointer. */
enum mark {
    WROTE_VALUE = 'V',       /* V(pointer) */
    WROTE_POSITIONS = 'S',   /* S(pointer) */
    WROTE_VALUE_BELOW = 'v', /* V(pointer), or V of something below it */
    WROTE_ARRAY_BELOW = 's', /* S(pointer) or A(pointer), or either of something below it */
};

/* All revisions that did one thing at one place, in their order. */
struct trace {
    struct name name; /* The mark and the pointer; first, so that it is found by it. */
    uint64_t *revs;
    size_t begin, end, size;
    char text[];
};

/* ---- One trace ---- */

struct key {
    char text[1 + JSON_POINTER_LIMIT];
    size_t len;
};

static void make_key(struct key *key, enum mark mark, wf_text pointer)
{
    key->text[0] = (char)mark;
    if (pointer.len > 0)
        memcpy(key->text + 1, pointer.ptr, pointer.len);
    key->len = 1 + pointer.len;
}

static struct trace *find(const struct composte_traces *traces, enum mark mark, wf_text pointer)
{
    struct key key;

    make_key(&key, mark, pointer);
    return (struct trace *)names_find(&traces->names, (wf_text){key.text, key.len});
}

static struct trace *open_trace(struct composte_traces *traces, enum mark mark, wf_text pointer)
{
    struct trace *trace = find(traces, mark, pointer);
    struct key key;

    if (trace)
        return trace;
    make_key(&key, mark, pointer);
    trace = wf_alloc(1, sizeof(*trace) + key.len);
    if (!trace)
        return NULL;
    memcpy(trace->text, key.text, key.len);
    trace->name.text = (wf_text){trace->text, key.len};
    if (names_add(&traces->names, &trace->name) == NAMES_ADDED)
        return trace;
    wf_free(trace);
    return NULL;
}

static void free_trace(struct name *name)
{
    struct trace *trace = (struct trace *)name;

    wf_free(trace->revs);
    wf_free(trace);
}

static void close_if_empty(struct composte_traces *traces, struct trace *trace)
{
    if (trace->begin < trace->end)
        return;
    names_remove(&traces->names, &trace->name);
    free_trace(&trace->name);
}

/* What was forgotten in front makes room when it is at least half. */
static bool reserve(struct trace *trace)
{
    size_t count = trace->end - trace->begin;
    size_t size = trace->size ? 2 * trace->size : 2;
    uint64_t *revs;

    if (trace->end < trace->size)
        return true;
    if (count > 0 && trace->begin >= count) {
        memmove(trace->revs, trace->revs + trace->begin, count * sizeof(*trace->revs));
        trace->begin = 0;
        trace->end = count;
        return true;
    }
    revs = wf_realloc(trace->revs, size, sizeof(*revs));
    if (!revs)
        return false;
    trace->revs = revs;
    trace->size = size;
    return true;
}

static bool note(struct composte_traces *traces, enum mark mark, wf_text pointer, uint64_t rev)
{
    struct trace *trace = open_trace(traces, mark, pointer);

    if (!trace)
        return false;
    if (trace->begin < trace->end && trace->revs[trace->end - 1] == rev)
        return true;
    if (!reserve(trace)) {
        close_if_empty(traces, trace);
        return false;
    }
    trace->revs[trace->end++] = rev;
    return true;
}

static bool forget(struct composte_traces *traces, enum mark mark, wf_text pointer, uint64_t rev)
{
    struct trace *trace = find(traces, mark, pointer);

    if (!trace)
        return true;
    if (trace->revs[trace->begin] == rev)
        trace->begin++;
    else if (trace->revs[trace->end - 1] == rev)
        trace->end--;
    close_if_empty(traces, trace);
    return true;
}

/* ---- What an item is in marks ---- */

/* Goes from one beginning of a pointer, by whole tokens, to the next longer one. */
static bool lengthen(wf_text pointer, wf_text *beginning)
{
    const char *end = pointer.ptr + pointer.len;
    const char *token = pointer.ptr + beginning->len + 1;
    const char *slash;

    if (beginning->len == pointer.len)
        return false;
    slash = memchr(token, '/', (size_t)(end - token));
    beginning->len = (size_t)((slash ? slash : end) - pointer.ptr);
    return true;
}

typedef bool (*mark_function)(struct composte_traces *traces, enum mark mark, wf_text pointer,
                              uint64_t rev);

static bool do_for_all(struct composte_traces *traces, const struct composte_item *written,
                       uint64_t rev, mark_function function)
{
    bool is_value = written->aspect == COMPOSTE_VALUE;
    wf_text beginning = {written->pointer.ptr, 0};

    if (is_value && !function(traces, WROTE_VALUE, written->pointer, rev))
        return false;
    if (written->aspect == COMPOSTE_POSITIONS &&
        !function(traces, WROTE_POSITIONS, written->pointer, rev))
        return false;
    do
        if (!function(traces, is_value ? WROTE_VALUE_BELOW : WROTE_ARRAY_BELOW, beginning, rev))
            return false;
    while (lengthen(written->pointer, &beginning));
    return true;
}

bool composte_traces_note(struct composte_traces *traces, const struct composte_item *written,
                          uint64_t rev)
{
    return do_for_all(traces, written, rev, note);
}

void composte_traces_forget(struct composte_traces *traces, const struct composte_item *written,
                            uint64_t rev)
{
    do_for_all(traces, written, rev, forget);
}

/* ---- Conflicts ---- */

/* @return `first`, or an earlier revision above `base` that left that mark */
static uint64_t earlier(const struct composte_traces *traces, enum mark mark, wf_text pointer,
                        uint64_t base, uint64_t first)
{
    const struct trace *trace = find(traces, mark, pointer);
    size_t low, high;

    if (!trace)
        return first;
    low = trace->begin;
    high = trace->end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (trace->revs[middle] <= base)
            low = middle + 1;
        else
            high = middle;
    }
    return low < trace->end && trace->revs[low] < first ? trace->revs[low] : first;
}

uint64_t composte_traces_find(const struct composte_traces *traces,
                              const struct composte_item *proposed, uint64_t base)
{
    uint64_t first = UINT64_MAX;
    wf_text beginning = {proposed->pointer.ptr, 0};

    if (traces->names.count == 0)
        return 0;
    do
        first = earlier(traces, WROTE_VALUE, beginning, base, first);
    while (lengthen(proposed->pointer, &beginning));
    if (proposed->aspect == COMPOSTE_VALUE) {
        first = earlier(traces, WROTE_VALUE_BELOW, proposed->pointer, base, first);
        first = earlier(traces, WROTE_ARRAY_BELOW, proposed->pointer, base, first);
    } else if (proposed->aspect != COMPOSTE_EXISTENCE) {
        first = earlier(traces, WROTE_POSITIONS, proposed->pointer, base, first);
    }
    return first == UINT64_MAX ? 0 : first;
}

void composte_traces_deinit(struct composte_traces *traces)
{
    names_clear(&traces->names, free_trace);
}
