#include "wireform/codec/format.h"
#include "wireform/codec/format_scan.h"
#include "wireform/codec/utf8.h"

/* Patterns of ECMA-262 (2022, 22.2.1) in Unicode mode, where most misprints are errors, and as
 * liberal as the compiler reads `pattern`: any punctuation may be escaped, and `]` and `}` that
 * close nothing mean themselves.  A pass over the whole first counts the groups, since references
 * may point forward; then one pass judges, with a bit for each open group. */

enum {
    DEPTH_LIMIT = 512, /* of open groups */
    NAMES_LIMIT = 64,  /* of named groups: each is compared with every reference by name */
    LAST_CODE = 0x10FFFF,
};

/* What a class escape stands for, which is no single code point. */
#define SET   ((int64_t)LAST_CODE + 1)
#define WRONG ((int64_t)-1)

struct regex {
    struct wf_scan in;
    size_t groups_count; /* those that capture, in the whole pattern */
    wf_text names[NAMES_LIMIT];
    unsigned names_count;
    unsigned depth;
    uint64_t is_assertion[DEPTH_LIMIT / 64]; /* of each open group: what it matches is no text */
    bool can_repeat;                         /* what stands before the cursor */
};

static bool take_text(struct wf_scan *in, const char *text)
{
    size_t len = strlen(text);

    if ((size_t)(in->end - in->at) < len || memcmp(in->at, text, len) != 0)
        return false;
    in->at += len;
    return true;
}

static bool is_punctuation(char byte)
{
    return byte >= ' ' && byte < 0x7F && !wf_is_digit(byte) && !wf_is_letter(byte);
}

/* ---- numbers ---- */

static unsigned hex_value(char digit)
{
    return wf_is_digit(digit) ? (unsigned)(digit - '0') : ((unsigned)digit | 0x20U) - 'a' + 10;
}

/* The code of exactly `count` digits. */
static int64_t take_hex(struct wf_scan *in, unsigned count)
{
    int64_t code = 0;
    const char *digits = in->at;

    if (!wf_scan_take_hex(in, count))
        return WRONG;
    for (unsigned i = 0; i < count; i++)
        code = code << 4 | hex_value(digits[i]);
    return code;
}

/* The digits that come next, without zeros in front; NULL when there is none. */
static wf_text take_number(struct wf_scan *in)
{
    wf_text number = {in->at, 0};

    while (wf_is_digit(wf_scan_peek(in)))
        in->at++;
    if (in->at == number.ptr)
        return (wf_text){NULL, 0};
    while (*number.ptr == '0' && number.ptr + 1 < in->at)
        number.ptr++;
    number.len = (size_t)(in->at - number.ptr);
    return number;
}

static bool is_above(wf_text a, wf_text b)
{
    return a.len != b.len ? a.len > b.len : memcmp(a.ptr, b.ptr, a.len) > 0;
}

static size_t value_of(wf_text number)
{
    size_t value = 0;

    for (size_t i = 0; i < number.len && value < SIZE_MAX / 16; i++)
        value = value * 10 + (size_t)(number.ptr[i] - '0');
    return value;
}

/* ---- escapes ---- */

/* `{1F600}`, behind \u */
static int64_t take_code_point(struct wf_scan *in)
{
    int64_t code = 0;

    if (!wf_is_hex(wf_scan_peek(in)))
        return WRONG;
    while (wf_is_hex(wf_scan_peek(in)) && code <= LAST_CODE)
        code = code << 4 | hex_value(*in->at++);
    return code <= LAST_CODE && wf_scan_take(in, '}') ? code : WRONG;
}

