#include "server/etherpad_ops.h"

enum { BASE = 36 };

/* --- Reading ------------------------------------------------------------------------------------
 */

/* One more than the value of a digit; 0: it is none. */
static const uint8_t digit_values[256] = {
    ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
    ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
    ['g'] = 17, ['h'] = 18, ['i'] = 19, ['j'] = 20, ['k'] = 21, ['l'] = 22, ['m'] = 23, ['n'] = 24,
    ['o'] = 25, ['p'] = 26, ['q'] = 27, ['r'] = 28, ['s'] = 29, ['t'] = 30, ['u'] = 31, ['v'] = 32,
    ['w'] = 33, ['x'] = 34, ['y'] = 35, ['z'] = 36,
};

/* Reads all digits there are.  @return how many; 0 also when they are above the limit */
static size_t read_digits(const char *at, const char *end, uint32_t *number)
{
    const char *begin = at;
    uint64_t value = 0;
    unsigned digit;

    for (; at < end && (digit = digit_values[(uint8_t)*at]) > 0; at++) {
        value = value * BASE + digit - 1;
        if (value > ETHERPAD_NUMBER_LIMIT)
            return 0;
    }
    *number = (uint32_t)value;
    return (size_t)(at - begin);
}

bool etherpad_number_read(const char **at, const char *end, uint32_t *number)
{
    size_t count = read_digits(*at, end, number);

    if (count == 0 || (count > 1 && **at == '0'))
        return false;
    *at += count;
    return true;
}

bool etherpad_attrib_read(const char **at, const char *end, uint32_t *number)
{
    size_t count;

    if (*at == end || **at != '*')
        return false;
    count = read_digits(*at + 1, end, number);
    if (count == 0 || count > ETHERPAD_DIGITS_LIMIT)
        return false;
    *at += 1 + count;
    return true;
}

bool etherpad_attribs_next(wf_text *attribs, uint32_t *number)
{
    const char *at = attribs->ptr;
    const char *end = at + attribs->len;

    if (!etherpad_attrib_read(&at, end, number))
        return false;
    *attribs = (wf_text){at, (size_t)(end - at)};
    return true;
}

struct etherpad_ops etherpad_ops_of(wf_text ops)
{
    return (struct etherpad_ops){.at = ops.ptr, .end = ops.ptr + ops.len};
}

static bool fail(struct etherpad_ops *ops, const char *why)
{
    ops->why = why;
    return false;
}

static bool read_attribs(struct etherpad_ops *ops, wf_text *attribs)
{
    const char *begin = ops->at;
    uint32_t number;

    for (unsigned count = 0; ops->at < ops->end && *ops->at == '*'; count++) {
        if (count == ETHERPAD_ATTRIBS_LIMIT)
            return fail(ops, "an operation has too many attributes");
        if (!etherpad_attrib_read(&ops->at, ops->end, &number))
            return fail(ops, "an attribute without a number");
    }
    *attribs = (wf_text){begin, (size_t)(ops->at - begin)};
    return true;
}

static bool read_newlines(struct etherpad_ops *ops, uint32_t *newlines)
{
    *newlines = 0;
    if (ops->at == ops->end || *ops->at != '|')
        return true;
    ops->at++;
    return etherpad_number_read(&ops->at, ops->end, newlines) ||
           fail(ops, "a count of newlines is no number");
}

static bool is_kind(char byte)
{
    return byte == '=' || byte == '-' || byte == '+';
}

bool etherpad_ops_next(struct etherpad_ops *ops, struct etherpad_op *op)
{
    if (ops->at == ops->end || ops->why || !read_attribs(ops, &op->attribs) ||
        !read_newlines(ops, &op->newlines))
        return false;
    if (ops->at == ops->end || !is_kind(*ops->at))
        return fail(ops, "an operation of no kind");
    op->kind = *ops->at++;
    if (!etherpad_number_read(&ops->at, ops->end, &op->units))
        return fail(ops, "an operation without a length");
    return true;
}

/* --- Writing ------------------------------------------------------------------------------------
 */

size_t etherpad_number_print(uint32_t number, char *digits)
{
    size_t len = 1;

    for (uint32_t rest = number / BASE; rest > 0; rest /= BASE)
        len++;
    for (size_t at = len; at > 0; number /= BASE)
        digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % BASE];
    return len;
}

void etherpad_number_write(struct wf_buf *out, uint32_t number)
{
    char digits[ETHERPAD_DIGITS_LIMIT];

    wf_buf_put(out, digits, etherpad_number_print(number, digits));
}

void etherpad_op_write(struct wf_buf *out, const struct etherpad_op *op)
{
    char text[2 + 2 * ETHERPAD_DIGITS_LIMIT];
    char *at = text;

    if (op->newlines > 0) {
        *at++ = '|';
        at += etherpad_number_print(op->newlines, at);
    }
    *at++ = op->kind;
    at += etherpad_number_print(op->units, at);
    wf_buf_put(out, op->attribs.ptr, op->attribs.len);
    wf_buf_put(out, text, (size_t)(at - text));
}
