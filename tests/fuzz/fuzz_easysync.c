/* The laws of Easysync.  The first byte says whether what follows is a changeset of a stranger and
 * the text it is for, or the plan of a text and of changes to it that are well-formed. */
#include "fuzz.h"
#include "server/etherpad_builder.h"
#include "server/etherpad_pad.h"
#include "wireform/codec/utf8.h"

/* Two keys with two values each, both of which can be removed, and a place in line. */
static const struct etherpad_attrib pairs[] = {
    {WF_TEXT_INIT("author"), WF_TEXT_INIT("")},
    {WF_TEXT_INIT("author"), WF_TEXT_INIT("a")},
    {WF_TEXT_INIT("author"), WF_TEXT_INIT("b")},
    {WF_TEXT_INIT("bold"), WF_TEXT_INIT("")},
    {WF_TEXT_INIT("bold"), WF_TEXT_INIT("true")},
    {WF_TEXT_INIT("insertorder"), WF_TEXT_INIT("first")},
    {WF_TEXT_INIT("list"), WF_TEXT_INIT("x")},
};

static const wf_text nothing = WF_TEXT_INIT("");

static void fill_pool(struct etherpad_pool *pool)
{
    for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
        FUZZ_EXPECT(etherpad_pool_put(pool, pairs[i].key, pairs[i].value) == i);
}

static struct wf_buf new_buf(void)
{
    struct wf_buf buf;

    wf_buf_init(&buf, WF_NO_LIMIT);
    return buf;
}

static struct etherpad_changeset parse(const struct wf_buf *text)
{
    struct etherpad_changeset changeset;
    const char *why;

    FUZZ_EXPECT(etherpad_changeset_parse(etherpad_text_of(text), &changeset, &why));
    return changeset;
}

static bool is_same(const struct wf_buf *a, const struct wf_buf *b)
{
    return wf_text_equal(etherpad_text_of(a), etherpad_text_of(b));
}

static void expect_canonical(const struct wf_buf *text)
{
    struct etherpad_changeset changeset;
    const char *why;

    FUZZ_EXPECT(etherpad_changeset_check(etherpad_text_of(text), &changeset, &why) == WF_OK);
}

static void expect_same_text(struct etherpad_text a, struct etherpad_text b)
{
    struct wf_buf mine = new_buf();
    struct wf_buf other = new_buf();

    etherpad_text_write(a, &mine);
    etherpad_text_write(b, &other);
    FUZZ_EXPECT(is_same(&mine, &other));
    wf_buf_reset(&mine);
    wf_buf_reset(&other);
    etherpad_text_write_attribs(a, &mine);
    etherpad_text_write_attribs(b, &other);
    FUZZ_EXPECT(is_same(&mine, &other));
    wf_buf_deinit(&mine);
    wf_buf_deinit(&other);
}

/* What it knows of itself is what there is, and it can be made of what it writes. */
static void expect_sound(struct etherpad_text text)
{
    struct wf_buf out = new_buf();
    struct wf_buf attribs = new_buf();
    struct etherpad_text again;
    struct etherpad_extent extent;

    etherpad_text_write(text, &out);
    etherpad_text_write_attribs(text, &attribs);
    extent = etherpad_measure(etherpad_text_of(&out));
    FUZZ_EXPECT(extent.units == etherpad_text_units(text));
    FUZZ_EXPECT(extent.newlines == etherpad_text_newlines(text));
    FUZZ_EXPECT(etherpad_text_make(etherpad_text_of(&out), etherpad_text_of(&attribs), &again) ==
                WF_OK);
    expect_same_text(text, again);
    etherpad_text_drop(&again);
    wf_buf_deinit(&out);
    wf_buf_deinit(&attribs);
}

/* --- A plan -------------------------------------------------------------------------------------
 */

struct plan {
    const uint8_t *at, *end;
};

static uint8_t take(struct plan *plan)
{
    return plan->at < plan->end ? *plan->at++ : 0;
}

static void take_letters(struct plan *plan, struct wf_buf *out)
{
    static const char *const letters[] = {
        "a",           "b", "\n", "\xC3\xA9", "\xE6\x97\xA5", "\xF0\x9F\x98\x80", "\xED\xA0\xBD",
        "\xED\xB8\x80"};
    unsigned count = take(plan) % 32;
    unsigned times = count == 31 ? 100 : 1;
    uint8_t seed = take(plan);

    for (unsigned i = 0; i < count * times; i++)
        etherpad_put(out, wf_text_of(letters[(seed + i * (seed | 1)) / 3 % 8]));
}

