#ifndef SERVER_CONCIERGE_FS_H
#define SERVER_CONCIERGE_FS_H

#include "server/concierge_hub.h"
#include "wireform/io/http.h"

/** Concierge's file server: who may do what with which file, and the answers. */

/** What all requests say; the texts are percent-decoded. */
struct fs_request {
    wf_text name; /**< Of the client whose folder it is. */
    wf_text file; /**< ptr NULL: none, the parts name their files. */
    wf_text key;  /**< ptr NULL: none. */
};

void fs_get(const struct hub *hub, struct wf_http_exchange *exchange,
            const struct fs_request *request);
void fs_delete(const struct hub *hub, struct wf_http_exchange *exchange,
               const struct fs_request *request);
void fs_post(const struct hub *hub, struct wf_http_exchange *exchange,
             const struct fs_request *request);

#endif
