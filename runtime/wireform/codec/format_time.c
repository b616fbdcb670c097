#include "wireform/codec/format.h"
#include "wireform/codec/format_scan.h"

static bool take_number(struct wf_scan *in, unsigned digits, unsigned *number)
{
    *number = 0;
    for (unsigned i = 0; i < digits; i++) {
        if (!wf_is_digit(wf_scan_peek(in)))
            return false;
        *number = *number * 10 + (unsigned)(*in->at++ - '0');
    }
    return true;
}

static unsigned days_of(unsigned year, unsigned month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    return month == 2 && is_leap_year ? 29 : days[month - 1];
}

static bool take_date(struct wf_scan *in)
{
    unsigned year, month, day;

    if (!take_number(in, 4, &year) || !wf_scan_take(in, '-') || !take_number(in, 2, &month) ||
        !wf_scan_take(in, '-') || !take_number(in, 2, &day))
        return false;
    return month >= 1 && month <= 12 && day >= 1 && day <= days_of(year, month);
}

/* Minutes since midnight. */
static bool take_hour_and_minute(struct wf_scan *in, unsigned *minutes)
{
    unsigned hour, minute;

    if (!take_number(in, 2, &hour) || !wf_scan_take(in, ':') || !take_number(in, 2, &minute))
        return false;
    *minutes = hour * 60 + minute;
    return hour < 24 && minute < 60;
}

static bool take_fraction(struct wf_scan *in)
{
    const char *begin;

    if (!wf_scan_take(in, '.'))
        return true;
    begin = in->at;
    while (wf_is_digit(wf_scan_peek(in)))
        in->at++;
    return in->at > begin;
}

#define DAY (24 * 60)

/* Turns `minutes`, of local time, into UTC. */
static bool take_offset(struct wf_scan *in, unsigned *minutes)
{
    unsigned offset;

    if (wf_scan_take(in, 'Z') || wf_scan_take(in, 'z'))
        return true;
    if (wf_scan_take(in, '+')) {
        if (!take_hour_and_minute(in, &offset))
            return false;
        *minutes = (*minutes + DAY - offset) % DAY;
        return true;
    }
    if (!wf_scan_take(in, '-') || !take_hour_and_minute(in, &offset))
        return false;
    *minutes = (*minutes + offset) % DAY;
    return true;
}

static bool take_time(struct wf_scan *in)
{
    unsigned minutes, second;

    if (!take_hour_and_minute(in, &minutes) || !wf_scan_take(in, ':') ||
        !take_number(in, 2, &second) || !take_fraction(in) || !take_offset(in, &minutes))
        return false;
    return second < 60 || (second == 60 && minutes == DAY - 1);
}

bool wf_format_date(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);

    return take_date(&in) && wf_scan_is_at_end(&in);
}

bool wf_format_time(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);

    return take_time(&in) && wf_scan_is_at_end(&in);
}

bool wf_format_date_time(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);

    if (!take_date(&in) || (!wf_scan_take(&in, 'T') && !wf_scan_take(&in, 't')))
        return false;
    return take_time(&in) && wf_scan_is_at_end(&in);
}
