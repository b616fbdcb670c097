/* Generated from tests/codegen/cases/served.json; change the schema, then run wireformc gen.
 *
 * Served: messages.
 */
#ifndef GENERATED_SERVED_H
#define GENERATED_SERVED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define SERVED_PORT 7000

/* Bytes of one message, and its open arrays and objects. */
#define SERVED_LIMIT_IN  4096
#define SERVED_LIMIT_OUT 4096
#define SERVED_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define SERVED_ARENA_PER_BYTE 1
#define SERVED_ARENA_BASE     64

/** The messages, in the order of the document. */
enum served_tag {
    SERVED_NONE,
    SERVED_OPEN,
    SERVED_PING,
    SERVED_PONG,
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool served_read_open(struct wf_json_reader *in);
bool served_read_ping(struct wf_json_reader *in);
bool served_read_pong(struct wf_json_reader *in);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void served_write_open(struct wf_buf *out);
void served_write_ping(struct wf_buf *out);
void served_write_pong(struct wf_buf *out);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return SERVED_NONE with the reason in the reader's error */
enum served_tag served_identify_to_server(struct wf_json_reader *in);
enum served_tag served_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol served_protocol;

#endif