static wf_text take_attribs(struct plan *plan, bool is_insertion)
{
    static const char *const of_changes[] = {"", "*0", "*1", "*2", "*3", "*4", "*1*4", "*2*3"};
    static const char *const of_insertions[] = {"", "*1", "*2", "*4", "*1*4", "*5", "*2*5", "*1*6"};

    return wf_text_of((is_insertion ? of_insertions : of_changes)[take(plan) % 8]);
}

static void put_insertion(struct plan *plan, struct etherpad_builder *builder)
{
    struct wf_buf letters = new_buf();
    wf_text attribs = take_attribs(plan, true);

    take_letters(plan, &letters);
    etherpad_builder_insert_text(builder, attribs, etherpad_cursor_of(etherpad_text_of(&letters)),
                                 UINT32_MAX);
    wf_buf_deinit(&letters);
}

/* A changeset of a text that keeps its last unit. */
static struct wf_buf take_changes(struct plan *plan, struct etherpad_text text)
{
    uint32_t left = etherpad_text_units(text) - 1;
    struct etherpad_extent before = {0};
    struct etherpad_builder builder;
    struct wf_buf out = new_buf();

    etherpad_builder_init(&builder, &out);
    for (unsigned ops = take(plan) % 8; ops > 0; ops--) {
        uint8_t kind = take(plan);
        uint32_t units = (take(plan) % 16 + 1U) * (kind & 0x40 ? 97 : 1);
        struct etherpad_extent to;

        if (kind % 4 == 0) {
            put_insertion(plan, &builder);
            continue;
        }
        units = units < left ? units : left;
        left -= units;
        to = etherpad_text_measure(text, before.units + units);
        etherpad_builder_add_extent(&builder, kind % 4 == 1 ? '-' : '=',
                                    kind % 4 == 2 ? take_attribs(plan, false) : nothing,
                                    etherpad_between(before, to));
        before = to;
    }
    FUZZ_EXPECT(etherpad_builder_finish(&builder, etherpad_text_units(text), WF_OK) == WF_OK);
    expect_canonical(&out);
    return out;
}

static struct etherpad_text apply(struct etherpad_text text, const struct wf_buf *changes,
                                  const struct etherpad_pool *pool)
{
    struct etherpad_changeset changeset = parse(changes);
    struct etherpad_text made;

    FUZZ_EXPECT(etherpad_text_apply(text, &changeset, pool, &made) == WF_OK);
    expect_sound(made);
    return made;
}

static struct wf_buf compose(const struct wf_buf *a, const struct wf_buf *b,
                             const struct etherpad_pool *pool)
{
    struct etherpad_changeset first = parse(a);
    struct etherpad_changeset second = parse(b);
    struct wf_buf out = new_buf();

    FUZZ_EXPECT(etherpad_compose(&first, &second, pool, &out) == WF_OK);
    expect_canonical(&out);
    return out;
}

static struct wf_buf follow(const struct wf_buf *a, const struct wf_buf *b, bool reverse,
                            const struct etherpad_pool *pool)
{
    struct etherpad_changeset applied = parse(a);
    struct etherpad_changeset moved = parse(b);
    struct wf_buf out = new_buf();

    FUZZ_EXPECT(etherpad_follow(&applied, &moved, reverse, pool, &out) == WF_OK);
    expect_canonical(&out);
    return out;
}

static void try_inverse(struct etherpad_text text, const struct wf_buf *changes,
                        struct etherpad_text after, struct etherpad_pool *pool)
{
    struct etherpad_changeset changeset = parse(changes);
    struct wf_buf inverse = new_buf();
    struct etherpad_text back;

    FUZZ_EXPECT(etherpad_inverse(text, &changeset, pool, &inverse) == WF_OK);
    expect_canonical(&inverse);
    back = apply(after, &inverse, pool);
    expect_same_text(back, text);
    etherpad_text_drop(&back);
    wf_buf_deinit(&inverse);
}

