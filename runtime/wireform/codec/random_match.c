/* Texts that a pattern matches: walks through its DFA, kept to what is UTF-8. */
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/random.h"
#include "wireform/codec/utf8.h"

/* Walks that are tried for one of the right length. */
#define WALKS 40

/* Where in a character we are; the DFA alone may not know, for "anything" is any byte to it. */
enum utf8 {
    BETWEEN,
    ONE_LEFT,
    TWO_LEFT,
    THREE_LEFT,
    BEHIND_E0, /* Shortest forms, no surrogates, nothing above U+10FFFF. */
    BEHIND_ED,
    BEHIND_F0,
    BEHIND_F4,
    UTF8_STATES,
    NO_UTF8 = UTF8_STATES
};

static enum utf8 behind_first(unsigned char byte)
{
    if (byte < 0x80)
        return BETWEEN;
    if (byte < 0xC2 || byte > 0xF4)
        return NO_UTF8;
    if (byte < 0xE0)
        return ONE_LEFT;
    if (byte < 0xF0)
        return byte == 0xE0 ? BEHIND_E0 : byte == 0xED ? BEHIND_ED : TWO_LEFT;
    return byte == 0xF0 ? BEHIND_F0 : byte == 0xF4 ? BEHIND_F4 : THREE_LEFT;
}

static enum utf8 utf8_behind(enum utf8 state, unsigned char byte)
{
    static const struct {
        unsigned char low, high, next;
    } steps[] = {
        [ONE_LEFT] = {0x80, 0xBF, BETWEEN},    [TWO_LEFT] = {0x80, 0xBF, ONE_LEFT},
        [THREE_LEFT] = {0x80, 0xBF, TWO_LEFT}, [BEHIND_E0] = {0xA0, 0xBF, ONE_LEFT},
        [BEHIND_ED] = {0x80, 0x9F, ONE_LEFT},  [BEHIND_F0] = {0x90, 0xBF, TWO_LEFT},
        [BEHIND_F4] = {0x80, 0x8F, TWO_LEFT},
    };

    if (state == BETWEEN)
        return behind_first(byte);
    return byte >= steps[state].low && byte <= steps[state].high ? steps[state].next : NO_UTF8;
}

/* --- One place in both automata --------------------------------------------------------------- */

struct walk {
    const struct wf_dfa *dfa;
    unsigned state;
    enum utf8 utf8;
    char *text;
    size_t len, size;
};

/* States are the beginnings of rows, which all have this length; a pattern may have none. */
static unsigned row_size(const struct walk *walk)
{
    return walk->dfa->classes_count > 0 ? walk->dfa->classes_count : 1;
}

static unsigned node_of(const struct walk *walk, unsigned state, enum utf8 utf8)
{
    return state / row_size(walk) * UTF8_STATES + utf8;
}

static unsigned state_of(const struct walk *walk, unsigned node)
{
    return node / UTF8_STATES * row_size(walk);
}

/* wf_dfa_run() for one byte, many times over. */
static unsigned state_behind(const struct wf_dfa *dfa, unsigned state, unsigned char byte)
{
    return state < dfa->matched ? dfa->table[state + dfa->classes[byte]] : state;
}

/* @return false when the byte leads nowhere */
static bool leads_on(const struct wf_dfa *dfa, unsigned *state, enum utf8 *utf8, unsigned char byte)
{
    *utf8 = utf8_behind(*utf8, byte);
    if (*utf8 == NO_UTF8)
        return false;
    *state = state_behind(dfa, *state, byte);
    return *state <= dfa->matched;
}

/* Where to begin looking for a byte: among the printable ones, mostly. */
static unsigned char first_byte(struct wf_random *random)
{
    unsigned any = wf_random_below(random, 1024);

    return (unsigned char)(any < 256 ? any : ' ' + any % 95);
}

