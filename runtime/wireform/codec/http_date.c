#include "wireform/codec/http_date.h"

#include <stdio.h>
#include <string.h>

#define DAY_S 86400

static const char days[7][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
static const char months[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const endings[7] = {"day", "day", "sday", "nesday", "rsday", "day", "urday"};

struct date {
    int64_t year;
    unsigned month; /* 0 to 11 */
    unsigned day;   /* 1 to 31 */
    unsigned hour, minute, second;
};

/* Days since 1970.  Years begin in March here, so that the leap day is the last of its year. */
static int64_t days_of(const struct date *date)
{
    int64_t year = date->month < 2 ? date->year - 1 : date->year;
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t year_of_era = year - era * 400;
    int64_t month = (date->month + 10) % 12;
    int64_t day_of_year = (153 * month + 2) / 5 + date->day - 1;

    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

/* The same calendar, backwards. */
static struct date date_of_day(int64_t day)
{
    int64_t shifted = day + 719468;
    int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int64_t day_of_era = shifted - era * 146097;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    struct date date = {.year = year_of_era + era * 400};

    date.day = (unsigned)(day_of_year - (153 * month + 2) / 5 + 1);
    date.month = (unsigned)(month + 2) % 12;
    if (date.month < 2)
        date.year++;
    return date;
}

static int64_t floor_div(int64_t number, int64_t by)
{
    return number / by - (number % by < 0);
}

void wf_http_print_date(int64_t seconds, char text[WF_HTTP_DATE_LEN + 1])
{
    int64_t day = floor_div(seconds, DAY_S);
    unsigned second = (unsigned)(seconds - day * DAY_S);
    struct date date = date_of_day(day);
    unsigned weekday = (unsigned)(day + 4 - floor_div(day + 4, 7) * 7);
    char line[64];

    snprintf(line, sizeof(line), "%s, %02u %s %04d %02u:%02u:%02u GMT", days[weekday], date.day,
             months[date.month], (int)date.year, second / 3600, second / 60 % 60, second % 60);
    memcpy(text, line, WF_HTTP_DATE_LEN);
    text[WF_HTTP_DATE_LEN] = '\0';
}

/* -- reading -- */

static bool take(wf_text *in, const char *words)
{
    size_t len = strlen(words);

    if (in->len < len || memcmp(in->ptr, words, len) != 0)
        return false;
    in->ptr += len;
    in->len -= len;
    return true;
}

static bool take_number(wf_text *in, unsigned digits, unsigned *number)
{
    *number = 0;
    if (in->len < digits)
        return false;
    for (unsigned i = 0; i < digits; i++) {
        if (in->ptr[i] < '0' || in->ptr[i] > '9')
            return false;
        *number = *number * 10 + (unsigned)(in->ptr[i] - '0');
    }
    in->ptr += digits;
    in->len -= digits;
    return true;
}

/* @return which one, or `count` */
static unsigned take_name(wf_text *in, const char (*names)[4], unsigned count)
{
    unsigned i = 0;

    while (i < count && !take(in, names[i]))
        i++;
    return i;
}

static bool take_month(wf_text *in, struct date *date)
{
    date->month = take_name(in, months, 12);
    return date->month < 12;
}

static bool take_time(wf_text *in, struct date *date)
{
    return take_number(in, 2, &date->hour) && take(in, ":") && take_number(in, 2, &date->minute) &&
           take(in, ":") && take_number(in, 2, &date->second);
}

static bool take_year(wf_text *in, struct date *date)
{
    unsigned year;

    if (!take_number(in, 4, &year))
        return false;
    date->year = year;
    return true;
}

/* "06 Nov 1994 08:49:37 GMT" */
static bool take_fixdate(wf_text *in, struct date *date)
{
    return take_number(in, 2, &date->day) && take(in, " ") && take_month(in, date) &&
           take(in, " ") && take_year(in, date) && take(in, " ") && take_time(in, date) &&
           take(in, " GMT");
}

/* "06-Nov-94 08:49:37 GMT" */
static bool take_rfc850_date(wf_text *in, int64_t now, struct date *date)
{
    int64_t this_year = date_of_day(floor_div(now, DAY_S)).year;
    unsigned year;

    if (!take_number(in, 2, &date->day) || !take(in, "-") || !take_month(in, date) ||
        !take(in, "-") || !take_number(in, 2, &year) || !take(in, " ") || !take_time(in, date) ||
        !take(in, " GMT"))
        return false;
    date->year = this_year - this_year % 100 + 100 + year;
    while (date->year > this_year + 50)
        date->year -= 100;
    return true;
}

/* "Nov  6 08:49:37 1994" */
static bool take_asctime_date(wf_text *in, struct date *date)
{
    if (!take_month(in, date) || !take(in, " "))
        return false;
    if (!take_number(in, 2, &date->day) && !(take(in, " ") && take_number(in, 1, &date->day)))
        return false;
    return take(in, " ") && take_time(in, date) && take(in, " ") && take_year(in, date);
}

static bool is_date(const struct date *date)
{
    static const unsigned char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap_year = date->year % 4 == 0 && (date->year % 100 != 0 || date->year % 400 == 0);
    unsigned length = date->month == 1 && is_leap_year ? 29 : lengths[date->month];

    return date->day >= 1 && date->day <= length && date->hour < 24 && date->minute < 60 &&
           date->second <= 60;
}

bool wf_http_read_date(wf_text text, int64_t now, int64_t *seconds)
{
    struct date date = {0};
    wf_text in = text;
    unsigned weekday = take_name(&in, days, 7);
    bool is_read;

    if (weekday == 7)
        return false;
    if (take(&in, ", "))
        is_read = take_fixdate(&in, &date);
    else if (take(&in, " "))
        is_read = take_asctime_date(&in, &date);
    else
        is_read =
            take(&in, endings[weekday]) && take(&in, ", ") && take_rfc850_date(&in, now, &date);
    if (!is_read || in.len > 0 || !is_date(&date))
        return false;
    *seconds = days_of(&date) * DAY_S + date.hour * 3600 + date.minute * 60 + date.second;
    return true;
}
