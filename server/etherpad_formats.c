#include "server/etherpad_formats.h"

#include <stdio.h>
#include <string.h>

#include "server/etherpad_attribs.h"

/* In the order of enum etherpad_style. */
static const char *const style_keys[] = {"bold", "italic", "underline", "strikethrough"};

enum { STYLES_COUNT = sizeof(style_keys) / sizeof(style_keys[0]) };

static const struct list_kind {
    const char *name;
    unsigned char list;
} list_kinds[] = {
    {"bullet", ETHERPAD_BULLETS},
    {"number", ETHERPAD_NUMBERS},
    {"indent", ETHERPAD_BULLETS}, /* of others; we have no word for it */
};

/* --- Out of a pad -------------------------------------------------------------------------- */

static unsigned char styles_of(wf_text attribs, const struct etherpad_pool *pool)
{
    unsigned styles = 0;

    for (unsigned i = 0; i < STYLES_COUNT; i++)
        if (etherpad_attribs_value(attribs, wf_text_of(style_keys[i]), pool).len > 0)
            styles |= 1U << i;
    return (unsigned char)styles;
}

/* @return false: this is no marker of a list */
static bool read_list(wf_text attribs, const struct etherpad_pool *pool, struct etherpad_run *run)
{
    wf_text value = etherpad_attribs_value(attribs, WF_TEXT("list"), pool);

    for (size_t i = 0; i < sizeof(list_kinds) / sizeof(list_kinds[0]); i++) {
        size_t len = strlen(list_kinds[i].name);
        unsigned level;

        if (value.len != len + 1 || memcmp(value.ptr, list_kinds[i].name, len) != 0)
            continue;
        level = (unsigned)(value.ptr[len] - '0');
        if (level < 1 || level > ETHERPAD_LIST_LEVELS)
            continue;
        run->list = list_kinds[i].list;
        run->level = (unsigned char)level;
        return true;
    }
    return false;
}

static void add_piece(struct etherpad_runs *runs, struct etherpad_piece *piece, uint32_t units,
                      const struct etherpad_run *run)
{
    struct wf_buf text;

    wf_buf_init(&text, SIZE_MAX / 2);
    etherpad_copy(&piece->from, units, &text);
    etherpad_runs_add(runs, etherpad_text_of(&text), run);
    runs->text.failed |= text.failed;
    wf_buf_deinit(&text);
}

void etherpad_formats_read(struct etherpad_text text, const struct etherpad_pool *pool,
                           struct etherpad_runs *runs)
{
    struct etherpad_reader reader;
    struct etherpad_piece piece;
    bool at_line_start = true;

    etherpad_reader_init(&reader, text, 0);
    while (etherpad_reader_next(&reader, UINT32_MAX, &piece)) {
        struct etherpad_run marker = {0};
        struct etherpad_run run = {.styles = styles_of(piece.attribs, pool)};
        uint32_t units = piece.extent.units;

        if (at_line_start && read_list(piece.attribs, pool, &marker)) {
            etherpad_skip(&piece.from, 1);
            etherpad_runs_add(runs, WF_TEXT("*"), &marker);
            units--;
        }
        add_piece(runs, &piece, units, &run);
        at_line_start = etherpad_ends_line(piece.extent);
    }
}

/* --- Into a pad ---------------------------------------------------------------------------- */

static void add_pair(struct etherpad_attribs *attribs, struct etherpad_pool *pool, const char *key,
                     const char *value)
{
    uint32_t number = etherpad_pool_put(pool, wf_text_of(key), wf_text_of(value));

    if (number == ETHERPAD_NO_NUMBER)
        attribs->failed = true;
    else
        etherpad_attribs_add(attribs, number);
}

/* What classic pages give a marker: it stays the first of its line whoever writes there. */
static void add_list(struct etherpad_attribs *attribs, struct etherpad_pool *pool,
                     const struct etherpad_run *run)
{
    char value[sizeof("bullet8")];

    snprintf(value, sizeof(value), "%s%u", run->list == ETHERPAD_NUMBERS ? "number" : "bullet",
             run->level % 10U);
    add_pair(attribs, pool, "insertorder", "first");
    add_pair(attribs, pool, "list", value);
}

static void add_styles(struct etherpad_attribs *attribs, struct etherpad_pool *pool,
                       const struct etherpad_run *run)
{
    for (unsigned i = 0; i < STYLES_COUNT; i++)
        if (run->styles & 1U << i)
            add_pair(attribs, pool, style_keys[i], "true");
}

bool etherpad_formats_write(const struct etherpad_runs *runs, struct etherpad_pool *pool,
                            struct wf_buf *attribs)
{
    struct etherpad_assembler assembler;
    const char *at = (const char *)wf_buf_peek(&runs->text);
    bool is_well = true;

    etherpad_assembler_init(&assembler, attribs);
    for (size_t i = 0; i < etherpad_runs_count(runs); i++) {
        const struct etherpad_run *run = etherpad_runs_at(runs, i);
        wf_text text = {at, run->len};
        struct etherpad_attribs made = {.len = 0};

        if (run->list != ETHERPAD_NO_LIST)
            add_list(&made, pool, run);
        else
            add_styles(&made, pool, run);
        etherpad_attribs_sort(&made, pool);
        is_well &= !made.failed;
        etherpad_assembler_add_text(&assembler, '+', etherpad_attribs_text(&made),
                                    etherpad_measure(text));
        at += run->len;
    }
    etherpad_assembler_finish(&assembler);
    return is_well && !attribs->failed;
}
