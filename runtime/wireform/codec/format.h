#ifndef WIREFORM_CODEC_FORMAT_H
#define WIREFORM_CODEC_FORMAT_H

#include "wireform/base/text.h"

/** What `format` of a schema asserts, for those who want it asserted (--assert-formats).  Each
 *  judges the whole text by its standard, in one pass and without memory. */

bool wf_format_date_time(wf_text text); /**< RFC 3339, 5.6: 1985-04-12T23:20:50.52Z */
bool wf_format_date(wf_text text);      /**< RFC 3339, 5.6: 1985-04-12 */
bool wf_format_time(wf_text text);      /**< RFC 3339, 5.6: 23:20:50+01:00; a leap second only
                                             where UTC has them. */

bool wf_format_ipv4(wf_text text); /**< RFC 2673, 3.2: four decimal numbers. */
bool wf_format_ipv6(wf_text text); /**< RFC 4291, 2.2; without brackets, zone and prefix. */

/** RFC 1123, 2.1.  That a label xn--... is Punycode of allowed characters is not checked. */
bool wf_format_hostname(wf_text text);
/** RFC 5321, 4.1.2: a mailbox, its local part quoted or not, at a host or an [address]. */
bool wf_format_email(wf_text text);

bool wf_format_uri(wf_text text);           /**< RFC 3986, 3: with a scheme. */
bool wf_format_uri_reference(wf_text text); /**< RFC 3986, 4.1: with or without. */

bool wf_format_json_pointer(wf_text text); /**< RFC 6901, 3: as a string, not as a fragment. */
bool wf_format_uuid(wf_text text);         /**< RFC 4122, 3. */

/** ECMA-262, 22.2.1, in Unicode mode, where besides any punctuation may be escaped: a pattern as
 *  `pattern` of a schema has it, but with what no DFA can do.  Whether there is a property \p{...},
 *  and whether a character beyond ASCII may stand in a name, is not looked up.  At most 512 groups
 *  are open at once, and at most 64 have names. */
bool wf_format_regex(wf_text text);

#endif
