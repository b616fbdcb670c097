/* Generated from the documents in schema/; change them, then run ./dev gen.
 *
 * All protocols.
 */
#ifndef GENERATED_PROTOCOLS_H
#define GENERATED_PROTOCOLS_H

#include "wireform/io/protocol.h"

/** In the order of their names. */
extern const struct wf_protocol *const wf_protocols[];
extern const unsigned wf_protocols_count;

#endif
