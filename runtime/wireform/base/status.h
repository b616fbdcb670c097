#ifndef WIREFORM_BASE_STATUS_H
#define WIREFORM_BASE_STATUS_H

#include <stddef.h>

/** How reading ended.  The sender of the bytes caused everything from WF_BAD_SYNTAX to
 *  WF_TOO_LARGE. */
enum wf_status {
    WF_OK,
    WF_MORE,        /**< Not wrong, not complete: call again with more bytes. */
    WF_CLOSED,      /**< The peer ended the conversation properly. */
    WF_BAD_SYNTAX,  /**< Not JSON, CBOR, HTTP, or a frame. */
    WF_UNKNOWN_TAG, /**< Well-formed, but no message of this protocol and direction. */
    WF_BAD_VALUE,   /**< The message is known; its body is against the schema. */
    WF_TOO_LARGE,   /**< Above a limit of the document or of the connection. */
    WF_NO_MEMORY,   /**< An allocation or the arena's limit failed; the peer is not to blame. */
    WF_OTHER_KIND,  /**< A whole message of the kind this protocol does not speak (binary, text). */
};

/** The first thing that went wrong, the same record for JSON, CBOR and validate().  Filled on
 *  the way out, never on the way in: a message without an error pays nothing for it, and while the
 *  status is WF_OK the rest means nothing. */
struct wf_error {
    enum wf_status status;
    size_t offset;       /**< Bytes from the start of the message; 0 from validate(). */
    const char *keyword; /**< "required", "maxLength", ... ; NULL when the syntax was broken. */
    const char *schema;  /**< Place in the document: "#/components/schemas/Channel"; or NULL. */
    char what[96];       /**< "longer than 64 characters", "required \"channel\" is missing". */
    char pointer[160];   /**< Place in the message, filled by validate() and wf_error_locate(). */
};

#endif
