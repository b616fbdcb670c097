#include "server/semver.h"

struct cursor {
    const char *at, *end;
};

static bool take(struct cursor *in, char c)
{
    if (in->at == in->end || *in->at != c)
        return false;
    in->at++;
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits without a leading zero; one that no machine counts to is no version either. */
static bool take_number(struct cursor *in, uint64_t *number)
{
    const char *begin = in->at;
    uint64_t value = 0;

    for (; in->at < in->end && is_digit(*in->at); in->at++)
        if (__builtin_mul_overflow(value, 10u, &value) ||
            __builtin_add_overflow(value, (unsigned)(*in->at - '0'), &value))
            return false;
    *number = value;
    return in->at > begin && (*begin != '0' || in->at - begin == 1);
}

static bool is_identifier_char(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

static bool is_number(const char *begin, const char *end)
{
    while (begin < end && is_digit(*begin))
        begin++;
    return begin == end;
}

/* One or more, with dots between them. */
static bool take_identifiers(struct cursor *in, bool may_begin_with_zero)
{
    do {
        const char *begin = in->at;

        while (in->at < in->end && is_identifier_char(*in->at))
            in->at++;
        if (in->at == begin)
            return false;
        if (!may_begin_with_zero && *begin == '0' && in->at - begin > 1 && is_number(begin, in->at))
            return false;
    } while (take(in, '.'));
    return true;
}

bool semver_parse(wf_text text, struct semver *version)
{
    struct cursor in = {text.ptr, text.ptr + text.len};

    if (text.len == 0 || !take_number(&in, &version->major) || !take(&in, '.') ||
        !take_number(&in, &version->minor) || !take(&in, '.') || !take_number(&in, &version->patch))
        return false;
    version->is_prerelease = take(&in, '-');
    if (version->is_prerelease && !take_identifiers(&in, false))
        return false;
    if (take(&in, '+') && !take_identifiers(&in, true))
        return false;
    return in.at == in.end;
}

bool semver_is_compatible(const struct semver *version, const struct semver *wanted)
{
    if (version->is_prerelease || version->major != wanted->major)
        return false;
    if (wanted->major > 0)
        return version->minor != wanted->minor ? version->minor > wanted->minor
                                               : version->patch >= wanted->patch;
    if (version->minor != wanted->minor)
        return false;
    return wanted->minor > 0 ? version->patch >= wanted->patch : version->patch == wanted->patch;
}
