#include "server/composte_traces.h"

#include <string.h>

#include "server/json_pointer.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

/* ---- Revisions ---- */

static bool is_empty(const struct composte_revs *revs)
{
    return revs->begin == revs->end;
}

/* What was forgotten in front makes room when it is at least half. */
static bool reserve(struct composte_revs *revs)
{
    uint32_t count = revs->end - revs->begin;
    uint32_t size = revs->size ? 2 * revs->size : 2;
    uint64_t *list;

    if (revs->end < revs->size)
        return true;
    if (count > 0 && revs->begin >= count) {
        memmove(revs->list, revs->list + revs->begin, count * sizeof(*revs->list));
        revs->begin = 0;
        revs->end = count;
        return true;
    }
    list = wf_realloc(revs->list, size, sizeof(*list));
    if (!list)
        return false;
    revs->list = list;
    revs->size = size;
    return true;
}

static bool add(struct composte_revs *revs, uint64_t rev)
{
    if (!is_empty(revs) && revs->list[revs->end - 1] == rev)
        return true;
    if (!reserve(revs))
        return false;
    revs->list[revs->end++] = rev;
    return true;
}

/* At either end; it may not be there. */
static void drop(struct composte_revs *revs, uint64_t rev)
{
    if (is_empty(revs))
        return;
    if (revs->list[revs->begin] == rev)
        revs->begin++;
    else if (revs->list[revs->end - 1] == rev)
        revs->end--;
}

static uint64_t earlier(uint64_t a, uint64_t b)
{
    return a == 0 || (b != 0 && b < a) ? b : a;
}

/* @return 0: none above `base` */
static uint64_t first_above(const struct composte_revs *revs, uint64_t base)
{
    uint32_t low = revs->begin, high = revs->end;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (revs->list[middle] <= base)
            low = middle + 1;
        else
            high = middle;
    }
    return low < revs->end ? revs->list[low] : 0;
}

/* ---- Traces ---- */

static struct composte_trace *find_child(const struct composte_trace *parent, wf_text token)
{
    return (struct composte_trace *)names_find(&parent->children, token);
}

static struct composte_trace *open_child(struct composte_trace *parent, wf_text token)
{
    struct composte_trace *child = find_child(parent, token);

    if (child)
        return child;
    child = wf_alloc(1, sizeof(*child) + token.len);
    if (!child)
        return NULL;
    child->token.text = (wf_text){memcpy(child + 1, token.ptr, token.len), token.len};
    child->parent = parent;
    if (names_add(&parent->children, &child->token) == NAMES_ADDED)
        return child;
    wf_free(child);
    return NULL;
}

static void deinit(struct composte_trace *trace);

static void free_child(struct name *token)
{
    struct composte_trace *trace = (struct composte_trace *)token;

    deinit(trace);
    wf_free(trace);
}

/* Recurses as deep as documents are. */
static void deinit(struct composte_trace *trace)
{
    names_clear(&trace->children, free_child);
    wf_free(trace->value.list);
    wf_free(trace->positions.list);
    wf_free(trace->value_below.list);
    wf_free(trace->array_below.list);
}

void composte_traces_deinit(struct composte_traces *traces)
{
    deinit(&traces->root);
}

/* Who writes anything writes it below the root and all on the way. */
static void close_if_empty(struct composte_trace *trace)
{
    if (!trace->parent || trace->children.count > 0 || !is_empty(&trace->value_below) ||
        !is_empty(&trace->array_below))
        return;
    names_remove(&trace->parent->children, &trace->token);
    free_child(&trace->token);
}

static struct composte_revs *revs_below(struct composte_trace *trace,
                                        const struct composte_item *written)
{
    return written->aspect == COMPOSTE_VALUE ? &trace->value_below : &trace->array_below;
}

