#include "wireform/codec/json_shortest.h"

#include <string.h>

/* A double is a significand of 53 bits times a power of two.  Times a power of ten that leaves it
 * 17 or 18 digits before the point it is an integer of less than 128 bits over a power of two, and
 * so are both ends of the interval of all that is rounded to it.  Nothing is ever rounded here. */

#define LEAST 1e-10
#define MOST  1e17

/* Digits before the point; 17 tell any two doubles apart. */
#define WHOLE_DIGITS 17

/* So many bits stand behind those of a significand, so that halves of its last bit are integers and
 * what is behind the point of the largest double has a bit at least. */
#define SPARE_BITS 5
#define HALF       (UINT64_C(1) << (SPARE_BITS - 1))

/* 5 ** 27 is the last that 63 bits hold. */
static const uint64_t powers_of_five[] = {UINT64_C(1),
                                          UINT64_C(5),
                                          UINT64_C(25),
                                          UINT64_C(125),
                                          UINT64_C(625),
                                          UINT64_C(3125),
                                          UINT64_C(15625),
                                          UINT64_C(78125),
                                          UINT64_C(390625),
                                          UINT64_C(1953125),
                                          UINT64_C(9765625),
                                          UINT64_C(48828125),
                                          UINT64_C(244140625),
                                          UINT64_C(1220703125),
                                          UINT64_C(6103515625),
                                          UINT64_C(30517578125),
                                          UINT64_C(152587890625),
                                          UINT64_C(762939453125),
                                          UINT64_C(3814697265625),
                                          UINT64_C(19073486328125),
                                          UINT64_C(95367431640625),
                                          UINT64_C(476837158203125),
                                          UINT64_C(2384185791015625),
                                          UINT64_C(11920928955078125),
                                          UINT64_C(59604644775390625),
                                          UINT64_C(298023223876953125),
                                          UINT64_C(1490116119384765625),
                                          UINT64_C(7450580596923828125)};

__extension__ typedef unsigned __int128 wide;

/* `bits` over two to the power of `fraction_bits`. */
struct fixed {
    wide bits;
    unsigned fraction_bits;
};

static uint64_t whole(struct fixed number)
{
    return (uint64_t)(number.bits >> number.fraction_bits);
}

static wide fraction(struct fixed number)
{
    return number.bits & (((wide)1 << number.fraction_bits) - 1);
}

/* The integers among those that are rounded to a double. */
struct interval {
    uint64_t least, most;
};

/* Ends that are half way to the next double belong to it when its significand is even. */
static struct interval integers_between(struct fixed low, struct fixed high, bool has_ends)
{
    bool has_low = has_ends && fraction(low) == 0;
    bool has_high = has_ends || fraction(high) != 0;

    return (struct interval){whole(low) + !has_low, whole(high) - !has_high};
}

/* Lets the interval count multiples of `unit`, if it has any.  @return the zeros of those */
static inline __attribute__((always_inline)) unsigned count_in(uint64_t unit, unsigned zeros,
                                                               struct interval *interval)
{
    uint64_t least = (interval->least + unit - 1) / unit;
    uint64_t most = interval->most / unit;

    if (least > most)
        return 0;
    *interval = (struct interval){least, most};
    return zeros;
}

/* The largest power of ten of which the interval has a multiple.  It counts those from then on.
 * Where a larger power has one, all smaller ones do, so no step is taken back. */
static unsigned find_zeros(struct interval *interval)
{
    unsigned zeros = count_in(100000000, 8, interval);

    if (zeros > 0)
        zeros += count_in(100000000, 8, interval);
    zeros += count_in(10000, 4, interval);
    zeros += count_in(100, 2, interval);
    return zeros + count_in(10, 1, interval);
}

/* Ties to even.  `unit` is one, or even. */
static uint64_t nearest_multiple(struct fixed number, uint64_t unit)
{
    uint64_t multiple = whole(number) / unit;
    uint64_t rest = whole(number) % unit;
    wide behind = fraction(number);
    wide half = unit == 1 ? (wide)1 << (number.fraction_bits - 1) : 0;

    if (rest != unit / 2)
        return multiple + (rest > unit / 2);
    return multiple + (behind > half || (behind == half && multiple % 2 != 0));
}

static uint64_t clamp(uint64_t number, struct interval interval)
{
    if (number < interval.least)
        return interval.least;
    return number < interval.most ? number : interval.most;
}

/* floor(log10(2 ** exponent)) */
static int floor_log10(int exponent)
{
    return exponent * 78913 >> 18;
}

#define FRACTION_BITS 52
#define IMPLIED_BIT   (UINT64_C(1) << FRACTION_BITS)
#define BIAS          1023

bool wf_json_find_shortest(double value, struct wf_json_decimal *shortest)
{
    uint64_t bits, significand, scale, half_below;
    int exponent, tens;
    struct fixed scaled, low, high;
    struct interval interval;
    unsigned zeros;

    if (!(value >= LEAST && value < MOST))
        return false;
    memcpy(&bits, &value, sizeof(bits));
    significand = (bits & (IMPLIED_BIT - 1)) | IMPLIED_BIT;
    exponent = (int)(bits >> FRACTION_BITS) - BIAS;
    /* Below a power of two doubles lie twice as dense. */
    half_below = significand == IMPLIED_BIT ? HALF / 2 : HALF;

    tens = WHOLE_DIGITS - 1 - floor_log10(exponent);
    scale = powers_of_five[tens];
    scaled.bits = (wide)(significand << SPARE_BITS) * scale;
    scaled.fraction_bits = (unsigned)(SPARE_BITS + FRACTION_BITS - exponent - tens);
    low = (struct fixed){scaled.bits - (wide)half_below * scale, scaled.fraction_bits};
    high = (struct fixed){scaled.bits + (wide)HALF * scale, scaled.fraction_bits};

    interval = integers_between(low, high, significand % 2 == 0);
    zeros = find_zeros(&interval);
    shortest->digits = clamp(nearest_multiple(scaled, powers_of_five[zeros] << zeros), interval);
    shortest->exponent = (int)zeros - tens;
    return true;
}
