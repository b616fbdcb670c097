/* easysync_probe: what tests/easysync/ talks to.  A command is a line, a JSON array of texts; so is
 * its answer: "ok" and what came out, or "no" and why not.  Numbers are decimal texts.
 *
 *     pool [KEY VALUE]...           begins a new pool with these pairs
 *     pairs                         tells the pairs of the pool
 *     check CHANGESET               checkRep, and the final newline
 *     fits TEXT ATTRIBS CHANGESET
 *     apply TEXT ATTRIBS CHANGESET              text, attribs
 *     compose FIRST SECOND                      changeset
 *     follow APPLIED MOVED REVERSE              changeset
 *     inverse TEXT ATTRIBS CHANGESET            changeset
 *     splice TEXT ATTRIBS START REMOVED INSERTED ATTRIBS
 *     wire CHANGESET                            changeset, then the numbers of its pairs
 *     memory                        bytes that were allocated for the last command, all in all
 *
 * The pad is that of etherpad_pad.h; it answers to pad_probe.c. */
#include "easysync_probe.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "server/etherpad_text.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_write.h"

enum { ARENA_SIZE = 1 << 28 };

static struct etherpad_pool pool;
static size_t allocated, allocated_before;

/* --- What is allocated is counted (the linker's --wrap) -----------------------------------------
 */

void *__real_wf_alloc(size_t count, size_t size);
void *__real_wf_realloc(void *ptr, size_t count, size_t size);
void *__wrap_wf_alloc(size_t count, size_t size);
void *__wrap_wf_realloc(void *ptr, size_t count, size_t size);

void *__wrap_wf_alloc(size_t count, size_t size)
{
    allocated += count * size;
    return __real_wf_alloc(count, size);
}

void *__wrap_wf_realloc(void *ptr, size_t count, size_t size)
{
    allocated += count * size;
    return __real_wf_realloc(ptr, count, size);
}

/* --- Answers ------------------------------------------------------------------------------------
 */

static struct wf_buf answer;

void probe_text(wf_text text)
{
    wf_buf_put(&answer, wf_buf_len(&answer) ? "," : "[", 1);
    wf_json_write_wtf8(&answer, text);
}

void probe_word(const char *word)
{
    probe_text(wf_text_of(word));
}

void probe_number(int64_t number)
{
    char digits[24];

    (void)snprintf(digits, sizeof(digits), "%" PRId64, number);
    probe_word(digits);
}

void probe_buf(const struct wf_buf *buf)
{
    probe_text((wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)});
}

void probe_refuse(const char *why)
{
    probe_word("no");
    probe_word(why);
}

static void print_answer(void)
{
    WF_BUF_LITERAL(&answer, "]\n");
    (void)fwrite(wf_buf_peek(&answer), 1, wf_buf_len(&answer), stdout);
    (void)fflush(stdout);
    wf_buf_reset(&answer);
}

static bool is_well(enum wf_status status)
{
    static const char *const words[] = {
        [WF_BAD_VALUE] = "bad value", [WF_TOO_LARGE] = "too large", [WF_NO_MEMORY] = "no memory"};

    if (status != WF_OK)
        probe_refuse(words[status]);
    else
        probe_word("ok");
    return status == WF_OK;
}

/* --- Commands -----------------------------------------------------------------------------------
 */

static struct etherpad_changeset parse(wf_text text)
{
    struct etherpad_changeset changeset = {0};
    const char *why;

    if (!etherpad_changeset_parse(text, &changeset, &why))
        changeset.old_len = UINT32_MAX; /* goes with nothing */
    return changeset;
}

static void do_pool(const wf_text *words, size_t count)
{
    etherpad_pool_deinit(&pool);
    for (size_t i = 0; i + 1 < count; i += 2)
        (void)etherpad_pool_put(&pool, words[i], words[i + 1]);
    probe_word("ok");
}

static void do_pairs(const wf_text *words, size_t count)
{
    (void)words, (void)count;
    probe_word("ok");
    for (uint32_t i = 0; i < pool.count; i++) {
        probe_text(etherpad_pool_at(&pool, i).key);
        probe_text(etherpad_pool_at(&pool, i).value);
    }
}

static void do_check(const wf_text *words, size_t count)
{
    struct etherpad_changeset changeset;
    const char *why;

    (void)count;
    if (etherpad_changeset_check(words[0], &changeset, &why) != WF_OK) {
        probe_refuse(why);
        return;
    }
    probe_word("ok");
    probe_word(etherpad_changeset_spares_end(&changeset) ? "spares" : "touches");
}

static void do_fits(const wf_text *words, size_t count)
{
    struct etherpad_changeset changeset = parse(words[2]);
    struct etherpad_text text;
    const char *why;
    bool is_loose;

    (void)count;
    if (etherpad_text_make(words[0], words[1], &text) != WF_OK) {
        probe_refuse("not a text");
        return;
    }
    if (etherpad_text_fits(text, &changeset, &is_loose, &why))
        probe_word("ok");
    else
        probe_refuse(why);
    etherpad_text_drop(&text);
}

void probe_attributed(struct etherpad_text text)
{
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    etherpad_text_write(text, &out);
    probe_buf(&out);
    wf_buf_reset(&out);
    etherpad_text_write_attribs(text, &out);
    probe_buf(&out);
    wf_buf_deinit(&out);
}

static void do_apply(const wf_text *words, size_t count)
{
    struct etherpad_changeset changeset = parse(words[2]);
    struct etherpad_text text, made;
    enum wf_status status = etherpad_text_make(words[0], words[1], &text);

    (void)count;
    if (status != WF_OK) {
        is_well(status);
        return;
    }
    if (is_well(etherpad_text_apply(text, &changeset, &pool, &made))) {
        probe_attributed(made);
        etherpad_text_drop(&made);
    }
    etherpad_text_drop(&text);
}

