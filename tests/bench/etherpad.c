/* `./dev bench etherpad`: Easysync on short and on long texts.  Prints a JSON text for each case.
 *
 *     bench_etherpad inputs FILE     writes what it measures, and what comes out, for a peer to do:
 *                                    ["KIND", "CASE", arguments..., results...], a line each */
#include <stdio.h>
#include <stdlib.h>

#include "measure.h"
#include "server/etherpad_pad.h"
#include "wireform/codec/json_write.h"

enum { LINE_UNITS = 50, KEYS = 64, AUTHORS = 8 };

static struct etherpad_pool pool;

static _Noreturn void fail(const char *what)
{
    (void)fprintf(stderr, "bench_etherpad: %s\n", what);
    exit(EXIT_FAILURE);
}

static uint32_t random_below(uint32_t limit)
{
    static uint64_t state = 88172645463325252U;

    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32) % limit;
}

static void fill_pool(void)
{
    char value[] = "g.0";

    for (unsigned i = 0; i < AUTHORS; i++, value[2]++)
        (void)etherpad_pool_put(&pool, WF_TEXT("author"), wf_text_of(value));
}

/* --- What is measured ---------------------------------------------------------------------------
 */

/* A text of lines, written by some authors in turns. */
static struct etherpad_text make_text(uint32_t units, uint32_t runs)
{
    struct etherpad_assembler assembler;
    struct etherpad_text made;
    struct wf_buf text, attribs;

    wf_buf_init(&text, WF_NO_LIMIT);
    wf_buf_init(&attribs, WF_NO_LIMIT);
    etherpad_assembler_init(&assembler, &attribs);
    for (uint32_t at = 0; at < units; at++) {
        const char *letter = at % LINE_UNITS == LINE_UNITS - 1 ? "\n" : "a";
        char author[2] = {'*', (char)('0' + at / (units / runs) % AUTHORS)};

        wf_buf_put(&text, letter, 1);
        etherpad_assembler_add_text(&assembler, '+', (wf_text){author, 2},
                                    etherpad_measure((wf_text){letter, 1}));
    }
    etherpad_assembler_finish(&assembler);
    if (etherpad_text_make(etherpad_text_of(&text), etherpad_text_of(&attribs), &made) != WF_OK)
        fail("cannot make a text");
    wf_buf_deinit(&text);
    wf_buf_deinit(&attribs);
    return made;
}

struct change {
    struct wf_buf text;
    struct etherpad_changeset parts; /* of it */
};

static void parse(struct change *change)
{
    const char *why;

    if (!etherpad_changeset_parse(etherpad_text_of(&change->text), &change->parts, &why))
        fail(why);
}

static void type(struct change *change, struct etherpad_text text, uint32_t at)
{
    wf_buf_init(&change->text, WF_NO_LIMIT);
    if (etherpad_splice(text, at, 0, WF_TEXT("x"), WF_TEXT("*3"), &change->text) != WF_OK)
        fail("cannot type");
    parse(change);
}

struct typing {
    const char *name;
    uint32_t units, runs;
    struct etherpad_text text;
    struct change keys[KEYS];
};

static struct typing typings[] = {
    {.name = "type into 1,000 characters, 20 runs", .units = 1000, .runs = 20},
    {.name = "type into 100,000 characters, 2,000 runs", .units = 100000, .runs = 2000},
    {.name = "type into 1,000,000 characters, 100,000 runs", .units = 1000000, .runs = 100000},
};

enum { TYPINGS = sizeof(typings) / sizeof(*typings) };

/* Three changes of a text of 100,000 characters: two in a row, and one beside the first. */
static struct change first, second, beside;

static struct etherpad_text apply(struct etherpad_text text, const struct change *change)
{
    struct etherpad_text made;

    if (etherpad_text_apply(text, &change->parts, &pool, &made) != WF_OK)
        fail("cannot apply");
    return made;
}

static void prepare(void)
{
    struct etherpad_text after;

    fill_pool();
    for (size_t i = 0; i < TYPINGS; i++) {
        struct typing *typing = &typings[i];

        typing->text = make_text(typing->units, typing->runs);
        for (unsigned key = 0; key < KEYS; key++)
            type(&typing->keys[key], typing->text, random_below(typing->units - 1));
    }
    type(&first, typings[1].text, 777);
    type(&beside, typings[1].text, 5678);
    after = apply(typings[1].text, &first);
    type(&second, after, 9876);
    etherpad_text_drop(&after);
}

static void run_typing(const void *context)
{
    const struct typing *typing = context;
    static unsigned turn;
    struct etherpad_text made = apply(typing->text, &typing->keys[turn++ % KEYS]);

    etherpad_text_drop(&made);
}

static void run_check(const void *context)
{
    struct etherpad_changeset changeset;
    const char *why;

    (void)context;
    if (etherpad_changeset_check(etherpad_text_of(&first.text), &changeset, &why) != WF_OK)
        fail(why);
}

static struct wf_buf combined;

static void run_compose(const void *context)
{
    (void)context;
    wf_buf_reset(&combined);
    parse(&first);
    parse(&second);
    if (etherpad_compose(&first.parts, &second.parts, &pool, &combined) != WF_OK)
        fail("cannot compose");
}

static void run_follow(const void *context)
{
    (void)context;
    wf_buf_reset(&combined);
    parse(&first);
    parse(&beside);
    if (etherpad_follow(&first.parts, &beside.parts, false, &pool, &combined) != WF_OK)
        fail("cannot follow");
}

/* --- A pad --------------------------------------------------------------------------------------
 */

static struct etherpad_pad *pad;