static void try_confluence(struct etherpad_text text, const struct wf_buf *a,
                           const struct wf_buf *b, const struct etherpad_pool *pool)
{
    struct wf_buf b_after_a = follow(a, b, false, pool);
    struct wf_buf a_after_b = follow(b, a, true, pool);
    struct wf_buf merge = compose(a, &b_after_a, pool);
    struct wf_buf other = compose(b, &a_after_b, pool);
    struct etherpad_text merged = apply(text, &merge, pool);

    FUZZ_EXPECT(is_same(&merge, &other));
    etherpad_text_drop(&merged);
    wf_buf_deinit(&b_after_a);
    wf_buf_deinit(&a_after_b);
    wf_buf_deinit(&merge);
    wf_buf_deinit(&other);
}

static void try_association(struct etherpad_text text, const struct wf_buf *a,
                            const struct wf_buf *b, const struct wf_buf *c,
                            struct etherpad_text after, const struct etherpad_pool *pool)
{
    struct wf_buf a_b = compose(a, b, pool);
    struct wf_buf b_c = compose(b, c, pool);
    struct wf_buf ab_c = compose(&a_b, c, pool);
    struct wf_buf a_bc = compose(a, &b_c, pool);
    struct etherpad_text composed = apply(text, &ab_c, pool);

    FUZZ_EXPECT(is_same(&ab_c, &a_bc));
    expect_same_text(composed, after);
    etherpad_text_drop(&composed);
    wf_buf_deinit(&a_b);
    wf_buf_deinit(&b_c);
    wf_buf_deinit(&ab_c);
    wf_buf_deinit(&a_bc);
}

static void try_laws(struct plan *plan, struct etherpad_text text, struct etherpad_pool *pool)
{
    struct wf_buf a = take_changes(plan, text);
    struct wf_buf beside = take_changes(plan, text);
    struct etherpad_text after_a = apply(text, &a, pool);
    struct wf_buf b = take_changes(plan, after_a);
    struct etherpad_text after_b = apply(after_a, &b, pool);
    struct wf_buf c = take_changes(plan, after_b);
    struct etherpad_text after_c = apply(after_b, &c, pool);

    try_inverse(text, &a, after_a, pool);
    try_confluence(text, &a, &beside, pool);
    try_association(text, &a, &b, &c, after_c, pool);
    etherpad_text_drop(&after_a);
    etherpad_text_drop(&after_b);
    etherpad_text_drop(&after_c);
    wf_buf_deinit(&a);
    wf_buf_deinit(&beside);
    wf_buf_deinit(&b);
    wf_buf_deinit(&c);
}

static void carry_out(struct plan *plan)
{
    struct etherpad_pool pool = {0};
    struct etherpad_text text, filled;
    struct wf_buf start;

    fill_pool(&pool);
    FUZZ_EXPECT(etherpad_text_make(WF_TEXT("\n"), WF_TEXT("|1+1"), &text) == WF_OK);
    start = take_changes(plan, text);
    filled = apply(text, &start, &pool);
    try_laws(plan, filled, &pool);
    etherpad_text_drop(&text);
    etherpad_text_drop(&filled);
    wf_buf_deinit(&start);
    etherpad_pool_deinit(&pool);
}

/* --- A pad --------------------------------------------------------------------------------------
 */

static void expect_whole(const struct etherpad_pad *pad)
{
    struct etherpad_text text = etherpad_pad_text(pad);
    uint32_t units = etherpad_text_units(text);

    expect_sound(text);
    FUZZ_EXPECT(etherpad_text_measure(text, units).last_line == 0);
    FUZZ_EXPECT(units == 1 || etherpad_pad_head(pad) == 0 ||
                etherpad_ends_line(etherpad_text_measure(text, units - 1)));
}

/* Changes of anybody's text under anybody's name, of old revisions too, as far as they are there.
 */