static void tell(enum wf_status status, struct wf_buf *out)
{
    if (is_well(status))
        probe_buf(out);
    wf_buf_deinit(out);
}

static void do_compose(const wf_text *words, size_t count)
{
    struct etherpad_changeset first = parse(words[0]);
    struct etherpad_changeset second = parse(words[1]);
    struct wf_buf out;

    (void)count;
    wf_buf_init(&out, WF_NO_LIMIT);
    tell(etherpad_compose(&first, &second, &pool, &out), &out);
}

static void do_follow(const wf_text *words, size_t count)
{
    struct etherpad_changeset applied = parse(words[0]);
    struct etherpad_changeset moved = parse(words[1]);
    struct wf_buf out;

    (void)count;
    wf_buf_init(&out, WF_NO_LIMIT);
    tell(etherpad_follow(&applied, &moved, wf_text_equal(words[2], WF_TEXT("1")), &pool, &out),
         &out);
}

static void do_inverse(const wf_text *words, size_t count)
{
    struct etherpad_changeset changeset = parse(words[2]);
    struct etherpad_text text;
    struct wf_buf out;

    (void)count;
    if (etherpad_text_make(words[0], words[1], &text) == WF_OK) {
        wf_buf_init(&out, WF_NO_LIMIT);
        tell(etherpad_inverse(text, &changeset, &pool, &out), &out);
        etherpad_text_drop(&text);
    } else {
        probe_refuse("not a text");
    }
}

uint64_t probe_number_of(wf_text word)
{
    return strtoull(word.ptr, NULL, 10); /* a quote or the padding ends it */
}

static void do_splice(const wf_text *words, size_t count)
{
    struct etherpad_text text;
    struct wf_buf out;

    (void)count;
    if (etherpad_text_make(words[0], words[1], &text) != WF_OK) {
        probe_refuse("not a text");
        return;
    }
    wf_buf_init(&out, WF_NO_LIMIT);
    tell(etherpad_splice(text, (uint32_t)probe_number_of(words[2]),
                         (uint32_t)probe_number_of(words[3]), words[4], words[5], &out),
         &out);
    etherpad_text_drop(&text);
}

void probe_wire(enum wf_status status, struct etherpad_apool *apool, struct wf_buf *out)
{
    tell(status, out);
    for (uint32_t i = 0; status == WF_OK && i < apool->count; i++)
        probe_number(apool->numbers[i]);
    etherpad_apool_deinit(apool);
}

static void do_wire(const wf_text *words, size_t count)
{
    struct etherpad_apool apool = {0};
    struct wf_buf out;

    (void)count;
    wf_buf_init(&out, WF_NO_LIMIT);
    probe_wire(etherpad_wire(words[0], &pool, &apool, &out), &apool, &out);
}

static void do_memory(const wf_text *words, size_t count)
{
    (void)words, (void)count;
    probe_word("ok");
    probe_number((int64_t)allocated_before);
}

static const struct probe_command commands[] = {
    {"pool", 0, do_pool},     {"pairs", 0, do_pairs},     {"check", 1, do_check},
    {"fits", 3, do_fits},     {"apply", 3, do_apply},     {"compose", 2, do_compose},
    {"follow", 3, do_follow}, {"inverse", 3, do_inverse}, {"splice", 6, do_splice},
    {"wire", 1, do_wire},     {"memory", 0, do_memory},
};

/* --- Lines --------------------------------------------------------------------------------------
 */

static bool run(const struct probe_command *table, size_t table_count, const wf_text *words,
                size_t count)
{
    for (size_t i = 0; i < table_count; i++) {
        if (!wf_text_equal(words[0], wf_text_of(table[i].name)) || count - 1 < table[i].words)
            continue;
        table[i].run(words + 1, count - 1);
        return true;
    }
    return false;
}

static void run_line(wf_text line, struct wf_arena *arena)
{
    static const struct wf_list_rule any_list = {"#", 0, WF_NO_LIMIT};
    static const struct wf_text_rule any_text = {"#", 0, WF_NO_LIMIT, NULL};
    struct wf_json_reader in;
    struct wf_json_array array;
    wf_text *word;
    const wf_text *words;
    size_t count;

    wf_arena_reset(arena);
    wf_json_reader_copy(&in, line, arena);
    in.keep_surrogates = true;
    wf_json_open_array(&in, &array, &any_list, sizeof(wf_text));
    while ((word = wf_json_next_item(&in, &array)))
        *word = wf_json_read_text(&in, &any_text);
    words = wf_json_close_array(&in, &array, &count);
    if (!wf_json_reader_finish(&in) || count == 0)
        abort();
    allocated = 0;
    if (!run(commands, sizeof(commands) / sizeof(*commands), words, count) &&
        !run(pad_commands, pad_commands_count, words, count))
        abort();
    allocated_before = allocated;
    print_answer();
}

int main(void)
{
    struct wf_arena arena;
    char *line = NULL;
    size_t size = 0;
    ssize_t len;

    if (!wf_arena_init(&arena, ARENA_SIZE))
        return EXIT_FAILURE;
    wf_buf_init(&answer, WF_NO_LIMIT);
    while ((len = getline(&line, &size, stdin)) > 0)
        run_line((wf_text){line, (size_t)len}, &arena);
    free(line);
    wf_buf_deinit(&answer);
    wf_arena_deinit(&arena);
    etherpad_pool_deinit(&pool);
    pad_probe_end();
    return wf_alloc_live() == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
