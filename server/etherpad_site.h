#ifndef SERVER_ETHERPAD_SITE_H
#define SERVER_ETHERPAD_SITE_H

#include "server/etherpad_service.h"
#include "wireform/io/http.h"

/** What the files that answer over HTTP share. */

/** Reads a pad's name; answers when it is none.
 *  @param before  of the path to which a cleaned name is redirected; NULL: that is 404 as well
 *  @param after   of the same path
 *  @return false: it is answered */
bool etherpad_pad_id_read(struct wf_http_exchange *exchange, wf_text name, const char *before,
                          const char *after, char id[ETHERPAD_PAD_ID_SIZE]);

/** Whether an If-None-Match has this tag (RFC 9110, 13.1.2). */
bool etherpad_lists_etag(wf_text list, const char *etag);

#endif
