#include "wireform/codec/random.h"

#include <math.h>
#include <string.h>

/* Deeper, types that hold themselves come to an end; documents allow many times that. */
#define DEPTH 10

/* Items beyond the least, where nothing interesting happens. */
#define SOME 5

/* Where a rule sets no limit: enough for the heads of CBOR to grow twice. */
#define MANY 300

/* After a message that was not valid: how many more, and how large. */
#define TRIES           1000
#define ROOM_OF_ANOTHER 128

void wf_random_init(struct wf_random *random, uint64_t seed, struct wf_arena *arena, size_t room)
{
    *random = (struct wf_random){.state = seed, .arena = arena, .room = room};
    random->presence = wf_random_below(random, 9);
}

/* SplitMix64: one word of state, good enough for everything but secrets. */
uint64_t wf_random_bits(struct wf_random *random)
{
    uint64_t bits = random->state += 0x9E3779B97F4A7C15;

    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
    return bits ^ bits >> 31;
}

unsigned wf_random_below(struct wf_random *random, unsigned limit)
{
    return (unsigned)((wf_random_bits(random) >> 32) * limit >> 32);
}

bool wf_random_bool(struct wf_random *random)
{
    return wf_random_bits(random) >> 63;
}

static bool must_end(const struct wf_random *random)
{
    return random->room == 0 || random->depth >= DEPTH;
}

bool wf_random_has(struct wf_random *random)
{
    return !must_end(random) && wf_random_below(random, 8) < random->presence;
}

/* Short messages break less, and one that has all its members, or none, may never be right. */
bool wf_random_try(struct wf_random *random, unsigned *tries)
{
    if (*tries == TRIES)
        random->arena->failed = true;
    if (*tries > 0) {
        random->presence = wf_random_below(random, 9);
        random->room = ROOM_OF_ANOTHER;
    }
    return (*tries)++ < TRIES;
}

unsigned wf_random_branch(struct wf_random *random, unsigned count, unsigned ending)
{
    return must_end(random) ? ending : 1 + wf_random_below(random, count);
}

/* --- Lengths ---------------------------------------------------------------------------------- */

static void spend(struct wf_random *random, size_t bytes)
{
    random->room -= bytes < random->room ? bytes : random->room;
}

size_t wf_random_length(struct wf_random *random, size_t least, size_t most, size_t size)
{
    static const size_t heads[] = {23, 24, 255, 256};
    size_t wanted = least + wf_random_below(random, SOME);

    switch (must_end(random) ? 0 : wf_random_below(random, 8)) {
    case 0:
        wanted = least;
        break;
    case 1:
        wanted = most == WF_NO_LIMIT ? least + MANY : most;
        break;
    case 2:
        wanted = heads[wf_random_below(random, 4)];
        break;
    default:
        break;
    }
    if (wanted > random->room / size)
        wanted = random->room / size;
    if (wanted > most)
        wanted = most;
    return wanted < least ? least : wanted;
}

void *wf_random_new(struct wf_random *random, size_t size)
{
    void *made = wf_arena_alloc(random->arena, 1, size);

    if (made)
        memset(made, 0, size);
    spend(random, size);
    return made;
}

void *wf_random_items(struct wf_random *random, const struct wf_list_rule *rule, size_t item_size,
                      size_t *count)
{
    void *items;

    *count = wf_random_length(random, rule->min_items, rule->max_items, item_size);
    if (*count == 0)
        return NULL;
    items = wf_arena_alloc(random->arena, *count, item_size);
    if (!items)
        *count = 0;
    else
        memset(items, 0, *count * item_size);
    spend(random, *count * item_size);
    return items;
}

/* --- Numbers ---------------------------------------------------------------------------------- */

