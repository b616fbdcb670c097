/* Steps of the time slider: revisions composed, and what takes them back. */
#include "server/etherpad_pad_private.h"

/* Composing is associative, so revisions are composed two by two, and what comes of them likewise:
 * each level holds twice as many as the one below it, or none.  Adding them one after the other
 * would copy what is there for each of them. */
enum { LEVELS = 32 };

struct slide {
    struct etherpad_pad *pad;
    struct etherpad_text before; /* the text that the present step begins with */
    struct wf_buf levels[LEVELS];
    bool is_full[LEVELS];
    struct wf_buf composed, spare;
    struct wf_buf backwards;
    struct wf_buf wire_forwards, wire_backwards;
    uint32_t count; /* of revisions in the step */
    struct etherpad_step step;
    enum wf_status status;
};

static void swap(struct wf_buf *a, struct wf_buf *b)
{
    struct wf_buf other = *a;

    *a = *b;
    *b = other;
}

/* Puts what is in a level in front of `composed`. */
static enum wf_status prepend(struct slide *slide, unsigned level)
{
    struct etherpad_changeset earlier, later;
    enum wf_status status;
    const char *why;

    if (!etherpad_changeset_parse(etherpad_text_of(&slide->levels[level]), &earlier, &why) ||
        !etherpad_changeset_parse(etherpad_text_of(&slide->composed), &later, &why))
        return WF_BAD_VALUE;
    wf_buf_reset(&slide->spare);
    status = etherpad_compose(&earlier, &later, &slide->pad->pool, &slide->spare);
    swap(&slide->composed, &slide->spare);
    slide->is_full[level] = false;
    return status;
}

static enum wf_status add_revision(struct slide *slide, wf_text changeset)
{
    enum wf_status status;
    unsigned level = 0;

    wf_buf_reset(&slide->composed);
    wf_buf_put(&slide->composed, changeset.ptr, changeset.len);
    status = etherpad_failure_of(&slide->composed);
    for (; status == WF_OK && slide->is_full[level]; level++)
        status = prepend(slide, level);
    swap(&slide->composed, &slide->levels[level]);
    slide->is_full[level] = true;
    slide->count++;
    return status;
}

/* Leaves the whole step in `composed`. */
static enum wf_status compose_levels(struct slide *slide)
{
    enum wf_status status = WF_OK;
    unsigned level = 0;

    while (!slide->is_full[level])
        level++;
    swap(&slide->composed, &slide->levels[level]);
    slide->is_full[level] = false;
    for (; status == WF_OK && level < LEVELS; level++)
        if (slide->is_full[level])
            status = prepend(slide, level);
    return status;
}

static bool take_revision(void *taker, const struct etherpad_revision *revision)
{
    struct slide *slide = taker;

    slide->status = add_revision(slide, revision->changeset);
    slide->step.time_ms = revision->time_ms;
    return slide->status == WF_OK;
}

/* Makes the inverse, and moves on to the text behind the step. */
static enum wf_status turn(struct slide *slide)
{
    struct etherpad_pool *pool = &slide->pad->pool;
    struct etherpad_changeset changeset;
    struct etherpad_text after;
    enum wf_status status;
    const char *why;

    if (!etherpad_changeset_parse(etherpad_text_of(&slide->composed), &changeset, &why))
        return WF_BAD_VALUE;
    wf_buf_reset(&slide->backwards);
    status = etherpad_inverse(slide->before, &changeset, pool, &slide->backwards);
    if (status == WF_OK)
        status = etherpad_text_apply(slide->before, &changeset, pool, &after);
    if (status != WF_OK)
        return status;
    etherpad_text_drop(&slide->before);
    slide->before = after;
    return WF_OK;
}

/* An inverse may want pairs that the pad does not have; it forgets them again. */
static enum wf_status make_wire(struct slide *slide, struct etherpad_pool *pool)
{
    uint32_t pairs = slide->pad->pool.count;
    enum wf_status status = turn(slide);

    wf_buf_reset(&slide->wire_forwards);
    wf_buf_reset(&slide->wire_backwards);
    if (status == WF_OK)
        status = etherpad_move(etherpad_text_of(&slide->composed), &slide->pad->pool, pool,
                               &slide->wire_forwards);
    if (status == WF_OK)
        status = etherpad_move(etherpad_text_of(&slide->backwards), &slide->pad->pool, pool,
                               &slide->wire_backwards);
    etherpad_pool_shorten(&slide->pad->pool, pairs);
    slide->step.forwards = etherpad_text_of(&slide->wire_forwards);
    slide->step.backwards = etherpad_text_of(&slide->wire_backwards);
    return status;
}

static enum wf_status make_step(struct slide *slide, uint32_t first, uint32_t size,
                                struct etherpad_pool *pool)
{
    slide->count = 0;
    slide->step.first = first;
    slide->step.last = first + size - 1;
    if (!etherpad_pad_each(slide->pad, first, slide->step.last, take_revision, slide))
        return WF_BAD_VALUE;
    if (slide->status == WF_OK && slide->count != size)
        return WF_BAD_VALUE;
    if (slide->status == WF_OK)
        slide->status = compose_levels(slide);
    return slide->status == WF_OK ? make_wire(slide, pool) : slide->status;
}

static bool take_time(void *taker, const struct etherpad_revision *revision)
{
    int64_t *time_ms = taker;

    *time_ms = revision->time_ms;
    return true;
}

static enum wf_status begin(struct slide *slide, uint32_t first)
{
    uint32_t before = first > 0 ? first - 1 : 0;

    if (!etherpad_pad_each(slide->pad, before, before, take_time, &slide->step.before_ms))
        return WF_BAD_VALUE;
    if (first == 0)
        return etherpad_text_make(WF_TEXT("\n"), WF_TEXT("|1+1"), &slide->before);
    return etherpad_pad_text_at(slide->pad, before, &slide->before);
}

enum { BUFS = LEVELS + 5 };

/* All of them, to begin and to end with. */
static void list_bufs(struct slide *slide, struct wf_buf *bufs[BUFS])
{
    for (unsigned level = 0; level < LEVELS; level++)
        bufs[level] = &slide->levels[level];
    bufs[LEVELS] = &slide->composed;
    bufs[LEVELS + 1] = &slide->spare;
    bufs[LEVELS + 2] = &slide->backwards;
    bufs[LEVELS + 3] = &slide->wire_forwards;
    bufs[LEVELS + 4] = &slide->wire_backwards;
}

enum wf_status etherpad_pad_slide(struct etherpad_pad *pad, uint32_t first, uint32_t size,
                                  uint32_t count, struct etherpad_pool *pool,
                                  bool (*take)(void *taker, const struct etherpad_step *step),
                                  void *taker)
{
    struct slide slide = {.pad = pad};
    struct wf_buf *bufs[BUFS];
    enum wf_status status;

    if (first > pad->head || size == 0)
        return WF_OK;
    list_bufs(&slide, bufs);
    for (unsigned i = 0; i < BUFS; i++)
        wf_buf_init(bufs[i], WF_NO_LIMIT);
    status = begin(&slide, first);
    for (; status == WF_OK && count > 0 && size <= pad->head + 1 - first; count--) {
        status = make_step(&slide, first, size, pool);
        if (status != WF_OK || !take(taker, &slide.step))
            break;
        slide.step.before_ms = slide.step.time_ms;
        first += size;
    }
    for (unsigned i = 0; i < BUFS; i++)
        wf_buf_deinit(bufs[i]);
    etherpad_text_drop(&slide.before);
    return status;
}
