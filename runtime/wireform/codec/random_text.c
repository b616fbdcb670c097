#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/json_write.h"
#include "wireform/codec/random.h"
#include "wireform/codec/utf8.h"

/* Names that are tried before a map is taken to have all there are. */
#define NAMES_TRIED 50

/* Characters beyond the least, of a text that a pattern matches. */
#define MATCH_CHARS 4096

/* Of raw values: one array or object. */
#define RAW_DEPTH 2

/* --- Characters ------------------------------------------------------------------------------- */

/* The ends of what UTF-8 writes in one to four bytes, what JSON escapes, what others trip over. */
static const uint32_t edges[] = {0x00,     0x1F,   0x20,   '"',    '\\',   '/',    0x7F,   0x80,
                                 0x7FF,    0x800,  0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000,
                                 0x10FFFF, 0x2028, 0x00DF, '\n',   '\t',   '\b',   '<',    '\''};

/* Each gives texts of another kind. */
enum taste { LETTERS, ANY, EDGES, WIDEST, TASTES };

static uint32_t any_character(struct wf_random *random, enum taste taste)
{
    uint32_t of = (uint32_t)wf_random_bits(random);

    switch (taste) {
    case EDGES:
        return edges[of % (sizeof(edges) / sizeof(edges[0]))];
    case WIDEST:
        return 0x10000 + of % 0x100000;
    case ANY:
        of = of % 0x110000 >> wf_random_below(random, 21);
        return of >= 0xD800 && of < 0xE000 ? 0x20AC : of;
    default:
        return (unsigned char)"abcdefghijklmnopqrstuvwxyz_ABC 0123456789"[of % 41];
    }
}

static size_t any_characters(struct wf_random *random, size_t chars, char *text)
{
    enum taste taste = (enum taste)wf_random_below(random, TASTES);
    size_t len = 0;

    for (size_t i = 0; i < chars; i++)
        len += wf_utf8_put(text + len, any_character(random, taste));
    return len;
}

/* --- Texts and bytes -------------------------------------------------------------------------- */

static wf_text kept(struct wf_random *random, char *block, size_t len)
{
    random->room -= len < random->room ? len : random->room;
    return block ? (wf_text){block, len} : WF_TEXT("");
}

static wf_text matching_text(struct wf_random *random, const struct wf_text_rule *rule)
{
    size_t most = rule->max_chars - rule->min_chars < MATCH_CHARS ? rule->max_chars
                                                                  : rule->min_chars + MATCH_CHARS;
    char *found = wf_alloc(most + 1, 4);
    size_t len = found ? wf_random_match(random, rule->pattern, rule->min_chars, most, found) : 0;
    char *text = wf_arena_alloc(random->arena, len + 1, 1);

    if (text && found)
        memcpy(text, found, len);
    wf_free(found);
    return kept(random, text, len);
}

wf_text wf_random_text(struct wf_random *random, const struct wf_text_rule *rule)
{
    size_t chars;
    char *text;

    if (rule->pattern)
        return matching_text(random, rule);
    chars = wf_random_length(random, rule->min_chars, rule->max_chars, 4);
    text = wf_arena_alloc(random->arena, 4 * chars + 1, 1);
    return kept(random, text, text ? any_characters(random, chars, text) : 0);
}

wf_bytes wf_random_bytes(struct wf_random *random, const struct wf_bytes_rule *rule)
{
    size_t len = wf_random_length(random, rule->min_len, rule->max_len, 1);
    uint8_t *bytes = wf_arena_alloc(random->arena, len + 1, 1);
    bool is_plain = wf_random_bool(random);

    for (size_t i = 0; bytes && i < len; i++)
        bytes[i] = is_plain ? 0xFF : (uint8_t)wf_random_bits(random);
    random->room -= len < random->room ? len : random->room;
    return (wf_bytes){bytes, bytes ? len : 0};
}

/* --- Names ------------------------------------------------------------------------------------ */

static bool is_new(wf_text name, const char *entries, size_t count, size_t entry_size)
{
    for (size_t i = 0; i < count; i++) {
        wf_text other;

        memcpy(&other, entries + i * entry_size, sizeof(other));
        if (wf_text_equal(name, other))
            return false;
    }
    return true;
}

bool wf_random_key(struct wf_random *random, const struct wf_text_rule *rule, void *entries,
                   size_t index, size_t entry_size)
{
    for (unsigned i = 0; i < NAMES_TRIED; i++) {
        wf_text name = wf_random_text(random, rule);

        if (!is_new(name, entries, index, entry_size))
            continue;
        memcpy((char *)entries + index * entry_size, &name, sizeof(name));
        return true;
    }
    return false;
}

/* --- Values that the schema leaves open ------------------------------------------------------- */

static const struct wf_text_rule short_text = {"#", 0, 9, NULL};
static const struct wf_int_rule any_int = {"#", INT64_MIN, INT64_MAX, 0};

static void put_scalar(struct wf_random *random, struct wf_buf *out)
{
    static const char *const constants[] = {"null", "true", "false", "[]",
                                            "{}",   "1.5",  "-0.25", "0"};

    switch (wf_random_below(random, 3)) {
    case 0:
        wf_json_write_text(out, wf_random_text(random, &short_text));
        break;
    case 1:
        wf_json_write_int(out, wf_random_int(random, &any_int));
        break;
    default: {
        const char *constant = constants[wf_random_below(random, 8)];

        wf_buf_put(out, constant, strlen(constant));
        break;
    }
    }
}

/* A few scalars in an array or an object, or one of them alone. */
static void put_any(struct wf_random *random, struct wf_buf *out)
{
    unsigned count = wf_random_below(random, 4);
    bool is_object = wf_random_bool(random);

    if (wf_random_bool(random)) {
        put_scalar(random, out);
        return;
    }
    wf_buf_put(out, is_object ? "{" : "[", 1);
    for (unsigned i = 0; i < count; i++) {
        const char name[] = {',', '"', (char)('a' + i), '"', ':'};

        wf_buf_put(out, name + (i == 0), is_object ? sizeof(name) - (i == 0) : (i > 0));
        put_scalar(random, out);
    }
    wf_buf_put(out, is_object ? "}" : "]", 1);
}

/* Out of the buffer, into the arena. */
static wf_bytes moved(struct wf_random *random, struct wf_buf *made)
{
    size_t len = wf_buf_len(made);
    uint8_t *copy = made->failed ? NULL : wf_arena_alloc(random->arena, len, 1);

    if (copy)
        memcpy(copy, wf_buf_peek(made), len);
    else
        random->arena->failed = true;
    wf_buf_deinit(made);
    random->room -= len < random->room ? len : random->room;
    return (wf_bytes){copy, copy ? len : 0};
}

wf_text wf_random_raw_json(struct wf_random *random)
{
    struct wf_buf out;
    wf_bytes made;

    wf_buf_init(&out, WF_NO_LIMIT);
    put_any(random, &out);
    made = moved(random, &out);
    return (wf_text){(const char *)made.ptr, made.len};
}

wf_bytes wf_random_raw_cbor(struct wf_random *random)
{
    wf_text json = wf_random_raw_json(random);
    struct wf_error error;
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    if (!wf_cbor_from_json(json, RAW_DEPTH, &out, &error))
        out.failed = true;
    return moved(random, &out);
}