bool composte_traces_note(struct composte_traces *traces, const struct composte_item *written,
                          uint64_t rev)
{
    struct composte_trace *trace = &traces->root;
    wf_text rest = written->pointer;
    wf_text token;

    if (!add(revs_below(trace, written), rev))
        return false;
    while (json_pointer_next(&rest, &token)) {
        trace = open_child(trace, token);
        if (!trace)
            return false;
        if (!add(revs_below(trace, written), rev)) {
            close_if_empty(trace);
            return false;
        }
    }
    if (written->aspect == COMPOSTE_VALUE)
        return add(&trace->value, rev);
    return written->aspect != COMPOSTE_POSITIONS || add(&trace->positions, rev);
}

void composte_traces_forget(struct composte_traces *traces, const struct composte_item *written,
                            uint64_t rev)
{
    struct composte_trace *trace = &traces->root;
    struct composte_trace *child = trace;
    wf_text rest = written->pointer;
    wf_text token;

    while (json_pointer_next(&rest, &token) && (child = find_child(trace, token)) != NULL)
        trace = child;
    if (child && written->aspect == COMPOSTE_VALUE)
        drop(&trace->value, rev);
    if (child && written->aspect == COMPOSTE_POSITIONS)
        drop(&trace->positions, rev);
    while (trace) {
        struct composte_trace *parent = trace->parent;

        drop(revs_below(trace, written), rev);
        close_if_empty(trace);
        trace = parent;
    }
}

/* ---- Searches ---- */

void composte_search_init(struct composte_search *search, const struct composte_traces *traces,
                          uint64_t base)
{
    search->base = base;
    search->pointer = WF_TEXT("");
    search->depth = 0;
    search->way[0].trace = &traces->root;
    search->way[0].len = 0;
    search->way[0].first = first_above(&traces->root.value, base);
}

/* How many bytes of the last pointer begin this one, too. */
static size_t shared_len(const struct composte_search *search, wf_text pointer)
{
    size_t most = search->way[search->depth].len;
    size_t len = 0;

    if (most > pointer.len)
        most = pointer.len;
    if (pointer.ptr == search->pointer.ptr)
        return most; /* Of the same operation. */
    while (len < most && search->pointer.ptr[len] == pointer.ptr[len])
        len++;
    return len;
}

static void go_back(struct composte_search *search, wf_text pointer)
{
    size_t shared = shared_len(search, pointer);

    while (search->depth > 0) {
        size_t len = search->way[search->depth].len;

        if (len <= shared && (len == pointer.len || pointer.ptr[len] == '/'))
            break;
        search->depth--;
    }
    search->pointer = pointer;
}

/* @return false: nobody wrote there or below */
static bool go_on(struct composte_search *search)
{
    size_t len = search->way[search->depth].len;
    wf_text rest = {search->pointer.ptr + len, search->pointer.len - len};
    wf_text token;

    while (json_pointer_next(&rest, &token)) {
        const struct composte_trace *child = find_child(search->way[search->depth].trace, token);
        uint64_t first = search->way[search->depth].first;

        if (!child)
            return false;
        WF_ASSERT(search->depth + 1 < sizeof(search->way) / sizeof(search->way[0]));
        search->depth++;
        search->way[search->depth].trace = child;
        search->way[search->depth].len = (size_t)(rest.ptr - search->pointer.ptr);
        search->way[search->depth].first = earlier(first, first_above(&child->value, search->base));
    }
    return true;
}

uint64_t composte_search_next(struct composte_search *search, const struct composte_item *proposed)
{
    const struct composte_trace *trace;
    bool is_there;
    uint64_t first;

    go_back(search, proposed->pointer);
    is_there = go_on(search);
    trace = search->way[search->depth].trace;
    first = search->way[search->depth].first;
    if (is_there && proposed->aspect == COMPOSTE_VALUE) {
        first = earlier(first, first_above(&trace->value_below, search->base));
        first = earlier(first, first_above(&trace->array_below, search->base));
    } else if (is_there && proposed->aspect != COMPOSTE_EXISTENCE) {
        first = earlier(first, first_above(&trace->positions, search->base));
    }
    return first;
}
