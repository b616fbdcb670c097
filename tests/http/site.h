#ifndef TESTS_HTTP_SITE_H
#define TESTS_HTTP_SITE_H

#include "wireform/io/http.h"

/** What a server is tried on: whole answers, files, streams, forms, answers that come later. Beside
 *  them the parrot of the unit tests, to which GET /parrot changes over. */

struct wf_loop;

struct site_options {
    struct wf_loop *loop;
    const char *folder; /**< Of the files below /file. */
};

/** To be filled before the first request. */
extern struct site_options site_options;

/** Requests that wait for a later answer. */
extern unsigned site_waiting;

/** The tables, with limits and timeouts that may be changed before the service starts. */
extern struct wf_http_site the_site;

#endif
