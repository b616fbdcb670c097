/* What the steps of the codec find in made-up texts, as a line for each step and round: built with
 * all instructions, with some and with none, the lines have to be the same (test_twins.py). */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "wireform/base/buf.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_write.h"
#include "wireform/codec/random.h"
#include "wireform/codec/utf8.h"
#include "wireform/framing/brackets.h"

enum { TEXT_MOST = 512, ROUNDS = 40, TEXTS_IN_ROUND = 500, DEPTH = 20 };

/* --- Texts --------------------------------------------------------------------------------------
 */

/* Makes a text of at most TEXT_MOST bytes.  @return how many they are */
typedef size_t make(struct wf_random *random, char *text);

/* What a text is made of.  The last few are wrong in a text, and some in UTF-8. */
static const char *const pieces[] = {"\xC3\xBC",
                                     "\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0",
                                     "\xE6\x9D\xB1\xE4\xBA\xAC",
                                     "\xF0\x9F\x98\x80",
                                     "\xEF\xBF\xBF",
                                     "\xF4\x8F\xBF\xBF",
                                     "\\n",
                                     "\\\"",
                                     "\\\\",
                                     "\\u0041",
                                     "\\u043C\\u043e\\u0441\\u043A",
                                     "\\uD83D\\uDE00",
                                     "\\u6771\\u4EAC",
                                     "     ",
                                     "\\ud83d",
                                     "\\udE00",
                                     "\\u12G4",
                                     "\\x",
                                     "\n",
                                     "\"",
                                     "\x80",
                                     "\xC0\xAF",
                                     "\xE0\x9F\xBF",
                                     "\xED\xA0\x80",
                                     "\xF0\x8F\xBF\xBF",
                                     "\xF4\x90\x80\x80",
                                     "\xF5",
                                     "\xE6\x9D"};
enum { PIECES = sizeof(pieces) / sizeof(*pieces), GOOD_PIECES = 14 };

static size_t put_letters(struct wf_random *random, char *text, size_t most)
{
    size_t len = wf_random_below(random, wf_random_below(random, 4) == 0 ? 200 : 8);

    if (len > most)
        len = most;
    for (size_t i = 0; i < len; i++)
        text[i] = (char)('a' + i % 26);
    return len;
}

/* Letters and pieces in turns: most texts with good ones only, some with others. */
static size_t make_text(struct wf_random *random, char *text)
{
    unsigned kinds = wf_random_below(random, 3) == 0 ? PIECES : GOOD_PIECES;
    unsigned count = wf_random_below(random, 12);
    size_t len = 0;

    for (unsigned i = 0; i < count; i++) {
        const char *piece = pieces[wf_random_below(random, kinds)];

        len += put_letters(random, text + len, TEXT_MOST / 2 - len);
        if (len + strlen(piece) > TEXT_MOST / 2)
            break;
        memcpy(text + len, piece, strlen(piece));
        len += strlen(piece);
    }
    return len;
}

/* JSON of any shape, in some of it one byte changed or cut off. */
static size_t make_json(struct wf_random *random, char *text)
{
    static const char bytes[] = "{}[]\":,\\ \n0-.eEtu\x01\xC3";
    wf_text raw = wf_random_raw_json(random);
    size_t len = raw.len < TEXT_MOST ? raw.len : TEXT_MOST;

    memcpy(text, raw.ptr, len);
    if (len > 0 && wf_random_below(random, 3) == 0)
        text[wf_random_below(random, (unsigned)len)] =
            bytes[wf_random_below(random, sizeof(bytes) - 1)];
    return len - (wf_random_below(random, 8) == 0 && len > 0);
}

/* An array of texts and of small objects that hold them. */
static size_t make_texts(struct wf_random *random, char *text)
{
    char inner[TEXT_MOST];
    size_t inner_len = make_text(random, inner);
    int len = snprintf(text, TEXT_MOST, "[ \"%.*s\",{\"name\":\t\"%.*s\", \"x\":%u}]",
                       (int)(inner_len / 4), inner, (int)(inner_len - inner_len / 4),
                       inner + inner_len / 4, wf_random_below(random, 100000));

    return (size_t)len < TEXT_MOST ? (size_t)len : TEXT_MOST;
}

/* An object that ends with a tag, in front of it what `make` makes. */
static size_t put_tag(struct wf_random *random, char *text, make *inner, const char *before,
                      const char *behind)
{
    char made[TEXT_MOST];
    size_t made_len = inner(random, made);
    int len =
        snprintf(text, TEXT_MOST, "{%s%.*s%s,\"tag\" : 0}", before, (int)made_len, made, behind);

    return (size_t)len < TEXT_MOST ? (size_t)len : TEXT_MOST;
}

static size_t make_json_and_tag(struct wf_random *random, char *text)
{
    return put_tag(random, text, make_json, "\"value\":", "");
}

static size_t make_texts_and_tag(struct wf_random *random, char *text)
{
    return put_tag(random, text, make_texts, " \"value\" :", "\n");
}

static size_t make_name_and_tag(struct wf_random *random, char *text)
{
    return put_tag(random, text, make_text, "\"", "\" :true");
}

/* --- Steps --------------------------------------------------------------------------------------
 */

/* What they found, in one number (FNV-1a). */
static uint64_t found;

static void note(size_t value)
{
    found = (found ^ value) * UINT64_C(0x100000001B3);
}

static void note_bytes(const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        note((unsigned char)bytes[i]);
}

/* A step judges `len` bytes; behind them are `WF_PADDING` more when it asks for them.
 * @return whether they were good, so that it can be seen that some were and some were not */
typedef bool step(const char *text, size_t len);

