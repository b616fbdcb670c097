#ifndef WIREFORM_CODEC_HTTP_DATE_H
#define WIREFORM_CODEC_HTTP_DATE_H

#include "wireform/base/text.h"

/** Dates in fields (RFC 9110, 5.6.7): seconds since 1970 in UTC, leap seconds not counted. */

enum { WF_HTTP_DATE_LEN = 29 };

/** Writes "Sun, 06 Nov 1994 08:49:37 GMT" and a NUL.  @param seconds  in the years 1 to 9999 */
void wf_http_print_date(int64_t seconds, char text[WF_HTTP_DATE_LEN + 1]);

/** Reads that form and the two obsolete ones, "Sunday, 06-Nov-94 08:49:37 GMT" and
 *  "Sun Nov  6 08:49:37 1994"; the name of the day is not compared with the date.
 *  @param now  a year of two digits is the latest that is not more than 50 years ahead of it
 *  @return false: no date */
bool wf_http_read_date(wf_text text, int64_t now, int64_t *seconds);

#endif