static void submit(struct plan *plan, struct etherpad_pad *pad, const struct etherpad_pool *pool)
{
    uint32_t head = etherpad_pad_head(pad);
    uint8_t flags = take(plan);
    struct etherpad_change change = {
        .user = flags & 1 ? WF_TEXT("a") : WF_TEXT("b"),
        .socket = WF_TEXT("s"),
        .base_rev = head - (flags >> 4) % (head + 1),
        .pool = pool,
        .takes_rejection = flags & 2,
    };
    struct etherpad_verdict verdict;
    struct etherpad_text base;
    struct wf_buf changes;

    if (etherpad_pad_text_at(pad, (uint32_t)change.base_rev, &base) != WF_OK)
        return;
    changes = take_changes(plan, base);
    change.changeset = etherpad_text_of(&changes);
    if (etherpad_pad_submit(pad, &change, &verdict) == ETHERPAD_ACCEPTED)
        FUZZ_EXPECT(verdict.first_rev == head + 1 && etherpad_pad_head(pad) > head);
    else
        FUZZ_EXPECT(verdict.reason == ETHERPAD_AUTHOR && etherpad_pad_head(pad) == head);
    expect_whole(pad);
    etherpad_text_drop(&base);
    wf_buf_deinit(&changes);
}

static void keep_pad(struct plan *plan)
{
    const struct etherpad_history none = {0};
    struct etherpad_pool pool = {0};
    struct wf_buf letters = new_buf();
    struct etherpad_pad *pad;

    fill_pool(&pool);
    take_letters(plan, &letters);
    pad = etherpad_pad_new(&none, &etherpad_pad_default_limits, etherpad_text_of(&letters), 0);
    FUZZ_EXPECT(pad);
    while (plan->at < plan->end && etherpad_pad_head(pad) < 32)
        submit(plan, pad, &pool);
    etherpad_pad_free(pad);
    wf_buf_deinit(&letters);
    etherpad_pool_deinit(&pool);
}

/* --- A stranger ---------------------------------------------------------------------------------
 */

/* A reader of JSON gives WTF-8 where halves that meet are one. */
static struct wf_buf normalise(wf_text text)
{
    struct etherpad_cursor cursor = etherpad_cursor_of(text);
    struct wf_buf out = new_buf();

    while (etherpad_copy(&cursor, 1, &out).units > 0)
        ;
    return out;
}

static struct etherpad_text make_plain(wf_text letters)
{
    struct wf_buf attribs = new_buf();
    struct etherpad_assembler assembler;
    struct etherpad_text text;

    etherpad_assembler_init(&assembler, &attribs);
    etherpad_assembler_add_text(&assembler, '+', nothing, etherpad_measure(letters));
    etherpad_assembler_finish(&assembler);
    FUZZ_EXPECT(etherpad_text_make(letters, etherpad_text_of(&attribs), &text) == WF_OK);
    wf_buf_deinit(&attribs);
    return text;
}

static void try_strange(wf_text strange, struct etherpad_text text)
{
    struct etherpad_pool pool = {0};
    struct etherpad_changeset changeset;
    struct etherpad_text after;
    const char *why;
    bool is_loose;

    fill_pool(&pool);
    if (etherpad_changeset_check(strange, &changeset, &why) == WF_OK &&
        etherpad_text_fits(text, &changeset, &is_loose, &why) &&
        etherpad_text_apply(text, &changeset, &pool, &after) == WF_OK) {
        FUZZ_EXPECT(etherpad_text_units(after) == changeset.new_len);
        expect_sound(after);
        etherpad_text_drop(&after);
    }
    etherpad_pool_deinit(&pool);
}

/* `Z:...$...`, a NUL, and the text. */
static void read_strange(const char *bytes, size_t size)
{
    const char *separator = memchr(bytes, 0, size);
    size_t len = separator ? (size_t)(separator - bytes) : size;
    size_t text_at = separator ? len + 1 : size;
    struct wf_buf strange = normalise((wf_text){bytes, len});
    struct wf_buf letters = normalise((wf_text){bytes + text_at, size - text_at});
    struct etherpad_text text = make_plain(etherpad_text_of(&letters));

    try_strange(etherpad_text_of(&strange), text);
    etherpad_text_drop(&text);
    wf_buf_deinit(&strange);
    wf_buf_deinit(&letters);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct plan plan = {data + 1, data + size};
    char *bytes;

    if (size < 2)
        return 0;
    if (data[0] % 3 == 0) {
        carry_out(&plan);
    } else if (data[0] % 3 == 1) {
        keep_pad(&plan);
    } else if (wf_wtf8_check((const char *)data + 1, size - 1) == size - 1) {
        bytes = fuzz_copy(data + 1, size - 1, 0);
        read_strange(bytes, size - 1);
        free(bytes);
    }
    return 0;
}
