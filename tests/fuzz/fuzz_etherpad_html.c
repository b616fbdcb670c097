/* Any page becomes text; what is written of that is read back as it was.  And of what a browser
 * says that it could not send, none is read past its end. */
#include "fuzz.h"
#include "server/etherpad_html.h"
#include "server/etherpad_reconnect.h"
#include "wireform/codec/utf8.h"

enum { TEXT_LIMIT = 1 << 16, PAGE_LIMIT = 1 << 20, ARENA_SIZE = 1 << 20 };

static bool looks_same(const struct etherpad_run *a, const struct etherpad_run *b)
{
    return a->len == b->len && a->styles == b->styles && a->list == b->list && a->level == b->level;
}

static void expect_same(const struct etherpad_runs *a, const struct etherpad_runs *b)
{
    FUZZ_EXPECT(wf_buf_len(&a->text) == wf_buf_len(&b->text));
    FUZZ_EXPECT(memcmp(wf_buf_peek(&a->text), wf_buf_peek(&b->text), wf_buf_len(&a->text)) == 0);
    FUZZ_EXPECT(etherpad_runs_count(a) == etherpad_runs_count(b));
    for (size_t i = 0; i < etherpad_runs_count(a); i++)
        FUZZ_EXPECT(looks_same(etherpad_runs_at(a, i), etherpad_runs_at(b, i)));
}

static void check_runs(const struct etherpad_runs *runs)
{
    size_t len = 0;

    for (size_t i = 0; i < etherpad_runs_count(runs); i++) {
        const struct etherpad_run *run = etherpad_runs_at(runs, i);

        FUZZ_EXPECT(run->len > 0 && run->styles <= ETHERPAD_STYLES);
        FUZZ_EXPECT((run->list == ETHERPAD_NO_LIST) == (run->level == 0));
        FUZZ_EXPECT(run->level <= ETHERPAD_LIST_LEVELS);
        len += run->len;
    }
    FUZZ_EXPECT(len == wf_buf_len(&runs->text));
}

static void check_page(wf_text page)
{
    struct etherpad_runs runs, again;
    struct wf_buf written;

    etherpad_runs_init(&runs, TEXT_LIMIT);
    etherpad_runs_init(&again, TEXT_LIMIT);
    wf_buf_init(&written, PAGE_LIMIT);
    etherpad_html_read(page, &runs);
    if (etherpad_runs_are_whole(&runs)) {
        check_runs(&runs);
        etherpad_html_write(&written, WF_TEXT("t"), &runs);
        if (!written.failed) {
            etherpad_html_read((wf_text){(const char *)wf_buf_peek(&written), wf_buf_len(&written)},
                               &again);
            expect_same(&runs, &again);
        }
    }
    wf_buf_deinit(&written);
    etherpad_runs_deinit(&again);
    etherpad_runs_deinit(&runs);
}

static void check_missed(wf_text json)
{
    struct etherpad_missed missed;
    struct wf_arena arena;
    const char *why;

    FUZZ_EXPECT(wf_arena_init(&arena, ARENA_SIZE));
    if (!etherpad_reconnect_read(json, &arena, &missed, &why))
        FUZZ_EXPECT(why);
    wf_arena_deinit(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = fuzz_copy(data, size, 0);
    wf_text text = {copy, size};

    if (wf_utf8_check(copy, size) == size)
        check_page(text);
    check_missed(text);
    free(copy);
    return 0;
}