/* A number with some bits set at its end: those of every width are as likely. */
static uint64_t any_width(struct wf_random *random)
{
    uint64_t bits = wf_random_bits(random) >> wf_random_below(random, 64);

    switch (wf_random_below(random, 4)) {
    case 0:
        return bits & (0 - bits); /* A power of two. */
    case 1:
        return (bits & (0 - bits)) - 1;
    default:
        return bits;
    }
}

/* Of the numbers from `low` on, `steps` more of them. */
static uint64_t any_step(struct wf_random *random, uint64_t steps)
{
    uint64_t step = any_width(random);

    switch (wf_random_below(random, 6)) {
    case 0:
        return 0;
    case 1:
        return steps;
    case 2:
        return steps - (steps > 0);
    default:
        return steps == UINT64_MAX ? step : step % (steps + 1);
    }
}

uint64_t wf_random_uint(struct wf_random *random, const struct wf_uint_rule *rule)
{
    uint64_t unit = rule->multiple_of ? rule->multiple_of : 1;
    uint64_t low = rule->min / unit + (rule->min % unit != 0);

    return (low + any_step(random, rule->max / unit - low)) * unit;
}

int64_t wf_random_int(struct wf_random *random, const struct wf_int_rule *rule)
{
    int64_t unit = rule->multiple_of ? (int64_t)rule->multiple_of : 1;
    int64_t low = rule->min / unit + (rule->min % unit > 0);
    int64_t high = rule->max / unit - (rule->max % unit < 0);
    uint64_t step;

    if (low <= 0 && high >= 0 && wf_random_below(random, 4) == 0)
        return 0;
    step = any_step(random, (uint64_t)high - (uint64_t)low);
    /* From either end, so that numbers near zero are met from above and from below. */
    if (wf_random_bool(random))
        return (int64_t)((uint64_t)high - step) * unit;
    return (int64_t)((uint64_t)low + step) * unit;
}

static double any_double(struct wf_random *random)
{
    static const double edges[] = {0,
                                   -0.0,
                                   1,
                                   -1,
                                   0.5,
                                   0.1,
                                   65504,
                                   1e15,
                                   0x1p53,
                                   3.4028234663852886e38,
                                   1.7976931348623157e308,
                                   5e-324,
                                   1e-7,
                                   1e21,
                                   1e22,
                                   1.5};
    uint64_t bits = wf_random_bits(random);
    double value;

    switch (wf_random_below(random, 4)) {
    case 0:
        return edges[wf_random_below(random, sizeof(edges) / sizeof(edges[0]))];
    case 1:
        return (double)(int64_t)(bits >> 40) - 0x1p23;
    case 2:
        return (double)(int64_t)bits / 1000;
    default:
        memcpy(&value, &bits, sizeof(value));
        return isfinite(value) ? value : 0;
    }
}

static bool is_within(double value, const struct wf_number_rule *rule)
{
    return (rule->is_exclusive_min ? value > rule->min : value >= rule->min) &&
           (rule->is_exclusive_max ? value < rule->max : value <= rule->max);
}

/* Both ends are finite here, or one is: the middle of the doubles that are left. */
static double between(struct wf_random *random, const struct wf_number_rule *rule)
{
    double share = (double)(wf_random_bits(random) >> 11) * 0x1p-53;

    if (!isfinite(rule->min))
        return rule->max - 1 - 1000 * share;
    if (!isfinite(rule->max))
        return rule->min + 1 + 1000 * share;
    return rule->min * (1 - share) + rule->max * share;
}

double wf_random_number(struct wf_random *random, const struct wf_number_rule *rule)
{
    double candidates[] = {
        any_double(random),
        between(random, rule),
        rule->is_exclusive_min ? nextafter(rule->min, INFINITY) : rule->min,
        rule->is_exclusive_max ? nextafter(rule->max, -INFINITY) : rule->max,
    };
    unsigned first = wf_random_below(random, 4);

    for (unsigned i = 0; i < 4; i++) {
        double value = candidates[(first + i) % 4];

        if (isfinite(value) && is_within(value, rule))
            return value;
    }
    return 0;
}
