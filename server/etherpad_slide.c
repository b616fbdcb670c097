/* Steps of the time slider: revisions composed, and what takes them back. */
#include "server/etherpad_pad_private.h"

struct slide {
    struct etherpad_pad *pad;
    struct etherpad_text before; /* the text that the present step begins with */
    struct wf_buf composed, spare;
    struct wf_buf backwards;
    struct wf_buf wire_forwards, wire_backwards;
    uint32_t count; /* of revisions in the step */
    struct etherpad_step step;
    enum wf_status status;
};

static enum wf_status add_composed(struct slide *slide, const struct etherpad_revision *revision)
{
    struct etherpad_changeset earlier, later;
    enum wf_status status;
    struct wf_buf swap;
    const char *why;

    if (slide->count++ == 0) {
        wf_buf_reset(&slide->composed);
        wf_buf_put(&slide->composed, revision->changeset.ptr, revision->changeset.len);
        return etherpad_failure_of(&slide->composed);
    }
    if (!etherpad_changeset_parse(etherpad_text_of(&slide->composed), &earlier, &why) ||
        !etherpad_changeset_parse(revision->changeset, &later, &why))
        return WF_BAD_VALUE;
    wf_buf_reset(&slide->spare);
    status = etherpad_compose(&earlier, &later, &slide->pad->pool, &slide->spare);
    swap = slide->composed;
    slide->composed = slide->spare;
    slide->spare = swap;
    return status;
}

static bool take_revision(void *taker, const struct etherpad_revision *revision)
{
    struct slide *slide = taker;

    slide->status = add_composed(slide, revision);
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

enum wf_status etherpad_pad_slide(struct etherpad_pad *pad, uint32_t first, uint32_t size,
                                  uint32_t count, struct etherpad_pool *pool,
                                  bool (*take)(void *taker, const struct etherpad_step *step),
                                  void *taker)
{
    struct slide slide = {.pad = pad};
    struct wf_buf *const bufs[] = {&slide.composed, &slide.spare, &slide.backwards,
                                   &slide.wire_forwards, &slide.wire_backwards};
    enum wf_status status;

    if (first > pad->head || size == 0)
        return WF_OK;
    for (size_t i = 0; i < sizeof(bufs) / sizeof(*bufs); i++)
        wf_buf_init(bufs[i], WF_NO_LIMIT);
    status = begin(&slide, first);
    for (; status == WF_OK && count > 0 && size <= pad->head + 1 - first; count--) {
        status = make_step(&slide, first, size, pool);
        if (status != WF_OK || !take(taker, &slide.step))
            break;
        slide.step.before_ms = slide.step.time_ms;
        first += size;
    }
    for (size_t i = 0; i < sizeof(bufs) / sizeof(*bufs); i++)
        wf_buf_deinit(bufs[i]);
    etherpad_text_drop(&slide.before);
    return status;
}
