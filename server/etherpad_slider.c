#include "server/etherpad_slider.h"

#include "server/etherpad_json.h"
#include "wireform/codec/json_write.h"

/* Three lists that grow side by side. */
struct steps {
    struct wf_buf forwards, backwards, times;
    uint32_t count;
};

static void put_changeset(struct wf_buf *list, wf_text changeset)
{
    if (wf_buf_len(list) > 0)
        WF_BUF_LITERAL(list, ",");
    wf_json_write_wtf8(list, changeset);
}

static bool take_step(void *taker, const struct etherpad_step *step)
{
    struct steps *steps = taker;

    put_changeset(&steps->forwards, step->forwards);
    put_changeset(&steps->backwards, step->backwards);
    if (wf_buf_len(&steps->times) > 0)
        WF_BUF_LITERAL(&steps->times, ",");
    wf_json_write_number(&steps->times, (double)(step->time_ms - step->before_ms) / 1000);
    steps->count++;
    return true;
}

static void put_list(struct wf_buf *out, const struct wf_buf *list)
{
    out->failed |= list->failed;
    wf_buf_put(out, wf_buf_peek(list), wf_buf_len(list));
}

static void write_steps(struct wf_buf *out, const struct steps *steps,
                        const struct etherpad_pool *pool, uint32_t start, uint32_t granularity)
{
    WF_BUF_LITERAL(out, "{\"forwardsChangesets\":[");
    put_list(out, &steps->forwards);
    WF_BUF_LITERAL(out, "],\"backwardsChangesets\":[");
    put_list(out, &steps->backwards);
    WF_BUF_LITERAL(out, "],\"timeDeltas\":[");
    put_list(out, &steps->times);
    WF_BUF_LITERAL(out, "],\"apool\":");
    etherpad_json_pool(out, pool);
    WF_BUF_LITERAL(out, ",\"start\":");
    wf_json_write_uint(out, start);
    WF_BUF_LITERAL(out, ",\"actualEndNum\":");
    wf_json_write_uint(out, (uint64_t)start + (uint64_t)steps->count * granularity);
    WF_BUF_LITERAL(out, ",\"granularity\":");
    wf_json_write_uint(out, granularity);
    WF_BUF_LITERAL(out, "}");
}

enum wf_status etherpad_slider_write(struct wf_buf *out, struct etherpad_pad *pad, uint32_t start,
                                     uint32_t granularity)
{
    struct etherpad_pool pool = {0};
    struct steps steps = {.count = 0};
    enum wf_status status;

    wf_buf_init(&steps.forwards, SIZE_MAX / 2);
    wf_buf_init(&steps.backwards, SIZE_MAX / 2);
    wf_buf_init(&steps.times, SIZE_MAX / 2);
    status = etherpad_pad_slide(pad, start, granularity, ETHERPAD_SLIDER_STEPS, &pool, take_step,
                                &steps);
    if (status == WF_OK)
        write_steps(out, &steps, &pool, start, granularity);
    etherpad_pool_deinit(&pool);
    wf_buf_deinit(&steps.forwards);
    wf_buf_deinit(&steps.backwards);
    wf_buf_deinit(&steps.times);
    return status;
}