static void open_pad(void)
{
    const struct etherpad_history none = {0};
    struct wf_buf text;

    wf_buf_init(&text, WF_NO_LIMIT);
    etherpad_text_write(typings[1].text, &text);
    pad = etherpad_pad_new(&none, &etherpad_pad_default_limits, etherpad_text_of(&text), 0);
    if (!pad)
        fail("cannot open a pad");
    wf_buf_deinit(&text);
}

/* Types somewhere, as a page does that has not heard of the last revisions: all steps of
 * etherpad.md 8, and what the page does, too. */
static void run_submit(const void *context)
{
    static const struct etherpad_wire_pair author = {WF_TEXT_INIT("0"), WF_TEXT_INIT("author"),
                                                     WF_TEXT_INIT("g.3")};
    uint32_t behind = *(const uint32_t *)context;
    uint32_t head = etherpad_pad_head(pad);
    struct etherpad_change change = {.user = WF_TEXT("g.3"),
                                     .socket = WF_TEXT("1"),
                                     .base_rev = head < behind ? head : head - behind,
                                     .apool = {&author, 1, 1}};
    struct etherpad_verdict verdict;
    struct etherpad_text base;

    if (etherpad_pad_text_at(pad, (uint32_t)change.base_rev, &base) != WF_OK)
        fail("no base");
    wf_buf_reset(&combined);
    if (etherpad_splice(base, random_below(90000), 0, WF_TEXT("x"), WF_TEXT("*0"), &combined) !=
        WF_OK)
        fail("cannot type");
    etherpad_text_drop(&base);
    change.changeset = etherpad_text_of(&combined);
    if (etherpad_pad_submit(pad, &change, &verdict) != ETHERPAD_ACCEPTED)
        fail(verdict.detail);
    if (etherpad_text_units(etherpad_pad_text(pad)) < 900000)
        return;
    etherpad_pad_free(pad); /* before it is full */
    open_pad();
}

/* --- Output -------------------------------------------------------------------------------------
 */

static void tell(const char *name, void (*run)(const void *context), const void *context)
{
    struct runner runner = {run, context};
    struct figure figure;

    measure(&runner, 1, &figure);
    (void)printf(
        "{\"case\":\"%s\",\"who\":\"wireform\",\"ns\":%.1f,\"least\":%.1f,\"most\":%.1f}\n", name,
        figure.median, figure.least, figure.most);
    (void)fflush(stdout);
}

static void put_line(FILE *file, const char *kind, const char *name, const struct wf_buf *texts[])
{
    struct wf_buf line;

    wf_buf_init(&line, WF_NO_LIMIT);
    WF_BUF_LITERAL(&line, "[");
    wf_json_write_text(&line, wf_text_of(kind));
    WF_BUF_LITERAL(&line, ",");
    wf_json_write_text(&line, wf_text_of(name));
    for (; *texts; texts++) {
        WF_BUF_LITERAL(&line, ",");
        wf_json_write_wtf8(&line, etherpad_text_of(*texts));
    }
    WF_BUF_LITERAL(&line, "]\n");
    if (fwrite(wf_buf_peek(&line), 1, wf_buf_len(&line), file) != wf_buf_len(&line))
        fail("cannot write");
    wf_buf_deinit(&line);
}

static void put_typing(FILE *file, const struct typing *typing)
{
    struct wf_buf before, attribs, after, attribs_after;
    struct etherpad_text made = apply(typing->text, &typing->keys[0]);

    wf_buf_init(&before, WF_NO_LIMIT);
    wf_buf_init(&attribs, WF_NO_LIMIT);
    wf_buf_init(&after, WF_NO_LIMIT);
    wf_buf_init(&attribs_after, WF_NO_LIMIT);
    etherpad_text_write(typing->text, &before);
    etherpad_text_write_attribs(typing->text, &attribs);
    etherpad_text_write(made, &after);
    etherpad_text_write_attribs(made, &attribs_after);
    put_line(file, "apply", typing->name,
             (const struct wf_buf *[]){&before, &attribs, &typing->keys[0].text, &after,
                                       &attribs_after, NULL});
    wf_buf_deinit(&before);
    wf_buf_deinit(&attribs);
    wf_buf_deinit(&after);
    wf_buf_deinit(&attribs_after);
    etherpad_text_drop(&made);
}

static void put_inputs(const char *path)
{
    FILE *file = fopen(path, "w");

    if (!file)
        fail("cannot write the inputs");
    put_line(file, "check", "check", (const struct wf_buf *[]){&first.text, NULL});
    run_compose(NULL);
    put_line(file, "compose", "compose",
             (const struct wf_buf *[]){&first.text, &second.text, &combined, NULL});
    run_follow(NULL);
    put_line(file, "follow", "follow",
             (const struct wf_buf *[]){&first.text, &beside.text, &combined, NULL});
    for (size_t i = 0; i < TYPINGS; i++)
        put_typing(file, &typings[i]);
    if (fclose(file) != 0)
        fail("cannot write the inputs");
}

int main(int argc, char **argv)
{
    static const uint32_t none = 0, twenty = 20;

    wf_buf_init(&combined, WF_NO_LIMIT);
    prepare();
    if (argc == 3) {
        put_inputs(argv[2]);
        return EXIT_SUCCESS;
    }
    tell("check", run_check, NULL);
    tell("compose", run_compose, NULL);
    tell("follow", run_follow, NULL);
    for (size_t i = 0; i < TYPINGS; i++)
        tell(typings[i].name, run_typing, &typings[i]);
    open_pad();
    tell("submit to a pad of 100,000 characters", run_submit, &none);
    tell("submit it 20 revisions behind", run_submit, &twenty);
    etherpad_pad_free(pad);
    return EXIT_SUCCESS;
}
