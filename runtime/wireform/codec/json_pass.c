#include "wireform/base/buf.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_scan.h"

/* Looking ahead without judging: what is wrong in the bytes passed here is found when they are
 * read.  So quotes and brackets are all that matters, and of brackets only how many. */

/* The first quote or backslash of a string, or near it; the end when there is none. */
static inline const char *find_mark(const char *at, const char *end)
{
#ifdef WF_HAS_SSE2
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');

    for (; at < end; at += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i is_mark =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash));
        unsigned marks = (unsigned)_mm_movemask_epi8(is_mark);

        if (marks != 0) {
            at += __builtin_ctz(marks);
            return at < end ? at : end;
        }
    }
    return end;
#else
    while (at < end && *at != '"' && *at != '\\')
        at++;
    return at < end ? at : end;
#endif
}

/* Behind the closing quote of the string whose first byte is `at`. */
static inline const char *pass_string(const char *at, const char *end, bool *has_escape)
{
    while ((at = find_mark(at, end)) < end) {
        if (*at == '"')
            return at + 1;
        *has_escape = true;
        do
            at += wf_json_is_unit(at) ? WF_JSON_UNIT : 2;
        while (at < end && *at == '\\');
    }
    return end;
}

static inline bool is_opening(char byte)
{
    return (byte | 0x20) == '{';
}

#ifndef WF_HAS_SSE2
static inline bool is_closing(char byte)
{
    return (byte | 0x20) == '}';
}
#endif

/* What stands where in a block, one bit for each byte. */
struct marks {
    uint64_t quotes, backslashes, brackets;
};

enum { BLOCK = 64 };
_Static_assert(BLOCK <= WF_PADDING, "a block may begin at the last byte of a message");

#ifdef WF_HAS_SSE2
static inline uint64_t bits_of(__m128i is_set)
{
    return (unsigned)_mm_movemask_epi8(is_set);
}

static inline struct marks find_marks(const char *at)
{
    struct marks marks = {0};

#pragma GCC unroll 4
    for (unsigned i = 0; i < BLOCK; i += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + i));
        __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        __m128i is_bracket = _mm_or_si128(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')),
                                          _mm_cmpeq_epi8(folded, _mm_set1_epi8('}')));

        marks.quotes |= bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'))) << i;
        marks.backslashes |= bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))) << i;
        marks.brackets |= bits_of(is_bracket) << i;
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
        marks.brackets |= (uint64_t)(is_opening(at[i]) || is_closing(at[i])) << i;
    }
    return marks;
}
#endif

#ifdef WF_HAS_AVX2
static inline WF_AVX2 uint64_t wide_bits_of(__m256i is_set)
{
    return (unsigned)_mm256_movemask_epi8(is_set);
}

static inline WF_AVX2 struct marks find_marks_wide(const char *at)
{
    struct marks marks = {0};

#pragma GCC unroll 2
    for (unsigned i = 0; i < BLOCK; i += sizeof(__m256i)) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(at + i));
        __m256i folded = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
        __m256i is_bracket = _mm256_or_si256(_mm256_cmpeq_epi8(folded, _mm256_set1_epi8('{')),
                                             _mm256_cmpeq_epi8(folded, _mm256_set1_epi8('}')));

        marks.quotes |= wide_bits_of(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'))) << i;
        marks.backslashes |= wide_bits_of(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'))) << i;
        marks.brackets |= wide_bits_of(is_bracket) << i;
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
#pragma GCC unroll 6
    for (unsigned i = 1; i < BLOCK; i *= 2)
        quotes ^= quotes << i;
    return quotes;
}

/* Opening brackets have a bit that closing ones lack. */
static inline size_t levels_of(char bracket)
{
    return (size_t)(bracket & 2) - 1;
}

/* @return which byte of the block at `at` ends the container; BLOCK when none does */
static inline __attribute__((always_inline)) unsigned pass_block(struct nesting *nesting,
                                                                 const char *at, struct marks marks)
{
    uint64_t quotes = marks.quotes & ~find_escaped(nesting, marks.backslashes);
    uint64_t strings = between_quotes(quotes) ^ nesting->strings;
    uint64_t brackets = marks.brackets & ~strings;

    nesting->strings = 0 - (strings >> (BLOCK - 1));
    for (; brackets != 0; brackets &= brackets - 1) {
        unsigned bracket = (unsigned)__builtin_ctzll(brackets);

        nesting->depth += levels_of(at[bracket]);
        if (nesting->depth == 0)
            return bracket;
    }
    return BLOCK;
}

static inline const char *behind(const char *last, const char *end)
{
    return last < end ? last + 1 : end;
}

#ifdef WF_HAS_AVX2
static WF_AVX2 const char *pass_container_wide(const char *at, const char *end)
{
    struct nesting nesting = {0};

    for (; at < end; at += BLOCK) {
        unsigned last = pass_block(&nesting, at, find_marks_wide(at));

        if (last < BLOCK)
            return behind(at + last, end);
    }
    return end;
}
#endif

static const char *pass_container(const char *at, const char *end)
{
    struct nesting nesting = {0};

#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return pass_container_wide(at, end);
#endif
    for (; at < end; at += BLOCK) {
        unsigned last = pass_block(&nesting, at, find_marks(at));

        if (last < BLOCK)
            return behind(at + last, end);
    }
    return end;
}

/* The first byte that no number and no literal has. */
static inline const char *pass_word(const char *at, const char *end)
{
#ifdef WF_HAS_SSE2
    const __m128i blank = _mm_set1_epi8(' ');

    for (; at < end; at += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i is_comma = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(','));
        __m128i is_closing = _mm_cmpeq_epi8(_mm_or_si128(bytes, blank), _mm_set1_epi8('}'));
        __m128i is_space = _mm_cmpeq_epi8(_mm_min_epu8(bytes, blank), bytes);
        __m128i is_end = _mm_or_si128(_mm_or_si128(is_comma, is_closing), is_space);
        unsigned ends = (unsigned)_mm_movemask_epi8(is_end);

        if (ends != 0) {
            at += __builtin_ctz(ends);
            return at < end ? at : end;
        }
    }
    return end;
#else
    while (at < end && *at != ',' && !is_closing(*at) && (unsigned char)*at > ' ')
        at++;
    return at;
#endif
}

static inline const char *pass_value(const char *at, const char *end)
{
    bool has_escape;

    if (at < end && *at == '"')
        return pass_string(at + 1, end, &has_escape);
    if (at < end && is_opening(*at))
        return pass_container(at, end);
    return pass_word(at, end);
}

/* Behind the name at `at`.  @return whether it is `key` */
static inline bool pass_name(const char **at, const char *end, const char *key, size_t len)
{
    const char *begin = *at + 1;
    bool has_escape = false;

    if ((size_t)(end - begin) > len && begin[len] == '"' && wf_json_same_bytes(begin, key, len)) {
        *at = begin + len + 1;
        return true;
    }
    *at = pass_string(begin, end, &has_escape);
    return has_escape && wf_json_same_string(begin, *at - 1, key, key + len);
}

const char *wf_json_pass_to(const char *at, const char *end, const char *key, size_t len)
{
    do {
        bool is_found;

        at = wf_json_past_space(at + 1, end);
        if (at >= end || *at != '"')
            return NULL;
        is_found = pass_name(&at, end, key, len);
        at = wf_json_past_space(at, end);
        if (at >= end || *at != ':')
            return NULL;
        at = wf_json_past_space(at + 1, end);
        if (is_found)
            return at;
        at = wf_json_past_space(pass_value(at, end), end);
    } while (at < end && *at == ',');
    return NULL;
}