/* Behind \u; both halves of a surrogate pair are one. */
static int64_t take_unicode(struct wf_scan *in)
{
    int64_t high, low;
    struct wf_scan pair;

    if (wf_scan_take(in, '{'))
        return take_code_point(in);
    high = take_hex(in, 4);
    pair = *in;
    if (high < 0xD800 || high >= 0xDC00 || !take_text(&pair, "\\u"))
        return high;
    low = take_hex(&pair, 4);
    if (low < 0xDC00 || low >= 0xE000)
        return high;
    *in = pair;
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/* `{Letter}` or `{Script=Greek}`, behind \p: whether there is such a property is not looked up. */
static bool take_property(struct wf_scan *in)
{
    unsigned equals_count = 0;
    const char *word;

    if (!wf_scan_take(in, '{'))
        return false;
    for (word = in->at; !wf_scan_take(in, '}'); in->at++) {
        char byte = wf_scan_peek(in);

        if (byte == '=' && in->at > word && equals_count++ == 0)
            word = in->at + 1;
        else if (!wf_is_letter(byte) && !wf_is_digit(byte) && byte != '_')
            return false;
    }
    return in->at - 1 > word;
}

/* One code point, or SET; the cursor is behind the backslash. */
static int64_t take_character_escape(struct wf_scan *in)
{
    char byte = wf_scan_peek(in);

    if (byte == '\0')
        return WRONG;
    in->at++;
    switch (byte) {
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W':
        return SET;
    case 'p':
    case 'P':
        return take_property(in) ? SET : WRONG;
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'v':
        return '\v';
    case 'f':
        return '\f';
    case 'r':
        return '\r';
    case '0':
        return wf_is_digit(wf_scan_peek(in)) ? WRONG : 0;
    case 'c':
        return wf_is_letter(wf_scan_peek(in)) ? *in->at++ % 32 : WRONG;
    case 'x':
        return take_hex(in, 2);
    case 'u':
        return take_unicode(in);
    default:
        return is_punctuation(byte) ? byte : WRONG;
    }
}

/* ---- names of groups ---- */

/* Letters beyond ASCII are not looked up: all of them may stand in names. */
static bool is_in_name(int64_t code, bool is_first)
{
    if (code >= 0x80)
        return code <= LAST_CODE;
    return code >= 0 && (wf_is_letter((char)code) || code == '_' || code == '$' ||
                         (!is_first && wf_is_digit((char)code)));
}

static int64_t take_name_character(struct wf_scan *in)
{
    if (take_text(in, "\\u"))
        return take_unicode(in);
    return wf_scan_is_at_end(in) ? WRONG : (int64_t)wf_utf8_next(&in->at, in->end);
}

/* Up to `>`, which is taken too.  @return NULL when it is no name */
static wf_text take_name(struct wf_scan *in)
{
    wf_text name = {in->at, 0};

    while (!wf_scan_take(in, '>')) {
        bool is_first = in->at == name.ptr;

        if (!is_in_name(take_name_character(in), is_first))
            return (wf_text){NULL, 0};
    }
    name.len = (size_t)(in->at - 1 - name.ptr);
    return name.len > 0 ? name : (wf_text){NULL, 0};
}

/* However it is escaped. */
static bool is_same_name(wf_text a, wf_text b)
{
    struct wf_scan left = wf_scan_of(a), right = wf_scan_of(b);

    while (!wf_scan_is_at_end(&left) && !wf_scan_is_at_end(&right))
        if (take_name_character(&left) != take_name_character(&right))
            return false;
    return wf_scan_is_at_end(&left) && wf_scan_is_at_end(&right);
}

static bool has_name(const struct regex *regex, wf_text name)
{
    for (unsigned i = 0; i < regex->names_count; i++)
        if (is_same_name(regex->names[i], name))
            return true;
    return false;
}

/* ---- the groups of the whole ---- */

static void pass_class(struct wf_scan *in)
{
    while (!wf_scan_is_at_end(in) && *in->at != ']')
        in->at += *in->at == '\\' && in->at + 1 < in->end ? 2 : 1;
}

/* A group that captures, unless more than its bracket says otherwise. */
static bool count_group(struct regex *regex, struct wf_scan *in)
{
    wf_text name;

    if (wf_scan_peek(in) != '?') {
        regex->groups_count++;
        return true;
    }
    if (!take_text(in, "?<") || wf_scan_peek(in) == '=' || wf_scan_peek(in) == '!')
        return true;
    name = take_name(in);
    if (!name.ptr || regex->names_count == NAMES_LIMIT || has_name(regex, name))
        return false;
    regex->names[regex->names_count++] = name;
    regex->groups_count++;
    return true;
}

static bool count_groups(struct regex *regex)
{
    struct wf_scan in = regex->in;

    while (!wf_scan_is_at_end(&in)) {
        char byte = *in.at++;

        if (byte == '\\' && !wf_scan_is_at_end(&in))
            in.at++;
        else if (byte == '[')
            pass_class(&in);
        else if (byte == '(' && !count_group(regex, &in))
            return false;
    }
    return true;
}

/* ---- the pieces ---- */

static bool open_group(struct regex *regex)
{
    struct wf_scan *in = &regex->in;
    bool is_assertion =
        take_text(in, "?=") || take_text(in, "?!") || take_text(in, "?<=") || take_text(in, "?<!");
    uint64_t bit;

    if (!is_assertion && take_text(in, "?<"))
        take_name(in); /* the pass before has judged it */
    else if (!is_assertion && !take_text(in, "?:") && wf_scan_peek(in) == '?')
        return false;
    if (regex->depth == DEPTH_LIMIT)
        return false;
    bit = (uint64_t)1 << regex->depth % 64;
    if (is_assertion)
        regex->is_assertion[regex->depth / 64] |= bit;
    else
        regex->is_assertion[regex->depth / 64] &= ~bit;
    regex->depth++;
    regex->can_repeat = false;
    return true;
}

static bool close_group(struct regex *regex)
{
    if (regex->depth == 0)
        return false;
    regex->depth--;
    regex->can_repeat = !(regex->is_assertion[regex->depth / 64] >> regex->depth % 64 & 1);
    return true;
}

/* `{2}`, `{2,}` or `{2,5}`, behind the brace. */
static bool take_counts(struct wf_scan *in)
{
    wf_text least = take_number(in), most = least;

    if (!least.ptr)
        return false;
    if (wf_scan_take(in, ',') && wf_scan_peek(in) != '}')
        most = take_number(in);
    return most.ptr && !is_above(least, most) && wf_scan_take(in, '}');
}

static bool repeat(struct regex *regex, char quantifier)
{
    if (!regex->can_repeat || (quantifier == '{' && !take_counts(&regex->in)))
        return false;
    wf_scan_take(&regex->in, '?'); /* lazy */
    regex->can_repeat = false;
    return true;
}

static int64_t take_class_atom(struct wf_scan *in)
{
    if (wf_scan_is_at_end(in))
        return WRONG;
    if (!wf_scan_take(in, '\\'))
        return wf_utf8_next(&in->at, in->end);
    return wf_scan_take(in, 'b') ? '\b' : take_character_escape(in);
}

static bool take_class(struct wf_scan *in)
{
    wf_scan_take(in, '^');
    while (!wf_scan_take(in, ']')) {
        int64_t first = take_class_atom(in), last;
        bool is_range = wf_scan_peek(in) == '-' && in->at + 1 < in->end && in->at[1] != ']';

        if (first == WRONG)
            return false;
        if (!is_range)
            continue;
        in->at++;
        last = take_class_atom(in);
        if (last == WRONG || first == SET || last == SET || first > last)
            return false;
    }
    return true;
}

static bool take_escape(struct regex *regex)
{
    struct wf_scan *in = &regex->in;
    char byte = wf_scan_peek(in);

    regex->can_repeat = true;
    if (byte >= '1' && byte <= '9')
        return value_of(take_number(in)) <= regex->groups_count;
    if (take_text(in, "k<")) {
        wf_text name = take_name(in);

        return name.ptr && has_name(regex, name);
    }
    if (wf_scan_take(in, 'b') || wf_scan_take(in, 'B')) {
        regex->can_repeat = false;
        return true;
    }
    return take_character_escape(in) != WRONG;
}

static bool take_piece(struct regex *regex)
{
    uint32_t code = wf_utf8_next(&regex->in.at, regex->in.end);

    switch (code) {
    case '(':
        return open_group(regex);
    case ')':
        return close_group(regex);
    case '*':
    case '+':
    case '?':
    case '{':
        return repeat(regex, (char)code);
    case '\\':
        return take_escape(regex);
    case '[':
        regex->can_repeat = true;
        return take_class(&regex->in);
    case '^':
    case '$':
    case '|':
        regex->can_repeat = false;
        return true;
    default:
        regex->can_repeat = true;
        return true;
    }
}

bool wf_format_regex(wf_text text)
{
    struct regex regex = {.in = wf_scan_of(text)};

    if (!count_groups(&regex))
        return false;
    while (!wf_scan_is_at_end(&regex.in))
        if (!take_piece(&regex))
            return false;
    return regex.depth == 0;
}
