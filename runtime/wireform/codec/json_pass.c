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

static bool is_bracket(char byte)
{
    return (byte | 0x20) == '{' || (byte | 0x20) == '}';
}

/* How far a container was followed. */
struct nesting {
    size_t depth;
    bool is_in_string;
    bool is_escaped; /* The byte before was a backslash in a string. */
};

/* @return whether the container ends with this byte */
static bool pass_byte(struct nesting *nesting, char byte)
{
    if (nesting->is_escaped) {
        nesting->is_escaped = false;
    } else if (nesting->is_in_string) {
        nesting->is_escaped = byte == '\\';
        nesting->is_in_string = byte != '"';
    } else if (byte == '"') {
        nesting->is_in_string = true;
    } else if (is_bracket(byte)) {
        nesting->depth += (byte | 0x20) == '{' ? 1 : (size_t)-1;
        return nesting->depth == 0;
    }
    return false;
}

/* @return behind the last byte of the container; NULL when it goes on behind `end` */
static const char *pass_bytes(struct nesting *nesting, const char *at, const char *end)
{
    for (; at < end; at++)
        if (pass_byte(nesting, *at))
            return at + 1;
    return NULL;
}

#ifdef WF_HAS_SSE2
/* What stands where in a step, one bit for each byte. */
struct marks {
    unsigned quotes, backslashes, opening, closing;
};

static inline struct marks find_marks(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));

    return (struct marks){
        .quotes = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'))),
        .backslashes = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))),
        .opening = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{'))),
        .closing = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}'))),
    };
}

/* A bit for each byte that has an odd number of quotes up to itself. */
static inline unsigned between_quotes(unsigned quotes)
{
    quotes ^= quotes << 1;
    quotes ^= quotes << 2;
    quotes ^= quotes << 4;
    quotes ^= quotes << 8;
    return quotes & 0xFFFF;
}

/* A step without backslashes.  @return as pass_bytes() */
static inline const char *pass_step(struct nesting *nesting, const char *at,
                                    const struct marks *marks)
{
    unsigned strings = between_quotes(marks->quotes) ^ (nesting->is_in_string ? 0xFFFF : 0);
    unsigned brackets = (marks->opening | marks->closing) & ~strings;

    nesting->is_in_string = (strings & 0x8000) != 0;
    for (; brackets != 0; brackets &= brackets - 1) {
        unsigned bracket = brackets & (0 - brackets);

        nesting->depth += (marks->opening & bracket) != 0 ? 1 : (size_t)-1;
        if (nesting->depth == 0)
            return at + __builtin_ctz(bracket) + 1;
    }
    return NULL;
}

static const char *pass_container(const char *at, const char *end)
{
    struct nesting nesting = {0};

    for (; end - at >= WF_JSON_STEP; at += WF_JSON_STEP) {
        struct marks marks = find_marks(at);
        const char *behind;

        if (marks.backslashes != 0 || nesting.is_escaped)
            behind = pass_bytes(&nesting, at, at + WF_JSON_STEP);
        else
            behind = pass_step(&nesting, at, &marks);
        if (behind)
            return behind;
    }
    at = pass_bytes(&nesting, at, end);
    return at ? at : end;
}
#else
static const char *pass_container(const char *at, const char *end)
{
    struct nesting nesting = {0};

    at = pass_bytes(&nesting, at, end);
    return at ? at : end;
}
#endif

static bool ends_word(char byte)
{
    return byte == ',' || byte == '"' || is_bracket(byte) || wf_json_is_space(byte);
}

const char *wf_json_pass_value(const char *at, const char *end)
{
    bool has_escape = false;

    if (at < end && *at == '"')
        return pass_string(at + 1, end, &has_escape);
    if (at < end && (*at | 0x20) == '{')
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
