#ifndef SERVER_ETHERPAD_FORM_H
#define SERVER_ETHERPAD_FORM_H

#include "wireform/base/buf.h"

/** A field of a form that a page sends. */
struct etherpad_field {
    const char *name;
    wf_text value; /**< Of the first one of that name; ptr NULL: there is none. */
};

/** Finds the fields of application/x-www-form-urlencoded.
 *  @param body    decoded in place; the values borrow from it
 *  @param fields  with their names
 *  @return false: it is malformed */
bool etherpad_form_read(struct wf_buf *body, struct etherpad_field *fields, size_t fields_count);

/** Reads decimal digits.  @return false: it is no number, or above INT32_MAX */
bool etherpad_number_of(wf_text text, uint32_t *number);

#endif
