#include "server/etherpad_html.h"

#include <stdint.h>

#include "wireform/base/assert.h"

void etherpad_runs_init(struct etherpad_runs *runs, size_t text_limit)
{
    wf_buf_init(&runs->text, text_limit);
    wf_buf_init(&runs->runs, SIZE_MAX / 2); /* there are no more of them than bytes of text */
}

void etherpad_runs_deinit(struct etherpad_runs *runs)
{
    wf_buf_deinit(&runs->text);
    wf_buf_deinit(&runs->runs);
}

static bool looks_like(const struct etherpad_run *run, const struct etherpad_run *other)
{
    return run->styles == other->styles && run->list == other->list && run->level == other->level;
}

static struct etherpad_run *last_run(struct etherpad_runs *runs)
{
    if (wf_buf_len(&runs->runs) == 0)
        return NULL;
    return (struct etherpad_run *)(void *)(runs->runs.data + runs->runs.end) - 1;
}

void etherpad_runs_add(struct etherpad_runs *runs, wf_text text, const struct etherpad_run *like)
{
    struct etherpad_run *last = last_run(runs);
    struct etherpad_run run = *like;

    wf_buf_put(&runs->text, text.ptr, text.len);
    if (runs->text.failed || text.len == 0)
        return;
    if (last && last->list == ETHERPAD_NO_LIST && looks_like(last, like)) {
        last->len += text.len;
        return;
    }
    run.len = text.len;
    wf_buf_put(&runs->runs, &run, sizeof(run));
}

void etherpad_runs_drop_newline(struct etherpad_runs *runs)
{
    struct etherpad_run *last = last_run(runs);

    if (!last || runs->text.data[runs->text.end - 1] != '\n')
        return;
    runs->text.end--;
    if (--last->len == 0)
        runs->runs.end -= sizeof(*last);
}

size_t etherpad_runs_count(const struct etherpad_runs *runs)
{
    return wf_buf_len(&runs->runs) / sizeof(struct etherpad_run);
}

const struct etherpad_run *etherpad_runs_at(const struct etherpad_runs *runs, size_t index)
{
    WF_ASSERT(index < etherpad_runs_count(runs));
    return (const struct etherpad_run *)(const void *)wf_buf_peek(&runs->runs) + index;
}

bool etherpad_runs_are_whole(const struct etherpad_runs *runs)
{
    return !runs->text.failed && !runs->runs.failed;
}