static bool check_utf8(const char *text, size_t len)
{
    size_t good = wf_utf8_check(text, len);

    note(good);
    note(wf_wtf8_check(text, len));
    note(wf_utf8_count(text, good));
    return good == len;
}

static bool pass_spaces(const char *text, size_t len)
{
    size_t spaces = (size_t)(wf_json_past_spaces(text, text + len) - text);

    note(spaces);
    return spaces > 0;
}

static bool follow_brackets(const char *text, size_t len)
{
    struct wf_brackets brackets = {.depth = 1};
    size_t used;

    note(wf_brackets_follow(&brackets, DEPTH, (const uint8_t *)text, len, &used));
    note(used);
    note(brackets.depth);
    return used == len;
}

static bool write_text(const char *text, size_t len)
{
    struct wf_buf out;
    size_t written;

    wf_buf_init(&out, (size_t)TEXT_MOST * 8);
    wf_json_write_text(&out, (wf_text){text, len});
    written = wf_buf_len(&out);
    note_bytes((const char *)wf_buf_peek(&out), written);
    wf_buf_deinit(&out);
    return written == len + 2;
}

/* One pass finds what two find: the same text, or that something is wrong. */
static void compare_passes(const char *text, size_t len, const struct wf_json_string *string)
{
    char plain[TEXT_MOST];
    char at_once[TEXT_MOST + WF_JSON_STEP];
    size_t plain_len = 0;
    size_t at_once_len;
    bool is_whole = wf_json_scan_unescape(text + 1, text + len, at_once, &at_once_len) != NULL;

    if (is_whole != (string && !string->has_lone_surrogate))
        abort();
    if (string)
        plain_len = wf_json_unescape(plain, string);
    if (is_whole && (plain_len != at_once_len || memcmp(plain, at_once, plain_len) != 0))
        abort();
    note_bytes(plain, plain_len);
}

static bool scan_string(const char *text, size_t len)
{
    const char *at = text;
    const char *end = text + len;
    struct wf_json_string string;
    const char *wrong = wf_json_scan_string(&at, end, end, &string);

    note((size_t)(at - text));
    compare_passes(text, len, wrong ? NULL : &string);
    if (wrong)
        note_bytes(wrong, strlen(wrong));
    else
        note(string.has_lone_surrogate);
    return !wrong;
}

static bool skip_value(const char *text, size_t len)
{
    const char *behind = wf_json_skip_value(text, text + len, DEPTH);

    note(behind ? (size_t)(behind - text) : SIZE_MAX);
    return behind != NULL;
}

/* Looks for the last member of an object, over all before it. */
static bool pass_to_tag(const char *text, size_t len)
{
    const char *value = wf_json_pass_to(text, text + len, "tag", 3);

    note(value ? (size_t)(value - text) : SIZE_MAX);
    return value != NULL;
}

/* --- Rounds -------------------------------------------------------------------------------------
 */

static size_t make_string(struct wf_random *random, char *text)
{
    size_t len = make_text(random, text + 1);

    text[0] = '"';
    text[len + 1] = '"';
    return len + 2 - (wf_random_below(random, 8) == 0);
}

static size_t make_spaces(struct wf_random *random, char *text)
{
    size_t len = wf_random_below(random, 80);

    for (size_t i = 0; i < len; i++)
        text[i] = wf_random_below(random, 8) == 0 ? "\n\r\t\x1F"[wf_random_below(random, 4)] : ' ';
    return len;
}

static const struct {
    const char *name;
    step *step;
    make *make;
    bool needs_padding;
} cases[] = {{"utf8", check_utf8, make_text, false},
             {"spaces", pass_spaces, make_spaces, false},
             {"brackets", follow_brackets, make_json, false},
             {"write", write_text, make_text, false},
             {"string", scan_string, make_string, true},
             {"skip-json", skip_value, make_json, true},
             {"skip-texts", skip_value, make_texts, true},
             {"pass-json", pass_to_tag, make_json_and_tag, true},
             {"pass-texts", pass_to_tag, make_texts_and_tag, true},
             {"pass-name", pass_to_tag, make_name_and_tag, true}};
enum { CASES = sizeof(cases) / sizeof(*cases) };

/* The end of memory that can be read. */
static char *guard(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (pages == MAP_FAILED || mprotect(pages + page, page, PROT_NONE) != 0)
        exit(2);
    return pages + page;
}

/* The last byte stands before the guard, so that texts of any length begin anywhere. */
static bool run_step(struct wf_random *random, size_t number, char *guard)
{
    static const char fillers[] = "\0\"\\}] 1,\xC3";
    char text[TEXT_MOST];
    size_t len = cases[number].make(random, text);
    size_t padding = cases[number].needs_padding ? WF_PADDING : 0;
    char *place = guard - padding - len;

    memcpy(place, text, len);
    memset(place + len, fillers[wf_random_below(random, sizeof(fillers))], padding);
    return cases[number].step(place, len);
}

int main(void)
{
    struct wf_arena arena;
    char *end = guard();

    if (!wf_arena_init(&arena, 1 << 20))
        return 2;
    for (unsigned round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < CASES; i++) {
            struct wf_random random;
            unsigned good = 0;

            found = UINT64_C(0xCBF29CE484222325);
            for (unsigned text = 0; text < TEXTS_IN_ROUND; text++) {
                wf_arena_reset(&arena);
                wf_random_init(&random, round * TEXTS_IN_ROUND + text, &arena, TEXT_MOST);
                good += run_step(&random, i, end);
            }
            printf("%s %u %016llx %u\n", cases[i].name, round, (unsigned long long)found, good);
        }
    }
    wf_arena_deinit(&arena);
    return 0;
}