static bool step(struct walk *walk, struct wf_random *random)
{
    unsigned char first = first_byte(random);

    for (unsigned i = 0; i < 256; i++) {
        unsigned char byte = (unsigned char)(first + i);
        unsigned state = walk->state;
        enum utf8 utf8 = walk->utf8;

        if (!leads_on(walk->dfa, &state, &utf8, byte))
            continue;
        walk->text[walk->len++] = (char)byte;
        walk->state = state;
        walk->utf8 = utf8;
        return true;
    }
    return false;
}

static void stroll(struct walk *walk, struct wf_random *random, size_t chars)
{
    while (walk->len < walk->size) {
        if (walk->utf8 == BETWEEN && chars-- == 0)
            return;
        if (!step(walk, random))
            return;
    }
}

/* --- The shortest way to an end --------------------------------------------------------------- */

struct step_back {
    unsigned from; /* 1 + the node; 0: not seen. */
    unsigned char byte;
};

struct search {
    struct step_back *back;
    unsigned *queue;
    unsigned begin, end;
};

static bool is_end(const struct walk *walk, unsigned node)
{
    return node % UTF8_STATES == BETWEEN && wf_dfa_accepts(walk->dfa, state_of(walk, node));
}

static void look_around(struct search *search, const struct walk *walk, unsigned node,
                        unsigned char first)
{
    for (unsigned i = 0; i < 256; i++) {
        unsigned char byte = (unsigned char)(first + i);
        enum utf8 utf8 = (enum utf8)(node % UTF8_STATES);
        unsigned state = state_of(walk, node);
        unsigned next;

        if (!leads_on(walk->dfa, &state, &utf8, byte))
            continue;
        next = node_of(walk, state, utf8);
        if (search->back[next].from)
            continue;
        search->back[next] = (struct step_back){node + 1, byte};
        search->queue[search->end++] = next;
    }
}

/* Breadth first.  @return the nearest end, or UINT_MAX */
static unsigned nearest_end(struct search *search, const struct walk *walk,
                            struct wf_random *random)
{
    unsigned start = node_of(walk, walk->state, walk->utf8);

    search->back[start].from = start + 1;
    search->queue[search->end++] = start;
    while (search->begin < search->end) {
        unsigned node = search->queue[search->begin++];

        if (is_end(walk, node))
            return node;
        look_around(search, walk, node, first_byte(random));
    }
    return UINT32_MAX;
}

static bool follow(struct walk *walk, const struct search *search, unsigned node)
{
    size_t begin = walk->len;

    for (; search->back[node].from != node + 1; node = search->back[node].from - 1) {
        if (walk->len == walk->size)
            return false;
        memmove(walk->text + begin + 1, walk->text + begin, walk->len - begin);
        walk->text[begin] = (char)search->back[node].byte;
        walk->len++;
    }
    return true;
}

static bool go_home(struct walk *walk, struct wf_random *random)
{
    unsigned nodes = node_of(walk, walk->dfa->matched, 0) + UTF8_STATES;
    struct search search = {wf_alloc(nodes, sizeof(struct step_back)),
                            wf_alloc(nodes, sizeof(unsigned)), 0, 0};
    bool is_home = false;

    if (search.back && search.queue) {
        unsigned node = nearest_end(&search, walk, random);

        is_home = node != UINT32_MAX && follow(walk, &search, node);
    }
    wf_free(search.back);
    wf_free(search.queue);
    return is_home;
}

/* --- Walks of the right length ---------------------------------------------------------------- */

size_t wf_random_match(struct wf_random *random, const struct wf_dfa *dfa, size_t least,
                       size_t most, char *text)
{
    struct walk walk = {.dfa = dfa, .text = text, .size = 4 * most};

    for (unsigned i = 0; i < WALKS; i++) {
        size_t wanted = wf_random_length(random, least, most, 4);
        size_t chars;

        walk.state = dfa->first;
        walk.utf8 = BETWEEN;
        walk.len = 0;
        stroll(&walk, random, i % 4 == 3 ? wf_random_below(random, (unsigned)wanted + 1) : wanted);
        if (!go_home(&walk, random))
            continue;
        chars = wf_utf8_count(text, walk.len);
        if (chars >= least && chars <= most)
            return walk.len;
    }
    return 0;
}
