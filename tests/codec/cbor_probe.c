/* What test_cbor_suites.py talks to.  Each line names a reading and an item in hexadecimal; each
 * answer is one line:
 *
 *   item 8101    ok <notation> <JSON> <written again, hexadecimal>, separated by tabs
 *   number c100  ok: a number, tags ignored; `text` the same
 *   otherwise    no <offset> <why> */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/cbor_write.h"

#define DEPTH 512

/* Longer items would take their time: every prefix is checked. */
#define LONGEST_WITH_PREFIXES 4096

static void complain(const struct wf_error *error)
{
    (void)printf("no\t%zu\t%s\n", error->offset, error->what);
}

/* A copy of exactly the size, so that a sanitizer sees every byte too many. */
static bool check_copy(wf_bytes item, struct wf_error *error)
{
    uint8_t *copy = malloc(item.len ? item.len : 1);
    bool is_good;

    if (!copy)
        abort();
    if (item.len > 0)
        memcpy(copy, item.ptr, item.len);
    is_good = wf_cbor_check((wf_bytes){copy, item.len}, DEPTH, error);
    free(copy);
    return is_good;
}

static bool refuses_prefixes(wf_bytes item, struct wf_error *error)
{
    if (item.len > LONGEST_WITH_PREFIXES)
        return true;
    for (size_t len = 0; len < item.len; len++) {
        if (!check_copy((wf_bytes){item.ptr, len}, error))
            continue;
        *error = (struct wf_error){.offset = len, .what = "a prefix was accepted"};
        return false;
    }
    return true;
}

/* --- Written again, by the functions generated writers use ---------------------------------- */

static void write_integer(struct wf_buf *out, const struct wf_cbor_head *head)
{
    uint8_t bytes[WF_CBOR_HEAD_SIZE];

    if (head->major == WF_CBOR_MAJOR_UINT)
        wf_cbor_write_uint(out, head->value);
    else if (head->value <= INT64_MAX)
        wf_cbor_write_int(out, -1 - (int64_t)head->value);
    else
        wf_buf_put(out, bytes, wf_cbor_put_head(bytes, head->major, head->value));
}

static void write_string(struct wf_buf *out, const struct wf_cbor_walk *walk)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(wf_cbor_token(walk));
    struct wf_buf joined;
    wf_bytes chunk;

    wf_buf_init(&joined, WF_NO_LIMIT);
    while (wf_cbor_next_chunk(&chunks, &chunk))
        wf_buf_put(&joined, chunk.ptr, chunk.len);
    if (walk->head.major == WF_CBOR_MAJOR_TEXT)
        wf_cbor_write_text(out, (wf_text){(const char *)wf_buf_peek(&joined), wf_buf_len(&joined)});
    else
        wf_cbor_write_bytes(out, (wf_bytes){wf_buf_peek(&joined), wf_buf_len(&joined)});
    wf_buf_deinit(&joined);
}

static void write_scalar(struct wf_buf *out, const struct wf_cbor_walk *walk)
{
    if (walk->head.major <= WF_CBOR_MAJOR_NEGATIVE)
        write_integer(out, &walk->head);
    else if (walk->head.major <= WF_CBOR_MAJOR_TEXT)
        write_string(out, walk);
    else if (wf_cbor_is_float(&walk->head))
        wf_cbor_write_float(out, wf_cbor_float(&walk->head));
    else
        wf_cbor_write_raw(out, wf_cbor_token(walk));
}

static void write_opening(struct wf_buf *out, const struct wf_cbor_walk *walk)
{
    if (wf_cbor_is_endless(&walk->head))
        wf_buf_put(out, walk->token, 1);
    else if (walk->head.major == WF_CBOR_MAJOR_TAG)
        wf_cbor_write_tag(out, walk->head.value);
    else if (walk->head.major == WF_CBOR_MAJOR_MAP)
        wf_cbor_write_object(out, (size_t)walk->head.value);
    else
        wf_cbor_write_array(out, (size_t)walk->head.value);
}

static void write_again(wf_bytes item, struct wf_buf *out)
{
    static const struct wf_cbor_style any_style;
    struct wf_cbor_walk walk;
    enum wf_cbor_event event;

    wf_cbor_walk_init(&walk, item.ptr, item.ptr + item.len, DEPTH, &any_style);
    while ((event = wf_cbor_walk_step(&walk)) != WF_CBOR_END) {
        if (event == WF_CBOR_SCALAR)
            write_scalar(out, &walk);
        else if (event == WF_CBOR_OPEN)
            write_opening(out, &walk);
        else if (walk.closed.is_endless)
            wf_buf_put(out, "\xFF", 1);
    }
}

/* --- Answers ------------------------------------------------------------------------------ */

static void print_text(const struct wf_buf *text)
{
    (void)printf("\t%.*s", (int)wf_buf_len(text), (const char *)wf_buf_peek(text));
}

static void print_hex(const struct wf_buf *bytes)
{
    (void)putchar('\t');
    for (size_t i = 0; i < wf_buf_len(bytes); i++)
        (void)printf("%02x", wf_buf_peek(bytes)[i]);
}

static void answer_item(wf_bytes item)
{
    struct wf_buf notation, json, again;
    struct wf_error error;

    if (!check_copy(item, &error) || !refuses_prefixes(item, &error)) {
        complain(&error);
        return;
    }
    wf_buf_init(&notation, WF_NO_LIMIT);
    wf_buf_init(&json, WF_NO_LIMIT);
    wf_buf_init(&again, WF_NO_LIMIT);
    wf_cbor_diagnose(item, &notation);
    wf_json_from_cbor(item, DEPTH, &json, &error);
    write_again(item, &again);
    (void)printf("ok");
    print_text(&notation);
    print_text(&json);
    print_hex(&again);
    (void)putchar('\n');
    wf_buf_deinit(&notation);
    wf_buf_deinit(&json);
    wf_buf_deinit(&again);
}

static void answer_typed(const char *reading, wf_bytes item, struct wf_arena *arena)
{
    const struct wf_number_rule any_number = {"#", -INFINITY, INFINITY, false, false};
    const struct wf_text_rule any_text = {"#", 0, WF_NO_LIMIT, NULL};
    struct wf_cbor_reader in;

    wf_arena_reset(arena);
    wf_cbor_reader_copy(&in, item, arena);
    in.style.tags = WF_CBOR_TAGS_IGNORE;
    if (strcmp(reading, "number") == 0)
        wf_cbor_read_number(&in, &any_number);
    else
        wf_cbor_read_text(&in, &any_text);
    if (wf_cbor_reader_finish(&in))
        (void)puts("ok");
    else
        complain(&in.error);
}

static size_t bytes_of(const char *hex, uint8_t *bytes)
{
    size_t len = 0;
    unsigned byte;

    for (; sscanf(hex, "%2x", &byte) == 1; hex += 2)
        bytes[len++] = (uint8_t)byte;
    return len;
}

int main(void)
{
    struct wf_arena arena;
    char *line = NULL;
    size_t size = 0;

    if (!wf_arena_init(&arena, 1 << 20))
        return 1;
    while (getline(&line, &size, stdin) > 0) {
        char *hex = strchr(line, ' ');
        uint8_t *bytes = malloc(strlen(line));
        wf_bytes item = {bytes, 0};

        if (!bytes || !hex)
            return 1;
        *hex = '\0';
        item.len = bytes_of(hex + 1, bytes);
        if (strcmp(line, "item") == 0)
            answer_item(item);
        else
            answer_typed(line, item, &arena);
        free(bytes);
    }
    free(line);
    wf_arena_deinit(&arena);
    return 0;
}
