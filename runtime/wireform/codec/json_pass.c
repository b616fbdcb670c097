#include "wireform/base/buf.h"
#include "wireform/codec/json_scan.h"

/* Looking ahead without judging: what is wrong in the bytes passed here is found when they are
 * read.  So quotes and brackets are all that matters, and of brackets only how many. */

/* Behind the closing quote of the string whose first byte is `at`. */
static const char *pass_string(const char *at, const char *end, bool *has_escape)
{
    while (at < end) {
        at = wf_json_scan_run(at, end, end).end;
        if (at == end)
            return end;
        if (*at == '"')
            return at + 1;
        *has_escape |= *at == '\\';
        at += *at == '\\' ? 2 : 1;
    }
    return end;
}

static inline bool is_opening(char byte)
{
    return (byte | 0x20) == '{';
}

static inline bool is_closing(char byte)
{
    return (byte | 0x20) == '}';
}

/* What stands where in a block, one bit for each byte. */
struct marks {
    uint64_t quotes, backslashes, opening, closing;
};

enum { BLOCK = 64 };
_Static_assert(BLOCK <= WF_PADDING, "a block may begin at the last byte of a message");

#ifdef WF_HAS_SSE2
static inline uint64_t where(__m128i bytes, char byte)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)));
}

static inline struct marks find_marks(const char *at)
{
    struct marks marks = {0};

#pragma GCC unroll 4
    for (unsigned i = 0; i < BLOCK; i += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + i));
        __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));

        marks.quotes |= where(bytes, '"') << i;
        marks.backslashes |= where(bytes, '\\') << i;
        marks.opening |= where(folded, '{') << i;
        marks.closing |= where(folded, '}') << i;
    }
    return marks;
}
#else
static inline struct marks find_marks(const char *at)
{
    struct marks marks = {0};

    for (unsigned i = 0; i < BLOCK; i++) {
        marks.quotes |= (uint64_t)(at[i] == '"') << i;
        marks.backslashes |= (uint64_t)(at[i] == '\\') << i;
        marks.opening |= (uint64_t)is_opening(at[i]) << i;
        marks.closing |= (uint64_t)is_closing(at[i]) << i;
    }
    return marks;
}
#endif

/* How far a container was followed, in whole blocks. */
struct nesting {
    size_t depth;
    uint64_t strings; /* All bits are set when the last block ended in a string. */
    uint64_t escaped; /* The lowest bit is set when the first byte of the next block is. */
};

/* A bit for each byte behind a backslash that is not behind one itself. */
static inline uint64_t find_escaped(struct nesting *nesting, uint64_t backslashes)
{
    uint64_t escaped = nesting->escaped;

    nesting->escaped = 0;
    for (backslashes &= ~escaped; backslashes != 0;) {
        uint64_t backslash = backslashes & (0 - backslashes);

        escaped |= backslash << 1;
        backslashes &= ~(backslash | backslash << 1);
        nesting->escaped = backslash >> (BLOCK - 1);
    }
    return escaped;
}

/* A bit for each byte that has an odd number of quotes up to itself. */
static inline uint64_t between_quotes(uint64_t quotes)
{
    for (unsigned i = 1; i < BLOCK; i *= 2)
        quotes ^= quotes << i;
    return quotes;
}

/* @return which byte of the block at `at` ends the container; BLOCK when none does */
static inline unsigned pass_block(struct nesting *nesting, const char *at)
{
    struct marks marks = find_marks(at);
    uint64_t quotes = marks.quotes & ~find_escaped(nesting, marks.backslashes);
    uint64_t strings = between_quotes(quotes) ^ nesting->strings;
    uint64_t brackets = (marks.opening | marks.closing) & ~strings;

    nesting->strings = 0 - (strings >> (BLOCK - 1));
    for (; brackets != 0; brackets &= brackets - 1) {
        unsigned bracket = (unsigned)__builtin_ctzll(brackets);

        nesting->depth += (marks.opening >> bracket & 1) != 0 ? 1 : (size_t)-1;
        if (nesting->depth == 0)
            return bracket;
    }
    return BLOCK;
}

static const char *pass_container(const char *at, const char *end)
{
    struct nesting nesting = {0};

    for (; at < end; at += BLOCK) {
        unsigned last = pass_block(&nesting, at);

        if (last < BLOCK)
            return end - at > (ptrdiff_t)last ? at + last + 1 : end;
    }
    return end;
}

static bool ends_word(char byte)
{
    return byte == ',' || byte == '"' || is_opening(byte) || is_closing(byte) ||
           wf_json_is_space(byte);
}

const char *wf_json_pass_value(const char *at, const char *end)
{
    bool has_escape = false;

    if (at < end && *at == '"')
        return pass_string(at + 1, end, &has_escape);
    if (at < end && is_opening(*at))
        return pass_container(at, end);
    while (at < end && !ends_word(*at))
        at++;
    return at;
}

bool wf_json_pass_name(const char **at, const char *end, struct wf_json_string *name)
{
    if (*at >= end || **at != '"')
        return false;
    *name = (struct wf_json_string){.begin = *at + 1};
    *at = pass_string(name->begin, end, &name->has_escape);
    name->end = *at - 1;
    *at = wf_json_past_space(*at, end);
    if (*at >= end || **at != ':')
        return false;
    *at = wf_json_past_space(*at + 1, end);
    return true;
}
