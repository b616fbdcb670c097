#ifndef CLIENT_TIE_H
#define CLIENT_TIE_H

#include "wireform/io/service.h"

/** Which answer belongs to which message, seen from the client: what the document's correlation
 *  says that the server will put into the answer. */
struct tie {
    uint64_t next_number; /**< counter: of the next message ... */
    bool is_counting;     /**< ... once counting has begun. */
    size_t expected_len;  /**< Of what the answer to the last message says; 0: nothing. */
    char expected[WF_ECHO_SIZE];
};

void tie_init(struct tie *tie, const struct wf_protocol *protocol);

/** A message was sent; `payload` is all of it, as JSON. */
void tie_note_sent(struct tie *tie, const struct wf_message *message, wf_text payload);

/** @return whether `text`, all of the message, may answer what was sent last */
bool tie_fits(const struct tie *tie, const struct wf_message *heard, wf_text text);

#endif
